/**
 * The trace: what happened, in order, as plain data. The page draws nothing but this.
 * Times are virtual milliseconds since the start (with up to three decimals).
 */
import type { Shown, ShownGoroutine } from '../go/machine/inspect';
import type { SourceText, Subresource } from './demo';
import type { Stop } from './stepping';

/** A place in the learner's code; line and column count from 1. */
export interface CodePlace {
  file: string;
  line: number;
  column: number;
  /** Function, as Go's traces name it; '' where it has none. */
  func: string;
}

export interface CompileError {
  place: CodePlace;
  /** As a current Go words it; may have several lines. */
  message: string;
  /** As Go 1.19 words it, where that differs. */
  old?: string;
}

/** What one key of a call met. */
export interface RpcOutcome {
  key: string;
  /** hit, miss, stored, not-stored, exists, deleted, not-found, counted, error. */
  result: 'hit' | 'miss' | 'stored' | 'not-stored' | 'exists' | 'deleted' | 'not-found' | 'counted' | 'error';
  /** For a hit, a store or an increment: the value afterwards (byte string, at most 200 bytes). */
  value?: string;
  /** Full length of the value in bytes. */
  bytes?: number;
  flags?: number;
  cas?: number;
}

export type TraceEvent = { seq: number; at: number } & What;

export type What =
  /** The code was compiled, at the start and after each change. */
  | { kind: 'compiled'; ok: boolean; files: SourceText[]; errors: CompileError[] }
  | { kind: 'instance'; instance: number; state: 'started' | 'stopped'; why: string }
  | {
      kind: 'request';
      request: number;
      client: string;
      /** As in the input. */
      tab?: number;
      as?: Subresource;
      method: string;
      path: string;
      headers: [string, string][];
      body: string;
      /** Who is signed in, '' for nobody. */
      login: string;
      /** The instance that it went to; 0: the front end answered (sign-in pages, static files, login: of app.yaml). */
      instance: number;
    }
  | {
      kind: 'response';
      request: number;
      client: string;
      status: number;
      headers: [string, string][];
      /** Byte string. */
      body: string;
    }
  /**
   * The app died of a panic no one recovered, or did not come up; the request, if any, gets no answer. `exited`: it ended
   * by itself, and the text is ours.
   */
  | { kind: 'crash'; request: number; instance: number; text: string; exited?: true; place?: CodePlace }
  /** A budget ran out; `sentence` says which, where and what to do. */
  | { kind: 'stopped'; request: number; instance: number; sentence: string; place?: CodePlace }
  /** A request stands still before a statement, or goes on from there. */
  | { kind: 'held'; request: number; statement: number; place: CodePlace }
  | {
      kind: 'rpc';
      rpc: number;
      request: number;
      service: string;
      method: string;
      /** Byte strings. */
      keys: string[];
      namespace: string;
      /** The line of the learner's code that made the call. */
      place?: CodePlace;
    }
  | { kind: 'reply'; rpc: number; request: number; outcomes: RpcOutcome[]; error: string }
  /** An item of the cache changed, whoever did it (`by`: `app`, `console`, `node`). */
  | {
      kind: 'item';
      namespace: string;
      key: string;
      change: 'stored' | 'touched' | 'expired' | 'evicted' | 'deleted' | 'flushed';
      by: 'app' | 'console' | 'node';
      /** For stored: the value (at most 200 bytes), its length, and when it will expire (virtual ms) or null. */
      value?: string;
      bytes?: number;
      expiresAt?: number | null;
    }
  /** An entity of the datastore changed; `by` is absent where the app did it. */
  | ({ kind: 'entity'; change: 'put'; by?: 'console' } & EntityView)
  | { kind: 'entity'; change: 'deleted'; namespace: string; key: string; by?: 'console' }
  /** The Memcache Viewer was used, or the Datastore Viewer. */
  | {
      kind: 'console';
      op: 'display' | 'save' | 'delete' | 'flush' | 'entity-put' | 'entity-delete';
      /** Of an entity the whole key, with the number it was given. */
      key: string;
      /** For what was stored: that it was. Else whether it was there. */
      found: boolean;
      value?: string;
      flags?: number;
      error?: string;
    }
  | {
      kind: 'log';
      request: number;
      level: 'DEBUG' | 'INFO' | 'WARNING' | 'ERROR' | 'CRITICAL' | 'STDOUT' | 'STDERR';
      message: string;
    };

/** A held request. */
export interface Held {
  request: number;
  stop: Stop;
  /** The held goroutine first. */
  goroutines: ShownGoroutine[];
}

/** The result of a call that the code threw away: into `_`, or an error by not asking for it. */
export interface Dropped {
  request: number;
  file: string;
  line: number;
  /** Assigned to `_`; else nobody asked for it. */
  blank: boolean;
  value: Shown;
}

/** One item as the node holds it now. */
export interface ItemView {
  namespace: string;
  /** Byte strings, whole. */
  key: string;
  value: string;
  flags: number;
  cas: number;
  /** Virtual ms. */
  storedAt: number;
  usedAt: number;
  expiresAt: number | null;
}

/** One entity of the datastore. Byte strings. */
export interface EntityView {
  namespace: string;
  /** As Go prints it: `/Parent,name/Kind,7`. */
  key: string;
  /** The key of its entity group, the same for all that a transaction on one of them relies on. */
  group: string;
  /** Values as text, with the type's name in the datastore; the same name several times for several values. */
  properties: EntityProperty[];
}

export interface EntityProperty {
  name: string;
  type: string;
  /** At most 200 bytes. */
  value: string;
  /** Whole length in bytes, where the value is cut. */
  bytes?: number;
  indexed: boolean;
}

/** The instance, as the Instances page shows it. Only requests that reached it count, not those that the front end answered. */
export interface InstanceView {
  /** 0 before the first. */
  id: number;
  state: 'none' | 'idle' | 'busy';
  requests: number;
  /** Virtual ms. */
  startedAt: number;
  /** Average time of its answers in ms, of all and of the last minute (0: none), and the last minute's answers a second. */
  averageMs: number;
  minuteMs: number;
  qps: number;
  /** As app.yaml says, else `go`. */
  runtime: string;
  /** What it has allocated since it started; how much is still in use, nobody knows. */
  allocatedBytes: number;
}

/**
 * The state at the end of the trace so far; follows from it. What the datastore holds is not in it: it is what the `entity`
 * events of the trace put and did not delete, by namespace and key.
 */
export interface View {
  /** Virtual ms since the start. */
  now: number;
  /** Least recently used last. */
  items: ItemView[];
  stats: { hits: number; misses: number; byteHits: number; items: number; bytes: number; oldestSeconds: number };
  instance: InstanceView;
  /** Requests without an answer yet, by id. */
  waiting: number[];
  /** The request that is held, if any, and what its program looks like there. */
  held?: Held;
  /** Lines on which the request that was sent last began a statement; absent where they are too many. */
  ran?: { request: number; lines: { file: string; line: number }[] };
  /** Results that the code of the request sent last did not look at, the latest of each place. */
  dropped: Dropped[];
  /** When the next thing will happen by itself (a reply, a timer, an expiry), or null. */
  nextAt: number | null;
}
