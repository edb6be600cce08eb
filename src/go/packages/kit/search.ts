/** Searching in byte strings, for strings and bytes alike. Offsets are in bytes; -1 for nothing found. */
import { decode, isAscii, runeCount, runesOf, encode, RUNE_ERROR } from './utf8';

/** A part of a byte string, from its first byte to past its last. */
export type Range = [start: number, end: number];

/** Number of places where `sep` stands without overlap; of an empty one, the runes of `s` and 1. */
export function count(s: string, sep: string): number {
  if (sep === '') return runeCount(s) + 1;
  let n = 0;
  for (let i = s.indexOf(sep); i >= 0; i = s.indexOf(sep, i + sep.length)) n++;
  return n;
}

/** Index of a rune; of U+FFFD also that of the first invalid byte; of no valid rune -1. */
export function indexRune(s: string, r: number): number {
  if (r === RUNE_ERROR) {
    for (let i = 0; i < s.length;) {
      const got = decode(s, i);
      if (got >> 3 === RUNE_ERROR) return i;
      i += got & 7;
    }
    return -1;
  }
  if (r < 0 || r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff)) return -1;
  return s.indexOf(encode(r));
}

/** A test for "one of these runes". */
export function runeSet(chars: string): (r: number) => boolean {
  const set = new Set(runesOf(chars));
  return (r) => set.has(r);
}

/** First rune that passes, or fails if `want` is false. */
export function indexWhere(s: string, test: (r: number) => boolean, want = true): number {
  for (let i = 0; i < s.length;) {
    const got = decode(s, i);
    if (test(got >> 3) === want) return i;
    i += got & 7;
  }
  return -1;
}

/** Start of the last rune that passes, or fails if `want` is false. */
export function lastIndexWhere(s: string, test: (r: number) => boolean, want = true): number {
  for (let end = s.length; end > 0;) {
    const got = lastRune(s, end);
    end -= got & 7;
    if (test(got >> 3) === want) return end;
  }
  return -1;
}

/** The last rune before `end`, packed as by utf8's decode. */
function lastRune(s: string, end: number): number {
  const byte = s.charCodeAt(end - 1);
  if (byte < 0x80) return (byte << 3) | 1;
  for (let start = end - 1; start >= Math.max(0, end - 4); start--) {
    const got = decode(s, start);
    if (start + (got & 7) === end && (got & 7) > 1) return got;
  }
  return (RUNE_ERROR << 3) | 1;
}

/** What is left of `s` when runes that pass are cut off at the left and right. */
export function trim(s: string, test: (r: number) => boolean, left: boolean, right: boolean): Range {
  let start = 0;
  let end = s.length;
  if (left) {
    start = indexWhere(s, test, false);
    if (start < 0) return [s.length, s.length];
  }
  if (right) {
    const last = lastIndexWhere(s, test, false);
    end = last < 0 ? 0 : last + (decode(s, last) & 7);
  }
  return [start, Math.max(start, end)];
}

/**
 * The parts between separators.
 * @param keep how many bytes of the separator stay with the part before it
 * @param n at most so many parts, the last one unsplit; below 0 for all
 */
export function split(s: string, sep: string, keep: number, n: number): Range[] | null {
  if (n === 0) return null;
  const out: Range[] = [];
  if (sep === '') {
    for (let i = 0; i < s.length;) {
      const size = n > 0 && out.length === n - 1 ? s.length - i : decode(s, i) & 7;
      out.push([i, i + size]);
      i += size;
    }
    return out;
  }
  let start = 0;
  while (n < 0 || out.length < n - 1) {
    const i = s.indexOf(sep, start);
    if (i < 0) break;
    out.push([start, i + keep]);
    start = i + sep.length;
  }
  out.push([start, s.length]);
  return out;
}

/** The runs of runes that fail the test. */
export function fields(s: string, isSeparator: (r: number) => boolean): Range[] {
  const out: Range[] = [];
  let start = -1;
  for (let i = 0; i < s.length;) {
    const got = decode(s, i);
    if (isSeparator(got >> 3)) {
      if (start >= 0) out.push([start, i]);
      start = -1;
    } else if (start < 0) start = i;
    i += got & 7;
  }
  if (start >= 0) out.push([start, s.length]);
  return out;
}

/** Replaces the first `n` (below 0: all) places of `from`; an empty one stands before each rune and at the end. */
export function replace(s: string, from: string, to: string, n: number): string {
  if (from === to || n === 0) return s;
  if (from !== '') {
    if (n < 0) return s.replaceAll(from, () => to);
    let out = '';
    let start = 0;
    for (let i; n > 0 && (i = s.indexOf(from, start)) >= 0; n--) {
      out += s.slice(start, i) + to;
      start = i + from.length;
    }
    return out + s.slice(start);
  }
  let out = '';
  let i = 0;
  for (; n !== 0; n--) {
    out += to;
    if (i >= s.length) return out;
    const size = decode(s, i) & 7;
    out += s.slice(i, i + size);
    i += size;
  }
  return out + s.slice(i);
}

/** -1, 0 or 1 in order of bytes. */
export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Each run of invalid bytes becomes `replacement`. */
export function toValid(s: string, replacement: string): string {
  if (isAscii(s)) return s;
  let out = '';
  let bad = false;
  for (let i = 0; i < s.length;) {
    const got = decode(s, i);
    const size = got & 7;
    if (got >> 3 === RUNE_ERROR && size === 1) {
      if (!bad) out += replacement;
      bad = true;
    } else {
      out += s.slice(i, i + size);
      bad = false;
    }
    i += size;
  }
  return out;
}
