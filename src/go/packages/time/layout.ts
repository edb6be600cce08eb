/** Layouts: which parts of the reference time Mon Jan 2 15:04:05 MST 2006 (-0700) stand in a text. */

export interface Chunk {
  /** Literal text before the element. */
  prefix: string;
  /** The element as written, '' at the end of the layout. */
  elem: string;
  /** What it is: the element's usual spelling; fractions of a second are '.0' or '.9' with `digits`. */
  kind: string;
  digits: number;
  suffix: string;
}

// Longer elements before those they begin with.
const elements = [
  'January', 'Jan', 'Monday', 'Mon', 'MST', '002', '01', '02', '03', '04', '05', '06', '15', '1', '2006', '2', '_2006',
  '__2', '_2', '3', '4', '5', 'PM', 'pm', '-070000', '-07:00:00', '-0700', '-07:00', '-07', 'Z070000', 'Z07:00:00',
  'Z0700', 'Z07:00', 'Z07',
]; // prettier-ignore

const byFirst = new Map<string, string[]>();
for (const e of elements) byFirst.set(e[0]!, [...(byFirst.get(e[0]!) ?? []), e]);

/** The first element of a layout. */
function nextChunk(layout: string): Chunk {
  for (let i = 0; i < layout.length; i++) {
    const c = layout[i]!;
    if (c === '.' || c === ',') {
      const fraction = /^[.,](0+|9+)(?![0-9])/.exec(layout.slice(i));
      if (!fraction) continue;
      const elem = fraction[0];
      const suffix = layout.slice(i + elem.length);
      return { prefix: layout.slice(0, i), elem, kind: elem[1] === '0' ? '.0' : '.9', digits: elem.length - 1, suffix };
    }
    const elem = byFirst.get(c)?.find((e) => layout.startsWith(e, i));
    if (!elem) continue;
    if ((elem === 'Jan' || elem === 'Mon') && /^[a-z]/.test(layout.slice(i + 3))) continue;
    if (elem === '_2006') {
      return { prefix: layout.slice(0, i + 1), elem: '2006', kind: '2006', digits: 0, suffix: layout.slice(i + 5) };
    }
    return { prefix: layout.slice(0, i), elem, kind: elem, digits: 0, suffix: layout.slice(i + elem.length) };
  }
  return { prefix: layout, elem: '', kind: '', digits: 0, suffix: '' };
}

const cache = new Map<string, Chunk[]>();

/** All elements of a layout, the last one empty. Layouts are few and used often. */
export function chunksOf(layout: string): Chunk[] {
  let chunks = cache.get(layout);
  if (chunks) return chunks;
  chunks = [];
  let rest = layout;
  do {
    chunks.push(nextChunk(rest));
    rest = chunks.at(-1)!.suffix;
  } while (chunks.at(-1)!.elem !== '');
  if (cache.size < 100) cache.set(layout, chunks);
  return chunks;
}

export const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]; // prettier-ignore
export const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
