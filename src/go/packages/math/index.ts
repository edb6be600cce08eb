import type { GoPackage } from '../../machine/native';
import { norm, type Int } from '../kit/ints';
import { bits32, bitsOf, fromBits, fromBits32 } from '../strconv/decimal';
import { j0, j1, jn, y0, y1, yn } from './bessel';
import { exp, exp2, fma, frexp, ldexp, log, log10, log2, pow, remainder, round, roundToEven } from './pow';
import { erf, erfc, erfinv, gamma, lgamma } from './special';
import * as trig from './trig';
import source from './math.go?raw';

const unary =
  (f: (x: number) => number) =>
  (_t: unknown, x: number): number =>
    f(x);

const binary =
  (f: (x: number, y: number) => number) =>
  (_t: unknown, x: number, y: number): number =>
    f(x, y);

function logb(x: number): number {
  if (x === 0) return -Infinity;
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  return frexp(x)[1] - 1;
}

function nextAfter(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return x;
  if (x === 0) return y < 0 ? -5e-324 : 5e-324;
  return fromBits(bitsOf(x) + (y > x === x > 0 ? 1n : -1n));
}

function nextAfter32(x: number, y: number): number {
  if (Number.isNaN(x) || Number.isNaN(y)) return NaN;
  if (x === y) return x;
  if (x === 0) return (y < 0 ? -1 : 1) * 2 ** -149;
  return fromBits32(bits32(x) + (y > x === x > 0 ? 1 : -1));
}

function max(x: number, y: number): number {
  if (x === Infinity || y === Infinity) return Infinity;
  return Math.max(x, y);
}

function min(x: number, y: number): number {
  if (x === -Infinity || y === -Infinity) return -Infinity;
  return Math.min(x, y);
}

function dim(x: number, y: number): number {
  const v = x - y;
  return v <= 0 ? 0 : v;
}

function ilogb(x: number): number {
  if (x === 0) return -0x80000000;
  return Number.isFinite(x) ? logb(x) : 0x7fffffff;
}

/** Powers of 32 digits times or over the rest: two roundings, as in Go. */
function pow10(n: number): number {
  if (n < -323) return 0;
  if (n > 308) return Infinity;
  const abs = Math.abs(n);
  const big = abs - (abs % 32);
  return n < 0 ? Number('1e-' + big) / Number('1e' + (abs % 32)) : Number('1e' + big) * Number('1e' + (abs % 32));
}

export const pkg: GoPackage = {
  path: 'math',
  files: [{ name: 'math.go', text: source }],
  natives: {
    Abs: unary(Math.abs),
    Acos: unary(trig.acos),
    Acosh: unary(trig.acosh),
    Asin: unary(trig.asin),
    Asinh: unary(trig.asinh),
    Atan: unary(trig.atan),
    Atan2: binary(trig.atan2),
    Atanh: unary(Math.atanh),
    Cbrt: unary(trig.cbrt),
    Ceil: unary(Math.ceil),
    Copysign: binary((f, s) => (s < 0 || Object.is(s, -0) ? -Math.abs(f) : Math.abs(f))),
    Cos: unary(trig.cos),
    Cosh: unary(trig.cosh),
    Dim: binary(dim),
    Erf: unary(erf),
    Erfc: unary(erfc),
    Erfinv: unary(erfinv),
    Exp: unary(exp),
    Exp2: unary(exp2),
    Expm1: unary(Math.expm1),
    FMA: (_t, x: number, y: number, z: number) => fma(x, y, z),
    Float32bits: (_t, f: number) => bits32(f),
    Float32frombits: (_t, b: number) => fromBits32(b),
    Float64bits: (_t, f: number) => norm(bitsOf(f)),
    Float64frombits: (_t, b: Int) => fromBits(BigInt(b)),
    Floor: unary(Math.floor),
    Frexp: (_t, f: number) => frexp(f),
    Gamma: unary(gamma),
    Hypot: binary((p, q) => Math.hypot(p, q)),
    Inf: (_t, sign: Int) => (sign >= 0 ? Infinity : -Infinity),
    IsInf: (_t, f: number, sign: Int) => (sign >= 0 && f === Infinity) || (sign <= 0 && f === -Infinity),
    IsNaN: (_t, f: number) => f !== f,
    J0: unary(j0),
    J1: unary(j1),
    Jn: (t, n: Int, x: number) => jn(Number(n), x, (steps) => t.spend(steps)),
    Ldexp: (_t, frac: number, exp: Int) => ldexp(frac, Number(exp)),
    Lgamma: (_t, x: number) => lgamma(x),
    Log: unary(log),
    Log10: unary(log10),
    Log1p: unary(Math.log1p),
    Log2: unary(log2),
    Logb: unary(logb),
    Ilogb: unary(ilogb),
    Max: binary(max),
    Min: binary(min),
    Mod: binary((x, y) => x % y),
    Modf: (_t, f: number) => {
      const whole = Math.trunc(f);
      return [whole, Number.isFinite(f) ? (f - whole === 0 ? (Object.is(f, -0) || f < 0 ? -0 : 0) : f - whole) : NaN];
    },
    NaN: () => NaN,
    Nextafter: binary(nextAfter),
    Nextafter32: binary(nextAfter32),
    Pow: binary(pow),
    Pow10: (_t, n: Int) => pow10(Number(n)),
    Remainder: binary(remainder),
    Round: unary(round),
    RoundToEven: unary(roundToEven),
    Signbit: (_t, x: number) => x < 0 || Object.is(x, -0),
    Sin: unary(trig.sin),
    Sinh: unary(trig.sinh),
    Sqrt: unary(Math.sqrt),
    Tan: unary(trig.tan),
    Tanh: unary(trig.tanh),
    Trunc: unary(Math.trunc),
    Y0: unary(y0),
    Y1: unary(y1),
    Yn: (t, n: Int, x: number) => yn(Number(n), x, (steps) => t.spend(steps)),
  },
};
