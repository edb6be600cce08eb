// @vitest-environment jsdom
import '../setup';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import Console from '../../../src/ui/console/Console.svelte';
import { openBench } from '../open';
import { openWorld } from './openWorld';

const region = (name: string) => within(screen.getByRole('region', { name }));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('Memcache viewer', () => {
  const viewer = () => region('Memcache viewer');
  const line = (start: string) => [...viewer().getAllByText((_, e) => e?.tagName === 'P' && e.textContent!.replace(/\s+/g, ' ').trim().startsWith(start))].map((e) => e.textContent!.replace(/\s+/g, ' ').trim())[0]; // prettier-ignore
  const setUp = async (slug = 'set-get') => {
    const opened = await openBench(slug);
    render(Console, { bench: opened.bench, online: () => undefined });
    return opened;
  };
  const type = (label: string, value: string) => fireEvent.input(viewer().getByLabelText(label), { target: { value } });

  test('its lines are the development server’s', async () => {
    const { bench } = await setUp();
    expect(line('Hit ratio')).toBe('Hit ratio: 0% (hits: 0 misses: 0)');
    expect(line('Size of cache')).toBe('Size of cache: items: 0 size: 0 Bytes');
    await bench.send();
    await bench.send();
    await bench.console({ do: 'display', key: 'none' });
    await waitFor(() => expect(line('Hit ratio')).toBe('Hit ratio: 66% (hits: 2 misses: 1)'));
    expect(line('Size of cache')).toBe('Size of cache: items: 1 size: 6 Bytes');
  });

  test('Display: a key, no key, an empty field', async () => {
    const { bench, client } = await setUp();
    await bench.send();
    await type('Key', 'foo');
    await press('Display');
    await waitFor(() => expect(viewer().getByText('"foo" is a String:')).toBeTruthy());
    expect(viewer().getByText('bar', { selector: 'pre' })).toBeTruthy();
    await type('Key', 'nope');
    await press('Display');
    await waitFor(() => expect(viewer().getByText('No such key: nope')).toBeTruthy());
    await type('Key', '');
    const asked = client.actions.length;
    await press('Display');
    await waitFor(() => expect(viewer().queryByText(/No such key/)).toBeNull());
    expect(client.actions.length).toBe(asked);
  });

  test('Edit/Create a new key: a type may be chosen, and it is saved for ever', async () => {
    const { bench, client } = await setUp();
    await type('Key', 'größe');
    await press('Edit/Create');
    await waitFor(() => expect(viewer().getByLabelText('Type')).toBeTruthy());
    expect(viewer().queryByText(/Hit ratio/)).toBeNull();
    await fireEvent.change(viewer().getByLabelText('Type'), { target: { value: 'Integer' } });
    await type('Value', ' 42 ');
    await press('Save');
    await waitFor(() => expect(viewer().getByText('Key "größe" saved.')).toBeTruthy());
    expect(client.actions.find((a) => a.do === 'save')).toEqual({
      do: 'save',
      key: 'gr\xc3\xb6\xc3\x9fe',
      value: '42',
      flags: 3,
    });
    expect(viewer().getByText('"größe" is a Integer:')).toBeTruthy();
    expect(bench.session.view.items[0]!.expiresAt).toBeNull();
  });

  test('Edit an item: its type stays; a value that does not fit is refused; Cancel leaves it', async () => {
    const { bench, client } = await setUp();
    await bench.send();
    await type('Key', 'foo');
    await press('Edit/Create');
    await waitFor(() => expect((viewer().getByLabelText('Value') as HTMLTextAreaElement).value).toBe('bar'));
    expect(viewer().queryByRole('combobox')).toBeNull();
    await type('Value', 'é');
    await press('Save');
    await waitFor(() =>
      expect(viewer().getByText(/^ERROR: Failed to save key "foo": a String is made of bytes/)).toBeTruthy(),
    );
    expect(client.actions.some((a) => a.do === 'save')).toBe(false);
    await press('Edit/Create');
    await waitFor(() => expect(viewer().getByRole('button', { name: 'Cancel' })).toBeTruthy());
    await press('Cancel');
    await waitFor(() => expect(viewer().getByText('"foo" is a String:')).toBeTruthy());
  });

  test('a value of an unknown type cannot be saved', async () => {
    const { bench } = await setUp();
    await bench.console({ do: 'save', key: 'p', value: 'x', flags: 2 });
    await type('Key', 'p');
    await press('Edit/Create');
    await waitFor(() => expect(viewer().getByText('Unknown Type')).toBeTruthy());
    expect((viewer().getByLabelText('Value') as HTMLTextAreaElement).readOnly).toBe(true);
    expect(viewer().queryByRole('button', { name: 'Save' })).toBeNull();
  });

  test('Delete asks first', async () => {
    const { bench } = await setUp();
    await bench.send();
    await type('Key', 'foo');
    await press('Delete');
    expect(screen.getByText('Are you sure you want to permanently delete this key?')).toBeTruthy();
    await press('Cancel');
    expect(bench.session.view.items).toHaveLength(1);
    await press('Delete');
    await press('OK');
    await waitFor(() => expect(viewer().getByText('Key "foo" deleted.')).toBeTruthy());
    await press('Delete');
    await press('OK');
    await waitFor(() => expect(viewer().getByText('Key "foo" not in cache.')).toBeTruthy());
  });

  test('Flush Cache asks first, empties, and resets the ratio', async () => {
    const { bench } = await setUp();
    await bench.send();
    await press('Flush Cache');
    expect(
      screen.getByRole('alertdialog', { name: 'Are you sure you want to flush all keys from the cache?' }),
    ).toBeTruthy();
    await press('OK');
    await waitFor(() => expect(viewer().getByText('Cache flushed, all keys dropped.')).toBeTruthy());
    expect(line('Hit ratio')).toBe('Hit ratio: 0% (hits: 0 misses: 0)');
    expect(viewer().getByText('The cache is empty.')).toBeTruthy();
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  test('the list shows the time left, and a key is one click away', async () => {
    const { bench, pass } = await setUp('expiration');
    await bench.send();
    pass(4_000);
    await waitFor(() => expect(viewer().getByRole('img', { name: '6 of 10 seconds left' })).toBeTruthy());
    await press(/seconds left foo/);
    expect((viewer().getByLabelText('Key') as HTMLInputElement).value).toBe('foo');
    await bench.skip(10_000);
    await waitFor(() => expect(viewer().getByText('The cache is empty.')).toBeTruthy());
  });
});

describe('Memcache viewer and a real world', () => {
  const viewer = () => region('Memcache viewer');
  const figures = () => viewer().getByText(/^Hit ratio/).closest('p')!.textContent!.replace(/\s+/g, ' ').trim(); // prettier-ignore
  const type = (label: string, value: string) => fireEvent.input(viewer().getByLabelText(label), { target: { value } });

  test('looking counts: Display, Edit, and what Save and Cancel lead back to', async () => {
    const { bench } = await openWorld('expiration');
    render(Console, { bench, online: () => undefined });
    await bench.send();
    const before = { ...bench.session.view.stats };
    await type('Key', 'foo');
    await press('Display');
    await waitFor(() => expect(bench.session.view.stats.hits).toBe(before.hits + 1));
    await press('Edit/Create');
    await waitFor(() => expect(viewer().getByRole('button', { name: 'Cancel' })).toBeTruthy());
    expect(bench.session.view.stats.hits).toBe(before.hits + 2);
    await press('Cancel');
    await waitFor(() => expect(viewer().getByText('"foo" is a String:')).toBeTruthy());
    expect(bench.session.view.stats.hits).toBe(before.hits + 3);
    await type('Key', 'nope');
    await press('Display');
    await waitFor(() => expect(bench.session.view.stats.misses).toBe(before.misses + 1));
    const { hits, misses } = bench.session.view.stats;
    const percent = Math.floor((hits * 100) / (hits + misses));
    await waitFor(() => expect(figures()).toBe(`Hit ratio: ${percent}% (hits: ${hits} misses: ${misses})`));
  });

  test('saving drops the expiry', async () => {
    const { bench } = await openWorld('expiration');
    render(Console, { bench, online: () => undefined });
    await bench.send();
    expect(bench.session.view.items[0]!.expiresAt).not.toBeNull();
    await type('Key', 'foo');
    await press('Edit/Create');
    await waitFor(() => expect(viewer().getByLabelText('Value')).toBeTruthy());
    await type('Value', 'kept');
    await press('Save');
    await waitFor(() => expect(viewer().getByText('Key "foo" saved.')).toBeTruthy());
    await bench.skip(60_000);
    expect(bench.session.view.items).toMatchObject([{ key: 'foo', value: 'kept', expiresAt: null }]);
  });

  test('what the world cannot do is said in the SDK’s words', async () => {
    const { bench } = await openWorld('set-get');
    render(Console, { bench, online: () => undefined });
    bench.console = () => Promise.resolve(undefined);
    await type('Key', 'foo');
    await press('Delete');
    await press('OK');
    await waitFor(() => expect(viewer().getByText('ERROR: Network failure, key "foo" not deleted.')).toBeTruthy());
    await press('Flush Cache');
    await press('OK');
    await waitFor(() => expect(viewer().getByText('Flushing the cache failed. Please try again.')).toBeTruthy());
  });
});
