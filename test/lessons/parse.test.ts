import { describe, expect, test } from 'vitest';
import { parseLesson } from '../../src/lessons/parse';

const md = `---
title: A lesson
part: 2
order: 7
focus: handleIndex
summary: What it shows.
check 1: {"response": {"contains": "bar"}}
show 1: '[{"go": "/"}]'
check 2: '{"item": {"key": "foo", "change": "expired"}}'
show 2: '[{"wait": 10}]'
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
  expect(lesson.steps[1]!.show).toEqual([{ wait: 10 }]);
  expect(lesson.steps[1]).not.toHaveProperty('hint');
  expect(lesson.steps[1]).not.toHaveProperty('question');
  expect(lesson).toMatchObject({ stages: {}, uploads: {}, favicon: false });
});

const edit = (from: string | RegExp, to: string) => ({ ...files, 'lesson.md': md.replace(from, () => to) });

test('hints and questions belong to their step; a line that begins with a space goes on', () => {
  const asked = `question 2: '{"ask": "What *is* it?", "choices": ["\`a\`", "it''s b"],
  "right": 2, "because": "So."}'
favicon: on
---

Some`;
  const some = edit('---\n\nSome', asked);
  const { steps, favicon } = parseLesson('a', {
    ...some,
    'lesson.md': some['lesson.md'].replace('2. Wait.', '2. Wait.\n   > Ten `seconds`.\n   > No more.'),
  });
  expect(favicon).toBe(true);
  expect(steps[1]).toMatchObject({
    html: 'Wait.',
    hint: '<p>Ten <code>seconds</code>.\nNo more.</p>',
    question: { ask: 'What <em>is</em> it?', choices: ['<code>a</code>', 'it&#39;s b'], right: 1, because: 'So.' },
  });
});

test('files of the app, of stages and to upload', () => {
  const lesson = parseLesson('a', {
    ...files,
    'app.yaml': 'runtime: go\n',
    'auth.go': 'package playground\n',
    'templates/index.html': '<p>',
    'steps/one/main.go': 'package changed\n',
    'steps/one/templates/new.html': '<b>',
    'steps/one/demo.json': script,
    'files/cat.jpg': '/9g=',
  });
  expect(lesson.files.map((f) => f.name)).toEqual(['auth.go', 'main.go', 'app.yaml', 'templates/index.html']);
  expect(lesson.stages).toEqual({
    one: [
      { name: 'main.go', text: 'package changed\n' },
      { name: 'templates/new.html', text: '<b>' },
    ],
  });
  expect(lesson.uploads).toEqual({ 'cat.jpg': '/9g=' });
});

describe('a slip is a sentence that names the file', () => {
  const shown = (doings: string) => edit('{"wait": 10}', doings);
  const asked = (question: string) => edit('---\n\nSome', `question 2: '${question}'\n---\n\nSome`);
  test.each<[string, Record<string, string>, string]>([
    ['no text', { 'main.go': 'x', 'demo.json': script }, 'lessons/a/lesson.md: is missing'],
    ['no code', { 'lesson.md': md, 'demo.json': script }, 'lessons/a/main.go: is missing'],
    ['no demo', { 'lesson.md': md, 'main.go': 'x' }, 'lessons/a/demo.json: is missing'],
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
      'lessons/a/lesson.md: step 1: there is no check "answer"; there are response, request, rpc, item, console, entity, cookie, log, crash, instance, compiled, all, any, then, times',
    ],
    [
      'unknown field of a check',
      edit('"contains"', '"has"'),
      'lessons/a/lesson.md: step 1: the check "response" has no field "has"; it has is, contains, status, header, calls, path, method, client, as',
    ],
    [
      'wrong type',
      edit('"bar"', '7'),
      'lessons/a/lesson.md: step 1: the field "contains" of the check "response" takes string',
    ],
    [
      'quote that does not close',
      edit("10}]'", '10}]'),
      `lessons/a/lesson.md: line 10: "show 2" needs one closing quote; a quote inside is written twice`,
    ],
    ['step that is not shown', edit(/show 2.*\n/, ''), 'lessons/a/lesson.md: step 2: the head has no "show 2"'],
    [
      'odd favicon',
      edit('part: 2', 'part: 2\nfavicon: yes'),
      'lessons/a/lesson.md: "favicon" is "on", or not in the head at all',
    ],
    [
      'two hints',
      edit('2. Wait.', '2. Wait.\n   > One.\n\n   Well.\n\n   > Two.'),
      'lessons/a/lesson.md: step 2: there is more than one hint, a block that begins with ">"',
    ],
    ['empty stage', { ...files, 'steps/one/demo.json': script }, 'lessons/a/steps/one/: has no files'],
    ['no such stage', shown('{"code": "one"}'), 'lessons/a/lesson.md: show 2: there is no folder steps/one/'],
    [
      'no such file',
      shown('{"edit": ["a", "b"], "file": "x.go"}'),
      'lessons/a/lesson.md: show 2: there is no file x.go',
    ],
    [
      'no such text',
      shown('{"edit": ["none", "b"]}'),
      'lessons/a/lesson.md: show 2: "none" must stand once in main.go, and it stands there 0 times',
    ],
    [
      'text that is there twice',
      shown('{"edit": ["p", "b"]}'),
      'lessons/a/lesson.md: show 2: "p" must stand once in main.go, and it stands there 2 times',
    ],
    [
      'no such upload',
      shown('{"submit": {}, "files": {"data": "cat.jpg"}}'),
      'lessons/a/lesson.md: show 2: there is no file files/cat.jpg',
    ],
    [
      'edit that a stage before it makes possible',
      {
        ...shown('{"code": "one"}, {"edit": ["one", "two"]}, {"edit": ["one", "two"]}'),
        'steps/one/main.go': 'package one\n',
      },
      'lessons/a/lesson.md: show 2: "one" must stand once in main.go, and it stands there 0 times',
    ],
    ['show that is no JSON', edit('[{"go": "/"}]', '[go]'), 'lessons/a/lesson.md: step 1: show: [go] is not JSON'],
    [
      'show without anything',
      edit('[{"go": "/"}]', '[]'),
      'lessons/a/lesson.md: step 1: show: it must be a list of things to do',
    ],
    [
      'nothing that can be done',
      edit('"go"', '"went"'),
      'lessons/a/lesson.md: step 1: show: number 1: {"went":"/"} is nothing that can be done; there are go, reload, click, submit, cookie, wait, code, edit, display, save, delete, flush, evict, restart, hold, over',
    ],
    [
      'wrong type in a show',
      edit('"wait": 10', '"wait": "10"'),
      'lessons/a/lesson.md: step 2: show: number 1: "wait" of "wait" takes a number above 0',
    ],
    [
      'field that is missing in a show',
      edit('"wait": 10', '"hold": "/"'),
      'lessons/a/lesson.md: step 2: show: number 1: "hold" needs "over"',
    ],
    [
      'field too many in a show',
      edit('"wait": 10', '"wait": 10, "over": 1'),
      'lessons/a/lesson.md: step 2: show: number 1: "wait" has no field "over"',
    ],
    [
      'odd browser',
      edit('"wait": 10', '"wait": 10, "browser": "fourth"'),
      'lessons/a/lesson.md: step 2: show: number 1: "browser" is one of default, second, third',
    ],
    ['question that is no JSON', asked('What?'), 'lessons/a/lesson.md: step 2: question: What? is not JSON'],
    [
      'question without an answer',
      asked('{"ask": "?", "choices": ["a", "b"], "right": 3, "because": "."}'),
      'lessons/a/lesson.md: step 2: question: "right" must be the number of a choice, from 1 on',
    ],
    [
      'question without a choice',
      asked('{"ask": "?", "choices": ["a"], "right": 1, "because": "."}'),
      'lessons/a/lesson.md: step 2: question: "choices" must be a list of two texts or more',
    ],
    [
      'question without a reason',
      asked('{"ask": "?", "choices": ["a", "b"], "right": 1}'),
      'lessons/a/lesson.md: step 2: question: "ask" and "because" must be texts',
    ],
    [
      'odd field of a question',
      asked('{"answer": 1}'),
      'lessons/a/lesson.md: step 2: question: it has no field "answer"; it has ask, choices, right, because',
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
