import { describe, expect, test } from 'vitest';
import { startOf } from '../../src/share/link';
import { WorkStore, type Kept, type KeyValueStore } from '../../src/storage/work';

const start = startOf({ slug: 'add', files: [{ name: 'main.go', text: 'package playground\n' }] });
const kept: Kept = { ...start, paused: true, speed: 10, link: '', breakpoints: [{ file: 'main.go', line: 3 }] };

class MapStore implements KeyValueStore {
  readonly map = new Map<string, unknown>();
  async get(key: string) {
    return structuredClone(this.map.get(key));
  }
  async set(key: string, value: unknown) {
    this.map.set(key, structuredClone(value));
  }
  async delete(key: string) {
    this.map.delete(key);
  }
}

const failing = (name: string): KeyValueStore => {
  const fail = () => Promise.reject(new DOMException('no', name));
  return { get: fail, set: fail, delete: fail };
};

test('what is kept comes back, each lesson its own', async () => {
  const store = new WorkStore(new MapStore());
  expect(await store.load('add')).toBeUndefined();
  expect(await store.save('add', kept)).toBe('');
  expect(await store.load('add')).toEqual(kept);
  expect(await store.load('get-nil')).toBeUndefined();
  await store.forget('add');
  expect(await store.load('add')).toBeUndefined();
});

test('progress is kept', async () => {
  const store = new WorkStore(new MapStore());
  expect(await store.loadProgress()).toEqual([]);
  await store.saveProgress(['add', 'get-nil']);
  expect(await store.loadProgress()).toEqual(['add', 'get-nil']);
});

describe('storage that does not work', () => {
  const nothing = 'This browser keeps nothing for this page, so edits last until you leave it.';
  test('forbidden or missing', async () => {
    const store = new WorkStore(failing('SecurityError'));
    expect(await store.load('add')).toBe(nothing);
    expect(await store.save('add', kept)).toBe(nothing);
    await expect(store.forget('add')).resolves.toBeUndefined();
    expect(await store.loadProgress()).toEqual([]);
    await expect(store.saveProgress(['add'])).resolves.toBeUndefined();
  });
  test('full', async () => {
    expect(await new WorkStore(failing('QuotaExceededError')).save('add', kept)).toBe(
      'This browser’s storage is full, so the latest edits last only until you leave this page.',
    );
  });
  test('no IndexedDB at all', async () => {
    expect(await new WorkStore().load('add')).toBe(nothing);
  });
});

test.each<[string, unknown, string]>([
  ['a number', 5, 'it is empty'],
  ['null', null, 'it is empty'],
  [
    'another version',
    { ...kept, demo: { ...kept.demo, version: 9 } },
    'it was made by another version of the playground',
  ],
  ['no editor', { ...kept, editor: undefined }, 'something is wrong with the files'],
])('what cannot be read is a sentence: %s', async (_, value, why) => {
  const map = new MapStore();
  map.map.set('work:add', value);
  const loaded = await new WorkStore(map).load('add');
  expect(loaded).toContain('What was kept of this lesson cannot be read: ');
  expect(loaded).toContain(why);
});
