/**
 * Where words stand in a lane. What happened keeps its place; words go where there is room, those of the latest first, and
 * where there is none they are left out: words that lie on others say nothing.
 */

/** Pixels along the lane. */
export interface Stretch {
  from: number;
  to: number;
}

export interface Place {
  /** Where the words begin, or end if they stand before it. */
  edge: number;
  isBefore?: boolean;
  /** Pixels the words want, and without which they are left out. */
  wish: number;
  least: number;
}

export interface Words {
  id: string;
  /** The first that has room is taken. */
  places: readonly Place[];
}

/** Between words and the next thing. */
const gap = 4;

/** Gives each of the words a stretch, or none. `words` in order of time; `length`: where the lane ends. */
export function placeWords(
  things: readonly Stretch[],
  words: readonly Words[],
  length: number,
): Map<string, Stretch & { place: number }> {
  const taken = [...things];
  const found = new Map<string, Stretch & { place: number }>();
  for (const { id, places } of [...words].reverse())
    for (const [i, { edge, isBefore, wish, least }] of places.entries()) {
      const room = isBefore ? roomBefore(edge, taken) : roomBehind(edge, taken, length);
      if (room < least) continue;
      const size = Math.min(room, wish);
      const stretch = isBefore ? { from: edge - size, to: edge } : { from: edge, to: edge + size };
      taken.push(stretch);
      found.set(id, { ...stretch, place: i });
      break;
    }
  return found;
}

const roomBehind = (edge: number, taken: readonly Stretch[], length: number) =>
  Math.min(length, ...taken.filter((t) => t.to > edge).map((t) => t.from - gap)) - edge;
const roomBefore = (edge: number, taken: readonly Stretch[]) =>
  edge - Math.max(0, ...taken.filter((t) => t.from < edge).map((t) => t.to + gap));

/** What a box takes from the words of others: all of it, or its two edges where it is wide enough for them. */
export const edgesOf = ({ from, to }: Stretch): Stretch[] =>
  to - from < 24 ? [{ from, to }] : [{ from, to: from + 1 }, { from: to - 1, to }]; // prettier-ignore
