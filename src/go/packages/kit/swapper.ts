/** Exchanging elements of a slice whose type is known at run time only: for sort.Slice and reflect.Swapper. */
import { Func, nativeCode } from '../../machine/code';
import { sizeOf } from '../../machine/slices';
import { indexError } from '../../machine/errors';
import type { Thread } from '../../machine/native';
import { Kind } from '../../machine/rtype';
import type { Iface, Slice } from '../../machine/values';
import { copyOf, store } from './pointers';

/** As reflect names the kinds that are handed over by mistake. */
const kindNames: Record<number, string> = {
  [Kind.Array]: 'array',
  [Kind.Map]: 'map',
  [Kind.Pointer]: 'ptr',
  [Kind.Struct]: 'struct',
};

/** The length of the slice in x; a panic as Go's if it is none. */
export function sliceLength(t: Thread, x: Iface | null): number {
  if (!x || x.type.kind !== Kind.Slice) {
    const what = x ? `${kindNames[x.type.kind] ?? x.type.name} Value` : 'zero Value';
    throw t.panic(`reflect: call of Swapper on ${what}`);
  }
  return (x.value as Slice | null)?.len ?? 0;
}

/** A func(i, j int) that exchanges two elements of the slice in x. */
export function swapperOf(t: Thread, x: Iface | null): Func {
  const n = sliceLength(t, x);
  const { arr, off } = (x!.value as Slice | null) ?? { arr: [], off: 0 };
  const elem = x!.type.elem!;
  const code = nativeCode('reflect.Swapper.func', 2, 0);
  // Go swaps elements of one word, and strings, as a slice of those would.
  const plain = n > 1 && (sizeOf(elem) <= 8 || elem.kind === Kind.String);
  const check = (i: number, j: number): void => {
    for (const x of [i, j])
      if (!(x >= 0 && x < n)) throw plain ? indexError(x, n) : t.panic('reflect: slice index out of range');
  };
  if (elem.kind === Kind.Struct || elem.kind === Kind.Array) {
    // Pointers into the slice stay with their place, so the contents change places, not the objects.
    return new Func(code.name, code, (_t, i: number, j: number) => {
      check(i, j);
      const copy = copyOf(arr[off + i], elem);
      store(arr[off + i] as never, elem, arr[off + j]);
      store(arr[off + j] as never, elem, copy);
    });
  }
  return new Func(code.name, code, (_t, i: number, j: number) => {
    check(i, j);
    const v = arr[off + i]!;
    arr[off + i] = arr[off + j]!;
    arr[off + j] = v;
  });
}
