import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { chromium } from 'playwright-core';
const types: any = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.json': 'application/json' };
const server = createServer(async (q, s) => {
  let p = decodeURIComponent(q.url!.split('?')[0]!);
  if (p.endsWith('/')) p += 'index.html';
  try { const b = await readFile(join('/tmp/w/lessonsb/dist', p)); s.setHeader('Content-Type', types[extname(p)] ?? 'application/octet-stream'); s.end(b); }
  catch { s.setHeader('Content-Type', types['.html']); s.statusCode = 404; s.end(await readFile('/tmp/w/lessonsb/dist/404.html')); }
}).listen(0, '127.0.0.1');
await new Promise((r) => server.on('listening', r));
const port = (server.address() as any).port;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ') });
for (const slug of 'delete,multi,increment,counters,compare-and-swap,codecs,flags,stats,namespaces,peek'.split(',')) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on('pageerror', (e) => console.log(slug, 'PAGEERROR', e.message));
  page.setDefaultTimeout(10000);
  try {
    await page.goto(`http://127.0.0.1:${port}/lessons/${slug}/`);
    await page.getByRole('textbox', { name: 'main.go' }).waitFor();
    let n = 0;
    for (; n < 7; n++) {
      const b = page.getByRole('button', { name: `Show me step ${n + 1}`, exact: true }).first();
      if ((await b.count()) === 0) { console.log('   no button', n + 1); break; }
      await b.click();
      await page.waitForTimeout(1500);
      await page.screenshot({ path: `/tmp/w/lessonsb/s/${slug}-${n + 1}.png` });
    }
    const ticks = await page.locator('ol > li').evaluateAll((l) => l.map((x) => x.className + '|' + (x.textContent ?? '').slice(0, 20)));
    console.log(slug, n, 'shown', JSON.stringify(ticks));
  } catch (e) { console.log(slug, String(e).slice(0, 300)); }
  await page.close();
}
await browser.close(); server.close();
