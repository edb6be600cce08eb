import type { GoPackage, NativeGen, Thread } from '../../machine/native';
import { Kind } from '../../machine/rtype';
import type { Iface, Slice, Value } from '../../machine/values';
import { assignable, callMethod, implementsInterface, methodOf } from '../kit/interfaces';
import { store } from '../kit/pointers';
import { elements } from '../kit/slices';
import source from './errors.go?raw';

/** Walks the tree of wrapped errors in pre-order, as errors.As documents it. */
function* as(t: Thread, err: Iface | null, target: Iface): NativeGen {
  const wanted = target.type.elem!;
  while (err) {
    if (assignable(err.type, wanted)) {
      store(target.value, wanted, wanted.kind === Kind.Interface ? err : err.value);
      return true;
    }
    if (methodOf(err, 'As') && (yield* callMethod(err, 'As', target)) === true) return true;
    const unwrap = err.type.methods().find((m) => m.name === 'Unwrap');
    if (!unwrap || unwrap.type.results.length !== 1) return false;
    const inner: Value = yield* callMethod(err, 'Unwrap');
    if (unwrap.type.results[0]!.kind === Kind.Slice) {
      for (const e of elements(inner as Slice | null)) if (yield* as(t, e, target)) return true;
      return false;
    }
    err = inner as Iface | null;
  }
  return false;
}

export const pkg: GoPackage = {
  path: 'errors',
  files: [{ name: 'errors.go', text: source }],
  natives: {
    comparable: (_t, err: Iface) => err.type.comparable,
    As: (t, err: Iface | null, target: Iface | null) => {
      if (!err) return false;
      if (!target) throw t.panic('errors: target cannot be nil');
      if (target.type.kind !== Kind.Pointer || target.value === null) {
        throw t.panic('errors: target must be a non-nil pointer');
      }
      const wanted = target.type.elem!;
      if (wanted.kind !== Kind.Interface && !implementsInterface(wanted, t.typeOf('error'))) {
        throw t.panic('errors: *target must be interface or implement error');
      }
      return as(t, err, target);
    },
  },
};
