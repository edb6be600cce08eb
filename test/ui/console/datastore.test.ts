// @vitest-environment jsdom
import '../setup';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import Console from '../../../src/ui/console/Console.svelte';
import { entitiesOf } from '../../../src/ui/trace/entities';
import { openWorld } from './openWorld';

const app = `package app

import (
	"net/http"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
)

type Dog struct {
	Name string
	Age  int
	Bio  string \`datastore:",noindex"\`
}

type Owner struct{ Name string }

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		datastore.Put(ctx, datastore.NewKey(ctx, "Dog", "", 10, nil), &Dog{"Rex", 3, strings.Repeat("b", 300)})
		datastore.Put(ctx, datastore.NewKey(ctx, "Dog", "", 9, nil), &Dog{"Fifi", 5, ""})
		datastore.Put(ctx, datastore.NewKey(ctx, "Owner", "ann", 0, nil), &Owner{"Ann"})
		memcache.Set(ctx, &memcache.Item{Key: "k", Value: []byte("v")})
	})
	http.HandleFunc("/space", func(w http.ResponseWriter, r *http.Request) {
		ctx, _ := appengine.Namespace(appengine.NewContext(r), "other")
		datastore.Put(ctx, datastore.NewKey(ctx, "Cat", "tom", 0, nil), &Owner{"Tom"})
	})
}
`;

const viewer = () => within(screen.getByRole('region', { name: 'Datastore viewer' }));
const words = (e: Element) => e.textContent!.replace(/\s+/g, ' ').trim();
const press = (name: string | RegExp) => fireEvent.click(viewer().getByRole('button', { name }));
const type = (label: string, value: string) => fireEvent.input(viewer().getByLabelText(label), { target: { value } });
const rows = () => viewer().getAllByRole('row').map((r) => [...r.children].map(words)); // prettier-ignore

async function open(path?: string) {
  const opened = await openWorld('set-get', app);
  render(Console, { bench: opened.bench, online: () => undefined });
  if (path) await opened.go(path);
  await fireEvent.click(screen.getByRole('tab', { name: /Datastore/ }));
  return opened;
}
const entity = (bench: Awaited<ReturnType<typeof open>>['bench'], key: string) =>
  entitiesOf(bench.session.events).find((e) => e.key === key);

test('is empty at first, and says so', async () => {
  await open();
  expect(viewer().getByText(/The datastore holds no entities/)).toBeTruthy();
});

test('kinds with their counts, and the entities of one', async () => {
  await open('/');
  expect(
    within(viewer().getByRole('group', { name: 'Kinds' }))
      .getAllByRole('button')
      .map(words),
  ).toEqual(['Dog 2', 'Owner 1']);
  expect(rows()).toEqual([
    ['Key', 'ID/Key name', 'Name', 'Age', 'Bio'],
    ['/Dog,9', 'id 9', 'Fifi', '5', ''],
    ['/Dog,10', 'id 10', 'Rex', '3', `${'b'.repeat(40)}…, 300 bytes`],
  ]);
  await press(/^Owner/);
  expect(rows()[1]).toEqual(['/Owner,ann', 'name ann', 'Ann']);
});

test('a namespace is picked where there are several', async () => {
  const { go } = await open('/');
  expect(viewer().queryByLabelText('Namespace')).toBeNull();
  await go('/space');
  await waitFor(() => expect(viewer().getByLabelText('Namespace')).toBeTruthy());
  await fireEvent.change(viewer().getByLabelText('Namespace'), { target: { value: 'other' } });
  expect(rows()[1]).toEqual(['/Cat,tom', 'name tom', 'Tom']);
});

test('editing changes what was edited; a value too long to be shown stays whole', async () => {
  const { bench } = await open('/');
  await press('/Dog,10');
  await type('Value of Name', 'Größe');
  await type('Value of Age', '4');
  expect(viewer().getByText('stays as it is')).toBeTruthy();
  await press('Save');
  await waitFor(() =>
    expect(viewer().getByText('Saved /Dog,10. Copies of it in memcache may now be stale.')).toBeTruthy(),
  );
  expect(rows()[2]!.slice(2, 4)).toEqual(['Größe', '4']);
  expect(entity(bench, '/Dog,10')!.properties.find((p) => p.name === 'Bio')).toMatchObject({
    bytes: 300,
    indexed: false,
  });
});

test('a value of the wrong form is refused, and the form stays', async () => {
  const { bench } = await open('/');
  await press('/Dog,9');
  await type('Value of Age', 'old');
  await press('Save');
  await waitFor(() => expect(viewer().getByText(/^Not saved\. .*an int is a whole number/)).toBeTruthy());
  expect((viewer().getByLabelText('Value of Age') as HTMLInputElement).value).toBe('old');
  await press('Cancel');
  expect(entity(bench, '/Dog,9')!.properties.find((p) => p.name === 'Age')!.value).toBe('5');
});

test('a new entity gets the properties of its kind, and a number', async () => {
  const { bench } = await open('/');
  await press('Create New Entity');
  expect((viewer().getByLabelText('Kind') as HTMLInputElement).value).toBe('Dog');
  await type('Value of Name', 'Bello');
  await type('Value of Age', '1');
  await press('Add property');
  await type('Name of property 4', 'Good');
  await fireEvent.change(viewer().getByLabelText('Type of Good'), { target: { value: 'bool' } });
  await fireEvent.change(viewer().getByLabelText('Value of Good'), { target: { value: 'true' } });
  await press('Remove Bio');
  await press('Save');
  await waitFor(() => expect(viewer().getByText(/^Saved \/Dog,\d+\.$/)).toBeTruthy());
  expect(entity(bench, '/Dog,1')!.properties).toEqual([
    { name: 'Name', type: 'string', value: 'Bello', indexed: true },
    { name: 'Age', type: 'int', value: '1', indexed: true },
    { name: 'Good', type: 'bool', value: 'true', indexed: true },
  ]);
});

test('Delete warns that copies in memcache may be stale', async () => {
  const { bench } = await open('/');
  await press('/Dog,9');
  await press('Delete');
  const question = screen.getByRole('alertdialog', { name: /that copy stays, and is stale/ });
  await fireEvent.click(within(question).getByRole('button', { name: 'Cancel' }));
  expect(entity(bench, '/Dog,9')).toBeTruthy();
  await press('Delete');
  await fireEvent.click(screen.getByRole('button', { name: 'OK' }));
  await waitFor(() =>
    expect(viewer().getByText('Deleted /Dog,9. Copies of it in memcache may now be stale.')).toBeTruthy(),
  );
  expect(entity(bench, '/Dog,9')).toBeUndefined();
});

test('the second Flush Memcache', async () => {
  const { bench } = await open('/');
  expect(bench.session.view.items).toHaveLength(1);
  await press('Flush Memcache');
  await fireEvent.click(screen.getByRole('button', { name: 'OK' }));
  await waitFor(() => expect(viewer().getByText('Cache flushed, all keys dropped.')).toBeTruthy());
  expect(bench.session.view.items).toHaveLength(0);
  expect(entity(bench, '/Dog,9')).toBeTruthy();
});
