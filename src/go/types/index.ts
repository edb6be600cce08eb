/** Index and slice expressions (Go spec, "Index expressions", "Slice expressions"). */
import type { Expr, IndexExpr, SliceExpr } from '../syntax/ast';
import { assignment } from './assignments';
import { use } from './call';
import type { Checker } from './checker';
import { constNumber, constText, sign } from './constant';
import { expr, exprOrType, nonGeneric } from './expr';
import { identical } from './identical';
import { Operand } from './operand';
import { allInteger, isInvalid, isString, isUntyped } from './predicates';
import { representable } from './representable';
import { varType } from './typexpr';
import { Slice, type Type } from './types';
import { coreString, typeSetUnder, under } from './under';
import { convertUntyped } from './untyped';
import { Typ, universeByte } from './universe';

const stringLength = (x: Operand) => (x.mode === 'constant' && x.val?.kind === 'string' ? x.val.value.length : -1);

/** x[i]; true when x is a generic function, and the indices are its type arguments. */
export function indexExpr(c: Checker, x: Operand, e: IndexExpr): boolean {
  exprOrType(c, x, e.x, true);
  if (x.mode === 'invalid') {
    use(c, e.indices);
    return false;
  }
  if (x.mode === 'type') {
    // Without a type parameter list it is an instantiation all the same: let it say so.
    x.mode = 'invalid';
    x.type = varType(c, e);
    if (!isInvalid(x.type)) x.mode = 'type';
    return false;
  }
  if (x.mode === 'value') {
    const u = under(x.type);
    if (u.kind === 'Signature' && u.tparams.length > 0) return true;
  }
  nonGeneric(c, x);
  if ((x.mode as string) === 'invalid') return false;

  const mapIndex = (key: Type, elem: Type) => {
    const k = new Operand();
    expr(c, k, singleIndex(c, e));
    assignment(c, k, key, 'map index');
    x.mode = 'mapindex';
    x.type = elem;
    x.val = undefined;
    x.expr = e;
  };
  let length = -1;
  let valid = true;
  const u = under(x.type);
  if (u.kind === 'Basic' && isString(u)) {
    length = stringLength(x);
    x.mode = 'value';
    x.type = universeByte;
  } else if (u.kind === 'Array') {
    length = u.len;
    if (x.mode !== 'var') x.mode = 'value';
    x.type = u.elem;
  } else if (u.kind === 'Pointer' && under(u.elem).kind === 'Array') {
    const a = under(u.elem) as { len: number; elem: Type };
    length = a.len;
    x.mode = 'var';
    x.type = a.elem;
  } else if (u.kind === 'Slice') {
    x.mode = 'var';
    x.type = u.elem;
  } else if (u.kind === 'Map') {
    mapIndex(u.key, u.elem);
    return false;
  } else if (x.type.kind === 'TypeParam') {
    const r = indexTypeParam(x);
    if (r?.key) {
      mapIndex(r.key, r.elem);
      return false;
    }
    if (r) {
      length = r.length;
      x.mode = r.mode;
      x.type = r.elem;
    } else valid = false;
  } else valid = false;

  if (!valid) {
    c.error(e.pos, `invalid operation: cannot index ${c.str(x)}`);
    use(c, e.indices);
    x.fail();
    return false;
  }
  x.val = undefined;
  constIndex(c, singleIndex(c, e), length);
  return false;
}

/** Indexing a type parameter: all types of its set must allow it and agree on the element. */
function indexTypeParam(x: Operand): { key?: Type; elem: Type; length: number; mode: 'var' | 'value' } | undefined {
  if (x.type.kind !== 'TypeParam') return undefined;
  let first = true;
  let key: Type | undefined;
  let elem: Type = Typ.invalid;
  let length = -1;
  let mode: 'var' | 'value' = 'var';
  const ok = typeSetUnder(x.type, (u) => {
    let l = -1;
    let k: Type | undefined;
    let el: Type | undefined;
    if (!u) return false;
    if (u.kind === 'Basic' && isString(u)) {
      el = universeByte;
      mode = 'value';
    } else if (u.kind === 'Array') {
      l = u.len;
      el = u.elem;
      if (x.mode !== 'var') mode = 'value';
    } else if (u.kind === 'Pointer') {
      const a = under(u.elem);
      if (a.kind === 'Array') {
        l = a.len;
        el = a.elem;
      }
    } else if (u.kind === 'Slice') el = u.elem;
    else if (u.kind === 'Map') {
      k = u.key;
      el = u.elem;
    }
    if (!el) return false;
    if (first) {
      [length, key, elem, first] = [l, k, el, false];
      return true;
    }
    if (!!key !== !!k || (key && k && !identical(key, k)) || !identical(elem, el)) return false;
    if (l >= 0 && (length < 0 || l < length)) length = l;
    return true;
  });
  return ok && !first ? { key, elem, length, mode } : undefined;
}

function singleIndex(c: Checker, e: IndexExpr): Expr {
  if (e.indices.length > 1) c.error(e.indices[1]!, 'invalid operation: more than one index');
  return e.indices[0]!;
}

export function sliceExpr(c: Checker, x: Operand, e: SliceExpr): void {
  expr(c, x, e.x);
  const parts = [e.lo, e.hi, e.max];
  if (x.mode === 'invalid') {
    use(c, parts.filter((p): p is Expr => !!p)); // prettier-ignore
    return;
  }
  const u = coreString(x.type);
  let length = -1;
  if (!u) {
    c.error(x, `invalid operation: cannot slice ${c.str(x)}: ${c.str(x.type)} has no core type`);
    return x.fail();
  }
  let valid = true;
  if (u.kind === 'Basic' && isString(u)) {
    if (e.full) {
      c.error(e.max ?? e, 'invalid operation: 3-index slice of string');
      return x.fail();
    }
    length = stringLength(x);
    // A slice of an untyped constant is a string.
    if (isUntyped(x.type)) {
      convertUntyped(c, x, Typ.string);
      x.type = Typ.string;
    }
  } else if (u.kind === 'Array') {
    length = u.len;
    if (x.mode !== 'var') {
      c.error(x, `invalid operation: ${c.str(x)} (slice of unaddressable value)`);
      return x.fail();
    }
    x.type = new Slice(u.elem);
  } else if (u.kind === 'Pointer' && under(u.elem).kind === 'Array') {
    const a = under(u.elem) as { len: number; elem: Type };
    length = a.len;
    x.type = new Slice(a.elem);
  } else valid = u.kind === 'Slice';
  if (!valid) {
    c.error(x, `invalid operation: cannot slice ${c.str(x)}`);
    return x.fail();
  }
  x.mode = 'value';
  x.val = undefined;
  if (e.full && (!e.hi || !e.max)) return x.fail();
  const values = parts.map((p, i) => {
    if (p) {
      const v = constIndex(c, p, length >= 0 ? length + 1 : -1);
      return v === undefined ? -1 : v;
    }
    return i === 0 ? 0 : length;
  });
  // Constant indices must not go down.
  for (let i = 0; i < 2; i++) {
    for (let j = i + 1; j < 3; j++) {
      if (values[i]! > 0 && values[j]! >= 0 && values[j]! < values[i]!) {
        const at = parts[j] ?? parts[i]!;
        c.error(at, `invalid slice indices: ${values[j]} < ${values[i]}`);
        return;
      }
    }
  }
}

/**
 * Checks an index. The result is its constant value, -1 if it is not constant, undefined after an error.
 * @param max what the value must stay below; -1 for no limit
 */
export function constIndex(c: Checker, e: Expr, max: number): number | undefined {
  const x = new Operand();
  expr(c, x, e);
  if (!validIndex(c, x, 'index', false)) return undefined;
  if (x.mode !== 'constant') return -1;
  if (x.val!.kind === 'unknown') return undefined;
  const v = constNumber(x.val!);
  if (max >= 0 && v >= max) {
    c.error(x, `invalid argument: index ${constText(x.val!)} out of bounds [0:${max}]`);
    return undefined;
  }
  return v;
}

/** Whether x can be an index or size: an integer, not negative if constant. */
function validIndex(c: Checker, x: Operand, what: string, allowNegative: boolean): boolean {
  if (x.mode === 'invalid') return false;
  convertUntyped(c, x, Typ.int);
  if ((x.mode as string) === 'invalid') return false;
  let no = '';
  if (!allInteger(x.type)) no = 'must be integer';
  else if (x.mode === 'constant') {
    if (!allowNegative && sign(x.val!) < 0) no = 'must not be negative';
    else if (!representable(x.val!, Typ.int)) no = 'overflows int';
  }
  if (no) c.error(x, `invalid argument: ${what} ${c.str(x)} ${no}`);
  return !no;
}
