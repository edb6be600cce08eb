/**
 * Holds our parser against the real ones over every Go file that comes with Go: `gofmt -e` says which files parse,
 * `go tool compile` what is wrong with the others, and where. Needs Go 1.19 with its sources and tests.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseFile } from '../../src/go/syntax/parse';
import { FileSet, bytesToString, fromBytes } from '../../src/go/syntax/source';

export interface ParseConformance {
  /** Files read, and bytes in them. */
  files: number;
  bytes: number;
  /** Milliseconds our parser took for all of them. */
  milliseconds: number;
  /** Files that we refuse, and those among them where the first message and its place are the compiler's. */
  refused: number;
  sameFirstMessage: number;
  /** Files where we take what `gofmt` takes. */
  agreeWithGofmt: number;
  /** Files that only gofmt refuses: the compiler, like us, leaves these errors to the checker. */
  onlyGofmt: string[];
  /** Files that only we refuse, with the compiler, which says the same. */
  onlyCompiler: string[];
  /** What differs from the compiler: file, our first message, the compiler's. */
  differences: string[];
}

function goFiles(dir: string, found: string[] = []): string[] {
  for (const name of readdirSync(dir).sort()) {
    const path = join(dir, name);
    const stat = statSync(path);
    if (stat.isDirectory()) goFiles(path, found);
    else if (name.endsWith('.go')) found.push(path);
  }
  return found;
}

/** Our messages as the compiler prints them. */
function ours(path: string, text: string): string[] {
  const set = new FileSet();
  return parseFile(set.add(basename(path), text)).errors.map(({ pos, message }) => {
    // Places are named as the Go command names them; the compiler alone leaves the folder out.
    const words = fromBytes(message).replaceAll(`./${basename(path)}`, basename(path));
    return `${set.text(pos).replace(/^\.\//, '')}: ${words}`;
  });
}

function refusedByGofmt(files: string[]): Set<string> {
  const refused = new Set<string>();
  for (let i = 0; i < files.length; i += 500) {
    const { stderr, error } = spawnSync('gofmt', ['-l', '-e', ...files.slice(i, i + 500)], {
      encoding: 'latin1',
      maxBuffer: 1 << 28,
    });
    if (error) throw error;
    for (const line of stderr.split('\n')) {
      const m = /^(.*?\.go):\d+:\d+: /.exec(line);
      if (m) refused.add(m[1]!);
    }
  }
  return refused;
}

/** The compiler's messages about one file; those of its checker come along when it gets that far. */
function compiler(path: string, out: string): string[] {
  const args = ['tool', 'compile', '-p', 'p', '-o', join(out, 'x.o'), basename(path)];
  const { stdout, error } = spawnSync('go', args, { cwd: dirname(path), encoding: 'utf8' });
  if (error) throw error;
  return stdout.split('\n').filter((line) => /^\S/.test(line));
}

/**
 * Whether the compiler says what we say. Our first message must be its first; but when ours are no syntax errors it
 * checks types, too, and mixes both: then ours must be among its own. Which labels it calls unused when there are
 * too many is chance.
 */
function says(mine: string[], theirs: string[]): boolean {
  if (mine[0] === theirs[0]) return true;
  if (mine.some((line) => line.includes('syntax error'))) return false;
  const certain = mine.filter((line) => !/(defined and not used|too many errors)$/.test(line));
  return certain.every((line) => theirs.includes(line));
}

export function conformParse(): ParseConformance {
  const root = spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout.trim();
  const files = [...goFiles(join(root, 'src')), ...goFiles(join(root, 'test'))];
  const out = mkdtempSync(join(tmpdir(), 'parse-'));
  const r: ParseConformance = {
    files: files.length, bytes: 0, milliseconds: 0, refused: 0, sameFirstMessage: 0, agreeWithGofmt: 0,
    onlyGofmt: [], onlyCompiler: [], differences: [],
  }; // prettier-ignore
  const gofmt = refusedByGofmt(files);
  for (const path of files) {
    const text = bytesToString(readFileSync(path));
    const start = performance.now();
    const mine = ours(path, text);
    r.milliseconds += performance.now() - start;
    r.bytes += text.length;
    const refuses = mine.length > 0;
    if (refuses === gofmt.has(path)) r.agreeWithGofmt++;
    if (!refuses && !gofmt.has(path)) continue;
    const theirs = compiler(path, out);
    if (!refuses) {
      r.onlyGofmt.push(path);
      const wrong = theirs.find((line) => line.includes('syntax error'));
      if (wrong) r.differences.push(`${path}\n  ours: no error\n  go:   ${wrong}`);
      continue;
    }
    r.refused++;
    if (!gofmt.has(path)) r.onlyCompiler.push(path);
    if (says(mine, theirs)) r.sameFirstMessage++;
    else r.differences.push(`${path}\n  ours: ${mine[0]}\n  go:   ${theirs[0]}`);
  }
  rmSync(out, { recursive: true });
  return r;
}
