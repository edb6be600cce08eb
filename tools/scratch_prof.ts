import { Session } from '../src/worker/session';
import { defaultSettings, type Action } from '../src/world/demo';
import { World } from '../src/world/world';
import { Packages } from '../src/worker/packages';
const handler = `package playground

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handle)
}

func handle(res http.ResponseWriter, req *http.Request) {
	sum := 0
	for i := 0; i < 5000; i++ {
		sum += i
	}
	fmt.Fprintln(res, sum)
}
`;
const packages = new Packages();
const session = new Session(packages);
const files = [{ name: 'main.go', text: handler }];
const get: Action = { do: 'request', client: 'default', method: 'GET', path: '/', headers: [], body: '' };
const demo = { version: 1 as const, lesson: '', files, settings: defaultSettings, seed: 1, script: [] };
await session.open(demo);
await session.act(1, get);
await session.act(2, { ...get, hold: 0 });
await session.act(3, { do: 'step', mode: { how: 'count', count: 9_990 } });
const t = { world: 0, base: 0, prepare: 0, back: 0, view: 0, fwd: 0 };
const n = 40;
for (let i = 0; i < n; i++) {
  let s = performance.now();
  const w = new World(demo, packages.source);
  t.world += performance.now() - s;
  s = performance.now();
  w.apply({ at: 1, ...get } as never);
  t.base += performance.now() - s;
  s = performance.now();
  while (session.prepare());
  t.prepare += performance.now() - s;
  s = performance.now();
  await session.back({ how: 'over' });
  t.back += performance.now() - s;
  s = performance.now();
  (session as any).world.view();
  t.view += performance.now() - s;
  s = performance.now();
  await session.act(3, { do: 'step', mode: { how: 'over' } });
  t.fwd += performance.now() - s;
}
for (const [k, v] of Object.entries(t)) console.log(k, (v / n).toFixed(2));
