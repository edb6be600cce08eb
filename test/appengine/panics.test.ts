/** Panics of handlers: the log line has Go's text and the program's own calls, nothing of what lies below. */
import { expect, it } from 'vitest';
import { startApp } from './app';

const handler = `
func fail(s string) { panic(s) }

func handler(w http.ResponseWriter, r *http.Request) {
	w.Write([]byte("before"))
	if r.URL.Path == "/code" {
		w.(interface{ WriteHeader(int) }).WriteHeader(1)
	}
	fail("oh no")
}
`;

it('on App Engine: status 500, what was written, and a critical log line', async () => {
  const ask = await startApp(
    `package main\n\nimport "net/http"\n\nfunc init() { http.HandleFunc("/", handler) }\n${handler}`,
    () => ({}),
  );
  const { response, logs, stderr } = ask('/');
  expect([response?.status, response?.body, stderr]).toEqual([500, 'before', '']);
  expect(logs.map((l) => l.level)).toEqual(['CRITICAL']);
  expect(logs[0]!.message).toMatch(
    /^panic: oh no\n\ngoroutine \d+ \[running\]:\nmain\.fail\(\.\.\.\)\n\tapp\.go:\d+\nmain\.handler\(\.\.\.\)\n\tapp\.go:\d+\nnet\/http\.HandlerFunc\.ServeHTTP/,
  );
  expect(logs[0]!.message).not.toMatch(/appengine\/internal|playgroundServe/);
});

it('with ListenAndServe: no answer, and a line on standard error', async () => {
  const main = 'func main() { http.ListenAndServe(":8080", http.HandlerFunc(handler)) }';
  const ask = await startApp(`package main\n\nimport "net/http"\n\n${main}\n${handler}`, () => ({}));
  const { response, logs, stderr } = ask('/');
  expect([response?.status, response?.body]).toEqual([0, '']);
  expect(logs).toEqual([]);
  expect(stderr).toMatch(/http: panic serving 127\.0\.0\.1:50000: oh no\ngoroutine \d+ \[running\]:\nmain\.fail/);
  expect(ask('/code').stderr).toMatch(
    /http: superfluous response\.WriteHeader call from main\.handler \(app\.go:\d+\)\n.*panic serving/,
  );
  expect(ask('/').response?.status).toBe(0);
});
