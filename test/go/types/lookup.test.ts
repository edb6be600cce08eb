import { describe, expect, test } from 'vitest';
import { assignableTo, implementsIface } from '../../../src/go/types/assignability';
import { identical } from '../../../src/go/types/identical';
import { lookupFieldOrMethod, methodSet, methodsOf } from '../../../src/go/types/lookup';
import { gcReport } from '../../../src/go/types/report';
import { instantiate, substitute } from '../../../src/go/types/subst';
import { Named, Pointer, Slice, type Func, type Type } from '../../../src/go/types/types';
import { signatureString, typeString } from '../../../src/go/types/typestring';
import { coreType, under } from '../../../src/go/types/under';
import { Typ } from '../../../src/go/types/universe';
import { check } from './harness';

function load(src: string) {
  const { pkg, errors } = check(`package main\n${src}`);
  expect(errors).toEqual([]);
  const type = (name: string): Type => {
    const obj = pkg.scope.names.get(name)!;
    return 'type' in obj ? obj.type : Typ.invalid;
  };
  return { pkg, type };
}

describe('method sets', () => {
  const { pkg, type } = load(`
    type A struct{}
    func (A) Value() {}
    func (*A) Pointer() {}
    type B struct{ A }
    type C struct{ *A; extra int }
    type I interface{ Value() }
    type D struct{ I }
    type P *A`);
  const names = (t: Type) => methodSet(t).map((m) => m.func.name);
  test.each([
    ['A', ['Value'], ['Pointer', 'Value']],
    ['B', ['Value'], ['Pointer', 'Value']],
    ['C', ['Pointer', 'Value'], ['Pointer', 'Value']],
    ['D', ['Value'], ['Value']],
    ['I', ['Value'], []],
    ['P', [], []],
  ])('%s', (name, value, pointer) => {
    expect(names(type(name))).toEqual(value);
    expect(names(new Pointer(type(name)))).toEqual(pointer);
  });
  test('pointer methods need an addressable value', () => {
    expect(lookupFieldOrMethod(type('A'), false, pkg, 'Pointer')).toMatchObject({ obj: undefined, indirect: true });
    expect(lookupFieldOrMethod(type('A'), true, pkg, 'Pointer').obj?.name).toBe('Pointer');
  });
  test('implementing an interface', () => {
    expect(implementsIface(type('A'), type('I'))).toBe(true);
    expect(assignableTo(type('A'), type('I'))).toBe(true);
    expect(assignableTo(type('I'), type('A'))).toBe(false);
    expect(assignableTo(Typ.untypedNil, type('I'))).toBe(true);
  });
});

describe('instances', () => {
  const { type } = load(`
    type List[T any] struct { next *List[T]; val T }
    func (l *List[E]) Add(v E) *List[E] { return l }
    type Ints = List[int]
    type Num interface{ ~int | ~int8 }
    func f[S ~[]E, E Num](s S) {}`);
  const list = type('List') as Named;
  test('the same arguments give the same type', () => {
    expect(instantiate(list, [Typ.int])).toBe(type('Ints'));
    expect(identical(instantiate(list, [Typ.string]), type('Ints'))).toBe(false);
    expect(typeString(type('Ints'))).toBe('main.List[int]');
  });
  test('underlying type and methods have the arguments put in', () => {
    const inst = type('Ints') as Named;
    expect(typeString(under(inst))).toBe('struct{next *main.List[int]; val int}');
    const add = methodsOf(inst)[0] as Func;
    expect(add.name + signatureString(add.type)).toBe('Add(v int) *main.List[int]');
    expect(add.origin).toBe(list.methods[0]);
  });
  test('substitution leaves alone what has no parameter', () => {
    const t = new Slice(Typ.int);
    expect(substitute(t, list.tparams, [Typ.string])).toBe(t);
    expect(typeString(substitute(new Slice(list.tparams[0]!), list.tparams, [Typ.string]))).toBe('[]string');
  });
  test('core types', () => {
    const f = type('f');
    if (f.kind !== 'Signature') throw new Error('f is a function');
    expect(typeString(coreType(f.tparams[0]!)!)).toBe('[]E');
    expect(coreType(f.tparams[1]!)).toBeUndefined();
  });
});

describe('gcReport', () => {
  test('sorted by place, equal ones once, ten at most', () => {
    const body = Array.from({ length: 12 }, (_, i) => `\tx${i}`).join('\n');
    const r = check(`package main\nvar v int = "a"\nfunc main() {\n${body}\n}\nvar w int = "b"\n`);
    const lines = gcReport(r.errors, r.fset);
    expect(lines).toHaveLength(11);
    expect(lines[0]).toMatch(/^\.\/x\.go:2:13: cannot use "a"/);
    expect(lines[9]).toMatch(/^\.\/x\.go:17:13: cannot use "b"/);
    expect(lines[10]).toBe('./x.go:11:2: too many errors');
  });
});
