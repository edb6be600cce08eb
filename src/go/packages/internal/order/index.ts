import type { GoPackage } from '../../../machine/native';
import type { FuncValue } from '../../../machine/values';
import source from './order.go?raw';
import { request, sortList, sortStable } from './sort';

export const pkg: GoPackage = {
  path: 'internal/order',
  files: [{ name: 'order.go', text: source }],
  natives: {
    Sort: (_t, n: number, less: FuncValue, swap: FuncValue) =>
      sortList({ less: request(less), swap: request(swap) }, n),
    Stable: (_t, n: number, less: FuncValue, swap: FuncValue) =>
      sortStable({ less: request(less), swap: request(swap) }, n),
  },
};
