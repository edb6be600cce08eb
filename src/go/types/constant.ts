/**
 * Values of constants (Go spec, "Constants", "Constant expressions"): exact and of any size while untyped. What the
 * checker records in `Info` is already converted to the constant's final type, so an integer type carries an `int`, a
 * float type a `float` rounded to that type, and so on.
 */
import type { BinaryOp } from '../syntax/ast';
import {
  addNum, bitLength, cmpNum, formatNum, fromFloat, integerOf, makeNum, mulNum, negNum, quoNum, scaled, subNum, toFloat32,
  toFloat64, type BigNum,
} from './bignum'; // prettier-ignore

export type ConstValue =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'bool'; readonly value: boolean }
  /** A byte string. */
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'int'; readonly value: bigint }
  | { readonly kind: 'float'; readonly value: BigNum }
  | { readonly kind: 'complex'; readonly re: BigNum; readonly im: BigNum };

/** Stands for a value that could not be computed; an error has been reported. */
export const unknown: ConstValue = { kind: 'unknown' };
export const makeBool = (value: boolean): ConstValue => ({ kind: 'bool', value });
export const makeString = (value: string): ConstValue => ({ kind: 'string', value });
export const makeInt = (value: bigint | number): ConstValue => ({ kind: 'int', value: BigInt(value) });
const makeFloat = (value: BigNum | undefined): ConstValue => (value ? { kind: 'float', value } : unknown);
export const makeComplex = (re: BigNum | undefined, im: BigNum | undefined): ConstValue =>
  re && im ? { kind: 'complex', re, im } : unknown;

const zero: BigNum = { num: 0n, den: 1n, exp: 0 };

// ---- For the compiler ----

/** The value as a JS number: an integer (exact only up to 2^53) or the nearest float64. */
export function constNumber(v: ConstValue): number {
  if (v.kind === 'int') return Number(v.value);
  if (v.kind === 'float') return toFloat64(v.value);
  if (v.kind === 'complex') return toFloat64(v.re);
  return 0;
}

/** The value of an integer constant. */
export function constBigInt(v: ConstValue): bigint {
  const i = toInt(v);
  return i.kind === 'int' ? i.value : 0n;
}

/** Real and imaginary part as float64. */
export function constComplex(v: ConstValue): { re: number; im: number } {
  return v.kind === 'complex' ? { re: toFloat64(v.re), im: toFloat64(v.im) } : { re: constNumber(v), im: 0 };
}

/** The bytes of a string constant. */
export const constString = (v: ConstValue): string => (v.kind === 'string' ? v.value : '');
export const constBool = (v: ConstValue): boolean => v.kind === 'bool' && v.value;

// ---- Literals ----

/**
 * The value of a literal as written, underscores and prefixes included; strings and runes come from the scanner's
 * own decoding and are not handled here.
 */
export function numberLiteral(text: string, lit: 'INT' | 'FLOAT' | 'IMAG'): ConstValue {
  const s = text.replace(/_/g, '').toLowerCase();
  if (lit === 'IMAG') {
    const body = s.slice(0, -1);
    // "0123i" is decimal for backward compatibility (Go spec, "Imaginary literals").
    const v = /^[0-9]+$/.test(body) ? makeInt(BigInt(body)) : realLiteral(body);
    const f = toFloat(v);
    return f.kind === 'float' ? makeComplex(zero, f.value) : unknown;
  }
  return realLiteral(s, lit === 'FLOAT');
}

function realLiteral(s: string, float = false): ConstValue {
  if (s.startsWith('0x')) {
    const m = /^0x([0-9a-f]*)\.?([0-9a-f]*)(?:p([+-]?\d+))?$/.exec(s);
    if (!m) return unknown;
    const digits = m[1]! + m[2]!;
    if (digits === '') return unknown;
    if (!s.includes('.') && m[3] === undefined) return makeInt(BigInt('0x' + digits));
    return makeFloat(scaled(BigInt('0x' + digits), 2, Number(m[3] ?? 0) - 4 * m[2]!.length));
  }
  if (/^0[bo]/.test(s)) {
    return /^0(b[01]+|o[0-7]+)$/.test(s) ? makeInt(BigInt(s)) : unknown;
  }
  if (!float && /^0[0-7]+$/.test(s)) return makeInt(BigInt('0o' + s.slice(1)));
  const m = /^(\d*)\.?(\d*)(?:e([+-]?\d+))?$/.exec(s);
  if (!m || m[1]! + m[2]! === '') return unknown;
  if (!float && m[2] === '' && m[3] === undefined && !s.includes('.')) {
    return /^0\d/.test(s) ? unknown : makeInt(BigInt(m[1]!));
  }
  return makeFloat(scaled(BigInt(m[1]! + m[2]!), 10, Number(m[3] ?? 0) - m[2]!.length));
}

// ---- Conversions between kinds ----

/** To an int if the value is an integer, else unknown. */
export function toInt(v: ConstValue): ConstValue {
  if (v.kind === 'int') return v;
  const f = toFloat(v);
  if (f.kind !== 'float') return unknown;
  const i = integerOf(f.value);
  return i === undefined ? unknown : makeInt(i);
}

/** To a float if the value is real, else unknown. */
export function toFloat(v: ConstValue): ConstValue {
  if (v.kind === 'float') return v;
  if (v.kind === 'int') return makeFloat(makeNum(v.value));
  if (v.kind === 'complex' && v.im.num === 0n) return makeFloat(v.re);
  return unknown;
}

/** To a complex value if it is a number, else unknown. */
export function toComplex(v: ConstValue): ConstValue {
  if (v.kind === 'complex') return v;
  const f = toFloat(v);
  return f.kind === 'float' ? makeComplex(f.value, zero) : unknown;
}

export function realPart(v: ConstValue): ConstValue {
  return v.kind === 'complex' ? makeFloat(v.re) : v;
}
export function imagPart(v: ConstValue): ConstValue {
  return v.kind === 'complex' ? makeFloat(v.im) : v.kind === 'unknown' ? v : makeInt(0n);
}

/** -1, 0 or 1; for a complex value 0 only if both parts are. */
export function sign(v: ConstValue): number {
  if (v.kind === 'int') return v.value < 0n ? -1 : v.value > 0n ? 1 : 0;
  if (v.kind === 'float') return v.value.num < 0n ? -1 : v.value.num > 0n ? 1 : 0;
  if (v.kind === 'complex') return v.re.num === 0n && v.im.num === 0n ? 0 : 1;
  return 1;
}

/** Rounds to float32 or float64; undefined when it overflows. */
export function roundFloat(v: ConstValue, bits: 32 | 64): ConstValue | undefined {
  const f = toFloat(v);
  if (f.kind !== 'float') return undefined;
  const r = bits === 32 ? toFloat32(f.value) : toFloat64(f.value);
  return Number.isFinite(r) ? makeFloat(fromFloat(r)) : undefined;
}

// ---- Operations ----

const rank = { unknown: -1, bool: 0, string: 0, int: 1, float: 2, complex: 3 } as const;

function match(x: ConstValue, y: ConstValue): [ConstValue, ConstValue] {
  const r = Math.max(rank[x.kind], rank[y.kind]);
  const lift = (v: ConstValue) => (r === 3 ? toComplex(v) : r === 2 ? toFloat(v) : v);
  return rank[x.kind] === rank[y.kind] ? [x, y] : [lift(x), lift(y)];
}

/** @param bits for an unsigned type its width: the complement stays within it; 0 for all others */
export function unaryOp(op: '+' | '-' | '^' | '!', v: ConstValue, bits: number): ConstValue {
  if (op === '!') return v.kind === 'bool' ? makeBool(!v.value) : unknown;
  if (op === '+') return v;
  if (op === '-') {
    if (v.kind === 'int') return makeInt(-v.value);
    if (v.kind === 'float') return makeFloat(negNum(v.value));
    if (v.kind === 'complex') return makeComplex(negNum(v.re), negNum(v.im));
    return unknown;
  }
  const i = toInt(v);
  if (i.kind !== 'int') return unknown;
  return makeInt(bits > 0 ? BigInt.asUintN(bits, ~i.value) : ~i.value);
}

/**
 * x op y, both of the same kind or liftable to one. Division by zero must have been excluded.
 * @param integer whether `/` is the division of integers
 */
export function binaryOp(x0: ConstValue, op: BinaryOp, y0: ConstValue, integer = false): ConstValue {
  const [x, y] = match(x0, y0);
  if (x.kind === 'bool' && y.kind === 'bool') {
    return op === '&&' ? makeBool(x.value && y.value) : op === '||' ? makeBool(x.value || y.value) : unknown;
  }
  if (x.kind === 'string' && y.kind === 'string') return op === '+' ? makeString(x.value + y.value) : unknown;
  if (x.kind === 'int' && y.kind === 'int') return intOp(x.value, op, y.value, integer);
  if (x.kind === 'float' && y.kind === 'float') {
    return makeFloat(realOp(x.value, op, y.value));
  }
  if (x.kind === 'complex' && y.kind === 'complex') return complexOp(x.re, x.im, op, y.re, y.im);
  return unknown;
}

function intOp(a: bigint, op: BinaryOp, b: bigint, integer: boolean): ConstValue {
  switch (op) {
    case '+':
      return makeInt(a + b);
    case '-':
      return makeInt(a - b);
    case '*':
      return makeInt(a * b);
    case '/':
      return integer ? makeInt(a / b) : makeFloat(quoNum(makeNum(a)!, makeNum(b)!));
    case '%':
      return makeInt(a % b);
    case '&':
      return makeInt(a & b);
    case '|':
      return makeInt(a | b);
    case '^':
      return makeInt(a ^ b);
    case '&^':
      return makeInt(a & ~b);
    default:
      return unknown;
  }
}

function realOp(a: BigNum, op: BinaryOp, b: BigNum): BigNum | undefined {
  return op === '+' ? addNum(a, b)
    : op === '-' ? subNum(a, b)
    : op === '*' ? mulNum(a, b)
    : op === '/' ? quoNum(a, b) : undefined; // prettier-ignore
}

function complexOp(a: BigNum, b: BigNum, op: BinaryOp, c: BigNum, d: BigNum): ConstValue {
  const mul = (x: BigNum, y: BigNum) => mulNum(x, y) ?? zero;
  const add = (x: BigNum, y: BigNum) => addNum(x, y) ?? zero;
  const sub = (x: BigNum, y: BigNum) => subNum(x, y) ?? zero;
  switch (op) {
    case '+':
      return makeComplex(addNum(a, c), addNum(b, d));
    case '-':
      return makeComplex(subNum(a, c), subNum(b, d));
    case '*':
      return makeComplex(sub(mul(a, c), mul(b, d)), add(mul(b, c), mul(a, d)));
    case '/': {
      const s = add(mul(c, c), mul(d, d));
      return makeComplex(quoNum(add(mul(a, c), mul(b, d)), s), quoNum(sub(mul(b, c), mul(a, d)), s));
    }
    default:
      return unknown;
  }
}

export function shiftOp(v: ConstValue, op: '<<' | '>>', count: number): ConstValue {
  return v.kind === 'int' ? makeInt(op === '<<' ? v.value << BigInt(count) : v.value >> BigInt(count)) : unknown;
}

export function compareConst(x0: ConstValue, op: BinaryOp, y0: ConstValue): boolean {
  const [x, y] = match(x0, y0);
  let c: number;
  if (x.kind === 'bool' && y.kind === 'bool') c = x.value === y.value ? 0 : 1;
  else if (x.kind === 'string' && y.kind === 'string') c = x.value < y.value ? -1 : x.value > y.value ? 1 : 0;
  else if (x.kind === 'int' && y.kind === 'int') c = x.value < y.value ? -1 : x.value > y.value ? 1 : 0;
  else if (x.kind === 'float' && y.kind === 'float') c = cmpNum(x.value, y.value);
  else if (x.kind === 'complex' && y.kind === 'complex') c = cmpNum(x.re, y.re) || cmpNum(x.im, y.im);
  else return false;
  switch (op) {
    case '==':
      return c === 0;
    case '!=':
      return c !== 0;
    case '<':
      return c < 0;
    case '<=':
      return c <= 0;
    case '>':
      return c > 0;
    default:
      return c >= 0;
  }
}

/** Bits of an integer's magnitude. */
export const constBits = (v: ConstValue): number => (v.kind === 'int' ? bitLength(v.value) : 0);

/** A key under which equal constants meet: used for duplicate cases and map keys. */
export function constKey(v: ConstValue): string {
  const i = toInt(v);
  if (i.kind === 'int') return 'n' + i.value;
  if (v.kind === 'float') return `n${v.value.num}/${v.value.den}e${v.value.exp}`;
  if (v.kind === 'complex') return `c${constKey(makeFloat(v.re))},${constKey(makeFloat(v.im))}`;
  return v.kind === 'unknown' ? '?' : v.kind[0] + String(v.value);
}

/** As gc prints the value in messages: floats with six digits, long strings cut. */
export function constText(v: ConstValue): string {
  switch (v.kind) {
    case 'unknown':
      return 'unknown';
    case 'bool':
      return String(v.value);
    case 'string': {
      const q = quoteGo(v.value);
      if (q.length <= 72) return q;
      // Cut at 69 characters (not bytes).
      let i = 0;
      for (let n = 0; n < 69 && i < q.length; n++) {
        i++;
        while (i < q.length && (q.charCodeAt(i) & 0xc0) === 0x80) i++;
      }
      return i + 3 >= q.length ? q : q.slice(0, i) + '...';
    }
    case 'int':
      return String(v.value);
    case 'float':
      return formatNum(v.value);
    case 'complex':
      return `(${partText(v.re)} + ${partText(v.im)}i)`;
  }
}

const partText = (x: BigNum) => (x.exp === 0 && x.den === 1n ? constText(makeInt(x.num)) : formatNum(x));

/** strconv.Quote on a byte string. */
export function quoteGo(bytes: string): string {
  let out = '"';
  for (let i = 0; i < bytes.length;) {
    const b = bytes.charCodeAt(i);
    if (b < 0x80) {
      const c = bytes[i]!;
      const named: Record<string, string> = {
        '\x07': '\\a', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\v': '\\v', '"': '\\"', '\\': '\\\\',
      }; // prettier-ignore
      out += named[c] ?? (b < 0x20 || b === 0x7f ? '\\x' + b.toString(16).padStart(2, '0') : c);
      i++;
      continue;
    }
    const n = b >= 0xf0 ? 4 : b >= 0xe0 ? 3 : b >= 0xc2 ? 2 : 1;
    const part = bytes.slice(i, i + n);
    if (n > 1 && part.length === n && /^.[\x80-\xbf]+$/s.test(part)) out += part;
    else {
      out += '\\x' + b.toString(16);
      i++;
      continue;
    }
    i += n;
  }
  return out + '"';
}
