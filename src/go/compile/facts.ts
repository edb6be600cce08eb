/** What the checker found out about an expression, as the compiler asks for it. */
import type { RType } from '../machine/rtype';
import type { Expr, Ident } from '../syntax/ast';
import type { ConstValue } from '../types/constant';
import type { Obj, TypeAndValue } from '../types/types';
import { Gen, isInterface } from './gen';

export function unparen(e: Expr): Expr {
  let x = e;
  while (x.kind === 'ParenExpr') x = x.x;
  return x;
}

export const typeAndValue = (f: Gen, e: Expr): TypeAndValue | undefined => f.info.types.get(e);

/** Whether e is a type (so that a call is a conversion). */
export const isType = (f: Gen, e: Expr): boolean => typeAndValue(f, e)?.mode === 'type';

export function isNil(f: Gen, e: Expr): boolean {
  const x = unparen(e);
  const tv = typeAndValue(f, x);
  if (tv?.mode === 'nilvalue') return true;
  return x.kind === 'Ident' && x.name === 'nil' && f.info.uses.get(x)?.kind === 'Nil';
}

/** Whether the value of e belongs to nobody else, so that a struct or array need not be copied. */
export function isTemp(f: Gen, e: Expr): boolean {
  const x = unparen(e);
  switch (x.kind) {
    case 'CompositeLit':
      return true;
    case 'CallExpr':
      return !isType(f, x.fun) || isTemp(f, x.args[0]!);
    case 'UnaryExpr':
      return x.op === '<-';
    default:
      return false;
  }
}

/** The constant that e is, if it is one. */
export function constOf(f: Gen, e: Expr): ConstValue | undefined {
  const tv = typeAndValue(f, e);
  return tv?.value !== undefined && tv.value.kind !== 'unknown' && (tv.mode === 'constant' || tv.mode === 'value')
    ? tv.value
    : undefined;
}

/** The type a constant of unknown use gets. */
export function constType(f: Gen, e: Expr, v: ConstValue): RType {
  const rt = f.typeOf(e);
  if (!isInterface(rt)) return rt;
  const t = f.link.types;
  switch (v.kind) {
    case 'bool':
      return t.basic('bool');
    case 'string':
      return t.basic('string');
    case 'int':
      return t.basic('int');
    case 'complex':
      return t.basic('complex128');
    default:
      return t.basic('float64');
  }
}

/** The variable, function, … an identifier or qualified identifier stands for. */
export function objectOf(f: Gen, e: Expr): Obj | undefined {
  const x = unparen(e);
  if (x.kind === 'Ident') return f.info.uses.get(x) ?? f.info.defs.get(x);
  if (x.kind === 'SelectorExpr' && !f.info.selections.has(x)) return f.info.uses.get(x.sel);
  if (x.kind === 'IndexExpr') {
    const o = objectOf(f, x.x);
    return o?.kind === 'Func' ? o : undefined;
  }
  return undefined;
}

/** The identifier that names a function in `f`, `pkg.f`, `f[T]`. */
export function funcIdent(e: Expr): Ident | undefined {
  const x = unparen(e);
  if (x.kind === 'Ident') return x;
  if (x.kind === 'SelectorExpr') return x.sel;
  return x.kind === 'IndexExpr' ? funcIdent(x.x) : undefined;
}
