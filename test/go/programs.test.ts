/** Programs under test/go/programs: what they print, made by real Go (tools/goldens/programs.mjs), and how they end. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runGo } from './run';

const folder = 'test/go/programs';

describe('programs', () => {
  const names = readdirSync(folder).filter((f) => f.endsWith('.go'));
  it('are there', () => expect(names.length).toBeGreaterThanOrEqual(120));
  for (const name of names) {
    it(name, () => {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const [, source, golden] = /^([^]*)\n\/\* Output[^\n]*:\n([^]*)\*\/\n$/.exec(text)!;
      expect(runGo(source!).shown).toBe(golden);
    });
  }
});
