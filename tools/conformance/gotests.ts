/**
 * Go's own test programs: the files of GOROOT/test whose first line is `// run`. One passes when it ends with exit
 * code 0 and, where there is a `.out` file, printed exactly that.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Limits } from '../../src/go/machine/limits';
import { Machine } from '../../src/go/machine/machine';
import type { Host } from '../../src/go/machine/native';
import { importsOf, load } from '../../src/go/packages/index';
import { compileProgram } from '../../src/go/program';
import { bytesToString } from '../../src/go/syntax/source';
import { gcReport } from '../../src/go/types/report';

const folders = ['.', 'ken', 'chan', 'interface', 'fixedbugs', 'typeparam'];

export interface GoTest {
  /** Path below GOROOT/test. */
  name: string;
  ok: boolean;
  /** Why it failed, in one line. */
  reason: string;
  ms: number;
}

function goTestFiles(): { root: string; names: string[] } {
  const root = join(execFileSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).trim(), 'test');
  const names = folders.flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((f) => f.endsWith('.go'))
      .map((f) => join(folder, f))
      .filter((f) => readFileSync(join(root, f), 'latin1').startsWith('// run\n')),
  );
  return { root, names: names.sort() };
}

const limits: Limits = { steps: 300_000_000, memory: 3e9, goroutines: 100_000, output: 1 << 24, depth: 1_000_000 };

async function runOne(root: string, name: string): Promise<string> {
  const text = readFileSync(join(root, name), 'utf8');
  const packages = await load(['errors', 'runtime', ...importsOf(text)]);
  const { program, errors, fset } = compileProgram({
    files: [{ name: basename(name), text }],
    packages: (p) => packages.get(p),
  });
  if (!program) return `compile: ${gcReport(errors, fset)[0]}`;
  let out = '';
  let seed = 1;
  let now = 1_600_000_000_000_000_000n;
  const host: Host = {
    now: () => now,
    random: () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0),
    // The Go driver compares both streams together.
    write: (_fd, bytes) => {
      out += bytes;
    },
  };
  const m = new Machine(program, host, limits);
  m.start(true);
  for (;;) {
    const o = m.run(1_000_000);
    // Time passes while goroutines are busy, so that one that sleeps wakes some day.
    now += 10_000_000n;
    if (o.kind === 'fuel') continue;
    if (o.kind === 'idle') {
      if (o.nextWake === undefined) return 'hangs';
      if (o.nextWake > now) now = o.nextWake;
      continue;
    }
    if (o.kind === 'stopped') {
      return o.stop.reason === 'internal'
        ? `internal: ${String((m.failure as Error)?.stack ?? m.failure)
            .split('\n')
            .slice(0, 3)
            .join(' ')}`
        : o.stop.sentence;
    }
    if (o.kind === 'crashed') return o.text.split('\n').slice(0, 2).join(' | ');
    if (o.exitCode !== 0) return `exit ${o.exitCode}: ${out.split('\n').slice(0, 2).join(' | ')}`;
    break;
  }
  const golden = join(root, name.replace(/\.go$/, '.out'));
  if (existsSync(golden)) {
    const want = bytesToString(readFileSync(golden));
    if (out !== want) {
      const a = out.split('\n');
      const i = want.split('\n').findIndex((line, j) => line !== a[j]);
      return `output line ${i + 1}: ${JSON.stringify(a[i])}, want ${JSON.stringify(want.split('\n')[i])}`;
    }
  }
  return '';
}

/** Runs them all (or those whose name contains `only`); `report` hears of each. */
export async function conformGoTests(
  only = '',
  report: (t: GoTest) => void = () => {},
): Promise<{ passed: number; failed: GoTest[] }> {
  const { root, names } = goTestFiles();
  const failed: GoTest[] = [];
  let passed = 0;
  for (const name of names) {
    if (!name.includes(only)) continue;
    const start = performance.now();
    let reason: string;
    try {
      reason = await runOne(root, name);
    } catch (e) {
      reason = `internal: ${String((e as Error).stack ?? e)
        .split('\n')
        .slice(0, 4)
        .join(' ')}`;
    }
    const t = { name, ok: reason === '', reason, ms: Math.round(performance.now() - start) };
    if (t.ok) passed++;
    else failed.push(t);
    report(t);
  }
  return { passed, failed };
}
