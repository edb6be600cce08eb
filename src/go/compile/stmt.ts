/** Statements (Go spec, "Statements"). */
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import type { BlockStmt, Expr, Ident, ReturnStmt, Stmt, VarDecl } from '../syntax/ast';
import { startPos } from '../syntax/walk';
import type { Var } from '../types/types';
import { assign, incDec, multi, values } from './assign';
import { builtinTo } from './builtin';
import { callTo, goOrDefer, isBuiltin } from './call';
import { zeroTo } from './composite';
import { condJump } from './condition';
import { expr, implicit, value, valueTo } from './expr';
import { typeAndValue, unparen } from './facts';
import { Gen, type Target } from './gen';
import { forStmt, rangeStmt } from './loops';
import { ordered } from './order';
import { select } from './select';
import { switchStmt, typeSwitch } from './switch';

export function block(f: Gen, b: BlockStmt): void {
  f.scope(() => stmts(f, b.stmts));
}

export function stmts(f: Gen, list: readonly Stmt[]): void {
  for (const s of list) stmt(f, s);
}

export function stmt(f: Gen, s: Stmt, label?: string): void {
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
      ordered(f, s.results, () => returnStmt(f, s), f.resultTypes);
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
    const vals = ordered(f, d.values, () => values(f, d.values, types), types);
    vals.forEach((r, i) => f.emit(Op.Move, regs[i]!, r));
  }
  vars.forEach((v, i) => v && f.declare(v, regs[i]!, types[i]!));
}

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
