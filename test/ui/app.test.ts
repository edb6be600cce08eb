// @vitest-environment jsdom
import { screenSize } from './setup';
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startOf, toPayload } from '../../src/share/link';
import { WorkStore, type KeyValueStore } from '../../src/storage/work';
import App from '../../src/ui/app/App.svelte';
import { readLesson } from '../../tools/vite/lessons';
import { FakeClient } from './fakeClient';

const root = new URL('/folder/', location.href);
let map: Map<string, unknown>;
let clients: FakeClient[];

beforeEach(() => {
  map = new Map();
  clients = [];
  screenSize.width = 1440;
  localStorage.clear();
  delete document.documentElement.dataset.theme;
});
afterEach(cleanup);

const store = (): KeyValueStore => ({
  get: async (key) => structuredClone(map.get(key)),
  set: async (key, value) => void map.set(key, structuredClone(value)),
  delete: async (key) => void map.delete(key),
});

function open(address: string, kept = store()) {
  cleanup();
  history.replaceState(null, '', new URL(address, root));
  return render(App, {
    root,
    store: new WorkStore(kept),
    createClient: () => {
      const client = new FakeClient();
      clients.push(client);
      return client;
    },
  });
}
const ready = () => screen.findByRole('textbox', { name: 'main.go' }, { timeout: 20_000 });
const code = async () => [...(await ready()).querySelectorAll('.cm-line')].map((l) => l.textContent).join('\n');
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const browser = () => within(screen.getByRole('region', { name: 'Browser' }));
/** Replaces the text as typing does. */
async function type(from: string, to: string) {
  const { EditorView } = await import('@codemirror/view');
  const view = EditorView.findFromDOM(await ready())!;
  const at = view.state.doc.toString().indexOf(from);
  view.dispatch({ changes: { from: at, to: at + from.length, insert: to } });
}

describe('addresses', () => {
  test('the list leads to each lesson without loading a page', async () => {
    open('');
    const links = screen.getAllByRole('listitem').map((item) => within(item).getByRole('link'));
    expect(links.map((l) => l.getAttribute('href'))).toContain(`${root.href}lessons/expiration/`);
    await fireEvent.click(links[0]!);
    expect(location.pathname).toBe('/folder/lessons/get-nil/');
    expect(await screen.findByRole('heading', { name: /Getting nothing/ })).toBeTruthy();
    expect(document.title).toBe('1 Getting nothing · Memcache Playground');
    await ready();
    await fireEvent.click(screen.getByRole('link', { name: 'Next lesson: Storing and reading' }));
    expect(await screen.findByRole('heading', { name: /Storing and reading/ })).toBeTruthy();
    expect(clients.map((c) => c.closed)).toEqual([true, false]);
    history.back();
    expect(await screen.findByRole('heading', { name: /Getting nothing/ })).toBeTruthy();
  });

  test.each(['lessons/nope/', '?lesson=nope', '#/lessons/nope', '?lost=lessons%2Fnope'])(
    '%s is said to be unknown, and leads back',
    async (address) => {
      open(address);
      expect(screen.getByRole('heading', { name: 'There is no such lesson' })).toBeTruthy();
      expect(screen.getByText('lessons/nope')).toBeTruthy();
      await fireEvent.click(screen.getByRole('link', { name: 'Back to the list of lessons' }));
      expect(await screen.findByRole('heading', { name: 'Memcache, learned by doing' })).toBeTruthy();
    },
  );

  test('another spelling becomes the lesson’s address', async () => {
    open('?lesson=add');
    expect(location.pathname + location.search).toBe('/folder/lessons/add/');
    await ready();
  });
});

describe('what is kept', () => {
  test('code and history are there again after a reload', async () => {
    open('lessons/set-get/');
    await ready();
    await press('Send request');
    await waitFor(() => expect(browser().getByText('bar')).toBeTruthy());
    await type('"bar"', '"mine"');
    await waitFor(() => expect(JSON.stringify(map.get('work:set-get'))).toContain('mine'));

    open('lessons/set-get/');
    expect(await code()).toContain('[]byte("mine")');
    await waitFor(() => expect(browser().getByText('bar')).toBeTruthy());
    expect(screen.getByText('Edited: runs with the next request')).toBeTruthy();
    await press('Send request');
    await waitFor(() => expect(browser().getByText('mine')).toBeTruthy());
  });

  test('lessons are kept apart', async () => {
    open('lessons/set-get/');
    await type('"bar"', '"mine"');
    await waitFor(() => expect(map.has('work:set-get')).toBe(true));
    open('lessons/add/');
    expect(await code()).not.toContain('mine');
  });

  test('starting over brings the lesson back as it was', async () => {
    open('lessons/set-get/');
    await type('"bar"', '"mine"');
    await press('Send request');
    await waitFor(() => expect(browser().getByText('mine')).toBeTruthy());
    await press('Start this lesson over');
    await press('OK');
    await waitFor(() => expect(browser().getByText('No request has been sent yet.')).toBeTruthy());
    expect(await code()).toContain('[]byte("bar")');
  });

  test('a browser that keeps nothing says so and works', async () => {
    const fail = () => Promise.reject(new Error('no'));
    open('lessons/set-get/', { get: fail, set: fail, delete: fail });
    await ready();
    await press('Send request');
    await waitFor(() => expect(browser().getByText('bar')).toBeTruthy());
    expect(
      screen.getAllByText('This browser keeps nothing for this page, so edits last until you leave it.'),
    ).toHaveLength(1);
    await press('Close this note');
    expect(screen.queryByText(/keeps nothing/)).toBeNull();
  });

  test('what is damaged is said, and the lesson starts', async () => {
    map.set('work:set-get', { demo: 5 });
    open('lessons/set-get/');
    expect(await screen.findByText(/What was kept of this lesson cannot be read/)).toBeTruthy();
    expect(await code()).toContain('[]byte("bar")');
  });

  test('a lesson that is done has a tick in the list', async () => {
    map.set('progress', ['add']);
    open('');
    await waitFor(() => expect(screen.getAllByText('done')).toHaveLength(1));
  });
});

describe('links', () => {
  const lesson = readLesson('set-get');
  const start = startOf(lesson);
  const text = lesson.files[0]!.text.replace('"bar"', '"shared"');
  const shared = { ...start, editor: [{ name: 'main.go', text }] };

  test('a link opens what was shared, paused, and leaves one’s own work alone', async () => {
    open('lessons/set-get/');
    await type('"bar"', '"mine"');
    await waitFor(() => expect(JSON.stringify(map.get('work:set-get'))).toContain('mine'));
    open(`lessons/set-get/#d=${await toPayload(shared, start)}`);
    expect(await code()).toContain('[]byte("shared")');
    expect(screen.getByRole('button', { name: 'Pause' }).getAttribute('aria-pressed')).toBe('true');
    await press('Send request');
    await waitFor(() => expect(browser().getByText('shared')).toBeTruthy());
    open('lessons/set-get/');
    expect(await code()).toContain('[]byte("mine")');
  });

  test('a bad link is one sentence and the lesson’s start', async () => {
    open('lessons/set-get/#d=AAAA');
    expect(
      await screen.findByText(
        'This link cannot be opened: it is damaged or cut short. Here is the lesson from its start.',
      ),
    ).toBeTruthy();
    expect(await code()).toContain('[]byte("bar")');
  });

  test('Share makes a link that reopens the code and what happened', async () => {
    open('lessons/set-get/');
    await type('"bar"', '"linked"');
    await press('Send request');
    await waitFor(() => expect(browser().getByText('linked')).toBeTruthy());
    await press('Share');
    const field = (await screen.findByRole('textbox', { name: 'Link' })) as HTMLInputElement;
    await waitFor(() => expect(field.value).toContain('/folder/lessons/set-get/#d='));
    expect(screen.getByText(/bytes, all of it inside the link; nothing is uploaded/)).toBeTruthy();
    const link = field.value;
    map.clear();
    open(link);
    expect(await code()).toContain('[]byte("linked")');
    await waitFor(() => expect(browser().getByText('linked')).toBeTruthy());
    expect(screen.queryByText(/cannot be opened/)).toBeNull();
  });
});

test('colours: as the system, light, dark, remembered', async () => {
  open('');
  const next = () => fireEvent.click(screen.getByRole('button', { name: /^Theme/ }));
  const now = () => [
    screen.getByRole('button', { name: /^Theme/ }).getAttribute('aria-label'),
    document.documentElement.dataset.theme,
    localStorage.getItem('theme'),
  ];
  expect(now()).toEqual(['Theme: as the system', undefined, null]);
  await next();
  expect(now()).toEqual(['Theme: light', 'light', 'light']);
  await next();
  expect(now()).toEqual(['Theme: dark', 'dark', 'dark']);
  open('');
  expect(now()[0]).toBe('Theme: dark');
  await next();
  expect(now()).toEqual(['Theme: as the system', undefined, null]);
});

describe('on a phone', () => {
  test('five tabs, one pane at a time, the step above the code, one set of buttons', async () => {
    screenSize.width = 390;
    open('lessons/expiration/');
    expect((await screen.findAllByRole('tab')).slice(-5).map((t) => t.textContent)).toEqual([
      'Read',
      'Code',
      'Browser',
      'Console',
      'Time',
    ]);
    expect(screen.getByRole('region', { name: 'Lesson' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Code' })).toBeNull();
    await fireEvent.click(screen.getByRole('tab', { name: 'Code' }));
    expect(screen.queryByRole('region', { name: 'Lesson' })).toBeNull();
    await ready();
    await press('Send request');
    await waitFor(() => expect(within(screen.getByRole('group', { name: 'Now' })).getByText('foo')).toBeTruthy());
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Code' }).textContent).toContain('Let ten seconds pass'),
    );
    await fireEvent.click(screen.getByRole('tab', { name: 'Browser' }));
    expect(browser().getByText('bar')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Pause' })).toHaveLength(1);
    expect(screen.getAllByRole('button', { name: '+10 s' })).toHaveLength(1);
  });
});

test('between phone and wide: Code, Browser and Console are tabs beside the lesson', async () => {
  screenSize.width = 900;
  open('lessons/add/');
  await ready();
  const tabs = within(screen.getByRole('tablist', { name: 'Panes' })).getAllByRole('tab');
  expect(tabs.map((t) => t.textContent)).toEqual(['Code', 'Browser', 'Console']);
  await fireEvent.click(tabs[2]!);
  expect(screen.getByRole('region', { name: 'Memcache viewer' })).toBeTruthy();
  expect(screen.getByRole('region', { name: 'Lesson' })).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Code' })).toBeNull();
});
