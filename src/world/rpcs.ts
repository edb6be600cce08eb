/**
 * Calls between an instance and the platform's services: what they show in the trace, and who answers them.
 */
import type { Rpc } from '../go/machine/machine';
import { itemId } from '../cache/item';
import { handle } from '../cache/rpc-handle';
import type { Handled, Request, Response } from '../cache/rpc';
import type * as datastore from '../datastore/rpc';
import { rpcRecord, type RpcRecord } from '../cache/rpc-record';
import { fromBytes, toBytes } from '../go/syntax/source';
import { accountUrl } from './accounts';
import type { Settings } from './demo';
import type { EntityStore } from './entities';
import type { CacheNode } from './node';
import type { RpcFailure, UserUrlReply, UserUrlRequest } from '../appengine/services';
import type { RpcOutcome, View, What } from './trace';

/** The whole of a call, as the oracle's transcripts show it. `request` is the number of the request that made it. */
export type RpcObserver = (record: RpcRecord | PlainRecord, request: number) => void;

/** A call of a service other than memcache. */
export interface PlainRecord {
  service: string;
  method: string;
  keys?: string[];
  result?: unknown;
  error?: string;
  /** Why the answer is a choice of ours. */
  assumed?: string;
}

const ACCOUNT_URL = "the form of the URL is the oracle's choice, after the development server";
const SHOWN_BYTES = 200;

/** A call under way. */
export interface Call {
  id: number;
  rpc: Rpc;
  outcomes: RpcOutcome[];
  error: string;
}

export class RpcRouter {
  private calls = 0;

  constructor(
    private readonly node: CacheNode,
    private readonly entities: EntityStore,
    private readonly settings: Settings,
    private readonly emit: (what: What) => void,
    private readonly observer: RpcObserver | undefined,
  ) {}

  /** A call leaves the instance. */
  begin(rpc: Rpc): Call {
    const call: Call = { id: ++this.calls, rpc, outcomes: [], error: '' };
    const { file, line } = rpc.place;
    this.emit({
      kind: 'rpc',
      rpc: call.id,
      request: rpc.requestId,
      service: rpc.service,
      method: rpc.method,
      keys: this.namesIn(rpc),
      namespace: rpc.service === 'memcache' ? namespaceOf(rpc.request as Request) : '',
      ...(line > 0 ? { place: { file, line, column: 1, func: rpc.place.function } } : {}),
    });
    return call;
  }

  /** What a call is about, for a person to read. */
  private namesIn({ service, request }: Rpc): string[] {
    if (service === 'memcache') return keysOf(request as Request);
    if (service === 'datastore_v3') return this.entities.namesIn(request as datastore.Request);
    return [];
  }

  /** It reaches its service at `now` (virtual ms); the reply, as the Go side wants it. */
  answer(call: Call, now: number): Response | datastore.Response | UserUrlReply | RpcFailure {
    const { service, method, request, requestId } = call.rpc;
    if (service === 'memcache') {
      const at = this.settings.epoch + now;
      const handled = handle(this.node.store, request as Request, at);
      this.node.record(handled.changes, 'app');
      call.outcomes = outcomesOf(request as Request, handled);
      if (handled.response.method === 'error') call.error = handled.response.error.name;
      this.observer?.(rpcRecord(request as Request, handled, at), requestId);
      return handled.response;
    }
    if (service === 'datastore_v3') {
      const answered = this.entities.answer(request as datastore.Request);
      call.outcomes = answered.outcomes;
      call.error = answered.error;
      this.observer?.(answered.record, requestId);
      return answered.response;
    }
    if (service === 'user' && (method === 'CreateLoginURL' || method === 'CreateLogoutURL')) {
      const { destination } = request as UserUrlRequest;
      const page = method === 'CreateLoginURL' ? 'login' : 'logout';
      const url = accountUrl(page, fromBytes(destination), this.settings.host);
      this.observer?.(
        { service, method, keys: [fromBytes(destination)], result: url, assumed: ACCOUNT_URL },
        requestId,
      );
      return { url: toBytes(url) };
    }
    call.error = `the playground has no service ${service}.${method}`;
    this.observer?.({ service, method, error: call.error }, requestId);
    return { error: { code: 0, detail: call.error } };
  }

  /** The reply is back. */
  end(call: Call): void {
    this.emit({ kind: 'reply', rpc: call.id, request: call.rpc.requestId, outcomes: call.outcomes, error: call.error });
  }

  /** The viewer's Flush Cache: empties the cache and its counters. */
  flushByConsole(now: number): void {
    const { store } = this.node;
    this.node.record(store.flush(this.settings.epoch + now), 'console');
    Object.assign(store.counters, { get_hits: 0, get_misses: 0, byte_hits: 0 });
  }

  /** The figures of the viewer. Reading them counts as nothing. */
  stats(now: number): View['stats'] {
    const { response } = handle(this.node.store, { method: 'Stats' }, this.settings.epoch + now);
    if (response.method !== 'Stats') throw new Error('Stats answered as something else');
    const { hits, misses, byteHits, items, bytes, oldest } = response;
    return { hits, misses, byteHits, items, bytes, oldestSeconds: oldest };
  }
}

function keysOf(request: Request): string[] {
  switch (request.method) {
    case 'Get':
    case 'Delete':
      return [...request.keys];
    case 'Set':
    case 'BatchIncrement':
      return request.items.map((item) => item.key);
    case 'Increment':
      return [request.key];
    default:
      return [];
  }
}

function namespaceOf(request: Request): string {
  return 'namespace' in request ? request.namespace : '';
}

/** What each key of a call met, in the words of the trace. */
function outcomesOf(request: Request, handled: Handled): RpcOutcome[] {
  const { response } = handled;
  const keys = keysOf(request);
  const state = (key: string): Partial<RpcOutcome> => {
    const id = itemId(namespaceOf(request), key);
    const change = handled.changes.findLast((c) => c.kind === 'stored' && c.item.id === id);
    if (change?.kind !== 'stored') return {};
    const { value, flags, cas } = change.item;
    return { value: value.slice(0, SHOWN_BYTES), bytes: value.length, flags, cas };
  };
  switch (response.method) {
    case 'Get':
      return response.answers.map((a) =>
        a.found
          ? {
              key: a.key,
              result: 'hit',
              value: a.value.slice(0, SHOWN_BYTES),
              bytes: a.value.length,
              flags: a.flags,
              cas: a.cas,
            }
          : { key: a.key, result: 'miss' },
      );
    case 'Set': {
      const results = { STORED: 'stored', NOT_STORED: 'not-stored', EXISTS: 'exists', ERROR: 'error' } as const;
      return response.statuses.map((s, i) => ({
        key: keys[i]!,
        result: results[s],
        ...(s === 'STORED' ? state(keys[i]!) : {}),
      }));
    }
    case 'Delete':
      return response.statuses.map((s, i) => ({ key: keys[i]!, result: s === 'DELETED' ? 'deleted' : 'not-found' }));
    case 'Increment':
      return [
        {
          key: keys[0]!,
          ...(response.value === null ? { result: 'miss' } : { result: 'counted', ...state(keys[0]!) }),
        },
      ];
    case 'BatchIncrement':
      return response.answers.map((a, i) => ({
        key: keys[i]!,
        ...(a.value === null ? { result: 'miss' } : { result: 'counted', ...state(keys[i]!) }),
      }));
    case 'error':
      return keys.map((key) => ({ key, result: 'error' }));
    default:
      return [];
  }
}
