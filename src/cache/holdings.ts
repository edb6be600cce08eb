// What a store holds: the items by name, in the order of use and in the order of their ends, and how much room they
// take. It decides who leaves when, and keeps the changes until an operation hands them out.
import type { Change, LeaveReason, StoreHow } from './change';
import type { Counters } from './counters';
import { Expiries } from './expiries';
import { type Item, itemBytes, keyBytes, snapshot } from './item';
import { LruList } from './lru';

const NONE: readonly Change[] = [];

export class Holdings {
  readonly lru = new LruList();
  /** Bytes taken by all items, as itemBytes counts them. */
  bytes = 0;
  /** The CAS id that was given out last. */
  lastCas = 0;
  /** Whether the last find() that found nothing met an item whose time was over. */
  metExpired = false;
  /** A flush to come, or of this very second: what was stored until the end of its second is void. */
  flushAt: number | null = null;
  readonly #items = new Map<string, Item>();
  readonly #expiries = new Expiries((item) => this.#items.get(item.id) === item);
  readonly #limitBytes: number;
  readonly #counters: Counters;
  #changes: Change[] = [];

  constructor(limitBytes: number, counters: Counters) {
    this.#limitBytes = limitBytes;
    this.#counters = counters;
  }

  get size(): number {
    return this.#items.size;
  }

  /** The item alive under that name. One whose time is over leaves now. */
  find(id: string, now: number): Item | undefined {
    if (this.flushAt !== null) this.settle(now);
    const item = this.#items.get(id);
    this.metExpired = item !== undefined && item.expiresAt !== null && item.expiresAt <= now;
    if (!this.metExpired) return item;
    this.#expired(item as Item, now);
    return undefined;
  }

  /** Links an item in, in place of an old one, under a new CAS id, and makes room for it. */
  put(item: Item, old: Item | undefined, how: StoreHow, now: number): void {
    if (old) this.remove(old, 'replaced', now);
    item.cas = ++this.lastCas;
    this.#items.set(item.id, item);
    this.lru.add(item);
    this.bytes += item.bytes;
    this.#expiries.add(item, this.#items.size);
    this.#counters.total_items++;
    if (this.bytes > this.#limitBytes) this.#makeRoom(item, now);
    this.note({ kind: 'stored', at: now, how, item: snapshot(item) });
  }

  remove(item: Item, reason: LeaveReason, now: number, forItem?: string): void {
    this.#items.delete(item.id);
    this.lru.remove(item);
    this.bytes -= item.bytes;
    const left = { kind: 'left', at: now, reason, item: snapshot(item) } as const;
    this.note(forItem === undefined ? left : { ...left, forItem });
  }

  /** Removes all that was stored before a time, and says how many items that were. */
  flush(now: number, storedBefore: number): number {
    this.reap(now);
    let removed = 0;
    for (const item of [...this.#items.values()]) {
      if (item.storedAt >= storedBefore) continue;
      this.remove(item, 'flushed', now);
      removed++;
    }
    return removed;
  }

  /** Carries out a delayed flush whose time has come. */
  settle(now: number): void {
    if (this.flushAt === null || now < this.flushAt) return;
    const end = this.flushAt + 1000;
    const items = this.flush(now, end);
    if (items > 0) this.note({ kind: 'flushed', at: now, items });
    if (now >= end) this.flushAt = null;
  }

  /** Gives an item another end. */
  setEnd(item: Item, expiresAt: number | null, now: number): void {
    item.expiresAt = expiresAt;
    this.#expiries.add(item, this.#items.size);
    this.note({ kind: 'touched', at: now, item: snapshot(item) });
  }

  /** Removes what has expired, but for an item that is just being stored with an end in the past. */
  reap(now: number, except?: Item): void {
    let skipped = false;
    for (let item = this.#expiries.take(now); item; item = this.#expiries.take(now)) {
      if (item === except) skipped = true;
      else this.#expired(item, now);
    }
    if (skipped && except) this.#expiries.add(except, this.#items.size);
  }

  /** When the next item, or the flush to come, is due; null if never. */
  nextExpiry(): number | null {
    const next = this.#expiries.next();
    if (this.flushAt === null || this.#items.size === 0) return next;
    return next === null ? this.flushAt : Math.min(next, this.flushAt);
  }

  note(change: Change): void {
    this.#changes.push(change);
  }

  /** Hands out the changes since the last time. */
  take(): readonly Change[] {
    if (this.#changes.length === 0) return NONE;
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  #makeRoom(item: Item, now: number): void {
    this.reap(now, item);
    while (this.bytes > this.#limitBytes) {
      const victim = this.lru.oldest;
      if (!victim || victim === item) return;
      this.#counters.evictions++;
      if (!victim.fetched) this.#counters.evicted_unfetched++;
      this.remove(victim, 'evicted', now, item.id);
    }
  }

  #expired(item: Item, now: number): void {
    this.#counters.reclaimed++;
    if (!item.fetched) this.#counters.expired_unfetched++;
    this.remove(item, 'expired', now);
  }
}

/** An item that no store holds yet. */
export function newItem(id: string, value: string, flags: number, expiresAt: number | null, now: number): Item {
  return {
    id,
    value,
    flags,
    cas: 0,
    expiresAt,
    createdAt: now,
    storedAt: now,
    lastAccess: now,
    fetched: false,
    stale: false,
    tokenSent: false,
    binaryKey: false,
    bytes: itemBytes(keyBytes(id), value.length, flags),
    newer: null,
    older: null,
  };
}
