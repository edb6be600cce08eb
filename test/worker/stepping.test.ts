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
    let { events } = await session.open(demo());
    let script: Input[] = [];
    const check = (view: unknown, events: unknown) => {
      const { world } = replay(demo(script), packages.source);
      expect(view).toEqual(world.view());
      expect(events).toEqual(world.trace);
    };
    const act = async (at: number, action: Action) => {
      const update = await session.act(at, action);
      script = [...script, update.input!];
      events = [...events, ...update.events];
      check(update.view, events);
      while (prepared && session.prepare());
    };
    const back = async (mode: StepMode) => {
      const rewound = await session.back(mode);
      script = rewound.script;
      events = [...events.slice(0, rewound.kept), ...rewound.events];
      check(rewound.view, events);
      while (prepared && session.prepare());
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

/** Runs one handler and tells what each goroutine's statements are, in the order of its own. */
const followed = async (body: string): Promise<{ order: string[]; byGoroutine: number[][] }> => {
  const source = `package playground

import (
	"fmt"
	"net/http"
	"sync"
	"time"
)

var _, _, _ = fmt.Sprint, sync.NewCond, time.Now

func init() {
	http.HandleFunc("/", handle)
};

${body}`;
  const session = new Session();
  await session.open({ ...demo(), files: [{ name: 'main.go', text: source }] });
  await session.act(0, { ...get, hold: 0 });
  const path = await session.path();
  const first = source.split('\n').findIndex((l) => l.startsWith('func handle')) + 1;
  const ids = [...new Set(path.map((s) => s.goroutine))];
  return {
    order: path.map((s) => `${ids.indexOf(s.goroutine) + 1}:${s.line - first}`),
    byGoroutine: ids.map((id) => path.filter((s) => s.goroutine === id).map((s) => s.line - first)),
  };
};

describe('the statements of a request', () => {
  it.each<[string, string, number[][]]>([
    [
      'a go statement with a literal stands where it begins; the new goroutine’s first statement is there',
      `func handle(res http.ResponseWriter, req *http.Request) {
	done := make(chan int)
	go func(n int) {
		done <- n
		n++
	}(
		1,
	)
	<-done
	fmt.Fprint(res, "ok")
}`,
      [[1, 2, 8, 9], [3, 4]], // prettier-ignore
    ],
    [
      'a deferred literal: at the defer, and when it runs',
      `func handle(res http.ResponseWriter, req *http.Request) {
	defer func() {
		fmt.Fprint(res, "late")
	}()
	fmt.Fprint(res, "ok")
}`,
      [[1, 4, 2]],
    ],
    [
      'a call of a literal and a chain of calls stand on their first lines',
      `type chain struct{}

func (c chain) next(n int) chain { return c }

func handle(res http.ResponseWriter, req *http.Request) {
	func() {
		fmt.Fprint(res, "in")
	}()
	chain{}.
		next(1).
		next(2)
	x := func() int {
		return 1
	}()
	_ = x
}`,
      [[1, 2, 4, -2, -2, 7, 8, 10]],
    ],
    [
      'what waits goes on with its next statement, and begins none twice: channels',
      `func handle(res http.ResponseWriter, req *http.Request) {
	ch := make(chan int)
	go func() {
		time.Sleep(time.Millisecond)
		ch <- 1
		time.Sleep(time.Millisecond)
		close(ch)
	}()
	<-ch
	a := <-ch
	_ = a
	select {
	case <-ch:
		a++
	case <-time.After(time.Second):
		a--
	}
	for range ch {
	}
	a = 2
}`,
      [[1, 2, 8, 9, 10, 11, 13, 17, 19], [3, 4, 5, 6]], // prettier-ignore
    ],
    [
      'ranges: the head once, then once for each turn',
      `func handle(res http.ResponseWriter, req *http.Request) {
	n := 0
	for range "ab" {
		n++
	}
	for _, x := range []int{1, 2} {
		if x == 1 {
			continue
		}
		n += x
	}
	for range map[int]bool{1: true} {
		n++
	}
	for range 2 {
		n++
	}
}`,
      [[1, 2, 3, 2, 3, 2, 5, 6, 7, 5, 6, 9, 5, 11, 12, 11, 14, 15, 14, 15, 14]],
    ],
    [
      'mutexes and groups',
      `func handle(res http.ResponseWriter, req *http.Request) {
	var mu sync.Mutex
	var wg sync.WaitGroup
	mu.Lock()
	for i := 0; i < 2; i++ {
		wg.Add(1)
		go func() {
			defer wg.Done()
			mu.Lock()
			mu.Unlock()
		}()
	}
	mu.Unlock()
	wg.Wait()
	fmt.Fprint(res, "ok")
}`,
      [[1, 2, 3, 4, 5, 6, 4, 5, 6, 4, 12, 13, 14], [7, 8, 9], [7, 8, 9]], // prettier-ignore
    ],
  ])('%s', async (_, body, lines) => {
    const { byGoroutine, order } = await followed(body);
    expect(byGoroutine.map((g) => g.join()).sort(), order.join(' ')).toEqual(lines.map((g) => g.join()).sort());
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
