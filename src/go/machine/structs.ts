/** Values of composite types: zero values, copies, equality (Go spec, "The zero value", "Comparison operators"). */
import { runtimeError } from './errors';
import { Kind, type RType } from './rtype';
import { Complex, Iface, Ref, type Storage, type Value } from './values';

const zeroComplex = new Complex(0, 0);

/** Whether values of the type are JS arrays with value semantics. */
export const isAggregate = (rt: RType): boolean => rt.kind === Kind.Struct || rt.kind === Kind.Array;

/** Marks arrays as holding anything, so that V8 keeps one representation for all of them. */
const anything = {};

/** A plain array of n copies of a primitive value. */
export function plainArray(n: number, fill: Value): Value[] {
  const a = new Array<Value>(n);
  if (n > 0) {
    a[0] = anything;
    a.fill(fill);
  }
  return a;
}

/** Storage of n zero elements. Elements of struct or array type stay undefined when `lazily` (beyond a slice's length). */
export function makeStorage(elem: RType, n: number, live = n): Storage {
  switch (elem.kind) {
    case Kind.Uint8:
      return new Uint8Array(n);
    case Kind.Int8:
      return new Int8Array(n);
    case Kind.Uint16:
      return new Uint16Array(n);
    case Kind.Int16:
      return new Int16Array(n);
    case Kind.Uint32:
      return new Uint32Array(n);
    case Kind.Int32:
      return new Int32Array(n);
    case Kind.Float32:
      return new Float32Array(n);
    case Kind.Float64:
      return new Float64Array(n);
    case Kind.Struct:
    case Kind.Array: {
      const a = plainArray(n, undefined);
      for (let i = 0; i < live; i++) a[i] = elem.zero();
      return a;
    }
    default:
      return plainArray(n, zeroOf(elem));
  }
}

/** The zero value of a type; fresh for structs and arrays. */
export function zeroOf(rt: RType): Value {
  switch (rt.kind) {
    case Kind.Bool:
      return false;
    case Kind.String:
      return '';
    case Kind.Complex64:
    case Kind.Complex128:
      return zeroComplex;
    case Kind.Struct: {
      const fields = rt.fields;
      const a = plainArray(fields.length, null);
      for (let i = 0; i < fields.length; i++) a[i] = zeroOf(fields[i]!.type);
      return a;
    }
    case Kind.Array:
      return makeStorage(rt.elem!, rt.len);
    default:
      return rt.kind >= Kind.Int && rt.kind <= Kind.Float64 ? 0 : null;
  }
}

interface Shape {
  /** Indices of fields that are structs or arrays themselves; all of an array's elements if there are any. */
  nested: number[];
}
const shapes = new WeakMap<RType, Shape>();
function shapeOf(rt: RType): Shape {
  let s = shapes.get(rt);
  if (!s) {
    const nested: number[] = [];
    if (rt.kind === Kind.Struct) rt.fields.forEach((f, i) => isAggregate(f.type) && nested.push(i));
    shapes.set(rt, (s = { nested }));
  }
  return s;
}

/** A copy of a value, which others cannot change. Only structs and arrays need one. */
export function cloneValue(v: Value, rt: RType): Value {
  if (rt.kind === Kind.Struct) {
    const copy = (v as Value[]).slice();
    const nested = shapeOf(rt).nested;
    for (let i = 0; i < nested.length; i++) {
      const at = nested[i]!;
      copy[at] = cloneValue(copy[at], rt.fields[at]!.type);
    }
    return copy;
  }
  if (rt.kind === Kind.Array) {
    const copy = (v as Value[]).slice();
    const elem = rt.elem!;
    if (isAggregate(elem)) for (let i = 0; i < copy.length; i++) copy[i] = cloneValue(copy[i], elem);
    return copy;
  }
  return v;
}

/** Gives the struct or array `dst` the contents of `src`; pointers into `dst` stay right. */
export function copyInto(dst: Value[], src: Value[], rt: RType): void {
  if (dst === src) return;
  if (rt.kind === Kind.Struct) {
    const nested = shapeOf(rt).nested;
    if (nested.length === 0) {
      for (let i = 0; i < src.length; i++) dst[i] = src[i];
      return;
    }
    const fields = rt.fields;
    for (let i = 0; i < src.length; i++) {
      const t = fields[i]!.type;
      if (isAggregate(t)) copyInto(dst[i], src[i], t);
      else dst[i] = src[i];
    }
    return;
  }
  const elem = rt.elem!;
  if (isAggregate(elem)) for (let i = 0; i < src.length; i++) copyInto(dst[i], src[i], elem);
  else for (let i = 0; i < src.length; i++) dst[i] = src[i];
}

/** x == y for two values of one type. Panics for interfaces with types that cannot be compared. */
export function equalValues(x: Value, y: Value, rt: RType): boolean {
  switch (rt.kind) {
    case Kind.Interface:
      return equalIfaces(x, y);
    case Kind.Struct: {
      const fields = rt.fields;
      for (let i = 0; i < fields.length; i++) {
        const f = fields[i]!;
        if (f.name !== '_' && !equalValues(x[i], y[i], f.type)) return false;
      }
      return true;
    }
    case Kind.Array: {
      const elem = rt.elem!;
      for (let i = 0; i < rt.len; i++) if (!equalValues(x[i], y[i], elem)) return false;
      return true;
    }
    case Kind.Complex64:
    case Kind.Complex128:
      return x.re === y.re && x.im === y.im;
    case Kind.Pointer:
    case Kind.UnsafePointer:
      return equalPointers(x, y);
    default:
      return x === y;
  }
}

export function equalPointers(x: Value, y: Value): boolean {
  if (x === y) return true;
  if (!(x instanceof Ref && y instanceof Ref)) return false;
  if (x.obj === y.obj) return x.key === y.key;
  // The same element seen through an array made from a slice.
  const a = origin(x);
  const b = origin(y);
  return a.obj === b.obj && a.key === b.key;
}

/** Arrays made from slices ([N]T pointers): the storage behind them, and where they begin in it. */
export const arrayViews = new WeakMap<object, { arr: Value[]; off: number }>();

function origin(r: Ref): { obj: object; key: number } {
  const view = arrayViews.get(r.obj);
  if (view) return { obj: view.arr, key: view.off + r.key };
  if (ArrayBuffer.isView(r.obj)) {
    const t = r.obj as unknown as Uint8Array;
    return { obj: t.buffer, key: t.byteOffset + r.key * t.BYTES_PER_ELEMENT };
  }
  return r;
}

export function equalIfaces(x: Iface | null, y: Iface | null): boolean {
  if (x === null || y === null) return x === y;
  if (x.type !== y.type) return false;
  if (!x.type.comparable) throw runtimeError(`comparing uncomparable type ${x.type.name}`);
  return equalValues(x.value, y.value, x.type);
}
