/** The type checker: one package at a time. */
import type { File } from '../syntax/ast';
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
  /** Functions without body are native: for library packages. */
  allowNoBody?: boolean;
}

/**
 * Checks a package as gc does.
 * @returns the package, the side tables, and all errors in the order in which gc finds them (byte strings; see
 *   report.ts for how gc prints them). `info` is complete only when there are no errors.
 */
export function checkPackage(opts: CheckOptions): { pkg: Package; info: Info; errors: Diagnostic[] } {
  const scope = new Scope(universe);
  // The universe outlives the package.
  universe.children.length = 0;
  const pkg: Package = { path: opts.path, name: opts.files[0]?.pkgName.name ?? '', scope, imports: [] };
  const c = new Checker(pkg, {
    fset: opts.fset,
    importPackage: opts.importPackage,
    unknownImport: opts.unknownImport ?? ((path) => `package ${path} is not in std`),
    allowNoBody: opts.allowNoBody ?? false,
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
  unusedImports(c);
  c.recordUntyped();
  if (c.errors.length === 0) checkInstantiationCycles(c);
  // gc looks for missing bodies only in a program that is otherwise right.
  if (c.errors.length === 0) for (const pos of c.missingBodies) c.error(pos, 'missing function body');
  return { pkg, info: c.info, errors: c.errors };
}
