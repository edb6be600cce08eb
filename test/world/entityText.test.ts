/** What is typed into the Datastore Viewer: what is shown reads back, and what cannot be read says why. */
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { keyText, type Key } from '../../src/datastore/key';
import { valueText, type Value } from '../../src/datastore/value';
import { readKey, readProperties } from '../../src/world/entityText';

const app = 'dev~playground';
const read = (type: string, value: string): unknown =>
  readProperties([{ name: 'P', type, value, indexed: false }], undefined, app)[0]!.value;

const byteString = fc.uint8Array({ maxLength: 40 }).map((a) => String.fromCharCode(...a));
const int64 = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .map((n) => (Number.isSafeInteger(Number(n)) ? Number(n) : n));
const name = fc.stringMatching(/^[A-Za-z\x80-\xff][A-Za-z0-9 :,.\x80-\xff-]{0,10}$/);
const kind = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,10}$/);
const id = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map((n) => (Number.isSafeInteger(Number(n)) ? Number(n) : n));
const element = fc.oneof(
  fc.record({ kind, name, id: fc.constant<number | bigint>(0) }),
  fc.record({ kind, name: fc.constant(''), id }),
);
const key: fc.Arbitrary<Key> = fc.record({
  app: fc.constant(app),
  namespace: fc.constantFrom('', 'a', 'b.c-d'),
  path: fc.array(element, { minLength: 1, maxLength: 4 }),
});
const value: fc.Arbitrary<Value> = fc.oneof(
  fc.constant<Value>({ type: 'null' }),
  fc.record({ type: fc.constant('int' as const), value: int64 }),
  // The years that a calendar has here, and the rest.
  fc.record({ type: fc.constant('time' as const), value: fc.oneof(fc.integer({ min: 0, max: 4e15 }), int64) }),
  fc.record({ type: fc.constant('bool' as const), value: fc.boolean() }),
  fc.record({
    type: fc.constantFrom('string' as const, 'bytes' as const, 'byteString' as const, 'blobKey' as const),
    value: byteString,
  }),
  fc.record({ type: fc.constant('float' as const), value: fc.double().map((x) => x + 0) }),
  fc.record({
    type: fc.constant('point' as const),
    lat: fc.double({ min: -90, max: 90, noNaN: true }).map((x) => x + 0),
    lng: fc.double({ min: -180, max: 180, noNaN: true }).map((x) => x + 0),
  }),
  fc.record({ type: fc.constant('key' as const), value: key }),
);

test('what is shown of a value reads back as that value', () => {
  fc.assert(
    fc.property(value, (v) => {
      expect(read(v.type, valueText(v))).toEqual(v);
    }),
    { numRuns: 2000 },
  );
});

test('what is shown of a key reads back as that key', () => {
  fc.assert(
    fc.property(key, (k) => {
      expect(readKey(keyText(k), app, k.namespace)).toEqual(k);
    }),
  );
});

describe('other ways to write it', () => {
  test.each<[string, string, unknown]>([
    ['int', ' +42 ', { type: 'int', value: 42 }],
    ['int', '-9223372036854775808', { type: 'int', value: -(2n ** 63n) }],
    ['float', '.5', { type: 'float', value: 0.5 }],
    ['float', '-inf', { type: 'float', value: -Infinity }],
    ['bool', 'Yes', { type: 'bool', value: true }],
    ['bool', 'off', { type: 'bool', value: false }],
    ['null', 'whatever', { type: 'null' }],
    ['time', '2026-01-31', { type: 'time', value: Date.UTC(2026, 0, 31) * 1000 }],
    ['time', '2026-01-31 12:30', { type: 'time', value: Date.UTC(2026, 0, 31, 12, 30) * 1000 }],
    ['time', '2026-01-31 12:30:01.5', { type: 'time', value: Date.UTC(2026, 0, 31, 12, 30, 1, 500) * 1000 }],
    ['time', '0001-01-01T00:00:00Z', { type: 'time', value: -62135596800000000n }],
    ['string', ' as it is ', { type: 'string', value: ' as it is ' }],
    ['point', '52.5,13', { type: 'point', lat: 52.5, lng: 13 }],
  ])('%s %j', (type, text, expected) => expect(read(type, text)).toEqual(expected));

  test.each<[string, Key['path']]>([
    ['/Dog', [{ kind: 'Dog', id: 0, name: '' }]],
    ['/Dog,', [{ kind: 'Dog', id: 0, name: '' }]],
    ['/Dog,0', [{ kind: 'Dog', id: 0, name: '' }]],
    ['[ns]/Dog,7', [{ kind: 'Dog', id: 7, name: '' }]],
    ['/Dog,a,b', [{ kind: 'Dog', id: 0, name: 'a,b' }]],
  ])('key %s', (text, path) => expect(readKey(text, app, 'ns').path).toEqual(path));
});

describe('what cannot be read', () => {
  const refusal = (work: () => unknown): string => {
    try {
      work();
    } catch (e) {
      return Buffer.from((e as Error).message, 'latin1').toString('utf8');
    }
    return 'nothing was wrong';
  };
  test.each([
    ['int', '1.5', 'The property “P” cannot be “1.5”: an int is a whole number such as 42.'],
    ['int', '', 'The property “P” cannot be “”: an int is a whole number such as 42.'],
    ['int', '9223372036854775808', 'The property “P” is beyond the 64 bits of a whole number.'],
    ['float', '0x10', 'The property “P” cannot be “0x10”: a float is a number such as 1.5.'],
    ['bool', 'maybe', 'The property “P” cannot be “maybe”: a bool is true or false.'],
    ['time', '2026-02-30', 'The property “P” cannot be “2026-02-30”: a time takes the form 2026-01-31T12:00:00Z.'],
    [
      'time',
      '2026-01-01T24:00:00Z',
      'The property “P” cannot be “2026-01-01T24:00:00Z”: a time takes the form 2026-01-31T12:00:00Z.',
    ],
    ['time', 'yesterday', 'The property “P” cannot be “yesterday”: a time takes the form 2026-01-31T12:00:00Z.'],
    [
      'point',
      '91, 0',
      'The property “P” cannot be “91, 0”: a point is a latitude and a longitude in degrees, such as 52.5, 13.4.',
    ],
    ['key', '/Dog', 'The property “P” cannot be “/Dog”: a key ends in a name or a number.'],
    ['key', 'Dog', 'A key takes the form /Kind,name or /Kind,7, and “Dog” does not.'],
    ['uuid', 'x', 'The datastore has no type “uuid”.'],
    ['int', '\xc3\xa9', 'The property “P” cannot be “é”: an int is a whole number such as 42.'],
  ])('%s %j', (type, text, sentence) => expect(refusal(() => read(type, text))).toBe(sentence));

  test.each([
    ['', 'A key takes the form /Kind,name or /Kind,7, and “” does not.'],
    ['Dog,7', 'A key takes the form /Kind,name or /Kind,7, and “Dog,7” does not.'],
    ['[other]/Dog,7', 'A key takes the form /Kind,name or /Kind,7, and “[other]/Dog,7” does not.'],
    ['/', '“” cannot be the kind of an entity.'],
    ['/__Stat__,1', '“__Stat__” cannot be the kind of an entity.'],
    ['/Dog,__x__', '“__x__” cannot be the name in a key.'],
    ['/Owner/Dog,7', 'In the key “/Owner/Dog,7” the parent “Owner” has neither a name nor a number.'],
    ['/Dog,9223372036854775808', 'The number in a key is beyond the 64 bits of a whole number.'],
    [`/${'k'.repeat(2_000)}`, `“${'k'.repeat(60)}...” cannot be the kind of an entity.`],
  ])('key %j', (text, sentence) => expect(refusal(() => readKey(text, app, ''))).toBe(sentence));

  it.each([
    [{ name: '', type: 'int', value: '1', indexed: true }, '“” cannot be the name of a property.'],
    [{ name: '__key__', type: 'int', value: '1', indexed: true }, '“__key__” cannot be the name of a property.'],
    [{ name: 'P', type: 'int', indexed: true }, 'The property “P” has no value to keep.'],
    [
      { name: 'P', type: 'string', value: 'x'.repeat(1501), indexed: true },
      'The property “P” is longer than 1500 bytes, which is too long for an index: store it without.',
    ],
  ])('a property %#', (property, sentence) =>
    expect(refusal(() => readProperties([property], undefined, app))).toBe(sentence),
  );
});
