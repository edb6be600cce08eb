/** Places: what can be assigned to, and what has an address (Go spec, "Assignment statements", "Address operators"). */
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import { Box } from '../machine/values';
import type { Expr } from '../syntax/ast';
import type { Var } from '../types/types';
import { elementOps, isTyped } from './element';
import { expr, exprTemp, exprTo, value } from './expr';
import { unparen } from './facts';
import { Gen, type Local } from './gen';

/** A place that can be assigned to, its operands evaluated. */
export type Place =
  | { kind: 'blank' }
  | { kind: 'local'; local: Local; type: RType }
  | { kind: 'global'; index: number; type: RType }
  | { kind: 'field'; obj: number; index: number; type: RType }
  | { kind: 'elem'; x: number; i: number; get: number; set: number; type: RType }
  | { kind: 'map'; m: number; key: number; info: number; type: RType }
  | { kind: 'ptr'; p: number; type: RType };

/** Evaluates the operands of a place. `keep`: variables among them may change before the place is used. */
export function place(f: Gen, e0: Expr, keep = false): Place {
  const e = unparen(e0);
  const operand = (x: Expr) => (keep ? exprTemp(f, x) : expr(f, x));
  switch (e.kind) {
    case 'Ident': {
      if (e.name === '_') return { kind: 'blank' };
      const v = f.info.uses.get(e) ?? f.info.defs.get(e);
      return varPlace(f, v as Var);
    }
    case 'SelectorExpr': {
      const s = f.info.selections.get(e);
      if (!s) return varPlace(f, f.info.uses.get(e.sel) as Var);
      let obj = operand(e.x);
      for (const index of s.index.slice(0, -1)) {
        const t = f.alloc();
        f.emit(Op.Field, t, obj, index);
        obj = t;
      }
      return { kind: 'field', obj, index: s.index.at(-1)!, type: f.typeOf(e) };
    }
    case 'IndexExpr': {
      const rt = f.typeOf(e.x);
      const x = operand(e.x);
      if (rt.kind === Kind.Map) {
        let key = value(f, e.indices[0]!, rt.key!);
        if (keep && key < f.locals) {
          const t = f.alloc();
          f.emit(Op.Move, t, key);
          key = t;
        }
        return { kind: 'map', m: x, key, info: f.konst(f.link.mapInfo(rt)), type: rt.elem! };
      }
      const i = operand(e.indices[0]!);
      if (rt.kind === Kind.Slice) return { kind: 'elem', x, i, ...elementOps(rt.elem!), type: rt.elem! };
      const array = rt.kind === Kind.Pointer ? rt.elem! : rt;
      const typed = isTyped(array.elem!);
      return {
        kind: 'elem',
        x,
        i,
        get: typed ? Op.GetArrT : Op.GetArr,
        set: typed ? Op.SetArrT : Op.SetArr,
        type: array.elem!,
      };
    }
    case 'StarExpr':
      return { kind: 'ptr', p: operand(e.x), type: f.typeOf(e) };
    default:
      throw new Error(`cannot assign to ${e.kind} at ${f.where(e.pos)}`);
  }
}

function varPlace(f: Gen, v: Var): Place {
  if (v.isGlobal) return { kind: 'global', index: f.link.global(v), type: f.type(v.type) };
  const local = f.local(v);
  return { kind: 'local', local, type: local.type };
}

/** Stores the value in rReg, which is nobody else's, in a place. */
export function store(f: Gen, p: Place, reg: number): void {
  if (p.kind === 'blank') return;
  const aggregate = isAggregate(p.type);
  switch (p.kind) {
    case 'local':
      if (aggregate && p.local.shared) f.emit(Op.CopyInto, p.local.register, reg, f.konst(p.type));
      else if (p.local.boxed) f.emit(Op.StoreBox, p.local.register, reg);
      else if (p.local.register !== reg) f.emit(Op.Move, p.local.register, reg);
      return;
    case 'global':
      if (aggregate) {
        const t = f.alloc();
        f.emit(Op.LoadG, t, p.index);
        f.emit(Op.CopyInto, t, reg, f.konst(p.type));
      } else f.emit(Op.StoreG, p.index, reg);
      return;
    case 'field':
      if (aggregate) {
        const t = f.alloc();
        f.emit(Op.Field, t, p.obj, p.index);
        f.emit(Op.CopyInto, t, reg, f.konst(p.type));
      } else f.emit(Op.SetField, p.obj, p.index, reg);
      return;
    case 'elem':
      if (aggregate) {
        const t = f.alloc();
        f.emit(p.get, t, p.x, p.i);
        f.emit(Op.CopyInto, t, reg, f.konst(p.type));
      } else f.emit(p.set, p.x, p.i, reg);
      return;
    case 'map':
      f.emitWide(Op.MapSet, p.m, p.key, reg, p.info);
      return;
    case 'ptr':
      if (aggregate) f.emit(Op.CopyInto, p.p, reg, f.konst(p.type));
      else f.emit(Op.StorePtr, p.p, reg);
  }
}

export function load(f: Gen, p: Exclude<Place, { kind: 'blank' }>): number {
  if (p.kind === 'local' && !p.local.boxed) return p.local.register;
  const t = f.alloc();
  switch (p.kind) {
    case 'local':
      f.emit(Op.LoadBox, t, p.local.register);
      break;
    case 'global':
      f.emit(Op.LoadG, t, p.index);
      break;
    case 'field':
      f.emit(Op.Field, t, p.obj, p.index);
      break;
    case 'elem':
      f.emit(p.get, t, p.x, p.i);
      break;
    case 'map':
      f.emitWide(Op.MapGet, t, p.m, p.key, p.info);
      break;
    case 'ptr':
      f.emit(Op.LoadPtr, t, p.p);
  }
  return t;
}

/** rDst = &e */
export function addressTo(f: Gen, e0: Expr, dst: number): void {
  const e = unparen(e0);
  if (e.kind === 'CompositeLit') {
    exprTo(f, e, dst);
    if (!isAggregate(f.typeOf(e))) f.helper(dst, dst, (_g, R, i) => new Box(R[i]));
    return;
  }
  const { top } = f;
  const p = place(f, e);
  if (p.kind === 'blank') throw new Error('address of blank');
  f.place(e.pos);
  if (isAggregate(p.type)) {
    // The variable itself.
    if (p.kind === 'ptr') {
      f.emit(Op.NilCheck, p.p);
      f.emit(Op.Move, dst, p.p);
    } else {
      const r = load(f, p);
      if (r !== dst) f.emit(Op.Move, dst, r);
    }
    f.top = top;
    return;
  }
  switch (p.kind) {
    case 'local':
      if (p.local.register !== dst) f.emit(Op.Move, dst, p.local.register);
      break;
    case 'global':
      f.emit(Op.RefG, dst, p.index);
      break;
    case 'field':
      f.emit(Op.RefField, dst, p.obj, p.index);
      break;
    case 'elem':
      f.emit(p.set === Op.SetArr || p.set === Op.SetArrT ? Op.RefArr : Op.RefElem, dst, p.x, p.i);
      break;
    case 'ptr':
      f.emit(Op.NilCheck, p.p);
      if (p.p !== dst) f.emit(Op.Move, dst, p.p);
      break;
    case 'map':
      throw new Error('address of a map element');
  }
  f.top = top;
}
