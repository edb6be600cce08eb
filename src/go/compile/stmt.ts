/** Statements (Go spec, "Statements"). */
import { MapIter } from '../machine/maps';
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { implementsIface } from '../machine/iface';
import { isAggregate } from '../machine/structs';
import type { Iface } from '../machine/values';
import type {
  BlockStmt, CaseClause, CommClause, Expr, ForStmt, Ident, RangeStmt, ReturnStmt, SelectStmt, Stmt, SwitchStmt, TypeSwitchStmt,
  VarDecl,
} from '../syntax/ast'; // prettier-ignore
import type { SelectCase } from '../machine/chan';
import { startPos } from '../syntax/walk';
import type { Var } from '../types/types';
import { compare, groupOf, isIntGroup } from './arith';
import { assign, incDec, multi, place, store, values, type Place } from './assign';
import type { Label } from './builder';
import { builtinTo } from './builtin';
import { callTo, goOrDefer, isBuiltin } from './call';
import { zeroTo } from './composite';
import { constValue } from './convert';
import {
  condJump,
  constOf,
  elementOps,
  expr,
  exprTo,
  implicit,
  isNil,
  isTyped,
  typeAndValue,
  unparen,
  value,
  valueTo,
} from './expr';
import { isInterface, type Gen, type Target } from './gen';
import { ordered } from './order';

export function block(f: Gen, b: BlockStmt): void {
  f.scope(() => stmts(f, b.stmts));
}

function stmts(f: Gen, list: readonly Stmt[]): void {
  for (const s of list) stmt(f, s);
}

function stmt(f: Gen, s: Stmt, label?: string): void {
  if (s.kind !== 'BlockStmt' && s.kind !== 'LabeledStmt' && s.kind !== 'EmptyStmt' && s.kind !== 'DeclStmt')
    f.place(startPos(s.kind === 'ExprStmt' ? s.x : s), true);
  switch (s.kind) {
    case 'EmptyStmt':
    case 'BadStmt':
      break;
    case 'BlockStmt':
      block(f, s);
      break;
    case 'ExprStmt': {
      const e = unparen(s.x);
      if (e.kind === 'CallExpr' && isBuiltin(f, e)) ordered(f, [e], () => builtinTo(f, e, f.alloc()));
      else if (e.kind === 'CallExpr' && typeAndValue(f, e.fun)?.mode !== 'type') {
        const at = ordered(f, [e], () => callTo(f, e, undefined));
        // An error that nobody asks for is thrown away, too.
        f.typesOf(e).forEach(
          (t, i) => t.kind === Kind.Interface && t.name === 'error' && f.drop(at + i, t, e.pos, false),
        );
      } else ordered(f, [e], () => expr(f, e));
      break;
    }
    case 'SendStmt':
      ordered(f, [s.chan, s.value], () => {
        const ch = expr(f, s.chan);
        const v = value(f, s.value, f.typeOf(s.chan).elem!);
        f.place(s.pos);
        f.emit(Op.Send, ch, v);
      });
      break;
    case 'IncDecStmt':
      incDec(f, s);
      break;
    case 'AssignStmt':
      assign(f, s);
      break;
    case 'GoStmt':
      goOrDefer(f, s, Op.Go);
      break;
    case 'DeferStmt':
      goOrDefer(f, s, Op.Defer);
      break;
    case 'ReturnStmt':
      ordered(f, s.results, () => returnStmt(f, s));
      break;
    case 'BranchStmt':
      branch(f, s.tok, s.label);
      break;
    case 'LabeledStmt':
      f.bind(f.labelFor(s.label.name));
      stmt(f, s.stmt, s.label.name);
      break;
    case 'IfStmt':
      f.scope(() => {
        if (s.init) stmt(f, s.init);
        const no = f.label();
        f.place(s.cond.pos);
        condJump(f, s.cond, no, false);
        block(f, s.body);
        if (s.else) {
          const end = f.label();
          f.jump(Op.Jmp, end, 1);
          f.bind(no);
          stmt(f, s.else);
          f.bind(end);
        } else f.bind(no);
      });
      break;
    case 'SwitchStmt':
      breakable(f, label, (t) => switchStmt(f, s, t));
      break;
    case 'TypeSwitchStmt':
      breakable(f, label, (t) => typeSwitch(f, s, t));
      break;
    case 'SelectStmt':
      breakable(f, label, (t) => select(f, s, t));
      break;
    case 'ForStmt':
      forStmt(f, s, label);
      break;
    case 'RangeStmt':
      rangeStmt(f, s, label);
      break;
    case 'DeclStmt':
      for (const d of s.decls) {
        if (d.kind !== 'VarDecl') continue;
        f.place(d.pos, true);
        varDecl(f, d);
      }
      break;
  }
  f.top = f.locals;
}

function breakable(f: Gen, label: string | undefined, body: (t: Target) => void): void {
  const t: Target = { label, breakTo: f.label(), continueTo: undefined };
  f.targets.push(t);
  f.scope(() => body(t));
  f.targets.pop();
  f.bind(t.breakTo);
}

function varDecl(f: Gen, d: VarDecl): void {
  const vars = d.names.map((n) => (n.name === '_' ? undefined : (f.info.defs.get(n) as Var | undefined)));
  const types = d.names.map((n, i) => {
    const v = vars[i] ?? (f.info.defs.get(n) as Var | undefined);
    return v?.type ? f.type(v.type) : d.type ? f.type(typeAndValue(f, d.type)!.type) : undefined;
  });
  const regs = d.names.map(() => f.alloc());
  if (d.values.length === 0) d.names.forEach((_, i) => types[i] && zeroTo(f, regs[i]!, types[i]));
  else if (d.names.length === 1) {
    ordered(f, d.values, () => valueTo(f, d.values[0]!, regs[0]!, types[0] ?? f.typeOf(d.values[0]!)));
  } else if (d.values.length === d.names.length) {
    // Unlike an assignment: one after the other.
    d.values.forEach((e, i) =>
      ordered(f, [e], () => values(f, [e], [types[i]]).forEach((r) => f.emit(Op.Move, regs[i]!, r))),
    );
  } else {
    const vals = ordered(f, d.values, () => values(f, d.values, types));
    vals.forEach((r, i) => f.emit(Op.Move, regs[i]!, r));
  }
  vars.forEach((v, i) => v && f.declare(v, regs[i]!, types[i]!));
}

// ---- return, break, continue, goto

function returnStmt(f: Gen, s: ReturnStmt): void {
  const n = f.resultTypes.length;
  if (f.hasDefer) {
    if (s.results.length > 0) {
      const regs = values(f, s.results, f.resultTypes);
      regs.forEach((r, i) => {
        const l = f.results[i]!;
        if (l.boxed) f.emit(Op.StoreBox, l.register, r);
        else if (l.shared) f.emit(Op.CopyInto, l.register, r, f.konst(l.type));
        else f.emit(Op.Move, l.register, r);
      });
    }
    f.jump(Op.Jmp, f.epilogue!, 1);
    return;
  }
  if (n === 0) f.emit(Op.Ret0);
  else if (s.results.length === 0) returnNamed(f);
  else if (n === 1) f.emit(Op.Ret1, returned(f, s.results[0]!, f.resultTypes[0]!));
  else {
    const types = f.resultTypes;
    if (s.results.length === 1) {
      const call = multi(f, s.results[0]!);
      types.forEach((t, i) => implicit(f, call.at + i, call.types[i]!, t));
      f.emit(Op.RetN, call.at, n);
      return;
    }
    const at = f.alloc(n);
    s.results.forEach((e, i) => {
      const r = returned(f, e, types[i]!, at + i);
      if (r !== at + i) f.emit(Op.Move, at + i, r);
    });
    f.emit(Op.RetN, at, n);
  }
}

/** A value to return: a struct in a variable that dies now need not be copied. */
function returned(f: Gen, e: Expr, want: RType, dst?: number): number {
  const x = unparen(e);
  if (isAggregate(want) && x.kind === 'Ident') {
    const v = f.info.uses.get(x);
    if (v?.kind === 'Var' && !v.isGlobal) {
      const l = f.local(v);
      if (!l.shared && !l.borrowed) return l.register;
    }
  }
  if (dst === undefined) return value(f, e, want);
  valueTo(f, e, dst, want);
  return dst;
}

/** Returns the result variables. */
export function returnNamed(f: Gen): void {
  const n = f.results.length;
  if (n === 0) {
    f.emit(Op.Ret0);
    return;
  }
  const at = f.alloc(n);
  f.results.forEach((l, i) => f.emit(l.boxed ? Op.LoadBox : Op.Move, at + i, l.register));
  if (n === 1) f.emit(Op.Ret1, at);
  else f.emit(Op.RetN, at, n);
}

function branch(f: Gen, tok: 'break' | 'continue' | 'goto' | 'fallthrough', label: Ident | undefined): void {
  if (tok === 'goto') {
    f.jump(Op.Jmp, f.labelFor(label!.name), 1);
    return;
  }
  if (tok === 'fallthrough') {
    f.jump(Op.Jmp, f.fallthroughTo!, 1);
    return;
  }
  for (let i = f.targets.length - 1; i >= 0; i--) {
    const t = f.targets[i]!;
    if (label ? t.label !== label.name : tok === 'continue' && !t.continueTo) continue;
    f.jump(Op.Jmp, tok === 'break' ? t.breakTo : t.continueTo!, 1);
    return;
  }
}

// ---- switch

function switchStmt(f: Gen, s: SwitchStmt, t: Target): void {
  if (s.init) stmt(f, s.init);
  const bodies = s.cases.map(() => f.label());
  const fallback = s.cases.findIndex((c) => !c.exprs);
  const otherwise = fallback >= 0 ? bodies[fallback]! : t.breakTo;
  if (s.tag) {
    const tagType = f.typeOf(s.tag);
    const tag = f.alloc();
    ordered(f, [s.tag], () => valueTo(f, s.tag!, tag, tagType));
    f.locals = Math.max(f.locals, tag + 1);
    if (!jumpTable(f, s, tag, tagType, bodies, otherwise)) {
      s.cases.forEach((c, i) => c.exprs?.forEach((e) => caseJump(f, e, tag, tagType, bodies[i]!)));
      f.jump(Op.Jmp, otherwise, 1);
    }
  } else {
    s.cases.forEach((c, i) => c.exprs?.forEach((e) => boolCase(f, e, bodies[i]!)));
    f.jump(Op.Jmp, otherwise, 1);
  }
  s.cases.forEach((c, i) => {
    f.bind(bodies[i]!);
    const keep = f.fallthroughTo;
    f.fallthroughTo = bodies[i + 1];
    caseBody(f, c, t);
    f.fallthroughTo = keep;
  });
}

function caseBody(f: Gen, c: CaseClause | CommClause, t: Target): void {
  f.scope(() => stmts(f, c.body));
  f.jump(Op.Jmp, t.breakTo, 1);
}

function caseJump(f: Gen, e: Expr, tag: number, tagType: RType, target: Label): void {
  const { top } = f;
  f.place(e.pos);
  if (isNil(f, e)) f.jump(Op.JNull, target, 2, tag);
  else {
    const c = constOf(f, e);
    const n = c && isIntGroup(groupOf(tagType)) ? constValue(c, tagType) : undefined;
    if (typeof n === 'number' && (n | 0) === n) f.jump(Op.JEqImm, target, 3, tag, n);
    else {
      const from = f.typeOf(e);
      const rt = isInterface(from) ? from : tagType;
      let x = tag;
      if (isInterface(rt) && !isInterface(tagType)) {
        x = f.alloc();
        f.emit(Op.MakeIface, x, tag, f.konst(tagType));
      }
      const y = ordered(f, [e], () => value(f, e, rt));
      const r = f.alloc();
      compare(f, '==', rt, r, x, y);
      f.jump(Op.JTrue, target, 2, r);
    }
  }
  f.top = top;
}

/** A case of a switch without a tag: the condition itself, or an interface compared with true. */
function boolCase(f: Gen, e: Expr, target: Label): void {
  if (!isInterface(f.typeOf(e))) {
    condJump(f, e, target, true);
    return;
  }
  const { top } = f;
  const t = f.alloc();
  f.loadK(t, true);
  caseJump(f, e, t, f.link.types.basic('bool'), target);
  f.top = top;
}

/** Many constant cases: one look-up. */
function jumpTable(f: Gen, s: SwitchStmt, tag: number, rt: RType, bodies: Label[], otherwise: Label): boolean {
  const group = groupOf(rt);
  if (!isIntGroup(group) && group !== 'string') return false;
  const table = new Map<unknown, Label>();
  for (const [i, c] of s.cases.entries()) {
    for (const e of c.exprs ?? []) {
      const k = constOf(f, e);
      if (!k) return false;
      const v = constValue(k, rt);
      if (!table.has(v)) table.set(v, bodies[i]!);
    }
  }
  if (table.size < 6) return false;
  const pcs = new Map<unknown, number>();
  f.k.push(pcs);
  f.jump(Op.JTable, otherwise, 3, tag, f.k.length - 1);
  f.atEnd(() => {
    for (const [v, l] of table) pcs.set(v, l.at);
  });
  return true;
}

function typeSwitch(f: Gen, s: TypeSwitchStmt, t: Target): void {
  if (s.init) stmt(f, s.init);
  const x = f.alloc();
  ordered(f, [s.x], () => exprTo(f, s.x, x));
  f.locals = Math.max(f.locals, x + 1);
  const bodies = s.cases.map(() => f.label());
  const fallback = s.cases.findIndex((c) => !c.exprs);
  s.cases.forEach((c, i) =>
    c.exprs?.forEach((e) => {
      const { top } = f;
      if (isNil(f, e)) f.jump(Op.JNull, bodies[i]!, 2, x);
      else {
        const rt = f.type(typeAndValue(f, e)!.type);
        if (isInterface(rt)) {
          const info = { target: rt, toIface: true, from: rt, known: new Map<RType, boolean>() };
          const r = f.alloc();
          f.helper(r, x, (_g, R, at) => {
            const v = R[at] as Iface | null;
            return v !== null && implementsIface(v.type, info);
          });
          f.jump(Op.JTrue, bodies[i]!, 2, r);
        } else {
          const next = f.label();
          f.jump(Op.JTypeNe, next, 3, x, f.konst(rt));
          f.jump(Op.Jmp, bodies[i]!, 1);
          f.bind(next);
        }
      }
      f.top = top;
    }),
  );
  f.jump(Op.Jmp, fallback >= 0 ? bodies[fallback]! : t.breakTo, 1);
  s.cases.forEach((c, i) => {
    f.bind(bodies[i]!);
    f.scope(() => {
      const v = f.info.implicits.get(c);
      if (v?.kind === 'Var') {
        const rt = f.type(v.type);
        const r = f.alloc();
        if (isInterface(rt)) f.emit(Op.Move, r, x);
        else {
          f.helper(r, x, (_g, R, at) => (R[at] as Iface).value);
          if (isAggregate(rt)) f.emit(Op.Clone, r, r, f.konst(rt));
        }
        f.declare(v, r, rt);
      }
      stmts(f, c.body);
    });
    f.jump(Op.Jmp, t.breakTo, 1);
  });
}

// ---- select

function select(f: Gen, s: SelectStmt, t: Target): void {
  const choice = f.alloc();
  const cases: SelectCase[] = [];
  const index: number[] = [];
  let hasDefault = false;
  for (const c of s.cases) {
    if (!c.comm) {
      hasDefault = true;
      index.push(-1);
      continue;
    }
    index.push(cases.length);
    f.place(c.comm.pos);
    if (c.comm.kind === 'SendStmt') {
      const chan = f.alloc();
      const v = f.alloc();
      const send = c.comm;
      ordered(f, [send.chan, send.value], () => {
        exprTo(f, send.chan, chan);
        valueTo(f, send.value, v, f.typeOf(send.chan).elem!);
      });
      cases.push({ send: true, chan, value: v, ok: -1 });
    } else {
      const rx = receiveOf(c.comm);
      const chan = f.alloc();
      exprTo(f, rx, chan);
      const v = f.alloc(2);
      cases.push({ send: false, chan, value: v, ok: v + 1 });
    }
  }
  f.locals = f.top;
  f.place(s.pos);
  f.emit(Op.Select, choice, f.konst({ cases, hasDefault }));
  const bodies = s.cases.map(() => f.label());
  s.cases.forEach((_, i) => f.jump(Op.JEqImm, bodies[i]!, 3, choice, index[i]!));
  s.cases.forEach((c, i) => {
    f.bind(bodies[i]!);
    f.scope(() => {
      const got = cases[index[i]!];
      if (c.comm?.kind === 'AssignStmt' && got) received(f, c.comm, got);
      stmts(f, c.body);
    });
    f.jump(Op.Jmp, t.breakTo, 1);
  });
}

/** The channel of `<-ch`, `v := <-ch`, `v, ok = <-ch`. */
function receiveOf(s: Stmt): Expr {
  const e = unparen(s.kind === 'AssignStmt' ? s.rhs[0]! : (s as Stmt & { kind: 'ExprStmt' }).x);
  return (e as Expr & { kind: 'UnaryExpr' }).x;
}

function received(f: Gen, s: Stmt & { kind: 'AssignStmt' }, got: SelectCase): void {
  const elem = f.typeOf(receiveOf(s)).elem!;
  const bool = f.link.types.basic('bool');
  s.lhs.forEach((e, i) => {
    const from = i === 0 ? elem : bool;
    const src = i === 0 ? got.value : got.ok;
    const v = s.define && e.kind === 'Ident' ? f.info.defs.get(e) : undefined;
    if (v?.kind === 'Var') {
      const r = f.alloc();
      f.emit(Op.Move, r, src);
      f.declare(v, r, f.type(v.type));
      return;
    }
    const p = place(f, e);
    if (p.kind === 'blank') return;
    const r = f.alloc();
    f.emit(Op.Move, r, src);
    implicit(f, r, from, p.type);
    store(f, p, r);
    f.top = f.locals;
  });
}

// ---- for

function forStmt(f: Gen, s: ForStmt, label: string | undefined): void {
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

function rangeStmt(f: Gen, s: RangeStmt, label: string | undefined): void {
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
