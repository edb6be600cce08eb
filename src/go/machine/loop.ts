/**
 * The instruction loop: one big switch, kept in one function so that V8 compiles it as one. What is rare is done by
 * functions elsewhere. Case labels are the numbers of ops.ts (`node tools/ops.mjs` puts them in, a test compares), so that the
 * switch is a jump table.
 *
 * State is kept in local variables while a goroutine runs and written back (`frame.pc`, `g.depth`) before anything
 * that looks at the goroutine; `continue outer` reads it again.
 */
import { chanRecv, chanSend, selectGo } from './chan';
import type { Code, Func } from './code';
import { Func as FuncClass } from './code';
import { indexError, nilDereference, runtimeError } from './errors';
import { DEAD, RUNNING, type Goroutine } from './goroutine';
import { findMethod, type IfaceSite } from './iface';
import * as int from './int';
import type { Machine } from './machine';
import { mapGet, mapSet, type MapInfo, type MapIter } from './maps';
import type { RType } from './rtype';
import { append1, appendSlice, sizeOf, sliceSlice } from './slices';
import { cloneValue, copyInto } from './structs';
import { assertTo, assertOk, type AssertInfo } from './iface';
import { decodeRune } from './utf8';
import { Box, Iface, Ref, type Slice, type Value } from './values';

const MAX = Number.MAX_SAFE_INTEGER;

/** Runs g for at most `fuel` instructions, until it waits, ends or hands over; returns the fuel left. */
export function runLoop(m: Machine, g: Goroutine, fuel: number): number {
  const R = g.stack;
  const G = m.globals;
  const frames = g.frames;
  outer: for (;;) {
    if (g.status !== RUNNING || m.ended !== undefined) return fuel;
    let depth = g.depth;
    let frame = frames[depth]!;
    let fn = frame.fn;
    let code = fn.code;
    let k = fn.k;
    let pc = frame.pc;
    let base = frame.base;
    // A debugger may have compiled the function since it was called.
    if (base + fn.nregs > R.length) m.growStack(g, base + fn.nregs);
    try {
      if (g.pending !== null) {
        const pending = g.pending;
        g.pending = null;
        throw pending;
      }
      for (;;) {
        if (fuel <= 0) {
          frame.pc = pc;
          g.depth = depth;
          return 0;
        }
        fuel--;
        const A = code[pc + 1]!;
        const B = code[pc + 2]!;
        const C = code[pc + 3]!;
        const a = (base + A) | 0;
        const b = (base + B) | 0;
        const c = (base + C) | 0;
        switch (code[pc]) {
          case 0 /* Lazy */: {
            fuel++;
            fn.compile!(fn);
            code = fn.code;
            k = fn.k;
            if (base + fn.nregs > R.length) m.growStack(g, base + fn.nregs);
            continue;
          }
          case 1 /* Move */:
            R[a] = R[b];
            pc += 4;
            continue;
          case 2 /* LoadK */:
            R[a] = k[B];
            pc += 4;
            continue;
          case 3 /* LoadInt */:
            R[a] = B;
            pc += 4;
            continue;
          case 4 /* LoadG */:
            R[a] = G[B];
            pc += 4;
            continue;
          case 5 /* StoreG */:
            G[A] = R[b];
            pc += 4;
            continue;
          case 6 /* NewBox */:
            m.memory += 16;
            R[a] = new Box(R[b]);
            pc += 4;
            continue;
          case 7 /* LoadBox */:
            R[a] = (R[b] as Box).v;
            pc += 4;
            continue;
          case 8 /* StoreBox */:
            (R[a] as Box).v = R[b];
            pc += 4;
            continue;
          case 9 /* LoadPtr */: {
            const p = R[b];
            if (p instanceof Box) R[a] = p.v;
            else if (p instanceof Ref) R[a] = p.obj[p.key];
            else throw nilDereference();
            pc += 4;
            continue;
          }
          case 10 /* StorePtr */: {
            const p = R[a];
            if (p instanceof Box) p.v = R[b];
            else if (p instanceof Ref) p.obj[p.key] = R[b];
            else throw nilDereference();
            pc += 4;
            continue;
          }
          case 11 /* RefField */: {
            const o = R[b];
            if (o === null) throw nilDereference();
            R[a] = new Ref(o, C);
            pc += 4;
            continue;
          }
          case 12 /* RefElem */: {
            const s = R[b];
            const i = R[c];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[a] = new Ref(s.arr, s.off + i);
            pc += 4;
            continue;
          }
          case 13 /* RefArr */: {
            const arr = R[b];
            const i = R[c];
            if (arr === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= arr.length) throw indexError(i, arr.length);
            R[a] = new Ref(arr, i);
            pc += 4;
            continue;
          }
          case 14 /* RefG */:
            R[a] = new Ref(G, B);
            pc += 4;
            continue;
          case 15 /* NilCheck */:
            if (R[a] === null) throw nilDereference();
            pc += 4;
            continue;

          case 16 /* Jmp */:
            pc = A;
            continue;
          case 17 /* JTrue */:
            pc = R[a] === true ? B : pc + 4;
            continue;
          case 18 /* JFalse */:
            pc = R[a] === true ? pc + 4 : B;
            continue;
          case 19 /* JNull */:
            pc = R[a] === null ? B : pc + 4;
            continue;
          case 20 /* JNotNull */:
            pc = R[a] === null ? pc + 4 : B;
            continue;
          case 21 /* JLtInt */: {
            const x = R[a];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number' ? x < y : ltSlow(x, y)) pc = C;
            else pc += 4;
            continue;
          }
          case 22 /* JLeInt */: {
            const x = R[a];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number' ? x <= y : leSlow(x, y)) pc = C;
            else pc += 4;
            continue;
          }
          case 23 /* JEqInt */: {
            const x = R[a];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number' ? x === y : eqSlow(x, y)) pc = C;
            else pc += 4;
            continue;
          }
          case 24 /* JNeInt */: {
            const x = R[a];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number' ? x !== y : !eqSlow(x, y)) pc = C;
            else pc += 4;
            continue;
          }
          case 25 /* JLtImm */: {
            const x = R[a];
            if (typeof x === 'number' ? x < B : x < 0n) pc = C;
            else pc += 4;
            continue;
          }
          case 26 /* JLeImm */: {
            const x = R[a];
            if (typeof x === 'number' ? x <= B : x < 0n) pc = C;
            else pc += 4;
            continue;
          }
          case 27 /* JGtImm */: {
            const x = R[a];
            if (typeof x === 'number' ? x > B : x > 0n) pc = C;
            else pc += 4;
            continue;
          }
          case 28 /* JGeImm */: {
            const x = R[a];
            if (typeof x === 'number' ? x >= B : x > 0n) pc = C;
            else pc += 4;
            continue;
          }
          case 29 /* JEqImm */: {
            const x = R[a];
            if (typeof x === 'number' && x === B) pc = C;
            else pc += 4;
            continue;
          }
          case 30 /* JNeImm */: {
            const x = R[a];
            if (typeof x === 'number' && x === B) pc += 4;
            else pc = C;
            continue;
          }
          case 31 /* IncJLt */: {
            const i = a;
            const x = R[i];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number' && x < MAX) {
              const s = x + 1;
              R[i] = s;
              if (s < y) pc = C;
              else pc += 4;
            } else {
              const s = int.addBig(x, 1, false);
              R[i] = s;
              if (ltSlow(s, y)) pc = C;
              else pc += 4;
            }
            continue;
          }
          case 32 /* IncJLtImm */: {
            const i = a;
            const x = R[i];
            if (typeof x === 'number' && x < MAX) {
              const s = x + 1;
              R[i] = s;
              if (s < B) pc = C;
              else pc += 4;
            } else {
              const s = int.addBig(x, 1, false);
              R[i] = s;
              if (ltSlow(s, B)) pc = C;
              else pc += 4;
            }
            continue;
          }
          case 33 /* JEqStr */:
            if (eqStr(R[a], R[b])) pc = C;
            else pc += 4;
            continue;
          case 34 /* JNeStr */:
            if (eqStr(R[a], R[b])) pc += 4;
            else pc = C;
            continue;
          case 35 /* JTypeNe */: {
            const i = R[a] as Iface | null;
            if (i === null || i.type !== k[B]) pc = C;
            else pc += 4;
            continue;
          }

          case 36 /* AddInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x + y;
              R[a] = s <= MAX && s >= -MAX ? s : int.addBig(x, y, false);
            } else R[a] = int.addBig(x, y, false);
            pc += 4;
            continue;
          }
          case 37 /* SubInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x - y;
              R[a] = s <= MAX && s >= -MAX ? s : int.subBig(x, y, false);
            } else R[a] = int.subBig(x, y, false);
            pc += 4;
            continue;
          }
          case 38 /* MulInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x * y + 0;
              R[a] = s <= MAX && s >= -MAX ? s : int.mulBig(x, y, false);
            } else R[a] = int.mulBig(x, y, false);
            pc += 4;
            continue;
          }
          case 39 /* DivInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && y !== 0) R[a] = Math.trunc(x / y) + 0;
            else R[a] = int.divInt(x, y, false);
            pc += 4;
            continue;
          }
          case 40 /* RemInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && y !== 0) R[a] = (x % y) + 0;
            else R[a] = int.remInt(x, y, false);
            pc += 4;
            continue;
          }
          case 41 /* AndInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y) R[a] = x & y;
            else R[a] = int.bitInt(0, x, y, false);
            pc += 4;
            continue;
          }
          case 42 /* OrInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y) R[a] = x | y;
            else R[a] = int.bitInt(1, x, y, false);
            pc += 4;
            continue;
          }
          case 43 /* XorInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y) R[a] = x ^ y;
            else R[a] = int.bitInt(2, x, y, false);
            pc += 4;
            continue;
          }
          case 44 /* ShlInt */:
            R[a] = int.shl(R[b], R[c], false);
            pc += 4;
            continue;
          case 45 /* ShrInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && y >= 0 && y < 32) R[a] = x >> y;
            else R[a] = int.shr(x, y);
            pc += 4;
            continue;
          }
          case 46 /* AddIntImm */: {
            const x = R[b];
            if (typeof x === 'number') {
              const s = x + C;
              R[a] = s <= MAX && s >= -MAX ? s : int.addBig(x, C, false);
            } else R[a] = int.addBig(x, C, false);
            pc += 4;
            continue;
          }
          case 47 /* MulIntImm */: {
            const x = R[b];
            if (typeof x === 'number') {
              const s = x * C + 0;
              R[a] = s <= MAX && s >= -MAX ? s : int.mulBig(x, C, false);
            } else R[a] = int.mulBig(x, C, false);
            pc += 4;
            continue;
          }
          case 48 /* DivIntImm */: {
            const x = R[b];
            if (typeof x === 'number') R[a] = Math.trunc(x / C) + 0;
            else R[a] = int.divInt(x, C, false);
            pc += 4;
            continue;
          }
          case 49 /* RemIntImm */: {
            const x = R[b];
            if (typeof x === 'number') R[a] = (x % C) + 0;
            else R[a] = int.remInt(x, C, false);
            pc += 4;
            continue;
          }
          case 50 /* ShlIntImm */:
            R[a] = int.shl(R[b], C, false);
            pc += 4;
            continue;
          case 51 /* ShrIntImm */: {
            const x = R[b];
            const s = C;
            if (typeof x === 'number' && (x | 0) === x && s < 32) R[a] = x >> s;
            else R[a] = int.shr(x, s);
            pc += 4;
            continue;
          }
          case 52 /* AndIntImm */: {
            const x = R[b];
            if (typeof x === 'number' && (x | 0) === x) R[a] = x & C;
            else R[a] = int.bitInt(0, x, C, false);
            pc += 4;
            continue;
          }
          case 53 /* AddUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x + y;
              R[a] = s <= MAX ? s : int.addBig(x, y, true);
            } else R[a] = int.addBig(x, y, true);
            pc += 4;
            continue;
          }
          case 54 /* SubUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && x >= y) R[a] = x - y;
            else R[a] = int.subBig(x, y, true);
            pc += 4;
            continue;
          }
          case 55 /* MulUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x * y;
              R[a] = s <= MAX ? s : int.mulBig(x, y, true);
            } else R[a] = int.mulBig(x, y, true);
            pc += 4;
            continue;
          }
          case 56 /* DivUint */:
            R[a] = int.divInt(R[b], R[c], true);
            pc += 4;
            continue;
          case 57 /* RemUint */:
            R[a] = int.remInt(R[b], R[c], true);
            pc += 4;
            continue;
          case 58 /* BitUint */:
            R[a] = int.bitInt(code[pc + 4]!, R[b], R[c], true);
            pc += 8;
            continue;
          case 59 /* ShlUint */:
            R[a] = int.shl(R[b], R[c], true);
            pc += 4;
            continue;
          case 60 /* ShrUint */:
            R[a] = int.shr(R[b], R[c]);
            pc += 4;
            continue;
          case 61 /* AddI32 */:
            R[a] = (R[b] + R[c]) | 0;
            pc += 4;
            continue;
          case 62 /* SubI32 */:
            R[a] = (R[b] - R[c]) | 0;
            pc += 4;
            continue;
          case 63 /* MulI32 */:
            R[a] = Math.imul(R[b], R[c]);
            pc += 4;
            continue;
          case 64 /* DivI32 */: {
            const y = R[c] as number;
            if (y === 0) throw runtimeError('integer divide by zero');
            R[a] = ((R[b] as number) / y) | 0;
            pc += 4;
            continue;
          }
          case 65 /* RemI32 */: {
            const y = R[c] as number;
            if (y === 0) throw runtimeError('integer divide by zero');
            R[a] = ((R[b] as number) % y) | 0;
            pc += 4;
            continue;
          }
          case 66 /* AndI32 */:
            R[a] = R[b] & R[c];
            pc += 4;
            continue;
          case 67 /* OrI32 */:
            R[a] = R[b] | R[c];
            pc += 4;
            continue;
          case 68 /* XorI32 */:
            R[a] = R[b] ^ R[c];
            pc += 4;
            continue;
          case 69 /* ShlI32 */:
            R[a] = int.shl32(R[b], R[c]);
            pc += 4;
            continue;
          case 70 /* ShrI32 */:
            R[a] = int.shr32(R[b], R[c]);
            pc += 4;
            continue;
          case 71 /* AndNotI32 */:
            R[a] = R[b] & ~R[c];
            pc += 4;
            continue;
          case 72 /* DivU32 */: {
            const y = R[c] as number;
            if (y === 0) throw runtimeError('integer divide by zero');
            R[a] = ((R[b] as number) / y) >>> 0;
            pc += 4;
            continue;
          }
          case 73 /* RemU32 */: {
            const y = R[c] as number;
            if (y === 0) throw runtimeError('integer divide by zero');
            R[a] = ((R[b] as number) % y) >>> 0;
            pc += 4;
            continue;
          }
          case 74 /* ShrU32 */:
            R[a] = int.shrU32(R[b], R[c]);
            pc += 4;
            continue;
          case 75 /* ToU32 */:
            R[a] = R[b] >>> 0;
            pc += 4;
            continue;
          case 76 /* ToI8 */:
            R[a] = (R[b] << 24) >> 24;
            pc += 4;
            continue;
          case 77 /* ToI16 */:
            R[a] = (R[b] << 16) >> 16;
            pc += 4;
            continue;
          case 78 /* ToU8 */:
            R[a] = R[b] & 0xff;
            pc += 4;
            continue;
          case 79 /* ToU16 */:
            R[a] = R[b] & 0xffff;
            pc += 4;
            continue;
          case 80 /* AddF */:
            R[a] = (R[b] as number) + (R[c] as number);
            pc += 4;
            continue;
          case 81 /* SubF */:
            R[a] = (R[b] as number) - (R[c] as number);
            pc += 4;
            continue;
          case 82 /* MulF */:
            R[a] = (R[b] as number) * (R[c] as number);
            pc += 4;
            continue;
          case 83 /* DivF */:
            R[a] = (R[b] as number) / (R[c] as number);
            pc += 4;
            continue;
          case 84 /* NegF */:
            R[a] = -(R[b] as number);
            pc += 4;
            continue;
          case 85 /* ToF32 */:
            R[a] = Math.fround(R[b]);
            pc += 4;
            continue;
          case 86 /* LtInt */: {
            const x = R[b];
            const y = R[c];
            R[a] = typeof x === 'number' && typeof y === 'number' ? x < y : ltSlow(x, y);
            pc += 4;
            continue;
          }
          case 87 /* LeInt */: {
            const x = R[b];
            const y = R[c];
            R[a] = typeof x === 'number' && typeof y === 'number' ? x <= y : leSlow(x, y);
            pc += 4;
            continue;
          }
          case 88 /* EqInt */: {
            const x = R[b];
            const y = R[c];
            R[a] = typeof x === 'number' && typeof y === 'number' ? x === y : eqSlow(x, y);
            pc += 4;
            continue;
          }
          case 89 /* NeInt */: {
            const x = R[b];
            const y = R[c];
            R[a] = typeof x === 'number' && typeof y === 'number' ? x !== y : !eqSlow(x, y);
            pc += 4;
            continue;
          }
          case 90 /* LtF */:
            R[a] = (R[b] as number) < (R[c] as number);
            pc += 4;
            continue;
          case 91 /* LeF */:
            R[a] = (R[b] as number) <= (R[c] as number);
            pc += 4;
            continue;
          case 92 /* EqF */: {
            const x = R[b] as number;
            const y = R[c] as number;
            R[a] = +x === +y;
            pc += 4;
            continue;
          }
          case 93 /* NeF */: {
            const x = R[b] as number;
            const y = R[c] as number;
            R[a] = +x !== +y;
            pc += 4;
            continue;
          }
          case 94 /* LtStr */:
            R[a] = ltStr(R[b], R[c]);
            pc += 4;
            continue;
          case 95 /* LeStr */:
            R[a] = !ltStr(R[c], R[b]);
            pc += 4;
            continue;
          case 96 /* EqStr */:
            R[a] = eqStr(R[b], R[c]);
            pc += 4;
            continue;
          case 97 /* NeStr */:
            R[a] = !eqStr(R[b], R[c]);
            pc += 4;
            continue;
          case 98 /* EqRef */:
            R[a] = R[b] === R[c];
            pc += 4;
            continue;
          case 99 /* NeRef */:
            R[a] = R[b] !== R[c];
            pc += 4;
            continue;
          case 100 /* Not */:
            R[a] = R[b] !== true;
            pc += 4;
            continue;
          case 101 /* NegInt */: {
            const x = R[b];
            R[a] = typeof x === 'number' ? 0 - x : int.subBig(0, x, false);
            pc += 4;
            continue;
          }

          case 102 /* Concat */: {
            const s = (R[b] as string) + (R[c] as string);
            m.memory += s.length;
            if (m.memory > m.memoryLimit) m.charge(0);
            R[a] = s;
            pc += 4;
            continue;
          }
          case 103 /* LenStr */:
            R[a] = (R[b] as string).length;
            pc += 4;
            continue;
          case 104 /* IndexStr */: {
            const s = R[b] as string;
            const i = R[c];
            if (typeof i !== 'number' || i < 0 || i >= s.length) throw indexError(i, s.length);
            R[a] = s.charCodeAt(i);
            pc += 4;
            continue;
          }
          case 105 /* LenSlice */: {
            const s = R[b];
            R[a] = s === null ? 0 : s.len;
            pc += 4;
            continue;
          }
          case 106 /* CapSlice */: {
            const s = R[b];
            R[a] = s === null ? 0 : s.cap;
            pc += 4;
            continue;
          }
          case 107 /* Get */: {
            const s = R[b];
            const i = R[c];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[a] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 108 /* GetU8 */: {
            const s = R[b];
            const i = R[c];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[a] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 109 /* GetI32 */: {
            const s = R[b];
            const i = R[c];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[a] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 110 /* GetF64 */: {
            const s = R[b];
            const i = R[c];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[a] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 111 /* GetT */: {
            const s = R[b];
            const i = R[c];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[a] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 112 /* Set */: {
            const s = R[a];
            const i = R[b];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[c];
            pc += 4;
            continue;
          }
          case 113 /* SetU8 */: {
            const s = R[a];
            const i = R[b];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[c];
            pc += 4;
            continue;
          }
          case 114 /* SetI32 */: {
            const s = R[a];
            const i = R[b];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[c];
            pc += 4;
            continue;
          }
          case 115 /* SetF64 */: {
            const s = R[a];
            const i = R[b];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[c];
            pc += 4;
            continue;
          }
          case 116 /* SetT */: {
            const s = R[a];
            const i = R[b];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[c];
            pc += 4;
            continue;
          }
          case 117 /* GetArr */: {
            const arr = R[b];
            const i = R[c];
            if (arr === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= arr.length) throw indexError(i, arr.length);
            R[a] = arr[i];
            pc += 4;
            continue;
          }
          case 118 /* GetArrT */: {
            const arr = R[b];
            const i = R[c];
            if (arr === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= arr.length) throw indexError(i, arr.length);
            R[a] = arr[i];
            pc += 4;
            continue;
          }
          case 119 /* SetArr */: {
            const arr = R[a];
            const i = R[b];
            if (arr === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= arr.length) throw indexError(i, arr.length);
            arr[i] = R[c];
            pc += 4;
            continue;
          }
          case 120 /* SetArrT */: {
            const arr = R[a];
            const i = R[b];
            if (arr === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= arr.length) throw indexError(i, arr.length);
            arr[i] = R[c];
            pc += 4;
            continue;
          }
          case 121 /* Append */: {
            const s = append1(R[b], R[c], k[code[pc + 4]!] as RType);
            R[a] = s;
            m.memory += s.len === s.cap ? 24 + s.cap * 8 : 24;
            if (m.memory > m.memoryLimit) m.charge(0);
            pc += 8;
            continue;
          }
          case 164 /* AppendSlice */: {
            const more = R[c];
            R[a] = appendSlice(R[b], more, k[code[pc + 4]!] as RType);
            if (more !== null) m.charge(24 + more.len * 8);
            pc += 8;
            continue;
          }
          case 122 /* Slice */: {
            const lo = C;
            const hi = code[pc + 4]!;
            R[a] = sliceSlice(
              R[b],
              lo < 0 ? undefined : R[base + lo],
              hi < 0 ? undefined : R[base + hi],
              undefined,
              k[code[pc + 5]!] as RType,
            );
            pc += 8;
            continue;
          }
          case 123 /* Field */: {
            const o = R[b];
            if (o === null) throw nilDereference();
            R[a] = o[C];
            pc += 4;
            continue;
          }
          case 124 /* SetField */: {
            const o = R[a];
            if (o === null) throw nilDereference();
            o[B] = R[c];
            pc += 4;
            continue;
          }
          case 125 /* MakeStruct */: {
            const from = b;
            const n = C;
            m.memory += 16 + n * 8;
            if (m.memory > m.memoryLimit) m.charge(0);
            R[a] = R.slice(from, from + n);
            pc += 4;
            continue;
          }
          case 126 /* Zero */: {
            const rt = k[B] as RType;
            m.charge(sizeOf(rt));
            R[a] = rt.zero();
            pc += 4;
            continue;
          }
          case 127 /* Clone */:
            m.memory += 32;
            R[a] = cloneValue(R[b], k[C] as RType);
            pc += 4;
            continue;
          case 128 /* CopyInto */: {
            const d = R[a];
            const s = R[b];
            if (d === null || s === null) throw nilDereference();
            copyInto(d, s, k[C] as RType);
            pc += 4;
            continue;
          }
          case 129 /* MapGet */: {
            const map = R[b];
            const info = k[code[pc + 4]!] as MapInfo;
            if (info.simple && map !== null) {
              const e = map.entries.get(R[c]);
              R[a] = e === undefined ? info.zero() : e.value;
            } else {
              const e = mapGet(map, R[c], info);
              R[a] = e === undefined ? info.zero() : e.value;
            }
            pc += 8;
            continue;
          }
          case 130 /* MapGet2 */: {
            const info = k[code[pc + 4]!] as MapInfo;
            const e = mapGet(R[b], R[c], info);
            const to = a;
            R[to] = e === undefined ? info.zero() : e.value;
            R[to + 1] = e !== undefined;
            pc += 8;
            continue;
          }
          case 131 /* MapSet */: {
            mapSet(m, R[a], R[b], R[c], k[code[pc + 4]!] as MapInfo);
            pc += 8;
            continue;
          }
          case 165 /* MapAddImm */: {
            const map = R[a];
            const key = R[b];
            const info = k[code[pc + 4]!] as MapInfo;
            const e = mapGet(map, key, info);
            const x = e === undefined ? 0 : e.value;
            const s = typeof x === 'number' ? x + C : MAX + 1;
            const v = s <= MAX && s >= -MAX ? s : int.addBig(x, C, false);
            if (e === undefined) mapSet(m, map, key, v, info);
            else e.value = v;
            pc += 8;
            continue;
          }
          case 132 /* LenMap */: {
            const map = R[b];
            R[a] = map === null ? 0 : map.entries.size;
            pc += 4;
            continue;
          }
          case 133 /* MapNext */: {
            const e = (R[b] as MapIter).next();
            if (e === undefined) pc = C;
            else {
              const to = a;
              R[to] = e.key;
              R[to + 1] = e.value;
              pc += 4;
            }
            continue;
          }
          case 134 /* StrNext */: {
            const at = a;
            const s = R[b] as string;
            const i = R[at] as number;
            if (i >= s.length) pc = C;
            else {
              const unit = s.charCodeAt(i);
              R[at + 1] = i;
              if (unit < 0x80) {
                R[at + 2] = unit;
                R[at] = i + 1;
              } else {
                const d = decodeRune(s, i);
                R[at + 2] = d >> 3;
                R[at] = i + (d & 7);
              }
              pc += 4;
            }
            continue;
          }
          case 135 /* MakeIface */:
            m.memory += 16;
            R[a] = new Iface(k[C] as RType, R[b]);
            pc += 4;
            continue;
          case 136 /* Assert */: {
            const i = R[b] as Iface | null;
            const info = k[C] as AssertInfo;
            R[a] = i !== null && i.type === info.target ? i.value : assertTo(i, info);
            pc += 4;
            continue;
          }
          case 137 /* Assert2 */: {
            const i = R[b] as Iface | null;
            const info = k[C] as AssertInfo;
            const to = a;
            if (assertOk(i, info)) {
              R[to] = info.toIface ? i : i!.value;
              R[to + 1] = true;
            } else {
              R[to] = info.target.zero();
              R[to + 1] = false;
            }
            pc += 4;
            continue;
          }
          case 138 /* Closure */: {
            const inner = k[B] as Code;
            const from = c;
            m.memory += 32;
            R[a] = new FuncClass(inner.name, inner, undefined, R.slice(from, from + (k[B + 1] as number)));
            pc += 4;
            continue;
          }
          case 139 /* Call */: {
            frame.pc = pc + 4;
            fn = k[B] as Code;
            base += A;
            depth++;
            if (depth === frames.length) m.growFrames(g, frame, pc, depth);
            frame = frames[depth]!;
            frame.fn = fn;
            frame.base = base;
            if (base + fn.nregs > R.length) m.growStack(g, base + fn.nregs);
            code = fn.code;
            k = fn.k;
            pc = 0;
            continue;
          }
          case 140 /* CallNative */: {
            const f = k[B] as Func;
            const at = a;
            const n = C;
            pc += 4;
            frame.pc = pc;
            g.depth = depth;
            if (!m.callNative(g, f, at, n)) continue outer;
            if (m.extraFuel > 0) {
              fuel -= m.extraFuel;
              m.extraFuel = 0;
            }
            continue;
          }
          case 141 /* CallFunc */: {
            const f = R[b] as Func | null;
            if (f === null) throw nilDereference();
            frame.pc = pc + 4;
            if (f.native !== undefined) {
              const at = a;
              const n = C;
              pc += 4;
              g.depth = depth;
              if (!m.callNative(g, f, at, n)) continue outer;
              if (m.extraFuel > 0) {
                fuel -= m.extraFuel;
                m.extraFuel = 0;
              }
              continue;
            }
            const caps = f.captures;
            fn = f.code;
            base += A;
            depth++;
            if (depth === frames.length) m.growFrames(g, frame, pc, depth);
            frame = frames[depth]!;
            frame.fn = fn;
            frame.base = base;
            const to = base + fn.nparams;
            if (to + caps.length >= R.length || base + fn.nregs > R.length) m.growStack(g, to + caps.length + fn.nregs);
            for (let i = 0; i < caps.length; i++) R[to + i] = caps[i];
            code = fn.code;
            k = fn.k;
            pc = 0;
            continue;
          }
          case 142 /* CallIface */: {
            const at = a;
            const i = R[at] as Iface | null;
            if (i === null) throw nilDereference();
            const site = k[B] as IfaceSite;
            const f = site.type === i.type ? site.fn! : findMethod(site, i.type);
            R[at] = i.value;
            frame.pc = pc + 4;
            if (f.native !== undefined) {
              const n = C;
              pc += 4;
              g.depth = depth;
              if (!m.callNative(g, f, at, n)) continue outer;
              if (m.extraFuel > 0) {
                fuel -= m.extraFuel;
                m.extraFuel = 0;
              }
              continue;
            }
            fn = f.code;
            base = at;
            depth++;
            if (depth === frames.length) m.growFrames(g, frame, pc, depth);
            frame = frames[depth]!;
            frame.fn = fn;
            frame.base = base;
            if (base + fn.nregs > R.length) m.growStack(g, base + fn.nregs);
            code = fn.code;
            k = fn.k;
            pc = 0;
            continue;
          }
          case 143 /* Go */: {
            const at = a;
            frame.pc = pc;
            g.depth = depth;
            m.go(g, R[b] as Func | null, R.slice(at, at + C));
            pc += 4;
            continue;
          }
          case 144 /* Defer */: {
            const at = a;
            m.memory += 48;
            frame.defers = {
              fn: R[b] as Func | null,
              args: R.slice(at, at + C),
              next: frame.defers,
            };
            pc += 4;
            continue;
          }
          case 145 /* RunDefers */: {
            const d = frame.defers;
            if (d === null) {
              pc += 4;
              continue;
            }
            frame.defers = d.next;
            frame.pc = pc;
            g.depth = depth;
            m.enter(g, d.fn, d.args, base + fn.nregs);
            continue outer;
          }
          case 146 /* Ret0 */:
            frame = frames[--depth]!;
            fn = frame.fn;
            code = fn.code;
            k = fn.k;
            pc = frame.pc;
            base = frame.base;
            continue;
          case 147 /* Ret1 */:
            R[base] = R[a];
            frame = frames[--depth]!;
            fn = frame.fn;
            code = fn.code;
            k = fn.k;
            pc = frame.pc;
            base = frame.base;
            continue;
          case 148 /* RetN */: {
            const from = a;
            const n = B;
            for (let i = 0; i < n; i++) R[base + i] = R[from + i];
            frame = frames[--depth]!;
            fn = frame.fn;
            code = fn.code;
            k = fn.k;
            pc = frame.pc;
            base = frame.base;
            continue;
          }
          case 149 /* Panic */:
            throw m.panicWith(R[a] as Iface | null);
          case 150 /* Recover */:
            g.depth = depth;
            R[a] = m.recover(g);
            pc += 4;
            continue;
          case 151 /* Send */: {
            frame.pc = pc + 4;
            g.depth = depth;
            if (!chanSend(m, g, R[a], R[b])) return fuel;
            pc += 4;
            continue;
          }
          case 152 /* Recv */: {
            frame.pc = pc + 4;
            g.depth = depth;
            if (!chanRecv(m, g, R[b], a, -1)) return fuel;
            pc += 4;
            continue;
          }
          case 153 /* Recv2 */: {
            frame.pc = pc + 4;
            g.depth = depth;
            const to = a;
            if (!chanRecv(m, g, R[b], to, to + 1)) return fuel;
            pc += 4;
            continue;
          }
          case 154 /* Select */: {
            frame.pc = pc + 4;
            g.depth = depth;
            if (!selectGo(m, g, k[B], base, a)) return fuel;
            pc += 4;
            continue;
          }
          case 155 /* Helper */: {
            R[a] = k[C](g, R, b);
            pc += 4;
            continue;
          }
          case 156 /* GoEnd */:
            frame.pc = pc;
            g.depth = depth;
            m.finish(g);
            return fuel;
          case 157 /* NativeResume */:
            frame.pc = pc;
            g.depth = depth;
            m.nativeResume(g);
            fuel -= m.extraFuel;
            m.extraFuel = 0;
            continue outer;
          case 158 /* PanicNext */:
            frame.pc = pc;
            g.depth = depth;
            m.panicNext(g);
            continue outer;
          case 159 /* Exit */:
            frame.pc = pc;
            g.depth = depth;
            m.exit(0);
            return fuel;
          case 160 /* FieldGet */: {
            const o = R[b];
            if (o === null) throw nilDereference();
            const s = o[C];
            const i = R[base + code[pc + 4]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[a] = s.arr[s.off + i];
            pc += 8;
            continue;
          }
          case 162 /* JTable */: {
            const to = (k[B] as Map<Value, number>).get(R[a]);
            pc = to === undefined ? C : to;
            continue;
          }
          case 163 /* AndNotInt */:
            R[a] = int.bitInt(3, R[b], R[c], false);
            pc += 4;
            continue;
          case 166 /* Low32 */: {
            const x = R[b];
            R[a] = typeof x === 'number' ? x | 0 : int.low32(x);
            pc += 4;
            continue;
          }
          case 167 /* IntToF */: {
            const x = R[b];
            R[a] = typeof x === 'number' ? x : Number(x);
            pc += 4;
            continue;
          }
          case 168 /* FToInt */: {
            const x = R[b] as number;
            R[a] = x < MAX && x > -MAX ? Math.trunc(x) + 0 : int.floatToInt(x);
            pc += 4;
            continue;
          }
          case 169 /* MulAddInt */: {
            const x = R[b];
            const y = R[c];
            const z = R[base + code[pc + 4]!];
            if (typeof x === 'number' && typeof y === 'number' && typeof z === 'number') {
              const p = x * y;
              const s = p + z;
              R[a] = p <= MAX && p >= -MAX && s <= MAX && s >= -MAX ? s : mulAdd(x, y, z);
            } else R[a] = mulAdd(x, y, z);
            pc += 8;
            continue;
          }
          case 170 /* GetMulAdd */: {
            const s = R[b];
            const x = R[c];
            const y = R[base + code[pc + 4]!];
            const z = R[base + code[pc + 5]!];
            const i = typeof x === 'number' && typeof y === 'number' && typeof z === 'number' ? x * y + z : -1;
            if (s === null || i < 0 || i >= s.len) throw sliceIndexError(s, mulAdd(x, y, z));
            R[a] = s.arr[s.off + i];
            pc += 8;
            continue;
          }
          case 171 /* Get2 */: {
            const o = R[b];
            const j = R[c];
            if (o === null || typeof j !== 'number' || j < 0 || j >= o.len) throw sliceIndexError(o, j);
            const s = o.arr[o.off + j];
            const i = R[base + code[pc + 4]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[a] = s.arr[s.off + i];
            pc += 8;
            continue;
          }
          case 172 /* GetOff */: {
            const s = R[b];
            const x = R[c];
            const i = typeof x === 'number' ? x + code[pc + 4]! : -1;
            if (s === null || i < 0 || i >= s.len) throw sliceIndexError(s, typeof x === 'number' ? i : x);
            R[a] = s.arr[s.off + i];
            pc += 8;
            continue;
          }
          case 173 /* AddGet */: {
            const x = R[b];
            const s = R[c];
            const i = R[base + code[pc + 4]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            const y = s.arr[s.off + i];
            if (typeof x === 'number' && typeof y === 'number') {
              const t = x + y;
              R[a] = t <= MAX && t >= -MAX ? t : int.addBig(x, y, false);
            } else R[a] = int.addBig(x, y, false);
            pc += 8;
            continue;
          }
          case 174 /* Swap */: {
            const s = R[a];
            const i = R[b];
            const j = R[c];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            if (typeof j !== 'number' || j < 0 || j >= s.len) throw sliceIndexError(s, j);
            const x = s.arr[s.off + i];
            s.arr[s.off + i] = s.arr[s.off + j];
            s.arr[s.off + j] = x;
            pc += 4;
            continue;
          }
          default:
            throw new Error(`no instruction ${code[pc]} at ${pc} of ${fn.name}`);
        }
      }
    } catch (e) {
      // Inside the instruction, as the return addresses of calls are: who looks for its place steps back by one.
      frame.pc = pc + 1;
      g.depth = depth;
      fuel -= m.extraFuel;
      m.extraFuel = 0;
      m.raise(g, e);
      if ((g.status as number) === DEAD) return fuel;
    }
  }
}

const mulAdd = (x: Value, y: Value, z: Value): Value => int.addBig(int.mulBig(x, y, false), z, false);
const sliceIndexError = (s: Slice | null, i: Value): Error => indexError(i, s === null ? 0 : s.len);
const ltSlow = (x: Value, y: Value): boolean => x < y;
const leSlow = (x: Value, y: Value): boolean => x <= y;
const eqSlow = (x: Value, y: Value): boolean => x === y;
const eqStr = (x: string, y: string): boolean => x === y;
const ltStr = (x: string, y: string): boolean => x < y;
