import type { GoPackage } from '../../machine/native';
import { encode } from '../kit/utf8';
import { byName, loose, windows } from './entities';
import source from './html.go?raw';

const escapes: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', "'": '&#39;', '"': '&#34;' };

export function escapeString(s: string): string {
  return s.replace(/[<>&'"]/g, (c) => escapes[c]!);
}

function numbered(digits: string, base: number): string {
  const n = parseInt(digits, base);
  if (n >= 0x80 && n <= 0x9f) return encode(windows[n - 0x80]!);
  return encode(n === 0 || n > 0x10ffff || (n >= 0xd800 && n <= 0xdfff) ? 0xfffd : n);
}

/** References by number with or without a semicolon; by name with one, old names without. */
export function unescapeString(s: string): string {
  if (!s.includes('&')) return s;
  return s.replace(
    /&(?:#([0-9]+);?|#[xX]([0-9a-fA-F]+);?|#[xX](;)|([a-zA-Z0-9]+)(;?))/g,
    (all, dec, hex, empty, name, semicolon) => {
      if (dec) return numbered(dec as string, 10);
      if (empty) return numbered('0', 16);
      if (hex) return numbered(hex as string, 16);
      const code = byName.get(name as string);
      if (code !== undefined && (semicolon || loose.has(name as string))) return encode(code);
      // The longest old name that it begins with.
      for (let n = Math.min((name as string).length - 1, 6); n > 1; n--) {
        const part = (name as string).slice(0, n);
        if (loose.has(part)) return encode(byName.get(part)!) + (name as string).slice(n) + (semicolon as string);
      }
      return all;
    },
  );
}

export const pkg: GoPackage = {
  path: 'html',
  files: [{ name: 'html.go', text: source }],
  natives: {
    EscapeString: (_t, s: string) => escapeString(s),
    UnescapeString: (_t, s: string) => unescapeString(s),
  },
};
