/** Quoting and unquoting Go strings and runes (Go spec, "String literals"). All byte strings. */
import { isGraphic, isPrint } from '../kit/unicode';
import { decode, encode, RUNE_ERROR } from '../kit/utf8';

/** Which runes stand as they are: printable ones, printable ASCII only, or what is graphic. */
export type Style = 'print' | 'ascii' | 'graphic';

const simple: Record<number, string> = { 7: 'a', 8: 'b', 9: 't', 10: 'n', 11: 'v', 12: 'f', 13: 'r', 92: '\\' };
const hex = (n: number, width: number): string => n.toString(16).padStart(width, '0');

function escaped(r: number, quote: string, style: Style): string {
  if (r === quote.charCodeAt(0)) return '\\' + quote;
  if (r === 92) return '\\\\';
  if (style === 'ascii' ? r < 0x7f && r >= 32 : isPrint(r)) return encode(r);
  if (style === 'graphic' && r > 0x7f && isGraphic(r)) return encode(r);
  if (simple[r]) return '\\' + simple[r];
  if (r < 32 || r === 0x7f) return '\\x' + hex(r, 2);
  if (r < 0 || r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff)) r = RUNE_ERROR;
  return r < 0x10000 ? '\\u' + hex(r, 4) : '\\U' + hex(r, 8);
}

export function quoteString(s: string, style: Style = 'print', quote = '"'): string {
  if (/^[ !#-[\]-~]*$/.test(s)) return quote + s + quote;
  let out = quote;
  for (let i = 0; i < s.length;) {
    const got = decode(s, i);
    if (got === ((RUNE_ERROR << 3) | 1)) out += '\\x' + hex(s.charCodeAt(i), 2);
    else out += escaped(got >> 3, quote, style);
    i += got & 7;
  }
  return out + quote;
}

export function quoteRune(r: number, style: Style = 'print'): string {
  if (r < 0 || r > 0x10ffff || (r >= 0xd800 && r <= 0xdfff)) r = RUNE_ERROR;
  return "'" + escaped(r, "'", style) + "'";
}

/** Whether a string can be written between backquotes on one line. */
export function canBackquote(s: string): boolean {
  for (let i = 0; i < s.length;) {
    const got = decode(s, i);
    const r = got >> 3;
    if (r === 0xfeff || (r === RUNE_ERROR && (got & 7) === 1)) return false;
    if ((r < 32 && r !== 9) || r === 0x60 || r === 0x7f) return false;
    i += got & 7;
  }
  return true;
}

const letters: Record<string, number> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };

/** The first character of a quoted text, or undefined if it is wrong. `quote` is '"', "'" or '' (neither is special). */
export function unquoteChar(s: string, quote: string): { rune: number; multibyte: boolean; size: number } | undefined {
  if (s === '') return undefined;
  const c = s[0]!;
  if (c === quote && quote !== '') return undefined;
  if (c !== '\\') {
    const got = decode(s, 0);
    const byte = s.charCodeAt(0);
    return { rune: got >> 3, multibyte: byte >= 0x80, size: got & 7 };
  }
  const e = s[1];
  if (e === undefined) return undefined;
  if (letters[e] !== undefined) return { rune: letters[e], multibyte: false, size: 2 };
  if (e === "'" || e === '"') return e === quote ? { rune: e.charCodeAt(0), multibyte: false, size: 2 } : undefined;
  const width = { x: 2, u: 4, U: 8 }[e];
  if (width) {
    const text = s.slice(2, 2 + width);
    if (text.length < width || !/^[0-9a-fA-F]+$/.test(text)) return undefined;
    const rune = parseInt(text, 16);
    if (e === 'x') return { rune, multibyte: false, size: 4 };
    if (rune > 0x10ffff || (rune >= 0xd800 && rune <= 0xdfff)) return undefined;
    return { rune, multibyte: true, size: 2 + width };
  }
  const octal = /^\\[0-7]{3}/.exec(s);
  if (!octal) return undefined;
  const rune = parseInt(s.slice(1, 4), 8);
  return rune > 255 ? undefined : { rune, multibyte: false, size: 4 };
}

/** The quoted text that `s` begins with, and what it stands for; undefined if there is none. */
export function quotedPrefix(s: string): { value: string; size: number } | undefined {
  const quote = s[0];
  if (s.length < 2 || quote === undefined) return undefined;
  if (quote === '`') {
    const end = s.indexOf('`', 1);
    return end < 0 ? undefined : { value: s.slice(1, end).replaceAll('\r', ''), size: end + 1 };
  }
  if (quote !== '"' && quote !== "'") return undefined;
  let value = '';
  let i = 1;
  while (i < s.length && s[i] !== quote) {
    if (s[i] === '\n') return undefined;
    const got = unquoteChar(s.slice(i, i + 12), quote);
    if (!got) return undefined;
    // Bytes that are not UTF-8 stay as they are; \x escapes are bytes.
    if (got.rune < 0x80 || !got.multibyte) value += String.fromCharCode(got.rune);
    else value += encode(got.rune);
    i += got.size;
    if (quote === "'") break;
  }
  if (i >= s.length || s[i] !== quote) return undefined;
  return { value, size: i + 1 };
}

/** What a quoted text stands for; undefined if it is not exactly one. */
export function unquote(s: string): string | undefined {
  const got = quotedPrefix(s);
  return got && got.size === s.length ? got.value : undefined;
}
