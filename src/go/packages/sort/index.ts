import type { GoPackage, Thread } from '../../machine/native';
import type { Iface, Slice } from '../../machine/values';
import { sortOrdered } from '../kit/sorting';
import { sliceLength, swapperOf } from '../kit/swapper';
import source from './sort.go?raw';

function ordered(t: Thread, s: Slice | null): void {
  t.spend(s ? s.len * 4 : 0);
  sortOrdered(s);
}

export const pkg: GoPackage = {
  path: 'sort',
  files: [{ name: 'sort.go', text: source }],
  natives: {
    length: (t, x: Iface | null) => sliceLength(t, x),
    swapper: (t, x: Iface | null) => swapperOf(t, x),
    Ints: ordered,
    Float64s: ordered,
    Strings: ordered,
  },
};
