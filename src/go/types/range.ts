/** For statements with range clause (Go spec, "For statements with range clause"), integers included. */
import type { Expr, RangeStmt } from '../syntax/ast';
import { startPos } from '../syntax/walk';
import { assignVar, initVar, lhsType } from './assignments';
import type { Checker } from './checker';
import { expr } from './expr';
import { newVar } from './objects';
import { Operand } from './operand';
import { defaultType, isInteger, isString, isUntyped } from './predicates';
import { stmt } from './stmt';
import type { Type, Var } from './types';
import { coreType, under } from './under';
import { convertUntyped } from './untyped';
import { Typ, universeRune } from './universe';

/** Types of the iteration values, undefined where there is none. */
function rangeTypes(u: Type | undefined): { key?: Type; value?: Type; integer?: boolean } | undefined {
  if (!u) return undefined;
  const a = u.kind === 'Pointer' ? under(u.elem) : u;
  if (a.kind === 'Array') return { key: Typ.int, value: a.elem };
  switch (u.kind) {
    case 'Basic':
      if (isString(u)) return { key: Typ.int, value: universeRune };
      if (isInteger(u)) return { key: u, integer: true };
      return undefined;
    case 'Slice':
      return { key: Typ.int, value: u.elem };
    case 'Map':
      return { key: u.key, value: u.elem };
    case 'Chan':
      return { key: u.elem };
    default:
      return undefined;
  }
}

export function rangeStmt(c: Checker, s: RangeStmt): void {
  const x = new Operand();
  expr(c, x, s.x);
  const asWritten = x.mode === 'invalid' ? '' : c.str(x);
  // `for i := range 10`: the constant takes the type of i, int if it has none.
  if (x.mode !== 'invalid' && isUntyped(x.type) && rangeTypes(x.type)) {
    let target: Type = defaultType(x.type);
    if (isInteger(x.type) && s.key && !s.define) {
      const t = lhsType(c, s.key);
      if (t && t !== 'blank') target = t;
    }
    convertUntyped(c, x, target);
    x.val = undefined;
    if ((x.mode as string) === 'constant') x.mode = 'value';
  }
  let types: { key?: Type; value?: Type; integer?: boolean } | undefined;
  if (x.mode !== 'invalid') {
    const u = coreType(x.type);
    types = rangeTypes(u);
    let cause = '';
    if (u?.kind === 'Chan') {
      if (s.value) c.error(s.value, `range over ${c.str(x)} permits only one iteration variable`);
      if (u.dir === 'send') cause = 'receive from send-only channel';
    } else if (s.extra) {
      c.error(s.extra, 'range clause permits at most two iteration variables');
    } else if (!u) cause = `${c.str(x.type)} has no core type`;
    if (types?.integer) {
      if (s.value) c.error(s.value, `range over ${asWritten} permits only one iteration variable`);
      types.key = x.type;
    }
    if (!types || cause) {
      const xs = c.str(x);
      const old = cause ? ` (${cause})` : '';
      c.error(x, `cannot range over ${xs}${cause ? ': ' + cause : ''}`, `cannot range over ${xs}${old}`);
      types = undefined;
    }
  }
  c.openScope(s, s.pos, s.end);
  const sides: [Expr | undefined, Type | undefined][] = [
    [s.key, types?.key],
    [s.value, types?.value],
  ];
  if (s.define) {
    const vars: Var[] = [];
    for (const [lhs, type] of sides) {
      if (!lhs) continue;
      let obj: Var;
      if (lhs.kind === 'Ident') {
        obj = newVar(lhs.pos, c.pkg, lhs.name);
        c.info.defs.set(lhs, obj);
        if (lhs.name !== '_') vars.push(obj);
      } else {
        c.error(lhs, `non-name ${c.str(lhs)} on left side of :=`, `cannot declare ${c.str(lhs)}`);
        obj = newVar(startPos(lhs), c.pkg, '_');
      }
      if (type) initVar(c, obj, Operand.of('value', lhs, type), 'range clause');
      else {
        obj.type = Typ.invalid;
        obj.used = true;
      }
    }
    if (vars.length > 0) for (const v of vars) c.declare(c.env.scope, undefined, v);
    else c.error(s.pos, 'no new variables on left side of :=');
  } else if (s.key) {
    for (const [lhs, type] of sides) {
      if (!lhs || !type) continue;
      assignVar(c, lhs, Operand.of('value', lhs, type), 'assignment');
    }
  }
  stmt(c, s.body);
  c.closeScope();
}
