/** UTF-8 in byte strings (Go spec, "Conversions to and from a string type", "For statements with range clause"). */
import { bytesToString } from '../syntax/source';
import { Slice, type Value } from './values';

/**
 * Decodes the rune at byte i: returns rune * 8 + width. What is no valid UTF-8 is U+FFFD of width 1.
 */
export function decodeRune(s: string, i: number): number {
  const a = s.charCodeAt(i);
  if (a < 0x80) return a * 8 + 1;
  const bad = 0xfffd * 8 + 1;
  if (a < 0xc2 || a > 0xf4) return bad;
  const n = s.length - i;
  if (n < 2) return bad;
  const b = s.charCodeAt(i + 1);
  if (a < 0xe0) return b >> 6 === 2 ? (((a & 0x1f) << 6) | (b & 0x3f)) * 8 + 2 : bad;
  if (n < 3) return bad;
  const c = s.charCodeAt(i + 2);
  if (a < 0xf0) {
    const lo = a === 0xe0 ? 0xa0 : 0x80;
    const hi = a === 0xed ? 0x9f : 0xbf;
    if (b < lo || b > hi || c >> 6 !== 2) return bad;
    return (((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f)) * 8 + 3;
  }
  if (n < 4) return bad;
  const d = s.charCodeAt(i + 3);
  const lo = a === 0xf0 ? 0x90 : 0x80;
  const hi = a === 0xf4 ? 0x8f : 0xbf;
  if (b < lo || b > hi || c >> 6 !== 2 || d >> 6 !== 2) return bad;
  return (((a & 0x07) << 18) | ((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f)) * 8 + 4;
}

/** A rune as UTF-8 bytes; what is no code point becomes U+FFFD. */
export function encodeRune(r: Value): string {
  if (typeof r !== 'number' || r < 0 || r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff)) return '\xef\xbf\xbd';
  if (r < 0x80) return String.fromCharCode(r);
  if (r < 0x800) return String.fromCharCode(0xc0 | (r >> 6), 0x80 | (r & 0x3f));
  if (r < 0x10000) return String.fromCharCode(0xe0 | (r >> 12), 0x80 | ((r >> 6) & 0x3f), 0x80 | (r & 0x3f));
  return String.fromCharCode(0xf0 | (r >> 18), 0x80 | ((r >> 12) & 0x3f), 0x80 | ((r >> 6) & 0x3f), 0x80 | (r & 0x3f));
}

export function stringFromBytes(s: Slice | null): string {
  if (s === null) return '';
  return bytesToString((s.arr as Uint8Array).subarray(s.off, s.off + s.len));
}

export function bytesFromString(s: string): Slice {
  // Go rounds small capacities up; programs that print cap([]byte(s)) are rare, so length it is.
  const arr = new Uint8Array(s.length);
  for (let i = 0; i < s.length; i++) arr[i] = s.charCodeAt(i);
  return new Slice(arr, 0, arr.length, arr.length);
}

export function stringFromRunes(s: Slice | null): string {
  if (s === null) return '';
  let out = '';
  for (let i = 0; i < s.len; i++) out += encodeRune(s.arr[s.off + i]);
  return out;
}

export function runesFromString(s: string): Slice {
  const runes: number[] = [];
  for (let i = 0; i < s.length;) {
    const d = decodeRune(s, i);
    runes.push(d >> 3);
    i += d & 7;
  }
  return new Slice(Int32Array.from(runes), 0, runes.length, runes.length);
}
