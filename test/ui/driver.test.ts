import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Clock } from '../../src/ui/bench/clock.svelte';
import { Driver } from '../../src/ui/bench/driver';
import { Session } from '../../src/ui/bench/session.svelte';
import { startOf } from '../../src/share/link';
import { readLesson } from '../../tools/vite/lessons';
import { FakeClient } from './fakeClient';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function setUp() {
  const client = new FakeClient();
  const session = new Session(client, startOf(readLesson('expiration')).demo);
  await session.open();
  const clock = new Clock(() => Date.now());
  const driver = new Driver(session, clock);
  driver.start();
  return { client, session, clock, driver };
}
const get = { do: 'request' as const, client: 'default', method: 'GET', path: '/', headers: [], body: '' };

test('a world in which nothing is due is left alone', async () => {
  const { client, clock, driver } = await setUp();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(client.actions).toEqual([]);
  expect(clock.now).toBeGreaterThan(59_000);
  driver.stop();
});

test('an item runs out by itself, at its time', async () => {
  const { client, session, driver } = await setUp();
  await session.act(get, 0);
  await driver.settle();
  expect(session.events.filter((e) => e.kind === 'response')).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(session.view.items).toHaveLength(1);
  const asked = client.actions.length;
  await vi.advanceTimersByTimeAsync(2_000);
  expect(session.view.items).toHaveLength(0);
  expect(session.events.at(-1)).toMatchObject({ kind: 'item', change: 'expired', at: 10_003 });
  expect(client.actions.length - asked).toBe(1);
  driver.stop();
});

test('a pass is kept once, however often time passed', async () => {
  const { session, driver } = await setUp();
  await driver.skip(1000);
  await driver.skip(1000);
  await driver.skip(1000);
  expect(session.demo.script).toEqual([{ at: 3000, do: 'pass' }]);
  driver.stop();
});

test('a paused clock stands, but a request takes the time it needs', async () => {
  const { session, clock, driver } = await setUp();
  clock.paused = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(clock.read()).toBe(0);
  await session.act(get, clock.read());
  await driver.settle();
  expect(session.events.at(-1)).toMatchObject({ kind: 'response', at: 5 });
  expect(clock.read()).toBe(5);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(session.view.items).toHaveLength(1);
  driver.stop();
});

test('stopping stops: no timer asks any more', async () => {
  const { client, session, driver } = await setUp();
  await session.act(get, 0);
  await driver.settle();
  driver.stop();
  const asked = client.actions.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(client.actions.length).toBe(asked);
});
