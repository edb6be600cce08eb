/**
 * The datastore's RPC surface, service `datastore_v3`: what Go's client asks and gets, as plain data. Not served: ranges
 * of numbers chosen by the client.
 */
import type { Entity } from './entity';
import { isIncomplete, type Key } from './key';
import type { Hits, Query } from './query';
import { Datastore, UnknownTransaction, type Change } from './store';

/** `transaction` is the handle that BeginTransaction gave, or null. */
export type Request =
  | { readonly method: 'Get'; readonly keys: readonly Key[]; readonly transaction: number | null }
  /** Keys may be incomplete. */
  | { readonly method: 'Put'; readonly entities: readonly Entity[]; readonly transaction: number | null }
  | { readonly method: 'Delete'; readonly keys: readonly Key[]; readonly transaction: number | null }
  | { readonly method: 'RunQuery'; readonly query: Query; readonly transaction: number | null }
  | { readonly method: 'AllocateIds'; readonly size: number }
  | { readonly method: 'BeginTransaction' }
  | { readonly method: 'Commit' | 'Rollback'; readonly transaction: number };

export type Response =
  | { readonly method: 'Get'; readonly entities: readonly (Entity | null)[] }
  | { readonly method: 'Put'; readonly keys: readonly Key[] }
  | ({ readonly method: 'RunQuery' } & Hits)
  /** The numbers from `start` to `end`, both included. */
  | { readonly method: 'AllocateIds'; readonly start: number; readonly end: number }
  | { readonly method: 'BeginTransaction'; readonly transaction: number }
  | { readonly method: 'Delete' | 'Commit' | 'Rollback' }
  | { readonly method: 'error'; readonly error: { readonly code: number; readonly detail: string } };

/** Codes of the service's errors (datastore_v3.proto, Error.ErrorCode). */
export const BAD_REQUEST = 1;
export const CONCURRENT_TRANSACTION = 2;

export interface Handled {
  readonly response: Response;
  /** Entities that are different now. */
  readonly changes: readonly Change[];
  /** Whether a number was handed out that Google would have chosen otherwise. */
  readonly numbered: boolean;
}

/** Answers one call. */
export function handle(store: Datastore, request: Request): Handled {
  const numbered = request.method === 'Put' && request.entities.some(({ key }) => isIncomplete(key));
  try {
    return { changes: [], numbered, ...answer(store, request) };
  } catch (e) {
    if (!(e instanceof UnknownTransaction)) throw e;
    return { response: failure(BAD_REQUEST, 'unknown transaction'), changes: [], numbered };
  }
}

function failure(code: number, detail: string): Response {
  return { method: 'error', error: { code, detail } };
}

function answer(store: Datastore, request: Request): { response: Response; changes?: Change[] } {
  const { method } = request;
  switch (method) {
    case 'Get': {
      const entities = request.keys.map((key) => store.get(key, request.transaction) ?? null);
      return { response: { method, entities } };
    }
    case 'Put': {
      const entities = request.entities.map((entity) => ({ ...entity, key: store.complete(entity.key) }));
      const writes = entities.map((entity): Change => ({ key: entity.key, entity }));
      const changes = store.write(writes, request.transaction);
      return { response: { method, keys: entities.map(({ key }) => key) }, changes };
    }
    case 'Delete': {
      const writes = request.keys.map((key): Change => ({ key, entity: null }));
      return { response: { method }, changes: store.write(writes, request.transaction) };
    }
    case 'RunQuery':
      return { response: { method, ...store.query(request.query, request.transaction) } };
    case 'AllocateIds': {
      const start = store.allocate(request.size);
      return { response: { method, start, end: start + request.size - 1 } };
    }
    case 'BeginTransaction':
      return { response: { method, transaction: store.begin() } };
    case 'Commit': {
      const changes = store.commit(request.transaction);
      if (!changes) return { response: failure(CONCURRENT_TRANSACTION, 'concurrent transaction') };
      return { response: { method }, changes };
    }
    case 'Rollback':
      store.rollback(request.transaction);
      return { response: { method } };
  }
}
