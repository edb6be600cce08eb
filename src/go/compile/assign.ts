/** Assignment and increments (Go spec, "Assignment statements", "IncDec statements"). */
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import type { AssignStmt, BinaryOp, Expr, IncDecStmt } from '../syntax/ast';
import { arith, groupOf, immediate } from './arith';
import { callTo } from './call';
import { constValue } from './convert';
import { isTyped, mapIndexTo } from './element';
import { assertInfo, expr, implicit, value, valueTo } from './expr';
import { constOf, typeAndValue, unparen } from './facts';
import { Gen } from './gen';
import { ordered } from './order';
import { type Place, load, place, store } from './place';

/** Whether a place copies what it is given anyway, so that the value need not be one's own. */
const copies = (p: Place): boolean =>
  p.kind === 'global' ||
  p.kind === 'field' ||
  p.kind === 'elem' ||
  p.kind === 'ptr' ||
  (p.kind === 'local' && p.local.shared);

/** One value to one place. */
function assignOne(f: Gen, lhs: Expr, rhs: Expr): void {
  ordered(f, [...operands(lhs), rhs], () => assignOrdered(f, lhs, rhs));
}

const isBlank = (e: Expr): boolean => e.kind === 'Ident' && e.name === '_';

/** What a place evaluates before it is assigned to; a variable is nothing to evaluate. */
function operands(lhs: Expr): Expr[] {
  const e = unparen(lhs);
  return e.kind === 'Ident' ? [] : [e];
}

function assignOrdered(f: Gen, lhs: Expr, rhs: Expr): void {
  const p = place(f, lhs);
  f.place(lhs.pos);
  if (p.kind === 'blank') {
    const t = f.alloc();
    valueTo(f, rhs, t, f.typeOf(rhs));
    if (unparen(rhs).kind === 'CallExpr') f.drop(t, f.typeOf(rhs), rhs.pos);
    return;
  }
  if (p.kind === 'local' && !p.local.boxed && !p.local.shared) {
    valueTo(f, rhs, p.local.register, p.type);
    return;
  }
  const r = isAggregate(p.type) && copies(p) ? expr(f, rhs) : value(f, rhs, p.type);
  f.place(lhs.pos);
  store(f, p, r);
}

export function assign(f: Gen, s: AssignStmt): void {
  if (s.op) {
    opAssign(f, s.lhs[0]!, s.op, s.rhs[0]!, s.opPos);
    return;
  }
  if (s.define) {
    define(f, s);
    return;
  }
  if (s.lhs.length === 1) {
    assignOne(f, s.lhs[0]!, s.rhs[0]!);
    return;
  }
  if (swap(f, s)) return;
  const places = s.lhs.flatMap(operands);
  // Nothing is wanted of the places themselves, nor for those without a name.
  const wanted = s.lhs.map((e) => (isBlank(e) ? undefined : f.typeOf(e)));
  ordered(f, [...places, ...s.rhs], () => assignSeveral(f, s), [...places.map(() => undefined), ...wanted]);
}

function assignSeveral(f: Gen, s: AssignStmt): void {
  const places = s.lhs.map((e) => place(f, e, true));
  const regs = values(
    f,
    s.rhs,
    places.map((p) => (p.kind === 'blank' ? undefined : p.type)),
  );
  places.forEach((p, i) => {
    f.place(s.lhs[i]!.pos);
    store(f, p, regs[i]!);
  });
}

/** Evaluates all values before any is stored: each in a register of its own, converted to the wanted type if one is given. */
export function values(f: Gen, rhs: Expr[], want: (RType | undefined)[]): number[] {
  if (rhs.length === 1 && want.length > 1) {
    const { at, types } = multi(f, rhs[0]!);
    return want.map((w, i) => {
      if (w) implicit(f, at + i, types[i]!, w);
      else if (unparen(rhs[0]!).kind === 'CallExpr') f.drop(at + i, types[i]!, rhs[0]!.pos);
      return at + i;
    });
  }
  return rhs.map((e, i) => {
    const t = f.alloc();
    valueTo(f, e, t, want[i] ?? f.typeOf(e));
    if (!want[i] && unparen(e).kind === 'CallExpr') f.drop(t, f.typeOf(e), e.pos);
    return t;
  });
}

/** An expression with several values: a call, or a comma-ok form; they come to consecutive registers. */
export function multi(f: Gen, e0: Expr): { at: number; types: RType[] } {
  const e = unparen(e0);
  const bool = f.link.types.basic('bool');
  if (e.kind === 'CallExpr') return { types: f.typesOf(e), at: callTo(f, e, undefined) };
  const at = f.alloc(2);
  const { top } = f;
  let type: RType;
  if (e.kind === 'IndexExpr') {
    type = f.typeOf(e.x).elem!;
    mapIndexTo(f, e, at, Op.MapGet2);
    if (isAggregate(type)) f.emit(Op.Clone, at, at, f.konst(type));
  } else if (e.kind === 'TypeAssertExpr') {
    type = f.type(typeAndValue(f, e.type!)!.type);
    const r = expr(f, e.x);
    f.emit(Op.Assert2, at, r, f.konst(assertInfo(f, e.x, type)));
    if (isAggregate(type)) f.emit(Op.Clone, at, at, f.konst(type));
  } else if (e.kind === 'UnaryExpr' && e.op === '<-') {
    type = f.typeOf(e.x).elem!;
    const r = expr(f, e.x);
    f.place(e.pos);
    f.emit(Op.Recv2, at, r);
  } else throw new Error(`${e.kind} has one value at ${f.where(e.pos)}`);
  f.top = top;
  return { at, types: [type, bool] };
}

/** := — new variables, and assignment to those already there. */
function define(f: Gen, s: AssignStmt): void {
  if (s.lhs.length === 1) {
    const id = s.lhs[0]!;
    const v = id.kind === 'Ident' ? f.info.defs.get(id) : undefined;
    if (v?.kind === 'Var') {
      const type = f.type(v.type);
      const r = f.alloc();
      ordered(f, s.rhs, () => valueTo(f, s.rhs[0]!, r, type));
      f.declare(v, r, type);
    } else assignOne(f, id, s.rhs[0]!);
    return;
  }
  const news = s.lhs.map((e) => (e.kind === 'Ident' && e.name !== '_' ? f.info.defs.get(e) : undefined));
  // Room for the new variables first: what is below the temporaries stays theirs.
  const regs = news.map((v) => (v ? f.alloc() : -1));
  const places = s.lhs.map((e, i) => (news[i] ? undefined : place(f, e, true)));
  const types = s.lhs.map((_, i) => {
    const v = news[i];
    const p = places[i];
    return v?.kind === 'Var' ? f.type(v.type) : p && p.kind !== 'blank' ? p.type : undefined;
  });
  const vals = ordered(f, s.rhs, () => values(f, s.rhs, types), types);
  vals.forEach((r, i) => {
    if (regs[i]! >= 0) f.emit(Op.Move, regs[i]!, r);
    else store(f, places[i]!, r);
  });
  f.top = Math.max(f.locals, ...regs.map((r) => r + 1), 0);
  news.forEach((v, i) => {
    if (v?.kind === 'Var') f.declare(v, regs[i]!, types[i]!);
  });
}

/** lhs op= rhs */
function opAssign(f: Gen, lhs: Expr, op: BinaryOp, rhs: Expr, pos: number): void {
  ordered(f, [lhs, rhs], () => opAssignOrdered(f, lhs, op, rhs, pos));
}

function opAssignOrdered(f: Gen, lhs: Expr, op: BinaryOp, rhs: Expr, pos: number): void {
  const p = place(f, lhs);
  if (p.kind === 'blank') throw new Error('blank in an operation');
  const c = constOf(f, rhs);
  const imm = c !== undefined ? immediate(op, p.type, constValue(c, f.typeOf(rhs))) : undefined;
  if (imm && p.kind === 'map' && imm.op === Op.AddIntImm) {
    f.place(pos);
    f.emitWide(Op.MapAddImm, p.m, p.key, imm.n, p.info);
    return;
  }
  if (op === '+' && p.kind === 'local' && !p.local.boxed && p.type.kind === Kind.Int && addTo(f, p.local.register, rhs))
    return;
  const x = load(f, p);
  const dst = p.kind === 'local' && !p.local.boxed ? p.local.register : f.alloc();
  if (imm) f.emit(imm.op, dst, x, imm.n);
  else {
    const y = expr(f, rhs);
    f.place(pos);
    arith(f, op, p.type, dst, x, y);
  }
  if (dst !== x || p.kind !== 'local') store(f, p, dst);
}

/** sum += x*y and sum += s[i] in one instruction, sum an int in a register. */
function addTo(f: Gen, sum: number, rhs0: Expr): boolean {
  const rhs = unparen(rhs0);
  const plain = (e: Expr) => constOf(f, e) === undefined && f.typeOf(e).kind === Kind.Int;
  if (rhs.kind === 'BinaryExpr' && rhs.op === '*' && plain(rhs) && plain(rhs.x) && plain(rhs.y)) {
    const x = expr(f, rhs.x);
    const y = expr(f, rhs.y);
    f.emitWide(Op.MulAddInt, sum, x, y, sum);
    return true;
  }
  if (rhs.kind === 'IndexExpr' && f.typeOf(rhs.x).kind === Kind.Slice && unparen(rhs.indices[0]!).kind === 'Ident') {
    const s = expr(f, rhs.x);
    const i = expr(f, rhs.indices[0]!);
    f.place(rhs.pos);
    f.emitWide(Op.AddGet, sum, sum, s, i);
    return true;
  }
  return false;
}

/** a[i], a[j] = a[j], a[i] for a slice of plain elements: variables only, so that nothing is evaluated twice. */
export function swap(f: Gen, s: AssignStmt): boolean {
  if (s.lhs.length !== 2 || s.rhs.length !== 2) return false;
  const parts = [...s.lhs, ...s.rhs].map((e0) => {
    const e = unparen(e0);
    if (e.kind !== 'IndexExpr') return undefined;
    const x = unparen(e.x);
    const i = unparen(e.indices[0]!);
    if (x.kind !== 'Ident' || i.kind !== 'Ident') return undefined;
    const rt = f.typeOf(x);
    if (rt.kind !== Kind.Slice || isTyped(rt.elem!) || isAggregate(rt.elem!)) return undefined;
    return { x, i, xo: f.info.uses.get(x), io: f.info.uses.get(i) };
  });
  const [a, b, c, d] = parts;
  if (!a || !b || !c || !d || a.xo !== b.xo || a.xo !== c.xo || a.xo !== d.xo || a.io !== d.io || b.io !== c.io)
    return false;
  if (a.io?.kind !== 'Var' || b.io?.kind !== 'Var') return false;
  const x = expr(f, a.x);
  const i = expr(f, a.i);
  const j = expr(f, b.i);
  f.place(s.pos);
  f.emit(Op.Swap, x, i, j);
  return true;
}

export function incDec(f: Gen, s: IncDecStmt): void {
  ordered(f, [s.x], () => incDecOrdered(f, s));
}

function incDecOrdered(f: Gen, s: IncDecStmt): void {
  const p = place(f, s.x);
  if (p.kind === 'blank') return;
  const by = s.op === '++' ? 1 : -1;
  const int = groupOf(p.type) === 'int';
  f.place(s.pos);
  if (int && p.kind === 'map') {
    f.emitWide(Op.MapAddImm, p.m, p.key, by, p.info);
    return;
  }
  const x = load(f, p);
  const dst = p.kind === 'local' && !p.local.boxed ? p.local.register : f.alloc();
  if (int) f.emit(Op.AddIntImm, dst, x, by);
  else {
    const one = f.alloc();
    if (groupOf(p.type) === 'complex') f.loadK(one, constValue({ kind: 'int', value: 1n }, p.type));
    else f.loadK(one, 1);
    arith(f, by > 0 ? '+' : '-', p.type, dst, x, one);
  }
  store(f, p, dst);
}
