import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toBytes } from '../../../src/go/syntax/source';
import { check, report119 } from './harness';

/**
 * Our errors against those of the real compiler, recorded by tools/goldens/types.mjs: same places, same words (those of
 * Go 1.19), same order. Chunks whose answer has changed since 1.19 are in newer.test.ts instead.
 */
const dir = join(import.meta.dirname, 'errors');
const chunksOf = (file: string) => readFileSync(join(dir, file), 'utf8').trimEnd().split('\n---\n');

/** As in tools/goldens/types.mjs. */
function wrap(chunk: string): string {
  const decl = /^((package|import|type|var|const)\b|func [\w(]|[\s})])/;
  if (chunk.split('\n').every((line) => decl.test(line))) return `package main\n\n${chunk}\n`;
  return `package main\n\nfunc main() {\n${chunk}\n}\n`;
}

for (const file of readdirSync(dir).filter((f) => f.endsWith('.txt'))) {
  const name = file.slice(0, -4);
  describe(name, () => {
    const sources = chunksOf(file);
    const golden = chunksOf(`${name}.golden`);
    test('every chunk has its golden', () => expect(golden).toHaveLength(sources.length));
    test.each(sources.map((s, i) => [s.replace(/\n/g, ' ⏎ '), wrap(s), golden[i]!]))('%s', (_, source, want) => {
      expect(report119(check(toBytes(source))).join('\n')).toBe(toBytes(want));
    });
  });
}
