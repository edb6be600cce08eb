import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Op } from '../../../src/go/machine/ops';

it('the loop has a case for every instruction, under its number', () => {
  const loop = readFileSync('src/go/machine/loop.ts', 'utf8');
  const cases = [...loop.matchAll(/case (\d+) \/\* (\w+) \*\/:/g)].map((m) => [m[2], Number(m[1])]);
  const wanted = Object.entries(Op).filter(([name]) => name !== 'Unreachable');
  expect(Object.fromEntries(cases)).toEqual(Object.fromEntries(wanted));
  expect(cases.length).toBe(wanted.length);
  expect(new Set(Object.values(Op)).size).toBe(Object.keys(Op).length);
});
