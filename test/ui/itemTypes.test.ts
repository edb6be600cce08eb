import { describe, expect, test } from 'vitest';
import { hitRatio, sizeText } from '../../src/ui/console/figures';
import { itemTypes, showValue } from '../../src/ui/console/itemTypes';

test.each([
  [0, 'bar', 'String', 'bar'],
  [0, '21', 'String', '21'],
  [0, 'a\n\t\\\'\x00\xff"', 'String', `a\\n\\t\\\\\\'\\x00\\xff"`],
  [1, '\xc3\xa9', 'Unicode String', 'é'],
  [1, '\xff', 'Unknown Type', '\\xff'],
  [5, '1', 'Boolean', 'true'],
  [5, '0', 'Boolean', 'false'],
  [5, 'x', 'Unknown Type', 'x'],
  [3, '-42', 'Integer', '-42'],
  [3, 'x', 'Unknown Type', 'x'],
  [2, 'pickled', 'Unknown Type', 'pickled'],
])('flags %i, %j: %s', (flags, value, type, text) => {
  expect(showValue(flags, value)).toEqual({ type, text });
});

const type = (name: string) => itemTypes.find((t) => t.name === name)!;
describe('what is typed', () => {
  test.each([
    ['String', 'bar', 'bar'],
    ['String', '\\n\\x41\\101\\\\', '\nAA\\'],
    ['String', '\\q', '\\q'],
    ['Unicode String', 'é', '\xc3\xa9'],
    ['Boolean', ' Yes ', '1'],
    ['Boolean', 'off', '0'],
    ['Integer', ' +0042 ', '42'],
    ['Integer', '-99999999999999999999', '-99999999999999999999'],
  ])('%s %j', (name, text, value) => expect(type(name).read(text)).toBe(value));
  test.each([
    ['String', 'é', 'a String is made of bytes'],
    ['String', 'a\\', 'it ends in a lone \\'],
    ['String', '\\xz', '\\x takes two hexadecimal digits'],
    ['Boolean', 'maybe', 'a Boolean is true, yes, on or 1'],
    ['Integer', '1.5', 'an Integer is written in decimal digits'],
    ['Integer', '', 'an Integer is written in decimal digits'],
  ])('%s %j is refused', (name, text, why) => expect(() => type(name).read(text)).toThrow(why));
  test('a String comes back as it was shown', () => {
    const all = Array.from({ length: 256 }, (_, i) => String.fromCharCode(i)).join('');
    expect(type('String').read(showValue(0, all).text)).toBe(all);
  });
});

test.each([
  [0, 0, 0],
  [2, 1, 66],
  [1, 0, 100],
  [199, 1, 99],
])('%i hits, %i misses: %i%%', (hits, misses, ratio) => expect(hitRatio(hits, misses)).toBe(ratio));

test.each([
  [0, '0 Bytes'],
  [1, '1 Byte'],
  [5, '5 Bytes'],
  [1023, '1023 Bytes'],
  [1024, '1.0 KiB (1024 Bytes)'],
  [1536, '1.5 KiB (1536 Bytes)'],
  [5 * 1024 ** 2, '5.0 MiB (5242880 Bytes)'],
  [3 * 1024 ** 4, '3072.0 GiB (3298534883328 Bytes)'],
])('%i bytes', (n, text) => expect(sizeText(n)).toBe(text));
