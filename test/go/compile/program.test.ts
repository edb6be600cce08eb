import { describe, expect, it } from 'vitest';
import { toolLimits } from '../../../src/go/machine/limits';
import { Machine } from '../../../src/go/machine/machine';
import { Kind } from '../../../src/go/machine/rtype';
import type { Slice } from '../../../src/go/machine/values';
import { compileProgram } from '../../../src/go/program';
import { fromBytes } from '../../../src/go/syntax/source';
import { gcReport } from '../../../src/go/types/report';
import { errorsPackage } from '../run';

const packages = (path: string) => (path === 'errors' ? errorsPackage : undefined);
const compile = (files: Record<string, string>, more = {}) =>
  compileProgram({
    files: Object.entries(files).map(([name, text]) => ({ name, text })),
    packages,
    known: ['errors', 'fmt'],
    ...more,
  });

describe('compileProgram', () => {
  it('says what an import we lack is, and what there is', () => {
    const { program, errors, fset } = compile({
      'main.go': 'package main\n\nimport "foo/bar"\n\nfunc main() { bar.X() }\n',
    });
    expect(program).toBeUndefined();
    expect(gcReport(errors, fset)).toEqual([
      './main.go:3:8: package foo/bar is not in this playground; it has: errors, fmt',
    ]);
  });

  it('takes a package of any name, which only has handlers', () => {
    const { program, errors } = compile({ 'app.go': 'package playground\n\nfunc init() {}\n' }, { serves: true });
    expect(errors).toEqual([]);
    expect(program!.main).toBeUndefined();
  });

  it('wants main in a program', () => {
    expect(compile({ 'a.go': 'package main\n' }).errors.map((e) => e.message)).toEqual([
      'function main is undeclared in the main package',
    ]);
  });

  it('reports a missing main as the linker does', () => {
    const { errors, fset } = compile({ 'a.go': 'package main\n' });
    expect(gcReport(errors, fset).map(fromBytes)).toEqual([
      'runtime.main_main·f: function main is undeclared in the main package',
    ]);
  });

  it.each([
    [false, ['./a.go', './b.go']],
    [true, ['./b.go', './a.go']],
  ])('takes files by name, or in order as go run does: %s', (inOrder, names) => {
    const wrong = 'package main\n\nfunc main() { x() }\n';
    const { errors, fset } = compile({ 'b.go': wrong, 'a.go': wrong.replace('main()', 'f()') }, { inOrder });
    expect(gcReport(errors, fset).map((line) => line.replace(/:.*/, ''))).toEqual(names);
  });

  it('sees bytes that are not UTF-8', () => {
    const files = [{ name: 'a.go', text: 'package main\n\n// \xff\nfunc main() {}\n', raw: true }];
    const { errors, fset } = compileProgram({ files, packages });
    expect(gcReport(errors, fset)).toEqual(['./a.go:3:4: invalid UTF-8 encoding']);
  });

  it('puts files and folders together', () => {
    const { program, errors, fset } = compile({
      'main.go':
        'package main\n\nimport "example.com/app/store"\n\nfunc main() { println(store.New().Get() + extra) }\n',
      'more.go': 'package main\n\nconst extra = 2\n',
      'store/store.go':
        'package store\n\ntype S struct{ n int }\n\nfunc New() *S { return &S{40} }\nfunc (s *S) Get() int { return s.n }\n',
    });
    expect(gcReport(errors, fset)).toEqual([]);
    let out = '';
    const host = { now: () => 0n, random: () => 0, write: (_fd: number, b: string) => void (out += b) };
    const m = new Machine(program!, host, toolLimits);
    m.start(true);
    m.run(1e6);
    expect(out).toBe('42\n');
  });
});

describe('types at run time', () => {
  const { program } = compile({
    'main.go': `package main

type Item struct { Key string; n int; Sub }
type Sub struct{ X int }
func (s Sub) A() int { return s.X }
func (s *Sub) B() {}
func (i *Item) C(x int) string { return "" }
type Pair[K comparable, V any] struct { K K; V V }
var values = []any{Item{}, &Item{}, Pair[string, *Item]{}, map[string][]Item{}, []byte{}, func(int, ...string) (bool, error) { return false, nil },
	struct { A int "tag"; b *int }{}, make(<-chan error), [3]rune{}, new(any), interface{ M(int) }(nil)}
func main() {}
`,
  });
  const host = { now: () => 0n, random: () => 0, write: () => undefined };
  const m = new Machine(program!, host, toolLimits);
  m.start(true);
  m.run(1e6);
  const list = m.globals[program!.globalIndex('main', 'values')] as Slice;
  const types = [...(list.arr as { type?: { name: string } }[])].map((v) => v?.type?.name);

  it('have the names that %T prints', () => {
    // As fmt prints them in real Go (any is interface {}).
    expect(types).toEqual([
      'main.Item', '*main.Item', 'main.Pair[string,*main.Item]', 'map[string][]main.Item', '[]uint8', 'func(int, ...string) (bool, error)',
      'struct { A int "tag"; b *int }', '<-chan error', '[3]int32', '*interface {}', undefined,
    ]); // prettier-ignore
  });

  it('are one object per identical type', () => {
    expect(program!.parseType('map[string][]main.Item')).toBe((list.arr as { type: unknown }[])[3]!.type);
    expect(program!.parseType('[]byte')).toBe(program!.parseType('[]uint8'));
    expect(program!.parseType('*main.Item').elem).toBe(program!.namedType('main', 'Item'));
  });

  it('have the method sets of the specification', () => {
    const item = program!.namedType('main', 'Item');
    expect(item.kind).toBe(Kind.Struct);
    expect(item.methods().map((x) => x.name)).toEqual(['A']);
    expect(item.ptrTo().methods().map((x) => [x.name, x.type.name])).toEqual([['A', 'func() int'], ['B', 'func()'], ['C', 'func(int) string']]); // prettier-ignore
    expect(item.fields.map((f) => [f.name, f.exported, f.embedded])).toEqual([['Key', true, false], ['n', false, false], ['Sub', true, true]]); // prettier-ignore
  });
});
