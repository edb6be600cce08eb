/**
 * 64-bit integers: a number while it is a safe integer, else a bigint, so that every value has one form and `===`
 * compares. The loop does the common case itself; these are the ways out, exact for all values. Nothing here may
 * return -0.
 */
import { runtimeError } from './errors';
import type { Value } from './values';

const MAX = BigInt(Number.MAX_SAFE_INTEGER);

/** A bigint in its one form. */
export const canon = (b: bigint): Value => (b <= MAX && b >= -MAX ? Number(b) : b);
/** Wraps to 64 bits. */
export const wrapInt = (b: bigint): Value => canon(BigInt.asIntN(64, b));
export const wrapUint = (b: bigint): Value => canon(BigInt.asUintN(64, b));
const wrap = (b: bigint, unsigned: boolean): Value => canon(unsigned ? BigInt.asUintN(64, b) : BigInt.asIntN(64, b));

export const addBig = (x: Value, y: Value, unsigned: boolean): Value => wrap(BigInt(x) + BigInt(y), unsigned);
export const subBig = (x: Value, y: Value, unsigned: boolean): Value => wrap(BigInt(x) - BigInt(y), unsigned);
export const mulBig = (x: Value, y: Value, unsigned: boolean): Value => wrap(BigInt(x) * BigInt(y), unsigned);

/** x*y + z, as int. */
export const mulAdd = (x: Value, y: Value, z: Value): Value => addBig(mulBig(x, y, false), z, false);

export function divInt(x: Value, y: Value, unsigned: boolean): Value {
  if (y === 0) throw runtimeError('integer divide by zero');
  if (typeof x === 'number' && typeof y === 'number') return Math.trunc(x / y) + 0;
  return wrap(BigInt(x) / BigInt(y), unsigned);
}

export function remInt(x: Value, y: Value, unsigned: boolean): Value {
  if (y === 0) throw runtimeError('integer divide by zero');
  if (typeof x === 'number' && typeof y === 'number') return (x % y) + 0;
  return wrap(BigInt(x) % BigInt(y), unsigned);
}

/** Bitwise operations: 0 and, 1 or, 2 xor, 3 and not. */
export function bitInt(op: number, x: Value, y: Value, unsigned: boolean): Value {
  if (typeof x === 'number' && typeof y === 'number' && x >= 0 && y >= 0) {
    // Two halves of 32 and 21 bits.
    const xl = x >>> 0;
    const yl = y >>> 0;
    const xh = (x - xl) / 4294967296;
    const yh = (y - yl) / 4294967296;
    switch (op) {
      case 0:
        return (xh & yh) * 4294967296 + ((xl & yl) >>> 0);
      case 1:
        return (xh | yh) * 4294967296 + ((xl | yl) >>> 0);
      case 2:
        return (xh ^ yh) * 4294967296 + ((xl ^ yl) >>> 0);
      default:
        return (xh & ~yh) * 4294967296 + ((xl & ~yl) >>> 0);
    }
  }
  const a = BigInt(x);
  const b = BigInt(y);
  return wrap(op === 0 ? a & b : op === 1 ? a | b : op === 2 ? a ^ b : a & ~b, unsigned);
}

/** ^x */
export function notInt(x: Value, unsigned: boolean): Value {
  return wrap(~BigInt(x), unsigned);
}

/** Powers of two up to 2⁶³. */
export const pow2: number[] = [];
for (let i = 0; i < 64; i++) pow2.push(2 ** i);

/** x << s; s of any integer kind. */
export function shl(x: Value, s: Value, unsigned: boolean): Value {
  if (s < 0) throw runtimeError('negative shift amount');
  if (s >= 64) return 0;
  if (typeof x === 'number') {
    const r = x * pow2[s as number]!;
    if (r <= Number.MAX_SAFE_INTEGER && r >= -Number.MAX_SAFE_INTEGER) return r;
  }
  return wrap(BigInt(x) << BigInt(s), unsigned);
}

/** x >> s, arithmetic (for unsigned values x is never negative). */
export function shr(x: Value, s: Value): Value {
  if (s < 0) throw runtimeError('negative shift amount');
  if (s >= 64) return x < 0 ? -1 : 0;
  if (typeof x === 'number') return Math.floor(x / pow2[s as number]!);
  return canon(x >> BigInt(s));
}

/** Shifts of the kinds up to 32 bits (before wrapping). `width` is the kind's. */
export function shl32(x: number, s: Value): number {
  if (s < 0) throw runtimeError('negative shift amount');
  return s >= 32 ? 0 : x << (s as number);
}
export function shr32(x: number, s: Value): number {
  if (s < 0) throw runtimeError('negative shift amount');
  return s >= 32 ? (x < 0 ? -1 : 0) : x >> (s as number);
}
export function shrU32(x: number, s: Value): number {
  if (s < 0) throw runtimeError('negative shift amount');
  return s >= 32 ? 0 : x >>> (s as number);
}

/** A float to a 64-bit integer as amd64 does: what does not fit becomes the most negative value. */
export function floatToInt(f: number): Value {
  const t = Math.trunc(f);
  if (Math.abs(t) <= Number.MAX_SAFE_INTEGER) return t + 0;
  if (!(t >= -9223372036854775808 && t < 9223372036854775808)) return -9223372036854775808n;
  return canon(BigInt(t));
}
export function floatToUint(f: number): Value {
  const t = Math.trunc(f);
  if (t >= 0 && t <= Number.MAX_SAFE_INTEGER) return t + 0;
  if (t >= 0 && t < 18446744073709551616) return canon(BigInt(t));
  if (t < 0 && t >= -9223372036854775808) return wrapUint(BigInt(t));
  return 9223372036854775808n;
}

/** A 64-bit integer as int32 bits, for narrowing conversions. */
export function low32(x: Value): number {
  return typeof x === 'number' ? x | 0 : Number(BigInt.asIntN(32, x));
}
