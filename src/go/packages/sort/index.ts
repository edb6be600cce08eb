import type { GoPackage, NativeGen, Thread } from '../../machine/native';
import { Kind } from '../../machine/rtype';
import type { FuncValue, Iface, Slice } from '../../machine/values';
import { request, sortList, sortStable } from '../internal/order/sort';
import { copyOf, store } from '../kit/pointers';
import { sortOrdered } from '../kit/sorting';
import source from './sort.go?raw';

function ordered(t: Thread, s: Slice | null): void {
  t.spend(s ? s.len * 4 : 0);
  sortOrdered(s);
}

function lengthOf(t: Thread, x: Iface | null): number {
  if (!x || x.type.kind !== Kind.Slice) {
    const what = x ? `${kindNames[x.type.kind] ?? x.type.name} Value` : 'zero Value';
    throw t.panic(`reflect: call of Swapper on ${what}`);
  }
  return (x.value as Slice | null)?.len ?? 0;
}

/** As reflect names the kinds that are handed to Slice by mistake. */
const kindNames: Record<number, string> = {
  [Kind.Array]: 'array',
  [Kind.Map]: 'map',
  [Kind.Pointer]: 'ptr',
  [Kind.Struct]: 'struct',
};

/** Exchanges elements of a slice. */
function swapper(x: Iface): (i: number, j: number) => void {
  const { arr, off } = x.value as Slice;
  const elem = x.type.elem!;
  if (elem.kind === Kind.Struct || elem.kind === Kind.Array) {
    // Pointers into the slice stay with their place, so the contents change places, not the objects.
    return (i, j) => {
      const copy = copyOf(arr[off + i], elem);
      store(arr[off + i], elem, arr[off + j]);
      store(arr[off + j], elem, copy);
    };
  }
  return (i, j) => {
    const v = arr[off + i];
    arr[off + i] = arr[off + j];
    arr[off + j] = v;
  };
}

function slice(t: Thread, x: Iface | null, less: FuncValue, stable: boolean): NativeGen | undefined {
  const n = lengthOf(t, x);
  if (n < 2) return undefined;
  const list = { less: request(less), swap: swapper(x!) };
  return stable ? sortStable(list, n) : sortList(list, n);
}

export const pkg: GoPackage = {
  path: 'sort',
  files: [{ name: 'sort.go', text: source }],
  natives: {
    length: (t, x: Iface | null) => lengthOf(t, x),
    Slice: (t, x: Iface | null, less: FuncValue) => slice(t, x, less, false),
    SliceStable: (t, x: Iface | null, less: FuncValue) => slice(t, x, less, true),
    sortData: (_t, data: Iface, n: number, stable: boolean) => {
      const list = {
        less: request(data.type.method('Less')!, data.value),
        swap: request(data.type.method('Swap')!, data.value),
      };
      return stable ? sortStable(list, n) : sortList(list, n);
    },
    Ints: ordered,
    Float64s: ordered,
    Strings: ordered,
  },
};
