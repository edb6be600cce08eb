/**
 * The order in which operands are evaluated where the specification leaves it open: calls, receive operations and what else
 * gc moves out of an expression first, from left to right; variables, fields, elements and what pointers point at are
 * loaded late, when the operation that wants them happens. So `f(x, g())` passes the x that g leaves behind. Programs that
 * depend on it exist, and the page runs them beside the real thing, so we do as gc does (found by trying: see
 * test/go/packages/programs/order_*.go). Nothing is done, and nothing costs, unless something late stands before a call.
 */
import { isAggregate } from '../machine/structs';
import { Kind, type RType } from '../machine/rtype';
import type { Expr } from '../syntax/ast';
import { isBuiltin } from './call';
import { copiedInTurn, wantedOf } from './converted';
import { exprTo, valueTo } from './expr';
import { constOf, isNil, typeAndValue, unparen } from './facts';
import type { Gen } from './gen';

/**
 * Runs `body`, which evaluates the expressions, each exactly once and from left to right, after what comes first by gc's
 * order. `wanted`: the types they are wanted as, by index, where that may be an interface.
 */
export function ordered<T>(
  f: Gen,
  list: readonly (Expr | undefined)[],
  body: () => T,
  wanted: readonly (RType | undefined)[] = [],
): T {
  const look = new Look(f);
  for (const e of list) if (e) look.visit(e);
  if (!look.mixed) return body();
  const before = new Set(f.hoisted.keys());
  list.forEach((e, i) => e && hoist(f, e, list.length === 1, wanted[i]));
  const result = body();
  for (const e of f.hoisted.keys()) if (!before.has(e)) f.hoisted.delete(e);
  return result;
}

/** Evaluated at its turn as a whole, each part inside in an order of its own: what && and || join, the entries of a map. */
function ownOrder(f: Gen, e: Expr): Expr[] | undefined {
  if (e.kind === 'BinaryExpr' && (e.op === '&&' || e.op === '||')) return [e.x, e.y];
  if (e.kind === 'CompositeLit' && f.typeOf(e).kind === Kind.Map)
    return e.elts.flatMap((x) => (x.kind === 'KeyValueExpr' ? [x.key, x.value] : [x]));
  return undefined;
}

/** The parts of any other expression in order of evaluation. */
function parts(f: Gen, e: Expr): Expr[] {
  switch (e.kind) {
    case 'CallExpr': {
      if (typeAndValue(f, e.fun)?.mode === 'type') return e.args;
      const args = e.args.filter((a) => typeAndValue(f, a)?.mode !== 'type');
      if (isBuiltin(f, e)) return args;
      const fun = unparen(e.fun);
      if (fun.kind === 'SelectorExpr')
        return f.info.selections.get(fun)?.kind === 'method' || isValue(f, fun) ? [fun, ...args] : args;
      return isValue(f, fun) ? [fun, ...args] : args;
    }
    case 'SelectorExpr': {
      const s = f.info.selections.get(e);
      return s && s.kind !== 'methodExpr' ? [e.x] : [];
    }
    case 'UnaryExpr':
    case 'StarExpr':
    case 'TypeAssertExpr':
      return [e.x];
    case 'BinaryExpr':
      return [e.x, e.y];
    case 'IndexExpr':
      return isValue(f, e.x) ? [e.x, ...e.indices] : [];
    case 'SliceExpr':
      return [e.x, e.lo, e.hi, e.max].filter((x) => x !== undefined);
    case 'CompositeLit':
      return e.elts.map((x) => (x.kind === 'KeyValueExpr' ? x.value : x));
    default:
      return [];
  }
}

/** Whether e is a value, not the name of a function. */
function isValue(f: Gen, e: Expr): boolean {
  const x = unparen(e);
  const id = x.kind === 'SelectorExpr' ? x.sel : x;
  if (id.kind !== 'Ident') return x.kind !== 'IndexExpr' || isValue(f, x.x);
  return f.info.uses.get(id)?.kind !== 'Func';
}

type Role =
  /** Done at its turn; may run other code or change what others read. */
  | 'call'
  /** Done at its turn. */
  | 'early'
  /** Reads what a call may change, or may panic. */
  | 'late'
  | 'plain';

const changing = new Set(['append', 'copy']);

function roleOf(f: Gen, e: Expr): Role {
  switch (e.kind) {
    case 'CallExpr':
      if (typeAndValue(f, e.fun)?.mode === 'type') {
        const to = f.typeOf(e);
        return to.kind === Kind.Slice && f.typeOf(e.args[0]!).kind === Kind.String ? 'early' : 'plain';
      }
      if (!isBuiltin(f, e)) return 'call';
      const name = unparen(e.fun);
      return name.kind === 'Ident' && changing.has(name.name) ? 'call' : 'early';
    case 'UnaryExpr':
      return e.op === '<-' ? 'call' : 'plain';
    case 'BinaryExpr':
      return (e.op === '/' || e.op === '%') && constOf(f, e.y) === undefined ? 'late' : 'plain';
    case 'TypeAssertExpr':
    case 'SliceExpr':
      return 'early';
    case 'Ident': {
      const v = f.info.uses.get(e);
      if (v?.kind !== 'Var') return 'plain';
      if (v.isGlobal) return 'late';
      const l = f.locals_.get(v);
      return l && (l.boxed || (l.shared && isAggregate(l.type))) ? 'late' : 'plain';
    }
    case 'SelectorExpr': {
      const s = f.info.selections.get(e);
      if (!s) return f.info.uses.get(e.sel)?.kind === 'Var' ? 'late' : 'plain';
      return s.kind === 'field' && (s.indirect || f.typeOf(e.x).kind === Kind.Pointer) ? 'late' : 'plain';
    }
    case 'IndexExpr':
      return isValue(f, e.x) ? 'late' : 'plain';
    case 'StarExpr':
      return 'late';
    default:
      return 'plain';
  }
}

const isLeaf = (f: Gen, e: Expr): boolean =>
  e.kind === 'FuncLit' || constOf(f, e) !== undefined || typeAndValue(f, e)?.mode === 'type' || isNil(f, e);

/** Looks whether something late stands before a call. */
class Look {
  mixed = false;
  /** Something late waits. */
  private pending = false;

  constructor(private readonly f: Gen) {}

  visit(e0: Expr): void {
    const e = unparen(e0);
    if (isLeaf(this.f, e)) return;
    const own = ownOrder(this.f, e);
    if (own) {
      if (this.pending && own.some((x) => this.callsIn(x))) this.mixed = true;
      return;
    }
    const role = roleOf(this.f, e);
    // What the operation itself reads late is read by the time it is done.
    const before = this.pending;
    for (const x of parts(this.f, e)) this.visit(x);
    if (role === 'call' && before) this.mixed = true;
    if (role === 'late') this.pending = true;
    else if (role !== 'plain') this.pending = before;
  }

  private callsIn(e: Expr): boolean {
    const inner = new Look(this.f);
    inner.pending = true;
    inner.visit(e);
    return inner.mixed;
  }
}

/** Evaluates what comes first in e, from left to right, into registers that the body finds; e itself not if it is the outermost. */
function hoist(f: Gen, e0: Expr, outermost: boolean, wanted: RType | undefined): void {
  const e = unparen(e0);
  if (isLeaf(f, e)) return;
  if (copiedInTurn(f, e, wanted)) {
    const r = f.alloc();
    valueTo(f, e, r, f.typeOf(e));
    f.hoisted.set(e, r);
    return;
  }
  const own = ownOrder(f, e);
  if (!own) for (const x of parts(f, e)) hoist(f, x, false, wantedOf(f, e, x));
  const role = own ? 'early' : roleOf(f, e);
  if (outermost || (role !== 'call' && role !== 'early')) return;
  const type = typeAndValue(f, e)?.type;
  // Several results, or none: they are all the arguments there are.
  if (!type || type.kind === 'Tuple' || typeAndValue(f, e)?.mode === 'novalue') return;
  const r = f.alloc();
  exprTo(f, e, r);
  f.hoisted.set(e, r);
}
