// A call as the transcripts of tools/oracle show it, so that both can be compared field by field.
import type { GetAnswer, Handled, Request, Response } from './rpc';
import { THIRTY_YEARS } from './rpc-handle';

/** Text and numbers only. Fields that would be empty are left out. */
export interface RpcRecord {
  readonly service: 'memcache';
  readonly method: string;
  readonly namespace?: string;
  readonly keys?: readonly string[];
  readonly result?: unknown;
  readonly error?: string;
  readonly assumed?: string;
}

/** The record of one call; `now` is the time at which it was handled, milliseconds of virtual Unix time. */
export function rpcRecord(request: Request, handled: Handled, now: number): RpcRecord {
  const { response } = handled;
  const namespace = 'namespace' in request ? request.namespace : '';
  const keys = keysOf(request).map(shownText);
  const result = resultOf(request, response, now);
  return {
    service: 'memcache',
    method: request.method,
    ...(namespace !== '' && { namespace: shownText(namespace) }),
    ...(keys.length > 0 && { keys }),
    ...(result !== null && { result }),
    ...(response.method === 'error' && { error: `ApplicationError ${response.error.code} ` }),
    ...(handled.assumed.length > 0 && { assumed: handled.assumed.join('; ') }),
  };
}

function keysOf(request: Request): readonly string[] {
  switch (request.method) {
    case 'Get':
    case 'Delete':
      return request.keys;
    case 'Set':
    case 'BatchIncrement':
      return request.items.map(({ key }) => key);
    case 'Increment':
      return [request.key];
    default:
      return [];
  }
}

function resultOf(request: Request, response: Response, now: number): unknown {
  switch (response.method) {
    case 'Get':
      return response.answers.map(getResult);
    case 'Set':
      return request.method !== 'Set'
        ? null
        : request.items.map((item, i) => ({
            key: shownText(item.key),
            policy: item.policy,
            exp: shownEnd(item.expirationTime, now),
            ...nonZero('flags', item.flags),
            ...nonZero('cas', item.cas ?? 0),
            bytes: item.value.length,
            status: response.statuses[i],
          }));
    case 'Delete':
      return request.method !== 'Delete'
        ? null
        : request.keys.map((key, i) => ({ key: shownText(key), status: response.statuses[i] }));
    case 'Increment':
      return response.value === null ? null : String(response.value);
    case 'BatchIncrement':
      return response.answers.map(({ value }) => (value === null ? null : String(value)));
    case 'Stats': {
      const { hits, misses, byteHits, items, bytes, oldest, currItems, storeBytes } = response;
      const memcached = { get_hits: hits, get_misses: misses, curr_items: currItems, bytes: storeBytes };
      return { hits, misses, byteHits, items, bytes, oldest, memcached };
    }
    default:
      return null;
  }
}

function getResult(answer: GetAnswer): Record<string, unknown> {
  const key = shownText(answer.key);
  if (!answer.found) return { key, found: false };
  const { flags, cas, value } = answer;
  return { key, found: true, ...nonZero('flags', flags), ...nonZero('cas', cas), ...nonZero('bytes', value.length) };
}

function nonZero(name: string, value: number | bigint): Record<string, number | string> {
  if (typeof value === 'bigint') return { [name]: String(value) };
  return value === 0 ? {} : { [name]: value };
}

/** Seconds as they are; a point in time only by whether it is past, since its number says nothing by itself. */
function shownEnd(expirationTime: number, now: number): number | string {
  if (expirationTime < THIRTY_YEARS) return expirationTime;
  return expirationTime > Math.floor(now / 1000) ? 'a future time' : 'a past time';
}

/** Bytes as text; where they are no UTF-8, the way Go's strconv.Quote writes them, without the quotes. */
export function shownText(bytes: string): string {
  if (!/[\x80-\xff]/.test(bytes)) return bytes;
  let valid = true;
  let quoted = '';
  let plain = '';
  for (let i = 0; i < bytes.length;) {
    const [point, length] = decode(bytes, i);
    if (point === null) {
      valid = false;
      quoted += escaped(bytes.charCodeAt(i), 'x', 2);
      i++;
      continue;
    }
    const char = String.fromCodePoint(point);
    plain += char;
    quoted += quotedChar(char, point);
    i += length;
  }
  return valid ? plain : quoted;
}

function quotedChar(char: string, point: number): string {
  const named: Record<string, string> = {
    '"': '\\"',
    '\\': '\\\\',
    '\x07': '\\a',
    '\b': '\\b',
    '\f': '\\f',
    '\n': '\\n',
    '\r': '\\r',
    '\t': '\\t',
    '\v': '\\v',
  };
  const name = named[char];
  if (name !== undefined) return name;
  if (char === ' ' || /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(char)) return char;
  if (point < 0x80) return escaped(point, 'x', 2);
  return point < 0x10000 ? escaped(point, 'u', 4) : escaped(point, 'U', 8);
}

function escaped(n: number, letter: string, digits: number): string {
  return `\\${letter}${n.toString(16).padStart(digits, '0')}`;
}

/** The code point at an index of UTF-8 bytes and its length in bytes; null where there is none. */
function decode(bytes: string, at: number): [number | null, number] {
  const first = bytes.charCodeAt(at);
  if (first < 0x80) return [first, 1];
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return [null, 1];
  let point = first & (0xff >> (length + 1));
  for (let i = 1; i < length; i++) {
    const next = bytes.charCodeAt(at + i);
    if ((next & 0xc0) !== 0x80) return [null, 1];
    point = (point << 6) | (next & 0x3f);
  }
  const least = [0, 0, 0x80, 0x800, 0x10000][length] as number;
  const surrogate = point >= 0xd800 && point < 0xe000;
  return point < least || surrogate || point > 0x10ffff ? [null, 1] : [point, length];
}
