/** Keys and values have one order, which queries and the viewer rely on. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareKeys, isWithin, keyId, keyText, type Key } from '../../src/datastore/key';
import { compareValues, valueText, type Value } from '../../src/datastore/value';

const element = fc.oneof(
  fc.record({ kind: fc.constantFrom('A', 'B'), id: fc.integer({ min: 1, max: 3 }), name: fc.constant('') }),
  fc.record({ kind: fc.constantFrom('A', 'B'), id: fc.constant(0), name: fc.constantFrom('1', '2', 'x') }),
);
const key: fc.Arbitrary<Key> = fc.record({
  app: fc.constant('a'),
  namespace: fc.constant(''),
  path: fc.array(element, { minLength: 1, maxLength: 3 }),
});
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant<Value>({ type: 'null' }),
  fc.record({
    type: fc.constantFrom('int' as const, 'time' as const),
    value: fc.constantFrom(-1, 0, 1, 2n ** 62n, -(2n ** 63n)),
  }),
  fc.record({ type: fc.constant('bool' as const), value: fc.boolean() }),
  fc.record({
    type: fc.constantFrom('string' as const, 'bytes' as const, 'byteString' as const, 'blobKey' as const),
    value: fc.constantFrom('', 'a', 'ab', '\xff'),
  }),
  fc.record({ type: fc.constant('float' as const), value: fc.constantFrom(-1.5, 0, Infinity, -Infinity) }),
  fc.record({ type: fc.constant('point' as const), lat: fc.constantFrom(-1, 10), lng: fc.constantFrom(2, 10) }),
  fc.record({ type: fc.constant('key' as const), value: key }),
);

function isOrder<T>(arb: fc.Arbitrary<T>, compare: (a: T, b: T) => number): void {
  fc.assert(
    fc.property(arb, arb, arb, (a, b, c) => {
      expect(compare(a, a)).toBe(0);
      expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
}

describe('order', () => {
  it('of keys', () => isOrder(key, compareKeys));
  it('of values', () => isOrder(value, compareValues));

  it('of keys has equals only in equals, and ancestors first', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(compareKeys(a, b) === 0).toBe(keyId(a) === keyId(b));
        if (isWithin(a, b)) expect(compareKeys(b, a)).toBeLessThanOrEqual(0);
        expect(isWithin({ ...b, path: [...b.path, ...a.path] }, b)).toBe(true);
      }),
    );
  });
});

it.each<[string, Value]>([
  ['', { type: 'null' }],
  ['5', { type: 'int', value: 5 }],
  ['true', { type: 'bool', value: true }],
  ['1.5, -2', { type: 'point', lat: 1.5, lng: -2 }],
  ['1970-01-01T00:00:00.000001Z', { type: 'time', value: 1 }],
  ['1969-12-31T23:59:59.999999Z', { type: 'time', value: -1 }],
  ['2020-02-03T04:05:06Z', { type: 'time', value: Date.UTC(2020, 1, 3, 4, 5, 6) * 1000 }],
  ['9223372036854775807 \xc2\xb5s', { type: 'time', value: 2n ** 63n - 1n }],
  ['/A,x', { type: 'key', value: { app: 'a', namespace: '', path: [{ kind: 'A', id: 0, name: 'x' }] } }],
])('reads %s', (text, v) => expect(valueText(v)).toBe(text));

it('tells a name from a number in all but the text', () => {
  const of = (id: number, name: string): Key => ({ app: 'a', namespace: 'n', path: [{ kind: 'K', id, name }] });
  expect(keyText(of(7, ''))).toBe('[n]/K,7');
  expect(keyText(of(0, '7'))).toBe('[n]/K,7');
  expect(keyId(of(7, ''))).not.toBe(keyId(of(0, '7')));
});
