/** Which instructions do an operation on values of a type (Go spec, "Arithmetic operators", "Comparison operators"). */
import * as int from '../machine/int';
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { equalIfaces, equalPointers, equalValues, isAggregate } from '../machine/structs';
import { Complex, type Value } from '../machine/values';
import type { BinaryOp } from '../syntax/ast';
import type { Gen } from './gen';

/** Groups of kinds that share instructions. */
export type Group = 'int' | 'uint' | 'i32' | 'u32' | 'small' | 'float' | 'complex' | 'string' | 'other';

export function groupOf(rt: RType): Group {
  switch (rt.kind) {
    case Kind.Int:
    case Kind.Int64:
      return 'int';
    case Kind.Uint:
    case Kind.Uint64:
    case Kind.Uintptr:
      return 'uint';
    case Kind.Int32:
      return 'i32';
    case Kind.Uint32:
      return 'u32';
    case Kind.Int8:
    case Kind.Int16:
    case Kind.Uint8:
    case Kind.Uint16:
      return 'small';
    case Kind.Float32:
    case Kind.Float64:
      return 'float';
    case Kind.Complex64:
    case Kind.Complex128:
      return 'complex';
    case Kind.String:
      return 'string';
    default:
      return 'other';
  }
}

export const isIntGroup = (g: Group): boolean =>
  g === 'int' || g === 'uint' || g === 'i32' || g === 'u32' || g === 'small';

/** Wraps rX to a kind smaller than what the instruction worked with. */
export function wrap(f: Gen, rt: RType, reg: number): void {
  switch (rt.kind) {
    case Kind.Int8:
      f.emit(Op.ToI8, reg, reg);
      break;
    case Kind.Int16:
      f.emit(Op.ToI16, reg, reg);
      break;
    case Kind.Uint8:
      f.emit(Op.ToU8, reg, reg);
      break;
    case Kind.Uint16:
      f.emit(Op.ToU16, reg, reg);
      break;
    case Kind.Uint32:
      f.emit(Op.ToU32, reg, reg);
      break;
    case Kind.Float32:
      f.emit(Op.ToF32, reg, reg);
      break;
  }
}

type Table = Partial<Record<BinaryOp, number>>;
const intOps: Table = {
  '+': Op.AddInt, '-': Op.SubInt, '*': Op.MulInt, '/': Op.DivInt, '%': Op.RemInt, '&': Op.AndInt, '|': Op.OrInt,
  '^': Op.XorInt, '&^': Op.AndNotInt, '<<': Op.ShlInt, '>>': Op.ShrInt,
}; // prettier-ignore
const uintOps: Table = {
  '+': Op.AddUint,
  '-': Op.SubUint,
  '*': Op.MulUint,
  '/': Op.DivUint,
  '%': Op.RemUint,
  '<<': Op.ShlUint,
  '>>': Op.ShrUint,
};
const i32Ops: Table = {
  '+': Op.AddI32, '-': Op.SubI32, '*': Op.MulI32, '/': Op.DivI32, '%': Op.RemI32, '&': Op.AndI32, '|': Op.OrI32,
  '^': Op.XorI32, '&^': Op.AndNotI32, '<<': Op.ShlI32, '>>': Op.ShrI32,
}; // prettier-ignore
const floatOps: Table = { '+': Op.AddF, '-': Op.SubF, '*': Op.MulF, '/': Op.DivF };
const immOps: Table = {
  '+': Op.AddIntImm, '*': Op.MulIntImm, '/': Op.DivIntImm, '%': Op.RemIntImm, '<<': Op.ShlIntImm, '>>': Op.ShrIntImm, '&': Op.AndIntImm,
}; // prettier-ignore

/** Whether rX op n has an instruction of its own, and with which n. */
export function immediate(op: BinaryOp, rt: RType, n: Value): { op: number; n: number } | undefined {
  if (groupOf(rt) !== 'int' || typeof n !== 'number' || (n | 0) !== n) return undefined;
  if (op === '-') return n === -2147483648 ? undefined : { op: Op.AddIntImm, n: -n };
  if ((op === '/' || op === '%') && (n === 0 || n === -1)) return undefined;
  if ((op === '<<' || op === '>>') && n < 0) return undefined;
  const i = immOps[op];
  return i === undefined ? undefined : { op: i, n };
}

/** rDst = rX op rY for operands of type rt (shifts: the count is of any integer type). */
export function arith(f: Gen, op: BinaryOp, rt: RType, dst: number, x: number, y: number): void {
  const group = groupOf(rt);
  switch (group) {
    case 'int':
      f.emit(intOps[op]!, dst, x, y);
      return;
    case 'uint': {
      const bit = ['&', '|', '^', '&^'].indexOf(op);
      if (bit >= 0) f.emitWide(Op.BitUint, dst, x, y, bit);
      else f.emit(uintOps[op]!, dst, x, y);
      return;
    }
    case 'u32':
      if (op === '/' || op === '%' || op === '>>') {
        f.emit(op === '/' ? Op.DivU32 : op === '%' ? Op.RemU32 : Op.ShrU32, dst, x, y);
        return;
      }
      f.emit(i32Ops[op]!, dst, x, y);
      f.emit(Op.ToU32, dst, dst);
      return;
    case 'i32':
    case 'small':
      f.emit(i32Ops[op]!, dst, x, y);
      if (group === 'small' && op !== '&' && op !== '%' && op !== '>>') wrap(f, rt, dst);
      return;
    case 'float':
      f.emit(floatOps[op]!, dst, x, y);
      wrap(f, rt, dst);
      return;
    case 'string':
      f.emit(Op.Concat, dst, x, y);
      return;
    case 'complex':
      pair(f, dst, x, y, complexOps(op, rt.kind === Kind.Complex64));
      return;
    case 'other':
      throw new Error(`${op} on ${rt.name}`);
  }
}

/** rDst = fn(rX, rY) for operands anywhere. */
function pair(f: Gen, dst: number, x: number, y: number, fn: (a: Value, b: Value) => Value): void {
  const { top } = f;
  const at = f.alloc(2);
  f.emit(Op.Move, at, x);
  f.emit(Op.Move, at + 1, y);
  f.helper(dst, at, (_g, R, i) => fn(R[i], R[i + 1]));
  f.top = top;
}

const complexCache = new Map<string, (a: Complex, b: Complex) => Complex>();
function complexOps(op: BinaryOp, single: boolean): (a: Complex, b: Complex) => Complex {
  const key = op + (single ? '64' : '');
  let fn = complexCache.get(key);
  if (!fn) {
    const calc =
      op === '+'
        ? (a: Complex, b: Complex) => new Complex(a.re + b.re, a.im + b.im)
        : op === '-'
          ? (a: Complex, b: Complex) => new Complex(a.re - b.re, a.im - b.im)
          : op === '*'
            ? (a: Complex, b: Complex) => new Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
            : divComplex;
    fn = single ? (a, b) => roundComplex(calc(a, b)) : calc;
    complexCache.set(key, fn);
  }
  return fn;
}
export const roundComplex = (c: Complex): Complex => new Complex(Math.fround(c.re), Math.fround(c.im));

/** Division as the Go runtime does it: scaled against overflow, infinities and NaNs set right at the end (C99, annex G). */
function divComplex(n: Complex, m: Complex): Complex {
  let e: number;
  let f: number;
  if (Math.abs(m.re) >= Math.abs(m.im)) {
    const ratio = m.im / m.re;
    const denom = m.re + ratio * m.im;
    e = (n.re + n.im * ratio) / denom;
    f = (n.im - n.re * ratio) / denom;
  } else {
    const ratio = m.re / m.im;
    const denom = m.im + ratio * m.re;
    e = (n.re * ratio + n.im) / denom;
    f = (n.im * ratio - n.re) / denom;
  }
  if (e !== e && f !== f) {
    let { re: a, im: b } = n;
    let { re: c, im: d } = m;
    const inf = (x: number) => x === Infinity || x === -Infinity;
    const sign = (x: number, y: number) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x));
    const unit = (x: number) => sign(inf(x) ? 1 : 0, x);
    if (c === 0 && d === 0 && (a === a || b === b)) {
      e = sign(Infinity, c) * a;
      f = sign(Infinity, c) * b;
    } else if ((inf(a) || inf(b)) && Number.isFinite(c) && Number.isFinite(d)) {
      a = unit(a);
      b = unit(b);
      e = Infinity * (a * c + b * d);
      f = Infinity * (b * c - a * d);
    } else if ((inf(c) || inf(d)) && Number.isFinite(a) && Number.isFinite(b)) {
      c = unit(c);
      d = unit(d);
      e = 0 * (a * c + b * d);
      f = 0 * (b * c - a * d);
    }
  }
  return new Complex(e, f);
}

/** rDst = op rX for -, ^ and + (! is the caller's). */
export function unary(f: Gen, op: string, rt: RType, dst: number, x: number): void {
  const group = groupOf(rt);
  if (op === '+') {
    if (dst !== x) f.emit(Op.Move, dst, x);
    return;
  }
  if (op === '-') {
    switch (group) {
      case 'int':
        f.emit(Op.NegInt, dst, x);
        return;
      case 'float':
        f.emit(Op.NegF, dst, x);
        return;
      case 'complex':
        f.helper(dst, x, (_g, R, i) => new Complex(-R[i].re, -R[i].im));
        return;
      default: {
        const { top } = f;
        const zero = f.alloc();
        f.emit(Op.LoadInt, zero, 0);
        arith(f, '-', rt, dst, zero, x);
        f.top = top;
        return;
      }
    }
  }
  if (group === 'int' || group === 'uint') {
    const unsigned = group === 'uint';
    f.helper(dst, x, (_g, R, i) => int.notInt(R[i], unsigned));
    return;
  }
  const { top } = f;
  const ones = f.alloc();
  f.emit(Op.LoadInt, ones, -1);
  f.emit(Op.XorI32, dst, x, ones);
  wrap(f, rt, dst);
  f.top = top;
}

/** rDst = rX op rY, a comparison of two values of type rt. */
export function compare(f: Gen, op: BinaryOp, rt: RType, dst: number, x: number, y: number): void {
  const group = groupOf(rt);
  if (op === '>' || op === '>=') {
    compare(f, op === '>' ? '<' : '<=', rt, dst, y, x);
    return;
  }
  const i = ['<', '<=', '==', '!='].indexOf(op);
  if (isIntGroup(group)) f.emit([Op.LtInt, Op.LeInt, Op.EqInt, Op.NeInt][i]!, dst, x, y);
  else if (group === 'float') f.emit([Op.LtF, Op.LeF, Op.EqF, Op.NeF][i]!, dst, x, y);
  else if (group === 'string') f.emit([Op.LtStr, Op.LeStr, Op.EqStr, Op.NeStr][i]!, dst, x, y);
  else if (rt.kind === Kind.Interface) pair(f, dst, x, y, op === '==' ? equalIfaces : notIfaces);
  else if (rt.kind === Kind.Pointer && !isAggregate(rt.elem!))
    pair(f, dst, x, y, op === '==' ? equalPointers : (a, b) => !equalPointers(a, b));
  else if (isAggregate(rt) || group === 'complex')
    pair(f, dst, x, y, op === '==' ? (a, b) => equalValues(a, b, rt) : (a, b) => !equalValues(a, b, rt));
  else f.emit(op === '==' ? Op.EqRef : Op.NeRef, dst, x, y);
}
const notIfaces: typeof equalIfaces = (a, b) => !equalIfaces(a, b);
