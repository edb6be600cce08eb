import { describe, expect, test } from 'vitest';
import { fromBytes } from '../../../src/go/syntax/source';
import { check } from './harness';

/**
 * What Go has learned since 1.19, and today's words where they differ. The local compiler cannot tell; the sources are
 * the release notes of Go 1.20 to 1.22 and the language specification.
 */
const messages = (src: string) => check(`package main\n${src}`).errors.map((d) => fromBytes(d.message));

describe('accepted since 1.19', () => {
  test.each([
    ['range over an integer', 'func main() { for i := range 10 { var x int = i; _ = x } }'],
    ['range over an integer without variable', 'func main() { for range 3 { } }'],
    ['range over a typed integer', 'func main() { var n int8 = 3; for i := range n { var x int8 = i; _ = x } }'],
    [
      'range over an integer constant takes the type of the variable',
      'func main() { var i uint8; for i = range 10 { }; _ = i }',
    ],
    [
      'min and max',
      'var a int = min(1, 2, 3)\nvar b string = max("a", "b")\nconst c = min(1, 2.5)\nvar d float64 = min(1, 2.5)',
    ],
    ['min of a variable and a constant', 'func f(x int8) int8 { return max(x, 5) }'],
    ['clear', 'func f(m map[string]int, s []int) { clear(m); clear(s) }'],
    ['slice to array', 'var a = [2]int([]int{1, 2})'],
    ['interfaces satisfy comparable', 'func f[T comparable](x T) {}\nfunc main() { f[any](1); var e error; f(e) }'],
    ['constants of mixed kinds in inference', 'func f[T any](x, y T) T { return x }\nvar a float64 = f(1, 2.5)'],
    [
      'a generic function as a value of function type',
      'func f[T any](x T) {}\nvar g func(int) = f\nfunc main() { g(1) }',
    ],
    [
      'a generic function as argument',
      'func id[T any](x T) T { return x }\nfunc use(f func(int) int) {}\nfunc main() { use(id) }',
    ],
    [
      'a generic function as argument of a generic function',
      'func id[T any](x T) string { return "" }\nfunc m[A, B any](s []A, f func(A) B) []B { return nil }\nvar x []string = m([]int{1}, id)',
    ],
    ['a generic function returned', 'func id[T any](x T) T { return x }\nfunc f() func(int) int { return id }'],
  ])('%s', (_, src) => expect(messages(src)).toEqual([]));
});

describe('refused', () => {
  test.each([
    [
      'func main() { for i, j := range 10 { _, _ = i, j } }',
      ['range over 10 (untyped int constant) permits only one iteration variable'],
    ],
    [
      'var a = min(1, "a")',
      ['invalid argument: mismatched types untyped int (previous argument) and untyped string (type of "a")'],
    ],
    ['var a = max([]int{})', ['invalid argument: []int{} (value of type []int) cannot be ordered']],
    ['func main() { clear(5) }', ['invalid argument: clear 5 (untyped int constant) must be a map or slice']],
    ['var a = min()', ['invalid operation: not enough arguments for min() (expected 1, found 0)']],
  ])('%s', (src, want) => expect(messages(src)).toEqual(want));
});

describe("today's words", () => {
  test.each([
    ['func main() { x := 1 }', 'declared and not used: x'],
    ['import "os"', '"os" imported and not used'],
    ['import foo "os"', '"os" imported as foo and not used'],
    ['var s string = f\nvar f int', 'cannot use f (variable of type int) as string value in variable declaration'],
    [
      'type T struct{}\nvar x interface{ M() } = T{}',
      'cannot use T{} (value of type T) as interface{M()} value in variable declaration: T does not implement interface{M()} (missing method M)',
    ],
    [
      'type T struct{}\nfunc (*T) M() {}\nvar x interface{ M() } = T{}',
      'cannot use T{} (value of type T) as interface{M()} value in variable declaration: T does not implement interface{M()} (method M has pointer receiver)',
    ],
    [
      'type T struct{ Foo int }\nvar _ = T{}.foo',
      'T{}.foo undefined (type T has no field or method foo, but does have field Foo)',
    ],
    [
      'type T struct{}\nfunc (T) Foo() {}\nvar _ = T{}.foo',
      'T{}.foo undefined (type T has no field or method foo, but does have method Foo)',
    ],
    [
      'import "strings"\nvar b strings.Builder\nvar _ = b.buf',
      'b.buf undefined (cannot refer to unexported field buf)',
    ],
    ['type T struct{ a int }\nvar _ = T{b: 1}', 'unknown field b in struct literal of type T'],
    ['type T struct{ a, b int }\nvar _ = T{1}', 'too few values in struct literal of type T'],
    ['func main() { "a"[0] = 1 }', 'cannot assign to "a"[0] (neither addressable nor a map index expression)'],
    ['var x = int8(300)', 'constant 300 overflows int8'],
    ['type T struct{ T }', 'invalid recursive type: T refers to itself'],
    [
      'type A struct{ B }\ntype B struct{ A }',
      'invalid recursive type A\n\t./x.go:2:6: A refers to B\n\t./x.go:3:6: B refers to A',
    ],
    ['var a = b\nvar b = a', 'initialization cycle for a\n\t./x.go:2:5: a refers to b\n\t./x.go:3:5: b refers to a'],
    ['func f[T any]() {}\nfunc main() { f() }', 'in call to f, cannot infer T (declared at ./x.go:2:8)'],
    ['func f[T ~int](x T) {}\nfunc main() { f("a") }', 'string does not satisfy ~int (string missing in ~int)'],
    ['type T int\nfunc (T) m() {}\nfunc (T) m() {}', 'method T.m already declared at ./x.go:3:10'],
    ['import "fmt"\nvar _ = fmt.foo', 'undefined: fmt.foo'],
    ['var _ = len(5)', 'invalid argument: 5 (untyped int constant) for built-in len'],
  ])('%s', (src, want) => expect(messages(src)[0]).toBe(want));
});
