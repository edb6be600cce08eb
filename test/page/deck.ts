/**
 * The slides of the chapter, tried in Chromium as a learner would: what the steps say is done by hand, and what a slide
 * shows must be seen. Cookies are looked up in the browser's own store. One row for each lesson, in deck*.test.ts.
 */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Learner } from './learner';
import { openSite, type Site } from './site';

export type Row = [slug: string, what: string, walk: (l: Learner) => Promise<void>];

export const folder = '/some/sub-folder/';
export const patient = { timeout: 30_000 };
export const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/;

/** How the page must show a photo: each byte as it was uploaded. */
export const jpeg = (file: string) =>
  `data:image/jpeg;base64,${readFileSync(`src/lessons/photoblog/files/${file}`).toString('base64')}`;

export interface Deck {
  /** A lesson in a browser of its own. */
  open(slug: string, address?: string): Promise<Learner>;
}

/** Serves the site to a file of tests; after each of them the page must have reported no fault. */
export function useDeck(): Deck {
  let site: Site;
  const pages: Page[] = [];
  beforeAll(async () => void (site = await openSite()), 300_000);
  afterAll(() => site?.close());
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.context().close();
    // Chromium tells of a frame without scripts when a test reads in it.
    expect(site.faults.splice(0).filter((f) => !/Blocked script execution in 'about:srcdoc'/.test(f))).toEqual([]);
  });
  return {
    async open(slug, address = `lessons/${slug}/`) {
      const page = await site.open(address);
      pages.push(page);
      return new Learner(page, slug);
    },
  };
}

/** Makes a test of each row. */
export function tryRows(deck: Deck, rows: readonly Row[]): void {
  test.each(rows)('%s: %s', { timeout: 240_000 }, async (slug, _what, walk) => walk(await deck.open(slug)));
}
