import { nilDereference } from '../../machine/errors';
import type { GoPackage, Thread } from '../../machine/native';
import { Slice, type Value } from '../../machine/values';
import { plainArray } from '../../machine/structs';
import { sliceOf } from '../kit/slices';
import { isDigit, isLetter } from '../kit/unicode';
import { decode } from '../kit/utf8';
import { PatternFault, Regexp } from './engine';
import source from './regexp.go?raw';

/** The Go struct Regexp holds one of ours. */
type Go = [Regexp | null] | null;

function regexpOf(go: Go): Regexp {
  if (!go?.[0]) throw nilDereference();
  return go[0];
}

function compile(text: string, posix: boolean): [Value, string] {
  try {
    return [[Regexp.compile(text, posix)], ''];
  } catch (e) {
    if (e instanceof PatternFault) return [null, e.text];
    throw e;
  }
}

function ints(list: number[]): Slice {
  const arr = plainArray(list.length, 0);
  list.forEach((n, i) => (arr[i] = n));
  return new Slice(arr, 0, list.length, list.length);
}

/** Accounts for a search: it may read the whole rest of the text. */
function pay(t: Thread, re: Regexp, length: number): void {
  t.spend(8 + Math.ceil((length * (4 + re.source.length)) / 16));
}

/** All matches that do not overlap, at most n (below 0: all). An empty match right behind another does not count. */
function all(t: Thread, re: Regexp, s: string, n: number): number[][] {
  const input = Regexp.input(s);
  const out: number[][] = [];
  const max = n < 0 ? s.length + 1 : n;
  let last = -1;
  for (let at = 0; out.length < max && at <= s.length;) {
    pay(t, re, 16);
    const m = re.match(input, at);
    if (!m) break;
    let accept = true;
    if (m[1] === at) {
      if (m[0] === last) accept = false;
      at += Math.max(1, decode(s, at) & 7);
    } else at = m[1]!;
    last = m[1]!;
    if (accept) out.push(m);
  }
  pay(t, re, s.length);
  t.charge(out.length * re.names.length * 16);
  return out;
}

/** The matches that ReplaceAll replaces. */
function replaced(t: Thread, re: Regexp, s: string, groups: number): number[][] {
  const input = Regexp.input(s);
  const out: number[][] = [];
  let end = 0;
  for (let at = 0; at <= s.length;) {
    pay(t, re, 16);
    const m = re.match(input, at, groups);
    if (!m) break;
    const [lo, hi] = m as [number, number];
    // An empty match right behind another is left alone.
    if (hi > end || lo === 0) out.push(m);
    else out.push([lo, hi, -2]);
    end = hi;
    const width = decode(s, at) & 7;
    if (at + width > hi) at += Math.max(width, at >= s.length ? 1 : width);
    else if (at + 1 > hi) at++;
    else at = hi;
  }
  pay(t, re, s.length);
  return out.filter((m) => m[2] !== -2);
}

/** Reads the name or number behind a $. Names are made of letters, digits and underscores. */
function reference(s: string): [name: string, num: number, rest: string, ok: boolean] {
  const none: [string, number, string, boolean] = ['', 0, '', false];
  const brace = s[0] === '{';
  const start = brace ? 1 : 0;
  let i = start;
  while (i < s.length) {
    const got = decode(s, i);
    const r = got >> 3;
    if (r !== 95 && !isLetter(r) && !isDigit(r)) break;
    i += got & 7;
  }
  if (i === start) return none;
  const name = s.slice(start, i);
  if (brace && s[i++] !== '}') return none;
  const num = /^(?:0|[1-9][0-9]{0,8})$/.test(name) ? Number(name) : -1;
  return [name, num, s.slice(i), true];
}

const list = (matches: number[][]): Slice | null => (matches.length ? sliceOf(matches.map(ints)) : null);

export const pkg: GoPackage = {
  path: 'regexp',
  files: [{ name: 'regexp.go', text: source }],
  natives: {
    compile: (t, text: string, posix: boolean) => {
      t.spend(text.length * 50);
      t.charge(text.length * 200);
      return compile(text, posix);
    },
    'Regexp.Copy': (_t, re: Go) => [regexpOf(re).copy()],
    'Regexp.Longest': (_t, re: Go) => regexpOf(re).setLongest(),
    'Regexp.String': (_t, re: Go) => regexpOf(re).source,
    'Regexp.SubexpNames': (_t, re: Go) => sliceOf([...regexpOf(re).names]),
    'Regexp.LiteralPrefix': (_t, re: Go) => regexpOf(re).prefix,
    'Regexp.match': (t, go: Go, s: string, groups: number) => {
      const re = regexpOf(go);
      pay(t, re, s.length);
      const m = re.match(Regexp.input(s), 0, groups < 0 ? undefined : groups);
      return m ? ints(m) : null;
    },
    reference: (_t, s: string) => reference(s),
    'Regexp.all': (t, re: Go, s: string, n: number) => list(all(t, regexpOf(re), s, Number(n))),
    'Regexp.replaced': (t, re: Go, s: string) => list(replaced(t, regexpOf(re), s, regexpOf(re).names.length)),
  },
};
