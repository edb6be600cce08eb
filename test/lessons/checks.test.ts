import { describe, expect, test } from 'vitest';
import { parseCheck, settledAt, stepsDone, type Check } from '../../src/lessons/checks';
import type { TraceEvent, What } from '../../src/world/trace';

const trace = (...whats: (What & { at?: number })[]): TraceEvent[] => whats.map((w, seq) => ({ seq, at: seq, ...w }));
const place = { file: 'main.go', line: 3, column: 1, func: 'handleIndex' };
const compiled = (ok: boolean): What => ({ kind: 'compiled', ok, files: [], errors: [] });
const rpc = (request: number, id: number, method: string): What => ({
  kind: 'rpc',
  rpc: id,
  request,
  service: 'memcache',
  method,
  keys: ['foo'],
  namespace: '',
  place,
});
const reply = (request: number, id: number, result: 'hit' | 'miss' | 'stored'): What => ({
  kind: 'reply',
  rpc: id,
  request,
  outcomes: [{ key: 'foo', result }],
  error: '',
});
const response = (request: number, body: string, status = 200): What => ({
  kind: 'response',
  request,
  client: 'default',
  status,
  headers: [],
  body,
});
const stored = (expiresAt: number | null): What => ({
  kind: 'item',
  namespace: '',
  key: 'foo',
  change: 'stored',
  by: 'app',
  value: 'bar',
  bytes: 3,
  expiresAt,
});
const shown = (found: boolean): What => ({ kind: 'console', op: 'display', key: 'foo', found });

const run = trace(
  compiled(true), // 0
  rpc(1, 1, 'Set'),
  { ...stored(10_002.4), at: 2.4 },
  reply(1, 1, 'stored'), // 3
  rpc(1, 2, 'Get'),
  reply(1, 2, 'hit'), // 5
  response(1, 'bar\n'), // 6
  { kind: 'item', namespace: '', key: 'foo', change: 'expired', by: 'node' }, // 7
  shown(false), // 8
  compiled(true), // 9
  rpc(2, 3, 'Get'),
  reply(2, 3, 'miss'), // 11
  response(2, '', 200), // 12
);

describe('which event settles a check', () => {
  test.each<[Check, number, number]>([
    [{ response: {} }, 0, 6],
    [{ response: { is: 'bar' } }, 0, 6],
    [{ response: { is: '' } }, 0, 12],
    [{ response: { contains: 'ba' } }, 7, -1],
    [{ response: { status: 404 } }, 0, -1],
    [{ response: { calls: ['Set', 'Get'] } }, 0, 6],
    [{ response: { calls: ['Get'] } }, 0, 12],
    [{ rpc: { method: 'Get' } }, 0, 5],
    [{ rpc: { result: 'miss', key: 'foo' } }, 0, 11],
    [{ rpc: { key: 'other' } }, 0, -1],
    [{ item: { change: 'expired', by: 'node' } }, 0, 7],
    [{ item: { life: 10 } }, 0, 2],
    [{ item: { life: 3 } }, 0, -1],
    [{ console: { op: 'display', found: false } }, 0, 8],
    [{ console: { found: true } }, 0, -1],
    [{ compiled: { ok: true } }, 0, 9],
    [{ compiled: { ok: false } }, 0, -1],
    [{ all: [{ console: {} }, { response: { is: 'bar' } }] }, 0, 8],
    [{ all: [{ console: {} }, { rpc: { key: 'other' } }] }, 0, -1],
    [{ any: [{ console: {} }, { response: { is: 'bar' } }] }, 0, 6],
    [{ then: [{ response: {} }, { response: {} }] }, 0, 12],
    [{ then: [{ console: {} }, { item: {} }] }, 0, -1],
  ])('%j from %i: %i', (check, from, want) => {
    expect(settledAt(check, run, from)).toBe(want);
  });
});

/** Two browsers at an app that asks who they are, keeps a photo, and dies. */
const asked = (request: number, client: string, path: string, more: Partial<What & { kind: 'request' }> = {}): What => ({
  kind: 'request', request, client, method: 'GET', path, headers: [], body: '', login: '', instance: 1, ...more,
}); // prettier-ignore
const answered = (request: number, client: string, headers: [string, string][], body = '', status = 200): What => ({
  kind: 'response', request, client, status, headers, body,
}); // prettier-ignore
const session: [string, string] = ['Set-Cookie', 'sessionid=abc; Path=/'];
const visits = trace(
  { kind: 'compiled', ok: true, files: [], errors: [] }, // 0
  { kind: 'instance', instance: 1, state: 'started', why: '' }, // 1
  asked(1, 'default', '/login?next=%2F', { method: 'POST', login: 'ann@example.com' }), // 2
  answered(1, 'default', [session, ['Location', '/'], ['Set-Cookie', 'old=; Max-Age=0']], '', 302), // 3
  asked(2, 'default', '/', { headers: [['Cookie', 'a=b; sessionid=abc']] }), // 4
  { ...rpc(2, 1, 'Get'), namespace: 'blog', service: 'memcache' } as What, // 5
  reply(2, 1, 'hit'), // 6
  { ...rpc(2, 2, 'Stats'), keys: [] } as What, // 7
  { kind: 'reply', rpc: 2, request: 2, outcomes: [], error: '' }, // 8
  answered(2, 'default', [['Content-Type', 'text/html; charset=utf-8']], 'voil\xc3\xa0\n'), // 9
  asked(3, 'default', '/a.jpg', { as: 'image' }), // 10
  answered(3, 'default', [['Content-Type', 'image/jpeg']], 'jpeg', 404), // 11
  asked(4, 'second', '/'), // 12
  { kind: 'log', request: 4, level: 'INFO', message: 'who is it' }, // 13
  { kind: 'entity', change: 'put', namespace: '', key: '/Blog,main/Photo,7', group: '/Blog,main', properties: [] }, // 14
  answered(4, 'second', [['Set-Cookie', 'sessionid=x; Expires=Mon, 01 Jan 2024 00:00:00 GMT'], ['Date', 'Thu, 01 Jan 2026 00:00:00 GMT']]), // 15
  { kind: 'entity', change: 'deleted', namespace: '', key: '/User,ann' }, // 16
  asked(5, 'second', '/x'), // 17
  { kind: 'crash', request: 5, instance: 1, text: 'panic: nil map' }, // 18
  { kind: 'instance', instance: 1, state: 'stopped', why: '' }, // 19
); // prettier-ignore

describe('who asked, for what, with which cookies', () => {
  test.each<[Check, number]>([
    [{ response: { path: '/login' } }, 3],
    [{ response: { path: '/login?next=%2F' } }, 3],
    [{ response: { path: '/login?next=x' } }, -1],
    [{ response: { path: '/', client: 'second' } }, 15],
    [{ response: { client: 'third' } }, -1],
    [{ response: { method: 'GET' } }, 9],
    [{ response: { header: 'location: /' } }, 3],
    [{ response: { header: 'Content-Type: text/html' } }, 9],
    [{ response: { header: 'Content-Type: text/css' } }, -1],
    [{ response: { header: 'content-type' } }, 9],
    [{ response: { is: 'voilà' } }, 9],
    [{ response: { contains: 'jpeg' } }, -1],
    [{ response: { contains: 'jpeg', as: 'image' } }, 11],
    [{ response: { status: 404 } }, -1],
    [{ response: { calls: ['Get', 'Stats'] } }, 9],
    [{ request: {} }, 2],
    [{ request: { login: 'ann@example.com' } }, 2],
    [{ request: { login: '', path: '/' } }, 4],
    [{ request: { cookie: 'sessionid' } }, 4],
    [{ request: { cookie: 'session' } }, -1],
    [{ request: { without: 'sessionid', path: '/' } }, 12],
    [{ request: { as: 'image' } }, 10],
    [{ request: { method: 'POST', client: 'second' } }, -1],
    [{ rpc: { namespace: 'blog' } }, 6],
    [{ rpc: { namespace: 'blog', method: 'Stats' } }, -1],
    [{ rpc: { method: 'Stats', service: 'memcache' } }, 8],
    [{ rpc: { client: 'default', key: 'foo' } }, 6],
    [{ rpc: { client: 'second' } }, -1],
    [{ log: { level: 'INFO', contains: 'who' } }, 13],
    [{ log: { level: 'ERROR' } }, -1],
    [{ entity: { kind: 'Photo' } }, 14],
    [{ entity: { kind: 'Blog' } }, -1],
    [{ entity: { change: 'deleted', key: '/User,ann', kind: 'User' } }, 16],
    [{ cookie: { name: 'sessionid', gone: false } }, 3],
    [{ cookie: { gone: true, client: 'default' } }, 3],
    [{ cookie: { name: 'sessionid', gone: true } }, 15],
    [{ cookie: { name: 'old', gone: false } }, -1],
    [{ crash: { contains: 'nil map' } }, 18],
    [{ crash: { contains: 'index' } }, -1],
    [{ instance: { state: 'stopped' } }, 19],
    [{ compiled: {} }, -1],
    [{ times: [3, { request: {} }] }, 12],
    [{ times: [5, { request: {} }] }, -1],
  ])('%j: %i', (check, want) => {
    expect(settledAt(check, visits, 0)).toBe(want);
  });
});

test('steps are done in order, each by what came after the one before', () => {
  const checks: Check[] = [{ response: { is: 'bar' } }, { item: { change: 'expired' } }, { response: { is: '' } }];
  expect(run.map((_, i) => stepsDone(checks, run.slice(0, i + 1)))).toEqual([0, 0, 0, 0, 0, 0, 1, 2, 2, 2, 2, 2, 3]);
  expect(stepsDone([checks[2]!, checks[0]!], run)).toBe(1);
});

test.each([
  [10_000, 10],
  [9_001, 10],
  [9_000, 9],
  [1, 1],
])('an item that goes %i ms after it was stored has a life of %i s', (left, life) => {
  const events = trace(stored(left));
  expect(settledAt({ item: { life } }, [{ ...events[0]!, at: 0 }], 0)).toBe(0);
});

test('an item that stays has a life of 0', () => {
  expect(settledAt({ item: { life: 0 } }, trace(stored(null)), 0)).toBe(0);
});

test('checks are read strictly', () => {
  expect(parseCheck('{"then":[{"response":{}},{"any":[{"rpc":{}},{"compiled":{"ok":true}}]}]}')).toEqual({
    then: [{ response: {} }, { any: [{ rpc: {} }, { compiled: { ok: true } }] }],
  });
  expect(parseCheck('{"times":[2,{"request":{"cookie":"a"}}]}')).toEqual({ times: [2, { request: { cookie: 'a' } }] });
  expect(() => parseCheck('{"times":[0,{"request":{}}]}')).toThrow('the check "times" takes a number from 1 on');
  expect(() => parseCheck('{"times":[2,{"asked":{}}]}')).toThrow('there is no check "asked"');
  expect(() => parseCheck('{"toString":{}}')).toThrow('there is no check "toString"');
  expect(() => parseCheck('{"cookie":[]}')).toThrow('the check "cookie" takes an object');
  expect(() => parseCheck('[]')).toThrow('a check is an object with one name');
  expect(() => parseCheck('{"response":{},"rpc":{}}')).toThrow('a check is an object with one name');
  expect(() => parseCheck('{"all":[]}')).toThrow('the check "all" takes a list of checks');
});
