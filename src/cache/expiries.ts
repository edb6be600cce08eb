import type { Item } from './item';

interface Entry {
  readonly at: number;
  /** Breaks ties, so that items that end together leave in the order in which their ends were set. */
  readonly seq: number;
  readonly item: Item;
}

/**
 * The ends of items in the order of time: a binary heap. An item whose end moved or that left the store stays in the
 * heap as a dead entry until it comes up, or until dead entries are the larger half.
 */
export class Expiries {
  #heap: Entry[] = [];
  #seq = 0;
  readonly #isCurrent: (item: Item) => boolean;

  /** `isCurrent` tells whether the store still holds this very item. */
  constructor(isCurrent: (item: Item) => boolean) {
    this.#isCurrent = isCurrent;
  }

  /** Notes the end that the item has now; `live` is the number of items in the store. */
  add(item: Item, live: number): void {
    if (item.expiresAt === null) return;
    if (this.#heap.length > 64 && this.#heap.length > 2 * live) this.#compact();
    this.#push({ at: item.expiresAt, seq: this.#seq++, item });
  }

  /** The earliest end of an item in the store, null if none ends. */
  next(): number | null {
    return this.#first()?.at ?? null;
  }

  /** Takes out the item that ends first if it has ended at `now`. */
  take(now: number): Item | null {
    const first = this.#first();
    if (!first || first.at > now) return null;
    this.#pop();
    return first.item;
  }

  clear(): void {
    this.#heap = [];
  }

  #dead(entry: Entry): boolean {
    return entry.item.expiresAt !== entry.at || !this.#isCurrent(entry.item);
  }

  #first(): Entry | undefined {
    while (this.#heap[0] && this.#dead(this.#heap[0])) this.#pop();
    return this.#heap[0];
  }

  #compact(): void {
    const entries = this.#heap.filter((entry) => !this.#dead(entry));
    // A sorted array is a heap.
    this.#heap = entries.sort((a, b) => a.at - b.at || a.seq - b.seq);
  }

  #push(entry: Entry): void {
    const heap = this.#heap;
    let i = heap.length;
    heap.push(entry);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!before(entry, heap[parent] as Entry)) break;
      heap[i] = heap[parent] as Entry;
      i = parent;
    }
    heap[i] = entry;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (!last || heap.length === 0) return;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Entry, heap[child] as Entry)) child++;
      if (!before(heap[child] as Entry, last)) break;
      heap[i] = heap[child] as Entry;
      i = child;
    }
    heap[i] = last;
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.at < b.at || (a.at === b.at && a.seq < b.seq);
}
