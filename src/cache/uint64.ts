// Unsigned 64-bit numbers as memcached reads and counts them. A value is a JS number while it is a safe integer and a
// BigInt beyond, so that the usual counter never costs a BigInt; both forms never stand for the same value.

/** An unsigned 64-bit integer: a number up to 2^53 - 1, a bigint above. */
export type Uint64 = number | bigint;

const MODULUS = 1n << 64n;
const SIGN = 1n << 63n;

/** The bigint as a Uint64, wrapped to 64 bits. */
export function toUint64(n: bigint): Uint64 {
  const wrapped = BigInt.asUintN(64, n);
  return wrapped <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(wrapped) : wrapped;
}

/** a + b, wrapping at 2^64 (protocol.txt, "Increment/Decrement"). */
export function add64(a: Uint64, b: Uint64): Uint64 {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (sum <= Number.MAX_SAFE_INTEGER) return sum;
  }
  return toUint64(BigInt(a) + BigInt(b));
}

/** a - b, stopping at 0 (protocol.txt, "Increment/Decrement"). */
export function sub64(a: Uint64, b: Uint64): Uint64 {
  if (typeof a === 'number' && typeof b === 'number') return b > a ? 0 : a - b;
  return b > a ? 0 : toUint64(BigInt(a) - BigInt(b));
}

/** Whether C's isspace holds for the code unit. */
function isSpace(c: number): boolean {
  return c === 32 || (c >= 9 && c <= 13);
}

/**
 * Reads a decimal number as C's strtoull does and memcached then checks it: leading white space and a sign are fine,
 * a white space or a zero byte may end it. Null for what memcached refuses: no digits, other text behind, 2^64 or
 * more, a minus sign unless the wrapped value is below 2^63. (Behaviour read off memcached 1.6.18.)
 */
export function parseUint64(text: string): Uint64 | null {
  const n = text.length;
  let i = 0;
  while (i < n && isSpace(text.charCodeAt(i))) i++;
  let negative = false;
  const sign = text.charCodeAt(i);
  if (sign === 43 || sign === 45) {
    negative = sign === 45;
    i++;
  }
  const from = i;
  let value = 0;
  for (; i < n; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) break;
    value = value * 10 + digit;
  }
  if (i === from) return null;
  if (i < n) {
    const end = text.charCodeAt(i);
    if (end !== 0 && !isSpace(end)) return null;
  }
  if (!negative && value <= Number.MAX_SAFE_INTEGER) return value;
  const exact = BigInt(text.slice(from, i));
  if (exact >= MODULUS) return null;
  if (!negative) return toUint64(exact);
  const wrapped = BigInt.asUintN(64, -exact);
  return wrapped >= SIGN ? null : toUint64(wrapped);
}

/**
 * Reads a decimal number as C's strtol does and keeps its low 32 bits as a signed number, as memcached 1.6.18 does with
 * expiration times and lengths. Null when there is no number or it does not fit 64 bits.
 */
export function parseInt32(text: string): number | null {
  const match = /^[\t-\r ]*([+-]?\d+)(?:[\t-\r \0]|$)/.exec(text);
  if (!match) return null;
  const digits = match[1] as string;
  if (digits.length < 10) return Number(digits);
  const exact = BigInt(digits.startsWith('+') ? digits.slice(1) : digits);
  if (exact >= SIGN || exact < -SIGN) return null;
  return Number(BigInt.asIntN(32, exact));
}

/** Reads an item's flags: any 64-bit number, of which memcached 1.6.18 keeps the low 32 bits. */
export function parseFlags(text: string): number | null {
  const value = parseUint64(text);
  if (value === null) return null;
  return typeof value === 'number' && value <= 0xffffffff ? value : Number(BigInt.asUintN(32, BigInt(value)));
}
