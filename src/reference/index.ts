/**
 * The reference: a page for each package, made from its Go declarations when the site is built (tools/vite/reference.ts).
 * A page's data are fetched when it is opened.
 */
import { aliases, loaders, packages as list } from 'virtual:reference/packages';
import type { PackagePage } from './example';

export interface PackageMeta {
  /** Import path. */
  path: string;
  group: 'App Engine' | 'Standard library' | 'Other libraries';
  /** The first sentence of its doc comment. */
  synopsis: string;
}

/** In the order of the list. */
export const packages: readonly PackageMeta[] = list;

/** The import path that an address means, which may be another spelling; undefined when there is no such package. */
export function findPackage(path: string): string | undefined {
  const real = Object.hasOwn(aliases, path) ? aliases[path]! : path;
  return Object.hasOwn(loaders, real) ? real : undefined;
}

export async function loadPackage(path: string): Promise<PackagePage> {
  return (await loaders[path]!()).default;
}

/** Exported names by import path, to be searched. */
export async function loadSymbols(): Promise<Readonly<Record<string, readonly string[]>>> {
  return (await import('virtual:reference/symbols')).default;
}
