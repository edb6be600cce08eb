import type * as rpc from '../../cache/rpc';
import { bytesToString, stringToBytes } from '../../go/syntax/source';
import type { GoPackage, NativeGen, NativeRequest, Thread } from '../../go/machine/native';
import { Slice, type Value } from '../../go/machine/values';
import { callService, elements, sliceOf } from '../values';
import source from './memcache.go?raw';

/** Fields of an Item, by position. */
const KEY = 0;
const FLAGS = 3;
const EXPIRATION = 4;
const CAS_ID = 5;

const SECOND = 1_000_000_000n;
const THIRTY_YEARS = 60n * 60n * 24n * 365n * 30n;
const POLICIES = ['SET', 'ADD', 'CAS'] as const;

type Answer<M extends rpc.Response['method']> = Extract<rpc.Response, { method: M }>;

function call<M extends Answer<rpc.Request['method']>['method']>(
  id: number,
  request: Extract<rpc.Request, { method: M }>,
): Generator<NativeRequest, { reply: Answer<M>; failure: null } | { reply: null; failure: Value[] }, Value> {
  return callService<Answer<M>>(id, 'memcache', request.method, request);
}

function bytesOf(s: Slice | null): string {
  return s ? bytesToString((s.arr as Uint8Array).subarray(s.off, s.off + s.len)) : '';
}

function itemOf(a: rpc.GetAnswer & { found: true }): Value[] {
  const bytes = stringToBytes(a.value);
  return [a.key, new Slice(bytes, 0, bytes.length, bytes.length), null, a.flags, 0, a.cas];
}

/**
 * An item's expiration as the client sends it, uint32: 0 for ever; below a second "five seconds ago", which is gone at
 * once; whole seconds; from 30 years on a point in time.
 * @param ns the item's Expiration
 */
export function expirationTime(ns: bigint, now: bigint): number {
  if (ns === 0n) return 0;
  const unix = now / SECOND;
  const seconds = ns / SECOND;
  const sent = ns < SECOND ? unix - 5n : seconds >= THIRTY_YEARS ? unix + seconds : seconds;
  return Number(BigInt.asUintN(32, sent));
}

function* get(_t: Thread, id: number, namespace: string, keys: Slice, peek: boolean): NativeGen {
  const { reply, failure } = yield* call<'Get'>(id, {
    method: 'Get',
    namespace,
    keys: elements(keys),
    forCas: true,
    ...(peek ? { forPeek: true } : {}),
  });
  if (failure) return [null, failure];
  return [sliceOf(reply.answers.flatMap((a) => (a.found ? [itemOf(a)] : []))), null];
}

function* set(t: Thread, id: number, namespace: string, items: Slice, values: Slice, policy: number): NativeGen {
  const bodies = elements(values) as (Slice | null)[];
  const now = t.host.now();
  const sent = elements(items).map((item: Value[], i): rpc.SetItem => ({
    key: item[KEY],
    value: bytesOf(bodies[i]!),
    flags: item[FLAGS],
    policy: POLICIES[policy]!,
    expirationTime: expirationTime(BigInt(item[EXPIRATION]), now),
    cas: item[CAS_ID] === 0 ? null : item[CAS_ID],
  }));
  const { reply, failure } = yield* call<'Set'>(id, { method: 'Set', namespace, items: sent });
  return failure ? [null, failure] : [sliceOf([...reply.statuses]), null];
}

function* remove(_t: Thread, id: number, namespace: string, keys: Slice): NativeGen {
  const { reply, failure } = yield* call<'Delete'>(id, { method: 'Delete', namespace, keys: elements(keys) });
  return failure ? [null, failure] : [sliceOf([...reply.statuses]), null];
}

function* increment(
  _t: Thread,
  id: number,
  namespace: string,
  key: string,
  delta: number | bigint,
  create: boolean,
  initial: number | bigint,
): NativeGen {
  const { reply, failure } = yield* call<'Increment'>(id, {
    method: 'Increment',
    namespace,
    key,
    delta: delta < 0 ? -delta : delta,
    direction: delta < 0 ? 'DECREMENT' : 'INCREMENT',
    initialValue: create ? initial : null,
  });
  return failure ? [0, false, failure] : [reply.value ?? 0, reply.value !== null, null];
}

function* stats(_t: Thread, id: number): NativeGen {
  const { reply, failure } = yield* call<'Stats'>(id, { method: 'Stats' });
  if (failure) return [null, failure];
  const { hits, misses, byteHits, items, bytes, oldest } = reply;
  return [[hits, misses, byteHits, items, bytes, oldest], null];
}

function* flush(_t: Thread, id: number): NativeGen {
  const { failure } = yield* call<'FlushAll'>(id, { method: 'FlushAll' });
  return failure;
}

export const pkg: GoPackage = {
  path: 'google.golang.org/appengine/memcache',
  files: [{ name: 'memcache.go', text: source }],
  natives: {
    rpcGet: get,
    rpcSet: set,
    rpcDelete: remove,
    rpcIncrement: increment,
    rpcStats: stats,
    rpcFlush: flush,
  },
};
