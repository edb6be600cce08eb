// The meta commands (protocol.txt, "Meta Commands"), as memcached 1.6.18 has them: flags are one letter each, some with
// a token behind, and are answered in the order in which they came.
import { fromBase64, toBase64 } from './base64';
import type { SetResult } from './change';
import type { Counters } from './counters';
import { type ItemState, MAX_KEY_BYTES, secondsLeft } from './item';
import { parseFlagWords } from './protocol-meta-flags';
import {
  BAD_CHUNK,
  BAD_FORMAT,
  type Command,
  ERROR,
  NO_MEMORY,
  NOT_A_NUMBER,
  noted,
  type Outcome,
  TOO_LARGE,
  ttlText,
} from './protocol-server';
import { slabClass } from './slabs';
import type { SetRequest } from './store';
import { parseInt32 } from './uint64';

const MAX_WORDS = 19;
const MAX_OPAQUE = 32;
const OPAQUE_TOO_LONG = 'CLIENT_ERROR opaque token too long\r\n';

/** The flags that only repeat the request; null if the opaque token is too long. */
function echoed(tokens: readonly string[], first: number): string | null {
  let reply = '';
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as string;
    if (token[0] === 'O') {
      if (token.length > MAX_OPAQUE) return null;
      reply += ` ${token}`;
    } else if (token[0] === 'k') reply += sentKey(tokens);
  }
  return reply;
}

/** The key as the request had it; a mark follows one in base64. */
function sentKey(tokens: readonly string[]): string {
  const binary = tokens.slice(2).some((token) => token.startsWith('b'));
  return ` k${tokens[1]}${binary ? ' b' : ''}`;
}

/** The key as replies about an item show it. */
function shownKey(item: ItemState): string {
  return item.binaryKey ? toBase64(item.id) : item.id;
}

/** Common to all: a key that is there and short enough, not too many words. Empty if all is well. */
function refuse(tokens: readonly string[], tooMany: string): string {
  if (tokens.length < 2) return ERROR;
  if ((tokens[1] as string).length > MAX_KEY_BYTES) return BAD_FORMAT;
  return tokens.length > MAX_WORDS ? tooMany : '';
}

const metaGet: Command = (call, tokens) => {
  const refused = refuse(tokens, 'CLIENT_ERROR options flags are too long\r\n');
  if (refused) return refused;
  const flags = parseFlagWords(call, tokens, 2);
  if (typeof flags === 'string') return flags;
  const { store } = call.server;
  const { now } = call;
  const id = flags.key;
  const got = noted(call, store.peek(id, now));
  let item = got.seen === 'hit' ? got.item : null;
  const created = item === null && flags.has.has('N');
  if (created) {
    const request: SetRequest = { how: 'vivify', id, value: '', flags: 0, expiresAt: flags.vivify };
    store.counters.cmd_set--; // memcached counts a hit
    const made = noted(call, store.set(request, now));
    item = made.seen === 'stored' ? made.item : null;
  }
  countGet(store.counters, item !== null, flags.has.has('T'));
  if (!item) {
    const echo = echoed(tokens, 2);
    if (echo === null) return OPAQUE_TOO_LONG;
    return flags.has.has('q') ? '' : `EN${echo}\r\n`;
  }
  let won = created;
  let reply = '';
  for (let i = 2; i < tokens.length; i++) {
    const token = tokens[i] as string;
    const letter = token[0] as string;
    if (letter === 'T') noted(call, store.setEnd(id, flags.end, now));
    else if (letter === 'R') {
      const soon = item.expiresAt !== null && flags.recache !== null && item.expiresAt < flags.recache;
      if (!item.tokenSent && !created && soon) won = true;
    } else if (letter === 'O') {
      if (token.length > MAX_OPAQUE) return OPAQUE_TOO_LONG;
      reply += ` ${token}`;
    } else reply += returned(letter, item, now);
  }
  if (item.tokenSent) reply += ' Z';
  if (item.stale) {
    reply += ' X';
    if (!item.tokenSent) won = true;
  }
  if (won) {
    reply += ' W';
    store.markTokenSent(id, now);
  }
  if (!flags.has.has('u')) store.use(id, now);
  return flags.has.has('v') ? `VA ${item.value.length}${reply}\r\n${item.value}\r\n` : `HD${reply}\r\n`;
};

/** A get that finds an item, or makes it, is a hit; with a new end it counts as a touch instead. */
function countGet(counters: Counters, found: boolean, touching: boolean): void {
  if (found && touching) {
    counters.cmd_touch++;
    counters.touch_hits++;
    return;
  }
  counters.cmd_get++;
  if (found) counters.get_hits++;
  else counters.get_misses++;
}

/** What a flag of mg asks of an item. */
function returned(letter: string, item: ItemState, now: number): string {
  switch (letter) {
    case 's':
      return ` s${item.value.length}`;
    case 't':
      return ` t${ttlText(item, now)}`;
    case 'c':
      return ` c${item.cas}`;
    case 'f':
      return ` f${item.flags}`;
    case 'l':
      return ` l${Math.floor(now / 1000) - Math.floor(item.lastAccess / 1000)}`;
    case 'h':
      return item.fetched ? ' h1' : ' h0';
    case 'k':
      return ` k${shownKey(item)}${item.binaryKey ? ' b' : ''}`;
    default:
      return '';
  }
}

const MODES: Record<string, 'set' | 'add' | 'replace' | 'append' | 'prepend'> = {
  '': 'set',
  S: 'set',
  E: 'add',
  R: 'replace',
  A: 'append',
  P: 'prepend',
};

const SET_CODES: Record<SetResult['seen'], string> = {
  stored: 'HD',
  'not-stored': 'NS',
  exists: 'EX',
  'not-found': 'NF',
  'too-large': TOO_LARGE,
  'no-memory': NO_MEMORY,
};

const metaSet: Command = (call, tokens) => {
  const refused = refuse(tokens, 'CLIENT_ERROR options flags too long\r\n');
  if (refused) return refused;
  const bytes = parseInt32(tokens[2] ?? '');
  if (bytes === null || bytes < 0 || bytes > 2 ** 31 - 3) return BAD_FORMAT;
  const swallow = (reply: string): Outcome => ({ kind: 'swallow', bytes, reply });
  const flags = parseFlagWords(call, tokens, 3);
  if (typeof flags === 'string') return swallow(flags);
  if (echoed(tokens, 3) === null) return swallow(OPAQUE_TOO_LONG);
  const mode = MODES[flags.mode];
  if (!mode) return swallow('CLIENT_ERROR invalid mode for ms M token\r\n');
  const { store } = call.server;
  const id = flags.key;
  const refusal = store.refusal(id.length, bytes, flags.clientFlags);
  if (refusal) {
    noted(call, { changes: store.refused(id, refusal, true, call.now) });
    return swallow(SET_CODES[refusal]);
  }
  const compares = flags.cas !== undefined && flags.cas !== 0 && (mode === 'set' || mode === 'replace');
  return {
    kind: 'data',
    bytes,
    badChunk: BAD_CHUNK,
    then: (later, value) => {
      const request: SetRequest = {
        how: compares ? 'cas' : mode,
        id,
        value,
        flags: flags.clientFlags,
        expiresAt: flags.end,
        cas: flags.cas,
        olderMakesStale: flags.has.has('I'),
        binaryKey: flags.binaryKey,
      };
      const set = noted(later, store.set(request, later.now));
      if (set.seen === 'stored' && flags.has.has('q')) return '';
      let reply = SET_CODES[set.seen];
      for (const token of tokens.slice(3)) {
        if (token[0] === 'O') reply += ` ${token}`;
        else if (token[0] === 'k') reply += sentKey(tokens);
        else if (token[0] === 'c') reply += ` c${set.seen === 'stored' ? set.item.cas : 0}`;
      }
      return `${reply}\r\n`;
    },
  };
};

const BAD_FLAG = 'CLIENT_ERROR invalid or duplicate flag\r\n';

const metaDelete: Command = (call, tokens) => {
  const refused = refuse(tokens, 'CLIENT_ERROR options flags too long\r\n');
  if (refused) return refused;
  const flags = parseFlagWords(call, tokens, 2);
  if (typeof flags === 'string') return BAD_FLAG;
  const echo = echoed(tokens, 2);
  if (echo === null) return OPAQUE_TOO_LONG;
  const { store } = call.server;
  const { now } = call;
  if (flags.has.has('I')) {
    const got = noted(call, store.peek(flags.key, now));
    if (got.seen === 'hit' && flags.cas !== undefined && flags.cas !== 0 && got.item.cas !== flags.cas) {
      store.counters.delete_misses++;
      return `EX${echo}\r\n`;
    }
    const { seen } = noted(call, store.invalidate(flags.key, flags.has.has('T') ? flags.end : undefined, now));
    if (seen === 'not-found') {
      store.counters.delete_misses++;
      return `NF${echo}\r\n`;
    }
    return flags.has.has('q') ? '' : `HD${echo}\r\n`;
  }
  const { seen } = noted(call, store.delete(flags.key, now, flags.cas));
  if (seen === 'deleted') return flags.has.has('q') ? '' : `HD${echo}\r\n`;
  return `${seen === 'exists' ? 'EX' : 'NF'}${echo}\r\n`;
};

const metaCount: Command = (call, tokens) => {
  const refused = refuse(tokens, 'CLIENT_ERROR options flags too long\r\n');
  if (refused) return refused;
  const flags = parseFlagWords(call, tokens, 2);
  if (typeof flags === 'string') return BAD_FLAG;
  if (flags.mode !== '' && !'ID+-'.includes(flags.mode)) return 'CLIENT_ERROR invalid mode for ma M token\r\n';
  const { store } = call.server;
  const { now } = call;
  const id = flags.key;
  const down = flags.mode === 'D' || flags.mode === '-';
  const before = noted(call, store.peek(id, now));
  const counted = noted(call, store.count({ id, down, delta: flags.delta, cas: flags.cas }, now));
  const echo = echoed(tokens, 2);
  if (echo === null) return OPAQUE_TOO_LONG;
  let item: ItemState;
  switch (counted.seen) {
    case 'counted':
      item = counted.item;
      if (flags.has.has('T')) {
        // memcached 1.6.18 sets the end of the item it found: when the number grows longer, that one was just replaced.
        const inPlace = before.seen === 'hit' && before.item === item;
        if (inPlace) noted(call, store.setEnd(id, flags.end, now));
        else item = { ...item, expiresAt: flags.end };
      }
      if (flags.has.has('q')) return '';
      break;
    case 'not-found': {
      if (!flags.has.has('N')) return `NF${echo}\r\n`;
      const value = String(flags.initial);
      // memcached counts neither the miss nor the set.
      store.counters[down ? 'decr_misses' : 'incr_misses']--;
      store.counters.cmd_set--;
      const made = noted(call, store.set({ how: 'add', id, value, flags: 0, expiresAt: flags.vivify }, now));
      if (made.seen !== 'stored') return NO_MEMORY;
      item = made.item;
      break;
    }
    case 'exists':
      return `EX${echo}\r\n`;
    case 'not-a-number':
      return NOT_A_NUMBER;
    case 'no-memory':
      return 'SERVER_ERROR out of memory\r\n';
  }
  let reply = '';
  for (const token of tokens.slice(2)) {
    if (token[0] === 'c') reply += ` c${item.cas}`;
    else if (token[0] === 't') reply += ` t${ttlText(item, now)}`;
    else if (token[0] === 'O') reply += ` ${token}`;
    else if (token[0] === 'k') reply += sentKey(tokens);
  }
  if (!flags.has.has('v')) return `HD${reply}\r\n`;
  // The bare number: an item shortened by counting is padded with spaces.
  const value = counted.seen === 'counted' ? String(counted.value) : item.value;
  return `VA ${value.length}${reply}\r\n${value}\r\n`;
};

const metaDebug: Command = (call, tokens) => {
  let key = tokens[1];
  if (key === undefined || key.length > MAX_KEY_BYTES) return BAD_FORMAT;
  if (tokens.length === 3 && (tokens[2] as string).startsWith('b')) {
    const decoded = fromBase64(key);
    if (decoded === null) return BAD_FORMAT;
    key = decoded;
  }
  const got = noted(call, call.server.store.peek(key, call.now));
  if (got.seen === 'miss') return 'EN\r\n';
  const { item } = got;
  const left = secondsLeft(item, call.now);
  const idle = Math.floor(call.now / 1000) - Math.floor(item.lastAccess / 1000);
  // memcached 1.6.18 shows the seconds left with a minus sign.
  const end = left === null ? -1 : -left;
  const fetch = item.fetched ? 'yes' : 'no';
  const key64 = shownKey(item);
  return `ME ${key64} exp=${end} la=${idle} cas=${item.cas} fetch=${fetch} cls=${slabClass(item.bytes)} size=${item.bytes}\r\n`;
};

export const META: readonly (readonly [string, Command])[] = [
  ['mg', metaGet],
  ['ms', metaSet],
  ['md', metaDelete],
  ['ma', metaCount],
  ['me', metaDebug],
  ['mn', () => 'MN\r\n'],
];
