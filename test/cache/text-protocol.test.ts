// Golden conversations with a real memcached, see tools/goldens/cache.sh.
import { describe, expect, test } from 'vitest';
import { newServer, Session } from '../../src/cache/protocol';
import { Store } from '../../src/cache/store';
import golden from './text-protocol.golden.txt?raw';

const START = 1_700_000_000_000;

/** The bytes that a probe line stands for, as tools/oracle/README.md tells. */
function bytesOf(line: string, now: number): string {
  return line
    .replace(/@now([+-]\d+)?/g, (_, offset: string | undefined) => String(Math.floor(now / 1000) + Number(offset ?? 0)))
    .replace(/\{(\d+)\*(.)\}/g, (_, n: string, c: string) => c.repeat(Number(n)))
    .replace(/\\x([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    .replace(/\\([rnt])/g, (_, c: string) => ({ r: '\r', n: '\n', t: '\t' })[c] as string);
}

/** An answer line as the probe prints it: long ones cut, quoted as Go's strconv.Quote does. */
function printed(line: string): string {
  if (line.length > 200) return `${quoted(line.slice(0, 60))} ... (${line.length} bytes)`;
  return quoted(line);
}

function quoted(line: string): string {
  const text = new TextDecoder('utf-8', { fatal: true });
  const bytes = Uint8Array.from(line, (c) => c.charCodeAt(0));
  let decoded: string | null;
  try {
    decoded = text.decode(bytes);
  } catch {
    decoded = null;
  }
  return (decoded ?? line).replace(/["\\\x00-\x1f\x7f-\xa0]|[\x80-\xff]/g, (c) => {
    if (decoded !== null && c > '\xa0') return c;
    const named: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\r': '\\r', '\n': '\\n', '\t': '\\t' };
    return named[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
}

interface Exchange {
  readonly at: number;
  readonly sent: string;
  readonly want: string[];
}

/** The conversation of the golden file: what was sent at what time, and what came back. */
function exchanges(): Exchange[] {
  const list: Exchange[] = [];
  let now = START;
  for (const line of golden.split('\n')) {
    if (line === '@tick') now += 1000;
    else if (line.startsWith('> ')) list.push({ at: now, sent: line.slice(2), want: [] });
    else if (line.startsWith('< ') || line.startsWith('(')) list.at(-1)?.want.push(line.replace(/^< /, ''));
  }
  return list;
}

/** The same conversation with ours, fed in pieces of that many bytes. */
function converse(pieceBytes: number): { sent: string; got: string[]; want: string[] }[] {
  const server = newServer(new Store(), START - 1000);
  let session = new Session(server);
  return exchanges().map(({ at, sent, want }) => {
    const bytes = `${bytesOf(sent, at)}\r\n`;
    let output = '';
    let closed = false;
    for (let i = 0; i < bytes.length && !closed; i += pieceBytes) {
      const fed = session.feed(bytes.slice(i, i + pieceBytes), at);
      output += fed.output;
      closed = fed.closed;
    }
    const got = output.split('\n').slice(0, -1);
    const lines = got.map((line) => printed(line.replace(/\r$/, '')));
    if (closed) {
      lines.push('(memcached closed the connection)');
      session = new Session(server);
    }
    return { sent, got: lines, want };
  });
}

describe('the text protocol answers as memcached 1.6.18', () => {
  test('the golden file is whole', () => {
    expect(golden).toMatch(/^memcached 1\.6\.18\n/);
    expect(exchanges().length).toBeGreaterThan(400);
  });

  test.each([
    ['whole', 1 << 22],
    ['in pieces of 1000 bytes', 1000],
  ])('every line, fed %s', (_, pieceBytes) => {
    const different = converse(pieceBytes).filter(({ got, want }) => got.join('\n') !== want.join('\n'));
    expect(different).toEqual([]);
  });

  test('commands fed byte by byte', () => {
    const session = new Session(newServer(new Store(), START));
    let output = '';
    for (const c of 'set a 1 0 3\r\nabc\r\nget a\r\nms a 1 c\r\nx\r\n') output += session.feed(c, START).output;
    expect(output).toBe('STORED\r\nVALUE a 1 3\r\nabc\r\nEND\r\nHD c2\r\n');
  });
});

describe('what cannot be served ends the session', () => {
  const cases: [string, string][] = [
    ['the binary protocol', '\x80\x00\x00\x00'],
    ['a line without end', 'x'.repeat(2100)],
  ];
  test.each(cases)('%s', (_, bytes) => {
    const server = newServer(new Store(), START);
    const session = new Session(server);
    expect(session.feed(bytes, START)).toEqual({ output: '', changes: [], closed: true });
    expect(server.connections).toBe(0);
    expect(session.feed('version\r\n', START).output).toBe('');
  });

  test('but not a long request for many keys', () => {
    const session = new Session(newServer(new Store(), START));
    const keys = Array.from({ length: 1000 }, (_, i) => `key${i}`).join(' ');
    expect(session.feed(`get ${keys}`, START).closed).toBe(false);
    expect(session.feed('\r\n', START).output).toBe('END\r\n');
  });
});
