import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { Jar, type Cookie } from '../../src/browser/jar';
import { plainCookie } from '../../src/browser/cookie';
import { OwnedNames, type OwnedStorage } from '../../src/browser/owned';
import { RealCookies } from '../../src/browser/real';
import { FakeDocument } from './fakeDocument';

const folder = '/site/';
const start = Date.UTC(2026, 10, 23);

function stored(): OwnedStorage {
  const all = new Map<string, string>();
  return { getItem: (k) => all.get(k) ?? null, setItem: (k, v) => void all.set(k, v) };
}

function desk(storage: OwnedStorage = stored(), takes?: (line: string) => boolean) {
  const clock = { real: start, virtual: 0 };
  const doc = new FakeDocument(() => clock.real, '/site/lessons/x/', takes);
  const open = () => new RealCookies(doc, { path: folder, owned: new OwnedNames(storage), now: () => clock.real });
  const jar = new Jar('localhost', Date.UTC(2026, 0, 1));
  const real = open();
  return {
    clock,
    doc,
    jar,
    real,
    open,
    /** The app sets cookies. */
    set: (...lines: string[]) => {
      jar.set('/', lines, clock.virtual);
      real.push(jar, clock.virtual);
    },
    pass: (ms: number, virtual = ms) => {
      clock.real += ms;
      clock.virtual += virtual;
    },
    /** As before a request: what a person did counts. */
    sync: () => {
      real.pull(jar, clock.virtual);
      real.push(jar, clock.virtual);
    },
    places: () => Object.fromEntries(jar.list(clock.virtual).map((c) => [`${c.name}${c.path}`, real.placeOf(c)])),
    header: () => jar.header('/', clock.virtual),
  };
}

test('what the app sets is in the page’s store, with the site’s folder as its path', () => {
  const d = desk();
  d.set('sessionid="a b"; Path=/', 'n=\xc3\xa9; Max-Age=60');
  expect(d.doc.kept).toEqual([
    { name: 'sessionid', value: '"a b"', path: folder, expires: Infinity, httpOnly: false },
    { name: 'n', value: 'é', path: folder, expires: start + 60_000, httpOnly: false },
  ]);
  expect(d.places()).toEqual({ 'sessionid/': 'real', 'n/': 'real' });
});

test('attributes are passed on', () => {
  const lines: string[] = [];
  const d = desk(stored(), (line) => lines.push(line) > 0);
  d.set('a=1; Secure; SameSite=None; Max-Age=10');
  expect(lines).toContain(`a=1; Path=/site/; Expires=${new Date(start + 10_000).toUTCString()}; Secure; SameSite=None`);
});

test('nothing is written again without need', () => {
  const d = desk();
  d.set('a=1', 'b=2; Max-Age=1000');
  const { writes } = d.doc;
  d.sync();
  d.pass(4000);
  d.sync();
  expect(d.doc.writes).toBe(writes);
});

test('what a person deletes or edits counts', () => {
  const d = desk();
  d.set('a=1', 'b=2');
  d.doc.delete('a');
  d.doc.edit('b', 'gé');
  d.sync();
  expect(d.header()).toBe('b=g\xc3\xa9');
  expect(d.doc.cookie).toBe('b=gé');
  d.set('a=3');
  expect(d.doc.value('a')).toBe('3');
});

test('an app that deletes its cookie deletes the real one', () => {
  const d = desk();
  d.set('a=1');
  d.set('a=; Max-Age=-1');
  expect([d.doc.cookie, d.header()]).toEqual(['', '']);
});

test('a cookie ends with the virtual clock', () => {
  const d = desk();
  d.set('a=1; Max-Age=60');
  d.pass(1000, 60_000);
  d.sync();
  expect([d.doc.cookie, d.header()]).toEqual(['', '']);
});

test('a cookie that the real clock ended lives on while the virtual one stands', () => {
  const d = desk();
  d.set('a=1; Max-Age=60');
  d.pass(100_000, 1000);
  expect(d.doc.cookie).toBe('');
  d.sync();
  expect([d.doc.cookie, d.header()]).toEqual(['a=1', 'a=1']);
});

test('the end in the inspector follows the virtual clock', () => {
  const d = desk();
  d.set('a=1; Max-Age=3600');
  d.pass(0, 1_800_000);
  d.sync();
  expect(d.doc.kept[0]!.expires).toBe(start + 1_800_000);
});

test('cookies of others are neither read nor written', () => {
  const d = desk();
  d.doc.put({ name: 'theirs', value: 'secret', path: '/', expires: Infinity, httpOnly: false });
  d.doc.put({ name: 'hidden', value: 'secret', path: folder, expires: Infinity, httpOnly: true });
  d.set('theirs=ours', 'hidden=ours');
  d.sync();
  expect(d.header()).toBe('theirs=ours; hidden=ours');
  expect(d.doc.kept.map((c) => [c.name, c.value])).toEqual([['theirs', 'secret'], ['hidden', 'secret']]); // prettier-ignore
  expect(d.places()).toEqual({
    'theirs/': { simulated: 'The name is taken: something else on this site has a cookie that is called so.' },
    'hidden/': { simulated: 'The browser refused it.' },
  });
});

test('a foreign cookie that comes later keeps its name to itself', () => {
  const d = desk();
  d.set('a=1');
  d.doc.put({ name: 'a', value: 'theirs', path: '/', expires: Infinity, httpOnly: false });
  d.sync();
  expect(d.header()).toBe('a=1');
  expect(d.doc.cookie).toBe('a=theirs');
  expect(d.places()['a/']).not.toBe('real');
});

test.each<[title: string, line: string, place: string, reason: RegExp]>([
  ['HttpOnly', 'a=1; HttpOnly', 'a/', /^A page cannot set an HttpOnly cookie/],
  ['not UTF-8', 'a=\xff', 'a/', /^It is not UTF-8/],
  ['no name', '=x', '/', /^It has no name/],
])('%s is simulated', (_title, line, place, reason) => {
  const d = desk();
  d.set(line);
  expect(d.places()[place]).toEqual({ simulated: expect.stringMatching(reason) });
  expect(d.doc.cookie).toBe('');
  expect(d.header()).not.toBe('');
});

test('a cookie that becomes HttpOnly leaves the page’s store', () => {
  const d = desk();
  d.set('a=1');
  d.set('a=2; HttpOnly');
  d.sync();
  expect([d.doc.cookie, d.header()]).toEqual(['', 'a=2']);
});

test('of two cookies with one name that with the shorter path is real', () => {
  const d = desk();
  d.set('a=deep; Path=/x', 'a=top; Path=/');
  expect(d.doc.cookie).toBe('a=top');
  expect(d.places()).toEqual({
    'a/x': { simulated: expect.stringContaining('room for one of this name: that with Path=/.') },
    'a/': 'real',
  });
});

test('what the browser refuses is simulated and not tried again', () => {
  const d = desk(stored(), (line) => !line.includes('__Host-'));
  d.set('__Host-a=1; Secure; Path=/');
  const { writes } = d.doc;
  d.sync();
  d.sync();
  expect(d.doc.writes).toBe(writes);
  expect(d.places()['__Host-a/']).toEqual({ simulated: expect.stringContaining('needs Path=/') });
  expect(d.header()).toBe('__Host-a=1');
});

test.each([
  [
    'never stick',
    () =>
      new FakeDocument(
        () => start,
        folder,
        () => false,
      ),
  ],
  [
    'may not be touched',
    () => ({
      get cookie(): string {
        throw new DOMException('denied', 'SecurityError');
      },
      set cookie(_line: string) {
        throw new DOMException('denied', 'SecurityError');
      },
    }),
  ],
])('cookies that %s are blocked', (_title, doc) => {
  const real = new RealCookies(doc(), { path: folder, owned: new OwnedNames(), now: () => start });
  expect(real.available).toBe(false);
  expect(real.sentence).toMatch(/^Cookies are blocked for this page/);
  const jar = new Jar('localhost', 0);
  jar.set('/', ['a=1'], 0);
  real.push(jar, 0);
  real.pull(jar, 0);
  expect(jar.header('/', 0)).toBe('a=1');
  expect(real.placeOf(jar.list(0)[0]!)).toEqual({ simulated: real.sentence });
});

test('another work clears away what the last one left, and only that', () => {
  const storage = stored();
  const d = desk(storage);
  d.set('old=1');
  d.doc.put({ name: 'theirs', value: 'x', path: '/', expires: Infinity, httpOnly: false });
  d.open().push(new Jar('localhost', 0), 0);
  expect(d.doc.cookie).toBe('theirs=x');
});

test('the same work opened again sees what a person did meanwhile', () => {
  const d = desk();
  d.set('a=1', 'b=2', 'c=3');
  d.doc.delete('a');
  d.doc.edit('b', 'changed');
  const again = d.open();
  again.push(d.jar, 0);
  again.pull(d.jar, 0);
  expect(d.header()).toBe('c=3; b=changed');
});

test('without storage names are remembered as long as the page', () => {
  const owned = new OwnedNames({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  owned.set('__proto__', { path: '/', value: '', expires: null, secure: false });
  owned.set('a', { path: '/', value: '', expires: null, secure: false });
  owned.delete('b');
  expect(owned.names()).toContain('a');
  expect(owned.get('constructor')).toBeUndefined();
});

test('it listens to the cookie store, where there is one, and to coming back', () => {
  const cookieStore = new EventTarget();
  const view = Object.assign(new EventTarget(), { cookieStore, document: new EventTarget() });
  const changed = vi.fn();
  const end = desk().real.listen(changed, view as unknown as Window);
  cookieStore.dispatchEvent(new Event('change'));
  view.dispatchEvent(new Event('focus'));
  expect(changed).toHaveBeenCalledTimes(2);
  end();
  cookieStore.dispatchEvent(new Event('change'));
  view.dispatchEvent(new Event('focus'));
  expect(changed).toHaveBeenCalledTimes(2);
});

test('jar and mirror agree after anything', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const value = fc.constantFrom('1', '2', '', '"q"', '\xc3\xa9');
  const attributes = fc.constantFrom('', '; Max-Age=5', '; Max-Age=100', '; Max-Age=0', '; HttpOnly', '; Path=/deep');
  const step = fc.oneof(
    fc.record({ do: fc.constant('set' as const), name, value, attributes }),
    fc.record({ do: fc.constant('edit' as const), name, value: fc.constantFrom('x', 'y', '1') }),
    fc.record({ do: fc.constant('delete' as const), name }),
    fc.record({ do: fc.constant('put' as const), name, value }),
    fc.record({ do: fc.constant('remove' as const), name }),
    fc.record({ do: fc.constant('pass' as const), real: fc.nat(20_000), virtual: fc.nat(20_000) }),
    fc.constant({ do: 'reopen' as const }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const d = desk();
      let { real } = d;
      const sync = () => {
        real.pull(d.jar, d.clock.virtual);
        real.push(d.jar, d.clock.virtual);
      };
      // The same cookies in a jar that nobody but the app and the person touched: what must come out.
      const model = new Jar('localhost', Date.UTC(2026, 0, 1));
      const isReal = (c: Cookie) => real.placeOf(c) === 'real';
      for (const s of steps) {
        const now = d.clock.virtual;
        const shown = d.jar.list(now).find((c) => 'name' in s && c.name === s.name && isReal(c));
        if (s.do === 'set')
          for (const jar of [d.jar, model]) jar.set('/', [`${s.name}=${s.value}${s.attributes}`], now);
        else if (s.do === 'put')
          for (const jar of [d.jar, model]) jar.put({ ...plainCookie(s.name), value: s.value }, now);
        else if (s.do === 'remove') for (const jar of [d.jar, model]) jar.remove(s.name, '/');
        else if (s.do === 'edit' && shown && d.doc.value(s.name) !== undefined) {
          d.doc.edit(s.name, s.value);
          model.put({ ...shown, value: s.value }, now);
        } else if (s.do === 'delete' && shown && d.doc.value(s.name) !== undefined) {
          d.doc.delete(s.name);
          model.remove(s.name, shown.path);
        } else if (s.do === 'reopen') real = d.open();
        else if (s.do === 'pass') d.pass(s.real, s.virtual);
        if (s.do === 'reopen') real.push(d.jar, d.clock.virtual);
        sync();
        const said = (c: Cookie) => [c.name, c.value, c.path, c.httpOnly];
        const list = d.jar.list(d.clock.virtual);
        expect(list.map(said).sort()).toEqual(model.list(d.clock.virtual).map(said).sort());
        const mirrored = list.filter(isReal).map((c) => `${c.name}=${c.value.replace('\xc3\xa9', 'é')}`);
        expect(d.doc.cookie.split('; ').filter(Boolean).sort()).toEqual(mirrored.sort());
      }
    }),
    { numRuns: 2000 },
  );
});
