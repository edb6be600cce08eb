/**
 * A lesson's folder becomes data. Runs when the site is built (and in tests and tools), so neither the Markdown
 * library nor a slip in a lesson reaches a learner: an error stops the build with a sentence.
 */
import { marked, type Token, type Tokens } from 'marked';
import type { SourceText } from '../world/demo';
import { parseCheck } from './checks';
import { splitFrontMatter } from './frontMatter';
import { parts, type Lesson, type RequestScript } from './lesson';

const known = ['title', 'part', 'order', 'focus', 'summary'];

/**
 * Makes a lesson from the files of its folder (path inside the folder → text): `lesson.md`, Go files,
 * `demo.json`, and perhaps `solution/` with the Go files that differ and a `demo.json` of its own.
 * Throws an Error whose message is a sentence that begins with the file's path.
 */
export function parseLesson(slug: string, files: Record<string, string>): Lesson {
  const fail = (file: string, why: unknown): never => {
    throw new Error(`lessons/${slug}/${file}: ${why instanceof Error ? why.message : String(why)}`);
  };
  const text = files['lesson.md'] ?? fail('lesson.md', 'is missing');
  const sources = goFiles(files, '');
  if (sources.length === 0) fail('main.go', 'is missing');
  let lesson: Lesson;
  try {
    lesson = { ...parseText(slug, text), files: sources, script: { steps: [] } };
  } catch (e) {
    return fail('lesson.md', e);
  }
  const script = (file: string) => {
    try {
      return parseScript(files[file]);
    } catch (e) {
      return fail(file, e);
    }
  };
  lesson.script = script('demo.json');
  const changed = goFiles(files, 'solution/');
  if (changed.length > 0) lesson.solution = { files: changed, script: script('solution/demo.json') };
  return lesson;
}

function goFiles(files: Record<string, string>, folder: string): SourceText[] {
  return Object.keys(files)
    .filter((path) => path.startsWith(folder) && path.endsWith('.go') && !path.slice(folder.length).includes('/'))
    .sort()
    .map((path) => ({ name: path.slice(folder.length), text: files[path]! }));
}

function parseText(slug: string, text: string): Omit<Lesson, 'files' | 'script' | 'solution'> {
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

  const tokens = marked.lexer(body);
  const lists = tokens.filter((t): t is Tokens.List => t.type === 'list' && (t as Tokens.List).ordered);
  const list = lists[0];
  if (lists.length !== 1 || !list)
    throw new Error(`there must be one numbered list, the steps; there are ${lists.length}`);
  const at = tokens.indexOf(list);
  const html = (some: Token[]) => marked.parser(some).trim();

  const steps = list.items.map((item, i) => {
    try {
      return { html: html(item.tokens), check: parseCheck(need(`check ${i + 1}`)) };
    } catch (e) {
      throw new Error(`step ${i + 1}: ${e instanceof Error ? e.message : String(e)}`, { cause: e });
    }
  });
  for (const name of fields.keys()) {
    const n = /^check (\d+)$/.exec(name);
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
    intro: html(tokens.slice(0, at)),
    steps,
    outro: html(tokens.slice(at + 1)),
  };
}

const stepFields = ['path', 'method', 'advance', 'evict', 'restart', 'client'];

function parseScript(text: string | undefined): RequestScript {
  if (text === undefined) throw new Error('is missing');
  const value = JSON.parse(text) as { steps?: unknown };
  if (!Array.isArray(value.steps) || value.steps.length === 0)
    throw new Error('"steps" must be a list with something in it');
  for (const [i, step] of value.steps.entries()) {
    for (const name of Object.keys(step as object))
      if (!stepFields.includes(name)) throw new Error(`step ${i + 1} has an unknown field "${name}"`);
  }
  return value as RequestScript;
}
