/**
 * What stands for the type parameters of a generic function while its body is compiled for one list of type
 * arguments. Bodies are compiled once per list: values keep the form their type has everywhere else.
 */
import type { RType } from '../machine/rtype';
import type { Type, TypeParam } from '../types/types';

export class Env {
  /** Types met in this body, by the checker's object. */
  readonly cache = new Map<Type, RType>();
  constructor(
    readonly args: ReadonlyMap<TypeParam, RType>,
    /** Tells environments apart: ids of the arguments. */
    readonly key: string,
  ) {}
}

export const noEnv = (): Env => new Env(new Map(), '');

export function makeEnv(tparams: readonly TypeParam[], targs: readonly RType[]): Env {
  return new Env(new Map(tparams.map((p, i) => [p, targs[i]!])), targs.map((t) => t.id).join(','));
}
