/**
 * A learner at one lesson's page, who uses what is on the screen and nothing else: types, presses buttons, reads. No
 * "Show me".
 */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export type Cookie = { name: string; value: string; path: string };

/** The source of a lesson's file, as it comes or as one of its steps has it. */
export const source = (slug: string, file = 'main.go'): string => readFileSync(`src/lessons/${slug}/${file}`, 'utf8');

/** The machine may be busy. */
const patient = { timeout: 15_000 };

export class Learner {
  readonly desk: Locator;
  readonly console: Locator;
  #code: Record<string, string> = {};

  constructor(
    readonly page: Page,
    readonly slug: string,
  ) {
    this.desk = page.getByRole('region', { name: 'Browser' });
    this.console = page.getByRole('region', { name: 'Development console' });
  }

  press(name: string): Promise<void> {
    return this.page.getByRole('button', { name, exact: true }).click();
  }

  // ---- The code

  /** Writes other code into the file that is open. */
  async write(text: string, file = 'main.go'): Promise<void> {
    this.#code[file] = text;
    await this.page.getByRole('region', { name: 'Code' }).getByRole('textbox').click();
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.insertText(text);
  }
  /** Changes places in a file; each must be there. */
  async change(pairs: [from: string, to: string][], file = 'main.go'): Promise<void> {
    let text = this.#code[file] ?? source(this.slug, file);
    for (const [from, to] of pairs) {
      expect(text).toContain(from);
      text = text.replace(from, () => to);
    }
    await this.write(text, file);
  }
  /** Holds a request before the first line that has this text. */
  async stepTo(text: string): Promise<void> {
    const next = this.page.locator('.cm-line.at');
    for (let i = 0; i < 30; i++) {
      if ((await next.count()) === 1 && (await next.innerText()).includes(text)) return;
      const was = await this.page.locator('.stepbar .num').allInnerTexts();
      await this.press('Step');
      await expect.poll(() => this.page.locator('.stepbar .num').allInnerTexts(), patient).not.toEqual(was);
    }
    throw new Error(`no line with ${text} was reached`);
  }

  // ---- The browsers

  /** Does something that ends with another answer in the browser that is in front. */
  async answered(act: () => Promise<void>): Promise<void> {
    const which = this.desk.locator('.which');
    const was = await which.allInnerTexts();
    await act();
    await expect.poll(() => which.allInnerTexts(), patient).not.toEqual(was);
    // On its way through redirects it stands at the answer that sent it on.
    await expect.poll(() => this.desk.locator('.meta b').innerText(), patient).not.toMatch(/^30[1-8]/);
    await this.desk.locator('.waiting').waitFor({ state: 'detached' });
  }
  send(): Promise<void> {
    return this.answered(() => this.press('Send request'));
  }
  reload(): Promise<void> {
    return this.answered(() => this.press('Reload'));
  }
  go(path: string): Promise<void> {
    return this.answered(async () => {
      await this.address.fill(`localhost:8080${path}`);
      await this.address.press('Enter');
    });
  }
  get address(): Locator {
    return this.page.getByRole('textbox', { name: 'Address' });
  }
  get frame() {
    return this.desk.frameLocator('iframe');
  }
  follow(name: string): Promise<void> {
    return this.answered(() => this.frame.getByRole('link', { name, exact: true }).click());
  }
  /** Fills the page's form in and presses its button. */
  submit(fields: Record<string, string>, button: string): Promise<void> {
    return this.answered(async () => {
      for (const [label, text] of Object.entries(fields)) await this.frame.getByLabel(label).fill(text);
      await this.frame.getByRole('button', { name: button, exact: true }).click();
    });
  }
  /** What the page in front says. */
  async says(): Promise<string> {
    const framed = (await this.desk.locator('.frame:not([hidden]) iframe').count()) > 0;
    return (framed ? this.frame.locator('body') : this.desk.locator('.said pre').first()).innerText();
  }
  /** Chooses a file of the lesson's own in the page's form, as from the machine, and sends the form. */
  upload(file: string, button: string): Promise<void> {
    return this.answered(async () => {
      await this.frame.locator('input[type=file]').setInputFiles(`src/lessons/${this.slug}/files/${file}`);
      await this.frame.getByRole('button', { name: button, exact: true }).click();
    });
  }
  /** The pictures on the page that are really drawn; read from outside, as the frame runs no scripts. */
  images(): Promise<string[]> {
    return this.desk
      .locator('iframe')
      .evaluate((iframe: HTMLIFrameElement) =>
        [...iframe.contentDocument!.images].filter((i) => i.naturalWidth > 0).map((i) => i.getAttribute('src') ?? ''),
      );
  }
  /** The request and the answer as they went over the wire. */
  async wire(): Promise<string> {
    await this.press('HTTP');
    const text = (await this.desk.locator('pre.wire').allInnerTexts()).join('\n');
    await this.press('Page');
    return text;
  }
  async addBrowser(): Promise<void> {
    const more = this.page.getByRole('button', { name: 'Another browser' });
    if (!(await more.isVisible())) await this.press('Tabs and browsers');
    await more.click();
  }
  browser(n: number): Promise<void> {
    return this.page.getByRole('tab', { name: `Browser ${n}` }).click();
  }

  // ---- Cookies

  /** Adds a cookie in the pane, or changes the value of the one that is there. */
  async setCookie(name: string, value: string): Promise<void> {
    const edit = this.page.getByRole('button', { name: `Edit the cookie ${name}`, exact: true });
    if ((await edit.count()) > 0) await edit.click();
    else {
      await this.page.getByRole('region', { name: 'Cookies' }).getByText('Add', { exact: true }).click();
      await this.page.getByRole('form').getByLabel('Name').fill(name);
    }
    await this.page.getByRole('form').getByLabel('Value').fill(value);
    await this.page.getByRole('form').getByRole('button', { name: 'Save' }).click();
  }
  async paneCookie(name: string): Promise<string> {
    return (await this.page.getByRole('button', { name: `Edit the cookie ${name}` }).locator('span').getAttribute('title')) ?? ''; // prettier-ignore
  }
  /** What the browser itself keeps, asked through the debugging protocol. */
  async stored(): Promise<Cookie[]> {
    const session = await this.page.context().newCDPSession(this.page);
    const { cookies } = await session.send('Network.getAllCookies');
    await session.detach();
    return cookies.map(({ name, value, path }) => ({ name, value, path }));
  }
  /** As from the browser's inspector. */
  async inspect(method: 'Network.deleteCookies' | 'Network.setCookie', cookie: Cookie): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const { hostname: domain } = new URL(this.page.url());
    await session.send(method, { ...cookie, domain });
    await session.detach();
  }

  // ---- The development console

  async display(key: string): Promise<void> {
    await this.page.getByLabel('Key', { exact: true }).fill(key);
    await this.press('Display');
    await this.console.locator('.said p', { hasText: key }).waitFor();
  }
  async save(key: string, value: string): Promise<void> {
    await this.page.getByLabel('Key', { exact: true }).fill(key);
    await this.press('Edit/Create');
    const form = this.console.locator('form', { hasText: 'Type' });
    await form.getByLabel('Value').fill(value);
    await form.getByRole('button', { name: 'Save' }).click();
    await this.page.getByText(`Key "${key}" saved.`).waitFor();
  }
  async remove(key: string): Promise<void> {
    await this.page.getByLabel('Key', { exact: true }).fill(key);
    await this.console.getByRole('button', { name: 'Delete', exact: true }).click();
    await this.press('OK');
    await this.page.getByText(`Key "${key}" deleted.`).waitFor();
  }
  async flush(): Promise<void> {
    await this.press('Flush Cache');
    await this.press('OK');
    await this.page.getByText('Cache flushed, all keys dropped.').waitFor();
  }
  /** The viewer's two lines of figures, and what it said last, each blank a single one. */
  async viewer(): Promise<string> {
    const parts = await this.console.locator('section[aria-label="Memcache viewer"] :is(.stats p, .said p, .said pre)').all(); // prettier-ignore
    const texts = await Promise.all(parts.map(async (part) => (await part.textContent()) ?? ''));
    return texts.join(' ').replace(/\s+/g, ' ');
  }
  tab(tab: string): Promise<void> {
    return this.console.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
  }

  /** The lesson's steps up to this one, from 1, are ticked off. */
  async ticked(step: number): Promise<void> {
    await expect.poll(() => this.page.locator('.steps > li.done').count(), patient).toBe(step);
  }
}
