/** A bench with a fake world, for the tests of panes. */
import { Bench } from '../../src/ui/bench/bench.svelte';
import { Clock } from '../../src/ui/bench/clock.svelte';
import { startOf } from '../../src/share/link';
import type { Work } from '../../src/share/work';
import { readLesson } from '../../tools/vite/lessons';
import { FakeClient } from './fakeClient';

export interface OpenBench {
  bench: Bench;
  client: FakeClient;
  /** Lets real time pass for the clock. */
  pass: (ms: number) => void;
}

export async function openBench(slug = 'expiration', work?: Work): Promise<OpenBench> {
  let real = 0;
  const lesson = readLesson(slug);
  const client = new FakeClient();
  const bench = new Bench({ lesson, work: work ?? startOf(lesson), client, clock: new Clock(() => real) });
  await bench.open();
  bench.clock.hold(false);
  const pass = (ms: number) => {
    real += ms;
    bench.clock.tick();
  };
  return { bench, client, pass };
}
