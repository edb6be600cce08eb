import { expect, test } from 'vitest';
import type { Shown, ShownFrame } from '../../src/go/machine/inspect';
import { linksOf } from '../../src/ui/variables/links';
import { rowsOf } from '../../src/ui/variables/shown';

const int = (n: number, id?: number): Shown => ({ type: 'int', text: String(n), ...(id ? { id } : {}) });
const parts = (of: Record<string, Shown>) => Object.entries(of).map(([name, value]) => ({ name, value }));
const node = (id: number, next: Shown): Shown => ({ type: 'main.node', text: 'main.node', id, parts: parts({ n: int(id), next }) }); // prettier-ignore
const nil: Shown = { type: '*main.node', text: 'nil' };
const to = (value: Shown, target = value.id, at?: number): Shown => ({
  type: `*${value.type}`, text: `&${value.type}`, target, parts: [{ name: '*', value }], ...(at === undefined ? {} : { at }),
}); // prettier-ignore
const slice = (target: number, at: number, len: number): Shown => ({
  type: '[]int', text: '[]int', target, at, len, cap: len, parts: Array.from({ length: len }, (_, i) => ({ name: String(i), value: int(at + i) })),
}); // prettier-ignore
const array: Shown = { type: '[3]int', text: '[3]int', id: 9, len: 3, parts: parts({ '0': int(0), '1': int(1), '2': int(2) }) }; // prettier-ignore

/** Names of rows instead of their numbers: `p, q -> count` and `a - b`, the nearest lane first, and the words. */
function drawn(vars: Record<string, Shown>, open: string[] = []): { lines: string[]; words: Record<string, string> } {
  const frame: ShownFrame = { function: 'main.f', file: 'main.go', line: 1, vars: Object.entries(vars).map(([name, value]) => ({ name, type: value.type, value })) }; // prettier-ignore
  const rows = rowsOf(frame, new Set(open), 'GET /');
  const lines = linksOf(rows).map((l) => `${l.lane}: ${l.from.map((i) => rows[i]!.path).join(', ')}${l.to === undefined ? ' shared' : ` -> ${rows[l.to]!.path}`}`); // prettier-ignore
  return { lines, words: Object.fromEntries(rows.flatMap((r) => (r.pointsAt ? [[r.path, r.pointsAt]] : []))) };
}

test.each<[string, Record<string, Shown>, string[], string[], Record<string, string>]>([
  ['pointers to a variable', { n: int(1, 5), p: to(int(1), 5), q: to(int(1), 5) }, [], ['0: p, q -> n'], { p: 'points at n', q: 'points at n' }],
  ['a pointer to a struct', { s: node(2, nil), p: to(node(2, nil)) }, [], ['0: p -> s'], { p: 'points at s' }],
  ['a pointer to a field of a closed struct', { s: node(2, nil), p: to(int(2), 2, 0) }, [], ['0: p -> s'], { p: 'points at s.n' }],
  ['a pointer to a field of an open struct', { s: node(2, nil), p: to(int(2), 2, 0) }, ['s'], ['0: p -> s/n'], { p: 'points at s.n' }],
  ['an element of a slice', { s: slice(7, 4, 3), p: to(int(5), 7, 5) }, ['s'], ['0: p -> s/1'], { p: 'points at s[1]' }],
  ['a slice of an array', { a: array, s: slice(9, 1, 2) }, ['a'], ['0: s -> a/1'], { s: 'points at a[1]' }],
  ['slices of one array', { whole: slice(7, 0, 4), part: slice(7, 1, 2) }, [], ['0: whole, part shared'], { whole: 'same array as part', part: 'same array as whole, from whole[1]' }],
  ['two pointers to one object', { a: to(node(3, nil)), b: to(node(3, nil)) }, [], ['0: a, b shared'], { a: 'same object as b', b: 'same object as a' }],
  ['… one of them open: the other points at what is below it', { a: to(node(3, nil)), b: to(node(3, nil)) }, ['a'], ['0: b -> a/n'], { a: 'same object as b', b: 'same object as a' }],
  ['a list: the next one is below', { head: to(node(3, to(node(4, nil)))), tail: to(node(4, nil)) }, ['head', 'head/next'], ['0: tail -> head/next/n'], { tail: 'same object as head.next', 'head/next': 'same object as tail' }],
  ['lines that would meet keep to lanes of their own', { n: int(1, 5), m: int(2, 6), p: to(int(1), 5), q: to(int(2), 6) }, [], ['0: p -> n', '1: q -> m'], { p: 'points at n', q: 'points at m' }],
  ['nothing that is shown', { p: to(node(3, nil)), s: slice(7, 0, 2) }, [], [], {}],
])('%s', (_, vars, open, lines, words) => expect(drawn(vars, open)).toEqual({ lines, words })); // prettier-ignore
