// Finds a Chromium for the browser tests, or installs one: on the system, else by apt as root on Debian, else by
// Playwright. Returns its path, or undefined.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

function onPath() {
  if (process.env.PLAYGROUND_BROWSER && existsSync(process.env.PLAYGROUND_BROWSER))
    return process.env.PLAYGROUND_BROWSER;
  for (const dir of (process.env.PATH ?? '').split(':')) {
    for (const name of names) if (existsSync(`${dir}/${name}`)) return `${dir}/${name}`;
  }
  return undefined;
}

function byApt() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  console.log('installing Chromium with apt-get');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
  });
  return onPath();
}

function byPlaywright() {
  console.log('installing Chromium with Playwright');
  spawnSync('npx', ['playwright-core', 'install', 'chromium'], { stdio: 'inherit' });
  const asked = spawnSync(
    process.execPath,
    ['-e', "console.log(require('playwright-core').chromium.executablePath())"],
    { encoding: 'utf8' },
  );
  const path = asked.stdout.trim();
  return path && existsSync(path) ? path : undefined;
}

export function findOrInstallBrowser() {
  return onPath() ?? byApt() ?? byPlaywright();
}
