/** Stepping through a request, in Chromium, on the built site: by pointer, by keys alone, on a phone. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { timeStepping } from '../../tools/bench/steppingPage';
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
    await press(page, 'Flush Cache');
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

/** Puts another program in the editor's place. */
async function write(page: Page, text: string) {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

const calls = `package playground

import (
	"fmt"
	"net/http"
)

func init() { http.HandleFunc("/", h) }

func twice(n int) int {
	m := n
	return m * 2
}

func h(res http.ResponseWriter, req *http.Request) {
	a := 1
	b := twice(a)
	done := make(chan int)
	go func() {
		done <- b
	}()
	c := <-done
	fmt.Fprintln(res, c)
}
`;

describe('every key of stepping, forwards and backwards', () => {
  test('into, over, out, to the cursor, from breakpoint to breakpoint', async () => {
    const page = await open('lessons/get-nil/');
    await write(page, calls);
    const goes = async (key: string, line: number) => {
      await page.keyboard.press(key);
      await at(page, line);
    };
    await goes('F10', 16);
    await goes('F10', 17);
    await goes('F11', 11);
    await goes('F11', 12);
    await goes('Shift+F11', 18);
    await goes('Control+F11', 12);
    await goes('Alt+F11', 11);
    await goes('Control+Shift+F11', 17);
    await goes('F10', 18);
    await goes('Control+F10', 17);
    await goes('Alt+F10', 16);
    const stack = page.getByRole('group', { name: 'Call stack' });
    await goes('F10', 17);
    await goes('F11', 11);
    expect(await stack.getByRole('button').allInnerTexts()).toEqual(['twice line 11', 'h line 17']);
    await stack.getByRole('button', { name: 'h line 17' }).click();
    await page.locator('.cm-line.caller', { hasText: 'twice(a)' }).waitFor();
    // To the line with the cursor, and back to it.
    await editor(page).focus();
    await page.keyboard.press('Control+Home');
    for (let i = 1; i < 18; i++) await page.keyboard.press('ArrowDown');
    await goes('Control+F9', 18);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await goes('Control+Shift+F9', 16);
    // Breakpoints: on this line, and on the last.
    await page.keyboard.press('F9');
    for (let i = 16; i < 23; i++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('F9');
    expect(await page.locator('.cm-lineNumbers .breakpoint').allInnerTexts()).toEqual(['16', '23']);
    await goes('F8', 23);
    await goes('Control+F8', 16);
    await page.keyboard.press('F8');
    await at(page, 23);
    await page.keyboard.press('F8');
    await answered(page, 1);
  });

  test('a goroutine: marked where its statement begins, gone through from its first one, and what it waits for', async () => {
    const page = await open('lessons/get-nil/');
    await write(page, calls);
    await stepTo(page, [16, 17, 18, 19, 22]);
    await page.keyboard.press('F11');
    await at(page, 20);
    const goroutines = page.getByRole('group', { name: 'Goroutines' });
    const texts = await goroutines.getByRole('button').allInnerTexts();
    expect(texts[0]).toMatch(/^goroutine \d+: held line 20$/);
    expect(texts[1]).toMatch(/^goroutine \d+: waits: chan receive line 22$/);
    await goroutines.getByRole('button', { name: /chan receive/ }).click();
    await page.locator('.cm-line.at', { hasText: '<-done' }).waitFor();
    await page.keyboard.press('Control+F11');
    await at(page, 22);
  });
});

test('a request that was not held: its trail, and its line, call and item light each other up, by keys as well', async () => {
  const page = await open('lessons/expiration/');
  await editor(page).waitFor();
  await press(page, 'Pause');
  await press(page, 'Send request');
  await answered(page, 1);
  expect(await trail(page)).toBe(12);
  expect(await page.getByRole('slider', { name: 'Statement of the request' }).count()).toBe(0);
  // From the line to the item and the call.
  await editor(page).focus();
  await page.keyboard.press('Control+Home');
  for (let i = 1; i < 24; i++) await page.keyboard.press('ArrowDown');
  await page.locator('.items .chip.sel').waitFor();
  await page.getByRole('tab', { name: /^RPCs/ }).click();
  const row = (method: string) => page.locator('#panel-rpcs tr', { hasText: method });
  expect(await page.locator('#panel-rpcs tr.lit').count()).toBe(0);
  await page.locator('.cm-line', { hasText: 'memcache.Get' }).hover();
  await page.locator('#panel-rpcs tr.lit', { hasText: 'Get' }).waitFor();
  expect(await row('Set').getAttribute('class')).not.toContain('lit');
  // From the call to the line.
  await page.mouse.move(5, 5);
  await row('Set').getByRole('button', { name: /^line/ }).focus();
  await page.locator('.cm-line.lit', { hasText: 'memcache.Set' }).waitFor();
  expect(await page.locator('.cm-line.lit').count()).toBe(1);
  await row('Get').hover();
  await page.locator('.cm-line.lit', { hasText: 'memcache.Get' }).waitFor();
  // From the item to its lines.
  await page.getByRole('tab', { name: 'Memcache', exact: true }).click();
  await page.locator('.items .chip').focus();
  await expect.poll(() => page.locator('.cm-line.lit').count()).toBe(2);
});

test('lines between variables begin and end at their rows, in a lane of their own, and scroll with them', async () => {
  const page = await open('lessons/get-nil/');
  await write(page, calls.replace('\ta := 1\n', '\ta := 1\n\tp := &a\n\tall := []int{1, 2, 3}\n\tsome := all[1:]\n\t_, _ = p, some\n')); // prettier-ignore
  await stepTo(page, [16, 17, 18, 19, 20, 21]);
  const variables = page.getByRole('region', { name: 'Variables' });
  const places = () =>
    variables.evaluate((pane) => {
      const middle = (e: Element) => (e.getBoundingClientRect().top + e.getBoundingClientRect().bottom) / 2;
      const name = (text: string) => [...pane.querySelectorAll('.name')].find((e) => e.textContent === text)!;
      return {
        rows: ['p', 'a', 'all', 'some'].map((n) => middle(name(n))),
        dots: [...pane.querySelectorAll('svg circle')].map(middle),
        tips: [...pane.querySelectorAll('svg .tip')].map(middle),
        right: Math.max(...[...pane.querySelectorAll('svg g')].map((e) => e.getBoundingClientRect().right)),
        left: Math.min(...[...pane.querySelectorAll('.fold, .name')].map((e) => e.getBoundingClientRect().left)),
      };
    });
  const check = async () => {
    const { rows, dots, tips, right, left } = await places();
    const [p, a, all, some] = rows as [number, number, number, number];
    const near = (list: number[], at: number) => expect(list.some((y) => Math.abs(y - at) <= 1), `${list} at ${at}`).toBe(true); // prettier-ignore
    for (const at of [p, all, some]) near(dots, at);
    near(tips, a);
    expect(dots).toHaveLength(3);
    expect(tips).toHaveLength(1);
    expect(right).toBeLessThanOrEqual(left);
  };
  await check();
  await variables.locator('.scroll').evaluate((e) => e.scrollTo(0, 40));
  await check();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('tab', { name: 'Code' }).click();
  await check();
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

test('ten thousand steps: a step and a step back show with the next frame', async () => {
  const times = await timeStepping(await open('lessons/get-nil/'), 10);
  const middle = (list: number[]) => [...list].sort((a, b) => a - b)[list.length >> 1]!;
  console.log('step, step back at 10,000 statements, ms:', middle(times.forwards), middle(times.back));
  // The best: how busy the machine is must not matter.
  expect(Math.min(...times.forwards)).toBeLessThan(16.7);
  expect(Math.min(...times.back)).toBeLessThan(16.7);
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
    await at(page, line);
  }
  const paused = (await code(page).getByText('Paused on line 24', { exact: true }).boundingBox())!;
  expect(paused.height).toBeGreaterThan(12);
  expect(paused.width).toBeGreaterThan(80);
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
