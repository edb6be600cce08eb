import type { GoPackage, Thread } from '../../machine/native';
import { Kind } from '../../machine/rtype';
import type { Iface, Slice } from '../../machine/values';
import { copyOf, store } from '../kit/pointers';
import { sortOrdered } from '../kit/sorting';
import source from './sort.go?raw';

function sort(t: Thread, s: Slice | null): void {
  t.spend(s ? s.len * 4 : 0);
  sortOrdered(s);
}

export const pkg: GoPackage = {
  path: 'sort',
  files: [{ name: 'sort.go', text: source }],
  natives: {
    length: (t, x: Iface | null) => {
      if (!x || x.type.kind !== Kind.Slice)
        throw t.panic(`reflect: call of Swapper on ${x ? x.type.name : 'zero'} Value`);
      return (x.value as Slice | null)?.len ?? 0;
    },
    swap: (_t, x: Iface, i: number, j: number) => {
      const { arr, off } = x.value as Slice;
      const elem = x.type.elem!;
      if (elem.kind === Kind.Struct || elem.kind === Kind.Array) {
        // Pointers into the slice stay with their place, so the contents change places, not the objects.
        const copy = copyOf(arr[off + i], elem);
        store(arr[off + i], elem, arr[off + j]);
        store(arr[off + j], elem, copy);
        return;
      }
      const v = arr[off + i];
      arr[off + i] = arr[off + j];
      arr[off + j] = v;
    },
    Ints: sort,
    Float64s: sort,
    Strings: sort,
  },
};
