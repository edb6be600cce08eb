import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Key } from '../../src/datastore/key';
import { decodeReference, encodeReference } from '../../src/datastore/reference';

const bytes = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((n) => String.fromCharCode(n)), maxLength: 30 });
const id = fc
  .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
  .map((n) => (Number.isSafeInteger(Number(n)) ? Number(n) : n));
const element = fc.oneof(
  fc.record({ kind: bytes, id, name: fc.constant('') }),
  fc.record({ kind: bytes, id: fc.constant(0), name: bytes }),
);
const key: fc.Arbitrary<Key> = fc.record({ app: bytes, namespace: bytes, path: fc.array(element, { maxLength: 4 }) });

describe('references', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(key, (k) => {
        expect(decodeReference(encodeReference(k))).toEqual(k);
      }),
    );
  });

  it('are read or refused with a sentence, whatever the bytes', () => {
    const texts = /^(unexpected EOF|proto: required field "[\w.]+" not set|proto: can't skip unknown wire type \d)$/;
    fc.assert(
      fc.property(
        fc.oneof(
          bytes,
          fc.tuple(key, fc.nat(), bytes).map(([k, cut, more]) => {
            const whole = encodeReference(k);
            return whole.slice(0, cut % (whole.length + 1)) + more;
          }),
        ),
        (b) => {
          const read = decodeReference(b);
          if (typeof read === 'string') expect(read).toMatch(texts);
          else
            expect(decodeReference(encodeReference(read))).toEqual({
              ...read,
              // A name goes before a number.
              path: read.path.map((e) => (e.name === '' ? e : { ...e, id: 0 })),
            });
        },
      ),
      { numRuns: 2000 },
    );
  });

  // The bytes are those of Key.Encode under the real library, see test/appengine/handlers/ds-keys.
  const parent = { kind: 'Parent', id: 0, name: 'p' };
  it.each<[string, Key['path']]>([
    ['agpkZXZ-b3JhY2xlcg0LEgZQYXJlbnQiAXAM', [parent]],
    ['agpkZXZ-b3JhY2xlchYLEgZQYXJlbnQiAXAMCxIDS2lkGAcM', [parent, { kind: 'Kid', id: 7, name: '' }]],
    ['agpkZXZ-b3JhY2xlchcLEgZQYXJlbnQiAXAMCxIDS2lkIgE3DA', [parent, { kind: 'Kid', id: 0, name: '7' }]],
  ])('%s', (encoded, path) => {
    const written = btoa(encodeReference({ app: 'dev~oracle', namespace: '', path }));
    expect(written.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')).toBe(encoded);
  });
});
