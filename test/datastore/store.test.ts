import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/datastore/entity';
import { keyText, type Key } from '../../src/datastore/key';
import { Datastore, UnknownTransaction } from '../../src/datastore/store';

/** `group` and `child` make a key; child 0 is the root itself. */
function keyOf(group: number, child: number): Key {
  const path = [{ kind: 'G', id: group + 1, name: '' }];
  if (child > 0) path.push({ kind: 'C', id: child, name: '' });
  return { app: 'dev~test', namespace: '', path };
}

function entityOf(key: Key, n: number): Entity {
  return { key, properties: [{ name: 'N', value: { type: 'int', value: n }, indexed: true, multiple: false }] };
}

function numberOf(entity: Entity | undefined): number {
  const value = entity?.properties[0]?.value;
  return value?.type === 'int' ? Number(value.value) : 0;
}

/** What a transaction does in turn; what it writes depends on all it has read. */
type Op = { do: 'get' | 'put' | 'delete' | 'query'; group: number; child: number };

class Runner {
  readonly reads: number[] = [];
  readonly tx: number;
  private at = 0;

  constructor(
    private readonly store: Datastore,
    readonly id: number,
    readonly ops: readonly Op[],
  ) {
    this.tx = store.begin();
  }

  get done(): boolean {
    return this.at === this.ops.length;
  }

  step(): void {
    const op = this.ops[this.at++]!;
    const key = keyOf(op.group, op.child);
    const sum = this.reads.reduce((a, b) => (a * 31 + b) % 1009, this.id);
    if (op.do === 'get') this.reads.push(numberOf(this.store.get(key, this.tx)));
    else if (op.do === 'query') {
      const query = { namespace: '', kind: '', ancestor: keyOf(op.group, 0), filters: [], orders: [] };
      const hits = this.store.query({ ...query, keysOnly: false, limit: null, offset: 0 }, this.tx);
      this.reads.push(hits.entities.length, ...hits.entities.map(numberOf));
    } else this.store.write([{ key, entity: op.do === 'put' ? entityOf(key, sum + this.at) : null }], this.tx);
  }
}

function state(store: Datastore): string[] {
  return [...store.entities()].map((e) => `${keyText(e.key)}=${numberOf(e)}`).sort();
}

const op: fc.Arbitrary<Op> = fc.record({
  do: fc.constantFrom('get', 'get', 'put', 'delete', 'query'),
  group: fc.integer({ min: 0, max: 2 }),
  child: fc.integer({ min: 0, max: 2 }),
});

describe('transactions', () => {
  it('leave what they would have left one after another, and have read what they would have read', () => {
    let refused = 0;
    let committed = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(op, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.nat()),
        (programs, choices) => {
          const store = new Datastore();
          const running = programs.map((ops, id) => new Runner(store, id, ops));
          const order: Runner[] = [];
          while (running.length > 0) {
            const i = choices.next().value! % running.length;
            const runner = running[i]!;
            if (!runner.done) {
              runner.step();
              continue;
            }
            running.splice(i, 1);
            if (store.commit(runner.tx)) order.push(runner);
            else refused++;
          }
          committed += order.length;
          const serial = new Datastore();
          for (const done of order) {
            const again = new Runner(serial, done.id, done.ops);
            while (!again.done) again.step();
            expect(serial.commit(again.tx)).not.toBeNull();
            expect(again.reads).toEqual(done.reads);
          }
          expect(state(store)).toEqual(state(serial));
        },
      ),
      { numRuns: 500 },
    );
    // Both happen often, or the property says little.
    expect(refused).toBeGreaterThan(100);
    expect(committed).toBeGreaterThan(100);
  });

  it('make no difference before the commit, and none after a rollback', () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 10 }), (ops) => {
        const store = new Datastore();
        store.write([{ key: keyOf(0, 1), entity: entityOf(keyOf(0, 1), 5) }], null);
        const before = state(store);
        const runner = new Runner(store, 1, ops);
        while (!runner.done) runner.step();
        expect(state(store)).toEqual(before);
        store.rollback(runner.tx);
        expect(state(store)).toEqual(before);
        expect(() => store.commit(runner.tx)).toThrow(UnknownTransaction);
      }),
    );
  });

  it('see a group as they first saw it', () => {
    const store = new Datastore();
    const [a, b] = [keyOf(0, 0), keyOf(0, 1)];
    store.write([{ key: a, entity: entityOf(a, 1) }], null);
    const tx = store.begin();
    expect(numberOf(store.get(a, tx))).toBe(1);
    store.write(
      [a, b].map((key) => ({ key, entity: entityOf(key, 2) })),
      null,
    );
    expect([a, b].map((key) => numberOf(store.get(key, tx)))).toEqual([1, 0]);
    expect([a, b].map((key) => numberOf(store.get(key, null)))).toEqual([2, 2]);
    expect(store.commit(tx)).toBeNull();
  });

  it.each([
    ['the same group, changed after it was read', 0, true],
    ['another group', 1, false],
  ])('conflict: %s', (_what, group, conflicts) => {
    const store = new Datastore();
    const tx = store.begin();
    store.get(keyOf(0, 0), tx);
    const other = keyOf(group, 2);
    store.write([{ key: other, entity: entityOf(other, 1) }], null);
    expect(store.commit(tx) === null).toBe(conflicts);
  });

  it('refuse work once they have ended', () => {
    const store = new Datastore();
    const tx = store.begin();
    store.commit(tx);
    const key = keyOf(0, 0);
    expect(() => store.get(key, tx)).toThrow(UnknownTransaction);
    expect(() => store.write([{ key, entity: null }], tx)).toThrow(UnknownTransaction);
  });
});

describe('numbers', () => {
  it('are given once, whatever asks for them', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 20 }), { nil: 0 })), (asks) => {
        const store = new Datastore();
        const given: number[] = [];
        for (const n of asks) {
          const incomplete: Key = { app: 'a', namespace: '', path: [{ kind: 'K', id: 0, name: '' }] };
          if (n === 0) given.push(Number(store.complete(incomplete).path[0]!.id));
          else for (let i = 0, first = store.allocate(n); i < n; i++) given.push(first + i);
        }
        expect(given).toEqual(given.map((_, i) => i + 1));
      }),
    );
  });
});

it('tells what has changed', () => {
  const store = new Datastore();
  const key = keyOf(0, 0);
  const entity = entityOf(key, 1);
  expect(store.write([{ key, entity: null }], null)).toEqual([]);
  expect(store.write([{ key, entity }], null)).toEqual([{ key, entity }]);
  const tx = store.begin();
  expect(store.write([{ key, entity: null }], tx)).toEqual([]);
  expect(store.commit(tx)).toEqual([{ key, entity: null }]);
});
