import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { readCookieDate } from '../../src/browser/cookieDate';
import { Jar, type Cookie } from '../../src/browser/jar';
import { plainCookie } from '../../src/browser/cookie';
import { toText } from '../../src/browser/bytes';
import { goldenFile, readCases, type CookieGolden } from './cookies/cases';

const epoch = Date.UTC(2026, 0, 1);
const newJar = () => new Jar('localhost', epoch);
const jarWith = (path: string, ...lines: string[]) => {
  const jar = newJar();
  jar.set(path, lines, 0);
  return jar;
};

describe('what Chromium makes of Set-Cookie lines', () => {
  const golden = JSON.parse(readFileSync(goldenFile, 'utf8')) as { cases: CookieGolden[] };
  const cases = readCases();
  it('knows all cases', () => expect(golden.cases.map((c) => c.title)).toEqual(cases.map((c) => c.title)));

  it.each(cases.map((c, i) => [c.title, c, golden.cases[i]!] as const))('%s', (_title, { set, ask }, want) => {
    // Chromium read the dates by the day on which it was asked; those that matter lie far away.
    const jar = newJar();
    set.forEach(([path, lines], i) => lines.forEach((line, j) => jar.set(path, [line], i * 1000 + j)));
    const now = set.length * 1000;
    const kept = jar.list(now).map(shown(now));
    const order = (c: { name: string; path: string }) => `${c.name}\n${c.path}`;
    expect(kept.sort((a, b) => (order(a) < order(b) ? -1 : 1))).toEqual(want.kept);
    expect(ask.map((path) => jar.header(path, now))).toEqual(want.headers);
  });

  const shown = (now: number) => (c: Cookie) => ({
    name: toText(c.name),
    value: toText(c.value),
    path: c.path,
    lives: c.expiresAt === null ? -1 : Math.round((c.expiresAt - now) / 20_000) * 20,
    httpOnly: c.httpOnly,
    secure: c.secure,
    sameSite: c.sameSite,
  });
});

describe('the virtual clock', () => {
  const rows: [title: string, line: string, at: number, header: string][] = [
    ['drops at Max-Age', 'a=1; Max-Age=10', 10_000, ''],
    ['keeps until Max-Age', 'a=1; Max-Age=10', 9_999, 'a=1'],
    ['obeys Expires', 'a=1; Expires=Thu, 01 Jan 2026 00:00:10 GMT', 10_000, ''],
    ['keeps until Expires', 'a=1; Expires=Thu, 01 Jan 2026 00:00:10 GMT', 9_999, 'a=1'],
    ['keeps nothing beyond 400 days', 'a=1; Max-Age=999999999', 400 * 86_400_000, ''],
    ['keeps for 400 days', 'a=1; Max-Age=999999999', 400 * 86_400_000 - 1, 'a=1'],
    ['keeps a session cookie', 'a=1', 1e15, 'a=1'],
  ];
  it.each(rows)('%s', (_title, line, at, header) => expect(jarWith('/', line).header('/', at)).toBe(header));
});

test('every refused line has its reason', () => {
  const lines: [line: string, reason: RegExp][] = [
    ['a=\x01', /control character/],
    ['=', /neither a name nor a value/],
    [`a=${'x'.repeat(5119)}`, /^Name and value have 5120 bytes; a browser takes 4096 at most\.$/],
    ['a=1; Domain=example.com', /^Its Domain is example\.com, but it comes from localhost/],
    ['a=1; SameSite=None', /^SameSite=None needs Secure/],
    ['a=1; Partitioned', /^Partitioned needs Secure/],
    ['__Secure-a=1', /^A name that begins with __Secure-/],
    ['__Host-a=1; Secure', /^A name that begins with __Host-/],
    ['__Http-a=1; Secure', /^A name that begins with __Http-/],
    ['__Host-Http-a=1; Secure; Path=/', /^A name that begins with __Host-Http-/],
    ['=__Host-a=1', /^It has no name/],
  ];
  const jar = newJar();
  const refused = jar.set('/x/', ['ok=1', ...lines.map(([line]) => line)], 0);
  expect(refused.map((r) => r.line)).toEqual(lines.map(([line]) => line));
  refused.forEach((r, i) => expect(r.reason).toMatch(lines[i]![1]));
  expect(jar.list(0).map((c) => c.name)).toEqual(['ok']);
});

test('lists every attribute', () => {
  expect(jarWith('/x/y', 'n=12; HttpOnly; Secure; SameSite=Lax; Max-Age=3; Priority=High').list(0)).toEqual([
    { name: 'n', value: '12', domain: 'localhost', path: '/x', expiresAt: 3000, size: 3, httpOnly: true, secure: true, sameSite: 'Lax', priority: 'High', createdAt: 0, usedAt: 0 },
  ]); // prettier-ignore
});

test('remembers when a cookie was used; looking is no use', () => {
  const jar = jarWith('/', 'a=1', 'b=2; Path=/x');
  expect(jar.matching('/x', 3000).map((c) => c.name)).toEqual(['b', 'a']);
  jar.header('/', 5000);
  expect(jar.list(6000).map((c) => [c.name, c.usedAt])).toEqual([['a', 5000], ['b', 0]]); // prettier-ignore
});

test('what is handed out is no way in', () => {
  const jar = jarWith('/', 'a=1');
  jar.list(0)[0]!.value = 'changed';
  jar.matching('/', 0)[0]!.value = 'changed';
  expect(jar.header('/', 0)).toBe('a=1');
});

describe('a person', () => {
  it('adds, changes and deletes', () => {
    const jar = newJar();
    expect(jar.put({ ...plainCookie('a'), value: '1' }, 10)).toBe('');
    expect(jar.put({ ...jar.list(10)[0]!, value: '2', path: '/x' }, 20)).toBe('');
    expect(jar.header('/x', 20)).toBe('a=2; a=1');
    jar.remove('a', '/');
    expect(jar.header('/x', 20)).toBe('a=2');
  });
  it.each([
    [{ value: 'a;b' }, /no “;”/],
    [{ name: 'a=b' }, /no “;”|cannot hold/],
    [{ name: '', value: '' }, /neither/],
    [{ value: ' x' }, /Spaces/],
    [{ value: 'x\n' }, /control character/],
    [{ value: 'x'.repeat(4096) }, /4097 bytes/],
    [{ path: 'x' }, /begins with “\/”/],
    [{ sameSite: 'None' as const }, /needs Secure/],
    [{ name: '__Host-a', path: '/x', secure: true }, /__Host-/],
  ])('is told why %j cannot be', (change, reason) => {
    const jar = newJar();
    expect(jar.put({ ...plainCookie('a'), value: '1', ...change }, 0)).toMatch(reason);
    expect(jar.list(0)).toEqual([]);
  });
});

test('the least used go first when there are too many', () => {
  const jar = jarWith('/', ...Array.from({ length: 180 }, (_, i) => `n${i}=1${i < 10 ? '; Path=/used' : ''}`));
  jar.header('/used', 1000);
  // Asked for below /used all are sent; only those of that path alone are older than the rest otherwise.
  for (let i = 0; i < 10; i++) expect(jar.list(1000)[i]!.usedAt).toBe(1000);
  jar.set('/', ['last=1'], 2000);
  expect(jar.list(2000)).toHaveLength(150);
  expect(jar.list(2000).at(-1)!.name).toBe('last');
});

test.each<[string, string | undefined]>([
  ['Wed, 21 Oct 2026 07:28:00 GMT', '2026-10-21T07:28:00.000Z'],
  ['Wednesday, 21-Oct-26 07:28:00 GMT', '2026-10-21T07:28:00.000Z'],
  ['Wed Oct 21 07:28:00 2026', '2026-10-21T07:28:00.000Z'],
  ['21 oct 2026 7:8:9', '2026-10-21T07:08:09.000Z'],
  ['07:28:00 2026 October 21th', '2026-10-21T07:28:00.000Z'],
  ['01-Jan-69 00:00:00', '2069-01-01T00:00:00.000Z'],
  ['01-Jan-70 00:00:00', '1970-01-01T00:00:00.000Z'],
  ['30 Feb 2026 00:00:00', undefined],
  ['21 Oct 2026', undefined],
  ['21 Oct 2026 24:00:00', undefined],
  ['21 Oct 2026 00:60:00', undefined],
  ['32 Oct 2026 00:00:00', undefined],
  ['0 Oct 2026 00:00:00', undefined],
  ['1 Oct 1600 00:00:00', '1600-10-01T00:00:00.000Z'],
  ['2026-10-21T07:28:00Z', undefined],
  ['', undefined],
])('the date %j', (text, want) => {
  const date = readCookieDate(text);
  expect(date === undefined ? undefined : new Date(date).toISOString()).toBe(want);
});
