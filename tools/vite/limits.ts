/** `virtual:limits`: what is not supported, as the conformance run and the list of absent names have it when the site is built. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { loaders as platform } from '../../src/appengine/index';
import { loaders as standard } from '../../src/go/packages/index';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'tools/conformance');
const absentPath = join(root, 'src/go/packages/absent.json');

const titles: Record<string, string> = {
  gotests: 'Programs of Go’s own test suite',
  errorcheck: 'Messages of the compiler, by Go’s own tests',
  parse: 'Syntax, by the files of Go itself',
  packages: 'Programs that use the library',
  cache: 'What memcached answers',
};

/** The reasons of a list of known failures (`what: why` a line), the most frequent first. Those seen once are put together. */
export function reasonsOf(text: string): { count: number; reasons: { why: string; count: number }[] } {
  const whys = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.slice(line.indexOf(': ') + 2))
    // Places and numbers tell single cases apart, not reasons.
    .map((why) =>
      why
        .replace(/\S+\.go:\d+(:\d+)?:?\s*/g, '')
        .replace(/\b\d+\b/g, 'n')
        .trim(),
    );
  const counts = new Map<string, number>();
  for (const why of whys) counts.set(why, (counts.get(why) ?? 0) + 1);
  const reasons = [...counts]
    .map(([why, count]) => ({ why, count }))
    .sort((a, b) => b.count - a.count || (a.why < b.why ? -1 : 1));
  return { count: whys.length, reasons: reasons.slice(0, 40) };
}

function readKnown(): { part: string; count: number; reasons: { why: string; count: number }[] }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.known.txt'))
    .sort()
    .map((name) => {
      const part = name.slice(0, -'.known.txt'.length);
      return { part: titles[part] ?? part, ...reasonsOf(readFileSync(join(folder, name), 'utf8')) };
    })
    .filter(({ count }) => count > 0);
}

export function readPackages(): { path: string; absent: string[] }[] {
  const absent = existsSync(absentPath)
    ? (JSON.parse(readFileSync(absentPath, 'utf8')) as Record<string, string[]>)
    : {};
  return [...Object.keys(platform), ...Object.keys(standard)]
    .filter((path) => !path.split('/').includes('internal'))
    .sort()
    .map((path) => ({ path, absent: absent[path] ?? [] }));
}

/** @public vite.config.ts loads it. */
export function limitsPlugin(): Plugin {
  const id = '\0virtual:limits';
  return {
    name: 'limits',
    resolveId: (source) => (source === 'virtual:limits' ? id : undefined),
    load: (source) =>
      source === id
        ? `export const known = ${JSON.stringify(readKnown())};\nexport const packages = ${JSON.stringify(readPackages())};`
        : undefined,
  };
}
