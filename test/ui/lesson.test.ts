// @vitest-environment jsdom
import './setup';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { WorkStore } from '../../src/storage/work';
import { Guide } from '../../src/ui/lesson/guide.svelte';
import Lesson from '../../src/ui/lesson/Lesson.svelte';
import { saidOf } from '../../src/ui/lesson/said';
import { showStep } from '../../src/ui/lesson/showStep';
import { readLesson } from '../../tools/vite/lessons';
import { openBench } from './open';

const to = (slug?: string) => `/site/${slug ?? ''}`;
const common = { number: 4, to, onstartover: () => undefined };
const steps = () => screen.getAllByRole('listitem');
const stepOf = (n: number) => within(steps()[n - 1]!);
const status = () => screen.getByRole('status').textContent;

function memory() {
  const kept = new Map<string, unknown>();
  const store = new WorkStore({
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, structuredClone(value)),
    delete: async (key) => void kept.delete(key),
  });
  return { kept, store };
}

describe('hints', () => {
  test('each step has one behind a button, which closes it again', async () => {
    const lesson = readLesson('expiration');
    render(Lesson, { lesson, done: 1, ...common });
    const hint = stepOf(2).getByRole('button', { name: 'Hint for step 2' });
    const text = stepOf(2).getByText(/The clock is in the time strip/);
    expect(hint.getAttribute('aria-expanded')).toBe('false');
    expect(text.closest('[hidden]')).toBeTruthy();
    await fireEvent.click(hint);
    expect(hint.getAttribute('aria-expanded')).toBe('true');
    expect(document.getElementById(hint.getAttribute('aria-controls')!)).toBe(text.closest('.hint'));
    expect(text.closest('[hidden]')).toBeNull();
    await fireEvent.click(hint);
    expect(text.closest('[hidden]')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: /^Hint/ })).toHaveLength(lesson.steps.length);
  });
});

describe('Show me', () => {
  test('does the step on the page and says what it did', async () => {
    const { bench } = await openBench();
    const { lesson } = bench;
    const guide = new Guide({ lesson, show: (step) => showStep(bench, step), done: () => bench.done });
    const { rerender } = render(Lesson, { lesson, done: 0, guide, ...common });
    expect(screen.getAllByRole('button', { name: /^Show me/ })).toHaveLength(1);
    const button = stepOf(1).getByRole('button', { name: 'Show me step 1' });
    await fireEvent.click(button);
    await waitFor(() => expect(guide.showing).toBeUndefined());
    expect(bench.done).toBe(1);
    await rerender({ done: bench.done });
    expect(stepOf(1).getByText('Went to /.')).toBeTruthy();
    expect(status()).toBe('Went to /. Step 1 is done.');
    expect(stepOf(2).getByRole('button', { name: 'Show me step 2' })).toBeTruthy();
  });

  test('shows a whole lesson, whatever became of the code', async () => {
    const { bench } = await openBench();
    const { lesson } = bench;
    for (const [i] of lesson.steps.entries()) {
      if (i === 4) bench.editor.put('main.go', lesson.files[0]!.text.replace('"bar"', '"mine"'));
      await showStep(bench, i);
      expect(bench.done).toBe(i + 1);
    }
    expect(bench.editor.file.text).toContain('3 * time.Second');
    expect(bench.editor.file.text).not.toContain('mine');
  });

  test('one at a time; why not is said', async () => {
    const lesson = readLesson('add');
    let fail: (why: Error) => void = () => undefined;
    let asked = 0;
    const show = () => (asked++, new Promise<void>((_, no) => (fail = no)));
    const guide = new Guide({ lesson, show, done: () => 0 });
    render(Lesson, { lesson, done: 0, guide, ...common });
    const button = stepOf(1).getByRole('button', { name: 'Show me step 1' });
    await fireEvent.click(button);
    await waitFor(() => expect(button.textContent).toContain('Showing…'));
    expect(button.getAttribute('aria-disabled')).toBe('true');
    await fireEvent.click(button);
    expect(asked).toBe(1);
    fail(new Error('There is no link “x” on the page.'));
    await waitFor(() => expect(stepOf(1).getByText('There is no link “x” on the page.')).toBeTruthy());
    expect(button.getAttribute('aria-disabled')).toBe('false');
  });

  test('a step that is not done by it says so', async () => {
    const lesson = readLesson('add');
    const guide = new Guide({ lesson, show: () => Promise.resolve(), done: () => 0 });
    await guide.show(0);
    expect(guide.said.shown).toMatch(/^Went to \/\. That was not all/);
  });
});

describe('questions', () => {
  const lesson = readLesson('add');
  const choices = () => within(screen.getByRole('group', { name: 'What will the second request print?' }));

  test('the first answer counts, and is judged in words', async () => {
    const guide = new Guide({ lesson, done: () => 1 });
    const { rerender } = render(Lesson, { lesson, done: 1, guide, ...common });
    expect(screen.queryByText(/Not so\./)).toBeNull();
    const wrong = choices().getByRole('button', { name: '<nil> again' });
    await fireEvent.click(wrong);
    expect(wrong.getAttribute('aria-pressed')).toBe('true');
    expect(choices().getByText(/Not so\./).parentElement!.textContent).toMatch(/The key is taken/);
    expect(choices().getByRole('button', { name: 'An error right' })).toBeTruthy();
    expect(status()).toBe('Not so. The key is taken, and Add never overwrites: ErrNotStored. Step 1 is done.');
    await fireEvent.click(choices().getByRole('button', { name: 'An error right' }));
    expect(guide.answerTo(1)).toBe(0);
    await rerender({ done: 2 });
    expect(choices().getByText(/Not so\./)).toBeTruthy();
  });

  test('the right one', async () => {
    render(Lesson, { lesson, done: 1, ...common });
    await fireEvent.click(choices().getByRole('button', { name: 'An error' }));
    expect(choices().getByText('Right.')).toBeTruthy();
  });

  test('the answer stands there when the step was done without one', () => {
    render(Lesson, { lesson, done: 2, ...common });
    expect(choices().queryByRole('button')).toBeNull();
    expect(choices().getByText(/Answer: An error\. The key is taken/)).toBeTruthy();
  });
});

describe('what is kept', () => {
  const lesson = readLesson('add');
  const open = (store: WorkStore) => new Guide({ lesson, store, done: () => 0 });

  test('answers and hints come back, for their lesson alone', async () => {
    const { store } = memory();
    const first = open(store);
    first.answer(1, 2);
    first.toggle(0);
    first.toggle(3);
    first.toggle(0);
    const again = open(store);
    await again.load();
    expect(again.answerTo(1)).toBe(2);
    expect([0, 1, 2, 3].map((step) => again.isOpen(step))).toEqual([false, false, false, true]);
    const other = new Guide({ lesson: readLesson('get-nil'), store, done: () => 0 });
    await other.load();
    expect(other.isOpen(3)).toBe(false);
    again.forget();
    const third = open(store);
    await third.load();
    expect(third.answerTo(1)).toBeUndefined();
  });

  test.each([
    ['nonsense', 'nonsense'],
    ['odd fields', { answers: { x: 1, '-1': 0, 2: 'a', 3: 1e9 }, hints: [-1, 'b', 1.5] }],
  ])('%s is nothing', async (_, value) => {
    const { kept, store } = memory();
    kept.set('notes:add', value);
    expect(await store.loadNotes('add')).toEqual({ answers: {}, hints: [] });
  });

  test('a browser that keeps nothing loses them, and nothing else', async () => {
    const fail = () => Promise.reject(new Error('no'));
    const guide = open(new WorkStore({ get: fail, set: fail, delete: fail }));
    await guide.load();
    guide.answer(1, 1);
    expect(guide.answerTo(1)).toBe(1);
  });
});

test.each<[Parameters<typeof saidOf>[0], string]>([
  [[{ go: '/' }], 'Went to /.'],
  [[{ edit: ['a', 'b'] }, { edit: ['c', 'd'] }, { wait: 3 }], 'Changed the code, then let 3 s pass.'],
  [[{ hold: '/', over: 1 }, { flush: true }, { over: 0 }], 'Sent a request for / and stepped over 1 statement, flushed the cache, then let the request go on to its end.'], // prettier-ignore
  [[{ go: '/', browser: 'default' }, { reload: true, browser: 'second' }], 'Went to / in the first browser, then loaded the page again in the second browser.'], // prettier-ignore
  [[{ submit: {}, button: 'Log in' }, { cookie: 'a', value: null }, { evict: ['x', 'y'] }], 'Sent the form by “Log in”, deleted the cookie a, then made the cache lose x and y.'], // prettier-ignore
])('%j is said', (doings, want) => {
  expect(saidOf(doings)).toBe(want);
});
