// Gives each program under test/go/programs its expected output, made by real Go, in a comment at its end: `node tools/goldens/programs.mjs`.
// Programs marked as newer than the Go at hand keep what is written there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = 'test/go/programs';
const dir = mkdtempSync(join(tmpdir(), 'programs-'));
for (const name of readdirSync(folder).filter((f) => f.endsWith('.go'))) {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  const mark = text.indexOf('\n/* Output');
  if (mark >= 0 && !text.startsWith('\n/* Output:', mark)) continue;
  const source = mark >= 0 ? text.slice(0, mark) : text;
  const env = { ...process.env, GO111MODULE: 'off', GOGC: '400' };
  spawnSync('gofmt', ['-w', path]);
  const formatted = mark >= 0 ? source : readFileSync(path, 'utf8');
  const file = join(dir, 'main.go');
  writeFileSync(file, formatted);
  // Both streams as they come; traces and addresses left out.
  const run = spawnSync('sh', ['-c', `go build -o ${dir}/main ${file} 2>&1 && ${dir}/main 2>&1`], {
    env,
    encoding: 'utf8',
  });
  let out = run.stdout.replace(/^\[signal SIGSEGV.*\n/m, '').replace(/\n+goroutine \d+ \[[^]*$/, '\n');
  if (run.status !== 0) out += `exit status ${run.status}\n`;
  writeFileSync(path, `${formatted}\n/* Output:\n${out}*/\n`);
}
rmSync(dir, { recursive: true });
