/** The photo blog in Chromium, on the built site, as a learner goes through it: real JPEGs, two users, what gets lost and what stays. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { openSite, type Site } from './site';

let site: Site;
const pages: Page[] = [];

beforeAll(async () => void (site = await openSite()), 300_000);
afterAll(() => site?.close());
afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close();
  expect(site.faults.splice(0)).toEqual([]);
});

const folder = join(process.cwd(), 'src/lessons/photoblog');
const code = (path: string) => readFileSync(join(folder, path), 'utf8');
const jpeg = (name: string) => join(folder, 'files', name);
/** How the page must show a photo: each byte as it was uploaded. */
const shownAs = (name: string) => `data:image/jpeg;base64,${readFileSync(jpeg(name)).toString('base64')}`;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const browser = (page: Page) => page.getByRole('region', { name: 'Browser' });
const frame = (page: Page) => browser(page).frameLocator('iframe');
const patient = { timeout: 15_000 };
const steps = (page: Page) => page.getByRole('region', { name: 'Lesson' }).locator('li.done').count();
const done = (page: Page, n: number) => expect.poll(() => steps(page), patient).toBe(n);
const errors = (page: Page) => page.getByRole('region', { name: 'Code' }).locator('.errors li > span');
/** Source and width in pixels of each photo on the page; read from outside, as the frame runs no scripts. */
const images = (page: Page) =>
  browser(page)
    .locator('iframe')
    .evaluate((iframe: HTMLIFrameElement) =>
      [...iframe.contentDocument!.images].map((img) => ({ src: img.getAttribute('src'), width: img.naturalWidth })),
    );
const photos = async (page: Page) => (await images(page)).map(({ src }) => src);
const answered = async (page: Page) => {
  const says = browser(page).getByText(/answer to request \d+/);
  return (await says.count()) === 0 ? 0 : Number(/\d+/.exec(await says.innerText())![0]);
};
/** Presses a button that sends a request, and waits until its answer is on the page. */
async function send(page: Page, button = 'Send request') {
  const before = await answered(page);
  await press(page, button);
  await expect.poll(() => answered(page), patient).toBeGreaterThan(before);
}

/** Puts other code into the editor. */
async function write(page: Page, text: string) {
  await page.getByRole('region', { name: 'Code' }).getByRole('textbox').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}
async function logIn(page: Page, user: string) {
  await frame(page).getByLabel('User name').fill(user);
  await frame(page).getByLabel('Password').fill('secret');
  await frame(page).getByRole('button', { name: 'Log in' }).click();
  await frame(page)
    .getByRole('heading', { name: `Photos of ${user}` })
    .waitFor();
}
async function upload(page: Page, name: string) {
  await frame(page).locator('input[type=file]').setInputFiles(jpeg(name));
  await frame(page).getByRole('button', { name: 'Upload' }).click();
  await expect.poll(() => photos(page), patient).toEqual([shownAs(name)]);
}
async function stop(page: Page) {
  await page.getByRole('tab', { name: /^Instances/ }).click();
  await page.getByRole('button', { name: /^Stop instance/ }).click();
  await page.getByText('No instance runs.').waitFor();
}
async function flush(page: Page) {
  await page.getByRole('tab', { name: /^Memcache/ }).click();
  await press(page, 'Flush Cache');
  await press(page, 'OK');
  await page.getByText('Cache flushed, all keys dropped.').waitFor();
}

test('from the compiler’s errors to photos that stay', { timeout: 240_000 }, async () => {
  const page = await site.open('lessons/photoblog/');
  pages.push(page);

  // The grammar hides the types.
  await expect
    .poll(() => errors(page).allInnerTexts(), patient)
    .toEqual([
      'syntax error: unexpected { at end of statement',
      'syntax error: non-declaration statement outside function body',
    ]);
  await write(page, code('main.go').replace('var m Session{}', 'var m Session'));
  await expect
    .poll(() => errors(page).allInnerTexts(), patient)
    .toEqual([
      'invalid operation: cannot index m (variable of type Session)',
      'cannot use []string{} (value of type []string) as string value in map literal',
      'invalid operation: jsonData (variable of type string) is not an interface',
    ]);
  await write(page, code('steps/sessions/main.go'));
  await send(page);
  await done(page, 1);

  // A session behind the browser's own cookie.
  await logIn(page, 'ann');
  await done(page, 2);
  const session = await page.context().newCDPSession(page);
  const cookies = async () => (await session.send('Network.getAllCookies')).cookies.map((c) => `${c.name}=${c.value}`);
  const [ofAnn] = await cookies();
  expect(ofAnn).toMatch(/^sessionid=[0-9a-f-]{36}$/);

  // A photo on the disk, there after a reload, and really a picture.
  await write(page, code('steps/disk/main.go'));
  await send(page);
  await upload(page, 'hills.jpg');
  await send(page, 'Reload');
  await done(page, 3);
  expect(await photos(page)).toEqual([shownAs('hills.jpg')]);
  await expect.poll(async () => (await images(page))[0]?.width, patient).toBe(360);

  // Two users, two browsers.
  await press(page, 'Tabs and browsers');
  await press(page, 'Another browser');
  await send(page);
  await logIn(page, 'bob');
  await upload(page, 'sea.jpg');
  expect(await cookies()).toEqual([ofAnn]);
  await frame(page).getByRole('link', { name: 'Log out' }).click();
  await frame(page).getByLabel('User name').waitFor();
  await done(page, 4);
  await page.getByRole('tab', { name: 'Browser 1' }).click();
  await expect.poll(() => photos(page), patient).toEqual([shownAs('hills.jpg')]);

  // Another instance has another disk; a flushed cache has no sessions.
  await stop(page);
  await send(page, 'Reload');
  await done(page, 5);
  await expect.poll(() => photos(page), patient).toEqual([null]);
  await flush(page);
  await send(page, 'Reload');
  await logIn(page, 'ann');
  await frame(page).getByText('No photos yet.').waitFor();
  await done(page, 6);

  // What lies in the datastore stays.
  await write(page, code('steps/datastore/main.go'));
  await upload(page, 'hills.jpg');
  await send(page, 'Reload');
  await done(page, 7);
  await stop(page);
  await flush(page);
  await send(page, 'Reload');
  await logIn(page, 'ann');
  await done(page, 8);
  expect(await photos(page)).toEqual([shownAs('hills.jpg')]);
  expect(await cookies()).not.toEqual([ofAnn]);
});
