/** Part 2 of the chapter. */
import { expect } from 'vitest';
import { patient, tryRows, useDeck, type Row } from './deck';
import { source } from './learner';

const api: Row[] = [
  [
    'get-nil',
    '<nil>, and a name for the miss',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('<nil>\n');
      await l.reload();
      await l.save('some-key', 'hello');
      await l.send();
      expect(await l.says()).toContain('&{some-key [104 101 108 108 111] <nil> 0 0s');
      await l.flush();
      await l.change([
        ['item, _ :=', '_, err :='],
        ['Fprintln(res, item)', 'Fprintln(res, err)'],
      ]);
      await l.send();
      expect(await l.says()).toBe('memcache: cache miss\n');
      await l.ticked(4);
    },
  ],
  [
    'set-get',
    'bar',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('bar\n');
      await l.display('foo');
      expect(await l.viewer()).toContain('"foo" is a String: bar');
      await l.flush();
      await l.send();
      await l.ticked(3);
      await l.stepTo('memcache.Get');
      await l.flush();
      await l.answered(() => l.press('Run to end'));
      expect(await l.says()).toBe('');
      await l.ticked(4);
    },
  ],
  [
    'add',
    'the second Add fails',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('<nil>\n');
      await l.send();
      expect(await l.says()).toBe('memcache: item not stored\n');
      await l.remove('winner');
      await l.send();
      expect(await l.says()).toBe('<nil>\n');
      await l.change([['memcache.Add', 'memcache.Set']]);
      await l.send();
      await l.ticked(4);
    },
  ],
  [
    'expiration',
    'bar, later an empty page',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('bar\n');
      await l.press('+10 s');
      await l.page.getByText('The cache is empty.').waitFor();
      await l.send();
      await l.change([['memcache.Set', '// memcache.Set']]);
      await l.send();
      expect(await l.says()).toBe('bar\n');
      await l.press('+10 s');
      await l.send();
      expect(await l.says()).toBe('');
      await l.change([
        ['// memcache.Set', 'memcache.Set'],
        ['10 * time', '3 * time'],
      ]);
      await l.send();
      await l.ticked(5);
    },
  ],
  [
    'delete',
    'gone by code, by hand, and all at once',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('memcache: cache miss\n');
      await l.go('/store');
      await l.go('/');
      expect(await l.says()).toBe('<nil>\n');
      await l.go('/store');
      await l.remove('foo');
      await l.go('/');
      expect(await l.says()).toBe('memcache: cache miss\n');
      await l.change([['memcache.Delete(ctx, "foo")', 'memcache.Flush(ctx)']]);
      await l.go('/store');
      await l.go('/');
      await l.page.getByText('The cache is empty.').waitFor();
      await l.reload();
      expect(await l.says()).toBe('<nil>\n');
      await l.ticked(5);
    },
  ],
  [
    'multi',
    'many in one call, an error for each',
    async (l) => {
      await l.send();
      await l.write(source('multi', 'steps/batch/main.go'));
      await l.send();
      expect(await l.says()).toContain('3 found');
      await l.remove('bob');
      await l.change([['\tmemcache.SetMulti(', '\t// memcache.SetMulti(']]);
      await l.send();
      expect(await l.says()).toContain('2 found, error: <nil>');
      await l.write(source('multi', 'steps/deleting/main.go'));
      await l.send();
      await l.reload();
      expect(await l.says()).toContain('memcache: cache miss (and 2 other errors)');
      await l.ticked(5);
    },
  ],
  [
    'increment',
    'both ends of the scale',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('11 <nil>\n');
      await l.display('counter');
      expect(await l.viewer()).toContain('"counter" is a String: 11');
      await l.change([['1, 10)', '-100, 10)']]);
      await l.send();
      expect(await l.says()).toBe('0 <nil>\n');
      await l.save('counter', '18446744073709551615');
      await l.change([['-100, 10)', '2, 10)']]);
      await l.send();
      expect(await l.says()).toBe('1 <nil>\n');
      await l.save('counter', 'many');
      await l.send();
      expect(await l.says()).toContain('INVALID_VALUE');
      await l.flush();
      await l.change([['Increment(ctx, "counter", 2, 10)', 'IncrementExisting(ctx, "counter", 1)']]);
      await l.send();
      expect(await l.says()).toBe('0 memcache: cache miss\n');
      await l.ticked(6);
    },
  ],
  [
    'counters',
    'two counters, one per user, and the console’s words',
    async (l) => {
      const signIn = (email: string) => l.submit({ 'E-mail': email }, 'Log In');
      await l.send();
      await signIn('ann@example.com');
      expect(await l.says()).toBe('Global 1\nUser 1\n');
      await l.reload();
      expect(await l.says()).toBe('Global 2\nUser 2\n');
      expect((await l.stored()).map((c) => c.name)).toEqual(['dev_appserver_login']);
      await l.addBrowser();
      await l.go('/');
      await signIn('bob@example.com');
      expect(await l.says()).toBe('Global 3\nUser 1\n');
      await l.display('GLOBAL');
      expect(await l.viewer()).toContain('"GLOBAL" is a String: 3');
      await l.ticked(4);
      await l.change([['Path != "/"', 'Path == "/lost"']]);
      await l.addBrowser();
      await l.go('/');
      await signIn('cid@example.com');
      await l.reload();
      await l.ticked(5);
      expect(await l.says()).toBe('Global 6\nUser 3\n');
      await l.browser(1);
      await l.go('/_ah/logout');
      await l.frame.getByRole('button', { name: 'Log In' }).waitFor();
      expect(await l.stored()).toEqual([]);
      await l.ticked(6);
    },
  ],
  [
    'compare-and-swap',
    'the lost update, seen in two browsers',
    async (l) => {
      const dance = async (line: string) => {
        await l.browser(1);
        await l.stepTo(line);
        await l.browser(2);
        await l.send();
        const second = await l.says();
        await l.browser(1);
        await l.answered(() => l.press('Run to end'));
        return [second, await l.says()];
      };
      await l.send();
      await l.send();
      expect(await l.says()).toBe('2\n');
      await l.addBrowser();
      expect(await dance('memcache.Set')).toEqual(['3\n', '3\n']);
      await l.ticked(2);
      await l.write(source('compare-and-swap', 'steps/swap/main.go'));
      expect(await dance('memcache.CompareAndSwap')).toEqual(['4 <nil>\n', '4 memcache: compare-and-swap conflict\n']);
      await l.ticked(3);
      await l.write(source('compare-and-swap', 'steps/retry/main.go'));
      const [second, first] = await dance('memcache.CompareAndSwap');
      expect([second, first].map((text) => parseInt(text!, 10))).toEqual([5, 6]);
      await l.ticked(4);
      await l.stepTo('memcache.CompareAndSwap');
      await l.remove('votes');
      await l.answered(() => l.press('Run to end'));
      expect(await l.says()).toContain('memcache: item not stored');
      await l.ticked(5);
    },
  ],
  [
    'codecs',
    'a struct as JSON, as gob, and as a mistake',
    async (l) => {
      await l.send();
      expect(await l.says()).toContain('Get: {Ann 42} <nil>');
      await l.display('ann');
      expect(await l.viewer()).toContain('"ann" is a String: {"Name":"Ann","Score":42}');
      await l.change([['JSON.Set', 'Gob.Set'], ['JSON.Get', 'Gob.Get']]); // prettier-ignore
      await l.send();
      await l.change([['Gob.Set', 'JSON.Set']]);
      await l.send();
      expect(await l.says()).toContain('Get: { 0}');
      await l.change([['Gob.Get', 'JSON.Get'], ['found Player', 'found map[string]string']]); // prettier-ignore
      await l.send();
      expect(await l.says()).toContain('json: cannot unmarshal');
      await l.ticked(5);
    },
  ],
  [
    'flags',
    'flags are the viewer’s types',
    async (l) => {
      let was = '0';
      for (const [flags, says, type] of [
        ['0', 0, 'String'],
        ['3', 3, 'Integer'],
        ['5', 5, 'Unknown Type'],
        ['1 << 31', 2147483648, 'Unknown Type'],
      ] as const) {
        // prettier-ignore
        if (flags !== was) await l.change([[`Flags: ${was}`, `Flags: ${flags}`]]);
        was = flags;
        await l.send();
        expect(await l.says()).toBe(`42 ${says}\n`);
        await l.display('answer');
        await expect.poll(() => l.viewer(), patient).toContain(`"answer" is a ${type}: `);
      }
      await l.ticked(4);
    },
  ],
  [
    'stats',
    'six numbers',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('Hits: 0\nMisses: 1\nByteHits: 0\nItems: 0\nBytes: 0\nOldest: 0\n');
      await l.save('foo', 'hello');
      await l.send();
      expect(await l.says()).toContain('Items: 1\nBytes: 8\n');
      await l.display('foo');
      await l.send();
      await l.change([['\tmemcache.Get(', '\t// memcache.Get(']]);
      await l.press('+10 s');
      await l.send();
      expect(await l.says()).toContain('Oldest: 1');
      await l.flush();
      await l.send();
      expect(await l.says()).toContain('Hits: 0\nMisses: 0\nByteHits: 0\nItems: 0\n');
      await l.ticked(5);
    },
  ],
  [
    'namespaces',
    'one key twice',
    async (l) => {
      await l.send();
      expect(await l.says()).toBe('team "", visits 1\n');
      await l.go('/?team=red');
      expect(await l.says()).toBe('team "red", visits 1\n');
      await l.reload();
      await l.reload();
      await l.display('visits');
      expect(await l.viewer()).toContain('"visits" is a String: 1');
      await l.go('/?team=no way');
      expect(await l.says()).toContain('does not match');
      await l.write(source('namespaces', 'steps/flush/main.go'));
      await l.go('/?team=red');
      await l.page.getByText('The cache is empty.').waitFor();
      await l.ticked(5);
    },
  ],
  [
    'peek',
    'reading without using',
    async (l) => {
      const after = async () => {
        await l.go('/store');
        await l.press('+10 s');
        await l.go('/');
        return l.says();
      };
      expect(await after()).toContain('Oldest: 0');
      await l.change([['memcache.Get', 'memcache.Peek']]);
      expect(await after()).toContain('Oldest: 1');
      await l.remove('foo');
      await l.send();
      expect(await l.says()).toBe('memcache: cache miss\n');
      await l.write(source('peek', 'steps/multi/main.go'));
      await l.go('/store');
      await l.go('/');
      expect(await l.says()).toContain('1 found, error: <nil>');
      await l.ticked(4);
    },
  ],
];

tryRows(useDeck(), api);
