/** Values of string and rune literals (Go spec, "String literals", "Rune literals"). The scanner has found them well formed. */
import { encodeRune } from '../syntax/runes';

const simple: Record<string, number> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92, "'": 39, '"': 34 };

/** One escape at s[i] (a backslash): its value, whether it stands for a byte, and where the text goes on. */
function escape(s: string, i: number): { value: number; byte: boolean; next: number } {
  const ch = s[i + 1]!;
  if (ch in simple) return { value: simple[ch]!, byte: true, next: i + 2 };
  if (ch === 'x') return { value: parseInt(s.slice(i + 2, i + 4), 16), byte: true, next: i + 4 };
  if (ch === 'u') return { value: parseInt(s.slice(i + 2, i + 6), 16), byte: false, next: i + 6 };
  if (ch === 'U') return { value: parseInt(s.slice(i + 2, i + 10), 16), byte: false, next: i + 10 };
  return { value: parseInt(s.slice(i + 1, i + 4), 8), byte: true, next: i + 4 };
}

/** The bytes of a string literal as written, quotes included. */
export function stringLiteral(text: string): string {
  if (text[0] === '`') return text.slice(1, -1).replace(/\r/g, '');
  const s = text.slice(1, -1);
  if (!s.includes('\\')) return s;
  let out = '';
  for (let i = 0; i < s.length;) {
    if (s[i] !== '\\') {
      out += s[i++];
      continue;
    }
    const e = escape(s, i);
    out += e.byte ? String.fromCharCode(e.value) : encodeRune(e.value);
    i = e.next;
  }
  return out;
}

/** The code point of a rune literal as written, quotes included. */
export function runeLiteral(text: string): number {
  const s = text.slice(1, -1);
  if (s[0] === '\\') return escape(s, 0).value;
  const bytes = Uint8Array.from(s, (c) => c.charCodeAt(0));
  return new TextDecoder().decode(bytes).codePointAt(0) ?? 0xfffd;
}
