/** An app with an app.yaml in the world: who may see what, and files that no instance is started for. */
import { beforeAll, describe, expect, it, test } from 'vitest';
import { defaultSettings, type Action, type SourceText } from '../../../src/world/demo';
import { replay } from '../../../src/world/replay';
import { World } from '../../../src/world/world';
import { Packages } from '../../../src/worker/packages';

const go = `package app

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, "app ", r.URL) })
}
`;
const yaml = `runtime: go119
handlers:
- url: /css
  static_dir: static/css
- url: /kept/(.*)
  static_files: static/\\1
  upload: static/.*\\.txt
  expiration: 1h 30m
  mime_type: text/x-odd
  http_headers: {X-Frame-Options: DENY, etag: mine}
- url: /maybe
  static_dir: static
  require_matching_file: true
- url: /private/css
  static_dir: static/css
  login: required
- url: /private
  script: auto
  login: required
- url: /admin/.*
  script: auto
  login: admin
- url: /quiet
  script: auto
  login: admin
  auth_fail_action: unauthorized
- url: /(open|maybe)/.*
  script: _go_app
`;
const files: SourceText[] = [
  { name: 'app.go', text: go },
  { name: 'app.yaml', text: yaml },
  { name: 'static/css/main.css', text: 'p { content: "é" }\n' },
  { name: 'static/css/constructor', text: 'x' },
  { name: 'static/a.txt', text: 'a\n' },
  { name: 'static/a.html', text: '<p>' },
];
const packages = new Packages();
beforeAll(() => packages.loadFor(files));

const get = (path: string, more: Partial<Action & { do: 'request' }> = {}): Action => ({
  do: 'request', client: 'default', method: 'GET', path, headers: [], body: '', ...more,
}); // prettier-ignore
function play(actions: Action[], of = files): World {
  const world = new World({ files: of, settings: defaultSettings, seed: 1 }, packages.source);
  for (const action of actions) world.apply({ at: 0, ...action });
  return world;
}
function ask(path: string, more: Partial<Action & { do: 'request' }> = {}) {
  const world = play([get(path, more)]);
  const response = world.trace.find((e) => e.kind === 'response')!;
  const header = (name: string) => response.headers.find(([n]) => n === name)?.[1];
  const started = world.trace.some((e) => e.kind === 'instance');
  return { ...response, header, started, location: header('Location') };
}
const bob = { headers: [['Cookie', 'dev_appserver_login="bob@example.com:False:1"']] as [string, string][] };
const root = { headers: [['Cookie', 'dev_appserver_login="root@example.com:True:1"']] as [string, string][] };
const to = (path: string) => `http://localhost:8080/_ah/login?continue=http%3A//localhost%3A8080${path}`;

describe('who may see it', () => {
  test.each<[string, { headers: [string, string][] } | undefined, number, string]>([
    ['/private', undefined, 302, to('/private')],
    ['/private?a=1&b=%C3%A9', undefined, 302, to('/private%3Fa%3D1%26b%3D%25C3%25A9')],
    ['/private', bob, 200, 'app /private'],
    ['/private/css/main.css', undefined, 302, to('/private/css/main.css')],
    ['/private/css/main.css', bob, 200, 'p { content: "\xc3\xa9" }\n'],
    ['/admin/x', undefined, 302, to('/admin/x')],
    ['/admin/x', bob, 401, 'bob@example.com'],
    ['/admin/x', root, 200, 'app /admin/x'],
    ['/%61dmin/x', bob, 401, 'bob@example.com'],
    ['/quiet', undefined, 401, 'signed in'],
    ['/quiet', bob, 401, 'bob@example.com'],
    ['/quiet', root, 200, 'app /quiet'],
    ['/open/x', undefined, 200, 'app /open/x'],
    ['/', root, 404, 'No handler of app.yaml is for /.\n'],
    ['/openx', root, 404, 'No handler of app.yaml is for /openx.\n'],
  ])('%s %o', (path, who, status, says) => {
    const answer = ask(path, who);
    expect(answer.status).toBe(status);
    expect(answer.location ?? answer.body).toContain(says);
    expect(answer.started).toBe(answer.body.startsWith('app '));
    expect(answer.location === undefined).toBe(status !== 302);
  });

  it('writes a name into its page as text', () => {
    const { body } = ask('/admin/', { headers: [['Cookie', 'dev_appserver_login=<b>x@y:False:1']] });
    expect(body).toContain('&#60;b&#62;x@y');
    expect(body).not.toContain('<b>');
  });

  it('lets the input say who asks', () => {
    expect(ask('/admin/x', { login: 'a@b', admin: true }).status).toBe(200);
    expect(ask('/admin/x', { ...root, login: '' }).status).toBe(302);
  });
});

describe('static files', () => {
  test.each<[string, number, string, string | undefined]>([
    ['/css/main.css', 200, 'p { content: "\xc3\xa9" }\n', 'text/css; charset=utf-8'],
    ['/css/main.css?v=1', 200, 'p { content: "\xc3\xa9" }\n', 'text/css; charset=utf-8'],
    ['/css/constructor', 200, 'x', 'application/octet-stream'],
    [
      '/css/none.css',
      404,
      'This address is for a static file, and the app has no such file.\n',
      'text/plain; charset=utf-8',
    ],
    ['/css/', 404, 'This address is for a static file, and the app has no such file.\n', 'text/plain; charset=utf-8'],
    [
      '/css/../a.txt',
      404,
      'This address is for a static file, and the app has no such file.\n',
      'text/plain; charset=utf-8',
    ],
    [
      '/css/%2E%2E/a.txt',
      404,
      'This address is for a static file, and the app has no such file.\n',
      'text/plain; charset=utf-8',
    ],
    [
      '/css//main.css',
      404,
      'This address is for a static file, and the app has no such file.\n',
      'text/plain; charset=utf-8',
    ],
    ['/kept/a.txt', 200, 'a\n', 'text/x-odd'],
    // Not among what is uploaded.
    [
      '/kept/a.html',
      404,
      'This address is for a static file, and the app has no such file.\n',
      'text/plain; charset=utf-8',
    ],
    ['/maybe/a.html', 200, '<p>', 'text/html; charset=utf-8'],
    ['/maybe/b.html', 200, 'app /maybe/b.html', 'text/plain; charset=utf-8'],
  ])('%s', (path, status, body, type) => {
    const answer = ask(path);
    expect([answer.status, answer.body, answer.header('Content-Type')]).toEqual([status, body, type]);
    expect(answer.header('Content-Length')).toBe(String(body.length));
  });

  it('come with how long they may be kept', () => {
    expect([ask('/css/main.css').header('Cache-Control'), ask('/css/main.css').header('Expires')]).toEqual([
      'no-cache',
      'Thu, 01 Jan 1970 00:00:00 GMT',
    ]);
    const kept = ask('/kept/a.txt');
    expect([kept.header('Cache-Control'), kept.header('Expires'), kept.header('Date')]).toEqual([
      'public, max-age=5400', 'Thu, 01 Jan 2026 01:30:00 GMT', 'Thu, 01 Jan 2026 00:00:00 GMT',
    ]); // prettier-ignore
    expect([kept.header('X-Frame-Options'), kept.header('ETag'), kept.header('etag')]).toEqual([
      'DENY',
      undefined,
      'mine',
    ]);
  });

  it('are not sent again to who has them', () => {
    const tag = ask('/css/main.css').header('ETag')!;
    expect(tag).toMatch(/^"[0-9a-f]+"$/);
    expect(ask('/css/constructor').header('ETag')).not.toBe(tag);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const { status, body } = ask('/css/main.css', { headers: [['If-None-Match', known]] });
      expect([status, body]).toEqual([304, '']);
    }
    expect(ask('/css/main.css', { headers: [['If-None-Match', '"other"']] }).status).toBe(200);
  });

  it('answer HEAD with the length alone', () => {
    const { status, body, header } = ask('/css/main.css', { method: 'HEAD' });
    expect([status, body, header('Content-Length')]).toEqual([200, '', '20']);
  });
});

it('leaves the sign-in pages to the front end', () => expect(ask('/_ah/login').status).toBe(200));

it('leads all to the app without handlers, and names the runtime', () => {
  const world = play([get('/x')], [files[0]!, { name: 'app.yaml', text: 'runtime: go118' }]);
  expect(world.trace.find((e) => e.kind === 'response')).toMatchObject({ status: 200, body: 'app /x' });
  expect(world.view().instance.runtime).toBe('go118');
});

it('is for the app’s own folder only', () => {
  const world = play([get('/x')], [files[0]!, { name: 'static/app.yaml', text: 'nonsense' }]);
  expect(world.trace.find((e) => e.kind === 'response')).toMatchObject({ status: 200 });
});

it('tells what is wrong beside what the compiler finds, and the app before stays', () => {
  const broken = [
    { name: 'app.go', text: go.replace('fmt.Fprint', 'fmt.Fprin') },
    { name: 'app.yaml', text: 'runtime: go\nx: 1' },
  ];
  const world = play([{ do: 'code', files: broken }, get('/css/main.css')]);
  const compiled = world.trace.findLast((e) => e.kind === 'compiled')!;
  expect(compiled.ok).toBe(false);
  expect(compiled.errors.map((e) => [e.place.file, e.place.line])).toEqual([['app.go', 9], ['app.yaml', 2]]); // prettier-ignore
  expect(compiled.errors[1]!.message).toBe('app.yaml has no “x”');
  expect(world.trace.find((e) => e.kind === 'response')).toMatchObject({ status: 200 });
  const only = play([{ do: 'code', files: [files[0]!, broken[1]!] }]).trace.findLast((e) => e.kind === 'compiled')!;
  expect(only).toMatchObject({ ok: false, errors: [{ place: { file: 'app.yaml' } }] });
});

it('replays to the same trace', () => {
  const script = [get('/css/main.css'), get('/private'), get('/private', bob), get('/nowhere')].map((a, i) => ({
    at: i * 100,
    ...a,
  }));
  const demo = { version: 1 as const, lesson: '', files, settings: defaultSettings, seed: 9, script };
  expect(replay(demo, packages.source).world.trace).toEqual(replay(demo, packages.source).world.trace);
});
