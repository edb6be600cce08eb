/** Plain escapers, for text that is known to be HTML or JavaScript. Byte strings in and out. */
import { isPrint } from '../../kit/unicode';
import { decode } from '../../kit/utf8';

const HTML: Record<string, string> = {
  '\0': '\xef\xbf\xbd', '"': '&#34;', "'": '&#39;', '&': '&amp;', '<': '&lt;', '>': '&gt;',
}; // prettier-ignore

export function htmlEscape(s: string): string {
  return s.replace(/[\0"'&<>]/g, (c) => HTML[c]!);
}

const JS: Record<string, string> = {
  '\\': '\\\\', "'": "\\'", '"': '\\"', '<': '\\u003C', '>': '\\u003E', '&': '\\u0026', '=': '\\u003D',
}; // prettier-ignore

export function jsEscape(s: string): string {
  let out = '';
  for (let i = 0; i < s.length;) {
    const c = s[i]!;
    const byte = s.charCodeAt(i);
    if (byte >= 0x80) {
      const got = decode(s, i);
      const r = got >> 3;
      const size = got & 7;
      out += isPrint(r) ? s.slice(i, i + size) : `\\u${r.toString(16).toUpperCase().padStart(4, '0')}`;
      i += size;
      continue;
    }
    out += JS[c] ?? (byte < 0x20 ? `\\u00${byte.toString(16).toUpperCase().padStart(2, '0')}` : c);
    i++;
  }
  return out;
}
