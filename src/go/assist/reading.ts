/** A program as the checker sees it, for questions about single places of it. */
import type { GoPackage } from '../machine/native';
import { analyse } from '../program';
import type { AnyNode, File } from '../syntax/ast';
import { commentText } from '../syntax/doc';
import { fromBytes, toBytes, type FileSet, type Pos } from '../syntax/source';
import { forEachChild } from '../syntax/walk';
import { signatureString, typeString } from '../types/typestring';
import type { Info, Obj, Package } from '../types/types';
import { signatureOf, under } from '../types/under';
import { constText } from '../types/constant';

export interface Question {
  files: { name: string; text: string }[];
  /** Library packages, loaded beforehand. */
  packages: (path: string) => GoPackage | undefined;
}

export interface Reading {
  file: File;
  pkg: Package;
  info: Info;
  fset: FileSet;
  /** Position of the first byte of the file. */
  base: Pos;
}

/** Reads a file of the program; undefined where that cannot be done. */
export function readAt({ files, packages }: Question, name: string): Reading | undefined {
  const sources = files.filter((f) => f.name.endsWith('.go') && !f.name.endsWith('_test.go'));
  if (!sources.some((f) => f.name === name)) return undefined;
  const { own, fset } = analyse({ files: sources, packages, serves: true });
  for (const { files: parsed, info, pkg } of own) {
    const file = parsed.find((f) => f.name === name);
    const source = file && fset.file(file.pos);
    if (file && source) return { file, info, pkg, fset, base: source.base };
  }
  return undefined;
}

/** The bytes before an offset in UTF-16 units. */
export const byteOffset = (text: string, offset: number): number => toBytes(text.slice(0, offset)).length;

/** The offset in UTF-16 units of a byte. */
export const textOffset = (text: string, bytes: number): number => fromBytes(toBytes(text).slice(0, bytes)).length;

/** The nodes that a position lies in, outermost first. */
export function nodesAt(file: File, pos: Pos): AnyNode[] {
  const found: AnyNode[] = [];
  const visit = (node: AnyNode) => {
    // A name ends where it ends; other nodes begin and end in ways of their own, so all of them are looked through.
    if (node.kind === 'Ident' && (pos < node.pos || pos > node.pos + node.name.length)) return;
    found.push(node);
    const before = found.length;
    forEachChild(node, visit);
    const isOn = node.kind === 'Ident' || found.length > before;
    if (!isOn) found.splice(before - 1);
  };
  for (const decl of file.decls) visit(decl);
  return found;
}

/** As Go would declare it. */
export function declarationOf(obj: Obj, from: Package): string {
  const named = obj.kind === 'Var' && (obj.isField || !obj.isGlobal);
  const name =
    !named && obj.pkg && obj.pkg !== from && obj.kind !== 'PkgName' ? `${obj.pkg.name}.${obj.name}` : obj.name;
  const type = (t: Parameters<typeof typeString>[0]) => typeString(t, (p) => (p === from ? '' : p.name));
  const text = (): string => {
    switch (obj.kind) {
      case 'Var':
        return `${obj.isField ? 'field' : 'var'} ${name} ${type(obj.type)}`;
      case 'Const':
        return `const ${name} ${type(obj.type)} = ${constText(obj.value)}`;
      case 'TypeName': {
        if (obj.isAlias) return `type ${name} = ${type(obj.type)}`;
        const u = obj.type.kind === 'TypeParam' ? undefined : under(obj.type);
        if (u?.kind !== 'Struct') return `type ${name}${u && u !== obj.type ? ` ${type(u)}` : ''}`;
        const fields = u.fields.filter((f) => obj.pkg === from || /^[A-Z]/.test(f.name));
        return `type ${name} struct {${fields.length === 0 ? '' : `\n${fields.map((f) => `    ${f.embedded ? '' : `${f.name} `}${type(f.type)}`).join('\n')}\n`}}`;
      }
      case 'Func': {
        const sig = signatureOf(obj);
        const recv = sig.recv ? `(${type(sig.recv.type)}) ` : '';
        const own = sig.recv ? obj.name : name;
        return `func ${recv}${own}${signatureString(sig, (p) => (p === from ? '' : p.name))}`;
      }
      case 'PkgName':
        return `package ${obj.imported.name} // import "${obj.imported.path}"`;
      case 'Builtin':
        return `func ${obj.name}, built in`;
      default:
        return obj.name;
    }
  };
  return fromBytes(text());
}

/** The comment above the declaration of an object, read where it is declared: parsing for running leaves comments out. */
export function docOf(obj: Obj, fset: FileSet): string {
  if (obj.pos === 0) return '';
  const source = fset.file(obj.pos);
  if (!source) return '';
  const { text } = source;
  let end = text.lastIndexOf('\n', obj.pos - source.base - 1);
  const lines: string[] = [];
  while (end > 0) {
    const start = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(start, end).trim();
    if (!line.startsWith('//')) break;
    lines.unshift(line);
    end = start - 1;
  }
  return fromBytes(commentText(lines.join('\n')));
}
