/** Fields, method values and method expressions (Go spec, "Selectors", "Method values"). */
import { Func } from '../machine/code';
import { nilDereference } from '../machine/errors';
import { type IfaceSite, findMethod } from '../machine/iface';
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import { Iface } from '../machine/values';
import type { SelectorExpr } from '../syntax/ast';
import { expr, exprTo, funcValue, varTo } from './expr';
import { isTemp } from './facts';
import { Gen } from './gen';
import { type Found, emitPath } from './methods';
import { addressTo } from './place';
import { methodKey } from './rtypes';

export function selectorTo(f: Gen, e: SelectorExpr, dst: number): void {
  const s = f.info.selections.get(e);
  if (!s) {
    const o = f.info.uses.get(e.sel);
    if (o?.kind === 'Var') varTo(f, o, dst);
    else if (o?.kind === 'Func') f.loadK(dst, funcValue(f, e.sel, o));
    else throw new Error(`no value for ${e.sel.name} at ${f.where(e.pos)}`);
    return;
  }
  if (s.kind === 'field') {
    let r = expr(f, e.x);
    f.place(e.sel.pos);
    s.index.forEach((index) => {
      f.emit(Op.Field, dst, r, index);
      r = dst;
    });
    return;
  }
  const key = methodKey(s.obj);
  const recv = f.type(s.recv);
  if (s.kind === 'methodExpr') {
    const fn = f.link.methods.func(recv, key);
    if (!fn) throw new Error(`no method ${key} of ${recv.name}`);
    f.loadK(dst, fn);
    return;
  }
  // A method value: the receiver is evaluated now.
  const found = f.link.methods.find(recv, key)!;
  const at = f.alloc();
  receiverTo(f, e, found, recv, at);
  const { params, results } = found.signature;
  if (found.decl) {
    const fn = f.link.method(found.holder, found.decl);
    const code = f.link.methods.boundCode(fn, params.length, results.length);
    f.helper(dst, at, (_g, R, i) => new Func(code.name, code, undefined, [R[i]]));
    return;
  }
  const site: IfaceSite = { name: found.name, type: undefined, fn: undefined };
  const { methods } = f.link;
  f.helper(dst, at, (_g, R, i) => {
    const v = R[i] as Iface | null;
    if (v === null) throw nilDereference();
    const code = methods.boundCode(findMethod(site, v.type), params.length, results.length);
    return new Func(code.name, code, undefined, [v.value]);
  });
}

/** Evaluates the receiver for a call of a found method of e.x into rAt. */
export function receiverTo(f: Gen, e: SelectorExpr, found: Found, recv: RType, at: number): void {
  const { decl, holder, path } = found;
  const direct = path.length === 0;
  const isPtr = recv.kind === Kind.Pointer && recv !== holder;
  if (direct && decl?.ptrRecv && !isPtr) {
    addressTo(f, e.x, at);
    return;
  }
  exprTo(f, e.x, at);
  f.place(e.sel.pos);
  if (direct && !isPtr && (isTemp(f, e.x) || !isAggregate(holder))) return;
  emitPath(f, at, recv, found, decl?.ptrRecv ? holder.ptrTo() : holder);
}
