/**
 * Expressions (Go spec, "Expressions"). Every function fills in an operand; after an error its mode is `invalid` and
 * whoever sees that keeps quiet.
 */
import type { BasicLit, Expr, FuncLit, TypeAssertExpr, UnaryExpr } from '../syntax/ast';
import { missingReason } from './assignability';
import { binary, overflow } from './binary';
import { callExpr, funcInst } from './call';
import type { At, Checker } from './checker';
import { compositeLit } from './composite';
import { makeInt, makeString, numberLiteral, unaryOp } from './constant';
import { identical } from './identical';
import { indexExpr, sliceExpr } from './index';
import { inferTarget } from './infer';
import { runeLiteral, stringLiteral } from './literal';
import { missingMethod } from './lookup';
import { Operand } from './operand';
import {
  allBoolean,
  allInteger,
  allNumeric,
  isGeneric,
  isInterface,
  isInvalid,
  isTypeParam,
  isUnsigned,
} from './predicates';
import { bitsOf } from './representable';
import { selector } from './selector';
import { funcBody } from './stmt';
import { ident, typ, validVarType, varType } from './typexpr';
import { Pointer, type Basic, type Type } from './types';
import { coreType, everyUnder, under } from './under';
import { Typ } from './universe';

/** What a call or expression is good for as a statement. */
export type ExprKind = 'conversion' | 'expression' | 'statement';

export function unparen(e: Expr): Expr {
  while (e.kind === 'ParenExpr') e = e.x;
  return e;
}

/** Checks e whatever it is: value, type, call without result. */
export function rawExpr(c: Checker, x: Operand, e: Expr, hint?: Type, allowGeneric = false, target?: Type): ExprKind {
  const kind = internal(c, x, e, hint);
  if (!allowGeneric) {
    if (target && x.mode === 'value') inferTarget(c, x, e, target);
    nonGeneric(c, x);
  }
  c.record(x);
  return kind;
}

export function nonGeneric(c: Checker, x: Operand): void {
  if (x.mode === 'invalid' || x.mode === 'novalue') return;
  const what = isGeneric(x.type) ? 'type' : x.type.kind === 'Signature' && x.type.tparams.length > 0 ? 'function' : '';
  if (!what) return;
  c.error(x.expr!, `cannot use generic ${what} ${c.str(x.expr!)} without instantiation`);
  x.fail();
  x.type = Typ.invalid;
}

/** A single value. `target`: the type wanted, for generic functions whose arguments follow from it. */
export function expr(c: Checker, x: Operand, e: Expr, target?: Type): void {
  rawExpr(c, x, e, undefined, false, target);
  exclude(c, x, true);
  singleValue(c, x);
}

/** An element of a composite literal, whose own type may be left out. */
export function exprWithHint(c: Checker, x: Operand, e: Expr, hint: Type): void {
  rawExpr(c, x, e, hint, false, hint);
  exclude(c, x, true);
  singleValue(c, x);
}

export function exprOrType(c: Checker, x: Operand, e: Expr, allowGeneric: boolean): void {
  rawExpr(c, x, e, undefined, allowGeneric);
  exclude(c, x, false);
  singleValue(c, x);
}

export function genericExpr(c: Checker, x: Operand, e: Expr): void {
  rawExpr(c, x, e, undefined, true);
  exclude(c, x, true);
  singleValue(c, x);
}

export function exclude(c: Checker, x: Operand, valueOnly: boolean): void {
  let message: string;
  if (x.mode === 'novalue') message = valueOnly ? 'used as value' : 'used as value or type';
  else if (x.mode === 'builtin' && valueOnly) message = 'must be called';
  else if (x.mode === 'type' && valueOnly) message = 'is not an expression';
  else return;
  c.error(x, `${c.str(x)} ${message}`);
  x.fail();
}

export function singleValue(c: Checker, x: Operand): void {
  if (x.mode !== 'value' || x.type.kind !== 'Tuple') return;
  c.error(x, `multiple-value ${c.str(x)} in single-value context`);
  x.fail();
}

function internal(c: Checker, x: Operand, e: Expr, hint: Type | undefined): ExprKind {
  x.mode = 'invalid';
  x.type = Typ.invalid;
  x.val = undefined;
  let kind: ExprKind = 'expression';
  switch (e.kind) {
    case 'BadExpr':
      break;
    case 'Ident':
      ident(c, x, e, undefined, false);
      break;
    case 'Ellipsis':
      c.error(e, "invalid use of '...'");
      break;
    case 'BasicLit':
      basicLit(c, x, e);
      break;
    case 'FuncLit':
      funcLit(c, x, e);
      break;
    case 'CompositeLit':
      compositeLit(c, x, e, hint);
      break;
    case 'ParenExpr':
      kind = rawExpr(c, x, e.x);
      x.expr = e;
      return kind;
    case 'SelectorExpr':
      selector(c, x, e, undefined);
      break;
    case 'IndexExpr':
      if (indexExpr(c, x, e)) funcInst(c, x, e, true);
      break;
    case 'SliceExpr':
      sliceExpr(c, x, e);
      break;
    case 'TypeAssertExpr':
      typeAssert(c, x, e);
      break;
    case 'CallExpr':
      return callExpr(c, x, e);
    case 'StarExpr':
      star(c, x, e.x);
      break;
    case 'UnaryExpr':
      unary(c, x, e);
      if (e.op === '<-' && (x.mode as string) !== 'invalid') kind = 'statement';
      break;
    case 'BinaryExpr':
      binary(c, x, e, e.x, e.y, e.op);
      break;
    case 'KeyValueExpr':
      c.error(e, 'unexpected key:value expression');
      break;
    default:
      x.mode = 'type';
      x.type = typ(c, e);
  }
  x.expr = e;
  // After an error nothing is said about the value being unused.
  return (x.mode as string) === 'invalid' ? 'statement' : kind;
}

function basicLit(c: Checker, x: Operand, e: BasicLit): void {
  if (e.bad) return;
  x.mode = 'constant';
  if (e.lit === 'STRING') {
    x.type = Typ.untypedString;
    x.val = makeString(stringLiteral(e.value));
  } else if (e.lit === 'CHAR') {
    x.type = Typ.untypedRune;
    x.val = makeInt(runeLiteral(e.value));
  } else {
    if (e.value.length > 10000) {
      c.error(e, `excessively long constant: ${e.value.slice(0, 10)}... (${e.value.length} chars)`);
      return x.fail();
    }
    x.type = e.lit === 'INT' ? Typ.untypedInt : e.lit === 'FLOAT' ? Typ.untypedFloat : Typ.untypedComplex;
    x.val = numberLiteral(e.value, e.lit);
    if (x.val.kind === 'unknown') {
      c.error(e, `malformed constant: ${e.value}`);
      return x.fail();
    }
    x.expr = e;
    overflow(c, x, e);
  }
}

function funcLit(c: Checker, x: Operand, e: FuncLit): void {
  const sig = typ(c, e.type);
  if (sig.kind !== 'Signature') return;
  const { decl, iota } = c.env;
  c.later(() => funcBody(c, decl, sig, e.body, iota));
  x.mode = 'value';
  x.type = sig;
}

function typeAssert(c: Checker, x: Operand, e: TypeAssertExpr): void {
  expr(c, x, e.x);
  if (x.mode === 'invalid') return;
  if (isTypeParam(x.type)) {
    c.error(x, `invalid operation: cannot use type assertion on type parameter value ${c.str(x)}`);
    return x.fail();
  }
  if (!isInterface(x.type)) {
    c.error(x, `invalid operation: ${c.str(x)} is not an interface`);
    return x.fail();
  }
  if (!e.type) {
    c.error(e, 'use of .(type) outside type switch', 'invalid AST: use of .(type) outside type switch');
    return x.fail();
  }
  const T = varType(c, e.type);
  if (isInvalid(T)) return x.fail();
  typeAssertion(c, e, x, T, false);
  x.mode = 'commaok';
  x.type = T;
}

/** Reports a type that the interface x can never hold. */
export function typeAssertion(c: Checker, at: At & Expr, x: Operand, T: Type, typeSwitch: boolean): void {
  if (isInterface(T)) return;
  const missing = missingMethod(T, x.type, false);
  if (!missing) return;
  const why = missingReason(c, T, x.type, missing);
  const [e, t] = [c.str(at), c.str(T)];
  const say = (reason: string) =>
    typeSwitch
      ? `impossible type switch case: ${e}\n\t${c.str(x)} cannot have dynamic type ${t} ${reason}`
      : `impossible type assertion: ${e}\n\t${t} does not implement ${c.str(x.type)} ${reason}`;
  c.error(at, say(why.text), say(why.old));
}

function star(c: Checker, x: Operand, inner: Expr): void {
  exprOrType(c, x, inner, false);
  if (x.mode === 'invalid') return;
  if (x.mode === 'type') {
    validVarType(c, inner, x.type);
    x.type = new Pointer(x.type);
    return;
  }
  let base: Type | undefined;
  const ok = everyUnder(x.type, (u) => {
    if (u?.kind !== 'Pointer') {
      c.error(x, `invalid operation: cannot indirect ${c.str(x)}`);
      return false;
    }
    if (base && !identical(u.elem, base)) {
      c.error(x, `invalid operation: pointers of ${c.str(x)} must have identical base types`);
      return false;
    }
    base = u.elem;
    return true;
  });
  if (!ok) return x.fail();
  x.mode = 'var';
  x.type = base!;
}

function unary(c: Checker, x: Operand, e: UnaryExpr): void {
  expr(c, x, e.x);
  if (x.mode === 'invalid') return;
  switch (e.op) {
    case '&':
      if (unparen(e.x).kind !== 'CompositeLit' && x.mode !== 'var') {
        c.error(x, `invalid operation: cannot take address of ${c.str(x)}`);
        return x.fail();
      }
      x.mode = 'value';
      x.type = new Pointer(x.type);
      return;
    case '<-': {
      const u = coreType(x.type);
      const no = !u
        ? `cannot receive from ${c.str(x)}: no core type`
        : u.kind !== 'Chan'
          ? `cannot receive from non-channel ${c.str(x)}`
          : u.dir === 'send'
            ? `cannot receive from send-only channel ${c.str(x)}`
            : '';
      if (no || u?.kind !== 'Chan') {
        c.error(x, 'invalid operation: ' + no);
        return x.fail();
      }
      x.mode = 'commaok';
      x.type = u.elem;
      c.env.hasCallOrRecv = true;
      return;
    }
    case '~':
      c.error(e, 'cannot use ~ outside of interface or type constraint');
      return x.fail();
  }
  const ok = e.op === '!' ? allBoolean(x.type) : e.op === '^' ? allInteger(x.type) : allNumeric(x.type);
  if (!ok) {
    c.error(x, `invalid operation: operator ${e.op} not defined on ${c.str(x)}`);
    return x.fail();
  }
  if (x.mode !== 'constant') {
    x.mode = 'value';
    return;
  }
  if (x.val!.kind === 'unknown') return;
  const u = under(x.type);
  x.val = unaryOp(e.op, x.val!, isUnsigned(x.type) ? bitsOf(u as Basic) : 0);
  x.expr = e;
  overflow(c, x, e);
}
