/**
 * Trigonometric and hyperbolic functions, and the cube root, by the approximations that Go uses, so that the last digit
 * is Go's: those of Cephes (S. L. Moshier, netlib.org/cephes) and, for cbrt, of FreeBSD's s_cbrt.c. Engines use others.
 */
import { exp, log } from './pow';
import { bitsOf, fromBits } from '../strconv/decimal';

/** ((c₀·x + c₁)·x + c₂)… */
function poly(x: number, ...c: number[]): number {
  let y = c[0]!;
  for (let i = 1; i < c.length; i++) y = y * x + c[i]!;
  return y;
}

/** From here on the reduction below is not exact enough; the engine's is. */
const LARGE = 2 ** 29;

/** x − j·π/4 with j even, in three parts of π/4. */
function reduce(x: number): { j: number; z: number } {
  let j = Math.trunc(x * (4 / Math.PI));
  if (j % 2 === 1) j++;
  const z = x - j * 7.85398125648498535156e-1 - j * 3.77489470793079817668e-8 - j * 2.69515142907905952645e-15;
  return { j: j % 8, z };
}

function sinPoly(z: number): number {
  const zz = z * z;
  const c = poly(
    zz,
    1.5896230157654656806e-10,
    -2.50507477628578072866e-8,
    2.75573136213857245213e-6,
    -1.98412698295895385996e-4,
    8.33333333332211858878e-3,
    -1.66666666666666307295e-1,
  );
  return z + z * zz * c;
}

function cosPoly(z: number): number {
  const zz = z * z;
  const c = poly(
    zz,
    -1.135853652138768173e-11,
    2.08757008419747316778e-9,
    -2.75573141792967388112e-7,
    2.48015872888517045348e-5,
    -1.38888888888730564116e-3,
    4.16666666666665929218e-2,
  );
  return 1 - 0.5 * zz + zz * zz * c;
}

export function sin(x: number): number {
  if (x === 0 || !Number.isFinite(x) || Math.abs(x) >= LARGE) return Math.sin(x);
  let sign = x < 0;
  const reduced = reduce(Math.abs(x));
  const z = reduced.z;
  let j = reduced.j;
  if (j > 3) {
    sign = !sign;
    j -= 4;
  }
  const y = j === 1 || j === 2 ? cosPoly(z) : sinPoly(z);
  return sign ? -y : y;
}

export function cos(x: number): number {
  if (!Number.isFinite(x) || Math.abs(x) >= LARGE) return Math.cos(x);
  let sign = false;
  const reduced = reduce(Math.abs(x));
  const z = reduced.z;
  let j = reduced.j;
  if (j > 3) {
    j -= 4;
    sign = !sign;
  }
  if (j > 1) sign = !sign;
  const y = j === 1 || j === 2 ? sinPoly(z) : cosPoly(z);
  return sign ? -y : y;
}

export function tan(x: number): number {
  if (x === 0 || !Number.isFinite(x) || Math.abs(x) >= LARGE) return Math.tan(x);
  const { j, z } = reduce(Math.abs(x));
  const zz = z * z;
  let y = z;
  if (zz > 1e-14) {
    const p = poly(zz, -1.30936939181383734205e4, 1.1535166483858741614e6, -1.79565251976484877988e7);
    const q = poly(
      zz,
      1,
      1.36812963470692954678e4,
      -1.32089234440210967447e6,
      2.50083801823357915839e7,
      -5.38695755929454629881e7,
    );
    y = z + z * ((zz * p) / q);
  }
  if (j % 4 === 2) y = -1 / y;
  return x < 0 ? -y : y;
}

/** Arc tangent of 0 to 0.66. */
function atanPoly(x: number): number {
  const z = x * x;
  const p = poly(
    z,
    -8.750608600031904122785e-1,
    -1.615753718733365076637e1,
    -7.50085579231470466734e1,
    -1.22886668449013617341e2,
    -6.485021904942025371773e1,
  );
  const q = poly(
    z,
    1,
    2.485846490142306297962e1,
    1.650270098316988542046e2,
    4.328810604912902668951e2,
    4.853903996359136964868e2,
    1.945506571482613964425e2,
  );
  return x * ((z * p) / q) + x;
}

/** What π/2 is more than its float64. */
const MORE = 6.12323399573676588613e-17;

/** Arc tangent of a positive number. */
function atanPositive(x: number): number {
  if (x <= 0.66) return atanPoly(x);
  if (x > 2.4142135623730950488) return Math.PI / 2 - atanPoly(1 / x) + MORE;
  return Math.PI / 4 + atanPoly((x - 1) / (x + 1)) + 0.5 * MORE;
}

export function atan(x: number): number {
  if (x === 0) return x;
  return x > 0 ? atanPositive(x) : -atanPositive(-x);
}

export function asin(x: number): number {
  if (x === 0) return x;
  const abs = Math.abs(x);
  if (!(abs <= 1)) return NaN;
  const cosine = Math.sqrt(1 - abs * abs);
  const y = abs > 0.7 ? Math.PI / 2 - atanPositive(cosine / abs) : atanPositive(abs / cosine);
  return x < 0 ? -y : y;
}

export function acos(x: number): number {
  return Math.PI / 2 - asin(x);
}

export function atan2(y: number, x: number): number {
  if (x === 0 || y === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return Math.atan2(y, x);
  const q = atan(y / x);
  if (x > 0) return q;
  return q <= 0 ? q + Math.PI : q - Math.PI;
}

export function sinh(x: number): number {
  const abs = Math.abs(x);
  let y: number;
  if (abs > 21) y = exp(abs) * 0.5;
  else if (abs > 0.5) {
    const e = exp(abs);
    y = (e - 1 / e) * 0.5;
  } else {
    const sq = abs * abs;
    const p = poly(
      sq,
      -0.2630563213397497062819489e2,
      -0.2894211355989563807284660366e4,
      -0.8991272022039509355398013511e5,
      -0.6307673640497716991184787251e6,
    );
    const q = poly(
      sq,
      1,
      -0.173678953558233699533450911e3,
      0.1521517378790019070696485176e5,
      -0.6307673640497716991212077277e6,
    );
    y = (p * abs) / q;
  }
  return x < 0 || Object.is(x, -0) ? -y : y;
}

export function cosh(x: number): number {
  const abs = Math.abs(x);
  const e = exp(abs);
  return abs > 21 ? e * 0.5 : (e + 1 / e) * 0.5;
}

export function tanh(x: number): number {
  const z = Math.abs(x);
  if (x === 0 || x !== x) return x;
  if (z > 44.014845965556527) return x < 0 ? -1 : 1;
  if (z >= 0.625) {
    const y = 1 - 2 / (exp(2 * z) + 1);
    return x < 0 ? -y : y;
  }
  const s = x * x;
  const p = poly(s, -9.64399179425052238628e-1, -9.92877231001918586564e1, -1.61468768441708447952e3);
  const q = poly(s, 1, 1.12811678491632931402e2, 2.23548839060100448583e3, 4.84406305325125486048e3);
  return x + (x * s * p) / q;
}

export function asinh(x: number): number {
  const a = Math.abs(x);
  if (a <= 2 || !Number.isFinite(x)) return Math.asinh(x);
  const y = a > 2 ** 28 ? log(a) + Math.LN2 : log(2 * a + 1 / (Math.sqrt(a * a + 1) + a));
  return x < 0 ? -y : y;
}

export function acosh(x: number): number {
  if (!(x > 2) || x === Infinity) return Math.acosh(x);
  return x >= 2 ** 28 ? log(x) + Math.LN2 : log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
}

export function cbrt(x: number): number {
  if (x === 0 || !Number.isFinite(x)) return x;
  const abs = Math.abs(x);
  // A third of the exponent gives 5 bits.
  let t = fromBits(bitsOf(abs) / 3n + (715094163n << 32n));
  if (abs < 2.2250738585072014e-308) t = fromBits(bitsOf(abs * 2 ** 54) / 3n + (696219795n << 32n));
  // 23 bits.
  let r = (t * t) / abs;
  let s = 5.42857142857142815906e-1 + r * t;
  t *= 3.57142857142857150787e-1 + 1.6071428571428572063 / (s + 1.41428571428571436819 + -7.0530612244897961105e-1 / s);
  // Cut to 22 bits, rounded up, so that its square is exact; then one step of Newton.
  t = fromBits((bitsOf(t) & (0xffffffffcn << 28n)) + (1n << 30n));
  s = t * t;
  r = abs / s;
  r = (r - t) / (t + t + r);
  t += t * r;
  return x < 0 ? -t : t;
}
