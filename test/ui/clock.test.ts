import { expect, test } from 'vitest';
import { Clock } from '../../src/ui/bench/clock.svelte';

function setUp() {
  let real = 1000;
  const clock = new Clock(() => real);
  return { clock, wait: (ms: number) => (real += ms) };
}

test('it stands until it is let go', () => {
  const { clock, wait } = setUp();
  wait(500);
  expect([clock.read(), clock.running]).toEqual([0, false]);
  clock.hold(false);
  wait(500);
  expect(clock.read()).toBe(500);
  expect(clock.now).toBe(0);
  clock.tick();
  expect(clock.now).toBe(500);
});

test('pause, ten times, and back: nothing is lost and nothing jumps', () => {
  const { clock, wait } = setUp();
  clock.hold(false);
  wait(100);
  clock.speed = 10;
  wait(100);
  expect(clock.read()).toBe(1100);
  clock.paused = true;
  wait(5000);
  expect(clock.read()).toBe(1100);
  clock.speed = 1;
  clock.paused = false;
  wait(50);
  expect(clock.read()).toBe(1150);
});

test('the world may be ahead, never behind', () => {
  const { clock, wait } = setUp();
  clock.hold(false);
  wait(100);
  clock.reach(5000);
  expect([clock.read(), clock.now]).toEqual([5000, 5000]);
  wait(10);
  clock.reach(4000);
  expect(clock.read()).toBe(5010);
});

test('a hidden page stops it, and it goes on from there', () => {
  const { clock, wait } = setUp();
  clock.hold(false);
  wait(100);
  clock.hold(true);
  wait(10_000);
  clock.hold(false);
  wait(1);
  expect(clock.read()).toBe(101);
});
