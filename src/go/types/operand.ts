/** Operands: what evaluating an expression gives while checking, and how messages describe them. */
import type { Expr } from '../syntax/ast';
import { printExpr } from '../syntax/print';
import { constText, type ConstValue } from './constant';
import { isGeneric, isInvalid, isUntyped } from './predicates';
import type { Basic, Mode, Type } from './types';
import { typeString, type Qualifier } from './typestring';
import { Typ, type BuiltinName } from './universe';

export type OperandMode = Mode | 'invalid';

export class Operand {
  mode: OperandMode = 'invalid';
  expr: Expr | undefined;
  type: Type = Typ.invalid;
  val: ConstValue | undefined;
  builtin: BuiltinName | undefined;

  static of(mode: OperandMode, expr: Expr | undefined, type: Type, val?: ConstValue): Operand {
    const x = new Operand();
    x.mode = mode;
    x.expr = expr;
    x.type = type;
    x.val = val;
    return x;
  }

  copy(): Operand {
    const x = Operand.of(this.mode, this.expr, this.type, this.val);
    x.builtin = this.builtin;
    return x;
  }

  set(y: Operand): void {
    this.mode = y.mode;
    this.expr = y.expr;
    this.type = y.type;
    this.val = y.val;
    this.builtin = y.builtin;
  }

  /** Marks the operand as wrong: an error has been reported. */
  fail(): void {
    this.mode = 'invalid';
  }

  get isNil(): boolean {
    return this.mode === 'nilvalue';
  }
}

const modeNames: Record<OperandMode, string> = {
  invalid: 'invalid operand',
  novalue: 'no value',
  builtin: 'built-in',
  type: 'type',
  constant: 'constant',
  var: 'variable',
  mapindex: 'map index expression',
  value: 'value',
  nilvalue: 'nil',
  commaok: 'comma, ok expression',
  cgofunc: 'cgo function',
};

/** `x (variable of type int)` and the like. */
export function operandString(x: Operand, q: Qualifier): string {
  if (x.mode === 'nilvalue') {
    if (isInvalid(x.type)) return 'nil (with invalid type)';
    return isUntyped(x.type) ? 'nil' : `nil (of type ${typeString(x.type, q)})`;
  }
  const expr = x.expr
    ? printExpr(x.expr)
    : x.mode === 'builtin'
      ? x.builtin!
      : x.mode === 'type'
        ? typeString(x.type, q)
        : x.mode === 'constant'
          ? constText(x.val!)
          : '';
  const parts: string[] = [];
  let typed = false;
  if (x.mode !== 'invalid' && x.mode !== 'novalue' && x.mode !== 'builtin' && x.mode !== 'type') {
    if (isUntyped(x.type)) parts.push((x.type as Basic).name);
    else typed = true;
  }
  parts.push(modeNames[x.mode]);
  if (x.mode === 'constant' && x.val) {
    const s = constText(x.val);
    if (s !== expr) parts.push(s);
  }
  if (typed) {
    if (isInvalid(x.type)) parts.push('with invalid type');
    else {
      parts.push(isGeneric(x.type) ? 'of parameterized type' : 'of type', typeString(x.type, q));
      if (x.type.kind === 'TypeParam' && x.type.constraint) {
        parts.push('constrained by', typeString(x.type.constraint, q));
      }
    }
  }
  const text = parts.join(' ');
  return expr ? `${expr} (${text})` : text;
}
