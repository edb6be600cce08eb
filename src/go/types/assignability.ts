/** When a value may be assigned to a type, and when a type implements an interface (Go spec, "Assignability", "Implementing an interface", "Satisfying a type constraint"). */
import { identical } from './identical';
import { missingMethod, type Missing } from './lookup';
import type { Operand } from './operand';
import { comparableType, hasName, isInterfacePtr, isInvalid, isTypeParam, isUntyped } from './predicates';
import { Operand as OperandClass } from './operand';
import type { Checker } from './checker';
import type { Func, Type } from './types';
import { packageName, signatureString, typeString } from './typestring';
import { hasTerms, isAllSet, isEmptySet, setIsComparable, termIncludes, termsSubset, typeSet } from './typeset';
import { constraintInterface, signatureOf, under } from './under';
import { implicitType } from './untyped';
import { Typ } from './universe';

/** A reason in today's words and in those of Go 1.19. */
export interface Cause {
  text: string;
  old: string;
}

const typeText = (c: Checker | undefined, t: Type) => typeString(t, c?.qualifier ?? packageName);

function interfacePtrText(c: Checker | undefined, t: Type): string {
  const u = under(t);
  const toParam = u.kind === 'Pointer' && isTypeParam(u.elem);
  const what = toParam ? 'type parameter, not type parameter' : 'interface, not interface';
  return `type ${typeText(c, t)} is pointer to ${what}`;
}
export { interfacePtrText };

/** Why v lacks a method of t. */
export function missingReason(c: Checker | undefined, v: Type, t: Type, missing: Missing): Cause {
  const { method: m, alt } = missing;
  const text = (f: Func) => f.name + signatureString(signatureOf(f), c?.qualifier ?? packageName);
  const both = (kind: string, old: string, tail = '') => ({ text: `(${kind})${tail}`, old: `(${old})${tail}` });
  if (alt) {
    const tail = `\n\t\thave ${text(alt)}\n\t\twant ${text(m)}`;
    if (m.name !== alt.name) return both(`missing method ${m.name}`, `missing ${m.name} method`, tail);
    if (identical(signatureOf(m), signatureOf(alt))) {
      return both(`method ${m.name} has pointer receiver`, `${m.name} method has pointer receiver`);
    }
    return both(`wrong type for method ${m.name}`, `wrong type for ${m.name} method`, tail);
  }
  for (const x of [v, t]) {
    if (isInterfacePtr(x)) {
      const s = interfacePtrText(c, x);
      return both(s, s);
    }
  }
  return both(`missing method ${m.name}`, `missing ${m.name} method`);
}

/** Undefined if v implements (for a constraint: satisfies) t, else the reason. */
export function implementsCause(c: Checker | undefined, v: Type, t: Type, constraint: boolean): Cause | undefined {
  const vu = under(v);
  const tu = under(t);
  if (isInvalid(vu) || isInvalid(tu)) return undefined;
  if (vu.kind === 'Pointer' && isInvalid(under(vu.elem))) return undefined;
  const [vs, ts] = [typeText(c, v), typeText(c, t)];
  const verb = constraint ? 'satisfy' : 'implement';
  const no = (tail: string, oldTail = tail): Cause => ({
    text: `${vs} does not ${verb} ${ts}${tail}`,
    old: `${vs} does not implement ${ts}${oldTail}`,
  });
  if (tu.kind !== 'Interface') {
    return no(
      isInterfacePtr(tu) ? ` (type ${ts} is pointer to interface, not interface)` : ` (${ts} is not an interface)`,
    );
  }
  const want = typeSet(tu);
  if (isAllSet(want)) return undefined;
  const have = vu.kind === 'Interface' ? typeSet(vu) : undefined;
  if (have && isEmptySet(have)) return undefined;
  if (isEmptySet(want)) {
    return { text: `cannot ${verb} ${ts} (empty type set)`, old: `cannot implement ${ts} (empty type set)` };
  }
  const missing = missingMethod(v, tu, true);
  if (missing) {
    const why = missingReason(c, v, t, missing);
    return no(' ' + why.text, ' ' + why.old);
  }
  const comparability = (): Cause | undefined => {
    if (!setIsComparable(want) || comparableType(v, false)) return undefined;
    // Since Go 1.20 interfaces satisfy comparable, though comparing them may panic.
    if (constraint && comparableType(v, true)) return undefined;
    return { text: `${vs} does not ${verb} comparable`, old: `${vs} does not implement comparable` };
  };
  if (!hasTerms(want)) return comparability();
  if (have) return termsSubset(have.terms, want.terms) ? comparability() : no('');
  const terms = want.terms!;
  if (terms.some((x) => termIncludes(x, v))) return comparability();
  const alt = terms.find(
    (x) => !x.tilde && identical(x.type, under(x.type)) && termIncludes({ tilde: true, type: x.type }, v),
  );
  if (alt) {
    const a = typeText(c, alt.type);
    return no(` (possibly missing ~ for ${a} in ${ts})`, ` (possibly missing ~ for ${a} in constraint ${ts})`);
  }
  const list = terms.map((x) => (x.tilde ? '~' : '') + typeText(c, x.type)).join(' | ');
  return no(` (${vs} missing in ${list})`);
}

export const implementsIface = (v: Type, t: Type): boolean => !implementsCause(undefined, v, t, false);

/** A failure: reason is empty when there is nothing to say but that it does not fit. */
export interface Refusal {
  reason?: Cause;
}

/** Undefined if x may be assigned to t. */
export function refuseAssign(c: Checker | undefined, x: Operand, t: Type): Refusal | undefined {
  const v = x.type;
  if (x.mode === 'invalid' || isInvalid(t) || isInvalid(v)) return undefined;
  if (identical(v, t)) return undefined;
  const vu = under(v);
  const tu = under(t);
  const vp = v.kind === 'TypeParam' ? v : undefined;
  const tp = t.kind === 'TypeParam' ? t : undefined;
  if (isUntyped(vu)) {
    if (tp) {
      const terms = typeSet(constraintInterface(tp)).terms;
      const ok = !!terms && terms.length > 0 && terms.every((term) => typeof implicitType(x, term.type) !== 'string');
      return ok ? undefined : {};
    }
    return typeof implicitType(x, t) === 'string' ? {} : undefined;
  }
  // Compared in any case, as gc does: of interfaces that contain each other, whose type set is asked for first gets it whole.
  if (identical(vu, tu) && !vp && !tp && (!hasName(v) || !hasName(t))) return undefined;
  if ((tu.kind === 'Interface' && !tp) || isInterfacePtr(tu)) {
    const cause = implementsCause(c, v, t, false);
    return cause ? { reason: cause } : undefined;
  }
  if (vu.kind === 'Interface' && !vp && !implementsCause(c, t, v, false)) {
    return { reason: { text: 'need type assertion', old: 'need type assertion' } };
  }
  if (vu.kind === 'Chan' && vu.dir === 'both' && tu.kind === 'Chan' && identical(vu.elem, tu.elem)) {
    return !hasName(v) || !hasName(t) ? undefined : {};
  }
  const [vText, tText] = [typeText(c, v), typeText(c, t)];
  const deeper = (text: string, inner: Refusal): Refusal => ({
    reason: {
      text: text + (inner.reason ? '\n\t' + inner.reason.text : ''),
      old: text + (inner.reason ? '\n\t' + inner.reason.old : ''),
    },
  });
  if (tp && !hasName(v)) {
    const terms = typeSet(constraintInterface(tp)).terms;
    if (!terms || terms.length === 0) return {};
    for (const term of terms) {
      const r = refuseAssign(c, x, term.type);
      if (r) return deeper(`cannot assign ${vText} to ${typeText(c, term.type)} (in ${tText})`, r);
    }
    return undefined;
  }
  if (vp && !hasName(t)) {
    const terms = typeSet(constraintInterface(vp)).terms;
    if (!terms || terms.length === 0) return {};
    for (const term of terms) {
      const r = refuseAssign(c, OperandClass.of(x.mode, x.expr, term.type, x.val), t);
      if (r) return deeper(`cannot assign ${typeText(c, term.type)} (in ${vText}) to ${tText}`, r);
    }
    return undefined;
  }
  return {};
}

/** Whether a value of type v may be assigned to type t. */
export function assignableTo(v: Type, t: Type): boolean {
  const mode = v === Typ.untypedNil ? 'nilvalue' : 'value';
  return !refuseAssign(undefined, OperandClass.of(mode, undefined, v), t);
}
