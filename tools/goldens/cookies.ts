/**
 * Asks Chromium what it makes of the Set-Cookie lines in test/browser/cookies/cases.json and writes what it says beside them:
 * the cookies it keeps, as the debugging protocol tells them, and the Cookie headers it sends.
 * Run: node tools/run.mjs goldens/cookies
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { chromium } from 'playwright-core';
import { goldenFile, readCases, type CookieGolden } from '../../test/browser/cookies/cases';
import { findOrInstallBrowser } from '../browser.mjs';

/** Lines of the answer to come, and the header that came last. */
let lines: string[] = [];
let cookie = '';
// Not node:http, which refuses to send control characters.
const server = createServer((socket) => {
  let text = '';
  socket.on('error', () => undefined);
  socket.on('data', (data) => {
    text += data.toString('latin1');
    if (!text.includes('\r\n\r\n')) return;
    const isIcon = text.startsWith('GET /favicon.ico');
    if (!isIcon) cookie = /^Cookie: (.*?)\r$/im.exec(text)?.[1] ?? '';
    const set = isIcon ? '' : lines.map((line) => `Set-Cookie: ${line}\r\n`).join('');
    socket.end(`HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n${set}\r\nok`, 'latin1');
  });
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const { port } = server.address() as AddressInfo;

const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']; // prettier-ignore
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args });
const goldens: CookieGolden[] = [];
for (const { title, set, ask } of readCases()) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const go = async (path: string, next: string[]) => {
    lines = next;
    await page.goto(`http://localhost:${port}${path}`);
  };
  for (const [path, next] of set) await go(path, next);
  const session = await context.newCDPSession(page);
  const { cookies } = await session.send('Network.getAllCookies');
  const now = Date.now() / 1000;
  const headers: string[] = [];
  for (const path of ask) {
    await go(path, []);
    headers.push(cookie);
  }
  const kept = cookies.map((c) => ({
    name: c.name,
    value: c.value,
    path: c.path,
    // Tens of seconds, because the machine may be slow.
    lives: c.session ? -1 : Math.round((c.expires - now) / 20) * 20,
    httpOnly: c.httpOnly,
    secure: c.secure,
    sameSite: c.sameSite ?? '',
  }));
  const order = (c: (typeof kept)[number]) => `${c.name}\n${c.path}`;
  goldens.push({ title, headers, kept: kept.sort((a, b) => (order(a) < order(b) ? -1 : 1)) });
  await context.close();
}
const version = browser.version();
await browser.close();
server.close();
mkdirSync(dirname(goldenFile), { recursive: true });
writeFileSync(goldenFile, `${JSON.stringify({ browser: `Chromium ${version}`, cases: goldens }, null, 1)}\n`);
console.log(`${goldens.length} cases, Chromium ${version}`);
