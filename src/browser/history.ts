/** Back and forward of one tab, as a value: every step gives a new history. */

/** A place, and how it was asked for: what a reload sends again. */
export interface Visited {
  /** Path and query. */
  path: string;
  method: string;
  /** Of a POST: byte string. */
  body?: string;
  /** Of a POST: its Content-Type. */
  type?: string;
  /** What stands behind the # of its address; absent for none. */
  fragment?: string;
}

export interface History {
  readonly places: readonly Visited[];
  /** Index of the place shown; -1 before the first. */
  readonly at: number;
}

export const emptyHistory: History = { places: [], at: -1 };
const mostPlaces = 50;

/**
 * Goes to a place: what lay ahead is forgotten. The same address again replaces the entry, as a reload does, unless a
 * form is posted to it: that is a new one (as in Chrome).
 */
export function visit(history: History, place: Visited): History {
  const now = here(history);
  if (now && isSame(now, place)) return history;
  if (now && now.path === place.path && place.method !== 'POST') return instead(history, place);
  const places = [...history.places.slice(0, history.at + 1), place].slice(-mostPlaces);
  return { places, at: places.length - 1 };
}

/** Where the browser was sent on: the place takes that of the entry that asked for it. */
export function instead(history: History, place: Visited): History {
  if (history.at < 0) return visit(history, place);
  return { places: history.places.map((p, i) => (i === history.at ? place : p)), at: history.at };
}

/** Moves by `by` places, or stays when there is none. */
export function travel(history: History, by: number): History {
  const at = history.at + by;
  return at >= 0 && at < history.places.length ? { places: history.places, at } : history;
}

export const here = (history: History): Visited | undefined => history.places[history.at];
export const canTravel = (history: History, by: number): boolean => travel(history, by) !== history;

/** Whether asking for it again sends a form again, which browsers ask about first. */
export const resubmits = (place: Visited): boolean => place.method === 'POST';

function isSame(a: Visited, b: Visited): boolean {
  return a.method !== 'POST' && b.method !== 'POST' && a.path === b.path && a.fragment === b.fragment;
}
