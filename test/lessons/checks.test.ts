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
  steps: 1,
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
  expect(() => parseCheck('[]')).toThrow('a check is an object with one name');
  expect(() => parseCheck('{"response":{},"rpc":{}}')).toThrow('a check is an object with one name');
  expect(() => parseCheck('{"all":[]}')).toThrow('the check "all" takes a list of checks');
});
