/** Upper, lower and title case of byte strings. */
import { decode, encode, isAscii, RUNE_ERROR } from './utf8';
import { foldKey, isDigit, isLetter, isSpace, toLower, toTitle, toUpper } from './unicode';

/** Each rune mapped; a negative answer drops it. Invalid bytes count as U+FFFD and stay as they are when unchanged. */
function mapRunes(s: string, map: (r: number) => number): string {
  let out = '';
  let changed = false;
  for (let i = 0; i < s.length;) {
    const got = decode(s, i);
    const r = got >> 3;
    const m = map(r);
    if (m === r && !(r === RUNE_ERROR && (got & 7) === 1)) out += s.slice(i, i + (got & 7));
    else {
      changed = true;
      if (m >= 0) out += encode(m);
    }
    i += got & 7;
  }
  return changed ? out : s;
}

export const upper = (s: string): string => (isAscii(s) ? s.toUpperCase() : mapRunes(s, toUpper));
export const lower = (s: string): string => (isAscii(s) ? s.toLowerCase() : mapRunes(s, toLower));
export const titleCase = (s: string): string => mapRunes(s, toTitle);

/** strings.Title: the first letter of each word; words end at what is neither letter, digit nor underscore. */
export function title(s: string): string {
  let before = 0x20;
  return mapRunes(s, (r) => {
    const mapped = endsWord(before) ? toTitle(r) : r;
    before = r;
    return mapped;
  });
}

function endsWord(r: number): boolean {
  if (r < 0x80) return !((r >= 48 && r <= 57) || (r >= 65 && r <= 90) || (r >= 97 && r <= 122) || r === 95);
  return !isLetter(r) && !isDigit(r) && isSpace(r);
}

/** Equality under simple case folding. */
export function equalFold(a: string, b: string): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = decode(a, i);
    const y = decode(b, j);
    if (x >> 3 !== y >> 3 && foldKey(x >> 3) !== foldKey(y >> 3)) return false;
    i += x & 7;
    j += y & 7;
  }
  return i >= a.length && j >= b.length;
}
