/** Stepping through a request, in Chromium, on the built site: by pointer, by keys alone, on a phone. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type Site } from './site';

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
const code = (page: Page) => page.getByRole('region', { name: 'Code' });
const editor = (page: Page) => code(page).getByRole('textbox', { name: 'main.go' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const at = (page: Page, line: number) => code(page).getByText(`Paused on line ${line}`, { exact: true }).waitFor();
const nextLine = (page: Page) => page.locator('.cm-line.at').getAttribute('data-note');
const answered = (page: Page, n: number) => page.getByText(`answer to request ${n}`).waitFor();
const trail = (page: Page) => page.locator('.cm-trail .ran').count();

/** Steps until the line is next. */
async function stepTo(page: Page, lines: number[]) {
  for (const line of lines) {
    await press(page, 'Step');
    await at(page, line);
  }
}

describe('expiration', () => {
  test('forwards to the answer: the marked line, the trail, what was met, the variables', async () => {
    const page = await open('lessons/expiration/');
    await editor(page).waitFor();
    await stepTo(page, [17, 19, 24]);
    expect(await nextLine(page)).toBe('runs next');
    expect(await trail(page)).toBe(7);
    const variables = page.getByRole('region', { name: 'Variables' });
    await variables.getByRole('button', { name: 'item1' }).click();
    expect((await variables.innerText()).replace(/\s+/g, ' ')).toContain('Value []byte "bar" 62 61 72');
    expect(await variables.innerText()).toContain('10s');
    await stepTo(page, [26]);
    await page.locator('.cm-line[data-note^="stored"]').waitFor();
    expect((await variables.innerText()).replace(/\s+/g, ' ')).toContain('item2 made by line 26');
    await stepTo(page, [27, 28]);
    await press(page, 'Step');
    await answered(page, 1);
  });

  test('the handler stands still while the clock goes on, and the ignored error is shown where it was dropped', async () => {
    const page = await open('lessons/expiration/');
    await editor(page).waitFor();
    await stepTo(page, [17, 19, 24, 26]);
    await press(page, '+10 s');
    await page.getByText('The cache is empty.').waitFor();
    await stepTo(page, [27]);
    await page.locator('.cm-line[data-note="miss, error ignored here: memcache: cache miss"]').waitFor();
  });

  test('Back brings the item back and shortens the trail; Redo goes there again', async () => {
    const page = await open('lessons/expiration/');
    await editor(page).waitFor();
    // However slow the machine is, the item stays.
    await press(page, 'Pause');
    await stepTo(page, [17, 19, 24, 26]);
    const long = await trail(page);
    await press(page, 'Flush cache');
    await press(page, 'OK');
    await page.getByText('The cache is empty.').waitFor();
    await stepTo(page, [27]);
    await press(page, 'Step back');
    await at(page, 26);
    expect(await trail(page)).toBe(long);
    await page
      .getByRole('img', { name: /of 10 seconds left/ })
      .first()
      .waitFor();
    await page.getByText(/What came after is dropped; Redo brings it back\./).waitFor({ state: 'attached' });
    await press(page, 'Redo what going back dropped');
    await at(page, 27);
    await page.getByText('The cache is empty.').waitFor();
  });

  test('a line and its item light each other up', async () => {
    const page = await open('lessons/expiration/');
    await editor(page).waitFor();
    await press(page, 'Send request');
    await answered(page, 1);
    await page.locator('.cm-line', { hasText: 'memcache.Set' }).hover();
    await page.locator('.items .chip.sel').waitFor();
    await page.locator('.items .chip').hover();
    await page.locator('.cm-line.lit', { hasText: 'memcache.Set' }).waitFor();
    expect(await page.locator('.cm-line.lit').count()).toBe(2);
  });

  test('hover: a value while held, a declaration with its doc else; completion after a dot', async () => {
    const page = await open('lessons/expiration/');
    await editor(page).waitFor();
    const word = (line: string, text: string) =>
      page
        .locator('.cm-line', { hasText: line })
        .first()
        .evaluate((e, t) => {
          const walker = document.createTreeWalker(e, NodeFilter.SHOW_TEXT);
          for (let n = walker.nextNode(); n; n = walker.nextNode()) {
            const i = n.textContent!.indexOf(t);
            if (i < 0) continue;
            const range = document.createRange();
            range.setStart(n, i);
            range.setEnd(n, i + t.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }
          throw new Error(`no ${t}`);
        }, text);
    let place = await word('memcache.Get', 'Get');
    await page.mouse.move(place.x, place.y);
    await page.locator('.cm-hint', { hasText: 'func memcache.Get' }).waitFor();
    await page.mouse.move(5, 5);
    await stepTo(page, [17, 19, 24]);
    place = await word('memcache.Set', 'item1');
    await page.mouse.move(place.x, place.y);
    await page.locator('.cm-hint', { hasText: 'item1 memcache.Item = Key "foo"' }).waitFor();
    await page.mouse.move(5, 5);
    await editor(page).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nfunc f() { memcache.');
    await page.locator('.cm-tooltip-autocomplete', { hasText: 'ErrCacheMiss' }).waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('with the keyboard alone', () => {
  test('F10 and its back form, F9, F8, the slider’s keys, the list of keys', async () => {
    const page = await open('lessons/expiration/');
    await editor(page).waitFor();
    await page.keyboard.press('F10');
    await at(page, 17);
    await page.keyboard.press('F10');
    await at(page, 19);
    await page.keyboard.press('Control+F10');
    await at(page, 17);
    await page.keyboard.press('F11');
    await at(page, 19);
    const slider = page.getByRole('slider', { name: 'Statement of the request' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await at(page, 24);
    await page.keyboard.press('ArrowLeft');
    await at(page, 19);
    await page.keyboard.press('End');
    await answered(page, 1);
    await page.keyboard.press('Home');
    await at(page, 17);
    expect(await slider.getAttribute('aria-valuetext')).toBe('before line 17, statement 1 of 6');
    await page.getByRole('button', { name: 'Step', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    await at(page, 19);
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('F8');
    await answered(page, 1);
  });

  test('a breakpoint by F9 is kept over a reload, and holds the next request', async () => {
    const page = await open('lessons/expiration/');
    await editor(page).focus();
    await page.keyboard.press('Control+Home');
    for (let i = 1; i < 26; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F9');
    await page.getByText('Breakpoint on line 26.').waitFor({ state: 'attached' });
    await page.waitForTimeout(500);
    await page.reload();
    await editor(page).waitFor();
    expect(await page.locator('.cm-lineNumbers .breakpoint').innerText()).toBe('26');
    await press(page, 'Send request');
    await at(page, 26);
    await page.keyboard.press('F8');
    await answered(page, 1);
    await page.locator('.cm-lineNumbers .breakpoint').click();
    expect(await page.locator('.cm-lineNumbers .breakpoint').count()).toBe(0);
  });
});

test('a shared link opens held where it was made', async () => {
  const page = await open('lessons/expiration/');
  await editor(page).waitFor();
  await stepTo(page, [17, 19, 24, 26]);
  await press(page, 'Share');
  await page.waitForFunction(() => /#d=/.test((document.querySelector('#share-link') as HTMLInputElement).value));
  const other = await open(await page.getByRole('textbox', { name: 'Link' }).inputValue());
  await at(other, 26);
  await press(other, 'Step back');
  await at(other, 24);
});

test('ten thousand steps: a step and a step back show within a frame or two', async () => {
  const page = await open('lessons/get-nil/');
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(
    'package playground\n\nimport (\n\t"fmt"\n\t"net/http"\n)\n\nfunc init() { http.HandleFunc("/", h) }\n\nfunc h(res http.ResponseWriter, req *http.Request) {\n\tsum := 0\n\tfor i := 0; i < 5000; i++ {\n\t\tsum += i\n\t}\n\tfmt.Fprintln(res, sum)\n}\n',
  );
  await press(page, 'Step');
  await at(page, 11);
  await page.getByText('0/10003').waitFor();
  const slider = page.getByRole('slider', { name: 'Statement of the request' });
  await slider.fill('9990');
  await at(page, 13);
  const took = async (name: string, line: number) =>
    page.evaluate(
      async ([button, text]) => {
        const find = () => [...document.querySelectorAll<HTMLButtonElement>('.tools button')].find((b) => (b.ariaLabel ?? b.textContent.replace('F10', '')) === button)!; // prettier-ignore
        const start = performance.now();
        find().click();
        while (!document.querySelector('.tools .state')!.textContent.includes(text))
          await new Promise((resolve) => requestAnimationFrame(resolve));
        return performance.now() - start;
      },
      [name, `line ${line}`] as const,
    );
  const times = { forwards: [] as number[], back: [] as number[] };
  for (let i = 0; i < 6; i++) {
    times.forwards.push(await took('Step', 12));
    times.back.push(await took('Step back', 13));
  }
  const best = { forwards: Math.min(...times.forwards), back: Math.min(...times.back) };
  console.log('step, step back at 10,000 statements, ms:', best, times);
  expect(best.forwards).toBeLessThan(34);
  expect(best.back).toBeLessThan(100);
}, 60_000);

test('a phone: Send, Step, Back and Reset above the code, the variables below it', async () => {
  const page = await open('lessons/expiration/', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByRole('tab', { name: 'Code' }).click();
  await editor(page).waitFor();
  for (const line of [17, 19, 24]) {
    await press(page, 'Step');
    await page.getByText(`Paused on line ${line}:`).waitFor({ state: 'attached' });
  }
  const box = async (name: string) => (await page.getByRole('button', { name, exact: true }).boundingBox())!;
  const buttons = await Promise.all(['Send request', 'Step', 'Step back', 'Reset code'].map(box));
  expect(new Set(buttons.map((b) => Math.round(b.y))).size).toBe(1);
  for (const b of buttons) expect(b.height).toBeGreaterThanOrEqual(44);
  const variables = (await page.getByRole('region', { name: 'Variables' }).boundingBox())!;
  const line = (await page.locator('.cm-line.at').boundingBox())!;
  expect(line.y + line.height).toBeLessThanOrEqual(variables.y);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('the page of what is not supported, from the list and from a message', async () => {
  const page = await open('');
  await page.getByRole('link', { name: 'What is not supported' }).click();
  await page.getByRole('heading', { name: 'What is not supported' }).waitFor();
  expect(page.url()).toBe(site.url('limits/'));
  await page.reload();
  await page.getByRole('heading', { name: 'unsafe' }).waitFor();
  const lesson = await open('lessons/get-nil/');
  await editor(lesson).click();
  await lesson.keyboard.press('Control+a');
  await lesson.keyboard.insertText('package playground\n\nimport "database/sql"\n\nvar db sql.DB\n');
  await code(lesson).getByRole('link', { name: 'What is not supported' }).first().click();
  await lesson.getByRole('heading', { name: 'unsafe' }).waitFor();
});
