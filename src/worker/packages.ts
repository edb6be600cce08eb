/** The Go packages at hand, fetched when code first imports them. */
import { aliases, loaders as platform } from '../appengine';
import { load, loaders as standard } from '../go/packages';
import type { GoPackage } from '../go/machine/native';
import { importPaths, isAppYaml, type PackageSource } from '../world/build';
import type { SourceText } from '../world/demo';

/** Packages every app is linked with, whatever it imports: what serves its requests. */
const always = ['errors', 'net/http', 'google.golang.org/appengine'];

export class Packages {
  private readonly loaded = new Map<string, GoPackage>();

  /** A package by import path; undefined for one that is not loaded or does not exist. `known` lists what there is. */
  readonly source: PackageSource = {
    get: (path) => this.loaded.get(aliases[path] ?? path),
    known: [...Object.keys(standard), ...Object.keys(platform)].filter((p) => !/(^|\/)internal(\/|$)/.test(p)).sort(),
  };

  /** Loads whatever these files import, and what that imports, and what reads app.yaml if there is one. */
  async loadFor(files: SourceText[]): Promise<void> {
    if (files.some(isAppYaml)) this.source.readAppYaml ??= (await import('../world/appyaml/front')).readAppYaml;
    const wanted = [...always, ...importPaths(files)].map((path) => aliases[path] ?? path);
    const missing = wanted.filter((path) => !this.loaded.has(path));
    if (missing.length === 0) return;
    for (const [path, pkg] of await load(missing, platform)) this.loaded.set(path, pkg);
  }
}
