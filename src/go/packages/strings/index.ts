import type { GoPackage, Thread } from '../../machine/native';
import type { Slice } from '../../machine/values';
import * as cases from '../kit/cases';
import * as search from '../kit/search';
import { byteString, elements, sliceOf } from '../kit/slices';
import { isSpace } from '../kit/unicode';
import { encode, validUtf8 } from '../kit/utf8';
import { replaceAll } from './replacer';
import source from './strings.go?raw';

const parts = (s: string, ranges: search.Range[] | null): Slice | null =>
  ranges && sliceOf(ranges.map(([start, end]) => s.slice(start, end)));

/** Splitting between all runes shows invalid bytes as U+FFFD, but for the last part. */
function runes(s: string, n: number): Slice | null {
  const ranges = search.split(s, '', 0, n);
  if (!ranges || validUtf8(s)) return parts(s, ranges);
  const last = ranges.length - 1;
  return sliceOf(
    ranges.map(([start, end], i) =>
      i < last && validUtf8(s.slice(start, end)) === false ? '\xef\xbf\xbd' : s.slice(start, end),
    ),
  );
}

function split(s: string, sep: string, keep: number, n: number): Slice | null {
  return sep === '' ? runes(s, n) : parts(s, search.split(s, sep, keep, n));
}

const cut = (s: string, [start, end]: search.Range): string => s.slice(start, end);

/** A Builder is [addr, s, cap]. */
type Builder = [addr: Builder | null, s: string, cap: number];

function write(t: Thread, b: Builder, s: string): void {
  if (b[0] === null) b[0] = b;
  else if (b[0] !== b) throw t.panic('strings: illegal use of non-zero Builder copied by value');
  t.charge(s.length);
  b[1] += s;
  // Grows as append does, roughly: only Cap can tell.
  if (b[1].length > b[2]) b[2] = Math.max(2 * b[2], (b[1].length + 7) & ~7);
}

export const pkg: GoPackage = {
  path: 'strings',
  files: [{ name: 'strings.go', text: source }],
  natives: {
    Contains: (_t, s: string, sub: string) => s.includes(sub),
    ContainsAny: (_t, s: string, chars: string) => search.indexWhere(s, search.runeSet(chars)) >= 0,
    ContainsRune: (_t, s: string, r: number) => search.indexRune(s, r) >= 0,
    Count: (_t, s: string, sub: string) => search.count(s, sub),
    Index: (_t, s: string, sub: string) => s.indexOf(sub),
    LastIndex: (_t, s: string, sub: string) => s.lastIndexOf(sub),
    IndexByte: (_t, s: string, c: number) => s.indexOf(String.fromCharCode(c)),
    LastIndexByte: (_t, s: string, c: number) => s.lastIndexOf(String.fromCharCode(c)),
    IndexRune: (_t, s: string, r: number) => search.indexRune(s, r),
    IndexAny: (_t, s: string, chars: string) => search.indexWhere(s, search.runeSet(chars)),
    LastIndexAny: (_t, s: string, chars: string) => search.lastIndexWhere(s, search.runeSet(chars)),
    HasPrefix: (_t, s: string, p: string) => s.startsWith(p),
    HasSuffix: (_t, s: string, p: string) => s.endsWith(p),
    Split: (t, s: string, sep: string) => (t.charge(s.length), split(s, sep, 0, -1)),
    SplitN: (_t, s: string, sep: string, n: number) => split(s, sep, 0, n),
    SplitAfter: (_t, s: string, sep: string) => split(s, sep, sep.length, -1),
    SplitAfterN: (_t, s: string, sep: string, n: number) => split(s, sep, sep.length, n),
    Fields: (_t, s: string) => parts(s, search.fields(s, isSpace)),
    Join: (t, elems: Slice | null, sep: string) => {
      const joined = elements(elems).join(sep);
      t.charge(joined.length);
      return joined;
    },
    Repeat: (t, s: string, n: number) => {
      if (n < 0) throw t.panic('strings: negative Repeat count');
      if (s.length * n > Number.MAX_SAFE_INTEGER) throw t.panic('strings: Repeat count causes overflow');
      t.charge(s.length * n);
      return s.repeat(n);
    },
    Replace: (t, s: string, from: string, to: string, n: number) => charged(t, search.replace(s, from, to, n)),
    ReplaceAll: (t, s: string, from: string, to: string) => charged(t, search.replace(s, from, to, -1)),
    ToUpper: (_t, s: string) => cases.upper(s),
    ToLower: (_t, s: string) => cases.lower(s),
    ToTitle: (_t, s: string) => cases.titleCase(s),
    Title: (_t, s: string) => cases.title(s),
    ToValidUTF8: (_t, s: string, replacement: string) => search.toValid(s, replacement),
    Trim: (_t, s: string, set: string) => cut(s, search.trim(s, search.runeSet(set), true, true)),
    TrimLeft: (_t, s: string, set: string) => cut(s, search.trim(s, search.runeSet(set), true, false)),
    TrimRight: (_t, s: string, set: string) => cut(s, search.trim(s, search.runeSet(set), false, true)),
    TrimSpace: (_t, s: string) => cut(s, search.trim(s, isSpace, true, true)),
    TrimPrefix: (_t, s: string, p: string) => (s.startsWith(p) ? s.slice(p.length) : s),
    TrimSuffix: (_t, s: string, p: string) => (s.endsWith(p) ? s.slice(0, s.length - p.length) : s),
    EqualFold: (_t, a: string, b: string) => cases.equalFold(a, b),
    Compare: (_t, a: string, b: string) => search.compare(a, b),
    Cut: (_t, s: string, sep: string) => {
      const i = s.indexOf(sep);
      return i < 0 ? [s, '', false] : [s.slice(0, i), s.slice(i + sep.length), true];
    },
    'Builder.Write': (t, b: Builder, p: Slice | null) => (write(t, b, byteString(p)), [p ? p.len : 0, null]),
    'Builder.WriteByte': (t, b: Builder, c: number) => (write(t, b, String.fromCharCode(c)), null),
    'Builder.WriteRune': (t, b: Builder, r: number) => {
      const s = encode(r);
      write(t, b, s);
      return [s.length, null];
    },
    'Builder.WriteString': (t, b: Builder, s: string) => (write(t, b, s), [s.length, null]),
    'Replacer.Replace': (t, r: [Slice | null], s: string) => charged(t, replaceAll(s, elements(r[0]))),
  },
};

function charged(t: Thread, s: string): string {
  t.charge(s.length);
  return s;
}
