/** strconv.ParseFloat. */
import { parts } from './decimal';

export type ParseError = 'syntax' | 'range';

/** Whether underscores stand only between digits, or between base prefix and digit (Go spec, "Integer literals"). */
export function underscoresOk(s: string): boolean {
  const body = s.replace(/^[+-]/, '');
  const prefix = /^0[box]/i.test(body);
  const rest = prefix ? body.slice(2) : body;
  const digit = prefix && /^0x/i.test(body) ? '[0-9a-fA-F]' : '[0-9]';
  // Each underscore must have a digit (or the prefix) before and a digit behind.
  if (new RegExp(`${prefix ? '' : '^_|'}_(?!${digit})`).test(rest)) return false;
  return !new RegExp(`(?<!${digit})_`).test(prefix ? rest.slice(rest[0] === '_' ? 1 : 0) : rest);
}

/**
 * Reads a float of the given size.
 * @returns the value, with the error that Go gives along with it; 'syntax' goes with 0, 'range' with an infinity
 */
export function parseFloat64(s: string, bitSize: 32 | 64): { value: number; error?: ParseError } {
  const special = /^([+-]?)(?:(inf|infinity)|nan)$/i.exec(s);
  if (special) {
    if (special[2]) return { value: special[1] === '-' ? -Infinity : Infinity };
    return special[1] ? { value: 0, error: 'syntax' } : { value: NaN };
  }
  const plain = s.includes('_') ? (underscoresOk(s) ? s.replaceAll('_', '') : '') : s;
  if (/^[+-]?0x/i.test(plain)) return parseHex(plain, bitSize);
  if (!/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain)) return { value: 0, error: 'syntax' };
  let value = Number(plain);
  if (bitSize === 32) value = toFloat32(value, plain);
  return Number.isFinite(value) ? { value } : { value, error: 'range' };
}

/** Rounds decimal text to float32. Rounding the float64 again goes wrong only where that lies halfway: looked at exactly. */
function toFloat32(value: number, text: string): number {
  const single = Math.fround(value);
  if (single === value || !Number.isFinite(value)) return single;
  const other = neighbour(single, value > single);
  if (!Number.isFinite(other) || value - single !== other - value) return single;
  const order = compareExact(text, value);
  if (order === 0) return single;
  const [low, high] = single < other ? [single, other] : [other, single];
  return order < 0 ? low : high;
}

/** The next float32 up or down. */
function neighbour(f: number, up: boolean): number {
  const words = new Float32Array([f]);
  const bits = new Int32Array(words.buffer);
  if (f === 0) return up ? 2 ** -149 : -(2 ** -149);
  bits[0]! += f > 0 === up ? 1 : -1;
  return words[0]!;
}

/** Sign of (decimal text − float64), exactly. */
function compareExact(text: string, f: number): number {
  const [, sign, whole = '', fraction = '', e = '0'] = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text)!;
  const { mant, exp } = parts(f);
  let a = BigInt(whole + fraction || '0');
  let b = mant;
  const ten = Number(e) - fraction.length;
  if (ten > 0) a *= 10n ** BigInt(ten);
  else b *= 10n ** BigInt(-ten);
  if (exp > 0) b <<= BigInt(exp);
  else a <<= BigInt(-exp);
  const order = a === b ? 0 : a < b ? -1 : 1;
  return sign === '-' ? -order : order;
}

function parseHex(s: string, bitSize: 32 | 64): { value: number; error?: ParseError } {
  const m = /^([+-]?)0x([0-9a-f]*)\.?([0-9a-f]*)p([+-]?\d+)$/i.exec(s);
  if (!m || m[2]! + m[3]! === '' || (/\./.test(s) ? false : m[3] !== '')) return { value: 0, error: 'syntax' };
  let mant = BigInt('0x' + m[2]! + m[3]!);
  let exp = Math.max(-100000, Math.min(100000, Number(m[4]))) - 4 * m[3]!.length;
  const sign = m[1] === '-' ? -1 : 1;
  if (mant === 0n) return { value: sign * 0 };
  const precision = bitSize === 32 ? 24 : 53;
  const lowest = bitSize === 32 ? -149 : -1074;
  const drop = Math.max(mant.toString(2).length - precision, lowest - exp);
  if (drop > 0) {
    const n = BigInt(drop);
    const rest = mant & ((1n << n) - 1n);
    mant >>= n;
    const half = 1n << (n - 1n);
    if (rest > half || (rest === half && (mant & 1n) === 1n)) mant += 1n;
    exp += drop;
  }
  const top = mant.toString(2).length + exp;
  if (top > (bitSize === 32 ? 128 : 1024)) return { value: sign * Infinity, error: 'range' };
  // In two steps, since 2**exp alone may underflow or overflow.
  const half = Math.trunc(exp / 2);
  return { value: sign * (Number(mant) * 2 ** half * 2 ** (exp - half)) };
}
