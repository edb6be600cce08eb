// The item store: what one memcached server remembers. It has no clock: every operation is told the time. An item whose
// time is over is gone for every operation at once, but leaves (with its event) when an operation meets it or when
// expire() is called; whoever drives the clock calls expire() at nextExpiry().
//
// Order of eviction: when a stored item needs more room than the limit leaves, items that have expired go first, then the
// least recently used ones. Where an answer could be chosen, memcached 1.6.18's is.
import type { Change, CountResult, DeleteResult, GetResult, MissReason, SetResult, TouchResult } from './change';
import { type Counters, newCounters } from './counters';
import { Holdings, newItem } from './holdings';
import { type Item, type ItemState, itemBytes, keyBytes, MAX_ITEM_BYTES, sameCas, snapshot } from './item';
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

export class Store {
  readonly limitBytes: number;
  readonly counters: Counters = newCounters();
  readonly #held: Holdings;

  constructor(options: StoreOptions = {}) {
    this.limitBytes = options.limitBytes ?? 64 * 1024 * 1024;
    this.#held = new Holdings(this.limitBytes, this.counters);
  }

  /** Number of items held, those included that expired unnoticed. */
  get size(): number {
    return this.#held.size;
  }

  /** Bytes taken by all items, as itemBytes counts them. */
  get bytes(): number {
    return this.#held.bytes;
  }

  /** The CAS id that was given out last. */
  get lastCas(): number {
    return this.#held.lastCas;
  }

  /** Reads an item: a hit makes it the most recently used. */
  get(id: string, now: number): GetResult {
    this.counters.cmd_get++;
    const item = this.#held.find(id, now);
    if (!item) return this.#missed();
    this.counters.get_hits++;
    this.#use(item, now);
    return { seen: 'hit', item, changes: this.#held.take() };
  }

  /** Reads an item and gives it a new end (memcached's gat). */
  getAndTouch(id: string, expiresAt: number | null, now: number): GetResult {
    const { counters } = this;
    // Counted as a touch only, as in memcached.
    counters.cmd_touch++;
    const item = this.#held.find(id, now);
    if (!item) {
      counters.touch_misses++;
      return { seen: 'miss', why: this.#why(), changes: this.#held.take() };
    }
    counters.touch_hits++;
    this.#use(item, now);
    this.#held.setEnd(item, expiresAt, now);
    return { seen: 'hit', item, changes: this.#held.take() };
  }

  /** Looks at an item and leaves no trace: no counting, no change of the order of use. */
  peek(id: string, now: number): GetResult {
    const item = this.#held.find(id, now);
    return item
      ? { seen: 'hit', item, changes: this.#held.take() }
      : { seen: 'miss', why: this.#why(), changes: this.#held.take() };
  }

  /** Notes a use of an item: it becomes the most recently used. */
  use(id: string, now: number): void {
    const item = this.#held.find(id, now);
    if (item) this.#use(item, now);
  }

  /** Notes that a client has been told to fetch a new value. */
  markTokenSent(id: string, now: number): void {
    const item = this.#held.find(id, now);
    if (item) item.tokenSent = true;
  }

  /** Gives an item another end, and nothing else: no counting, no change of the order of use. */
  setEnd(id: string, expiresAt: number | null, now: number): TouchResult {
    const item = this.#held.find(id, now);
    if (!item) return { seen: 'not-found', changes: this.#held.take() };
    this.#held.setEnd(item, expiresAt, now);
    return { seen: 'touched', item, changes: this.#held.take() };
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
    const old = this.#held.find(id, now);
    let stale = false;
    switch (how) {
      case 'add':
      case 'vivify':
        if (old) {
          this.#held.lru.bump(old);
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
    // What an older reader stores must not live longer than what it was told to replace, nor invite another reader.
    const end = stale && old ? old.expiresAt : request.expiresAt;
    const item = newItem(id, request.value, request.flags, end, now);
    item.stale = stale;
    item.tokenSent = stale && old?.tokenSent === true;
    item.binaryKey = request.binaryKey ?? false;
    this.#held.put(item, old, how, now);
    return { seen: 'stored', item, changes: this.#held.take() };
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
    const old = drop ? this.#held.find(id, now) : undefined;
    if (old) this.#held.remove(old, 'deleted', now);
    return this.#held.take();
  }

  /** Deletes an item; with `cas`, only if that is its id. */
  delete(id: string, now: number, cas?: Uint64): DeleteResult {
    const item = this.#held.find(id, now);
    if (!item) {
      this.counters.delete_misses++;
      return { seen: 'not-found', changes: this.#held.take() };
    }
    if (cas !== undefined && cas !== 0 && !sameCas(item, cas)) {
      this.counters.delete_misses++;
      return { seen: 'exists', changes: this.#held.take() };
    }
    this.counters.delete_hits++;
    this.#held.remove(item, 'deleted', now);
    return { seen: 'deleted', changes: this.#held.take() };
  }

  /** Marks an item stale and gives it a new CAS id; `expiresAt` undefined keeps its end. */
  invalidate(id: string, expiresAt: number | null | undefined, now: number): TouchResult {
    const item = this.#held.find(id, now);
    if (!item) return { seen: 'not-found', changes: this.#held.take() };
    item.stale = true;
    item.tokenSent = false;
    item.cas = ++this.#held.lastCas;
    if (expiresAt !== undefined) this.#held.setEnd(item, expiresAt, now);
    this.#held.note({ kind: 'stored', at: now, how: 'invalidate', item: snapshot(item) });
    return { seen: 'touched', item, changes: this.#held.take() };
  }

  /**
   * Adds to or takes from a number: wraps at 2^64, stops at 0. A result with fewer digits than the old value is padded
   * with spaces to the old length, as memcached does (its answer is the bare number). Flags and end stay.
   */
  count(request: CountRequest, now: number): CountResult {
    const { counters } = this;
    const { down } = request;
    const item = this.#held.find(request.id, now);
    if (!item) {
      if (down) counters.decr_misses++;
      else counters.incr_misses++;
      return { seen: 'not-found', changes: this.#held.take() };
    }
    // Without a value there is nothing to compare for, says memcached.
    const compares = request.cas !== undefined && request.cas !== 0 && item.value !== '';
    if (compares && !sameCas(item, request.cas as Uint64)) return { seen: 'exists', changes: this.#held.take() };
    const old = parseUint64(item.value);
    if (old === null) return { seen: 'not-a-number', changes: this.#held.take() };
    const value = down ? sub64(old, request.delta) : add64(old, request.delta);
    const text = String(value);
    const how = down ? 'decrement' : 'increment';
    if (down) counters.decr_hits++;
    else counters.incr_hits++;
    if (text.length <= item.value.length) {
      item.value = text.padEnd(item.value.length, ' ');
      item.cas = ++this.#held.lastCas;
      item.storedAt = now;
      item.lastAccess = now;
      this.#held.lru.bump(item);
      this.#held.note({ kind: 'stored', at: now, how, item: snapshot(item) });
      return { seen: 'counted', value, item, changes: this.#held.take() };
    }
    if (this.refusal(keyBytes(item.id), text.length, item.flags))
      return { seen: 'no-memory', changes: this.#held.take() };
    const longer = newItem(item.id, text, item.flags, item.expiresAt, now);
    longer.createdAt = item.createdAt;
    this.#held.put(longer, item, how, now);
    return { seen: 'counted', value, item: longer, changes: this.#held.take() };
  }

  /** Gives an item a new end. */
  touch(id: string, expiresAt: number | null, now: number): TouchResult {
    this.counters.cmd_touch++;
    const item = this.#held.find(id, now);
    if (!item) {
      this.counters.touch_misses++;
      return { seen: 'not-found', changes: this.#held.take() };
    }
    this.counters.touch_hits++;
    this.#use(item, now);
    this.#held.setEnd(item, expiresAt, now);
    return { seen: 'touched', item, changes: this.#held.take() };
  }

  /** Empties the store. Takes a CAS id, as memcached does. */
  flush(now: number): readonly Change[] {
    this.counters.cmd_flush++;
    this.#held.flushAt = null;
    this.#held.lastCas++;
    const items = this.#held.flush(now, Infinity);
    this.#held.note({ kind: 'flushed', at: now, items });
    return this.#held.take();
  }

  /**
   * memcached's flush_all with a delay: in the second `seconds - 1` from now everything goes that was stored until the
   * end of that second (protocol.txt; the exact second read off memcached 1.6.18). A later flush takes its place.
   */
  flushLater(seconds: number, now: number): readonly Change[] {
    this.counters.cmd_flush++;
    this.#held.flushAt = (Math.floor(now / 1000) + seconds - 1) * 1000;
    if (this.#held.flushAt <= now) this.#held.lastCas++;
    this.#held.settle(now);
    return this.#held.take();
  }

  /** Removes an item as if its room had been needed. False if there is none. */
  evict(id: string, now: number): readonly Change[] {
    const item = this.#held.find(id, now);
    if (item) this.#held.remove(item, 'evicted', now);
    return this.#held.take();
  }

  /** Lets go what is over by `now`: the changes, in the order of the items' ends. */
  expire(now: number): readonly Change[] {
    this.#held.settle(now);
    this.#held.reap(now);
    return this.#held.take();
  }

  /** When expire() will next have something to do; null if never. */
  nextExpiry(): number | null {
    return this.#held.nextExpiry();
  }

  /** The items alive at `now`, most recently used first. Live: copy with snapshot() to keep one. */
  *items(now: number): Generator<ItemState> {
    for (let item = this.#held.lru.newest; item;) {
      const older: Item | null = item.older;
      if (item.expiresAt === null || item.expiresAt > now) yield item;
      item = older;
    }
  }

  #join(request: SetRequest, how: 'append' | 'prepend', old: Item, now: number): SetResult {
    const value = how === 'append' ? old.value + request.value : request.value + old.value;
    // memcached answers NOT_STORED here, and keeps what was there.
    if (this.refusal(keyBytes(old.id), value.length, old.flags)) return this.#notStored('not-stored');
    const item = newItem(old.id, value, old.flags, old.expiresAt, now);
    item.createdAt = old.createdAt;
    this.#held.put(item, old, how, now);
    return { seen: 'stored', item, changes: this.#held.take() };
  }

  #why(): MissReason {
    return this.#held.metExpired ? 'expired' : 'absent';
  }

  #missed(): GetResult {
    this.counters.get_misses++;
    if (this.#held.metExpired) this.counters.get_expired++;
    return { seen: 'miss', why: this.#why(), changes: this.#held.take() };
  }

  #notStored(seen: 'not-stored' | 'exists' | 'not-found'): SetResult {
    return { seen, changes: this.#held.take() };
  }

  #use(item: Item, now: number): void {
    item.fetched = true;
    item.lastAccess = now;
    this.#held.lru.bump(item);
  }
}
