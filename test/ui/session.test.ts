import { expect, test } from 'vitest';
import { startOf } from '../../src/share/link';
import { Session } from '../../src/ui/bench/session.svelte';
import type { Update } from '../../src/worker/protocol';
import type { Action, Demo } from '../../src/world/demo';
import { readLesson } from '../../tools/vite/lessons';
import { FakeClient } from './fakeClient';

const { demo } = startOf(readLesson('set-get'));
const flush: Action = { do: 'flush' };

/** Dies of the action it is told to. */
class Mortal extends FakeClient {
  constructor(private readonly how: 'restart' | 'fail') {
    super();
  }
  override async act(at: number, action: Action): Promise<Update> {
    if (action.do !== 'restart') return super.act(at, action);
    if (this.how === 'fail') throw new Error('The worker could not be started.');
    const again = await new FakeClient().open(demo);
    this.onRestart?.('The worker died and was made again.', again);
    return { events: [], view: again.view };
  }
}

test('what was done is recorded, in order, and told', async () => {
  let told = 0;
  const session = new Session(new FakeClient(), demo, () => told++);
  await session.open();
  await Promise.all([session.act(flush, 5), session.act({ do: 'pass' }, 9), session.act(flush, 3)]);
  expect(session.demo.script).toEqual([{ at: 5, do: 'flush' }, { at: 9, do: 'pass' }, { at: 9, do: 'flush' }]); // prettier-ignore
  expect(session.events.map((e) => e.seq)).toEqual([0, 1, 2]);
  expect(told).toBe(3);
});

test('what is asked before the world is there waits for it', async () => {
  const session = new Session(new FakeClient(), demo);
  const [, update] = await Promise.all([session.open(), session.act(flush, 0)]);
  expect(update?.events).toHaveLength(1);
  expect(session.events).toHaveLength(2);
});

test('a worker that died: a sentence, the events of its successor, and no record of what killed it', async () => {
  const session = new Session(new Mortal('restart'), demo);
  await session.open();
  await session.act(flush, 1);
  await session.act({ do: 'restart' }, 2);
  expect(session.notice).toBe('The worker died and was made again.');
  expect(session.events.map((e) => e.kind)).toEqual(['compiled']);
  expect(session.demo.script).toEqual([{ at: 1, do: 'flush' }]);
});

test('a worker that cannot be had: a sentence, and the next action may work', async () => {
  const session = new Session(new Mortal('fail'), demo);
  await session.open();
  expect(await session.act({ do: 'restart' }, 1)).toBeUndefined();
  expect(session.notice).toBe('The worker could not be started.');
  expect(await session.act(flush, 2)).toBeDefined();
});

test('a script that the worker dies of at once is left out', async () => {
  const client = new FakeClient();
  const poisoned: Demo = { ...demo, script: [{ at: 1, do: 'flush' }] };
  const original = client.open.bind(client);
  client.open = async (d) => {
    const update = await original({ ...d, script: [] });
    client.onRestart?.('It starts from its beginning.', update);
    return update;
  };
  const session = new Session(client, poisoned);
  await session.open();
  expect([session.notice, session.demo.script]).toEqual(['It starts from its beginning.', []]);
});
