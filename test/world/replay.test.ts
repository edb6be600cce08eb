/** The one law of the house: a demo gives the same trace, to the byte, every time. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultSettings, type Action, type Demo, type Input } from '../../src/world/demo';
import { replay } from '../../src/world/replay';
import { World } from '../../src/world/world';
import { Packages } from '../../src/worker/packages';

const handler = `package playground

import (
	"fmt"
	"net/http"
	"strconv"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", index)
	http.HandleFunc("/sleep", func(w http.ResponseWriter, r *http.Request) {
		time.Sleep(400 * time.Millisecond)
		fmt.Fprint(w, time.Now())
	})
	http.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) { panic("no") })
	http.HandleFunc("/die", func(w http.ResponseWriter, r *http.Request) { go panic("dead") })
}

func index(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	n, err := memcache.Increment(ctx, "n", 1, 0)
	seconds, _ := strconv.Atoi(r.FormValue("s"))
	memcache.Set(ctx, &memcache.Item{Key: "foo", Value: []byte(fmt.Sprint(n)), Expiration: time.Duration(seconds) * time.Second})
	seen := map[string]int{"a": 1, "b": 2, "c": 3, "d": 4}
	for k := range seen {
		fmt.Fprint(w, k)
	}
	fmt.Fprintln(w, n, err)
}
`;
const broken = handler.replace('ctx :=', 'ctx =');

const packages = new Packages();
beforeAll(() => packages.loadFor([{ name: 'main.go', text: handler }]));

const get = (path: string): Action => ({
  do: 'request',
  client: 'default',
  method: 'GET',
  path,
  headers: [],
  body: '',
});
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.constantFrom('/', '/?s=2', '/sleep', '/panic', '/die', '/none').map(get),
  fc.constant<Action>({ do: 'pass' }),
  fc.constantFrom<Action>({ do: 'flush' }, { do: 'restart' }, { do: 'evict', keys: ['foo'] }),
  fc.constantFrom<Action>(
    { do: 'display', key: 'foo' },
    { do: 'delete', key: 'n' },
    { do: 'save', key: 'foo', value: 'x', flags: 0 },
  ),
  fc.constantFrom(handler, broken).map((text): Action => ({ do: 'code', files: [{ name: 'main.go', text }] })),
);
const script: fc.Arbitrary<Input[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 3000 }), action), { maxLength: 12 })
  .map((list) => {
    let at = 0;
    return list.map(([wait, a]): Input => ({ ...a, at: (at += wait) }));
  });
const demo = (inputs: Input[], seed = 1): Demo => ({
  version: 1,
  lesson: '',
  files: [{ name: 'main.go', text: handler }],
  settings: { ...defaultSettings, cacheBytes: 4000 },
  seed,
  script: inputs,
});
const trace = (d: Demo) => JSON.stringify(replay(d, packages.source).world.trace);

describe('replay', () => {
  it('gives the same trace twice', () => {
    fc.assert(
      fc.property(script, fc.integer(), (inputs, seed) => {
        const once = trace(demo(inputs, seed));
        expect(trace(demo(inputs, seed))).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  it('does not depend on how often the clock is looked at', () => {
    fc.assert(
      fc.property(script, (inputs) => {
        const often = inputs.flatMap((input, i): Input[] => {
          const from = inputs[i - 1]?.at ?? 0;
          return [{ do: 'pass', at: from + (input.at - from) / 2 }, { do: 'pass', at: input.at }, input];
        });
        const times = (d: Demo) => replay(d, packages.source).world.trace;
        expect(times(demo(often))).toEqual(times(demo(inputs)));
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on whose statements are followed', () => {
    fc.assert(
      fc.property(script, (inputs) => {
        const [followed, free] = [true, false].map((follow) => {
          const world = new World(demo(inputs), packages.source);
          world.following.free = follow;
          for (const input of inputs) world.apply(input);
          return world;
        }) as [World, World];
        expect(followed.trace).toEqual(free.trace);
        const { ran, ...view } = followed.view();
        expect(view).toEqual(free.view());
        if (followed.following.path.length > 0) expect(ran?.lines.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('has times that never go back and numbers without gaps', () => {
    fc.assert(
      fc.property(script, (inputs) => {
        const events = replay(demo(inputs), packages.source).world.trace;
        events.forEach((e, i) => {
          expect(e.seq).toBe(i + 1);
          expect(e.at).toBeGreaterThanOrEqual(events[i - 1]?.at ?? 0);
        });
      }),
      { numRuns: 30 },
    );
  });

  it('differs with the seed where chance has a say', () => {
    const inputs: Input[] = [{ ...get('/'), at: 0 }];
    const seen = new Set(Array.from({ length: 8 }, (_, seed) => trace(demo(inputs, seed))));
    expect(seen.size).toBeGreaterThan(1);
  });
});
