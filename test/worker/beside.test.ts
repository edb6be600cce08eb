/** A request that runs while another is held: how an update gets lost. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Packages } from '../../src/worker/packages';
import { Session } from '../../src/worker/session';
import { defaultSettings, type Action, type Demo, type Input } from '../../src/world/demo';
import { replay } from '../../src/world/replay';

const text = `package playground

import (
	"fmt"
	"net/http"
	"strconv"
	"sync"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var mu sync.Mutex

func init() {
	http.HandleFunc("/", handle)
	http.HandleFunc("/locked", func(res http.ResponseWriter, req *http.Request) {
		mu.Lock()
		time.Sleep(time.Millisecond)
		handle(res, req)
		mu.Unlock()
	})
}

func handle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	n := 0
	if item, err := memcache.Get(ctx, "n"); err == nil {
		n, _ = strconv.Atoi(string(item.Value))
	}
	n++
	memcache.Set(ctx, &memcache.Item{Key: "n", Value: []byte(strconv.Itoa(n))})
	fmt.Fprintln(res, n)
}
`;
const files = [{ name: 'main.go', text }];
const packages = new Packages();
beforeAll(() => packages.loadFor(files));
const demo: Demo = { version: 1, lesson: '', files, settings: defaultSettings, seed: 1, script: [] };
const get = (client: string, path = '/'): Action & { do: 'request' } => ({
  do: 'request',
  client,
  method: 'GET',
  path,
  headers: [],
  body: '',
});

async function opened(): Promise<{
  session: Session;
  act: (action: Action) => ReturnType<Session['act']>;
  script: Input[];
}> {
  const session = new Session(packages);
  await session.open(demo);
  const script: Input[] = [];
  const act = async (action: Action) => {
    const update = await session.act(0, action);
    script.push(update.input!);
    return update;
  };
  return { session, act, script };
}
const bodies = (events: { kind: string }[]) =>
  events.flatMap((e) => (e.kind === 'response' ? [(e as unknown as { body: string }).body.trim()] : []));

describe('beside a held request', () => {
  it('another one is answered, and what it wrote is overwritten', async () => {
    const { act, script } = await opened();
    await act({ ...get('default'), hold: 4 });
    const beside = await act({ ...get('second'), beside: true });
    expect(bodies(beside.events)).toEqual(['1']);
    expect(beside.view.held).toMatchObject({ request: 1, stop: { statement: 4 } });
    const done = await act({ do: 'step', mode: { how: 'run', lines: [] } });
    expect(bodies(done.events)).toEqual(['1']);
    expect(done.view.items.map((i) => [i.key, i.value])).toEqual([['n', '1']]);
    const again = replay({ ...demo, script }, packages.source).world;
    expect(bodies(again.trace)).toEqual(['1', '1']);
  });

  it('stepping goes on where it was, and back over the moment at which the other came', async () => {
    const walk = async (beside: boolean) => {
      const { session, act } = await opened();
      await act({ ...get('default'), hold: 3 });
      if (beside) await act({ ...get('second'), beside: true });
      const lines: number[] = [];
      let update = await act({ do: 'step', mode: { how: 'over' } });
      for (; update.view.held; update = await act({ do: 'step', mode: { how: 'over' } }))
        lines.push(update.view.held.stop.line);
      return { session, lines };
    };
    const { session, lines } = await walk(true);
    expect(lines).toEqual((await walk(false)).lines);
    expect(lines.length).toBeGreaterThan(1);

    const hasOther = (script: Input[]) => script.some((input) => input.do === 'request' && input.beside);
    const back = await session.back({ how: 'count', count: 1 });
    expect(back.view.held?.stop).toMatchObject({ statement: 3 + lines.length, line: lines.at(-1) });
    expect(back.view).toEqual(replay({ ...demo, script: back.script }, packages.source).world.view());
    const after = await session.back({ how: 'count', count: lines.length - 1 });
    expect(after.view.held?.stop).toMatchObject({ statement: 4, line: lines[0] });
    expect(hasOther(after.script)).toBe(true);
    const before = await session.back({ how: 'count', count: 2 });
    expect(before.view.held?.stop.statement).toBe(2);
    expect(hasOther(before.script)).toBe(false);
  });

  it('one that needs a lock of the held one waits, and goes on after it', async () => {
    const { act } = await opened();
    await act({ ...get('default', '/locked'), hold: 3 });
    const blocked = await act({ ...get('second', '/locked'), beside: true });
    expect(bodies(blocked.events)).toEqual([]);
    expect(blocked.view.waiting).toEqual([1, 2]);
    await act({ do: 'step', mode: { how: 'run', lines: [] } });
    const later = await act({ do: 'pass' });
    expect(later.view.waiting).toEqual([]);
    expect(later.view.items.map((i) => i.value)).toEqual(['2']);
  });
});
