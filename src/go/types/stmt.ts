/** Statements (Go spec, "Statements"). Labels, and where break, continue, goto and fallthrough may stand, are the parser's work. */
import type { BlockStmt, CallExpr, Expr, SelectStmt, Stmt } from '../syntax/ast';
import { startPos } from '../syntax/walk';
import { assignVars, assignVar, assignment, initVars, shortVarDecl } from './assignments';
import { binary } from './binary';
import { use } from './call';
import type { Checker, DeclInfo } from './checker';
import type { ConstValue } from './constant';
import { declStmt } from './decl';
import { expr, rawExpr, unparen } from './expr';
import { Operand } from './operand';
import { allBoolean, allNumeric } from './predicates';
import { rangeStmt } from './range';
import { isTerminating } from './return';
import { switchStmt, typeSwitchStmt } from './switch';
import type { Scope, Signature, Var } from './types';
import { coreType } from './under';

export function funcBody(
  c: Checker,
  decl: DeclInfo | undefined,
  sig: Signature,
  body: BlockStmt,
  iota: ConstValue | undefined,
): void {
  const saved = c.env;
  const scope = c.signatureScopes.get(sig)!;
  c.info.scopes.set(body, scope);
  c.env = { ...c.freshEnv(scope), decl, sig, iota };
  stmtList(c, body.stmts);
  if (sig.results.length > 0 && !isTerminating(c, body, '')) c.error(body.rbrace, 'missing return');
  usage(c, scope);
  c.env = saved;
}

/** Reports unused variables of a function, block by block; function literals report their own. */
function usage(c: Checker, scope: Scope): void {
  const unused: Var[] = [];
  for (const obj of scope.names.values()) if (obj.kind === 'Var' && !obj.used) unused.push(obj);
  unused.sort((a, b) => a.pos - b.pos);
  for (const v of unused) c.error(v.pos, `declared and not used: ${v.name}`, `${v.name} declared but not used`);
  for (const s of scope.children) if (!c.functionScopes.has(s)) usage(c, s);
}

export function stmtList(c: Checker, list: Stmt[]): void {
  for (const s of list) stmt(c, s);
}

export function stmt(c: Checker, s: Stmt): void {
  const top = c.pending;
  statement(c, s);
  // Function literals are checked at the end of their statement, when all their variables have types.
  c.processDelayed(top);
}

function statement(c: Checker, s: Stmt): void {
  switch (s.kind) {
    case 'EmptyStmt':
    case 'BadStmt':
    case 'BranchStmt':
      return;
    case 'DeclStmt':
      return declStmt(c, s.decls);
    case 'LabeledStmt':
      return stmt(c, s.stmt);
    case 'ExprStmt': {
      const x = new Operand();
      const kind = rawExpr(c, x, s.x);
      if (x.mode === 'builtin') c.error(x, `${c.str(x)} must be called`);
      else if (x.mode === 'type') c.error(x, `${c.str(x)} is not an expression`);
      else if (kind !== 'statement') c.error(x, `${c.str(x)} is not used`);
      return;
    }
    case 'SendStmt':
      return send(c, s.chan, s.value);
    case 'IncDecStmt': {
      const x = new Operand();
      expr(c, x, s.x);
      if (x.mode === 'invalid') return;
      if (!allNumeric(x.type)) {
        const e = c.str(s.x);
        return c.error(s.x, `invalid operation: ${e}${s.op} (non-numeric type ${c.str(x.type)})`);
      }
      assignVar(c, s.x, x);
      return;
    }
    case 'AssignStmt':
      if (s.op) {
        if (s.lhs.length !== 1 || s.rhs.length !== 1) {
          return c.error(s.opPos, `assignment operation ${s.op}= requires single-valued expressions`);
        }
        const x = new Operand();
        binary(c, x, undefined, s.lhs[0]!, s.rhs[0]!, s.op);
        assignVar(c, s.lhs[0]!, x);
        return;
      }
      if (s.define) return shortVarDecl(c, s.opPos, s.lhs, s.rhs);
      return assignVars(c, s.lhs, s.rhs);
    case 'GoStmt':
      return suspended(c, 'go', s.call);
    case 'DeferStmt':
      return suspended(c, 'defer', s.call);
    case 'ReturnStmt':
      return returnStmt(c, s);
    case 'BlockStmt':
      c.openScope(s, s.pos, s.end);
      stmtList(c, s.stmts);
      return c.closeScope();
    case 'IfStmt':
      c.openScope(s, s.pos, s.end);
      if (s.init) stmt(c, s.init);
      condition(c, s.cond, 'if');
      stmt(c, s.body);
      if (s.else) stmt(c, s.else);
      return c.closeScope();
    case 'SwitchStmt':
      c.openScope(s, s.pos, s.end);
      if (s.init) stmt(c, s.init);
      switchStmt(c, s);
      return c.closeScope();
    case 'TypeSwitchStmt':
      c.openScope(s, s.pos, s.end);
      if (s.init) stmt(c, s.init);
      typeSwitchStmt(c, s);
      return c.closeScope();
    case 'SelectStmt':
      return selectStmt(c, s);
    case 'ForStmt':
      c.openScope(s, s.pos, s.end);
      if (s.init) stmt(c, s.init);
      if (s.cond) condition(c, s.cond, 'for');
      if (s.post) {
        stmt(c, s.post);
        if (s.post.kind === 'AssignStmt' && s.post.define) use(c, s.post.lhs);
      }
      stmt(c, s.body);
      return c.closeScope();
    case 'RangeStmt':
      return rangeStmt(c, s);
  }
}

function condition(c: Checker, e: Expr, what: string): void {
  const x = new Operand();
  expr(c, x, e);
  if (x.mode !== 'invalid' && !allBoolean(x.type)) c.error(e, `non-boolean condition in ${what} statement`);
}

function send(c: Checker, chan: Expr, value: Expr): void {
  const ch = new Operand();
  const val = new Operand();
  expr(c, ch, chan);
  expr(c, val, value);
  if (ch.mode === 'invalid' || val.mode === 'invalid') return;
  const u = coreType(ch.type);
  const no = !u
    ? `cannot send to ${c.str(ch)}: no core type`
    : u.kind !== 'Chan'
      ? `cannot send to non-channel ${c.str(ch)}`
      : u.dir === 'recv'
        ? `cannot send to receive-only channel ${c.str(ch)}`
        : '';
  if (no || u?.kind !== 'Chan') return c.error(chan, 'invalid operation: ' + no);
  assignment(c, val, u.elem, 'send');
}

/** go and defer take calls whose result may be dropped. */
function suspended(c: Checker, keyword: string, call: Expr): void {
  const x = new Operand();
  const inner = unparen(call);
  // The parser has complained about anything but a call; gc goes on as if it were one.
  const e: CallExpr =
    inner.kind === 'CallExpr'
      ? inner
      : { kind: 'CallExpr', fun: inner, args: [], spread: false, pos: inner.pos, end: inner.end, rparen: inner.end };
  const kind = rawExpr(c, x, e);
  if (kind === 'conversion')
    c.error(
      x,
      `${keyword} requires function call, not conversion`,
      `${keyword} requires function call, not conversion ${c.str(x)}`,
    );
  else if (kind === 'expression') c.error(x, `${keyword} discards result of ${c.str(x)}`);
}

function returnStmt(c: Checker, s: Stmt & { kind: 'ReturnStmt' }): void {
  const results = c.env.sig!.results;
  if (s.results.length === 0 && results.length > 0 && results[0]!.name !== '') {
    for (const obj of results) {
      const alt = c.lookup(obj.name);
      if (!alt || alt === obj) continue;
      c.report([
        [s.pos, `result parameter ${obj.name} not in scope at return`],
        [alt.pos, `inner declaration of var ${obj.name} ${c.str(obj.type)}`],
      ]);
    }
    return;
  }
  if (results.length > 0 || s.results.length > 0) initVars(c, results, s.results, s.pos);
}

function selectStmt(c: Checker, s: SelectStmt): void {
  let first: number | undefined;
  for (const clause of s.cases) {
    if (clause.comm) continue;
    if (first !== undefined) c.error(clause.pos, `multiple defaults (first at ${c.placeText(first)})`);
    else first = clause.pos;
  }
  for (const clause of s.cases) {
    const comm = clause.comm;
    let rhs: Expr | undefined;
    if (comm?.kind === 'AssignStmt' && comm.rhs.length === 1) rhs = comm.rhs[0];
    else if (comm?.kind === 'ExprStmt') rhs = comm.x;
    const inner = rhs && unparen(rhs);
    const valid = !comm || comm.kind === 'SendStmt' || (inner?.kind === 'UnaryExpr' && inner.op === '<-');
    if (!valid) {
      c.error(startPos(comm), 'select case must be receive, send or assign recv',
        'select case must be send or receive (possibly with assignment)'); // prettier-ignore
      continue;
    }
    c.openScope(clause, clause.pos, clause.end);
    if (comm) stmt(c, comm);
    stmtList(c, clause.body);
    c.closeScope();
  }
}
