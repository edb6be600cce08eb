/** A bench whose world is the real one, with a lesson's code or another's. */
import { startOf } from '../../../src/share/link';
import { Bench } from '../../../src/ui/bench/bench.svelte';
import { Clock } from '../../../src/ui/bench/clock.svelte';
import { readLesson } from '../../../tools/vite/lessons';
import { RealClient } from '../realClient';

export async function openWorld(slug: string, source?: string) {
  let real = 0;
  const lesson = readLesson(slug);
  const start = startOf(lesson);
  const files = source === undefined ? start.demo.files : [{ name: 'main.go', text: source }];
  const bench = new Bench({
    lesson: { ...lesson, files },
    work: { ...start, demo: { ...start.demo, files }, editor: files },
    client: new RealClient(),
    clock: new Clock(() => real),
  });
  await bench.open();
  bench.clock.hold(false);
  const pass = (ms: number) => {
    real += ms;
    bench.clock.tick();
  };
  /** A browser asks for a path, and has its answer. */
  const go = async (path: string, client = 'default') => {
    await bench.session.act({ do: 'request', client, method: 'GET', path, headers: [], body: '' }, bench.clock.read());
    bench.clock.reach(bench.session.view.now);
    await bench.skip(100);
  };
  return { bench, pass, go };
}
