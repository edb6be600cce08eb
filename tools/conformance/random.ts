/**
 * Holds packages against real Go over random cases: fast-check makes them, one Go program (tools/conformance/random) judges
 * them, run by real Go and by our machine. A seed makes the same cases again.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Limits } from '../../src/go/machine/limits';
import { Machine } from '../../src/go/machine/machine';
import type { Host } from '../../src/go/machine/native';
import type { Program } from '../../src/go/machine/program';
import { importsOf, load } from '../../src/go/packages/index';
import { compileProgram } from '../../src/go/program';
import { casesOf, topics } from './random/cases';
import { bytesOf } from './random/grammar';

export interface RandomConformance {
  readonly passed: number;
  /** Each difference in full: the case, what Go makes of it, what we make of it. */
  readonly differences: readonly string[];
  /** Cases by topic, and how many differ. */
  readonly figure: string;
}

const source = 'tools/conformance/random';
const limits: Limits = { steps: 1e12, memory: 1e12, goroutines: 10_000, output: 1e10, depth: 1_000_000 };
const batch = 1000;

/** Topics that get all the cases; the others a quarter each. */
const main = ['json', 'html/template'];

/** Judges `cases` random cases of JSON and as many of html/template, and a quarter of each other topic; or `only` some topics. */
export async function conformRandom(
  cases: number,
  seed: number,
  only: readonly string[] = topics,
): Promise<RandomConformance> {
  const files = readdirSync(source)
    .filter((f) => f.endsWith('.go'))
    .sort();
  const folder = mkdtempSync(join(tmpdir(), 'random-'));
  try {
    const judge = join(folder, 'judge');
    const env = { ...process.env, GO111MODULE: 'off', CGO_ENABLED: '0', TZ: 'UTC' };
    execFileSync('go', ['build', '-o', judge, ...files.map((f) => join(source, f))], { env });
    const program = await compiled(files);
    const differences: string[] = [];
    const figures: string[] = [];
    let judged = 0;
    for (const topic of only) {
      const count = main.includes(topic) ? cases : Math.ceil(cases / 4);
      let different = 0;
      for (let done = 0; done < count; done += batch) {
        const made = casesOf(topic, Math.min(batch, count - done), seed + done);
        const input = made.map(([kind, ...args]) => [kind, ...args.map(hexOf)].join(' ') + '\n');
        writeFileSync(join(folder, 'cases.txt'), input.join(''));
        const real = execFileSync(judge, { cwd: folder, env, encoding: 'latin1', maxBuffer: 1 << 30 }).split('\n');
        const ours = runAll(program, input);
        made.forEach((args, i) => {
          if (real[i] === ours[i]) return;
          different++;
          differences.push(`${args.map(shown).join(' ')}\n${unlike(real[i], ours[i])}`);
        });
      }
      figures.push(`${topic} ${count - different} of ${count}`);
      judged += count;
    }
    return { passed: judged - differences.length, differences, figure: figures.join(', ') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function compiled(names: readonly string[]): Promise<Program> {
  const files = names.map((name) => ({ name, text: readFileSync(join(source, name), 'utf8') }));
  const packages = await load(['errors', 'runtime', ...files.flatMap((f) => importsOf(f.text))]);
  const { program, errors, fset } = compileProgram({ files, packages: (path) => packages.get(path) });
  if (!program)
    throw new Error(errors.map((e) => `${fset.place(e.pos).file}:${fset.place(e.pos).line}: ${e.message}`).join('\n'));
  return program;
}

/** Our answers by case; a case that ends the program gets its end as answer, and those after it a new start. */
function runAll(program: Program, input: readonly string[]): string[] {
  const answers: string[] = [];
  while (answers.length < input.length) {
    const { out, end } = run(program, input.slice(answers.length).join(''));
    answers.push(...out.split('\n').slice(0, -1));
    if (answers.length < input.length) answers.push(`ended: ${end}`);
  }
  return answers;
}

function run(program: Program, cases: string): { out: string; end: string } {
  let out = '';
  let random = 1;
  const host: Host = {
    now: () => 1_600_000_000_000_000_000n,
    random: () => (random = (Math.imul(random, 1664525) + 1013904223) >>> 0),
    write: (fd, bytes) => {
      if (fd === 1) out += bytes;
    },
    readFile: (path) => (path.endsWith('cases.txt') ? cases : undefined),
  };
  const machine = new Machine(program, host, limits);
  machine.start(true);
  for (;;) {
    const o = machine.run(50_000_000);
    if (o.kind === 'fuel') continue;
    const end =
      o.kind === 'crashed'
        ? o.text
        : o.kind === 'stopped'
          ? String((machine.failure as Error | undefined)?.stack ?? o.stop.sentence)
          : o.kind;
    return { out, end };
  }
}

const hexOf = (text: string): string => Buffer.from(bytesOf(text)).toString('hex');

/** An argument to read: bytes that are not text in hexadecimal. */
function shown(text: string): string {
  return /^[\uf700-\uf7ff]+$/.test(text) ? `<${hexOf(text)}>` : JSON.stringify(Buffer.from(bytesOf(text)).toString());
}

/** The lines of two answers that are not the same. */
function unlike(real: string | undefined, ours: string | undefined): string {
  const [a, b] = [answer(real), answer(ours)];
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i)
    .filter((i) => a[i] !== b[i])
    .map((i) => `  Go:   ${JSON.stringify(a[i] ?? 'no more')}\n  ours: ${JSON.stringify(b[i] ?? 'no more')}`)
    .join('\n');
}

/** An answer by lines; bytes that are not text show as such. */
function answer(line = 'none'): string[] {
  if (!/^[0-9a-f]*$/.test(line)) return [line];
  const bytes = Buffer.from(line, 'hex');
  const text = bytes.toString();
  return (Buffer.from(text).equals(bytes) ? text : bytes.toString('latin1')).split('\n');
}
