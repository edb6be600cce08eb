import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../../src/datastore/entity';
import { compareKeys, keyText } from '../../src/datastore/key';
import { runQuery, type Filter, type Operator, type Query } from '../../src/datastore/query';

const all: Query = {
  namespace: '', kind: 'K', ancestor: null, filters: [], orders: [], keysOnly: false, limit: null, offset: 0,
}; // prettier-ignore

/** Entities with some numbers under A (indexed) and B (not). */
const entities: fc.Arbitrary<Entity[]> = fc
  .array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 3 }), { maxLength: 12 })
  .map((rows) =>
    rows.map((numbers, i) => ({
      key: { app: 'a', namespace: '', path: [{ kind: 'K', id: 100 - i, name: '' }] },
      properties: numbers.flatMap(
        (n) =>
        ['A', 'B'].map((name) => ({
          name, value: { type: 'int' as const, value: n }, indexed: name === 'A', multiple: true,
        })), // prettier-ignore
      ),
    })),
  );

const filter = fc.record({
  property: fc.constant('A'),
  op: fc.constantFrom<Operator>('<', '<=', '=', '>=', '>'),
  value: fc.integer({ min: 0, max: 5 }).map((value) => ({ type: 'int' as const, value })),
});

const numbers = (e: Entity): number[] =>
  e.properties.flatMap((p) => (p.name === 'A' && p.value.type === 'int' ? [Number(p.value.value)] : []));
const test = (n: number, { op, value }: Filter): boolean => {
  const m = value.type === 'int' ? Number(value.value) : NaN;
  return { '<': n < m, '<=': n <= m, '=': n === m, '>=': n >= m, '>': n > m }[op];
};
const keys = (list: readonly Entity[]): string[] => list.map((e) => keyText(e.key));

describe('queries', () => {
  it('find what a plain look at every entity finds', () => {
    fc.assert(
      fc.property(entities, fc.array(filter, { maxLength: 3 }), (list, filters) => {
        const ranges = filters.filter((f) => f.op !== '=');
        const want = list.filter(
          (e) =>
            filters.every((f) => f.op !== '=' || numbers(e).some((n) => test(n, f))) &&
            (ranges.length === 0 || numbers(e).some((n) => ranges.every((f) => test(n, f)))),
        );
        expect(keys(runQuery(list, { ...all, filters }).entities).sort()).toEqual(keys(want).sort());
      }),
    );
  });

  it('sort by the least value upwards, by the greatest downwards, then by key', () => {
    fc.assert(
      fc.property(entities, fc.boolean(), (list, descending) => {
        const found = runQuery(list, { ...all, orders: [{ property: 'A', descending }] }).entities;
        const rank = (e: Entity) => (descending ? -Math.max(...numbers(e)) : Math.min(...numbers(e)));
        const want = list.filter((e) => numbers(e).length > 0);
        want.sort((a, b) => rank(a) - rank(b) || compareKeys(a.key, b.key));
        expect(keys(found)).toEqual(keys(want));
      }),
    );
  });

  it('cut offset and limit out of the whole', () => {
    fc.assert(
      fc.property(entities, fc.nat(15), fc.option(fc.nat(15)), fc.boolean(), (list, offset, limit, keysOnly) => {
        const whole = keys(runQuery(list, all).entities);
        const part = runQuery(list, { ...all, offset, limit, keysOnly });
        expect(keys(part.entities)).toEqual(whole.slice(offset, limit === null ? undefined : offset + limit));
        expect(part.skipped).toBe(Math.min(offset, whole.length));
        if (keysOnly) expect(part.entities.every((e) => e.properties.length === 0)).toBe(true);
      }),
    );
  });

  it('see nothing of what is not indexed', () => {
    fc.assert(
      fc.property(entities, (list) => {
        expect(runQuery(list, { ...all, orders: [{ property: 'B', descending: false }] }).entities).toEqual([]);
      }),
    );
  });
});
