/** The Go packages of the small worker: those of the lessons' programs, all at hand. In place of packages.ts, by the build. */
import { aliases, packages } from 'virtual:small/packages';
import type { GoPackage } from '../go/machine/native';
import { importPaths, isAppYaml } from '../world/build';
import type { SourceText } from '../world/demo';
import { outgrown } from './outgrown';

/** A function that has neither a body in Go nor one in TypeScript has been left out. */
const natives = (pkg: GoPackage): GoPackage['natives'] =>
  new Proxy(pkg.natives, { get: (all, name) => Reflect.get(all, name) ?? outgrown });

export class Packages {
  private readonly loaded = new Map<string, GoPackage>(
    packages.map((pkg) => [pkg.path, { ...pkg, natives: natives(pkg) }]),
  );

  readonly source = {
    get: (path: string): GoPackage | undefined => this.loaded.get(aliases[path] ?? path),
    // A message would list them; the whole worker makes messages.
    known: [],
  };

  loadFor(files: SourceText[]): Promise<void> {
    if (files.some(isAppYaml)) outgrown();
    for (const path of importPaths(files)) if (!this.source.get(path)) outgrown();
    return Promise.resolve();
  }
}
