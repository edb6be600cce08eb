/** Walks each lesson as its prose says, in the world: after each step's doing, and not before, the step is done. */
import { describe, expect, it } from 'vitest';
import { stepsDone } from '../../src/lessons/checks';
import { Packages } from '../../src/worker/packages';
import { defaultSettings, type Action } from '../../src/world/demo';
import { World } from '../../src/world/world';
import { readLessons } from '../../tools/vite/lessons';

type Doing = Action | { wait: number } | { edit: [from: string, to: string] };

const send: Action = { do: 'request', client: 'default', method: 'GET', path: '/', headers: [], body: '' };
const flush: Action = { do: 'flush' };
const over: Action = { do: 'step', mode: { how: 'over' } };
const display = (key: string): Action => ({ do: 'display', key });

/** What a learner does for each step of a lesson. */
const walks: Record<string, Doing[][]> = {
  'get-nil': [
    [send],
    [send],
    [{ do: 'save', key: 'some-key', value: 'x', flags: 0 }, send],
    [flush, { edit: ['item, _ :=', '_, err :='] }, { edit: ['Fprintln(res, item)', 'Fprintln(res, err)'] }, send],
  ],
  'set-get': [[send], [display('foo')], [flush, send], [{ ...send, hold: 0 }, over, over, over, flush, over, over]],
  add: [[send], [send], [{ do: 'delete', key: 'winner' }, send], [{ edit: ['memcache.Add', 'memcache.Set'] }, send]],
  expiration: [
    [send],
    [{ wait: 10 }],
    [send, { edit: ['\tmemcache.Set', '\t// memcache.Set'] }, { wait: 3 }, send],
    [{ wait: 10 }, send],
    [{ edit: ['\t// memcache.Set', '\tmemcache.Set'] }, { edit: ['10 * time', '3 * time'] }, send],
  ],
};

const packages = new Packages();

describe.each(readLessons())('$slug', (lesson) => {
  it.runIf(walks[lesson.slug])('can be walked through, step by step', async () => {
    let files = lesson.files;
    let edited = false;
    await packages.loadFor(files);
    const world = new World({ files, settings: defaultSettings, seed: 1 }, packages.source);
    const checks = lesson.steps.map((s) => s.check);
    const done = () => stepsDone(checks, world.trace);
    walks[lesson.slug]!.forEach((doings, i) => {
      expect(done(), `before step ${i + 1}`).toBe(i);
      for (const doing of doings) {
        if ('wait' in doing) world.apply({ do: 'pass', at: world.now + doing.wait * 1000 });
        else if ('edit' in doing) {
          const [from, to] = doing.edit;
          expect(files[0]!.text).toContain(from);
          files = files.map((f) => ({ ...f, text: f.text.replace(from, to) }));
          edited = true;
        } else {
          // As the page does: changed code goes first when a request is sent.
          if (edited) world.apply({ do: 'code', files, at: world.now });
          edited = false;
          expect(world.trace.filter((e) => e.kind === 'compiled').at(-1)).toMatchObject({ ok: true });
          world.apply({ ...doing, at: world.now });
        }
      }
      expect(done(), `after step ${i + 1}`).toBe(i + 1);
    });
  });
});
