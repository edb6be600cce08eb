/**
 * A handler as lessons have them is compiled and asked once before the learner does anything: what handlers need of the
 * library is then read and checked, and the browser has compiled the machine. It takes what the first request would take
 * instead. Its world is thrown away, and nothing of it can show: worlds share nothing but checked packages.
 */
import { build, type PackageSource } from '../world/build';
import { defaultSettings, type SourceText } from '../world/demo';
import { World } from '../world/world';

export const handler: SourceText[] = [
  {
    name: 'main.go',
    text: `package main

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handle)
}

func handle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	memcache.Set(ctx, &memcache.Item{Key: "k", Value: []byte("v")})
	if item, err := memcache.Get(ctx, "k"); err == nil {
		fmt.Fprintf(res, "%s\\n", item.Value)
	}
}
`,
  },
];

/** The handler's packages must be loaded. */
export function rehearseCompiling(packages: PackageSource): void {
  build(handler, packages);
}

/** The handler's packages must be loaded. */
export function rehearseRequest(packages: PackageSource): void {
  const world = new World({ files: handler, settings: defaultSettings, seed: 1 }, packages);
  world.apply({ at: 0, do: 'request', client: 'rehearsal', method: 'GET', path: '/', headers: [], body: '' });
  world.apply({ at: 1000, do: 'pass' });
}
