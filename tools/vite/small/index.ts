/**
 * The small worker: what the lessons' own programs need of the whole one, found by running them. Functions that were not
 * called say `outgrown` instead, Go declarations that are not reached are left out, and the page then starts the whole
 * worker. First lessons are read and run far more often than code is written, and they need a third of the bytes.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Plugin } from 'vite';
import { aliases, loaders as platform } from '../../../src/appengine';
import { importsOf, loaders as standard } from '../../../src/go/packages';
import { noting, trimmed } from './functions';
import { prune, type GoText } from './golang';
import type { Profile, Scene } from './profile';

const root = join(import.meta.dirname, '../../..');
const src = join(root, 'src');
const outgrown = join(src, 'worker/outgrown.ts');
const table = 'virtual:small/packages';

/** The module a function is in, '' for one that is left as it is: libraries, and what speaks to the page. */
function moduleOf(id: string): string {
  const path = relative(src, id.split('?')[0]!);
  return path.startsWith('..') ||
    path.startsWith('worker/') ||
    !path.endsWith('.ts') ||
    id.includes('?') ||
    id.startsWith('\0')
    ? ''
    : path;
}

const plain: Plugin = {
  name: 'small:noting',
  enforce: 'post',
  transform: (code, id) => (moduleOf(id) ? { code: noting(code, moduleOf(id)), map: null } : undefined),
};

/** The folder of a Go package. */
function folderOf(path: string): string {
  return path in platform ? join(src, 'appengine', path.split('/').at(-1)!) : join(src, 'go/packages', path);
}

/** The Go files of packages and of all that they import. */
function filesOf(paths: readonly string[]): GoText[] {
  const seen = new Set<string>();
  const out: GoText[] = [];
  const visit = (spelled: string): void => {
    const path = aliases[spelled] ?? spelled;
    if (seen.has(path) || !(path in platform || path in standard)) return;
    seen.add(path);
    for (const name of readdirSync(folderOf(path))
      .filter((n) => n.endsWith('.go'))
      .sort()) {
      const file = join(folderOf(path), name);
      out.push({ path, name, file });
      importsOf(readFileSync(file, 'utf8')).forEach(visit);
    }
  };
  paths.forEach(visit);
  return out;
}

interface Needs {
  called: ReadonlySet<string>;
  texts: Map<string, string>;
  packages: string[];
}

/** Runs the lessons. */
async function needs(): Promise<Needs> {
  const scenes = lessons.map(sceneOf);
  const out = mkdtempSync(join(root, 'node_modules/.small-'));
  try {
    await build({
      root,
      configFile: false,
      logLevel: 'error',
      plugins: [plain],
      build: {
        ssr: join(import.meta.dirname, 'profile.ts'),
        outDir: out,
        minify: false,
        target: 'node20',
        rolldownOptions: { output: { entryFileNames: 'profile.mjs', banner: 'globalThis.called ??= new Set();' } },
      },
    });
    const options = { input: JSON.stringify(scenes), encoding: 'utf8', maxBuffer: 1 << 28 } as const;
    const ran = JSON.parse(execFileSync(process.execPath, [join(out, 'profile.mjs')], options)) as Profile;
    const asking = ['go/packages', 'go/machine', 'appengine', 'world'].map((f) => join(src, f));
    const { texts, packages } = prune(filesOf(ran.packages), new Set(ran.bodies), ran.programs, asking);
    return { called: new Set(ran.called), texts, packages: [...packages] };
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** The lessons that are run. More of them may not fit: test/page/size.test.ts holds the limit. */
const lessons = ['get-nil', 'set-get', 'add', 'expiration'];

/** A lesson's first code and the requests of its golden transcript. */
function sceneOf(slug: string): Scene {
  const folder = join(src, 'lessons', slug);
  const names = readdirSync(folder).filter((name) => name.endsWith('.go'));
  const { steps } = JSON.parse(readFileSync(join(folder, 'demo.json'), 'utf8')) as Pick<Scene, 'steps'>;
  return { files: names.map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') })), steps };
}

/** Makes of `src/worker/small.ts` the small worker; does nothing to any other worker. @public vite.config.ts loads it. */
export function smallPlugin(): Plugin[] {
  let on = false;
  let found: Promise<Needs>;
  const about = {
    name: 'small',
    enforce: 'pre',
    apply: 'build',
    options(options) {
      on = JSON.stringify(options.input).includes('worker/small.ts');
      if (on) found = needs();
    },
    outputOptions: (options) => (on ? { ...options, codeSplitting: false } : undefined),
    resolveId(id, importer) {
      if (id === table) return `\0${table}`;
      if (on && id === './packages' && importer && relative(src, importer).startsWith('worker/'))
        return join(src, 'worker/smallPackages.ts');
      return undefined;
    },
    async load(id) {
      if (id === `\0${table}`) {
        if (!on) return 'export const aliases = {}; export const packages = []';
        const { packages } = await found;
        const imports = packages.map(
          (p, i) => `import { pkg as p${i} } from ${JSON.stringify(join(folderOf(p), 'index.ts'))};`,
        );
        return `${imports.join('\n')}\nexport const aliases = ${JSON.stringify(aliases)};\nexport const packages = [${packages.map((_, i) => `p${i}`).join(', ')}];`;
      }
      if (!on || !/\.go\?raw$/.test(id)) return undefined;
      const text = (await found).texts.get(id.slice(0, -'?raw'.length));
      return text === undefined ? undefined : `export default ${JSON.stringify(text)}`;
    },
  } satisfies Plugin;
  const after: Plugin = {
    name: 'small:trimmed',
    enforce: 'post',
    apply: 'build',
    async transform(code, id) {
      const module = on ? moduleOf(id) : '';
      return module ? { code: trimmed(code, module, (await found).called, outgrown), map: null } : undefined;
    },
  };
  return [about, after];
}
