/** The reference against the checker: both read the same declarations, so both must see the same names. */
import { describe, expect, it, test } from 'vitest';
import { loaders as platform } from '../../../src/appengine/index';
import { readPackage, symbolsOf, type ValueEntry } from '../../../src/go/assist/reference';
import { load, loaders as standard } from '../../../src/go/packages/index';
import type { GoPackage } from '../../../src/go/machine/native';
import { parseAll } from '../../../src/go/program';
import { FileSet, fromBytes } from '../../../src/go/syntax/source';
import { checkPackage } from '../../../src/go/types/check';
import { isExported } from '../../../src/go/types/objects';
import type { Package } from '../../../src/go/types/types';
import { goFiles, packagePaths } from '../../../tools/vite/reference';

const all = await load([...Object.keys(standard), ...Object.keys(platform)], platform);
const fset = new FileSet();
const checked = new Map<string, Package>();

function check(path: string): Package {
  const known = checked.get(path);
  if (known) return known;
  const goPackage: GoPackage = all.get(path)!;
  const { files } = parseAll(goPackage.files, fset);
  const { pkg } = checkPackage({ path, files, fset, importPackage: check, allowNoBody: true });
  checked.set(path, pkg);
  return pkg;
}

/** Exported names, with fields and methods, as the checker knows them. */
function names(pkg: Package): string[] {
  const found: string[] = [];
  const add = (name: string) => found.push(fromBytes(name));
  for (const [name, obj] of pkg.scope.names) {
    if (!isExported(name)) continue;
    add(name);
    if (obj.kind !== 'TypeName' || obj.type.kind !== 'Named') continue;
    // `type A = b.B`: its members are shown where it is declared.
    if (obj.isAlias) continue;
    for (const m of obj.type.methods) if (isExported(m.name)) add(`${name}.${m.name}`);
    const { underlying } = obj.type;
    const declared = obj.type.declared;
    if (underlying?.kind === 'Struct' && declared?.kind !== 'Named')
      for (const f of underlying.fields) if (isExported(f.name)) add(`${name}.${f.name}`);
    if (underlying?.kind === 'Interface' && declared?.kind !== 'Named')
      for (const m of underlying.methods) if (isExported(m.name)) add(`${name}.${m.name}`);
  }
  return found.sort();
}

describe.each(packagePaths())('%s', (path) => {
  it('has an entry for every exported name that the checker knows, and no other', () => {
    const pkg = readPackage(path, goFiles(path));
    expect(pkg.name).toBe(check(path).name);
    expect(symbolsOf(pkg).sort()).toEqual(names(check(path)));
  });
  it('is made of the files that run', () => {
    const text = (files: readonly { text: string }[]) => files.map((f) => f.text).sort();
    expect(text(goFiles(path))).toEqual(text(all.get(path)!.files));
  });
  it('has a doc comment', () => {
    expect(readPackage(path, goFiles(path)).doc.length).toBeGreaterThan(0);
  });
});

const source = `// Package p is é small.
//
//	p.Do()
//
// It has:
//   - one
//     thing
//   - two
package p

import (
	"io"
	other "net/url"
)

// Kind is a kind.
type Kind int

// The kinds.
const (
	Big Kind = iota + 1 // the first
	small
	// Huge is not small.
	Huge
)

const Most = 3

// hidden is not shown.
var hidden, Shown = 1, 2

var Table = map[string]int{
	"a": 1,
	"b": 2,
	"c": 3,
	"d": 4,
	"e": 5,
	"f": 6,
	"g": 7,
	"h": 8,
}

// Box holds one.
type Box[T any] struct {
	io.Reader

	// Left is left.
	Left, right T
	// secret is not.
	secret struct {
		Deep int
	}
	Tag string \`json:"tag"\` // on the wire
}

type Opener interface {
	// Open opens.
	Open(u *other.URL) error
	open()
	io.Closer
}

type Func func(
	a int,
) error

type empty struct{ x int }
type Sealed struct{ x int }

// NewBox makes one.
func NewBox[T any](v T) *Box[T] { return nil }

func Pair() (Kind, *Sealed)

// Do does.
func Do(xs ...Kind) (n int, err error) {
	return 0, nil
}

func (b *Box[T]) Get() T { return b.Left }
func (b *Box[T]) get() T { return b.Left }
func (e empty) String() string { return "" }
`;
const p = readPackage('x/p', [{ name: 'p.go', text: source }]);
const code = (id: string): string => {
  const values = (list: ValueEntry[]) => list.find((v) => v.names.includes(id));
  const type = p.types.find((t) => t.name === id);
  const funcs = [...p.funcs, ...p.types.flatMap((t) => [...t.funcs, ...t.methods])];
  const entry =
    type ??
    funcs.find((f) => f.id === id) ??
    values([...p.consts, ...p.vars, ...p.types.flatMap((t) => [...t.consts, ...t.vars])]);
  return entry!.code.text;
};

describe('a package', () => {
  test('its head', () => {
    expect(p).toMatchObject({ path: 'x/p', name: 'p', imports: { io: 'io', other: 'net/url' } });
    expect(p.doc).toEqual([
      { as: 'text', text: 'Package p is é small.' },
      { as: 'code', text: 'p.Do()' },
      { as: 'text', text: 'It has:' },
      { as: 'list', items: ['one thing', 'two'] },
    ]);
  });

  test('what stands under what', () => {
    expect(p.types.map((t) => t.name)).toEqual(['Box', 'Func', 'Kind', 'Opener', 'Sealed']);
    expect(p.funcs.map((f) => f.id)).toEqual(['Do', 'Pair']);
    const box = p.types[0]!;
    expect([box.funcs.map((f) => f.id), box.methods.map((f) => f.id), box.members]).toEqual([
      ['NewBox'],
      ['Box.Get'],
      ['Reader', 'Left', 'Tag'],
    ]);
    expect(p.types[2]!.consts.map((c) => c.names)).toEqual([['Big', 'Huge']]);
    expect(p.consts.map((c) => c.names)).toEqual([['Most']]);
    expect(p.vars.map((c) => c.names)).toEqual([['Shown'], ['Table']]);
    expect(p.types[3]!.members).toEqual(['Open']);
  });

  test.each([
    ['Big', 'const (\n\tBig Kind = iota + 1 // the first\n\t// Huge is not small.\n\tHuge\n)'],
    ['Most', 'const Most = 3'],
    ['Shown', 'var hidden, Shown = 1, 2'],
    ['Table', 'var Table = map[string]int{…}'],
    [
      'Box',
      'type Box[T any] struct {\n\tio.Reader\n\n\t// Left is left.\n\tLeft, right T\n\tTag string `json:"tag"` // on the wire\n\n\t// Has unexported fields.\n}',
    ],
    [
      'Opener',
      'type Opener interface {\n\t// Open opens.\n\tOpen(u *other.URL) error\n\tio.Closer\n\n\t// Has unexported methods.\n}',
    ],
    ['Func', 'type Func func(\n\ta int,\n) error'],
    ['Sealed', 'type Sealed struct {\n\t// Has unexported fields.\n}'],
    ['NewBox', 'func NewBox[T any](v T) *Box[T]'],
    ['Pair', 'func Pair() (Kind, *Sealed)'],
    ['Do', 'func Do(xs ...Kind) (n int, err error)'],
    ['Box.Get', 'func (b *Box[T]) Get() T'],
  ])('%s', (id, want) => expect(code(id)).toBe(want));

  test('where names are declared', () => {
    expect(p.types[2]!.consts[0]!.code.ids).toEqual([
      [1, 'Big'],
      [3, 'Huge'],
    ]);
    expect(p.types[0]!.code.ids).toEqual([
      [1, 'Box.Reader'],
      [4, 'Box.Left'],
      [5, 'Box.Tag'],
    ]);
    expect(p.types[2]!.consts[0]!.doc).toEqual([{ as: 'text', text: 'The kinds.' }]);
  });
});
