import { describe, expect, test } from 'vitest';
import { lessons, loadLesson } from '../../src/lessons/index';
import { readLessons } from '../../tools/vite/lessons';

const all = readLessons();

test('the page has the lessons of the folders, in order', async () => {
  expect(lessons.map((l) => l.slug)).toEqual(all.map((l) => l.slug));
  expect(lessons.map((l) => l.slug)).toEqual(expect.arrayContaining(['get-nil', 'set-get', 'add', 'expiration']));
  expect(await loadLesson('expiration')).toEqual(all.find((l) => l.slug === 'expiration'));
  expect(await loadLesson('nope')).toBeUndefined();
  expect(await loadLesson('../ui')).toBeUndefined();
});

test('no two lessons have one place', () => {
  const places = all.map((l) => `${l.part}.${l.order}`);
  expect(new Set(places).size).toBe(places.length);
});

describe.each(all)('$slug', (lesson) => {
  const text = [lesson.intro, ...lesson.steps.map((s) => s.html), lesson.outro].join(' ').replace(/<[^>]*>/g, ' ');

  test('is short enough to be read', () => {
    const words = text.trim().split(/\s+/).length;
    expect(words).toBeGreaterThan(80);
    expect(words).toBeLessThan(350);
  });

  test('has code that fits its column and the function it is about', () => {
    for (const { name, text: source } of [...lesson.files, ...(lesson.solution?.files ?? [])]) {
      const wide = source.split('\n').filter((line) => line.replaceAll('\t', '    ').length > 72);
      expect(wide, name).toEqual([]);
      expect(source).toContain(`func ${lesson.focus}(`);
    }
  });

  test('has a solution that differs from its start', () => {
    for (const { name, text: source } of lesson.solution?.files ?? [])
      expect(lesson.files.find((f) => f.name === name)?.text).not.toBe(source);
  });

  test('has something to do in each step', () => {
    expect(lesson.steps.length).toBeGreaterThanOrEqual(3);
    for (const step of lesson.steps) expect(step.html).toMatch(/<strong>|[Ss]end|[Cc]hange|[Pp]ut|sending/);
  });
});
