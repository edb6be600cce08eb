/** Composite literals (Go spec, "Composite literals"). */
import { Op } from '../machine/ops';
import { Kind, type RType } from '../machine/rtype';
import { sizeOf } from '../machine/slices';
import { isAggregate, makeStorage, plainArray } from '../machine/structs';
import { Box, GoMap, Slice, type Value } from '../machine/values';
import type { CompositeLit, Expr } from '../syntax/ast';
import { constBigInt } from '../types/constant';
import { isTyped } from './element';
import { valueTo } from './expr';
import { constOf } from './facts';
import type { Gen } from './gen';
import { ordered } from './order';

export function compositeTo(f: Gen, e: CompositeLit, dst: number): void {
  f.place(e.pos);
  const rt = f.typeOf(e);
  if (rt.kind === Kind.Pointer) {
    // An element of []*T written without &T.
    literalTo(f, e, rt.elem!, dst);
    if (!isAggregate(rt.elem!)) f.helper(dst, dst, (_g, R, i) => new Box(R[i]));
  } else literalTo(f, e, rt, dst);
}

function literalTo(f: Gen, e: CompositeLit, rt: RType, dst: number): void {
  switch (rt.kind) {
    case Kind.Struct:
      structTo(f, e, rt, dst);
      break;
    case Kind.Map:
      mapTo(f, e, rt, dst);
      break;
    default:
      listTo(f, e, rt, dst);
  }
}

function structTo(f: Gen, e: CompositeLit, rt: RType, dst: number): void {
  const n = rt.fields.length;
  if (e.elts.length === 0) {
    f.emit(Op.Zero, dst, f.konst(rt));
    return;
  }
  const given: (Expr | undefined)[] = new Array<Expr | undefined>(n).fill(undefined);
  const order: number[] = [];
  e.elts.forEach((x, i) => {
    if (x.kind === 'KeyValueExpr') {
      const name = x.key.kind === 'Ident' ? x.key.name : '';
      const at = rt.fields.findIndex((fl) => fl.name === name);
      given[at] = x.value;
      order.push(at);
    } else {
      given[i] = x;
      order.push(i);
    }
  });
  const at = f.alloc(n);
  // In the order in which they are written.
  for (const i of order) valueTo(f, given[i]!, at + i, rt.fields[i]!.type);
  for (let i = 0; i < n; i++) if (!given[i] || rt.fields[i]!.name === '_') zeroTo(f, at + i, rt.fields[i]!.type);
  f.emit(Op.MakeStruct, dst, at, n);
}

/** rDst = zero value of a type. */
export function zeroTo(f: Gen, dst: number, rt: RType): void {
  if (isAggregate(rt)) f.emit(Op.Zero, dst, f.konst(rt));
  else f.loadK(dst, rt.zero());
}

function mapTo(f: Gen, e: CompositeLit, rt: RType, dst: number): void {
  const m = f.alloc();
  const key = rt.key!;
  f.helper(m, m, (g) => {
    g.charge(48);
    return new GoMap(key);
  });
  const info = f.konst(f.link.mapInfo(rt));
  for (const x of e.elts) {
    if (x.kind !== 'KeyValueExpr') continue;
    const { top } = f;
    const at = f.alloc(2);
    ordered(f, [x.key, x.value], () => {
      valueTo(f, x.key, at, key);
      valueTo(f, x.value, at + 1, rt.elem!);
    });
    f.emitWide(Op.MapSet, m, at, at + 1, info);
    f.top = top;
  }
  f.emit(Op.Move, dst, m);
}

/** Elements built in one go when they follow each other; longer or keyed lists element by element. */
const atOnce = 32;

function listTo(f: Gen, e: CompositeLit, rt: RType, dst: number): void {
  const elem = rt.elem!;
  const isSlice = rt.kind === Kind.Slice;
  let next = 0;
  let length = 0;
  const items = e.elts.map((x) => {
    if (x.kind === 'KeyValueExpr') {
      next = Number(constBigInt(constOf(f, x.key)!));
      next++;
      length = Math.max(length, next);
      return { at: next - 1, value: x.value };
    }
    next++;
    length = Math.max(length, next);
    return { at: next - 1, value: x };
  });
  const n = isSlice ? length : rt.len;
  const inOrder = items.length === n && items.every((x, i) => x.at === i);
  const bytes = n * sizeOf(elem) + 24;
  if (inOrder && n <= atOnce) {
    const at = f.alloc(Math.max(n, 1));
    items.forEach((x, i) => valueTo(f, x.value, at + i, elem));
    const typed = isTyped(elem);
    f.helper(dst, at, (g, R, i) => {
      g.charge(bytes);
      let arr: Value;
      if (typed) {
        arr = makeStorage(elem, n);
        for (let j = 0; j < n; j++) arr[j] = R[i + j];
      } else {
        arr = plainArray(n, null);
        for (let j = 0; j < n; j++) arr[j] = R[i + j];
      }
      return isSlice ? new Slice(arr, 0, n, n) : arr;
    });
    return;
  }
  const storage = f.alloc(2);
  const given = new Set(items.map((x) => x.at));
  f.helper(storage, storage, (g) => {
    g.charge(bytes);
    const arr = makeStorage(elem, n, 0);
    if (isAggregate(elem)) for (let i = 0; i < n; i++) if (!given.has(i)) arr[i] = elem.zero();
    return arr;
  });
  for (const x of items) {
    const { top } = f;
    const v = f.alloc();
    valueTo(f, x.value, v, elem);
    f.loadK(storage + 1, x.at);
    f.emit(isTyped(elem) ? Op.SetArrT : Op.SetArr, storage, storage + 1, v);
    f.top = top;
  }
  if (isSlice) f.helper(dst, storage, (_g, R, i) => new Slice(R[i], 0, n, n));
  else f.emit(Op.Move, dst, storage);
}
