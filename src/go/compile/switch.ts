/** Expression switches and type switches (Go spec, "Switch statements"). */
import { implementsIface } from '../machine/iface';
import { Op } from '../machine/ops';
import type { RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import { Iface } from '../machine/values';
import type { CaseClause, CommClause, Expr, SwitchStmt, TypeSwitchStmt } from '../syntax/ast';
import { compare, groupOf, isIntGroup } from './arith';
import type { Label } from './builder';
import { condJump } from './condition';
import { constValue } from './convert';
import { exprTo, value, valueTo } from './expr';
import { constOf, isNil, typeAndValue } from './facts';
import { Gen, type Target, isInterface } from './gen';
import { ordered } from './order';
import { stmt, stmts } from './stmt';

export function switchStmt(f: Gen, s: SwitchStmt, t: Target): void {
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

export function typeSwitch(f: Gen, s: TypeSwitchStmt, t: Target): void {
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
