/**
 * `npm run bench`: every figure of speed, beside its peer on the same machine in the same run. Go programs (tools/bench/*.go)
 * beside yaegi, start-up taken off both by an empty program; the cache beside memcached. With `-- --json` a list of
 * {name, unit, ours, peer, ratio, wanted}; `-- NAME` runs only the programs with NAME in their file name.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchCache } from './bench/memcached';

interface Figure {
  name: string;
  unit: 'ms' | 'times' | 'requests/s';
  ours: number;
  peer: number | undefined;
  /** How many times faster we are. */
  ratio: number | undefined;
  /** The least the ratio should be; none where we only want to know. */
  wanted: number | undefined;
}

const folder = 'tools/bench';

/** Milliseconds by the clock of one run. */
function time(command: string, args: string[]): number {
  const start = process.hrtime.bigint();
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'] });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/** The best of `rounds` runs of a program, ours and yaegi in turn, so that a busy machine hinders both. */
function race(path: string, rounds: number): { ours: number; peer: number } {
  const best = { ours: Infinity, peer: Infinity };
  for (let i = 0; i < rounds; i++) {
    best.ours = Math.min(best.ours, time(process.execPath, ['tools/run.mjs', 'go', 'run', path]));
    best.peer = Math.min(best.peer, time('yaegi', ['run', path]));
  }
  return best;
}

/** Runs every program of tools/bench whose name has `only` in it. */
function benchGo(only: string): Figure[] {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  const empty = join(dir, 'empty.go');
  writeFileSync(empty, 'package main\n\nfunc main() {}\n');
  // The first run may have to build the tool.
  time(process.execPath, ['tools/run.mjs', 'go', 'run', empty]);
  const start = race(empty, 5);
  rmSync(dir, { recursive: true });
  const out: Figure[] = [];
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.go') && f.includes(only))) {
    const both = race(join(folder, name), 3);
    const ours = Math.max(1, both.ours - start.ours);
    const peer = Math.max(1, both.peer - start.peer);
    out.push({ name: name.replace('.go', ''), unit: 'ms', ours, peer, ratio: peer / ours, wanted: 1 });
  }
  const mean = Math.exp(out.reduce((s, f) => s + Math.log(f.ratio!), 0) / out.length);
  out.push({ name: 'geometric mean against yaegi', unit: 'times', ours: mean, peer: 1, ratio: mean, wanted: 5 });
  out.push({
    name: 'start of an empty program',
    unit: 'ms',
    ours: start.ours,
    peer: start.peer,
    ratio: start.peer / start.ours,
    wanted: undefined,
  });
  return out;
}

async function cacheFigures(): Promise<Figure[]> {
  return (await benchCache()).map(({ name, ours, peer }) => ({
    name,
    unit: 'requests/s',
    ours,
    peer,
    ratio: peer === undefined ? undefined : ours / peer,
    wanted: undefined,
  }));
}

const args = process.argv.slice(2);
const only = args.find((a) => !a.startsWith('--'));
const figures = [...benchGo(only ?? ''), ...(only === undefined ? await cacheFigures() : [])];
const round = (n: number) => Number(n.toPrecision(3));
if (args.includes('--json')) {
  const rounded = figures.map((f) => ({
    ...f,
    ours: round(f.ours),
    peer: f.peer === undefined ? null : round(f.peer),
    ratio: f.ratio === undefined ? null : round(f.ratio),
    wanted: f.wanted ?? null,
  }));
  console.log(JSON.stringify(rounded, null, 2));
} else {
  for (const f of figures) {
    const peer = f.peer === undefined ? '' : `  peer ${round(f.peer)}  ${round(f.ratio!)}x`;
    const wanted = f.wanted === undefined ? '' : ` (wanted ${f.wanted})`;
    console.log(`${f.name.padEnd(40)} ${String(round(f.ours)).padStart(8)} ${f.unit}${peer}${wanted}`);
  }
}
