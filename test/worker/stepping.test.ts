/** What makes stepping backwards quick must not show: the world is the same as one made by replay alone. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Packages } from '../../src/worker/packages';
import { Session } from '../../src/worker/session';
import { defaultSettings, type Action, type Demo, type Input } from '../../src/world/demo';
import { replay } from '../../src/world/replay';
import { backTarget, rewind, type StepMode, type Stop } from '../../src/world/stepping';
import { benchStepping } from '../../tools/bench/stepping';

const text = `package playground

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handle)
}

func twice(n int) int {
	m := n
	return m * 2
}

func handle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	done := make(chan int)
	go func() {
		time.Sleep(20 * time.Millisecond)
		done <- twice(3)
	}()
	n, _ := memcache.Increment(ctx, "n", 1, 0)
	memcache.Set(ctx, &memcache.Item{Key: "k", Value: []byte("v"), Expiration: 5 * time.Second})
	item, err := memcache.Get(ctx, "k")
	fmt.Fprintln(res, n, item != nil, err, <-done)
}
`;
const files = [{ name: 'main.go', text }];
const get: Action = { do: 'request', client: 'default', method: 'GET', path: '/', headers: [], body: '' };
const packages = new Packages();
beforeAll(() => packages.loadFor(files));
const demo = (script: Input[] = []): Demo => ({
  version: 1,
  lesson: '',
  files,
  settings: defaultSettings,
  seed: 1,
  script,
});

describe('a session that steps both ways', () => {
  it.each([[false], [true]])('has the trace and the view of a replay of its script; prepared: %s', async (prepared) => {
    const session = new Session(packages);
    await session.open(demo());
    let script: Input[] = [];
    const check = (view: unknown, events?: unknown) => {
      const world = replay(demo(script), packages.source);
      expect(view).toEqual(world.view());
      if (events) expect(events).toEqual(world.trace);
    };
    const act = async (at: number, action: Action) => {
      const update = await session.act(at, action);
      script = [...script, update.input!];
      check(update.view);
      if (prepared) session.prepare();
    };
    const back = async (mode: StepMode) => {
      const rewound = await session.back(mode);
      script = rewound.script;
      check(rewound.view, rewound.events);
      if (prepared) session.prepare();
    };
    await act(0, get);
    await act(1_000, { ...get, hold: 0 });
    for (let i = 0; i < 6; i++) await act(2_000 + i * 1_000, { do: 'step', mode: { how: i % 2 ? 'over' : 'into' } });
    await act(9_000, { do: 'flush' });
    await back({ how: 'over' });
    await back({ how: 'into' });
    await act(20_000, { do: 'step', mode: { how: 'out' } });
    await back({ how: 'count', count: 3 });
    await act(21_000, { do: 'step', mode: { how: 'run', lines: [] } });
    await back({ how: 'over' });
    await act(22_000, get);
    await back({ how: 'over' });
    await back({ how: 'out' });
  });

  it('tells all statements of a request, those to come as well', async () => {
    const session = new Session(packages);
    await session.open(demo());
    await session.act(0, { ...get, hold: 2 });
    const path = await session.path();
    expect(path.map((s) => s.statement)).toEqual(path.map((_, i) => i));
    expect(path.slice(0, 2).map((s) => s.line)).toEqual([22, 23]);
    // Of the goroutine that it starts, too.
    expect(path.map((s) => s.line)).toEqual(expect.arrayContaining([17, 18, 28, 29, 30, 31]));
    await session.act(1, { do: 'step', mode: { how: 'run', lines: [] } });
    expect((await session.path()).length).toBeGreaterThanOrEqual(path.length - 1);
  });

  it('a request that never ends is followed so far and no farther', async () => {
    const session = new Session();
    const endless = [{ name: 'main.go', text: text.replace('ctx := appengine.NewContext(req)', 'for {\n\t}\n\tctx := appengine.NewContext(req)') }]; // prettier-ignore
    await session.open({ ...demo(), files: endless });
    await session.act(0, { ...get, hold: 0 });
    expect((await session.path()).length).toBeLessThanOrEqual(50_001);
  });
});

describe('rewinding', () => {
  const request: Input = { at: 1, ...get, hold: 0 } as Input;
  const step = (at: number, count: number): Input => ({ at, do: 'step', mode: { how: 'count', count } });
  const pass = (at: number): Input => ({ at, do: 'pass' });
  it.each<[string, Input[], (number | undefined)[], number, Input[]]>([
    ['to the first statement', [request, step(2, 1)], [0, 1], 0, [request]],
    ['to where a step ended: what came after is dropped', [request, step(2, 1), pass(9), step(10, 1)], [0, 1, 1, 2], 1, [request, step(2, 1)]], // prettier-ignore
    ['into a long step: it goes less far, at its own time', [request, pass(10), step(11, 5)], [0, 0, 5], 3, [request, pass(10), step(11, 3)]], // prettier-ignore
    ['from the end', [request, step(2, 1), pass(9), step(10, 9)], [0, 1, 1, undefined], 4, [request, step(2, 1), pass(9), step(10, 3)]], // prettier-ignore
    ['a request held farther on', [{ ...request, hold: 7 } as Input], [7], 2, [{ ...request, hold: 2 } as Input]],
    ['what is before the request stays', [pass(0), request, step(2, 1)], [undefined, 0, 1], 0, [pass(0), request]],
  ])('%s', (_, script, stands, target, rewound) => {
    expect(rewind(script, stands, target)).toEqual(rewound);
  });

  const stop = (statement: number, depth: number, line: number): Stop => ({
    statement,
    depth,
    line,
    goroutine: 1,
    file: 'main.go',
  });
  const path = [stop(0, 1, 10), stop(1, 2, 20), stop(2, 2, 21), stop(3, 1, 11), stop(4, 1, 12)];
  it.each<[StepMode, number, number]>([
    [{ how: 'over' }, 3, 0],
    [{ how: 'into' }, 3, 2],
    [{ how: 'out' }, 2, 0],
    [{ how: 'run', lines: ['main.go:20'] }, 4, 1],
    [{ how: 'run', lines: [] }, 4, 0],
    [{ how: 'over' }, 5, 4],
    [{ how: 'count', count: 2 }, 4, 2],
    [{ how: 'into' }, 0, 0],
  ])('%j from %i', (mode, at, target) => expect(backTarget(mode, path, at)).toBe(target));
});

it('the bench goes through', async () => {
  const figures = await benchStepping(() => performance.now(), 5);
  console.log(figures.map((f) => `${f.name}: ${f.median.toFixed(1)} ms, at most ${f.worst.toFixed(1)} ms`).join('\n'));
  for (const f of figures) expect(f.median).toBeLessThan(200);
});
