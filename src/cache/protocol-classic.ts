// The classic commands. The order of the checks decides which error line a client sees, so it is memcached's.
import type { SetResult } from './change';
import { MAX_KEY_BYTES } from './item';
import {
  BAD_CHUNK,
  BAD_EXPTIME,
  BAD_FORMAT,
  type Call,
  type Command,
  endOf,
  ERROR,
  NO_MEMORY,
  NOT_A_NUMBER,
  noted,
  type Outcome,
  TOO_LARGE,
  VERSION,
} from './protocol-server';
import type { SetRequest } from './store';
import { parseFlags, parseInt32, parseUint64, type Uint64 } from './uint64';

const MAX_VALUE_ARGUMENT = 2 ** 31 - 3;

/** Every error is kept from a client that sent noreply; its own fault if it wants to know. */
function quiet(tokens: readonly string[], reply: string): string {
  return tokens[tokens.length - 1] === 'noreply' ? '' : reply;
}

const SET_REPLIES: Record<SetResult['seen'], string> = {
  stored: 'STORED\r\n',
  'not-stored': 'NOT_STORED\r\n',
  exists: 'EXISTS\r\n',
  'not-found': 'NOT_FOUND\r\n',
  'too-large': TOO_LARGE,
  'no-memory': NO_MEMORY,
};

function retrieval(withCas: boolean, touching: boolean): Command {
  return (call, tokens) => {
    if (tokens.length < 2) return ERROR;
    let first = 1;
    let end: number | null = null;
    if (touching) {
      const exptime = parseInt32(tokens[1] as string);
      if (exptime === null) return BAD_EXPTIME;
      end = endOf(exptime, call);
      first = 2;
    }
    const { store } = call.server;
    let reply = '';
    for (let i = first; i < tokens.length; i++) {
      const key = tokens[i] as string;
      if (key.length > MAX_KEY_BYTES) return BAD_FORMAT;
      const got = noted(call, touching ? store.getAndTouch(key, end, call.now) : store.get(key, call.now));
      if (got.seen === 'miss') continue;
      const { flags, value, cas } = got.item;
      reply += `VALUE ${key} ${flags} ${value.length}${withCas ? ` ${cas}` : ''}\r\n${value}\r\n`;
    }
    return `${reply}END\r\n`;
  };
}

function storage(how: 'set' | 'add' | 'replace' | 'cas' | 'append' | 'prepend'): Command {
  const least = how === 'cas' ? 6 : 5;
  return (call, tokens) => {
    if (tokens.length < least || tokens.length > least + 1) return ERROR;
    const id = tokens[1] as string;
    const flags = parseFlags(tokens[2] as string);
    const exptime = parseInt32(tokens[3] as string);
    const bytes = parseInt32(tokens[4] as string);
    if (id.length > MAX_KEY_BYTES || flags === null || exptime === null || bytes === null) {
      return quiet(tokens, BAD_FORMAT);
    }
    let cas: Uint64 | null = 0;
    if (how === 'cas') cas = parseUint64(tokens[5] as string);
    if (cas === null || bytes < 0 || bytes > MAX_VALUE_ARGUMENT) return quiet(tokens, BAD_FORMAT);
    const { store } = call.server;
    const refusal = store.refusal(id.length, bytes, flags);
    if (refusal) {
      noted(call, { changes: store.refused(id, refusal, how === 'set', call.now) });
      return { kind: 'swallow', bytes, reply: quiet(tokens, SET_REPLIES[refusal]) };
    }
    const expiresAt = endOf(exptime, call);
    return {
      kind: 'data',
      bytes,
      badChunk: quiet(tokens, BAD_CHUNK),
      then: (later, value) => {
        const request: SetRequest = { how, id, value, flags, expiresAt, cas };
        return quiet(tokens, SET_REPLIES[noted(later, store.set(request, later.now)).seen]);
      },
    };
  };
}

function counting(down: boolean): Command {
  return (call, tokens) => {
    if (tokens.length < 3 || tokens.length > 4) return ERROR;
    return quiet(tokens, count(call, tokens[1] as string, tokens[2] as string, down));
  };
}

function count(call: Call, id: string, text: string, down: boolean): string {
  if (id.length > MAX_KEY_BYTES) return BAD_FORMAT;
  const delta = parseUint64(text);
  if (delta === null) return 'CLIENT_ERROR invalid numeric delta argument\r\n';
  const counted = noted(call, call.server.store.count({ id, down, delta }, call.now));
  switch (counted.seen) {
    case 'counted':
      return `${counted.value}\r\n`;
    case 'not-a-number':
      return NOT_A_NUMBER;
    case 'no-memory':
      return 'SERVER_ERROR out of memory in incr\r\n';
    default:
      return 'NOT_FOUND\r\n';
  }
}

const remove: Command = (call, tokens) => {
  if (tokens.length < 2 || tokens.length > 4) return ERROR;
  if (tokens.length > 2) {
    // Once a delete could be delayed; a delay of 0 is still taken.
    const zero = tokens[2] === '0';
    const noreply = tokens[tokens.length - 1] === 'noreply';
    const valid = tokens.length === 3 ? zero || noreply : zero && noreply;
    if (!valid) return quiet(tokens, 'CLIENT_ERROR bad command line format.  Usage: delete <key> [noreply]\r\n');
  }
  const id = tokens[1] as string;
  // A lone `delete noreply` deletes that key and says so.
  const reply = (text: string): string => (tokens.length > 2 ? quiet(tokens, text) : text);
  if (id.length > MAX_KEY_BYTES) return reply(BAD_FORMAT);
  const { seen } = noted(call, call.server.store.delete(id, call.now));
  return reply(seen === 'deleted' ? 'DELETED\r\n' : 'NOT_FOUND\r\n');
};

const touch: Command = (call, tokens) => {
  if (tokens.length < 3 || tokens.length > 4) return ERROR;
  const id = tokens[1] as string;
  if (id.length > MAX_KEY_BYTES) return quiet(tokens, BAD_FORMAT);
  const exptime = parseInt32(tokens[2] as string);
  if (exptime === null) return quiet(tokens, BAD_EXPTIME);
  const { seen } = noted(call, call.server.store.touch(id, endOf(exptime, call), call.now));
  return quiet(tokens, seen === 'touched' ? 'TOUCHED\r\n' : 'NOT_FOUND\r\n');
};

const flushAll: Command = (call, tokens) => {
  if (tokens.length > 3) return ERROR;
  const noreply = tokens[tokens.length - 1] === 'noreply';
  let delay: number | null = 0;
  if (tokens.length !== (noreply ? 2 : 1)) delay = parseInt32(tokens[1] as string);
  if (delay === null) return quiet(tokens, BAD_EXPTIME);
  const { store } = call.server;
  // A delay above 30 days is a point in time, as every other expiration time.
  const end = endOf(delay, call);
  const seconds = delay > 0 && end !== null ? Math.floor(end / 1000) - Math.floor(call.now / 1000) : 0;
  noted(call, { changes: seconds > 0 ? store.flushLater(seconds, call.now) : store.flush(call.now) });
  return quiet(tokens, 'OK\r\n');
};

const verbosity: Command = (_call, tokens) => {
  if (tokens.length < 2 || tokens.length > 3) return ERROR;
  const level = parseUint64(tokens[1] as string);
  return quiet(tokens, level === null ? BAD_FORMAT : 'OK\r\n');
};

const close: Outcome = { kind: 'close' };

export const CLASSIC: readonly (readonly [string, Command])[] = [
  ['get', retrieval(false, false)],
  ['bget', retrieval(false, false)],
  ['gets', retrieval(true, false)],
  ['gat', retrieval(false, true)],
  ['gats', retrieval(true, true)],
  ['set', storage('set')],
  ['add', storage('add')],
  ['replace', storage('replace')],
  ['append', storage('append')],
  ['prepend', storage('prepend')],
  ['cas', storage('cas')],
  ['incr', counting(false)],
  ['decr', counting(true)],
  ['delete', remove],
  ['touch', touch],
  ['flush_all', flushAll],
  ['version', () => `VERSION ${VERSION}\r\n`],
  ['verbosity', verbosity],
  ['shutdown', () => 'ERROR: shutdown not enabled\r\n'],
  ['quit', () => close],
];
