/** A lesson opened on its bench, with the real world behind it and no page around it. */
import { File } from 'node:buffer';
import { startOf } from '../../src/share/link';
import type { Doing } from '../../src/lessons/doing';
import type { Lesson } from '../../src/lessons/lesson';
import { Bench } from '../../src/ui/bench/bench.svelte';
import { Clock } from '../../src/ui/bench/clock.svelte';
import { perform } from '../../src/ui/bench/perform';
import { RealClient } from '../ui/realClient';

// jsdom's files do not give their bytes away; Node's do.
globalThis.File = File as typeof globalThis.File;

export interface Walker {
  perform(doing: Doing): Promise<void>;
  /** How many of the steps are done. */
  done(): number;
  close(): void;
}

export async function walk(lesson: Lesson): Promise<Walker> {
  // Real time stands still: only what is done lets the virtual clock go on.
  const bench = new Bench({ lesson, work: startOf(lesson), client: new RealClient(), clock: new Clock(() => 0) });
  await bench.open();
  return { perform: (doing) => perform(bench, doing), done: () => bench.done, close: () => bench.close() };
}
