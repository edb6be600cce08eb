/** Type arguments that are left out (Go spec, "Type inference"). */
import type { Expr } from '../syntax/ast';
import { printExpr } from '../syntax/print';
import type { Pos } from '../syntax/source';
import { startPos } from '../syntax/walk';
import type { Checker } from './checker';
import { nonGeneric } from './expr';
import { instantiateFunc } from './instantiate';
import { search } from './lookup';
import { newTypeName } from './objects';
import type { Operand } from './operand';
import { defaultType, isTypeParam, isTyped } from './predicates';
import { subst, substMap, substVars } from './subst';
import { Pointer, Signature, TypeParam, type Term, type Type, type Var } from './types';
import { hasTerms, typeSet } from './typeset';
import { constraintInterface, coreType, signatureOf, under } from './under';
import { maxUntyped } from './untyped';
import { Unifier } from './unify';

/** Whether a type mentions one of the parameters. */
export function isParameterized(tparams: TypeParam[], t: Type, seen = new Set<Type>()): boolean {
  if (seen.has(t)) return false;
  seen.add(t);
  const any = (list: Var[]) => list.some((v) => isParameterized(tparams, v.type, seen));
  switch (t.kind) {
    case 'TypeParam':
      return tparams.includes(t);
    case 'Pointer':
    case 'Slice':
    case 'Array':
    case 'Chan':
      return isParameterized(tparams, t.elem, seen);
    case 'Map':
      return isParameterized(tparams, t.key, seen) || isParameterized(tparams, t.elem, seen);
    case 'Struct':
      return any(t.fields);
    case 'Tuple':
      return any(t.vars);
    case 'Signature':
      return any(t.params) || any(t.results);
    case 'Interface': {
      const s = typeSet(t);
      return (
        s.methods.some((m) => isParameterized(tparams, signatureOf(m), seen)) ||
        (s.terms ?? []).some((x) => isParameterized(tparams, x.type, seen))
      );
    }
    case 'Union':
      return t.terms.some((x) => isParameterized(tparams, x.type, seen));
    case 'Named':
      return t.targs.some((a) => isParameterized(tparams, a, seen));
    case 'Basic':
      return false;
  }
}

/** Fresh copies of type parameters, so that a generic function may call itself. */
function renamed(tparams: TypeParam[]): TypeParam[] {
  const copies = tparams.map((p) => {
    const obj = newTypeName(p.obj.pos, p.obj.pkg, p.obj.name, undefined, false);
    const q = new TypeParam(obj, p.index);
    obj.type = q;
    return q;
  });
  const map = substMap(tparams, copies);
  copies.forEach((q, i) => {
    const bound = tparams[i]!.constraint;
    q.constraint = bound && subst(bound, map);
  });
  return copies;
}

const names = (list: TypeParam[]): string => {
  const all = list.map((p) => p.obj.name);
  if (all.length < 3) return all.join(' and ');
  return `${all.slice(0, -1).join(', ')}, and ${all[all.length - 1]}`;
};

/**
 * Finds the type arguments of a call or partial instantiation.
 * @param fun the function as messages name it
 * @param given type arguments written down, in front
 * @param params parameters in step with `args`
 * @returns undefined after an error
 */
export function infer(
  c: Checker,
  pos: Pos,
  fun: string,
  tparams0: TypeParam[],
  given: Type[],
  params0: Var[],
  args: Operand[],
): Type[] | undefined {
  if (given.length === tparams0.length) return given;
  if (args.some((a) => a.mode === 'invalid')) return undefined;
  const tparams = renamed(tparams0);
  const targs: (Type | undefined)[] = tparams.map((_, i) => given[i]);
  const toCopies = substMap(tparams0, tparams);
  const known = substMap(tparams, given);
  const params = substVars(substVars(params0, toCopies), known);
  // Generic functions among the arguments bring parameters of their own.
  const extra: TypeParam[] = [];
  const argTypes = args.map((a) => {
    if (a.type.kind !== 'Signature' || a.type.tparams.length === 0) return a.type;
    const copies = renamed(a.type.tparams);
    extra.push(...copies);
    const bare = new Signature(a.type.params, a.type.results, a.type.variadic);
    return subst(bare, substMap(a.type.tparams, copies));
  });
  const all = [...tparams, ...extra];
  const u = new Unifier(all, targs);
  const prefix = `in call to ${fun}, `;

  const mismatch = (kind: string, tpar: Type, targ: Type, arg: Operand) => {
    const found = u.types();
    const head = `${kind} ${c.str(targ)} of ${printExpr(arg.expr!)} does not match `;
    if (found.every((t) => !t)) {
      const s = `${head}${c.str(tpar)} (cannot infer ${names(tparams)})`;
      return c.error(arg, prefix + s, s);
    }
    const map = substMap(all, found as Type[]);
    const inferred = subst(tpar, map);
    const s =
      inferred !== tpar ? `${head}inferred type ${c.str(inferred)} for ${c.str(tpar)}` : `${head}${c.str(tpar)}`;
    c.error(arg, prefix + s, s);
  };

  const untyped: number[] = [];
  // Named types first, so that a parameter gets a defined type if there is one.
  for (const [i, arg] of args.entries()) {
    const par = params[i]!.type;
    const generic = arg.type.kind === 'Signature' && arg.type.tparams.length > 0;
    if (!generic && !isParameterized(tparams, par)) continue;
    if (isTyped(arg.type)) {
      if (!u.unify(par, argTypes[i]!)) {
        mismatch('type', par, arg.type, arg);
        return undefined;
      }
    } else if (par.kind === 'TypeParam' && !arg.isNil) untyped.push(i);
  }

  // With nothing left to find, the constraints are checked when the function is instantiated.
  if (u.unknowns > 0 && !constraintInference(c, pos, prefix, u, all)) return undefined;

  // Untyped constants: of those for one parameter the largest kind decides.
  const kinds = new Map<TypeParam, Operand>();
  for (const i of untyped) {
    const p = params[i]!.type as TypeParam;
    if (u.at(p)) continue;
    const arg = args[i]!;
    const old = kinds.get(p);
    const max = old ? maxUntyped(old.type, arg.type) : arg.type;
    if (!max) {
      const d = c.str(defaultType(arg.type));
      const s = `default type ${d} of ${printExpr(arg.expr!)} does not match inferred type ${c.str(defaultType(old!.type))} for ${p.obj.name}`;
      c.error(arg, prefix + s, s);
      return undefined;
    }
    if (!old || max !== old.type) kinds.set(p, arg);
  }
  for (const [p, arg] of kinds) u.set(p, defaultType(arg.type));
  if (kinds.size > 0 && u.unknowns > 0 && !constraintInference(c, pos, prefix, u, all)) return undefined;

  const found = simplify(all, u.types());
  const missing = found.findIndex((t, i) => !t && i < tparams.length);
  if (missing >= 0) {
    const p = tparams[missing]!;
    const place = c.placeText(p.obj.pos);
    c.error(pos, `${prefix}cannot infer ${p.obj.name} (declared at ${place})`, `cannot infer ${p.obj.name} (${place})`);
    return undefined;
  }
  return found.slice(0, tparams.length) as Type[];
}

/** Lets core types and methods of constraints add what they can. */
function constraintInference(c: Checker, pos: Pos, prefix: string, u: Unifier, tparams: TypeParam[]): boolean {
  for (let before = -1; before !== u.unknowns;) {
    before = u.unknowns;
    for (const p of tparams) {
      const core = coreTerm(p);
      const tx = u.at(p);
      if (core) {
        if (tx) {
          const t = core.term.tilde && !isTypeParam(tx) ? under(tx) : tx;
          if (!u.unify(t, core.term.type)) {
            const tilde = core.term.tilde ? '~' : '';
            const ct = c.str(core.term.type);
            c.error(pos, `${prefix}${p.obj.name} (type ${c.str(tx)}) does not satisfy ${c.str(p.constraint!)}`,
              `${p.obj.name} does not match ${tilde}${ct}`); // prettier-ignore
            return false;
          }
        } else if (core.single && !core.term.tilde) u.set(p, core.term.type);
      } else if (tx) {
        // The methods that the constraint asks for may tell more.
        for (const m of typeSet(constraintInterface(p)).methods) {
          const f =
            search(tx, false, m.pkg, m.name, false).obj ?? search(new Pointer(tx), false, m.pkg, m.name, false).obj;
          if (f?.kind === 'Func') u.signatures(signatureOf(f), signatureOf(m));
        }
      }
    }
    if (u.unknowns === 0) break;
  }
  return true;
}

/** The one term of a constraint, or its core type with a tilde if any term has one. */
function coreTerm(p: TypeParam): { term: Term; single: boolean } | undefined {
  const set = typeSet(constraintInterface(p));
  if (!hasTerms(set)) return undefined;
  if (set.terms!.length === 1) return { term: set.terms![0]!, single: true };
  const type = coreType(p);
  return type && { term: { tilde: set.terms!.some((t) => t.tilde), type }, single: false };
}

/** Puts inferred types into one another; those that stay dependent on a parameter count as unknown. */
function simplify(tparams: TypeParam[], found: (Type | undefined)[]): (Type | undefined)[] {
  let types = found;
  for (let round = 0; round <= tparams.length; round++) {
    const map = substMap(tparams, types as Type[]);
    const next = types.map((t, i) => (t && t !== tparams[i] ? subst(t, map) : undefined));
    if (next.every((t, i) => t === types[i])) break;
    types = next;
  }
  return types.map((t) => (t && !isParameterized(tparams, t) ? t : undefined));
}

/** A generic function where a function type is wanted: takes its type arguments from there. */
export function inferTarget(c: Checker, x: Operand, e: Expr, target: Type): void {
  const want = under(target);
  if (x.type.kind !== 'Signature' || x.type.tparams.length === 0 || want.kind !== 'Signature') return;
  const sig = x.type;
  const copies = renamed(sig.tparams);
  const bare = new Signature(sig.params, sig.results, sig.variadic);
  const u = new Unifier(copies, []);
  if (!u.unify(subst(bare, substMap(sig.tparams, copies)), want)) return;
  if (!constraintInference(c, startPos(e), '', u, copies)) return x.fail();
  const targs = simplify(copies, u.types());
  if (targs.some((t) => !t)) return;
  const inst = instantiateFunc(c, startPos(e), sig, targs as Type[], []);
  c.recordInstance(e, targs as Type[], inst);
  x.type = inst;
}

/** Generic functions among the arguments, once the parameters' types are known. */
export function inferFunctionArgs(c: Checker, params: Var[], args: Operand[]): void {
  args.forEach((a, i) => {
    if (a.mode !== 'value' || a.type.kind !== 'Signature' || a.type.tparams.length === 0) return;
    const before = a.type;
    inferTarget(c, a, a.expr!, params[i]!.type);
    nonGeneric(c, a);
    if (a.type !== before) c.record(a);
  });
}
