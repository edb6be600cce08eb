/**
 * Which of our modules the worker fetches as one chunk: the Go packages that nearly every handler imports, with all that
 * they import. Apart they would be half a hundred requests, one round trip after the other. As the registry in
 * src/appengine is among them, the chunk is fetched along with the worker's entry, not after it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf } from '../../src/go/packages';

const root = join(import.meta.dirname, '../..');
const platform = 'google.golang.org/appengine';
const roots = ['fmt', 'net/http', 'strconv', 'strings', 'time', platform, `${platform}/log`, `${platform}/memcache`];

/** The folder of a Go package. */
function folderOf(path: string): string {
  if (path.startsWith(`${platform}/`)) return join(root, 'src/appengine', path.slice(platform.length + 1));
  return path === platform ? join(root, 'src/appengine/appengine') : join(root, 'src/go/packages', path);
}

function closure(): Set<string> {
  const folders = new Set(
    ['src/go/packages/kit', 'src/go/packages/internal/order', 'src/appengine'].map((f) => join(root, f)),
  );
  const visit = (path: string): void => {
    const folder = folderOf(path);
    if (folders.has(folder) || !existsSync(folder)) return;
    folders.add(folder);
    for (const name of readdirSync(folder)) {
      if (name.endsWith('.go')) importsOf(readFileSync(join(folder, name), 'utf8')).forEach(visit);
    }
  };
  roots.forEach(visit);
  return folders;
}

/**
 * Puts them into one chunk.
 * @public vite.config.ts loads it.
 */
export function libraryChunk(): { name: string; test: (id: string) => boolean } {
  const folders = closure();
  return { name: 'library', test: (id) => folders.has(id.replace(/\/[^/]*$/, '')) };
}
