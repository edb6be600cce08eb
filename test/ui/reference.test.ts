// @vitest-environment jsdom
import { screenSize } from './setup';
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fromPayload, startOf } from '../../src/share/link';
import { WorkStore } from '../../src/storage/work';
import App from '../../src/ui/app/App.svelte';
import { highlight } from '../../src/ui/code/highlight';
import { linkCode, linkProse, type Resolve } from '../../src/ui/reference/links';
import { matches } from '../../src/ui/reference/names';
import { loadPackage, packages } from '../../src/reference/index';
import { packagePaths, readPage } from '../../tools/vite/reference';
import { readLesson } from '../../tools/vite/lessons';
import { FakeClient } from './fakeClient';

const root = new URL('/folder/', location.href);
const memcache = 'google.golang.org/appengine/memcache';
let clients: FakeClient[];

// Pages with some hundred names take a while to draw here.
configure({ asyncUtilTimeout: 20_000 });

beforeEach(() => {
  clients = [];
  screenSize.width = 1440;
});
afterEach(cleanup);

function open(address: string) {
  history.replaceState(null, '', new URL(address, root));
  const nothing = { get: async () => undefined, set: async () => undefined, delete: async () => undefined };
  const createClient = () => {
    const client = new FakeClient();
    clients.push(client);
    return client;
  };
  return render(App, { root, store: new WorkStore(nothing), createClient });
}
const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
const ask = async (text: string) => {
  const field = screen.getByRole('searchbox');
  field.focus();
  await fireEvent.input(field, { target: { value: text } });
  return field;
};

test('the page has what the build made of the packages', async () => {
  expect(packages.map((p) => p.path)).toEqual(packagePaths());
  expect(packages.every((p) => p.synopsis.startsWith('Package ') || p.synopsis !== '')).toBe(true);
  expect(await loadPackage('fmt')).toEqual(readPage('fmt'));
});

describe('the list', () => {
  test('leads to each package', async () => {
    open('reference/');
    await heading('Reference');
    expect(document.title).toBe('Reference · Memcache Playground');
    const links = screen.getAllByRole('listitem').map((item) => within(item).getByRole('link').getAttribute('href'));
    expect(links).toEqual(packagePaths().map((path) => `${root.href}reference/${path}/`));
    await fireEvent.click(screen.getByRole('link', { name: /^fmt/ }));
    await heading('fmt');
    expect(location.pathname).toBe('/folder/reference/fmt/');
    expect(document.title).toBe('fmt · Reference · Memcache Playground');
  });

  test('finds packages and names', async () => {
    open('reference/');
    await heading('Reference');
    await ask('compareandswapm');
    expect(await screen.findByText('0 packages, 2 names')).toBeTruthy();
    const links = screen.getAllByRole('listitem').map((item) => within(item).getByRole('link').getAttribute('href'));
    expect(links).toEqual([`${root.href}reference/${memcache}/#CompareAndSwapMulti`, `${root.href}reference/${memcache}/#Codec.CompareAndSwapMulti`]); // prettier-ignore
    await ask('crypto/');
    expect(screen.getByRole('heading', { name: /Other libraries/ })).toBeTruthy();
    await ask('zzzz');
    expect(screen.getByText('0 packages, 0 names')).toBeTruthy();
    expect(screen.queryAllByRole('listitem')).toEqual([]);
  });

  test('lessons lead to it', async () => {
    open('');
    await fireEvent.click(screen.getByRole('link', { name: 'Reference' }));
    await heading('Reference');
  });
});

describe('a package', () => {
  test('every name has its place', async () => {
    open(`reference/${memcache}/`);
    await heading('memcache');
    for (const id of ['Get', 'Codec', 'Codec.Get', 'Item', 'Item.Key', 'ErrCacheMiss', 'Stats', 'JSON'])
      expect(document.getElementById(id), id).toBeTruthy();
    const get = document.getElementById('Get')!;
    expect(within(get).getByRole('heading', { name: 'func Get', level: 4 })).toBeTruthy();
    expect(get.querySelector('.decl')!.textContent).toBe('func Get(c context.Context, key string) (*Item, error)');
    expect(within(get).getByRole('link', { name: 'context.Context' }).getAttribute('href')).toBe(
      `${root.href}reference/context/#Context`,
    );
    expect(within(get.querySelector<HTMLElement>('.decl')!).getByRole('link', { name: 'Item' }).getAttribute('href')).toBe('#Item'); // prettier-ignore
  });

  test('the index, and finding a name with the keyboard', async () => {
    open(`reference/${memcache}/`);
    await heading('memcache');
    const names = () => within(screen.getByRole('navigation', { name: 'Names in memcache' })).queryAllByRole('link').map((a) => a.getAttribute('href')); // prettier-ignore
    expect(names()).toEqual(
      expect.arrayContaining(['#variables', '#Add', '#Codec', '#Codec.Add', '#Item', '#Get', '#Stats']),
    );
    await fireEvent.keyDown(document.body, { key: '/' });
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
    const field = await ask('EXP');
    expect(names()).toEqual(['#Item.Expiration']);
    await fireEvent.keyDown(field, { key: 'Enter' });
    expect(location.hash).toBe('#Item.Expiration');
    await fireEvent.keyDown(field, { key: 'Escape' });
    expect(names().length).toBeGreaterThan(20);
    await ask('nonsense');
    expect(screen.getByText('No name has this in it.')).toBeTruthy();
  });

  test('an example runs, shows its answer and its calls, and where they were made', async () => {
    open(`reference/${memcache}/`);
    await heading('memcache');
    const box = screen.getByRole('group', { name: 'Example of Add' });
    expect(clients.length).toBe(0);
    expect(box.querySelector('.code')!.textContent).not.toContain('func init');
    await fireEvent.click(within(box).getByRole('button', { name: 'Whole file' }));
    expect(box.querySelector('.code')!.textContent).toContain('func init');
    await fireEvent.click(within(box).getByRole('button', { name: 'Run the example of Add' }));
    expect(await within(box).findByText(/200 OK/, { selector: 'b' })).toBeTruthy();
    expect(box.querySelector('.answer pre')!.textContent).toBe('Ida\n');
    const rows = within(box).getAllByRole('row').slice(1);
    expect(rows.map((r) => r.textContent)).toEqual([
      expect.stringContaining('stored'),
      expect.stringContaining('not stored'),
      expect.stringContaining('hit'),
    ]);
    await fireEvent.click(within(box).getAllByRole('button', { name: /^line / })[0]!);
    expect(box.querySelector('.picked')!.textContent).toContain('memcache.Add(ctx, winner)');

    // Another one uses the same worker, from its own beginning.
    const other = screen.getByRole('group', { name: 'Example of Increment' });
    await fireEvent.click(within(other).getByRole('button', { name: 'Run the example of Increment' }));
    expect(await within(other).findAllByText(/200 OK/, { selector: 'b' })).toHaveLength(2);
    expect(clients.map((c) => c.closed)).toEqual([false]);
    cleanup();
    expect(clients.map((c) => c.closed)).toEqual([true]);
  });

  test('an example opens in the playground', async () => {
    open(`reference/${memcache}/`);
    await heading('memcache');
    const lessonOf = async (name: string) =>
      /lessons\/(.*?)\//.exec(
        (await screen.findByRole('link', { name: `Open the example of ${name} in the playground` })).getAttribute(
          'href',
        )!,
      )?.[1];
    expect([await lessonOf('Add'), await lessonOf('Set')]).toEqual(['add', 'set-get']);
    const link = await screen.findByRole('link', { name: 'Open the example of Codec.Get in the playground' });
    const [address, payload] = link.getAttribute('href')!.split('#d=');
    expect(address).toBe(`${root.href}lessons/set-get/`);
    const opened = await fromPayload(payload!, startOf(readLesson('set-get')));
    const { file } = readPage(memcache).examples['Codec.Get']!;
    expect(opened).toMatchObject({
      ok: true,
      work: { demo: { lesson: 'set-get', files: [file], script: [] }, editor: [file] },
    });
  });

  test.each(['appengine/memcache', 'google.golang.org/appengine/v2/memcache'])('%s is the same', async (path) => {
    open(`reference/${path}/`);
    await heading('memcache');
  });

  test.each(['nope', 'fmt/nope', 'internal/order', '__proto__'])('%s is none', async (path) => {
    open(`reference/${path}/`);
    await heading('There is no such package');
    expect(screen.getByText(`reference/${path}`)).toBeTruthy();
    await fireEvent.click(screen.getByRole('link', { name: 'Back to the list of packages' }));
    await heading('Reference');
  });
});

describe('links', () => {
  const resolve: Resolve = (pkg, name) =>
    pkg === '' ? (['Item', 'Item.Key', 'ErrCacheMiss', 'Key', 'Get'].includes(name) ? `#${name}` : undefined) : pkg === 'time' ? `time#${name}` : undefined; // prettier-ignore
  const code = (text: string, self?: string) =>
    linkCode(highlight(text), resolve, self)
      .flat()
      .flatMap((p) => (p.href ? [[p.text, p.href]] : []));

  test.each([
    ['func Get(k string) (*Item, time.Time)', undefined, [['Item', '#Item'], ['time.Time', 'time#Time']]],
    ['type Item struct {\n\tKey *Key\n\tGet func() other.Key // a Key\n}', 'Item', [['Key', '#Key']]],
    ['var x = "Item"', undefined, []],
  ])('%s', (text, self, want) => expect(code(text, self)).toEqual(want)); // prettier-ignore

  test.each([
    ['Get an Item, or ErrCacheMiss.', ['#ErrCacheMiss']],
    ['See Item.Key and time.Time; other.Thing is elsewhere.', ['#Item.Key', 'time#Time']],
    ['ErrNothing', []],
  ])('%s', (text, want) => {
    const pieces = linkProse(text, resolve);
    expect(pieces.map((p) => p.text).join('')).toBe(text);
    expect(pieces.flatMap((p) => p.href ?? [])).toEqual(want);
  });

  test('finding', () => {
    const names = ['Target', 'GetMulti', 'Codec.Get', 'Get', 'Set'];
    expect(matches(names, ' get ')).toEqual(['Codec.Get', 'Get', 'GetMulti', 'Target']);
    expect(matches(names, '')).toEqual([]);
  });
});
