import { describe, expect, it } from 'vitest';
import { GoPanic, ProgramExit, type GoPackage, type NativeGen, type Thread } from '../../../src/go/machine/native';
import { stackOf } from '../../../src/go/machine/trace';
import type { FuncValue, Value } from '../../../src/go/machine/values';
import { newMachine, runGo } from '../run';

const world: GoPackage = {
  path: 'world',
  files: [
    {
      name: 'world.go',
      text: `package world
func Get(key string) string
func Sleep(ns int)
func Wait()
func Wake() bool
func Call(f func(int) int, n int) int
func Catch(f func()) string
func Two() (int, string)
func Exit(code int)
func Fail()
type T struct { N int }
func (t *T) Double() int
`,
    },
  ],
  natives: {
    *Get(t: Thread, key: string): NativeGen {
      return yield { do: 'rpc', service: 'memcache', method: 'Get', request: { key }, requestId: t.requestId };
    },
    *Sleep(_t: Thread, ns: number): NativeGen {
      yield { do: 'sleep', ns };
      return undefined;
    },
    *Wait(): NativeGen {
      yield { do: 'park', why: 'waiting', token: world };
      return undefined;
    },
    Wake: (t: Thread) => t.wake(world),
    *Call(_t: Thread, f: FuncValue, n: number): NativeGen {
      const a: Value = yield { do: 'call', fn: f, args: [n] };
      const b: Value = yield { do: 'call', fn: f, args: [a] };
      return b;
    },
    *Catch(_t: Thread, f: FuncValue): NativeGen {
      try {
        yield { do: 'call', fn: f, args: [] };
        return 'fine';
      } catch (e) {
        if (e instanceof GoPanic) return `caught ${String(e.value?.value)}`;
        throw e;
      }
    },
    Two: () => [2, 'two'],
    Exit: (_t: Thread, code: number) => {
      throw new ProgramExit(code);
    },
    Fail: (t: Thread) => {
      throw t.runtimeError('native trouble');
    },
    'T.Double': (_t: Thread, self: [number]) => self[0] * 2,
  },
};
const program = (body: string, top = '') =>
  `package main\n\nimport "world"\n\nvar _ = world.Wake\n${top}\nfunc main() {\n${body}\n}\n`;
const shown = (body: string, top = '') => runGo(program(body, top), [world]).shown;

describe('natives', () => {
  it.each([
    ['several results', 'a, b := world.Two(); println(a, b)', '2 two\n'],
    ['methods', 't := world.T{21}; println(t.Double()); f := t.Double; t.N = 5; println(f())', '42\n10\n'],
    ['call back into Go', 'k := 10; println(world.Call(func(x int) int { k++; return x * k }, 3))', '396\n'],
    [
      'call a native from a native',
      'println(world.Call(twice, 3), world.Call(func(n int) int { return world.Call(twice, n) }, 1))',
      '12 16\n',
    ],
    [
      'catch a panic',
      'println(world.Catch(func() { defer println("deferred"); panic("p") }), world.Catch(func() {}))',
      'deferred\ncaught p fine\n',
    ],
    [
      'panic through a native',
      'defer func() { println(recover().(string)) }(); world.Call(func(int) int { panic("up") }, 1)',
      'up\n',
    ],
    [
      'panic in a native',
      'defer func() { println(recover().(error).Error()) }(); world.Fail()',
      'runtime error: native trouble\n',
    ],
    ['exit', 'defer println("no"); world.Exit(3)', ''],
    ['deferred', 'defer world.Exit(0); defer world.Catch(func() { println("x") })', 'x\n'],
    ['in a goroutine', 'c := make(chan bool); go world.Catch(func() { println("y"); c <- true }); <-c', 'y\n'],
    [
      'sleep orders goroutines',
      'c := make(chan int); for i := 3; i > 0; i-- { go func(n int) { world.Sleep(n * 1000); c <- n }(i) }; println(<-c, <-c, <-c)',
      '1 2 3\n',
    ],
    [
      'park and wake',
      'go func() { for !world.Wake() { world.Sleep(1) }; }(); world.Wait(); println("woken")',
      'woken\n',
    ],
  ])('%s', (_name, body, want) => {
    expect(shown(body, 'func twice(n int) int { return 2 * n }')).toBe(want);
  });

  it('gives the exit code', () => {
    expect(runGo(program('world.Exit(3)'), [world]).outcome).toEqual({ kind: 'done', exitCode: 3 });
  });

  it('deadlocks when nobody can wake it', () => {
    expect(shown('world.Wait()')).toBe('fatal error: all goroutines are asleep - deadlock!\nexit status 2\n');
  });
});

describe('rpcs', () => {
  it('leave through the outbox and go on with the answer, each goroutine on its own', () => {
    let out = '';
    const { machine } = newMachine(
      program(
        'c := make(chan string); for _, k := range []string{"a", "b"} { go func(k string) { c <- k + world.Get(k) }(k) }; println(<-c, <-c)',
      ),
      [world],
      {},
      {},
      (_fd, bytes) => (out += bytes),
    );
    machine.start(true);
    expect(machine.run(1e6)).toEqual({ kind: 'idle', nextWake: undefined, rpcs: 2 });
    const calls = machine.outbox.splice(0);
    expect(calls.map((c) => [c.about, (c.request as { key: string }).key]).sort()).toEqual([['memcache.Get', 'a'], ['memcache.Get', 'b']]); // prettier-ignore
    expect(calls[0]!.place).toMatchObject({ file: 'main.go', line: 8, function: 'main.main.func1' });
    const b = calls.find((c) => (c.request as { key: string }).key === 'b')!;
    machine.resume(b.goroutineId, '2');
    expect(machine.run(1e6)).toMatchObject({ kind: 'idle', rpcs: 1 });
    machine.resume(calls.find((c) => c !== b)!.goroutineId, '1');
    expect(machine.run(1e6)).toEqual({ kind: 'done', exitCode: 0 });
    expect(out).toBe('b2 a1\n');
  });

  it('serves several requests in one instance', () => {
    const { machine } = newMachine(program('', 'var n int\nfunc Handle(k string) { n++; world.Get(k); n += 10 }'), [
      world,
    ]);
    machine.start(false);
    expect(machine.run(1e6)).toEqual({ kind: 'idle', nextWake: undefined, rpcs: 0 });
    const handle = machine.program.funcByName('main', 'Handle');
    for (const id of [1, 2, 3]) machine.spawn(handle, [`k${id}`], id);
    machine.run(1e6);
    expect(machine.outbox.map((r) => r.requestId)).toEqual([1, 2, 3]);
    for (const r of machine.outbox.splice(0)) machine.resume(r.goroutineId, '');
    machine.run(1e6);
    expect(machine.globals[machine.program.globalIndex('main', 'n')]).toBe(33);
    expect(machine.finished.map((g) => g.requestId)).toEqual([0, 1, 2, 3]);
  });
});

describe('budgets', () => {
  it.each([
    [
      'steps',
      { steps: 100_000 },
      'for {\n}',
      'Stopped at main.go:8: the program took more than 100 000 steps. Is there a loop that never ends?\n',
    ],
    [
      'memory',
      { memory: 1e6 },
      's := "x"\nfor {\ns += s\n}',
      'Stopped at main.go:10: the program allocated more than 1 000 000 bytes.\n',
    ],
    [
      'memory by make',
      { memory: 1e6 },
      'n := 1 << 30\nprintln(len(make([]int, n)))',
      'Stopped at main.go:9: the program allocated more than 1 000 000 bytes.\n',
    ],
    [
      'memory by append',
      { memory: 1e6 },
      'var s []int\nfor {\ns = append(s, 1)\n}',
      'Stopped at main.go:10: the program allocated more than 1 000 000 bytes.\n',
    ],
    [
      'goroutines',
      { goroutines: 10 },
      'for {\ngo world.Wait()\n}',
      'Stopped at main.go:9: more than 10 goroutines were alive at once.\n',
    ],
    [
      'depth',
      { depth: 1000 },
      'rec(1)',
      'Stopped at main.go:6: functions called each other more than 1 000 deep. Does a function call itself without end?\n',
    ],
  ] as const)('%s', (_name, limits, body, want) => {
    expect(runGo(program(body, 'func rec(n int) int { return rec(n+1) + 1 }'), [world], limits).shown).toBe(want);
  });

  it('output', () => {
    const { shown: text, outcome } = runGo(program('for {\nprintln("aaaa")\n}'), [world], { output: 20 });
    expect(text).toContain('Stopped at main.go:9: the program wrote more than 20 bytes.');
    expect(outcome).toMatchObject({
      kind: 'stopped',
      stop: { reason: 'output', limit: 20, file: 'main.go', line: 9, function: 'main.main' },
    });
  });

  it('depth has the text that Go prints, too', () => {
    const { outcome } = runGo(program('rec(1)', 'func rec(n int) int { return rec(n+1) + 1 }'), [world], {
      depth: 1000,
    });
    expect(outcome.kind === 'stopped' && outcome.goText).toMatch(
      /^runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n/,
    );
  });
});

const busy = program(
  'm := map[string]int{"a": 1, "b": 2, "c": 3}; for i := 0; i < 20; i++ { go add(i) }; for k, v := range m { print(k, v, " ") }; for n < 20 { world.Sleep(10) }; println(s)',
  'var n, s int\nfunc add(i int) { defer func() { n++ }(); for j := 0; j < 1000; j++ { s = s*3%1000003 + i } }',
);

describe('determinism', () => {
  const runIn = (portion: number, chooser?: (ids: number[]) => number): { out: string; steps: number } => {
    let out = '';
    const { machine, host } = newMachine(busy, [world], {}, chooser ? { chooser } : {}, (_fd, bytes) => (out += bytes));
    machine.start(true);
    for (;;) {
      const o = machine.run(portion);
      if (o.kind === 'done') return { out, steps: machine.steps };
      if (o.kind === 'idle') host.time = o.nextWake!;
      else if (o.kind !== 'fuel') throw new Error(o.kind);
    }
  };

  it('does not depend on how the steps are cut', () => {
    const whole = runIn(Infinity);
    expect(whole.out).toMatch(/^(\w\d ){3}\d+\n$/);
    for (const portion of [1, 7, 1000]) expect(runIn(portion)).toEqual(whole);
  });

  it('a chooser decides who runs', () => {
    const first = runIn(Infinity, (ids) => Math.min(...ids));
    const last = runIn(Infinity, (ids) => Math.max(...ids));
    expect(first.out).not.toBe(last.out);
    expect(runIn(3, (ids) => Math.max(...ids))).toEqual(last);
  });
});

describe('what a debugger sees', () => {
  const source =
    'package main\n\nfunc f(n int) int {\n\tx := n * 2\n\tp := &x\n\treturn *p\n}\n\nfunc main() {\n\tprintln(f(4))\n}\n';

  it('lines, the stack, variables and whether they are boxed', () => {
    const { machine } = newMachine(source);
    const g = machine.start(true);
    const lines: string[] = [];
    for (;;) {
      const o = machine.run(1);
      if (o.kind !== 'fuel') break;
      const f = g.frames[g.depth]!;
      if (f.fn.isStmt(f.pc))
        lines.push(
          stackOf(machine.program.fset, g)
            .map((e) => `${e.function}:${e.line}`)
            .join(' < '),
        );
      if (f.fn.name === 'main.f' && machine.program.fset.place(f.fn.posAt(f.pc)).line === 6) {
        const seen = f.fn.vars
          .filter((v) => v.from <= f.pc && f.pc < v.to)
          .map((v) => {
            const value = g.stack[f.base + v.register];
            return [v.name, v.type.name, v.boxed, v.boxed ? value.v : typeof value];
          });
        expect(seen).toEqual([
          ['n', 'int', false, 'number'],
          ['x', 'int', true, 8],
          ['p', '*int', false, 'object'],
        ]);
      }
    }
    expect(lines).toEqual([
      'main.main:10',
      'main.f:4 < main.main:10',
      'main.f:5 < main.main:10',
      'main.f:6 < main.main:10',
    ]);
  });
});

it('one crashed goroutine ends the instance with the text of Go', () => {
  const { outcome } = runGo(
    'package main\n\nfunc main() {\n\tgo crash()\n\tselect {}\n}\n\nfunc crash() {\n\tvar m map[string]int\n\tm["a"] = 1\n}\n',
  );
  expect(outcome).toEqual({
    kind: 'crashed',
    exitCode: 2,
    text: 'panic: assignment to entry in nil map\n\ngoroutine 2 [running]:\nmain.crash(...)\n\tmain.go:10\ncreated by main.main\n\tmain.go:4\n',
  });
});
