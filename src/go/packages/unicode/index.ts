import type { GoPackage, Thread } from '../../machine/native';
import { GoMap, type Value } from '../../machine/values';
import * as uni from '../kit/unicode';
import { inRanges, unpack } from '../kit/unicode13';
// What engines have no name for, or know otherwise than Unicode 13 did.
import sets from './sets.json';
import source from './unicode.go?raw';
import tables from './tables.go?raw';

/** Which property a RangeTable of this package stands for, by the identity of its struct. */
const names = new WeakMap<object, string>();
/** The RangeTables of a program, in the order of their declarations. */
const programs = new WeakMap<object, Map<string, Value[]>>();
const own = new Map<string, number[] | undefined>();

function table(t: Thread, name: string): Value[] {
  let all = programs.get(t.host);
  if (!all) programs.set(t.host, (all = new Map<string, Value[]>()));
  let found = all.get(name);
  if (!found) {
    found = [null, null, 0];
    names.set(found, name);
    all.set(name, found);
  }
  return found;
}

function ownSet(name: string): number[] | undefined {
  if (!own.has(name)) {
    const text = (sets as Record<string, string>)[name];
    own.set(name, text === undefined ? undefined : unpack(text));
  }
  return own.get(name);
}

function inSet(r: number, name: string): boolean {
  const bounds = name.length > 2 ? ownSet(name) : undefined;
  return bounds ? inRanges(bounds, r) : uni.inClass(r, name);
}

/** The kind of a set by its name in a regular expression. */
const kindOf = (name: string): string =>
  name.startsWith('Script=') ? 'script' : name.length <= 2 ? 'category' : 'property';

export const pkg: GoPackage = {
  path: 'unicode',
  files: [
    { name: 'unicode.go', text: source },
    { name: 'tables.go', text: tables },
  ],
  natives: {
    class: (t, name: string) => table(t, name),
    named: (t, kind: string) => {
      const map = new GoMap(t.typeOf('string'));
      for (const [name, value] of programs.get(t.host) ?? []) {
        if (kindOf(name) !== kind) continue;
        const key = name.replace('Script=', '');
        map.entries.set(key, { key, value, live: true });
      }
      return map;
    },
    known: (_t, table: Value[], r: number) => {
      const name = names.get(table);
      return name === undefined ? [false, false] : [inSet(r, name), true];
    },
    IsDigit: (_t, r: number) => uni.isDigit(r),
    IsGraphic: (_t, r: number) => uni.isGraphic(r),
    IsLetter: (_t, r: number) => uni.isLetter(r),
    IsLower: (_t, r: number) => uni.isLower(r),
    IsPrint: (_t, r: number) => uni.isPrint(r),
    IsSpace: (_t, r: number) => uni.isSpace(r),
    IsUpper: (_t, r: number) => uni.isUpper(r),
    ToUpper: (_t, r: number) => uni.toUpper(r),
    ToLower: (_t, r: number) => uni.toLower(r),
    ToTitle: (_t, r: number) => uni.toTitle(r),
    SimpleFold: (_t, r: number) => uni.simpleFold(r),
  },
};
