/** Selectors x.f: qualified identifiers, fields, methods, method expressions (Go spec, "Selectors", "Method expressions"). */
import type { SelectorExpr } from '../syntax/ast';
import { interfacePtrText } from './assignability';
import type { Checker } from './checker';
import { cycleError, objDecl } from './decl';
import { exprOrType } from './expr';
import { lookupFieldOrMethod } from './lookup';
import { isExported, newVar, typeOf } from './objects';
import type { Operand } from './operand';
import { isInterfacePtr, isInvalid } from './predicates';
import { Signature, type Func, type Named, type PkgName, type Type, type Var } from './types';
import { signatureOf, under } from './under';
import { Typ } from './universe';

export function selector(c: Checker, x: Operand, e: SelectorExpr, def: Named | undefined): void {
  const failed = () => {
    x.mode = 'invalid';
    x.expr = e;
  };
  if (e.x.kind === 'Ident') {
    const obj = c.lookup(e.x.name);
    if (obj?.kind === 'PkgName') {
      c.info.uses.set(e.x, obj);
      obj.used = true;
      if (!qualified(c, x, e, obj)) failed();
      x.expr = e;
      return;
    }
  }
  exprOrType(c, x, e.x, false);
  const sel = e.sel.name;
  if (x.mode === 'type' && def && x.type === def) {
    cycleError(c, [def.obj]);
    return failed();
  }
  if (x.mode === 'builtin') {
    c.error(e.pos, `cannot select on ${c.str(x)}`);
    return failed();
  }
  if (x.mode === 'invalid') return failed();
  if (sel === '_') {
    const old = `${c.str(x.expr!)}._ undefined (type ${c.str(x.type)} has no field or method _)`;
    c.error(e.sel, 'cannot refer to blank field or method', old);
    return failed();
  }
  const { obj, index, indirect } = lookupFieldOrMethod(x.type, x.mode === 'var', c.pkg, sel);
  if (!obj) {
    if (!isInvalid(under(x.type))) notFound(c, x, e, index, indirect);
    return failed();
  }
  if (obj.kind === 'Func') {
    if (!obj.origin) objDecl(c, obj);
    signatureOf(obj);
  }
  if (x.mode === 'type') {
    if (obj.kind !== 'Func') {
      const t = c.str(x.type);
      c.error(e.sel, `${c.str(x.expr!)}.${sel} undefined (type ${t} has no method ${sel})`);
      return failed();
    }
    methodExpression(c, x, e, obj, index!, indirect);
  } else if (obj.kind === 'Var') {
    c.recordSelection(e, 'field', x.type, obj, index!, indirect);
    x.mode = x.mode === 'var' || indirect ? 'var' : 'value';
    x.type = obj.type;
  } else {
    c.recordSelection(e, 'method', x.type, obj, index!, indirect);
    x.mode = 'value';
    const sig = obj.type;
    x.type = new Signature(sig.params, sig.results, sig.variadic);
    c.addDependency(obj.origin ?? obj);
  }
  x.val = undefined;
  x.expr = e;
}

/** pkg.Name; false after an error. */
function qualified(c: Checker, x: Operand, e: SelectorExpr, name: PkgName): boolean {
  const pkg = name.imported;
  const sel = e.sel.name;
  const obj = pkg.scope.names.get(sel);
  if (!obj) {
    // The import has failed already if the package is a stand-in.
    if (fakePackages.has(pkg)) return false;
    const absent = c.options.absent(pkg.path, sel);
    c.error(e.sel, absent ? `${pkg.name}.${sel} is not in this playground` : `undefined: ${pkg.name}.${sel}`);
    return false;
  }
  if (!isExported(sel)) {
    c.error(e.sel, `name ${sel} not exported by package ${pkg.name}`, `${sel} not exported by package ${pkg.name}`);
  }
  c.info.uses.set(e.sel, obj);
  const type = typeOf(obj) ?? Typ.invalid;
  switch (obj.kind) {
    case 'Const':
      x.mode = 'constant';
      x.val = obj.value;
      break;
    case 'TypeName':
      x.mode = 'type';
      break;
    case 'Var':
      x.mode = 'var';
      break;
    case 'Func':
      x.mode = 'value';
      x.type = signatureOf(obj);
      return true;
    default:
      return false;
  }
  x.type = type;
  return true;
}

/** Packages that could not be imported: anything may be selected from them without a word. */
export const fakePackages = new WeakSet<object>();

function notFound(c: Checker, x: Operand, e: SelectorExpr, index: number[] | undefined, indirect: boolean): void {
  const sel = e.sel.name;
  const [xs, t] = [c.str(x.expr!), c.str(x.type)];
  if (index) return c.error(e.sel, `ambiguous selector ${xs}.${sel}`);
  if (indirect) {
    const old = `cannot call pointer method ${sel} on ${t}`;
    const text =
      x.mode === 'type' ? `invalid method expression ${xs}.${sel} (needs pointer receiver (*${xs}).${sel})` : old;
    return c.error(e.sel, text, old);
  }
  if (isInterfacePtr(x.type)) return c.error(e.sel, `${xs}.${sel} undefined (${interfacePtrText(c, x.type)})`);
  const owner = x.type.kind === 'Pointer' ? x.type.elem : x.type;
  if (owner.kind === 'Named' && owner.obj.pkg && c.options.absent(owner.obj.pkg.path, `${owner.obj.name}.${sel}`)) {
    return c.error(e.sel, `${xs}.${sel} is not in this playground (Go's type ${t} has it)`);
  }
  const base = `type ${t} has no field or method ${sel}`;
  const obj = lookupFieldOrMethod(x.type, x.mode === 'var', c.pkg, sel, true).obj ?? unexported(x.type, sel);
  const hint = lookupHint(c, obj, sel);
  const what = obj?.kind === 'Func' ? 'method' : 'field';
  const why =
    hint.kind === 'misspelled'
      ? `${base}, but does have ${what} ${hint.alt}`
      : hint.kind === 'unexported'
        ? `${base}, but does have unexported ${what} ${hint.alt}`
        : hint.kind === 'inaccessible'
          ? `cannot refer to unexported ${what} ${hint.alt}`
          : base;
  // Go 1.19 tries the other case of the first letter only.
  const first = sel[0]!;
  const swapped = (first >= 'A' && first <= 'Z' ? first.toLowerCase() : first.toUpperCase()) + sel.slice(1);
  const has = swapped !== sel && lookupFieldOrMethod(x.type, x.mode === 'var', c.pkg, swapped).obj;
  const old = base + (has ? `, but does have ${swapped}` : '');
  c.error(e.sel, `${xs}.${sel} undefined (${why})`, `${xs}.${sel} undefined (${old})`);
}

/** A field or method of another package that only its case or its package keeps from being found. */
function unexported(t: Type, name: string): Var | Func | undefined {
  const u = under(t.kind === 'Pointer' ? t.elem : t);
  const base = t.kind === 'Pointer' ? t.elem : t;
  const lower = name.toLowerCase();
  const methods = base.kind === 'Named' ? (base.origin ?? base).methods : [];
  const fields = u.kind === 'Struct' ? u.fields : [];
  return [...methods, ...fields].find((o) => o.name.toLowerCase() === lower);
}

export interface Hint {
  kind: 'missing' | 'misspelled' | 'unexported' | 'inaccessible';
  alt: string;
}

/** What `obj`, found without regard to case, tells about the wrong name `sel`. */
export function lookupHint(c: Checker, obj: Var | Func | undefined, sel: string): Hint {
  if (!obj) return { kind: 'missing', alt: '' };
  const alt = obj.name;
  const sameTail = alt.slice(1) === sel.slice(1);
  let kind: Hint['kind'] = 'missing';
  if (obj.pkg === c.pkg) kind = 'misspelled';
  else if (isExported(sel)) kind = isExported(alt) ? 'misspelled' : sameTail ? 'unexported' : 'missing';
  else if (isExported(alt)) kind = sameTail ? 'misspelled' : 'missing';
  else if (sel === alt) kind = 'inaccessible';
  return { kind, alt };
}

/** T.m: a function whose first parameter is the receiver. */
function methodExpression(c: Checker, x: Operand, e: SelectorExpr, m: Func, index: number[], indirect: boolean): void {
  c.recordSelection(e, 'methodExpr', x.type, m, index, indirect);
  const sig = m.type;
  // If the parameters have names, all must.
  const named = sig.params.length > 0 && sig.params[0]!.name !== '';
  const name = named ? sig.recv?.name || '_' : '';
  const recv = newVar(sig.recv?.pos ?? 0, c.pkg, name, x.type);
  const full = new Signature([recv, ...sig.params], sig.results, sig.variadic);
  full.tparams = sig.tparams;
  x.mode = 'value';
  x.type = full;
  c.addDependency(m.origin ?? m);
}
