/** Underlying and core types (Go spec, "Underlying types", "Core types"). */
import { subst, substMap } from './subst';
import { Interface, type Func, type Named, type Signature, type Slice, type Type, type TypeParam } from './types';
import { typeSet } from './typeset';
import { Typ, universeByte } from './universe';
import { Slice as SliceType } from './types';

/** The underlying type. For a type parameter it is its constraint's interface. */
export function under(t: Type): Exclude<Type, Named | TypeParam> {
  if (t.kind === 'Named') return underNamed(t);
  if (t.kind === 'TypeParam') return constraintInterface(t);
  return t;
}

function underNamed(n: Named): Exclude<Type, Named | TypeParam> {
  let u = n.underlying ?? expand(n);
  // A chain `type A B` not yet shortened; the counter guards against cycles still to be reported.
  for (let i = 0; u?.kind === 'Named'; i++) {
    if (i > 100) return Typ.invalid;
    u = u.underlying ?? expand(u);
  }
  if (!u) return Typ.invalid;
  return u.kind === 'TypeParam' ? Typ.invalid : (u as Exclude<Type, Named | TypeParam>);
}

/** The underlying type of an instance: that of the generic type with the arguments put in. */
function expand(n: Named): Type | undefined {
  const origin = n.origin;
  if (!origin) return undefined;
  if (!origin.underlying) return undefined;
  const u = under(origin);
  if (origin.tparams.length !== n.targs.length) return (n.underlying = Typ.invalid);
  const result = subst(u, substMap(origin.tparams, n.targs));
  // While the generic type is still being declared its fields are not all there: look again later.
  if (origin.declared) n.underlying = result;
  return result;
}

/** The constraint of a type parameter as an interface; other constraints are wrapped. */
export function constraintInterface(t: TypeParam): Interface {
  if (t.iface) return t.iface;
  const bound = t.constraint;
  if (!bound) return emptyInterface;
  if (bound.kind === 'TypeParam') return emptyInterface;
  const u = under(bound);
  if (u.kind === 'Basic' && u.basic === 'invalid type') return emptyInterface;
  const iface = u.kind === 'Interface' ? u : new Interface([], [bound], [], true);
  if (u.kind !== 'Interface' || u.complete) t.iface = iface;
  return iface;
}

export const emptyInterface = new Interface([], []);

/** The signature of a function or method, from its declaration if that has not been looked at yet. */
export function signatureOf(f: Func): Signature {
  if (!(f.type as Signature | undefined)) f.resolve?.();
  return f.type;
}

/** Calls f with each term's underlying type, or once with undefined when the type set has no specific types; stops at false. */
export function typeSetUnder(t: TypeParam, f: (u: Type | undefined) => boolean): boolean {
  const terms = typeSet(constraintInterface(t)).terms;
  if (!terms || terms.length === 0) return f(undefined);
  return terms.every((term) => f(term.tilde ? term.type : under(term.type)));
}

/** For a type parameter like `typeSetUnder`; for other types f of the underlying type. */
export function everyUnder(t: Type, f: (u: Type | undefined) => boolean): boolean {
  return t.kind === 'TypeParam' ? typeSetUnder(t, f) : f(under(t));
}

/** The core type, or undefined. For types that are not type parameters: the underlying type. */
export function coreType(t: Type): Exclude<Type, Named | TypeParam> | undefined {
  if (t.kind !== 'TypeParam') return under(t);
  let su: Type | undefined;
  const ok = typeSetUnder(t, (u) => {
    if (!u) return false;
    if (su) {
      const m = matchCore(su, u);
      if (!m) return false;
      su = m;
    } else su = u;
    return true;
  });
  return ok ? (su as Exclude<Type, Named | TypeParam>) : undefined;
}

/** Like coreType, but a type set of strings and byte slices counts as string. */
export function coreString(t: Type): Exclude<Type, Named | TypeParam> | undefined {
  if (t.kind !== 'TypeParam') return under(t);
  let su: Type | undefined;
  let hasString = false;
  const ok = typeSetUnder(t, (u) => {
    if (!u) return false;
    if (u.kind === 'Basic' && (u.basic === 'string' || u.basic === 'untyped string')) {
      u = bytes;
      hasString = true;
    }
    if (su) {
      const m = matchCore(su, u);
      if (!m) return false;
      su = m;
    } else su = u;
    return true;
  });
  if (!ok) return undefined;
  return hasString ? Typ.string : (su as Exclude<Type, Named | TypeParam>);
}

const bytes: Slice = new SliceType(universeByte);

/** x and y if identical; for channels of one element type the one with a direction. */
function matchCore(x: Type, y: Type): Type | undefined {
  if (identical(x, y)) return x;
  if (x.kind === 'Chan' && y.kind === 'Chan' && identical(x.elem, y.elem)) {
    if (x.dir === 'both') return y;
    if (y.dir === 'both') return x;
  }
  return undefined;
}

import { identical } from './identical';
