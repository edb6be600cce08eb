/** Things at times become things at pixels; where they would lie on each other, words go first, then places are shared. */
import type { LaneMark, Span } from './lanes';

/** Pixels from the start of the window. */
export function pixels(at: number, span: Span, length: number): number {
  return ((at - span.from) / (span.to - span.from)) * length;
}

export interface PlacedMark extends LaneMark {
  x: number;
  /** How many equal marks stand here as one. */
  count: number;
  showWord: boolean;
}

const size = 13;
/** About the width of a character of a label, in pixels. */
const character = 6.1;

export const textWidth = (text: string) => text.length * character;

/** Puts marks in order of time on a line: none on another, a word only where there is room for it. `gap`: pixels a mark needs. */
export function placeMarks(marks: readonly LaneMark[], span: Span, length: number, gap = size): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const mark of marks) {
    const wanted = pixels(mark.at, span, length);
    const last = placed.at(-1);
    // A burst of the same is one mark with a number.
    const same = placed.findLast((p) => p.word === mark.word && p.from === mark.from && wanted < p.x + gap);
    if (same) {
      same.count++;
      continue;
    }
    placed.push({ ...mark, x: last ? Math.max(wanted, last.x + gap) : wanted, count: 1, showWord: true });
  }
  for (const [i, mark] of placed.entries()) {
    const end = mark.x + size + textWidth(wordOf(mark)) + 4;
    mark.showWord = end < (placed[i + 1]?.x ?? length + 20) - 4;
  }
  return placed;
}

/** `hit`, `hit ×3`. */
export const wordOf = (mark: PlacedMark) => (mark.count > 1 ? `${mark.word} ×${mark.count}` : mark.word);

/** How far beyond what is seen a shape is drawn, in pixels. */
const beyond = 40;

/**
 * The part of a line that can be seen on a lane of that length, and a little more: an item may live for days, and a browser
 * takes seconds to draw a path of a million pixels.
 */
export function seenPart(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  length: number,
): [x1: number, y1: number, x2: number, y2: number] {
  const at = (x: number) => (x2 === x1 ? y1 : y1 + ((y2 - y1) * (x - x1)) / (x2 - x1));
  const [from, to] = [Math.max(x1, -beyond), Math.min(x2, length + beyond)];
  return from >= to ? [x1, y1, x1, y1] : [from, at(from), to, at(to)];
}
