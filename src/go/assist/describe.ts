import { typeString } from '../types/typestring';
import { fromBytes } from '../syntax/source';
import type { Described } from './answers';
import { byteOffset, declarationOf, docOf, nodesAt, readAt, textOffset, type Question } from './reading';

/** What the name at an offset (UTF-16 units) of a file stands for. */
export function describe(question: Question, name: string, offset: number): Described | undefined {
  const text = question.files.find((f) => f.name === name)?.text ?? '';
  const reading = readAt(question, name);
  if (!reading) return undefined;
  const { file, info, pkg, fset, base } = reading;
  const ident = nodesAt(file, base + byteOffset(text, offset)).findLast((n) => n.kind === 'Ident');
  if (ident?.kind !== 'Ident') return undefined;
  const from = textOffset(text, ident.pos - base);
  const span = { from, to: from + fromBytes(ident.name).length };
  const obj = info.uses.get(ident) ?? info.defs.get(ident);
  if (obj) return { ...span, declaration: declarationOf(obj, pkg), doc: docOf(obj, fset) };
  for (const [node, selection] of info.selections)
    if (node.kind === 'SelectorExpr' && node.sel === ident)
      return { ...span, declaration: declarationOf(selection.obj, pkg), doc: docOf(selection.obj, fset) };
  const type = info.types.get(ident)?.type;
  return type && { ...span, declaration: `${fromBytes(ident.name)} ${fromBytes(typeString(type))}`, doc: '' };
}
