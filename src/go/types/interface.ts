/** Interface types, unions and constraint elements (Go spec, "Interface types", "General interfaces"). */
import type { BinaryExpr, Expr, InterfaceType } from '../syntax/ast';
import { startPos } from '../syntax/walk';
import type { Checker } from './checker';
import { identical } from './identical';
import { newFunc, newVar } from './objects';
import { isInterface, isInvalid, isTypeParam } from './predicates';
import { typ } from './typexpr';
import { Union, type Interface, type Named, type Term, type Type } from './types';
import { disjoint, maxTerms, setIsComparable, sortMethods, typeSet } from './typeset';
import { under } from './under';
import { Typ, universeComparable } from './universe';

export function interfaceType(c: Checker, t: Interface, e: InterfaceType, def: Named | undefined): void {
  const parts = [
    ...e.methods.map((m) => ({ pos: m.name.pos, run: () => addMethod(m) })),
    ...e.embeds.map((x) => ({ pos: startPos(x), run: () => addEmbedded(x) })),
  ].sort((a, b) => a.pos - b.pos);
  function addMethod(m: InterfaceType['methods'][number]): void {
    if (m.name.name === '_') {
      c.error(m.name, 'methods must have a unique non-blank name');
      return;
    }
    const sig = typ(c, m.type);
    if (sig.kind !== 'Signature') return;
    sig.recv = newVar(m.name.pos, c.pkg, '', def ?? t);
    const f = newFunc(m.name.pos, c.pkg, m.name.name, sig);
    c.info.defs.set(m.name, f);
    t.methods.push(f);
  }
  function addEmbedded(x: Expr): void {
    t.embeds.push(union(c, x));
    t.embedPos.push(startPos(x));
  }
  for (const p of parts) p.run();
  t.complete = true;
  t.reporter = c;
  if (t.methods.length === 0 && t.embeds.length === 0) return;
  sortMethods(t.methods);
  c.later(() => typeSet(t));
}

function flatten(e: Expr): { terms: Expr[]; ors: BinaryExpr[] } {
  const terms: Expr[] = [];
  const ors: BinaryExpr[] = [];
  let x = e;
  while (x.kind === 'BinaryExpr' && x.op === '|') {
    terms.unshift(x.y);
    ors.unshift(x);
    x = x.x;
  }
  terms.unshift(x);
  return { terms, ors };
}

function union(c: Checker, e: Expr): Type {
  const { terms: list, ors } = flatten(e);
  const terms: Term[] = [];
  let result: Type | undefined;
  for (let i = 0; i < list.length; i++) {
    const term = tilde(c, list[i]!);
    if (list.length === 1 && !term.tilde) return term.type;
    if (terms.length >= maxTerms) {
      if (!result || !isInvalid(result)) {
        c.error(list[i]!, `cannot handle more than ${maxTerms} union terms (implementation limitation)`);
      }
      result = Typ.invalid;
    } else {
      terms.push(term);
      result = new Union(terms.slice());
    }
    if (i > 0) c.recordType(ors[i - 1]!, 'type', result);
  }
  if (isInvalid(result)) return Typ.invalid;
  c.later(() => terms.forEach((t, i) => checkTerm(c, terms, i, t, list[i]!)));
  return result!;
}

function tilde(c: Checker, e: Expr): Term {
  const hasTilde = e.kind === 'UnaryExpr' && e.op === '~';
  const inner = hasTilde ? e.x : e;
  let type = typ(c, inner);
  if (isTypeParam(type)) {
    if (hasTilde) c.error(inner, `type in term ${c.str(e)} cannot be a type parameter`);
    else c.error(inner, 'term cannot be a type parameter');
    type = Typ.invalid;
  }
  const term = { tilde: hasTilde, type };
  if (hasTilde) c.recordType(e, 'type', new Union([term]));
  return term;
}

function checkTerm(c: Checker, terms: Term[], i: number, t: Term, e: Expr): void {
  if (isInvalid(t.type)) return;
  const u = under(t.type);
  const text = (x: Term) => (x.tilde ? '~' : '') + c.str(x.type);
  if (t.tilde) {
    if (u.kind === 'Interface') return c.error(e, `invalid use of ~ (${c.str(t.type)} is an interface)`);
    if (!identical(u, t.type))
      return c.error(e, `invalid use of ~ (underlying type of ${c.str(t.type)} is ${c.str(u)})`);
  }
  if (u.kind === 'Interface') {
    const set = typeSet(u);
    if (set.methods.length > 0) c.error(e, `cannot use ${text(t)} in union (${text(t)} contains methods)`);
    else if (t.type === universeComparable) c.error(e, 'cannot use comparable in union');
    else if (set.comparable && setIsComparable(set)) {
      c.error(e, `cannot use ${text(t)} in union (${text(t)} embeds comparable)`);
    }
    return;
  }
  const other = terms.slice(0, i).find((x) => !isInvalid(x.type) && !isInterface(x.type) && !disjoint(x, t));
  if (other) c.error(e, `overlapping terms ${text(t)} and ${text(other)}`);
}
