import { Packages } from '../src/worker/packages';
import { World } from '../src/world/world';
import { defaultSettings } from '../src/world/demo';
const text = `package playground
import ("fmt";"net/http")
func init() { http.HandleFunc("/", h) }
func h(res http.ResponseWriter, req *http.Request) {
	sum := 0
	for i := 0; i < 1000000; i++ {
		sum += i
	}
	fmt.Fprintln(res, sum)
}
`;
const files = [{ name: 'main.go', text }];
const packages = new Packages();
await packages.loadFor(files);
for (const hold of [undefined, 1e9, undefined, 1e9]) {
  const w = new World({ files, settings: defaultSettings, seed: 1 }, packages.source);
  const t = performance.now();
  w.apply({ at: 1, do: 'request', client: 'a', method: 'GET', path: '/', headers: [], body: '', ...(hold ? { hold } : {}) });
  const e = w.trace.find((e) => e.kind === 'response') as any;
  console.log(hold, performance.now() - t, e?.steps, w.path.length);
}
