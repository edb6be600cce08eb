import { expect, test } from 'vitest';
import {
  canTravel,
  emptyHistory,
  here,
  instead,
  resubmits,
  travel,
  visit,
  type History,
  type Visited,
} from '../../src/browser/history';

const get = (path: string): Visited => ({ path, method: 'GET' });
const post = (path: string, body = 'a=1'): Visited => ({ path, method: 'POST', body, type: 'text/plain' });
const through = (...places: Visited[]) => places.reduce(visit, emptyHistory);
const paths = (h: History) => h.places.map((p) => p.path);

test('back, forward, and a new place forgets what lay ahead', () => {
  let h = through(get('/a'), get('/b'), get('/c'));
  expect(here(h)?.path).toBe('/c');
  h = travel(travel(h, -1), -1);
  expect([here(h)?.path, canTravel(h, -1), canTravel(h, 1)]).toEqual(['/a', false, true]);
  expect(travel(h, -1)).toBe(h);
  h = visit(h, get('/d'));
  expect([paths(h), canTravel(h, 1)]).toEqual([['/a', '/d'], false]);
});

test('the same place again is a reload', () => {
  const h = through(get('/a'));
  expect(visit(h, get('/a'))).toBe(h);
  expect(visit(h, { ...get('/a'), fragment: 'x' }).places).toEqual([{ ...get('/a'), fragment: 'x' }]);
});

test('a form posted to its own page is a new entry; going there by a link replaces it', () => {
  let h = through(get('/a'), post('/a'));
  expect(paths(h)).toEqual(['/a', '/a']);
  expect(resubmits(here(h)!)).toBe(true);
  expect(through(get('/a'), post('/a'), post('/a')).places).toHaveLength(3);
  h = visit(h, get('/a'));
  expect(h.places).toEqual([get('/a'), get('/a')]);
  expect(resubmits(here(h)!)).toBe(false);
});

test('going back to a form’s answer sends the form again', () => {
  const h = travel(through(post('/a', 'x=1'), get('/b')), -1);
  expect(here(h)).toEqual(post('/a', 'x=1'));
});

test('a redirect takes the place of what asked', () => {
  const h = instead(through(get('/'), post('/login')), get('/home'));
  expect(paths(h)).toEqual(['/', '/home']);
  expect(instead(emptyHistory, get('/'))).toEqual({ places: [get('/')], at: 0 });
});

test('nothing was visited yet', () => expect(here(emptyHistory)).toBeUndefined());

test('old places are forgotten', () => {
  const h = through(...Array.from({ length: 80 }, (_, i) => get(`/${i}`)));
  expect([h.places.length, here(h)?.path]).toEqual([50, '/79']);
});
