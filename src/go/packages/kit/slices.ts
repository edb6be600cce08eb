/** Slices from the natives' side. */
import { bytesToString, stringToBytes } from '../../syntax/source';
import { Slice, type Value } from '../../machine/values';

/** The bytes of a []byte, as a view: writing to it writes to the slice. */
export function bytesOf(s: Slice | null): Uint8Array {
  if (!s) return new Uint8Array(0);
  return (s.arr as Uint8Array).subarray(s.off, s.off + s.len);
}

/** A []byte as a byte string. */
export function byteString(s: Slice | null): string {
  return s ? bytesToString(bytesOf(s)) : '';
}

/** A fresh, never nil []byte with the bytes of a byte string. */
export function byteSlice(s: string): Slice {
  return new Slice(stringToBytes(s), 0, s.length, s.length);
}

/** A fresh slice over values that nobody else holds; of strings, interfaces, ints and whatever else has no typed array. */
export function sliceOf(values: Value[]): Slice {
  return new Slice(values, 0, values.length, values.length);
}

/** A part of a slice, sharing its storage, capacity running to the end; nil stays nil. */
export function subslice(s: Slice | null, lo: number, hi: number): Slice | null {
  return s && new Slice(s.arr, s.off + lo, hi - lo, s.cap - lo);
}

/** A part of a slice with no spare capacity, so that appending to it does not overwrite what follows. */
export function clipped(s: Slice, lo: number, hi: number): Slice {
  return new Slice(s.arr, s.off + lo, hi - lo, hi - lo);
}

/** The elements, as an array that may be the storage itself: read only. */
export function elements(s: Slice | null): Value[] {
  if (!s) return [];
  if (Array.isArray(s.arr)) {
    return s.off === 0 && s.len === s.arr.length ? s.arr : s.arr.slice(s.off, s.off + s.len);
  }
  return Array.from(s.arr.subarray(s.off, s.off + s.len));
}
