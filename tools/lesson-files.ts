/**
 * `node tools/run.mjs lesson-files OUT [SLUG…]`: writes the app of each lesson to OUT/SLUG/, and that of each stage with a
 * request script of its own to OUT/SLUG.STAGE/: what tools/goldens/lessons.sh gives to the oracle. Prints a line for
 * each: the folder's name and the script's path.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesOfStage, stageOrder } from '../src/lessons/stages';
import type { SourceText } from '../src/world/demo';
import { readLesson, readLessons } from './vite/lessons';

const [out, ...slugs] = process.argv.slice(2);
if (!out) throw new Error('usage: node tools/run.mjs lesson-files OUT [SLUG…]');
const root = 'src/lessons';

function write(name: string, files: SourceText[], script: string): void {
  for (const { name: path, text } of files) {
    const to = join(out!, name, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
  console.log(`${name} ${script}`);
}

for (const lesson of slugs.length > 0 ? slugs.map((slug) => readLesson(slug, root)) : readLessons(root)) {
  const { slug } = lesson;
  write(slug, lesson.files, join(root, slug, 'demo.json'));
  for (const stage of stageOrder(lesson)) {
    const script = join(root, slug, 'steps', stage, 'demo.json');
    if (existsSync(script)) write(`${slug}.${stage}`, filesOfStage(lesson, stage), script);
  }
}
