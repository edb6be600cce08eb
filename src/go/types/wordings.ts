/**
 * Messages changed over the years. Ours are those of a current Go; the checker keeps Go 1.19's words beside them
 * where they differ, because that is the compiler we are held against.
 */
import type { Diagnostic } from '../syntax/source';
import type { TypeError } from './checker';

/** The message as Go 1.19 words it. */
export function wording119(d: Diagnostic): string {
  return (d as TypeError).old ?? d.message;
}
