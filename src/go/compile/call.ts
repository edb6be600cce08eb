/** Calls, go and defer (Go spec, "Calls", "Go statements", "Defer statements"). */
import { Code, Func } from '../machine/code';
import { nilDereference } from '../machine/errors';
import { findMethod, type IfaceSite } from '../machine/iface';
import { Op } from '../machine/ops';
import type { RType } from '../machine/rtype';
import { makeStorage, plainArray } from '../machine/structs';
import { Slice, type Iface, type Value } from '../machine/values';
import type { CallExpr, DeferStmt, Expr, GoStmt, SelectorExpr } from '../syntax/ast';
import { deferredBuiltin } from './builtin';
import { isTyped } from './element';
import { expr, funcValue, implicit, valueTo } from './expr';
import { funcIdent, objectOf, typeAndValue, unparen } from './facts';
import { receiverTo } from './selector';
import type { Gen } from './gen';
import type { Found } from './methods';
import { methodKey } from './rtypes';

export function isBuiltin(f: Gen, e: CallExpr): boolean {
  const fun = unparen(e.fun);
  if (fun.kind === 'Ident') return f.info.uses.get(fun)?.kind === 'Builtin';
  return fun.kind === 'SelectorExpr' && !f.info.selections.has(fun) && f.info.uses.get(fun.sel)?.kind === 'Builtin';
}

/** What a call calls. */
type Callee =
  | { kind: 'func'; fn: Func; sig: RType }
  | { kind: 'method'; sel: SelectorExpr; found: Found; recv: RType; sig: RType }
  | { kind: 'value'; register: number; sig: RType };

function calleeOf(f: Gen, e: CallExpr): Callee {
  const fun = unparen(e.fun);
  const o = objectOf(f, fun);
  if (o?.kind === 'Func') {
    const fn = funcValue(f, funcIdent(fun)!, o);
    return { kind: 'func', fn, sig: f.link.signatureOf(fn) };
  }
  if (fun.kind === 'SelectorExpr') {
    const s = f.info.selections.get(fun);
    if (s?.kind === 'method') {
      const recv = f.type(s.recv);
      const found = f.link.methods.find(recv, methodKey(s.obj));
      if (!found) throw new Error(`no method ${s.obj.name} of ${recv.name} at ${f.where(e.pos)}`);
      return { kind: 'method', sel: fun, found, recv, sig: found.signature };
    }
    if (s?.kind === 'methodExpr') {
      const recv = f.type(s.recv);
      const fn = f.link.methods.func(recv, methodKey(s.obj));
      const found = f.link.methods.find(recv, methodKey(s.obj));
      if (fn && found) {
        const { params, results, variadic } = found.signature;
        return { kind: 'func', fn, sig: f.link.types.funcOf([recv, ...params], results, variadic) };
      }
    }
  }
  const sig = f.typeOf(fun);
  return { kind: 'value', register: expr(f, fun), sig };
}

/**
 * Calls; results come to consecutive registers. With `dst` the first one is moved there. Answers the first register.
 */
export function callTo(f: Gen, e: CallExpr, dst: number | undefined): number {
  const callee = calleeOf(f, e);
  const { sig } = callee;
  const nresults = sig.results.length;
  // The window may start at dst when nothing else lives from there on.
  const inPlace = dst !== undefined && dst === f.top - 1 && dst >= f.locals && callee.kind !== 'value';
  if (inPlace) f.top = dst;
  const at = f.top;
  if (callee.kind === 'method') {
    const r = f.alloc();
    receiverTo(f, callee.sel, callee.found, callee.recv, r);
  }
  args(f, e, sig);
  const n = f.top - at;
  f.place(e.pos);
  switch (callee.kind) {
    case 'func':
      if (callee.fn.native) f.emit(Op.CallNative, at, f.konst(callee.fn), n);
      else if (callee.fn.captures.length === 0) f.emit(Op.Call, at, f.konst(callee.fn.code));
      break;
    case 'method':
      f.link.methods.emitCall(f, at, callee.found, n);
      break;
    case 'value':
      f.emit(Op.CallFunc, at, callee.register, n);
  }
  f.reserve(at + Math.max(n, nresults) + 1);
  f.top = at;
  f.alloc(Math.max(nresults, 1));
  if (dst !== undefined && dst !== at && nresults > 0) f.emit(Op.Move, dst, at);
  return at;
}

/** Evaluates the arguments into the next registers, as parameters of `sig`. */
function args(f: Gen, e: CallExpr, sig: RType): void {
  const { params, variadic } = sig;
  const fixed = variadic && !e.spread ? params.length - 1 : params.length;
  const first = e.args[0] && unparen(e.args[0]);
  if (e.args.length === 1 && first!.kind === 'CallExpr' && typeAndValue(f, first!)?.type.kind === 'Tuple') {
    spreadCall(f, first!, sig, fixed);
    return;
  }
  for (let i = 0; i < fixed; i++) {
    const r = f.alloc();
    valueTo(f, e.args[i]!, r, params[i]!);
  }
  if (variadic && !e.spread) {
    const slice = params[fixed]!;
    const r = f.alloc();
    const rest = e.args.slice(fixed);
    rest.forEach((x, i) => valueTo(f, x, i === 0 ? r : f.alloc(), slice.elem!));
    pack(f, r, rest.length, slice.elem!);
    f.top = r + 1;
  }
}

/** f(g()) where g has several results. */
function spreadCall(f: Gen, call: Expr, sig: RType, fixed: number): void {
  const types = f.typesOf(call);
  const at = f.top;
  const from = callTo(f, call as CallExpr, undefined);
  if (from !== at) types.forEach((_, i) => f.emit(Op.Move, at + i, from + i));
  types.forEach((t, i) => implicit(f, at + i, t, i < fixed ? sig.params[i]! : sig.params[fixed]!.elem!));
  if (fixed < sig.params.length) {
    if (types.length === fixed) f.alloc();
    pack(f, at + fixed, types.length - fixed, sig.params[fixed]!.elem!);
    f.top = at + fixed + 1;
  } else f.top = at + types.length;
}

/** rAt = slice of the n registers from rAt on; nil for none. */
export function pack(f: Gen, at: number, n: number, elem: RType): void {
  if (n === 0) {
    f.loadK(at, null);
    return;
  }
  f.helper(at, at, packer(n, elem));
}
const packers = new Map<number, (g: { charge(n: number): void }, R: Value[], at: number) => Value>();
function packer(n: number, elem: RType): (g: { charge(n: number): void }, R: Value[], at: number) => Value {
  if (isTyped(elem)) {
    return (g, R, at) => {
      g.charge(24 + n * 8);
      const arr = makeStorage(elem, n);
      for (let i = 0; i < n; i++) arr[i] = R[at + i];
      return new Slice(arr, 0, n, n);
    };
  }
  let fn = packers.get(n);
  if (!fn) {
    fn = (g, R, at) => {
      g.charge(24 + n * 16);
      const arr = plainArray(n, null);
      for (let i = 0; i < n; i++) arr[i] = R[at + i];
      return new Slice(arr, 0, n, n);
    };
    packers.set(n, fn);
  }
  return fn;
}

/** go f(x) and defer f(x): function and arguments are evaluated now. As in gc's traces the statement stands where it begins. */
export function goOrDefer(f: Gen, s: GoStmt | DeferStmt, op: number): void {
  const e = unparen(s.call) as CallExpr;
  const fn = f.alloc();
  const at = f.top;
  if (isBuiltin(f, e)) {
    const n = deferredBuiltin(f, e, fn);
    f.place(s.pos);
    f.emit(op, at, fn, n);
    return;
  }
  if (typeAndValue(f, e.fun)?.mode === 'type') {
    // A conversion has no effect once its operand is evaluated.
    expr(f, e.args[0]!);
    f.loadK(fn, new Func('conversion', emptyCode()));
    f.emit(op, f.top, fn, 0);
    return;
  }
  const callee = calleeOf(f, e);
  const start = f.top;
  switch (callee.kind) {
    case 'func':
      f.loadK(fn, callee.fn);
      break;
    case 'value':
      f.emit(Op.Move, fn, callee.register);
      break;
    case 'method': {
      const r = f.alloc();
      receiverTo(f, callee.sel, callee.found, callee.recv, r);
      const { found } = callee;
      if (found.decl) f.loadK(fn, f.link.method(found.holder, found.decl));
      else {
        const site: IfaceSite = { name: found.name, type: undefined, fn: undefined };
        f.helper(fn, r, (_g, R, i) => {
          const v = R[i] as Iface | null;
          if (v === null) throw nilDereference();
          return findMethod(site, v.type);
        });
        f.helper(r, r, (_g, R, i) => (R[i] as Iface).value);
      }
    }
  }
  args(f, e, callee.sig);
  f.place(s.pos);
  if (op === Op.Go && callee.kind === 'value') f.emit(Op.NilCheck, fn);
  f.emit(op, start, fn, f.top - start);
}

function emptyCode(): Code {
  const code = new Code('', 0, 0, undefined);
  code.code = Int32Array.of(Op.Ret0, 0, 0, 0);
  return code;
}
