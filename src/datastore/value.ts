/**
 * Values of properties, and their order. What has a meaning of its own (a time, a blob) is stored as a plainer value
 * and keeps its place among those: a time sorts as its microseconds.
 */
import { compareKeys, compareTexts, keyText, type Key } from './key';

export type Value =
  | { readonly type: 'null' }
  /** 64-bit, a number while it is a safe integer; for a time, microseconds since 1970. */
  | { readonly type: 'int' | 'time'; readonly value: number | bigint }
  | { readonly type: 'bool'; readonly value: boolean }
  /** Byte strings. */
  | { readonly type: 'string' | 'bytes' | 'byteString' | 'blobKey'; readonly value: string }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'point'; readonly lat: number; readonly lng: number }
  | { readonly type: 'key'; readonly value: Key };

/** Types sort in this order, whatever their values. */
export function rankOf(value: Value): number {
  switch (value.type) {
    case 'null':
      return 0;
    case 'int':
    case 'time':
      return 1;
    case 'bool':
      return 2;
    case 'string':
    case 'bytes':
    case 'byteString':
    case 'blobKey':
      return 3;
    case 'float':
      return 4;
    case 'point':
      return 5;
    case 'key':
      return 7;
  }
}

type Number = number | bigint;
/** Below 0: a before b. What has no order (NaN) counts as equal. */
const order = (a: Number, b: Number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Below 0: a sorts before b; 0: a filter takes them for equal. */
export function compareValues(a: Value, b: Value): number {
  const rank = rankOf(a) - rankOf(b);
  if (rank !== 0) return rank;
  if (a.type === 'null' || b.type === 'null') return 0;
  if (a.type === 'point' || b.type === 'point') {
    const p = a as Value & { type: 'point' };
    const q = b as Value & { type: 'point' };
    return order(p.lat, q.lat) || order(p.lng, q.lng);
  }
  const [x, y] = [a.value, b.value];
  if (typeof x === 'object') return compareKeys(x, y as Key);
  if (typeof x === 'string') return compareTexts(x, y as string);
  return order(x as Number, y as Number);
}

/** The value as a person reads it: byte string. */
export function valueText(value: Value): string {
  switch (value.type) {
    case 'null':
      return '';
    case 'point':
      return `${value.lat}, ${value.lng}`;
    case 'key':
      return keyText(value.value);
    case 'time':
      return timeText(value.value);
    default:
      return String(value.value);
  }
}

/** `2026-01-01T00:00:00.000001Z`; the bare microseconds beyond the years that a calendar has here. */
function timeText(micros: number | bigint): string {
  const total = BigInt(micros);
  const rest = ((total % 1000n) + 1000n) % 1000n;
  const ms = Number((total - rest) / 1000n);
  if (!(Math.abs(ms) <= 8.64e15)) return `${micros} µs`.replace('µ', '\xc2\xb5');
  const iso = new Date(ms).toISOString();
  return rest === 0n ? iso.replace('.000Z', 'Z') : iso.replace('Z', `${String(rest).padStart(3, '0')}Z`);
}
