/** Types written in the source, and what identifiers stand for (Go spec, "Types", "Qualified identifiers"). */
import type { Expr, Ident } from '../syntax/ast';
import { use } from './call';
import type { Checker } from './checker';
import { constBigInt, toInt } from './constant';
import { objDecl } from './decl';
import { expr } from './expr';
import { instance, verifyInstance } from './instantiate';
import { interfaceType } from './interface';
import { typeOf } from './objects';
import { Operand } from './operand';
import { comparable, isGeneric, isInteger, isInvalid, isTypeParam, isUntyped } from './predicates';
import { selector } from './selector';
import { funcType } from './signature';
import { structType } from './struct';
import { ArrayT, Chan, Interface, MapT, Pointer, Signature, Slice, Struct, type Named, type Type } from './types';
import { isMethodSet, typeSet } from './typeset';
import { under } from './under';
import { Typ, universeIota } from './universe';
import { representable } from './representable';
import { validType } from './validtype';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Sets x to what an identifier stands for. */
export function ident(c: Checker, x: Operand, e: Ident, def: Named | undefined, wantType: boolean): void {
  x.mode = 'invalid';
  x.expr = e;
  const found = c.lookupParent(e.name);
  if (!found) {
    if (e.name === '_') {
      const tpar = c.blankTypeParams.get(e);
      if (tpar) {
        x.mode = 'type';
        x.type = tpar;
      } else c.error(e, 'cannot use _ as value or type');
    } else c.error(e, `undefined: ${e.name}`);
    return;
  }
  const [scope, obj] = found;
  c.info.uses.set(e, obj);
  let type = typeOf(obj);
  if ('type' in obj && (!type || (obj.kind === 'TypeName' && wantType))) {
    objDecl(c, obj, def);
    type = typeOf(obj) ?? Typ.invalid;
  }
  const dot = c.dotImports.get(scope)?.get(obj.name);
  if (dot) dot.used = true;
  switch (obj.kind) {
    case 'PkgName':
      c.error(e, `use of package ${obj.name} not in selector`);
      return;
    case 'Const':
      c.addDependency(obj);
      if (isInvalid(type)) return;
      if (obj === universeIota) {
        if (!c.env.iota) {
          c.error(e, 'cannot use iota outside constant declaration');
          return;
        }
        x.val = c.env.iota;
      } else x.val = obj.value;
      x.mode = 'constant';
      break;
    case 'TypeName':
      if (c.brokenAliases.has(obj) && isInvalid(type)) {
        c.error(e, `invalid use of type alias ${obj.name} in recursive type (see issue #50729)`);
        return;
      }
      x.mode = 'type';
      break;
    case 'Var':
      if (obj.pkg === c.pkg) obj.used = true;
      c.addDependency(obj);
      if (isInvalid(type)) return;
      x.mode = 'var';
      break;
    case 'Func':
      c.addDependency(obj);
      x.mode = 'value';
      break;
    case 'Builtin':
      x.mode = 'builtin';
      x.builtin = obj.name as Operand['builtin'];
      type = Typ.invalid;
      break;
    case 'Nil':
      x.mode = 'nilvalue';
      type = Typ.untypedNil;
      break;
    case 'Label':
      return;
  }
  x.type = type ?? Typ.invalid;
}

export const typ = (c: Checker, e: Expr): Type => definedType(c, e, undefined);

/** A type for a variable, field or element: constraint interfaces are not allowed. */
export function varType(c: Checker, e: Expr): Type {
  const t = definedType(c, e, undefined);
  validVarType(c, e, t);
  return t;
}

export function validVarType(c: Checker, e: Expr, t: Type): void {
  if (isTypeParam(t)) return;
  if (t.kind !== 'Named' && t.kind !== 'Interface') return;
  c.later(() => {
    const u = under(t);
    if (u.kind !== 'Interface') return;
    const set = typeSet(u);
    if (isMethodSet(set)) return;
    const why = set.comparable ? 'interface is (or embeds) comparable' : 'interface contains type constraints';
    c.error(e, `cannot use type ${c.str(t)} outside a type constraint: ${why}`);
  });
}

/** A type; `def` is the defined type whose right-hand side it is. */
export function definedType(c: Checker, e: Expr, def: Named | undefined): Type {
  let t = typeInternal(c, e, def);
  if (isGeneric(t)) {
    c.error(e, `cannot use generic type ${c.str(t)} without instantiation`);
    t = Typ.invalid;
  }
  c.recordType(e, 'type', t);
  return t;
}

/** A generic type that is about to be instantiated. */
export function genericType(c: Checker, e: Expr, report: boolean): Type {
  let t = typeInternal(c, e, undefined);
  if (!isInvalid(t) && !isGeneric(t)) {
    if (report) c.error(e, `${c.str(t)} is not a generic type`);
    t = Typ.invalid;
  }
  c.recordType(e, 'type', t);
  return t;
}

/** Gives a type being declared its underlying type before its parts are known, so that they can refer to it. */
export function setUnderlying(def: Named | undefined, t: Type): void {
  if (def) def.underlying = t;
}

function named(c: Checker, x: Operand, def: Named | undefined): Type | undefined {
  if (x.mode === 'type') {
    setUnderlying(def, x.type);
    return x.type;
  }
  if (x.mode === 'novalue') c.error(x, `${c.str(x)} used as type`);
  else if (x.mode !== 'invalid') c.error(x, `${c.str(x)} is not a type`);
  return undefined;
}

function typeInternal(c: Checker, e: Expr, def: Named | undefined): Type {
  switch (e.kind) {
    case 'BadExpr':
      break;
    case 'Ident': {
      const x = new Operand();
      ident(c, x, e, def, true);
      const t = named(c, x, def);
      if (t) return t;
      break;
    }
    case 'SelectorExpr': {
      const x = new Operand();
      selector(c, x, e, def);
      const t = named(c, x, def);
      if (t) return t;
      break;
    }
    case 'IndexExpr':
      return instantiatedType(c, e.x, e.indices, def);
    case 'ParenExpr':
      return definedType(c, e.x, def);
    case 'ArrayType': {
      const t = new ArrayT(Typ.invalid, -1) as Mutable<ArrayT>;
      setUnderlying(def, t);
      if (e.len) t.len = arrayLength(c, e.len);
      else c.error(e, 'invalid use of [...] array (outside a composite literal)');
      t.elem = varType(c, e.elem);
      if (t.len >= 0) return t;
      break;
    }
    case 'SliceType': {
      const t = new Slice(Typ.invalid) as Mutable<Slice>;
      setUnderlying(def, t);
      t.elem = varType(c, e.elem);
      return t;
    }
    case 'Ellipsis':
      c.error(e, "invalid use of '...'");
      use(c, [e.elem]);
      break;
    case 'StructType': {
      const t = new Struct([], []);
      t.pending = true;
      setUnderlying(def, t);
      structType(c, t, e);
      t.pending = false;
      return t;
    }
    case 'StarExpr': {
      const t = new Pointer(Typ.invalid) as Mutable<Pointer>;
      setUnderlying(def, t);
      t.elem = varType(c, e.x);
      // A pointer to a wrong type is wrong as a whole, or messages would speak of it again.
      if (isInvalid(t.elem)) return Typ.invalid;
      return t;
    }
    case 'FuncType': {
      const t = new Signature([], [], false);
      setUnderlying(def, t);
      return funcType(c, t, undefined, [], e);
    }
    case 'InterfaceType': {
      const t = new Interface([], []);
      t.complete = false;
      setUnderlying(def, t);
      interfaceType(c, t, e, def);
      return t;
    }
    case 'MapType': {
      const t = new MapT(Typ.invalid, Typ.invalid) as Mutable<MapT>;
      setUnderlying(def, t);
      t.key = varType(c, e.key);
      t.elem = varType(c, e.value);
      c.later(() => {
        if (isInvalid(t.key) || comparable(t.key)) return;
        const why = isTypeParam(t.key) ? ' (missing comparable constraint)' : '';
        c.error(e.key, `invalid map key type ${c.str(t.key)}${why}`);
      });
      return t;
    }
    case 'ChanType': {
      const t = new Chan(e.dir, Typ.invalid) as Mutable<Chan>;
      setUnderlying(def, t);
      t.elem = varType(c, e.elem);
      return t;
    }
    default:
      c.error(e, `${c.str(e)} is not a type`);
      use(c, [e]);
  }
  setUnderlying(def, Typ.invalid);
  return Typ.invalid;
}

function instantiatedType(c: Checker, x: Expr, args: Expr[], def: Named | undefined): Type {
  const generic = genericType(c, x, true);
  if (generic.kind !== 'Named') {
    setUnderlying(def, Typ.invalid);
    return Typ.invalid;
  }
  const targs = typeList(c, args);
  if (!targs) {
    setUnderlying(def, Typ.invalid);
    return Typ.invalid;
  }
  const want = generic.tparams.length;
  const got = targs.length;
  if (got !== want) {
    const how = got < want ? 'not enough' : 'too many';
    const text = `${how} type arguments for type ${generic.obj.name}: have ${got}, want ${want}`;
    c.later(() => c.error(x.pos, text, `got ${got} arguments but ${want} type parameters`));
    setUnderlying(def, Typ.invalid);
    return Typ.invalid;
  }
  const inst = instance(generic, targs, x.pos);
  setUnderlying(def, inst);
  c.later(() => {
    c.recordInstance(x, inst.targs, inst);
    verifyInstance(c, x.pos, generic.tparams, targs, args);
    validType(c, inst);
  });
  return inst;
}

/** Types of a list of type arguments; undefined when one is wrong. */
export function typeList(c: Checker, list: Expr[]): Type[] | undefined {
  const types = list.map((e) => varType(c, e));
  return types.some(isInvalid) ? undefined : types;
}

function arrayLength(c: Checker, e: Expr): number {
  if (e.kind === 'Ident') {
    const obj = c.lookup(e.name);
    if (!obj) {
      c.error(
        e,
        `undefined array length ${e.name} or missing type constraint`,
        `undeclared name ${e.name} for array length`,
      );
      return -1;
    }
    if (obj.kind !== 'Const') {
      c.error(e, `invalid array length ${e.name}`);
      return -1;
    }
  }
  const x = new Operand();
  expr(c, x, e);
  if (x.mode !== 'constant') {
    if (x.mode !== 'invalid') c.error(x, `array length ${c.str(x)} must be constant`);
    return -1;
  }
  if (isUntyped(x.type) || isInteger(x.type)) {
    const v = toInt(x.val!);
    if (v.kind === 'int' && representable(v, Typ.int)) {
      const n = constBigInt(v);
      if (n >= 0n) return Number(n);
      c.error(x, `invalid array length ${c.str(x)}`);
      return -1;
    }
  }
  c.error(x, `array length ${c.str(x)} must be integer`);
  return -1;
}
