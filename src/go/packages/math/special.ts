/**
 * The error function, the gamma function and their kin, by the approximations that Go uses, so that the last digit is
 * Go's: those of FreeBSD's s_erf.c and e_lgamma_r.c, of Cephes' gamma.c (S. L. Moshier) and, for the inverse of erf, of
 * algorithm AS 241 (M. J. Wichura). Their coefficients are in special.json, lowest power first.
 */
import { bitsOf, fromBits } from '../strconv/decimal';
import { exp, log, pow } from './pow';
import table from './special.json';
import { cos, sin } from './trig';

/** c₀ + x·(c₁ + x·(c₂ + …)) */
export function horner(x: number, c: readonly number[]): number {
  let y = 0;
  for (let i = c.length - 1; i >= 0; i--) y = c[i]! + x * y;
  return y;
}

const E = table.erf;
/** erf(1), to single precision. */
const ERX = 8.45062911510467529297e-1;
const EFX = 1.28379167095512586316e-1;

/** For |x| < 0.84375: erf(x) = x + x·nearZero(x). */
const nearZero = (x: number): number => horner(x * x, E.pp) / horner(x * x, E.qq);
/** For 0.84375 ≤ |x| < 1.25: erf(x) = ERX + nearOne(x). */
const nearOne = (x: number): number => horner(x - 1, E.pa) / horner(x - 1, E.qa);

/** For x ≥ 1.25: erfc(x). */
function tail(x: number): number {
  const s = 1 / (x * x);
  const q = x < 1 / 0.35 ? horner(s, E.ra) / horner(s, E.sa) : horner(s, E.rb) / horner(s, E.sb);
  const z = fromBits(bitsOf(x) & 0xffffffff00000000n);
  return (exp(-z * z - 0.5625) * exp((z - x) * (z + x) + q)) / x;
}

export function erf(x: number): number {
  const a = Math.abs(x);
  const signed = (y: number): number => (x < 0 ? -y : y);
  if (a !== a) return NaN;
  if (a < 2.848094538889218e-306)
    return x === 0 ? (x < 0 ? -x : x) : signed(0.125 * (8 * a + 1.02703333676410069053 * a));
  if (a < 2 ** -28) return signed(a + EFX * a);
  if (a < 0.84375) return signed(a + a * nearZero(a));
  if (a < 1.25) return x < 0 ? -ERX - nearOne(a) : ERX + nearOne(a);
  if (a >= 6) return signed(1);
  return x < 0 ? tail(a) - 1 : 1 - tail(a);
}

export function erfc(x: number): number {
  const a = Math.abs(x);
  if (a !== a) return NaN;
  if (a < 0.84375) {
    const y = a < 2 ** -56 ? a : a < 0.25 ? a + a * nearZero(a) : 0.5 + (a * nearZero(a) + (a - 0.5));
    return x < 0 ? 1 + y : 1 - y;
  }
  if (a < 1.25) return x < 0 ? 1 + ERX + nearOne(a) : 1 - ERX - nearOne(a);
  if (a >= 28 || (x < 0 && a > 6)) return x < 0 ? 2 : 0;
  return x < 0 ? 2 - tail(a) : tail(a);
}

export function erfinv(x: number): number {
  const { a, b, c, d, e, f } = table.erfinv;
  const y = Math.abs(x);
  if (y === 0) return x;
  if (!(y < 1)) return y === 1 ? x * Infinity : NaN;
  let z: number;
  if (y <= 0.85) {
    const r = 0.180625 - 0.25 * y * y;
    z = (y * horner(r, a)) / horner(r, b);
  } else {
    const r = Math.sqrt(Math.LN2 - log(1 - y));
    z = r <= 5 ? horner(r - 1.6, c) / horner(r - 1.6, d) : horner(r - 5, e) / horner(r - 5, f);
  }
  return x < 0 ? -z : z;
}

/** Γ(x) as two factors, of which one alone may not overflow. */
function stirling(x: number): [number, number] {
  if (x > 200) return [Infinity, 1];
  const w = 1 + (1 / x) * horner(1 / x, table.gamma.s);
  const root = 2.506628274631000502417;
  if (x <= 143.01608) return [pow(x, x - 0.5) / exp(x), root * w * 1];
  const v = pow(x, 0.5 * x - 0.25);
  return [v, root * w * (v / exp(x))];
}

export function gamma(x: number): number {
  if (x !== x || x === -Infinity || (x < 0 && Number.isInteger(x))) return NaN;
  if (x === Infinity) return x;
  if (x === 0) return 1 / x;
  const q = Math.abs(x);
  if (q > 33) {
    const [s, t] = stirling(q);
    if (x > 0) return s * t;
    let p = Math.floor(q);
    const sign = p % 2 === 0 ? -1 : 1;
    if (q - p > 0.5) p++;
    const z = Math.abs(q * sin(Math.PI * (q - p)));
    if (z === 0) return sign * Infinity;
    const d = z * s * t;
    return sign * (d === Infinity ? Math.PI / z / s / t : Math.PI / d);
  }
  // To 2 ≤ x < 3 by Γ(x+1) = x·Γ(x).
  let z = 1;
  for (; x >= 3; z *= x) x--;
  for (; x < 2; x++) {
    if (Math.abs(x) < 1e-9) return x === 0 ? Infinity : z / ((1 + 0.57721566490153286060651209 * x) * x);
    z /= x;
  }
  if (x === 2) return z;
  return (z * horner(x - 2, table.gamma.p)) / horner(x - 2, table.gamma.q);
}

/** −sin(π·x) for x ≥ 0 and below 2^52. */
function sinPi(x: number): number {
  if (x < 0.25) return -sin(Math.PI * x);
  if (Number.isInteger(x)) {
    x %= 2;
    return x === 0 ? -sin(0) : -sin(Math.PI * (1 - x));
  }
  x %= 2;
  const n = Math.trunc(x * 4);
  if (n === 0) return -sin(Math.PI * x);
  if (n <= 2) return -cos(Math.PI * (0.5 - x));
  if (n <= 4) return -sin(Math.PI * (1 - x));
  if (n <= 6) return cos(Math.PI * (x - 1.5));
  return -sin(Math.PI * (x - 2));
}

const L = table.lgamma;

/** log Γ(x) between 0 and 2, by series around 2, the minimum of Γ and 1; below 0.9 by way of x+1. */
function logBelowTwo(x: number): number {
  const least = 1.461632144968362245;
  const center = 1.46163214496836224576;
  const shifted = x <= 0.9;
  const from = shifted ? -log(x) : 0;
  const up = shifted ? 1 : 0;
  if (x >= least - up + 0.27) {
    const y = 2 - up - x;
    const p = y * horner(y * y, L.a[0]!) + horner(y * y, L.a[1]!);
    return from + (p - 0.5 * y);
  }
  if (x >= least - up - 0.27) {
    const y = x - (center - up);
    const z = y * y;
    const w = z * y;
    const [p1, p2, p3] = L.t.map((c) => horner(w, c)) as [number, number, number];
    return from + (-1.21486290535849611461e-1 + (z * p1 - (-3.63867699703950536541e-18 - w * (p2 + y * p3))));
  }
  const y = shifted ? x : x - 1;
  return from + (-0.5 * y + (y * horner(y, L.u)) / horner(y, L.v));
}

function logGamma(x: number): number {
  if (x === 1 || x === 2) return 0;
  if (x < 2) return logBelowTwo(x);
  if (x < 8) {
    const i = Math.trunc(x);
    const y = x - i;
    let z = 1;
    for (let k = i - 1; k >= 2; k--) z *= y + k;
    const sum = 0.5 * y + (y * horner(y, L.s)) / horner(y, L.r);
    return i > 2 ? sum + log(z) : sum;
  }
  if (x >= 2 ** 58) return x * (log(x) - 1);
  const z = 1 / x;
  const w = L.w[0]! + z * horner(z * z, L.w.slice(1));
  return (x - 0.5) * (log(x) - 1) + w;
}

/** log |Γ(x)| and the sign of Γ(x). */
export function lgamma(x: number): [number, number] {
  if (!Number.isFinite(x)) return [x, 1];
  const a = Math.abs(x);
  if (a === 0) return [Infinity, 1];
  if (a < 2 ** -70) return [-log(a), x < 0 ? -1 : 1];
  if (x > 0) return [logGamma(a), 1];
  const t = a >= 2 ** 52 ? 0 : sinPi(a);
  if (t === 0) return [Infinity, 1];
  const adjust = log(Math.PI / Math.abs(t * a));
  const sign = t < 0 ? -1 : 1;
  // At −1 and −2 there are poles: a is neither here.
  return [adjust - logGamma(a), sign];
}
