/** Comparisons, and conditions as jumps (Go spec, "Comparison operators", "Logical operators"). */
import { Op } from '../machine/ops';
import type { RType } from '../machine/rtype';
import type { Value } from '../machine/values';
import type { BinaryExpr, BinaryOp, Expr } from '../syntax/ast';
import { compare, groupOf, isIntGroup } from './arith';
import type { Label } from './builder';
import { constValue } from './convert';
import { expr, value } from './expr';
import { constOf, isNil, unparen } from './facts';
import { Gen, isInterface } from './gen';
import { ordered } from './order';

export const comparisons = new Set<BinaryOp>(['==', '!=', '<', '<=', '>', '>=']);

/** The type in which two operands are compared: the interface one if only one is. */
function comparedType(f: Gen, x: Expr, y: Expr): RType {
  const a = f.typeOf(x);
  return isInterface(a) ? a : isInterface(f.typeOf(y)) ? f.typeOf(y) : a;
}

export function compareTo(f: Gen, e: BinaryExpr, dst: number): void {
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
