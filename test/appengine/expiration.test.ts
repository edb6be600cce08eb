import { expect, it } from 'vitest';
import { expirationTime } from '../../src/appengine/memcache';

const now = 1_700_000_000_500_000_000n;
const second = 1_000_000_000n;
const year = 365n * 24n * 3600n * second;

it.each([
  ['none: for ever', 0n, 0],
  ['negative: five seconds ago', -1n, 1_699_999_995],
  ['below a second: five seconds ago', 999_999_999n, 1_699_999_995],
  ['a second', second, 1],
  ['fractions are cut', 1_999_999_999n, 1],
  ['31 days are still seconds', 31n * 24n * 3600n * second, 2_678_400],
  ['below 30 years: seconds', 30n * year - 1n, 946_079_999],
  ['30 years: a point in time', 30n * year, 1_700_000_000 + 946_080_000],
  ['the longest duration wraps in 32 bits', 2n ** 63n - 1n, Number((1_700_000_000n + 9_223_372_036n) % 2n ** 32n)],
])('%s', (_what, ns, sent) => {
  expect(expirationTime(ns, now)).toBe(sent);
});
