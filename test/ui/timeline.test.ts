import { describe, expect, test } from 'vitest';
import { laneMarks, requestBoxes, spanFrom, windowStart, type LaneMark } from '../../src/ui/timeline/lanes';
import { pixels, placeMarks, wordOf, seenPart } from '../../src/ui/timeline/place';
import { rowsNeeded, wedges } from '../../src/ui/timeline/wedges';
import { edgesOf, placeWords } from '../../src/ui/timeline/words';
import { livesOf } from '../../src/ui/trace/lives';
import { requestsOf } from '../../src/ui/trace/requests';
import { bytesText, clockTenths, clockText, durationText, secondsLeft } from '../../src/ui/trace/time';
import { readable } from '../../src/ui/trace/text';
import { openBench } from './open';

const span = { from: 0, to: 30_000 };
const mark = (at: number, word = 'hit'): LaneMark => ({ id: `${at}${word}`, at, mark: 'hit', word, from: 'instance' });

test('the window turns like a page and always holds the moment', () => {
  expect([0, 24_999, 25_000, 39_999, 40_000].map((t) => windowStart(t))).toEqual([0, 0, 15_000, 15_000, 30_000]);
  for (let t = 0; t < 300_000; t += 777) {
    const { from, to } = spanFrom(windowStart(t));
    expect(t).toBeGreaterThanOrEqual(from);
    expect(t).toBeLessThan(to - 4_000);
  }
});

describe('marks', () => {
  test('stand where their time is', () =>
    expect(placeMarks([mark(15_000)], span, 900)[0]).toMatchObject({ x: 450, showWord: true, count: 1 }));
  test('of one kind at one place are one with a number', () => {
    const placed = placeMarks([mark(1000), mark(1002), mark(1004)], span, 900);
    expect(placed.map((m) => wordOf(m))).toEqual(['hit ×3']);
  });
  test('never lie on each other, and words give way', () => {
    const placed = placeMarks([mark(1000, 'stored'), mark(1002), mark(1004, 'miss'), mark(9000)], span, 900);
    expect(placed.map((m) => m.showWord)).toEqual([false, false, true, true]);
    for (let i = 1; i < placed.length; i++) expect(placed[i]!.x - placed[i - 1]!.x).toBeGreaterThanOrEqual(13);
  });
});

describe('words in a lane', () => {
  const beside = (id: string, edge: number, wish = 50, least = wish) => ({ id, places: [{ edge, wish, least }] });
  test('the latest has its words; an earlier one that would run into it has none', () => {
    const boxes = [{ from: 0, to: 4 }, { from: 30, to: 34 }].flatMap(edgesOf); // prettier-ignore
    const placed = placeWords(boxes, [beside('first', 9), beside('last', 39)], 900);
    expect([placed.get('first'), placed.get('last')]).toEqual([undefined, { from: 39, to: 89, place: 0 }]);
  });
  test('take less room if that is enough, or stand before what they name', () => {
    const things = [{ from: 100, to: 104 }];
    expect(placeWords(things, [beside('cut', 60, 50, 30)], 900).get('cut')).toMatchObject({ from: 60, to: 96 });
    const before = { edge: 95, isBefore: true, wish: 50, least: 50 };
    const words = { id: 'visit', places: [{ edge: 97, wish: 50, least: 50 }, before] };
    expect(placeWords(things, [words], 900).get('visit')).toEqual({ from: 45, to: 95, place: 1 });
  });
  test('stand inside a wide box, between what is in it', () => {
    const outer = edgesOf({ from: 0, to: 300 });
    expect(placeWords(outer, [beside('in', 60)], 900).has('in')).toBe(true);
    expect(placeWords([...outer, { from: 80, to: 84 }], [beside('in', 60)], 900).has('in')).toBe(false);
  });
});

test('a request, its calls and an item’s life are drawn from the trace', async () => {
  const { bench } = await openBench();
  await bench.send();
  await bench.skip(10_000);
  await bench.console({ do: 'display', key: 'foo' });
  const { events } = bench.session;
  const requests = requestsOf(events);
  expect(requestBoxes(requests, span)).toMatchObject([
    { from: 0, to: 5, title: 'GET /', status: '200', body: 'bar', handler: 'handleIndex', failed: false },
  ]);
  expect(laneMarks(requests, events, span).map((m) => [m.at, m.word, m.from])).toEqual([
    [3, 'stored', 'instance'],
    [5, 'hit', 'instance'],
    [10_003, 'expired', null],
    [10_005, 'miss', 'console'],
  ]);
  expect(livesOf(events)).toEqual([
    { key: 'foo', namespace: '', from: 3, until: 10_003, how: 'expired', expiresAt: 10_003, value: 'bar', bytes: 3 },
  ]);
});

test('a flush is one mark', async () => {
  const { bench } = await openBench();
  await bench.send();
  await bench.console({ do: 'save', key: 'x', value: 'y', flags: 0 });
  await bench.console({ do: 'flush' });
  const words = laneMarks([], bench.session.events, span).map((m) => m.word);
  expect(words).toEqual(['stored', 'flushed']);
});

test('a wedge drains: half the time, half of it', async () => {
  const { bench } = await openBench();
  await bench.send();
  const lives = livesOf(bench.session.events);
  const [wedge] = wedges(lives, span, 900, 5_003, 3);
  expect(wedge).toMatchObject({ row: 0, left: 0.5, leaves: pixels(10_003, span, 900), end: pixels(5_003, span, 900) });
  expect(rowsNeeded(lives, span, 5_003, 3)).toBe(1);
});

test('times, sizes and bytes as they are read', () => {
  expect([0, 21_999, 725_000, 3_725_000].map(clockText)).toEqual(['0:00', '0:21', '12:05', '1:02:05']);
  expect(clockTenths(21_099)).toBe('0:21.0');
  expect([0, 1, 1000, 1000.0001, 5999].map(secondsLeft)).toEqual([0, 1, 1, 1, 6]);
  expect([0.34, 12.6, 4000].map(durationText)).toEqual(['0.3 ms', '13 ms', '4.0 s']);
  expect([0, 1, 3, 20_480].map(bytesText)).toEqual(['0 bytes', '1 byte', '3 bytes', '20.0 KB']);
  expect(readable('\xc3\xa9\n')).toBe('é\\n');
  expect(readable('\xff\x00a')).toBe('\\xff\\x00a');
  expect(readable('x'.repeat(80), 10)).toBe(`${'x'.repeat(10)}…`);
});

test.each([
  ['within', [10, 0, 20, 10], [10, 0, 20, 10]],
  ['far ahead', [0, 0, 1_000_000, 100], [0, 0, 940, 0.094]],
  ['far behind', [-1_000_000, 0, 0, 100], [-40, 99.996, 0, 100]],
  ['a moment', [5, 3, 5, 3], [5, 3, 5, 3]],
] as const)('only what is seen of a line is drawn: %s', (_, [x1, y1, x2, y2], want) => {
  seenPart(x1, y1, x2, y2, 900).forEach((v, i) => expect(v).toBeCloseTo(want[i]!));
});
