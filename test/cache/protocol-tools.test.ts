// What depends on the clock or on the order of use, and so is not in the golden conversation.
import { expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../src/cache/base64';
import { newServer, Session } from '../../src/cache/protocol';
import { CHUNK_BYTES, slabClass } from '../../src/cache/slabs';
import { Store } from '../../src/cache/store';

const NOW = 1_700_000_000_000;

test('dumps name every key, its size and its end', () => {
  const session = new Session(newServer(new Store(), NOW));
  session.feed('set z 0 0 5\r\nhello\r\nset y%\xc3\xa9 0 100 1\r\nx\r\nget z\r\n', NOW);
  expect(session.feed('stats cachedump 1 0\r\n', NOW).output).toBe(
    'ITEM z [5 b; 0 s]\r\nITEM y%\xc3\xa9 [1 b; 1700000100 s]\r\nEND\r\n',
  );
  expect(session.feed('stats cachedump 1 1\r\n', NOW).output).toBe('ITEM z [5 b; 0 s]\r\nEND\r\n');
  expect(session.feed('lru_crawler metadump all\r\n', NOW + 3000).output).toBe(
    'key=z exp=-1 la=1700000000 cas=1 fetch=yes cls=1 size=65\n' +
      'key=y%25%C3%A9 exp=1700000100 la=1700000000 cas=2 fetch=no cls=1 size=64\nEND\r\n',
  );
});

test('stats of a short life', () => {
  const server = newServer(new Store({ limitBytes: 1000 }), NOW, 42);
  const session = new Session(server);
  session.feed('set a 0 0 1\r\nx\r\nset b 0 0 50\r\n' + 'x'.repeat(50) + '\r\nget a b c\r\n', NOW);
  const stats = session.feed('stats\r\n', NOW + 5000).output;
  for (const line of [
    'pid 42',
    'uptime 5',
    'time 1700000005',
    'get_hits 2',
    'get_misses 1',
    'curr_items 2',
    'bytes 171',
  ]) {
    expect(stats).toContain(`STAT ${line}\r\n`);
  }
  expect(session.feed('stats items\r\n', NOW + 5000).output).toBe(
    'STAT items:1:number 1\r\nSTAT items:1:age 5\r\nSTAT items:1:mem_requested 61\r\n' +
      'STAT items:2:number 1\r\nSTAT items:2:age 5\r\nSTAT items:2:mem_requested 110\r\nEND\r\n',
  );
  expect(session.feed('stats slabs\r\n', NOW).output).toContain(
    'STAT 1:chunk_size 96\r\nSTAT 1:chunks_per_page 10922\r\n',
  );
  session.close();
  session.close();
  expect(server.connections).toBe(0);
});

test('changes come with the answers', () => {
  const session = new Session(newServer(new Store(), NOW));
  const { changes } = session.feed('set a 0 0 1\r\n1\r\nincr a 1\r\ndelete a\r\n', NOW);
  expect(changes.map((change) => (change.kind === 'left' ? change.reason : change.kind))).toEqual([
    'stored',
    'stored',
    'deleted',
  ]);
});

test('slab classes are those of memcached 1.6.18 (-vv prints them)', () => {
  expect(CHUNK_BYTES.slice(1, 9)).toEqual([96, 120, 152, 192, 240, 304, 384, 480]);
  expect([1, 96, 97, 120, 121, 524288, 1048576].map(slabClass)).toEqual([1, 1, 2, 2, 3, 39, 39]);
});

test.each([
  ['', null],
  ['f', 'Zg=='],
  ['fo', 'Zm8='],
  ['foo', 'Zm9v'],
  ['\xff\0\x80', '/wCA'],
])('base64 of %j', (bytes, text) => {
  if (text === null) expect(fromBase64('')).toBeNull();
  else expect([toBase64(bytes), fromBase64(text)]).toEqual([text, bytes]);
});

test.each(['Z', 'Zg=', 'Zg==Zg==', 'Z===', 'Zm9v\n', '====', 'Zm 9'])('%j is no base64', (text) => {
  expect(fromBase64(text)).toBeNull();
});
