/**
 * `npm run conformance`: holds everything against the real thing. Each part makes its goldens again, or runs both sides, and
 * counts. `-- --quick` leaves out what takes long; `-- NAME…` runs only these parts. The last line is
 * `N passed, N failed`; what is known to fail, and why, stands in tools/conformance/*.known.txt.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { conformCache } from './conformance/cache';
import { conformErrorcheck } from './conformance/errorcheck';
import { conformGoTests } from './conformance/gotests';
import { known } from './conformance/known';
import { conformPackages } from './conformance/packages';
import { conformParse } from './conformance/parse';
import { conformRandom } from './conformance/random';

/** What a part found: each failure in one line or a few. */
interface Result {
  passed: number;
  failures: string[];
  /** A figure worth reading. */
  figure?: string;
}

interface Part {
  name: string;
  quick: boolean;
  run(): Result | Promise<Result>;
}

/** A script that prints a line for each thing it compares: `same …` or `DIFFERS …` with what differs. */
function script(command: string, args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    let [stdout, stderr] = ['', ''];
    const child = spawn(command, args);
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('error', (error) => resolve({ passed: 0, failures: [error.message] }));
    child.on('close', (status) => {
      const lines = stdout.split('\n');
      const passed = lines.filter((l) => l.startsWith('same ')).length;
      const failures = lines.filter((l) => l.startsWith('DIFFERS'));
      if (status !== 0 && failures.length === 0) {
        failures.push(`${command} ended with ${status}: ${stderr.trim().split('\n').at(-1)}`);
      }
      resolve({ passed, failures });
    });
  });
}

/** Handlers on the real stack. Most of the time goes by waiting for memcached's clock, so several run at once. */
async function handlers(quick: boolean): Promise<Result> {
  const dir = 'test/appengine/handlers';
  const names = readdirSync(dir).sort();
  const chosen = quick ? names.filter((_, i) => i % 3 === 0) : names;
  const lots = [0, 1, 2, 3].map((lot) => chosen.filter((_, i) => i % 4 === lot));
  // The first run builds the oracle.
  const results = [await script('tools/oracle/run.sh', ['-handlers', dir, 'check', ...lots[0]!.splice(0, 1)])];
  results.push(
    ...(await Promise.all(lots.map((lot) => script('tools/oracle/run.sh', ['-handlers', dir, 'check', ...lot])))),
  );
  return {
    passed: results.reduce((sum, r) => sum + r.passed, 0),
    failures: results.flatMap((r) => r.failures),
  };
}

/** A script that writes goldens anew: they must be what is in the repository. */
function remade(command: string, args: string[], paths: string[]): Result {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0)
    return { passed: 0, failures: [`${command} ${args.join(' ')} ended with ${status}: ${stderr.trim().slice(-300)}`] };
  const diff = spawnSync('git', ['diff', '--stat', '--', ...paths], { encoding: 'utf8' }).stdout.trim();
  return diff === '' ? { passed: 1, failures: [] } : { passed: 0, failures: diff.split('\n') };
}

/** Lines that should have been flagged and were not, and the other way round. */
function missed(m: { silent: readonly number[]; extra: readonly string[] }): string {
  const silent = m.silent.length > 0 ? [`not flagged ${m.silent.join(', ')}`] : [];
  const extra = m.extra.length > 0 ? [`flagged ${m.extra.join('; ')}`] : [];
  return [...silent, ...extra].join('; ');
}

const parts: Part[] = [
  {
    name: 'lessons',
    quick: true,
    run: () => script('tools/goldens/lessons.sh', ['--check']),
  },
  {
    name: 'reference',
    quick: true,
    run: () => script('tools/goldens/reference.sh', ['--check']),
  },
  {
    name: 'handlers',
    quick: true,
    run: () => handlers(process.argv.includes('--quick')),
  },
  {
    name: 'cache',
    quick: true,
    run: async () => {
      const { compared, differences } = await conformCache();
      return {
        passed: compared - differences.length,
        failures: differences.map(
          (d) =>
            `sent ${JSON.stringify(d.sent)}\n  memcached ${JSON.stringify(d.memcached)}\n  ours ${JSON.stringify(d.ours)}`,
        ),
      };
    },
  },
  { name: 'packages', quick: true, run: conformPackages },
  {
    name: 'parse',
    quick: true,
    run: () => {
      const r = conformParse();
      const differences = known(
        'parse',
        r.differences,
        (d) => d.slice(0, d.indexOf('\n')).replace(/^.*\/(src|test)\//, '$1/'),
        (d) => d.slice(d.indexOf('\n')),
      );
      return {
        passed: r.files - r.differences.length,
        failures: differences,
        figure: `${r.files} files, ${r.agreeWithGofmt} as gofmt, ${r.sameFirstMessage} of ${r.refused} refusals in gc's words, ${(r.bytes / r.milliseconds / 1000).toFixed(1)} MB/s`,
      };
    },
  },
  {
    name: 'errorcheck',
    quick: true,
    run: async () => {
      const r = await conformErrorcheck();
      const misses = known('errorcheck', r.misses, (m) => m.file, missed);
      return {
        passed: r.linesRight + r.cleanRight,
        failures: misses.map((m) => `${m.file}: ${missed(m)}`),
        figure: `${r.linesRight} of ${r.errorFiles} error files, ${r.cleanRight} of ${r.cleanFiles} clean ones, ${r.skipped} left out`,
      };
    },
  },
  {
    name: 'gotests',
    quick: true,
    run: async () => {
      const r = await conformGoTests();
      const failed = known(
        'gotests',
        r.failed,
        (t) => t.name,
        (t) => t.reason,
      );
      return {
        passed: r.passed,
        failures: failed.map((t) => `${t.name}: ${t.reason}`),
        figure: `${r.passed} of ${r.passed + r.failed.length} of Go's own tests`,
      };
    },
  },
  {
    name: 'random',
    quick: true,
    run: async () => {
      const { passed, differences, figure } = await conformRandom(args.includes('--quick') ? 600 : 20_000, 1);
      return { passed, failures: [...differences], figure };
    },
  },
  {
    name: 'protocol',
    quick: false,
    run: () => script('bash', ['-c', 'tools/goldens/cache.sh --check && echo "same conversation"']),
  },
  {
    name: 'messages',
    quick: false,
    run: () => {
      const types = remade('node', ['tools/goldens/types.mjs'], ['test/go/types']);
      const syntax = remade('node', ['tools/run.mjs', 'goldens/syntax'], ['test/go/syntax']);
      return { passed: types.passed + syntax.passed, failures: [...types.failures, ...syntax.failures] };
    },
  },
];

const args = process.argv.slice(2);
const names = args.filter((a) => !a.startsWith('--'));
const chosen = parts.filter((p) => (names.length > 0 ? names.includes(p.name) : p.quick || !args.includes('--quick')));

spawnSync('tools/install-oracle.sh', { stdio: 'inherit' });
let passed = 0;
let failed = 0;
for (const part of chosen) {
  const start = performance.now();
  let result: Result;
  try {
    result = await part.run();
  } catch (error) {
    result = { passed: 0, failures: [`could not run: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  for (const failure of result.failures) console.log(`FAIL ${part.name}: ${failure}`);
  console.log(
    `${part.name}: ${result.passed} passed, ${result.failures.length} failed, ${seconds} s${result.figure ? `; ${result.figure}` : ''}`,
  );
  passed += result.passed;
  failed += result.failures.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
