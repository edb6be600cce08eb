/**
 * Map keys (Go spec, "Map types"): every Go value that can be a key gets a JS value that a JS Map tells apart
 * exactly as Go's == does. Numbers, strings, booleans and pointers are their own; other keys become strings.
 */
import { runtimeError } from './errors';
import { Kind, type RType } from './rtype';
import { Ref, type Iface, type Value } from './values';

const ids = new WeakMap<object, number>();
let nextId = 1;
/** A number for an object's identity; only ever compared, never shown, so that it cannot change what a program does. */
function idOf(o: object): number {
  let id = ids.get(o);
  if (id === undefined) ids.set(o, (id = nextId++));
  return id;
}

/** Whether a key of the type is its own hash key. */
export const isSimpleKey = (rt: RType): boolean =>
  (rt.kind >= Kind.Bool && rt.kind <= Kind.Uintptr) || rt.kind === Kind.String || rt.kind === Kind.Chan;

export function hashKey(v: Value, rt: RType): unknown {
  switch (rt.kind) {
    case Kind.Float32:
    case Kind.Float64:
      return v !== v ? Symbol('NaN') : v;
    case Kind.Pointer:
    case Kind.UnsafePointer:
      return v instanceof Ref ? `&${idOf(v.obj)}.${v.key}` : v;
    case Kind.Interface:
    case Kind.Struct:
    case Kind.Array:
    case Kind.Complex64:
    case Kind.Complex128:
      return part(v, rt) ?? Symbol('NaN');
    default:
      return v;
  }
}

/** The part of a string key; undefined if a NaN is in it. */
function part(v: Value, rt: RType): string | undefined {
  switch (rt.kind) {
    case Kind.String:
      return `${(v as string).length}:${v}`;
    case Kind.Float32:
    case Kind.Float64:
      return v !== v ? undefined : `${v + 0},`;
    case Kind.Complex64:
    case Kind.Complex128:
      return v.re !== v.re || v.im !== v.im ? undefined : `${v.re + 0},${v.im + 0},`;
    case Kind.Interface: {
      const i = v as Iface | null;
      if (i === null) return 'nil,';
      if (!i.type.comparable) throw runtimeError(`hash of unhashable type ${i.type.name}`);
      const p = part(i.value, i.type);
      return p === undefined ? undefined : `${i.type.id}=${p}`;
    }
    case Kind.Struct: {
      let s = '{';
      for (let i = 0; i < rt.fields.length; i++) {
        if (rt.fields[i]!.name === '_') continue;
        const p = part(v[i], rt.fields[i]!.type);
        if (p === undefined) return undefined;
        s += p;
      }
      return s + '}';
    }
    case Kind.Array: {
      let s = '[';
      for (let i = 0; i < rt.len; i++) {
        const p = part(v[i], rt.elem!);
        if (p === undefined) return undefined;
        s += p;
      }
      return s + ']';
    }
    case Kind.Pointer:
    case Kind.Chan:
    case Kind.UnsafePointer:
      return v === null ? 'nil,' : v instanceof Ref ? `&${idOf(v.obj)}.${v.key},` : `#${idOf(v)},`;
    default:
      return `${v},`;
  }
}
