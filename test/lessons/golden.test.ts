/** Each lesson's demo, played in the world, against what the real stack answered (tools/goldens/lessons.sh). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Packages } from '../../src/worker/packages';
import type { SourceText } from '../../src/world/demo';
import { comparable, differences } from '../../tools/lib/compare';
import { readScript } from '../../tools/lib/script';
import { transcript } from '../../tools/lib/transcript';
import { readLessons } from '../../tools/vite/lessons';

const lessonsDir = join(import.meta.dirname, '../../src/lessons');
const packages = new Packages();

async function play(slug: string, files: SourceText[], name: string): Promise<string[]> {
  await packages.loadFor(files);
  const script = readScript(readFileSync(join(lessonsDir, slug, 'demo.json'), 'utf8'));
  const golden: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));
  const got: unknown = JSON.parse(JSON.stringify(transcript(files, packages.source, script)));
  return differences(comparable(golden), comparable(got));
}

describe.each(readLessons())('$slug', (lesson) => {
  it('answers as on the real stack', async () => {
    expect(await play(lesson.slug, lesson.files, lesson.slug)).toEqual([]);
  });
  it.runIf(lesson.solution)('answers as on the real stack with the changed code', async () => {
    const changed = lesson.solution!.files;
    const files = lesson.files.map((f) => changed.find((c) => c.name === f.name) ?? f);
    expect(await play(lesson.slug, files, `${lesson.slug}.solution`)).toEqual([]);
  });
});
