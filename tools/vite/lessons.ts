/** Turns a lesson's folder into a module: `lesson.md` is the whole lesson, `lesson.md?meta` what the list shows. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import type { Lesson, LessonMeta } from '../../src/lessons/lesson';
import { parseLesson } from '../../src/lessons/parse';

const sources = join(import.meta.dirname, '../../src/lessons');

/** Paths of the files of a lesson's folder, with slashes. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && !e.name.startsWith('.'))
    .map((e) => join(e.parentPath, e.name).slice(folder.length + 1).replaceAll('\\', '/')); // prettier-ignore
}

function readText(path: string, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    throw new Error(`${name}: only the files in files/ may be something else than text`);
  }
}

/** Reads one lesson's folder. Throws the parser's sentence. */
export function readLesson(slug: string, folder = sources): Lesson {
  const files: Record<string, string> = {};
  for (const name of filesOf(join(folder, slug))) {
    const path = join(folder, slug, name);
    files[name] = name.startsWith('files/')
      ? readFileSync(path).toString('base64')
      : readText(path, `lessons/${slug}/${name}`);
  }
  return parseLesson(slug, files);
}

/** Reads all lessons, in the order of the course. */
export function readLessons(folder = sources): Lesson[] {
  return readdirSync(folder)
    .filter((slug) => existsSync(join(folder, slug, 'lesson.md')))
    .map((slug) => readLesson(slug, folder))
    .sort((a, b) => a.part - b.part || a.order - b.order);
}

/** @public vite.config.ts loads it. */
export function lessonsPlugin(): Plugin {
  return {
    name: 'lessons',
    enforce: 'pre',
    load(id) {
      const [file = '', query] = id.split('?');
      if (basename(file) !== 'lesson.md') return undefined;
      const folder = dirname(file);
      for (const path of filesOf(folder)) this.addWatchFile(join(folder, path));
      const lesson = readLesson(basename(folder), dirname(folder));
      const { slug, title, part, order, summary } = lesson;
      const meta: LessonMeta = { slug, title, part, order, summary };
      return `export default ${JSON.stringify(query?.includes('meta') ? meta : lesson)}`;
    },
  };
}
