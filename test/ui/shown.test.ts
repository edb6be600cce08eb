import { expect, test } from 'vitest';
import type { Shown, ShownFrame } from '../../src/go/machine/inspect';
import { durationWords, lookUp, namesToCome, rowsOf, shownText } from '../../src/ui/variables/shown';

const string = (text: string): Shown => ({ type: 'string', text: `"${text}"` });
const number = (n: number): Shown => ({ type: 'int', text: String(n) });
const struct = (type: string, parts: Record<string, Shown>, id = 1): Shown => ({
  type, text: type, id, parts: Object.entries(parts).map(([name, value]) => ({ name, value })),
}); // prettier-ignore
const pointer = (to: Shown): Shown => ({
  type: `*${to.type}`, text: `&${to.type}`, target: to.id, parts: [{ name: '*', value: to }],
}); // prettier-ignore
const frame = (vars: Record<string, Shown>): ShownFrame => ({
  function: 'main.f', file: 'main.go', line: 1, vars: Object.entries(vars).map(([name, value]) => ({ name, type: value.type, value })),
}); // prettier-ignore
const rows = (f: ShownFrame, open: string[] = [], before?: ShownFrame) => rowsOf(f, new Set(open), 'GET /', before);

// As time.Duration's String prints them; taken from Go's documentation of the format.
test.each([
  ['0', '0s'],
  ['1', '1ns'],
  ['1100', '1.1µs'],
  ['2200000', '2.2ms'],
  ['3300000000', '3.3s'],
  ['245000000000', '4m5s'],
  ['18367001000000', '5h6m7.001s'],
  ['-10000000000', '-10s'],
])('a duration of %s ns', (ns, said) => expect(durationWords(ns)).toBe(said));

test.each([
  ['a string', string('bar'), '"bar"'],
  ['nil', { type: '*memcache.Item', text: 'nil' }, 'nil'],
  ['an error', pointer(struct('errors.errorString', { s: string('no') })), 'no'],
  ['a struct: what is not zero', struct('memcache.Item', { Key: string('foo'), Flags: number(0), casID: number(9) }), 'Key "foo"'],
  ['a slice', { type: '[]int', text: '[]int', len: 2, cap: 4, parts: [{ name: '0', value: number(1) }, { name: '1', value: number(2) }] }, '[1 2]'],
  ['a map', { type: 'map[string]int', text: 'map[string]int', len: 1, parts: [{ name: '"a"', value: number(1) }] }, '["a": 1]'],
  ['an empty slice', { type: '[]int', text: '[]int', len: 0, cap: 0, parts: [] }, 'empty'],
] as [string, Shown, string][])('%s on one line', (_, value, said) => expect(shownText(value)).toBe(said)); // prettier-ignore

test('rows open to fields; of other packages only exported ones', () => {
  const item = struct('memcache.Item', { Key: string('foo'), casID: number(0) });
  expect(rows(frame({ item }), ['item']).map((r) => [r.path, r.depth])).toEqual([['item', 0], ['item/Key', 1]]); // prettier-ignore
  const own = struct('playground.pair', { a: number(1), b: number(2) });
  expect(rows(frame({ own }), ['own'])).toHaveLength(3);
});

test('length and capacity are spelt out', () => {
  const s: Shown = { type: '[]int', text: '[]int', len: 2, cap: 4, parts: [] };
  expect(rows(frame({ s }))[0]?.aside).toBe('len 2, cap 4');
});

test('a pointer says what it points at, or which shares its object', () => {
  const item = struct('memcache.Item', { Key: string('foo') }, 7);
  expect(rows(frame({ item, p: pointer(item) }))[1]?.pointsAt).toBe('points at item');
  expect(rows(frame({ p: pointer(item), q: pointer(item) })).map((r) => r.pointsAt)).toEqual([
    'same object as q',
    'same object as p',
  ]);
});

test('what a step has changed is marked, also inside what is closed', () => {
  const before = frame({ a: number(1), s: struct('playground.s', { x: number(1) }) });
  const after = frame({ a: number(1), s: struct('playground.s', { x: number(2) }), n: number(3) });
  expect(rows(after, [], before).map((r) => r.hasChanged)).toEqual([false, true, true]);
  expect(rows(after, ['s'], before).map((r) => [r.path, r.hasChanged])).toEqual([['a', false], ['s', false], ['s/x', true], ['n', true]]); // prettier-ignore
  expect(rows(after).some((r) => r.hasChanged)).toBe(false);
});

test('a request is said in words', () => {
  const f = frame({ ctx: pointer(struct('context.valueCtx', {})) });
  f.vars[0]!.type = 'context.Context';
  expect(rows(f)[0]).toMatchObject({ type: 'context.Context', text: 'GET /, no deadline' });
});

test.each([
  ['\titem2, err := memcache.Get(ctx, "foo")', ['item2', 'err']],
  ['\tif n, _ := f(); n > 0 {', ['n']],
  ['\tvar a, b int', ['a', 'b']],
  ['\told := 1', []],
  ['\tf(x)', []],
])('names made by %s', (line, names) => expect(namesToCome(line, frame({ old: number(1) }))).toEqual(names));

test('a value by its names, through pointers', () => {
  const f = frame({ p: pointer(struct('playground.s', { x: number(2) })) });
  expect(lookUp(f, ['p', 'x'])?.text).toBe('2');
  expect(lookUp(f, ['p', 'y'])).toBeUndefined();
});
