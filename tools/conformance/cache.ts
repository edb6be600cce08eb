// Holds src/cache against a real memcached: the same random command lines for both, every answer compared. Chance comes
// from a seed, so a difference can be looked at again. Nothing here depends on the clock: items live for ever or are
// over at once.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { connect, createServer, type Socket } from 'node:net';
import { join } from 'node:path';
import { newServer, Session } from '../../src/cache/protocol';
import { Store } from '../../src/cache/store';

/** One command that the two answered differently. */
export interface Difference {
  readonly sent: string;
  readonly memcached: string;
  readonly ours: string;
}

export interface Conformance {
  readonly name: 'cache';
  /** Number of answers compared. */
  readonly compared: number;
  readonly differences: readonly Difference[];
}

/** Figures of `stats` that only the commands decide. */
const FIGURES = [
  'cmd_get cmd_set cmd_flush cmd_touch get_hits get_misses delete_misses delete_hits incr_misses incr_hits',
  'decr_misses decr_hits cas_misses cas_hits cas_badval touch_hits touch_misses store_too_large total_items',
]
  .join(' ')
  .split(' ');

/**
 * Runs `commands` random commands against a memcached that it starts, and against ours. Installs memcached when it is
 * missing and can be installed; throws if there is none.
 */
export async function conformCache(commands = 6000, seed = 1): Promise<Conformance> {
  spawnSync(join(process.cwd(), 'tools/install-oracle.sh'), { stdio: 'inherit' });
  const real = await startMemcached();
  try {
    const session = new Session(newServer(new Store(), Date.now()));
    const differences: Difference[] = [];
    const random = generator(seed);
    let compared = 0;
    for (; compared < commands; compared++) {
      const sent = command(random);
      const theirs = await ask(real.socket, sent);
      const ours = session.feed(sent, Date.now()).output;
      if (ours !== theirs) differences.push({ sent, memcached: theirs, ours });
    }
    const stats = await ask(real.socket, 'stats\r\n');
    const theirs = figures(stats);
    const ours = figures(session.feed('stats\r\n', Date.now()).output);
    for (const name of FIGURES) {
      compared++;
      const [a, b] = [theirs.get(name) ?? '', ours.get(name) ?? ''];
      if (a !== b) differences.push({ sent: `stats: ${name}`, memcached: a, ours: b });
    }
    return { name: 'cache', compared, differences };
  } finally {
    real.socket.destroy();
    real.process.kill();
  }
}

function figures(stats: string): ReadonlyMap<string, string> {
  return new Map([...stats.matchAll(/STAT (\S+) (\S*)\r\n/g)].map((m) => [m[1] as string, m[2] as string]));
}

type Random = (below: number) => number;

/** Numbers below a bound, the same for the same seed (mulberry32). */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}

const KEYS = ['a', 'b', 'n', 'counter', 'k'.repeat(250), 'k'.repeat(251), 'YQ==', 'x\ty', '\xc3\xa9'];
// No minus sign: to refuse -5, memcached looks for the sign behind the number too, in what the memory held before.
const VALUES = ['', '0', '9', '10', '99', '007', ' 5', '5 ', 'abc', '18446744073709551615', '9007199254740991', 'é'];
const NUMBERS = ['0', '1', '2', '9', '10', '+3', '-1', 'x', '', '18446744073709551615', '18446744073709551616', '3x'];
const ENDS = ['0', '0', '0', '1000', '-1', 'x', '2592001', '2147483647'];
const META_SETS = [
  'k',
  'c',
  'q',
  'I',
  'F5',
  'F0',
  'T0',
  'T-1',
  'C1',
  'C3',
  'ME',
  'MA',
  'MP',
  'MR',
  'MS',
  'Mx',
  'Oabc',
  'b',
];
const META_GETS = ['v', 'k', 'f', 's', 'c', 'q', 'u', 'h', 'Oabc', 'N0', 'T0', 'R30', 'b', 'x', 'I'];
const META_DELETES = ['k', 'q', 'I', 'C1', 'C2', 'Oabc', 'T0', 'b', 'x', 'v'];
const META_COUNTS = ['v', 'c', 'q', 'k', 'N0', 'J5', 'D3', 'MD', 'MI', 'M-', 'C2', 'T0', 'b', 'Dx', 'Oabc'];

function pick<T>(random: Random, list: readonly T[]): T {
  return list[random(list.length)] as T;
}

function some(random: Random, flags: readonly string[]): string {
  return Array.from({ length: random(5) }, () => ` ${pick(random, flags)}`).join('');
}

/** One command line with its data block. */
function command(random: Random): string {
  const key = random(4) === 0 ? pick(random, KEYS) : pick(random, KEYS.slice(0, 4));
  const value = pick(random, VALUES);
  const noreply = random(8) === 0 ? ' noreply' : '';
  const block = `${value}\r\n`;
  const end = pick(random, ENDS);
  const flags = pick(random, ['0', '0', '5', '4294967296', 'x', '-1']);
  const length = random(40) === 0 ? pick(random, ['x', '-1', '']) : String(value.length);
  switch (random(16)) {
    case 0:
    case 1:
      return `set ${key} ${flags} ${end} ${length}${noreply}\r\n${block}`;
    case 2:
    case 3: {
      const how = pick(random, ['add', 'replace', 'append', 'prepend']);
      return `${how} ${key} ${flags} ${end} ${length}${noreply}\r\n${block}`;
    }
    case 4:
      return `cas ${key} 0 0 ${length} ${pick(random, NUMBERS)}${noreply}\r\n${block}`;
    case 5:
    case 6:
      return `${pick(random, ['get', 'gets', 'bget'])} ${key}${random(2) ? ` ${pick(random, KEYS)}` : ''}\r\n`;
    case 7:
      return `${pick(random, ['gat', 'gats'])} ${pick(random, ENDS)} ${key} a\r\n`;
    case 8:
    case 9:
      return `${pick(random, ['incr', 'decr'])} ${key} ${pick(random, NUMBERS)}${noreply}\r\n`;
    case 10:
      return `${pick(random, ['delete', 'delete', 'touch'])} ${key}${random(2) ? ` ${pick(random, ENDS)}` : ''}${noreply}\r\n`;
    case 11:
      return `mg ${key}${some(random, META_GETS)}\r\n`;
    case 12:
      return `ms ${key} ${value.length}${some(random, META_SETS)}\r\n${block}`;
    case 13:
      return `md ${key}${some(random, META_DELETES)}\r\n`;
    case 14:
      return `ma ${key}${some(random, META_COUNTS)}\r\n`;
    default:
      return pick(random, [
        'flush_all\r\n',
        'flush_all 0 noreply\r\n',
        'verbosity 1\r\n',
        'nonsense\r\n',
        '\r\n',
        'get\r\n',
      ]);
  }
}

/**
 * Sends one command and returns its answer. A `mn` behind it marks where the answer ends; no data block is ever too
 * short, so the mark is not taken for data. One at a time: an answer that is still to be sent holds its item, and
 * memcached then does not count in place.
 */
function ask(socket: Socket, command: string): Promise<string> {
  const mark = 'MN\r\n';
  return new Promise((resolve, reject) => {
    let got = '';
    const onClose = (): void => reject(new Error('memcached closed the connection'));
    const onData = (bytes: Buffer): void => {
      got += bytes.toString('latin1');
      if (!got.endsWith(mark)) return;
      socket.off('data', onData);
      socket.off('close', onClose);
      resolve(got.slice(0, -mark.length));
    };
    socket.on('data', onData);
    socket.once('close', onClose);
    socket.write(`${command}mn\r\n`, 'latin1');
  });
}

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}

/** A memcached of its own on a free port, with a connection to it. */
async function startMemcached(): Promise<{ process: ChildProcess; socket: Socket; port: number }> {
  const port = await freePort();
  const args = ['-l', '127.0.0.1', '-p', String(port), '-U', '0', '-m', '64', '-t', '1'];
  // Its background threads hold items at times of their own, and an item that is held is not counted in place.
  args.push('-o', 'no_lru_maintainer,no_lru_crawler');
  // memcached refuses to run as root without being told whom to become.
  if (process.getuid?.() === 0) args.push('-u', 'nobody');
  const child = spawn('memcached', args, { stdio: 'ignore' });
  const failed = new Promise<never>((_, reject) => child.on('error', reject));
  failed.catch(() => undefined);
  for (let attempt = 0; attempt < 100; attempt++) {
    const socket = await Promise.race([failed, tryConnect(port)]);
    if (socket) return { process: child, socket, port };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  child.kill();
  throw new Error('memcached does not answer');
}

function tryConnect(port: number): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}
