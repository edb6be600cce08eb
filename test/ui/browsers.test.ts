// @vitest-environment jsdom
/** Several browsers and tabs on the desk, over the real world: what each shows, sends and remembers. */
import { afterEach, describe, expect, test } from 'vitest';
import { OwnedNames } from '../../src/browser/owned';
import { RealCookies } from '../../src/browser/real';
import { startOf } from '../../src/share/link';
import type { Work } from '../../src/share/work';
import { Bench } from '../../src/ui/bench/bench.svelte';
import { readLesson } from '../../tools/vite/lessons';
import { RealClient } from './realClient';

const app = `package playground

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", func(res http.ResponseWriter, req *http.Request) {
		switch req.URL.Path {
		case "/old":
			http.SetCookie(res, &http.Cookie{Name: "seen", Value: "old", Path: "/"})
			http.Redirect(res, req, "/new", http.StatusMovedPermanently)
		case "/round":
			http.Redirect(res, req, "/round", http.StatusFound)
		case "/out":
			http.Redirect(res, req, "http://example.com/", http.StatusFound)
		case "/favicon.ico":
			http.NotFound(res, req)
		default:
			fmt.Fprint(res, req.Method, " ", req.URL.Path, " ", req.FormValue("a"), " ", req.Header.Get("Cookie"))
		}
	})
}
`;
const files = [{ name: 'main.go', text: app }];
const benches: Bench[] = [];
afterEach(() => benches.splice(0).forEach((b) => b.close()));

async function opened(work?: Work, realCookies?: RealCookies): Promise<Bench> {
  const lesson = { ...readLesson('get-nil'), files };
  const bench = new Bench({ lesson, work: work ?? startOf(lesson), client: new RealClient(), realCookies });
  benches.push(bench);
  await bench.open();
  return bench;
}
const go = (bench: Bench, path: string) => {
  bench.browsers.tab.address = `localhost:8080${path}`;
  return bench.send();
};
const body = (bench: Bench) => {
  const outcome = bench.browsers.tab.shown?.outcome;
  return outcome?.kind === 'answer' ? outcome.body.trim() : outcome?.text;
};
const cookie = (name: string, value: string) => ({
  name, value, path: '/', expiresAt: null, httpOnly: false, secure: false, sameSite: '' as const, priority: 'Medium' as const,
}); // prettier-ignore

describe('tabs and browsers', () => {
  test('each tab has its own page, address and history; a browser’s tabs share their cookies', async () => {
    const bench = await opened();
    await go(bench, '/one');
    bench.browsers.current.open();
    expect(bench.browsers.tab.shown).toBeUndefined();
    await go(bench, '/old');
    expect(body(bench)).toBe('GET /new  seen=old');
    expect(bench.browsers.tab.address).toBe('localhost:8080/new');
    // The redirect took the place of what asked for it.
    expect(bench.browsers.tab.canGoBack).toBe(false);
    bench.browsers.current.pick(0);
    expect(body(bench)).toBe('GET /one');
    await bench.reload();
    expect(body(bench)).toBe('GET /one  seen=old');
    bench.browsers.current.close(0);
    expect(bench.browsers.tab.address).toBe('localhost:8080/new');
  });

  test('a second browser has no cookies of the first', async () => {
    const bench = await opened();
    await go(bench, '/old');
    bench.browsers.add();
    await go(bench, '/x');
    expect(body(bench)).toBe('GET /x');
    bench.browsers.show('default');
    expect(body(bench)).toBe('GET /new  seen=old');
  });

  test('what was there is there again when the work is opened anew', async () => {
    const bench = await opened();
    await go(bench, '/one');
    bench.browsers.current.open();
    await go(bench, '/old');
    bench.browsers.show('second');
    bench.cookies.put('second', cookie('mine', 'added'), 0);
    await go(bench, '/two');
    const again = await opened(bench.snapshot());
    expect(again.browsers.list.map((b) => b.client)).toEqual(['default', 'second']);
    expect(again.browsers.list[0]!.tabs.map((t) => t.address)).toEqual(['localhost:8080/one', 'localhost:8080/new']);
    expect(again.browsers.list[0]!.tabs[1]!.canGoBack).toBe(false);
    expect(again.cookies.list('default', 0).map((c) => `${c.name}=${c.value}`)).toEqual(['seen=old']);
    expect(again.cookies.list('second', 0).map((c) => `${c.name}=${c.value}`)).toEqual(['mine=added']);
  });

  test('redirects that go round end with a sentence, and so do those that lead out', async () => {
    const bench = await opened();
    await go(bench, '/round');
    expect(bench.refusal).toBe('The app sent the browser on 20 times in a row; it stopped there.');
    await go(bench, '/out');
    expect(bench.refusal).toContain('example.com');
  });

  test('a form that was sent is sent again by a reload', async () => {
    const bench = await opened();
    await bench.submit({
      method: 'POST',
      url: '/form',
      enctype: 'application/x-www-form-urlencoded',
      entries: [['a', 'b c']],
    });
    expect(body(bench)).toBe('POST /form b c');
    await bench.reload();
    expect(body(bench)).toBe('POST /form b c');
    await bench.follow('/next');
    expect(body(bench)).toBe('GET /next');
    await bench.travel(-1);
    expect(body(bench)).toBe('POST /form b c');
  });

  test('the icon is asked for once when it is not found, and only if wanted', async () => {
    const bench = await opened();
    const asked = () => bench.requests.filter((r) => r.as === 'icon').length;
    await go(bench, '/a');
    expect(asked()).toBe(0);
    bench.favicon = true;
    await go(bench, '/b');
    await go(bench, '/c');
    expect(asked()).toBe(1);
    expect(bench.snapshot().demo.settings.favicon).toBe(true);
  });
});

describe('the page’s own cookies', () => {
  /** A document that keeps cookies as a browser does, without their ends. */
  function fakeDocument(...there: string[]) {
    const kept = new Map(there.map((c) => [c.split('=')[0]!, c]));
    return {
      get cookie() {
        return [...kept.values()].join('; ');
      },
      set cookie(line: string) {
        const [pair = ''] = line.split(';');
        const name = pair.split('=')[0]!;
        if (/expires=Thu, 01 Jan 1970/i.test(line) || /max-age=0/i.test(line)) kept.delete(name);
        else kept.set(name, pair.trim());
      },
    };
  }
  const real = (doc: { cookie: string }) => new RealCookies(doc, { path: '/', owned: new OwnedNames(), now: () => 0 });

  test('a hostile link cannot have another cookie of the site sent, nor take its place', async () => {
    const doc = fakeDocument('victim=secret');
    const bench = await opened();
    await go(bench, '/a');
    const { demo, editor } = bench.snapshot();
    const script = demo.script.map((input) =>
      input.do === 'request'
        ? { ...input, headers: [...input.headers, ['Cookie', 'victim=guess'] as [string, string]] }
        : input,
    );
    const victim = await opened({ demo: { ...demo, script }, editor }, real(doc));
    await go(victim, '/b');
    expect(JSON.stringify(victim.snapshot())).not.toContain('secret');
    expect(doc.cookie).toContain('victim=secret');
    expect(victim.cookies.whyOnlyHere('default', victim.cookies.list('default', 0)[0]!)).not.toBe('');
  });

  test('going back in time takes the cookies along', async () => {
    const doc = fakeDocument();
    const bench = await opened(undefined, real(doc));
    await go(bench, '/a');
    await go(bench, '/old');
    expect(doc.cookie).toContain('seen=old');
    await bench.stepper.back('over');
    await bench.stepper.back('over');
    expect(bench.cookies.list('default', 0).length).toBe(
      bench.requests.some((r) => r.path === '/old' && r.outcome) ? 1 : 0,
    );
  });
});
