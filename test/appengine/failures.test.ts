/** Calls that fail: what the program gets to see. Texts and codes are those of the client (internal.APIError, CallError). */
import { expect, it } from 'vitest';
import { startApp } from './app';

const program = `package main

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		var err error
		switch r.URL.Path {
		case "/get":
			_, err = memcache.Get(ctx, "k")
		case "/set":
			err = memcache.Set(ctx, &memcache.Item{Key: "k", Value: []byte("v")})
		case "/delete":
			err = memcache.Delete(ctx, "k")
		case "/increment":
			_, err = memcache.Increment(ctx, "k", 1, 0)
		case "/stats":
			_, err = memcache.Stats(ctx)
		case "/flush":
			err = memcache.Flush(ctx)
		case "/login":
			_, err = user.LoginURL(ctx, "/")
		}
		fmt.Fprintf(w, "%v|%T|%v|%v", err, err, appengine.IsOverQuota(err), appengine.IsTimeoutError(err))
	})
}
`;

const paths = ['/get', '/set', '/delete', '/increment', '/stats', '/flush'];

it.each([
  [{ code: 6 }, 'API error 6 (memcache: INVALID_VALUE)|*internal.APIError|false|false'],
  [{ code: 1, detail: 'why' }, 'API error 1 (memcache: UNSPECIFIED_ERROR): why|*internal.APIError|false|false'],
  [{ code: 99 }, 'API error 99 (memcache: )|*internal.APIError|false|false'],
  [{ code: 0 }, 'APIError <empty>|*internal.APIError|false|false'],
  [{ code: 0, detail: 'text' }, 'text|*internal.APIError|false|false'],
  [{ code: 0, detail: 'down', layer: true }, 'down|*internal.CallError|false|false'],
  [{ code: 4, detail: 'too much', layer: true }, 'Over quota: too much|*internal.CallError|true|false'],
  [{ code: 6, detail: 'off', layer: true }, 'Capability disabled: off|*internal.CallError|false|false'],
  [{ code: 10, detail: 'late', layer: true, timeout: true }, 'Canceled: late (timeout)|*internal.CallError|false|true'],
  [{ code: 3, detail: 'no', layer: true }, 'Call error 3: no|*internal.CallError|false|false'],
])('an answer %j reads %s', async (error, text) => {
  const ask = await startApp(program, () => ({ error }));
  for (const path of paths) expect(ask(path).response?.body).toBe(text);
});

it('names the services', async () => {
  const ask = await startApp(program, () => ({ error: { code: 2 } }));
  expect(ask('/login').response?.body).toBe('API error 2 (user: NOT_ALLOWED)|*internal.APIError|false|false');
  expect(ask('/get').rpcs.map((r) => r.about)).toEqual(['memcache.Get']);
});
