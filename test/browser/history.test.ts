import { expect, test } from 'vitest';
import { canTravel, emptyHistory, here, travel, visit } from '../../src/browser/history';

test('back, forward, and a new place forgets what lay ahead', () => {
  let h = ['/a', '/b', '/c'].reduce(visit, emptyHistory);
  expect(here(h)).toBe('/c');
  h = travel(travel(h, -1), -1);
  expect([here(h), canTravel(h, -1), canTravel(h, 1)]).toEqual(['/a', false, true]);
  expect(travel(h, -1)).toBe(h);
  h = visit(h, '/d');
  expect([h.paths, canTravel(h, 1)]).toEqual([['/a', '/d'], false]);
});

test('the same place again is a reload', () => {
  const h = visit(emptyHistory, '/a');
  expect(visit(h, '/a')).toBe(h);
});

test('nothing was visited yet', () => expect(here(emptyHistory)).toBeUndefined());

test('old places are forgotten', () => {
  const h = Array.from({ length: 80 }, (_, i) => `/${i}`).reduce(visit, emptyHistory);
  expect([h.paths.length, here(h)]).toEqual([50, '/79']);
});
