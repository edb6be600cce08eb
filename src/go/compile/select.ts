/** Select statements (Go spec, "Select statements"). */
import type { SelectCase } from '../machine/chan';
import { Op } from '../machine/ops';
import type { Expr, SelectStmt, Stmt } from '../syntax/ast';
import { exprTo, implicit, valueTo } from './expr';
import { unparen } from './facts';
import { Gen, type Target } from './gen';
import { ordered } from './order';
import { place, store } from './place';
import { stmts } from './stmt';

export function select(f: Gen, s: SelectStmt, t: Target): void {
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
