/**
 * Functions where the engine's answer can differ from Go's in the last bit, so that Go's way of computing is followed:
 * powers by repeated squaring of the fraction, logarithms to other bases from the natural one.
 */
import { bitsOf, fromBits, parts } from '../strconv/decimal';

/** f = frac · 2^exp with 0.5 ≤ |frac| < 1. */
export function frexp(f: number): [frac: number, exp: number] {
  if (f === 0 || !Number.isFinite(f)) return [f, 0];
  const { mant, exp } = parts(f);
  const bits = mant.toString(2).length;
  return [(f < 0 ? -1 : 1) * (Number(mant) / 2 ** bits), exp + bits];
}

/** frac · 2^exp, rounded once. */
export function ldexp(frac: number, exp: number): number {
  if (frac === 0 || !Number.isFinite(frac)) return frac;
  const [f, e] = frexp(frac);
  exp += e;
  if (exp > 1024) return frac < 0 ? -Infinity : Infinity;
  if (exp < -1080) return frac < 0 ? -0 : 0;
  // The last step alone may round.
  if (exp < -1021) return f * 2 ** (exp + 1074) * 2 ** -1074;
  return f * 2 * 2 ** (exp - 1);
}

/**
 * e to the power x, as Go computes it on processors with fused multiply-add: reduced by multiples of ln 2 and by 16, a
 * Taylor series for e^x − 1, doubled four times (N. Shibata, "Efficient evaluation methods of elementary functions
 * suitable for SIMD computation").
 */
export function exp(x: number): number {
  if (!Number.isFinite(x)) return Math.exp(x);
  if (x > 7.09782712893384e2) return Infinity;
  const n = roundToEven(x * Math.LOG2E);
  if (n < -1080) return 0;
  let r = fma(-n, 0.69314718055966295651160180568695068359375, x);
  r = fma(-n, 0.28235290563031577122588448175013436025525412068e-12, r) * 0.0625;
  let s = 2.4801587301587301587e-5;
  for (const c of [1 / 5040, 1 / 720, 1 / 120, 1 / 24, 1 / 6, 0.5, 1]) s = fma(s, r, c);
  r *= s;
  for (let i = 0; i < 3; i++) r *= r + 2;
  r = fma(r, r + 2, 1);
  return ldexp(r, n);
}

/**
 * The natural logarithm, by FreeBSD's e_log.c in the order in which Go adds up; engines differ in one of 200 last digits.
 * Below the smallest normal float the answer is wrong, as Go's is on amd64.
 */
export function log(x: number): number {
  if (!(x > 0) || x === Infinity) return x === 0 ? -Infinity : x < 0 ? NaN : x;
  const bits = bitsOf(x);
  let k = Number(bits >> 52n) - 1022;
  let f = fromBits((bits & 0xfffffffffffffn) | 0x3fe0000000000000n);
  if (f < Math.SQRT1_2) {
    f *= 2;
    k--;
  }
  f--;
  const s = f / (2 + f);
  const s2 = s * s;
  const s4 = s2 * s2;
  const odd =
    s2 *
    (6.66666666666673513e-1 +
      s4 * (2.857142874366239149e-1 + s4 * (1.818357216161805012e-1 + s4 * 1.479819860511658591e-1)));
  const even = s4 * (3.999999999940941908e-1 + s4 * (2.222219843214978396e-1 + s4 * 1.531383769920937332e-1));
  const half = 0.5 * f * f;
  return k * 6.9314718036912381649e-1 - (half - (s * (half + (odd + even)) + k * 1.90821492927058770002e-10) - f);
}

/** 2 to the power x, by the rational approximation of FreeBSD's e_exp.c. */
export function exp2(x: number): number {
  if (!Number.isFinite(x) || x > 1023.9999999999999 || x < -1074) return 2 ** x;
  const k = Math.trunc(x > 0 ? x + 0.5 : x - 0.5);
  const t = x - k;
  const hi = t * 6.9314718036912381649e-1;
  const lo = -t * 1.90821492927058770002e-10;
  const r = hi - lo;
  const z = r * r;
  const p = 6.61375632143793436117e-5 + z * (-1.6533902205465251539e-6 + z * 4.13813679705723846039e-8);
  const c = r - z * (1.66666666666666657415e-1 + z * (-2.77777777770155933842e-3 + z * p));
  return ldexp(1 - (lo - (r * c) / (2 - c) - hi), k);
}

/** x to the power y. */
export function pow(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  if (y === 1) return x;
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x === -1 ? 1 : x ** y;
  if (y === 0.5) return Math.sqrt(x);
  if (y === -0.5) return 1 / Math.sqrt(x);
  const abs = Math.abs(y);
  let whole = Math.trunc(abs);
  let fraction = abs - whole;
  if (fraction !== 0 && x < 0) return NaN;
  if (whole >= 2 ** 63) return x === -1 ? 1 : Math.abs(x) < 1 === y > 0 ? 0 : Infinity;
  let result = 1;
  let exponent = 0;
  if (fraction !== 0) {
    if (fraction > 0.5) {
      fraction--;
      whole++;
    }
    result = exp(fraction * log(x));
  }
  let [base, baseExp] = frexp(x);
  for (let i = BigInt(whole); i !== 0n; i >>= 1n) {
    if (baseExp < -(1 << 12) || baseExp > 1 << 12) {
      exponent += baseExp;
      break;
    }
    if (i & 1n) {
      result *= base;
      exponent += baseExp;
    }
    base *= base;
    baseExp <<= 1;
    if (base < 0.5) {
      base += base;
      baseExp--;
    }
  }
  if (y < 0) {
    result = 1 / result;
    exponent = -exponent;
  }
  return ldexp(result, exponent);
}

export function log2(x: number): number {
  const [frac, exp] = frexp(x);
  if (frac === 0.5) return exp - 1;
  return log(frac) * Math.LOG2E + exp;
}

export function log10(x: number): number {
  return log(x) * 0.43429448190325182765;
}

/** Halves go to the even neighbour. */
export function roundToEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (!Number.isFinite(x) || rest === 0) return x;
  const r = rest < 0.5 || (rest === 0.5 && floor % 2 === 0) ? floor : floor + 1;
  return r === 0 && x < 0 ? -0 : r;
}

/** Halves go away from zero. */
export function round(x: number): number {
  const whole = Math.trunc(x);
  if (!Number.isFinite(x)) return x;
  return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
}

/** x·y+z with one rounding. */
export function fma(x: number, y: number, z: number): number {
  const plain = x * y + z;
  if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(z) || x === 0 || y === 0) return plain;
  const a = parts(x);
  const b = parts(y);
  const c = parts(z);
  let mant = a.mant * b.mant * (x < 0 === y < 0 ? 1n : -1n);
  let exp = a.exp + b.exp;
  let add = c.mant * (z < 0 ? -1n : 1n);
  if (exp > c.exp) {
    mant <<= BigInt(exp - c.exp);
    exp = c.exp;
  } else add <<= BigInt(c.exp - exp);
  const sum = mant + add;
  if (sum === 0n) return plain;
  const abs = sum < 0n ? -sum : sum;
  const bits = abs.toString(2).length;
  // Rounds to the bits a float of that size has, ties to even; below the smallest normal there are fewer.
  const keep = Math.min(53, bits + exp + 1074);
  const drop = BigInt(bits - keep);
  let m = abs;
  if (drop > 0n) {
    const rest = m & ((1n << drop) - 1n);
    m >>= drop;
    const half = 1n << (drop - 1n);
    if (rest > half || (rest === half && (m & 1n) === 1n)) m += 1n;
    exp += Number(drop);
  }
  return ldexp((sum < 0n ? -1 : 1) * Number(m), exp);
}

/** IEEE 754 remainder: x − n·y with n the integer nearest x/y, ties to even. */
export function remainder(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y) || !Number.isFinite(x) || y === 0) return NaN;
  if (!Number.isFinite(y)) return x;
  const abs = Math.abs(y);
  let r = Math.abs(x) % (2 * abs);
  if (Number.isNaN(r)) r = Math.abs(x);
  if (r > abs / 2) {
    r -= abs;
    if (r >= abs / 2) r -= abs;
  }
  return x < 0 || Object.is(x, -0) ? -r : r;
}
