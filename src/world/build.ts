/** From the files of an app to a program that can be started, or to the compiler's messages. */
import { absent } from '../go/packages/absent';
import { compileProgram } from '../go/program';
import type { GoPackage } from '../go/machine/native';
import { reported } from '../go/types/report';
import { wording119 } from '../go/types/wordings';
import type { Program } from '../go/machine/program';
import { parseFile } from '../go/syntax/parse';
import { FileSet, fromBytes, toBytes } from '../go/syntax/source';
import type { AppYaml, readAppYaml } from './appyaml/front';
import type { SourceText } from './demo';
import type { CompileError } from './trace';

/** The Go packages at hand. */
export interface PackageSource {
  /** By import path, aliases included; undefined for one that is not loaded or does not exist. */
  get(path: string): GoPackage | undefined;
  /** What a program may import, sorted. */
  known: readonly string[];
  /** Reads app.yaml; loaded with the first app that has one. */
  readAppYaml?: typeof readAppYaml;
}

/** Serves an app that has no main function of its own, as the platform does. */
export const platformMain = { pkg: 'google.golang.org/appengine/internal', name: 'Main' };
/** Hands a request to the handlers. */
export const serveRequest = { pkg: 'net/http', name: 'playgroundServe' };

/** An app ready to start. */
export interface AppCode {
  program: Program;
  /** The files beside the code (templates, pictures), byte strings by path. */
  assets: Map<string, string>;
  /** What app.yaml says, if there is one. */
  appYaml?: AppYaml;
}

export const isAppYaml = (file: SourceText): boolean => file.name === 'app.yaml';
const isGo = (file: SourceText): boolean => file.name.endsWith('.go') && !file.name.endsWith('_test.go');

/**
 * Apps that compile, newest last. A world is made anew by replay for each step backwards, and compiling is most of what
 * that would take. Code that does not compile is not kept: a package may have been loaded since.
 */
const built = new WeakMap<PackageSource, Map<string, AppCode>>();
const mostBuilt = 8;

/**
 * Compiles an app. Without `code` there is at least one error.
 * @param alsoImports see CheckOptions
 */
export function build(
  files: SourceText[],
  packages: PackageSource,
  alsoImports?: (path: string) => readonly string[],
): { code?: AppCode; errors: CompileError[] } {
  const known = built.get(packages) ?? new Map<string, AppCode>();
  built.set(packages, known);
  const key = JSON.stringify(files.map((f) => [f.name, f.text]));
  const found = known.get(key);
  if (found) {
    known.delete(key);
    known.set(key, found);
    return { code: found, errors: [] };
  }
  const fresh = compile(files, packages, alsoImports);
  if (fresh.code) known.set(key, fresh.code);
  if (known.size > mostBuilt) known.delete(known.keys().next().value!);
  return fresh;
}

function compile(
  files: SourceText[],
  packages: PackageSource,
  alsoImports?: (path: string) => readonly string[],
): { code?: AppCode; errors: CompileError[] } {
  const sources = files.filter(isGo);
  const { program, errors, fset } = compileProgram({
    files: sources,
    mainPath: packageName(sources),
    packages: (path) => packages.get(path),
    known: packages.known,
    absent,
    also: [platformMain.pkg, serveRequest.pkg],
    serves: true,
    alsoImports,
  });
  const assets = new Map(files.filter((f) => !isGo(f)).map((f) => [f.name, toBytes(f.text)]));
  const yaml = configuration(files, assets, packages);
  if (program && yaml.errors.length === 0) {
    return { code: { program, assets, ...(yaml.app ? { appYaml: yaml.app } : {}) }, errors: [] };
  }
  const inCode = reported(errors, fset).map((d): CompileError => {
    const { file, line, column } = fset.place(d.pos);
    const message = fromBytes(d.message);
    const old = fromBytes(wording119(d));
    return { place: { file, line, column, func: '' }, message, ...(old === message ? {} : { old }) };
  });
  return { errors: [...inCode, ...yaml.errors] };
}

/** What app.yaml says; nothing where there is none. */
function configuration(
  files: SourceText[],
  assets: ReadonlyMap<string, string>,
  packages: PackageSource,
): ReturnType<typeof readAppYaml> {
  const file = files.find(isAppYaml);
  if (!file) return { errors: [] };
  if (!packages.readAppYaml) throw new Error('nobody has loaded what reads app.yaml');
  return packages.readAppYaml(file.text, assets);
}

/** Name of the app's package, by which traces call its functions; `main` when the first file has none. */
function packageName(files: SourceText[]): string {
  const top = files.find((f) => !f.name.includes('/')) ?? files[0];
  if (!top) return 'main';
  return parseFile(new FileSet().add(top.name, toBytes(top.text))).file.pkgName.name || 'main';
}

/** What these files import. A file that does not parse tells what can be read of it. */
export function importPaths(files: SourceText[]): string[] {
  const fset = new FileSet();
  const paths = new Set<string>();
  for (const file of files.filter(isGo)) {
    const { decls } = parseFile(fset.add(file.name, toBytes(file.text))).file;
    for (const d of decls) if (d.kind === 'ImportDecl') paths.add(d.path.value.slice(1, -1));
  }
  return [...paths];
}
