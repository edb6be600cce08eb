/** JSON text: strings, numbers, layout. Byte strings in and out. */
import { shortest } from '../../strconv/decimal';
import { decode, encode, RUNE_ERROR } from '../../kit/utf8';
import { checkValid } from './syntax';

const hex4 = (n: number): string => '\\u' + n.toString(16).padStart(4, '0');
const SHORT: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A string in quotes. Invalid UTF-8 becomes \ufffd; < > & are escaped too if `html`. */
export function quote(s: string, html: boolean): string {
  if (!/[\0-\x1f"\\<>&\x80-\xff]/.test(s)) return `"${s}"`;
  let out = '"';
  let from = 0;
  for (let i = 0; i < s.length;) {
    const b = s.charCodeAt(i);
    let size = 1;
    let escaped = '';
    if (b < 0x80) {
      const c = s[i]!;
      if (SHORT[c] !== undefined) escaped = SHORT[c];
      else if (b < 0x20 || (html && (c === '<' || c === '>' || c === '&'))) escaped = hex4(b);
    } else {
      const got = decode(s, i);
      size = got & 7;
      const r = got >> 3;
      if (r === RUNE_ERROR && size === 1) escaped = '\\ufffd';
      else if (r === 0x2028 || r === 0x2029) escaped = hex4(r);
    }
    if (escaped) {
      out += s.slice(from, i) + escaped;
      from = i + size;
    }
    i += size;
  }
  return out + s.slice(from) + '"';
}

/** The string that a literal with its quotes stands for; the literal is well-formed. */
export function unquote(literal: string): string {
  const s = literal.slice(1, -1);
  if (!/[\\\x80-\xff]/.test(s)) return s;
  let out = '';
  for (let i = 0; i < s.length;) {
    const b = s.charCodeAt(i);
    if (b === 0x5c) {
      const c = s[i + 1]!;
      i += 2;
      if (c !== 'u') {
        out += { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }[c] ?? c;
        continue;
      }
      let r = parseInt(s.slice(i, i + 4), 16);
      i += 4;
      if (r >= 0xd800 && r < 0xe000) {
        const low = /^\\u(d[c-f][0-9a-f]{2})/i.exec(s.slice(i, i + 6));
        if (r < 0xdc00 && low) {
          r = 0x10000 + ((r - 0xd800) << 10) + (parseInt(low[1]!, 16) - 0xdc00);
          i += 6;
        } else r = RUNE_ERROR;
      }
      out += encode(r);
    } else if (b < 0x80) {
      out += s[i++];
    } else {
      const got = decode(s, i);
      out += encode(got >> 3);
      i += got & 7;
    }
  }
  return out;
}

/** A float in Go's JSON form: plain from 1e-6 to 1e21, else with an exponent. JavaScript writes the same. */
export function formatFloat(f: number, bits: 32 | 64): string {
  if (Object.is(f, -0)) return '-0';
  if (bits === 64) return String(f);
  const { digits, point } = shortest(f, 32);
  return (f < 0 ? '-' : '') + String(Number(`0.${digits}e${point}`));
}

/** Parts of well-formed JSON: strings, spaces, other bytes. */
const PIECES = /"[^"\\]*(?:\\[^][^"\\]*)*"|[ \t\r\n]+|[^"\s]/g;

/** @throws JsonSyntax */
export function compact(s: string): string {
  checkValid(s);
  if (!/[ \t\r\n]/.test(s)) return s;
  return s.replace(PIECES, (piece) => (/^[ \t\r\n]/.test(piece) ? '' : piece));
}

/** < > & and U+2028, U+2029 as \u escapes, wherever they stand. */
export function htmlEscape(s: string): string {
  return s.replace(/[<>&]|\xe2\x80[\xa8\xa9]/g, (c) =>
    hex4(c.length === 1 ? c.charCodeAt(0) : 0x2000 + (c.charCodeAt(2) & 0x3f)),
  );
}

/** Spaces at the end stay as they are. @throws JsonSyntax */
export function indent(s: string, prefix: string, step: string): string {
  checkValid(s);
  let depth = 0;
  let fresh = false; // just after an opening bracket
  const line = (): string => '\n' + prefix + step.repeat(depth);
  const end = /[ \t\r\n]*$/.exec(s)!;
  const out = s.slice(0, end.index).replace(PIECES, (c) => {
    if (/^[ \t\r\n]/.test(c)) return '';
    if (c === '}' || c === ']') {
      if (fresh) {
        fresh = false;
        return c;
      }
      depth--;
      return line() + c;
    }
    let before = '';
    if (fresh) {
      fresh = false;
      depth++;
      before = line();
    }
    if (c === '{' || c === '[') fresh = true;
    return before + c + (c === ',' ? line() : c === ':' ? ' ' : '');
  });
  return out + end[0];
}
