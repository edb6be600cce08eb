/** Whether a statement list ends in a terminating statement (Go spec, "Terminating statements"). */
import type { Stmt } from '../syntax/ast';
import type { Checker } from './checker';
import { unparen } from './expr';

export function isTerminating(c: Checker, s: Stmt, label: string): boolean {
  const list = (body: Stmt[]) => {
    for (let i = body.length - 1; i >= 0; i--) if (body[i]!.kind !== 'EmptyStmt') return isTerminating(c, body[i]!, '');
    return false;
  };
  switch (s.kind) {
    case 'LabeledStmt':
      return isTerminating(c, s.stmt, s.label.name);
    case 'ExprStmt': {
      const call = unparen(s.x);
      return call.kind === 'CallExpr' && c.env.panics.has(call);
    }
    case 'ReturnStmt':
      return true;
    case 'BranchStmt':
      return s.tok === 'goto' || s.tok === 'fallthrough';
    case 'BlockStmt':
      return list(s.stmts);
    case 'IfStmt':
      return !!s.else && isTerminating(c, s.body, '') && isTerminating(c, s.else, '');
    case 'SwitchStmt':
    case 'TypeSwitchStmt':
      return s.cases.some((k) => !k.exprs) && s.cases.every((k) => list(k.body) && !anyBreak(k.body, label, true));
    case 'SelectStmt':
      return s.cases.every((k) => list(k.body) && !anyBreak(k.body, label, true));
    case 'ForStmt':
      return !s.cond && !hasBreak(s.body, label, true);
    default:
      return false;
  }
}

const anyBreak = (list: Stmt[], label: string, implicit: boolean) => list.some((s) => hasBreak(s, label, implicit));

/** Whether s has a break that leaves the statement with that label; `implicit`: a break without label does. */
function hasBreak(s: Stmt, label: string, implicit: boolean): boolean {
  switch (s.kind) {
    case 'LabeledStmt':
      return hasBreak(s.stmt, label, implicit);
    case 'BranchStmt':
      return s.tok === 'break' && (s.label ? s.label.name === label : implicit);
    case 'BlockStmt':
      return anyBreak(s.stmts, label, implicit);
    case 'IfStmt':
      return hasBreak(s.body, label, implicit) || (!!s.else && hasBreak(s.else, label, implicit));
    case 'SwitchStmt':
    case 'TypeSwitchStmt':
    case 'SelectStmt':
      return label !== '' && s.cases.some((k) => anyBreak(k.body, label, false));
    case 'ForStmt':
    case 'RangeStmt':
      return label !== '' && hasBreak(s.body, label, false);
    default:
      return false;
  }
}
