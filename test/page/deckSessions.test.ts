/** Parts 3 and 4 of the chapter, and the browsers around them. */
import { describe, expect, test } from 'vitest';
import { folder, jpeg, patient, tryRows, useDeck, uuid, type Row } from './deck';
import { source } from './learner';

const deck = useDeck();
const { open } = deck;

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

tryRows(deck, [...sessions, ...photoblog]);

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
