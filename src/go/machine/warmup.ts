/**
 * Shows the instruction loop what it will see, before V8 optimises it. Without this the loop is compiled for the
 * first few instructions a program happens to use, thrown away at the first new one, and so on: each time a
 * quarter of a second in the slow tier. The values are small integers and a few strings, as in most programs.
 */
import { Chan } from './chan';
import { Code, Func, nativeCode } from './code';
import { RUNNING } from './goroutine';
import type { IfaceSite } from './iface';
import { runLoop } from './loop';
import { Machine } from './machine';
import { mapInfo, MapIter } from './maps';
import type { Native } from './native';
import { Op } from './ops';
import type { Program } from './program';
import { Kind, RType } from './rtype';
import { plainArray, zeroOf } from './structs';
import { Box, GoMap, Iface, Ref, Slice, type Value } from './values';

let done = false;

function type(kind: Kind, name: string): RType {
  const rt = new RType(0, kind, name, '', name);
  rt.zero = () => zeroOf(rt);
  return rt;
}

/** Runs once per process; takes a few milliseconds. */
export function warmUp(): void {
  if (done) return;
  done = true;
  const int = type(Kind.Int, 'int');
  const struct = type(Kind.Struct, 'struct');
  const str = type(Kind.String, 'string');
  struct.fields = [0, 1].map((i) => ({ name: `F${i}`, type: int, tag: '', embedded: false, exported: true, pkg: '' }));

  const leaf = new Code('leaf', 1, 1, undefined);
  leaf.code = Int32Array.of(Op.Ret1, 0, 0, 0);
  leaf.nregs = 4;
  const empty = new Code('empty', 0, 0, undefined);
  empty.code = Int32Array.of(Op.Ret0, 0, 0, 0);
  const many = new Code('many', 2, 2, undefined);
  many.code = Int32Array.of(Op.RetN, 0, 2, 0);
  many.nregs = 4;
  const closure = new Func('leaf', leaf, undefined, [1]);
  const native = (fn: Native) => new Func('native', nativeCode('native', 1, 1), fn);
  const natives = [native((_t, x) => x), native((_t, x) => (x as number) + 1), native(() => 'x')];
  const methods = new Map([['M', new Func('M', leaf)]]);
  struct.method = (name) => methods.get(name);
  int.method = (name) => methods.get(name);

  // Registers: 0 counter, 1–3 small integers, 4 Box, 5 Ref, 6 struct, 7–8 strings, 9 slice, 10 array, 11 map,
  // 12 interface, 13 closure, 14 channel, 15 true, 16 false, 17 null, 18 bytes, 19 floats, 20 int32s, 21–23 map
  // iteration, 24–26 string iteration, 27 struct with a slice, 28 float, 29 map of strings, 30… temporaries,
  // 36–37 integers beyond 32 bits, 38 slice of slices, 39 slice of large integers.
  const k: Value[] = [];
  const c: number[] = [];
  const kk = (v: Value): number => k.push(v) - 1;
  const e = (op: number, a = 0, b = 0, d = 0) => c.push(op, a, b, d);
  const w = (op: number, a = 0, b = 0, d = 0, x = 0, y = 0) => c.push(op, a, b, d, x, y, 0, 0);
  /** Where the instruction after the next one is: jumps go there, taken or not. */
  const next = () => c.length + 4;
  const t = 30;
  const start = c.length;
  e(Op.Move, t, 1);
  e(Op.LoadInt, t, 5);
  for (const v of [1, 'a', null, true]) e(Op.LoadK, t, kk(v));
  e(Op.LoadG, t, 1);
  e(Op.StoreG, 1, 1);
  e(Op.NewBox, t, 1);
  e(Op.LoadBox, t, 4);
  e(Op.StoreBox, 4, 1);
  for (const p of [4, 5]) {
    e(Op.LoadPtr, t, p);
    e(Op.StorePtr, p, 1);
  }
  e(Op.RefField, t, 6, 0);
  e(Op.RefElem, t, 9, 1);
  e(Op.RefArr, t, 10, 1);
  e(Op.RefG, t, 1);
  e(Op.NilCheck, 6);
  for (const op of [Op.JTrue, Op.JFalse]) for (const r of [15, 16]) e(op, r, next());
  for (const op of [Op.JNull, Op.JNotNull]) for (const r of [6, 17]) e(op, r, next());
  const pairs = [
    [1, 2],
    [2, 1],
    [1, 1],
  ] as const;
  for (const op of [Op.JLtInt, Op.JLeInt, Op.JEqInt, Op.JNeInt]) for (const [x, y] of pairs) e(op, x, y, next());
  for (const op of [Op.JLtImm, Op.JLeImm, Op.JGtImm, Op.JGeImm, Op.JEqImm, Op.JNeImm]) {
    for (const [x, n] of pairs) e(op, x, n, next());
  }
  for (const op of [Op.JEqStr, Op.JNeStr]) {
    e(op, 7, 8, next());
    e(op, 7, 7, next());
  }
  e(Op.JTypeNe, 12, kk(struct), next());
  e(Op.JTypeNe, 12, kk(int), next());
  // prettier-ignore
  for (const op of [
    Op.AddInt, Op.SubInt, Op.MulInt, Op.DivInt, Op.RemInt, Op.AndInt, Op.OrInt, Op.XorInt, Op.ShlInt, Op.ShrInt,
    Op.AndNotInt, Op.AddUint, Op.MulUint, Op.DivUint, Op.RemUint, Op.ShlUint, Op.ShrUint, Op.AddI32, Op.SubI32,
    Op.MulI32, Op.DivI32, Op.RemI32, Op.AndI32, Op.OrI32, Op.XorI32, Op.ShlI32, Op.ShrI32, Op.AndNotI32, Op.DivU32,
    Op.RemU32, Op.ShrU32, Op.LtInt, Op.LeInt, Op.EqInt, Op.NeInt,
  ]) {
    e(op, t, 1, 2);
    e(op, t, 3, 1);
  }
  e(Op.SubUint, t, 2, 1);
  // Sums and products leave 32 bits in many programs (hashes, times, generators of chance); comparisons, seldom.
  // prettier-ignore
  for (const op of [
    Op.AddInt, Op.SubInt, Op.MulInt, Op.DivInt, Op.RemInt, Op.AddUint, Op.MulUint, Op.DivUint, Op.RemUint,
    Op.LtInt, Op.LeInt, Op.EqInt, Op.NeInt,
  ]) {
    e(op, t, 36, 3);
    e(op, t, 3, 37);
  }
  for (const op of [Op.JLtInt, Op.JLeInt, Op.JEqInt, Op.JNeInt]) {
    e(op, 36, 37, next());
    e(op, 37, 36, next());
  }
  e(Op.SubUint, t, 37, 36);
  for (const op of [Op.AddIntImm, Op.MulIntImm, Op.DivIntImm, Op.RemIntImm]) e(op, t, 36, 3);
  for (const op of [Op.NegInt, Op.IntToF, Op.Low32]) e(op, t, 36);
  for (const op of [Op.AndInt, Op.OrInt, Op.XorInt, Op.ShrInt, Op.ShrUint]) e(op, t, 36, 1);
  w(Op.MulAddInt, t, 36, 2, 37);
  w(Op.AddGet, t, 36, 39, 1);
  const immediates = [Op.AddIntImm, Op.MulIntImm, Op.DivIntImm, Op.RemIntImm, Op.ShlIntImm, Op.ShrIntImm, Op.AndIntImm];
  for (const op of immediates) e(op, t, 2, 3);
  for (let i = 0; i < 4; i++) w(Op.BitUint, t, 1, 2, i);
  for (const op of [Op.ToU32, Op.ToI8, Op.ToI16, Op.ToU8, Op.ToU16, Op.NegInt, Op.Low32, Op.IntToF]) e(op, t, 1);
  for (const op of [Op.AddF, Op.SubF, Op.MulF, Op.DivF, Op.LtF, Op.LeF, Op.EqF, Op.NeF]) {
    e(op, t, 28, 28);
    e(op, t, 28, 1);
  }
  for (const op of [Op.NegF, Op.ToF32, Op.FToInt]) e(op, t, 28);
  for (const op of [Op.LtStr, Op.LeStr, Op.EqStr, Op.NeStr]) {
    e(op, t, 7, 8);
    e(op, t, 7, 7);
  }
  for (const op of [Op.EqRef, Op.NeRef]) {
    e(op, t, 6, 6);
    e(op, t, 15, 16);
    e(op, t, 6, 17);
  }
  e(Op.Not, t, 15);
  e(Op.Concat, t, 7, 8);
  e(Op.LenStr, t, 7);
  e(Op.IndexStr, t, 7, 1);
  for (const s of [9, 17]) {
    e(Op.LenSlice, t, s);
    e(Op.CapSlice, t, s);
  }
  for (const [get, set, s] of [
    [Op.Get, Op.Set, 9],
    [Op.GetU8, Op.SetU8, 18],
    [Op.GetF64, Op.SetF64, 19],
    [Op.GetI32, Op.SetI32, 20],
  ] as const) {
    e(get, t, s, 1);
    e(set, s, 1, 2);
  }
  e(Op.GetArr, t, 10, 1);
  e(Op.SetArr, 10, 1, 2);
  w(Op.Append, t, 17, 1, kk(int));
  w(Op.Append, t, t, 1, kk(int));
  w(Op.Append, t, t, 1, kk(int));
  w(Op.AppendSlice, t, 9, 9, kk(int));
  w(Op.Slice, t, 9, 1, 2, kk(int));
  w(Op.Slice, t, 9, -1, 2, kk(int));
  w(Op.Slice, t, 9, 1, -1, kk(int));
  e(Op.Field, t, 6, 1);
  e(Op.SetField, 6, 1, 1);
  e(Op.MakeStruct, t, 1, 2);
  e(Op.Zero, t, kk(struct));
  e(Op.Clone, t, 6, kk(struct));
  e(Op.CopyInto, t, 6, kk(struct));
  e(Op.CopyInto, 6, 6, kk(struct));
  const ints = mapInfo(int, int);
  const strs = mapInfo(str, int);
  for (const [m, key, info] of [
    [11, 1, ints],
    [29, 7, strs],
  ] as const) {
    w(Op.MapSet, m, key, 2, kk(info));
    w(Op.MapGet, t, m, key, kk(info));
    w(Op.MapGet, t, m, key + 1, kk(info));
    w(Op.MapGet2, t, m, key, kk(info));
    w(Op.MapGet2, t, m, key + 1, kk(info));
    w(Op.MapAddImm, m, key, 1, kk(info));
    e(Op.LenMap, t, m);
  }
  e(
    Op.Helper,
    23,
    11,
    kk((_g: unknown, R: Value[], i: number) => new MapIter(R[i], () => 0)),
  );
  e(Op.MapNext, 21, 23, next());
  e(Op.MapNext, 21, 23, next());
  e(Op.LoadInt, 24, 0);
  for (let i = 0; i < 6; i++) e(Op.StrNext, 24, 7, next());
  e(Op.MakeIface, t, 1, kk(int));
  e(Op.MakeIface, t, 6, kk(struct));
  const assert = { target: struct, toIface: false, from: int, known: new Map() };
  e(Op.Assert, t, 12, kk(assert));
  e(Op.Assert2, t, 12, kk(assert));
  k.push(leaf, 1);
  e(Op.Closure, t, k.length - 2, 1);
  e(Op.Move, t, 1);
  for (const code of [leaf, empty, many]) e(Op.Call, t, kk(code));
  for (const f of natives) e(Op.CallNative, t, kk(f), 1);
  for (const f of [closure, ...natives]) {
    e(Op.LoadK, t + 4, kk(f));
    e(Op.CallFunc, t, t + 4, 1);
  }
  const site: IfaceSite = { name: 'M', type: undefined, fn: undefined };
  for (const v of [new Iface(struct, [1, 2]), new Iface(int, 1), new Iface(struct, [1, 2])]) {
    e(Op.LoadK, t, kk(v));
    e(Op.CallIface, t, kk(site), 1);
  }
  for (const fn of [
    (_g: unknown, R: Value[], at: number): Value => R[at],
    (_g: unknown, R: Value[], at: number): Value => String(R[at]),
    (_g: unknown, R: Value[], at: number): Value => R[at] === 1,
    (_g: unknown, _R: Value[], at: number): Value => at,
    (): Value => null,
    (): Value => 1.5,
  ]) {
    e(Op.Helper, t, 1, kk(fn));
  }
  e(Op.Send, 14, 1);
  e(Op.Recv, t, 14);
  e(Op.Send, 14, 1);
  e(Op.Recv2, t, 14);
  w(Op.FieldGet, t, 27, 1, 1);
  w(Op.MulAddInt, t, 1, 2, 3);
  w(Op.GetMulAdd, t, 9, 1, 2, 1);
  w(Op.Get2, t, 38, 1, 2);
  w(Op.GetOff, t, 9, 1, 1);
  w(Op.GetOff, t, 9, 2, -1);
  w(Op.AddGet, t, 1, 9, 1);
  e(Op.Swap, 9, 1, 2);
  e(Op.JTable, 1, kk(new Map([[1, next()]])), next());
  e(Op.LoadInt, t, 0);
  e(Op.IncJLtImm, t, 1, next());
  e(Op.IncJLtImm, t, 5, next());
  e(Op.IncJLt, t, 3, next());
  e(Op.IncJLt, t, 1, next());
  e(Op.IncJLtImm, 0, 40, start);
  e(Op.GoEnd);

  const main = new Code('warmup', 0, 0, undefined);
  main.code = Int32Array.from(c);
  main.k = k;
  main.nregs = 64;
  const program = { newGlobals: () => plainArray(4, 0) } as unknown as Program;
  const host = { now: () => 0n, random: () => 0, write: () => undefined };
  const m = new Machine(program, host, { steps: 1e9, memory: 1e15, goroutines: 10, output: 0, depth: 100 });
  const g = m.spawn(new Func('warmup', main), [], 0);
  const R = g.stack;
  m.growStack(g, 128);
  const base = g.frames[1]!.base;
  const array = plainArray(8, 3);
  // prettier-ignore
  const values: Value[] = [
    0, 1, 2, 7, new Box(1), new Ref(array, 1), plainArray(2, 1), 'hello', 'world', new Slice(array, 0, 8, 8), plainArray(8, 1),
    new GoMap(int), new Iface(struct, plainArray(2, 1)), closure, new Chan(int, 4), true, false, null,
    new Slice(new Uint8Array(8), 0, 8, 8), new Slice(new Float64Array(8), 0, 8, 8), new Slice(new Int32Array(8), 0, 8, 8),
    null, null, null, 0, 0, 0, [0, new Slice(plainArray(4, 0), 0, 4, 4)], 1.5, new GoMap(str),
  ];
  R[base + 36] = 2 ** 40;
  R[base + 37] = 2 ** 41 + 1;
  R[base + 39] = new Slice(plainArray(8, 2 ** 40 + 1), 0, 8, 8);
  // Counted in doubles from the start: changing that later would throw the loop away.
  m.memory = 2 ** 40;
  R[base + 38] = new Slice([0, values[9]], 0, 2, 2);
  values.forEach((v, i) => (R[base + i] = v));
  g.status = RUNNING;
  // In small portions, so that leaving the loop is seen as well.
  for (let i = 0; i < 400 && g.status === RUNNING; i++) runLoop(m, g, 100);
  if (m.failure) throw m.failure;
  if (m.ended) throw new Error(`warm-up: ${m.ended.kind}`);
}
