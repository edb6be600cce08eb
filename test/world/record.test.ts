import { expect, test } from 'vitest';
import type { Input } from '../../src/world/demo';
import { record } from '../../src/world/record';

const pass = (at: number): Input => ({ at, do: 'pass' });
const flush = (at: number): Input => ({ at, do: 'flush' });

test.each<[string, Input[], Input, Input[]]>([
  ['to nothing', [], pass(1), [pass(1)]],
  ['pass after pass', [flush(0), pass(1)], pass(2), [flush(0), pass(2)]],
  ['pass after another', [flush(0)], pass(2), [flush(0), pass(2)]],
  ['another after pass', [pass(1)], flush(2), [pass(1), flush(2)]],
  ['another after another', [flush(1)], flush(2), [flush(1), flush(2)]],
])('%s', (_, script, input, want) => {
  const before = structuredClone(script);
  expect(record(script, input)).toEqual(want);
  expect(script).toEqual(before);
});
