import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../../src/go/syntax/parse';
import { FileSet, bytesToString, fromBytes, toBytes } from '../../../src/go/syntax/source';
import { readCases } from './cases';

function bytes(name: string): string {
  return bytesToString(readFileSync(new URL(`cases/${name}`, import.meta.url)));
}

function errors(source: string): string[] {
  const set = new FileSet();
  // A file before it, so that places are not offsets by chance.
  set.add('before.go', 'package before\n');
  return parseFile(set.add('x.go', source)).errors.map(({ pos, message }) => {
    const { file, line, column } = set.place(pos);
    // Inside a message gc writes the place as seen from where it runs.
    return `${file}:${line}:${column}: ${fromBytes(message).replace('./x.go', 'x.go')}`;
  });
}

describe("errors are the compiler's", () => {
  const golden = JSON.parse(fromBytes(bytes('errors.golden.json'))) as Record<string, string[]>;
  const cases = readCases(bytes('errors.txt'));
  it('has a golden answer for every case', () => {
    expect(cases.map((c) => c.name)).toEqual(Object.keys(golden));
  });
  it.each(cases)('$name', ({ name, source }) => {
    expect(errors(source)).toEqual(golden[name]);
  });
});

describe('valid sources have no syntax errors', () => {
  it.each(readCases(bytes('accept.txt')))('$name', ({ source }) => {
    // The branch checker may complain (sources here show form, not sense); it never says this.
    expect(errors(source).filter((e) => e.includes('syntax error'))).toEqual([]);
  });
});

describe('bounds', () => {
  it('refuses what nests too deep instead of failing', () => {
    const source = `package p\nvar x = ${'('.repeat(100_000)}1${')'.repeat(100_000)}\n`;
    expect(errors(source)).toEqual(['x.go:2:1009: syntax error: nesting is too deep']);
    expect(errors(`package p\nfunc f() {${'{'.repeat(100_000)}`)[0]).toMatch(/nesting is too deep/);
    expect(errors(`package p\nvar x ${'[]'.repeat(100_000)}int`)[0]).toMatch(/nesting is too deep/);
    expect(errors(`package p\nvar x = []int${'{'.repeat(100_000)}`)[0]).toMatch(/nesting is too deep/);
    expect(errors(`package p\nfunc f() {${'if a {} else '.repeat(100_000)}`)[0]).toMatch(/nesting is too deep/);
  });
  it('takes 900 levels', () => {
    expect(errors(`package p\nvar x = ${'('.repeat(900)}1${')'.repeat(900)}\n`)).toEqual([]);
  });
});

describe('doc comments', () => {
  const source = toBytes(`package p

// Über a.
//
//go:noinline
// More.
func a() {}

/*
	b is here.
	And here.
*/
var b int // not this

var c int // c's line
// d has one right below.
const d = 1

// apart

type e int

// for the group
var (
	// f alone
	f int

	g int
)

func h() {
	// local
	var i int
	_ = i
}
`);
  it('go to the declaration right below', () => {
    const { file } = parseFile(new FileSet().add('x.go', source));
    const docs = file.decls.map((d) => ('doc' in d && d.doc !== undefined ? fromBytes(d.doc) : undefined));
    expect(docs).toEqual([
      'Über a.\n\nMore.',
      '\tb is here.\n\tAnd here.',
      undefined,
      'd has one right below.',
      undefined,
      'f alone',
      undefined,
      undefined,
    ]);
  });
});

describe('constant groups', () => {
  it('know their iota and which declaration they repeat', () => {
    const source = 'package p\nconst (\n\ta = iota\n\tb\n\tc, d int = 1, 2\n\te, f\n)\nconst g\n';
    const { file } = parseFile(new FileSet().add('x.go', source));
    const consts = file.decls.filter((d) => d.kind === 'ConstDecl');
    expect(consts.map((d) => d.iota)).toEqual([0, 1, 2, 3, 0]);
    expect(consts.map((d) => d.inherited && consts.indexOf(d.inherited))).toEqual([0, 0, 2, 2, undefined]);
  });
});
