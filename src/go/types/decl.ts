/** Declarations of constants, variables, types and functions (Go spec, "Declarations and scope"). */
import type { ConstDecl, Decl, Expr, Field, Ident, TypeDecl, VarDecl } from '../syntax/ast';
import type { Pos } from '../syntax/source';
import { initConst, initVar, initVars } from './assignments';
import type { Checker, DeclInfo, Line } from './checker';
import { makeInt, unknown } from './constant';
import { arity } from './resolver';
import { expr } from './expr';
import { idOf, newConst, newTypeName, newVar, typeOf } from './objects';
import { Operand } from './operand';
import { isConstType, isGeneric, isInvalid, isTypeParam } from './predicates';
import { funcType } from './signature';
import { funcBody } from './stmt';
import { definedType, setUnderlying, typ, varType } from './typexpr';
import {
  Named,
  Signature,
  TypeParam,
  type Const,
  type Func,
  type Obj,
  type Type,
  type TypeName,
  type Var,
} from './types';
import { Typ } from './universe';
import { signatureOf, under } from './under';
import { validType } from './validtype';

const done = -1;

/** Makes sure that an object has its type; `def` is the type being declared by it, if any. */
export function objDecl(c: Checker, obj: Obj, def?: Named): void {
  const at = c.progress.get(obj);
  if (at === undefined && typeOf(obj)) {
    c.progress.set(obj, done);
    return;
  }
  if (at === done) return;
  if (at !== undefined) {
    // The declaration refers to itself. Some such cycles are fine: types through pointers, functions.
    const ok = validCycle(c, at);
    if (obj.kind === 'Const' || obj.kind === 'Var') {
      if (!ok || !typeOf(obj)) obj.type = Typ.invalid;
    } else if (obj.kind === 'TypeName' && !ok) obj.type = Typ.invalid;
    return;
  }
  const d = c.objects.get(obj);
  if (!d) {
    if (obj.kind === 'Func') signatureOf(obj);
    return;
  }
  c.progress.set(obj, c.path.length);
  c.path.push(obj);
  const saved = c.env;
  c.env = c.freshEnv(d.scope);
  switch (obj.kind) {
    case 'Const':
      c.env.decl = d;
      constDecl(c, obj, d.type, d.init, d.inherited ?? false, d.iota ?? 0n);
      break;
    case 'Var':
      c.env.decl = d;
      varDecl(c, obj, d.lhs, d.type, d.init);
      break;
    case 'TypeName':
      typeDecl(c, obj, d.tdecl!, def);
      collectMethods(c, obj);
      break;
    case 'Func':
      funcDecl(c, obj, d);
      break;
  }
  c.env = saved;
  c.path.pop();
  c.progress.set(obj, done);
}

function validCycle(c: Checker, start: number): boolean {
  const cycle = c.path.slice(start);
  let values = 0;
  let defs = 0;
  let throughParams = false;
  for (const obj of cycle) {
    if (obj.kind === 'Const' || obj.kind === 'Var') values++;
    else if (obj.kind === 'TypeName') {
      if (c.env.inTypeParams && typeOf(obj) && isGeneric(obj.type)) {
        throughParams = true;
        break;
      }
      if (!(c.objects.get(obj)?.tdecl?.alias ?? obj.isAlias)) defs++;
    }
  }
  if (!throughParams) {
    // Cycles of values are looked at when the order of initialisation is found.
    if (values === cycle.length) return true;
    if (values === 0 && defs > 0) return true;
  }
  const first = cycle.reduce((a, b) => (b.pos < a.pos ? b : a));
  if (first.kind === 'TypeName' && c.brokenAliases.has(first)) {
    c.brokenAliases.delete(first);
    first.type = Typ.invalid;
  }
  cycleError(c, cycle, first.kind === 'TypeName');
  return false;
}

export function cycleError(c: Checker, cycle: { name: string; pos: Pos }[], isType = true): void {
  let i = 0;
  cycle.forEach((o, k) => {
    if (o.pos < cycle[i]!.pos) i = k;
  });
  const first = cycle[i]!;
  const head = isType ? 'invalid recursive type' : 'invalid cycle in declaration';
  const old: Line[] = [
    [first.pos, isType ? `invalid recursive type ${first.name}` : `illegal cycle in declaration of ${first.name}`],
  ];
  const lines: Line[] = [[first.pos, isType ? `${head} ${first.name}` : `${head} of ${first.name}`]];
  for (let n = 0; n < cycle.length; n++) {
    const o = cycle[(i + n) % cycle.length]!;
    old.push([o.pos, `${o.name} refers to`]);
    lines.push([o.pos, `${o.name} refers to ${cycle[(i + n + 1) % cycle.length]!.name}`]);
  }
  old.push([first.pos, first.name]);
  c.report(cycle.length === 1 ? [[first.pos, `${head}: ${first.name} refers to itself`]] : lines, old);
}

function constDecl(
  c: Checker,
  obj: Const,
  typeExpr: Expr | undefined,
  init: Expr | undefined,
  inherited: boolean,
  iota: bigint,
): void {
  const { iota: savedIota, errpos } = c.env;
  c.env.iota = makeInt(iota);
  c.env.errpos = 0;
  obj.value = unknown;
  const finish = () => {
    c.env.iota = savedIota;
    c.env.errpos = errpos;
  };
  if (typeExpr) {
    const t = typ(c, typeExpr);
    if (!isConstType(t)) {
      if (!isInvalid(under(t))) c.error(typeExpr, `invalid constant type ${c.str(t)}`);
      obj.type = Typ.invalid;
      return finish();
    }
    obj.type = t;
  }
  const x = new Operand();
  if (init) {
    // A repeated expression is shown where it is repeated.
    if (inherited) c.env.errpos = obj.pos;
    expr(c, x, init);
  }
  initConst(c, obj, x);
  finish();
}

function varDecl(
  c: Checker,
  obj: Var,
  lhs: Var[] | undefined,
  typeExpr: Expr | undefined,
  init: Expr | undefined,
): void {
  if (typeExpr) obj.type = varType(c, typeExpr);
  if (!init) {
    if (!typeExpr) obj.type = Typ.invalid;
  } else if (!lhs || lhs.length === 1) {
    const x = new Operand();
    expr(c, x, init, typeOf(obj));
    initVar(c, obj, x, 'variable declaration');
  } else {
    if (typeExpr) for (const v of lhs) v.type = obj.type;
    initVars(c, lhs, [init]);
  }
  // No "declared and not used" for what is wrong anyway.
  if (isInvalid(obj.type)) obj.used = true;
  for (const v of lhs ?? []) if (isInvalid(v.type)) v.used = true;
}

function typeDecl(c: Checker, obj: TypeName, tdecl: TypeDecl, def?: Named): void {
  c.later(() => {
    const t = typeOf(obj);
    if (t?.kind === 'Named') validType(c, t);
  });
  let alias = tdecl.alias;
  if (alias && tdecl.tparams.length > 0) {
    c.error(tdecl.pos, 'generic type cannot be alias');
    alias = false;
  }
  if (alias) {
    c.brokenAliases.add(obj);
    obj.type = Typ.invalid;
    const rhs = typ(c, tdecl.type);
    c.brokenAliases.delete(obj);
    obj.type = rhs;
    return;
  }
  const named = new Named(obj);
  obj.type = named;
  if (def) setUnderlying(def, named);
  const generic = tdecl.tparams.length > 0;
  if (generic) {
    c.openScope(tdecl, tdecl.pos, tdecl.end);
    named.tparams = collectTypeParams(c, tdecl.tparams, (list) => (named.tparams = list));
  }
  const rhs = definedType(c, tdecl.type, named);
  named.declared = rhs;
  named.underlying ??= Typ.invalid;
  if (isTypeParam(rhs)) {
    c.error(tdecl.type, 'cannot use a type parameter as RHS in type declaration');
    named.underlying = Typ.invalid;
  }
  shorten(c, named);
  if (generic) c.closeScope();
}

/** Takes the chain `type A B; type B C` down to the last type, reporting a chain that ends nowhere. */
function shorten(c: Checker, named: Named): void {
  c.later(() => {
    const path: Named[] = [];
    let t: Type | undefined = named;
    while (t?.kind === 'Named' && !t.origin) {
      const i = path.indexOf(t);
      if (i >= 0) {
        cycleError(
          c,
          path.slice(i).map((n) => n.obj),
        );
        for (const n of path) n.underlying = Typ.invalid;
        return;
      }
      path.push(t);
      t = t.underlying;
    }
    if (t) for (const n of path) n.underlying = t.kind === 'Named' ? under(t) : t;
  });
}

/** Declares type parameters in the current scope. `bind` is called before constraints are looked at. */
export function collectTypeParams(c: Checker, list: Field[], bind: (list: TypeParam[]) => void): TypeParam[] {
  const tparams = list.map((f, i) => declareTypeParam(c, f.name!, i));
  bind(tparams);
  c.env.inTypeParams = true;
  let bound: Type = Typ.invalid;
  list.forEach((f, i) => {
    if (i === 0 || f.type !== list[i - 1]!.type) {
      bound = typeBound(c, f.type);
      if (isTypeParam(bound)) {
        c.error(f.type, 'cannot use a type parameter as constraint', undefined);
        bound = Typ.invalid;
      }
    }
    tparams[i]!.constraint = bound;
  });
  c.env.inTypeParams = false;
  return tparams;
}

/** A constraint; `~T` and `A|B` stand for interfaces. */
function typeBound(c: Checker, e: Expr): Type {
  const wrap = (e.kind === 'UnaryExpr' && e.op === '~') || (e.kind === 'BinaryExpr' && e.op === '|');
  if (!wrap) return typ(c, e);
  const t = typ(c, { kind: 'InterfaceType', pos: e.pos, end: e.end, methods: [], embeds: [e] });
  if (t.kind === 'Interface') t.implicit = true;
  return t;
}

export function declareTypeParam(c: Checker, name: Ident, index: number): TypeParam {
  const obj = newTypeName(name.pos, c.pkg, name.name, undefined, false);
  const tpar = new TypeParam(obj, index);
  tpar.constraint = Typ.invalid;
  obj.type = tpar;
  c.declare(c.env.scope, name, obj);
  return tpar;
}

export function collectMethods(c: Checker, obj: TypeName): void {
  const methods = c.methods.get(obj);
  if (!methods) return;
  c.methods.delete(obj);
  const base = obj.type.kind === 'Named' ? obj.type : undefined;
  const seen = new Map<string, Obj>();
  if (base) {
    c.later(() => {
      const u = under(base);
      if (u.kind !== 'Struct') return;
      const names = new Map(base.methods.map((m) => [idOf(m), m]));
      for (const f of u.fields) {
        const m = f.name === '_' ? undefined : names.get(idOf(f));
        if (m) c.report([[m.pos, `field and method with the same name ${f.name}`], ...c.otherDeclaration(f)]);
      }
    });
    for (const m of base.methods) seen.set(idOf(m), m);
  }
  for (const m of methods) {
    const alt = seen.get(idOf(m));
    if (alt) {
      c.error(m.pos, `method ${obj.name}.${m.name} already declared at ${c.placeText(alt.pos)}`,
        `${obj.name}.${m.name} redeclared in this block\n\t${c.placeText(alt.pos)}: other declaration of ${alt.name}`); // prettier-ignore
      continue;
    }
    seen.set(idOf(m), m);
    base?.methods.push(m);
  }
}

function funcDecl(c: Checker, obj: Func, d: DeclInfo): void {
  const fdecl = d.fdecl!;
  c.syntaxErrors(fdecl.readSignature?.());
  const sig = new Signature([], [], false);
  obj.type = sig;
  // While its signature is looked at, a function may refer to itself.
  const at = c.progress.get(obj)!;
  c.progress.set(obj, done);
  obj.type = funcType(c, sig, fdecl.recv, fdecl.tparams, fdecl.type);
  c.progress.set(obj, at);
  if (fdecl.tparams.length > 0 && !fdecl.body) {
    c.error(
      fdecl.name.pos,
      'generic function is missing function body',
      'parameterized function is missing function body',
    );
  }
  const body = fdecl.body;
  if (!body) return;
  const check = () => funcBody(c, d, sig, body, undefined);
  if (c.options.lazy) c.bodies.set(fdecl, check);
  else c.later(check);
}

/** Declarations inside functions. */
export function declStmt(c: Checker, decls: Decl[]): void {
  for (const d of decls) {
    if (d.kind === 'ConstDecl') localConst(c, d);
    else if (d.kind === 'VarDecl') localVar(c, d);
    else if (d.kind === 'TypeDecl') {
      const obj = newTypeName(d.name.pos, c.pkg, d.name.name, undefined, d.alias);
      c.declare(c.env.scope, d.name, obj);
      c.progress.set(obj, c.path.length);
      c.path.push(obj);
      typeDecl(c, obj, d);
      c.path.pop();
      c.progress.set(obj, done);
    }
  }
}

/** Type and values of a constant declaration: its own or those it repeats. */
export function constSource(d: ConstDecl): { type?: Expr; values: Expr[]; inherited: boolean } {
  if (d.type || d.values.length > 0) return { type: d.type, values: d.values, inherited: false };
  const from = d.inherited;
  if (!from || from === d) return { values: [], inherited: false };
  return { type: from.type, values: from.values, inherited: true };
}

function localConst(c: Checker, d: ConstDecl): void {
  const top = c.pending;
  const src = constSource(d);
  const lhs = d.names.map((name, i) => {
    const obj = newConst(name.pos, c.pkg, name.name, undefined, makeInt(d.iota));
    constDecl(c, obj, src.type, src.values[i], src.inherited, BigInt(d.iota));
    return obj;
  });
  arity(c, d.names[0]!.pos, d.names, src.values, true, src.inherited);
  c.processDelayed(top);
  d.names.forEach((name, i) => c.declare(c.env.scope, name, lhs[i]!));
}

function localVar(c: Checker, d: VarDecl): void {
  const top = c.pending;
  const all = d.names.map((name) => newVar(name.pos, c.pkg, name.name));
  const values = d.values;
  if (values.length === 1) varDecl(c, all[0]!, all.length > 1 ? all : undefined, d.type, values[0]);
  else all.forEach((obj, i) => varDecl(c, obj, undefined, d.type, values[i]));
  if (!d.type || values.length > 0) arity(c, d.names[0]!.pos, d.names, values, false, false);
  c.processDelayed(top);
  d.names.forEach((name, i) => c.declare(c.env.scope, name, all[i]!));
}
