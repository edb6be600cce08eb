/** Assignments, initial values and `:=` (Go spec, "Assignment statements", "Short variable declarations"). */
import type { Expr } from '../syntax/ast';
import { printExpr } from '../syntax/print';
import type { Pos } from '../syntax/source';
import { startPos } from '../syntax/walk';
import { refuseAssign } from './assignability';
import { exprList, use } from './call';
import type { At, Checker } from './checker';
import { expr, singleValue, unparen } from './expr';
import { newVar, typeOf } from './objects';
import { Operand } from './operand';
import { defaultType, isInvalid, isNonTypeParamInterface, isNumeric, isUntyped } from './predicates';
import type { Const, Type, Var } from './types';
import { under } from './under';
import { implicitType, takeType } from './untyped';
import { Typ } from './universe';

/** Checks that x may be assigned to T (undefined: to anything) and converts it; `context` says where, for messages. */
export function assignment(c: Checker, x: Operand, T: Type | undefined, context: string): void {
  singleValue(c, x);
  if (x.mode === 'invalid') return;
  if (x.mode === 'builtin' || x.mode === 'type' || x.mode === 'novalue') {
    c.error(x, `cannot assign ${c.str(x)} to ${T ? c.str(T) : '_'} in ${context}`);
    x.fail();
    return;
  }
  if (isUntyped(x.type)) {
    let target = T;
    if (x.isNil) {
      if (!T) {
        c.error(x, `use of untyped nil in ${context}`);
        x.fail();
        return;
      }
    } else if (!T || isNonTypeParamInterface(T)) target = defaultType(x.type);
    const r = implicitType(x, target!);
    if (typeof r === 'string') {
      const tail = r === 'truncated' ? ' (truncated)' : r === 'overflows' ? ' (overflows)' : '';
      c.error(x, `cannot use ${c.str(x)} as ${c.str(target!)} value in ${context}${tail}`);
      x.fail();
      return;
    }
    takeType(c, x, r);
  }
  const u = under(x.type);
  if (u.kind === 'Signature' && u.tparams.length > 0) {
    c.error(x, `cannot use generic function ${c.str(x)} without instantiation in ${context}`);
    x.fail();
    return;
  }
  if (!T) return;
  const no = refuseAssign(c, x, T);
  if (!no) return;
  const [a, b] = [c.str(x), c.str(T)];
  c.error(x, `cannot use ${a} as ${b} value in ${context}` + (no.reason ? `: ${no.reason.text}` : ''),
    `cannot use ${a} as type ${b} in ${context}` + (no.reason ? `:\n\t${no.reason.old}` : '')); // prettier-ignore
  x.fail();
}

export function initConst(c: Checker, lhs: Const, x: Operand): void {
  const known = typeOf(lhs);
  if (x.mode === 'invalid' || isInvalid(x.type) || isInvalid(known)) {
    if (!known) lhs.type = Typ.invalid;
    return;
  }
  if (x.mode !== 'constant') {
    c.error(x, `${c.str(x)} is not constant`);
    if (!known) lhs.type = Typ.invalid;
    return;
  }
  if (!known) lhs.type = x.type;
  assignment(c, x, lhs.type, 'constant declaration');
  if (x.mode !== 'constant') return;
  lhs.value = x.val!;
}

/** Gives a variable its type and initial value; undefined after an error. */
export function initVar(c: Checker, lhs: Var, x: Operand, context: string): Type | undefined {
  if (x.mode === 'invalid' || isInvalid(x.type) || isInvalid(typeOf(lhs))) {
    if (!typeOf(lhs)) lhs.type = Typ.invalid;
    lhs.used = true;
    return undefined;
  }
  if (!typeOf(lhs)) {
    if (x.type === Typ.untypedNil) {
      c.error(x, `use of untyped nil in ${context}`);
      lhs.type = Typ.invalid;
      lhs.used = true;
      return undefined;
    }
    lhs.type = defaultType(x.type);
  }
  assignment(c, x, lhs.type, context);
  if ((x.mode as string) === 'invalid') {
    lhs.used = true;
    return undefined;
  }
  return x.type;
}

/** The variable of this package that an expression names, if it is a plain name. */
function localVar(c: Checker, e: Expr): Var | undefined {
  const x = unparen(e);
  const obj = x.kind === 'Ident' ? c.lookup(x.name) : undefined;
  return obj?.kind === 'Var' && obj.pkg === c.pkg ? obj : undefined;
}

/** The type an assignment's left side asks for; 'blank' for `_`, undefined after an error. */
export function lhsType(c: Checker, lhs: Expr): Type | 'blank' | undefined {
  const id = unparen(lhs);
  if (id.kind === 'Ident' && id.name === '_') return 'blank';
  // Being assigned to does not count as use.
  const v = localVar(c, lhs);
  const used = v?.used;
  const z = new Operand();
  expr(c, z, lhs);
  if (v) v.used = used!;
  if (z.mode === 'invalid' || isInvalid(z.type)) return undefined;
  if (z.mode === 'var' || z.mode === 'mapindex') return z.type;
  const sel = z.expr;
  if (sel?.kind === 'SelectorExpr') {
    const op = new Operand();
    expr(c, op, sel.x);
    if (op.mode === 'mapindex') {
      c.error(z, `cannot assign to struct field ${c.str(sel)} in map`);
      return undefined;
    }
  }
  c.error(
    z,
    `cannot assign to ${c.str(z.expr!)} (neither addressable nor a map index expression)`,
    `cannot assign to ${c.str(z)}`,
  );
  return undefined;
}

/** Assigns x to an expression; undefined after an error. */
export function assignVar(c: Checker, lhs: Expr, x: Operand, context = 'assignment'): Type | undefined {
  if (x.mode === 'invalid' || isInvalid(x.type)) {
    use(c, [lhs]);
    return undefined;
  }
  const T = lhsType(c, lhs);
  if (T === undefined) return undefined;
  assignment(c, x, T === 'blank' ? undefined : T, T === 'blank' ? 'assignment to _ identifier' : context);
  return (x.mode as string) === 'invalid' ? undefined : x.type;
}

/** `(int, string)`: types of values for messages on counts. */
export function typesSummary(c: Checker, types: Type[], variadic: boolean): string {
  const parts = types.map((t, i) => {
    if (!(t as Type | undefined) || isInvalid(t)) return '<T>';
    if (isUntyped(t)) return isNumeric(t) ? 'number' : t.basic.replace('untyped ', '');
    if (variadic && i === types.length - 1 && t.kind === 'Slice') return '...' + c.str(t.elem);
    return c.str(t);
  });
  return `(${parts.join(', ')})`;
}

const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

function mismatch(c: Checker, rhs: Expr[], nvars: number, nvals: number): void {
  const vars = count(nvars, 'variable');
  const vals = count(nvals, 'value');
  const call = rhs.length === 1 ? unparen(rhs[0]!) : undefined;
  const what = call?.kind === 'CallExpr' ? `${printExpr(call.fun)} returns ${vals}` : vals;
  c.error(rhs[0]!, `assignment mismatch: ${vars} but ${what}`);
}

/** Initialises variables from expressions; with `ret` they are the results of that return statement. */
export function initVars(c: Checker, lhs: Var[], rhsExprs: Expr[], ret?: Pos): void {
  const targets = lhs.length === rhsExprs.length ? lhs.map(typeOf) : undefined;
  const { list: rhs, commaOk } = exprList(c, rhsExprs, lhs.length === 2 && ret === undefined, targets);
  if (lhs.length !== rhs.length) {
    for (const v of lhs) {
      v.used = true;
      if (!typeOf(v)) v.type = Typ.invalid;
    }
    if (rhs.some((x) => x.mode === 'invalid')) return;
    if (ret !== undefined) {
      let at: At = ret;
      if (rhs.length > lhs.length) at = rhs[lhs.length]!.expr!;
      else if (rhs.length > 0) at = rhs[rhs.length - 1]!.expr!;
      const how = rhs.length > lhs.length ? 'too many' : 'not enough';
      const have = typesSummary(c, rhs.map((x) => x.type), false); // prettier-ignore
      const want = typesSummary(c, lhs.map((v) => v.type), false); // prettier-ignore
      c.report([[at, `${how} return values`], [0, `have ${have}`], [0, `want ${want}`]]); // prettier-ignore
      return;
    }
    mismatch(c, rhsExprs, lhs.length, rhs.length);
    return;
  }
  const context = ret === undefined ? 'assignment' : 'return statement';
  if (commaOk) {
    const a = initVar(c, lhs[0]!, rhs[0]!, context);
    const b = initVar(c, lhs[1]!, rhs[1]!, context);
    c.recordCommaOk(rhsExprs[0]!, a, b);
    return;
  }
  let ok = true;
  lhs.forEach((v, i) => {
    if (!initVar(c, v, rhs[i]!, context)) ok = false;
  });
  if (!ok) for (const v of lhs) v.used = true;
}

export function assignVars(c: Checker, lhs: Expr[], rhsExprs: Expr[]): void {
  const { list: rhs, commaOk } = exprList(c, rhsExprs, lhs.length === 2, targetTypes(c, lhs, rhsExprs));
  if (lhs.length !== rhs.length) {
    use(c, lhs);
    if (rhs.some((x) => x.mode === 'invalid')) return;
    mismatch(c, rhsExprs, lhs.length, rhs.length);
    return;
  }
  if (commaOk) {
    const a = assignVar(c, lhs[0]!, rhs[0]!);
    const b = assignVar(c, lhs[1]!, rhs[1]!);
    c.recordCommaOk(rhsExprs[0]!, a, b);
    return;
  }
  let ok = true;
  lhs.forEach((e, i) => {
    if (!assignVar(c, e, rhs[i]!)) ok = false;
  });
  if (!ok) {
    for (const e of lhs) {
      const v = localVar(c, e);
      if (v) v.used = true;
    }
  }
}

/** Types of plain variables on the left, wanted only for generic functions on the right. */
function targetTypes(c: Checker, lhs: Expr[], rhs: Expr[]): (Type | undefined)[] | undefined {
  if (lhs.length !== rhs.length) return undefined;
  return lhs.map((e) => {
    const v = localVar(c, e);
    return v && typeOf(v);
  });
}

export function shortVarDecl(c: Checker, pos: Pos, lhs: Expr[], rhs: Expr[]): void {
  const top = c.pending;
  const scope = c.env.scope;
  const seen = new Set<string>();
  const fresh: Var[] = [];
  let failed = false;
  const vars = lhs.map((e): Var => {
    const dummy = () => newVar(startPos(e), c.pkg, '_');
    if (e.kind !== 'Ident') {
      use(c, [e]);
      c.error(e, `non-name ${c.str(e)} on left side of :=`);
      failed = true;
      return dummy();
    }
    if (e.name !== '_') {
      if (seen.has(e.name)) {
        c.error(e, `${e.name} repeated on left side of :=`);
        failed = true;
        return dummy();
      }
      seen.add(e.name);
    }
    const alt = scope.names.get(e.name);
    if (alt) {
      c.info.uses.set(e, alt);
      if (alt.kind === 'Var') return alt;
      c.error(e, `cannot assign to ${c.str(e)}`);
      failed = true;
      return dummy();
    }
    const obj = newVar(e.pos, c.pkg, e.name);
    if (e.name !== '_') fresh.push(obj);
    c.info.defs.set(e, obj);
    return obj;
  });
  initVars(c, vars, rhs);
  // Function literals on the right must not see the new variables.
  c.processDelayed(top);
  if (fresh.length === 0 && !failed) {
    c.error(pos, 'no new variables on left side of :=');
    return;
  }
  for (const v of fresh) c.declare(scope, undefined, v);
}
