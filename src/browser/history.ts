/** Back and forward of one browser window, as a value: every step gives a new history. */
export interface History {
  readonly paths: readonly string[];
  /** Index of the place shown; -1 before the first. */
  readonly at: number;
}

export const emptyHistory: History = { paths: [], at: -1 };

/** Goes to a place: what lay ahead is forgotten; the same place again is a reload. */
export function visit(history: History, path: string): History {
  if (history.paths[history.at] === path) return history;
  const paths = [...history.paths.slice(0, history.at + 1), path].slice(-50);
  return { paths, at: paths.length - 1 };
}

/** Moves by `by` places, or stays when there is none. */
export function travel(history: History, by: number): History {
  const at = history.at + by;
  return at >= 0 && at < history.paths.length ? { paths: history.paths, at } : history;
}

export const here = (history: History): string | undefined => history.paths[history.at];
export const canTravel = (history: History, by: number): boolean => travel(history, by) !== history;
