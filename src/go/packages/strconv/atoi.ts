/** strconv.ParseInt and ParseUint. */
import { norm, type Int } from '../kit/ints';
import { underscoresOk } from './atof';

/** What went wrong, as NumError wraps it; texts for a bad base and bit size are errors of their own. */
export type IntError = 'syntax' | 'range' | { text: string };

export interface Parsed {
  value: Int;
  error?: IntError;
}

export function parseUint(s: string, base: number, bitSize: number): Parsed {
  if (s === '') return { value: 0, error: 'syntax' };
  const base0 = base === 0;
  let digits = s;
  if (base0) {
    base = 10;
    const m = /^0([box]?)/i.exec(s);
    if (m && s.length > 1) {
      const letter = m[1]!.toLowerCase();
      if (letter && s.length >= 3) {
        base = { b: 2, o: 8, x: 16 }[letter]!;
        digits = s.slice(2);
      } else {
        base = 8;
        digits = s.slice(1);
      }
    }
  } else if (base < 2 || base > 36) return { value: 0, error: { text: `invalid base ${base}` } };
  if (bitSize === 0) bitSize = 64;
  else if (bitSize < 0 || bitSize > 64) return { value: 0, error: { text: `invalid bit size ${bitSize}` } };
  if (base === 10 && digits.length < 16 && /^[0-9]+$/.test(digits)) return limited(BigInt(digits), bitSize);
  let n = 0n;
  const max = (1n << BigInt(bitSize)) - 1n;
  let underscores = false;
  for (const c of digits) {
    if (c === '_' && base0) {
      underscores = true;
      continue;
    }
    const d = /[0-9a-z]/i.test(c) ? parseInt(c, 36) : 99;
    if (d >= base) return { value: 0, error: 'syntax' };
    n = n * BigInt(base) + BigInt(d);
    // Go stops at the first overflow and does not look at what follows.
    if (n > max) return { value: norm(max), error: 'range' };
  }
  if (underscores && !underscoresOk(s)) return { value: 0, error: 'syntax' };
  return { value: norm(n) };
}

function limited(n: bigint, bitSize: number): Parsed {
  const max = (1n << BigInt(bitSize)) - 1n;
  return n > max ? { value: norm(max), error: 'range' } : { value: norm(n) };
}

export function parseInt64(s: string, base: number, bitSize: number): Parsed {
  if (s === '') return { value: 0, error: 'syntax' };
  const negative = s[0] === '-';
  const got = parseUint(negative || s[0] === '+' ? s.slice(1) : s, base, bitSize);
  if (got.error && got.error !== 'range') return { value: 0, error: got.error };
  const cutoff = 1n << BigInt((bitSize === 0 ? 64 : bitSize) - 1);
  const n = BigInt(got.value);
  if (!negative && n >= cutoff) return { value: norm(cutoff - 1n), error: 'range' };
  if (negative && n > cutoff) return { value: norm(-cutoff), error: 'range' };
  return { value: norm(negative ? -n : n) };
}
