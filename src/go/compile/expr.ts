/** Expressions (Go spec, "Expressions"). */
import { Func } from '../machine/code';
import type { AssertInfo } from '../machine/iface';
import { Op } from '../machine/ops';
import type { RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import { Iface } from '../machine/values';
import type { BinaryExpr, Expr, FuncLit, Ident } from '../syntax/ast';
import type { Func as FuncObj, Var } from '../types/types';
import { arith, groupOf, immediate, isIntGroup, unary } from './arith';
import { closure } from './body';
import { builtinTo } from './builtin';
import { callTo, isBuiltin } from './call';
import { compositeTo } from './composite';
import { compareTo, comparisons, condJump } from './condition';
import { constValue, convert } from './convert';
import { indexTo, mulAddParts, sliceTo } from './element';
import { constOf, constType, isNil, isTemp, isType, typeAndValue, unparen } from './facts';
import { Gen, isInterface } from './gen';
import { addressTo } from './place';
import { selectorTo } from './selector';

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

export function varTo(f: Gen, v: Var, dst: number): void {
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

function closureTo(f: Gen, e: FuncLit, dst: number): void {
  const use = f.escape.func(e);
  const code = closure(f, e);
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
