/** Lists of what is known to fail: NAME.known.txt, a line each, `what: why`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Leaves out the failures that are known. Says so when a known one does not fail any more, so that the list shrinks.
 * `-- --accept` writes the list anew: look at the difference before you commit it.
 * @param key what the list calls a failure
 * @param why why it fails, in one line
 */
export function known<T>(
  list: string,
  failures: readonly T[],
  key: (failure: T) => string,
  why: (failure: T) => string,
): T[] {
  const path = join(process.cwd(), `tools/conformance/${list}.known.txt`);
  if (process.argv.includes('--accept')) {
    const lines = failures
      .map(
        (f) =>
          `${key(f)}: ${why(f)
            .replace(/ at [\w.]+ \(file:[^)]*\)/g, '')
            .replace(/\s+/g, ' ')}`,
      )
      .sort();
    writeFileSync(path, `# What fails in the part "${list}" of npm run conformance, and why.\n${lines.join('\n')}\n`);
    return [];
  }
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const names = new Set(lines.filter((l) => l !== '' && !l.startsWith('#')).map((l) => l.slice(0, l.indexOf(': '))));
  const fresh = failures.filter((f) => !names.has(key(f)));
  for (const f of failures) names.delete(key(f));
  for (const name of names) console.log(`note: ${name} is in ${list}.known.txt but passes`);
  return fresh;
}
