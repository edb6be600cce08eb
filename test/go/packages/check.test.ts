/**
 * Every library package is right as a whole. The playground reads and checks a function of them only when a program needs
 * it, so a mistake could lie there unseen; and it finds the ends of functions by how gofmt lays them out.
 */
import { describe, expect, it } from 'vitest';
import { aliases, loaders as platform } from '../../../src/appengine';
import { runtimePackage } from '../../../src/go/compile/runtimepkg';
import { load, loaders } from '../../../src/go/packages';
import type { GoPackage } from '../../../src/go/machine/native';
import type { FuncDecl } from '../../../src/go/syntax/ast';
import { parseFile } from '../../../src/go/syntax/parse';
import { FileSet, toBytes, type Diagnostic } from '../../../src/go/syntax/source';
import { checkPackage, type Checked } from '../../../src/go/types/check';

const all = await load([...Object.keys(loaders), ...Object.keys(platform)], platform);
all.set('runtime (internal)', runtimePackage);
const paths = [...all.keys()].sort();

/** A package checked in full, or with its functions left until they are asked for. */
class Library {
  private readonly fset = new FileSet();
  private readonly known = new Map<GoPackage, Checked & { funcs: FuncDecl[] }>();

  constructor(private readonly lazy: boolean) {}

  check(pkg: GoPackage): Checked & { funcs: FuncDecl[] } {
    let checked = this.known.get(pkg);
    if (checked) return checked;
    const syntax: Diagnostic[] = [];
    const files = pkg.files.map((f) => {
      const { file, errors } = parseFile(this.fset.add(`${pkg.path}/${f.name}`, toBytes(f.text)), this.lazy);
      syntax.push(...errors);
      return file;
    });
    const importPackage = (path: string) => {
      const found = all.get(aliases[path] ?? path);
      return found && this.check(found).pkg;
    };
    const c = checkPackage({
      path: pkg.path,
      files,
      fset: this.fset,
      importPackage,
      allowNoBody: true,
      lazy: this.lazy,
    });
    const funcs = files.flatMap((f) => f.decls.filter((d) => d.kind === 'FuncDecl'));
    checked = { ...c, errors: [...syntax, ...c.errors], funcs };
    this.known.set(pkg, checked);
    return checked;
  }

  describe(errors: readonly Diagnostic[]): string[] {
    return errors.map(({ pos, message }) => {
      const { file, line, column } = this.fset.place(pos);
      return `${file}:${line}:${column}: ${message}`;
    });
  }
}

const eager = new Library(false);
const lazy = new Library(true);

const initOrder = (checked: Checked): string[][] => checked.info.initOrder.map((i) => i.lhs.map((v) => v.name));

/** A declaration as data, without what is not read lazily and the link that turns back. */
const plain = (d: FuncDecl): unknown =>
  JSON.parse(JSON.stringify(d, (key, value: unknown) => (key === 'doc' || key === 'inherited' ? undefined : value)));

describe('library packages', () => {
  it.each(paths)('%s', (path) => {
    const pkg = all.get(path)!;
    const whole = eager.check(pkg);
    expect(eager.describe(whole.errors)).toEqual([]);

    const parts = lazy.check(pkg);
    expect(lazy.describe(parts.errors)).toEqual([]);
    expect(initOrder(parts)).toEqual(initOrder(whole));
    const left = parts.funcs.map((decl) => ({ decl, end: decl.end }));
    for (const { decl } of left) {
      const errors = [...(decl.readSignature?.() ?? []), ...(decl.readBody?.() ?? [])];
      expect(lazy.describe(errors)).toEqual([]);
    }
    expect(left.map(({ decl }) => plain(decl))).toEqual(whole.funcs.map(plain));
    expect(left.map(({ end }) => end)).toEqual(whole.funcs.map((d) => d.end));
  });

  it('natives are declared, and what has no body is native', () => {
    const wrong = paths.flatMap((path) => {
      const pkg = all.get(path)!;
      const declared = eager.check(pkg).funcs.filter((d) => !d.body);
      const names = new Set(declared.map((d) => (d.recv ? `${receiver(d)}.${d.name.name}` : d.name.name)));
      const unknown = Object.keys(pkg.natives).filter((n) => !names.has(n));
      const missing = [...names].filter((n) => !pkg.natives[n]);
      return [
        ...unknown.map((n) => `${path}: ${n} is not declared`),
        ...missing.map((n) => `${path}: ${n} has no body`),
      ];
    });
    expect(wrong).toEqual([]);
  });
});

function receiver(d: FuncDecl): string {
  let type = d.recv!.type;
  while (type.kind !== 'Ident') {
    if (type.kind !== 'StarExpr' && type.kind !== 'IndexExpr' && type.kind !== 'ParenExpr') return '';
    type = type.x;
  }
  return type.name;
}
