// `npm test`: installs what is missing, then types, lint, unit, component and browser tests.
// The last line is `N passed, N failed`; the exit code is 0 when nothing failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findOrInstallBrowser } from './browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const run = (command, args, options = {}) => spawnSync(command, args, { stdio: 'inherit', ...options });

if (!existsSync('node_modules/vite')) {
  const installed = run('npm', ['ci', '--no-audit', '--no-fund']);
  if (installed.status !== 0) process.exit(1);
}

let passed = 0;
let failed = 0;
const bin = (name) => join('node_modules/.bin', name);

/** One check that counts as one test. */
function check(title, command, args) {
  const ok = run(command, args).status === 0;
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${title}`);
  if (ok) passed++;
  else failed++;
}

const browser = findOrInstallBrowser();
if (browser) process.env.PLAYGROUND_BROWSER = browser;
else {
  console.log('FAIL no Chromium: install Debian’s package chromium, or set PLAYGROUND_BROWSER to one');
  failed++;
}

check('types', bin('tsc'), ['--noEmit']);
check('components', bin('svelte-check'), ['--threshold', 'warning', '--output', 'human']);
check('lint', bin('eslint'), ['--config', 'tools/eslint.config.js', '.', '--max-warnings', '0']);
check('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']);
check('dead code', bin('knip'), []);
check('build', bin('vite'), ['build', '--logLevel', 'warn']);

const report = mkdtempSync(join(tmpdir(), 'playground-'));
const file = join(report, 'vitest.json');
run(bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${file}`,
  ...process.argv.slice(2),
]);
try {
  const result = JSON.parse(readFileSync(file, 'utf8'));
  passed += result.numPassedTests;
  failed += result.numFailedTests;
  // A file that fails to load has no tests to count.
  failed += result.testResults.filter(
    (f) => f.status === 'failed' && f.assertionResults.every((a) => a.status !== 'failed'),
  ).length;
} catch {
  console.log('FAIL the tests gave no report');
  failed++;
}
rmSync(report, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
