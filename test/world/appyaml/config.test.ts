/** app.yaml: what is understood, beside Python's regular expressions, and what is wrong where. */
import { describe, expect, it, test } from 'vitest';
import { readConfig } from '../../../src/world/appyaml/config';
import { readAppYaml } from '../../../src/world/appyaml/front';
import golden from '../golden/frontend.json';

const top = 'runtime: go\napi_version: go1\n';
const handlers = (...lines: string[]) => `${top}handlers:\n${lines.map((l) => `${l}\n`).join('')}`;

const full = `# What an app of the course has, and all that is left alone.
application: my-app
service: default
version: "1"
runtime: go119
api_version: go1
instance_class: F1
default_expiration: "4d 5h"
env_variables:
  NAME: 'x'
automatic_scaling: {min_instances: 1, max_concurrent_requests: 80}
inbound_services: [warmup]
skip_files:
- ^(.*/)?.*~$
handlers:
- url: /admin/.*
  script: _go_app
  login: admin
  auth_fail_action: unauthorized
  secure: always
- url: /(.*\\.txt)
  static_files: static/\\1
  upload: static/.*\\.txt
  mime_type: text/plain
  expiration: 10m
  http_headers:
    X-Foo: bar
- {url: /css, static_dir: ./style/, require_matching_file: true}
- url: /.*
  script: auto
  login: Required
`;

describe('what is understood', () => {
  it('is everything of a whole one', () => {
    const { config, problems } = readConfig(full);
    expect(problems).toEqual([]);
    expect(config!.runtime).toBe('go119');
    const plain = { login: 'optional', isRefused: false, needsFile: false, headers: [] };
    const long = 4 * 86_400 + 5 * 3_600;
    expect(config!.handlers).toMatchObject([
      { ...plain, serves: { by: 'script' }, login: 'admin', isRefused: true },
      {
        ...plain,
        serves: { by: 'file', name: 'static/\\1' },
        mimeType: 'text/plain',
        maxAge: 600,
        headers: [['X-Foo', 'bar']],
      },
      { ...plain, serves: { by: 'folder', folder: 'style' }, needsFile: true, maxAge: long },
      { ...plain, serves: { by: 'script' }, login: 'required' },
    ]);
  });

  test.each([
    ['runtime: go', undefined],
    ['runtime: go1.x\nhandlers:', []],
    ['runtime: go\nhandlers: []', []],
    ['%YAML 1.2\n---\nruntime: "go"\n...\n', undefined],
    ['\ufeffruntime: go\r\napi_version: go1\r\n', undefined],
  ])('%j', (text, expected) =>
    expect(readConfig(text)).toMatchObject({ config: { handlers: expected }, problems: [] }),
  );
});

describe('which file or app a path leads to, as Python finds it', () => {
  test.each(golden.patterns)('$kind $url', ({ kind, url, to, leads }) => {
    const line = kind === 'script' ? 'script: auto' : `${kind}: ${to}`;
    const text = handlers(`- url: ${url}`, `  ${line}`, ...(kind === 'static_files' ? ['  upload: .*'] : []));
    for (const path of golden.paths) {
      const wanted = (leads as Record<string, string>)[path];
      // Whatever file it leads to is there, unless there can be none.
      const files = new Map(wanted ? [[wanted, 'found']] : []);
      const { app, errors } = readAppYaml(text, files);
      expect(errors).toEqual([]);
      const answer = app!.front({
        method: 'GET',
        path: encodeURI(path),
        headers: [],
        body: '',
        host: 'x',
        now: 0,
        login: '',
        admin: false,
      });
      const isFile = wanted !== undefined && wanted !== 'app' && !wanted.endsWith('/');
      const expected = wanted === 'app' ? undefined : isFile ? { status: 200, body: 'found' } : { status: 404 };
      if (expected === undefined) expect(answer, path).toBeUndefined();
      else expect(answer, path).toMatchObject(expected);
    }
  });
});

describe('what is wrong, and where', () => {
  test.each<[string, string, [line: number, column: number, message: string][]]>([
    ['nothing', '', [[1, 1, 'app.yaml is a block of names and values: “runtime: go”']]],
    ['a text', 'hello', [[1, 1, 'app.yaml is a block of names and values: “runtime: go”']]],
    ['a list', '- runtime: go', [[1, 1, 'app.yaml is a block of names and values: “runtime: go”']]],
    ['no runtime', 'version: 1', [[1, 1, 'app.yaml names no runtime; for a Go app write “runtime: go”']]],
    ['another runtime', 'runtime: python27', [[1, 10, 'the playground has no runtime “python27”, only Go: write “runtime: go”']]],
    ['unknown key', `${top}hadlers:\n- url: /`, [[3, 1, 'app.yaml has no “hadlers”']]],
    ['unknown key of a handler', handlers('- url: /', '  script: auto', '  loggin: admin'), [[6, 3, 'a handler with script has no “loggin”']]],
    ['a key of another handler', handlers('- url: /', '  script: auto', '  upload: x'), [[6, 3, 'a handler with script has no “upload”']]],
    ['two at once', `runtime: go\na: 1\nb: 2`, [[2, 1, 'app.yaml has no “a”'], [3, 1, 'app.yaml has no “b”']]],
    ['no script', handlers('- url: /'), [[4, 3, 'a handler has one of script, static_dir and static_files']]],
    ['two kinds', handlers('- url: /', '  script: auto', '  static_dir: x'), [[4, 3, 'a handler has one of script, static_dir and static_files']]],
    ['no url', handlers('- script: auto'), [[4, 3, 'a handler needs a url, such as “url: /.*”']]],
    ['no slash', handlers('- url: admin', '  script: auto'), [[4, 8, 'a url begins with / and has no ^ before and no $ behind it, because it is always matched whole: “admin”']]],
    ['anchored', handlers('- url: /x$', '  script: auto'), [[4, 8, 'a url begins with / and has no ^ before and no $ behind it, because it is always matched whole: “/x$”']]],
    ['no pattern', handlers('- url: /(', '  script: auto'), [[4, 8, '“/(” is no regular expression']]],
    ['another script', handlers('- url: /', '  script: main.app'), [[5, 11, 'in a Go app script is “_go_app” or “auto”, not “main.app”']]],
    ['login', handlers('- url: /', '  script: auto', '  login: yes'), [[6, 10, '“yes” is none of optional, required, admin']]],
    ['no upload', handlers('- url: /x', '  static_files: x'), [[4, 3, 'static_files needs upload: a pattern for the files that may be served']]],
    ['a group too many', handlers('- url: /(x)', '  static_files: \\2', '  upload: x'), [[5, 17, '\\2 stands for nothing: the url has too few groups in parentheses']]],
    ['expiration', handlers('- url: /x', '  static_dir: x', '  expiration: soon'), [[6, 15, '“soon” is no length of time; it takes the form “4d 5h” or “10m”']]],
    ['header name', handlers('- url: /x', '  static_dir: x', '  http_headers: {a b: c}'), [[6, 23, '“a b” is no name of a header']]],
    ['header of the server', handlers('- url: /x', '  static_dir: x', '  http_headers: {Content-Length: 3}'), [[6, 34, 'app.yaml cannot set the header Content-Length']]],
    ['header with a line break', handlers('- url: /x', '  static_dir: x', '  http_headers: {X: "a\\r\\nb"}'), [[6, 21, 'what is sent in a header is one line of plain characters']]],
    ['a list for a text', handlers('- url: [/]', '  script: auto'), [[4, 8, 'here stands one text, not a list or a block of names']]],
    ['a text for a list', `${top}handlers: x`, [[3, 11, 'here stands a list: each entry begins with “- ”']]],
    ['a text for a block', `${top}handlers:\n- x`, [[4, 3, 'here stands a block of names and values: “name: value”']]],
    ['an alias', 'runtime: &a go\nversion: *a', [[2, 10, 'app.yaml cannot repeat a piece of itself by “*”']]],
    ['too long', `runtime: go\n#${'x'.repeat(50_000)}`, [[1, 1, 'app.yaml is longer than 50000 characters']]],
    ['too deep', `runtime: go\nenv_variables: ${'['.repeat(30)}${']'.repeat(30)}`, [[1, 1, 'app.yaml is nested too deep']]],
    ['a bomb of brackets', '['.repeat(49_000), [[1, 1, 'app.yaml is nested too deep']]],
  ])('%s', (_, text, expected) => {
    const { config, problems } = readConfig(text);
    expect(config).toBeUndefined();
    expect(problems.map((p) => [p.line, p.column, p.message])).toEqual(expected);
  }); // prettier-ignore

  test.each([
    ['a tab', 'runtime: go\nhandlers:\n\t- url: /', 3],
    ['an open quote', 'runtime: go\nversion: "1', 2],
    ['the same twice', 'runtime: go\nruntime: go', 2],
    ['a key without its colon', 'runtime: go\nversion 1\nservice: x', 2],
    ['two documents', 'runtime: go\n---\nruntime: go', 2],
  ])('broken YAML: %s', (_, text, line) => {
    const { problems } = readConfig(text);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      line,
      message: expect.stringMatching(/^app\.yaml is no YAML from here on: \S/),
    });
  });

  it('never throws, wherever it is cut or changed', () => {
    for (let i = 0; i <= full.length; i += 11) {
      for (const text of [
        full.slice(0, i),
        `${full.slice(0, i)}{${full.slice(i + 1)}`,
        `${full.slice(0, i)}\n\t:${full.slice(i)}`,
      ]) {
        const { config, problems } = readConfig(text);
        expect(config === undefined).toBe(problems.length > 0);
        const lines = text.split('\n');
        for (const p of problems) {
          expect(p.line).toBeLessThanOrEqual(lines.length);
          expect(p.column).toBeGreaterThan(0);
        }
      }
    }
  });
});
