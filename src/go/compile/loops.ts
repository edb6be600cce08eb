/** For statements: with clauses, and over a range (Go spec, "For statements"). */
import { MapIter } from '../machine/maps';
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import type { Expr, ForStmt, RangeStmt } from '../syntax/ast';
import { groupOf, isIntGroup } from './arith';
import type { Label } from './builder';
import { condJump } from './condition';
import { constValue } from './convert';
import { elementOps, isTyped } from './element';
import { exprTo, implicit, valueTo } from './expr';
import { constOf, unparen } from './facts';
import { Gen, type Target } from './gen';
import { ordered } from './order';
import { type Place, place, store } from './place';
import { block, stmt } from './stmt';

export function forStmt(f: Gen, s: ForStmt, label: string | undefined): void {
  f.scope(() => {
    const before = new Set(f.locals_.keys());
    if (s.init) stmt(f, s.init);
    // Each iteration has its own copy of the variables, which matters only for those in a Box (Go 1.22) or of struct type.
    const own = [...f.locals_.entries()].filter(([v, l]) => !before.has(v) && (l.boxed || l.shared)).map(([, l]) => l);
    const t: Target = { label, breakTo: f.label(), continueTo: f.label() };
    f.targets.push(t);
    const body = f.label();
    const cond = f.label();
    if (s.cond) condJump(f, s.cond, t.breakTo, false);
    f.bind(body);
    block(f, s.body);
    f.targets.pop();
    f.bind(t.continueTo!);
    for (const l of own) {
      const r = f.alloc();
      if (l.boxed) {
        f.emit(Op.LoadBox, r, l.register);
        f.emit(Op.NewBox, l.register, r);
      } else f.emit(Op.Clone, l.register, l.register, f.konst(l.type));
      f.top = f.locals;
    }
    if (!countingLoop(f, s, body)) {
      if (s.post) stmt(f, s.post);
      f.bind(cond);
      if (s.cond) {
        f.place(s.cond.pos, true);
        condJump(f, s.cond, body, true);
      } else f.jump(Op.Jmp, body, 1);
    }
    f.bind(t.breakTo);
  });
}

/** `i++` after the body and `i < n` before it, i an int in a register and n one too or a constant: one instruction. */
function countingLoop(f: Gen, s: ForStmt, body: Label): boolean {
  const { post, cond } = s;
  if (post?.kind !== 'IncDecStmt' || post.op !== '++' || cond?.kind !== 'BinaryExpr' || cond.op !== '<') return false;
  const reg = (e0: Expr) => {
    const e = unparen(e0);
    if (e.kind !== 'Ident') return undefined;
    const v = f.info.uses.get(e);
    if (v?.kind !== 'Var' || v.isGlobal) return undefined;
    const l = f.local(v);
    return l.boxed || groupOf(l.type) !== 'int' ? undefined : l.register;
  };
  const i = reg(post.x);
  if (i === undefined || reg(cond.x) !== i) return false;
  const c = constOf(f, cond.y);
  if (c) {
    const n: unknown = constValue(c, f.typeOf(cond.x));
    if (typeof n !== 'number' || (n | 0) !== n) return false;
    f.place(post.pos, true);
    f.jump(Op.IncJLtImm, body, 3, i, n);
    return true;
  }
  const n = reg(cond.y);
  if (n === undefined) return false;
  f.place(post.pos, true);
  f.jump(Op.IncJLt, body, 3, i, n);
  return true;
}

export function rangeStmt(f: Gen, s: RangeStmt, label: string | undefined): void {
  f.scope(() => {
    const rt = f.typeOf(s.x);
    const t: Target = { label, breakTo: f.label(), continueTo: f.label() };
    const body = f.label();
    f.targets.push(t);
    const named = (e: Expr | undefined) => e && !(e.kind === 'Ident' && e.name === '_');
    const key = named(s.key) ? s.key : undefined;
    const val = named(s.value) ? s.value : undefined;
    const x = f.alloc();
    const array = rt.kind === Kind.Pointer ? rt.elem! : rt;
    if (rt.kind === Kind.Array && !val && unparen(s.x).kind === 'Ident') {
      // Only the length matters.
    } else if (rt.kind === Kind.Array) valueTo(f, s.x, x, rt);
    else if (isIntGroup(groupOf(rt)) && constOf(f, s.x)) valueTo(f, s.x, x, rt);
    else ordered(f, [s.x], () => exprTo(f, s.x, x));
    f.locals = Math.max(f.locals, x + 1);
    // The operands of both places are evaluated before either is assigned.
    let valuePlace: Place | undefined;
    const run = (prepare: () => void) => {
      f.scope(() => {
        valuePlace = !s.define && key && val ? place(f, val, true) : undefined;
        f.locals = f.top;
        prepare();
        block(f, s.body);
      });
    };
    // The statement begins anew with each turn but the first, which its head began.
    const again = () => {
      f.bind(t.continueTo!);
      f.place(s.pos, true);
      f.jump(Op.Jmp, body, 1);
    };
    if (isIntGroup(groupOf(rt))) {
      const i = f.alloc();
      f.loadK(i, 0);
      f.locals = f.top;
      f.jump(Op.JLeInt, t.breakTo, 3, x, i);
      f.bind(body);
      run(() => key && bind(f, s, key, i, rt));
      f.bind(t.continueTo!);
      f.place(s.pos, true);
      f.jump(Op.IncJLt, body, 3, i, x);
    } else if (rt.kind === Kind.Slice || array.kind === Kind.Array) {
      const elem = array.elem!;
      const i = f.alloc();
      const n = f.alloc();
      f.loadK(i, 0);
      if (rt.kind === Kind.Slice) f.emit(Op.LenSlice, n, x);
      else f.loadK(n, array.len);
      f.locals = f.top;
      f.jump(Op.JLeInt, t.breakTo, 3, n, i);
      f.bind(body);
      run(() => {
        if (key) bind(f, s, key, i, f.link.types.basic('int'));
        if (!val) return;
        const get = rt.kind === Kind.Slice ? elementOps(elem).get : isTyped(elem) ? Op.GetArrT : Op.GetArr;
        bindWith(f, s, val, elem, (dst) => f.emit(get, dst, x, i), valuePlace);
      });
      f.bind(t.continueTo!);
      f.place(s.pos, true);
      f.jump(Op.IncJLt, body, 3, i, n);
    } else if (rt.kind === Kind.String) {
      const at = f.alloc(3);
      f.loadK(at, 0);
      f.locals = f.top;
      f.bind(body);
      f.place(s.pos);
      f.jump(Op.StrNext, t.breakTo, 3, at, x);
      run(() => {
        if (key) bind(f, s, key, at + 1, f.link.types.basic('int'));
        if (val) bind(f, s, val, at + 2, f.link.types.basic('int32'), valuePlace);
      });
      again();
    } else if (rt.kind === Kind.Map) {
      f.helper(x, x, (g, R, i) => {
        const m = R[i];
        if (m !== null) g.spend(m.entries.size >> 4);
        return new MapIter(m, () => g.host.random());
      });
      const at = f.alloc(2);
      f.locals = f.top;
      f.bind(body);
      f.place(s.pos);
      f.jump(Op.MapNext, t.breakTo, 3, at, x);
      run(() => {
        if (key) bind(f, s, key, at, rt.key!);
        if (val) bind(f, s, val, at + 1, rt.elem!, valuePlace);
      });
      again();
    } else if (rt.kind === Kind.Chan) {
      const at = f.alloc(2);
      f.locals = f.top;
      f.bind(body);
      f.place(s.pos);
      f.emit(Op.Recv2, at, x);
      f.jump(Op.JFalse, t.breakTo, 2, at + 1);
      run(() => key && bind(f, s, key, at, rt.elem!));
      again();
    } else throw new Error(`range over ${rt.name} at ${f.where(s.pos)}`);
    f.targets.pop();
    f.bind(t.breakTo);
  });
}

/** Gives a loop variable its value, from a register. */
function bind(f: Gen, s: RangeStmt, e: Expr, src: number, from: RType, at?: Place): void {
  bindWith(f, s, e, from, (dst) => f.emit(Op.Move, dst, src), at);
}

function bindWith(f: Gen, s: RangeStmt, e: Expr, from: RType, emit: (dst: number) => void, at?: Place): void {
  const own = (r: number) => {
    emit(r);
    if (isAggregate(from)) f.emit(Op.Clone, r, r, f.konst(from));
  };
  const v = s.define && e.kind === 'Ident' ? f.info.defs.get(e) : undefined;
  if (v?.kind === 'Var') {
    const r = f.alloc();
    own(r);
    f.declare(v, r, f.type(v.type));
    return;
  }
  const p = at ?? place(f, e);
  if (p.kind === 'blank') return;
  const r = f.alloc();
  own(r);
  implicit(f, r, from, p.type);
  store(f, p, r);
  f.top = f.locals;
}
