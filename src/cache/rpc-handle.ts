// Answers App Engine's memcache calls from a store. The real service is closed; the answers are those that tools/oracle
// gets from a real memcached, and where memcached has none, those the oracle assumes (marked in the result).
import type { Change } from './change';
import { expiryAfter, itemId, itemName, MAX_KEY_BYTES } from './item';
import type {
  DeleteRequest,
  GetAnswer,
  GetRequest,
  Handled,
  IncrementRequest,
  Request,
  Response,
  ServiceError,
  SetItem,
  SetRequest,
  SetStatus,
  Step,
  StepAnswer,
} from './rpc';
import type { Store } from './store';

/** From here on the client sends a point in time instead of seconds. */
export const THIRTY_YEARS = 60 * 60 * 24 * 365 * 30;
const LATEST_TIME = 2 ** 31 - 1;

const ODD_KEY =
  "App Engine takes keys with spaces and control characters; memcached's text protocol does not, so the oracle stores the key under another name";
const BAD_KEY =
  "memcached refuses this key; how App Engine answers is the oracle's choice (get: a miss, set: server error, delete: a miss, increment: INVALID_VALUE)";
const LATE_END =
  'memcached would take a point in time after January 2038 for one in the past; the oracle stores the item without expiration';
const NO_CAS =
  'a CompareAndSwap of an item that was not read first carries no CAS id, so memcached cannot be asked; the oracle answers NOT_STORED';
const STATS = "byteHits, items, bytes and oldest are counted by the oracle in App Engine's meaning";

const INVALID_VALUE: ServiceError = { code: 6, name: 'INVALID_VALUE' };
const UNSPECIFIED: ServiceError = { code: 1, name: 'UNSPECIFIED_ERROR' };

/**
 * Carries out one call at `now`, milliseconds of virtual Unix time. Never throws; a call that fails as a whole has an
 * `error` response.
 */
export function handle(store: Store, request: Request, now: number): Handled {
  const call = new Handling(store, now);
  return { response: call.run(request), changes: call.changes, assumed: call.assumed };
}

class Handling {
  readonly changes: Change[] = [];
  readonly assumed: string[] = [];
  readonly #store: Store;
  readonly #now: number;

  constructor(store: Store, now: number) {
    this.#store = store;
    this.#now = now;
  }

  run(request: Request): Response {
    switch (request.method) {
      case 'Get':
        return this.#get(request);
      case 'Set':
        return this.#set(request);
      case 'Delete':
        return this.#delete(request);
      case 'Increment':
        return this.#increment(request);
      case 'BatchIncrement': {
        const answers = request.items.map((step): StepAnswer => {
          const answer = this.#step(request.namespace, step);
          return 'code' in answer ? { status: 'NOT_CHANGED', value: null } : answer;
        });
        return { method: 'BatchIncrement', answers };
      }
      case 'FlushAll':
        this.#note({ changes: this.#store.flush(this.#now) });
        return { method: 'FlushAll' };
      case 'Stats':
        return this.#stats();
    }
  }

  #note<T extends { readonly changes: readonly Change[] }>(result: T): T {
    for (const change of result.changes) this.changes.push(change);
    return result;
  }

  #assume(why: string): void {
    if (!this.assumed.includes(why)) this.assumed.push(why);
  }

  /** The key's name in the store, null for one that memcached refuses. */
  #id(namespace: string, key: string): string | null {
    if (key === '' || key.length > MAX_KEY_BYTES) {
      this.#assume(BAD_KEY);
      return null;
    }
    if (namespace === '' && /[\0- \x7f]/.test(key)) this.#assume(ODD_KEY);
    return itemId(namespace, key);
  }

  #get(request: GetRequest): Response {
    const answers = new Map<string, GetAnswer>();
    for (const key of request.keys) {
      if (answers.has(key)) continue;
      const id = this.#id(request.namespace, key);
      answers.set(key, id === null ? { key, found: false } : this.#getOne(key, id, request.forPeek === true));
    }
    return { method: 'Get', answers: [...answers.values()] };
  }

  #getOne(key: string, id: string, peek: boolean): GetAnswer {
    const got = this.#note(peek ? this.#store.peek(id, this.#now) : this.#store.get(id, this.#now));
    if (got.seen === 'miss') return { key, found: false };
    const { value, flags, cas, expiresAt, lastAccess } = got.item;
    const answer = { key, found: true, value, flags, cas } as const;
    if (peek) {
      const expiration = Math.floor((expiresAt ?? 0) / 1000);
      return { ...answer, timestamps: { expiration, lastAccess: Math.floor(lastAccess / 1000) } };
    }
    this.#store.counters.byte_hits += key.length + value.length;
    return answer;
  }

  #set(request: SetRequest): Response {
    const statuses = request.items.map((item) => {
      const id = this.#id(request.namespace, item.key);
      return id === null ? 'ERROR' : this.#setOne(id, item);
    });
    return { method: 'Set', statuses };
  }

  #setOne(id: string, item: SetItem): SetStatus {
    const expiresAt = this.#end(item.expirationTime);
    if (item.policy === 'CAS' && item.cas === null) {
      this.#assume(NO_CAS);
      return 'NOT_STORED';
    }
    const how = item.policy.toLowerCase() as Lowercase<typeof item.policy>;
    const { value, flags } = item;
    const request = { how, id, value, flags, expiresAt, cas: item.cas ?? 0 };
    switch (this.#note(this.#store.set(request, this.#now)).seen) {
      case 'stored':
        return 'STORED';
      case 'not-stored':
      case 'not-found':
        return 'NOT_STORED';
      case 'exists':
        return 'EXISTS';
      default:
        return 'ERROR';
    }
  }

  /** When an item with that expirationTime is over. The client sends a past time for less than a second. */
  #end(expirationTime: number): number | null {
    if (expirationTime === 0) return null;
    if (expirationTime < THIRTY_YEARS) return expiryAfter(expirationTime, this.#now);
    if (expirationTime <= LATEST_TIME) return expirationTime * 1000;
    this.#assume(LATE_END);
    return null;
  }

  #delete(request: DeleteRequest): Response {
    const statuses = request.keys.map((key) => {
      const id = this.#id(request.namespace, key);
      const deleted = id !== null && this.#note(this.#store.delete(id, this.#now)).seen === 'deleted';
      return deleted ? 'DELETED' : 'NOT_FOUND';
    });
    return { method: 'Delete', statuses };
  }

  #increment(request: IncrementRequest): Response {
    const answer = this.#step(request.namespace, request);
    return 'code' in answer ? { method: 'error', error: answer } : { method: 'Increment', ...answer };
  }

  #step(namespace: string, step: Step): StepAnswer | ServiceError {
    const id = this.#id(namespace, step.key);
    if (id === null) return INVALID_VALUE;
    const count = { id, down: step.direction === 'DECREMENT', delta: step.delta };
    let counted = this.#note(this.#store.count(count, this.#now));
    if (counted.seen === 'not-found') {
      if (step.initialValue === null) return { status: 'NOT_CHANGED', value: null };
      // Two changes, as with memcached, which cannot do it in one: the value is made, then moved.
      const value = String(step.initialValue);
      const flags = step.initialFlags ?? 0;
      this.#note(this.#store.set({ how: 'add', id, value, flags, expiresAt: null }, this.#now));
      counted = this.#note(this.#store.count(count, this.#now));
    }
    if (counted.seen === 'counted') return { status: 'OK', value: counted.value };
    return counted.seen === 'not-found' ? UNSPECIFIED : INVALID_VALUE;
  }

  #stats(): Response {
    const store = this.#store;
    const { get_hits: hits, get_misses: misses, byte_hits: byteHits } = store.counters;
    let items = 0;
    let bytes = 0;
    let oldest = this.#now;
    for (const item of store.items(this.#now)) {
      items++;
      bytes += itemName(item.id).key.length + item.value.length;
      oldest = Math.min(oldest, item.lastAccess);
    }
    this.#assume(STATS);
    const age = Math.floor((this.#now - oldest) / 1000);
    const figures = { hits, misses, byteHits, items, bytes, oldest: age };
    return { method: 'Stats', ...figures, currItems: store.size, storeBytes: store.bytes };
  }
}
