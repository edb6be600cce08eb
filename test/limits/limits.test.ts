/** The page of what is not supported says what is so: each of its sentences is what the playground answers. */
import { expect, test } from 'vitest';
import { example, limits } from '../../src/limits/entries';
import { Session } from '../../src/worker/session';
import { defaultSettings } from '../../src/world/demo';
import { readPackages, reasonsOf } from '../../tools/vite/limits';

test.each(limits.map((limit) => [limit.name, limit] as const))('%s', async (_, limit) => {
  const session = new Session();
  const files = [{ name: 'main.go', text: example(limit) }];
  const errors = await session.check(files);
  if (errors.length > 0) {
    expect(errors[0]!.message).toMatch(new RegExp(`^${limit.sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
    return;
  }
  await session.open({ version: 1, lesson: '', files, settings: defaultSettings, seed: 1, script: [] });
  const request = { do: 'request', client: 'default', method: 'GET', path: '/', headers: [], body: '' } as const;
  const { events } = await session.act(1, { ...request, headers: [] });
  const said = events.map((e) => (e.kind === 'stopped' ? e.sentence : e.kind === 'response' ? e.body : ''));
  expect(said.filter((text) => text.startsWith(limit.sentence))).toHaveLength(1);
});

test('the packages are those that a program can import', () => {
  const paths = readPackages().map((p) => p.path);
  expect(paths).toEqual(expect.arrayContaining(['fmt', 'net/http', 'google.golang.org/appengine/memcache']));
  expect(paths.some((p) => p.includes('internal'))).toBe(false);
});

test('known failures are counted by reason', () => {
  const text = '# a list\na.go: wrong output at b.go:12: x\nc.go: wrong output at d.go:9: x\ne.go: takes 12 s\n';
  expect(reasonsOf(text)).toEqual({
    count: 3,
    reasons: [
      { why: 'wrong output at x', count: 2 },
      { why: 'takes n s', count: 1 },
    ],
  });
});
