/**
 * Values as natives look at them: with their type, and with their place if they have one, since a method with a pointer
 * receiver can be called on what can be pointed at. Much as package reflect does.
 */
import { hashKey } from '../../machine/hash';
import { Kind, type RType } from '../../machine/rtype';
import { cloneValue, makeStorage } from '../../machine/structs';
import { Iface, Ref, Slice, type FuncValue, type GoMap, type Value } from '../../machine/values';
import { implementsInterface } from './interfaces';
import { load } from './pointers';

export class Val {
  constructor(
    /** Undefined: there is no value at all (Go's zero reflect.Value). */
    readonly type: RType | undefined,
    readonly v: Value,
    /** A pointer to the value, if it has an address. */
    readonly ptr?: Value,
  ) {}

  get kind(): number {
    return this.type ? this.type.kind : Kind.Invalid;
  }

  /** Whether it is a nil pointer, map, slice, function, channel or interface. */
  get isNil(): boolean {
    return this.v === null;
  }

  /** What an interface or pointer holds. */
  elem(): Val {
    if (this.v === null) return NONE;
    if (this.kind === Kind.Interface) return new Val((this.v as Iface).type, (this.v as Iface).value);
    return new Val(this.type!.elem, load(this.v), this.v);
  }

  field(i: number): Val {
    return this.part(this.type!.fields[i]!.type, this.v, i, this.ptr !== undefined);
  }

  /** Element of a slice or array, byte of a string. */
  index(i: number, uint8: () => RType): Val {
    if (this.kind === Kind.String) return new Val(uint8(), (this.v as string).charCodeAt(i));
    const elem = this.type!.elem!;
    if (this.kind === Kind.Array) return this.part(elem, this.v, i, this.ptr !== undefined);
    const s = this.v as Slice;
    return this.part(elem, s.arr as Value[], s.off + i, true);
  }

  private part(type: RType, home: Value[], key: number, addressable: boolean): Val {
    const v = home[key];
    if (!addressable) return new Val(type, v);
    return new Val(type, v, type.kind === Kind.Struct || type.kind === Kind.Array ? v : new Ref(home, key));
  }

  get length(): number {
    switch (this.kind) {
      case Kind.String:
        return (this.v as string).length;
      case Kind.Array:
        return this.type!.len;
      case Kind.Map:
        return this.v === null ? 0 : (this.v as GoMap).entries.size;
      default:
        return this.v === null ? 0 : (this.v as Slice).len;
    }
  }

  /** Entry of a map; NONE if there is none. */
  mapEntry(key: Value): Val {
    if (this.v === null) return NONE;
    const found = (this.v as GoMap).entries.get(hashKey(key, this.type!.key!));
    return found ? new Val(this.type!.elem, found.value) : NONE;
  }

  /** As an interface value, a copy of its own. */
  iface(): Iface | null {
    if (!this.type) return null;
    if (this.kind === Kind.Interface) return this.v as Iface | null;
    return new Iface(this.type, cloneValue(this.v, this.type));
  }
}

/** No value: a missing map entry, nil data. */
export const NONE = new Val(undefined, null);

export const valueOf = (i: Iface | null): Val => (i ? new Val(i.type, i.value) : NONE);

/** Goes through pointers and interfaces to what they lead to, or to the nil among them. */
export function indirect(v: Val): [Val, isNil: boolean] {
  while (v.kind === Kind.Pointer || v.kind === Kind.Interface) {
    if (v.isNil) return [v, true];
    v = v.elem();
  }
  return [v, false];
}

export function indirectInterface(v: Val): Val {
  return v.kind === Kind.Interface ? v.elem() : v;
}

/** Whether it counts as true for `if` and its like; undefined for what cannot be judged. */
export function isTrue(v: Val): boolean | undefined {
  switch (v.kind) {
    case Kind.Invalid:
      return false;
    case Kind.Array:
    case Kind.Map:
    case Kind.Slice:
    case Kind.String:
      return v.length > 0;
    case Kind.Bool:
      return v.v as boolean;
    case Kind.Complex64:
    case Kind.Complex128:
      return v.v.re !== 0 || v.v.im !== 0;
    case Kind.Chan:
    case Kind.Func:
    case Kind.Pointer:
    case Kind.Interface:
      return !v.isNil;
    case Kind.Struct:
      return true;
    case Kind.UnsafePointer:
      return undefined;
    default:
      return v.v !== 0;
  }
}

export const isInt = (k: number): boolean => k >= Kind.Int && k <= Kind.Int64;
export const isUint = (k: number): boolean => k >= Kind.Uint && k <= Kind.Uintptr;
export const isFloat = (k: number): boolean => k === Kind.Float32 || k === Kind.Float64;
export const isComplex = (k: number): boolean => k === Kind.Complex64 || k === Kind.Complex128;

const sameShape = (a: RType, b: RType): boolean =>
  a.kind === b.kind &&
  a.elem === b.elem &&
  a.key === b.key &&
  a.len === b.len &&
  a.dir === b.dir &&
  a.variadic === b.variadic &&
  a.params.length === b.params.length &&
  a.params.every((p, i) => p === b.params[i]) &&
  a.results.length === b.results.length &&
  a.results.every((p, i) => p === b.results[i]) &&
  a.fields.length === b.fields.length &&
  a.fields.every((f, i) => f.name === b.fields[i]!.name && f.type === b.fields[i]!.type && f.tag === b.fields[i]!.tag);

/** Assignability (Go spec), for values. */
export function assignable(from: RType, to: RType): boolean {
  if (from === to) return true;
  if (to.kind === Kind.Interface) return implementsInterface(from, to);
  const composite = to.kind >= Kind.Array && to.kind !== Kind.String;
  return composite && (from.pkgPath === '' || to.pkgPath === '') && sameShape(from, to);
}

/** The value in the form a variable of the type has; it must be assignable. */
export function converted(v: Val, to: RType): Value {
  if (to.kind === Kind.Interface) return v.iface();
  return cloneValue(v.v, v.type!);
}

/** A slice of the type over fresh storage. */
export function makeSlice(elem: RType, values: Value[]): Slice | null {
  if (values.length === 0) return null;
  const arr = makeStorage(elem, values.length, 0);
  values.forEach((v, i) => (arr[i] = v));
  return new Slice(arr, 0, values.length, values.length);
}

interface FoundField {
  /** Which field of which embedded struct, outermost first. */
  index: number[];
  exported: boolean;
}

const fieldCache = new WeakMap<RType, Map<string, FoundField | undefined>>();

/** A field by name, promoted ones included (Go spec, "Selectors"). */
export function fieldByName(type: RType, name: string): FoundField | undefined {
  let known = fieldCache.get(type);
  if (!known) fieldCache.set(type, (known = new Map<string, FoundField | undefined>()));
  if (!known.has(name)) known.set(name, findField(type, name));
  return known.get(name);
}

function findField(type: RType, name: string): FoundField | undefined {
  let level: { type: RType; index: number[] }[] = [{ type, index: [] }];
  const visited = new Set<RType>();
  while (level.length > 0) {
    const found: FoundField[] = [];
    const next: typeof level = [];
    for (const at of level) {
      at.type.fields.forEach((f, i) => {
        const index = [...at.index, i];
        if (f.name === name) found.push({ index, exported: f.exported });
        const inner = f.type.kind === Kind.Pointer ? f.type.elem! : f.type;
        if (f.embedded && inner.kind === Kind.Struct) next.push({ type: inner, index });
      });
    }
    if (found.length > 0) return found.length === 1 ? found[0] : undefined;
    level.forEach((at) => visited.add(at.type));
    level = next.filter((n) => !visited.has(n.type));
  }
  return undefined;
}

/** The field at an index path; a string is the name of the embedded struct that is a nil pointer. */
export function followIndex(from: Val, index: number[]): Val | string {
  let v = from;
  for (const [n, i] of index.entries()) {
    if (n > 0 && v.kind === Kind.Pointer) {
      if (v.isNil) return v.type!.elem!.typeName;
      v = v.elem();
    }
    v = v.field(i);
  }
  return v;
}

const methodTypes = new WeakMap<RType, Map<string, RType>>();

interface Method {
  fn: FuncValue;
  type: RType;
}

/** An exported method of the type, by name. */
export function methodByName(type: RType, name: string): Method | undefined {
  if (type.kind === Kind.Interface) return undefined;
  let known = methodTypes.get(type);
  if (!known) methodTypes.set(type, (known = new Map(type.methods().map((m) => [m.name, m.type]))));
  const signature = known.get(name);
  const fn = signature && type.method(name);
  return fn && { fn, type: signature };
}

/** `item[lo:hi:max]` of an array that has an address, of a slice or a string. */
export function sliced(item: Val, lo: number, hi: number, max: number | undefined, sliceType: RType): Val {
  if (item.kind === Kind.String) return new Val(item.type, (item.v as string).slice(lo, hi));
  if (item.kind === Kind.Array) {
    const arr = item.v as Value[];
    return new Val(sliceType, new Slice(arr, lo, hi - lo, (max ?? arr.length) - lo));
  }
  const s = item.v as Slice | null;
  if (s === null) return item;
  return new Val(item.type, new Slice(s.arr, s.off + lo, hi - lo, (max ?? s.cap) - lo));
}
