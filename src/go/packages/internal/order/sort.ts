/**
 * Sorting with the program's own comparisons. The order of equal elements can be seen, so an unstable sort must make the
 * same moves as the one in the standard library: pattern-defeating quicksort (Orson Peters, arXiv:2106.05123), insertion
 * sort for 12 elements and less, heap sort after too many bad pivots, and the same shuffling generator (xorshift, seeded
 * with the length). One generator with a stack of its own: it is resumed for every comparison, which must be cheap.
 */
import type { NativeGen, NativeRequest } from '../../../machine/native';
import type { FuncValue, Value } from '../../../machine/values';

/** How to compare and exchange elements by index. */
export interface List {
  /** `less(i, j)`: a call whose last two arguments are set before each use. */
  less: NativeRequest & { do: 'call' };
  /** `swap(i, j)`: such a call, too, or done here. */
  swap: (NativeRequest & { do: 'call' }) | ((i: number, j: number) => void);
}

export function request(fn: FuncValue, ...first: Value[]): NativeRequest & { do: 'call' } {
  return { do: 'call', fn, args: [...first, 0, 0] };
}

function* less(l: List, i: number, j: number): NativeGen {
  const { args } = l.less;
  args[args.length - 2] = i;
  args[args.length - 1] = j;
  return yield l.less;
}

function* swap(l: List, i: number, j: number): NativeGen {
  if (typeof l.swap === 'function') return l.swap(i, j);
  const { args } = l.swap;
  args[args.length - 2] = i;
  args[args.length - 1] = j;
  yield l.swap;
}

/** Insertion sort of [a, b). */
function* insertion(l: List, a: number, b: number): NativeGen {
  const test = l.less;
  const { args } = test;
  const at = args.length - 2;
  for (let i = a + 1; i < b; i++) {
    for (let j = i; j > a; j--) {
      args[at] = j;
      args[at + 1] = j - 1;
      if (!(yield test)) break;
      if (typeof l.swap === 'function') l.swap(j, j - 1);
      else yield* swap(l, j, j - 1);
    }
  }
}

function* sift(l: List, lo: number, hi: number, first: number): NativeGen {
  for (let root = lo; ;) {
    let child = 2 * root + 1;
    if (child >= hi) return;
    if (child + 1 < hi && (yield* less(l, first + child, first + child + 1))) child++;
    if (!(yield* less(l, first + root, first + child))) return;
    yield* swap(l, first + root, first + child);
    root = child;
  }
}

function* heap(l: List, a: number, b: number): NativeGen {
  const n = b - a;
  for (let i = (n - 1) >> 1; i >= 0; i--) yield* sift(l, i, n, a);
  for (let i = n - 1; i >= 0; i--) {
    yield* swap(l, a, a + i);
    yield* sift(l, 0, i, a);
  }
}

/** A range whose sorting was put off: what quicksort's loop would go on with. */
interface Pending {
  a: number;
  b: number;
  limit: number;
  balanced: boolean;
  partitioned: boolean;
}

/** Sorts the n elements, not keeping the order of equal ones. The smaller side of a range goes first, the other one waits. */
export function* sortList(l: List, n: number): NativeGen {
  const pending: Pending[] = [{ a: 0, b: n, limit: 32 - Math.clz32(n), balanced: true, partitioned: true }];
  for (let part = pending.pop(); part;) {
    const { a, b } = part;
    const length = b - a;
    let finished = length <= 12;
    if (finished) yield* insertion(l, a, b);
    else if (part.limit === 0) {
      yield* heap(l, a, b);
      finished = true;
    } else {
      if (!part.balanced) {
        yield* shuffle(l, a, b);
        part.limit--;
      }
      let [pivot, swaps] = (yield* choose(l, a, b)) as [number, number];
      if (swaps === 12) {
        for (let i = a, j = b - 1; i < j; i++, j--) yield* swap(l, i, j);
        pivot = b - 1 - (pivot - a);
        swaps = 0;
      }
      if (part.balanced && part.partitioned && swaps === 0 && (yield* almostSorted(l, a, b))) finished = true;
      // Nothing is below the pivot when the element before the range is not: then all equal ones go left.
      else if (a > 0 && !(yield* less(l, a - 1, pivot))) part.a = (yield* splitEqual(l, a, b, pivot)) as number;
      else {
        const [mid, partitioned] = (yield* split(l, a, b, pivot)) as [number, boolean];
        const { limit } = part;
        const balanced = Math.min(mid - a, b - mid) >= length >> 3;
        const fresh = { limit, balanced: true, partitioned: true };
        if (mid - a < b - mid) {
          pending.push({ a: mid + 1, b, limit, balanced, partitioned });
          part = { a, b: mid, ...fresh };
        } else {
          pending.push({ a, b: mid, limit, balanced, partitioned });
          part = { a: mid + 1, b, ...fresh };
        }
      }
    }
    if (finished) part = pending.pop();
  }
}

/** Puts what is less than the pivot before it, the rest behind: where the pivot went, and whether all was so already. */
function* split(l: List, a: number, b: number, pivot: number): NativeGen {
  yield* swap(l, a, pivot);
  const test = l.less;
  const { args } = test;
  const x = args.length - 2;
  const y = x + 1;
  let i = a + 1;
  let j = b - 1;
  for (let first = true; ; first = false) {
    for (; i <= j; i++) {
      args[x] = i;
      args[y] = a;
      if (!(yield test)) break;
    }
    for (; i <= j; j--) {
      args[x] = j;
      args[y] = a;
      if (yield test) break;
    }
    if (i > j) {
      yield* swap(l, j, a);
      return [j, first];
    }
    if (typeof l.swap === 'function') l.swap(i, j);
    else yield* swap(l, i, j);
    i++;
    j--;
  }
}

/** Puts what equals the pivot first: where the greater ones begin. */
function* splitEqual(l: List, a: number, b: number, pivot: number): NativeGen {
  yield* swap(l, a, pivot);
  let i = a + 1;
  let j = b - 1;
  for (;;) {
    while (i <= j && !(yield* less(l, a, i))) i++;
    while (i <= j && (yield* less(l, a, j))) j--;
    if (i > j) return i;
    yield* swap(l, i++, j--);
  }
}

/** Mends up to five places out of order; whether all is sorted then. */
function* almostSorted(l: List, a: number, b: number): NativeGen {
  let i = a + 1;
  for (let step = 0; step < 5; step++) {
    while (i < b && !(yield* less(l, i, i - 1))) i++;
    if (i === b) return true;
    if (b - a < 50) return false;
    yield* swap(l, i, i - 1);
    if (i - a >= 2) for (let j = i - 1; j >= 1 && (yield* less(l, j, j - 1)); j--) yield* swap(l, j, j - 1);
    if (b - i >= 2) for (let j = i + 1; j < b && (yield* less(l, j, j - 1)); j++) yield* swap(l, j, j - 1);
  }
  return false;
}

/** Moves three elements of the middle to places that look random. */
function* shuffle(l: List, a: number, b: number): NativeGen {
  const length = b - a;
  if (length < 8) return;
  let random = BigInt(length);
  const mask = 2 ** (32 - Math.clz32(length)) - 1;
  const middle = a + (length >> 2) * 2;
  for (let i = -1; i <= 1; i++) {
    random = BigInt.asUintN(64, random ^ (random << 13n));
    random ^= random >> 17n;
    random = BigInt.asUintN(64, random ^ (random << 5n));
    let other = Number(random & BigInt(mask));
    if (other >= length) other -= length;
    yield* swap(l, middle + i, a + other);
  }
}

/** A pivot, the median of three places (of nine in long ranges), and how many exchanges that took: 0 looks sorted, 12 reversed. */
function* choose(l: List, a: number, b: number): NativeGen {
  const length = b - a;
  const quarter = length >> 2;
  const count = { swaps: 0 };
  let [i, j, k] = [a + quarter, a + quarter * 2, a + quarter * 3];
  if (length >= 8) {
    if (length >= 50) {
      i = (yield* median(l, i - 1, i, i + 1, count)) as number;
      j = (yield* median(l, j - 1, j, j + 1, count)) as number;
      k = (yield* median(l, k - 1, k, k + 1, count)) as number;
    }
    j = (yield* median(l, i, j, k, count)) as number;
  }
  return [j, count.swaps];
}

function* median(l: List, a: number, b: number, c: number, count: { swaps: number }): NativeGen {
  if (yield* less(l, b, a)) {
    count.swaps++;
    [a, b] = [b, a];
  }
  if (yield* less(l, c, b)) {
    count.swaps++;
    [b, c] = [c, b];
  }
  if (yield* less(l, b, a)) {
    count.swaps++;
    [a, b] = [b, a];
  }
  return b;
}

/** Sorts the n elements and keeps the order of equal ones: insertion sort in blocks of 20, merged in place. */
export function* sortStable(l: List, n: number): NativeGen {
  let size = 20;
  for (let a = 0; a < n; a += size) yield* insertion(l, a, Math.min(a + size, n));
  for (; size < n; size *= 2) {
    for (let a = 0; a + size < n; a += 2 * size) yield* merge(l, a, a + size, Math.min(a + 2 * size, n));
  }
}

/** Merges the sorted neighbours [a, m) and [m, b): cuts both around the middle of the longer one, turns the inner parts round. */
function* merge(l: List, a: number, m: number, b: number): NativeGen {
  if (a >= m || m >= b) return;
  if (b - a === 2) {
    if (yield* less(l, m, a)) yield* swap(l, m, a);
    return;
  }
  let i: number;
  let j: number;
  if (m - a > b - m) {
    i = a + ((m - a) >> 1);
    let lo = m;
    for (let hi = b; lo < hi;) {
      const mid = (lo + hi) >> 1;
      if (yield* less(l, mid, i)) lo = mid + 1;
      else hi = mid;
    }
    j = lo;
  } else {
    j = m + ((b - m) >> 1);
    let lo = a;
    for (let hi = m; lo < hi;) {
      const mid = (lo + hi) >> 1;
      if (yield* less(l, j, mid)) hi = mid;
      else lo = mid + 1;
    }
    i = lo;
  }
  yield* reverse(l, i, m);
  yield* reverse(l, m, j);
  yield* reverse(l, i, j);
  const mid = i + j - m;
  yield* merge(l, a, i, mid);
  yield* merge(l, mid, j, b);
}

function* reverse(l: List, a: number, b: number): NativeGen {
  for (b--; a < b; a++, b--) yield* swap(l, a, b);
}
