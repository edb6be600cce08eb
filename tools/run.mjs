// Runs a TypeScript tool with the product's own transforms: `node tools/run.mjs go …` builds tools/go.ts with
// Vite into node_modules/.cache/tools, unless nothing changed since the last time, and runs it.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const name = process.argv[2];

/** One hash over name, size and time of every file a tool can be built from. */
function fingerprint() {
  const hash = createHash('sha256');
  const walk = (dir) => {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
      const path = join(dir, entry.name);
      if (entry.isDirectory()) walk(path);
      else {
        const s = statSync(path);
        hash.update(`${path}\0${s.size}\0${s.mtimeMs}\n`);
      }
    }
  };
  walk(join(root, 'src'));
  walk(join(root, 'tools'));
  return hash.digest('hex');
}

const out = join(root, 'node_modules/.cache/tools', name);
const stamp = join(out, 'stamp');
const print = fingerprint();
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== print) {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'tools', `${name}.ts`),
      outDir: out,
      emptyOutDir: true,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  writeFileSync(stamp, print);
}
process.argv.splice(1, 2, join(out, `${name}.mjs`));
await import(pathToFileURL(process.argv[1]).href);
