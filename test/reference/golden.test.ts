/** Each example of the reference, played in the world, against what the real stack answered (tools/goldens/reference.sh). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { symbolsOf } from '../../src/go/assist/reference';
import { Packages } from '../../src/worker/packages';
import { comparable, differences } from '../../tools/lib/compare';
import { readScript } from '../../tools/lib/script';
import { transcript } from '../../tools/lib/transcript';
import { readPage } from '../../tools/vite/reference';

const page = readPage('google.golang.org/appengine/memcache');
const packages = new Packages();

/** Debian's client lacks these two; by the documentation they read without counting. Written by hand. */
const byHand: Record<string, string> = {
  Peek: '42, error <nil>\nhits: 0\n',
  PeekMulti: '2 items, error: <nil>\nhits: 0 misses: 0\n',
};

test('every function and method of memcache has an example, and each example a function', () => {
  const functions = [...page.funcs, ...page.types.flatMap((t) => [...t.funcs, ...t.methods])].map((f) => f.id);
  expect(Object.keys(page.examples).sort()).toEqual(functions.sort());
  expect(functions.length).toBe(23);
  expect(symbolsOf(page)).toEqual(expect.arrayContaining(functions));
});

describe.each(Object.entries(page.examples))('%s', (name, example) => {
  const play = async () => {
    await packages.loadFor([example.file]);
    const script = readScript(JSON.stringify({ steps: example.steps }));
    return JSON.parse(JSON.stringify(transcript([example.file], packages.source, script))) as {
      steps: { body: string }[];
    };
  };
  const golden = join(import.meta.dirname, 'golden', `${name}.json`);

  it(name in byHand ? 'answers as it should' : 'answers as on the real stack', async () => {
    const got = await play();
    if (name in byHand) expect(got.steps.map((s) => s.body)).toEqual([byHand[name]]);
    else expect(differences(comparable(JSON.parse(readFileSync(golden, 'utf8'))), comparable(got))).toEqual([]);
    expect(existsSync(golden)).toBe(!(name in byHand));
  });
  it('shows a call of what it is for', () => {
    const shown = example.file.text
      .split('\n')
      .slice(example.from - 1)
      .join('\n');
    const [type, method] = name.split('.');
    expect(shown).toMatch(
      method === undefined ? `memcache.${type}(` : new RegExp(`memcache\\.(JSON|Gob)\\.${method}\\(`),
    );
    expect(shown).not.toContain('func init()');
  });
});
