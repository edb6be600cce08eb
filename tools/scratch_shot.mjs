import { readFileSync } from 'node:fs';
import { site } from './scratch_step.mjs';
const s = await site();
const want = process.argv[2] ?? '';
for (const [name, viewport, scheme] of [['desk-light', { width: 1440, height: 900 }, 'light'], ['desk-dark', { width: 1440, height: 900 }, 'dark'], ['phone-light', { width: 390, height: 844 }, 'light'], ['phone-dark', { width: 390, height: 844 }, 'dark']]) {
  if (!name.includes(want)) continue;
  const phone = name.startsWith('phone');
  const page = await (await s.browser.newContext({ viewport, colorScheme: scheme, ...(phone ? { hasTouch: true, isMobile: true } : {}) })).newPage();
  page.on('console', (m) => console.log('console', m.text()));
  page.on('pageerror', (m) => console.log('error', m));
  await page.goto(s.base + 'lessons/get-nil/');
  if (phone) await page.getByRole('tab', { name: 'Code' }).click();
  const ed = page.getByRole('textbox', { name: 'main.go' });
  await ed.click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(readFileSync('/tmp/w/step/ptr.go', 'utf8'));
  await page.waitForTimeout(400);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await page.locator('.cm-line.at').waitFor();
  const line = readFileSync('/tmp/w/step/ptr.go', 'utf8').split('\n').findIndex((l) => l.includes('Fprintln')) + 1;
  for (let i = 0; i < 40; i++) {
    if ((await page.locator('.cm-line.at').innerText()).includes('Fprintln')) break;
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await page.waitForTimeout(60);
  }
  const vars = page.getByRole('region', { name: 'Variables' });
  const open = async (n) => { const b = vars.getByRole('button', { name: n, exact: true }).first(); if (await b.count()) await b.click(); };
  await page.screenshot({ path: `/tmp/w/step/${name}-closed.png` });
  for (const n of ['todo', 'head', 'a', 'next', 'whole']) await open(n);
  await page.waitForTimeout(200);
  await page.screenshot({ path: `/tmp/w/step/${name}.png` });
  await vars.locator('.scroll').evaluate((e) => e.scrollTo(0, 90));
  await page.waitForTimeout(100);
  await vars.screenshot({ path: `/tmp/w/step/${name}-scrolled.png` });
  await page.context().close();
}
await s.close();
