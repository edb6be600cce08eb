/** Expression and type switches (Go spec, "Switch statements"). */
import type { CaseClause, Expr, Ident, SwitchStmt, TypeSwitchStmt } from '../syntax/ast';
import type { Pos } from '../syntax/source';
import { startPos } from '../syntax/walk';
import { assignment } from './assignments';
import { comparison } from './binary';
import { use } from './call';
import type { Checker } from './checker';
import { constKey, makeBool } from './constant';
import { expr, typeAssertion, unparen } from './expr';
import { identical } from './identical';
import { newVar } from './objects';
import { Operand } from './operand';
import { comparable, hasNil, isInterface, isInvalid, isTypeParam } from './predicates';
import { stmtList } from './stmt';
import { varType } from './typexpr';
import type { Type, Var } from './types';
import { convertUntyped } from './untyped';
import { Typ } from './universe';

function multipleDefaults(c: Checker, cases: CaseClause[]): void {
  let first: CaseClause | undefined;
  for (const clause of cases) {
    if (clause.exprs) continue;
    if (first) c.error(clause.pos, `multiple defaults (first at ${c.placeText(first.pos)})`);
    else first = clause;
  }
}

export function switchStmt(c: Checker, s: SwitchStmt): void {
  const x = new Operand();
  if (s.tag) {
    expr(c, x, s.tag);
    assignment(c, x, undefined, 'switch expression');
    if (x.mode !== 'invalid' && !comparable(x.type) && !hasNil(x.type)) {
      c.error(x, `cannot switch on ${c.str(x)} (${c.str(x.type)} is not comparable)`);
      x.fail();
    }
  } else {
    // A missing tag is `true`.
    const pos = s.cases[0]?.pos ?? s.rbrace;
    const name: Ident = { kind: 'Ident', name: 'true', pos, end: pos };
    x.set(Operand.of('constant', name, Typ.bool, makeBool(true)));
  }
  multipleDefaults(c, s.cases);
  const seen = new Map<string, { at: Pos; type: Type }[]>();
  for (const clause of s.cases) {
    caseValues(c, x, clause.exprs ?? [], seen);
    c.openScope(clause, clause.pos, clause.end);
    stmtList(c, clause.body);
    c.closeScope();
  }
}

function caseValues(c: Checker, x: Operand, values: Expr[], seen: Map<string, { at: Pos; type: Type }[]>): void {
  for (const e of values) {
    const v = new Operand();
    expr(c, v, e);
    if (x.mode === 'invalid' || v.mode === 'invalid') continue;
    convertUntyped(c, v, x.type);
    if ((v.mode as string) === 'invalid') continue;
    // The comparison turns its operand into a bool; the case itself stays what it is.
    const res = v.copy();
    comparison(c, res, x, '==', true);
    if (res.mode === 'invalid' || v.mode !== 'constant' || v.val!.kind === 'bool' || v.val!.kind === 'complex')
      continue;
    const key = constKey(v.val!);
    const list = seen.get(key) ?? [];
    const other = list.find((o) => identical(o.type, v.type));
    if (other) {
      c.report([[v, `duplicate case ${c.str(v)} in expression switch`], [other.at, 'previous case']]); // prettier-ignore
      continue;
    }
    seen.set(key, [...list, { at: e.pos, type: v.type }]);
  }
}

export function typeSwitchStmt(c: Checker, s: TypeSwitchStmt): void {
  let lhs = s.name;
  if (lhs?.name === '_') {
    c.error(lhs, 'no new variable on left side of :=');
    lhs = undefined;
  }
  const x = new Operand();
  expr(c, x, s.x);
  if (x.mode === 'invalid') return;
  let sx: Operand | undefined;
  if (isTypeParam(x.type)) c.error(x, `cannot use type switch on type parameter value ${c.str(x)}`);
  else if (isInterface(x.type)) sx = x;
  else c.error(x, `${c.str(x)} is not an interface`);
  multipleDefaults(c, s.cases);

  const vars: Var[] = [];
  const seen: { type: Type | undefined; at: Expr }[] = [];
  for (const clause of s.cases) {
    const exprs = clause.exprs ?? [];
    const T = caseTypes(c, sx, exprs, seen);
    c.openScope(clause, clause.pos, clause.end);
    if (lhs) {
      const type = exprs.length === 1 && T ? T : x.type;
      const obj = newVar(lhs.pos, c.pkg, lhs.name, type);
      c.declare(c.env.scope, undefined, obj);
      c.info.implicits.set(clause, obj);
      vars.push(obj);
    }
    stmtList(c, clause.body);
    c.closeScope();
  }
  if (!lhs) return;
  // One variable per clause; it is unused only if it is in all of them.
  if (!vars.some((v) => v.used))
    c.error(lhs, `declared and not used: ${lhs.name}`, `${lhs.name} declared but not used`);
  for (const v of vars) v.used = true;
}

function caseTypes(
  c: Checker,
  x: Operand | undefined,
  types: Expr[],
  seen: { type: Type | undefined; at: Expr }[],
): Type | undefined {
  let T: Type | undefined;
  for (const e of types) {
    const name = unparen(e);
    if (name.kind === 'Ident' && c.lookup(name.name)?.kind === 'Nil') {
      T = undefined;
      use(c, [e]);
    } else {
      T = varType(c, e);
      if (isInvalid(T)) continue;
    }
    const type = T;
    const other = seen.find((o) => (type && o.type ? identical(type, o.type) : !type && !o.type));
    if (other) {
      const text = type ? c.str(type) : 'nil';
      c.report([[startPos(e), `duplicate case ${text} in type switch`], [other.at, 'previous case']]); // prettier-ignore
      continue;
    }
    seen.push({ type, at: e });
    if (x && type) typeAssertion(c, e, x, type, true);
  }
  return T;
}
