/** Chance is the demo's: whatever a program asks of it, the same seed gives the same bytes, and another seed others. */
import { expect, it } from 'vitest';
import { Packages } from '../../src/worker/packages';
import { defaultSettings, type Demo, type Input } from '../../src/world/demo';
import { replay } from '../../src/world/replay';

const text = `package app

import (
	crypto "crypto/rand"
	"fmt"
	"math/rand"
	"net/http"
	"time"

	"github.com/gorilla/securecookie"
	uuid "github.com/nu7hatch/gouuid"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, "unseeded", rand.Int63(), rand.Float64(), rand.Perm(5))
		rand.Seed(time.Now().UnixNano())
		fmt.Fprintln(w, "seeded", rand.Int63(), rand.Float64(), rand.Perm(5), time.Now().UnixNano())
		fmt.Fprintln(w, "source", rand.New(rand.NewSource(time.Now().Unix())).Int63())
	})
	http.HandleFunc("/seed", func(w http.ResponseWriter, r *http.Request) {
		b := make([]byte, 16)
		crypto.Read(b)
		id, _ := uuid.NewV4()
		fmt.Fprintf(w, "%x %v %x\\n", b, id, securecookie.GenerateRandomKey(8))
		for k := range map[int]bool{1: true, 2: true, 3: true, 4: true, 5: true, 6: true, 7: true, 8: true} {
			fmt.Fprint(w, k)
		}
		a, c := make(chan int, 9), make(chan int, 9)
		for i := 0; i < 9; i++ {
			a <- 1
			c <- 2
		}
		for i := 0; i < 9; i++ {
			select {
			case x := <-a:
				fmt.Fprint(w, x)
			case x := <-c:
				fmt.Fprint(w, x)
			}
		}
	})
}
`;
const files = [{ name: 'app.go', text }];
const packages = new Packages();

/** The whole trace of a demo, and the answers in it. */
async function play(seed: number): Promise<{ trace: string; bodies: string[] }> {
  await packages.loadFor(files);
  const request = (path: string): Input => ({
    do: 'request',
    client: 'a',
    method: 'GET',
    path,
    headers: [],
    body: '',
    at: 0,
  });
  const script = [request('/'), request('/seed'), request('/')];
  const demo: Demo = { version: 1, lesson: '', files, settings: defaultSettings, seed, script };
  const { world } = replay(demo, packages.source);
  const bodies = world.trace.flatMap((e) => (e.kind === 'response' ? [e.body] : []));
  return { trace: JSON.stringify(world.trace, (_, v: unknown) => (typeof v === 'bigint' ? String(v) : v)), bodies };
}

it('the same demo gives the same bytes, another seed others', async () => {
  const [first, again, other] = [await play(1), await play(1), await play(2)];
  expect(first.bodies.length).toBe(3);
  expect(first.bodies[0]).toMatch(/^unseeded \d+ 0\.\d+ \[[0-4 ]{9}\]\nseeded \d+/);
  expect(first.bodies[1]).toMatch(/^[0-9a-f]{32} [0-9a-f-]{36} [0-9a-f]{16}\n[1-8]{8}[12]{9}$/);
  expect(again).toEqual(first);
  expect(other.bodies[1]).not.toBe(first.bodies[1]);
  // Without a seed Go 1.19 begins with the same numbers in every program.
  expect(other.bodies[0]!.split('\n')[0]).toBe(first.bodies[0]!.split('\n')[0]);
});
