/** Calls, conversions written as calls, arguments, instantiation of functions (Go spec, "Calls", "Passing arguments to ... parameters", "Instantiations"). */
import type { CallExpr, Expr, IndexExpr } from '../syntax/ast';
import { printExpr } from '../syntax/print';
import { assignment, typesSummary } from './assignments';
import { builtinCall } from './builtins';
import type { At, Checker } from './checker';
import { conversion } from './conversions';
import { exclude, expr, exprOrType, genericExpr, nonGeneric, rawExpr, type ExprKind } from './expr';
import { indexExpr } from './index';
import { infer, inferFunctionArgs, isParameterized } from './infer';
import { instantiateFunc } from './instantiate';
import { newVar } from './objects';
import { Operand } from './operand';
import { isInvalid, isTypeParam } from './predicates';
import { substMap, substVars } from './subst';
import { typeList } from './typexpr';
import { Tuple, type Signature, type Type, type Var } from './types';
import { isMethodSet, typeSet } from './typeset';
import { coreType, under } from './under';
import { Typ, builtins } from './universe';

/** Looks at expressions only so that what they name counts as used. */
export function use(c: Checker, list: Expr[]): void {
  for (const e of list) {
    if (e.kind === 'Ident' && e.name === '_') continue;
    if (e.kind === 'KeyValueExpr') use(c, [e.value]);
    else rawExpr(c, new Operand(), e);
  }
}

/**
 * Values of an expression list; a single call may give several.
 * @param allowCommaOk the second value of `v, ok := m[k]` may be made
 * @param targets types wanted, for generic functions among the values
 */
export function exprList(
  c: Checker,
  list: Expr[],
  allowCommaOk: boolean,
  targets?: (Type | undefined)[],
): { list: Operand[]; commaOk: boolean } {
  if (list.length !== 1) {
    const values = list.map((e, i) => {
      const x = new Operand();
      expr(c, x, e, targets?.[i]);
      return x;
    });
    return { list: values, commaOk: false };
  }
  const e = list[0]!;
  const x = new Operand();
  rawExpr(c, x, e, undefined, false, targets?.[0]);
  exclude(c, x, true);
  if (x.type.kind === 'Tuple' && x.mode !== 'invalid') {
    return { list: x.type.vars.map((v) => Operand.of('value', e, v.type)), commaOk: false };
  }
  if (allowCommaOk && (x.mode === 'mapindex' || x.mode === 'commaok')) {
    x.mode = 'value';
    return { list: [x, Operand.of('value', e, Typ.untypedBool)], commaOk: true };
  }
  return { list: [x], commaOk: false };
}

/** f[T1, T2] without a call: all type arguments must be known or follow from the others. */
export function funcInst(c: Checker, x: Operand, e: IndexExpr, mustInfer: boolean): Type[] | undefined {
  const failed = () => {
    x.mode = 'invalid';
    x.expr = e;
    return undefined;
  };
  let targs = typeList(c, e.indices);
  if (!targs) return failed();
  const sig = under(x.type) as Signature;
  const [got, want] = [targs.length, sig.tparams.length];
  if (got > want) {
    const name = printExpr(e.x);
    c.error(e.indices[want]!, `got ${got} type arguments but ${name} has ${want} type parameters`,
      `got ${got} type arguments but want ${want}`); // prettier-ignore
    return failed();
  }
  if (got < want) {
    if (!mustInfer) return targs;
    targs = infer(c, e.pos, printExpr(e.x), sig.tparams, targs, [], []);
    if (!targs) return failed();
  }
  const inst = instantiateFunc(c, e.pos, sig, targs, e.indices);
  c.recordInstance(e.x, targs, inst);
  x.type = inst;
  x.mode = 'value';
  x.expr = e;
  return targs;
}

export function callExpr(c: Checker, x: Operand, call: CallExpr): ExprKind {
  let inst: IndexExpr | undefined;
  if (call.fun.kind === 'IndexExpr') {
    if (indexExpr(c, x, call.fun)) inst = call.fun;
    x.expr = call.fun;
    c.record(x);
  } else exprOrType(c, x, call.fun, true);

  switch (x.mode) {
    case 'invalid':
      use(c, call.args);
      x.expr = call;
      return 'statement';
    case 'type':
      convert(c, x, call);
      x.expr = call;
      return 'conversion';
    case 'builtin': {
      const name = x.builtin!;
      if (!builtinCall(c, x, call, name)) x.fail();
      x.expr = call;
      if ((x.mode as string) !== 'invalid' && (x.mode as string) !== 'constant') c.env.hasCallOrRecv = true;
      return builtins[name].kind;
    }
  }

  const sig = coreType(x.type);
  if (sig?.kind !== 'Signature') {
    if (!isInvalid(sig)) c.error(x, `invalid operation: cannot call non-function ${c.str(x)}`);
    use(c, call.args);
    x.fail();
    x.expr = call;
    return 'statement';
  }
  let targs: Type[] = [];
  if (inst) {
    const list = typeList(c, inst.indices);
    const [got, want] = [list?.length ?? 0, sig.tparams.length];
    if (!list || got > want) {
      if (list) {
        const name = printExpr(inst.x);
        c.error(inst.indices[want]!, `got ${got} type arguments but ${name} has ${want} type parameters`,
          `got ${got} type arguments but want ${want}`); // prettier-ignore
      }
      use(c, call.args);
      x.fail();
      x.expr = call;
      return 'statement';
    }
    targs = list;
  }
  const args = genericExprList(c, call.args);
  const result = callArguments(c, call, sig, targs, args, inst?.indices ?? []);
  if (sig.tparams.length > 0 && result && result.tparams.length === 0) {
    c.recordType(call.fun, 'value', result);
    for (let f = call.fun; f.kind === 'ParenExpr'; f = f.x) c.recordType(f.x, 'value', result);
  }
  const results = (result ?? sig).results;
  if (results.length === 0) x.mode = 'novalue';
  else {
    x.mode = 'value';
    x.type = results.length === 1 ? results[0]!.type : new Tuple(results);
  }
  x.val = undefined;
  x.expr = call;
  c.env.hasCallOrRecv = true;
  // The result of a generic function whose arguments could not be found has no usable type.
  if (x.mode === 'value' && !result && isParameterized(sig.tparams, x.type)) x.fail();
  return 'statement';
}

/** Arguments; generic functions are allowed among them. */
function genericExprList(c: Checker, list: Expr[]): Operand[] {
  if (list.length === 1) {
    const e = list[0]!;
    const x = new Operand();
    rawExpr(c, x, e, undefined, true);
    exclude(c, x, true);
    if (x.type.kind === 'Tuple' && x.mode !== 'invalid') return x.type.vars.map((v) => Operand.of('value', e, v.type));
    return [x];
  }
  return list.map((e) => {
    const x = new Operand();
    genericExpr(c, x, e);
    return x;
  });
}

/** T(x) */
function convert(c: Checker, x: Operand, call: CallExpr): void {
  nonGeneric(c, x);
  if (x.mode === 'invalid') return use(c, call.args);
  const T = x.type;
  x.mode = 'invalid';
  const n = call.args.length;
  if (n === 0) return c.error(call, `missing argument in conversion to ${c.str(T)}`);
  if (n > 1) {
    use(c, call.args);
    return c.error(call.args[n - 1]!, `too many arguments in conversion to ${c.str(T)}`);
  }
  const arg = call.args[0]!;
  expr(c, x, arg);
  if ((x.mode as string) === 'invalid') return;
  const u = under(T);
  // After these errors x stays as it is: gc then also says if it is not used.
  if (u.kind === 'Interface' && !isTypeParam(T) && !isMethodSet(typeSet(u))) {
    const t = c.str(T);
    return c.error(
      call,
      `cannot use interface ${t} in conversion (contains specific type constraints or is comparable)`,
    );
  }
  if (call.spread) {
    const t = c.str(T);
    return c.error(arg, `invalid use of ... in conversion to ${t}`, `invalid use of ... in type conversion to ${t}`);
  }
  conversion(c, x, T);
}

/**
 * Checks arguments against a signature and finds the type arguments of a generic one.
 * @returns the signature with type arguments put in, or undefined after an error
 */
export function callArguments(
  c: Checker,
  call: CallExpr,
  sig: Signature,
  targs0: Type[],
  args: Operand[],
  xlist: Expr[],
): Signature | undefined {
  for (const a of args) {
    if (a.mode === 'invalid') return undefined;
  }
  let params: Var[] = sig.params;
  const nargs = args.length;
  let npars = params.length;
  let spread: Type | undefined;
  if (sig.variadic) {
    if (call.spread) {
      if (call.args.length === 1 && nargs > 1) {
        c.error(call, `cannot use ... with ${nargs}-valued ${c.str(call.args[0]!)}`);
        return undefined;
      }
    } else if (nargs >= npars - 1) {
      const last = params[npars - 1]!;
      spread = last.type.kind === 'Slice' ? last.type.elem : last.type;
      params = params.slice(0, -1);
      while (params.length < nargs) params.push(newVar(last.pos, last.pkg, last.name, spread));
      npars = nargs;
    } else npars--;
  } else if (call.spread) {
    c.error(call, `cannot use ... in call to non-variadic ${c.str(call.fun)}`);
    return undefined;
  }
  if (nargs !== npars) {
    let at: At = call;
    if (nargs > npars) at = args[npars]!.expr!;
    else if (nargs > 0) at = args[nargs - 1]!.expr!;
    const how = nargs > npars ? 'too many' : 'not enough';
    const have = typesSummary(c, args.map((a) => a.type), false); // prettier-ignore
    const want = typesSummary(c, sig.params.map((p) => p.type), sig.variadic); // prettier-ignore
    c.report([[at, `${how} arguments in call to ${c.str(call.fun)}`], [0, `have ${have}`], [0, `want ${want}`]]); // prettier-ignore
    return undefined;
  }
  let result = sig;
  if (sig.tparams.length > 0) {
    const targs = infer(c, call.pos, printExpr(call.fun), sig.tparams, targs0, params, args);
    if (!targs) return undefined;
    result = instantiateFunc(c, call.pos, sig, targs, xlist);
    c.recordInstance(call.fun, targs, result);
    params = substVars(params, substMap(sig.tparams, targs));
  }
  inferFunctionArgs(c, params, args);
  const context = `argument to ${c.str(call.fun)}`;
  args.forEach((a, i) => assignment(c, a, params[i]!.type, context));
  return result;
}
