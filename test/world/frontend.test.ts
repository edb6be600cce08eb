/**
 * The sign-in pages: the front end answers, and no instance starts.
 * @vitest-environment jsdom
 */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { accountPages, type FrontRequest } from '../../src/world/frontend';
import { defaultSettings, type Action } from '../../src/world/demo';
import { World } from '../../src/world/world';
import { handler } from '../../src/worker/rehearsal';
import { Packages } from '../../src/worker/packages';

const request = (path: string, more: Partial<FrontRequest> = {}): FrontRequest => ({
  method: 'GET', path, headers: [], body: '', host: 'localhost:8080', now: Date.UTC(2026, 0, 1), login: '', admin: false, ...more,
}); // prettier-ignore
const home = 'http://localhost:8080/';
const signIn = 'dev_appserver_login="test@example.com:False:185804764220139124118"; Path=/';
const asAdmin = 'dev_appserver_login="test@example.com:True:185804764220139124118"; Path=/';
const signOut = 'dev_appserver_login=; Max-Age=0; Path=/';
const header = (headers: [string, string][], name: string) => headers.find(([n]) => n === name)?.[1];

describe('actions', () => {
  test.each<[string, string | undefined, string]>([
    [
      '/_ah/login?email=test@example.com&action=Login&continue=http%3A//localhost%3A8080/x%3Fa%3D1',
      signIn,
      `${home}x?a=1`,
    ],
    ['/_ah/login?email=test%40example.com&admin=True&action=Login&continue=/a', asAdmin, `${home}a`],
    ['/_ah/login?email=test@example.com&admin=true&action=LOGIN', asAdmin, `${home}_ah/login`],
    ['/_ah/login?action=Login', undefined, `${home}_ah/login`],
    ['/_ah/login?action=Logout&email=test@example.com&continue=/b', signOut, `${home}b`],
    ['/_ah/login?action=other&continue=/b', undefined, `${home}b`],
    ['/_ah/logout?continue=http%3A//localhost%3A8080/c', signOut, `${home}c`],
    ['/_ah/logout', signOut, home],
    // Elsewhere, however it is written.
    ['/_ah/logout?continue=http://evil.example/', signOut, home],
    ['/_ah/logout?continue=https://localhost:8080/', signOut, home],
    ['/_ah/logout?continue=//evil.example/x', signOut, home],
    ['/_ah/logout?continue=/%5Cevil.example/x', signOut, home],
    ['/_ah/logout?continue=%0Ahttp:%5C%5Cevil.example', signOut, home],
    ['/_ah/logout?continue=http://localhost:8080@evil.example/', signOut, home],
    ['/_ah/logout?continue=http://localhost:8081/', signOut, home],
    ['/_ah/logout?continue=javascript:alert(1)', signOut, home],
    ['/_ah/logout?continue=http://[', signOut, home],
    ['/_ah/logout?continue=http://localhost:8080//evil.example', signOut, `${home}/evil.example`],
    ['/_ah/logout?continue=/a%0D%0ASet-Cookie:%20x=y', signOut, `${home}aSet-Cookie:%20x=y`],
  ])('%s', (path, cookie, location) => {
    const answer = accountPages(request(path))!;
    expect(answer.status).toBe(302);
    expect(header(answer.headers, 'Set-Cookie')).toBe(cookie);
    expect(header(answer.headers, 'Location')).toBe(location);
    expect(answer.headers.flat().join('')).not.toMatch(/[\r\n]/);
  });

  it('takes a posted form, too', () => {
    const body = 'email=test%40example.com&action=Login&continue=%2Fx';
    const { status, headers } = accountPages(request('/_ah/login', { method: 'POST', body }))!;
    expect([status, header(headers, 'Set-Cookie'), header(headers, 'Location')]).toEqual([302, signIn, `${home}x`]);
  });

  test.each(['/', '/_ah', '/_ah/', '/_ah/loginx', '/_ah/login/', '/_ah/warmup', '/x?/_ah/login', '/_AH/login'])(
    '%s is for the app',
    (path) => {
      expect(accountPages(request(path))).toBeUndefined();
    },
  );
});

describe('the page', () => {
  const page = (path: string, more: Partial<FrontRequest> = {}) => {
    const { status, headers, body } = accountPages(request(path, more))!;
    expect([status, header(headers, 'Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    return new DOMParser().parseFromString(Buffer.from(body, 'latin1').toString('utf8'), 'text/html');
  };

  it('has a labelled form that works without scripts', () => {
    const document = page('/_ah/login?continue=http%3A//localhost%3A8080/x%3Fa%3D%22%3E%26b');
    const form = document.querySelector('form')!;
    expect([form.method, form.getAttribute('action')]).toEqual(['get', '/_ah/login']);
    const labels = [...document.querySelectorAll('label')].map((l) => [
      l.textContent,
      (l.control as HTMLInputElement).name,
    ]);
    expect(labels).toEqual([['E-mail', 'email'], ['Sign in as Administrator', 'admin']]); // prettier-ignore
    expect([...document.querySelectorAll('button')].map((b) => [b.name, b.value, b.textContent])).toEqual([
      ['action', 'Login', 'Log In'],
      ['action', 'Logout', 'Log Out'],
    ]);
    const value = (name: string) => form.querySelector<HTMLInputElement>(`[name=${name}]`)!.value;
    expect([value('email'), value('admin'), value('continue')]).toEqual([
      'test@example.com',
      'True',
      'http://localhost:8080/x?a=">&b',
    ]);
    expect(form.querySelector<HTMLInputElement>('[name=admin]')!.checked).toBe(false);
    expect(document.body.textContent).toContain('Nobody is signed in.');
    expect(document.querySelector('script')).toBeNull();
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).not.toBe('');
  });

  it('says who is signed in', () => {
    const document = page('/_ah/login', { login: 'bob@example.com', admin: true });
    expect(document.body.textContent).toContain('Signed in as bob@example.com, an administrator.');
    expect(document.querySelector<HTMLInputElement>('#email')!.value).toBe('bob@example.com');
    expect(document.querySelector<HTMLInputElement>('#admin')!.checked).toBe(true);
  });

  test.each(['"><script>x</script>@a', 'alice', 'é@example.com'])('sends %s back with a sentence', (email) => {
    const document = page(`/_ah/login?action=Login&continue=/x&email=${encodeURIComponent(email)}`);
    expect(document.querySelector('[role=alert]')!.textContent).toContain(`“${email}” is no e-mail address.`);
    expect(document.querySelector<HTMLInputElement>('#email')!.value).toBe(email);
    expect(document.querySelector<HTMLInputElement>('[name=continue]')!.value).toBe('/x');
    expect(document.querySelector('script')).toBeNull();
  });

  it('has no body for HEAD, but its length', () => {
    const whole = accountPages(request('/_ah/login'))!;
    const head = accountPages(request('/_ah/login', { method: 'HEAD' }))!;
    expect([head.body, head.headers]).toEqual(['', whole.headers]);
    expect(header(head.headers, 'Content-Length')).toBe(String(whole.body.length));
  });
});

describe('in the world', () => {
  const packages = new Packages();
  beforeAll(() => packages.loadFor(handler));
  const ask = (path: string, more: Partial<Action & { do: 'request' }> = {}): Action => ({
    do: 'request', client: 'second', method: 'GET', path, headers: [], body: '', ...more,
  }); // prettier-ignore
  const play = (files: typeof handler, ...actions: Action[]) => {
    const world = new World({ files, settings: defaultSettings, seed: 1 }, packages.source);
    for (const action of actions) world.apply({ at: 1000, ...action });
    return world;
  };

  it('is answered without an instance, at once, and even when the code does not compile', () => {
    for (const files of [handler, [{ name: 'main.go', text: 'package main\nfunc' }]]) {
      const world = play(files, ask('/_ah/login', { tab: 2 }));
      const events = world.trace.filter((e) => e.kind !== 'compiled');
      expect(events).toMatchObject([
        { kind: 'request', at: 1000, request: 1, client: 'second', tab: 2, path: '/_ah/login', login: '', instance: 0 },
        { kind: 'response', at: 1000, request: 1, client: 'second', status: 200 },
      ]);
      expect(world.view()).toMatchObject({ waiting: [], instance: { state: 'none', requests: 0 } });
    }
  });

  it('tells who asks: the cookie, unless the input says', () => {
    const headers: [string, string][] = [['Cookie', 'dev_appserver_login="a@b.example:True:1"']];
    const world = play(
      handler,
      ask('/', { headers }),
      ask('/', { headers, login: 'c@d.example' }),
      ask('/', { headers, login: '' }),
    );
    expect(world.trace.flatMap((e) => (e.kind === 'request' ? [e.login] : []))).toEqual([
      'a@b.example',
      'c@d.example',
      '',
    ]);
  });
});
