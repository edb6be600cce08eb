/** Type sets of interfaces (Go spec, "Interface types", "General interfaces"). */
import { identical } from './identical';
import { idOf, isExported } from './objects';
import { comparableType, isInvalid } from './predicates';
import type { Func, Interface, Term, Type, TypeSet, Union } from './types';
import { under } from './under';

/** What computing a type set reports to the checker; without one, errors are passed over. */
export interface TypeSetReporter {
  /** `m` clashes with `other`; `pos` and `otherPos` are where they came into the interface. */
  duplicate(m: Func, pos: number, other: Func, otherPos: number, explicit: boolean): void;
  /** A union has more terms than gc can handle. */
  tooManyTerms(pos: number): void;
}

/** The most terms a union may have; gc's own limit. */
export const maxTerms = 100;

const top: TypeSet = { methods: [], terms: undefined, comparable: false };

/** The type set of an interface, computed once. */
export function typeSet(iface: Interface): TypeSet {
  if (iface.tset) return iface.tset;
  if (!iface.complete) return top;
  const reporter = iface.reporter;
  iface.reporter = undefined;
  // Guards against interfaces that embed themselves (reported elsewhere).
  const set: TypeSet = { methods: [], terms: undefined, comparable: false };
  iface.tset = set;

  const seen = new Map<string, { m: Func; pos: number }>();
  const add = (m: Func, pos: number, explicit: boolean) => {
    const id = idOf(m);
    const other = seen.get(id);
    if (!other) seen.set(id, { m, pos });
    else if (other.m !== m) reporter?.duplicate(m, pos, other.m, other.pos, explicit);
  };
  for (const m of iface.methods) add(m, m.pos, true);

  let terms: Term[] | undefined;
  let comparable = false;
  iface.embeds.forEach((t, i) => {
    const pos = iface.embedPos[i] ?? 0;
    const u = under(t);
    if (isInvalid(u)) return;
    let more: Term[] | undefined;
    let comp = false;
    if (u.kind === 'Interface') {
      const s = typeSet(u);
      comp = s.comparable;
      for (const m of s.methods) add(m, pos, false);
      more = s.terms;
    } else if (u.kind === 'Union') more = unionTerms(u, pos, reporter);
    else more = [{ tilde: false, type: t }];
    terms = intersect(terms, more);
    comparable ||= comp;
    if (comparable && terms) {
      terms = terms.filter((x) => comparableType(x.type, false));
      comparable = false;
    }
  });
  set.methods = [...seen.values()].map((x) => x.m).sort(byName);
  set.terms = terms;
  set.comparable = comparable;
  return set;
}

function byName(a: Func, b: Func): number {
  const ea = isExported(a.name);
  const eb = isExported(b.name);
  if (ea !== eb) return ea ? -1 : 1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return (a.pkg?.path ?? '') < (b.pkg?.path ?? '') ? -1 : 1;
}
export const sortMethods = (list: Func[]): Func[] => list.sort(byName);

function unionTerms(u: Union, pos: number, reporter?: TypeSetReporter): Term[] | undefined {
  let all: Term[] = [];
  for (const t of u.terms) {
    const ut = under(t.type);
    if (isInvalid(ut)) continue;
    if (ut.kind === 'Interface') {
      const s = typeSet(ut).terms;
      if (!s) return undefined;
      all = all.concat(s);
    } else if (!t.tilde || identical(t.type, ut)) all.push(t);
  }
  const terms = normal(all);
  if (terms.length <= maxTerms) return terms;
  reporter?.tooManyTerms(pos);
  return undefined;
}

/** Terms without those that others include. */
function normal(list: Term[]): Term[] {
  const out: Term[] = [];
  for (const t of list) {
    if (out.some((o) => termSubset(t, o))) continue;
    for (let i = out.length - 1; i >= 0; i--) if (termSubset(out[i]!, t)) out.splice(i, 1);
    out.push(t);
  }
  return out;
}

function intersect(a: Term[] | undefined, b: Term[] | undefined): Term[] | undefined {
  if (!a) return b;
  if (!b) return a;
  const out: Term[] = [];
  for (const x of a) for (const y of b) if (!disjoint(x, y)) out.push(x.tilde && !y.tilde ? y : x);
  return normal(out);
}

export function disjoint(x: Term, y: Term): boolean {
  const ux = y.tilde ? under(x.type) : x.type;
  const uy = x.tilde ? under(y.type) : y.type;
  return !identical(ux, uy);
}

/** Whether a term takes in a type. */
export const termIncludes = (x: Term, t: Type): boolean => identical(x.type, x.tilde ? under(t) : t);

const termSubset = (x: Term, y: Term): boolean => !disjoint(x, y) && (!x.tilde || y.tilde);

export function termsSubset(a: Term[] | undefined, b: Term[] | undefined): boolean {
  if (!b) return true;
  if (!a) return false;
  return a.every((x) => b.some((y) => termSubset(x, y)));
}

export const hasTerms = (s: TypeSet): boolean => !!s.terms && s.terms.length > 0;
/** No type at all. */
export const isEmptySet = (s: TypeSet): boolean => !!s.terms && s.terms.length === 0;
/** Only methods: such an interface may be used for variables. */
export const isMethodSet = (s: TypeSet): boolean => !s.comparable && !s.terms;
/** Every type. */
export const isAllSet = (s: TypeSet): boolean => isMethodSet(s) && s.methods.length === 0;

export function findMethod(list: Func[], pkg: Func['pkg'], name: string, fold = false): number {
  if (name === '_') return -1;
  const lower = name.toLowerCase();
  return list.findIndex(
    (m) =>
      (m.name === name || (fold && m.name.toLowerCase() === lower)) &&
      (isExported(m.name) || m.pkg === pkg || (!!m.pkg && !!pkg && m.pkg.path === pkg.path)),
  );
}

/** Whether the interface demands comparable types. */
export function setIsComparable(s: TypeSet, seen?: Set<Type>): boolean {
  if (!s.terms) return s.comparable;
  return s.terms.length > 0 && s.terms.every((t) => comparableType(t.type, false, seen));
}
