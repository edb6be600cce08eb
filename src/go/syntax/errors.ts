/**
 * Turns the errors found into the list gc prints. gc shows one syntax error per line and the same message once
 * per line, gives up at the tenth error, and sorts what it has; so the list depends on the order of discovery.
 */
import type { Diagnostic, Pos, SourceFile } from './source';

const LIMIT = 10;
const GIVE_UP = 'too many errors';

/** Place of the first byte of the line that `pos` is on. */
export function lineStart(file: SourceFile, pos: Pos): Pos {
  let lo = 0;
  let hi = file.lines.length;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (file.base + file.lines[mid]! <= pos) lo = mid + 1;
    else hi = mid;
  }
  return file.base + (file.lines[lo - 1] ?? 0);
}

/**
 * The messages gc prints for these errors, in its order; the last is `too many errors` where gc stops at the
 * tenth. `lineOf` gives the place of the line a place is on (see `lineStart`). Lists already reported may go in
 * again, joined with others: files in their order, then the checker's errors.
 */
export function reportErrors(errors: readonly Diagnostic[], lineOf: (pos: Pos) => Pos): Diagnostic[] {
  const kept: Diagnostic[] = [];
  let stop: Diagnostic | undefined;
  let syntaxLine: Pos = -1;
  let otherLine: Pos = -1;
  let otherMessage = '';
  for (const error of errors) {
    if (error.message === GIVE_UP) {
      stop = error;
      break;
    }
    const line = lineOf(error.pos);
    if (error.message.startsWith('syntax error')) {
      if (line === syntaxLine) continue;
      syntaxLine = line;
    } else {
      if (line === otherLine && error.message === otherMessage) continue;
      otherLine = line;
      otherMessage = error.message;
    }
    kept.push(error);
    if (kept.length < LIMIT) continue;
    stop = { ...error, message: GIVE_UP };
    break;
  }
  const sorted = kept.sort((a, b) => a.pos - b.pos);
  const once = sorted.filter((e, i) => i === 0 || e.pos !== sorted[i - 1]!.pos || e.message !== sorted[i - 1]!.message);
  return stop ? [...once, stop] : once;
}
