import type { GoPackage } from '../../../machine/native';
import type { Slice } from '../../../machine/values';
import { bytesOf } from '../../kit/slices';
import source from './base64.go?raw';

function encode(alphabet: string, pad: number, src: Uint8Array): string {
  let out = '';
  for (let i = 0; i < src.length; i += 3) {
    const left = src.length - i;
    const n = (src[i]! << 16) | ((src[i + 1] ?? 0) << 8) | (src[i + 2] ?? 0);
    out += alphabet[n >> 18]! + alphabet[(n >> 12) & 63]!;
    if (left > 1) out += alphabet[(n >> 6) & 63]!;
    if (left > 2) out += alphabet[n & 63]!;
    if (pad >= 0 && left < 3) out += String.fromCharCode(pad).repeat(3 - left);
  }
  return out;
}

/** Reads groups of four, as RFC 4648 has it, skipping line ends; the place of the first error, or -1. */
function decode(alphabet: string, pad: number, strict: boolean, s: string): [string, number] {
  let out = '';
  let at = 0;
  const skipEnds = (): void => {
    while (s[at] === '\n' || s[at] === '\r') at++;
  };
  for (;;) {
    const digits: number[] = [];
    let wide = 3;
    for (let j = 0; j < 4; j++) {
      skipEnds();
      if (at >= s.length) {
        if (j === 0) return [out, -1];
        if (j === 1 || pad >= 0) return [out, at - j];
        wide = j - 1;
        break;
      }
      const c = s.charCodeAt(at++);
      const value = alphabet.indexOf(s[at - 1]!);
      if (value >= 0) {
        digits.push(value);
        continue;
      }
      if (c !== pad || j < 2) return [out, at - 1];
      skipEnds();
      if (j === 2) {
        if (at >= s.length) return [out, s.length];
        if (s.charCodeAt(at) !== pad) return [out, at - 1];
        at++;
      }
      skipEnds();
      if (at < s.length) {
        // Something follows the padding: what was decoded before it still counts.
        return [out + bytes(digits, j - 1), at];
      }
      wide = j - 1;
      break;
    }
    if (strict && wide < 3 && spare(digits, wide)) return [out, at - (wide === 1 ? 2 : 1)];
    out += bytes(digits, wide);
    if (wide < 3) return [out, -1];
  }
}

function bytes(digits: number[], n: number): string {
  const v = (digits[0]! << 18) | (digits[1]! << 12) | ((digits[2] ?? 0) << 6) | (digits[3] ?? 0);
  return String.fromCharCode(v >> 16, (v >> 8) & 255, v & 255).slice(0, n);
}

const spare = (digits: number[], n: number): boolean => (n === 1 ? (digits[1]! & 15) !== 0 : (digits[2]! & 3) !== 0);

export const pkg: GoPackage = {
  path: 'encoding/base64',
  files: [{ name: 'base64.go', text: source }],
  natives: {
    encode: (_t, alphabet: string, pad: number, src: Slice | null) => encode(alphabet, pad, bytesOf(src)),
    decode: (_t, alphabet: string, pad: number, strict: boolean, s: string) => decode(alphabet, pad, strict, s),
  },
};
