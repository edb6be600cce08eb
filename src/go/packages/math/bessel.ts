/**
 * Bessel functions of the first (J) and second (Y) kind, by the approximations of FreeBSD's e_j0.c, e_j1.c and e_jn.c,
 * which Go uses, too. From 2^29 on the last digits differ, as those of Sin and Cos do.
 */
import { log } from './pow';
import { horner } from './special';
import table from './special.json';
import { cos, sin } from './trig';

const { bessel: B } = table;
type Rational = readonly (readonly number[])[];

const over = (z: number, [p, q]: Rational): number => horner(z, p!) / horner(z, q!);

/** By how x lies, the row of a table for x ≥ 2. */
const row = (rows: readonly Rational[], x: number): Rational =>
  rows[x >= 8 ? 0 : x >= 4.5454 ? 1 : x >= 2.8571 ? 2 : 3]!;

const SCALE = 1 / 1.77245385090551602729816748334;
const HUGE = 2 ** 129;

/** For x ≥ 2: √(2/πx) · (P·cos − Q·sin), or · (P·sin + Q·cos) for the second kind, of the shifted angle. */
function wave(order: 0 | 1, second: boolean, x: number): number {
  const s = sin(x);
  const c = cos(x);
  let ss = order === 0 ? s - c : -s - c;
  let cc = order === 0 ? s + c : s - c;
  if (x < Number.MAX_VALUE / 2) {
    // Of two numbers that nearly cancel, the sum is found from cos 2x.
    const z = order === 0 ? -cos(x + x) : cos(x + x);
    if (order === 0 ? s * c < 0 : s * c > 0) cc = z / ss;
    else ss = z / cc;
  }
  if (x > HUGE) return (SCALE * (second ? ss : cc)) / Math.sqrt(x);
  const z = 1 / (x * x);
  const p = 1 + over(z, row(order === 0 ? B.p0 : B.p1, x));
  const q = ((order === 0 ? -0.125 : 0.375) + over(z, row(order === 0 ? B.q0 : B.q1, x))) / x;
  return (SCALE * (second ? p * ss + q * cc : p * cc - q * ss)) / Math.sqrt(x);
}

export function j0(x: number): number {
  if (x !== x) return x;
  x = Math.abs(x);
  if (x === Infinity) return 0;
  if (x >= 2) return wave(0, false, x);
  if (x < 2 ** -27) return 1;
  if (x < 2 ** -13) return 1 - 0.25 * x * x;
  const z = x * x;
  const q = over(z, B.j0);
  if (x < 1) return 1 + z * (-0.25 + q);
  const u = 0.5 * x;
  return (1 + u) * (1 - u) + z * q;
}

export function y0(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return 0;
  if (x >= 2) return wave(0, true, x);
  if (x <= 2 ** -27) return B.y0[0]![0]! + (2 / Math.PI) * log(x);
  return over(x * x, B.y0) + (2 / Math.PI) * j0(x) * log(x);
}

export function j1(x: number): number {
  if (x !== x) return x;
  const a = Math.abs(x);
  if (a === 0 || a === Infinity) return 0;
  if (a >= 2) return x < 0 ? -wave(1, false, a) : wave(1, false, a);
  if (a < 2 ** -27) return 0.5 * a;
  const z = a * a;
  const y = 0.5 * a + (horner(z, B.j1[0]!) * a) / horner(z, B.j1[1]!);
  return x < 0 ? -y : y;
}

export function y1(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN;
  if (x === Infinity) return 0;
  if (x >= 2) return wave(1, true, x);
  if (x <= 2 ** -54) return -(2 / Math.PI) / x;
  return x * over(x * x, B.y1) + (2 / Math.PI) * (j1(x) * log(x) - 1 / x);
}

/** The angle of order n, far out. */
function far(n: number, x: number, second: boolean): number {
  const s = sin(x);
  const c = cos(x);
  const turned = second ? [s - c, -s - c, -s + c, s + c] : [c + s, -c + s, -c - s, c - s];
  return (SCALE * turned[n & 3]!) / Math.sqrt(x);
}

/** For n > x: down from an order where J is nothing, after the continued fraction of J(n)/J(n−1). */
function downward(n: number, x: number): number {
  if (x < 2 ** -29) {
    if (n > 33) return 0;
    let b = x * 0.5;
    let factorial = 1;
    for (let i = 2; i <= n; i++) {
      factorial *= i;
      b *= x * 0.5;
    }
    return b / factorial;
  }
  const w = (n + n) / x;
  const h = 2 / x;
  let z = w + h;
  let q0 = w;
  let q1 = w * z - 1;
  let k = 1;
  while (q1 < 1e9) {
    k++;
    z += h;
    [q0, q1] = [q1, z * q1 - q0];
  }
  let t = 0;
  for (let i = 2 * (n + k); i >= n + n; i -= 2) t = 1 / (i / x - t);
  let a = t;
  let b = 1;
  const grows = n * log(Math.abs((2 / x) * n)) >= 7.09782712893383973096e2;
  for (let i = n - 1; i > 0; i--) {
    [a, b] = [b, (b * (i + i)) / x - a];
    if (grows && b > 1e100) {
      a /= b;
      t /= b;
      b = 1;
    }
  }
  return (t * j0(x)) / b;
}

/** @param spend told of the steps that are about to be made */
export function jn(n: number, x: number, spend: (steps: number) => void): number {
  if (x !== x) return x;
  if (!Number.isFinite(x)) return 0;
  if (n === 0) return j0(x);
  if (x === 0) return 0;
  if (n < 0) [n, x] = [-n, -x];
  if (n === 1) return j1(x);
  const sign = x < 0 && n % 2 === 1;
  x = Math.abs(x);
  let b: number;
  spend(n);
  if (n > x) b = downward(n, x);
  else if (x >= 2 ** 302) b = far(n, x, false);
  else {
    let a = j0(x);
    b = j1(x);
    for (let i = 1; i < n; i++) [a, b] = [b, b * ((i + i) / x) - a];
  }
  return sign ? -b : b;
}

/** @param spend told of the steps that are about to be made */
export function yn(n: number, x: number, spend: (steps: number) => void): number {
  if (x < 0 || x !== x) return NaN;
  if (x === Infinity) return 0;
  if (n === 0) return y0(x);
  if (x === 0) return n < 0 && n % 2 !== 0 ? Infinity : -Infinity;
  const sign = n < 0 && n % 2 !== 0;
  n = Math.abs(n);
  let b: number;
  if (n === 1) b = y1(x);
  else if (x >= 2 ** 302) b = far(n, x, true);
  else {
    let a = y0(x);
    b = y1(x);
    spend(n);
    for (let i = 1; i < n && b !== -Infinity; i++) [a, b] = [b, ((i + i) / x) * b - a];
  }
  return sign ? -b : b;
}
