/**
 * The page's first worker is a small one: the same sources without what the lessons' own programs never call (tools/vite/small).
 * When something is asked of it that it does not have, it says so, and the page starts the whole worker and replays the demo
 * in it. Nothing of the small worker stays, so it does not matter in which state it was.
 */

/** What it posts; an answer that comes after is not to be believed. */
export const outgrownNote = 'outgrown';

class Outgrown extends Error {}

/** Stands where the small worker has no function. */
export function outgrown(): never {
  postMessage(outgrownNote);
  throw new Outgrown('not in the small worker');
}
