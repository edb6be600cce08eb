/** What a learner does, in Chromium, on the built site. */
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
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const answer = (page: Page) => page.getByRole('region', { name: 'Browser' }).locator('pre');
const editor = (page: Page) => page.getByRole('region', { name: 'Code' }).getByRole('textbox');
const code = async (page: Page) => {
  await editor(page).waitFor();
  return (await editor(page).locator('.cm-line').allInnerTexts()).map((l) => l.replace(/\n$/, '')).join('\n');
};

/** Puts other text into the editor with the keyboard. */
async function write(page: Page, text: string) {
  await editor(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}
const change = async (page: Page, from: string, to: string) => {
  const before = await code(page);
  expect(before).toContain(from);
  await write(page, before.replace(from, to));
};
/** Sends and waits until that request, the `n`th, is answered. */
async function send(page: Page, n: number) {
  await press(page, 'Send request');
  await page.getByText(`answer to request ${n}`).waitFor();
}

describe('the lessons', () => {
  test('get-nil answers <nil>', async () => {
    const page = await open('lessons/get-nil/');
    await send(page, 1);
    expect(await answer(page).innerText()).toBe('<nil>\n');
    expect(await page.title()).toBe('1 Getting nothing · Memcache Playground');
  });

  test('set-get answers bar', async () => {
    const page = await open('lessons/set-get/');
    await send(page, 1);
    expect((await answer(page).innerText()).trim()).toBe('bar');
    const viewer = page.getByRole('region', { name: 'Memcache viewer' });
    expect((await viewer.innerText()).replace(/\s+/g, ' ')).toContain('Hit ratio: 100% (hits: 1 misses: 0)');
  });

  test('add stores once', async () => {
    const page = await open('lessons/add/');
    await send(page, 1);
    expect((await answer(page).innerText()).trim()).toBe('<nil>');
    await send(page, 2);
    expect((await answer(page).innerText()).trim()).toBe('memcache: item not stored');
  });

  test('expiration: bar, and with Set commented out an empty page once the ten seconds are over', async () => {
    const page = await open('lessons/expiration/');
    await send(page, 1);
    expect((await answer(page).innerText()).trim()).toBe('bar');
    await page
      .getByRole('img', { name: /of 10 seconds left/ })
      .first()
      .waitFor();
    await change(page, '\tmemcache.Set', '\t// memcache.Set');
    await send(page, 2);
    expect((await answer(page).innerText()).trim()).toBe('bar');
    await press(page, '+10 s');
    await page.getByText('The cache is empty.').waitFor();
    await send(page, 3);
    expect(await answer(page).innerText()).toBe('');
  });

  test('ten seconds changed to three: the ring says so', async () => {
    const page = await open('lessons/expiration/');
    await change(page, '10 * time.Second', '3 * time.Second');
    await send(page, 1);
    await page
      .getByRole('img', { name: /of 3 seconds left/ })
      .first()
      .waitFor();
    await page.getByText('The cache is empty.').waitFor({ timeout: 8_000 });
  });

  test('the steps tick off', async () => {
    const page = await open('lessons/get-nil/');
    expect(await page.getByLabel('Done:').count()).toBe(0);
    await send(page, 1);
    expect(await page.getByLabel('Done:').count()).toBe(1);
    await send(page, 2);
    expect(await page.getByLabel('Done:').count()).toBe(2);
    await page.getByLabel('Key', { exact: true }).fill('some-key');
    await press(page, 'Edit/Create');
    await page.getByLabel('Value').fill('hello');
    await press(page, 'Save');
    await page.getByText('Key "some-key" saved.').waitFor();
    await send(page, 3);
    expect(await answer(page).innerText()).toContain('&{some-key [104 101 108 108 111] <nil> 0 0s ');
    expect(await page.getByLabel('Done:').count()).toBe(3);
  });
});

describe('bad input', () => {
  test('a syntax error: gc’s sentence at its line, the last answer stays', async () => {
    const page = await open('lessons/set-get/');
    await send(page, 1);
    await change(page, 'if item2 != nil {', 'if item2 != nil');
    await page.getByRole('button', { name: /^line 26,/ }).waitFor();
    expect(await page.getByRole('region', { name: 'Code' }).innerText()).toMatch(
      /syntax error: unexpected newline, expect(ing|ed) \{ after if clause/,
    );
    await press(page, 'Send request');
    await page.getByText(/Not sent: the code does not compile, see line 26\./).waitFor();
    expect((await answer(page).innerText()).trim()).toBe('bar');
  });

  test('a type error, and an import that is not there', async () => {
    const page = await open('lessons/set-get/');
    await change(page, 'string(item2.Value)', 'missing');
    await page.getByText('undefined: missing').waitFor();
    await page.getByRole('button', { name: /^line 26,/ }).waitFor();
    await change(page, '"net/http"', '"net/http"\n\t"no/such"');
    await page
      .getByText(/no\/such/)
      .nth(1)
      .waitFor();
  });

  test.each([
    ['loops', '\tfor {\n\t}\n'],
    ['recurses', '\tvar f func(n int) int\n\tf = func(n int) int { return f(n+1) + 1 }\n\tf(0)\n'],
    ['allocates', '\tvar all [][]byte\n\tfor {\n\t\tall = append(all, make([]byte, 1<<20))\n\t}\n'],
  ])('a handler that %s for ever is stopped, and the page lives', async (_, body) => {
    const page = await open('lessons/set-get/');
    const before = await code(page);
    await write(
      page,
      before.replace('\tctx := appengine.NewContext(req)\n', `\tctx := appengine.NewContext(req)\n${body}`),
    );
    await press(page, 'Send request');
    const browser = page.getByRole('region', { name: 'Browser' });
    await browser
      .getByText(/line (1[6-9]|2[0-3])/)
      .first()
      .waitFor({ timeout: 40_000 });
    await press(page, 'Reset code');
    await press(page, 'Send request');
    await browser.locator('pre', { hasText: 'bar' }).waitFor();
  });

  test('HTML from a handler runs nothing and fetches nothing', async () => {
    const page = await open('lessons/get-nil/');
    await change(
      page,
      'fmt.Fprintln(res, item)',
      'fmt.Fprintln(res, item == nil, `<html><script>parent.document.title = "taken"</script><img src="http://127.0.0.1:1/x.png" onerror="parent.document.title=1"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:1/"><b>bold</b>`)\n\tres.Header().Set("Content-Type", "text/html")',
    );
    await send(page, 1);
    const frame = page.getByRole('region', { name: 'Browser' }).frameLocator('iframe');
    expect(await frame.locator('b').innerText()).toBe('bold');
    await page.waitForTimeout(300);
    expect(await page.title()).toBe('1 Getting nothing · Memcache Playground');
    // The frame's own policy reports what it kept from happening; nothing else may be at fault.
    site.faults.splice(
      0,
      site.faults.length,
      ...site.faults.filter((f) => !/Content Security Policy|sandboxed|Blocked script/.test(f)),
    );
  });
});

describe('what is kept', () => {
  test('edits and history survive a reload', async () => {
    const page = await open('lessons/set-get/');
    await change(page, '"bar"', '"kept"');
    await send(page, 1);
    await change(page, '"kept"', '"not sent yet"');
    await page.waitForTimeout(600);
    await page.reload();
    await page.getByText('answer to request 1').waitFor();
    expect((await answer(page).innerText()).trim()).toBe('kept');
    expect(await code(page)).toContain('"not sent yet"');
  });

  test('Reset code is one edit that Ctrl+Z undoes', async () => {
    const page = await open('lessons/set-get/');
    await change(page, '"bar"', '"mine"');
    await press(page, 'Reset code');
    expect(await code(page)).toContain('[]byte("bar")');
    await editor(page).focus();
    await page.keyboard.press('Control+z');
    expect(await code(page)).toContain('[]byte("mine")');
  });

  test('Share: the link reopens the code and what happened, in another browser', async () => {
    const page = await open('lessons/set-get/');
    await change(page, '"bar"', '"shared"');
    await send(page, 1);
    await press(page, 'Share');
    const field = page.getByRole('textbox', { name: 'Link' });
    await page.waitForFunction(() => /#d=/.test((document.querySelector('#share-link') as HTMLInputElement).value));
    const other = await open(await field.inputValue());
    await other.getByText('answer to request 1').waitFor();
    expect((await answer(other).innerText()).trim()).toBe('shared');
    expect(await code(other)).toContain('[]byte("shared")');
    expect(await other.getByRole('button', { name: 'Pause' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('a link that is cut short is a sentence', async () => {
    const page = await open('lessons/set-get/#d=bVBR');
    await page
      .getByText('This link cannot be opened: it is damaged or cut short. Here is the lesson from its start.')
      .waitFor();
    await send(page, 1);
  });
});

describe('addresses', () => {
  test('the list, next, and the browser’s own buttons', async () => {
    const page = await open('');
    await page.getByRole('link', { name: /Getting nothing/ }).click();
    await page.getByRole('link', { name: 'Next lesson: Storing and reading' }).click();
    expect(page.url()).toBe(site.url('lessons/set-get/'));
    await send(page, 1);
    await page.goBack();
    await page.getByRole('heading', { name: /Getting nothing/ }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: /Getting nothing/ }).waitFor();
    expect(page.url()).toBe(site.url('lessons/get-nil/'));
  });

  test.each([
    'lessons/nope/',
    'lessons/nope',
    'lessons/nope/?a=b#c',
    '?lesson=nope',
    '#/lessons/nope',
    'lessons/add/deep/er/',
  ])('%s is unknown and leads back', async (path) => {
    const page = await open(path);
    await page.getByRole('heading', { name: 'There is no such lesson' }).waitFor();
    await page.getByRole('link', { name: 'Back to the list of lessons' }).click();
    await page.getByRole('heading', { name: 'Memcache, learned by doing' }).waitFor();
    expect(page.url()).toBe(site.url(''));
    // The address that does not exist, and what its page looked for beside itself.
    site.faults.splice(0, site.faults.length, ...site.faults.filter((f) => !/status of 404/.test(f)));
  });
});

describe('with the keyboard alone', () => {
  test('send, look up, flush, leave the editor', async () => {
    const page = await open('lessons/set-get/');
    await editor(page).waitFor();
    const focus = () =>
      page.evaluate(
        () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '',
      );
    const reach = async (name: string) => {
      for (let i = 0; i < 60 && (await focus()) !== name; i++) await page.keyboard.press('Tab');
      expect(await focus()).toBe(name);
    };
    await reach('Send request');
    await page.keyboard.press('Enter');
    await page.getByText('answer to request 1').waitFor();
    await reach('main.go');
    await page.keyboard.press('Tab');
    expect(await focus()).toBe('main.go');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await focus()).not.toBe('main.go');
    await reach('Flush Cache');
    await page.keyboard.press('Enter');
    expect(await focus()).toBe('OK');
    await page.keyboard.press('Escape');
    expect(await focus()).toBe('Flush Cache');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('Cache flushed, all keys dropped.').waitFor();
  });
});

describe('layouts', () => {
  test.each([390, 720, 900, 1159, 1160, 1360, 1440, 1920])('nothing is wider than a window of %i', async (width) => {
    const page = await open('lessons/expiration/', { viewport: { width, height: 844 } });
    await page.getByRole('button', { name: 'Share' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const outside = await page.evaluate(
      () =>
        [...document.querySelectorAll('button, input, h1')].filter((e) => {
          const { right, width: w } = e.getBoundingClientRect();
          return w > 0 && right > innerWidth + 0.5;
        }).length,
    );
    expect(outside).toBe(0);
  });
});
