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
  /** Full ID of the application, partition and all; `defaultAppId` if not given. */
  appId?: string;
  /** Memory of the memcache node for keys, values and its own bookkeeping, in bytes. */
  cacheBytes: number;
  /** Shortest and longest way of a call between an instance and a node, in microseconds. */
  hopMicros: [shortest: number, longest: number];
  /** Browsers ask for /favicon.ico as real ones do; they leave it out if not given, to keep first lessons calm. */
  favicon?: boolean;
}

export const defaultAppId = 'dev~playground';

/**
 * Bytes of the largest body a request may have. Browsers refuse to send more, and a demo that holds more is not read: it
 * would have to be kept and replayed. App Engine itself takes 32 MB.
 */
export const mostBody = 10 * 1024 * 1024;

export const defaultSettings: Settings = {
  epoch: Date.UTC(2026, 0, 1),
  host: 'localhost:8080',
  cacheBytes: 64 * 1024 * 1024,
  hopMicros: [300, 900],
};

/** What a page brings along with it: a picture, a style sheet, the icon of its tab. */
export type Subresource = 'image' | 'style' | 'icon';

/** A property as a person types it, of an entity that is put whole. */
export interface PropertyText {
  name: string;
  /** As EntityView has it: null, int, time, bool, string, bytes, byteString, blobKey, float, point, key. */
  type: string;
  /** The text to read. Absent: the value that the entity has there stays, which may be too long to be shown. */
  value?: string;
  indexed: boolean;
}

/** What happens from outside. `at` is virtual time in milliseconds since the start; inputs are in order of time. */
export type Input = { at: number } & Action;

export type Action =
  /** A browser sends a request. `headers` holds what that browser sends, Cookie included. */
  | {
      do: 'request';
      /** Which browser: a name such as `default`. */
      client: string;
      /** Which of its tabs, from 0; 0 if not given. */
      tab?: number;
      /** What a page asked for rather than a person; absent for a navigation. */
      as?: Subresource;
      method: string;
      /** Path and query, `/a?b=c`. */
      path: string;
      headers: [name: string, value: string][];
      /** Byte string. */
      body: string;
      /** Signed-in user, '' for nobody. If not given, the cookie of the sign-in page says who. */
      login?: string;
      /** Only beside `login`. */
      admin?: boolean;
      /** Sent while another request is held: it runs beside that one, which stays the one that is gone through. */
      beside?: boolean;
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
  /**
   * Somebody uses the Datastore Viewer. `key` as the viewer shows it, `/Parent,name/Kind,7`; without a name or number at
   * its end, `/Kind`, the datastore gives it a number. All texts are byte strings.
   */
  | { do: 'entity-put'; namespace: string; key: string; properties: PropertyText[] }
  | { do: 'entity-delete'; namespace: string; key: string }
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
