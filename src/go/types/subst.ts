/** Putting type arguments in the place of type parameters, and instances of generic types (Go spec, "Instantiations"). */
import { identical } from './identical';
import {
  ArrayT, Chan, Interface, MapT, Named, Pointer, Signature, Slice, Struct, Tuple, Union,
  type Func, type Type, type TypeParam, type Var,
} from './types'; // prettier-ignore
import { signatureOf } from './under';

export type SubstMap = Map<TypeParam, Type>;

export function substMap(tparams: TypeParam[], targs: Type[]): SubstMap {
  const map: SubstMap = new Map();
  tparams.forEach((p, i) => {
    const t = targs[i];
    if (t) map.set(p, t);
  });
  return map;
}

/**
 * The type with each parameter replaced by its argument; the very same object when nothing in it changes.
 * Types declared inside a generic function are left alone: they stand for one type per instance of the function,
 * which only the compiler can tell apart.
 */
export function substitute(t: Type, tparams: TypeParam[], targs: Type[]): Type {
  return subst(t, substMap(tparams, targs));
}

export function subst(t: Type, map: SubstMap): Type {
  if (map.size === 0) return t;
  switch (t.kind) {
    case 'Basic':
      return t;
    case 'TypeParam':
      return map.get(t) ?? t;
    case 'Pointer': {
      const elem = subst(t.elem, map);
      return elem === t.elem ? t : new Pointer(elem);
    }
    case 'Slice': {
      const elem = subst(t.elem, map);
      return elem === t.elem ? t : new Slice(elem);
    }
    case 'Array': {
      const elem = subst(t.elem, map);
      return elem === t.elem ? t : new ArrayT(elem, t.len);
    }
    case 'Chan': {
      const elem = subst(t.elem, map);
      return elem === t.elem ? t : new Chan(t.dir, elem);
    }
    case 'Map': {
      const key = subst(t.key, map);
      const elem = subst(t.elem, map);
      return key === t.key && elem === t.elem ? t : new MapT(key, elem);
    }
    case 'Struct': {
      const fields = substVars(t.fields, map);
      return fields === t.fields ? t : new Struct(fields, t.tags);
    }
    case 'Tuple': {
      const vars = substVars(t.vars, map);
      return vars === t.vars ? t : new Tuple(vars);
    }
    case 'Signature':
      return substSignature(t, map);
    case 'Union': {
      let changed = false;
      const terms = t.terms.map((x) => {
        const type = subst(x.type, map);
        if (type === x.type) return x;
        changed = true;
        return { tilde: x.tilde, type };
      });
      return changed ? new Union(terms) : t;
    }
    case 'Interface':
      return substInterface(t, map);
    case 'Named': {
      if (t.targs.length === 0) return t;
      const targs = substList(t.targs, map);
      return targs === t.targs ? t : instantiate(t.origin!, targs);
    }
  }
}

function substList(list: Type[], map: SubstMap): Type[] {
  let changed = false;
  const out = list.map((t) => {
    const u = subst(t, map);
    changed ||= u !== t;
    return u;
  });
  return changed ? out : list;
}

export function substVars(list: Var[], map: SubstMap): Var[] {
  let changed = false;
  const out = list.map((v) => {
    const type = subst(v.type, map);
    if (type === v.type) return v;
    changed = true;
    return { ...v, type };
  });
  return changed ? out : list;
}

/** Parameters and results; the type parameters of a generic function stay as they are. */
export function substSignature(t: Signature, map: SubstMap): Signature {
  const params = substVars(t.params, map);
  const results = substVars(t.results, map);
  if (params === t.params && results === t.results) return t;
  const sig = new Signature(params, results, t.variadic);
  sig.tparams = t.tparams;
  sig.recv = t.recv;
  sig.recvTparams = t.recvTparams;
  return sig;
}

function substInterface(t: Interface, map: SubstMap): Interface {
  let changed = false;
  const methods = t.methods.map((m): Func => {
    const old = signatureOf(m);
    const type = substSignature(old, map);
    if (type === old) return m;
    changed = true;
    return { ...m, type, origin: m.origin ?? m };
  });
  const embeds = substList(t.embeds, map);
  if (!changed && embeds === t.embeds) return t;
  const iface = new Interface(methods, embeds, t.embedPos, t.implicit);
  iface.complete = t.complete;
  return iface;
}

/** The instance of a generic type for these arguments: always the same object for identical arguments. */
export function instantiate(origin: Named, targs: Type[]): Named {
  const list = (origin.instances ??= []);
  for (const n of list)
    if (n.targs.every((t, i) => identical(t, targs[i]!)) && n.targs.length === targs.length) return n;
  const n = new Named(origin.obj);
  n.origin = origin;
  n.targs = targs;
  list.push(n);
  return n;
}

/** A generic function's signature with its type parameters replaced. */
export function instantiateSignature(sig: Signature, targs: Type[]): Signature {
  const map = substMap(sig.tparams, targs);
  const out = new Signature(substVars(sig.params, map), substVars(sig.results, map), sig.variadic);
  return out;
}
