/** Each lesson's demo, and those of its stages, played in the world, against what the real stack answered (tools/goldens/lessons.sh). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesOfStage, stageOrder } from '../../src/lessons/stages';
import { Packages } from '../../src/worker/packages';
import type { SourceText } from '../../src/world/demo';
import { comparable, differences } from '../../tools/lib/compare';
import { readScript } from '../../tools/lib/script';
import { transcript } from '../../tools/lib/transcript';
import { readLessons } from '../../tools/vite/lessons';

const lessonsDir = join(import.meta.dirname, '../../src/lessons');
const packages = new Packages();

async function play(name: string, files: SourceText[], demo: string): Promise<string[]> {
  await packages.loadFor(files);
  const script = readScript(readFileSync(demo, 'utf8'));
  const golden: unknown = JSON.parse(readFileSync(join(import.meta.dirname, 'golden', `${name}.json`), 'utf8'));
  const got: unknown = JSON.parse(JSON.stringify(transcript(files, packages.source, script)));
  return differences(comparable(golden), comparable(got));
}

describe.each(readLessons())('$slug', (lesson) => {
  const folder = join(lessonsDir, lesson.slug);
  test('answers as on the real stack', async () => {
    expect(await play(lesson.slug, lesson.files, join(folder, 'demo.json'))).toEqual([]);
  });
  const demoOf = (stage: string) => join(folder, 'steps', stage, 'demo.json');
  const played = stageOrder(lesson).filter((stage) => existsSync(demoOf(stage)));
  test.each(played)('answers as on the real stack at the stage %s', async (stage) => {
    const files = filesOfStage(lesson, stage);
    expect(await play(`${lesson.slug}.${stage}`, files, demoOf(stage))).toEqual([]);
  });
});
