/** The worker boundary over a MessageChannel in one thread: the same code, without a worker. */
import { expose } from 'comlink';
import { describe, expect, it } from 'vitest';
import { createClient, type Thread } from '../../src/worker/client';
import type { WorkerApi } from '../../src/worker/protocol';
import { Session } from '../../src/worker/session';
import { defaultSettings, type Action, type Demo } from '../../src/world/demo';
import type { TraceEvent } from '../../src/world/trace';

const handler = (body: string) => `package playground

import (
	"fmt"
	"net/http"
)

var n int

func init() { http.HandleFunc("/", index) }

func index(w http.ResponseWriter, r *http.Request) {
	${body}
}
`;
const demo = (body: string): Demo => ({
  version: 1,
  lesson: 'x',
  files: [{ name: 'main.go', text: handler(body) }],
  settings: defaultSettings,
  seed: 1,
  script: [],
});
const get: Action = { do: 'request', client: 'default', method: 'GET', path: '/', headers: [], body: '' };
const counting = 'n++\n\tfmt.Fprint(w, n)';

/** Threads that live here; `wrapApi` may break one. */
function threads(wrapApi: (api: WorkerApi, thread: number) => WorkerApi = (api) => api) {
  const made: { die: (why: string) => void; terminated: boolean }[] = [];
  const makeThread = (): Thread => {
    const { port1, port2 } = new MessageChannel();
    const state = { die: (_why: string) => undefined as void, terminated: false };
    made.push(state);
    const session = new Session();
    const api: WorkerApi = {
      open: (d) => session.open(d),
      act: (at, action) => session.act(at, action),
      check: (files) => session.check(files),
      back: (mode) => session.back(mode),
      path: () => session.path(),
      describe: (f, name, offset) => session.describe(f, name, offset),
      complete: (f, name, offset) => session.complete(f, name, offset),
    };
    expose(wrapApi(api, made.length), port1);
    return {
      endpoint: port2,
      onDeath: (tell) => (state.die = tell),
      terminate: () => {
        state.terminated = true;
        port1.close();
        port2.close();
      },
    };
  };
  return { made, makeThread };
}

const bodies = (events: TraceEvent[]) => events.flatMap((e) => (e.kind === 'response' ? [e.body] : []));

describe('the worker', () => {
  it('opens, acts, checks', async () => {
    const { makeThread } = threads();
    const client = createClient({ makeThread });
    const opened = await client.open(demo(counting));
    expect(opened.events.map((e) => e.kind)).toEqual(['compiled']);
    expect(bodies((await client.act(5, get)).events)).toEqual(['1']);
    const second = await client.act(1, get);
    expect(bodies(second.events)).toEqual(['2']);
    expect(second.input?.at).toBeGreaterThanOrEqual(5);
    expect(await client.check([{ name: 'main.go', text: handler('x := 1') }])).toMatchObject([
      { place: { file: 'main.go', line: 4 } },
      { place: { file: 'main.go', line: 13, column: 2 }, message: 'declared and not used: x' },
    ]);
    client.close();
  });

  it('is replaced by replay when it dies while idle, and nothing is lost', async () => {
    const { made, makeThread } = threads();
    const client = createClient({ makeThread });
    const told: string[] = [];
    client.onRestart = (sentence) => told.push(sentence);
    await client.open(demo(counting));
    await client.act(0, get);
    made[0]!.die('out of memory');
    const update = await client.act(100, get);
    expect(told).toEqual([expect.stringContaining('out of memory')]);
    expect(made[0]!.terminated).toBe(true);
    expect(update.input).toBeUndefined();
    expect(bodies((await client.act(200, get)).events)).toEqual(['2']);
    client.close();
  });

  it('leaves out the input it died of', async () => {
    const { makeThread } = threads((api, thread) =>
      thread === 1
        ? { ...api, act: (at, a) => (a.do === 'flush' ? new Promise(() => undefined) : api.act(at, a)) }
        : api,
    );
    const client = createClient({ makeThread, patience: 300 });
    const told: string[] = [];
    client.onRestart = (sentence) => told.push(sentence);
    await client.open(demo(counting));
    await client.act(0, get);
    await client.act(10, { do: 'flush' });
    expect(told).toEqual([expect.stringMatching(/did not answer.*\(flush\) has been left out/)]);
    expect(bodies((await client.act(20, get)).events)).toEqual(['2']);
    client.close();
  });

  it('opens a demo from its beginning when replaying kills it', async () => {
    const { makeThread } = threads((api, thread) =>
      thread === 1 ? { ...api, open: () => new Promise(() => undefined) } : api,
    );
    const client = createClient({ makeThread, patience: 300 });
    const told: string[] = [];
    client.onRestart = (sentence) => told.push(sentence);
    const update = await client.open({ ...demo(counting), script: [{ ...get, at: 0 }] });
    expect(told).toEqual([expect.stringContaining('starts from its beginning')]);
    expect(bodies(update.events)).toEqual([]);
    client.close();
  });

  const runaways: [title: string, body: string, sentence: RegExp][] = [
    ['loops for ever', 'for {\n\t}', /main\.go:13.*more than 50 000 000 steps/],
    ['recurses for ever', 'index(w, r)\n\tfmt.Fprint(w)', /main\.go:13.*deep/],
    [
      'allocates for ever',
      's := []string{}\n\tfor {\n\t\ts = append(s, fmt.Sprint(len(s), "xxxxxxxxxxxxxxxxxxxxxxxxxxx"))\n\t}',
      /main\.go:1[45].*(allocated|steps)/,
    ],
    ['doubles a string for ever', 's := "x"\n\tfor {\n\t\ts += s\n\t}', /main\.go:15.*allocated/],
    ['asks for too much at once', 'b := make([]byte, 1<<40)\n\tfmt.Fprint(w, len(b))', /main\.go:13.*allocated/],
    ['starts goroutines for ever', 'for {\n\t\tgo func() { select {} }()\n\t}', /main\.go:14.*goroutines/],
    ['prints for ever', 'for {\n\t\tfmt.Print("hello")\n\t}', /main\.go:14.*(wrote|steps)/],
  ];
  it.each(runaways)('stops a handler that %s, with a sentence, and goes on', async (_title, body, sentence) => {
    const { makeThread } = threads();
    const client = createClient({ makeThread });
    const imports = body.includes('fmt.') ? body : `${body}\n\tfmt.Fprint(w)`;
    await client.open(demo(imports));
    const { events, view } = await client.act(0, get);
    const stopped = events.find((e) => e.kind === 'stopped');
    expect(stopped?.sentence).toMatch(sentence);
    expect(view.waiting).toEqual([]);
    const again = await client.act(1000, { do: 'code', files: demo(counting).files });
    expect(again.events.map((e) => e.kind)).toContain('compiled');
    expect(bodies((await client.act(2000, get)).events)).toEqual(['1']);
    client.close();
  });

  it('holds a request, steps it forwards and backwards, and comes to the same answer', async () => {
    const { makeThread } = threads();
    const client = createClient({ makeThread });
    const body = 'x := 1\n\tx += twice(x)\n\tfmt.Fprint(w, x)';
    const text = `${handler(body)}\nfunc twice(n int) int {\n\tm := n * 2\n\treturn m\n}\n`;
    await client.open({ ...demo(counting), files: [{ name: 'main.go', text }] });
    let update = await client.act(0, { ...get, hold: 0 } as Action);
    const at = () => [update.view.held?.stop.line, update.view.held?.goroutines[0]?.frames[0]?.function];
    const vars = () =>
      Object.fromEntries((update.view.held?.goroutines[0]?.frames[0]?.vars ?? []).map((v) => [v.name, v.value.text]));
    expect(at()).toEqual([13, 'playground.index']);
    expect(update.view.waiting).toEqual([1]);
    update = await client.act(5000, { do: 'step', mode: { how: 'into' } });
    expect(at()).toEqual([14, 'playground.index']);
    expect(vars()).toMatchObject({ x: '1' });
    update = await client.act(0, { do: 'step', mode: { how: 'into' } });
    expect(at()).toEqual([19, 'playground.twice']);
    expect(vars()).toEqual({ n: '1' });
    update = await client.act(0, { do: 'step', mode: { how: 'out' } });
    expect(at()).toEqual([15, 'playground.index']);
    expect(vars()).toMatchObject({ x: '3' });
    update = await client.back({ how: 'into' });
    expect(at()).toEqual([20, 'playground.twice']);
    update = await client.back({ how: 'out' });
    expect(at()).toEqual([14, 'playground.index']);
    update = await client.act(0, { do: 'step', mode: { how: 'over' } });
    expect(at()).toEqual([15, 'playground.index']);
    update = await client.act(0, { do: 'step', mode: { how: 'run', lines: [] } });
    expect(update.view.held).toBeUndefined();
    expect(bodies(update.events)).toEqual(['3']);
    expect((await client.path()).map((s) => s.line)).toEqual([13, 14, 19, 20, 15]);
    update = await client.back({ how: 'over' });
    expect(at()).toEqual([15, 'playground.index']);
    client.close();
  });

  it('says which packages there are when one is missing', async () => {
    const { makeThread } = threads();
    const client = createClient({ makeThread });
    await client.open(demo(counting));
    const text = handler(counting).replace('"fmt"', '"fmt"\n\t_ "database/sql"');
    const [error] = await client.check([{ name: 'main.go', text }]);
    expect(error).toMatchObject({ place: { line: 5, column: 4 } });
    expect(error?.message).toMatch(
      /database\/sql is not in this playground; it has: .*fmt.*google\.golang\.org\/appengine\/memcache/,
    );
    client.close();
  });
});

it('a small thread that lacks something gives way to a whole one, and the call is made again', async () => {
  const { made, makeThread } = threads();
  let outgrow = (): void => undefined;
  const asked: boolean[] = [];
  const client = createClient({
    makeThread: (whole) => {
      asked.push(whole);
      const thread = makeThread();
      return { ...thread, ...(whole ? {} : { onOutgrown: (tell) => (outgrow = tell) }) };
    },
  });
  await client.open(demo(counting));
  const first = await client.act(0, get);
  expect(first.events.some((e) => e.kind === 'request')).toBe(true);
  const restarts: string[] = [];
  client.onRestart = (sentence) => restarts.push(sentence);
  const second = client.act(1000, get);
  outgrow();
  const { events, input } = await second;
  expect(input?.do).toBe('request');
  expect(events.filter((e) => e.kind === 'request')).toHaveLength(1);
  expect([asked, made.map((t) => t.terminated), restarts]).toEqual([[false, true], [true, false], []]);
  client.close();
});
