/** Struct types (Go spec, "Struct types"). */
import type { Expr, Ident, StructType } from '../syntax/ast';
import { startPos } from '../syntax/walk';
import type { Checker } from './checker';
import { stringLiteral } from './literal';
import { idOf, newField } from './objects';
import { deref, isInvalid, isTypeParam } from './predicates';
import { varType } from './typexpr';
import type { Struct, Type, Var } from './types';
import { under } from './under';
import { Typ } from './universe';

export function structType(c: Checker, t: Struct, e: StructType): void {
  const seen = new Map<string, Var>();
  const add = (name: Ident, pos: number, type: Type, embedded: boolean, tag: string) => {
    const f = newField(pos, c.pkg, name.name, type, embedded);
    const alt = name.name === '_' ? undefined : seen.get(idOf(f));
    if (alt) return c.report([[pos, `${name.name} redeclared`], ...c.otherDeclaration(alt)]);
    seen.set(idOf(f), f);
    fields.push(f);
    tags.push(tag);
    c.info.defs.set(name, f);
  };
  const fields: Var[] = [];
  const tags: string[] = [];
  let type: Type = Typ.invalid;
  e.fields.forEach((f, i) => {
    if (i === 0 || f.type !== e.fields[i - 1]!.type) type = varType(c, f.type);
    const tag = f.tag && f.tag.lit === 'STRING' ? stringLiteral(f.tag.value) : '';
    if (f.name && !f.embedded) return add(f.name, f.name.pos, type, false, tag);
    const pos = startPos(f.type);
    const name = embeddedName(f.type);
    if (!name) {
      c.error(pos, `invalid embedded field type ${c.str(f.type)}`);
      return add({ kind: 'Ident', name: '_', pos, end: pos }, pos, Typ.invalid, true, '');
    }
    add(name, pos, type, true, tag);
    const embedded = type;
    c.later(() => {
      const [base, ptr] = deref(embedded);
      const u = under(base);
      if (isInvalid(base)) return;
      if (u.kind === 'Pointer') c.error(pos, 'embedded field type cannot be a pointer');
      else if (u.kind === 'Basic' && u.basic === 'unsafe.Pointer') {
        c.error(pos, 'embedded field type cannot be unsafe.Pointer');
      } else if (u.kind === 'Interface') {
        if (isTypeParam(base)) c.error(pos, 'embedded field type cannot be a (pointer to a) type parameter');
        else if (ptr) c.error(pos, 'embedded field type cannot be a pointer to an interface');
      }
    });
  });
  // The struct object is known to others already: fill it, do not replace it.
  t.fields.push(...fields);
  t.tags.push(...tags);
}

/** The name an embedded field gets from its type. */
function embeddedName(e: Expr): Ident | undefined {
  switch (e.kind) {
    case 'Ident':
      return e;
    case 'StarExpr':
      return e.x.kind === 'StarExpr' ? undefined : embeddedName(e.x);
    case 'SelectorExpr':
      return e.sel;
    case 'IndexExpr':
      return embeddedName(e.x);
    default:
      return undefined;
  }
}
