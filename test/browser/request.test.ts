import { expect, test } from 'vitest';
import { getRequest, headerOf, headersOf, redirectOf, requestFor } from '../../src/browser/request';

const host = 'localhost:8080';

test('a GET carries its cookies, if any', () => {
  expect(getRequest('default', '/a', '')).toEqual({ do: 'request', client: 'default', method: 'GET', path: '/a', headers: [['Accept', 'text/html,*/*;q=0.8']], body: '' }); // prettier-ignore
  expect(getRequest('default', '/a', 'x=1').headers).toContainEqual(['Cookie', 'x=1']);
});

test('a POST says where it comes from and what it carries', () => {
  const place = { path: '/login', method: 'POST', body: 'a=1', type: 'application/x-www-form-urlencoded' };
  expect(requestFor('second', place, { cookie: 'x=1', host, from: '/form?a' })).toEqual({
    do: 'request',
    client: 'second',
    method: 'POST',
    path: '/login',
    headers: [
      ['Origin', 'http://localhost:8080'],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'text/html,*/*;q=0.8'],
      ['Referer', 'http://localhost:8080/form?a'],
      ['Cookie', 'x=1'],
    ],
    body: 'a=1',
  });
});

test('a reload and a picture say so', () => {
  const place = { path: '/a.png', method: 'GET' };
  expect(requestFor('default', place, { cookie: '', host, reload: true }).headers[0]).toEqual(['Cache-Control', 'max-age=0']); // prettier-ignore
  const image = requestFor('default', place, { cookie: '', host, as: 'image', from: '/' });
  expect(image.as).toBe('image');
  expect(headerOf(image.headers, 'Accept')).toMatch(/^image\//);
});

type Row = [method: string, status: number, location: string | undefined, want: unknown];
test.each<Row>([
  ['GET', 302, '/b', { path: '/b', method: 'GET' }],
  ['GET', 301, 'c?d', { path: '/x/c?d', method: 'GET' }],
  ['GET', 303, 'http://localhost:8080/e', { path: '/e', method: 'GET' }],
  ['POST', 301, '/b', { path: '/b', method: 'GET' }],
  ['POST', 302, '/b', { path: '/b', method: 'GET' }],
  ['POST', 303, '/b', { path: '/b', method: 'GET' }],
  ['POST', 307, '/b', { path: '/b', method: 'POST', body: 'a=1', type: 'text/plain' }],
  ['POST', 308, '/b', { path: '/b', method: 'POST', body: 'a=1', type: 'text/plain' }],
  ['HEAD', 303, '/b', { path: '/b', method: 'HEAD' }],
  ['HEAD', 302, '/b', { path: '/b', method: 'HEAD' }],
  ['GET', 307, '/b', { path: '/b', method: 'GET' }],
  ['GET', 302, '/b#there', { path: '/b', method: 'GET', fragment: 'there' }],
  ['GET', 302, '', { path: '/x/y', method: 'GET' }],
  ['GET', 302, '/\xc3\xa9', { path: '/%C3%A9', method: 'GET' }],
  ['GET', 307, '//evil.example/', 'The answer leads to evil.example; this browser reaches only the app, at localhost:8080.'], // prettier-ignore
  ['GET', 308, 'https://localhost:8080/', 'The answer leads to https://localhost:8080/, but the app answers at http://localhost:8080/ only.'], // prettier-ignore
  ['GET', 302, 'javascript:alert(1)', 'The answer leads to a javascript: address; this browser reaches only the app, at localhost:8080.'], // prettier-ignore
  ['GET', 302, 'http://', 'The answer sends the browser on to “http://”, which is not an address.'],
  ['GET', 302, undefined, undefined],
  ['GET', 200, '/b', undefined],
  ['GET', 304, '/b', undefined],
])('%s answered by %i to %j leads to %j', (method, status, location, want) => {
  const headers: [string, string][] = location === undefined ? [] : [['location', location]];
  const asked = { method, path: '/x/y', body: 'a=1', headers: [['Content-Type', 'text/plain']] as [string, string][] };
  expect(redirectOf(asked, { status, headers }, host)).toEqual(want);
});

test('a fragment is kept where the redirect names none', () => {
  const to = redirectOf(
    { method: 'GET', path: '/', fragment: 'a' },
    { status: 302, headers: [['Location', '/b']] },
    host,
  );
  expect(to).toEqual({ path: '/b', method: 'GET', fragment: 'a' });
});

test('headers are found in any case', () => {
  const headers: [string, string][] = [['Set-Cookie', 'a=1'], ['set-cookie', 'b=2'], ['X', 'y']]; // prettier-ignore
  expect(headersOf(headers, 'SET-COOKIE')).toEqual(['a=1', 'b=2']);
  expect(headerOf(headers, 'x')).toBe('y');
  expect(headerOf(headers, 'z')).toBeUndefined();
});
