// App Engine's calls. What is wanted here was seen on a real memcached through tools/oracle, see its README.
import { describe, expect, test } from 'vitest';
import type { Request, Response, SetItem, Step } from '../../src/cache/rpc';
import { handle } from '../../src/cache/rpc-handle';
import { rpcRecord, shownText } from '../../src/cache/rpc-record';
import { Store } from '../../src/cache/store';

const NOW = 1_700_000_000_000;
const DAY = 24 * 60 * 60;

function setItem(key: string, value: string, more: Partial<SetItem> = {}): SetItem {
  return { key, value, flags: 0, policy: 'SET', expirationTime: 0, cas: null, ...more };
}

function step(key: string, more: Partial<Step> = {}): Step {
  return { key, delta: 1, direction: 'INCREMENT', initialValue: null, ...more };
}

/** A store with short ways to call it. */
class Service {
  readonly store = new Store();
  now = NOW;

  run(request: Request): Response {
    return handle(this.store, request, this.now).response;
  }

  set(...items: SetItem[]): readonly string[] {
    const response = this.run({ method: 'Set', namespace: '', items });
    return response.method === 'Set' ? response.statuses : [];
  }

  /** Values, null for a miss. */
  get(...keys: string[]): (string | null)[] {
    const response = this.run({ method: 'Get', namespace: '', keys, forCas: false });
    return response.method === 'Get' ? response.answers.map((answer) => (answer.found ? answer.value : null)) : [];
  }

  cas(key: string): number {
    const response = this.run({ method: 'Get', namespace: '', keys: [key], forCas: true });
    const answer = response.method === 'Get' ? response.answers[0] : undefined;
    return answer?.found ? answer.cas : 0;
  }

  increment(key: string, more: Partial<Step> = {}): unknown {
    const response = this.run({ method: 'Increment', namespace: '', ...step(key, more) });
    if (response.method === 'error') return response.error.name;
    return response.method === 'Increment' ? (response.value ?? response.status) : null;
  }
}

describe('Set and Get', () => {
  test('several items, flags, one answer for each different key', () => {
    const service = new Service();
    expect(service.set(setItem('a', '1', { flags: 7 }), setItem('b', '2'))).toEqual(['STORED', 'STORED']);
    expect(service.run({ method: 'Get', namespace: '', keys: ['b', 'x', 'a', 'b'], forCas: true })).toEqual({
      method: 'Get',
      answers: [
        { key: 'b', found: true, value: '2', flags: 0, cas: 2 },
        { key: 'x', found: false },
        { key: 'a', found: true, value: '1', flags: 7, cas: 1 },
      ],
    });
  });

  test('ADD and REPLACE', () => {
    const service = new Service();
    expect(service.set(setItem('a', '1', { policy: 'REPLACE' }))).toEqual(['NOT_STORED']);
    expect(service.set(setItem('a', '1', { policy: 'ADD', expirationTime: 10 }))).toEqual(['STORED']);
    expect(service.set(setItem('a', '2', { policy: 'ADD' }))).toEqual(['NOT_STORED']);
    service.now += 9000;
    expect(service.get('a')).toEqual(['1']);
    service.now += 1000;
    expect(service.get('a')).toEqual([null]);
  });

  test('CAS: changed since, even to the same value, EXISTS; gone NOT_STORED; not read NOT_STORED', () => {
    const service = new Service();
    service.set(setItem('a', '1'));
    const cas = service.cas('a');
    expect(service.set(setItem('a', '2', { policy: 'CAS', cas }))).toEqual(['STORED']);
    expect(service.set(setItem('a', '3', { policy: 'CAS', cas }))).toEqual(['EXISTS']);
    service.set(setItem('a', '2'));
    expect(service.set(setItem('a', '3', { policy: 'CAS', cas: cas + 1 }))).toEqual(['EXISTS']);
    expect(service.set(setItem('a', '3', { policy: 'CAS' }))).toEqual(['NOT_STORED']);
    const last = service.cas('a');
    service.run({ method: 'Delete', namespace: '', keys: ['a'] });
    expect(service.set(setItem('a', '3', { policy: 'CAS', cas: last }))).toEqual(['NOT_STORED']);
  });

  test.each([
    ['for ever', 0, 400 * DAY, true],
    ['31 days, just before', 31 * DAY, 31 * DAY - 1, true],
    ['31 days', 31 * DAY, 31 * DAY, false],
    ['below a second: the client says five seconds ago', NOW / 1000 - 5, 0, false],
    ['a point in time', NOW / 1000 + 60, 59, true],
    ['a point in time, come', NOW / 1000 + 60, 60, false],
    ['above 2^31', 2 ** 31, 400 * DAY, true],
  ])('expiration: %s', (_, expirationTime, passed, there) => {
    const service = new Service();
    expect(service.set(setItem('a', '1', { expirationTime }))).toEqual(['STORED']);
    service.now += passed * 1000;
    expect(service.get('a')).toEqual([there ? '1' : null]);
  });

  test.each([
    [0, 1048517 - 3, 'STORED'],
    [0, 1048518 - 3, 'ERROR'],
    [1, 1048513 - 3, 'STORED'],
    [1, 1048514 - 3, 'ERROR'],
  ])('with flags %i a value of %i bytes under a key of 3: %s', (flags, length, status) => {
    const service = new Service();
    service.set(setItem('key', 'old'));
    expect(service.set(setItem('key', 'x'.repeat(length), { flags }))).toEqual([status]);
    expect(service.get('key')[0]?.length ?? null).toBe(status === 'STORED' ? length : null);
  });

  test.each([
    ['k'.repeat(250), 'STORED'],
    ['k'.repeat(251), 'ERROR'],
    ['', 'ERROR'],
    ['with space', 'STORED'],
    ['\0', 'STORED'],
    ['\xff\xfe', 'STORED'],
  ])('the key %j: %s', (key, status) => {
    const service = new Service();
    expect(service.set(setItem(key, '1'))).toEqual([status]);
    expect(service.get(key)).toEqual([status === 'STORED' ? '1' : null]);
    expect(service.increment(key)).toBe(status === 'STORED' ? 2 : 'INVALID_VALUE');
    const deleted = service.run({ method: 'Delete', namespace: '', keys: [key, key] });
    expect(deleted).toEqual({
      method: 'Delete',
      statuses: [status === 'STORED' ? 'DELETED' : 'NOT_FOUND', 'NOT_FOUND'],
    });
  });

  test('namespaces are apart, a flush empties all', () => {
    const service = new Service();
    for (const namespace of ['', 'n1', 'n2']) {
      service.run({ method: 'Set', namespace, items: [setItem('a', `in ${namespace}`)] });
    }
    const read = (namespace: string): unknown => {
      const response = service.run({ method: 'Get', namespace, keys: ['a'], forCas: false });
      return response.method === 'Get' && response.answers[0]?.found ? response.answers[0].value : null;
    };
    expect(['', 'n1', 'n2', 'n3'].map(read)).toEqual(['in ', 'in n1', 'in n2', null]);
    expect(service.run({ method: 'FlushAll' })).toEqual({ method: 'FlushAll' });
    expect(['', 'n1', 'n2'].map(read)).toEqual([null, null, null]);
  });

  test('a peek counts nothing and tells the times', () => {
    const service = new Service();
    service.set(setItem('a', '1', { expirationTime: 10 }));
    service.now += 3000;
    const peeked = service.run({ method: 'Get', namespace: '', keys: ['a', 'b'], forCas: false, forPeek: true });
    expect(peeked).toMatchObject({
      answers: [{ timestamps: { expiration: NOW / 1000 + 10, lastAccess: NOW / 1000 } }, { found: false }],
    });
    expect(service.run({ method: 'Stats' })).toMatchObject({ hits: 0, misses: 0, byteHits: 0, oldest: 3 });
  });
});

describe('Increment', () => {
  test('a missing counter starts from its initial value, or stays missing', () => {
    const service = new Service();
    expect(service.increment('n', { initialValue: 10 })).toBe(11);
    expect(service.cas('n')).toBe(2);
    expect(service.increment('other')).toBe('NOT_CHANGED');
    expect(service.increment('down', { initialValue: 10, delta: 3, direction: 'DECREMENT' })).toBe(7);
    expect(service.get('n', 'other', 'down')).toEqual(['11', null, '7 ']);
  });

  test.each([
    ['10', 'DECREMENT', 1, 9, '9 '],
    ['5', 'DECREMENT', 6, 0, '0'],
    ['007', 'INCREMENT', 1, 8, '8  '],
    [' 12', 'INCREMENT', 1, 13, '13 '],
    ['18446744073709551615', 'INCREMENT', 1, 0, `0${' '.repeat(19)}`],
    ['18446744073709551614', 'INCREMENT', 1, 18446744073709551615n, '18446744073709551615'],
    ['', 'INCREMENT', 1, 'INVALID_VALUE', ''],
    ['-5', 'INCREMENT', 1, 'INVALID_VALUE', '-5'],
    ['1.5', 'INCREMENT', 1, 'INVALID_VALUE', '1.5'],
    ['18446744073709551616', 'INCREMENT', 1, 'INVALID_VALUE', '18446744073709551616'],
    ['text', 'DECREMENT', 1, 'INVALID_VALUE', 'text'],
  ] as const)('%j %s by %i is %s, kept as %j', (value, direction, delta, result, kept) => {
    const service = new Service();
    service.set(setItem('n', value, { flags: 3 }));
    expect(service.increment('n', { direction, delta })).toBe(result);
    expect(service.get('n')).toEqual([kept]);
  });

  test('many at once: what fails is not changed', () => {
    const service = new Service();
    service.set(setItem('a', '1'), setItem('b', 'text'));
    const items = [step('a'), step('b'), step('c'), step('d', { initialValue: 4 })];
    const request: Request = { method: 'BatchIncrement', namespace: '', items };
    const handled = handle(service.store, request, NOW);
    expect(rpcRecord(request, handled, NOW)).toEqual({
      service: 'memcache',
      method: 'BatchIncrement',
      keys: ['a', 'b', 'c', 'd'],
      result: ['2', null, null, '5'],
    });
  });
});

test('Stats in App Engine’s meaning', () => {
  const service = new Service();
  service.set(setItem('ab', '123'), setItem('old', '1', { expirationTime: 5 }));
  service.get('ab', 'x', 'x');
  service.get('ab');
  service.now += 7000;
  service.run({ method: 'Set', namespace: 'ns', items: [setItem('k', 'v')] });
  expect(service.run({ method: 'Stats' })).toMatchObject({
    hits: 2,
    misses: 1,
    byteHits: 10,
    items: 2,
    bytes: 5 + 2,
    oldest: 7,
  });
});

test('changes come in order', () => {
  const store = new Store();
  const items = [setItem('a', '1'), setItem('a', '2')];
  const { changes } = handle(store, { method: 'Set', namespace: '', items }, NOW);
  expect(changes.map((change) => change.kind)).toEqual(['stored', 'left', 'stored']);
  expect(changes[1]).toMatchObject({ reason: 'replaced', item: { value: '1' } });
});

describe('records as in the transcripts of tools/oracle', () => {
  function record(request: Request, ...before: SetItem[]): unknown {
    const store = new Store();
    handle(store, { method: 'Set', namespace: '', items: before }, NOW);
    return rpcRecord(request, handle(store, request, NOW), NOW);
  }

  test('Get', () => {
    const request: Request = { method: 'Get', namespace: '', keys: ['a', 'é', 'a'].map(latin), forCas: false };
    expect(record(request, setItem('a', 'hello', { flags: 2 }))).toEqual({
      service: 'memcache',
      method: 'Get',
      keys: ['a', 'é', 'a'],
      result: [
        { key: 'a', found: true, flags: 2, cas: 1, bytes: 5 },
        { key: 'é', found: false },
      ],
    });
  });

  test('Set', () => {
    const items = [
      setItem('a', 'hello', { expirationTime: 10 }),
      setItem('b', '', { expirationTime: NOW / 1000 - 5, flags: 1 }),
      setItem('a', 'x', { policy: 'CAS' }),
    ];
    expect(record({ method: 'Set', namespace: 'ns', items })).toEqual({
      service: 'memcache',
      method: 'Set',
      namespace: 'ns',
      keys: ['a', 'b', 'a'],
      result: [
        { key: 'a', policy: 'SET', exp: 10, bytes: 5, status: 'STORED' },
        { key: 'b', policy: 'SET', exp: 'a past time', flags: 1, bytes: 0, status: 'STORED' },
        { key: 'a', policy: 'CAS', exp: 0, bytes: 1, status: 'NOT_STORED' },
      ],
      assumed:
        'a CompareAndSwap of an item that was not read first carries no CAS id, so memcached cannot be asked; the oracle answers NOT_STORED',
    });
  });

  test('Increment', () => {
    const request: Request = { method: 'Increment', namespace: '', ...step('a') };
    expect(record(request, setItem('a', '41'))).toMatchObject({ keys: ['a'], result: '42' });
    expect(record(request, setItem('a', 'x'))).toEqual({
      service: 'memcache',
      method: 'Increment',
      keys: ['a'],
      error: 'ApplicationError 6 ',
    });
    expect(record(request)).toEqual({ service: 'memcache', method: 'Increment', keys: ['a'] });
  });

  test('Delete and FlushAll', () => {
    const request: Request = { method: 'Delete', namespace: '', keys: ['a', 'b'] };
    const result = [
      { key: 'a', status: 'DELETED' },
      { key: 'b', status: 'NOT_FOUND' },
    ];
    expect(record(request, setItem('a', '1'))).toMatchObject({ keys: ['a', 'b'], result });
    expect(record({ method: 'FlushAll' })).toEqual({ service: 'memcache', method: 'FlushAll' });
  });
});

/** Text as the byte string of its UTF-8. */
function latin(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text));
}

test.each([
  ['plain "text"', 'plain "text"'],
  [latin('grün €😀'), 'grün €😀'],
  ['a"b\xff\n', 'a\\"b\\xff\\n'],
  [`${latin('ü\u200b\\')}\xe2\x82`, 'ü\\u200b\\\\\\xe2\\x82'],
  ['\xc0\x80\xed\xa0\x80', '\\xc0\\x80\\xed\\xa0\\x80'],
])('%j is shown as %j', (bytes, text) => {
  expect(shownText(bytes)).toBe(text);
});
