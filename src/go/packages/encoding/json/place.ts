/** Where Go values live, as the decoder sees it: what Go's reflection calls settable. */
import { Kind, type RType } from '../../../machine/rtype';
import { Box, Ref, type Value } from '../../../machine/values';

/** Where a value lives: a field, an element, or (key 0 of a made-up array) whatever has no better home. */
export interface Place {
  type: RType;
  obj: Value[];
  key: number;
  /** What Ref or Box points there, if one did. */
  box?: Box;
}

export const get = (p: Place): Value => (p.box ? p.box.v : p.obj[p.key]);
export const set = (p: Place, v: Value): void => {
  if (p.box) p.box.v = v;
  else p.obj[p.key] = v;
};

/** Go's pointer to a place. */
export function pointerTo(p: Place): Value {
  if (p.type.kind === Kind.Struct || p.type.kind === Kind.Array) return get(p);
  return p.box ?? new Ref(p.obj, p.key);
}

/** The place a pointer points at. */
export function pointee(type: RType, pointer: Value): Place {
  if (pointer instanceof Box) return { type, obj: [], key: 0, box: pointer };
  if (pointer instanceof Ref) return { type, obj: pointer.obj, key: pointer.key };
  return { type, obj: [pointer], key: 0 };
}

/** A pointer to a new zero value. */
export const newPointer = (type: RType): Value =>
  type.kind === Kind.Struct || type.kind === Kind.Array ? type.zero() : new Box(type.zero());

const unmarshals = new WeakMap<RType, boolean>();

/** Whether values of a type, where they can be pointed at, read themselves. */
export function readsItself(type: RType): boolean {
  let own = unmarshals.get(type);
  if (own === undefined) {
    const pointer = type.ptrTo();
    own = type.kind !== Kind.Interface && !!(pointer.method('UnmarshalJSON') ?? pointer.method('UnmarshalText'));
    unmarshals.set(type, own);
  }
  return own;
}
