/** Function types: parameters, results, receivers (Go spec, "Function types", "Method declarations"). */
import type { Expr, Field, FuncType, Ident } from '../syntax/ast';
import type { Pos } from '../syntax/source';
import type { Checker } from './checker';
import { collectTypeParams, declareTypeParam } from './decl';
import { recordCanonical } from './mono';
import { newParam } from './objects';
import { deref, isInvalid } from './predicates';
import { subst, substMap } from './subst';
import { genericType, varType } from './typexpr';
import { Scope, Slice, type Signature, type TypeParam, type Var } from './types';
import { under } from './under';
import { Typ } from './universe';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Fills in a signature; `sig` exists already so that the function can refer to itself. */
export function funcType(
  c: Checker,
  sig: Signature,
  recv: Field | undefined,
  tparams: Field[],
  ftype: FuncType,
): Signature {
  const scope = c.openScope(ftype, ftype.pos, ftype.end);
  c.functionScopes.add(scope);
  c.signatureScopes.set(sig, scope);
  if (recv) receiverTypeParams(c, sig, recv);
  if (tparams.length > 0) sig.tparams = collectTypeParams(c, tparams, (list) => (sig.tparams = list));

  // Parameter names must not be visible in the types that follow them.
  const names = new Scope(undefined);
  const m = sig as Mutable<Signature>;
  const recvVar = recv ? collectParams(c, names, [recv], false).vars[0] : undefined;
  const params = collectParams(c, names, ftype.params, true);
  const results = collectParams(c, names, ftype.results, false);
  for (const [name, obj] of names.names) {
    const alt = scope.names.get(name);
    if (alt) c.report([[obj.pos, `${name} redeclared in this block`], ...c.otherDeclaration(alt)]);
    else scope.names.set(name, obj);
  }
  m.params = params.vars;
  m.results = results.vars;
  m.variadic = params.variadic;
  c.closeScope();
  if (recv && recvVar) {
    sig.recv = recvVar;
    c.later(() => validReceiver(c, sig, recvVar));
  }
  return sig;
}

/** `func (r T[P, Q])` declares P and Q with the constraints of T. */
function receiverTypeParams(c: Checker, sig: Signature, recv: Field): void {
  const { name, params } = unpackReceiver(c, recv.type, true);
  if (params.length === 0) return;
  const tparams = params.map((p, i) => declareTypeParam(c, p, i));
  sig.recvTparams = tparams;
  params.forEach((p, i) => {
    if (p.name === '_') c.blankTypeParams.set(p, tparams[i]!);
  });
  const base = name ? genericType(c, name, false) : Typ.invalid;
  const declared: TypeParam[] = base.kind === 'Named' ? base.tparams : [];
  if (declared.length === tparams.length) {
    const map = substMap(declared, tparams);
    tparams.forEach((t, i) => {
      const bound = declared[i]!.constraint;
      t.constraint = bound && subst(bound, map);
      recordCanonical(t, declared[i]!);
    });
  } else if (tparams.length < declared.length) {
    const n = tparams.length;
    const got = `${n} type parameter${n === 1 ? '' : 's'}`;
    c.error(recv.name?.pos ?? recv.type, `receiver declares ${got}, but receiver base type declares ${declared.length}`,
      `got ${got}, but receiver base type declares ${declared.length}`); // prettier-ignore
  }
}

/** The parts of a receiver type `*T[P]`. */
export function unpackReceiver(
  c: Checker,
  type: Expr,
  wantParams: boolean,
): { ptr: boolean; name?: Ident; params: Ident[] } {
  let ptr = false;
  let t = type;
  while (t.kind === 'ParenExpr' || t.kind === 'StarExpr') {
    if (t.kind === 'StarExpr') ptr = true;
    t = t.x;
  }
  const params: Ident[] = [];
  if (t.kind === 'IndexExpr') {
    if (wantParams) {
      for (const arg of t.indices) {
        if (arg.kind === 'Ident') params.push(arg);
        else {
          if (arg.kind !== 'BadExpr') c.error(arg, `receiver type parameter ${c.str(arg)} must be an identifier`);
          params.push({ kind: 'Ident', name: '_', pos: arg.pos, end: arg.end });
        }
      }
    }
    t = t.x;
  }
  return { ptr, name: t.kind === 'Ident' ? t : undefined, params };
}

function validReceiver(c: Checker, sig: Signature, recv: Var): void {
  const [base] = deref(recv.type);
  if (isInvalid(base)) return;
  const at: Pos = recv.pos;
  if (base.kind === 'Named') {
    if (base.targs.length > 0 && sig.recvTparams.length === 0) {
      return c.error(at, `cannot define new methods on instantiated type ${c.str(base)}`);
    }
    if (base.obj.pkg !== c.pkg) return c.error(at, `cannot define new methods on non-local type ${c.str(base)}`);
    const u = under(base);
    if (u.kind === 'Pointer' || u.kind === 'Interface') {
      c.error(at, `invalid receiver type ${c.str(base)} (pointer or interface type)`);
    } else if (u.kind === 'Basic' && u.basic === 'unsafe.Pointer') {
      c.error(at, `invalid receiver type ${c.str(base)} (unsafe.Pointer)`);
    }
  } else if (base.kind === 'Basic') c.error(at, `cannot define new methods on non-local type ${c.str(base)}`);
  else c.error(at, `invalid receiver type ${c.str(recv.type)}`);
}

function collectParams(
  c: Checker,
  scope: Scope,
  list: Field[],
  variadicOk: boolean,
): { vars: Var[]; variadic: boolean } {
  const vars: Var[] = [];
  let variadic = false;
  let prev: Expr | undefined;
  let type = Typ.invalid as Var['type'];
  list.forEach((f, i) => {
    if (f.type !== prev) {
      prev = f.type;
      let e = f.type;
      if (e.kind === 'Ellipsis') {
        if (variadicOk && i === list.length - 1) variadic = true;
        else c.error(e, 'can only use ... with final parameter in list');
        e = e.elem;
      }
      type = varType(c, e);
    }
    const par = newParam(f.name?.pos ?? f.pos, c.pkg, f.name?.name ?? '', type);
    if (f.name) c.declare(scope, f.name, par);
    else c.info.implicits.set(f, par);
    vars.push(par);
  });
  if (variadic) {
    const last = vars[vars.length - 1]!;
    last.type = new Slice(last.type);
    c.recordType(list[list.length - 1]!.type, 'type', last.type);
  }
  return { vars, variadic };
}
