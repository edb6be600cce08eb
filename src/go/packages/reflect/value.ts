/** reflect.Value: a type, a value, and where the value is stored. */
import type { NativeGen, Thread } from '../../machine/native';
import { Kind, type RType } from '../../machine/rtype';
import { hashKey } from '../../machine/hash';
import { appendSlice, makeSlice } from '../../machine/slices';
import { zeroOf } from '../../machine/structs';
import { Box, GoMap, Iface, Ref, Slice, type FuncValue, type Pointer, type Value } from '../../machine/values';
import { copyOf, load, store } from '../kit/pointers';
import { encode } from '../kit/utf8';

/** The fields of reflect.Value; 0 for what is not there. */
export type Reflected = [type: RType | 0, value: Value, at: Pointer | 0, flag: number];

/** Reached through an unexported field; exported fields of an embedded one are open again. */
const CLOSED = 1;
const EMBEDDED = 2;
const invalid = (): Reflected => [0, 0, 0, 0];

export const typeOfValue = (v: Reflected): RType => v[0] as RType;

/** The value now: what is stored may have changed since. */
export function current(v: Reflected): Value {
  return v[2] === 0 ? v[1] : load(v[2]);
}

export function toIface(v: Reflected): Iface | null {
  const type = typeOfValue(v);
  const value = current(v);
  return type.kind === Kind.Interface ? (value as Iface | null) : new Iface(type, copyOf(value, type));
}

export function fromIface(i: Iface | null): Reflected {
  return i ? [i.type, i.value, 0, 0] : invalid();
}

/** The value as one of type `type`, wrapped when that is an interface. */
export function adapted(x: Reflected, type: RType): Value {
  if (type.kind !== Kind.Interface) return current(x);
  return toIface(x);
}

/** A pointer to a part of a composite that lies at `i` of `obj`. */
function partAt(obj: Value[], i: number, type: RType): Pointer {
  return type.kind === Kind.Struct || type.kind === Kind.Array ? (obj[i] as Value[]) : new Ref(obj, i);
}

export function elem(v: Reflected): Reflected {
  const value = current(v);
  if (value === null) return invalid();
  if (typeOfValue(v).kind === Kind.Interface) return [(value as Iface).type, (value as Iface).value, 0, v[3]];
  return [typeOfValue(v).elem!, 0, value as Pointer, v[3]];
}

export function field(v: Reflected, i: number): Reflected {
  const f = typeOfValue(v).fields[i]!;
  const struct = current(v) as Value[];
  const flag = (v[3] & CLOSED) | (f.exported ? 0 : f.embedded ? EMBEDDED : CLOSED);
  return v[2] === 0 ? [f.type, struct[i], 0, flag] : [f.type, 0, partAt(struct, i, f.type), flag];
}

export function index(t: Thread, v: Reflected, i: number): Reflected {
  const type = typeOfValue(v);
  const value = current(v);
  if (type.kind === Kind.String) return [t.typeOf('uint8'), (value as string).charCodeAt(i), 0, v[3]];
  if (type.kind === Kind.Slice) {
    const { arr, off } = value as Slice;
    return [type.elem!, 0, partAt(arr as Value[], off + i, type.elem!), v[3]];
  }
  return v[2] === 0 ? [type.elem!, value[i], 0, v[3]] : [type.elem!, 0, partAt(value, i, type.elem!), v[3]];
}

export function set(v: Reflected, x: Reflected): void {
  store(v[2] as Pointer, typeOfValue(v), adapted(x, typeOfValue(v)));
}

/** Stores a plain value: an integer wraps to the width of the type. */
export function setRaw(v: Reflected, x: Iface): void {
  store(v[2] as Pointer, typeOfValue(v), wrapTo(typeOfValue(v).kind, x.value));
}

const widths: Record<number, number> = {
  [Kind.Int8]: 8, [Kind.Int16]: 16, [Kind.Int32]: 32, [Kind.Uint8]: 8, [Kind.Uint16]: 16, [Kind.Uint32]: 32,
}; // prettier-ignore

function wrapTo(kind: number, x: Value): Value {
  if (kind === Kind.Float32) return Math.fround(x as number);
  const bits = widths[kind];
  if (bits === undefined) return x;
  const n = BigInt(x as number | bigint);
  return Number(kind <= Kind.Int64 ? BigInt.asIntN(bits, n) : BigInt.asUintN(bits, n));
}

export function mapKeys(v: Reflected): Reflected[] {
  const m = current(v) as GoMap | null;
  const key = typeOfValue(v).key!;
  return m ? [...m.entries.values()].map((e): Reflected => [key, e.key, 0, v[3]]) : [];
}

export function mapIndex(v: Reflected, key: Reflected): Reflected {
  const m = current(v) as GoMap | null;
  const type = typeOfValue(v);
  const entry = m?.entries.get(hashKey(adapted(key, type.key!), type.key!));
  return entry ? [type.elem!, entry.value, 0, v[3]] : invalid();
}

export function setMapIndex(v: Reflected, key: Reflected, x: Reflected): void {
  const m = current(v) as GoMap;
  const type = typeOfValue(v);
  const k = adapted(key, type.key!);
  const hash = hashKey(k, type.key!);
  const entry = m.entries.get(hash);
  if (x[0] === 0) {
    if (entry) entry.live = false;
    m.entries.delete(hash);
  } else if (entry) entry.value = copyOf(adapted(x, type.elem!), type.elem!);
  else
    m.entries.set(hash, { key: copyOf(k, type.key!), value: copyOf(adapted(x, type.elem!), type.elem!), live: true });
}

export function newValue(type: RType, pointer: boolean): Reflected {
  const zero = zeroOf(type);
  if (!pointer) return [type, zero, 0, 0];
  const aggregate = type.kind === Kind.Struct || type.kind === Kind.Array;
  return [type.ptrTo(), aggregate ? zero : new Box(zero), 0, 0];
}

export function addr(v: Reflected): Reflected {
  return [typeOfValue(v).ptrTo(), v[2], 0, v[3]];
}

export function isNil(v: Reflected): boolean {
  return current(v) === null;
}

export function length(v: Reflected): number {
  const value = current(v);
  switch (typeOfValue(v).kind) {
    case Kind.Array:
      return typeOfValue(v).len;
    case Kind.Map:
      return (value as GoMap | null)?.entries.size ?? 0;
    case Kind.String:
      return (value as string).length;
    case Kind.Slice:
      return (value as Slice | null)?.len ?? 0;
    default:
      return 0;
  }
}

export function capacity(v: Reflected): number {
  const type = typeOfValue(v);
  return type.kind === Kind.Array ? type.len : ((current(v) as Slice | null)?.cap ?? 0);
}

export function slice(v: Reflected, i: number, j: number): Reflected {
  const value = current(v);
  if (typeOfValue(v).kind === Kind.String) return [v[0], (value as string).slice(i, j), 0, v[3]];
  const s = value as Slice | null;
  return [v[0], s && new Slice(s.arr, s.off + i, j - i, s.cap - i), 0, v[3]];
}

export function emptySlice(type: RType, len: number, cap: number): Reflected {
  return [type, makeSlice(type.elem!, len, cap), 0, 0];
}

export function emptyMap(type: RType): Reflected {
  return [type, new GoMap(type.key!), 0, 0];
}

export function appended(s: Reflected, more: Reflected[]): Reflected {
  const type = typeOfValue(s);
  const elemType = type.elem!;
  const extra = makeSlice(elemType, more.length, more.length);
  more.forEach((x, i) => (extra.arr[i] = copyOf(adapted(x, elemType), elemType)));
  return [type, appendSlice(current(s) as Slice | null, extra, elemType), 0, 0];
}

/** Conversions between numbers, from integers to strings, and of equal representation. */
export function convert(v: Reflected, to: RType): Reflected {
  const value = current(v);
  if (to.kind === Kind.Interface) return [to, toIface(v), 0, v[3]];
  const isInt = (k: number): boolean => k >= Kind.Int && k <= Kind.Uintptr;
  const from = typeOfValue(v).kind;
  if (isInt(from) && to.kind === Kind.String) return [to, encode(Number(value)), 0, v[3]];
  if (isInt(from) && (to.kind === Kind.Float32 || to.kind === Kind.Float64)) {
    return [to, wrapTo(to.kind, Number(value)), 0, v[3]];
  }
  if (isInt(to.kind) && typeof value === 'number' && !isInt(from))
    return [to, wrapTo(to.kind, Math.trunc(value)), 0, v[3]];
  return [to, wrapTo(to.kind, value), 0, v[3]];
}

/** Calls a function; arguments are already counted. */
export function* call(v: Reflected, args: Reflected[]): NativeGen {
  const type = typeOfValue(v);
  const values: Value[] = [];
  const fixed = type.variadic ? type.params.length - 1 : type.params.length;
  for (let i = 0; i < fixed; i++) values.push(copyOf(adapted(args[i]!, type.params[i]!), type.params[i]!));
  if (type.variadic) {
    const rest = type.params[fixed]!;
    values.push(args.length > fixed ? appended([rest, null, 0, 0], args.slice(fixed))[1] : null);
  }
  const result: Value = yield { do: 'call', fn: current(v) as FuncValue, args: values };
  if (type.results.length === 0) return [];
  const results = type.results.length === 1 ? [result] : (result as Value[]);
  return results.map((r, i): Reflected => [type.results[i]!, r, 0, 0]);
}
