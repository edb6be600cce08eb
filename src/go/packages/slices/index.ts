import type { GoPackage } from '../../machine/native';
import type { Iface, Slice } from '../../machine/values';
import { sortOrdered } from '../kit/sorting';
import source from './slices.go?raw';

export const pkg: GoPackage = {
  path: 'slices',
  files: [{ name: 'slices.go', text: source }],
  natives: {
    sortOrdered: (t, x: Iface) => {
      const s = x.value as Slice | null;
      t.spend(s ? s.len * 4 : 0);
      sortOrdered(s);
    },
  },
};
