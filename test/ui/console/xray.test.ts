// @vitest-environment jsdom
import '../setup';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import Console from '../../../src/ui/console/Console.svelte';
import { openWorld } from './openWorld';

const app = `package app

import (
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		memcache.Set(ctx, &memcache.Item{Key: "b-json", Value: []byte(\`{"user":{"id":12345678901234567890,"tags":[]}}\`), Flags: 7})
		memcache.Set(ctx, &memcache.Item{Key: "a-short", Value: []byte("x"), Expiration: 30 * time.Second})
		memcache.Set(ctx, &memcache.Item{Key: "c-bytes", Value: []byte{0, 255, 65}})
	})
	http.HandleFunc("/space", func(w http.ResponseWriter, r *http.Request) {
		ctx, _ := appengine.Namespace(appengine.NewContext(r), "other")
		memcache.Set(ctx, &memcache.Item{Key: "a-short", Value: []byte("far")})
	})
	http.HandleFunc("/read", func(w http.ResponseWriter, r *http.Request) {
		memcache.Get(appengine.NewContext(r), "a-short")
	})
}
`;

const xray = () => within(screen.getByRole('region', { name: 'Memcache x-ray' }));
const bodyRows = () => xray().getAllByRole('table')[0]!.querySelectorAll('tbody tr');
const keys = () => [...bodyRows()].map((r) => r.querySelector('code')!.textContent);
const words = (e: Element): string =>
  e.tagName === 'TR'
    ? [...e.children].map(words).filter(Boolean).join(' ')
    : e.textContent!.replace(/\s+/g, ' ').trim();
const press = (name: string | RegExp) => fireEvent.click(xray().getByRole('button', { name }));

async function open(cookies: { browser: string; name: string; value: string }[] = []) {
  const opened = await openWorld('set-get', app);
  const online = vi.fn();
  render(Console, { bench: opened.bench, online, cookies });
  await opened.go('/');
  await fireEvent.click(screen.getByRole('button', { name: 'X-ray' }));
  return { ...opened, online, console: opened.bench.looks };
}

test('every item with its figures; looking counts for nothing', async () => {
  const { bench } = await open();
  const before = { ...bench.session.view.stats };
  expect(keys()).toEqual(['a-short', 'b-json', 'c-bytes']);
  const heads = xray().getAllByRole('columnheader').map(words);
  expect(heads).toEqual(['Key↑', 'TTL', 'Size', 'Flags', 'CAS id', 'Access', 'LRU', 'Node']);
  const item = bench.session.view.items.find((i) => i.key === 'b-json')!;
  expect([...bodyRows()[1]!.children].map(words)).toEqual(
    ['b-json', '', '46', '7', String(item.cas), '0:00.0', '3', '1'].map((s) => expect.stringMatching(`^${s}$`)),
  );
  expect(xray().getByRole('img', { name: '30 of 30 seconds left' })).toBeTruthy();
  expect(xray().getByText('Looking here does not count as a read.')).toBeTruthy();
  await press('b-json');
  expect(bench.session.view.stats).toEqual(before);
});

test('sorts by a column, both ways, and filters by key and value', async () => {
  await open();
  await press(/^Size/);
  expect(keys()).toEqual(['a-short', 'c-bytes', 'b-json']);
  expect(xray().getByRole('columnheader', { name: /^Size/ }).getAttribute('aria-sort')).toBe('ascending');
  await press(/^Size/);
  expect(keys()).toEqual(['b-json', 'c-bytes', 'a-short']);
  await press(/^TTL/);
  expect(keys()).toEqual(['a-short', 'b-json', 'c-bytes']);
  const filter = xray().getByLabelText('Filter items');
  await fireEvent.input(filter, { target: { value: 'USER' } });
  expect(keys()).toEqual(['b-json']);
  await fireEvent.input(filter, { target: { value: 'zzz' } });
  expect(xray().getByText(/No item has “zzz”/)).toBeTruthy();
});

test('namespaces have a column once there are any', async () => {
  const { go } = await open();
  await go('/space');
  await waitFor(() => expect(xray().getByRole('columnheader', { name: /Namespace/ })).toBeTruthy());
  expect(keys()).toEqual(['a-short', 'a-short', 'b-json', 'c-bytes']);
});

test('the value as JSON, text and hex', async () => {
  await open();
  await press('b-json');
  expect(xray().getByRole('group', { name: 'Value as JSON' }).querySelector('pre')!.textContent).toBe(
    '{\n  "user": {\n    "id": 12345678901234567890,\n    "tags": []\n  }\n}',
  );
  expect(xray().getByText('"user"').tagName).toBe('B');
  await press('Text');
  expect(words(xray().getByRole('group', { name: 'Value as Text' }))).toBe(
    '{"user":{"id":12345678901234567890,"tags":[]}}',
  );
  await press('b-json');
  await press('c-bytes');
  expect((xray().getByRole('button', { name: 'JSON' }) as HTMLButtonElement).disabled).toBe(true);
  expect(words(xray().getByRole('group', { name: 'Value as Text' }))).toBe('\\x00\\xffA');
  await press('Hex');
  expect([...xray().getByRole('group', { name: 'Value as Hex' }).querySelectorAll('td')].map((t) => t.textContent)).toEqual(
    ['0000', '00 ff 41', '..A'],
  ); // prettier-ignore
});

test('the history of a key, a click from its line; it outlives the item', async () => {
  const { bench, go, online } = await open();
  await press('a-short');
  await go('/read');
  await bench.skip(40_000);
  await go('/read');
  const history = () =>
    within(xray().getByRole('region', { name: 'Item a-short' }))
      .getAllByRole('row')
      .slice(1)
      .map(words);
  await waitFor(() => expect(history()).toHaveLength(4));
  expect(history()).toEqual(
    [
      '^0:4\\d.\\d miss GET /read request 3 line 23$',
      '^0:30.0 expired$',
      '^0:00.1 hit x GET /read request 2 line 23$',
      '^0:00.0 stored x GET / request 1 line 15$',
    ].map((s) => expect.stringMatching(s)),
  );
  expect(xray().getByText('Not in the cache now.')).toBeTruthy();
  await fireEvent.click(xray().getByRole('button', { name: 'line 15' }));
  expect(online).toHaveBeenCalledWith('main.go', 15);
});

test('says which session cookie points to an item', async () => {
  await open([
    { browser: 'Browser 2', name: 'sessionid', value: 'a-short' },
    { browser: 'Browser 1', name: 'other', value: 'b' },
  ]);
  await press('a-short');
  expect(xray().getByText('sessionid of Browser 2 points here.')).toBeTruthy();
  expect(xray().getAllByText(/points here/)).toHaveLength(1);
});

test('another pane can open it at an item; the keyboard goes from item to item', async () => {
  const { console } = await open();
  console.tab = 'logs';
  console.memcache = 'viewer';
  console.showItem({ namespace: '', key: 'c-bytes' });
  await waitFor(() => expect(xray().getByRole('region', { name: 'Item c-bytes' })).toBeTruthy());
  expect(xray().getByRole('button', { name: 'c-bytes' }).getAttribute('aria-expanded')).toBe('true');
  const first = xray().getByRole('button', { name: 'a-short' });
  first.focus();
  await fireEvent.keyDown(first, { key: 'ArrowDown' });
  expect(document.activeElement).toBe(xray().getByRole('button', { name: 'b-json' }));
});
