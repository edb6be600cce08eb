/**
 * Untyped expressions get their type from where they are used (Go spec, "Constants", "Conversions"). Until then they
 * are kept in `checker.untyped`; when the type is known it is pushed down the expression again, so that `Info` tells
 * the final type of every part.
 */
import type { Expr } from '../syntax/ast';
import type { Checker } from './checker';
import type { ConstValue } from './constant';
import { Operand } from './operand';
import { allInteger, defaultType, hasNil, isBoolean, isInvalid, isNumeric, isString, isTyped, isTypeParam, isUntyped } from './predicates'; // prettier-ignore
import { representation, reportMisfit, type Misfit } from './representable';
import type { Basic, Type } from './types';
import { isAllSet, typeSet } from './typeset';
import { typeSetUnder, under } from './under';

const order = ['untyped int', 'untyped rune', 'untyped float', 'untyped complex'];

/** Of two untyped numeric kinds the later one in int, rune, float, complex; undefined if they do not mix. */
export function maxUntyped(x: Type, y: Type): Type | undefined {
  if (x.kind !== 'Basic' || y.kind !== 'Basic') return undefined;
  if (x.basic === y.basic) return x;
  const i = order.indexOf(x.basic);
  const j = order.indexOf(y.basic);
  return i < 0 || j < 0 ? undefined : i > j ? x : y;
}

/** Type and value that x takes where `target` is wanted, or why it cannot. */
export function implicitType(x: Operand, target: Type): { type: Type; val?: ConstValue } | Misfit {
  if (x.mode === 'invalid' || isTyped(x.type) || isInvalid(target)) return { type: x.type };
  if (isUntyped(target)) {
    const max = maxUntyped(x.type, target);
    return max ? { type: max } : 'wrong';
  }
  if (x.isNil) return hasNil(target) ? { type: target } : 'wrong';
  if (isTypeParam(target) && target.kind === 'TypeParam') {
    const ok = typeSetUnder(target, (u) => !!u && typeof implicitType(x, u) !== 'string');
    return ok ? { type: target } : 'wrong';
  }
  const u = under(target);
  if (u.kind === 'Basic') {
    if (x.mode === 'constant') {
      const v = representation(x, u);
      return typeof v === 'string' ? v : { type: target, val: v };
    }
    const kind = (x.type as Basic).basic;
    const fits =
      kind === 'untyped bool' ? isBoolean(target) : kind === 'untyped string' ? isString(target) : isNumeric(target);
    return fits && kind !== 'untyped nil' ? { type: target } : 'wrong';
  }
  if (u.kind === 'Interface') {
    // Only the empty interface takes untyped values, as values of their default type.
    return isAllSet(typeSet(u)) ? { type: defaultType(x.type) } : 'wrong';
  }
  return 'wrong';
}

export function convertUntyped(c: Checker, x: Operand, target: Type): void {
  const r = implicitType(x, target);
  if (typeof r === 'string') {
    reportMisfit(c, r, x, isTypeParam(target) ? target : under(target));
    x.fail();
    return;
  }
  takeType(c, x, r);
}

/** Gives x the type and value found by implicitType. */
export function takeType(c: Checker, x: Operand, r: { type: Type; val?: ConstValue }): void {
  if (r.val) {
    x.val = r.val;
    const info = c.untyped.get(x.expr!);
    if (info) info.val = r.val;
  }
  if (r.type !== x.type) {
    x.type = r.type;
    updateExprType(c, x.expr!, r.type, false);
  }
}

/** Pushes a type down an untyped expression; `final`: it stays even if it is an untyped one. */
export function updateExprType(c: Checker, x: Expr, type: Type, final: boolean, parent?: Expr): void {
  const old = c.untyped.get(x);
  if (!old) return;
  switch (x.kind) {
    case 'ParenExpr':
      updateExprType(c, x.x, type, final, x);
      break;
    case 'UnaryExpr':
      // The parts of a constant expression keep the untyped kind they were computed in.
      if (!old.val) updateExprType(c, x.x, type, final, x);
      break;
    case 'BinaryExpr':
      if (old.val || isComparison(x.op)) break;
      updateExprType(c, x.x, type, final, x);
      if (x.op !== '<<' && x.op !== '>>') updateExprType(c, x.y, type, final, x);
      break;
  }
  if (!final && isUntyped(type)) {
    old.type = under(type) as Basic;
    return;
  }
  c.untyped.delete(x);
  if (old.shifted && !allInteger(type)) {
    const what = parent ? c.str(parent) : c.str(x);
    c.error(x, `invalid operation: shifted operand ${c.str(x)} (type ${c.str(type)}) must be integer`,
      `invalid operation: ${what} (shift of type ${c.str(type)})`); // prettier-ignore
    return;
  }
  let val = old.val;
  if (val) {
    const o = Operand.of(old.mode, x, old.type, val);
    convertUntyped(c, o, type);
    if (o.mode === 'invalid') return;
    val = o.val;
  }
  c.recordType(x, old.mode, type, val);
}

export function isComparison(op: string): boolean {
  return op === '==' || op === '!=' || op === '<' || op === '<=' || op === '>' || op === '>=';
}
