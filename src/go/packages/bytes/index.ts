import type { GoPackage, Thread } from '../../machine/native';
import type { Slice } from '../../machine/values';
import * as cases from '../kit/cases';
import * as search from '../kit/search';
import { byteSlice, byteString, clipped, sliceOf, subslice } from '../kit/slices';
import { isSpace } from '../kit/unicode';

import source from './bytes.go?raw';

type Bytes = Slice | null;

/** Parts of a slice. All but the last are clipped, as Go's are. */
function parts(s: Bytes, ranges: search.Range[] | null, clipLast: boolean): Slice | null {
  if (!ranges) return null;
  const from = s ?? byteSlice('');
  return sliceOf(
    ranges.map(([lo, hi], i) => (clipLast || i < ranges.length - 1 ? clipped(from, lo, hi) : subslice(from, lo, hi))),
  );
}

/** What Trim and its kind return: nil when nothing is left. */
function trimmed(s: Bytes, [lo, hi]: search.Range): Bytes {
  return lo === hi ? null : subslice(s, lo, hi);
}

function charged(t: Thread, s: string): Slice {
  t.charge(s.length);
  return byteSlice(s);
}

const mapped =
  (f: (s: string) => string) =>
  (t: Thread, s: Bytes): Slice =>
    charged(t, f(byteString(s)));

const byte = (c: number): string => String.fromCharCode(c);

export const pkg: GoPackage = {
  path: 'bytes',
  files: [{ name: 'bytes.go', text: source }],
  natives: {
    Compare: (_t, a: Bytes, b: Bytes) => search.compare(byteString(a), byteString(b)),
    Count: (_t, s: Bytes, sep: Bytes) => search.count(byteString(s), byteString(sep)),
    Index: (_t, s: Bytes, sep: Bytes) => byteString(s).indexOf(byteString(sep)),
    LastIndex: (_t, s: Bytes, sep: Bytes) => byteString(s).lastIndexOf(byteString(sep)),
    IndexByte: (_t, s: Bytes, c: number) => byteString(s).indexOf(byte(c)),
    LastIndexByte: (_t, s: Bytes, c: number) => byteString(s).lastIndexOf(byte(c)),
    IndexRune: (_t, s: Bytes, r: number) => search.indexRune(byteString(s), r),
    IndexAny: (_t, s: Bytes, chars: string) => search.indexWhere(byteString(s), search.runeSet(chars)),
    LastIndexAny: (_t, s: Bytes, chars: string) => search.lastIndexWhere(byteString(s), search.runeSet(chars)),
    SplitN: (_t, s: Bytes, sep: Bytes, n: number) =>
      parts(s, search.split(byteString(s), byteString(sep), 0, n), false),
    SplitAfterN: (_t, s: Bytes, sep: Bytes, n: number) => {
      const by = byteString(sep);
      return parts(s, search.split(byteString(s), by, by.length, n), false);
    },
    Fields: (_t, s: Bytes) => parts(s, search.fields(byteString(s), isSpace), true),
    Repeat: (t, s: Bytes, n: number) => {
      if (n < 0) throw t.panic('bytes: negative Repeat count');
      t.charge((s?.len ?? 0) * n);
      return byteSlice(byteString(s).repeat(n));
    },
    Replace: (t, s: Bytes, from: Bytes, to: Bytes, n: number) =>
      charged(t, search.replace(byteString(s), byteString(from), byteString(to), n)),
    ToUpper: mapped(cases.upper),
    ToLower: mapped(cases.lower),
    ToTitle: mapped(cases.titleCase),
    Title: mapped(cases.title),
    ToValidUTF8: (t, s: Bytes, replacement: Bytes) =>
      charged(t, search.toValid(byteString(s), byteString(replacement))),
    trim: (_t, s: Bytes, set: string, left: boolean, right: boolean) => {
      const range = search.trim(byteString(s), search.runeSet(set), left, right);
      return left ? trimmed(s, range) : subslice(s, range[0], range[1]);
    },
    TrimSpace: (_t, s: Bytes) => trimmed(s, search.trim(byteString(s), isSpace, true, true)),
    EqualFold: (_t, a: Bytes, b: Bytes) => cases.equalFold(byteString(a), byteString(b)),
  },
};
