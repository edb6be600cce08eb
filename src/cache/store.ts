// The item store: what one memcached server remembers. It has no clock: every operation is told the time. An item whose
// time is over is gone for every operation at once, but leaves (with its event) when an operation meets it or when
// expire() is called; whoever drives the clock calls expire() at nextExpiry().
//
// Order of eviction: when a stored item needs more room than the limit leaves, items that have expired go first, then the
// least recently used ones. Where an answer could be chosen, memcached 1.6.18's is.
import type {
  Change,
  CountResult,
  DeleteResult,
  GetResult,
  LeaveReason,
  MissReason,
  SetResult,
  StoreHow,
  TouchResult,
} from './change';
import { type Counters, newCounters } from './counters';
import { Expiries } from './expiries';
import { type Item, type ItemState, itemBytes, keyBytes, MAX_ITEM_BYTES, sameCas, snapshot } from './item';
import { LruList } from './lru';
import { add64, parseUint64, sub64, type Uint64 } from './uint64';

export interface StoreOptions {
  /** Most bytes that all items may take together, counted by itemBytes; memcached's default of 64 MiB if left out. */
  readonly limitBytes?: number;
}

/** A value to store. */
export interface SetRequest {
  readonly how: 'set' | 'add' | 'replace' | 'cas' | 'append' | 'prepend' | 'vivify';
  readonly id: string;
  readonly value: string;
  readonly flags: number;
  /** See expiryAfter; null: for ever. Append and prepend keep the item's own end and flags. */
  readonly expiresAt: number | null;
  /** For cas, append and prepend: the id that the item must have. 0 compares with nothing (and makes a cas fail). */
  readonly cas?: Uint64;
  /** For cas: an id lower than the item's stores too, and marks the item stale. */
  readonly olderMakesStale?: boolean;
  readonly binaryKey?: boolean;
  /** Whether a value that is too large removes the item under that name; by default only 'set' does. */
  readonly dropIfRefused?: boolean;
}

/** How to change a number. */
export interface CountRequest {
  readonly id: string;
  readonly down: boolean;
  readonly delta: Uint64;
  readonly cas?: Uint64;
}

const NONE: readonly Change[] = [];

export class Store {
  readonly limitBytes: number;
  readonly counters: Counters = newCounters();
  readonly #items = new Map<string, Item>();
  readonly #lru = new LruList();
  readonly #expiries = new Expiries((item) => this.#items.get(item.id) === item);
  #bytes = 0;
  #cas = 0;
  /** A flush that is to come or just happened: from then on, what was stored until the end of that second is void. */
  #flushAt: number | null = null;
  #changes: Change[] = [];
  #miss: MissReason = 'absent';

  constructor(options: StoreOptions = {}) {
    this.limitBytes = options.limitBytes ?? 64 * 1024 * 1024;
  }

  /** Number of items held, those included that expired unnoticed. */
  get size(): number {
    return this.#items.size;
  }

  /** Bytes taken by all items, as itemBytes counts them. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The CAS id that was given out last. */
  get lastCas(): number {
    return this.#cas;
  }

  /** Reads an item: a hit makes it the most recently used. */
  get(id: string, now: number): GetResult {
    this.counters.cmd_get++;
    const item = this.#find(id, now);
    if (!item) return this.#missed();
    this.counters.get_hits++;
    this.#use(item, now);
    return { seen: 'hit', item, changes: this.#take() };
  }

  /** Reads an item and gives it a new end (memcached's gat). */
  getAndTouch(id: string, expiresAt: number | null, now: number): GetResult {
    const { counters } = this;
    counters.cmd_get++;
    counters.cmd_touch++;
    const item = this.#find(id, now);
    if (!item) {
      counters.touch_misses++;
      return this.#missed();
    }
    counters.get_hits++;
    counters.touch_hits++;
    this.#use(item, now);
    this.#setEnd(item, expiresAt, now);
    return { seen: 'hit', item, changes: this.#take() };
  }

  /** Looks at an item and leaves no trace: no counting, no change of the order of use. */
  peek(id: string, now: number): GetResult {
    const item = this.#find(id, now);
    return item
      ? { seen: 'hit', item, changes: this.#take() }
      : { seen: 'miss', why: this.#miss, changes: this.#take() };
  }

  /** Notes a use of an item without reading it: it becomes the most recently used. False if there is none. */
  use(id: string, now: number): boolean {
    const item = this.#items.get(id);
    if (item) this.#use(item, now);
    return item !== undefined;
  }

  /** Notes that a client has been told to fetch a new value. */
  markTokenSent(id: string): void {
    const item = this.#items.get(id);
    if (item) item.tokenSent = true;
  }

  /** Stores a value under the request's condition; see SetRequest and SetResult. */
  set(request: SetRequest, now: number): SetResult {
    const { id, how } = request;
    const { counters } = this;
    counters.cmd_set++;
    const refusal = this.refusal(keyBytes(id), request.value.length, request.flags);
    if (refusal) {
      const drop = request.dropIfRefused ?? how === 'set';
      return { seen: refusal, changes: this.refused(id, refusal, drop, now) };
    }
    const old = this.#find(id, now);
    let stale = false;
    switch (how) {
      case 'add':
      case 'vivify':
        if (old) {
          this.#lru.bump(old);
          return this.#notStored('not-stored');
        }
        break;
      case 'replace':
        if (!old) return this.#notStored('not-stored');
        break;
      case 'cas': {
        if (!old) {
          counters.cas_misses++;
          return this.#notStored('not-found');
        }
        const cas = request.cas ?? 0;
        stale = request.olderMakesStale === true && cas !== 0 && cas < old.cas;
        if (!stale && !sameCas(old, cas)) {
          counters.cas_badval++;
          return this.#notStored('exists');
        }
        counters.cas_hits++;
        break;
      }
      case 'append':
      case 'prepend':
        if (!old) return this.#notStored('not-stored');
        if (request.cas !== undefined && request.cas !== 0 && !sameCas(old, request.cas)) {
          return this.#notStored('exists');
        }
        return this.#join(request, how, old, now);
    }
    const item = this.#newItem(id, request.value, request.flags, request.expiresAt, now);
    item.stale = stale;
    item.binaryKey = request.binaryKey ?? false;
    this.#put(item, old, how, now);
    return { seen: 'stored', item, changes: this.#take() };
  }

  /** Whether a value of that length can be stored at all; null if it can. */
  refusal(keyLength: number, valueLength: number, flags: number): 'too-large' | 'no-memory' | null {
    const bytes = itemBytes(keyLength, valueLength, flags);
    if (bytes > MAX_ITEM_BYTES) return 'too-large';
    return bytes > this.limitBytes ? 'no-memory' : null;
  }

  /** Counts a refusal; `drop` removes the old item, so that nobody reads stale data (memcached does for set). */
  refused(id: string, refusal: 'too-large' | 'no-memory', drop: boolean, now: number): readonly Change[] {
    if (refusal === 'too-large') this.counters.store_too_large++;
    else this.counters.store_no_memory++;
    const old = drop ? this.#find(id, now) : undefined;
    if (old) this.#remove(old, 'deleted', now);
    return this.#take();
  }

  /** Deletes an item; with `cas`, only if that is its id. */
  delete(id: string, now: number, cas?: Uint64): DeleteResult {
    const item = this.#find(id, now);
    if (!item) {
      this.counters.delete_misses++;
      return { seen: 'not-found', changes: this.#take() };
    }
    if (cas !== undefined && cas !== 0 && !sameCas(item, cas)) return { seen: 'exists', changes: this.#take() };
    this.counters.delete_hits++;
    this.#remove(item, 'deleted', now);
    return { seen: 'deleted', changes: this.#take() };
  }

  /** Marks an item stale and gives it a new CAS id; `expiresAt` undefined keeps its end. */
  invalidate(id: string, expiresAt: number | null | undefined, now: number): TouchResult {
    const item = this.#find(id, now);
    if (!item) return { seen: 'not-found', changes: this.#take() };
    item.stale = true;
    item.tokenSent = false;
    item.cas = ++this.#cas;
    if (expiresAt !== undefined) this.#setEnd(item, expiresAt, now);
    this.#changes.push({ kind: 'stored', at: now, how: 'invalidate', item: snapshot(item) });
    return { seen: 'touched', item, changes: this.#take() };
  }

  /**
   * Adds to or takes from a number: wraps at 2^64, stops at 0. A result with fewer digits than the old value is padded
   * with spaces to the old length, as memcached does (its answer is the bare number). Flags and end stay.
   */
  count(request: CountRequest, now: number): CountResult {
    const { counters } = this;
    const { down } = request;
    const item = this.#find(request.id, now);
    if (!item) {
      if (down) counters.decr_misses++;
      else counters.incr_misses++;
      return { seen: 'not-found', changes: this.#take() };
    }
    if (request.cas !== undefined && request.cas !== 0 && !sameCas(item, request.cas)) {
      return { seen: 'exists', changes: this.#take() };
    }
    const old = parseUint64(item.value);
    if (old === null) return { seen: 'not-a-number', changes: this.#take() };
    const value = down ? sub64(old, request.delta) : add64(old, request.delta);
    const text = String(value);
    const how = down ? 'decrement' : 'increment';
    if (down) counters.decr_hits++;
    else counters.incr_hits++;
    if (text.length <= item.value.length) {
      item.value = text.padEnd(item.value.length, ' ');
      item.cas = ++this.#cas;
      item.storedAt = now;
      item.lastAccess = now;
      this.#lru.bump(item);
      this.#changes.push({ kind: 'stored', at: now, how, item: snapshot(item) });
      return { seen: 'counted', value, item, changes: this.#take() };
    }
    if (this.refusal(keyBytes(item.id), text.length, item.flags)) return { seen: 'no-memory', changes: this.#take() };
    const longer = this.#newItem(item.id, text, item.flags, item.expiresAt, now);
    longer.createdAt = item.createdAt;
    this.#put(longer, item, how, now);
    return { seen: 'counted', value, item: longer, changes: this.#take() };
  }

  /** Gives an item a new end. */
  touch(id: string, expiresAt: number | null, now: number): TouchResult {
    this.counters.cmd_touch++;
    const item = this.#find(id, now);
    if (!item) {
      this.counters.touch_misses++;
      return { seen: 'not-found', changes: this.#take() };
    }
    this.counters.touch_hits++;
    item.lastAccess = now;
    this.#lru.bump(item);
    this.#setEnd(item, expiresAt, now);
    return { seen: 'touched', item, changes: this.#take() };
  }

  /** Empties the store. Takes a CAS id, as memcached does. */
  flush(now: number): readonly Change[] {
    this.counters.cmd_flush++;
    this.#flushAt = null;
    this.#cas++;
    const items = this.#removeAll(now, Infinity);
    this.#changes.push({ kind: 'flushed', at: now, items });
    return this.#take();
  }

  /**
   * memcached's flush_all with a delay: in the second `seconds - 1` from now everything goes that was stored until the
   * end of that second (protocol.txt; the exact second read off memcached 1.6.18). A later flush takes its place.
   */
  flushLater(seconds: number, now: number): readonly Change[] {
    this.counters.cmd_flush++;
    this.#flushAt = (Math.floor(now / 1000) + seconds - 1) * 1000;
    if (this.#flushAt <= now) this.#cas++;
    this.#settle(now);
    return this.#take();
  }

  /** Removes an item as if its room had been needed. False if there is none. */
  evict(id: string, now: number): readonly Change[] {
    const item = this.#find(id, now);
    if (item) this.#remove(item, 'evicted', now);
    return this.#take();
  }

  /** Lets go what is over by `now`: the changes, in the order of the items' ends. */
  expire(now: number): readonly Change[] {
    this.#settle(now);
    this.#reap(now);
    return this.#take();
  }

  /** When expire() will next have something to do; null if never. */
  nextExpiry(): number | null {
    const next = this.#expiries.next();
    if (this.#flushAt === null || this.#items.size === 0) return next;
    return next === null ? this.#flushAt : Math.min(next, this.#flushAt);
  }

  /** The items alive at `now`, most recently used first. Live: copy with snapshot() to keep one. */
  *items(now: number): Generator<ItemState> {
    for (let item = this.#lru.newest; item; ) {
      const older: Item | null = item.older;
      if (item.expiresAt === null || item.expiresAt > now) yield item;
      item = older;
    }
  }

  #newItem(id: string, value: string, flags: number, expiresAt: number | null, now: number): Item {
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

  #join(request: SetRequest, how: 'append' | 'prepend', old: Item, now: number): SetResult {
    const value = how === 'append' ? old.value + request.value : request.value + old.value;
    // memcached answers NOT_STORED here, and keeps what was there.
    if (this.refusal(keyBytes(old.id), value.length, old.flags)) return this.#notStored('not-stored');
    const item = this.#newItem(old.id, value, old.flags, old.expiresAt, now);
    item.createdAt = old.createdAt;
    this.#put(item, old, how, now);
    return { seen: 'stored', item, changes: this.#take() };
  }

  /** Links an item in, in place of an old one, and makes room for it. */
  #put(item: Item, old: Item | undefined, how: StoreHow, now: number): void {
    if (old) this.#remove(old, 'replaced', now);
    item.cas = ++this.#cas;
    this.#items.set(item.id, item);
    this.#lru.add(item);
    this.#bytes += item.bytes;
    this.#expiries.add(item, this.#items.size);
    this.counters.total_items++;
    if (this.#bytes > this.limitBytes) this.#makeRoom(item, now);
    this.#changes.push({ kind: 'stored', at: now, how, item: snapshot(item) });
  }

  #makeRoom(item: Item, now: number): void {
    this.#reap(now, item);
    while (this.#bytes > this.limitBytes) {
      const victim = this.#lru.oldest;
      if (!victim || victim === item) return;
      this.counters.evictions++;
      if (!victim.fetched) this.counters.evicted_unfetched++;
      this.#remove(victim, 'evicted', now, item.id);
    }
  }

  /** Removes what has expired, but for an item just stored with an end in the past: its 'stored' comes first. */
  #reap(now: number, except?: Item): void {
    let skipped = false;
    for (let item = this.#expiries.take(now); item; item = this.#expiries.take(now)) {
      if (item === except) skipped = true;
      else this.#expired(item, now);
    }
    if (skipped && except) this.#expiries.add(except, this.#items.size);
  }

  #expired(item: Item, now: number): void {
    this.counters.reclaimed++;
    if (!item.fetched) this.counters.expired_unfetched++;
    this.#remove(item, 'expired', now);
  }

  #remove(item: Item, reason: LeaveReason, now: number, forItem?: string): void {
    this.#items.delete(item.id);
    this.#lru.remove(item);
    this.#bytes -= item.bytes;
    const left = { kind: 'left', at: now, reason, item: snapshot(item) } as const;
    this.#changes.push(forItem === undefined ? left : { ...left, forItem });
  }

  #removeAll(now: number, storedBefore: number): number {
    let removed = 0;
    for (const item of [...this.#items.values()]) {
      if (item.storedAt >= storedBefore) continue;
      const over = item.expiresAt !== null && item.expiresAt <= now;
      if (over) this.#expired(item, now);
      else {
        this.#remove(item, 'flushed', now);
        removed++;
      }
    }
    return removed;
  }

  #find(id: string, now: number): Item | undefined {
    if (this.#flushAt !== null) this.#settle(now);
    const item = this.#items.get(id);
    if (item && item.expiresAt !== null && item.expiresAt <= now) {
      this.#expired(item, now);
      this.#miss = 'expired';
      return undefined;
    }
    this.#miss = 'absent';
    return item;
  }

  #missed(): GetResult {
    this.counters.get_misses++;
    if (this.#miss === 'expired') this.counters.get_expired++;
    return { seen: 'miss', why: this.#miss, changes: this.#take() };
  }

  #notStored(seen: 'not-stored' | 'exists' | 'not-found'): SetResult {
    return { seen, changes: this.#take() };
  }

  #use(item: Item, now: number): void {
    item.fetched = true;
    item.lastAccess = now;
    this.#lru.bump(item);
  }

  #setEnd(item: Item, expiresAt: number | null, now: number): void {
    item.expiresAt = expiresAt;
    this.#expiries.add(item, this.#items.size);
    this.#changes.push({ kind: 'touched', at: now, item: snapshot(item) });
  }

  /** Carries out a delayed flush whose time has come. */
  #settle(now: number): void {
    if (this.#flushAt === null || now < this.#flushAt) return;
    const end = this.#flushAt + 1000;
    const items = this.#removeAll(now, end);
    if (items > 0) this.#changes.push({ kind: 'flushed', at: now, items });
    if (now >= end) this.#flushAt = null;
  }

  #take(): readonly Change[] {
    if (this.#changes.length === 0) return NONE;
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }
}
