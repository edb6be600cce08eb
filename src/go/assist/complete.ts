/**
 * What can stand after a dot. The text there is not finished, so a name that nobody has is put in its place; the checker
 * then knows what stands before the dot, whatever is wrong with the rest.
 */
import type { Expr, SelectorExpr } from '../syntax/ast';
import { isExported } from '../types/objects';
import { lookupFieldOrMethod } from '../types/lookup';
import { deref } from '../types/predicates';
import { typeSet } from '../types/typeset';
import type { Func, Info, Obj, Package, Type, Var } from '../types/types';
import { under } from '../types/under';
import type { Suggested, Suggestion } from './answers';
import { declarationOf, docOf, readAt, type Question, type Reading } from './reading';

const placeholder = 'completeThis';

export function complete(question: Question, name: string, offset: number): Suggested | undefined {
  const text = question.files.find((f) => f.name === name)?.text ?? '';
  const typed = /\.([\p{L}\p{N}_]*)$/u.exec(text.slice(0, offset))?.[1];
  if (typed === undefined) return undefined;
  const from = offset - typed.length;
  const rest = text.slice(offset).replace(/^[\p{L}\p{N}_]+/u, '');
  const files = question.files.map((f) =>
    f.name === name ? { name, text: text.slice(0, from) + placeholder + rest } : f,
  );
  const reading = readAt({ ...question, files }, name);
  const x = reading && findSelector(reading)?.x;
  if (!reading || !x) return undefined;
  const list = membersOf(reading, x).sort((a, b) => (a.label < b.label ? -1 : 1));
  return list.length > 0 ? { from, list } : undefined;
}

function findSelector({ file }: Reading): SelectorExpr | undefined {
  let found: SelectorExpr | undefined;
  const seen = new Set<object>();
  // Through everything: what does not parse is in nodes of all kinds.
  const visit = (node: unknown) => {
    if (found || typeof node !== 'object' || node === null || seen.has(node)) return;
    seen.add(node);
    const { kind, sel } = node as Partial<SelectorExpr>;
    if (kind === 'SelectorExpr' && sel?.name === placeholder) found = node as SelectorExpr;
    else for (const child of Object.values(node)) visit(child);
  };
  visit(file);
  return found;
}

function membersOf(reading: Reading, x: Expr): Suggestion[] {
  const { info, pkg } = reading;
  const obj = x.kind === 'Ident' ? (info.uses.get(x) ?? lookUp(reading, x.name, x.pos)) : undefined;
  if (obj?.kind === 'PkgName') {
    const exported = [...obj.imported.scope.names.values()].filter((o) => isExported(o.name));
    return exported.map((o) => suggestion(reading, o));
  }
  const type = typeOf(info, x) ?? (obj?.kind === 'Var' ? obj.type : undefined);
  if (!type) return [];
  return [...members(type, pkg)].map((o) => suggestion(reading, o));
}

function typeOf(info: Info, x: Expr): Type | undefined {
  const t = info.types.get(x)?.type;
  if (t) return t.kind === 'Tuple' ? t.vars[0]?.type : t;
  if (x.kind !== 'SelectorExpr') return undefined;
  const obj = info.selections.get(x)?.obj ?? info.uses.get(x.sel);
  return obj?.kind === 'Var' ? obj.type : undefined;
}

/** A name that the checker did not come to. */
function lookUp({ pkg, file }: Reading, name: string, pos: number): Obj | undefined {
  let scope = pkg.scope.children.find((s) => s.pos <= file.pos && file.end <= s.end) ?? pkg.scope;
  let found = scope.names.get(name) ?? pkg.scope.names.get(name);
  for (;;) {
    const inner = scope.children.find((s) => s.pos <= pos && pos <= s.end);
    if (!inner) return found;
    found = inner.names.get(name) ?? found;
    scope = inner;
  }
}

/** Fields and methods of a type, those of embedded fields included. */
function members(type: Type, pkg: Package): Set<Var | Func> {
  const out = new Set<Var | Func>();
  const names = new Set<string>();
  const seen = new Set<Type>();
  const collect = (t: Type) => {
    const [base] = deref(t);
    if (seen.has(base)) return;
    seen.add(base);
    if (base.kind === 'Named') for (const m of (base.origin ?? base).methods) names.add(m.name);
    const u = under(base);
    if (u.kind === 'Interface') for (const m of typeSet(u).methods) names.add(m.name);
    if (u.kind !== 'Struct') return;
    for (const f of u.fields) {
      names.add(f.name);
      if (f.embedded) collect(f.type);
    }
  };
  collect(type);
  for (const name of names) {
    const { obj } = lookupFieldOrMethod(type, true, pkg, name);
    if (obj && (isExported(name) || obj.pkg === pkg)) out.add(obj);
  }
  return out;
}

function suggestion({ pkg, fset }: Reading, obj: Obj): Suggestion {
  const declaration = declarationOf(obj, pkg);
  const isMethod = obj.kind === 'Func' && obj.type?.recv !== undefined;
  const kinds: Partial<Record<Obj['kind'], Suggestion['kind']>> = {
    Func: 'function',
    Const: 'constant',
    TypeName: 'type',
  };
  const kind = isMethod ? 'method' : obj.kind === 'Var' && obj.isField ? 'property' : (kinds[obj.kind] ?? 'variable');
  const at = declaration.indexOf(obj.name) + obj.name.length;
  const detail = declaration.slice(at).replace(/\s+/g, ' ').trim();
  return {
    label: obj.name,
    detail: detail.length > 60 ? `${detail.slice(0, 59)}…` : detail,
    kind,
    doc: docOf(obj, fset),
  };
}
