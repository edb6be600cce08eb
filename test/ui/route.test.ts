import { expect, test } from 'vitest';
import { lessonAddress, readRoute, referenceAddress } from '../../src/ui/app/route';

const root = new URL('https://host/some/folder/');
const slugs = ['get-nil', 'add'];

test.each([
  ['', { page: 'list' }],
  ['index.html', { page: 'list' }],
  ['#top', { page: 'list' }],
  ['?utm=1', { page: 'list' }],
  ['lessons/add/', { page: 'lesson', slug: 'add', payload: '' }],
  ['lessons/add', { page: 'lesson', slug: 'add', payload: '' }],
  ['lessons/add/index.html?x=y', { page: 'lesson', slug: 'add', payload: '' }],
  ['lessons/add/#d=abc-_', { page: 'lesson', slug: 'add', payload: 'abc-_' }],
  ['lessons/add/#other', { page: 'lesson', slug: 'add', payload: '' }],
  ['?lesson=add', { page: 'lesson', slug: 'add', payload: '' }],
  ['#/lessons/add', { page: 'lesson', slug: 'add', payload: '' }],
  ['reference/', { page: 'reference', path: '' }],
  ['reference', { page: 'reference', path: '' }],
  ['reference/fmt/#Println', { page: 'reference', path: 'fmt' }],
  ['reference/net/http/index.html', { page: 'reference', path: 'net/http' }],
  ['references/', { page: 'lost', asked: 'references' }],
  ['lessons/nope/', { page: 'lost', asked: 'lessons/nope' }],
  ['lessons/add/more/', { page: 'lost', asked: 'lessons/add/more' }],
  ['lessons/', { page: 'lost', asked: 'lessons' }],
  ['lessons/__proto__/', { page: 'lost', asked: 'lessons/__proto__' }],
  ['lessons/%E0%A4%A/', { page: 'lost', asked: 'lessons/%E0%A4%A' }],
  ['elsewhere', { page: 'lost', asked: 'elsewhere' }],
  ['404.html', { page: 'lost', asked: '404.html' }],
  ['?lesson=nope', { page: 'lost', asked: 'lessons/nope' }],
  ['#/lessons/nope', { page: 'lost', asked: 'lessons/nope' }],
  ['lessons/add/?lost=deep%2Fer', { page: 'lost', asked: 'deep/er' }],
  ['?lost=reference%2Fno%2Fsuch', { page: 'reference', path: 'no/such' }],
  ['reference/?lost=reference%2Fnope', { page: 'reference', path: 'nope' }],
  ['reference/?lost=appengine%2Fmemcache%2F', { page: 'reference', path: 'appengine/memcache' }],
  ['?lost=lessons%2Fnope', { page: 'lost', asked: 'lessons/nope' }],
])('%s', (address, want) => {
  expect(readRoute(new URL(address, root), root, slugs)).toEqual(want);
});

test('a lesson has an address', () => expect(lessonAddress(root, 'add')).toBe('https://host/some/folder/lessons/add/'));

test.each([
  [referenceAddress(root), 'reference/'],
  [referenceAddress(root, 'net/http'), 'reference/net/http/'],
  [referenceAddress(root, 'net/http', 'Request.Header'), 'reference/net/http/#Request.Header'],
])('a package has an address: %s', (address, want) => expect(address).toBe(`https://host/some/folder/${want}`));
