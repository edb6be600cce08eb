import type { GoPackage } from '../../../machine/native';
import type { Slice } from '../../../machine/values';
import { bytesOf } from '../../kit/slices';
import source from './hex.go?raw';

/** The bytes before the first error, and its place: the length for an odd number of digits, -1 for none. */
function decode(s: string): [string, number] {
  let out = '';
  for (let i = 0; i + 1 < s.length; i += 2) {
    const pair = s.slice(i, i + 2);
    const wrong = pair.search(/[^0-9a-fA-F]/);
    if (wrong >= 0) return [out, i + wrong];
    out += String.fromCharCode(parseInt(pair, 16));
  }
  if (s.length % 2 === 0) return [out, -1];
  return [out, /[0-9a-fA-F]$/.test(s) ? s.length : s.length - 1];
}

export const pkg: GoPackage = {
  path: 'encoding/hex',
  files: [{ name: 'hex.go', text: source }],
  natives: {
    encodeString: (_t, src: Slice | null) => [...bytesOf(src)].map((b) => b.toString(16).padStart(2, '0')).join(''),
    decode: (_t, s: string) => decode(s),
  },
};
