/** Reading and writing through pointers (see the table in machine/values.ts). */
import { Kind, type RType } from '../../machine/rtype';
import { Box, Ref, type Pointer, type Value } from '../../machine/values';

/** A copy with an identity of its own: structs and arrays have value semantics. */
export function copyOf(v: Value, type: RType): Value {
  if (type.kind === Kind.Struct) return (v as Value[]).map((field, i) => copyOf(field, type.fields[i]!.type));
  if (type.kind === Kind.Array) {
    if (!Array.isArray(v)) return v.slice();
    const elem = type.elem!;
    return elem.kind === Kind.Struct || elem.kind === Kind.Array ? v.map((e) => copyOf(e, elem)) : v.slice();
  }
  return v;
}

/** What a non-nil pointer points at. */
export function load(p: Pointer): Value {
  if (p instanceof Box) return p.v;
  if (p instanceof Ref) return p.obj[p.key];
  return p;
}

/** Stores a copy of `v`, a value of the type `type`, where `p` points. */
export function store(p: Pointer, type: RType, v: Value): void {
  if (p instanceof Box) p.v = copyOf(v, type);
  else if (p instanceof Ref) p.obj[p.key] = copyOf(v, type);
  else if (p) {
    const copy = copyOf(v, type);
    for (let i = 0; i < p.length; i++) {
      const field = type.kind === Kind.Struct ? type.fields[i]!.type : type.elem!;
      // Keeps the identity of nested structs, which other pointers may hold.
      if (field.kind === Kind.Struct || field.kind === Kind.Array) store(p[i], field, copy[i]);
      else p[i] = copy[i];
    }
  }
}
