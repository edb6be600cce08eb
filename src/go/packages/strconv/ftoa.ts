/** strconv.FormatFloat. */
import { bits32, bitsOf, exact, parts, rounded, shortest, type Decimal } from './decimal';

/**
 * @param format one of e E f g G b x X
 * @param prec digits after the point (for g, G: digits in all); -1 for the fewest that read back the same
 * @returns as Go does, `%` and the letter for an unknown format
 */
export function formatFloat(f: number, format: string, prec: number, bitSize: 32 | 64): string {
  if (Number.isNaN(f)) return 'NaN';
  if (f === Infinity) return '+Inf';
  if (f === -Infinity) return '-Inf';
  const sign = f < 0 || Object.is(f, -0) ? '-' : '';
  const abs = Math.abs(f);
  switch (format) {
    case 'b':
      return sign + binary(abs, bitSize);
    case 'x':
    case 'X':
      return sign + hex(abs, format, prec);
    case 'e':
    case 'E':
      return sign + scientific(prec < 0 ? shortest(abs, bitSize) : digits(abs, prec + 1), prec, format);
    case 'f':
      return sign + fixed(abs, prec, bitSize);
    case 'g':
    case 'G':
      return sign + general(abs, prec, format, bitSize);
    default:
      return '%' + format;
  }
}

/** The first `n` digits, rounded. */
function digits(abs: number, n: number): Decimal {
  return rounded(exact(abs), n);
}

/** %e: d.ddde±dd from digits; `prec` below 0 means all of them. */
function scientific(d: Decimal, prec: number, letter: string): string {
  if (prec < 0) prec = Math.max(d.digits.length - 1, 0);
  const exp = d.digits === '' ? 0 : d.point - 1;
  const all = d.digits.padEnd(prec + 1, '0');
  const e = Math.abs(exp);
  return (
    all[0] + (prec > 0 ? '.' + all.slice(1, prec + 1) : '') + letter + (exp < 0 ? '-' : '+') + (e < 10 ? '0' : '') + e
  );
}

/** %f from digits. */
function plain(d: Decimal, prec: number): string {
  const whole = d.point > 0 ? d.digits.slice(0, d.point).padEnd(d.point, '0') : '0';
  if (prec <= 0) return whole;
  const fraction = d.point > 0 ? d.digits.slice(d.point) : '0'.repeat(Math.min(-d.point, prec)) + d.digits;
  return whole + '.' + fraction.slice(0, prec).padEnd(prec, '0');
}

function fixed(abs: number, prec: number, bitSize: 32 | 64): string {
  if (prec < 0) {
    const d = shortest(abs, bitSize);
    return plain(d, Math.max(d.digits.length - d.point, 0));
  }
  // The engine rounds ties up; a tie has few enough binary digits behind the point to be told.
  if (abs < 1e15 && prec <= 60 && !Number.isInteger(abs * 2 ** (prec + 1))) return abs.toFixed(prec);
  const d = exact(abs);
  return plain(rounded(d, d.point + prec), prec);
}

function general(abs: number, prec: number, letter: string, bitSize: 32 | 64): string {
  const isShortest = prec < 0;
  if (prec === 0) prec = 1;
  const d = isShortest ? shortest(abs, bitSize) : digits(abs, prec);
  const n = d.digits.length;
  let limit = prec;
  if (limit > n && n >= d.point) limit = n;
  if (isShortest) limit = 6;
  const exp = d.point - 1;
  if (n > 0 && (exp < -4 || exp >= limit)) {
    return scientific(d, (isShortest || prec > n ? n : prec) - 1, letter === 'g' ? 'e' : 'E');
  }
  return plain(d, Math.max((isShortest || prec > d.point ? n : prec) - d.point, 0));
}

/** mantissa p± exponent, in decimal. */
function binary(abs: number, bitSize: 32 | 64): string {
  let mant: bigint;
  let exp: number;
  if (bitSize === 32) {
    const bits = bits32(abs);
    const e = bits >>> 23;
    mant = BigInt(e === 0 ? bits & 0x7fffff : (bits & 0x7fffff) | 0x800000);
    exp = (e === 0 ? 1 : e) - 150;
  } else {
    const bits = bitsOf(abs);
    const e = Number(bits >> 52n);
    mant = e === 0 ? bits & 0xfffffffffffffn : (bits & 0xfffffffffffffn) | 0x10000000000000n;
    exp = (e === 0 ? 1 : e) - 1075;
  }
  return `${mant}p${exp >= 0 ? '+' : ''}${exp}`;
}

/** 0x1.yyyp±d. */
function hex(abs: number, letter: string, prec: number): string {
  let { mant, exp } = parts(abs);
  if (mant === 0n) exp = 0;
  else {
    // Brings the leading 1 to bit 60, so that 15 hex digits follow it.
    const shift = 61 - mant.toString(2).length;
    mant <<= BigInt(shift);
    exp += 60 - shift;
  }
  if (prec >= 0 && prec < 15) {
    const drop = BigInt(60 - prec * 4);
    const extra = mant & ((1n << drop) - 1n);
    mant >>= drop;
    const half = 1n << (drop - 1n);
    if (extra > half || (extra === half && (mant & 1n) === 1n)) mant += 1n;
    mant <<= drop;
    if (mant >> 61n) {
      mant >>= 1n;
      exp++;
    }
  }
  let fraction = (mant & ((1n << 60n) - 1n)).toString(16).padStart(15, '0');
  if (prec < 0) fraction = fraction.replace(/0+$/, '');
  else fraction = fraction.padEnd(prec, '0').slice(0, prec);
  const e = Math.abs(exp);
  const text = `0x${mant >> 60n}${fraction ? '.' + fraction : ''}p${exp < 0 ? '-' : '+'}${e < 10 ? '0' : ''}${e}`;
  return letter === 'X' ? text.toUpperCase() : text;
}
