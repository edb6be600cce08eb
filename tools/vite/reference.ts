/**
 * The reference's data, made from the packages' own Go files: `virtual:reference/packages` is the list,
 * `virtual:reference/package/<import path>` one package, `virtual:reference/symbols` all their names.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { aliases, loaders as platform } from '../../src/appengine/index';
import { synopsis } from '../../src/go/assist/docText';
import { readPackage, symbolsOf } from '../../src/go/assist/reference';
import { loaders as standard } from '../../src/go/packages/index';
import { parseExample, type Example, type PackagePage } from '../../src/reference/example';
import type { PackageMeta } from '../../src/reference/index';

const src = join(import.meta.dirname, '../../src');

/** The folder of examples of a package, if it has one. */
const exampleFolders: Record<string, string> = {
  'google.golang.org/appengine/memcache': join(src, 'reference/memcache'),
};

const isInternal = (path: string) => path.split('/').includes('internal');

/** Import paths of all packages with a page: App Engine's, the standard library's, others. */
export function packagePaths(): string[] {
  const order = ['App Engine', 'Standard library', 'Other libraries'];
  return [...Object.keys(platform), ...Object.keys(standard)]
    .filter((path) => !isInternal(path))
    .sort((a, b) => order.indexOf(groupOf(a)) - order.indexOf(groupOf(b)) || (a < b ? -1 : 1));
}

function groupOf(path: string): PackageMeta['group'] {
  if (path.startsWith('google.golang.org/appengine')) return 'App Engine';
  return path.includes('.') ? 'Other libraries' : 'Standard library';
}

/** Where a package's Go files are. */
function folderOf(path: string): string {
  return path in platform
    ? join(src, 'appengine', path.slice(path.lastIndexOf('/') + 1))
    : join(src, 'go/packages', path);
}

/** A package's Go files, sorted by name. */
export function goFiles(path: string): { name: string; text: string; file: string }[] {
  const folder = folderOf(path);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.go'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8'), file: join(folder, name) }));
}

/** The examples of a package, by what they show. Throws the parser's sentence. */
function readExamples(path: string): Record<string, Example> {
  const folder = exampleFolders[path];
  if (folder === undefined) return {};
  const examples = readdirSync(folder)
    .filter((name) => name.endsWith('.go'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.go'.length);
      const script = join(folder, `${name}.json`);
      const json = existsSync(script) ? readFileSync(script, 'utf8') : undefined;
      return [name, parseExample(name, readFileSync(join(folder, file), 'utf8'), json)] as const;
    });
  return Object.fromEntries(examples);
}

/** All that a package's page shows. */
export function readPage(path: string): PackagePage {
  return { ...readPackage(path, goFiles(path)), examples: readExamples(path) };
}

/** What the list of packages shows. */
export function packageMetas(): PackageMeta[] {
  return packagePaths().map((path) => ({
    path,
    group: groupOf(path),
    synopsis: synopsis(readPackage(path, goFiles(path)).doc),
  }));
}

function packageList(): string {
  const packages = packageMetas();
  const load = packages.map(({ path }) => `${JSON.stringify(path)}: () => import("virtual:reference/package/${path}")`);
  return [
    `export const packages = ${JSON.stringify(packages)};`,
    `export const aliases = ${JSON.stringify(aliases)};`,
    `export const loaders = {${load.join(',')}};`,
  ].join('\n');
}

/** @public vite.config.ts loads it. */
export function referencePlugin(): Plugin {
  const prefix = 'virtual:reference/';
  return {
    name: 'reference',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return undefined;
      const asked = id.slice(prefix.length + 1);
      const path = asked.startsWith('package/') ? asked.slice('package/'.length) : undefined;
      for (const p of path === undefined ? packagePaths() : [path])
        for (const f of goFiles(p)) this.addWatchFile(f.file);
      if (asked === 'packages') return packageList();
      if (asked === 'symbols')
        return `export default ${JSON.stringify(Object.fromEntries(packagePaths().map((p) => [p, symbolsOf(readPage(p))])))}`;
      const folder = exampleFolders[path!];
      if (folder) for (const name of readdirSync(folder)) this.addWatchFile(join(folder, name));
      return `export default ${JSON.stringify(readPage(path!))}`;
    },
  };
}
