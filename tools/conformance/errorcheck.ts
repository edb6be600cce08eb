// Holds the checker against Go's own compiler tests: in files marked `// errorcheck` every line with an ERROR comment must
// be flagged and no other, files marked `// run` or `// compile` must have no error. The tests are read from where Go
// is installed; nothing of them is kept here.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, load } from '../../src/go/packages/index';
import { parseFile } from '../../src/go/syntax/parse';
import { FileSet, toBytes, type Diagnostic } from '../../src/go/syntax/source';
import { checkPackage } from '../../src/go/types/check';
import type { Package } from '../../src/go/types/types';
import { wording119 } from '../../src/go/types/wordings';

/** A test that did not come out as it should. */
export interface Miss {
  readonly file: string;
  /** Lines that should have been flagged and were not, and the other way round. */
  readonly silent: readonly number[];
  readonly extra: readonly string[];
}

export interface ErrorcheckConformance {
  readonly name: 'errorcheck';
  /** Files with errors: all lines right, and of those also all words as the test wants them. */
  readonly errorFiles: number;
  readonly linesRight: number;
  readonly wordsRight: number;
  /** Files without errors, and how many of them we accept. */
  readonly cleanFiles: number;
  readonly cleanRight: number;
  /** Files left out: imports we lack, compiler flags, compiler directives. */
  readonly skipped: number;
  readonly misses: readonly Miss[];
}

/** Files in Go's test folder that are about the back end or compiler directives, not about the language. */
const notLanguage =
  /directive|linkname|embed|issue18459|issue18882|issue48230|bug385|issue2(0529|0780|2200|2200b|5507)|issue42058|issue49767|issue49814/;

export async function conformErrorcheck(): Promise<ErrorcheckConformance> {
  const root = join(spawnSync('go', ['env', 'GOROOT'], { encoding: 'utf8' }).stdout.trim(), 'test');
  const tests = goFiles(root).map((file) => ({ file, text: readFileSync(join(root, file), 'latin1') }));
  const wanted = new Set(tests.flatMap((t) => importsOf(t.text)));
  const importPackage = packageLoader(await load(wanted));

  let [errorFiles, linesRight, wordsRight, cleanFiles, cleanRight, skipped] = [0, 0, 0, 0, 0, 0];
  const misses: Miss[] = [];
  for (const { file, text } of tests) {
    const kind = /^\/\/ (errorcheck|run|compile|build)$/m.exec(text.slice(0, 400))?.[1];
    if (!kind) continue;
    const imports = importsOf(text);
    const lacks = kind !== 'errorcheck' && imports.some((p) => !importPackage(p));
    if (notLanguage.test(file) || imports.includes('unsafe') || lacks || /^\s*(\/\/|\/\*)line /m.test(text)) {
      skipped++;
      continue;
    }
    const fset = new FileSet();
    const errors = check(fset, file, text, importPackage);
    const lineOf = (d: Diagnostic) => fset.place(d.pos).line;
    if (kind !== 'errorcheck') {
      cleanFiles++;
      if (errors.length === 0) cleanRight++;
      else misses.push({ file, silent: [], extra: errors.map((d) => `${lineOf(d)}: ${d.message}`) });
      continue;
    }
    // A package we lack shows as an error at its import only: nothing can be said about the rest.
    if (imports.some((p) => !importPackage(p)) && errors.some((d) => d.message.startsWith('could not import'))) {
      skipped++;
      continue;
    }
    errorFiles++;
    const want = expectations(text);
    const silent = [...want.keys()].filter((l) => !errors.some((d) => lineOf(d) === l));
    const extra = errors.filter((d) => !want.has(lineOf(d)));
    if (silent.length > 0 || extra.length > 0) {
      misses.push({ file, silent, extra: extra.map((d) => `${lineOf(d)}: ${d.message}`) });
      continue;
    }
    linesRight++;
    const said = (line: number, re: RegExp) => errors.some((d) => lineOf(d) === line && re.test(wording119(d)));
    if ([...want].every(([line, res]) => res.every((re) => said(line, re)))) wordsRight++;
  }
  return { name: 'errorcheck', errorFiles, linesRight, wordsRight, cleanFiles, cleanRight, skipped, misses };
}

type Importer = (path: string) => Package | undefined;

function check(fset: FileSet, name: string, text: string, importPackage: Importer): readonly Diagnostic[] {
  const { file, errors } = parseFile(fset.add(name, text));
  if (errors.some((d) => d.message.startsWith('syntax error'))) return errors;
  const unknownImport = (path: string) => `could not import ${path} (file not found)`;
  const r = checkPackage({ path: 'main', files: [file], fset, importPackage, unknownImport, allowNoBody: true });
  return [...errors, ...r.errors].filter((d) => d.message !== 'too many errors');
}

/** Checks each of our packages when it is first imported. */
function packageLoader(sources: Map<string, { files: { name: string; text: string }[] }>): Importer {
  const fset = new FileSet();
  const done = new Map<string, Package | undefined>();
  const get: Importer = (path) => {
    const pkg = sources.get(path);
    if (!pkg || done.has(path)) return done.get(path);
    done.set(path, undefined);
    const files = pkg.files.map((f) => parseFile(fset.add(`${path}/${f.name}`, toBytes(f.text))).file);
    done.set(path, checkPackage({ path, files, fset, importPackage: get, allowNoBody: true }).pkg);
    return done.get(path);
  };
  return get;
}

/** The test's ERROR comments by line; `LINE+1` in a pattern names another line. */
function expectations(text: string): Map<number, RegExp[]> {
  const out = new Map<number, RegExp[]>();
  text.split('\n').forEach((line, i) => {
    const m = /\/\/ (?:GC_)?ERROR(?:AUTO)? (.*)/.exec(line);
    if (!m || /\/\/ GCCGO_ERROR/.test(line.slice(0, m.index + 3)) || line.trimStart().startsWith('////')) return;
    const patterns = [...m[1]!.matchAll(/"((?:\\.|[^"\\])*)"|`([^`]*)`/g)].map((q) => q[2] ?? q[1]!);
    const list: RegExp[] = [];
    for (const p of patterns) {
      try {
        list.push(new RegExp(p.replace(/LINE([+-]\d+)?/g, '\\d+').replace(/\\\\/g, '\\'), 's'));
      } catch {
        // RE2 knows forms that JavaScript does not; the line still counts.
      }
    }
    out.set(i + 1, list);
  });
  return out;
}

function goFiles(root: string): string[] {
  const folders = [
    '.',
    ...readdirSync(root).filter((d) => statSync(join(root, d)).isDirectory() && !d.endsWith('.dir')),
  ];
  return folders.flatMap((d) =>
    readdirSync(join(root, d))
      .filter((f) => f.endsWith('.go'))
      .map((f) => (d === '.' ? f : `${d}/${f}`)),
  );
}
