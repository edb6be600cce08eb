// Records what the real Go compiler prints for the chunks in test/go/types/errors: each NAME.txt gets a
// NAME.golden with the same chunks in the same order, the compiler's output in the place of the source.
// Usage: node tools/goldens/types.mjs [NAME…]. Needs `go` 1.19 on the path.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dir = join(dirname(fileURLToPath(import.meta.url)), '../../test/go/types/errors');
const work = mkdtempSync(join(tmpdir(), 'types-goldens-'));

/** A chunk as a whole file: declarations after the package clause, statements in main. Same as in errors.test.ts. */
function wrap(chunk) {
  const decl = /^((package|import|type|var|const)\b|func [\w(]|[\s})])/;
  if (chunk.split('\n').every((line) => decl.test(line))) return `package main\n\n${chunk}\n`;
  return `package main\n\nfunc main() {\n${chunk}\n}\n`;
}

const names = process.argv.slice(2);
for (const file of readdirSync(dir).filter((f) => f.endsWith('.txt'))) {
  const name = file.slice(0, -4);
  if (names.length > 0 && !names.includes(name)) continue;
  const chunks = readFileSync(join(dir, file), 'utf8').trimEnd().split('\n---\n');
  const outputs = chunks.map((chunk) => {
    writeFileSync(join(work, 'x.go'), wrap(chunk));
    const r = spawnSync('go', ['tool', 'compile', '-complete', '-p', 'main', '-o', 'x.o', 'x.go'], {
      cwd: work,
      encoding: 'utf8',
    });
    return (r.stdout + r.stderr).trimEnd().split(join(work, 'x.go')).join('x.go');
  });
  writeFileSync(join(dir, `${name}.golden`), outputs.join('\n---\n') + '\n');
  console.log(`${name}: ${chunks.length} chunks, ${outputs.filter((o) => o).length} with errors`);
}
rmSync(work, { recursive: true });
