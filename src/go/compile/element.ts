/** Index and slice expressions (Go spec, "Index expressions", "Slice expressions"). */
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { sliceArray, sliceSlice, sliceString } from '../machine/slices';
import type { Value } from '../machine/values';
import type { Expr, IndexExpr, SliceExpr } from '../syntax/ast';
import { constValue } from './convert';
import { expr, funcValue, value } from './expr';
import { constOf, funcIdent, objectOf, unparen } from './facts';
import { Gen } from './gen';

/** Which instruction reads an element of a slice, and which writes one. */
export function elementOps(elem: RType): { get: number; set: number } {
  switch (elem.kind) {
    case Kind.Uint8:
      return { get: Op.GetU8, set: Op.SetU8 };
    case Kind.Int32:
      return { get: Op.GetI32, set: Op.SetI32 };
    case Kind.Float64:
      return { get: Op.GetF64, set: Op.SetF64 };
    case Kind.Int8:
    case Kind.Int16:
    case Kind.Uint16:
    case Kind.Uint32:
    case Kind.Float32:
      return { get: Op.GetT, set: Op.SetT };
    default:
      return { get: Op.Get, set: Op.Set };
  }
}

export function isTyped(elem: RType): boolean {
  return elementOps(elem).get !== Op.Get;
}

export function indexTo(f: Gen, e: IndexExpr, dst: number): void {
  const o = objectOf(f, e);
  if (o?.kind === 'Func') {
    f.loadK(dst, funcValue(f, funcIdent(e)!, o));
    return;
  }
  const rt = f.typeOf(e.x);
  if (rt.kind === Kind.Map) {
    mapIndexTo(f, e, dst, Op.MapGet);
    return;
  }
  const base = unparen(e.x);
  const sel = base.kind === 'SelectorExpr' ? f.info.selections.get(base) : undefined;
  if (
    rt.kind === Kind.Slice &&
    !isTyped(rt.elem!) &&
    base.kind === 'SelectorExpr' &&
    sel?.kind === 'field' &&
    sel.index.length === 1
  ) {
    const obj = expr(f, base.x);
    const i = expr(f, e.indices[0]!);
    f.place(e.pos);
    f.emitWide(Op.FieldGet, dst, obj, sel.index[0]!, i);
    return;
  }
  if (rt.kind === Kind.Slice && !isTyped(rt.elem!) && fusedIndex(f, e, rt, dst)) return;
  const x = expr(f, e.x);
  const i = expr(f, e.indices[0]!);
  f.place(e.pos);
  if (rt.kind === Kind.String) f.emit(Op.IndexStr, dst, x, i);
  else if (rt.kind === Kind.Slice) f.emit(elementOps(rt.elem!).get, dst, x, i);
  else {
    const array = rt.kind === Kind.Pointer ? rt.elem! : rt;
    f.emit(isTyped(array.elem!) ? Op.GetArrT : Op.GetArr, dst, x, i);
  }
}

/** Whether e is an int (the kind) that is no constant. */
const isPlainInt = (f: Gen, e: Expr): boolean => constOf(f, e) === undefined && f.typeOf(e).kind === Kind.Int;

/** The parts of x*y + z, all of type int. */
export function mulAddParts(f: Gen, e0: Expr): [Expr, Expr, Expr] | undefined {
  const e = unparen(e0);
  if (e.kind !== 'BinaryExpr' || e.op !== '+' || !isPlainInt(f, e) || !isPlainInt(f, e.y)) return undefined;
  const m = unparen(e.x);
  if (m.kind !== 'BinaryExpr' || m.op !== '*' || !isPlainInt(f, m) || !isPlainInt(f, m.x) || !isPlainInt(f, m.y))
    return undefined;
  return [m.x, m.y, e.y];
}

/** Index expressions with instructions of their own: s[x*y+z], s[i+1], s[i][j]. */
function fusedIndex(f: Gen, e: IndexExpr, rt: RType, dst: number): boolean {
  const index = unparen(e.indices[0]!);
  const base = unparen(e.x);
  const parts = mulAddParts(f, index);
  if (parts) {
    const s = expr(f, base);
    const [x, y, z] = parts.map((p) => expr(f, p));
    f.place(e.pos);
    f.emitWide(Op.GetMulAdd, dst, s, x!, y!, z!);
    return true;
  }
  if (
    index.kind === 'BinaryExpr' &&
    (index.op === '+' || index.op === '-') &&
    constOf(f, index) === undefined &&
    isPlainInt(f, index.x)
  ) {
    const c = constOf(f, index.y);
    const n: unknown = c && constValue(c, f.typeOf(index));
    if (typeof n === 'number' && Math.abs(n) < 1 << 30) {
      const s = expr(f, base);
      const x = expr(f, index.x);
      f.place(e.pos);
      f.emitWide(Op.GetOff, dst, s, x, index.op === '+' ? n : -n);
      return true;
    }
  }
  if (base.kind === 'IndexExpr' && rt.kind === Kind.Slice) {
    const outer = f.typeOf(base.x);
    if (outer.kind !== Kind.Slice) return false;
    const s = expr(f, base.x);
    const i = expr(f, base.indices[0]!);
    const j = expr(f, index);
    f.place(e.pos);
    f.emitWide(Op.Get2, dst, s, i, j);
    return true;
  }
  return false;
}

/** m[k] with one value or two. */
export function mapIndexTo(f: Gen, e: IndexExpr, dst: number, op: number): void {
  const rt = f.typeOf(e.x);
  const m = expr(f, e.x);
  const key = value(f, e.indices[0]!, rt.key!);
  f.place(e.pos);
  f.emitWide(op, dst, m, key, f.konst(f.link.mapInfo(rt)));
}

export function sliceTo(f: Gen, e: SliceExpr, dst: number): void {
  const rt = f.typeOf(e.x);
  const x = expr(f, e.x);
  const bound = (b: Expr | undefined) => (b ? expr(f, b) : -1);
  const lo = bound(e.lo);
  const hi = bound(e.hi);
  const max = bound(e.max);
  f.place(e.pos);
  if (rt.kind === Kind.Slice && max < 0) {
    f.emitWide(Op.Slice, dst, x, lo, hi, f.konst(rt.elem!));
    return;
  }
  const at = f.alloc(4);
  f.emit(Op.Move, at, x);
  [lo, hi, max].forEach((r, i) => {
    if (r < 0) f.loadK(at + 1 + i, undefined);
    else f.emit(Op.Move, at + 1 + i, r);
  });
  if (rt.kind === Kind.Slice) {
    const elem = rt.elem!;
    f.helper(dst, at, (_g, R, i) => sliceSlice(R[i], R[i + 1], R[i + 2], R[i + 3], elem));
  } else if (rt.kind === Kind.String) f.helper(dst, at, stringSlice);
  else f.helper(dst, at, arraySlice);
}

const stringSlice = (_g: unknown, R: Value[], i: number): Value => sliceString(R[i], R[i + 1], R[i + 2]);

const arraySlice = (_g: unknown, R: Value[], i: number): Value => sliceArray(R[i], R[i + 1], R[i + 2], R[i + 3]);
