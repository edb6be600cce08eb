import { describe, expect, test } from 'vitest';
import { parseLesson } from '../../src/lessons/parse';

const md = `---
title: A lesson
part: 2
order: 7
focus: handleIndex
summary: What it shows.
check 1: {"response": {"contains": "bar"}}
check 2: '{"item": {"key": "foo", "change": "expired"}}'
---

Some *prose* with \`code\`.

1. **Send request**.
2. Wait.

The end.
`;
const script = '{"steps":[{"path":"/"}]}';
const files = { 'lesson.md': md, 'main.go': 'package playground\n', 'demo.json': script };

test('a folder becomes a lesson', () => {
  const lesson = parseLesson('a-lesson', files);
  expect(lesson).toMatchObject({
    slug: 'a-lesson',
    title: 'A lesson',
    part: 2,
    order: 7,
    focus: 'handleIndex',
    summary: 'What it shows.',
  });
  expect(lesson.intro).toBe('<p>Some <em>prose</em> with <code>code</code>.</p>');
  expect(lesson.steps.map((s) => s.html)).toEqual(['<strong>Send request</strong>.', 'Wait.']);
  expect(lesson.steps[1]!.check).toEqual({ item: { key: 'foo', change: 'expired' } });
  expect(lesson.outro).toBe('<p>The end.</p>');
  expect(lesson.files).toEqual([{ name: 'main.go', text: 'package playground\n' }]);
  expect(lesson.script).toEqual({ steps: [{ path: '/' }] });
  expect(lesson.solution).toBeUndefined();
});

test('the solution has the files that differ, and requests of its own', () => {
  const lesson = parseLesson('a', { ...files, 'solution/main.go': 'package changed\n', 'solution/demo.json': script });
  expect(lesson.solution).toEqual({
    files: [{ name: 'main.go', text: 'package changed\n' }],
    script: { steps: [{ path: '/' }] },
  });
});

describe('a slip is a sentence that names the file', () => {
  const edit = (from: string | RegExp, to: string) => ({ ...files, 'lesson.md': md.replace(from, to) });
  test.each<[string, Record<string, string>, string]>([
    ['no text', { 'main.go': 'x', 'demo.json': script }, 'lessons/a/lesson.md: is missing'],
    ['no code', { 'lesson.md': md, 'demo.json': script }, 'lessons/a/main.go: is missing'],
    ['no demo', { 'lesson.md': md, 'main.go': 'x' }, 'lessons/a/demo.json: is missing'],
    [
      'empty demo',
      { ...files, 'demo.json': '{"steps":[]}' },
      'lessons/a/demo.json: "steps" must be a list with something in it',
    ],
    [
      'odd demo',
      { ...files, 'demo.json': '{"steps":[{"url":"/"}]}' },
      'lessons/a/demo.json: step 1 has an unknown field "url"',
    ],
    ['no head', edit('---\n', ''), 'lessons/a/lesson.md: line 1: the file must begin with a line of three dashes'],
    ['open head', edit('---\n\nSome', '\nSome'), 'lessons/a/lesson.md: the head has no closing line of three dashes'],
    ['no title', edit('title: A lesson\n', ''), 'lessons/a/lesson.md: the head has no "title"'],
    ['title twice', edit('part: 2', 'title: B'), 'lessons/a/lesson.md: line 3: "title" is given twice'],
    ['no value', edit('title: A lesson', 'title:'), 'lessons/a/lesson.md: line 2: "title" has no value'],
    ['no colon', edit('part: 2', 'part 2'), 'lessons/a/lesson.md: line 3: "part 2" is not of the form name: value'],
    ['odd part', edit('part: 2', 'part: 9'), 'lessons/a/lesson.md: there is no part 9'],
    ['odd order', edit('order: 7', 'order: x'), 'lessons/a/lesson.md: "order" must be a whole number from 1 on'],
    [
      'misspelt field',
      edit('focus:', 'fokus: x\nfocus:'),
      'lessons/a/lesson.md: the head has a "fokus" that belongs to nothing',
    ],
    ['step without a check', edit(/check 2.*\n/, ''), 'lessons/a/lesson.md: step 2: the head has no "check 2"'],
    [
      'check without a step',
      edit('2. Wait.\n', ''),
      'lessons/a/lesson.md: the head has a "check 2" that belongs to nothing',
    ],
    [
      'check that is no JSON',
      edit('{"response"', '{response'),
      'lessons/a/lesson.md: step 1: the check {response: {"contains": "bar"}} is not JSON',
    ],
    [
      'unknown check',
      edit('"response"', '"answer"'),
      'lessons/a/lesson.md: step 1: there is no check "answer"; there are response, rpc, item, console, compiled, all, any, then',
    ],
    [
      'unknown field of a check',
      edit('"contains"', '"has"'),
      'lessons/a/lesson.md: step 1: the check "response" has no field "has"; it has is, contains, status, calls',
    ],
    [
      'wrong type',
      edit('"bar"', '7'),
      'lessons/a/lesson.md: step 1: the field "contains" of the check "response" takes string',
    ],
    [
      'no steps',
      edit(/1\. .*\n2\. .*\n/, ''),
      'lessons/a/lesson.md: there must be one numbered list, the steps; there are 0',
    ],
  ])('%s', (_, some, want) => {
    expect(() => parseLesson('a', some)).toThrow(new Error(want));
  });
});
