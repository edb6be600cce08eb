import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add64, parseFlags, parseInt32, parseUint64, sub64, toUint64 } from '../../src/cache/uint64';

const uint64 = fc.oneof(
  fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }),
  fc.bigInt({ min: (1n << 53n) - 3n, max: (1n << 53n) + 3n }),
  fc.bigInt({ min: 0n, max: 20n }),
);

test('sums wrap at 2^64, differences stop at 0, small results are numbers', () => {
  fc.assert(
    fc.property(uint64, uint64, (a, b) => {
      const sum = (a + b) % (1n << 64n);
      const difference = a > b ? a - b : 0n;
      for (const [got, want] of [
        [add64(toUint64(a), toUint64(b)), sum],
        [sub64(toUint64(a), toUint64(b)), difference],
        [parseUint64(String(a)), a],
      ] as const) {
        expect(got).toBe(want <= 9007199254740991n ? Number(want) : want);
      }
    }),
  );
});

describe('numbers in text, as memcached 1.6.18 takes them (test/cache/text-protocol.golden.txt)', () => {
  test.each([
    ['12', 12],
    ['007', 7],
    [' \t12', 12],
    ['12 34', 12],
    ['12\r', 12],
    ['5\0x', 5],
    ['+5', 5],
    ['-0', 0],
    ['-5', null],
    ['-18446744073709551615', 1],
    ['18446744073709551616', null],
    ['', null],
    [' ', null],
    ['+', null],
    ['1x', null],
    ['1.5', null],
    ['0x10', null],
  ])('%j is %j', (text, want) => {
    expect(parseUint64(text)).toBe(want);
  });

  test.each([
    ['-1', -1],
    ['2147483648', -2147483648],
    ['4294967297', 1],
    ['9223372036854775807', -1],
    ['9223372036854775808', null],
    ['x', null],
    ['', null],
    ['5x', null],
  ])('as a 32-bit number %j is %j', (text, want) => {
    expect(parseInt32(text)).toBe(want);
  });

  test.each([
    ['4294967295', 4294967295],
    ['4294967297', 1],
    ['18446744073709551615', 4294967295],
    ['-1', null],
  ])('as flags %j is %j', (text, want) => {
    expect(parseFlags(text)).toBe(want);
  });
});
