/** The registry: every package checks, and its TypeScript bodies are those that its Go text lacks, no more, no fewer. */
import { describe, expect, it } from 'vitest';
import { importsOf, load, loaders } from '../../../src/go/packages';
import { compileProgram } from '../../../src/go/program';
import type { Expr } from '../../../src/go/syntax/ast';
import { parseFile } from '../../../src/go/syntax/parse';
import { FileSet, toBytes } from '../../../src/go/syntax/source';

/** `T` of the receiver types T, *T and *T[K]. */
function baseName(e: Expr): string {
  if (e.kind === 'Ident') return e.name;
  if (e.kind === 'StarExpr' || e.kind === 'ParenExpr' || e.kind === 'IndexExpr') return baseName(e.x);
  return '';
}

describe('importsOf', () => {
  it.each([
    ['package p\n\nimport "fmt"\n', ['fmt']],
    ['package p\nimport (\n\t"fmt"\n\t_ "os"\n\tx "a/b"\n)\nvar s = "no"\n', ['fmt', 'os', 'a/b']],
    ['package p\nimport x "io"\nimport "os"\n', ['io', 'os']],
    ['package p\n', []],
  ])('%j', (text, wanted) => {
    expect(importsOf(text)).toEqual(wanted);
  });
});

describe.each(Object.keys(loaders))('%s', (path) => {
  it('checks', async () => {
    const packages = await load(['errors', path]);
    const { errors } = compileProgram({
      files: [{ name: 'main.go', text: `package main\n\nimport _ "${path}"\n\nfunc main() {}\n` }],
      packages: (p) => packages.get(p),
    });
    expect(errors).toEqual([]);
  });

  it('has all bodies', async () => {
    const { pkg } = await loaders[path]!();
    expect(pkg.path).toBe(path);
    const missing = pkg.files.flatMap(({ name, text }) =>
      parseFile(new FileSet().add(name, toBytes(text))).file.decls.flatMap((d) =>
        d.kind === 'FuncDecl' && !d.body ? [d.recv ? `${baseName(d.recv.type!)}.${d.name.name}` : d.name.name] : [],
      ),
    );
    expect(Object.keys(pkg.natives).sort()).toEqual(missing.sort());
  });
});
