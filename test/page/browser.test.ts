/** The browsers on the desk, in Chromium, on the built site: real cookies, several browsers, forms, hostile pages. */
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
const browser = (page: Page) => page.getByRole('region', { name: 'Browser' });
const said = (page: Page) => browser(page).locator('pre').first();
const frame = (page: Page) => browser(page).frameLocator('iframe');
/** Sends and waits until that request, the `n`th, is answered. */
async function send(page: Page, n: number) {
  await press(page, 'Send request');
  await page.getByText(`answer to request ${n}`).waitFor();
}
/** What the browser itself keeps for the site, asked through the debugging protocol. */
async function cookies(page: Page) {
  const session = await page.context().newCDPSession(page);
  const { cookies: all } = await session.send('Network.getAllCookies');
  await session.detach();
  return all.map(({ name, value, path, session: isSession, httpOnly }) => ({ name, value, path, isSession, httpOnly }));
}
/** Puts other code into the editor. */
async function write(page: Page, text: string) {
  await page.getByRole('region', { name: 'Code' }).getByRole('textbox').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}
/** A handler that answers with these statements, `res` and `req` at hand. */
const handler = (body: string, imports = '"fmt"') => `package playground

import (
	${imports}
	"net/http"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	${body}
}
`;
/** The frame may run no scripts, and Chromium says so when a test evaluates something in it. */
const tellsOfEvaluating = () =>
  site.faults.splice(0, Infinity, ...site.faults.filter((f) => !/Blocked script execution in 'about:srcdoc'/.test(f)));
const folder = '/some/sub-folder/';

describe('cookies', () => {
  test('what the app sets lies in the browser’s own store, and what is changed there is sent', async () => {
    const page = await open('lessons/sessions-02/');
    await send(page, 1);
    const id = (await said(page).innerText()).trim().replace('sessionid=', '');
    expect(await cookies(page)).toEqual([
      { name: 'sessionid', value: id, path: folder, isSession: true, httpOnly: false },
    ]);
    await page.evaluate((path) => (document.cookie = `sessionid=mine; path=${path}`), folder);
    await send(page, 2);
    expect(await said(page).innerText()).toBe('sessionid=mine\n');
    await page.context().clearCookies();
    await send(page, 3);
    const fresh = (await said(page).innerText()).trim();
    expect(fresh).toMatch(/^sessionid=[0-9a-f-]{36}$/);
    expect(fresh).not.toContain(id);
  });

  test('the pane adds, edits and deletes, and the browser’s store follows', async () => {
    const page = await open('lessons/sessions-01/');
    await send(page, 1);
    expect(await said(page).innerText()).toBe('\n');
    await press(page, 'Add');
    const form = page.getByRole('form', { name: 'New cookie' });
    await form.getByLabel('Name').fill('sessionid');
    await form.getByLabel('Value').fill('hello');
    await form.getByRole('button', { name: 'Save' }).click();
    expect(await cookies(page)).toMatchObject([{ name: 'sessionid', value: 'hello', path: folder }]);
    await send(page, 2);
    expect(await said(page).innerText()).toBe('sessionid=hello\n');
    await press(page, 'Edit the cookie sessionid');
    await page.getByRole('form').getByLabel('Value').fill('x'.repeat(4200));
    await page.getByRole('form').getByRole('button', { name: 'Save' }).click();
    expect(await page.getByRole('form').getByRole('alert').innerText()).toContain('4096');
    await press(page, 'Cancel');
    await press(page, 'Delete the cookie sessionid');
    expect(await cookies(page)).toEqual([]);
    await send(page, 3);
    expect(await said(page).innerText()).toBe('\n');
  });

  test('cookies of others on the same site are never sent nor touched', async () => {
    const page = await open('lessons/sessions-01/');
    await page.evaluate(() => (document.cookie = 'sessionid=secret-of-another-page; path=/'));
    await send(page, 1);
    expect(await said(page).innerText()).toBe('\n');
    await press(page, 'HTTP');
    expect(await said(page).innerText()).not.toContain('secret');
    expect(await cookies(page)).toMatchObject([{ name: 'sessionid', value: 'secret-of-another-page', path: '/' }]);
  });

  test('two browsers keep two sessions', async () => {
    const page = await open('lessons/sessions-05/');
    await send(page, 1);
    await press(page, 'Tabs and browsers');
    await press(page, 'Another browser');
    await send(page, 2);
    await press(page, 'HTTP');
    const second = await browser(page).locator('pre').nth(1).innerText();
    await page.getByRole('tab', { name: 'Browser 1' }).click();
    const first = await browser(page).locator('pre').nth(1).innerText();
    const idIn = (text: string) => /Set-Cookie: sessionid=([0-9a-f-]+)/.exec(text)?.[1];
    expect(idIn(first)).toBeTruthy();
    expect(idIn(second)).toBeTruthy();
    expect(idIn(first)).not.toBe(idIn(second));
    expect((await cookies(page)).map((c) => c.value)).toEqual([idIn(first)]);
    await page
      .getByRole('tab', { name: 'X-ray' })
      .or(page.getByRole('button', { name: 'X-ray' }))
      .first()
      .click();
    expect(await page.getByText('points here').count()).toBeGreaterThanOrEqual(0);
  });

  test('with cookies blocked everything still works, and the pane says so', async () => {
    const page = await open('');
    await page.addInitScript(() =>
      Object.defineProperty(Document.prototype, 'cookie', {
        get() {
          throw new DOMException('no', 'SecurityError');
        },
        set() {
          throw new DOMException('no', 'SecurityError');
        },
      }),
    );
    await page.goto(site.url('lessons/sessions-02/'));
    await send(page, 1);
    const id = await said(page).innerText();
    await send(page, 2);
    expect(await said(page).innerText()).toBe(id);
    expect(
      await browser(page)
        .getByText(/kept on this page only/)
        .count(),
    ).toBeGreaterThan(0);
    expect(await cookies(page)).toEqual([]);
  });

  test('Max-Age ends on the virtual clock, in the browser’s store, too', async () => {
    const page = await open('lessons/sessions-01/');
    await write(
      page,
      handler(
        `if len(req.Cookies()) == 0 {
		http.SetCookie(res, &http.Cookie{Name: "sessionid", Value: "short", MaxAge: 60})
	}
	fmt.Fprint(res, req.Cookies())`,
      ),
    );
    await send(page, 1);
    await send(page, 2);
    expect(await said(page).innerText()).toBe('[sessionid=short]');
    expect(await cookies(page)).toMatchObject([{ name: 'sessionid', isSession: false }]);
    for (let i = 0; i < 6; i++) await press(page, '+10 s');
    await expect.poll(() => cookies(page)).toEqual([]);
    await send(page, 3);
    expect(await said(page).innerText()).toBe('[]');
  });

  test('HttpOnly, control characters, 5 KB, sixty cookies: as in a browser', async () => {
    const page = await open('lessons/sessions-01/');
    await write(
      page,
      handler(
        `res.Header().Add("Set-Cookie", "hidden=1; HttpOnly")
	res.Header().Add("Set-Cookie", "bad=a\\x01b")
	res.Header().Add("Set-Cookie", "big="+strings.Repeat("x", 5000))
	for i := 0; i < 60; i++ {
		http.SetCookie(res, &http.Cookie{Name: fmt.Sprint("c", i), Value: "v"})
	}
	fmt.Fprint(res, len(req.Cookies()))`,
        '"fmt"\n\t"strings"',
      ),
    );
    await send(page, 1);
    const names = (await cookies(page)).map((c) => c.name);
    expect(names).toHaveLength(60);
    expect(names).not.toContain('hidden');
    expect(await browser(page).getByText('Refused:').count()).toBe(2);
    await send(page, 2);
    expect(await said(page).innerText()).toBe('61');
  });
});

describe('pages', () => {
  test('links, forms, redirects, back and forward', async () => {
    const page = await open('lessons/get-nil/');
    await write(
      page,
      handler(
        `if req.URL.Path == "/old" {
		http.Redirect(res, req, "/new?x=1", http.StatusFound)
		return
	}
	if req.Method == "POST" {
		http.Redirect(res, req, "/done?name="+req.FormValue("name"), http.StatusSeeOther)
		return
	}
	res.Header().Set("Content-Type", "text/html")
	fmt.Fprintf(res, "<title>t</title><p id=at>%s</p><a href=old>go</a><form method=post><input name=name><button>Save</button></form>", req.URL)`,
      ),
    );
    await send(page, 1);
    await frame(page).getByRole('link', { name: 'go' }).click();
    await expect.poll(() => frame(page).locator('#at').innerText()).toBe('/new?x=1');
    await frame(page).getByRole('textbox').fill('Ann Ö');
    await frame(page).getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => frame(page).locator('#at').innerText()).toContain('/done?name=Ann');
    const address = page.getByRole('textbox', { name: 'Address' });
    expect(await address.inputValue()).toContain('localhost:8080/done?name=Ann');
    await press(page, 'Reload');
    await press(page, 'Back');
    await expect.poll(() => address.inputValue()).toBe('localhost:8080/new?x=1');
  });

  test('a hostile page runs nothing, fetches nothing, and leaves the page around it alone', async () => {
    const page = await open('lessons/get-nil/');
    const asked: string[] = [];
    page.on('request', (r) => {
      if (/evil/.test(r.url())) asked.push(r.url());
    });
    const html = [
      '<base href="http://evil.example/"><meta http-equiv="refresh" content="0;url=http://evil.example/r">',
      '<link rel="stylesheet" href="http://evil.example/s.css"><style>@import "http://evil.example/i.css"; body{background:url(http://evil.example/b.png)}</style>',
      '<script>parent.hurt = 1</script><script src="http://evil.example/x.js"></script>',
      '<img src="http://evil.example/p.png" onerror="parent.hurt = 2"><img src="x" onerror="parent.hurt = 3">',
      '<svg onload="parent.hurt = 4"><script>parent.hurt = 5</script><use href="http://evil.example/u.svg#a"/></svg>',
      '<iframe src="http://evil.example/f"></iframe><object data="http://evil.example/o"></object><embed src="http://evil.example/e">',
      '<a id=js href="javascript:parent.hurt=6">js</a> <a id=data href="data:text/html,<script>parent.hurt=7</script>">data</a>',
      '<form id=out action="http://evil.example/take" method=post><input name=a value=b><button>out</button></form>',
      '<a id=away href="http://evil.example/away" target=_top>away</a>',
      '<p onclick="parent.hurt = 8" id=p>Hello</p><input autofocus onfocus="parent.hurt = 9">',
    ].join('');
    await write(
      page,
      handler(`res.Header().Set("Content-Type", "text/html")\n\tfmt.Fprint(res, ${JSON.stringify(html)})`),
    );
    await send(page, 1);
    await frame(page).locator('#p').click();
    const before = page.url();
    for (const id of ['#js', '#data', '#away']) await frame(page).locator(id).click();
    await frame(page).getByRole('button', { name: 'out' }).click();
    await expect.poll(() => browser(page).locator('.refusal').innerText()).toContain('evil.example');
    expect(page.url()).toBe(before);
    expect(await page.evaluate(() => (window as unknown as { hurt?: number }).hurt)).toBeUndefined();
    expect(asked).toEqual([]);
    // The browser tells of what the policy stopped while the page was read; nothing else is told of.
    expect(site.faults.splice(0).filter((f) => !/violates the following Content Security Policy/.test(f))).toEqual([]);
    expect(await browser(page).locator('iframe').getAttribute('sandbox')).not.toContain('allow-scripts');
  });

  test('20 MB are refused with a sentence before they hurt', async () => {
    const page = await open('lessons/get-nil/');
    await write(
      page,
      handler(
        `res.Header().Set("Content-Type", "text/html")
	fmt.Fprint(res, "<form method=post enctype='multipart/form-data'><input type=file name=data><button>Upload</button></form>")`,
      ),
    );
    await send(page, 1);
    await frame(page)
      .locator('input[type=file]')
      .setInputFiles({ name: 'huge.jpg', mimeType: 'image/jpeg', buffer: Buffer.alloc(20 * 1024 * 1024) });
    await frame(page).getByRole('button', { name: 'Upload' }).click();
    await expect.poll(() => browser(page).locator('.refusal').innerText()).toContain('huge.jpg');
    expect(await browser(page).locator('.refusal').innerText()).toMatch(/20(\.0)? MB/);
  });

  test('a file dropped on the page goes into its form', async () => {
    const page = await open('lessons/get-nil/');
    await write(
      page,
      handler(
        `res.Header().Set("Content-Type", "text/html")
	if f, h, err := req.FormFile("data"); err == nil {
		defer f.Close()
		fmt.Fprintf(res, "<p id=got>%s, %d bytes</p>", h.Filename, h.Size)
	}
	fmt.Fprint(res, "<form method=post enctype='multipart/form-data'><input type=file name=data><button>Upload</button></form>")`,
      ),
    );
    await send(page, 1);
    await frame(page)
      .locator('body')
      .evaluate((body) => {
        const data = new DataTransfer();
        data.items.add(new File(['hello'], 'hello.txt', { type: 'text/plain' }));
        body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      });
    await frame(page).getByRole('button', { name: 'Upload' }).click();
    await expect.poll(() => frame(page).locator('#got').innerText()).toBe('hello.txt, 5 bytes');
    tellsOfEvaluating();
  });

  test('pictures and style sheets of the app are shown, each asked for once', async () => {
    const page = await open('lessons/get-nil/');
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
    await write(
      page,
      handler(
        `switch req.URL.Path {
	case "/dot.png":
		b, _ := base64.StdEncoding.DecodeString("${png}")
		res.Header().Set("Content-Type", "image/png")
		res.Write(b)
	case "/look.css":
		res.Header().Set("Content-Type", "text/css")
		fmt.Fprint(res, "p{letter-spacing:7px}")
	default:
		res.Header().Set("Content-Type", "text/html")
		fmt.Fprint(res, "<link rel=stylesheet href=look.css><p>x</p><img src=dot.png><img src=/dot.png>")
	}`,
        '"encoding/base64"\n\t"fmt"',
      ),
    );
    await press(page, 'Send request');
    await expect
      .poll(() =>
        frame(page)
          .locator('img')
          .last()
          .evaluate((i) => (i as HTMLImageElement).naturalWidth),
      )
      .toBe(1);
    expect(
      await frame(page)
        .locator('p')
        .evaluate((p) => getComputedStyle(p).letterSpacing),
    ).toBe('7px');
    await page.getByRole('tab', { name: /^Logs/ }).click();
    const logs = page.getByRole('region', { name: 'Development console' });
    expect(await logs.getByText('GET /dot.png').count()).toBe(1);
    tellsOfEvaluating();
  });

  test('sign-in as the development server has it', async () => {
    const page = await open('lessons/get-nil/');
    await write(
      page,
      `package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/user"
)

func init() {
	http.HandleFunc("/", func(res http.ResponseWriter, req *http.Request) {
		ctx := appengine.NewContext(req)
		u := user.Current(ctx)
		if u == nil {
			url, _ := user.LoginURL(ctx, "/")
			http.Redirect(res, req, url, http.StatusFound)
			return
		}
		fmt.Fprint(res, u.Email, " ", user.IsAdmin(ctx))
	})
}
`,
    );
    await press(page, 'Send request');
    await frame(page).getByRole('textbox').fill('ann@example.com');
    await frame(page).getByRole('checkbox').check();
    await frame(page)
      .getByRole('button', { name: /log ?in/i })
      .click();
    await expect.poll(() => said(page).innerText()).toBe('ann@example.com true');
    expect((await cookies(page)).map((c) => c.name)).toEqual(['dev_appserver_login']);
  });
});
