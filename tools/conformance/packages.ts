/** Runs the golden programs of the Go packages with the real Go again: they must print what is kept beside them. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const dir = 'test/go';

// As tools/goldens/packages.sh has it: the machine's own zone, no cgo (a bare machine has no C compiler).
const env: NodeJS.ProcessEnv = { ...process.env, GO111MODULE: 'off', CGO_ENABLED: '0', GOPATH: '/usr/share/gocode' };
delete env.TZ;

/** What the real Go prints; two at a time. */
function run(program: string): Promise<string> {
  return new Promise((resolve) => {
    const child = spawn('go', ['run', program], { env });
    let out = '';
    child.stdout.setEncoding('latin1').on('data', (data: string) => (out += data));
    child.on('close', () => resolve(out));
    child.on('error', () => resolve('go could not be started'));
  });
}

/** Counts lines: those that are the same, and programs that print something else. */
export async function conformPackages(): Promise<{ passed: number; failures: string[] }> {
  const programs = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((f) => f.startsWith('packages/') && f.endsWith('.go') && !f.endsWith('.new.go'))
    .map((f) => join(dir, f))
    .sort();
  const failures: string[] = [];
  let passed = 0;
  const worker = async (): Promise<void> => {
    for (let program = programs.shift(); program; program = programs.shift()) {
      const got = (await run(program)).split('\n');
      const want = readFileSync(program.replace(/\.go$/, '.out'), 'latin1').split('\n');
      const wrong = want.findIndex((line, i) => line !== got[i]);
      if (wrong < 0 && got.length === want.length) passed += want.length;
      else failures.push(`${program}: line ${wrong + 1}: kept ${want[wrong]}, Go prints ${got[wrong]}`);
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed, failures };
}
