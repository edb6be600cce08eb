import { expect, test } from 'vitest';
import { startOf, toPayload, fromPayload } from '../../src/share/link';
import { Bench } from '../../src/ui/bench/bench.svelte';
import { Clock } from '../../src/ui/bench/clock.svelte';
import type { Breakpoint } from '../../src/ui/bench/stepper.svelte';
import { readLesson } from '../../tools/vite/lessons';
import { RealClient } from './realClient';

async function open(
  slug = 'expiration',
  breakpoints: Breakpoint[] = [],
  script = startOf(readLesson(slug)).demo.script,
) {
  let real = 0;
  const lesson = readLesson(slug);
  const start = startOf(lesson);
  const bench = new Bench({
    lesson,
    work: { ...start, demo: { ...start.demo, script } },
    client: new RealClient(),
    clock: new Clock(() => real),
    breakpoints,
  });
  await bench.open();
  bench.clock.hold(false);
  return { bench, stepper: bench.stepper, pass: (ms: number) => (real += ms) };
}
const line = (bench: Bench) => bench.session.view.held?.stop.line;

test('Step sends and holds before the first statement, goes on by lines, and ends with the answer', async () => {
  const { bench, stepper } = await open();
  const lines: (number | undefined)[] = [];
  for (let i = 0; i < 7; i++) {
    await stepper.step('over');
    lines.push(line(bench));
    if (!bench.session.view.held) break;
  }
  expect(lines).toEqual([17, 19, 24, 26, 27, 28, undefined]);
  expect(bench.requests.at(-1)?.outcome).toMatchObject({ kind: 'answer', body: 'bar\n' });
  expect(stepper.said).toBe('Request 1 is answered: status 200.');
});

test('what a step did is said', async () => {
  const { stepper } = await open();
  for (let i = 0; i < 4; i++) await stepper.step('over');
  expect(stepper.said).toBe('Set foo: stored. Paused on line 26: item2, _ := memcache.Get(ctx, item1.Key)');
});

test('Back takes cache, clock and trail along; Redo brings back what it dropped', async () => {
  const { bench, stepper, pass } = await open();
  for (let i = 0; i < 3; i++) await stepper.step('over');
  const before = bench.clock.read();
  pass(4_000);
  await stepper.step('over');
  expect(bench.session.view.items).toHaveLength(1);
  const script = bench.session.demo.script;
  await stepper.back('over');
  expect(line(bench)).toBe(24);
  expect(bench.session.view.items).toHaveLength(0);
  expect(bench.session.view.ran?.lines.map((l) => l.line)).toEqual([17, 19]);
  expect(bench.clock.read()).toBe(before);
  expect(stepper.said).toContain('Redo brings it back');
  await stepper.redo();
  expect(line(bench)).toBe(26);
  expect(bench.session.demo.script).toEqual(script);
  expect(stepper.canRedo).toBe(false);
});

test('the clock goes on while a request is held: the item is gone when Get comes to run, also after going back', async () => {
  const { bench, stepper } = await open();
  for (let i = 0; i < 4; i++) await stepper.step('over');
  await bench.skip(11_000);
  await stepper.step('over');
  expect(bench.session.view.dropped.find((d) => d.line === 26)?.value.type).toBe('*errors.errorString');
  await stepper.step('over');
  await stepper.back('over');
  expect(line(bench)).toBe(27);
  expect(bench.requests[0]!.calls[1]!.reply!.outcomes[0]!.result).toBe('miss');
});

test('going back from the end of a request that was not held', async () => {
  const { bench, stepper } = await open();
  await bench.send();
  expect(stepper.canGoBack).toBe(true);
  await stepper.back('over');
  expect(line(bench)).toBe(28);
  await stepper.back('over');
  expect(line(bench)).toBe(27);
});

test('the slider: any statement, both ways; its end is the answer', async () => {
  const { bench, stepper } = await open();
  await stepper.step('over');
  await stepper.follow();
  expect(stepper.path.map((s) => s.line)).toEqual([17, 19, 24, 26, 27, 28]);
  await stepper.goTo(4);
  expect(line(bench)).toBe(27);
  await stepper.goTo(1);
  expect(line(bench)).toBe(19);
  await stepper.goTo(6);
  expect(bench.requests.findLast((r) => r.outcome)?.id).toBe(1);
  await Promise.all([stepper.goTo(2), stepper.goTo(5), stepper.goTo(3)]);
  expect(line(bench)).toBe(26);
});

test('a request stops at breakpoints; Run goes on to the next, then to the end, and back', async () => {
  const { bench, stepper } = await open('expiration', [{ file: 'main.go', line: 24 }]);
  stepper.toggle('main.go', 27);
  await bench.send();
  expect(line(bench)).toBe(24);
  await stepper.runOn();
  expect(line(bench)).toBe(27);
  await stepper.runBack();
  expect(line(bench)).toBe(24);
  await stepper.runOn();
  await stepper.runOn();
  expect(bench.session.view.held).toBeUndefined();
  expect(bench.requests.findLast((r) => r.outcome)?.id).toBe(1);
});

test('to a line and back to it', async () => {
  const { bench, stepper } = await open();
  await stepper.runTo('main.go', 26);
  expect(line(bench)).toBe(26);
  await stepper.runBackTo('main.go', 19);
  expect(line(bench)).toBe(19);
});

test('breakpoints are lines of the editor: edits above move them', async () => {
  const { bench, stepper } = await open('expiration', [{ file: 'main.go', line: 24 }]);
  bench.editor.edit('main.go', `// new first line\n${bench.editor.file.text}`);
  stepper.moved('main.go', [25]);
  expect(stepper.stops).toEqual(['main.go:24']);
  await bench.send();
  expect(line(bench)).toBe(25);
});

test('sending while one is held lets that one run to its end first', async () => {
  const { bench, stepper } = await open();
  await stepper.step('over');
  await bench.send();
  expect(bench.requests.map((r) => r.outcome?.kind)).toEqual(['answer', 'answer']);
});

test('new code ends the request that is held', async () => {
  const { bench, stepper } = await open();
  await stepper.step('over');
  bench.editor.edit('main.go', bench.editor.file.text.replace('"bar"', '"new"'));
  await bench.send();
  expect(bench.requests.map((r) => r.outcome?.kind)).toEqual(['crash', 'answer']);
  expect(bench.session.view.held).toBeUndefined();
});

test('held requests and steps travel in a link', async () => {
  const { bench, stepper } = await open();
  await stepper.step('over');
  await stepper.step('into');
  await stepper.goTo(4);
  const start = startOf(bench.lesson);
  const opened = await fromPayload(await toPayload(bench.snapshot(), start), start);
  expect(opened.ok && opened.work.demo.script).toEqual(bench.snapshot().demo.script);
  const again = await open('expiration', [], bench.session.demo.script);
  expect(again.bench.session.view.held).toEqual(bench.session.view.held);
  await again.stepper.back('over');
  expect(line(again.bench)).toBe(26);
});
