/** Types that would contain themselves (Go spec, "Type declarations": a type may refer to itself only behind a pointer and the like). */
import type { Checker } from './checker';
import { cycleError } from './decl';
import { identical } from './identical';
import { isInvalid } from './predicates';
import type { Named, Type } from './types';
import { Typ } from './universe';

const valid = new WeakSet<Named>();

export function validType(c: Checker, t: Named): void {
  check(c, t, [], []);
}

/** `nest` are the types whose declaration we are inside of, `path` those passed on the way. */
function check(c: Checker, t: Type | undefined, nest: Named[], path: Named[]): boolean {
  if (!t) return true;
  switch (t.kind) {
    case 'Array':
      return check(c, t.elem, nest, path);
    case 'Struct':
      return t.fields.every((f) => check(c, f.type, nest, path));
    case 'Union':
      return t.terms.every((x) => check(c, x.type, nest, path));
    case 'Interface':
      return t.embeds.every((e) => check(c, e, nest, path));
    case 'Named': {
      if (valid.has(t)) return true;
      if (isInvalid(t.underlying)) return false;
      if (nest.some((n) => identical(n, t))) {
        (t.origin ?? t).underlying = Typ.invalid;
        t.underlying = Typ.invalid;
        const start = path.findIndex((n) => identical(n, t));
        cycleError(c, path.slice(start).map((n) => ({ name: n.obj.name, pos: n.instancePos ?? n.obj.pos }))); // prettier-ignore
        return false;
      }
      if (!check(c, (t.origin ?? t).declared, [...nest, t], [...path, t])) return false;
      valid.add(t);
      return true;
    }
    case 'TypeParam': {
      const inst = nest[nest.length - 1];
      const i = inst?.origin?.tparams.indexOf(t) ?? -1;
      return i < 0 ? true : check(c, inst!.targs[i], nest.slice(0, -1), path);
    }
    default:
      return true;
  }
}
