import { expect, test } from 'vitest';
import { getRequest, headerOf, headersOf, redirectOf } from '../../src/browser/request';

test('a GET carries its cookies, if any', () => {
  expect(getRequest('default', '/a', '')).toEqual({ do: 'request', client: 'default', method: 'GET', path: '/a', headers: [['Accept', 'text/html,*/*;q=0.8']], body: '' }); // prettier-ignore
  expect(getRequest('default', '/a', 'x=1').headers).toContainEqual(['Cookie', 'x=1']);
});

test.each<[number, string | undefined, string | undefined]>([
  [302, '/b', '/b'],
  [301, 'c?d', '/x/c?d'],
  [303, 'http://localhost:8080/e', '/e'],
  [307, '//evil.example/', undefined],
  [308, 'https://localhost:8080/', undefined],
  [302, 'javascript:alert(1)', undefined],
  [302, undefined, undefined],
  [200, '/b', undefined],
  [304, '/b', undefined],
])('%i to %j leads to %j', (status, location, want) => {
  const headers: [string, string][] = location === undefined ? [] : [['location', location]];
  expect(redirectOf(status, headers, '/x/y', 'localhost:8080')).toBe(want);
});

test('headers are found in any case', () => {
  const headers: [string, string][] = [['Set-Cookie', 'a=1'], ['set-cookie', 'b=2'], ['X', 'y']]; // prettier-ignore
  expect(headersOf(headers, 'SET-COOKIE')).toEqual(['a=1', 'b=2']);
  expect(headerOf(headers, 'x')).toBe('y');
  expect(headerOf(headers, 'z')).toBeUndefined();
});
