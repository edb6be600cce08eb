import { describe, expect, test } from 'vitest';
import { dressing, droppedText, trail, type Situation } from '../../src/ui/code/dressing';
import { namesAt } from '../../src/ui/code/assist';
import { lineMap } from '../../src/ui/code/lineMap';
import { stepKey } from '../../src/ui/code/stepKeys';
import type { Held } from '../../src/world/trace';

describe('lines of a changed text', () => {
  const from = 'a\nb\nc\nd';
  test.each([
    ['nothing', from, [1, 2, 3, 4]],
    ['a line above', `new\n${from}`, [2, 3, 4, 5]],
    ['a line within', 'a\nnew\nb\nc\nd', [1, 3, 4, 5]],
    ['a changed line', 'a\nB\nc\nd', [1, undefined, 3, 4]],
    ['two changes', 'A\nb\nc\nD', [undefined, 2, 3, undefined]],
    ['a line taken away', 'a\nc\nd', [1, undefined, 2, 3]],
  ])('%s', (_, to, lines) => {
    expect([1, 2, 3, 4].map(lineMap(from, to))).toEqual(lines);
  });
});

describe('the trail', () => {
  const lines = [
    'x := Item{', //
    '\tKey: "a",',
    '}',
    '',
    'if x.Key == "(" {',
    '\tcall(',
    '\t\t1,',
    '\t)',
    '}',
    '// a comment',
    'done()',
    'f := func() {',
    '\tinner()',
    '}',
  ];
  test.each([
    ['a literal over three lines, and the empty line below it when the next has run', [1, 5], [1, 2, 3, 4, 5]],
    ['a branch not taken stays bare', [1, 5, 11], [1, 2, 3, 4, 5, 11]],
    ['a call over three lines', [5, 6], [5, 6, 7, 8]],
    ['a function literal is not run by being made', [11, 12], [11, 12]],
  ])('%s', (_, began, ran) => {
    expect(trail(lines, new Set(began))).toEqual(ran);
  });
});

const text = 'one\ntwo\nthree\nfour';
const held: Held = {
  request: 2,
  stop: { statement: 2, goroutine: 1, depth: 1, file: 'main.go', line: 3 },
  goroutines: [],
};
const situation: Situation = {
  file: 'main.go', running: text, edited: text, errors: [], dropped: [], seconds: 9, lit: [],
  held, frame: { function: 'f', file: 'main.go', line: 3, vars: [] }, isTop: true,
  ran: { request: 2, lines: [{ file: 'main.go', line: 1 }, { file: 'main.go', line: 2 }, { file: 'other.go', line: 4 }] },
  request: {
    id: 2, at: 1000, client: 'default', tab: 0, method: 'GET', path: '/', headers: [], body: '', login: '', instance: 1,
    calls: [{
      rpc: 1, at: 4000, service: 'memcache', method: 'Set', keys: ['k'], namespace: '',
      place: { file: 'main.go', line: 2, column: 1, func: 'f' },
      reply: { at: 5200, outcomes: [{ key: 'k', result: 'stored' }], error: '' },
    }],
  },
}; // prettier-ignore

test('the line that runs next, what calls met and how long ago, the trail', () => {
  expect(dressing(situation)).toEqual({
    marks: [{ line: 2, mark: 'store', word: 'stored' }],
    notes: [{ line: 2, text: 'stored 4 s ago' }, { line: 3, text: 'runs next' }],
    at: { line: 3, isTop: true },
    ran: [{ line: 1, isFirst: true, isLast: false }, { line: 2, isFirst: false, isLast: true }],
    lit: [],
  }); // prettier-ignore
});

test('in a text that has changed since, they stand where their lines have gone', () => {
  const d = dressing({ ...situation, edited: `zero\n${text}`, lit: [4] });
  expect([d.at?.line, d.marks[0]?.line, d.ran.map((r) => r.line), d.lit]).toEqual([4, 3, [2, 3], [5]]);
});

test('a frame further out is where the call was', () => {
  const d = dressing({ ...situation, frame: { function: 'g', file: 'main.go', line: 1, vars: [] }, isTop: false });
  expect(d.at).toEqual({ line: 1, isTop: false });
  expect(d.notes[0]).toEqual({ line: 1, text: 'called from here' });
});

test.each([
  ['an error that is there', { type: '*errors.errorString', text: '&errors.errorString', parts: [{ name: '*', value: { type: 'errors.errorString', text: 'errors.errorString', parts: [{ name: 's', value: { type: 'string', text: '"memcache: cache miss"' } }] } }] }, true, 'error ignored here: memcache: cache miss'], // prettier-ignore
  ['no error, into _', { type: 'error', text: 'nil' }, true, '_ = nil'],
  ['no error, not asked for', { type: 'error', text: 'nil' }, false, ''],
  ['a number', { type: 'int', text: '3' }, true, '_ = 3'],
])('dropped: %s', (_, value, blank, said) => {
  expect(droppedText({ request: 1, file: 'main.go', line: 1, value, blank })).toBe(said);
});

test.each([
  [{ key: 'F10' }, { what: 'step', how: 'over', back: false }],
  [
    { key: 'F10', ctrlKey: true },
    { what: 'step', how: 'over', back: true },
  ],
  [{ key: 'F11' }, { what: 'step', how: 'into', back: false }],
  [
    { key: 'F11', altKey: true },
    { what: 'step', how: 'into', back: true },
  ],
  [
    { key: 'F11', shiftKey: true },
    { what: 'step', how: 'out', back: false },
  ],
  [
    { key: 'F11', shiftKey: true, ctrlKey: true },
    { what: 'step', how: 'out', back: true },
  ],
  [{ key: 'F8' }, { what: 'run', back: false }],
  [
    { key: 'F8', ctrlKey: true },
    { what: 'run', back: true },
  ],
  [{ key: 'F9' }, { what: 'breakpoint' }],
  [
    { key: 'F9', ctrlKey: true },
    { what: 'cursor', back: false },
  ],
  [
    { key: 'F9', ctrlKey: true, shiftKey: true },
    { what: 'cursor', back: true },
  ],
  [{ key: 'F10', shiftKey: true }, undefined],
  [{ key: 'F10', metaKey: true }, undefined],
  [{ key: 'a' }, undefined],
])('%j', (key, does) => {
  const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };
  expect(stepKey({ ...none, ...key })).toEqual(does);
});

test.each([
  ['item1.Key = 1', 7, ['item1', 'Key']],
  ['item1.Key = 1', 2, ['item1']],
  ['a.b.c', 5, ['a', 'b', 'c']],
  ['x + 12', 5, undefined],
])('names at %s, %i', (source, offset, names) => {
  expect(namesAt(source, offset)?.names).toEqual(names);
});
