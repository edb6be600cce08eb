// @vitest-environment jsdom
import '../setup';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test, vi } from 'vitest';
import Console from '../../../src/ui/console/Console.svelte';
import { openBench } from '../open';
import { openWorld } from './openWorld';

const app = `package app

import (
	"fmt"
	"net/http"
	"os"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		log.Debugf(ctx, "one")
		log.Warningf(ctx, "two %d", 2)
		log.Errorf(ctx, "three")
		fmt.Println("printed")
		fmt.Fprintln(os.Stderr, "complained")
	})
	http.HandleFunc("/panic", func(w http.ResponseWriter, r *http.Request) {
		panic("oh no")
	})
	http.HandleFunc("/calls", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		memcache.Get(ctx, "k")
		datastore.Get(ctx, datastore.NewKey(ctx, "Dog", "rex", 0, nil), &struct{}{})
	})
}
`;

const panel = (name: string) => within(screen.getByRole('tabpanel', { name }));
const words = (e: Element): string =>
  ['TR', 'LI'].includes(e.tagName)
    ? [...e.children].map(words).filter(Boolean).join(' ')
    : e.textContent!.replace(/\s+/g, ' ').trim();
const tab = (name: RegExp) => fireEvent.click(screen.getByRole('tab', { name }));
const choose = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function open() {
  const opened = await openWorld('set-get', app);
  render(Console, { bench: opened.bench, online: () => undefined });
  return opened;
}
/** The groups, newest first, and the lines of each. */
const groups = () =>
  [...panel('Logs').getAllByRole('list')[0]!.children].map((li) => ({
    head: li.querySelector('.request') ? words(li.querySelector('.request')!) : '',
    lines: [...li.querySelectorAll('ul > li')].map(words),
  }));

test('an empty log says so', async () => {
  await open();
  await tab(/Logs/);
  expect(panel('Logs').getByText('Nothing is logged yet. Send a request.')).toBeTruthy();
});

test('lines stand under their request, in the order they were said, with level or stream', async () => {
  const { go } = await open();
  await go('/');
  await go('/calls');
  await tab(/Logs/);
  expect(groups()).toEqual([
    { head: expect.stringMatching(/^0:00\.\d GET \/calls 200 OK, [\d.]+ ms request 2, instance 1$/), lines: [] },
    {
      head: expect.stringMatching(/^0:00\.\d GET \/ 200 OK, [\d.]+ ms request 1, instance 1$/),
      lines: ['Debug one', 'Warning two 2', 'Error three', 'STDOUT printed', 'STDERR complained'],
    },
    { head: '', lines: ['0:00.0 instance instance 1 started: a request needs one'] },
  ]); // prettier-ignore
});

test('levels and text filter it', async () => {
  const { go } = await open();
  await go('/');
  await go('/calls');
  await tab(/Logs/);
  await choose('Level', 'WARNING');
  expect(groups().map((g) => g.lines)).toEqual([['Warning two 2', 'Error three']]);
  await choose('Level', 'CRITICAL');
  expect(panel('Logs').getByText('No line is like that.')).toBeTruthy();
  await choose('Level', '');
  await fireEvent.input(screen.getByLabelText('Text'), { target: { value: 'PRINT' } });
  expect(groups().map((g) => g.lines)).toEqual([['STDOUT printed']]);
  await fireEvent.input(screen.getByLabelText('Text'), { target: { value: '/calls' } });
  expect(groups().map((g) => g.head)).toEqual([expect.stringContaining('GET /calls')]);
});

test('a panic is critical, and its trace can be unfolded', async () => {
  const { go } = await open();
  await go('/panic');
  await tab(/Logs/);
  await choose('Level', 'CRITICAL');
  const [group] = groups();
  expect(group!.lines[0]).toMatch(/panic.*oh no/);
  const trace = panel('Logs').getByText('Trace').closest('details')!;
  expect(trace.open).toBe(false);
  expect(trace.querySelector('pre')!.textContent).toMatch(/^goroutine \d+ \[running\]:/);
  expect(group!.lines[0]!.indexOf('goroutine')).toBeGreaterThan(0);
});

test('Instances: the SDK’s columns, figures of the last minute, the way to the logs, and to the end', async () => {
  const { bench, go } = await open();
  await tab(/Instances/);
  expect(panel('Instances').getByText('No instance runs. The next request starts one.')).toBeTruthy();
  await go('/');
  await go('/calls');
  await fireEvent.click(panel('Instances').getByRole('button', { name: 'Stop instance 1' }));
  await waitFor(() =>
    expect(panel('Instances').getByText('No instance runs. The next request starts one.')).toBeTruthy(),
  );
  await go('/');
  const table = () => panel('Instances').getAllByRole('row').map((r) => [...r.children].map(words)); // prettier-ignore
  await waitFor(() => expect(table()).toHaveLength(3));
  expect(table()[0]!.slice(0, 7)).toEqual([
    'Instance',
    'Latency (ms)',
    'QPS',
    'Total Requests',
    'Runtime',
    'Memory',
    'State',
  ]);
  const { instance } = bench.session.view;
  expect(table()[1]).toEqual([
    '2',
    instance.averageMs.toFixed(1),
    '0.02',
    '1',
    instance.runtime,
    expect.stringMatching(/^\d+\.\d MB$/),
    'idle, up 0 s',
    'Logs Stop',
  ]);
  expect(table()[2]!.slice(2, 4)).toEqual(['0.03', '2']);
  expect(table()[2]![6]).toMatch(/^stopped at 0:00, stopped by hand$/);
  await bench.skip(61_000);
  await waitFor(() => expect(table()[1]!.slice(1, 4)).toEqual(['0.0', '0.00', '1']));

  await fireEvent.click(panel('Instances').getByRole('button', { name: 'Logs of instance 1' }));
  expect(groups().every((g) => !g.head.includes('instance 2'))).toBe(true);
  await fireEvent.click(panel('Logs').getByRole('button', { name: 'Instance 1 only, show all' }));
  expect(groups().some((g) => g.head.includes('instance 2'))).toBe(true);
});

test('RPCs are filtered by service and by browser', async () => {
  const { go } = await open();
  await go('/calls');
  await tab(/RPCs/);
  await go('/', 'second');
  const captions = () => [...document.querySelectorAll('caption')].map(words);
  await waitFor(() => expect(captions()).toHaveLength(2));
  expect(captions()[0]).toMatch(/^GET \/ 200 OK Browser 2, request 2/);
  await choose('Service', 'datastore_v3');
  expect(captions()).toEqual([expect.stringMatching(/^GET \/calls/)]);
  expect(panel('RPCs').getAllByRole('row').slice(1).map(words)).toEqual([
    expect.stringMatching(/^Get \/Dog,rex miss line 29 /),
  ]);
  await choose('Service', '');
  await choose('Browser', 'second');
  expect(captions()).toEqual([expect.stringMatching(/^GET \/ 200/)]);
});

test('RPCs name the line of each call; the keyboard moves between the tabs', async () => {
  const opened = await openBench('set-get');
  const online = vi.fn();
  render(Console, { bench: opened.bench, online });
  await opened.bench.send();
  screen.getByRole('tab', { name: 'Memcache' }).focus();
  await fireEvent.keyDown(screen.getByRole('tab', { name: 'Memcache' }), { key: 'ArrowRight' });
  expect(panel('Datastore').getByText(/no entities/)).toBeTruthy();
  await fireEvent.keyDown(screen.getByRole('tab', { name: 'Datastore' }), { key: 'ArrowRight' });
  const rows = panel('RPCs').getAllByRole('row').slice(1);
  expect(rows.map(words)).toEqual([
    expect.stringMatching(/^Set foo stored bar 3 bytes line 22 2 ms$/),
    expect.stringMatching(/^Get foo hit bar 3 bytes line 24 2 ms$/),
  ]);
  await fireEvent.click(screen.getByRole('button', { name: 'line 22' }));
  expect(online).toHaveBeenCalledWith('main.go', 22);
});
