/** Characters: UTF-8 in byte strings, Unicode classes, and how Go's `%q` and `%#U` show a character in messages. */

export const MAX_RUNE = 0x10ffff;

/** The UTF-8 bytes of a code point, as a byte string. */
export function encodeRune(ch: number): string {
  if (ch < 0x80) return String.fromCharCode(ch);
  if (ch < 0x800) return String.fromCharCode(0xc0 | (ch >> 6), 0x80 | (ch & 63));
  if (ch < 0x10000) return String.fromCharCode(0xe0 | (ch >> 12), 0x80 | ((ch >> 6) & 63), 0x80 | (ch & 63));
  return String.fromCharCode(0xf0 | (ch >> 18), 0x80 | ((ch >> 12) & 63), 0x80 | ((ch >> 6) & 63), 0x80 | (ch & 63));
}

/** Bytes that a code point takes in UTF-8. */
export function runeLength(ch: number): number {
  return ch < 0x80 ? 1 : ch < 0x800 ? 2 : ch < 0x10000 ? 3 : 4;
}

/** Decodes the character at `i` of a byte string; -1 when the bytes are not UTF-8 (overlong forms and surrogates are not). */
export function decodeRune(text: string, i: number): number {
  const tail = (k: number): number => {
    const c = i + k < text.length ? text.charCodeAt(i + k) : 0;
    return (c & 0xc0) === 0x80 ? c & 63 : -1;
  };
  const c = text.charCodeAt(i);
  if (c < 0x80) return c;
  if (c < 0xc2 || c > 0xf4) return -1;
  const a = tail(1);
  if (a < 0) return -1;
  if (c < 0xe0) return ((c & 31) << 6) | a;
  const b = tail(2);
  if (b < 0) return -1;
  if (c < 0xf0) {
    const ch = ((c & 15) << 12) | (a << 6) | b;
    return ch < 0x800 || (ch >= 0xd800 && ch < 0xe000) ? -1 : ch;
  }
  const d = tail(3);
  if (d < 0) return -1;
  const ch = ((c & 7) << 18) | (a << 12) | (b << 6) | d;
  return ch < 0x10000 || ch > MAX_RUNE ? -1 : ch;
}

const letter = /^\p{L}$/u;
const digit = /^\p{Nd}$/u;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]$/u;

export function isLetter(ch: number): boolean {
  return letter.test(String.fromCodePoint(ch));
}

export function isDigit(ch: number): boolean {
  return digit.test(String.fromCodePoint(ch));
}

function isPrintable(ch: number): boolean {
  return ch <= MAX_RUNE && !(ch >= 0xd800 && ch < 0xe000) && printable.test(String.fromCodePoint(ch));
}

/** `U+0040 '@'`: Go's `%#U`, as a byte string. */
export function describeRune(ch: number): string {
  const code = `U+${ch.toString(16).toUpperCase().padStart(4, '0')}`;
  return isPrintable(ch) ? `${code} '${encodeRune(ch)}'` : code;
}

const named = new Map<number, string>([
  [7, '\\a'],
  [8, '\\b'],
  [9, '\\t'],
  [10, '\\n'],
  [11, '\\v'],
  [12, '\\f'],
  [13, '\\r'],
  [39, "\\'"],
  [92, '\\\\'],
]);

/** A character in single quotes: Go's `%q`, as a byte string. */
export function quoteRune(ch: number): string {
  const escape = named.get(ch);
  if (escape) return `'${escape}'`;
  if (isPrintable(ch)) return `'${encodeRune(ch)}'`;
  const hex = ch.toString(16);
  if (ch < 0x80) return `'\\x${hex.padStart(2, '0')}'`;
  return ch < 0x10000 ? `'\\u${hex.padStart(4, '0')}'` : `'\\U${hex.padStart(8, '0')}'`;
}
