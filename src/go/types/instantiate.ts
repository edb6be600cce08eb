/** Instances of generic types and functions, and whether their arguments satisfy the constraints (Go spec, "Instantiations", "Satisfying a type constraint"). */
import type { Expr } from '../syntax/ast';
import type { Pos } from '../syntax/source';
import { startPos } from '../syntax/walk';
import { implementsCause } from './assignability';
import type { Checker } from './checker';
import { recordInstantiation } from './mono';
import { instantiate, instantiateSignature, subst, substMap } from './subst';
import { constraintInterface, under } from './under';
import type { Named, Signature, Type, TypeParam } from './types';

/** An instance written at `pos`. */
export function instance(origin: Named, targs: Type[], pos: Pos): Named {
  const n = instantiate(origin, targs);
  n.instancePos ??= pos;
  return n;
}

/** Reports the first type argument that does not satisfy its constraint; `args` are those written down. */
export function verifyInstance(c: Checker, pos: Pos, tparams: TypeParam[], targs: Type[], args: Expr[]): void {
  const map = substMap(tparams, targs);
  for (const [i, p] of tparams.entries()) {
    if (!p.constraint) continue;
    // A constraint such as `[T int]` stands for an interface.
    const bound = under(p.constraint).kind === 'Interface' ? p.constraint : constraintInterface(p);
    const cause = implementsCause(c, targs[i]!, subst(bound, map), true);
    if (!cause) continue;
    c.error(args[i] ? startPos(args[i]) : pos, cause.text, cause.old);
    return;
  }
  recordInstantiation(c, pos, tparams, targs, args);
}

/** The signature of a generic function for these type arguments; constraints are checked later. */
export function instantiateFunc(c: Checker, pos: Pos, sig: Signature, targs: Type[], args: Expr[]): Signature {
  const inst = instantiateSignature(sig, targs);
  c.later(() => verifyInstance(c, pos, sig.tparams, targs, args));
  return inst;
}
