/** CSS: its escapes, and values that are harmless in it. Byte strings. */
import { decodeLast, decode, encode } from '../../kit/utf8';

const isNameRune = (r: number): boolean =>
  r < 0x80
    ? /[a-zA-Z0-9_-]/.test(String.fromCharCode(r))
    : (r <= 0xd7ff || r >= 0xe000) && r !== 0xfffe && r !== 0xffff;

/** Whether the text ends in the keyword, and not in a longer name. */
export function endsWithCSSKeyword(s: string, keyword: string): boolean {
  const i = s.length - keyword.length;
  if (i < 0) return false;
  if (i > 0 && isNameRune(decodeLast(s, i) >> 3)) return false;
  return s.slice(i).toLowerCase() === keyword;
}

/** The text that CSS with its escapes stands for. */
export function decodeCSS(s: string): string {
  if (!s.includes('\\')) return s;
  let out = '';
  for (let i = 0; i < s.length;) {
    if (s[i] !== '\\') {
      out += s[i++];
      continue;
    }
    if (i + 1 === s.length) break;
    const hex = /^[0-9a-fA-F]{1,6}/.exec(s.slice(i + 1, i + 7))?.[0];
    if (!hex) {
      const size = decode(s, i + 1) & 7;
      out += s.slice(i + 1, i + 1 + size);
      i += 1 + size;
      continue;
    }
    let digits = hex.length;
    let r = parseInt(hex, 16);
    if (r > 0x10ffff) {
      r >>= 4;
      digits--;
    }
    out += encode(r);
    i += 1 + digits;
    // One blank ends the escape.
    i += s[i] === '\r' && s[i + 1] === '\n' ? 2 : /^[\t\n\f \r]$/.test(s[i] ?? '') ? 1 : 0;
  }
  return out;
}

const ESCAPES: Record<string, string> = {
  '\0': '\\0', '\t': '\\9', '\n': '\\a', '\f': '\\c', '\r': '\\d', '"': '\\22', '&': '\\26', "'": '\\27', '(': '\\28',
  ')': '\\29', '+': '\\2b', '/': '\\2f', ':': '\\3a', ';': '\\3b', '<': '\\3c', '>': '\\3e', '\\': '\\\\', '{': '\\7b',
  '}': '\\7d',
}; // prettier-ignore

/** For the inside of a CSS string. */
export function escapeCSS(s: string): string {
  return s.replace(/[\0\t\n\f\r"&'()+/:;<>\\{}]/g, (c, i: number) => {
    const next = s[i + 1];
    const needsEnd = c !== '\\' && (next === undefined || /[0-9a-fA-F\t\n\f\r ]/.test(next));
    return ESCAPES[c]! + (needsEnd ? ' ' : '');
  });
}

/** Whether a decoded value holds nothing that could end it, call anything or hide a comment. */
export function isSafeCSSValue(s: string): boolean {
  if (/[\0"'()/;@[\\\]`{}]|--/.test(s)) return false;
  const id = s.replace(/[^a-zA-Z0-9_]/g, '').toLowerCase();
  return !/expression|mozbinding/.test(id);
}
