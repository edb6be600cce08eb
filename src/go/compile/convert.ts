/** Conversions between types (Go spec, "Conversions"), and constants as values of the machine. */
import { Fault } from '../machine/errors';
import * as int from '../machine/int';
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { arrayViews, cloneValue } from '../machine/structs';
import { bytesFromString, encodeRune, runesFromString, stringFromBytes, stringFromRunes } from '../machine/utf8';
import { Complex, Slice, type Value } from '../machine/values';
import { constBigInt, constBool, constComplex, constNumber, constString, type ConstValue } from '../types/constant';
import { groupOf, isIntGroup, roundComplex, wrap } from './arith';
import type { Gen } from './gen';

/** A constant as a value of type rt (never an interface). */
export function constValue(v: ConstValue, rt: RType): Value {
  switch (rt.kind) {
    case Kind.Bool:
      return constBool(v);
    case Kind.String:
      return constString(v);
    case Kind.Float32:
      return Math.fround(constNumber(v));
    case Kind.Float64:
      return constNumber(v);
    case Kind.Complex64:
    case Kind.Complex128: {
      const c = constComplex(v);
      const z = new Complex(c.re, c.im);
      return rt.kind === Kind.Complex64 ? roundComplex(z) : z;
    }
    default:
      return int.canon(constBigInt(v));
  }
}

/** rDst = T(rX) where rX has type `from`. Aggregates are not copied, interfaces not made. */
export function convert(f: Gen, dst: number, x: number, from: RType, to: RType): void {
  const move = () => {
    if (dst !== x) f.emit(Op.Move, dst, x);
  };
  if (from === to) {
    move();
    return;
  }
  const g = groupOf(from);
  const h = groupOf(to);
  if (isIntGroup(g) && isIntGroup(h)) intToInt(f, dst, x, from, to);
  else if (isIntGroup(g) && h === 'float') {
    if (g === 'int' || g === 'uint') {
      if (to.kind === Kind.Float32) f.helper(dst, x, toFloat32);
      else f.emit(Op.IntToF, dst, x);
    } else {
      move();
      wrap(f, to, dst);
    }
  } else if (g === 'float' && h === 'float') {
    move();
    if (to.kind === Kind.Float32) f.emit(Op.ToF32, dst, dst);
  } else if (g === 'float' && isIntGroup(h)) {
    if (h === 'uint') f.helper(dst, x, (_g, R, i) => int.floatToUint(R[i]));
    else {
      f.emit(Op.FToInt, dst, x);
      if (h !== 'int') narrow(f, dst, dst, to);
    }
  } else if (h === 'complex' && g === 'complex') {
    if (to.kind === Kind.Complex64) f.helper(dst, x, (_g, R, i) => roundComplex(R[i]));
    else move();
  } else if (h === 'string') {
    if (isIntGroup(g)) f.helper(dst, x, (_g, R, i) => encodeRune(R[i]));
    else if (from.kind === Kind.Slice) f.helper(dst, x, from.elem!.kind === Kind.Uint8 ? bytesToString : runesToString);
    else move();
  } else if (g === 'string' && to.kind === Kind.Slice) {
    f.helper(dst, x, to.elem!.kind === Kind.Uint8 ? stringToBytes : stringToRunes);
  } else if (from.kind === Kind.Slice && to.kind === Kind.Pointer && to.elem!.kind === Kind.Array) {
    const n = to.elem!.len;
    f.helper(dst, x, (_g, R, i) => sliceToArrayPointer(R[i], n));
  } else if (from.kind === Kind.Slice && to.kind === Kind.Array) {
    f.helper(dst, x, (_g, R, i) => sliceToArray(R[i], to));
  } else move();
}

const toFloat32 = (_g: unknown, R: Value[], i: number): Value => {
  const v = R[i];
  if (typeof v === 'number') return Math.fround(v);
  // Rounding twice could go wrong: keep a sticky bit below the 53 bits of the first rounding.
  const neg = v < 0n;
  let m: bigint = neg ? -v : v;
  let shift = 0;
  while (m >= 1n << 40n) {
    m = (m >> 1n) | (m & 1n);
    shift++;
  }
  const r = Math.fround(Number(m)) * 2 ** shift;
  return neg ? -r : r;
};
const bytesToString = (g: { charge(n: number): void }, R: Value[], i: number): Value => {
  if (R[i] !== null) g.charge(R[i].len);
  return stringFromBytes(R[i]);
};
const runesToString = (g: { charge(n: number): void }, R: Value[], i: number): Value => {
  if (R[i] !== null) g.charge(R[i].len);
  return stringFromRunes(R[i]);
};
const stringToBytes = (g: { charge(n: number): void }, R: Value[], i: number): Value => {
  g.charge(R[i].length + 24);
  return bytesFromString(R[i]);
};
const stringToRunes = (g: { charge(n: number): void }, R: Value[], i: number): Value => {
  g.charge(R[i].length * 4 + 24);
  return runesFromString(R[i]);
};

function lengthFault(have: number, want: number): Fault {
  return new Fault(
    'error',
    `cannot convert slice with length ${have} to array or pointer to array with length ${want}`,
  );
}

/**
 * A pointer to an array is the array itself, so a slice of a part of other storage cannot become one, unless it is
 * a view on typed storage.
 */
function sliceToArrayPointer(s: Slice | null, n: number): Value {
  const len = s === null ? 0 : s.len;
  if (len < n) throw lengthFault(len, n);
  if (s === null) return null;
  if (!Array.isArray(s.arr)) return s.arr.subarray(s.off, s.off + n);
  if (s.off === 0 && s.arr.length === n) return s.arr;
  // Shares its elements with the slice through a proxy: rare enough.
  const { arr, off } = s;
  const view = new Proxy(arr.slice(off, off + n), {
    get: (copy, key) =>
      typeof key === 'string' && /^\d+$/.test(key) ? arr[off + Number(key)] : Reflect.get(copy, key),
    set: (_copy, key, value) => {
      arr[off + Number(key)] = value;
      return true;
    },
  });
  arrayViews.set(view, { arr, off });
  return view;
}

function sliceToArray(s: Slice | null, to: RType): Value {
  const len = s === null ? 0 : s.len;
  if (len < to.len) throw lengthFault(len, to.len);
  return s === null ? to.zero() : cloneValue(s.arr.slice(s.off, s.off + to.len), to);
}

function intToInt(f: Gen, dst: number, x: number, from: RType, to: RType): void {
  const g = groupOf(from);
  const h = groupOf(to);
  if (h === 'int' || h === 'uint') {
    if (h === g) {
      if (dst !== x) f.emit(Op.Move, dst, x);
    } else if (h === 'int') {
      if (g === 'uint') f.helper(dst, x, (_g, R, i) => (typeof R[i] === 'number' ? R[i] : int.wrapInt(R[i])));
      else if (dst !== x) f.emit(Op.Move, dst, x);
    } else if (from.kind >= Kind.Uint) {
      if (dst !== x) f.emit(Op.Move, dst, x);
    } else f.helper(dst, x, (_g, R, i) => (R[i] >= 0 ? R[i] : int.wrapUint(BigInt(R[i]))));
    return;
  }
  narrow(f, dst, x, to, g);
}

function narrow(f: Gen, dst: number, x: number, to: RType, g = 'int'): void {
  let at = x;
  if (g === 'int' || g === 'uint') {
    f.emit(Op.Low32, dst, x);
    at = dst;
  } else if (g === 'u32' && to.kind === Kind.Int32) {
    f.emit(Op.Low32, dst, x);
    return;
  }
  if (at !== dst) f.emit(Op.Move, dst, at);
  wrap(f, to, dst);
}
