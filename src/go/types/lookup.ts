/** Fields, methods and method sets (Go spec, "Selectors", "Method sets", "Struct types"). */
import { identical } from './identical';
import { idOf, sameId } from './objects';
import { deref, isInterface } from './predicates';
import { substMap, substSignature } from './subst';
import { Pointer, Signature, type Func, type Named, type Package, type Type, type Var } from './types';
import { findMethod, typeSet } from './typeset';
import { signatureOf, under } from './under';

export interface Lookup {
  /** Undefined: nothing found. Then an index means the selector is ambiguous, `indirect` that only *T has the method. */
  obj: Var | Func | undefined;
  /** Path of field indices; the last is the field's, or the method's in its list. */
  index: number[] | undefined;
  indirect: boolean;
}

const nothing: Lookup = { obj: undefined, index: undefined, indirect: false };

/** The methods declared on a type; those of an instance have the type arguments put in. */
export function methodsOf(named: Named): Func[] {
  const origin = named.origin;
  if (!origin) return named.methods;
  origin.methods.forEach((_, i) => instanceMethod(named, i));
  return named.methods;
}

function instanceMethod(named: Named, i: number): Func {
  const known = named.methods[i];
  if (known) return known;
  const m = named.origin!.methods[i]!;
  const sig = signatureOf(m);
  // The method names its receiver's parameters itself.
  const params = sig.recvTparams.length === named.targs.length ? sig.recvTparams : named.origin!.tparams;
  const old = substSignature(sig, substMap(params, named.targs));
  const type = new Signature(old.params, old.results, old.variadic);
  if (sig.recv) {
    const ptr = sig.recv.type.kind === 'Pointer';
    type.recv = { ...sig.recv, type: ptr ? new Pointer(named) : named };
  }
  const f: Func = { ...m, type, origin: m };
  named.methods[i] = f;
  return f;
}

interface Embedded {
  type: Type;
  index: number[];
  indirect: boolean;
  /** The type occurs several times at this depth. */
  multiple: boolean;
}

/**
 * Finds x.name for x of type t.
 * @param addressable x is a variable, so methods of *T may be called
 * @param pkg where the selector is written: unexported names of other packages are not seen
 */
export function lookupFieldOrMethod(
  t: Type,
  addressable: boolean,
  pkg: Package | undefined,
  name: string,
  fold = false,
): Lookup {
  // A defined pointer type has the fields of what it points to, but no methods.
  if (t.kind === 'Named') {
    const u = under(t);
    if (u.kind === 'Pointer') {
      const r = search(u, false, pkg, name, fold);
      return r.obj?.kind === 'Func' ? nothing : r;
    }
  }
  return search(t, addressable, pkg, name, fold);
}

/** Like lookupFieldOrMethod, without its exception for defined pointer types. */
export function search(t: Type, addressable: boolean, pkg: Package | undefined, name: string, fold: boolean): Lookup {
  if (name === '_') return nothing;
  const [base, isPtr] = deref(t);
  if (isPtr && isInterface(base)) return nothing;
  const lower = fold ? name.toLowerCase() : '';
  let current: Embedded[] = [{ type: base, index: [], indirect: isPtr, multiple: false }];
  const seen = new Set<Named>();
  while (current.length > 0) {
    const next: Embedded[] = [];
    let obj: Var | Func | undefined;
    let index: number[] | undefined;
    let indirect = false;
    for (const e of current) {
      const type = e.type;
      if (type.kind === 'Named') {
        if (seen.has(type)) continue;
        seen.add(type);
        const i = findMethod((type.origin ?? type).methods, pkg, name, fold);
        if (i >= 0) {
          index = [...e.index, i];
          if (obj || e.multiple) return { obj: undefined, index, indirect: false };
          obj = type.origin ? instanceMethod(type, i) : type.methods[i];
          indirect = e.indirect;
          continue;
        }
      }
      const u = under(type);
      if (u.kind === 'Struct') {
        for (let i = 0; i < u.fields.length; i++) {
          const f = u.fields[i]!;
          if (sameId(f, pkg, name) || (fold && f.name.toLowerCase() === lower && sameId(f, pkg, f.name))) {
            index = [...e.index, i];
            if (obj || e.multiple) return { obj: undefined, index, indirect: false };
            obj = f;
            indirect = e.indirect;
            continue;
          }
          if (!obj && f.embedded) {
            const [ft, ptr] = deref(f.type);
            if (ft.kind === 'Named' || ft.kind === 'Struct' || ft.kind === 'Interface') {
              next.push({ type: ft, index: [...e.index, i], indirect: e.indirect || ptr, multiple: e.multiple });
            }
          }
        }
      } else if (u.kind === 'Interface') {
        const methods = typeSet(u).methods;
        const i = findMethod(methods, pkg, name, fold);
        if (i >= 0) {
          index = [...e.index, i];
          if (obj || e.multiple) return { obj: undefined, index, indirect: false };
          obj = methods[i];
          indirect = e.indirect;
        }
      }
    }
    if (obj) {
      if (obj.kind === 'Func' && obj.ptrRecv && !indirect && !addressable) {
        return { obj: undefined, index: undefined, indirect: true };
      }
      return { obj, index, indirect };
    }
    current = merge(next);
  }
  return nothing;
}

/** Types that occur several times at one depth count once, marked. */
function merge(list: Embedded[]): Embedded[] {
  if (list.length < 2) return list;
  const out: Embedded[] = [];
  for (const e of list) {
    const other = out.find((o) => o.type === e.type || identical(o.type, e.type));
    if (other) other.multiple = true;
    else out.push(e);
  }
  return out;
}

export function fieldIndex(fields: Var[], pkg: Package | undefined, name: string): number {
  return name === '_' ? -1 : fields.findIndex((f) => sameId(f, pkg, name));
}

/** One method of a method set: where it is found, and the path to it. */
export interface MethodEntry {
  func: Func;
  index: number[];
  indirect: boolean;
}

/**
 * The method set of a type, promoted methods included, sorted by name: for T those with value receivers, for *T all,
 * for an interface its own.
 */
export function methodSet(t: Type): MethodEntry[] {
  const names = new Map<string, { name: string; pkg: Package | undefined }>();
  const seen = new Set<Type>();
  const collect = (type: Type) => {
    const [base] = deref(type);
    if (seen.has(base)) return;
    seen.add(base);
    if (base.kind === 'Named') for (const m of (base.origin ?? base).methods) names.set(idOf(m), m);
    const u = under(base);
    if (u.kind === 'Struct') for (const f of u.fields) if (f.embedded) collect(f.type);
    if (u.kind === 'Interface') for (const m of typeSet(u).methods) names.set(idOf(m), m);
  };
  collect(t);
  const out: MethodEntry[] = [];
  for (const { name, pkg } of names.values()) {
    const r = lookupFieldOrMethod(t, false, pkg, name);
    if (r.obj?.kind === 'Func') out.push({ func: r.obj, index: r.index!, indirect: r.indirect });
  }
  return out.sort((a, b) => (idOf(a.func) < idOf(b.func) ? -1 : 1));
}

/** A method that V lacks, and what it has instead. */
export interface Missing {
  method: Func;
  /** Same name with another type or receiver, or another spelling. */
  alt?: Func;
}

/**
 * The first method of interface `want` that type v lacks.
 * @param isStatic false for type assertions: an interface v may have more methods at run time
 */
export function missingMethod(v: Type, want: Type, isStatic: boolean): Missing | undefined {
  const iface = under(want);
  if (iface.kind !== 'Interface') return undefined;
  const wanted = typeSet(iface).methods;
  if (wanted.length === 0) return undefined;
  const vu = under(v);
  if (vu.kind === 'Interface') {
    const have = typeSet(vu).methods;
    for (const m of wanted) {
      const i = findMethod(have, m.pkg, m.name);
      if (i < 0) {
        if (isStatic) return { method: m };
        continue;
      }
      if (!identical(signatureOf(have[i]!), signatureOf(m))) return { method: m, alt: have[i]! };
    }
    return undefined;
  }
  for (const m of wanted) {
    let { obj } = search(v, false, m.pkg, m.name, false);
    const found = !!obj;
    if (!obj) {
      obj = search(new Pointer(v), false, m.pkg, m.name, false).obj;
      obj ??= search(v, false, m.pkg, m.name, true).obj;
    }
    if (obj?.kind !== 'Func') return { method: m };
    if (!found || !identical(signatureOf(obj), signatureOf(m))) return { method: m, alt: obj };
  }
  return undefined;
}
