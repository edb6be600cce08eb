/** Composite literals (Go spec, "Composite literals"). */
import type { CompositeLit, Expr } from '../syntax/ast';
import { assignment } from './assignments';
import { use } from './call';
import type { Checker } from './checker';
import { constKey, constText } from './constant';
import { expr, exprWithHint } from './expr';
import { identical } from './identical';
import { constIndex } from './index';
import { fieldIndex, lookupFieldOrMethod } from './lookup';
import { isExported } from './objects';
import { Operand } from './operand';
import { deref, isInvalid, isNonTypeParamInterface } from './predicates';
import { lookupHint } from './selector';
import { ArrayT, type Struct, type Type } from './types';
import { coreType } from './under';
import { typ, varType } from './typexpr';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export function compositeLit(c: Checker, x: Operand, e: CompositeLit, hint: Type | undefined): void {
  let type: Type;
  let base: Type;
  let base119: Type;
  if (e.type) {
    if (e.type.kind === 'ArrayType' && !e.type.len) type = new ArrayT(varType(c, e.type.elem), -1);
    else type = typ(c, e.type);
    base = base119 = type;
  } else if (hint) {
    type = hint;
    // &T may be left out of elements of type *T.
    const core = coreType(type);
    if (!core) {
      c.error(e, `invalid composite literal element type ${c.str(type)}: no core type`);
      return x.fail();
    }
    const [elem, ptr] = deref(core);
    base = ptr ? elem : type;
    base119 = ptr ? elem : core;
  } else {
    c.error(e, 'invalid composite literal type: missing type', 'missing type in composite literal');
    return x.fail();
  }
  const u = coreType(base);
  switch (u?.kind) {
    case 'Struct':
      if (u.pending) {
        c.error(e, 'invalid recursive type', 'illegal cycle in type declaration');
        return x.fail();
      }
      structLit(c, x, e, u, base, type, base119);
      break;
    case 'Array': {
      const n = indexedElts(c, e.elts, u.elem, u.len);
      if (u.len < 0) {
        (u as Mutable<ArrayT>).len = n;
        if (e.type) c.recordType(e.type, 'type', u);
      }
      break;
    }
    case 'Slice':
      indexedElts(c, e.elts, u.elem, -1);
      break;
    case 'Map':
      mapLit(c, x, e, u.key, u.elem);
      break;
    default:
      for (const elt of e.elts) use(c, [elt.kind === 'KeyValueExpr' ? elt.value : elt]);
      if (!u || !isInvalid(u)) {
        c.error(e, `invalid composite literal type ${c.str(type)}`);
        return x.fail();
      }
  }
  x.mode = 'value';
  x.type = type;
  x.val = undefined;
}

function structLit(c: Checker, x: Operand, e: CompositeLit, u: Struct, base: Type, type: Type, base119: Type): void {
  const fields = u.fields;
  if (e.elts.length === 0) return;
  const name = c.str(base);
  // Go 1.19 names an element's type by its underlying type.
  const name119 = c.str(base119);
  if (e.elts[0]!.kind === 'KeyValueExpr') {
    const visited = new Set<number>();
    for (const kv of e.elts) {
      if (kv.kind !== 'KeyValueExpr') {
        c.error(kv, 'mixture of field:value and value elements in struct literal');
        continue;
      }
      const key = kv.key;
      const i = key.kind === 'Ident' ? fieldIndex(fields, c.pkg, key.name) : -1;
      exprWithTarget(c, x, kv.value, fields[i]?.type);
      if (key.kind !== 'Ident') {
        c.error(kv, `invalid field name ${c.str(key)} in struct literal`);
        continue;
      }
      if (i < 0) {
        const found = lookupFieldOrMethod(base, false, c.pkg, key.name, true).obj;
        const hint = lookupHint(c, found?.kind === 'Var' ? found : undefined, key.name);
        const text =
          hint.kind === 'inaccessible'
            ? `cannot refer to unexported field ${hint.alt} in struct literal of type ${name}`
            : `unknown field ${key.name} in struct literal of type ${name}` +
              (hint.kind === 'misspelled' ? `, but does have ${hint.alt}` : '') +
              (hint.kind === 'unexported' ? `, but does have unexported ${hint.alt}` : '');
        c.error(key, text, `unknown field '${key.name}' in struct literal of type ${name119}`);
        continue;
      }
      c.info.uses.set(key, fields[i]!);
      assignment(c, x, fields[i]!.type, 'struct literal');
      if (visited.has(i)) c.error(kv, `duplicate field name ${key.name} in struct literal`);
      visited.add(i);
    }
    return;
  }
  for (let i = 0; i < e.elts.length; i++) {
    const elt = e.elts[i]!;
    if (elt.kind === 'KeyValueExpr') {
      c.error(elt, 'mixture of field:value and value elements in struct literal');
      continue;
    }
    exprWithTarget(c, x, elt, fields[i]?.type);
    const f = fields[i];
    if (!f) {
      c.error(x, `too many values in struct literal of type ${name}`, `too many values in ${name119}{\xe2\x80\xa6}`);
      break;
    }
    if (!isExported(f.name) && f.pkg !== c.pkg) {
      const t = c.str(type);
      c.error(x, `implicit assignment to unexported field ${f.name} in struct literal of type ${t}`,
        `implicit assignment to unexported field ${f.name} in ${t} literal`); // prettier-ignore
      continue;
    }
    assignment(c, x, f.type, 'struct literal');
  }
  if (e.elts.length < fields.length) {
    c.error(e.rbrace, `too few values in struct literal of type ${name}`, `too few values in ${name119}{\xe2\x80\xa6}`);
  }
}

const exprWithTarget = (c: Checker, x: Operand, e: Expr, target: Type | undefined) => expr(c, x, e, target);

function mapLit(c: Checker, x: Operand, e: CompositeLit, key: Type, elem: Type): void {
  const dynamic = isNonTypeParamInterface(key);
  const visited = new Map<string, Type[]>();
  for (const kv of e.elts) {
    if (kv.kind !== 'KeyValueExpr') {
      c.error(kv, 'missing key in map literal');
      continue;
    }
    exprWithHint(c, x, kv.key, key);
    assignment(c, x, key, 'map literal');
    if (x.mode === 'invalid') continue;
    if (x.mode === 'constant') {
      const k = constKey(x.val!);
      const types = visited.get(k);
      const type = x.type;
      if (types && (!dynamic || types.some((t) => identical(t, type)))) {
        c.error(x, `duplicate key ${constText(x.val!)} in map literal`);
        continue;
      }
      visited.set(k, [...(types ?? []), type]);
    }
    exprWithHint(c, x, kv.value, elem);
    assignment(c, x, elem, 'map literal');
  }
}

/** Elements of array and slice literals; the result is the length they need. */
function indexedElts(c: Checker, elts: Expr[], type: Type, length: number): number {
  const visited = new Set<number>();
  let index = 0;
  let max = 0;
  for (const e of elts) {
    let valid = false;
    let value = e;
    if (e.kind === 'KeyValueExpr') {
      const i = constIndex(c, e.key, length);
      if (i !== undefined) {
        if (i >= 0) {
          index = i;
          valid = true;
        } else c.error(e, `index ${c.str(e.key)} must be integer constant`);
      }
      value = e.value;
    } else if (length >= 0 && index >= length) c.error(e, `index ${index} is out of bounds (>= ${length})`);
    else valid = true;
    if (valid) {
      if (visited.has(index)) c.error(e, `duplicate index ${index} in array or slice literal`);
      visited.add(index);
    }
    index++;
    if (index > max) max = index;
    const x = new Operand();
    exprWithHint(c, x, value, type);
    assignment(c, x, type, 'array or slice literal');
  }
  return max;
}
