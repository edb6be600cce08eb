/**
 * `npm run bench`: how fast Go programs run, beside yaegi on the same machine in the same run; start-up is taken off both by an
 * empty program. With `-- --json` a list of {name, unit, ours, peer, ratio, wanted}.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Figure {
  name: string;
  unit: string;
  ours: number;
  peer: number | undefined;
  /** How many times faster we are. */
  ratio: number | undefined;
  /** The least the ratio should be. */
  wanted: number | undefined;
}

const folder = 'tools/bench';

/** Milliseconds (wall clock) of the fastest of `n` runs. */
function time(command: string, args: string[], n: number): number {
  let best = Infinity;
  for (let i = 0; i < n; i++) {
    const start = process.hrtime.bigint();
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return best;
}

/** Runs every program of tools/bench with ours and yaegi. */
export function benchGo(only = ''): Figure[] {
  const go = ['tools/run.mjs', 'go', 'run'];
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  const empty = join(dir, 'empty.go');
  writeFileSync(empty, 'package main\n\nfunc main() {}\n');
  const startOurs = time(process.execPath, [...go, empty], 3);
  const startPeer = time('yaegi', ['run', empty], 3);
  const out: Figure[] = [];
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.go') && f.includes(only))) {
    const path = join(folder, name);
    const ours = Math.max(1, time(process.execPath, [...go, path], 3) - startOurs);
    const peer = Math.max(1, time('yaegi', ['run', path], 2) - startPeer);
    out.push({
      name: name.replace('.go', ''),
      unit: 'ms',
      ours: Math.round(ours),
      peer: Math.round(peer),
      ratio: peer / ours,
      wanted: 1,
    });
  }
  rmSync(dir, { recursive: true });
  const mean = Math.exp(out.reduce((s, f) => s + Math.log(f.ratio!), 0) / out.length);
  out.push({
    name: 'geometric mean of the speed against yaegi',
    unit: 'times',
    ours: mean,
    peer: 1,
    ratio: mean,
    wanted: 5,
  });
  out.push({
    name: 'start of an empty program',
    unit: 'ms',
    ours: Math.round(startOurs),
    peer: undefined,
    ratio: undefined,
    wanted: undefined,
  });
  return out;
}

const args = process.argv.slice(2);
const figures = benchGo(args.find((a) => !a.startsWith('--')));
if (args.includes('--json')) console.log(JSON.stringify(figures, null, 2));
else {
  for (const f of figures) {
    const peer = f.peer === undefined ? '' : `  yaegi ${f.peer}  ${f.ratio!.toFixed(1)}x (wanted ${f.wanted})`;
    console.log(
      `${f.name.padEnd(44)} ${String(f.unit === 'ms' ? f.ours : f.ours.toFixed(2)).padStart(8)} ${f.unit}${peer}`,
    );
  }
}
