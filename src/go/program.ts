/**
 * From Go source to a program that a machine can run: parse, check, link. Packages of the library are checked once
 * per process, so that a changed handler is ready again in a few milliseconds; and a function of theirs is parsed and
 * checked only when it is needed, because most never are and the first answer shall not wait for them.
 */
import { programStart, type Program } from './machine/program';
import type { GoPackage } from './machine/native';
import { Linker, type Unit } from './compile/link';
import { runtimePackage } from './compile/runtimepkg';
import type { File, FuncDecl } from './syntax/ast';
import { parseFile } from './syntax/parse';
import { FileSet, toBytes, type Diagnostic } from './syntax/source';
import { checkPackage } from './types/check';
import type { Package } from './types/types';

/** Library packages by import path. */
export type PackageSource = (path: string) => GoPackage | undefined;

export interface Source {
  name: string;
  text: string;
  /** The text is the file's bytes as they are, which need not be UTF-8. */
  raw?: boolean;
}

export interface ProgramInput {
  /** The program's own files, Unicode text. A name with folders (`store/store.go`) belongs to the package of that path. */
  files: Source[];
  /** Import path of the package in the top folder; `main` unless said otherwise. */
  mainPath?: string;
  /** `errors` must be among them. */
  packages: PackageSource;
  /** The program is served (an app): a package main without func main is no error. */
  serves?: boolean;
  /** What can be imported, for the message about an import that cannot; and other names of packages. */
  known?: readonly string[];
  aliases?: Readonly<Record<string, string>>;
  /** Library packages to link whether imported or not: those that whoever runs the program calls. */
  also?: readonly string[];
  /** The files keep their order, as on the command line of `go run`; else they are taken by name, as `go build` does. */
  inOrder?: boolean;
  /** See CheckOptions. */
  alsoImports?: ((path: string) => readonly string[]) | undefined;
  /** Whether Go's package has that name and ours lacks it; see packages/absent.ts. */
  absent?: (path: string, name: string) => boolean;
  /** The message for an unknown import, if not the usual one. */
  unknownImport?: (path: string) => string;
}

export interface Compiled {
  /** Absent when there are errors. */
  program: Program | undefined;
  errors: Diagnostic[];
  fset: FileSet;
}

const libraryFiles = new FileSet();
const library = new WeakMap<GoPackage, Unit>();

/** A library package is wrong: a mistake of ours, not of the learner. */
class LibraryError extends Error {}

/** Checks a library package and, first, those it imports; `order` gets them in order of dependency. */
function loadLibrary(input: ProgramInput, pkg: GoPackage, order: Set<Unit>): Unit {
  let unit = library.get(pkg);
  const importPackage = (path: string): Package | undefined => {
    const found = findLibrary(input, path);
    return found && loadLibrary(input, found, order).pkg;
  };
  if (unit) {
    if (!order.has(unit)) {
      for (const p of unit.pkg.imports) importPackage(p.path);
      order.add(unit);
    }
    return unit;
  }
  const files: File[] = [];
  const fail = (errors: Diagnostic[]) => {
    if (errors.length === 0) return;
    const at = libraryFiles.place(errors[0]!.pos);
    throw new LibraryError(`${pkg.path}: ${at.file}:${at.line}:${at.column}: ${errors[0]!.message}`);
  };
  for (const f of pkg.files) {
    const parsed = parseFile(libraryFiles.add(`${pkg.path}/${f.name}`, toBytes(f.text)), true);
    fail(parsed.errors);
    files.push(parsed.file);
  }
  const { path, natives } = pkg;
  const checked = checkPackage({
    path, files, fset: libraryFiles, importPackage, allowNoBody: true, lazy: true,
  }); // prettier-ignore
  const { info, errors } = checked;
  fail(errors);
  const ensureBody = (decl: FuncDecl): void => {
    checked.ensureBody(decl);
    fail(errors);
  };
  unit = { pkg: checked.pkg, info, files, natives, ensureBody };
  library.set(pkg, unit);
  order.add(unit);
  return unit;
}

function findLibrary(input: ProgramInput, path: string): GoPackage | undefined {
  return input.packages(input.aliases?.[path] ?? path);
}

/** Parses files; with errors, those of all files in order. */
export function parseAll(files: Source[], fset: FileSet): { files: File[]; errors: Diagnostic[] } {
  const out: File[] = [];
  const errors: Diagnostic[] = [];
  for (const f of files) {
    const parsed = parseFile(fset.add(f.name, f.raw ? f.text : toBytes(f.text)));
    out.push(parsed.file);
    errors.push(...parsed.errors);
  }
  return { files: out, errors };
}

/** What the checker knows of a program's own packages, whatever is wrong with them. For hints and completion. */
export function analyse(input: ProgramInput): { own: Unit[]; fset: FileSet } {
  const { own, fset } = read(input, true);
  return { own: [...own.values()].filter((unit) => unit !== undefined), fset };
}

export function compileProgram(input: ProgramInput): Compiled {
  const { own, order, errors, fset } = read(input, false);
  const mainPath = input.mainPath ?? 'main';
  const main = own.get(mainPath)?.pkg;
  if (errors.length === 0 && !input.serves && main?.name === 'main' && main.scope.names.get('main')?.kind !== 'Func') {
    // The linker's message, which has no place in the source.
    errors.push({ pos: 0, message: 'function main is undeclared in the main package' });
  }
  if (errors.length > 0) return { program: undefined, errors, fset };
  return { program: new Linker(fset, [...order], mainPath), errors, fset };
}

/**
 * Parses and checks a program and what it imports.
 * @param evenBroken checks files that do not parse, too, as far as they can be read
 */
function read(
  input: ProgramInput,
  evenBroken: boolean,
): { own: Map<string, Unit | undefined>; order: Set<Unit>; errors: Diagnostic[]; fset: FileSet } {
  const fset = new FileSet(programStart, libraryFiles);
  const mainPath = input.mainPath ?? 'main';
  const known = input.known ? `; it has: ${input.known.join(', ')}` : '';
  const unknownImport = input.unknownImport ?? ((path: string) => `package ${path} is not in this playground${known}`);

  const folders = new Map<string, Source[]>();
  const sorted = input.inOrder ? input.files : [...input.files].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const f of sorted) {
    const slash = f.name.lastIndexOf('/');
    const folder =
      input.files.length > 1 && slash > 0 && !f.name.startsWith('/') && !f.name.startsWith('.')
        ? f.name.slice(0, slash)
        : '';
    const list = folders.get(folder);
    if (list) list.push(f);
    else folders.set(folder, [f]);
  }
  if (!folders.has('') && folders.size === 1) folders.set('', [...folders.values()][0]!);

  const order = new Set<Unit>();
  const errors: Diagnostic[] = [];
  const own = new Map<string, Unit | undefined>();

  const loadOwn = (folder: string, path: string): Unit | undefined => {
    if (own.has(path)) return own.get(path);
    own.set(path, undefined);
    const parsed = parseAll(folders.get(folder)!, fset);
    errors.push(...parsed.errors);
    if (!evenBroken && parsed.errors.some((e) => e.message.startsWith('syntax error') || e.syntax)) return undefined;
    const { alsoImports } = input;
    const checked = checkPackage({
      path,
      files: parsed.files,
      fset,
      importPackage,
      unknownImport,
      absent: input.absent,
      alsoImports,
    });
    errors.push(...checked.errors);
    const unit: Unit = { pkg: checked.pkg, info: checked.info, files: parsed.files, natives: {} };
    own.set(path, unit);
    order.add(unit);
    return unit;
  };
  const importPackage = (path: string): Package | undefined => {
    const lib = findLibrary(input, path);
    if (lib) return loadLibrary(input, lib, order).pkg;
    for (const folder of folders.keys()) {
      if (folder !== '' && (path === folder || path.endsWith(`/${folder}`))) return loadOwn(folder, path)?.pkg;
    }
    return undefined;
  };

  loadLibrary(input, runtimePackage, order);
  const errorsPackage = input.packages('errors');
  if (errorsPackage) loadLibrary(input, errorsPackage, order);
  for (const path of input.also ?? []) {
    const pkg = findLibrary(input, path);
    if (pkg) loadLibrary(input, pkg, order);
  }
  loadOwn('', mainPath);
  return { own, order, errors, fset };
}
