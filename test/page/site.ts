/**
 * The built site on a plain static host, under a sub-folder, and a real Chromium to look at it. Builds only when a source
 * is newer than what is there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { findOrInstallBrowser } from '../../tools/browser.mjs';

const root = process.cwd();
const folder = '/some/sub-folder/';
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

function newest(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Files of tests run at the same time, but only one may build. */
function alone<T>(work: () => T): T {
  const lock = join(root, 'node_modules/.cache/site.lock');
  mkdirSync(join(lock, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // Left behind by one that was ended from outside.
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 300_000) rmdirSync(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    return work();
  } finally {
    rmdirSync(lock);
  }
}

function build(): string {
  const dist = join(root, 'dist');
  const sources = ['src', 'public', 'index.html', 'vite.config.ts', 'tools/vite'].map((p) => newest(join(root, p)));
  const page = join(dist, 'index.html');
  if (existsSync(page) && statSync(page).mtimeMs > Math.max(...sources)) return dist;
  // As a person builds it: nothing of the test runner's own settings.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|VITE_|NODE_ENV|TEST$|MODE$|DEV$|PROD$)/.test(name)),
  );
  const built = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: root, env: env as NodeJS.ProcessEnv, encoding: 'utf8' },
  );
  if (built.status !== 0) throw new Error(`the site cannot be built\n${built.stderr}`);
  return dist;
}

export interface Site {
  /** Opens an address below the site's root in a browser of its own; a sentence for each fault the page reports goes to `faults`. */
  open(address?: string, options?: BrowserContextOptions): Promise<Page>;
  /** The address of a path below the site's root. */
  url(path: string): string;
  faults: string[];
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const dist = alone(build);
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
    const inside = path.startsWith(folder) ? path.slice(folder.length) : undefined;
    const file =
      inside === undefined || inside.split('/').includes('..')
        ? undefined
        : join(dist, inside.endsWith('/') || inside === '' ? `${inside}index.html` : inside);
    const send = async () => {
      if (file && existsSync(file) && statSync(file).isFile()) {
        response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
        response.end(await readFile(file));
      } else {
        response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
        response.end(inside === undefined ? 'outside' : await readFile(join(dist, '404.html')));
      }
    };
    send().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}${folder}`;
  const executablePath = findOrInstallBrowser();
  if (executablePath === undefined)
    throw new Error('there is no Chromium: install Debian’s package chromium, or set PLAYGROUND_BROWSER to one');
  const browser: Browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'], // prettier-ignore
  });
  const faults: string[] = [];
  return {
    faults,
    url: (path) => new URL(path, base).href,
    async open(address = '', options = {}) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      page.on('pageerror', (e) => faults.push(`exception: ${e.message}`));
      page.on('console', (m) => {
        if (m.type() === 'error' || m.type() === 'warning') faults.push(`${m.type()}: ${m.text()} ${m.location().url}`);
      });
      page.on('request', (r) => {
        const { origin, protocol } = new URL(r.url());
        if (protocol !== 'data:' && protocol !== 'blob:' && origin !== new URL(base).origin)
          faults.push(`left the site: ${r.url()}`);
      });
      await page.goto(new URL(address, base).href);
      return page;
    },
    async close() {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
