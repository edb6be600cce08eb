/**
 * What a package offers, read from its Go declarations: the one source that the checker reads, too. Grouped as go doc
 * does it: constants and variables of a type, and functions that make one, stand with that type. Declarations are shown
 * as they are written, without what is not exported.
 */
import type { ConstDecl, Expr, Field, File, FuncDecl, Ident, TypeDecl, VarDecl } from '../syntax/ast';
import { commentText } from '../syntax/doc';
import { parseFile } from '../syntax/parse';
import { FileSet, fromBytes, toBytes, type SourceFile } from '../syntax/source';
import { isExported } from '../types/objects';
import { docBlocks, type Block } from './docText';
import { keptLines, type Part } from './keptLines';

/** A stretch of Go. */
export interface Listing {
  text: string;
  /** Where names are declared: line in `text`, from 0, and the name's id (`Item.Key`). */
  ids: [line: number, id: string][];
}

interface Entry {
  code: Listing;
  doc: Block[];
}

/** A const or var declaration, perhaps of several names. */
export interface ValueEntry extends Entry {
  names: string[];
}
/** A function or method; the id is `Get` or `Codec.Get`. */
export interface FuncEntry extends Entry {
  name: string;
  id: string;
}
export interface TypeEntry extends Entry {
  name: string;
  consts: ValueEntry[];
  vars: ValueEntry[];
  /** Functions that make one. */
  funcs: FuncEntry[];
  methods: FuncEntry[];
  /** Exported fields of a struct, methods of an interface. */
  members: string[];
}

/** All texts are Unicode. */
export interface PackageReference {
  path: string;
  /** As the package clause says it. */
  name: string;
  doc: Block[];
  /** Names of imported packages, as the declarations use them, and their paths. */
  imports: Record<string, string>;
  consts: ValueEntry[];
  vars: ValueEntry[];
  funcs: FuncEntry[];
  types: TypeEntry[];
}

/** Values longer than this are left out: tables, not something to read. */
const longestValue = 8;

type ValueDecl = ConstDecl | VarDecl;

/**
 * Reads a package's declarations.
 * @param path import path
 * @param files Unicode text; they must parse, as our own packages do (throws an Error with the first message otherwise)
 */
export function readPackage(path: string, files: readonly { name: string; text: string }[]): PackageReference {
  const reader = new Reader(path);
  for (const f of files) reader.add(f.name, f.text);
  return reader.finish();
}

/** Every exported name of a package: `Get`, `Item`, `Item.Key`, `Codec.Get`; in the order of the page. */
export function symbolsOf(pkg: PackageReference): string[] {
  const names = (values: ValueEntry[]) => values.flatMap((v) => v.names);
  return [
    ...names(pkg.consts),
    ...names(pkg.vars),
    ...pkg.funcs.map((f) => f.id),
    ...pkg.types.flatMap((t) => [
      t.name,
      ...t.members.map((m) => `${t.name}.${m}`),
      ...names(t.consts),
      ...names(t.vars),
      ...t.funcs.map((f) => f.id),
      ...t.methods.map((f) => f.id),
    ]),
  ];
}

class Reader {
  private readonly fset = new FileSet();
  private readonly files: { source: SourceFile; tree: File }[] = [];
  private readonly types = new Map<string, TypeEntry>();
  private readonly out: PackageReference;

  constructor(path: string) {
    this.out = { path, name: '', doc: [], imports: {}, consts: [], vars: [], funcs: [], types: [] };
  }

  add(name: string, text: string): void {
    const source = this.fset.add(name, toBytes(text));
    const { file, errors } = parseFile(source);
    if (errors[0]) throw new Error(`${this.out.path}/${name}: ${errors[0].message}`);
    this.files.push({ source, tree: file });
  }

  finish(): PackageReference {
    const { out } = this;
    for (const { source, tree } of this.files) this.head(source, tree);
    // Types first: the rest is sorted under them.
    for (const { source, tree } of this.files)
      for (const d of tree.decls) if (d.kind === 'TypeDecl' && isExported(d.name.name)) this.type(source, d);
    for (const { source, tree } of this.files) {
      this.values(source, tree);
      for (const d of tree.decls) if (d.kind === 'FuncDecl' && isExported(d.name.name)) this.func(source, d);
    }
    const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);
    out.types = [...this.types.values()].sort(byName);
    out.funcs.sort(byName);
    for (const t of out.types) {
      t.funcs.sort(byName);
      t.methods.sort(byName);
    }
    return out;
  }

  private head(source: SourceFile, tree: File): void {
    this.out.name = fromBytes(tree.pkgName.name);
    const clause = source.text.lastIndexOf('package', tree.pkgName.pos - source.base);
    const doc = docAbove(source.text, clause);
    if (doc.length > 0) this.out.doc = doc;
    for (const d of tree.decls) {
      if (d.kind !== 'ImportDecl') continue;
      const path = d.path.value.slice(1, -1);
      this.out.imports[d.name?.name ?? path.slice(path.lastIndexOf('/') + 1)] = path;
    }
  }

  private type(source: SourceFile, d: TypeDecl): void {
    const name = fromBytes(d.name.name);
    const { text, base } = source;
    const parts: Part[] = [];
    const members: string[] = [];
    const member = (ident: Ident | undefined, pos: number, end: number) => {
      const exported = ident === undefined || isExported(ident.name);
      if (ident && exported) members.push(fromBytes(ident.name));
      const ids = ident && exported ? [`${name}.${fromBytes(ident.name)}`] : [];
      parts.push({ from: pos - base, to: end - base, keep: exported, ids });
    };
    const { type } = d;
    if (type.kind === 'StructType')
      for (const f of type.fields)
        member(f.name ?? typeName(f.type), f.name?.pos ?? f.type.pos, f.tag?.end ?? f.type.end);
    if (type.kind === 'InterfaceType') {
      for (const m of type.methods) member(m.name, m.name.pos, m.type.end);
      for (const e of type.embeds) parts.push({ from: e.pos - base, to: e.end - base, keep: true, ids: [] });
    }
    const from = d.pos - base;
    const code = keptLines(
      text,
      from,
      d.end - base,
      parts,
      `Has unexported ${type.kind === 'StructType' ? 'fields' : 'methods'}.`,
    );
    const single = /^type[ \t]+$/m.exec(text.slice(text.lastIndexOf('\n', from) + 1, from));
    this.types.set(name, {
      name,
      code: listing(`type ${code.text}`, code.ids),
      doc: docAbove(text, single ? from - single[0].length : from),
      consts: [],
      vars: [],
      funcs: [],
      methods: [],
      members,
    });
  }

  /** Const and var declarations, a group in brackets as one. */
  private values(source: SourceFile, tree: File): void {
    const { text, base } = source;
    let before = 0;
    let group: { start: number; specs: ValueDecl[] } | undefined;
    const close = () => {
      if (group) this.value(source, group.start, group.specs);
      group = undefined;
    };
    for (const d of tree.decls) {
      const between = text.slice(before, d.pos - base);
      before = d.end - base;
      if (d.kind !== 'ConstDecl' && d.kind !== 'VarDecl') {
        close();
        continue;
      }
      const keyword = [...between.matchAll(/^(?:const|var)\b/gm)].at(-1);
      if (keyword) {
        close();
        group = { start: d.pos - base - between.length + keyword.index, specs: [] };
      }
      group?.specs.push(d);
    }
    close();
  }

  private value(source: SourceFile, start: number, specs: ValueDecl[]): void {
    const { text, base } = source;
    const isShown = (d: ValueDecl) => d.names.some((n) => isExported(n.name));
    const shown = specs.filter(isShown);
    if (shown.length === 0) return;
    // One that gives its values to others is needed to understand them.
    const givers = new Set(shown.map((d) => (d.kind === 'ConstDecl' ? d.inherited : undefined)));
    const last = specs.at(-1)!.end - base;
    const isGroup = /^\w+[ \t]*\(/.test(text.slice(start));
    const end = isGroup ? text.indexOf('\n)', last) + 2 : last;
    const names = shown.flatMap((d) => d.names.map((n) => n.name).filter(isExported)).map(fromBytes);
    const parts = specs.map((d): Part => {
      const [value] = d.values;
      const lines = text.slice(d.pos - base, d.end - base).split('\n').length;
      return {
        from: d.pos - base,
        to: d.end - base,
        keep: isShown(d) || givers.has(d as ConstDecl),
        ids: d.names.map((n) => n.name).filter(isExported).map(fromBytes),
        ...(value && lines > longestValue ? { elide: value.pos - base } : {}),
      }; // prettier-ignore
    });
    const code = keptLines(text, start, end, parts, '');
    const entry: ValueEntry = { names, code: listing(code.text, code.ids), doc: docAbove(text, start) };
    const owner = this.types.get(mainType(specs, shown.length));
    const kind = specs[0]!.kind === 'ConstDecl' ? 'consts' : 'vars';
    (owner ?? this.out)[kind].push(entry);
  }

  private func(source: SourceFile, d: FuncDecl): void {
    const { text, base } = source;
    const start = text.lastIndexOf('func', d.pos - base);
    const signature = text.slice(start, (d.body ? d.body.lbrace : d.end) - base).trimEnd();
    const name = fromBytes(d.name.name);
    const receiver = d.recv && typeName(d.recv.type);
    const id = receiver ? `${fromBytes(receiver.name)}.${name}` : name;
    const entry: FuncEntry = { name, id, code: listing(signature, []), doc: docAbove(text, start) };
    if (d.recv) this.types.get(receiver ? fromBytes(receiver.name) : '')?.methods.push(entry);
    else (this.types.get(this.made(d)) ?? this.out).funcs.push(entry);
  }

  /** The type that a function makes: the only one of the package's own among its results. '' for none. */
  private made(d: FuncDecl): string {
    const own = d.type.results.flatMap((field: Field) => {
      const x = field.type;
      const inner = x.kind === 'ArrayType' || x.kind === 'SliceType' ? x.elem : x;
      const ident = inner.kind === 'SelectorExpr' ? undefined : typeName(inner);
      const name = ident ? fromBytes(ident.name) : '';
      return this.types.has(name) && !d.tparams.some((p) => p.name?.name === ident?.name) ? [name] : [];
    });
    return own.length === 1 ? own[0]! : '';
  }
}

/** The type under which a group of values stands: that of most of them. '' for none. */
function mainType(specs: ValueDecl[], shown: number): string {
  let found = '';
  let count = 0;
  let before = '';
  for (const d of specs) {
    let name = '';
    if (d.type) name = d.type.kind === 'SelectorExpr' ? '' : fromBytes(typeName(d.type)?.name ?? '');
    else if (d.kind === 'ConstDecl' && d.values.length === 0) name = before;
    before = name;
    if (name === '') continue;
    if (found !== '' && found !== name) return '';
    found = name;
    count++;
  }
  return count >= Math.floor(shown * 0.75) ? found : '';
}

/** The name of a type, without pointer, brackets of instances and package. */
function typeName(x: Expr): Ident | undefined {
  switch (x.kind) {
    case 'Ident':
      return x;
    case 'StarExpr':
    case 'ParenExpr':
    case 'IndexExpr':
      return typeName(x.x);
    case 'SelectorExpr':
      return x.sel;
  }
  return undefined;
}

/** The comment that ends on the line above an offset. */
function docAbove(text: string, at: number): Block[] {
  const lines = text.slice(0, text.lastIndexOf('\n', at - 1) + 1).split('\n');
  lines.pop();
  let from = lines.length;
  while (from > 0 && /^[ \t]*\/\//.test(lines[from - 1]!)) from--;
  return docBlocks(fromBytes(commentText(lines.slice(from).join('\n'))));
}

function listing(bytes: string, ids: Listing['ids']): Listing {
  return { text: fromBytes(bytes), ids };
}
