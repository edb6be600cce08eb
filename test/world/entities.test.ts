/** The datastore in the world: what the trace shows of it, and that calls which overlap come out right. */
import { beforeAll, expect, it } from 'vitest';
import { defaultSettings, type Action, type Input } from '../../src/world/demo';
import { World } from '../../src/world/world';
import { replay } from '../../src/world/replay';
import { Packages } from '../../src/worker/packages';

const app = `package app

import (
	"context"
	"fmt"
	"net/http"
	"sync"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Dog struct {
	Name string
	Bio  string \`datastore:",noindex"\`
}

type Counter struct{ N int }

func init() {
	http.HandleFunc("/put", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		owner := datastore.NewKey(ctx, "Owner", "ann", 0, nil)
		_, err := datastore.Put(ctx, datastore.NewIncompleteKey(ctx, "Dog", owner), &Dog{"Rex", "barks"})
		fmt.Fprint(w, err)
	})
	http.HandleFunc("/delete", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		owner := datastore.NewKey(ctx, "Owner", "ann", 0, nil)
		fmt.Fprint(w, datastore.Delete(ctx, datastore.NewKey(ctx, "Dog", "", 1, owner)))
	})
	http.HandleFunc("/count", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		key := datastore.NewKey(ctx, "Counter", "c", 0, nil)
		var wg sync.WaitGroup
		calls := 0
		for i := 0; i < 4; i++ {
			wg.Add(1)
			go func() {
				defer wg.Done()
				err := datastore.RunInTransaction(ctx, func(tc context.Context) error {
					calls++
					var c Counter
					datastore.Get(tc, key, &c)
					c.N++
					_, err := datastore.Put(tc, key, &c)
					return err
				}, &datastore.TransactionOptions{Attempts: 20})
				if err != nil {
					panic(err)
				}
			}()
		}
		wg.Wait()
		var c Counter
		err := datastore.Get(ctx, key, &c)
		fmt.Fprint(w, c.N, calls > 4, err)
	})
}
`;
const files = [{ name: 'app.go', text: app }];
const packages = new Packages();
beforeAll(() => packages.loadFor(files));

const get = (path: string): Action => ({
  do: 'request',
  client: 'default',
  method: 'GET',
  path,
  headers: [],
  body: '',
});

function play(...actions: Action[]): World {
  const world = new World({ files, settings: defaultSettings, seed: 1 }, packages.source);
  actions.forEach((action, i) => world.apply({ at: i * 1000, ...action }));
  world.apply({ at: 10_000, do: 'pass' });
  return world;
}

const bodies = (world: World) => world.trace.flatMap((e) => (e.kind === 'response' ? [e.body] : []));

const rex = {
  namespace: '',
  key: '/Owner,ann/Dog,1',
  group: '/Owner,ann',
  properties: [
    { name: 'Name', type: 'string', value: 'Rex', indexed: true },
    { name: 'Bio', type: 'string', value: 'barks', indexed: false },
  ],
};

it('shows calls, replies and changes in the trace, and the entities to look at', () => {
  const world = play(get('/put'), get('/delete'));
  const shown = world.trace.flatMap((e) => {
    if (e.kind === 'rpc') return [[e.kind, e.service, e.method, ...e.keys]];
    if (e.kind === 'reply') return [[e.kind, ...e.outcomes.map((o) => `${o.key} ${o.result}`), e.error]];
    if (e.kind === 'entity') return [[e.kind, e.change, e.key]];
    return [];
  });
  expect(shown).toEqual([
    ['rpc', 'datastore_v3', 'Put', '/Owner,ann/Dog,0'],
    ['entity', 'put', '/Owner,ann/Dog,1'],
    ['reply', '/Owner,ann/Dog,1 stored', ''],
    ['rpc', 'datastore_v3', 'Delete', '/Owner,ann/Dog,1'],
    ['entity', 'deleted', '/Owner,ann/Dog,1'],
    ['reply', '/Owner,ann/Dog,1 deleted', ''],
  ]);
  expect(world.trace.find((e) => e.kind === 'entity')).toMatchObject(rex);
  expect(world.datastore.entities()).toEqual([]);
});

it('outlives the instance and changes of the code', () => {
  const world = play(get('/put'), { do: 'restart' }, { do: 'code', files }, get('/put'));
  expect(world.datastore.entities()).toEqual([rex, { ...rex, key: '/Owner,ann/Dog,2' }]);
});

it('counts right when transactions overlap, which they do', () => {
  const world = play(get('/count'), get('/count'));
  expect(bodies(world)).toEqual(['4 true <nil>', '8 true <nil>']);
  const refused = world.trace.filter((e) => e.kind === 'reply' && e.error === 'CONCURRENT_TRANSACTION');
  expect(refused.length).toBeGreaterThan(0);
});

it('replays to the same trace', () => {
  const script = [get('/put'), get('/count'), get('/delete')].map((a, i): Input => ({ at: i * 100, ...a }));
  const demo = { version: 1 as const, lesson: '', files, settings: defaultSettings, seed: 9, script };
  expect(replay(demo, packages.source).world.trace).toEqual(replay(demo, packages.source).world.trace);
});
