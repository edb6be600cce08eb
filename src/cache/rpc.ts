// App Engine's memcache service as plain data: one request and one response for each call of its RPC interface. Names
// and defaults are those of the service's protocol buffers as google.golang.org/appengine 1.6.7 sends them. Keys, values
// and namespaces are byte strings.
import type { Change } from './change';
import type { Uint64 } from './uint64';

export interface GetRequest {
  readonly method: 'Get';
  readonly namespace: string;
  readonly keys: readonly string[];
  /** The caller means to compare and swap, and wants CAS ids. */
  readonly forCas: boolean;
  /** Look only: no hit or miss is counted, the order of use stays, and times come with the items. */
  readonly forPeek?: boolean;
}

export type SetPolicy = 'SET' | 'ADD' | 'REPLACE' | 'CAS';

export interface SetItem {
  readonly key: string;
  readonly value: string;
  readonly flags: number;
  readonly policy: SetPolicy;
  /** uint32: 0 for ever; below 30 years seconds from now, else Unix time in seconds. */
  readonly expirationTime: number;
  /** For CAS; null if the item was not read before. */
  readonly cas: Uint64 | null;
}

export interface SetRequest {
  readonly method: 'Set';
  readonly namespace: string;
  readonly items: readonly SetItem[];
}

export interface DeleteRequest {
  readonly method: 'Delete';
  readonly namespace: string;
  readonly keys: readonly string[];
}

/** One counter to move. */
export interface Step {
  readonly key: string;
  readonly delta: Uint64;
  readonly direction: 'INCREMENT' | 'DECREMENT';
  /** What a missing counter starts from; null: it stays missing. */
  readonly initialValue: Uint64 | null;
  readonly initialFlags?: number;
}

export interface IncrementRequest extends Step {
  readonly method: 'Increment';
  readonly namespace: string;
}

export interface BatchIncrementRequest {
  readonly method: 'BatchIncrement';
  readonly namespace: string;
  readonly items: readonly Step[];
}

export interface FlushAllRequest {
  readonly method: 'FlushAll';
}

export interface StatsRequest {
  readonly method: 'Stats';
}

export type Request =
  GetRequest | SetRequest | DeleteRequest | IncrementRequest | BatchIncrementRequest | FlushAllRequest | StatsRequest;

/** What Get tells of one key. */
export type GetAnswer =
  | { readonly key: string; readonly found: false }
  | {
      readonly key: string;
      readonly found: true;
      readonly value: string;
      readonly flags: number;
      /** Always here, but the caller may see it only with forCas. */
      readonly cas: number;
      /** With forPeek: whole seconds of Unix time; an expiration of 0 is none. */
      readonly timestamps?: { readonly expiration: number; readonly lastAccess: number };
    };

export type SetStatus = 'STORED' | 'NOT_STORED' | 'ERROR' | 'EXISTS';
export type DeleteStatus = 'DELETED' | 'NOT_FOUND';

/** The service's answer to one counter: its value, or null where there is none. */
export interface StepAnswer {
  readonly status: 'OK' | 'NOT_CHANGED';
  readonly value: Uint64 | null;
}

/** App Engine's figures. `bytes` are of keys and values; `oldest` is in seconds since the longest unused item's last use. */
export interface StatsAnswer {
  readonly hits: number;
  readonly misses: number;
  readonly byteHits: number;
  readonly items: number;
  readonly bytes: number;
  readonly oldest: number;
}

export type Response =
  /** One answer for each different key, in the order asked. */
  | { readonly method: 'Get'; readonly answers: readonly GetAnswer[] }
  | { readonly method: 'Set'; readonly statuses: readonly SetStatus[] }
  | { readonly method: 'Delete'; readonly statuses: readonly DeleteStatus[] }
  | ({ readonly method: 'Increment' } & StepAnswer)
  | { readonly method: 'BatchIncrement'; readonly answers: readonly StepAnswer[] }
  | { readonly method: 'FlushAll' }
  | ({ readonly method: 'Stats'; readonly currItems: number; readonly storeBytes: number } & StatsAnswer)
  | { readonly method: 'error'; readonly error: ServiceError };

/** An application error of the service, by its number in the service's list of errors. */
export interface ServiceError {
  readonly code: number;
  readonly name: 'INVALID_VALUE' | 'UNSPECIFIED_ERROR';
}

/** What one call did. */
export interface Handled {
  readonly response: Response;
  readonly changes: readonly Change[];
  /** Why the answer, or part of it, is a choice of ours and not memcached's or the client's; empty if it is not. */
  readonly assumed: readonly string[];
}
