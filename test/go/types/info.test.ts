import { describe, expect, test } from 'vitest';
import type { Expr } from '../../../src/go/syntax/ast';
import { forEachChild } from '../../../src/go/syntax/walk';
import { parseFile } from '../../../src/go/syntax/parse';
import { printExpr } from '../../../src/go/syntax/print';
import { FileSet } from '../../../src/go/syntax/source';
import { checkPackage } from '../../../src/go/types/check';
import { constText } from '../../../src/go/types/constant';
import type { Info } from '../../../src/go/types/types';
import { typeString } from '../../../src/go/types/typestring';
import { importFake } from './harness';

function load(body: string): { info: Info; find: (text: string) => Expr } {
  const fset = new FileSet();
  const { file } = parseFile(fset.add('x.go', `package main\n${body}`));
  const r = checkPackage({ path: 'main', files: [file], fset, importPackage: importFake, allowNoBody: true });
  expect(r.errors).toEqual([]);
  const all: Expr[] = [];
  const visit = (n: Parameters<typeof forEachChild>[0]) => {
    if (r.info.types.has(n as Expr)) all.push(n as Expr);
    forEachChild(n, visit);
  };
  visit(file);
  return { info: r.info, find: (text) => all.find((e) => printExpr(e) === text)! };
}

/** Mode, type and value of an expression as recorded. */
function recorded(body: string, text: string): string {
  const { info, find } = load(body);
  const tv = info.types.get(find(text));
  return tv ? `${tv.mode} ${typeString(tv.type)}${tv.value ? ' ' + constText(tv.value) : ''}` : 'nothing';
}

describe('types of expressions', () => {
  test.each([
    ['a constant takes the type of its variable', 'var x float32 = 1', '1', 'constant float32 1'],
    ['a constant operand takes the other type', 'var x int8; var y = x + 1', '1', 'constant int8 1'],
    ['a float constant is rounded', 'var x float32 = 0.1', '0.1', 'constant float32 0.1'],
    [
      'an argument of interface type takes its default type',
      'import "fmt"; func f() { fmt.Println(1.5) }',
      '1.5',
      'constant float64 1.5',
    ],
    ['a rune keeps its name', "var x = 'a'", "'a'", 'constant rune 97'],
    ['nil takes the type it is assigned to', 'var x []int = nil', 'nil', 'nilvalue []int'],
    ['a comparison in a condition is a bool', 'func f(a, b int) { if a < b {} }', 'a < b', 'value bool'],
    ['a shift takes its type from outside', 'var s uint; var x int64 = 1 << s', '1', 'constant int64 1'],
    ['a shift count is a uint', 'var x int; var y = x << 3', '3', 'constant uint 3'],
    ['a constant expression has its value', 'const c = 1 << 70 >> 68', '1 << 70 >> 68', 'constant untyped int 4'],
    ['len of an array is a constant', 'var a [3]int; const n = len(a)', 'len(a)', 'constant int 3'],
    ['a map index with ok is a tuple', 'var m map[string]int; var v, ok = m["a"]', 'm["a"]', 'mapindex (int, bool)'],
    ['a receive with ok is a tuple', 'var c chan int; var v, ok = <-c', '<-c', 'commaok (int, bool)'],
    ['a call with two results is a tuple', 'func f() (int, string); var a, b = f()', 'f()', 'value (int, string)'],
    ['a call without result', 'func f(); func g() { f() }', 'f()', 'novalue ()'],
    [
      'a generic function has its instance type',
      'func f[T any](x T) T { return x }; var a = f(1)',
      'f',
      'value func(x int) int',
    ],
    [
      'a built-in has the type of this call',
      'var x = append([]int{}, 1)',
      'append',
      'builtin func([]int, ...int) []int',
    ],
    [
      'an element without type has its own',
      'type T struct{ a int }; var x = []*T{{1}}',
      '{\xe2\x80\xa6}',
      'value *main.T',
    ],
    ['[...] has its length', 'var x = [...]int{5: 1}', '[...]int', 'type [6]int'],
  ])('%s', (_, body, text, want) => expect(recorded(body, text)).toBe(want));
});

describe('other tables', () => {
  test('implicit variables of a type switch, one per clause', () => {
    const { info } = load('func f(x any) { switch y := x.(type) { case int: _ = y; case string, bool: _ = y } }');
    const vars = [...info.implicits].filter(([n]) => (n as { kind?: string }).kind === 'CaseClause').map(([, o]) => o);
    expect(vars.map((v) => (v.kind === 'Var' ? typeString(v.type) : ''))).toEqual(['int', 'any']);
  });
  test('instances with inferred arguments', () => {
    const { info } = load('func f[K comparable, V any](m map[K]V) {}; func g() { f(map[string]int{}) }');
    expect([...info.instances.values()].map((i) => i.targs.map((t) => typeString(t)))).toEqual([['string', 'int']]);
  });
  test('selections follow embedded pointers', () => {
    const { info } = load('type A struct{ x int }; type B struct{ *A }; var b B; var y = b.x');
    const [s] = [...info.selections.values()];
    expect(s).toMatchObject({ kind: 'field', index: [0, 0], indirect: true });
  });
  test('methods promoted through an embedded struct', () => {
    const { info } = load('type A struct{}; func (a *A) M() {}; type B struct{ n int; A }; func f(b *B) { b.M() }');
    expect([...info.selections.values()][0]).toMatchObject({ kind: 'method', index: [1, 0], indirect: true });
  });
  test('variables are initialised after what they depend on', () => {
    const { info } = load('var a = b + 1; var b = f(); func f() int { return c }; var c = 5; var d = 6');
    expect(info.initOrder.map((i) => i.lhs.map((v) => v.name).join())).toEqual(['c', 'b', 'a', 'd']);
  });
  test('one initialiser for several variables', () => {
    const { info } = load('var a, b = f(); func f() (int, int) { return c, c }; var c = 1');
    expect(info.initOrder.map((i) => i.lhs.map((v) => v.name).join())).toEqual(['c', 'a,b']);
  });
});
