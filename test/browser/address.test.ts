import { expect, test } from 'vitest';
import { readAddress, showAddress } from '../../src/browser/address';

const host = 'localhost:8080';

test.each([
  ['localhost:8080/', '/'],
  ['localhost:8080', '/'],
  ['http://localhost:8080/a?b=c', '/a?b=c'],
  ['HTTP://LOCALHOST:8080/A', '/A'],
  ['/a/b', '/a/b'],
  ['?x=1', '/?x=1'],
  ['', '/'],
  ['  /a  ', '/a'],
  ['/a b/é', '/a%20b/%C3%A9'],
  ['/a/../b', '/b'],
  ['localhost:8080//x', '//x'],
])('%j leads to %j', (text, path) => {
  expect(readAddress(text, host)).toEqual({ ok: true, path });
});

test.each([
  ['https://localhost:8080/', 'The app answers at http://localhost:8080/ only, without the s.'],
  ['example.com', 'This browser reaches only the app, at localhost:8080; the rest of the web is out of reach.'],
  [
    'http://localhost:9999/',
    'This browser reaches only the app, at localhost:8080; the rest of the web is out of reach.',
  ],
  ['javascript:alert(1)', '“javascript:alert(1)” is not an address. Try localhost:8080/.'],
  ['http://', 'This browser reaches'],
])('%j leads nowhere', (text, sentence) => {
  const to = readAddress(text, host);
  if (text === 'http://') expect(to).toEqual({ ok: true, path: '/' });
  else expect(to).toEqual({ ok: false, sentence });
});

test('a fragment is told apart', () =>
  expect(readAddress('/b?c#there', host)).toEqual({ ok: true, path: '/b?c', fragment: 'there' }));

test('an address is shown with its host', () => expect(showAddress('/a', host)).toBe('localhost:8080/a'));
