/**
 * Writes what the real compiler says about the sources in test/go/syntax/cases/errors.txt to errors.golden.json
 * there, and makes sure that gofmt and the compiler's parser take those in accept.txt. Needs Go 1.19.
 * Run: node tools/run.mjs goldens/syntax
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCases } from '../../test/go/syntax/cases';

const cases = join(process.cwd(), 'test/go/syntax/cases');
const dir = mkdtempSync(join(tmpdir(), 'syntax-'));

function run(command: string, ...args: string[]): { status: number | null; out: string } {
  const r = spawnSync(command, args, { cwd: dir, encoding: 'utf8' });
  if (r.error) throw r.error;
  return { status: r.status, out: r.stdout + r.stderr };
}

function read(name: string): ReturnType<typeof readCases> {
  return readCases(readFileSync(join(cases, name), 'latin1'));
}

function compile(source: string): string[] {
  writeFileSync(join(dir, 'x.go'), source, 'latin1');
  const { out } = run('go', 'tool', 'compile', '-p', 'p', '-o', 'x.o', 'x.go');
  // The last line, `too many errors`, has no line break.
  return out.split('\n').filter((line) => line !== '');
}

const golden: Record<string, string[]> = {};
for (const { name, source } of read('errors.txt')) {
  if (golden[name]) throw new Error(`two cases are called ${name}`);
  const lines = compile(source);
  if (lines.length === 0) console.error(`no error: ${name}`);
  golden[name] = lines;
}
writeFileSync(join(cases, 'errors.golden.json'), `${JSON.stringify(golden, null, 2)}\n`);

let accepted = 0;
for (const { name, source } of read('accept.txt')) {
  const refused = compile(source).filter((line) => line.includes('syntax error'));
  const { status, out } = run('gofmt', '-e', 'x.go');
  if (refused.length > 0 || status !== 0) console.error(`does not parse: ${name}`, refused, status === 0 ? '' : out);
  else accepted++;
}

// Where the checker says each expression starts, and how it prints it: each is assigned to a type it does not have.
const [prelude, list] = readFileSync(join(cases, 'exprs.txt'), 'utf8').split('---\n');
const exprs = list!.trimEnd().split('\n');
writeFileSync(join(dir, 'x.go'), prelude! + exprs.map((x) => `var _ never = ${x}\n`).join(''));
const first = prelude!.split('\n').length;
const { out: messages } = run('go', 'tool', 'compile', '-e', '-p', 'p', '-o', 'x.o', 'x.go');
const starts: Record<string, { column: number; printed: string }> = {};
for (const line of messages.split('\n')) {
  const m =
    /^x\.go:(\d+):(\d+): cannot use (.*?)(?: \((?:variable|value|map index|comma, ok|untyped|constant) .*\))? as (?:type )?never /.exec(
      line,
    );
  const expr = m && exprs[Number(m[1]) - first];
  if (expr) starts[expr] = { column: Number(m[2]), printed: m[3]! };
  else if (line && !line.startsWith('\t')) console.error(`not expected: ${line}`);
}
for (const x of exprs) if (!starts[x]) console.error(`not refused: ${x}`);
writeFileSync(join(cases, 'exprs.golden.json'), `${JSON.stringify(starts, null, 2)}\n`);

rmSync(dir, { recursive: true });
console.log(
  `${exprs.length} expressions, ${Object.keys(golden).length} cases with errors written, ${accepted} sources accepted`,
);
