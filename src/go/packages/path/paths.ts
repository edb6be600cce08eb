/** What path and path/filepath share. */
import { decode } from '../kit/utf8';

/** Path without . and .. and double slashes. */
export function clean(path: string): string {
  const rooted = path.startsWith('/');
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') out.push(part);
    else if (out.length > 0 && out.at(-1) !== '..') out.pop();
    else if (!rooted) out.push('..');
  }
  return (rooted ? '/' : '') + out.join('/') || '.';
}

class BadPattern {}

/** One character of a class, maybe escaped. */
function classRune(p: string, i: number): { rune: number; i: number } {
  if (i >= p.length || p[i] === '-' || p[i] === ']') throw new BadPattern();
  if (p[i] === '\\' && ++i >= p.length) throw new BadPattern();
  const got = decode(p, i);
  if (got === ((0xfffd << 3) | 1)) throw new BadPattern();
  i += got & 7;
  if (i >= p.length) throw new BadPattern();
  return { rune: got >> 3, i };
}

/** Matches a chunk without stars at the beginning of `s`; the rest, or undefined. All of the chunk is checked for errors. */
function matchChunk(chunk: string, s: string): string | undefined {
  let failed = false;
  for (let i = 0; i < chunk.length;) {
    if (!failed && s === '') failed = true;
    const c = chunk[i]!;
    if (c === '[') {
      let r = -1;
      if (!failed) {
        const got = decode(s, 0);
        r = got >> 3;
        s = s.slice(got & 7);
      }
      i++;
      const negated = chunk[i] === '^';
      if (negated) i++;
      let hit = false;
      for (let n = 0; ; n++) {
        if (chunk[i] === ']' && n > 0) {
          i++;
          break;
        }
        const lo = classRune(chunk, i);
        let hi = lo;
        if (chunk[lo.i] === '-') hi = classRune(chunk, lo.i + 1);
        i = hi.i;
        if (lo.rune <= r && r <= hi.rune) hit = true;
      }
      if (hit === negated) failed = true;
    } else if (c === '?') {
      if (!failed) {
        if (s[0] === '/') failed = true;
        s = s.slice(decode(s, 0) & 7);
      }
      i++;
    } else {
      if (c === '\\' && ++i >= chunk.length) throw new BadPattern();
      if (!failed) {
        if (chunk[i] !== s[0]) failed = true;
        s = s.slice(1);
      }
      i++;
    }
  }
  return failed ? undefined : s;
}

/** A run of stars and the chunk up to the next star. */
function nextChunk(pattern: string): { star: boolean; chunk: string; rest: string } {
  const star = pattern[0] === '*';
  pattern = pattern.replace(/^\*+/, '');
  let inClass = false;
  let i = 0;
  for (; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === '\\') i++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '*' && !inClass) break;
  }
  return { star, chunk: pattern.slice(0, i), rest: pattern.slice(i) };
}

/** Shell pattern match; undefined for a malformed pattern. */
export function match(pattern: string, name: string): boolean | undefined {
  try {
    while (pattern !== '') {
      const { star, chunk, rest } = nextChunk(pattern);
      pattern = rest;
      if (star && chunk === '') return !name.includes('/');
      let left = matchChunk(chunk, name);
      if (left !== undefined && (left === '' || pattern !== '')) {
        name = left;
        continue;
      }
      let found = false;
      for (let i = 0; star && i < name.length && name[i] !== '/'; i++) {
        left = matchChunk(chunk, name.slice(i + 1));
        if (left === undefined || (pattern === '' && left !== '')) continue;
        name = left;
        found = true;
        break;
      }
      if (found) continue;
      // What is left of the pattern is only looked at for errors.
      while (pattern !== '') {
        const next = nextChunk(pattern);
        matchChunk(next.chunk, '');
        pattern = next.rest;
      }
      return false;
    }
    return name === '';
  } catch (e) {
    if (e instanceof BadPattern) return undefined;
    throw e;
  }
}
