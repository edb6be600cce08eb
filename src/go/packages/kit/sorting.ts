/** Sorting slices of numbers and strings in place, with the engine's own sort. */
import type { Slice } from '../../machine/values';

/** Go's order of ordered types: NaN before all else. */
function compareOrdered(a: number | bigint | string, b: number | bigint | string): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a == b) return 0;
  return a !== a ? (b !== b ? 0 : -1) : 1;
}

export function sortOrdered(s: Slice | null): void {
  if (!s) return;
  if (!Array.isArray(s.arr)) {
    const part = s.arr.subarray(s.off, s.off + s.len);
    if (part instanceof Float64Array || part instanceof Float32Array) part.sort(compareOrdered);
    else part.sort();
    return;
  }
  const part = s.arr.slice(s.off, s.off + s.len);
  if (part.every((v) => typeof v === 'number' && v === v))
    Float64Array.from(part)
      .sort()
      .forEach((v, i) => (part[i] = v));
  else part.sort(compareOrdered);
  for (let i = 0; i < part.length; i++) s.arr[s.off + i] = part[i];
}
