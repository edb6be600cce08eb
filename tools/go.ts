/**
 * `npm run -s go -- run FILE.go…` runs a Go program as `go run` does, `vet FILE.go…` only checks (`vet --syntax` only
 * parses). Exit codes and messages are those of the Go command. Time is virtual: sleeping takes none.
 */
import { readFileSync, writeSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { toolLimits } from '../src/go/machine/limits';
import { Machine } from '../src/go/machine/machine';
import type { Host } from '../src/go/machine/native';
import { absent } from '../src/go/packages/absent';
import { importsOf, load, loaders } from '../src/go/packages/index';
import { compileProgram, parseAll, type Source } from '../src/go/program';
import { bytesToString, FileSet, fromBytes, stringToBytes } from '../src/go/syntax/source';
import { gcReport } from '../src/go/types/report';

/** The name under which the Go command would report a file. */
function shownName(path: string): string {
  const abs = resolve(path);
  const rel = relative(process.cwd(), abs);
  return rel.length < abs.length ? rel : abs;
}

/** Reads source as bytes, so that the scanner sees those that are not UTF-8. */
function sources(paths: string[]): Source[] {
  return paths.map((path) => ({ name: shownName(path), text: bytesToString(readFileSync(path)), raw: true }));
}

function fail(lines: string[]): number {
  process.stderr.write(lines.map((l) => fromBytes(l) + '\n').join(''));
  return 1;
}

class Output {
  private buffer: string[] = [];
  private size = 0;
  constructor(private readonly fd: 1 | 2) {}
  write(bytes: string): void {
    this.buffer.push(bytes);
    this.size += bytes.length;
    if (this.size > 1 << 16) this.flush();
  }
  flush(): void {
    const data = stringToBytes(this.buffer.join(''));
    this.buffer = [];
    this.size = 0;
    for (let at = 0; at < data.length;) {
      try {
        at += writeSync(this.fd, data, at);
      } catch (e) {
        if ((e as { code?: string }).code !== 'EAGAIN') throw e;
      }
    }
  }
}

/** A small generator with a seed, so that a run can be repeated: GOSEED=1 npm run go …. */
function generator(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
}

async function run(paths: string[]): Promise<number> {
  const files = sources(paths);
  const packages = await load(['errors', 'runtime', ...files.flatMap((f) => importsOf(f.text))]);
  const { program, errors, fset } = compileProgram({
    files,
    packages: (path) => packages.get(path),
    known: Object.keys(loaders).sort(),
    inOrder: true,
  });
  if (!program) return fail(['# command-line-arguments', ...gcReport(errors, fset)]);
  if (!program.main) return fail(['package command-line-arguments is not a main package']);
  const out = new Output(1);
  const err = new Output(2);
  let now = BigInt(Date.now()) * 1_000_000n;
  const host: Host = {
    now: () => now,
    random: generator(Number(process.env['GOSEED'] ?? Date.now() % 1_000_000)),
    write: (fd, bytes) => (fd === 1 ? out : err).write(bytes),
    readFile: (path) => {
      try {
        return bytesToString(readFileSync(path === '/dev/stdin' ? 0 : path));
      } catch {
        return undefined;
      }
    },
  };
  const machine = new Machine(program, host, toolLimits);
  machine.start(true);
  let code = 0;
  for (;;) {
    const o = machine.run(1_000_000);
    // Time passes while goroutines are busy: 10 ns an instruction.
    now += 10_000_000n;
    if (o.kind === 'fuel') continue;
    if (o.kind === 'idle' && o.nextWake !== undefined) {
      if (o.nextWake > now) now = o.nextWake;
      continue;
    }
    out.flush();
    err.flush();
    if (o.kind === 'done') code = o.exitCode;
    else if (o.kind === 'crashed') {
      err.write(o.text);
      code = o.exitCode;
    } else if (o.kind === 'stopped') {
      err.write(o.goText ?? `${o.stop.sentence}\n`);
      if (o.stop.reason === 'internal') console.error(machine.failure);
      code = 2;
    }
    break;
  }
  if (code !== 0) err.write(`exit status ${code}\n`);
  err.flush();
  // `go run` itself ends with 1 whatever the program's code; we pass a panic's 2 on.
  return code === 0 ? 0 : code === 2 ? 2 : 1;
}

async function vet(args: string[]): Promise<number> {
  const syntaxOnly = args[0] === '--syntax';
  const files = sources(syntaxOnly ? args.slice(1) : args);
  const fset = new FileSet();
  const parsed = parseAll(files, fset);
  if (syntaxOnly) return parsed.errors.length > 0 ? fail(gcReport(parsed.errors, fset)) : 0;
  const packages = await load(['errors', ...files.flatMap((f) => importsOf(f.text))]);
  // Imports we lack are told apart from everything else, and last.
  const missing = new Set<string>();
  const marker = 'import we lack: ';
  const { errors, fset: set } = compileProgram({
    files,
    inOrder: true,
    packages: (path) => packages.get(path),
    absent,
    unknownImport: (path) => {
      missing.add(path);
      return marker + path;
    },
  });
  const real = errors.filter((e) => !e.message.includes(marker));
  const lines = gcReport(real, set);
  const faults = lines.length;
  for (const path of missing)
    lines.push(`package ${path} is not in this playground; it has: ${Object.keys(loaders).sort().join(', ')}`);
  // What could not be checked is said, but is no fault of the file.
  fail(lines);
  return faults > 0 ? 1 : 0;
}

const [command, ...args] = process.argv.slice(2);
if (command === 'run' && args.length > 0) process.exitCode = await run(args);
else if (command === 'vet' && args.length > 0) process.exitCode = await vet(args);
else {
  process.stderr.write('usage: npm run -s go -- run|vet FILE.go…\n');
  process.exitCode = 2;
}
