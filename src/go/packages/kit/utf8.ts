/** UTF-8 over byte strings (Go spec, "Conversions to and from a string type"). */

export const RUNE_ERROR = 0xfffd;

/**
 * Decodes the rune at a byte offset. The answer is packed, `rune << 3 | size`, so that loops allocate nothing.
 * Invalid bytes give U+FFFD with size 1; past the end, U+FFFD with size 0.
 */
export function decode(s: string, i: number): number {
  if (i >= s.length) return RUNE_ERROR << 3;
  const a = s.charCodeAt(i);
  if (a < 0x80) return (a << 3) | 1;
  const bad = (RUNE_ERROR << 3) | 1;
  if (a < 0xc2 || a > 0xf4) return bad;
  const b = s.charCodeAt(i + 1);
  if (!(b >= 0x80 && b <= 0xbf)) return bad;
  if (a < 0xe0) return ((((a & 0x1f) << 6) | (b & 0x3f)) << 3) | 2;
  const c = s.charCodeAt(i + 2);
  if (!(c >= 0x80 && c <= 0xbf)) return bad;
  if (a < 0xf0) {
    if ((a === 0xe0 && b < 0xa0) || (a === 0xed && b > 0x9f)) return bad;
    return ((((a & 0x0f) << 12) | ((b & 0x3f) << 6) | (c & 0x3f)) << 3) | 3;
  }
  const d = s.charCodeAt(i + 3);
  if (!(d >= 0x80 && d <= 0xbf) || (a === 0xf0 && b < 0x90) || (a === 0xf4 && b > 0x8f)) return bad;
  return ((((a & 0x07) << 18) | ((b & 0x3f) << 12) | ((c & 0x3f) << 6) | (d & 0x3f)) << 3) | 4;
}

/** Decodes the last rune before a byte offset; packed as by `decode`. */
export function decodeLast(s: string, end: number): number {
  if (end <= 0) return RUNE_ERROR << 3;
  for (let start = end - 1; start >= Math.max(0, end - 4); start--) {
    const byte = s.charCodeAt(start);
    if (byte >= 0x80 && byte < 0xc0) continue;
    const got = decode(s.slice(start, end), 0);
    if (start + (got & 7) === end) return got;
    break;
  }
  return (RUNE_ERROR << 3) | 1;
}

/** UTF-8 of a rune as a byte string; what is no valid rune becomes U+FFFD. */
export function encode(r: number): string {
  if (r >= 0 && r < 0x80) return String.fromCharCode(r);
  if (r < 0 || r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff)) return '\xef\xbf\xbd';
  if (r < 0x800) return String.fromCharCode(0xc0 | (r >> 6), 0x80 | (r & 0x3f));
  if (r < 0x10000) return String.fromCharCode(0xe0 | (r >> 12), 0x80 | ((r >> 6) & 0x3f), 0x80 | (r & 0x3f));
  return String.fromCharCode(0xf0 | (r >> 18), 0x80 | ((r >> 12) & 0x3f), 0x80 | ((r >> 6) & 0x3f), 0x80 | (r & 0x3f));
}

/** Whether a byte string is all ASCII, the fast path of most functions. */
export function isAscii(s: string): boolean {
  return /^[\0-\x7f]*$/.test(s);
}

/** All runes of a byte string. */
export function runesOf(s: string): number[] {
  const out: number[] = [];
  for (let i = 0; i < s.length;) {
    const got = decode(s, i);
    out.push(got >> 3);
    i += got & 7;
  }
  return out;
}

export function runeCount(s: string): number {
  if (isAscii(s)) return s.length;
  let n = 0;
  for (let i = 0; i < s.length; n++) i += decode(s, i) & 7;
  return n;
}

export function validRune(r: number): boolean {
  return (r >= 0 && r < 0xd800) || (r > 0xdfff && r <= 0x10ffff);
}

/** Whether a byte string is valid UTF-8. */
export function validUtf8(s: string): boolean {
  if (isAscii(s)) return true;
  for (let i = 0; i < s.length;) {
    const got = decode(s, i);
    if (got === ((RUNE_ERROR << 3) | 1)) return false;
    i += got & 7;
  }
  return true;
}
