import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findOrInstallBrowser } from './browser.mjs';
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' };
export async function site(dist = '/tmp/w/step/dist') {
  const server = createServer(async (q, r) => {
    let p = decodeURIComponent(new URL(q.url, 'http://x').pathname);
    if (p.endsWith('/')) p += 'index.html';
    try { const b = await readFile(join(dist, p)); r.writeHead(200, { 'content-type': types[extname(p)] ?? 'application/octet-stream' }); r.end(b); }
    catch { try { const b = await readFile(join(dist, '404.html')); r.writeHead(404, { 'content-type': 'text/html' }); r.end(b); } catch { r.writeHead(404); r.end(); } }
  }).listen(0, '127.0.0.1');
  await new Promise((f) => server.once('listening', f));
  const exe = findOrInstallBrowser();
  const browser = await chromium.launch({ executablePath: typeof exe === 'string' ? exe : (await exe), args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
  const base = `http://127.0.0.1:${server.address().port}/`;
  return { base, browser, close: async () => { await browser.close(); server.close(); } };
}
