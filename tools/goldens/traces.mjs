// The places in Go's traces: for each program under test/go/machine/traces what real Go says of its goroutines and calls,
// in FILE.trace beside it: `node tools/goldens/traces.mjs`. Arguments, addresses and numbers of goroutines are left out.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = 'test/go/machine/traces';
const dir = mkdtempSync(join(tmpdir(), 'traces-'));
for (const name of readdirSync(folder).filter((f) => f.endsWith('.go'))) {
  const path = join(folder, name);
  spawnSync('gofmt', ['-w', path]);
  const env = { ...process.env, GO111MODULE: 'off' };
  // Without inlining, as a stack without it is easier to read; it changes no line.
  const built = spawnSync('go', ['build', '-gcflags=-l', '-o', join(dir, 'main'), path], { env, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`${name}: ${built.stderr}`);
  const { stderr } = spawnSync(join(dir, 'main'), { encoding: 'utf8' });
  const out = [];
  const lines = stderr.split('\n');
  lines.forEach((line, i) => {
    const head = /^goroutine \d+ \[(.*)\]:$/.exec(line);
    if (head) out.push(`[${head[1]}]`);
    const at = /^\t.*:(\d+)( \+0x[0-9a-f]+)?$/.exec(lines[i + 1] ?? '');
    if (at && /^(created by )?main\./.test(line)) out.push(`${line.replace(/\([^()]*\)$/, '')} ${at[1]}`);
  });
  writeFileSync(path.replace(/\.go$/, '.trace'), out.join('\n') + '\n');
}
rmSync(dir, { recursive: true });
