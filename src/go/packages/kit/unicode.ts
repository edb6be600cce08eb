import { isNewer } from './unicode13';

/**
 * Classes and cases of runes. The engine's own Unicode tables serve where they agree with Go's; Go maps case rune by
 * rune ("simple" mappings), where JavaScript may answer with several characters: those are set right here.
 */
const at = (r: number): string =>
  r >= 0 && r <= 0x10ffff && !(r >= 0xd800 && r <= 0xdfff) ? String.fromCodePoint(r) : '';

const classes = new Map<string, RegExp>();

/** Runes that later versions of Unicode have moved: where they are in version 13, and where they are not. */
const moved = new Map<number, Record<string, boolean>>([
  [0x295, { Ll: true, Lo: false }],
  [0x1734, { Mn: true, Mc: false }],
  [0x1171e, { Mn: true, Mc: false }],
  [0x16fe2, { 'Script=Common': true, 'Script=Han': false }],
  [0x16fe3, { 'Script=Common': true, 'Script=Han': false }],
]);

/** Whether a rune is in a class, named as in a regular expression: `Lu`, `Script=Greek`, `White_Space`. */
export function inClass(r: number, name: string): boolean {
  let re = classes.get(name);
  // As in Go, C has no runes that are unassigned.
  if (!re) classes.set(name, (re = new RegExp(name === 'C' ? '^(?!\\p{Cn})\\p{C}' : `^\\p{${name}}`, 'u')));
  if (isNewer(r)) return false;
  const there = moved.get(r)?.[name];
  if (there !== undefined) return there;
  const c = at(r);
  return c !== '' ? re.test(c) : r >= 0xd800 && r <= 0xdfff && (name === 'Cs' || name === 'C');
}

export const isLetter = (r: number): boolean =>
  r < 0x80 ? (r >= 65 && r <= 90) || (r >= 97 && r <= 122) : inClass(r, 'L');
export const isDigit = (r: number): boolean => (r < 0x80 ? r >= 48 && r <= 57 : inClass(r, 'Nd'));
export const isUpper = (r: number): boolean => (r < 0x80 ? r >= 65 && r <= 90 : inClass(r, 'Lu'));
export const isLower = (r: number): boolean => (r < 0x80 ? r >= 97 && r <= 122 : inClass(r, 'Ll'));
export const isSpace = (r: number): boolean =>
  r < 0x100 ? (r >= 9 && r <= 13) || r === 32 || r === 0x85 || r === 0xa0 : inClass(r, 'White_Space');
export const isGraphic = (r: number): boolean =>
  r < 0x7f ? r >= 32 : ['L', 'M', 'N', 'P', 'S', 'Zs'].some((c) => inClass(r, c));
/** Letters, marks, numbers, punctuation, symbols and the ASCII space: what %q shows as it is. */
export const isPrint = (r: number): boolean =>
  r < 0x7f ? r >= 32 : r === 0xad ? false : ['L', 'M', 'N', 'P', 'S'].some((c) => inClass(r, c));

/** Small Greek letters with iota below, whose capital in JavaScript is two letters. */
function iotaUpper(r: number): number {
  if (r >= 0x1f80 && r <= 0x1faf && (r & 8) === 0) return r + 8;
  if (r === 0x1fb3 || r === 0x1fc3 || r === 0x1ff3) return r + 9;
  return r;
}

function single(text: string, fallback: number): number {
  const r = text.codePointAt(0)!;
  return text.length === (r > 0xffff ? 2 : 1) ? r : fallback;
}

/** The other case of `r`, unless that is one of a rune that is too new, or is one itself. */
const known = (other: number, r: number): number => (other !== r && (isNewer(r) || isNewer(other)) ? r : other);

export function toUpper(r: number): number {
  if (r < 0x80) return r >= 97 && r <= 122 ? r - 32 : r;
  const c = at(r);
  return c === '' ? r : known(single(c.toUpperCase(), iotaUpper(r)), r);
}

export function toLower(r: number): number {
  if (r < 0x80) return r >= 65 && r <= 90 ? r + 32 : r;
  const c = at(r);
  return c === '' ? r : known(single(c.toLowerCase(), r === 0x130 ? 0x69 : r), r);
}

export function toTitle(r: number): number {
  if (r < 0x80) return toUpper(r);
  // The digraphs DŽ, LJ, NJ, DZ have a form of their own; Georgian is written without titles.
  if (r >= 0x1c4 && r <= 0x1cc) return r < 0x1c7 ? 0x1c5 : r < 0x1ca ? 0x1c8 : 0x1cb;
  if (r >= 0x1f1 && r <= 0x1f3) return 0x1f2;
  if ((r >= 0x10d0 && r <= 0x10fa) || (r >= 0x10fd && r <= 0x10ff)) return r;
  return toUpper(r);
}

let orbits: Map<number, number[]> | undefined;

/** All runes that fold to the same, by rune, in order; only of those that have a partner. */
function foldOrbits(): Map<number, number[]> {
  if (orbits) return orbits;
  const groups = new Map<string, number[]>();
  for (let r = 0; r < 0x1e944; r++) {
    if (r === 0x3400) r = 0xa640;
    if (r === 0xac00) r = 0xfb00;
    const c = at(r);
    if (c === '') continue;
    const up = toUpper(r);
    const key = at(toLower(up === 0x130 ? r : up));
    if (key === c && up === r && c.toUpperCase() === c && c.toLowerCase() === c) continue;
    // Turkish dotted and dotless i fold to nothing but themselves.
    if (r === 0x130 || r === 0x131) continue;
    const group = groups.get(key);
    if (group) group.push(r);
    else groups.set(key, [r]);
  }
  orbits = new Map();
  for (const group of groups.values()) if (group.length > 1) for (const r of group) orbits.set(r, group);
  return orbits;
}

/** The next rune that is the same but for case, going round; r itself when there is none (unicode.SimpleFold). */
export function simpleFold(r: number): number {
  if (r < 0 || r > 0x10ffff) return r;
  const group = foldOrbits().get(r);
  return group ? group[(group.indexOf(r) + 1) % group.length]! : r;
}

/** The smallest rune of those that are the same but for case: equal for two runes exactly when they fold together. */
export function foldKey(r: number): number {
  if (r < 0x80 && r !== 0x6b && r !== 0x73 && r !== 0x4b && r !== 0x53) return r >= 97 && r <= 122 ? r - 32 : r;
  return foldOrbits().get(r)?.[0] ?? r;
}
