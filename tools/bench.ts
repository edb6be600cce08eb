/**
 * `npm run bench`: every figure of speed, beside its peer on the same machine in the same run. Go programs (tools/bench/*.go)
 * beside yaegi, start-up taken off both by an empty program; the cache beside memcached; stepping beside one frame of the
 * screen. With `-- --json` a list of
 * {name, unit, ours, peer, ratio, wanted}; `-- NAME` runs only the programs with NAME in their file name, `-- stepping` only
 * stepping, `-- size` only what the first lesson's worker weighs.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openSite } from '../test/page/site';
import { benchCache } from './bench/memcached';
import { firstLessonWorker } from './bench/size';
import { benchStepping, figure, type StepFigure } from './bench/stepping';
import { timeStepping } from './bench/steppingPage';

interface Figure {
  name: string;
  unit: 'ms' | 'times' | 'requests/s' | 'KB gz';
  ours: number;
  peer: number | undefined;
  /** How many times faster we are than the peer; without one, than what is wanted at least. */
  ratio: number | undefined;
  /** The least the ratio should be, of a size the most it should be; none where we only want to know. */
  wanted: number | undefined;
}

const folder = 'tools/bench';
/** Inside node_modules, so that the tool finds the packages it needs. */
const built = join('node_modules/.cache/bench', String(process.pid), 'go.mjs');

/**
 * Milliseconds of processor time (user and system, all threads) of one run, as the shell's `times` tells it: on a busy machine
 * the clock would measure the others. Ours includes what V8 compiles in the background.
 */
function time(command: string, args: string[]): number {
  const script = '"$0" "$@" >/dev/null 2>&1 || exit 1; times';
  const text = execFileSync('sh', ['-c', script, command, ...args], { encoding: 'utf8' });
  // The second line is that of the children: 0m1.230000s 0m0.040000s
  const parts = [
    ...text
      .trim()
      .split('\n')
      .at(-1)!
      .matchAll(/(\d+)m([\d.]+)s/g),
  ];
  return parts.reduce((sum, [, m, sec]) => sum + Number(m) * 60_000 + Number(sec) * 1000, 0);
}

/** The best of `rounds` runs of a program, ours and yaegi in turn, so that a busy machine hinders both. */
function race(path: string, rounds: number): { ours: number; peer: number } {
  const best = { ours: Infinity, peer: Infinity };
  for (let i = 0; i < rounds; i++) {
    best.ours = Math.min(best.ours, time(process.execPath, [built, 'run', path]));
    best.peer = Math.min(best.peer, time('yaegi', ['run', path]));
  }
  return best;
}

/** Runs every program of tools/bench whose name has `only` in it. */
function benchGo(only: string): Figure[] {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  const empty = join(dir, 'empty.go');
  writeFileSync(empty, 'package main\n\nfunc main() {}\n');
  // Builds the tool, into a copy that nobody builds anew meanwhile.
  time(process.execPath, ['tools/run.mjs', 'go', 'run', empty]);
  cpSync('node_modules/.cache/tools/go', dirname(built), { recursive: true });
  const start = race(empty, 5);
  const out: Figure[] = [];
  for (const name of readdirSync(folder).filter((f) => f.endsWith('.go') && f.includes(only))) {
    const both = race(join(folder, name), 3);
    const ours = both.ours - start.ours;
    const peer = both.peer - start.peer;
    if (ours < 10 || peer < 10) throw new Error(`${name}: the machine is too busy to measure`);
    out.push({ name: name.replace('.go', ''), unit: 'ms', ours, peer, ratio: peer / ours, wanted: 1 });
  }
  rmSync(dir, { recursive: true });
  rmSync(dirname(built), { recursive: true });
  const mean = Math.exp(out.reduce((s, f) => s + Math.log(f.ratio!), 0) / out.length);
  out.push({ name: 'geometric mean against yaegi', unit: 'times', ours: mean, peer: 1, ratio: mean, wanted: 5 });
  out.push({
    name: 'start of an empty program',
    unit: 'ms',
    ours: start.ours,
    peer: undefined,
    ratio: undefined,
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

/** One picture of a screen that shows 60 a second, in ms. */
const frame = 1000 / 60;

/** Medians, and the slowest, of stepping in the worker alone and in the built page in Chromium. */
async function stepFigures(): Promise<Figure[]> {
  const worker = await benchStepping(() => performance.now());
  const site = await openSite();
  try {
    const times = await timeStepping(await site.open('lessons/get-nil/'), 30);
    const page = [
      figure('a step at 10,000 statements, page', times.forwards),
      figure('a step back at 10,000 statements, page', times.back),
    ];
    const row = (name: string, ours: number, wanted: number | undefined): Figure => ({
      name,
      unit: 'ms',
      ours,
      peer: undefined,
      ratio: frame / ours,
      wanted,
    });
    return [...worker, ...page].flatMap((f: StepFigure) => [
      row(f.name, f.median, 1),
      row(`${f.name}, slowest of 30`, f.worst, undefined),
    ]);
  } finally {
    await site.close();
  }
}

async function sizeFigures(): Promise<Figure[]> {
  const { ours, peer } = await firstLessonWorker();
  const name = 'worker of the first lesson (peer: whole worker)';
  return [{ name, unit: 'KB gz', ours, peer, ratio: peer / ours, wanted: 120 }];
}

const args = process.argv.slice(2);
const only = args.find((a) => !a.startsWith('--'));
const figures =
  only === 'stepping'
    ? await stepFigures()
    : only === 'size'
      ? await sizeFigures()
      : [
          ...benchGo(only ?? ''),
          ...(only === undefined
            ? [...(await cacheFigures()), ...(await stepFigures()), ...(await sizeFigures())]
            : []),
        ];
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
    const peer = f.peer === undefined ? '' : `  peer ${round(f.peer)}`;
    const ratio = f.ratio === undefined ? '' : `  ${round(f.ratio)}x`;
    const wanted = f.wanted === undefined ? '' : ` (wanted ${f.wanted})`;
    console.log(`${f.name.padEnd(40)} ${String(round(f.ours)).padStart(8)} ${f.unit}${peer}${ratio}${wanted}`);
  }
}
