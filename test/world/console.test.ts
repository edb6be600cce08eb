/** The Datastore Viewer as inputs of the script, and what the app sees of it. */
import { beforeAll, expect, it } from 'vitest';
import { defaultSettings, type Action, type Input, type PropertyText } from '../../src/world/demo';
import { World } from '../../src/world/world';
import { replay } from '../../src/world/replay';
import { Packages } from '../../src/worker/packages';

const app = `package app

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Dog struct {
	Name  string
	Age   int
	Good  bool
	Tags  []string
	Born  time.Time
	Notes []byte
	Owner *datastore.Key
}

func init() {
	http.HandleFunc("/put", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		dog := &Dog{Name: "Rex", Tags: []string{"a"}, Notes: []byte(strings.Repeat("x", 5000)), Born: time.Unix(0, 0)}
		key, err := datastore.Put(ctx, datastore.NewIncompleteKey(ctx, "Dog", nil), dog)
		fmt.Fprint(w, key, err)
	})
	http.HandleFunc("/list", func(w http.ResponseWriter, r *http.Request) {
		ctx, err := appengine.Namespace(appengine.NewContext(r), r.FormValue("ns"))
		var dogs []Dog
		keys, err := datastore.NewQuery("Dog").Filter("Age <", 100).GetAll(ctx, &dogs)
		for i, d := range dogs {
			fmt.Fprintln(w, keys[i], d.Name, d.Age, d.Good, d.Tags, d.Born.UTC(), len(d.Notes), d.Owner)
		}
		if err != nil {
			fmt.Fprintln(w, err)
		}
	})
	http.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		key := datastore.NewKey(ctx, "Dog", "", 1, nil)
		calls := 0
		err := datastore.RunInTransaction(ctx, func(tc context.Context) error {
			calls++
			var d Dog
			datastore.Get(tc, key, &d)
			time.Sleep(time.Second)
			d.Age++
			_, err := datastore.Put(tc, key, &d)
			return err
		}, nil)
		fmt.Fprint(w, calls, err)
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
const text = (name: string, type: string, value: string, indexed = true): PropertyText => ({
  name,
  type,
  value,
  indexed,
});
const put = (key: string, properties: PropertyText[], namespace = ''): Action => ({
  do: 'entity-put',
  namespace,
  key,
  properties,
});
const remove = (key: string, namespace = ''): Action => ({ do: 'entity-delete', namespace, key });
function play(...actions: Action[]): World {
  const world = new World({ files, settings: { ...defaultSettings, hopMicros: [0, 0] }, seed: 1 }, packages.source);
  actions.forEach((action, i) => world.apply({ at: i * 500, ...action }));
  world.apply({ at: 20_000, do: 'pass' });
  return world;
}
const bodies = (world: World) => world.trace.flatMap((e) => (e.kind === 'response' ? [e.body] : []));
const consoles = (world: World) => world.trace.filter((e) => e.kind === 'console');

it('makes an entity that the app can read, with a number of the datastore’s', () => {
  const world = play(
    put('/Dog', [
      text('Name', 'string', 'Bello'), text('Age', 'int', '7'), text('Good', 'bool', 'yes'), text('Tags', 'string', 'x'), text('Tags', 'string', 'y'),
      text('Born', 'time', '2020-02-29'), text('Notes', 'bytes', 'abc', false), text('Owner', 'key', '/Person,ann'),
    ]),
    put('/Dog,rex', [text('Age', 'int', '1')]),
    get('/list'),
    get('/put'),
  ); // prettier-ignore
  // In the order of their ages.
  expect(bodies(world)).toEqual([
    '/Dog,rex  1 false [] 0001-01-01 00:00:00 +0000 UTC 0 \n/Dog,1 Bello 7 true [x y] 2020-02-29 00:00:00 +0000 UTC 3 /Person,ann\n',
    '/Dog,2 <nil>',
  ]);
  expect(consoles(world)).toMatchObject([
    { op: 'entity-put', key: '/Dog,1', found: true },
    { op: 'entity-put', key: '/Dog,rex', found: true },
  ]);
  const events = world.trace.filter((e) => e.kind === 'entity');
  expect(events.map((e) => [e.key, e.change, e.by])).toEqual([
    ['/Dog,1', 'put', 'console'],
    ['/Dog,rex', 'put', 'console'],
    ['/Dog,2', 'put', undefined],
  ]);
});

it('changes an entity and leaves what it does not show whole', () => {
  const shown = play(get('/put')).datastore.entities()[0]!;
  const notes = shown.properties.find((p) => p.name === 'Notes')!;
  expect([notes.value.length, notes.bytes]).toEqual([200, 5000]);
  expect(shown.properties.find((p) => p.name === 'Name')).not.toHaveProperty('bytes');
  const edited = shown.properties.map(({ name, type, value, indexed, bytes }): PropertyText => {
    if (name === 'Name') return { name, type, value: 'Bello', indexed };
    return bytes === undefined ? { name, type, value, indexed } : { name, type, indexed };
  });
  const world = play(get('/put'), put(shown.key, edited), get('/list'));
  expect(bodies(world)[1]).toBe('/Dog,1 Bello 0 false [a] 1970-01-01 00:00:00 +0000 UTC 5000 \n');
});

it('says why it stores nothing', () => {
  const world = play(
    put('/Dog,1', [text('Age', 'int', 'old')]),
    put('Dog', []),
    put('/Dog', [text('N', 'bytes', 'x'.repeat(1_100_000), false)]),
  );
  expect(consoles(world).map((e) => [e.found, e.error && Buffer.from(e.error, 'latin1').toString('utf8')])).toEqual([
    [false, 'The property “Age” cannot be “old”: an int is a whole number such as 42.'],
    [false, 'A key takes the form /Kind,name or /Kind,7, and “Dog” does not.'],
    [false, 'An entity has at most 1048572 bytes; this one would have 1100001.'],
  ]);
  expect(world.datastore.entities()).toEqual([]);
  // What failed took no number.
  expect(play(put('/Dog', [text('Age', 'int', 'old')]), get('/put')).datastore.entities()[0]!.key).toBe('/Dog,1');
});

it('deletes, and says whether there was something', () => {
  const world = play(get('/put'), remove('/Dog,1'), remove('/Dog,1'), get('/list'));
  expect(consoles(world)).toMatchObject([{ op: 'entity-delete', key: '/Dog,1', found: true }, { found: false }]);
  expect(world.trace.filter((e) => e.kind === 'entity').at(-1)).toMatchObject({
    change: 'deleted',
    key: '/Dog,1',
    by: 'console',
  });
  expect(bodies(world)[1]).toBe('');
});

it('keeps namespaces apart', () => {
  const age = [text('Age', 'int', '3')];
  const world = play(
    put('/Dog,a', age, 'x'),
    put('/Dog,a', age),
    remove('/Dog,a'),
    get('/list?ns=x'),
    remove('[x]/Dog,a', 'x'),
    get('/list?ns=x'),
  );
  expect(bodies(world)).toEqual(['/Dog,a  3 false [] 0001-01-01 00:00:00 +0000 UTC 0 \n', '']);
});

it('comes between a transaction and its commit', () => {
  const age = (n: number) => put('/Dog,1', [text('Age', 'int', String(n))]);
  const world = play(
    age(1),
    get('/slow'),
    age(50),
    get('/list'),
    { do: 'pass' },
    { do: 'pass' },
    { do: 'pass' },
    { do: 'pass' },
    get('/list'),
  );
  expect(bodies(world)[1]).toBe('2 <nil>');
  expect(bodies(world)[2]).toMatch(/^\/Dog,1 {2}51 /);
});

it('replays to the same trace', () => {
  const script = [put('/Dog', [text('Age', 'int', '1')]), get('/put'), remove('/Dog,1'), put('x', [])].map(
    (a, i): Input => ({ at: i * 100, ...a }),
  );
  const demo = { version: 1 as const, lesson: '', files, settings: defaultSettings, seed: 9, script };
  expect(replay(demo, packages.source).world.trace).toEqual(replay(demo, packages.source).world.trace);
});
