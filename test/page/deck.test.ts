/**
 * The slides of the chapter, tried in Chromium as a learner would: what the steps say is done by hand, and what a slide
 * shows must be seen. Cookies are looked up in the browser's own store. One row for each lesson.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { Learner, source } from './learner';
import { openSite, type Site } from './site';

let site: Site;
const pages: Page[] = [];

beforeAll(async () => void (site = await openSite()), 300_000);
afterAll(() => site?.close());
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  // Chromium tells of a frame without scripts when a test reads in it.
  expect(site.faults.splice(0).filter((f) => !/Blocked script execution in 'about:srcdoc'/.test(f))).toEqual([]);
});

async function open(slug: string, address = `lessons/${slug}/`): Promise<Learner> {
  const page = await site.open(address);
  pages.push(page);
  return new Learner(page, slug);
}
const folder = '/some/sub-folder/';
const patient = { timeout: 30_000 };
/** How the page must show a photo: each byte as it was uploaded. */
const jpeg = (file: string) =>
  `data:image/jpeg;base64,${readFileSync(`src/lessons/photoblog/files/${file}`).toString('base64')}`;
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;

type Row = [slug: string, what: string, walk: (l: Learner) => Promise<void>];

const api: Row[] = [
  [
    'get-nil',
    '<nil>, and a name for the miss',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('<nil>\n');
      await l.reload();
      await l.save('some-key', 'hello');
      await l.send();
      expect(await l.says()).toContain('&{some-key [104 101 108 108 111] <nil> 0 0s');
      await l.flush();
      await l.change([
        ['item, _ :=', '_, err :='],
        ['Fprintln(res, item)', 'Fprintln(res, err)'],
      ]);
      await l.send();
      expect(await l.says()).toBe('memcache: cache miss\n');
      await l.ticked(4);
    },
  ],
  [
    'set-get',
    'bar',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('bar\n');
      await l.display('foo');
      expect(await l.viewer()).toContain('"foo" is a String: bar');
      await l.flush();
      await l.send();
      await l.ticked(3);
      await l.stepTo('memcache.Get');
      await l.flush();
      await l.answered(() => l.press('Run to end'));
      expect(await l.says()).toBe('');
      await l.ticked(4);
    },
  ],
  [
    'add',
    'the second Add fails',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('<nil>\n');
      await l.send();
      expect(await l.says()).toBe('memcache: item not stored\n');
      await l.remove('winner');
      await l.send();
      expect(await l.says()).toBe('<nil>\n');
      await l.change([['memcache.Add', 'memcache.Set']]);
      await l.send();
      await l.ticked(4);
    },
  ],
  [
    'expiration',
    'bar, later an empty page',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('bar\n');
      await l.press('+10 s');
      await l.page.getByText('The cache is empty.').waitFor();
      await l.send();
      await l.change([['memcache.Set', '// memcache.Set']]);
      await l.send();
      expect(await l.says()).toBe('bar\n');
      await l.press('+10 s');
      await l.send();
      expect(await l.says()).toBe('');
      await l.change([
        ['// memcache.Set', 'memcache.Set'],
        ['10 * time', '3 * time'],
      ]);
      await l.send();
      await l.ticked(5);
    },
  ],
  [
    'delete',
    'gone by code, by hand, and all at once',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('memcache: cache miss\n');
      await l.go('/store');
      await l.go('/');
      expect(await l.says()).toBe('<nil>\n');
      await l.go('/store');
      await l.remove('foo');
      await l.go('/');
      expect(await l.says()).toBe('memcache: cache miss\n');
      await l.change([['memcache.Delete(ctx, "foo")', 'memcache.Flush(ctx)']]);
      await l.go('/store');
      await l.go('/');
      await l.page.getByText('The cache is empty.').waitFor();
      await l.reload();
      expect(await l.says()).toBe('<nil>\n');
      await l.ticked(5);
    },
  ],
  [
    'multi',
    'many in one call, an error for each',
    async (l) => {
      await l.send();
      await l.write(source('multi', 'steps/batch/main.go'));
      await l.send();
      expect(await l.says()).toContain('3 found');
      await l.remove('bob');
      await l.change([['\tmemcache.SetMulti(', '\t// memcache.SetMulti(']]);
      await l.send();
      expect(await l.says()).toContain('2 found, error: <nil>');
      await l.write(source('multi', 'steps/deleting/main.go'));
      await l.send();
      await l.reload();
      expect(await l.says()).toContain('memcache: cache miss (and 2 other errors)');
      await l.ticked(5);
    },
  ],
  [
    'increment',
    'both ends of the scale',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('11 <nil>\n');
      await l.display('counter');
      expect(await l.viewer()).toContain('"counter" is a String: 11');
      await l.change([['1, 10)', '-100, 10)']]);
      await l.send();
      expect(await l.says()).toBe('0 <nil>\n');
      await l.save('counter', '18446744073709551615');
      await l.change([['-100, 10)', '2, 10)']]);
      await l.send();
      expect(await l.says()).toBe('1 <nil>\n');
      await l.save('counter', 'many');
      await l.send();
      expect(await l.says()).toContain('INVALID_VALUE');
      await l.flush();
      await l.change([['Increment(ctx, "counter", 2, 10)', 'IncrementExisting(ctx, "counter", 1)']]);
      await l.send();
      expect(await l.says()).toBe('0 memcache: cache miss\n');
      await l.ticked(6);
    },
  ],
  [
    'counters',
    'two counters, one per user, and the console’s words',
    async (l) => {
      const signIn = (email: string) => l.submit({ 'E-mail': email }, 'Log In');
      await l.send();
      await signIn('ann@example.com');
      expect(await l.says()).toBe('Global 1\nUser 1\n');
      await l.reload();
      expect(await l.says()).toBe('Global 2\nUser 2\n');
      expect((await l.stored()).map((c) => c.name)).toEqual(['dev_appserver_login']);
      await l.addBrowser();
      await l.go('/');
      await signIn('bob@example.com');
      expect(await l.says()).toBe('Global 3\nUser 1\n');
      await l.display('GLOBAL');
      expect(await l.viewer()).toContain('"GLOBAL" is a String: 3');
      await l.ticked(4);
      await l.change([['Path != "/"', 'Path == "/lost"']]);
      await l.addBrowser();
      await l.go('/');
      await signIn('cid@example.com');
      await l.reload();
      await l.ticked(5);
      expect(await l.says()).toBe('Global 6\nUser 3\n');
      await l.browser(1);
      await l.go('/_ah/logout');
      await l.frame.getByRole('button', { name: 'Log In' }).waitFor();
      expect(await l.stored()).toEqual([]);
      await l.ticked(6);
    },
  ],
  [
    'compare-and-swap',
    'the lost update, seen in two browsers',
    async (l) => {
      const dance = async (line: string) => {
        await l.browser(1);
        await l.stepTo(line);
        await l.browser(2);
        await l.send();
        const second = await l.says();
        await l.browser(1);
        await l.answered(() => l.press('Run to end'));
        return [second, await l.says()];
      };
      await l.send();
      await l.send();
      expect(await l.says()).toBe('2\n');
      await l.addBrowser();
      expect(await dance('memcache.Set')).toEqual(['3\n', '3\n']);
      await l.ticked(2);
      await l.write(source('compare-and-swap', 'steps/swap/main.go'));
      expect(await dance('memcache.CompareAndSwap')).toEqual(['4 <nil>\n', '4 memcache: compare-and-swap conflict\n']);
      await l.ticked(3);
      await l.write(source('compare-and-swap', 'steps/retry/main.go'));
      const [second, first] = await dance('memcache.CompareAndSwap');
      expect([second, first].map((text) => parseInt(text!, 10))).toEqual([5, 6]);
      await l.ticked(4);
      await l.stepTo('memcache.CompareAndSwap');
      await l.remove('votes');
      await l.answered(() => l.press('Run to end'));
      expect(await l.says()).toContain('memcache: item not stored');
      await l.ticked(5);
    },
  ],
  [
    'codecs',
    'a struct as JSON, as gob, and as a mistake',
    async (l) => {
      await l.send();
      expect(await l.says()).toContain('Get: {Ann 42} <nil>');
      await l.display('ann');
      expect(await l.viewer()).toContain('"ann" is a String: {"Name":"Ann","Score":42}');
      await l.change([['JSON.Set', 'Gob.Set'], ['JSON.Get', 'Gob.Get']]); // prettier-ignore
      await l.send();
      await l.change([['Gob.Set', 'JSON.Set']]);
      await l.send();
      expect(await l.says()).toContain('Get: { 0}');
      await l.change([['Gob.Get', 'JSON.Get'], ['found Player', 'found map[string]string']]); // prettier-ignore
      await l.send();
      expect(await l.says()).toContain('json: cannot unmarshal');
      await l.ticked(5);
    },
  ],
  [
    'flags',
    'flags are the viewer’s types',
    async (l) => {
      let was = '0';
      for (const [flags, says, type] of [
        ['0', 0, 'String'],
        ['3', 3, 'Integer'],
        ['5', 5, 'Unknown Type'],
        ['1 << 31', 2147483648, 'Unknown Type'],
      ] as const) {
        // prettier-ignore
        if (flags !== was) await l.change([[`Flags: ${was}`, `Flags: ${flags}`]]);
        was = flags;
        await l.send();
        expect(await l.says()).toBe(`42 ${says}\n`);
        await l.display('answer');
        await expect.poll(() => l.viewer(), patient).toContain(`"answer" is a ${type}: `);
      }
      await l.ticked(4);
    },
  ],
  [
    'stats',
    'six numbers',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('Hits: 0\nMisses: 1\nByteHits: 0\nItems: 0\nBytes: 0\nOldest: 0\n');
      await l.save('foo', 'hello');
      await l.send();
      expect(await l.says()).toContain('Items: 1\nBytes: 8\n');
      await l.display('foo');
      await l.send();
      await l.change([['\tmemcache.Get(', '\t// memcache.Get(']]);
      await l.press('+10 s');
      await l.send();
      expect(await l.says()).toContain('Oldest: 1');
      await l.flush();
      await l.send();
      expect(await l.says()).toContain('Hits: 0\nMisses: 0\nByteHits: 0\nItems: 0\n');
      await l.ticked(5);
    },
  ],
  [
    'namespaces',
    'one key twice',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('team "", visits 1\n');
      await l.go('/?team=red');
      expect(await l.says()).toBe('team "red", visits 1\n');
      await l.reload();
      await l.reload();
      await l.display('visits');
      expect(await l.viewer()).toContain('"visits" is a String: 1');
      await l.go('/?team=no way');
      expect(await l.says()).toContain('does not match');
      await l.write(source('namespaces', 'steps/flush/main.go'));
      await l.go('/?team=red');
      await l.page.getByText('The cache is empty.').waitFor();
      await l.ticked(5);
    },
  ],
  [
    'peek',
    'reading without using',
    async (l) => {
      const after = async () => {
        await l.go('/store');
        await l.press('+10 s');
        await l.go('/');
        return l.says();
      };
      expect(await after()).toContain('Oldest: 0');
      await l.change([['memcache.Get', 'memcache.Peek']]);
      expect(await after()).toContain('Oldest: 1');
      await l.remove('foo');
      await l.send();
      expect(await l.says()).toBe('memcache: cache miss\n');
      await l.write(source('peek', 'steps/multi/main.go'));
      await l.go('/store');
      await l.go('/');
      expect(await l.says()).toContain('1 found, error: <nil>');
      await l.ticked(4);
    },
  ],
];

const sessions: Row[] = [
  [
    'sessions-01',
    'empty, or the cookie',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('\n');
      await l.setCookie('sessionid', 'hello');
      expect(await l.stored()).toEqual([{ name: 'sessionid', value: 'hello', path: folder }]);
      await l.send();
      expect(await l.says()).toBe('sessionid=hello\n');
      await l.inspect('Network.setCookie', { name: 'sessionid', value: 'changed', path: folder });
      await l.send();
      expect(await l.says()).toBe('sessionid=changed\n');
      expect(await l.paneCookie('sessionid')).toBe('changed');
      await l.inspect('Network.deleteCookies', { name: 'sessionid', value: '', path: folder });
      await l.send();
      expect(await l.says()).toBe('\n');
      await l.ticked(4);
    },
  ],
  [
    'sessions-02',
    'the cookie appears in the browser’s own inspector',
    async (l) => {
      await l.send();
      const [cookie] = await l.stored();
      expect(cookie).toMatchObject({ name: 'sessionid', value: expect.stringMatching(uuid) as string, path: folder });
      expect(await l.says()).toBe(`sessionid=${cookie!.value}\n`);
      await l.send();
      expect(await l.says()).toBe(`sessionid=${cookie!.value}\n`);
      expect(await l.wire()).not.toContain('Set-Cookie');
      await l.addBrowser();
      await l.send();
      const other = await l.says();
      expect(other).toMatch(uuid);
      expect(other).not.toContain(cookie!.value);
      expect(await l.stored()).toEqual([cookie]);
      await l.browser(1);
      await l.inspect('Network.deleteCookies', cookie!);
      await l.send();
      const [fresh] = await l.stored();
      expect(fresh!.value).not.toBe(cookie!.value);
      await l.ticked(4);
    },
  ],
  [
    'sessions-03',
    '&{id [63 63 63] <nil> 0 0 0} and the field of today',
    async (l) => {
      await l.send();
      const [cookie] = await l.stored();
      const unstored = (await l.says()).trim();
      expect(unstored.startsWith(`&{${cookie!.value} [63 63 63] <nil> 0 0s `)).toBe(true);
      await l.send();
      expect((await l.says()).trim()).toBe(unstored);
      await l.save(await l.paneCookie('sessionid'), 'hi');
      await l.send();
      expect(await l.says()).toContain(`&{${cookie!.value} [104 105] <nil> 0 0s `);
      await l.ticked(3);
    },
  ],
  [
    'sessions-04',
    '{"email":"test@example.com"}',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('{"email":"test@example.com"}\n');
      const entry = '"email": "test@example.com",';
      await l.change([[entry, `${entry}\n\t\t\t"name":  "Ann",`]]);
      await l.send();
      expect(await l.says()).toBe('{"email":"test@example.com","name":"Ann"}\n');
      await l.change([[`map[string]string{\n\t\t\t${entry}\n\t\t\t"name":  "Ann",\n\t\t}`, 'struct{ email string }{"test@example.com"}']]); // prettier-ignore
      await l.send();
      expect(await l.says()).toBe('{}\n');
      await l.ticked(3);
    },
  ],
  [
    'sessions-05',
    'map[email:test@example.com], one item, 28 bytes of value, 66 % after three requests',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('map[email:test@example.com]\n');
      await l.send();
      await l.send();
      // Keys count as well: 36 and 28.
      expect(await l.viewer()).toContain('Hit ratio: 66% (hits: 2 misses: 1) Size of cache: items: 1 size: 64 Bytes');
      expect(await l.console.locator('.items .chip').innerText()).toContain('28 bytes');
      const id = await l.paneCookie('sessionid');
      expect((await l.stored()).map((c) => c.value)).toEqual([id]);
      await l.display(id);
      expect(await l.viewer()).toContain(`"${id}" is a String: {"email":"test@example.com"}`);
      await l.save(id, '{"email":"ann@example.com"}');
      await l.send();
      expect(await l.says()).toBe('map[email:ann@example.com]\n');
      await l.flush();
      await l.send();
      expect(await l.says()).toBe('map[email:test@example.com]\n');
      await l.setCookie('sessionid', 'forged');
      await l.send();
      expect((await l.stored()).map((c) => c.value)).toEqual(['forged']);
      await l.ticked(6);
    },
  ],
  [
    'session-options',
    'three places for one session',
    async (l) => {
      await l.go('/google');
      await l.submit({ 'E-mail': 'ann@example.com' }, 'Log In');
      expect(await l.says()).toContain('signed in as ann@example.com');
      await l.follow('Gorilla');
      await l.submit({}, 'Sign in');
      await l.follow('Memcache');
      await l.submit({}, 'Sign in');
      const sizes = Object.fromEntries((await l.stored()).map((c) => [c.name, c.value.length]));
      expect(Object.keys(sizes).sort()).toEqual(['dev_appserver_login', 'gorilla', 'sessionid']);
      expect(sizes['gorilla']).toBeGreaterThan(sizes['sessionid']!);
      await l.follow('What a thief reads');
      expect(await l.says()).toContain('test@example.com');
      for (const name of ['gorilla', 'sessionid']) {
        const value = await l.paneCookie(name);
        await l.setCookie(
          name,
          value.replace(/.(?=.{9}$)/, (c) => (c === 'A' ? 'B' : 'A')),
        );
      }
      await l.follow('Gorilla');
      expect(await l.says()).toContain('securecookie');
      await l.follow('Memcache');
      expect(await l.says()).toContain('cache miss');
      await l.submit({}, 'Sign in');
      await l.follow('Gorilla');
      await l.submit({}, 'Sign in');
      await l.flush();
      await l.reload();
      expect(await l.says()).toContain('signed in as test@example.com');
      await l.follow('Memcache');
      expect(await l.says()).toContain('cache miss');
      await l.ticked(6);
    },
  ],
  [
    'login',
    'in and out, two users at once, and a thief',
    async (l) => {
      const logIn = (user: string, password = 'secret') =>
        l.submit({ 'User name': user, Password: password }, 'Log in');
      await l.send();
      await l.follow('Members');
      await logIn('ann', '1234');
      expect(await l.says()).toContain('That is not right.');
      await logIn('ann');
      expect(await l.says()).toContain('Welcome, ann');
      await l.addBrowser();
      await l.go('/login');
      await logIn('bob');
      expect(await l.says()).toContain('Welcome, bob');
      await l.browser(1);
      await l.reload();
      expect(await l.says()).toContain('Welcome, ann');
      await l.follow('Log out');
      expect(await l.says()).toContain('Welcome, stranger');
      expect(await l.stored()).toEqual([]);
      await l.setCookie('sessionid', 'planted');
      await l.browser(2);
      await l.setCookie('sessionid', 'planted');
      await l.browser(1);
      await l.follow('Log in');
      await logIn('ann');
      await l.browser(2);
      await l.go('/');
      expect(await l.says()).toContain('Welcome, ann');
      await l.ticked(5);
      await l.press('session.go');
      await l.write(source('login', 'steps/fresh/session.go'), 'session.go');
      await l.browser(1);
      await l.follow('Log out');
      await l.setCookie('sessionid', 'planted');
      await l.follow('Log in');
      await logIn('ann');
      // The new one is HttpOnly, which no page can write.
      expect(await l.stored()).toEqual([]);
      await l.browser(2);
      await l.reload();
      expect(await l.says()).toContain('Welcome, stranger');
      await l.ticked(6);
    },
  ],
  [
    'page-cache',
    'a page from the cache, a stale one, a fresh one',
    async (l) => {
      await l.send();
      await l.reload();
      await l.submit({ Title: 'Gophers sighted' }, 'Publish');
      expect(await l.says()).not.toContain('Gophers sighted');
      for (let i = 0; i < 6; i++) await l.press('+10 s');
      await l.reload();
      expect(await l.says()).toContain('Gophers sighted');
      await l.change([['\thttp.Redirect', '\tmemcache.Delete(ctx, frontPage)\n\thttp.Redirect']]);
      await l.submit({ Title: 'Gophers gone' }, 'Publish');
      expect(await l.says()).toContain('Gophers gone');
      await l.ticked(5);
    },
  ],
  [
    'self-destruct',
    'read once, and gone ten seconds later',
    async (l) => {
      await l.send();
      await l.submit({ Message: 'Meet me at midnight.' }, 'Write');
      await l.addBrowser();
      await l.go('/read?id=1');
      expect(await l.says()).toContain('You are the first to read this');
      await l.reload();
      expect(await l.says()).toContain('This message is burning');
      await l.press('+10 s');
      await l.browser(1);
      await l.go('/read?id=1');
      expect(await l.says()).toContain('Nothing here');
      await l.go('/');
      await l.submit({ Message: 'The key is under the mat.' }, 'Write');
      await l.browser(2);
      await l.go('/read?id=2');
      expect(await l.says()).toContain('The key is under the mat.');
      await l.ticked(5);
      await l.press('newid.go');
      await l.write(source('self-destruct', 'steps/random/newid.go'), 'newid.go');
      await l.browser(1);
      await l.go('/');
      await l.submit({ Message: 'The key is elsewhere.' }, 'Write');
      expect(await l.says()).toMatch(uuid);
      await l.browser(2);
      await l.go('/read?id=3');
      expect(await l.says()).toContain('Nothing here');
      await l.ticked(6);
    },
  ],
];

const photoblog: Row[] = [
  [
    'photoblog',
    'takes a JPEG, shows it after a reload, keeps two users’ photos apart',
    async (l) => {
      // A field for files is slow to draw in a Chromium without a screen.
      l.page.setDefaultTimeout(60_000);
      const logIn = (user: string) => l.submit({ 'User name': user, Password: 'secret' }, 'Log in');
      await l.write(source('photoblog', 'steps/datastore/main.go'));
      await l.send();
      await logIn('ann');
      expect(await l.says()).toContain('Photos of ann');
      const [cookie] = await l.stored();
      expect(cookie).toMatchObject({ name: 'sessionid', value: expect.stringMatching(uuid) as string, path: folder });
      await l.upload('hills.jpg', 'Upload');
      await expect.poll(() => l.images(), patient).toEqual([jpeg('hills.jpg')]);
      await l.reload();
      await expect.poll(() => l.images(), patient).toEqual([jpeg('hills.jpg')]);
      await l.addBrowser();
      await l.go('/');
      await logIn('bob');
      expect(await l.says()).toContain('No photos yet.');
      await l.upload('sea.jpg', 'Upload');
      await expect.poll(() => l.images(), patient).toEqual([jpeg('sea.jpg')]);
      await l.browser(1);
      await l.reload();
      await expect.poll(() => l.images(), patient).toEqual([jpeg('hills.jpg')]);
      expect(await l.stored()).toEqual([cookie]);
      await l.flush();
      await l.reload();
      await logIn('ann');
      await expect.poll(() => l.images(), patient).toEqual([jpeg('hills.jpg')]);
    },
  ],
];

describe('the browsers around it', () => {
  test('two at once keep two sessions, and a shared link brings both along', async () => {
    const l = await open('sessions-05');
    await l.send();
    const id = await l.paneCookie('sessionid');
    await l.save(id, '{"email":"ann@example.com"}');
    await l.addBrowser();
    await l.send();
    expect(await l.says()).toBe('map[email:test@example.com]\n');
    const second = await l.paneCookie('sessionid');
    await l.stepTo('memcache.Get');
    await l.browser(1);
    await l.send();
    expect(await l.says()).toBe('map[email:ann@example.com]\n');
    expect((await l.stored()).map((c) => c.value)).toEqual([id]);

    await l.press('Share');
    const link = l.page.getByRole('textbox', { name: 'Link' });
    await expect.poll(() => link.inputValue()).toContain('#d=');
    const other = await open('sessions-05', await link.inputValue());
    await other.desk.getByRole('tab', { name: 'Browser 2' }).waitFor();
    await other.browser(1);
    expect(await other.says()).toBe('map[email:ann@example.com]\n');
    expect((await other.stored()).map((c) => c.value)).toEqual([id]);
    expect(await other.viewer()).toContain('items: 2');
    await other.browser(2);
    expect(await other.paneCookie('sessionid')).toBe(second);
    await other.answered(() => other.press('Run to end'));
    await other.send();
    expect(await other.says()).toBe('map[email:test@example.com]\n');
  });

  test('a session goes on when the page is opened again, and ends when the lesson starts over', async () => {
    const l = await open('sessions-05');
    await l.send();
    const [cookie] = await l.stored();
    // What happened is kept a moment later.
    await l.page.waitForTimeout(600);
    await l.page.reload();
    await l.page.getByText('answer to request 1').waitFor();
    await l.send();
    expect(await l.stored()).toEqual([cookie]);
    expect(await l.viewer()).toContain('hits: 1 misses: 1');

    await l.page.waitForTimeout(600);
    const { page } = l;
    const address = page.url();
    await page.goto('about:blank');
    await page.context().clearCookies();
    await page.goto(address);
    await page.getByText('answer to request 2').waitFor();
    expect(await l.desk.getByRole('button', { name: /^Edit the cookie/ }).count()).toBe(0);
    await l.send();
    expect((await l.stored())[0]!.value).not.toBe(cookie!.value);
    await l.press('Start this lesson over');
    await l.press('OK');
    await l.page.getByText('No request has been sent yet.').waitFor();
    await expect.poll(() => l.stored(), patient).toEqual([]);
    expect(await l.desk.getByRole('button', { name: /^Edit the cookie/ }).count()).toBe(0);
    await l.send();
    expect(await l.stored()).toHaveLength(1);
    await l.ticked(1);
  });

  test('back, forward, tabs, a form sent twice, an address that leads nowhere, three ways to look', async () => {
    const l = await open('login');
    await l.send();
    await l.follow('Members');
    expect(await l.address.inputValue()).toBe('localhost:8080/login');
    await l.answered(() => l.press('Back'));
    expect(await l.says()).toContain('Welcome, stranger');
    await l.answered(() => l.press('Forward'));
    await l.submit({ 'User name': 'ann', Password: 'no' }, 'Log in');
    await l.press('Reload');
    await l.page.getByText('Loading it again sends the form again.').waitFor();
    await l.press('Cancel');
    await l.press('Reload');
    await l.answered(() => l.press('OK'));
    expect(await l.says()).toContain('That is not right.');
    expect(await l.wire()).toMatch(/^POST \/login HTTP\/1\.1\n[^]*user=ann&password=no[^]*HTTP\/1\.1 403 Forbidden/);
    await l.press('Source');
    expect(await l.desk.locator('pre.wire').innerText()).toContain('<b>That is not right.</b>');
    await l.press('Page');
    await l.address.fill('https://example.com/');
    await l.address.press('Enter');
    expect(await l.desk.locator('.refusal').innerText()).toContain('http://localhost:8080/');
    await l.press('Tabs and browsers');
    await l.press('New tab');
    await l.go('/members');
    expect(await l.says()).toContain('Log in');
    await l.page.getByRole('tab', { name: '/login' }).first().click();
    expect(await l.says()).toContain('That is not right.');
    await l.desk.getByRole('checkbox', { name: /favicon/ }).check();
    await l.go('/');
    await l.tab('Logs');
    await expect.poll(() => l.console.getByText('GET /favicon.ico').count(), patient).toBe(1);
  });
});

for (const [part, rows] of [
  ['part 2', api],
  ['part 3', sessions],
  ['part 4', photoblog],
] as const)
  // prettier-ignore
  describe(part, () => {
    test.each(rows)('%s: %s', { timeout: 240_000 }, async (slug, _what, walk) => walk(await open(slug)));
  });
