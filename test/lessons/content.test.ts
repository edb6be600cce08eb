import { describe, expect, test } from 'vitest';
import { lessons, loadLesson } from '../../src/lessons/index';
import { itemTypes } from '../../src/ui/console/itemTypes';
import { readLessons } from '../../tools/vite/lessons';

const all = readLessons();
const plain = (html: string) => html.replace(/<[^>]*>/g, ' ');

test('the page has the lessons of the folders, in order', async () => {
  expect(lessons.map((l) => l.slug)).toEqual(all.map((l) => l.slug));
  expect(await loadLesson('expiration')).toEqual(all.find((l) => l.slug === 'expiration'));
  expect(await loadLesson('nope')).toBeUndefined();
  expect(await loadLesson('../ui')).toBeUndefined();
});

test('the course has the lessons of the slides, in their order', () => {
  const course = [
    'get-nil', 'set-get', 'add', 'expiration', 'delete', 'multi', 'increment', 'counters', 'compare-and-swap', 'codecs', 'flags',
    'stats', 'namespaces', 'peek', 'sessions-01', 'sessions-02', 'sessions-03', 'sessions-04', 'sessions-05',
    'session-options', 'login', 'page-cache', 'self-destruct', 'photoblog',
  ]; // prettier-ignore
  const slugs = all.filter((l) => l.part > 1).map((l) => l.slug);
  expect(slugs.filter((s) => !course.includes(s))).toEqual([]);
  expect(slugs).toEqual(course.filter((s) => slugs.includes(s)));
});

test('no two lessons have one place', () => {
  const places = all.map((l) => `${l.part}.${l.order}`);
  expect(new Set(places).size).toBe(places.length);
});

describe.each(all)('$slug', (lesson) => {
  const text = plain([lesson.intro, ...lesson.steps.map((s) => s.html), lesson.outro].join(' '));

  test('is short enough to be read', () => {
    const words = text.trim().split(/\s+/).length;
    expect(words).toBeGreaterThan(80);
    expect(words).toBeLessThan(350);
  });

  test('has code that fits its column and the function it is about', () => {
    const apps = [lesson.files, ...Object.values(lesson.stages)];
    for (const { name, text: source } of apps.flat()) {
      const wide = source.split('\n').filter((line) => line.replaceAll('\t', '    ').length > 72);
      expect(wide, name).toEqual([]);
    }
    const go = lesson.files.filter((f) => f.name.endsWith('.go')).map((f) => f.text);
    expect(go.some((source) => source.includes(`func ${lesson.focus}(`))).toBe(true);
  });

  test('has stages that change something, each used by a step', () => {
    const used = lesson.steps.flatMap((s) => s.show).flatMap((d) => ('code' in d ? [d.code] : []));
    for (const [stage, files] of Object.entries(lesson.stages)) {
      expect(used).toContain(stage);
      for (const { name, text: source } of files)
        expect(lesson.files.find((f) => f.name === name)?.text, `${stage}/${name}`).not.toBe(source);
    }
  });

  test('has something to do, and a hint, in each step', () => {
    expect(lesson.steps.length).toBeGreaterThanOrEqual(3);
    for (const step of lesson.steps) {
      expect(step.html).toMatch(
        /<strong>|[Ss]end|[Cc]hange|[Pp]ut|[Pp]ress|[Ww]rite|[Rr]eload|[Gg]o to|[Ll]og|[Oo]pen/,
      );
      const words = plain(step.hint ?? '').split(/\s+/).length;
      expect(words).toBeGreaterThan(3);
      expect(words).toBeLessThan(60);
    }
  });

  test('asks questions that are worth an answer', () => {
    for (const { question } of lesson.steps) {
      if (!question) continue;
      expect(plain(question.ask).trim()).toMatch(/\?$/);
      expect(new Set(question.choices).size).toBe(question.choices.length);
      expect(question.choices.length).toBeLessThanOrEqual(4);
    }
  });

  test('saves only what the Memcache Viewer can', () => {
    for (const doing of lesson.steps.flatMap((s) => s.show)) {
      if (!('save' in doing)) continue;
      const type = itemTypes.find((t) => t.name === doing.as);
      expect(() => type!.read(doing.value)).not.toThrow();
    }
  });
});
