/**
 * A lesson's folder becomes data. Runs when the site is built (and in tests and tools), so neither the Markdown
 * library nor a slip in a lesson reaches a learner: an error stops the build with a sentence.
 */
import { marked, type Token, type Tokens } from 'marked';
import type { SourceText } from '../world/demo';
import { parseCheck } from './checks';
import { parseDoings } from './doing';
import { splitFrontMatter } from './frontMatter';
import { parts, type Lesson, type Question, type Step } from './lesson';
import { filesAfter } from './stages';

const known = ['title', 'part', 'order', 'focus', 'summary', 'favicon'];
const numbered = /^(?:check|show|question) (\d+)$/;

/**
 * Makes a lesson from the files of its folder (path inside the folder → text): `lesson.md`; the app's files; stages in
 * `steps/<name>/`; uploads in `files/`, these in base64. Request scripts (`demo.json`) are the goldens' business.
 * Throws an Error whose message is a sentence that begins with the file's path.
 */
export function parseLesson(slug: string, files: Record<string, string>): Lesson {
  const fail = (file: string, why: unknown): never => {
    throw new Error(`lessons/${slug}/${file}: ${sentence(why)}`, { cause: why });
  };
  const text = files['lesson.md'] ?? fail('lesson.md', 'is missing');
  const { app, stages, uploads } = sortFiles(files);
  if (!app.some((f) => f.name.endsWith('.go'))) fail('main.go', 'is missing');
  if (!('demo.json' in files)) fail('demo.json', 'is missing');
  for (const name of Object.keys(stages)) if (stages[name]!.length === 0) fail(`steps/${name}/`, 'has no files');
  try {
    const lesson: Lesson = { ...parseText(slug, text), files: app, stages, uploads };
    walk(lesson);
    return lesson;
  } catch (e) {
    return fail('lesson.md', e);
  }
}

const sentence = (why: unknown) => (why instanceof Error ? why.message : String(why));

function sortFiles(files: Record<string, string>): Pick<Lesson, 'stages' | 'uploads'> & { app: SourceText[] } {
  const app: SourceText[] = [];
  const stages: Record<string, SourceText[]> = {};
  const uploads: Record<string, string> = {};
  // Go files first: they are what the lesson is about.
  const rank = (path: string) => (path.endsWith('.go') ? 0 : 1);
  const paths = Object.keys(files).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const path of paths) {
    const text = files[path]!;
    const [, stage, inStage] = /^steps\/([^/]+)\/(.+)$/.exec(path) ?? [];
    if (stage !== undefined && inStage !== undefined) {
      const list = (stages[stage] ??= []);
      if (inStage !== 'demo.json') list.push({ name: inStage, text });
    } else if (path.startsWith('files/')) uploads[path.slice('files/'.length)] = text;
    else if (path !== 'lesson.md' && path !== 'demo.json') app.push({ name: path, text });
  }
  return { app, stages, uploads };
}

/** Whether every step can be shown with the files that the steps before it leave. Throws a sentence. */
function walk(lesson: Lesson): void {
  let { files } = lesson;
  lesson.steps.forEach(({ show }, i) => {
    for (const doing of show) {
      try {
        if ('submit' in doing)
          for (const name of Object.values(doing.files ?? {}))
            if (!Object.hasOwn(lesson.uploads, name)) throw new Error(`there is no file files/${name}`);
        files = filesAfter(lesson, files, doing);
      } catch (e) {
        throw new Error(`show ${i + 1}: ${sentence(e)}`, { cause: e });
      }
    }
  });
}

function parseText(slug: string, text: string): Omit<Lesson, 'files' | 'stages' | 'uploads'> {
  const { fields, body } = splitFrontMatter(text);
  const need = (name: string) => {
    const value = fields.get(name);
    if (value === undefined) throw new Error(`the head has no "${name}"`);
    return value;
  };
  const number = (name: string) => {
    const value = Number(need(name));
    if (!Number.isInteger(value) || value < 1) throw new Error(`"${name}" must be a whole number from 1 on`);
    return value;
  };
  const part = number('part');
  if (!(part in parts)) throw new Error(`there is no part ${part}`);
  const favicon = fields.get('favicon');
  if (favicon !== undefined && favicon !== 'on') throw new Error('"favicon" is "on", or not in the head at all');

  const tokens = marked.lexer(body);
  const lists = tokens.filter((t): t is Tokens.List => t.type === 'list' && (t as Tokens.List).ordered);
  const list = lists[0];
  if (lists.length !== 1 || !list)
    throw new Error(`there must be one numbered list, the steps; there are ${lists.length}`);
  const at = tokens.indexOf(list);

  const steps = list.items.map((item, i): Step => {
    const n = i + 1;
    const hints = item.tokens.filter((t): t is Tokens.Blockquote => t.type === 'blockquote');
    try {
      if (hints.length > 1) throw new Error('there is more than one hint, a block that begins with ">"');
      const asked = fields.get(`question ${n}`);
      return {
        html: markup(item.tokens.filter((t) => t.type !== 'blockquote')),
        check: parseCheck(need(`check ${n}`)),
        show: named('show', () => parseDoings(need(`show ${n}`))),
        ...(hints[0] ? { hint: markup(hints[0].tokens) } : {}),
        ...(asked === undefined ? {} : { question: named('question', () => parseQuestion(asked)) }),
      };
    } catch (e) {
      throw new Error(`step ${n}: ${sentence(e)}`, { cause: e });
    }
  });
  for (const name of fields.keys()) {
    const n = numbered.exec(name);
    if (n ? Number(n[1]) > steps.length || Number(n[1]) < 1 : !known.includes(name))
      throw new Error(`the head has a "${name}" that belongs to nothing`);
  }
  return {
    slug,
    title: need('title'),
    part,
    order: number('order'),
    focus: need('focus'),
    summary: need('summary'),
    favicon: favicon === 'on',
    intro: markup(tokens.slice(0, at)),
    steps,
    outro: markup(tokens.slice(at + 1)),
  };
}

const markup = (some: Token[]) => marked.parser(some).trim();

function named<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (e) {
    const why = sentence(e);
    throw new Error(why.startsWith('the head') ? why : `${name}: ${why}`, { cause: e });
  }
}

/** Reads a question from JSON text; its texts are Markdown of one line each. */
function parseQuestion(text: string): Question {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`${text} is not JSON`);
  }
  const given: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const { ask, choices, right, because, ...rest } = given;
  const [odd] = Object.keys(rest);
  if (odd !== undefined) throw new Error(`it has no field "${odd}"; it has ask, choices, right, because`);
  if (typeof ask !== 'string' || typeof because !== 'string') throw new Error('"ask" and "because" must be texts');
  if (!Array.isArray(choices) || choices.length < 2 || !choices.every((c) => typeof c === 'string'))
    throw new Error('"choices" must be a list of two texts or more');
  if (!Number.isInteger(right) || (right as number) < 1 || (right as number) > choices.length)
    throw new Error('"right" must be the number of a choice, from 1 on');
  const line = (markdown: string) => marked.parseInline(markdown) as string;
  return { ask: line(ask), choices: choices.map(line), right: (right as number) - 1, because: line(because) };
}
