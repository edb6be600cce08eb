import { Kind, type RType } from '../../../machine/rtype';
import { isComplex, isFloat, isInt, isUint } from '../../kit/reflection';
import { Id, type GobTypes, type WireType } from './types';

/** Whether a type of the stream can be read into a type of the program, all the way down. */
export function compatible(
  types: GobTypes,
  wires: ReadonlyMap<number, WireType>,
  type: RType,
  id: number,
  inProgress: Map<RType, number>,
): boolean {
  const known = inProgress.get(type);
  if (known !== undefined) return known === id;
  inProgress.set(type, id);
  const ut = types.userType(type);
  const wire = wires.get(id);
  for (const how of ['gob', 'binary', 'text'] as const) if ((ut.dec === how) !== (wire?.kind === how)) return false;
  if (ut.dec) return true;
  const { base } = ut;
  const k = base.kind;
  if (k === Kind.Bool) return id === Id.bool;
  if (isInt(k)) return id === Id.int;
  if (isUint(k)) return id === Id.uint;
  if (isFloat(k)) return id === Id.float;
  if (isComplex(k)) return id === Id.complex;
  switch (k) {
    case Kind.String:
      return id === Id.string;
    case Kind.Interface:
      return id === Id.interface;
    case Kind.Array:
      return (
        wire?.kind === 'array' && base.len === wire.len && compatible(types, wires, base.elem!, wire.elem, inProgress)
      );
    case Kind.Map:
      return (
        wire?.kind === 'map' &&
        compatible(types, wires, base.key!, wire.key, inProgress) &&
        compatible(types, wires, base.elem!, wire.elem, inProgress)
      );
    case Kind.Slice:
      if (base.elem!.kind === Kind.Uint8) return id === Id.bytes;
      return wire?.kind === 'slice' && compatible(types, wires, types.userType(base.elem!).base, wire.elem, inProgress);
    default:
      return k === Kind.Struct;
  }
}
