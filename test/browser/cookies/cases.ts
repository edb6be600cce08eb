/** Set-Cookie lines to hold the jar and a real browser against. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CookieCase {
  title: string;
  /** Answers, one after the other: the path that was asked for, and their lines. */
  set: [path: string, lines: string[]][];
  /** Paths that are asked for then. */
  ask: string[];
}

/** What a browser made of a case. */
export interface CookieGolden {
  title: string;
  /** The Cookie header of each question, byte strings. */
  headers: string[];
  /** Sorted by name and path; `lives`: seconds it has left, -1 for a session cookie. */
  kept: { name: string; value: string; path: string; lives: number; httpOnly: boolean; secure: boolean; sameSite: string }[]; // prettier-ignore
}

// From the project's folder: the tool that uses this is bundled elsewhere.
const folder = join(process.cwd(), 'test/browser/cookies');
export const goldenFile = join(folder, 'golden/cookies.json');

/** `{100}` stands for that many letters; `{n60}` for 60 lines, `n0=0` and so on. */
export function readCases(): CookieCase[] {
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as CookieCase[];
  const long = (line: string) => line.replace(/\{(\d+)\}/, (_, n: string) => 'x'.repeat(Number(n)));
  const many = (line: string) => {
    const [, name, count, rest] = /^\{([a-z])(\d+)\}(.*)$/.exec(line) ?? [];
    return name ? Array.from({ length: Number(count) }, (_, i) => `${name}${i}=${i}${rest}`) : [long(line)];
  };
  return cases.map((c) => ({ ...c, set: c.set.map(([path, lines]) => [path, lines.flatMap(many)]) }));
}
