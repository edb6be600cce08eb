/** Binary operators, comparisons, shifts (Go spec, "Operators", "Comparison operators", "Constant expressions"). */
import type { BinaryOp, Expr } from '../syntax/ast';
import { startPos } from '../syntax/walk';
import { mulNum, type BigNum } from './bignum';
import { refuseAssign } from './assignability';
import type { Checker } from './checker';
import {
  binaryOp,
  compareConst,
  constBits,
  constNumber,
  makeBool,
  shiftOp,
  sign,
  toComplex,
  toInt,
  unknown,
} from './constant';
import { expr } from './expr';
import { identical } from './identical';
import { Operand } from './operand';
import { allBoolean, allInteger, allNumeric, allNumericOrString, allOrdered, allString, comparable, comparableType, defaultType, hasNil, isComplex, isInteger, isInvalid, isNonTypeParamInterface, isTypeParam, isTyped, isUntyped } from './predicates'; // prettier-ignore
import { makeRepresentable } from './representable';
import type { Basic, Type } from './types';
import { under } from './under';
import { convertUntyped, implicitType, isComparison, updateExprType } from './untyped';
import { Typ } from './universe';

const vanishes = (n: BigNum): boolean => n.num === 0n || !mulNum(n, n);

/** Bits that an untyped integer may have. */
const maxBits = 512;

/** Where the operator of an operation stands; the start of anything else. */
const operatorPos = (e: Expr) => (e.kind === 'BinaryExpr' || e.kind === 'UnaryExpr' ? e.pos : startPos(e));

const operationNames: Record<string, string> = {
  '+': 'addition', '-': 'subtraction', '^': 'bitwise XOR', '*': 'multiplication', '<<': 'shift',
}; // prettier-ignore

/** Checks that the constant x is held by its type, or, untyped, has not grown beyond measure. */
export function overflow(c: Checker, x: Operand, e: Expr): void {
  if (x.val!.kind === 'unknown') {
    c.error(operatorPos(e), 'constant result is not representable');
    return;
  }
  if (isTyped(x.type)) return makeRepresentable(c, x, under(x.type) as Basic);
  if (constBits(x.val!) <= maxBits) return;
  const name =
    e.kind === 'BinaryExpr'
      ? (operationNames[e.op] ?? '')
      : e.kind === 'UnaryExpr' && e.op === '^'
        ? 'bitwise complement'
        : '';
  // A literal has no operation to name.
  if (e.kind === 'BasicLit') return;
  c.error(operatorPos(e), `constant ${name} overflow`);
  x.val = unknown;
}

/** x op y; `e` is the whole expression, undefined for an assignment operation. */
export function binary(c: Checker, x: Operand, e: Expr | undefined, lhs: Expr, rhs: Expr, op: BinaryOp): void {
  const y = new Operand();
  expr(c, x, lhs);
  expr(c, y, rhs);
  if (x.mode === 'invalid') return;
  if (y.mode === 'invalid') {
    x.fail();
    x.expr = y.expr;
    return;
  }
  if (op === '<<' || op === '>>') return shift(c, x, y, e, op);
  const mismatched = () => {
    const types = `(mismatched types ${c.str(x.type)} and ${c.str(y.type)})`;
    const text = e ? c.str(e) : `${c.str(lhs)} ${op}= ${c.str(rhs)}`;
    return `invalid operation: ${text} ${types}`;
  };
  if (canMix(x, y)) {
    if (pointerMix(x, y)) {
      const [a, b] = isUntyped(x.type) ? [x, y] : [y, x];
      c.error(a, mismatched(), `cannot convert ${c.str(a)} to ${c.str(under(b.type))}`);
      return x.fail();
    }
    convertUntyped(c, x, y.type);
    if ((x.mode as string) === 'invalid') return;
    convertUntyped(c, y, x.type);
    if ((y.mode as string) === 'invalid') return x.fail();
  }
  if (isComparison(op)) return comparison(c, x, y, op, false);
  if (!identical(x.type, y.type)) {
    if (!isInvalid(x.type) && !isInvalid(y.type)) c.error(x, mismatched());
    return x.fail();
  }
  if (!defined(op, x.type)) {
    c.error(x, `invalid operation: operator ${op} not defined on ${c.str(x)}`);
    return x.fail();
  }
  if (op === '/' || op === '%') {
    const exact = x.mode === 'constant' || allInteger(x.type);
    if (exact && y.mode === 'constant' && isZero(x, y)) {
      c.error(y, 'invalid operation: division by zero');
      return x.fail();
    }
  }
  if (x.mode === 'constant' && y.mode === 'constant') {
    if (x.val!.kind === 'unknown' || y.val!.kind === 'unknown') {
      x.val = unknown;
      return;
    }
    x.val = binaryOp(x.val!, op, y.val!, isInteger(x.type));
    x.expr = e ?? x.expr;
    overflow(c, x, e ?? lhs);
    return;
  }
  x.mode = 'value';
}

/** Whether y is 0 as a divisor: for complex constants also when its square vanishes. */
function isZero(x: Operand, y: Operand): boolean {
  if (sign(y.val!) === 0) return true;
  if (x.mode !== 'constant' || !isComplex(x.type)) return false;
  const v = toComplex(y.val!);
  return v.kind === 'complex' && vanishes(v.re) && vanishes(v.im);
}

function defined(op: BinaryOp, t: Type): boolean {
  switch (op) {
    case '+':
      return allNumericOrString(t);
    case '-':
    case '*':
    case '/':
      return allNumeric(t);
    case '&&':
    case '||':
      return allBoolean(t);
    default:
      return allInteger(t);
  }
}

/** Whether an untyped operand may try to take the other's type; if not, the types are mismatched. */
function canMix(x: Operand, y: Operand): boolean {
  if (isNonTypeParamInterface(x.type) || isNonTypeParamInterface(y.type)) return true;
  if (allBoolean(x.type) !== allBoolean(y.type)) return false;
  if (allString(x.type) !== allString(y.type)) return false;
  if (x.isNil && !hasNil(y.type)) return false;
  if (y.isNil && !hasNil(x.type)) return false;
  return true;
}

/** An untyped value beside a pointer, slice and so on. */
function pointerMix(x: Operand, y: Operand): boolean {
  const one = (a: Operand, b: Operand) => {
    if (!isUntyped(a.type) || a.isNil || isUntyped(b.type) || isTypeParam(b.type)) return false;
    const u = under(b.type);
    return u.kind !== 'Basic' && u.kind !== 'Interface' && typeof implicitType(a, b.type) === 'string';
  };
  return one(x, y) || one(y, x);
}

/** x op y for a comparison; in a switch, x is the case and y the tag. */
export function comparison(c: Checker, x: Operand, y: Operand, op: BinaryOp, switchCase: boolean): void {
  if (switchCase) op = '==';
  let at = x;
  let cause = '';
  let failed = true;
  if (refuseAssign(c, x, y.type) && refuseAssign(c, y, x.type)) {
    // Only the second operand shows that they do not fit.
    at = y;
    cause = `mismatched types ${c.str(x.type)} and ${c.str(y.type)}`;
  } else if (op === '==' || op === '!=') {
    if (x.isNil || y.isNil) {
      if (hasNil(x.isNil ? y.type : x.type)) failed = false;
      else at = y;
    } else if (!comparable(x.type)) {
      cause = incomparable(c, x.type);
    } else if (!comparable(y.type)) {
      at = y;
      cause = incomparable(c, y.type);
    } else failed = false;
  } else if (!allOrdered(x.type)) {
    at = x;
  } else if (!allOrdered(y.type)) at = y;
  else failed = false;

  if (failed) {
    if (!cause) {
      if (isTypeParam(x.type) || isTypeParam(y.type)) {
        if (!isTypeParam(x.type)) at = y;
        cause = `type parameter ${c.str(at.type)} cannot use operator ${op}`;
        const old = `type parameter ${c.str(at.type)} is not comparable with ${op}`;
        return fail(cause, old);
      }
      cause = `operator ${op} not defined on ${kindText(c, at.type)}`;
    }
    return fail(cause, cause);
  }
  if (x.mode === 'constant' && y.mode === 'constant') x.val = makeBool(compareConst(x.val!, op, y.val!));
  else {
    x.mode = 'value';
    // Nothing further up can change the operands' types.
    updateExprType(c, x.expr!, defaultType(x.type), true);
    updateExprType(c, y.expr!, defaultType(y.type), true);
  }
  x.type = Typ.untypedBool;

  function fail(why: string, old: string): void {
    const [a, b] = [c.str(x.expr!), c.str(y.expr!)];
    const say = (s: string) =>
      switchCase ? `invalid case ${a} in switch on ${b} (${s})` : `invalid operation: ${a} ${op} ${b} (${s})`;
    c.error(switchCase ? x : at, say(why), say(old));
    x.fail();
  }
}

function incomparable(c: Checker, t: Type): string {
  const u = under(t);
  if (u.kind === 'Slice' || u.kind === 'Signature' || u.kind === 'Map')
    return kindText(c, t) + ' can only be compared to nil';
  let cause = '';
  comparableType(t, true, new Set(), (why, part) => {
    cause = part ? why.replace('%', () => c.str(part)) : why;
  });
  return cause;
}

function kindText(c: Checker, t: Type): string {
  switch (under(t).kind) {
    case 'Array':
      return 'array';
    case 'Slice':
      return 'slice';
    case 'Struct':
      return 'struct';
    case 'Pointer':
      return 'pointer';
    case 'Signature':
      return 'func';
    case 'Interface':
      return isTypeParam(t) ? `type parameter ${c.str(t)}` : 'interface';
    case 'Map':
      return 'map';
    case 'Chan':
      return 'chan';
    default:
      return c.str(t);
  }
}

function shift(c: Checker, x: Operand, y: Operand, e: Expr | undefined, op: '<<' | '>>'): void {
  const xval = x.mode === 'constant' ? toInt(x.val!) : undefined;
  const fail = (at: Operand, message: string) => {
    c.error(at, 'invalid operation: ' + message);
    x.fail();
  };
  if (!allInteger(x.type) && !(isUntyped(x.type) && xval?.kind === 'int')) {
    return fail(x, `shifted operand ${c.str(x)} must be integer`);
  }
  if (y.mode === 'constant') {
    const yval = toInt(y.val!);
    if (yval.kind === 'int' && yval.value < 0n) return fail(y, `negative shift count ${c.str(y)}`);
    if (isUntyped(y.type)) {
      makeRepresentable(c, y, Typ.uint);
      if ((y.mode as string) === 'invalid') return x.fail();
    } else if (!allInteger(y.type)) return fail(y, `shift count ${c.str(y)} must be integer`);
  } else if (isUntyped(y.type)) {
    convertUntyped(c, y, Typ.uint);
    if ((y.mode as string) === 'invalid') return x.fail();
  } else if (!allInteger(y.type)) return fail(y, `shift count ${c.str(y)} must be integer`);
  // A constant count stays untyped for messages, and is a uint when the machine needs it.
  if (isUntyped(y.type) && x.mode !== 'constant') convertUntyped(c, y, Typ.uint);
  if (x.mode === 'constant') {
    if (y.mode === 'constant') {
      if (x.val!.kind === 'unknown' || y.val!.kind === 'unknown') {
        x.val = unknown;
        if (!isInteger(x.type)) x.type = Typ.untypedInt;
        return;
      }
      // Enough for the smallest float64 to be written as a shift.
      const count = constNumber(y.val!);
      if (count > 1023 - 1 + 52) return fail(y, `invalid shift count ${c.str(y)}`);
      if (!isInteger(x.type)) x.type = Typ.untypedInt;
      x.val = shiftOp(xval!, op, count);
      x.expr = e ?? x.expr;
      overflow(c, x, e ?? x.expr!);
      return;
    }
    if (isUntyped(x.type)) {
      // The type comes from where the shift is used; it must be an integer type then.
      const info = c.untyped.get(x.expr!);
      if (info) info.shifted = true;
      x.mode = 'value';
      return;
    }
  }
  if (!allInteger(x.type)) return fail(x, `shifted operand ${c.str(x)} must be integer`);
  x.mode = 'value';
}
