/** Expressions (Go spec, "Expressions"). */
import { Func } from '../machine/code';
import { nilDereference } from '../machine/errors';
import { findMethod, type AssertInfo, type IfaceSite } from '../machine/iface';
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import { sliceArray, sliceSlice, sliceString } from '../machine/slices';
import { Iface, type Value } from '../machine/values';
import type { BinaryExpr, BinaryOp, Expr, FuncLit, Ident, IndexExpr, SelectorExpr, SliceExpr } from '../syntax/ast';
import type { ConstValue } from '../types/constant';
import type { Func as FuncObj, Obj, TypeAndValue, Var } from '../types/types';
import { arith, compare, groupOf, immediate, isIntGroup, unary } from './arith';
import { addressTo } from './assign';
import { builtinTo } from './builtin';
import { callTo, isBuiltin } from './call';
import type { Label } from './builder';
import { compositeTo } from './composite';
import { constValue, convert } from './convert';
import { Gen, isInterface } from './gen';
import { emitPath, type Found } from './methods';
import { ordered } from './order';
import { methodKey } from './rtypes';

export function unparen(e: Expr): Expr {
  let x = e;
  while (x.kind === 'ParenExpr') x = x.x;
  return x;
}

export const typeAndValue = (f: Gen, e: Expr): TypeAndValue | undefined => f.info.types.get(e);

/** Whether e is a type (so that a call is a conversion). */
const isType = (f: Gen, e: Expr): boolean => typeAndValue(f, e)?.mode === 'type';

export function isNil(f: Gen, e: Expr): boolean {
  const x = unparen(e);
  const tv = typeAndValue(f, x);
  if (tv?.mode === 'nilvalue') return true;
  return x.kind === 'Ident' && x.name === 'nil' && f.info.uses.get(x)?.kind === 'Nil';
}

/** Whether the value of e belongs to nobody else, so that a struct or array need not be copied. */
function isTemp(f: Gen, e: Expr): boolean {
  const x = unparen(e);
  switch (x.kind) {
    case 'CompositeLit':
      return true;
    case 'CallExpr':
      return !isType(f, x.fun) || isTemp(f, x.args[0]!);
    case 'UnaryExpr':
      return x.op === '<-';
    default:
      return false;
  }
}

/** The constant that e is, if it is one. */
export function constOf(f: Gen, e: Expr): ConstValue | undefined {
  const tv = typeAndValue(f, e);
  return tv?.value !== undefined && tv.value.kind !== 'unknown' && (tv.mode === 'constant' || tv.mode === 'value')
    ? tv.value
    : undefined;
}

/** The type a constant of unknown use gets. */
function constType(f: Gen, e: Expr, v: ConstValue): RType {
  const rt = f.typeOf(e);
  if (!isInterface(rt)) return rt;
  const t = f.link.types;
  switch (v.kind) {
    case 'bool':
      return t.basic('bool');
    case 'string':
      return t.basic('string');
    case 'int':
      return t.basic('int');
    case 'complex':
      return t.basic('complex128');
    default:
      return t.basic('float64');
  }
}

/** The variable, function, … an identifier or qualified identifier stands for. */
export function objectOf(f: Gen, e: Expr): Obj | undefined {
  const x = unparen(e);
  if (x.kind === 'Ident') return f.info.uses.get(x) ?? f.info.defs.get(x);
  if (x.kind === 'SelectorExpr' && !f.info.selections.has(x)) return f.info.uses.get(x.sel);
  if (x.kind === 'IndexExpr') {
    const o = objectOf(f, x.x);
    return o?.kind === 'Func' ? o : undefined;
  }
  return undefined;
}

/** Evaluates e; the register may belong to a variable and must not be written. */
export function expr(f: Gen, e: Expr): number {
  const x = unparen(e);
  const hoisted = f.hoisted.get(x);
  if (hoisted !== undefined) return hoisted;
  if (constOf(f, x) === undefined && x.kind === 'Ident') {
    const v = f.info.uses.get(x) ?? f.info.defs.get(x);
    if (v?.kind === 'Var' && !v.isGlobal) {
      const l = f.local(v);
      if (!l.boxed) return l.register;
    }
  }
  if (x.kind === 'StarExpr' && isAggregate(f.typeOf(x))) {
    const r = expr(f, x.x);
    f.emit(Op.NilCheck, r);
    return r;
  }
  if (x.kind === 'CallExpr' && !isType(f, x.fun) && !isBuiltin(f, x)) return callTo(f, x, undefined);
  const t = f.alloc();
  exprTo(f, x, t);
  return t;
}

/** Evaluates e into a register of its own, which nothing else writes. */
export function exprTemp(f: Gen, e: Expr): number {
  const r = expr(f, e);
  if (r >= f.locals) return r;
  const t = f.alloc();
  f.emit(Op.Move, t, r);
  return t;
}

/** Evaluates e into rDst. What is written may be shared with a variable: see valueTo. */
export function exprTo(f: Gen, e: Expr, dst: number): void {
  const { top } = f;
  exprInto(f, unparen(e), dst);
  f.top = top;
}

function exprInto(f: Gen, e: Expr, dst: number): void {
  const hoisted = f.hoisted.get(e);
  if (hoisted !== undefined) {
    if (hoisted !== dst) f.emit(Op.Move, dst, hoisted);
    return;
  }
  const c = constOf(f, e);
  if (c !== undefined) {
    f.loadK(dst, constValue(c, constType(f, e, c)));
    return;
  }
  if (isNil(f, e)) {
    f.loadK(dst, null);
    return;
  }
  switch (e.kind) {
    case 'Ident':
      identTo(f, e, dst);
      return;
    case 'FuncLit':
      closureTo(f, e, dst);
      return;
    case 'CompositeLit':
      compositeTo(f, e, dst);
      return;
    case 'SelectorExpr':
      selectorTo(f, e, dst);
      return;
    case 'IndexExpr':
      indexTo(f, e, dst);
      return;
    case 'SliceExpr':
      sliceTo(f, e, dst);
      return;
    case 'TypeAssertExpr': {
      f.place(e.pos);
      const r = expr(f, e.x);
      f.emit(Op.Assert, dst, r, f.konst(assertInfo(f, e.x, f.type(typeAndValue(f, e.type!)!.type))));
      return;
    }
    case 'CallExpr':
      if (isType(f, e.fun)) conversionTo(f, e.args[0]!, f.type(typeAndValue(f, e.fun)!.type), dst);
      else if (isBuiltin(f, e)) builtinTo(f, e, dst);
      else callTo(f, e, dst);
      return;
    case 'StarExpr': {
      const r = expr(f, e.x);
      f.place(e.pos);
      if (isAggregate(f.typeOf(e))) {
        f.emit(Op.NilCheck, r);
        if (r !== dst) f.emit(Op.Move, dst, r);
      } else f.emit(Op.LoadPtr, dst, r);
      return;
    }
    case 'UnaryExpr':
      if (e.op === '&') addressTo(f, e.x, dst);
      else if (e.op === '<-') {
        const r = expr(f, e.x);
        f.place(e.pos);
        f.emit(Op.Recv, dst, r);
      } else if (e.op === '!') f.emit(Op.Not, dst, expr(f, e.x));
      else unary(f, e.op, f.typeOf(e), dst, expr(f, e.x));
      return;
    case 'BinaryExpr':
      binaryTo(f, e, dst);
      return;
    default:
      throw new Error(`no code for ${e.kind} at ${f.where(e.pos)}`);
  }
}

function identTo(f: Gen, e: Ident, dst: number): void {
  const o = f.info.uses.get(e) ?? f.info.defs.get(e);
  if (o?.kind === 'Var') varTo(f, o, dst);
  else if (o?.kind === 'Func') f.loadK(dst, funcValue(f, e, o));
  else throw new Error(`no value for ${e.name} at ${f.where(e.pos)}`);
}

function varTo(f: Gen, v: Var, dst: number): void {
  if (v.isGlobal) {
    f.emit(Op.LoadG, dst, f.link.global(v));
    return;
  }
  const l = f.local(v);
  if (l.boxed) f.emit(Op.LoadBox, dst, l.register);
  else if (l.register !== dst) f.emit(Op.Move, dst, l.register);
}

/** The function that an identifier names, with its type arguments. */
export function funcValue(f: Gen, id: Ident, o: FuncObj): Func {
  const inst = f.info.instances.get(id);
  return f.link.func(o, inst ? inst.targs.map((t) => f.type(t)) : []);
}

/** The identifier that names a function in `f`, `pkg.f`, `f[T]`. */
export function funcIdent(e: Expr): Ident | undefined {
  const x = unparen(e);
  if (x.kind === 'Ident') return x;
  if (x.kind === 'SelectorExpr') return x.sel;
  return x.kind === 'IndexExpr' ? funcIdent(x.x) : undefined;
}

/** Evaluates e as a value of type `want` that nobody else can change, into rDst: for everything that stores. */
export function valueTo(f: Gen, e: Expr, dst: number, want: RType): void {
  const { top } = f;
  if (isNil(f, e)) {
    f.loadK(dst, null);
    return;
  }
  const c = constOf(f, e);
  if (c !== undefined) {
    if (isInterface(want)) {
      const rt = constType(f, e, c);
      f.loadK(dst, new Iface(rt, constValue(c, rt)));
    } else f.loadK(dst, constValue(c, want));
    return;
  }
  const from = f.typeOf(e);
  if (isInterface(want) && !isInterface(from)) {
    let r: number;
    if (isAggregate(from)) {
      r = f.alloc();
      valueTo(f, e, r, from);
    } else r = expr(f, e);
    f.emit(Op.MakeIface, dst, r, f.konst(from));
  } else if (isAggregate(from) && !isTemp(f, e)) {
    f.emit(Op.Clone, dst, expr(f, e), f.konst(from));
  } else exprTo(f, e, dst);
  f.top = top;
}

/** Like valueTo, into any register; may be a variable's own. */
export function value(f: Gen, e: Expr, want: RType): number {
  if (!isAggregate(want) && !isInterface(want) && !isNil(f, e) && constOf(f, e) === undefined) return expr(f, e);
  const t = f.alloc();
  valueTo(f, e, t, want);
  return t;
}

/** Turns the value in rReg, of type `from`, into one of type `to` where Go does so without being asked. */
export function implicit(f: Gen, reg: number, from: RType, to: RType): void {
  if (isInterface(to) && !isInterface(from)) f.emit(Op.MakeIface, reg, reg, f.konst(from));
}

function conversionTo(f: Gen, arg: Expr, to: RType, dst: number): void {
  if (isNil(f, arg)) {
    f.loadK(dst, null);
    return;
  }
  const from = f.typeOf(arg);
  if (isInterface(to)) {
    valueTo(f, arg, dst, to);
    return;
  }
  const c = constOf(f, arg);
  if (
    c !== undefined &&
    (from.kind === to.kind ||
      groupOf(to) === 'complex' ||
      (groupOf(from) !== 'other' && groupOf(to) !== 'string' && groupOf(to) !== 'other' && !isIntGroup(groupOf(from))))
  ) {
    f.loadK(dst, constValue(c, to));
    return;
  }
  convert(f, dst, expr(f, arg), from, to);
}

export function assertInfo(f: Gen, x: Expr, target: RType): AssertInfo {
  return { target, toIface: isInterface(target), from: f.typeOf(x), known: new Map() };
}

function selectorTo(f: Gen, e: SelectorExpr, dst: number): void {
  const s = f.info.selections.get(e);
  if (!s) {
    const o = f.info.uses.get(e.sel);
    if (o?.kind === 'Var') varTo(f, o, dst);
    else if (o?.kind === 'Func') f.loadK(dst, funcValue(f, e.sel, o));
    else throw new Error(`no value for ${e.sel.name} at ${f.where(e.pos)}`);
    return;
  }
  if (s.kind === 'field') {
    let r = expr(f, e.x);
    f.place(e.sel.pos);
    s.index.forEach((index) => {
      f.emit(Op.Field, dst, r, index);
      r = dst;
    });
    return;
  }
  const key = methodKey(s.obj);
  const recv = f.type(s.recv);
  if (s.kind === 'methodExpr') {
    const fn = f.link.methods.func(recv, key);
    if (!fn) throw new Error(`no method ${key} of ${recv.name}`);
    f.loadK(dst, fn);
    return;
  }
  // A method value: the receiver is evaluated now.
  const found = f.link.methods.find(recv, key)!;
  const at = f.alloc();
  receiverTo(f, e, found, recv, at);
  const { params, results } = found.signature;
  if (found.decl) {
    const fn = f.link.method(found.holder, found.decl);
    const code = f.link.methods.boundCode(fn, params.length, results.length);
    f.helper(dst, at, (_g, R, i) => new Func(code.name, code, undefined, [R[i]]));
    return;
  }
  const site: IfaceSite = { name: found.name, type: undefined, fn: undefined };
  const { methods } = f.link;
  f.helper(dst, at, (_g, R, i) => {
    const v = R[i] as Iface | null;
    if (v === null) throw nilDereference();
    const code = methods.boundCode(findMethod(site, v.type), params.length, results.length);
    return new Func(code.name, code, undefined, [v.value]);
  });
}

/** Evaluates the receiver for a call of a found method of e.x into rAt. */
export function receiverTo(f: Gen, e: SelectorExpr, found: Found, recv: RType, at: number): void {
  const { decl, holder, path } = found;
  const direct = path.length === 0;
  const isPtr = recv.kind === Kind.Pointer && recv !== holder;
  if (direct && decl?.ptrRecv && !isPtr) {
    addressTo(f, e.x, at);
    return;
  }
  exprTo(f, e.x, at);
  f.place(e.sel.pos);
  if (direct && !isPtr && (isTemp(f, e.x) || !isAggregate(holder))) return;
  emitPath(f, at, recv, found, decl?.ptrRecv ? holder.ptrTo() : holder);
}

// ---- Index and slice expressions

/** Which instruction reads an element of a slice, and which writes one. */
export function elementOps(elem: RType): { get: number; set: number } {
  switch (elem.kind) {
    case Kind.Uint8:
      return { get: Op.GetU8, set: Op.SetU8 };
    case Kind.Int32:
      return { get: Op.GetI32, set: Op.SetI32 };
    case Kind.Float64:
      return { get: Op.GetF64, set: Op.SetF64 };
    case Kind.Int8:
    case Kind.Int16:
    case Kind.Uint16:
    case Kind.Uint32:
    case Kind.Float32:
      return { get: Op.GetT, set: Op.SetT };
    default:
      return { get: Op.Get, set: Op.Set };
  }
}
export function isTyped(elem: RType): boolean {
  return elementOps(elem).get !== Op.Get;
}

function indexTo(f: Gen, e: IndexExpr, dst: number): void {
  const o = objectOf(f, e);
  if (o?.kind === 'Func') {
    f.loadK(dst, funcValue(f, funcIdent(e)!, o));
    return;
  }
  const rt = f.typeOf(e.x);
  if (rt.kind === Kind.Map) {
    mapIndexTo(f, e, dst, Op.MapGet);
    return;
  }
  const base = unparen(e.x);
  const sel = base.kind === 'SelectorExpr' ? f.info.selections.get(base) : undefined;
  if (
    rt.kind === Kind.Slice &&
    !isTyped(rt.elem!) &&
    base.kind === 'SelectorExpr' &&
    sel?.kind === 'field' &&
    sel.index.length === 1
  ) {
    const obj = expr(f, base.x);
    const i = expr(f, e.indices[0]!);
    f.place(e.pos);
    f.emitWide(Op.FieldGet, dst, obj, sel.index[0]!, i);
    return;
  }
  if (rt.kind === Kind.Slice && !isTyped(rt.elem!) && fusedIndex(f, e, rt, dst)) return;
  const x = expr(f, e.x);
  const i = expr(f, e.indices[0]!);
  f.place(e.pos);
  if (rt.kind === Kind.String) f.emit(Op.IndexStr, dst, x, i);
  else if (rt.kind === Kind.Slice) f.emit(elementOps(rt.elem!).get, dst, x, i);
  else {
    const array = rt.kind === Kind.Pointer ? rt.elem! : rt;
    f.emit(isTyped(array.elem!) ? Op.GetArrT : Op.GetArr, dst, x, i);
  }
}

/** Whether e is an int (the kind) that is no constant. */
const isPlainInt = (f: Gen, e: Expr): boolean => constOf(f, e) === undefined && f.typeOf(e).kind === Kind.Int;

/** The parts of x*y + z, all of type int. */
function mulAddParts(f: Gen, e0: Expr): [Expr, Expr, Expr] | undefined {
  const e = unparen(e0);
  if (e.kind !== 'BinaryExpr' || e.op !== '+' || !isPlainInt(f, e) || !isPlainInt(f, e.y)) return undefined;
  const m = unparen(e.x);
  if (m.kind !== 'BinaryExpr' || m.op !== '*' || !isPlainInt(f, m) || !isPlainInt(f, m.x) || !isPlainInt(f, m.y))
    return undefined;
  return [m.x, m.y, e.y];
}

/** Index expressions with instructions of their own: s[x*y+z], s[i+1], s[i][j]. */
function fusedIndex(f: Gen, e: IndexExpr, rt: RType, dst: number): boolean {
  const index = unparen(e.indices[0]!);
  const base = unparen(e.x);
  const parts = mulAddParts(f, index);
  if (parts) {
    const s = expr(f, base);
    const [x, y, z] = parts.map((p) => expr(f, p));
    f.place(e.pos);
    f.emitWide(Op.GetMulAdd, dst, s, x!, y!, z!);
    return true;
  }
  if (
    index.kind === 'BinaryExpr' &&
    (index.op === '+' || index.op === '-') &&
    constOf(f, index) === undefined &&
    isPlainInt(f, index.x)
  ) {
    const c = constOf(f, index.y);
    const n: unknown = c && constValue(c, f.typeOf(index));
    if (typeof n === 'number' && Math.abs(n) < 1 << 30) {
      const s = expr(f, base);
      const x = expr(f, index.x);
      f.place(e.pos);
      f.emitWide(Op.GetOff, dst, s, x, index.op === '+' ? n : -n);
      return true;
    }
  }
  if (base.kind === 'IndexExpr' && rt.kind === Kind.Slice) {
    const outer = f.typeOf(base.x);
    if (outer.kind !== Kind.Slice) return false;
    const s = expr(f, base.x);
    const i = expr(f, base.indices[0]!);
    const j = expr(f, index);
    f.place(e.pos);
    f.emitWide(Op.Get2, dst, s, i, j);
    return true;
  }
  return false;
}

/** m[k] with one value or two. */
export function mapIndexTo(f: Gen, e: IndexExpr, dst: number, op: number): void {
  const rt = f.typeOf(e.x);
  const m = expr(f, e.x);
  const key = value(f, e.indices[0]!, rt.key!);
  f.place(e.pos);
  f.emitWide(op, dst, m, key, f.konst(f.link.mapInfo(rt)));
}

function sliceTo(f: Gen, e: SliceExpr, dst: number): void {
  const rt = f.typeOf(e.x);
  const x = expr(f, e.x);
  const bound = (b: Expr | undefined) => (b ? expr(f, b) : -1);
  const lo = bound(e.lo);
  const hi = bound(e.hi);
  const max = bound(e.max);
  f.place(e.pos);
  if (rt.kind === Kind.Slice && max < 0) {
    f.emitWide(Op.Slice, dst, x, lo, hi, f.konst(rt.elem!));
    return;
  }
  const at = f.alloc(4);
  f.emit(Op.Move, at, x);
  [lo, hi, max].forEach((r, i) => {
    if (r < 0) f.loadK(at + 1 + i, undefined);
    else f.emit(Op.Move, at + 1 + i, r);
  });
  if (rt.kind === Kind.Slice) {
    const elem = rt.elem!;
    f.helper(dst, at, (_g, R, i) => sliceSlice(R[i], R[i + 1], R[i + 2], R[i + 3], elem));
  } else if (rt.kind === Kind.String) f.helper(dst, at, stringSlice);
  else f.helper(dst, at, arraySlice);
}
const stringSlice = (_g: unknown, R: Value[], i: number): Value => sliceString(R[i], R[i + 1], R[i + 2]);
const arraySlice = (_g: unknown, R: Value[], i: number): Value => sliceArray(R[i], R[i + 1], R[i + 2], R[i + 3]);

// ---- Functions

function closureTo(f: Gen, e: FuncLit, dst: number): void {
  const use = f.escape.func(e);
  const code = f.link.closure(f, e);
  const n = use.captures.length;
  if (n === 0) {
    f.loadK(dst, new Func(code.name, code));
    return;
  }
  const at = f.alloc(n);
  use.captures.forEach((v, i) => f.emit(Op.Move, at + i, f.local(v).register));
  // The number of captured values stands behind the code.
  f.k.push(code, n);
  f.emit(Op.Closure, dst, f.k.length - 2, at);
}

// ---- Operators

const comparisons = new Set<BinaryOp>(['==', '!=', '<', '<=', '>', '>=']);

function binaryTo(f: Gen, e: BinaryExpr, dst: number): void {
  if (e.op === '&&' || e.op === '||') {
    const no = f.label();
    const end = f.label();
    condJump(f, e, no, false);
    f.loadK(dst, true);
    f.jump(Op.Jmp, end, 1);
    f.bind(no);
    f.loadK(dst, false);
    f.bind(end);
    return;
  }
  if (comparisons.has(e.op)) {
    compareTo(f, e, dst);
    return;
  }
  const rt = f.typeOf(e);
  const parts = mulAddParts(f, e);
  if (parts) {
    const [x, y, z] = parts.map((p) => expr(f, p));
    f.emitWide(Op.MulAddInt, dst, x!, y!, z!);
    return;
  }
  const x = expr(f, e.x);
  const c = constOf(f, e.y);
  const imm = c !== undefined ? immediate(e.op, rt, constValue(c, f.typeOf(e.y))) : undefined;
  if (imm) {
    f.emit(imm.op, dst, x, imm.n);
    return;
  }
  // A variable on the left must be read before a call on the right can change it; only boxed ones can change.
  const y = expr(f, e.y);
  f.place(e.pos);
  arith(f, e.op, rt, dst, x, y);
}

/** The type in which two operands are compared: the interface one if only one is. */
function comparedType(f: Gen, x: Expr, y: Expr): RType {
  const a = f.typeOf(x);
  return isInterface(a) ? a : isInterface(f.typeOf(y)) ? f.typeOf(y) : a;
}

function compareTo(f: Gen, e: BinaryExpr, dst: number): void {
  if (isNil(f, e.y) || isNil(f, e.x)) {
    const r = expr(f, isNil(f, e.y) ? e.x : e.y);
    const t = f.alloc();
    f.loadK(t, null);
    f.emit(e.op === '==' ? Op.EqRef : Op.NeRef, dst, r, t);
    return;
  }
  const rt = comparedType(f, e.x, e.y);
  const x = compared(f, e.x, rt);
  const y = compared(f, e.y, rt);
  f.place(e.pos);
  compare(f, e.op, rt, dst, x, y);
}

function compared(f: Gen, e: Expr, rt: RType): number {
  if (isInterface(rt)) return value(f, e, rt);
  return expr(f, e);
}

const jumps: Partial<Record<BinaryOp, { reg: number; imm: number }>> = {
  '<': { reg: Op.JLtInt, imm: Op.JLtImm },
  '<=': { reg: Op.JLeInt, imm: Op.JLeImm },
  '==': { reg: Op.JEqInt, imm: Op.JEqImm },
  '!=': { reg: Op.JNeInt, imm: Op.JNeImm },
  '>': { reg: Op.JLtInt, imm: Op.JGtImm },
  '>=': { reg: Op.JLeInt, imm: Op.JGeImm },
};
const negated: Partial<Record<BinaryOp, BinaryOp>> = {
  '<': '>=',
  '<=': '>',
  '==': '!=',
  '!=': '==',
  '>': '<=',
  '>=': '<',
};

/** Jumps to `target` when the condition e is `when`, else goes on. */
export function condJump(f: Gen, e0: Expr, target: Label, when: boolean): void {
  const e = unparen(e0);
  const { top } = f;
  const c = constOf(f, e);
  const hoisted = f.hoisted.get(e);
  if (hoisted !== undefined) {
    f.jump(when ? Op.JTrue : Op.JFalse, target, 2, hoisted);
    return;
  }
  if (c?.kind === 'bool') {
    if (c.value === when) f.jump(Op.Jmp, target, 1);
    return;
  }
  if (e.kind === 'UnaryExpr' && e.op === '!') {
    condJump(f, e.x, target, !when);
    return;
  }
  if (e.kind === 'BinaryExpr' && (e.op === '&&' || e.op === '||')) {
    if ((e.op === '&&') === when) {
      const skip = f.label();
      condJump(f, e.x, skip, !when);
      condJump(f, e.y, target, when);
      f.bind(skip);
    } else {
      condJump(f, e.x, target, when);
      condJump(f, e.y, target, when);
    }
    return;
  }
  ordered(f, [e], () => leafJump(f, e, target, when));
  f.top = top;
}

/** A condition without && and ||. */
function leafJump(f: Gen, e: Expr, target: Label, when: boolean): void {
  const { top } = f;
  if (e.kind === 'BinaryExpr' && comparisons.has(e.op)) {
    const op = when ? e.op : negated[e.op]!;
    if (isNil(f, e.x) || isNil(f, e.y)) {
      const r = expr(f, isNil(f, e.y) ? e.x : e.y);
      f.jump(op === '==' ? Op.JNull : Op.JNotNull, target, 2, r);
      f.top = top;
      return;
    }
    const rt = comparedType(f, e.x, e.y);
    if (isIntGroup(groupOf(rt))) {
      const k = constOf(f, e.y);
      const n: Value = k === undefined ? undefined : constValue(k, rt);
      const x = expr(f, e.x);
      if (typeof n === 'number' && (n | 0) === n) f.jump(jumps[op]!.imm, target, 3, x, n);
      else {
        const y = expr(f, e.y);
        const swap = op === '>' || op === '>=';
        f.jump(jumps[op]!.reg, target, 3, swap ? y : x, swap ? x : y);
      }
      f.top = top;
      return;
    }
    if (groupOf(rt) === 'string' && (op === '==' || op === '!=')) {
      const x = expr(f, e.x);
      const y = expr(f, e.y);
      f.jump(op === '==' ? Op.JEqStr : Op.JNeStr, target, 3, x, y);
      f.top = top;
      return;
    }
  }
  const r = expr(f, e);
  f.jump(when ? Op.JTrue : Op.JFalse, target, 2, r);
  f.top = top;
}
