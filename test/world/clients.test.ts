/** Several browsers ask one instance at once: their requests are in flight together, and each gets its own answer. */
import { beforeAll, expect, it, test } from 'vitest';
import { defaultSettings, type Action, type Input } from '../../src/world/demo';
import { replay } from '../../src/world/replay';
import { World } from '../../src/world/world';
import { Packages } from '../../src/worker/packages';

const app = `package app

import (
	"fmt"
	"net/http"
	"strconv"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		wait, _ := strconv.Atoi(r.FormValue("wait"))
		item, err := memcache.Get(ctx, "n")
		if err != nil {
			item = &memcache.Item{Key: "n", Value: []byte("0")}
		}
		time.Sleep(time.Duration(wait) * time.Millisecond)
		n, _ := strconv.Atoi(string(item.Value))
		item.Value = []byte(strconv.Itoa(n + 1))
		if r.FormValue("cas") != "" {
			err = memcache.CompareAndSwap(ctx, item)
		} else {
			err = memcache.Set(ctx, item)
		}
		fmt.Fprint(w, user.Current(ctx), " ", n+1, " ", err)
	})
}
`;
const files = [{ name: 'app.go', text: app }];
const packages = new Packages();
beforeAll(() => packages.loadFor(files));

const ask = (client: string, path: string, more: Partial<Action & { do: 'request' }> = {}): Action => ({
  do: 'request', client, method: 'GET', path, headers: [], body: '', login: `${client}@gmail.com`, ...more,
}); // prettier-ignore
type Timed = [at: number, action: Action];
const play = (...timed: Timed[]): World => {
  const script = timed.map(([at, action]): Input => ({ at, ...action }));
  const demo = {
    version: 1 as const,
    lesson: '',
    files,
    settings: defaultSettings,
    seed: 1,
    script: [...script, { at: 60_000, do: 'pass' as const }],
  };
  expect(replay(demo, packages.source).world.trace).toEqual(replay(demo, packages.source).world.trace);
  return replay(demo, packages.source).world;
};
const answers = (world: World) =>
  world.trace.flatMap((e) => (e.kind === 'response' ? [`${e.request} ${e.client}: ${e.body}`] : []));
const set: Timed = [0, { do: 'save', key: 'n', value: '0', flags: 0 }];

it('loses an update when two read before either writes', () => {
  const world = play(
    set,
    [1000, ask('first', '/?wait=3000')],
    [2000, ask('second', '/?wait=1000')],
    [10_000, ask('third', '/')],
  );
  // The one that came second is done first.
  expect(answers(world)).toEqual(['2 second: second 1 <nil>', '1 first: first 1 <nil>', '3 third: third 2 <nil>']);
  expect(world.trace.filter((e) => e.kind === 'instance')).toHaveLength(1);
});

it('CompareAndSwap tells the one who came too late', () => {
  const world = play(set, [1000, ask('first', '/?wait=3000&cas=1')], [2000, ask('second', '/?wait=1000&cas=1')]);
  expect(answers(world)).toEqual(['2 second: second 1 <nil>', '1 first: first 1 memcache: compare-and-swap conflict']);
});

it('shows all that wait, and keeps calls and answers with their requests', () => {
  const world = new World({ files, settings: defaultSettings, seed: 1 }, packages.source);
  for (const [i, client] of ['first', 'second', 'third'].entries())
    world.apply({ at: i * 300, ...ask(client, '/?wait=5000') });
  expect(world.view().waiting).toEqual([1, 2, 3]);
  expect(world.view().instance).toMatchObject({ state: 'busy', requests: 3, qps: 0 });
  world.apply({ at: 10_000, do: 'pass' });
  expect(world.view()).toMatchObject({
    waiting: [],
    instance: { state: 'idle', requests: 3, qps: 3 / 60, runtime: 'go' },
  });
  const { minuteMs, averageMs, allocatedBytes } = world.view().instance;
  expect(minuteMs).toBe(averageMs);
  expect(Math.round(averageMs / 10)).toBe(500);
  expect(allocatedBytes).toBeGreaterThan(0);
  const rpcs = world.trace.flatMap((e) => (e.kind === 'rpc' ? [`${e.request} ${e.method}`] : []));
  expect(rpcs).toEqual(['1 Get', '2 Get', '3 Get', '1 Set', '2 Set', '3 Set']);
  // An hour later nothing of it is in the last minute.
  world.apply({ at: 3_600_000, do: 'pass' });
  expect(world.view().instance).toMatchObject({ minuteMs: 0, qps: 0, averageMs });
});

it('is answered beside one that is held, which goes on afterwards', () => {
  const held: Timed[] = [set, [1000, ask('first', '/', { hold: 3 })], [2000, ask('second', '/', { beside: true })]];
  expect(answers(play(...held)).map((a) => a.split(':')[0])).toEqual(['2 second']);
  const world = play(...held, [5000, { do: 'step', mode: { how: 'run', lines: [] } }]);
  expect(answers(world).map((a) => a.split(':')[0])).toEqual(['2 second', '1 first']);
});

test('all lose their answer when the instance stops, and the figures begin anew', () => {
  const world = play(
    [0, ask('first', '/?wait=5000')],
    [500, ask('second', '/?wait=5000')],
    [1000, { do: 'restart' }],
    [2000, ask('third', '/')],
  );
  expect(world.trace.flatMap((e) => (e.kind === 'crash' ? [e.request] : []))).toEqual([1, 2]);
  expect(answers(world)).toEqual(['3 third: third 1 <nil>']);
  expect(world.view().instance).toMatchObject({ id: 2, requests: 1, qps: 1 / 60 });
});
