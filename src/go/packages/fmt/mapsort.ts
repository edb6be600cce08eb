/** The order in which maps are printed (package fmt, "Maps print in key order"). */
import type { Host } from '../../machine/native';
import { Kind, type RType } from '../../machine/rtype';
import type { Complex, GoMap, Iface, MapEntry, Value } from '../../machine/values';
import { addressOf } from '../kit/addresses';

/** The entries in key order. */
export function sortedEntries(host: Host, m: GoMap, keyType: RType): MapEntry[] {
  const all = [...m.entries.values()];
  return all.sort((a, b) => compare(host, keyType, a.key, b.key));
}

function order(a: number | bigint | string, b: number | bigint | string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function floats(a: number, b: number): number {
  if (Number.isNaN(a)) return Number.isNaN(b) ? 0 : -1;
  return Number.isNaN(b) ? 1 : order(a, b);
}

function compare(host: Host, type: RType, a: Value, b: Value): number {
  switch (type.kind) {
    case Kind.Bool:
      return Number(a) - Number(b);
    case Kind.Float32:
    case Kind.Float64:
      return floats(a, b);
    case Kind.Complex64:
    case Kind.Complex128:
      return floats((a as Complex).re, (b as Complex).re) || floats((a as Complex).im, (b as Complex).im);
    case Kind.Pointer:
    case Kind.Chan:
      return addressOf(host, a) - addressOf(host, b);
    case Kind.Struct:
      for (let i = 0; i < type.fields.length; i++) {
        const c = compare(host, type.fields[i]!.type, a[i], b[i]);
        if (c) return c;
      }
      return 0;
    case Kind.Array:
      for (let i = 0; i < type.len; i++) {
        const c = compare(host, type.elem!, a[i], b[i]);
        if (c) return c;
      }
      return 0;
    case Kind.Interface: {
      const x = a as Iface | null;
      const y = b as Iface | null;
      if (!x || !y) return x ? 1 : y ? -1 : 0;
      return x.type.id - y.type.id || compare(host, x.type, x.value, y.value);
    }
    default:
      return order(a, b);
  }
}
