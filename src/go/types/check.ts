/** The type checker: one package at a time. */
import type { File, FuncDecl } from '../syntax/ast';
import type { Diagnostic, FileSet } from '../syntax/source';
import { Checker } from './checker';
import { initOrder } from './initorder';
import { checkInstantiationCycles } from './mono';
import { collectObjects, packageObjects, unusedImports } from './resolver';
import { Scope, type Info, type Package } from './types';
import { universe } from './universe';

export interface CheckOptions {
  /** Import path; `main` for the program's own package. */
  path: string;
  /** Parsed without errors. */
  files: File[];
  fset: FileSet;
  /** A package by its import path; undefined if there is no such package. */
  importPackage: (path: string) => Package | undefined;
  /** The message for an unknown import. */
  unknownImport?: (path: string) => string;
  /** Paths that a package of this path imports besides those it says, for telling packages of one name apart in messages. */
  alsoImports?: ((path: string) => readonly string[]) | undefined;
  /** Whether a package of Go's has that name (`Name` or `Type.Member`) and the one we import does not: the message says so. */
  absent?: (path: string, name: string) => boolean;
  /** Functions without body are native: for library packages. */
  allowNoBody?: boolean;
  /**
   * Functions are checked when somebody needs them: their signatures when a name is looked up, their bodies when
   * `ensureBody` asks. So a package costs little until it is used. Errors that only a look at everything finds, such as
   * unused imports, are not reported: for library packages, which a test checks in full.
   */
  lazy?: boolean;
}

export interface Checked {
  pkg: Package;
  info: Info;
  errors: Diagnostic[];
  /** Makes sure that `info` tells about the body of a function of this package; errors in it are added to `errors`. */
  ensureBody: (decl: FuncDecl) => void;
}

/**
 * Checks a package as gc does.
 * @returns the package, the side tables, and all errors in the order in which gc finds them (byte strings; see
 *   report.ts for how gc prints them). `info` is complete only when there are no errors.
 */
export function checkPackage(opts: CheckOptions): Checked {
  const scope = new Scope(universe);
  // The universe outlives the package.
  universe.children.length = 0;
  const pkg: Package = { path: opts.path, name: opts.files[0]?.pkgName.name ?? '', scope, imports: [] };
  const c = new Checker(pkg, {
    fset: opts.fset,
    importPackage: opts.importPackage,
    unknownImport: opts.unknownImport ?? ((path) => `package ${path} is not in std`),
    absent: opts.absent ?? (() => false),
    allowNoBody: opts.allowNoBody ?? false,
    lazy: opts.lazy ?? false,
    alsoImports: opts.alsoImports,
  });
  const files = opts.files.filter((f) => {
    if (f.pkgName.name === '_') c.error(f.pkgName, 'invalid package name _');
    if (f.pkgName.name === pkg.name) return true;
    c.error(
      f.pkgName,
      `package ${f.pkgName.name}; expected package ${pkg.name}`,
      `package ${f.pkgName.name}; expected ${pkg.name}`,
    );
    return false;
  });
  collectObjects(c, files);
  packageObjects(c);
  c.processDelayed(0);
  initOrder(c);
  if (!opts.lazy) unusedImports(c);
  c.finish();
  if (c.errors.length === 0 && !opts.lazy) checkInstantiationCycles(c);
  // gc looks for missing bodies only in a program that is otherwise right.
  if (c.errors.length === 0) for (const pos of c.missingBodies) c.error(pos, 'missing function body');
  return { pkg, info: c.info, errors: c.errors, ensureBody: (decl) => c.checkBody(decl) };
}
