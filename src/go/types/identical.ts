/** Type identity (Go spec, "Type identity"). */
import { idOf } from './objects';
import { subst, substMap } from './subst';
import type { Interface, Signature, Term, Type, Var } from './types';
import { termsSubset, typeSet } from './typeset';
import { signatureOf } from './under';

interface Pair {
  x: Interface;
  y: Interface;
  prev: Pair | undefined;
}

export const identical = (x: Type, y: Type): boolean => same(x, y, true, undefined);
/** Identity with struct tags left out of account, as conversions want it. */
export const identicalIgnoreTags = (x: Type, y: Type): boolean => same(x, y, false, undefined);

function sameVars(a: Var[], b: Var[], tags: boolean, p: Pair | undefined): boolean {
  return a.length === b.length && a.every((v, i) => same(v.type, b[i]!.type, tags, p));
}

function same(x: Type, y: Type, tags: boolean, p: Pair | undefined): boolean {
  if (x === y) return true;
  switch (x.kind) {
    case 'Basic':
      return y.kind === 'Basic' && x.basic === y.basic;
    case 'Pointer':
      return y.kind === 'Pointer' && same(x.elem, y.elem, tags, p);
    case 'Slice':
      return y.kind === 'Slice' && same(x.elem, y.elem, tags, p);
    case 'Array':
      return y.kind === 'Array' && (x.len < 0 || y.len < 0 || x.len === y.len) && same(x.elem, y.elem, tags, p);
    case 'Map':
      return y.kind === 'Map' && same(x.key, y.key, tags, p) && same(x.elem, y.elem, tags, p);
    case 'Chan':
      return y.kind === 'Chan' && x.dir === y.dir && same(x.elem, y.elem, tags, p);
    case 'Struct':
      return (
        y.kind === 'Struct' &&
        x.fields.length === y.fields.length &&
        x.fields.every((f, i) => {
          const g = y.fields[i]!;
          return (
            f.embedded === g.embedded &&
            idOf(f) === idOf(g) &&
            (!tags || (x.tags[i] ?? '') === (y.tags[i] ?? '')) &&
            same(f.type, g.type, tags, p)
          );
        })
      );
    case 'Tuple':
      return y.kind === 'Tuple' && sameVars(x.vars, y.vars, tags, p);
    case 'Signature':
      return y.kind === 'Signature' && sameSignature(x, y, tags, p);
    case 'Union':
      return y.kind === 'Union' && sameTerms(x.terms, y.terms);
    case 'Interface':
      return y.kind === 'Interface' && sameInterface(x, y, tags, p);
    case 'Named':
      return (
        y.kind === 'Named' &&
        !!x.origin &&
        x.origin === y.origin &&
        x.targs.length === y.targs.length &&
        x.targs.every((t, i) => same(t, y.targs[i]!, tags, p))
      );
    case 'TypeParam':
      return false;
  }
}

function sameSignature(x: Signature, y0: Signature, tags: boolean, p: Pair | undefined): boolean {
  if (x.tparams.length !== y0.tparams.length || x.variadic !== y0.variadic) return false;
  let y = y0;
  if (x.tparams.length > 0) {
    // Rename y's parameters to x's before comparing.
    const map = substMap(y.tparams, x.tparams);
    for (const [i, t] of x.tparams.entries()) {
      const bound = y.tparams[i]!.constraint;
      if (t.constraint && bound && !same(t.constraint, subst(bound, map), tags, p)) return false;
    }
    const bare = new (
      y.constructor as new (...a: ConstructorParameters<typeof import('./types').Signature>) => Signature
    )(y.params, y.results, y.variadic);
    y = subst(bare, map) as Signature;
  }
  return sameVars(x.params, y.params, tags, p) && sameVars(x.results, y.results, tags, p);
}

export function sameTerms(a: Term[] | undefined, b: Term[] | undefined): boolean {
  return termsSubset(a, b) && termsSubset(b, a);
}

function sameInterface(x: Interface, y: Interface, tags: boolean, p: Pair | undefined): boolean {
  const a = typeSet(x);
  const b = typeSet(y);
  if (a.comparable !== b.comparable || a.methods.length !== b.methods.length || !sameTerms(a.terms, b.terms))
    return false;
  // Interfaces may refer to themselves through their methods: a pair under comparison counts as identical.
  for (let q = p; q; q = q.prev) if ((q.x === x && q.y === y) || (q.x === y && q.y === x)) return true;
  const pair = { x, y, prev: p };
  return a.methods.every((m, i) => {
    const n = b.methods[i]!;
    return idOf(m) === idOf(n) && same(signatureOf(m), signatureOf(n), tags, pair);
  });
}
