/**
 * Floats as decimal digits, exactly. A float64 is m·2^e; its decimal expansion ends, so rounding it to any number of
 * digits, ties to even, is integer arithmetic.
 */

/** 0.d₁d₂d₃… × 10^point, no leading or trailing zeros; zero has no digits. */
export interface Decimal {
  digits: string;
  point: number;
}

const view = new DataView(new ArrayBuffer(8));

/** Mantissa and exponent with |f| = mant · 2^exp, f finite. */
export function parts(f: number): { mant: bigint; exp: number } {
  view.setFloat64(0, f);
  const bits = view.getBigUint64(0);
  const exp = Number((bits >> 52n) & 0x7ffn);
  const frac = bits & 0xfffffffffffffn;
  return exp === 0 ? { mant: frac, exp: -1074 } : { mant: frac | 0x10000000000000n, exp: exp - 1075 };
}

/** The bits of a float64; those of NaN are Go's, since JavaScript does not keep them. */
export function bitsOf(f: number): bigint {
  if (f !== f) return 0x7ff8000000000001n;
  view.setFloat64(0, f);
  return view.getBigUint64(0);
}

export function fromBits(bits: bigint): number {
  view.setBigUint64(0, BigInt.asUintN(64, bits));
  return view.getFloat64(0);
}

export function bits32(f: number): number {
  view.setFloat32(0, f);
  return view.getUint32(0);
}

export function fromBits32(bits: number): number {
  view.setUint32(0, bits >>> 0);
  return view.getFloat32(0);
}

function trimmed(digits: string, point: number): Decimal {
  let end = digits.length;
  while (end > 0 && digits.charCodeAt(end - 1) === 48) end--;
  if (end === 0) return { digits: '', point: 0 };
  let start = 0;
  while (digits.charCodeAt(start) === 48) start++;
  return { digits: digits.slice(start, end), point: point - start };
}

/** All digits of |f|. */
export function exact(f: number): Decimal {
  if (f === 0) return { digits: '', point: 0 };
  const { mant, exp } = parts(f);
  if (exp >= 0) {
    const s = (mant << BigInt(exp)).toString();
    return trimmed(s, s.length);
  }
  const s = (mant * 5n ** BigInt(-exp)).toString();
  return trimmed(s, s.length + exp);
}

/** Rounded to `n` digits (0 and less possible), ties to even. */
export function rounded(d: Decimal, n: number): Decimal {
  if (n >= d.digits.length) return d;
  if (n < 0) return { digits: '', point: 0 };
  const next = d.digits.charCodeAt(n) - 48;
  const tie = next === 5 && n + 1 === d.digits.length;
  const odd = n > 0 && ((d.digits.charCodeAt(n - 1) - 48) & 1) === 1;
  const up = tie ? odd : next >= 5;
  const head = d.digits.slice(0, n);
  if (!up) return trimmed(head, d.point);
  const bumped = (BigInt('1' + head) + 1n).toString();
  return bumped[0] === '2' ? trimmed('1' + bumped.slice(1), d.point + 1) : trimmed(bumped.slice(1), d.point);
}

/**
 * The nearest decimal of `n` digits that reads back as the same float32. It may lie on the farther side: below a power of
 * two the floats are twice as dense.
 */
function near32(all: Decimal, n: number, f: number): Decimal | undefined {
  const nearest = rounded(all, n);
  const head = all.digits.slice(0, n);
  const below = trimmed(head, all.point);
  const next = (BigInt('1' + head.padEnd(n, '0')) + 1n).toString();
  const above = next[0] === '2' ? trimmed('1', all.point + 1) : trimmed(next.slice(1), all.point);
  return [nearest, below, above].find((d) => Math.fround(Number(`0.${d.digits}e${d.point}`)) === f);
}

/** The fewest digits that read back as the same float of that size. */
export function shortest(f: number, bitSize: 32 | 64): Decimal {
  f = Math.abs(f);
  if (f === 0) return { digits: '', point: 0 };
  if (bitSize === 32) {
    const all = exact(f);
    for (let n = 1; n <= 9; n++) {
      const near = near32(all, n, f);
      if (near) return near;
    }
    return rounded(all, 9);
  }
  const text = f.toExponential();
  const e = text.indexOf('e');
  return trimmed(text.slice(0, e).replace('.', ''), Number(text.slice(e + 1)) + 1);
}
