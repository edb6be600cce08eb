/**
 * What the first lesson's worker weighs on the built site: everything it fetches in Chromium until the lesson's request is
 * answered and half a second longer, compressed with gzip. The peer is the whole worker, which the page takes when code asks more.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { openSite } from '../../test/page/site';
import { firstAnswer, workerWeight } from '../../test/page/weight';

const kilobyte = 1000;

/** Both in KB gzipped. */
export async function firstLessonWorker(): Promise<{ ours: number; peer: number }> {
  const site = await openSite();
  try {
    const page = await site.open('lessons/get-nil/');
    await firstAnswer(page);
    await page.waitForTimeout(500);
    const ours = [...(await workerWeight(page)).values()].reduce((a, b) => a + b, 0);
    const whole = readdirSync('dist/assets').filter((name) => /^(entry|library)-.*\.js$/.test(name));
    const weigh = (name: string): number => gzipSync(readFileSync(join('dist/assets', name)), { level: 9 }).length;
    const peer = whole.map(weigh).reduce((a, b) => a + b, 0);
    return { ours: ours / kilobyte, peer: peer / kilobyte };
  } finally {
    await site.close();
  }
}
