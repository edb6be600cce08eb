/**
 * Every Go program below this folder prints in our machine what it printed under the real Go (tools/goldens/packages.sh;
 * for *.new.go what was written by hand), line by line.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toolLimits } from '../../../src/go/machine/limits';
import { runProgram } from './run';

const root = import.meta.dirname;
const outputOf = (name: string): string => join(root, name.replace(/\.go$/, '.out'));
const programs = (readdirSync(root, { recursive: true }) as string[])
  .filter((name) => name.endsWith('.go') && existsSync(outputOf(name)))
  .sort();

describe('packages print what the real ones print', () => {
  it.each(programs)('%s', async (name) => {
    const { out, end } = await runProgram(readFileSync(join(root, name), 'utf8'), toolLimits);
    const wanted = readFileSync(outputOf(name), 'latin1').split('\n');
    const lines = out.split('\n');
    const wrong = wanted.flatMap((line, i) =>
      line === lines[i] ? [] : [`${i + 1}: want ${line}\n${i + 1}: have ${lines[i]}`],
    );
    expect(wrong.slice(0, 40)).toEqual([]);
    expect(lines.length).toBe(wanted.length);
    expect(end).toBe('exited 0');
  });
});
