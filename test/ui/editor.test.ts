import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Editor, placeInText } from '../../src/ui/code/editor.svelte';
import { highlight } from '../../src/ui/code/highlight';
import type { CompileError } from '../../src/world/trace';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const original = [{ name: 'main.go', text: 'package a\n' }];
const error = (line: number, column: number): CompileError => ({
  place: { file: 'main.go', line, column, func: '' },
  message: 'undefined: x',
});

test('the compiler is asked once, a little after the last key', async () => {
  const check = vi.fn(async () => [error(1, 1)]);
  const changed = vi.fn();
  const editor = new Editor(original, original, check, changed);
  for (const text of ['p', 'pa', 'pac']) editor.edit('main.go', text);
  expect(changed).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(150);
  expect(check).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(100);
  expect(check.mock.calls).toEqual([[[{ name: 'main.go', text: 'pac' }]]]);
  expect(editor.errors).toHaveLength(1);
});

test('an answer that comes late is not shown', async () => {
  const answers: ((errors: CompileError[]) => void)[] = [];
  const editor = new Editor(original, original, () => new Promise((resolve) => answers.push(resolve)));
  const first = editor.checkNow();
  const second = editor.checkNow();
  answers[1]!([]);
  await second;
  answers[0]!([error(1, 1)]);
  expect(await first).toHaveLength(1);
  expect(editor.errors).toEqual([]);
});

test('a check that fails is an error of the code pane, not of the page', async () => {
  const editor = new Editor(original, original, () => Promise.reject(new Error('no worker')));
  expect(await editor.checkNow()).toEqual([
    { place: { file: 'main.go', line: 1, column: 1, func: '' }, message: 'no worker' },
  ]);
});

test('reset goes through the editor on the screen as one replacement', () => {
  const editor = new Editor(original, [{ name: 'main.go', text: 'package b\n' }], async () => []);
  const view = { replace: vi.fn((name: string, text: string) => editor.edit(name, text)), reveal: vi.fn() };
  editor.attach(view);
  editor.reset();
  expect(view.replace.mock.calls).toEqual([['main.go', 'package a\n']]);
  expect([editor.isOriginal, editor.wasReset]).toEqual([true, true]);
  editor.edit('main.go', 'package c\n');
  expect(editor.wasReset).toBe(false);
});

describe('places', () => {
  test.each<[string, number, number, [number, number, number]]>([
    ['a\nfoo := bar\n', 2, 8, [2, 8, 3]],
    ['é := bar\n', 1, 7, [1, 6, 3]],
    ['x\n', 9, 1, [2, 1, 0]],
    ['abc', 1, 99, [1, 4, 0]],
    ['a + "b c"', 1, 5, [1, 5, 5]],
    ['😀 x', 1, 6, [1, 4, 1]],
    ['', 0, 0, [1, 1, 0]],
  ])('%j line %i column %i', (text, line, column, want) => {
    const place = placeInText(text, error(line, column));
    expect([place.line, place.column, place.length]).toEqual(want);
  });
});

test('the static text loses nothing and marks keywords, literals and comments', () => {
  const text = 'func main() {\n\ts := "a // b" + `c\nd` // note\n\tif1 := 0x1f /* x\n y */\n}\n';
  const lines = highlight(text);
  expect(lines.map((l) => l.map((p) => p.text).join('')).join('\n')).toBe(text);
  const of = (kind: string) => lines.flat().filter((p) => p.kind === kind).map((p) => p.text); // prettier-ignore
  expect(of('kw')).toEqual(['func']);
  expect(of('st')).toEqual(['"a // b"', '`c', 'd`', '0x1f']);
  expect(of('co')).toEqual(['// note', '/* x', ' y */']);
});
