/** What the first lesson's worker weighs, and that a worker which lacks something gives way to one that has it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site';
import { firstAnswer, workerWeight } from './weight';

let site: Site;
beforeAll(async () => void (site = await openSite()), 300_000);
afterAll(() => site?.close());

const kilobyte = 1000;

test('the worker of the first lesson is below 120 KB, all that it loads', async () => {
  const page = await site.open('lessons/get-nil/');
  await firstAnswer(page);
  // What it does while nobody waits may load something, too.
  await page.waitForTimeout(500);
  const weights = await workerWeight(page);
  expect([...weights.keys()]).toEqual([expect.stringMatching(/^small-/)]);
  const sum = [...weights.values()].reduce((a, b) => a + b, 0);
  expect(sum / kilobyte).toBeLessThan(120);
  expect(sum / kilobyte).toBeGreaterThan(20);
  await page.context().close();
  expect(site.faults).toEqual([]);
});

test.each(['set-get', 'add', 'expiration'])('%s is answered by the small worker, too', async (slug) => {
  const page = await site.open(`lessons/${slug}/`);
  await firstAnswer(page);
  expect([...(await workerWeight(page)).keys()]).toEqual([expect.stringMatching(/^small-/)]);
  await page.context().close();
});

test('what the small worker lacks, the whole one does, and nothing is lost', async () => {
  const page = await site.open('lessons/get-nil/');
  await firstAnswer(page);
  const editor = page.getByRole('region', { name: 'Code' }).getByRole('textbox');
  await editor.click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.insertText('// a comment\nbroken ');
  await page
    .getByText(/package statement must be first/)
    .first()
    .waitFor();
  expect([...(await workerWeight(page)).keys()]).toContainEqual(expect.stringMatching(/^entry-/));
  expect(await page.getByText('answer to request 1').count()).toBeGreaterThan(0);
  await page.context().close();
  expect(site.faults).toEqual([]);
});
