import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { Op } from '../../../src/go/machine/ops';

function labels(file: string): [string, number][] {
  const text = readFileSync(`src/go/machine/${file}`, 'utf8');
  return [...text.matchAll(/case (\d+) \/\* (\w+) \*\/:/g)].map((m) => [m[2]!, Number(m[1])]);
}

const slowLabels = (): [string, number][] => [...labels('slow.ts'), ...labels('slowNumbers.ts')];

it('the loop or the slow path has a case for every instruction, under its number', () => {
  const wanted = Object.entries(Op).filter(([name]) => name !== 'Unreachable');
  const loop = labels('loop.ts');
  const slow = slowLabels();
  expect(Object.fromEntries([...loop, ...slow])).toEqual(Object.fromEntries(wanted));
  for (const cases of [loop, slow]) expect(new Set(cases.map(([name]) => name)).size).toBe(cases.length);
  expect(new Set(Object.values(Op)).size).toBe(Object.keys(Op).length);
});

it('a case of the loop that can leave the switch goes on in the slow path', () => {
  const loop = readFileSync('src/go/machine/loop.ts', 'utf8');
  const slow = new Set(slowLabels().map(([name]) => name));
  const parts = loop.split(/case \d+ \/\* /).slice(1);
  const leaving = parts.filter((p) => /\bbreak;/.test(p)).map((p) => p.slice(0, p.indexOf(' ')));
  expect(leaving.length).toBeGreaterThan(50);
  expect(leaving.filter((name) => !slow.has(name))).toEqual([]);
});
