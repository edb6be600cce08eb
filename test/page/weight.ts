/** What the workers of an open page weigh: every file they fetched, compressed as static hosts do. */
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** Bytes of all scripts that the page's workers are made of, gzip level 9, by file name. */
export async function workerWeight(page: Page): Promise<Map<string, number>> {
  const urls = new Set<string>();
  for (const worker of page.workers()) {
    urls.add(worker.url());
    const more = await worker.evaluate(() => performance.getEntriesByType('resource').map((e) => e.name));
    for (const url of more) urls.add(url);
  }
  const weights = new Map<string, number>();
  for (const url of urls) {
    const body = await (await fetch(url)).arrayBuffer();
    weights.set(url.replace(/.*\//, ''), gzipSync(new Uint8Array(body), { level: 9 }).length);
  }
  return weights;
}

/** Sends the lesson's request and waits for the answer. */
export async function firstAnswer(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Send request', exact: true }).click();
  await page.getByText('answer to request 1').waitFor();
}
