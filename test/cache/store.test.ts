// The item store: answers against a simple model, the order of eviction, and what leaves when and why.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/cache/change';
import { expiryAfter, itemBytes, itemId, itemName, secondsLeft } from '../../src/cache/item';
import { type SetRequest, Store } from '../../src/cache/store';

const NOW = 1_700_000_000_500;

function put(store: Store, id: string, value: string, now = NOW, seconds: number | null = null): readonly Change[] {
  const expiresAt = seconds === null ? null : expiryAfter(seconds, now);
  return store.set({ how: 'set', id, value, flags: 0, expiresAt }, now).changes;
}

/** Changes in short: what happened to whom. */
function short(changes: readonly Change[]): string[] {
  return changes.map((change) => {
    if (change.kind === 'flushed') return `flushed ${change.items}`;
    return `${change.kind === 'left' ? change.reason : change.kind} ${change.item.id}`;
  });
}

function ids(store: Store, now = NOW): string[] {
  return [...store.items(now)].map((item) => item.id);
}

/** What must hold after every step, whatever the step was. */
function checkInvariants(store: Store, now: number): void {
  const items = [...store.items(now)];
  expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
  expect(new Set(items.map((item) => item.cas)).size).toBe(items.length);
  for (const item of items) {
    expect(item.bytes).toBe(itemBytes(item.id.length, item.value.length, item.flags));
    expect(item.cas).toBeLessThanOrEqual(store.lastCas);
    expect(item.storedAt).toBeGreaterThanOrEqual(item.createdAt);
    expect(item.lastAccess).toBeLessThanOrEqual(now);
  }
  expect(store.bytes).toBeLessThanOrEqual(store.limitBytes);
  expect(store.size).toBeGreaterThanOrEqual(items.length);
  const alive = items.reduce((sum, item) => sum + item.bytes, 0);
  expect(store.bytes).toBeGreaterThanOrEqual(alive);
  const ends = items.flatMap((item) => (item.expiresAt === null ? [] : [item.expiresAt]));
  const next = store.nextExpiry();
  if (ends.length > 0) expect(next).toBeLessThanOrEqual(Math.min(...ends));
  if (store.size === items.length) {
    expect(store.bytes).toBe(alive);
    expect(next).toBe(ends.length > 0 ? Math.min(...ends) : null);
  }
}

/** The same operations on a plain list in the order of use: slow, and short enough to be seen right. */
class Model {
  items: { id: string; value: string; end: number | null; cas: number }[] = [];
  cas = 0;

  find(id: string, now: number) {
    this.items = this.items.filter((item) => item.end === null || item.end > now);
    return this.items.find((item) => item.id === id);
  }

  bump(id: string, now: number): void {
    const item = this.find(id, now);
    if (item) this.items = [item, ...this.items.filter((other) => other !== item)];
  }

  put(id: string, value: string, end: number | null, now: number, limit: number): void {
    const rest = this.items.filter((item) => item.id !== id);
    this.items = [{ id, value, end, cas: ++this.cas }, ...rest];
    const bytes = (): number =>
      this.items.reduce((sum, item) => sum + itemBytes(item.id.length, item.value.length, 0), 0);
    if (bytes() > limit)
      this.items = this.items.filter((item) => item.id === id || item.end === null || item.end > now);
    while (bytes() > limit) this.items.pop();
  }
}

const LIMIT = 4 * itemBytes(1, 8, 0);
const idArb = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');
const valueArb = fc.constantFrom('', '7', '99', 'text', '12345678', 'longer than others');
const stepArb = fc.oneof(
  fc.record({ op: fc.constant('get' as const), id: idArb }),
  fc.record({ op: fc.constant('peek' as const), id: idArb }),
  fc.record({ op: fc.constant('delete' as const), id: idArb }),
  fc.record({
    op: fc.constantFrom('set' as const, 'add' as const, 'replace' as const, 'cas' as const),
    id: idArb,
    value: valueArb,
    seconds: fc.option(fc.integer({ min: -1, max: 4 })),
    fresh: fc.boolean(),
  }),
  fc.record({ op: fc.constant('count' as const), id: idArb, delta: fc.nat(200), down: fc.boolean() }),
  fc.record({ op: fc.constant('wait' as const), ms: fc.nat(1500) }),
  fc.record({ op: fc.constant('expire' as const) }),
  fc.record({ op: fc.constant('flush' as const) }),
);
type Step = typeof stepArb extends fc.Arbitrary<infer T> ? T : never;

/** One step on both: what each saw. */
function perform(store: Store, model: Model, step: Step, now: number): [unknown, unknown] {
  switch (step.op) {
    case 'get':
    case 'peek': {
      const got = store[step.op](step.id, now);
      const want = model.find(step.id, now);
      if (step.op === 'get') model.bump(step.id, now);
      return [got.seen === 'hit' ? [got.item.value, got.item.cas] : 'miss', want ? [want.value, want.cas] : 'miss'];
    }
    case 'delete': {
      const want = model.find(step.id, now) ? 'deleted' : 'not-found';
      model.items = model.items.filter((item) => item.id !== step.id);
      return [store.delete(step.id, now).seen, want];
    }
    case 'set':
    case 'add':
    case 'replace':
    case 'cas': {
      const { op: how, id, value, seconds, fresh } = step;
      const end = seconds === null ? null : expiryAfter(seconds, now);
      const old = model.find(id, now);
      const cas = fresh ? (old?.cas ?? 0) : 999_999;
      const request: SetRequest = { how, id, value, flags: 0, expiresAt: end, cas };
      let want = 'stored';
      if (how === 'add' && old) want = 'not-stored';
      if (how === 'replace' && !old) want = 'not-stored';
      if (how === 'cas') want = !old ? 'not-found' : fresh ? 'stored' : 'exists';
      if (want === 'stored') model.put(id, value, end, now, LIMIT);
      else if (how === 'add') model.bump(id, now);
      return [store.set(request, now).seen, want];
    }
    case 'count': {
      const { id, delta, down } = step;
      const counted = store.count({ id, delta, down }, now);
      const got = counted.seen === 'counted' ? counted.value : counted.seen;
      const old = model.find(id, now);
      if (!old) return [got, 'not-found'];
      if (!/^\d/.test(old.value)) return [got, 'not-a-number'];
      const value = Math.max(0, parseInt(old.value, 10) + (down ? -delta : delta));
      if (String(value).length > old.value.length) model.put(id, String(value), old.end, now, LIMIT);
      else {
        old.value = String(value).padEnd(old.value.length);
        old.cas = ++model.cas;
        model.bump(id, now);
      }
      return [got, value];
    }
    case 'flush':
      store.flush(now);
      model.items = [];
      model.cas++;
      return [store.size, 0];
    case 'expire':
      store.expire(now);
      model.find('', now);
      return [store.size, model.items.length];
    case 'wait':
      return [null, null];
  }
}

test('every sequence of operations answers as the model does', () => {
  fc.assert(
    fc.property(fc.array(stepArb, { maxLength: 60 }), (steps) => {
      const store = new Store({ limitBytes: LIMIT });
      const model = new Model();
      let now = NOW;
      for (const step of steps) {
        if (step.op === 'wait') now += step.ms;
        const [got, want] = perform(store, model, step, now);
        expect(got).toEqual(want);
        checkInvariants(store, now);
        model.find('', now);
        expect(ids(store, now)).toEqual(model.items.map((item) => item.id));
        expect(store.lastCas).toBe(model.cas);
      }
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('events tell the whole story: stored minus left is what is there', () => {
  fc.assert(
    fc.property(fc.array(stepArb, { maxLength: 60 }), (steps) => {
      const store = new Store({ limitBytes: LIMIT });
      const told = new Map<string, string>();
      let now = NOW;
      const hear = (changes: readonly Change[]): void => {
        for (const change of changes) {
          if (change.kind === 'stored') told.set(change.item.id, change.item.value);
          if (change.kind === 'left') expect(told.delete(change.item.id)).toBe(true);
        }
      };
      for (const step of steps) {
        if (step.op === 'wait') now += step.ms;
        else if (step.op === 'flush') hear(store.flush(now));
        else if (step.op === 'expire') hear(store.expire(now));
        else if (step.op === 'count') hear(store.count(step, now).changes);
        else if (step.op === 'get' || step.op === 'peek' || step.op === 'delete')
          hear(store[step.op](step.id, now).changes);
        else hear(store.set({ how: step.op, id: step.id, value: step.value, flags: 0, expiresAt: null }, now).changes);
        expect([...told].sort()).toEqual([...store.items(now)].map((item) => [item.id, item.value]).sort());
      }
    }),
    { numRuns: 200, seed: 11 },
  );
});

describe('eviction', () => {
  // All orders of using three items, then one more that needs the room of one or two.
  const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
  test.each(orders.flatMap((order) => [1, 2, 3].map((room) => [order, room] as const)))(
    'used in the order %s, room for %i wanted: the longest unused go first',
    (order, room) => {
      const one = itemBytes(1, 10, 0);
      const store = new Store({ limitBytes: 3 * one });
      for (const id of 'abc') put(store, id, '0123456789');
      for (const id of order) store.get(id, NOW);
      const changes = put(store, 'x', '0'.repeat(10 + (room - 1) * one));
      expect(short(changes)).toEqual([...[...order].slice(0, room).map((id) => `evicted ${id}`), 'stored x']);
      expect(changes[0]).toMatchObject({ kind: 'left', forItem: 'x' });
      expect(ids(store)).toEqual(['x', ...[...order].slice(room).reverse()]);
      expect(store.counters.evictions).toBe(room);
      expect(store.counters.evicted_unfetched).toBe(0);
    },
  );

  test('what has expired goes before what is used', () => {
    const store = new Store({ limitBytes: 3 * itemBytes(1, 1, 0) });
    put(store, 'a', '1');
    put(store, 'b', '1');
    put(store, 'c', '1', NOW, 1);
    expect(short(put(store, 'd', '1', NOW + 500))).toEqual(['expired c', 'stored d']);
    expect(store.counters.evictions).toBe(0);
  });

  test('peeking keeps no item, an add on a present one does', () => {
    const store = new Store({ limitBytes: 2 * itemBytes(1, 1, 0) });
    put(store, 'a', '1');
    put(store, 'b', '1');
    store.peek('a', NOW);
    expect(ids(store)).toEqual(['b', 'a']);
    store.set({ how: 'add', id: 'a', value: '2', flags: 0, expiresAt: null }, NOW);
    expect(ids(store)).toEqual(['a', 'b']);
  });

  test('an item larger than the whole store is refused and the old one goes', () => {
    const store = new Store({ limitBytes: 200 });
    put(store, 'a', '1');
    const set = store.set({ how: 'set', id: 'a', value: 'x'.repeat(200), flags: 0, expiresAt: null }, NOW);
    expect([set.seen, short(set.changes)]).toEqual(['no-memory', ['deleted a']]);
    expect(store.bytes).toBe(0);
  });

  test('by hand', () => {
    const store = new Store();
    put(store, 'a', '1');
    expect(short(store.evict('a', NOW))).toEqual(['evicted a']);
    expect(store.evict('a', NOW)).toEqual([]);
  });
});

describe('time', () => {
  test.each([
    [0, 10, 10_000],
    [999, 10, 9_001],
    [500, 1, 500],
  ])('%i ms into a second, %i s to live: gone after %i ms, not before', (ms, seconds, after) => {
    const now = 1_700_000_000_000 + ms;
    const store = new Store();
    put(store, 'a', '1', now, seconds);
    expect(store.nextExpiry()).toBe(now + after);
    expect(store.peek('a', now + after - 1).seen).toBe('hit');
    expect(store.get('a', now + after)).toMatchObject({ seen: 'miss', why: 'expired' });
    expect(store.get('a', now + after)).toMatchObject({ seen: 'miss', why: 'absent' });
    expect(store.counters.get_expired).toBe(1);
  });

  test('items leave in the order of their ends, whenever one asks', () => {
    const store = new Store();
    put(store, 'c', '1', NOW, 3);
    put(store, 'a', '1', NOW, 1);
    put(store, 'b', '1', NOW, 2);
    put(store, 'z', '1', NOW);
    expect(short(store.expire(NOW))).toEqual([]);
    expect(short(store.expire(NOW + 1900))).toEqual(['expired a', 'expired b']);
    expect(store.nextExpiry()).toBe(1_700_000_003_000);
    expect(short(store.expire(NOW + 60_000))).toEqual(['expired c']);
    expect(store.nextExpiry()).toBeNull();
  });

  test('a touch moves the end both ways, a set takes it off', () => {
    const store = new Store();
    put(store, 'a', '1', NOW, 10);
    store.touch('a', expiryAfter(2, NOW), NOW);
    expect(store.nextExpiry()).toBe(1_700_000_002_000);
    store.touch('a', expiryAfter(20, NOW), NOW);
    expect(store.nextExpiry()).toBe(1_700_000_020_000);
    expect(short(store.expire(NOW + 15_000))).toEqual([]);
    put(store, 'a', '2', NOW);
    expect(store.nextExpiry()).toBeNull();
  });

  test('secondsLeft counts ticks', () => {
    const store = new Store();
    put(store, 'a', '1', NOW, 10);
    const item = [...store.items(NOW)][0];
    expect(item && [secondsLeft(item, NOW), secondsLeft(item, NOW + 500), secondsLeft(item, NOW + 9499)]).toEqual([
      10, 9, 1,
    ]);
  });

  test('many moved ends leave no trace', () => {
    const store = new Store();
    put(store, 'a', '1', NOW, 1000);
    for (let i = 0; i < 5000; i++) store.touch('a', expiryAfter(1000 - (i % 500), NOW), NOW);
    expect(store.nextExpiry()).toBe(expiryAfter(1000 - 499, NOW));
    expect(short(store.expire(NOW + 2_000_000))).toEqual(['expired a']);
  });

  test('a delayed flush comes with its second and takes what was stored in it', () => {
    const store = new Store();
    put(store, 'a', '1');
    put(store, 'e', '1', NOW, 1);
    expect(short(store.flushLater(3, NOW))).toEqual([]);
    put(store, 'b', '1', NOW + 1000);
    expect(store.nextExpiry()).toBe(1_700_000_001_000);
    expect(short(store.expire(1_700_000_001_999))).toEqual(['expired e']);
    expect(store.nextExpiry()).toBe(1_700_000_002_000);
    expect(short(store.expire(1_700_000_002_000))).toEqual(['flushed a', 'flushed b', 'flushed 2']);
    put(store, 'c', '1', 1_700_000_002_100);
    expect(store.get('c', 1_700_000_002_200).seen).toBe('miss');
    put(store, 'd', '1', 1_700_000_003_000);
    expect(store.get('d', 1_700_000_009_000).seen).toBe('hit');
  });
});

test('changes are copies that later operations leave alone', () => {
  const store = new Store();
  const [stored] = put(store, 'n', '5');
  store.count({ id: 'n', delta: 3, down: false }, NOW + 1000);
  store.get('n', NOW + 2000);
  expect(stored).toEqual({
    kind: 'stored',
    at: NOW,
    how: 'set',
    item: {
      id: 'n',
      value: '5',
      flags: 0,
      cas: 1,
      expiresAt: null,
      createdAt: NOW,
      storedAt: NOW,
      lastAccess: NOW,
      fetched: false,
      stale: false,
      tokenSent: false,
      binaryKey: false,
      bytes: 61,
    },
  });
});

test('names: a namespace and a key make one id, and no two pairs the same', () => {
  const part = fc.string({ unit: fc.constantFrom('a', 'b', '\0'), maxLength: 4 });
  const namespace = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 });
  fc.assert(
    fc.property(namespace, part, (ns, key) => {
      expect(itemName(itemId(ns, key))).toEqual({ namespace: ns, key });
    }),
  );
  expect(itemId('', 'plain')).toBe('plain');
});
