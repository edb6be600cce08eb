/** reflect.DeepEqual. */
import { Kind, type RType } from '../../machine/rtype';
import type { Complex, GoMap, Iface, Slice, Value } from '../../machine/values';
import { hashKey } from '../../machine/hash';
import { equalPointers } from '../../machine/structs';
import { load } from '../kit/pointers';

/** Pairs under comparison, so that rings end. */
type Visited = Map<object, Set<object>>;

function seen(visited: Visited, a: object, b: object): boolean {
  const partners = visited.get(a);
  if (partners?.has(b)) return true;
  if (partners) partners.add(b);
  else visited.set(a, new Set([b]));
  return false;
}

export function deepEqual(a: Value, b: Value, type: RType, visited: Visited = new Map()): boolean {
  switch (type.kind) {
    case Kind.Array:
      for (let i = 0; i < type.len; i++) if (!deepEqual(a[i], b[i], type.elem!, visited)) return false;
      return true;
    case Kind.Slice: {
      const [x, y] = [a as Slice | null, b as Slice | null];
      if (!x || !y) return x === y;
      if (x.len !== y.len) return false;
      if (x.arr === y.arr && x.off === y.off) return true;
      if (seen(visited, x.arr, y.arr)) return true;
      for (let i = 0; i < x.len; i++) {
        if (!deepEqual(x.arr[x.off + i], y.arr[y.off + i], type.elem!, visited)) return false;
      }
      return true;
    }
    case Kind.Struct:
      return type.fields.every((f, i) => deepEqual(a[i], b[i], f.type, visited));
    case Kind.Map: {
      const [x, y] = [a as GoMap | null, b as GoMap | null];
      if (!x || !y) return x === y;
      if (x === y) return true;
      if (x.entries.size !== y.entries.size) return false;
      if (seen(visited, x, y)) return true;
      for (const entry of x.entries.values()) {
        const other = y.entries.get(hashKey(entry.key, type.key!));
        if (!other || !deepEqual(entry.value, other.value, type.elem!, visited)) return false;
      }
      return true;
    }
    case Kind.Pointer:
      if (a === null || b === null) return a === b;
      if (equalPointers(a, b) || seen(visited, a as object, b as object)) return true;
      return deepEqual(load(a), load(b), type.elem!, visited);
    case Kind.Interface: {
      const [x, y] = [a as Iface | null, b as Iface | null];
      if (!x || !y) return x === y;
      return x.type === y.type && deepEqual(x.value, y.value, x.type, visited);
    }
    case Kind.Func:
      return a === null && b === null;
    case Kind.Complex64:
    case Kind.Complex128:
      return (a as Complex).re === (b as Complex).re && (a as Complex).im === (b as Complex).im;
    default:
      return a === b;
  }
}
