// What the commands of the text protocol share.
import type { Change } from './change';
import { type ItemState, expiryAfter, secondsLeft } from './item';
import type { Store } from './store';

/** The version whose behaviour is followed, and named by `version`. */
export const VERSION = '1.6.18';

export const ERROR = 'ERROR\r\n';
export const BAD_FORMAT = 'CLIENT_ERROR bad command line format\r\n';
export const BAD_EXPTIME = 'CLIENT_ERROR invalid exptime argument\r\n';
export const BAD_CHUNK = 'CLIENT_ERROR bad data chunk\r\n';
export const NOT_A_NUMBER = 'CLIENT_ERROR cannot increment or decrement non-numeric value\r\n';
export const TOO_LARGE = 'SERVER_ERROR object too large for cache\r\n';
export const NO_MEMORY = 'SERVER_ERROR out of memory storing object\r\n';

/** A store behind sessions, and what `stats` tells of it. */
export interface Server {
  readonly store: Store;
  readonly pid: number;
  readonly startedAt: number;
  connections: number;
  totalConnections: number;
  bytesRead: number;
  bytesWritten: number;
}

/** One feeding of a session: commands add their changes. */
export interface Call {
  readonly server: Server;
  readonly now: number;
  readonly changes: Change[];
}

/**
 * What a command line leads to: an answer (maybe empty), a wait for a data block of `bytes` bytes and a line end, an
 * answer with the data block to be skipped, or the end of the session.
 */
export type Outcome =
  | string
  | {
      readonly kind: 'data';
      readonly bytes: number;
      readonly badChunk: string;
      readonly then: (call: Call, data: string) => string;
    }
  | { readonly kind: 'swallow'; readonly bytes: number; readonly reply: string }
  | { readonly kind: 'close' };

/** A command; `tokens` are the words of its line, the command's name first. */
export type Command = (call: Call, tokens: readonly string[]) => Outcome;

/** Passes on a result after its changes have been noted. */
export function noted<T extends { readonly changes: readonly Change[] }>(call: Call, result: T): T {
  for (const change of result.changes) call.changes.push(change);
  return result;
}

const THIRTY_DAYS = 60 * 60 * 24 * 30;

/**
 * The end that an exptime argument means (protocol.txt, "Expiration times"): 0 never; up to 30 days seconds from now;
 * above, Unix time. Negative and past times: before the server's start, which is long over.
 */
export function endOf(exptime: number, { server, now }: Call): number | null {
  if (exptime === 0) return null;
  if (exptime > 0 && exptime <= THIRTY_DAYS) return expiryAfter(exptime, now);
  const start = Math.floor(server.startedAt / 1000) - 2;
  return (exptime < 0 || exptime <= start ? start + 1 : exptime) * 1000;
}

/** The `t` of meta commands: seconds left, -1 for ever; what is over shows as 32-bit wrap-around, as in memcached. */
export function ttlText(item: ItemState, now: number): string {
  const left = secondsLeft(item, now);
  return left === null ? '-1' : String(left >>> 0);
}
