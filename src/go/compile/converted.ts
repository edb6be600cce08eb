/**
 * Structs and arrays that become interface values: gc copies a variable at its turn where the conversion wants its address,
 * and reads it late, with the conversion, where the run time has a way for values of that shape. What is not a variable
 * by itself (a field, an element, what a pointer points at) is always read late. Found by trying, over types and places:
 * see test/go/packages/programs/order_interfaces.go.
 */
import { Kind, type RType } from '../machine/rtype';
import { alignOf, sizeOf } from '../machine/slices';
import { isAggregate } from '../machine/structs';
import type { Expr } from '../syntax/ast';
import { isBuiltin } from './call';
import { typeAndValue, unparen } from './facts';
import type { Gen } from './gen';

/** The type that the part x of e is converted to where e uses it, if e says one. */
export function wantedOf(f: Gen, e: Expr, x: Expr): RType | undefined {
  if (e.kind === 'CompositeLit') return elementType(f, e, x);
  if (e.kind !== 'CallExpr') return undefined;
  const fun = typeAndValue(f, e.fun);
  if (fun?.mode === 'type') return f.typeOf(e);
  const i = e.args.indexOf(x);
  if (i < 0) return undefined;
  // Of the built-in functions only append and panic convert, and after the value of a panic nothing comes.
  if (isBuiltin(f, e)) {
    const name = unparen(e.fun);
    return name.kind === 'Ident' && name.name === 'append' && i > 0 && !e.spread ? f.typeOf(e).elem : undefined;
  }
  if (fun?.type.kind !== 'Signature') return undefined;
  const { params, variadic } = fun.type;
  const last = params.length - 1;
  if (variadic && i >= last && !e.spread) return f.type(params[last]!.type).elem;
  return params[i] && f.type(params[i].type);
}

function elementType(f: Gen, e: Expr & { kind: 'CompositeLit' }, x: Expr): RType | undefined {
  const rt = f.typeOf(e);
  const whole = rt.kind === Kind.Pointer ? rt.elem! : rt;
  if (whole.kind !== Kind.Struct) return whole.elem;
  const i = e.elts.findIndex((elt) => elt === x || (elt.kind === 'KeyValueExpr' && elt.value === x));
  const elt = e.elts[i]!;
  if (elt.kind !== 'KeyValueExpr') return whole.fields[i]?.type;
  const { key } = elt;
  return key.kind === 'Ident' ? whole.fields.find((field) => field.name === key.name)?.type : undefined;
}

/** Whether the variable e, wanted as a `want`, is copied at its turn. */
export function copiedInTurn(f: Gen, e0: Expr, want: RType | undefined): boolean {
  const e = unparen(e0);
  if (want?.kind !== Kind.Interface || e.kind !== 'Ident') return false;
  const v = f.info.uses.get(e);
  if (v?.kind !== 'Var' || v.isGlobal) return false;
  const from = f.typeOf(e);
  return isAggregate(from) && f.locals_.get(v)?.shared === true && !readAsWord(from);
}

/** Whether the run time has a conversion of its own for such values: a string, a slice, a word of 2, 4 or 8 bytes without pointers. */
function readAsWord(rt: RType): boolean {
  const sole = soleComponent(rt).kind;
  if (sole === Kind.String || sole === Kind.Slice) return true;
  const size = sizeOf(rt);
  return (size === 2 || size === 4 || size === 8) && alignOf(rt) === size && !hasPointers(rt);
}

function soleComponent(rt: RType): RType {
  if (rt.kind === Kind.Struct && rt.fields.length === 1) return soleComponent(rt.fields[0]!.type);
  if (rt.kind === Kind.Array && rt.len === 1) return soleComponent(rt.elem!);
  return rt;
}

function hasPointers(rt: RType): boolean {
  if (rt.kind === Kind.Struct) return rt.fields.some((field) => hasPointers(field.type));
  if (rt.kind === Kind.Array) return rt.len > 0 && hasPointers(rt.elem!);
  return rt.kind > Kind.Complex128;
}
