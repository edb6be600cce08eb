/**
 * Numbers of untyped constants: num/den · 2^exp. While numerator and denominator stay below 4096 bits the value is
 * an exact fraction and exp is 0; beyond that (1e+100000) the value is kept as a 512-bit integer with an
 * exponent, which is the precision gc works with (Go spec, "Constants", implementation restriction).
 */
export interface BigNum {
  readonly num: bigint;
  readonly den: bigint;
  readonly exp: number;
}

const exactBits = 4096;
const precision = 512;
const maxExponent = 2 ** 31;

/** Number of bits of |x|. */
export function bitLength(x: bigint): number {
  const hex = (x < 0n ? -x : x).toString(16);
  return hex === '0' ? 0 : (hex.length - 1) * 4 + (32 - Math.clz32(parseInt(hex[0]!, 16)));
}

function gcd(a: bigint, b: bigint): bigint {
  a = a < 0n ? -a : a;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Nearest integer to num/den, halves to even; den > 0. */
function roundDiv(num: bigint, den: bigint): bigint {
  const negative = num < 0n;
  const n = negative ? -num : num;
  let q = n / den;
  const twice = (n % den) * 2n;
  if (twice > den || (twice === den && (q & 1n) === 1n)) q++;
  return negative ? -q : q;
}

/** Rounds num/den · 2^exp to `precision` bits; undefined when the exponent leaves what gc can hold. */
function toFloating(num: bigint, den: bigint, exp: number): BigNum | undefined {
  if (num === 0n) return { num: 0n, den: 1n, exp: 0 };
  const shift = precision - (bitLength(num) - bitLength(den));
  const mant = shift >= 0 ? roundDiv(num << BigInt(shift), den) : roundDiv(num, den << BigInt(-shift));
  const e = exp - shift;
  if (Math.abs(e) > maxExponent) return undefined;
  return { num: mant, den: 1n, exp: e };
}

/** Builds a value; undefined for one too large to hold. */
export function makeNum(num: bigint, den = 1n, exp = 0): BigNum | undefined {
  if (exp === 0) {
    if (den !== 1n) {
      const g = gcd(num, den);
      if (g !== 1n) {
        num /= g;
        den /= g;
      }
    }
    if (bitLength(num) <= exactBits && bitLength(den) <= exactBits) return { num, den, exp: 0 };
    return toFloating(num, den, 0);
  }
  // Come back to exact fractions when the value is small enough again.
  const size = bitLength(num) + Math.abs(exp);
  if (den === 1n && size <= exactBits) {
    return exp >= 0 ? makeNum(num << BigInt(exp)) : makeNum(num, 1n << BigInt(-exp));
  }
  return toFloating(num, den, exp);
}

export function addNum(a: BigNum, b: BigNum): BigNum | undefined {
  if (a.exp === 0 && b.exp === 0) return makeNum(a.num * b.den + b.num * a.den, a.den * b.den);
  if (a.num === 0n) return b;
  if (b.num === 0n) return a;
  const scale = (x: BigNum) => bitLength(x.num) - bitLength(x.den) + x.exp;
  // The smaller one cannot change the sum.
  if (scale(a) - scale(b) > precision + 2) return a;
  if (scale(b) - scale(a) > precision + 2) return b;
  const e = Math.min(a.exp, b.exp);
  const an = a.num << BigInt(a.exp - e);
  const bn = b.num << BigInt(b.exp - e);
  return makeNum(an * b.den + bn * a.den, a.den * b.den, e);
}

export const negNum = (a: BigNum): BigNum => ({ num: -a.num, den: a.den, exp: a.exp });
export const subNum = (a: BigNum, b: BigNum): BigNum | undefined => addNum(a, negNum(b));
export const mulNum = (a: BigNum, b: BigNum): BigNum | undefined =>
  makeNum(a.num * b.num, a.den * b.den, a.exp + b.exp);

/** a / b; b must not be 0. */
export function quoNum(a: BigNum, b: BigNum): BigNum | undefined {
  const negative = b.num < 0n;
  return makeNum(a.num * b.den * (negative ? -1n : 1n), a.den * (negative ? -b.num : b.num), a.exp - b.exp);
}

export function cmpNum(a: BigNum, b: BigNum): number {
  const d = subNum(a, b);
  const n = d ? d.num : a.num - b.num;
  return n < 0n ? -1 : n > 0n ? 1 : 0;
}

/** base^e · num as a value; used for literals such as 1.5e1000 and 0x1p-2. */
export function scaled(num: bigint, base: 2 | 10, e: number): BigNum | undefined {
  if (num === 0n) return { num: 0n, den: 1n, exp: 0 };
  if (base === 2) return makeNum(num, 1n, e);
  if (Math.abs(e) < 2000) {
    return e >= 0 ? makeNum(num * 10n ** BigInt(e)) : makeNum(num, 10n ** BigInt(-e));
  }
  if (Math.abs(e) > maxExponent) return undefined;
  // 10^e by squaring, with guard bits.
  let result: { m: bigint; e: number } = { m: 1n, e: 0 };
  let square: { m: bigint; e: number } = { m: 10n, e: 0 };
  const trim = (x: { m: bigint; e: number }) => {
    const extra = bitLength(x.m) - (precision + 128);
    return extra > 0 ? { m: x.m >> BigInt(extra), e: x.e + extra } : x;
  };
  for (let n = Math.abs(e); n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = trim({ m: result.m * square.m, e: result.e + square.e });
    square = trim({ m: square.m * square.m, e: square.e * 2 });
  }
  return e > 0 ? makeNum(num * result.m, 1n, result.e || 1) : toFloating(num, result.m, -result.e);
}

/** The integer this value is, or undefined when it has a fraction. A 512-bit value that is only just off an integer counts as one, as in gc. */
export function integerOf(x: BigNum): bigint | undefined {
  if (x.exp === 0) return x.den === 1n ? x.num : undefined;
  if (x.exp > 0) return x.exp > 1 << 20 ? undefined : x.num << BigInt(x.exp);
  const divisor = 1n << BigInt(Math.min(-x.exp, 1 << 20));
  return x.num % divisor === 0n ? x.num / divisor : undefined;
}

/**
 * Rounds to a binary floating-point format, halves to even.
 * @param mantissa bits of precision: 53 or 24
 * @param minExp exponent of the smallest subnormal: -1074 or -149
 * @param maxExp exponent of the first value that overflows: 1024 or 128
 */
function roundTo(x: BigNum, mantissa: number, minExp: number, maxExp: number): number {
  if (x.num === 0n) return 0;
  const negative = x.num < 0n;
  const num = negative ? -x.num : x.num;
  let top = bitLength(num) - bitLength(x.den) + x.exp;
  if (top > maxExp + 2) return negative ? -Infinity : Infinity;
  if (top < minExp - 2) return negative ? -0 : 0;
  // unit: exponent of the last kept bit. `top` may be one too high, so settle it first.
  const q = (e: number) => {
    const s = x.exp - e;
    return s >= 0 ? [num << BigInt(s), x.den] : [num, x.den << BigInt(-s)];
  };
  const [n0, d0] = q(top);
  if (n0! < d0!) top--;
  const unit = Math.max(top - mantissa + 1, minExp);
  const [n, d] = q(unit);
  const value = roundDiv(n!, d!);
  if (bitLength(value) + unit > maxExp) return negative ? -Infinity : Infinity;
  // Two steps, so that the power of two itself never underflows.
  const half = Math.trunc(unit / 2);
  const f = Number(value) * 2 ** half * 2 ** (unit - half);
  return negative ? -f : f;
}

/** Nearest float64; ±Infinity on overflow. */
export const toFloat64 = (x: BigNum): number => roundTo(x, 53, -1074, 1024);
/** Nearest float32, as a JS number; ±Infinity on overflow. */
export const toFloat32 = (x: BigNum): number => roundTo(x, 24, -149, 128);

/** The exact value of a finite float. */
export function fromFloat(f: number): BigNum {
  if (f === 0) return { num: 0n, den: 1n, exp: 0 };
  let e = 0;
  while (!Number.isInteger(f)) {
    const step = Math.abs(f) < 1e-290 ? 1000 : 30;
    f *= 2 ** step;
    e -= step;
  }
  const n = BigInt(f);
  return (e < 0 ? makeNum(n, 1n << BigInt(-e)) : makeNum(n))!;
}

/** As gc prints a constant in messages: %.6g, also beyond the range of float64. */
export function formatNum(x: BigNum): string {
  const f = toFloat64(x);
  if (Number.isFinite(f) && (f !== 0 || x.num === 0n)) return formatG6(f);
  const num = x.num < 0n ? -x.num : x.num;
  // log10 by the leading 53 bits.
  const scale = bitLength(num) - bitLength(x.den);
  const lead = toFloat64({ num, den: x.den, exp: x.exp === 0 ? -scale : -scale });
  const log = Math.log10(lead) + (scale + x.exp) * Math.log10(2);
  const e = Math.floor(log);
  const m = 10 ** (log - e);
  return `${x.num < 0n ? '-' : ''}${formatG6(m)}e${e < 0 ? '-' : '+'}${Math.abs(e)}`;
}

/** Go's %.6g. */
export function formatG6(f: number): string {
  if (f === 0) return '0';
  const [mantissa, exponent] = f.toExponential(5).split('e') as [string, string];
  const e = Number(exponent);
  if (e < -4 || e >= 6) {
    const digits = String(Math.abs(e)).padStart(2, '0');
    return `${mantissa.replace(/\.?0+$/, '')}e${e < 0 ? '-' : '+'}${digits}`;
  }
  const fixed = f.toFixed(Math.max(0, 5 - e));
  return fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
}
