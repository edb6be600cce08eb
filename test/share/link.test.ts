import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromPayload, startOf, toPayload } from '../../src/share/link';
import { readWork, type Work } from '../../src/share/work';
import { mostBody, type Action, type Input } from '../../src/world/demo';

const lesson = { slug: 'get-nil', files: [{ name: 'main.go', text: 'package playground\n' }] };
const start = startOf(lesson);

const byteString = fc.uint8Array({ maxLength: 60 }).map((a) => String.fromCharCode(...a));
const files = fc.uniqueArray(fc.record({ name: fc.constantFrom('main.go', 'b.go', 'web/c.go'), text: fc.string({ unit: 'grapheme', maxLength: 300 }) }), { selector: (f) => f.name, minLength: 1, maxLength: 3 }); // prettier-ignore
const namespace = fc.constantFrom('', 'a', 'b.c-D_1');
const property = fc.record(
  { name: byteString, type: fc.constantFrom('int', 'key', 'x'), indexed: fc.boolean(), value: byteString },
  { requiredKeys: ['name', 'type', 'indexed'] },
);
const requested = ['do', 'client', 'method', 'path', 'headers', 'body'] as const;
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record(
    {
      do: fc.constant('request' as const),
      client: fc.constantFrom('default', 'second'),
      method: fc.constantFrom('GET', 'POST'),
      path: fc.webPath().map((p) => `/${p.replace(/^\//, '').replace(/[^\x21-\x7e]/g, '')}`),
      headers: fc.array(fc.tuple(fc.constantFrom('Cookie', 'Accept'), fc.stringMatching(/^[\x20-\x7e]{0,30}$/)), {
        maxLength: 3,
      }),
      body: byteString,
      tab: fc.integer({ min: 0, max: 20 }),
      as: fc.constantFrom('image' as const, 'style' as const, 'icon' as const),
      login: fc.constantFrom('', 'a@b'),
      admin: fc.boolean(),
    },
    { requiredKeys: [...requested] },
  ),
  fc.record({
    do: fc.constant('entity-put' as const),
    namespace,
    key: byteString,
    properties: fc.array(property, { maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('entity-delete' as const), namespace, key: byteString }),
  fc.constant({ do: 'pass' as const }),
  fc.constant({ do: 'flush' as const }),
  fc.constant({ do: 'restart' as const }),
  files.map((f) => ({ do: 'code' as const, files: f })),
  byteString.map((key) => ({ do: 'display' as const, key })),
  byteString.map((key) => ({ do: 'delete' as const, key })),
  fc.record({ do: fc.constant('save' as const), key: byteString, value: byteString, flags: fc.nat() }),
  fc.array(byteString, { maxLength: 3 }).map((keys) => ({ do: 'evict' as const, keys })),
);
const script: fc.Arbitrary<Input[]> = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1e6, noNaN: true }), action), { maxLength: 12 })
  .map((list) => list.sort((a, b) => a[0] - b[0]).map(([at, a]) => ({ at, ...a })));
const more = fc.record(
  { favicon: fc.boolean(), appId: fc.constantFrom('dev~x', 's~example.com:my-app', 'x') },
  { requiredKeys: [] },
);
const work: fc.Arbitrary<Work> = fc.record({ script, files, editor: files, seed: fc.nat(), more }).map((w) => ({
  demo: {
    ...start.demo,
    settings: { ...start.demo.settings, ...w.more },
    files: w.files,
    seed: w.seed,
    script: w.script,
  },
  editor: w.editor,
}));

test('what goes in comes out', async () => {
  await fc.assert(
    fc.asyncProperty(work, async (w) => {
      const payload = await toPayload(w, start);
      expect(payload).toMatch(/^[\w-]+$/);
      expect(await fromPayload(payload, start)).toEqual({ ok: true, work: normal(w) });
    }),
    { numRuns: 150 },
  );
});

/** -0 is 0 in JSON. */
const normal = (w: Work): Work => ({
  ...w,
  demo: { ...w.demo, script: w.demo.script.map((i) => ({ ...i, at: i.at + 0 })) },
});

test('only what differs is in a link', async () => {
  expect((await toPayload(start, start)).length).toBeLessThan(20);
  const edited = { ...start, editor: [{ name: 'main.go', text: 'package other\n' }] };
  const payload = await toPayload(edited, start);
  expect(payload.length).toBeLessThan(140);
  expect(await fromPayload(payload, start)).toEqual({ ok: true, work: edited });
});

test('a link does not repeat the editor when that code runs', async () => {
  const text = Array.from({ length: 400 }, (_, i) => `var v${(i * 7919) % 1009} = ${i}\n`).join('');
  const code = [{ name: 'main.go', text }];
  const run: Work = { demo: { ...start.demo, script: [{ at: 1, do: 'code', files: code }] }, editor: code };
  const other: Work = { ...run, editor: [{ name: 'main.go', text: [...text].reverse().join('') }] };
  expect((await toPayload(run, start)).length).toBeLessThan((await toPayload(other, start)).length * 0.7);
});

describe('a bad link is one sentence', () => {
  const pack = async (value: unknown) => {
    const stream = new Blob([JSON.stringify(value)]).stream().pipeThrough(new CompressionStream('deflate-raw'));
    return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
  };
  const request = { do: 'request', client: 'default', method: 'GET', path: '/', headers: [], body: '' };
  const script = (...inputs: unknown[]) => pack({ v: 1, script: inputs });
  test.each<[string, () => string | Promise<string>, string]>([
    ['nothing', () => '', 'it is damaged or cut short'],
    ['not base64', () => 'a%20b', 'it is damaged or cut short'],
    ['not deflate', () => 'AAAAAAAAAAAA', 'it is damaged or cut short'],
    ['too long', () => 'A'.repeat(200_001), 'it is too long'],
    [
      'a bomb',
      () => pack({ v: 1, editor: [{ name: 'main.go', text: ' '.repeat(6_000_000) }] }),
      'it unpacks to too much',
    ],
    ['another version', () => pack({ v: 2 }), 'it was made by another version of the playground'],
    ['null', () => pack(null), 'it was made by another version of the playground'],
    ['files are text', () => pack({ v: 1, files: 'x' }), 'something is wrong with the files'],
    ['no files', () => pack({ v: 1, files: [] }), 'it has no files'],
    [
      'path upwards',
      () => pack({ v: 1, files: [{ name: '../a.go', text: '' }] }),
      'something is wrong with the name of a file',
    ],
    ['one name twice', () => pack({ v: 1, files: [{ name: 'a.go', text: '' }, { name: 'a.go', text: '' }] }), 'two files have one name'], // prettier-ignore
    ['many files', () => pack({ v: 1, files: Array.from({ length: 21 }, (_, i) => ({ name: `${i}.go`, text: '' })) }), 'there is too much in the files'], // prettier-ignore
    [
      'long file',
      () => pack({ v: 1, editor: [{ name: 'main.go', text: 'x'.repeat(200_001) }] }),
      'there is too much in a file',
    ],
    ['odd host', () => pack({ v: 1, settings: { ...start.demo.settings, host: 'evil.example/x' } }), 'something is wrong with the host'], // prettier-ignore
    ['odd seed', () => pack({ v: 1, seed: -1 }), 'something is wrong with the seed'],
    ['unknown action', () => script({ at: 0, do: 'explode' }), 'it asks for something the playground does not know'],
    [
      'a hold that is no number',
      () => script({ at: 0, ...request, hold: '0' }),
      'something is wrong with where a request is held',
    ],
    [
      'a hold below nothing',
      () => script({ at: 0, ...request, hold: -1 }),
      'something is wrong with where a request is held',
    ],
    ['a step of no kind', () => script({ at: 0, do: 'step' }), 'something is wrong with a step'],
    [
      'a step unheard of',
      () => script({ at: 0, do: 'step', mode: { how: 'sideways' } }),
      'something is wrong with a step',
    ],
    [
      'a step to no line',
      () => script({ at: 0, do: 'step', mode: { how: 'run', lines: ['main.go'] } }),
      'something is wrong with a line',
    ],
    ['half a statement', () => script({ at: 0, do: 'step', mode: { how: 'count', count: 1.5 } }), 'something is wrong with the length of a step'], // prettier-ignore
    ['time backwards', () => script({ at: 5, do: 'pass' }, { at: 4, do: 'pass' }), 'something is wrong with its times'],
    ['time without end', () => script({ at: 1e15, do: 'pass' }), 'something is wrong with its times'],
    ['no time', () => script({ do: 'pass' }), 'something is wrong with its times'],
    ['header with a line break', () => script({ at: 0, ...request, headers: [['Cookie', 'a\r\nb: c']] }), 'something is wrong with a header'], // prettier-ignore
    ['header name', () => script({ at: 0, ...request, headers: [['Coo kie', 'a']] }), 'something is wrong with a name'],
    [
      'path of another host',
      () => script({ at: 0, ...request, path: 'http://x/' }),
      'something is wrong with an address',
    ],
    ['body that is no bytes', () => script({ at: 0, ...request, body: '€' }), 'something is wrong with a body'],
    [
      'flags',
      () => script({ at: 0, do: 'save', key: 'k', value: 'v', flags: 1.5 }),
      'something is wrong with the flags',
    ],
    ['tab 21', () => script({ at: 0, ...request, tab: 21 }), 'something is wrong with a tab'],
    ['tab -1', () => script({ at: 0, ...request, tab: -1 }), 'something is wrong with a tab'],
    ['a tab by name', () => script({ at: 0, ...request, tab: '1' }), 'something is wrong with a tab'],
    ['as a script', () => script({ at: 0, ...request, as: 'script' }), 'something is wrong with what a page asks for'],
    ['as null', () => script({ at: 0, ...request, as: null }), 'something is wrong with what a page asks for'],
    [
      'favicon',
      () => pack({ v: 1, settings: { ...start.demo.settings, favicon: 'yes' } }),
      'something is wrong with the settings',
    ],
    [
      'app',
      () => pack({ v: 1, settings: { ...start.demo.settings, appId: '<b>' } }),
      'something is wrong with the name of the app',
    ],
    ['admin who is not', () => script({ at: 0, ...request, login: 'a@b', admin: 1 }), 'something is wrong with a user'],
    [
      'entity without properties',
      () => script({ at: 0, do: 'entity-put', namespace: '', key: '/A' }),
      'something is wrong with the properties of an entity',
    ],
    [
      'entity of another world',
      () => script({ at: 0, do: 'entity-put', namespace: '', key: '€', properties: [] }),
      'something is wrong with a key',
    ],
    [
      'namespace',
      () => script({ at: 0, do: 'entity-delete', namespace: 'a/b', key: '/A,1' }),
      'something is wrong with a namespace',
    ],
    [
      'property',
      () => script({ at: 0, do: 'entity-put', namespace: '', key: '/A', properties: [null] }),
      'something is wrong with a property',
    ],
    [
      'value',
      () =>
        script({
          at: 0,
          do: 'entity-put',
          namespace: '',
          key: '/A',
          properties: [{ name: 'a', type: 'int', value: 1, indexed: true }],
        }),
      'something is wrong with the value of a property',
    ],
    [
      'index',
      () =>
        script({
          at: 0,
          do: 'entity-put',
          namespace: '',
          key: '/A',
          properties: [{ name: 'a', type: 'int', value: '1' }],
        }),
      'something is wrong with a property',
    ],
    [
      'many properties',
      () => script({ at: 0, do: 'entity-put', namespace: '', key: '/A', properties: Array(1001).fill(0) }),
      'there is too much in the properties of an entity',
    ],
    [
      'many inputs',
      () => script(...Array.from({ length: 5001 }, () => ({ at: 0, do: 'pass' }))),
      'there is too much in the script',
    ],
  ])('%s', async (_, payload, why) => {
    expect(await fromPayload(await payload(), start)).toEqual({
      ok: false,
      sentence: `This link cannot be opened: ${why}. Here is the lesson from its start.`,
    });
  });

  test('cut anywhere, changed anywhere: a sentence or a valid work, never an exception', async () => {
    const whole = await toPayload(
      { ...start, editor: [{ name: 'main.go', text: 'package a\n\nfunc init() {}\n' }] },
      start,
    );
    for (let i = 0; i < whole.length; i++) {
      const cut = await fromPayload(whole.slice(0, i), start);
      expect(cut.ok, `cut at ${i}`).toBe(false);
      const changed = await fromPayload(whole.slice(0, i) + (whole[i] === 'A' ? 'B' : 'A') + whole.slice(i + 1), start);
      expect(typeof changed.ok).toBe('boolean');
    }
  });
});

test('kept work may hold an upload, up to what a browser sends', () => {
  const kept = (bytes: number) => {
    const input: Input = {
      at: 0,
      do: 'request',
      client: 'default',
      method: 'POST',
      path: '/',
      headers: [],
      body: 'x'.repeat(bytes),
    };
    return { ...start, demo: { ...start.demo, script: [input] } };
  };
  expect(readWork(kept(mostBody))).toEqual(kept(mostBody));
  expect(() => readWork(kept(mostBody + 1))).toThrow('there is too much in a body');
});
