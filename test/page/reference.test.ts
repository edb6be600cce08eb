/** The reference in Chromium, on the built site: each page at its own address, and every example run in the worker. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { packagePaths, readPage } from '../../tools/vite/reference';
import { openSite, type Site } from './site';

const memcache = 'google.golang.org/appengine/memcache';
let site: Site;
const pages: Page[] = [];

beforeAll(async () => void (site = await openSite()), 300_000);
afterAll(() => site?.close());
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  expect(site.faults.splice(0)).toEqual([]);
});
async function open(...args: Parameters<Site['open']>): Promise<Page> {
  const page = await site.open(...args);
  pages.push(page);
  return page;
}

test('every package has a page of its own', async () => {
  const dist = join(import.meta.dirname, '../../dist/reference');
  expect(packagePaths().filter((path) => !existsSync(join(dist, path, 'index.html')))).toEqual([]);
  const page = await open('reference/');
  await page.getByRole('link', { name: /^net\/http / }).click();
  await page.getByRole('heading', { name: 'http', exact: true, level: 1 }).waitFor();
  expect(page.url()).toBe(site.url('reference/net/http/'));
  await page.reload();
  await page.getByRole('heading', { name: 'http', exact: true, level: 1 }).waitFor();
  expect(await page.title()).toBe('net/http · Reference · Memcache Playground');
});

test('the first page of a lesson fetches nothing of it', async () => {
  const page = await open('');
  await page.getByRole('heading', { name: 'Memcache, learned by doing' }).waitFor();
  const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map((e) => e.name));
  expect(fetched.length).toBeGreaterThan(0);
  expect(fetched.filter((name) => /Reference|symbols|memcache/.test(name.slice(name.lastIndexOf('/'))))).toEqual([]);
});

test('an address with a name shows its place, and links lead on and back', async () => {
  const page = await open(`reference/${memcache}/#Item.Expiration`);
  const line = page.locator('.ln', { hasText: 'Expiration time.Duration' });
  await line.waitFor();
  await page.waitForFunction(() => document.querySelector(':target')?.id === 'Item.Expiration');
  const y = await line.evaluate((e) => e.getBoundingClientRect().top);
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(200);
  await line.getByRole('link', { name: 'time.Duration' }).click();
  await page.waitForFunction(() => document.querySelector(':target')?.id === 'Duration');
  expect(page.url()).toBe(site.url('reference/time/#Duration'));
  await page.goBack();
  await page.getByRole('heading', { name: 'memcache', exact: true, level: 1 }).waitFor();
});

test('every example runs and answers', async () => {
  const page = await open(`reference/${memcache}/`);
  const { examples } = readPage(memcache);
  for (const [name, example] of Object.entries(examples)) {
    const box = page.getByRole('group', { name: `Example of ${name}`, exact: true });
    await box.getByRole('button', { name: /^Run/ }).click();
    await box
      .getByText('200 OK', { exact: true })
      .nth(example.steps.length - 1)
      .waitFor();
    expect(await box.getByRole('button', { name: /^line / }).count(), name).toBeGreaterThan(0);
  }
  const said = page.getByRole('group', { name: 'Example of Increment', exact: true }).locator('.answer pre');
  expect(await said.allInnerTexts()).toEqual(['101 <nil>\n0 <nil>\n', '102 <nil>\n0 <nil>\n']);
}, 120_000);

test('an example opens in the playground and runs there', async () => {
  const page = await open(`reference/${memcache}/#CompareAndSwap`);
  await page.getByRole('link', { name: 'Open the example of CompareAndSwap in the playground', exact: true }).click();
  await page.getByRole('button', { name: 'Send request', exact: true }).click();
  await page.getByText('answer to request 1').waitFor();
  const answer = page.getByRole('region', { name: 'Browser' }).locator('pre');
  expect(await answer.innerText()).toContain('memcache: compare-and-swap conflict true');
});

test('with the keyboard: find a name, go there, run its example', async () => {
  const page = await open(`reference/${memcache}/`);
  await page.getByRole('heading', { name: 'memcache', exact: true, level: 1 }).waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('peekm');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(site.url(`reference/${memcache}/#PeekMulti`));
  const focus = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  for (let i = 0; i < 12 && (await focus()) !== 'Run the example of PeekMulti'; i++) await page.keyboard.press('Tab');
  expect(await focus()).toBe('Run the example of PeekMulti');
  await page.keyboard.press('Enter');
  await page.getByText('hits: 0 misses: 0').waitFor();
});

test.each([390, 960])('nothing is wider than a window of %i', async (width) => {
  for (const path of ['', `${memcache}/`, 'net/http/']) {
    const page = await open(`reference/${path}`, { viewport: { width, height: 844 } });
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(width);
  }
});
