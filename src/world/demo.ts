/**
 * A demo: everything that happens, as data. `replay(demo)` gives the same trace every time, to the byte.
 *
 * Texts that a person types are Unicode strings; bodies and cache values are byte strings (code units 0–255).
 */

import type { StepMode } from './stepping';

export interface SourceText {
  /** Path inside the app's folder, `main.go`. */
  name: string;
  text: string;
}

export interface Settings {
  /** Unix time in milliseconds at which the virtual clock starts. */
  epoch: number;
  /** Host name of the app as the browser writes it. */
  host: string;
  /** Full ID of the application, partition and all; `dev~playground` if not given. */
  appId?: string;
  /** Memory of the memcache node for keys, values and its own bookkeeping, in bytes. */
  cacheBytes: number;
  /** Shortest and longest way of a call between an instance and a node, in microseconds. */
  hopMicros: [shortest: number, longest: number];
}

export const defaultSettings: Settings = {
  epoch: Date.UTC(2026, 0, 1),
  host: 'localhost:8080',
  cacheBytes: 64 * 1024 * 1024,
  hopMicros: [300, 900],
};

/** What happens from outside. `at` is virtual time in milliseconds since the start; inputs are in order of time. */
export type Input = { at: number } & Action;

export type Action =
  /** A browser sends a request. `headers` holds what that browser sends, Cookie included. */
  | {
      do: 'request';
      /** Which browser: a name such as `default`. */
      client: string;
      method: string;
      /** Path and query, `/a?b=c`. */
      path: string;
      headers: [name: string, value: string][];
      /** Byte string. */
      body: string;
      /** Signed-in user, if any. */
      login?: string;
      admin?: boolean;
      /** Hold it before the statement of that number (0: the first) of the learner's code; see stepping.ts. */
      hold?: number;
    }
  /** The request that is held goes on for a step; nothing if none is held. */
  | { do: 'step'; mode: StepMode }
  /** Time passes up to `at`; nothing else. Two of these in a row are the same as the second alone. */
  | { do: 'pass' }
  /** The code changes: the instance is started afresh with it, if it compiles. */
  | { do: 'code'; files: SourceText[] }
  /** Somebody uses the Memcache Viewer. `value` is a byte string; flags say its type as the SDK's viewer stores it. */
  | { do: 'display'; key: string }
  | { do: 'save'; key: string; value: string; flags: number }
  | { do: 'delete'; key: string }
  | { do: 'flush' }
  /** The cache loses these items, as if memory had run short. */
  | { do: 'evict'; keys: string[] }
  /** The instance is stopped; the next request starts a new one. */
  | { do: 'restart' };

export interface Demo {
  version: 1;
  /** Slug of the lesson it began from, or ''. */
  lesson: string;
  files: SourceText[];
  settings: Settings;
  /** Seed of the only generator of chance, 32 bits. */
  seed: number;
  script: Input[];
}
