// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { iconOf, iconToAsk } from '../../src/browser/favicon';
import { pageOf } from '../../src/browser/page';

const png = '\x89PNG\r\n\x1a\n';
const text = pageOf([['Content-Type', 'text/plain']], 'x');
const named = pageOf([['Content-Type', 'text/html']], '<link rel=icon href=/my.png>');
const elsewhere = pageOf([['Content-Type', 'text/html']], '<link rel=icon href=//evil.example/x.png>');
const html = pageOf([['Content-Type', 'text/html']], '<p>x');
const icon = (status: number, body = '', path = '/favicon.ico') => ({ as: 'icon', path, outcome: { kind: 'answer', status, headers: [], body } }); // prettier-ignore
const page = { path: '/', outcome: { kind: 'answer', status: 200, headers: [], body: 'x' } };

test.each([
  ['after any page', [page], text, '/favicon.ico'],
  ['after HTML, too', [page], html, '/favicon.ico'],
  ['what the page names', [page, icon(404)], named, '/my.png'],
  ['not what is elsewhere', [page], elsewhere, undefined],
  ['not what is not there', [page, icon(404), page], text, undefined],
  ['not what is gone', [page, icon(410), page], text, undefined],
  ['not what is there', [page, icon(200, png), page], text, undefined],
  ['again what is no picture', [page, icon(200, 'hello'), page], text, '/favicon.ico'],
  ['again after an error', [page, icon(500), page], text, '/favicon.ico'],
  ['again after a crash', [page, { as: 'icon', path: '/favicon.ico', outcome: { kind: 'crash' } }], text, '/favicon.ico'],
  ['not what is on its way', [page, { as: 'icon', path: '/favicon.ico' }], text, undefined],
  ['what a person asked for does not count', [{ ...icon(404), as: undefined }], text, '/favicon.ico'],
])('%s', (_title, requests, shown, want) => expect(iconToAsk(requests, shown)).toBe(want)); // prettier-ignore

test('the tab shows the latest picture for its page', () => {
  const gif = 'GIF89a';
  const requests = [icon(200, png), icon(200, gif, '/my.png'), icon(404)];
  expect(iconOf(requests, text)).toBe('data:image/png;base64,iVBORw0KGgo=');
  expect(iconOf(requests, named)).toBe('data:image/gif;base64,R0lGODlh');
  expect(iconOf(requests, elsewhere)).toBeUndefined();
  expect(iconOf([icon(200, 'hello')], text)).toBeUndefined();
});
