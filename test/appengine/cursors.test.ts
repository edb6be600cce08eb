/**
 * Cursors, projections and fetches, which the oracle does not serve: written by hand after the documentation of the client
 * (package datastore, Cursor, Query.Project, Query.Distinct) and the issue that wants fetches refused.
 */
import { expect, it } from 'vitest';
import { Packages } from '../../src/worker/packages';
import { readScript } from '../../tools/lib/script';
import { transcript } from '../../tools/lib/transcript';

const packages = new Packages();

async function bodies(text: string, paths: string[]): Promise<string[]> {
  const files = [{ name: 'app.go', text }];
  await packages.loadFor(files);
  const played = transcript(files, packages.source, readScript(JSON.stringify(paths.map((path) => ({ path })))));
  const { steps, compile } = JSON.parse(JSON.stringify(played)) as { steps: { body: string }[]; compile: unknown };
  expect(compile).toEqual({ ok: true });
  return steps.map((s) => s.body);
}

const books = `package app

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type book struct {
	Title string
	Year  int
	Tags  []string
	Note  string \`datastore:",noindex"\`
}

func init() {
	http.HandleFunc("/seed", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		for i := 0; i < 5; i++ {
			t := string(rune('a' + i))
			datastore.Put(ctx, datastore.NewKey(ctx, "Book", t, 0, nil), &book{t, 2000 + i/2, []string{"x", t}, "n"})
		}
	})
	http.HandleFunc("/add", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		datastore.Put(ctx, datastore.NewKey(ctx, "Book", "early", 0, nil), &book{Title: "early", Year: 1999})
	})
	http.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		q := datastore.NewQuery("Book").Order("Year")
		if c, err := datastore.DecodeCursor(r.FormValue("c")); err == nil {
			q = q.Start(c)
		} else {
			fmt.Fprint(w, "error ")
		}
		t := q.Run(ctx)
		for i := 0; i < 2; i++ {
			var b book
			if _, err := t.Next(&b); err != nil {
				fmt.Fprint(w, err, " ")
				break
			}
			fmt.Fprint(w, b.Title, " ")
		}
		c, err := t.Cursor()
		fmt.Fprint(w, err, "|", c)
		n, err := datastore.NewQuery("Book").Order("Year").End(c).Count(ctx)
		fmt.Fprint(w, "|", n, err)
	})
	http.HandleFunc("/project", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		for _, q := range []*datastore.Query{
			datastore.NewQuery("Book").Project("Year", "Title").Order("-Year"),
			datastore.NewQuery("Book").Project("Year").Distinct(),
			datastore.NewQuery("Book").Project("Tags"),
			datastore.NewQuery("Book").Project("Tags").Distinct().Limit(2),
			datastore.NewQuery("Book").Project("Year", "Title").DistinctOn("Year"),
			datastore.NewQuery("Book").Project("Note"),
			datastore.NewQuery("Book").Project("Year").KeysOnly(),
			datastore.NewQuery("Book").Project("Year").Distinct().DistinctOn("Year"),
			datastore.NewQuery("Book").Start(datastore.Cursor{}),
		} {
			var list []book
			keys, err := q.GetAll(ctx, &list)
			n, _ := q.Count(ctx)
			fmt.Fprint(w, len(keys), n, err)
			for _, b := range list {
				fmt.Fprint(w, " ", b.Title, b.Year, b.Tags)
			}
			fmt.Fprintln(w)
		}
	})
}
`;

it('a cursor goes on where it was, whatever came before it since', async () => {
  const [, first] = await bodies(books, ['/seed', '/page']);
  expect(first).toMatch(/^a b <nil>\|[\w-]+\|2 <nil>$/);
  const cursor = first!.split('|')[1]!;
  const [, , second, bad, broken] = await bodies(books, [
    '/seed',
    '/add',
    `/page?c=${cursor}`,
    '/page?c=%21',
    `/page?c=${Buffer.from('{"by":1}').toString('base64url')}`,
  ]);
  expect(second).toMatch(/^c d <nil>\|[\w-]+\|5 <nil>$/);
  expect(bad).toMatch(/^error early a /);
  expect(broken).toMatch(/^error early a /);
  const last = second!.split('|')[1]!;
  const [, end] = await bodies(books, ['/seed', `/page?c=${last}`]);
  expect(end).toMatch(/^e datastore: query has no more results <nil>\|[\w-]+\|5 <nil>$/);
});

it('a projection has a result for each value', async () => {
  const [, body] = await bodies(books, ['/seed', '/project']);
  expect(body!.split('\n')).toEqual([
    '5 5 <nil> e2002 [] c2001 [] d2001 [] a2000 [] b2000 []',
    '3 3 <nil> 2000 [] 2001 [] 2002 []',
    '10 10 <nil> 0 [a] 0 [b] 0 [c] 0 [d] 0 [e] 0 [x] 0 [x] 0 [x] 0 [x] 0 [x]',
    '2 2 <nil> 0 [a] 0 [b]',
    '3 3 <nil> a2000 [] c2001 [] e2002 []',
    '0 0 <nil>',
    '0 5 datastore: query cannot both project and be keys-only',
    '0 0 datastore: query cannot be both distinct and distinct-on',
    '0 0 datastore: invalid cursor',
    '',
  ]);
});

const fetches = `package app

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/urlfetch"
)

type local struct{ hops int }

func (l *local) RoundTrip(r *http.Request) (*http.Response, error) {
	l.hops++
	h := http.Header{}
	status := 200
	if l.hops < 3 {
		status = 302
		h.Set("Location", fmt.Sprint("/hop", l.hops))
	}
	body := r.Method + " " + r.URL.String()
	return &http.Response{StatusCode: status, Header: h, Body: io.NopCloser(strings.NewReader(body))}, nil
}

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		res, err := urlfetch.Client(appengine.NewContext(r)).Get("http://example.com/a?b")
		fmt.Fprintln(w, res, err)
		var ue *url.Error
		fmt.Fprintln(w, errors.As(err, &ue))
		_, err = http.Get("http://example.com/")
		fmt.Fprintln(w, err)
		_, err = http.PostForm("http://user:secret@example.com/", url.Values{"a": {"1"}})
		fmt.Fprintln(w, err)
		_, err = http.Get("/relative")
		fmt.Fprintln(w, err)
		_, err = http.Get(":bad")
		fmt.Fprintln(w, err)
		res, err = (&http.Client{Transport: &local{}}).Post("http://here/x", "text/plain", strings.NewReader("b"))
		b, _ := io.ReadAll(res.Body)
		fmt.Fprintln(w, string(b), err)
		_, err = (&http.Client{Transport: &local{hops: -50}}).Get("http://here/x")
		fmt.Fprintln(w, err)
	})
}
`;

it('what is outside cannot be fetched, and the error says so', async () => {
  const [body] = await bodies(fetches, ['/']);
  expect(body!.split('\n')).toEqual([
    `<nil> Get "http://example.com/a?b": urlfetch: this playground's world has no outside: nothing beyond it can be fetched`,
    'true',
    `Get "http://example.com/": this playground's world has no outside: nothing beyond it can be reached`,
    `Post "http://user:***@example.com/": this playground's world has no outside: nothing beyond it can be reached`,
    'Get "/relative": unsupported protocol scheme ""',
    'parse ":bad": missing protocol scheme',
    'GET http://here/hop2 <nil>',
    'Get "/hop-40": stopped after 10 redirects',
    '',
  ]);
});
