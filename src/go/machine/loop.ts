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
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!];
            pc += 4;
            continue;
          case 2 /* LoadK */:
            R[base + code[pc + 1]!] = k[code[pc + 2]!];
            pc += 4;
            continue;
          case 3 /* LoadInt */:
            R[base + code[pc + 1]!] = code[pc + 2]!;
            pc += 4;
            continue;
          case 4 /* LoadG */:
            R[base + code[pc + 1]!] = G[code[pc + 2]!];
            pc += 4;
            continue;
          case 5 /* StoreG */:
            G[code[pc + 1]!] = R[base + code[pc + 2]!];
            pc += 4;
            continue;
          case 6 /* NewBox */:
            m.memory += 16;
            R[base + code[pc + 1]!] = new Box(R[base + code[pc + 2]!]);
            pc += 4;
            continue;
          case 7 /* LoadBox */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] as Box).v;
            pc += 4;
            continue;
          case 8 /* StoreBox */:
            (R[base + code[pc + 1]!] as Box).v = R[base + code[pc + 2]!];
            pc += 4;
            continue;
          case 9 /* LoadPtr */: {
            const p = R[base + code[pc + 2]!];
            if (p instanceof Box) R[base + code[pc + 1]!] = p.v;
            else if (p instanceof Ref) R[base + code[pc + 1]!] = p.obj[p.key];
            else throw nilDereference();
            pc += 4;
            continue;
          }
          case 10 /* StorePtr */: {
            const p = R[base + code[pc + 1]!];
            if (p instanceof Box) p.v = R[base + code[pc + 2]!];
            else if (p instanceof Ref) p.obj[p.key] = R[base + code[pc + 2]!];
            else throw nilDereference();
            pc += 4;
            continue;
          }
          case 11 /* RefField */: {
            const o = R[base + code[pc + 2]!];
            if (o === null) throw nilDereference();
            R[base + code[pc + 1]!] = new Ref(o, code[pc + 3]!);
            pc += 4;
            continue;
          }
          case 12 /* RefElem */: {
            const s = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[base + code[pc + 1]!] = new Ref(s.arr, s.off + i);
            pc += 4;
            continue;
          }
          case 13 /* RefArr */: {
            const a = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (a === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= a.length) throw indexError(i, a.length);
            R[base + code[pc + 1]!] = new Ref(a, i);
            pc += 4;
            continue;
          }
          case 14 /* RefG */:
            R[base + code[pc + 1]!] = new Ref(G, code[pc + 2]!);
            pc += 4;
            continue;
          case 15 /* NilCheck */:
            if (R[base + code[pc + 1]!] === null) throw nilDereference();
            pc += 4;
            continue;

          case 16 /* Jmp */:
            pc = code[pc + 1]!;
            continue;
          case 17 /* JTrue */:
            pc = R[base + code[pc + 1]!] === true ? code[pc + 2]! : pc + 4;
            continue;
          case 18 /* JFalse */:
            pc = R[base + code[pc + 1]!] === true ? pc + 4 : code[pc + 2]!;
            continue;
          case 19 /* JNull */:
            pc = R[base + code[pc + 1]!] === null ? code[pc + 2]! : pc + 4;
            continue;
          case 20 /* JNotNull */:
            pc = R[base + code[pc + 1]!] === null ? pc + 4 : code[pc + 2]!;
            continue;
          case 21 /* JLtInt */: {
            const x = R[base + code[pc + 1]!];
            const y = R[base + code[pc + 2]!];
            if (typeof x === 'number' && typeof y === 'number' ? x < y : ltSlow(x, y)) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 22 /* JLeInt */: {
            const x = R[base + code[pc + 1]!];
            const y = R[base + code[pc + 2]!];
            if (typeof x === 'number' && typeof y === 'number' ? x <= y : leSlow(x, y)) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 23 /* JEqInt */: {
            const x = R[base + code[pc + 1]!];
            const y = R[base + code[pc + 2]!];
            if (typeof x === 'number' && typeof y === 'number' ? x === y : eqSlow(x, y)) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 24 /* JNeInt */: {
            const x = R[base + code[pc + 1]!];
            const y = R[base + code[pc + 2]!];
            if (typeof x === 'number' && typeof y === 'number' ? x !== y : !eqSlow(x, y)) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 25 /* JLtImm */: {
            const x = R[base + code[pc + 1]!];
            if (typeof x === 'number' ? x < code[pc + 2]! : x < 0n) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 26 /* JLeImm */: {
            const x = R[base + code[pc + 1]!];
            if (typeof x === 'number' ? x <= code[pc + 2]! : x < 0n) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 27 /* JGtImm */: {
            const x = R[base + code[pc + 1]!];
            if (typeof x === 'number' ? x > code[pc + 2]! : x > 0n) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 28 /* JGeImm */: {
            const x = R[base + code[pc + 1]!];
            if (typeof x === 'number' ? x >= code[pc + 2]! : x > 0n) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 29 /* JEqImm */: {
            const x = R[base + code[pc + 1]!];
            if (typeof x === 'number' && x === code[pc + 2]!) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }
          case 30 /* JNeImm */: {
            const x = R[base + code[pc + 1]!];
            if (typeof x === 'number' && x === code[pc + 2]!) pc += 4;
            else pc = code[pc + 3]!;
            continue;
          }
          case 31 /* IncJLt */: {
            const i = base + code[pc + 1]!;
            const x = R[i];
            const y = R[base + code[pc + 2]!];
            if (typeof x === 'number' && typeof y === 'number' && x < MAX) {
              const s = x + 1;
              R[i] = s;
              if (s < y) pc = code[pc + 3]!;
              else pc += 4;
            } else {
              const s = int.addBig(x, 1, false);
              R[i] = s;
              if (ltSlow(s, y)) pc = code[pc + 3]!;
              else pc += 4;
            }
            continue;
          }
          case 32 /* IncJLtImm */: {
            const i = base + code[pc + 1]!;
            const x = R[i];
            if (typeof x === 'number' && x < MAX) {
              const s = x + 1;
              R[i] = s;
              if (s < code[pc + 2]!) pc = code[pc + 3]!;
              else pc += 4;
            } else {
              const s = int.addBig(x, 1, false);
              R[i] = s;
              if (ltSlow(s, code[pc + 2]!)) pc = code[pc + 3]!;
              else pc += 4;
            }
            continue;
          }
          case 33 /* JEqStr */:
            if (eqStr(R[base + code[pc + 1]!], R[base + code[pc + 2]!])) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          case 34 /* JNeStr */:
            if (eqStr(R[base + code[pc + 1]!], R[base + code[pc + 2]!])) pc += 4;
            else pc = code[pc + 3]!;
            continue;
          case 35 /* JTypeNe */: {
            const i = R[base + code[pc + 1]!] as Iface | null;
            if (i === null || i.type !== k[code[pc + 2]!]) pc = code[pc + 3]!;
            else pc += 4;
            continue;
          }

          case 36 /* AddInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x + y;
              R[base + code[pc + 1]!] = s <= MAX && s >= -MAX ? s : int.addBig(x, y, false);
            } else R[base + code[pc + 1]!] = int.addBig(x, y, false);
            pc += 4;
            continue;
          }
          case 37 /* SubInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x - y;
              R[base + code[pc + 1]!] = s <= MAX && s >= -MAX ? s : int.subBig(x, y, false);
            } else R[base + code[pc + 1]!] = int.subBig(x, y, false);
            pc += 4;
            continue;
          }
          case 38 /* MulInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x * y + 0;
              R[base + code[pc + 1]!] = s <= MAX && s >= -MAX ? s : int.mulBig(x, y, false);
            } else R[base + code[pc + 1]!] = int.mulBig(x, y, false);
            pc += 4;
            continue;
          }
          case 39 /* DivInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number' && y !== 0)
              R[base + code[pc + 1]!] = Math.trunc(x / y) + 0;
            else R[base + code[pc + 1]!] = int.divInt(x, y, false);
            pc += 4;
            continue;
          }
          case 40 /* RemInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number' && y !== 0) R[base + code[pc + 1]!] = (x % y) + 0;
            else R[base + code[pc + 1]!] = int.remInt(x, y, false);
            pc += 4;
            continue;
          }
          case 41 /* AndInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y)
              R[base + code[pc + 1]!] = x & y;
            else R[base + code[pc + 1]!] = int.bitInt(0, x, y, false);
            pc += 4;
            continue;
          }
          case 42 /* OrInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y)
              R[base + code[pc + 1]!] = x | y;
            else R[base + code[pc + 1]!] = int.bitInt(1, x, y, false);
            pc += 4;
            continue;
          }
          case 43 /* XorInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y)
              R[base + code[pc + 1]!] = x ^ y;
            else R[base + code[pc + 1]!] = int.bitInt(2, x, y, false);
            pc += 4;
            continue;
          }
          case 44 /* ShlInt */:
            R[base + code[pc + 1]!] = int.shl(R[base + code[pc + 2]!], R[base + code[pc + 3]!], false);
            pc += 4;
            continue;
          case 45 /* ShrInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && y >= 0 && y < 32)
              R[base + code[pc + 1]!] = x >> y;
            else R[base + code[pc + 1]!] = int.shr(x, y);
            pc += 4;
            continue;
          }
          case 46 /* AddIntImm */: {
            const x = R[base + code[pc + 2]!];
            if (typeof x === 'number') {
              const s = x + code[pc + 3]!;
              R[base + code[pc + 1]!] = s <= MAX && s >= -MAX ? s : int.addBig(x, code[pc + 3]!, false);
            } else R[base + code[pc + 1]!] = int.addBig(x, code[pc + 3]!, false);
            pc += 4;
            continue;
          }
          case 47 /* MulIntImm */: {
            const x = R[base + code[pc + 2]!];
            if (typeof x === 'number') {
              const s = x * code[pc + 3]! + 0;
              R[base + code[pc + 1]!] = s <= MAX && s >= -MAX ? s : int.mulBig(x, code[pc + 3]!, false);
            } else R[base + code[pc + 1]!] = int.mulBig(x, code[pc + 3]!, false);
            pc += 4;
            continue;
          }
          case 48 /* DivIntImm */: {
            const x = R[base + code[pc + 2]!];
            if (typeof x === 'number') R[base + code[pc + 1]!] = Math.trunc(x / code[pc + 3]!) + 0;
            else R[base + code[pc + 1]!] = int.divInt(x, code[pc + 3]!, false);
            pc += 4;
            continue;
          }
          case 49 /* RemIntImm */: {
            const x = R[base + code[pc + 2]!];
            if (typeof x === 'number') R[base + code[pc + 1]!] = (x % code[pc + 3]!) + 0;
            else R[base + code[pc + 1]!] = int.remInt(x, code[pc + 3]!, false);
            pc += 4;
            continue;
          }
          case 50 /* ShlIntImm */:
            R[base + code[pc + 1]!] = int.shl(R[base + code[pc + 2]!], code[pc + 3]!, false);
            pc += 4;
            continue;
          case 51 /* ShrIntImm */: {
            const x = R[base + code[pc + 2]!];
            const s = code[pc + 3]!;
            if (typeof x === 'number' && (x | 0) === x && s < 32) R[base + code[pc + 1]!] = x >> s;
            else R[base + code[pc + 1]!] = int.shr(x, s);
            pc += 4;
            continue;
          }
          case 52 /* AndIntImm */: {
            const x = R[base + code[pc + 2]!];
            if (typeof x === 'number' && (x | 0) === x) R[base + code[pc + 1]!] = x & code[pc + 3]!;
            else R[base + code[pc + 1]!] = int.bitInt(0, x, code[pc + 3]!, false);
            pc += 4;
            continue;
          }
          case 53 /* AddUint */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x + y;
              R[base + code[pc + 1]!] = s <= MAX ? s : int.addBig(x, y, true);
            } else R[base + code[pc + 1]!] = int.addBig(x, y, true);
            pc += 4;
            continue;
          }
          case 54 /* SubUint */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number' && x >= y) R[base + code[pc + 1]!] = x - y;
            else R[base + code[pc + 1]!] = int.subBig(x, y, true);
            pc += 4;
            continue;
          }
          case 55 /* MulUint */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x * y;
              R[base + code[pc + 1]!] = s <= MAX ? s : int.mulBig(x, y, true);
            } else R[base + code[pc + 1]!] = int.mulBig(x, y, true);
            pc += 4;
            continue;
          }
          case 56 /* DivUint */:
            R[base + code[pc + 1]!] = int.divInt(R[base + code[pc + 2]!], R[base + code[pc + 3]!], true);
            pc += 4;
            continue;
          case 57 /* RemUint */:
            R[base + code[pc + 1]!] = int.remInt(R[base + code[pc + 2]!], R[base + code[pc + 3]!], true);
            pc += 4;
            continue;
          case 58 /* BitUint */:
            R[base + code[pc + 1]!] = int.bitInt(code[pc + 4]!, R[base + code[pc + 2]!], R[base + code[pc + 3]!], true);
            pc += 8;
            continue;
          case 59 /* ShlUint */:
            R[base + code[pc + 1]!] = int.shl(R[base + code[pc + 2]!], R[base + code[pc + 3]!], true);
            pc += 4;
            continue;
          case 60 /* ShrUint */:
            R[base + code[pc + 1]!] = int.shr(R[base + code[pc + 2]!], R[base + code[pc + 3]!]);
            pc += 4;
            continue;
          case 61 /* AddI32 */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] + R[base + code[pc + 3]!]) | 0;
            pc += 4;
            continue;
          case 62 /* SubI32 */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] - R[base + code[pc + 3]!]) | 0;
            pc += 4;
            continue;
          case 63 /* MulI32 */:
            R[base + code[pc + 1]!] = Math.imul(R[base + code[pc + 2]!], R[base + code[pc + 3]!]);
            pc += 4;
            continue;
          case 64 /* DivI32 */: {
            const y = R[base + code[pc + 3]!] as number;
            if (y === 0) throw runtimeError('integer divide by zero');
            R[base + code[pc + 1]!] = ((R[base + code[pc + 2]!] as number) / y) | 0;
            pc += 4;
            continue;
          }
          case 65 /* RemI32 */: {
            const y = R[base + code[pc + 3]!] as number;
            if (y === 0) throw runtimeError('integer divide by zero');
            R[base + code[pc + 1]!] = ((R[base + code[pc + 2]!] as number) % y) | 0;
            pc += 4;
            continue;
          }
          case 66 /* AndI32 */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] & R[base + code[pc + 3]!];
            pc += 4;
            continue;
          case 67 /* OrI32 */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] | R[base + code[pc + 3]!];
            pc += 4;
            continue;
          case 68 /* XorI32 */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] ^ R[base + code[pc + 3]!];
            pc += 4;
            continue;
          case 69 /* ShlI32 */:
            R[base + code[pc + 1]!] = int.shl32(R[base + code[pc + 2]!], R[base + code[pc + 3]!]);
            pc += 4;
            continue;
          case 70 /* ShrI32 */:
            R[base + code[pc + 1]!] = int.shr32(R[base + code[pc + 2]!], R[base + code[pc + 3]!]);
            pc += 4;
            continue;
          case 71 /* AndNotI32 */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] & ~R[base + code[pc + 3]!];
            pc += 4;
            continue;
          case 72 /* DivU32 */: {
            const y = R[base + code[pc + 3]!] as number;
            if (y === 0) throw runtimeError('integer divide by zero');
            R[base + code[pc + 1]!] = ((R[base + code[pc + 2]!] as number) / y) >>> 0;
            pc += 4;
            continue;
          }
          case 73 /* RemU32 */: {
            const y = R[base + code[pc + 3]!] as number;
            if (y === 0) throw runtimeError('integer divide by zero');
            R[base + code[pc + 1]!] = ((R[base + code[pc + 2]!] as number) % y) >>> 0;
            pc += 4;
            continue;
          }
          case 74 /* ShrU32 */:
            R[base + code[pc + 1]!] = int.shrU32(R[base + code[pc + 2]!], R[base + code[pc + 3]!]);
            pc += 4;
            continue;
          case 75 /* ToU32 */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] >>> 0;
            pc += 4;
            continue;
          case 76 /* ToI8 */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] << 24) >> 24;
            pc += 4;
            continue;
          case 77 /* ToI16 */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] << 16) >> 16;
            pc += 4;
            continue;
          case 78 /* ToU8 */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] & 0xff;
            pc += 4;
            continue;
          case 79 /* ToU16 */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] & 0xffff;
            pc += 4;
            continue;
          case 80 /* AddF */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] as number) + (R[base + code[pc + 3]!] as number);
            pc += 4;
            continue;
          case 81 /* SubF */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] as number) - (R[base + code[pc + 3]!] as number);
            pc += 4;
            continue;
          case 82 /* MulF */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] as number) * (R[base + code[pc + 3]!] as number);
            pc += 4;
            continue;
          case 83 /* DivF */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] as number) / (R[base + code[pc + 3]!] as number);
            pc += 4;
            continue;
          case 84 /* NegF */:
            R[base + code[pc + 1]!] = -(R[base + code[pc + 2]!] as number);
            pc += 4;
            continue;
          case 85 /* ToF32 */:
            R[base + code[pc + 1]!] = Math.fround(R[base + code[pc + 2]!]);
            pc += 4;
            continue;
          case 86 /* LtInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            R[base + code[pc + 1]!] = typeof x === 'number' && typeof y === 'number' ? x < y : ltSlow(x, y);
            pc += 4;
            continue;
          }
          case 87 /* LeInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            R[base + code[pc + 1]!] = typeof x === 'number' && typeof y === 'number' ? x <= y : leSlow(x, y);
            pc += 4;
            continue;
          }
          case 88 /* EqInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            R[base + code[pc + 1]!] = typeof x === 'number' && typeof y === 'number' ? x === y : eqSlow(x, y);
            pc += 4;
            continue;
          }
          case 89 /* NeInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            R[base + code[pc + 1]!] = typeof x === 'number' && typeof y === 'number' ? x !== y : !eqSlow(x, y);
            pc += 4;
            continue;
          }
          case 90 /* LtF */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] as number) < (R[base + code[pc + 3]!] as number);
            pc += 4;
            continue;
          case 91 /* LeF */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] as number) <= (R[base + code[pc + 3]!] as number);
            pc += 4;
            continue;
          case 92 /* EqF */: {
            const x = R[base + code[pc + 2]!] as number;
            const y = R[base + code[pc + 3]!] as number;
            R[base + code[pc + 1]!] = +x === +y;
            pc += 4;
            continue;
          }
          case 93 /* NeF */: {
            const x = R[base + code[pc + 2]!] as number;
            const y = R[base + code[pc + 3]!] as number;
            R[base + code[pc + 1]!] = +x !== +y;
            pc += 4;
            continue;
          }
          case 94 /* LtStr */:
            R[base + code[pc + 1]!] = ltStr(R[base + code[pc + 2]!], R[base + code[pc + 3]!]);
            pc += 4;
            continue;
          case 95 /* LeStr */:
            R[base + code[pc + 1]!] = !ltStr(R[base + code[pc + 3]!], R[base + code[pc + 2]!]);
            pc += 4;
            continue;
          case 96 /* EqStr */:
            R[base + code[pc + 1]!] = eqStr(R[base + code[pc + 2]!], R[base + code[pc + 3]!]);
            pc += 4;
            continue;
          case 97 /* NeStr */:
            R[base + code[pc + 1]!] = !eqStr(R[base + code[pc + 2]!], R[base + code[pc + 3]!]);
            pc += 4;
            continue;
          case 98 /* EqRef */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] === R[base + code[pc + 3]!];
            pc += 4;
            continue;
          case 99 /* NeRef */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] !== R[base + code[pc + 3]!];
            pc += 4;
            continue;
          case 100 /* Not */:
            R[base + code[pc + 1]!] = R[base + code[pc + 2]!] !== true;
            pc += 4;
            continue;
          case 101 /* NegInt */: {
            const x = R[base + code[pc + 2]!];
            R[base + code[pc + 1]!] = typeof x === 'number' ? 0 - x : int.subBig(0, x, false);
            pc += 4;
            continue;
          }

          case 102 /* Concat */: {
            const s = (R[base + code[pc + 2]!] as string) + (R[base + code[pc + 3]!] as string);
            m.memory += s.length;
            if (m.memory > m.memoryLimit) m.charge(0);
            R[base + code[pc + 1]!] = s;
            pc += 4;
            continue;
          }
          case 103 /* LenStr */:
            R[base + code[pc + 1]!] = (R[base + code[pc + 2]!] as string).length;
            pc += 4;
            continue;
          case 104 /* IndexStr */: {
            const s = R[base + code[pc + 2]!] as string;
            const i = R[base + code[pc + 3]!];
            if (typeof i !== 'number' || i < 0 || i >= s.length) throw indexError(i, s.length);
            R[base + code[pc + 1]!] = s.charCodeAt(i);
            pc += 4;
            continue;
          }
          case 105 /* LenSlice */: {
            const s = R[base + code[pc + 2]!];
            R[base + code[pc + 1]!] = s === null ? 0 : s.len;
            pc += 4;
            continue;
          }
          case 106 /* CapSlice */: {
            const s = R[base + code[pc + 2]!];
            R[base + code[pc + 1]!] = s === null ? 0 : s.cap;
            pc += 4;
            continue;
          }
          case 107 /* Get */: {
            const s = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 108 /* GetU8 */: {
            const s = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 109 /* GetI32 */: {
            const s = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 110 /* GetF64 */: {
            const s = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 111 /* GetT */: {
            const s = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 4;
            continue;
          }
          case 112 /* Set */: {
            const s = R[base + code[pc + 1]!];
            const i = R[base + code[pc + 2]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[base + code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 113 /* SetU8 */: {
            const s = R[base + code[pc + 1]!];
            const i = R[base + code[pc + 2]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[base + code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 114 /* SetI32 */: {
            const s = R[base + code[pc + 1]!];
            const i = R[base + code[pc + 2]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[base + code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 115 /* SetF64 */: {
            const s = R[base + code[pc + 1]!];
            const i = R[base + code[pc + 2]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[base + code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 116 /* SetT */: {
            const s = R[base + code[pc + 1]!];
            const i = R[base + code[pc + 2]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            s.arr[s.off + i] = R[base + code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 117 /* GetArr */: {
            const a = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (a === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= a.length) throw indexError(i, a.length);
            R[base + code[pc + 1]!] = a[i];
            pc += 4;
            continue;
          }
          case 118 /* GetArrT */: {
            const a = R[base + code[pc + 2]!];
            const i = R[base + code[pc + 3]!];
            if (a === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= a.length) throw indexError(i, a.length);
            R[base + code[pc + 1]!] = a[i];
            pc += 4;
            continue;
          }
          case 119 /* SetArr */: {
            const a = R[base + code[pc + 1]!];
            const i = R[base + code[pc + 2]!];
            if (a === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= a.length) throw indexError(i, a.length);
            a[i] = R[base + code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 120 /* SetArrT */: {
            const a = R[base + code[pc + 1]!];
            const i = R[base + code[pc + 2]!];
            if (a === null) throw nilDereference();
            if (typeof i !== 'number' || i < 0 || i >= a.length) throw indexError(i, a.length);
            a[i] = R[base + code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 121 /* Append */: {
            const s = append1(R[base + code[pc + 2]!], R[base + code[pc + 3]!], k[code[pc + 4]!] as RType);
            R[base + code[pc + 1]!] = s;
            m.memory += s.len === s.cap ? 24 + s.cap * 8 : 24;
            if (m.memory > m.memoryLimit) m.charge(0);
            pc += 8;
            continue;
          }
          case 164 /* AppendSlice */: {
            const more = R[base + code[pc + 3]!];
            R[base + code[pc + 1]!] = appendSlice(R[base + code[pc + 2]!], more, k[code[pc + 4]!] as RType);
            if (more !== null) m.charge(24 + more.len * 8);
            pc += 8;
            continue;
          }
          case 122 /* Slice */: {
            const lo = code[pc + 3]!;
            const hi = code[pc + 4]!;
            R[base + code[pc + 1]!] = sliceSlice(
              R[base + code[pc + 2]!],
              lo < 0 ? undefined : R[base + lo],
              hi < 0 ? undefined : R[base + hi],
              undefined,
              k[code[pc + 5]!] as RType,
            );
            pc += 8;
            continue;
          }
          case 123 /* Field */: {
            const o = R[base + code[pc + 2]!];
            if (o === null) throw nilDereference();
            R[base + code[pc + 1]!] = o[code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 124 /* SetField */: {
            const o = R[base + code[pc + 1]!];
            if (o === null) throw nilDereference();
            o[code[pc + 2]!] = R[base + code[pc + 3]!];
            pc += 4;
            continue;
          }
          case 125 /* MakeStruct */: {
            const from = base + code[pc + 2]!;
            const n = code[pc + 3]!;
            m.memory += 16 + n * 8;
            if (m.memory > m.memoryLimit) m.charge(0);
            R[base + code[pc + 1]!] = R.slice(from, from + n);
            pc += 4;
            continue;
          }
          case 126 /* Zero */: {
            const rt = k[code[pc + 2]!] as RType;
            m.charge(sizeOf(rt));
            R[base + code[pc + 1]!] = rt.zero();
            pc += 4;
            continue;
          }
          case 127 /* Clone */:
            m.memory += 32;
            R[base + code[pc + 1]!] = cloneValue(R[base + code[pc + 2]!], k[code[pc + 3]!] as RType);
            pc += 4;
            continue;
          case 128 /* CopyInto */: {
            const d = R[base + code[pc + 1]!];
            const s = R[base + code[pc + 2]!];
            if (d === null || s === null) throw nilDereference();
            copyInto(d, s, k[code[pc + 3]!] as RType);
            pc += 4;
            continue;
          }
          case 129 /* MapGet */: {
            const map = R[base + code[pc + 2]!];
            const info = k[code[pc + 4]!] as MapInfo;
            if (info.simple && map !== null) {
              const e = map.entries.get(R[base + code[pc + 3]!]);
              R[base + code[pc + 1]!] = e === undefined ? info.zero() : e.value;
            } else {
              const e = mapGet(map, R[base + code[pc + 3]!], info);
              R[base + code[pc + 1]!] = e === undefined ? info.zero() : e.value;
            }
            pc += 8;
            continue;
          }
          case 130 /* MapGet2 */: {
            const info = k[code[pc + 4]!] as MapInfo;
            const e = mapGet(R[base + code[pc + 2]!], R[base + code[pc + 3]!], info);
            const to = base + code[pc + 1]!;
            R[to] = e === undefined ? info.zero() : e.value;
            R[to + 1] = e !== undefined;
            pc += 8;
            continue;
          }
          case 131 /* MapSet */: {
            mapSet(
              m,
              R[base + code[pc + 1]!],
              R[base + code[pc + 2]!],
              R[base + code[pc + 3]!],
              k[code[pc + 4]!] as MapInfo,
            );
            pc += 8;
            continue;
          }
          case 165 /* MapAddImm */: {
            const map = R[base + code[pc + 1]!];
            const key = R[base + code[pc + 2]!];
            const info = k[code[pc + 4]!] as MapInfo;
            const e = mapGet(map, key, info);
            const x = e === undefined ? 0 : e.value;
            const s = typeof x === 'number' ? x + code[pc + 3]! : MAX + 1;
            const v = s <= MAX && s >= -MAX ? s : int.addBig(x, code[pc + 3]!, false);
            if (e === undefined) mapSet(m, map, key, v, info);
            else e.value = v;
            pc += 8;
            continue;
          }
          case 132 /* LenMap */: {
            const map = R[base + code[pc + 2]!];
            R[base + code[pc + 1]!] = map === null ? 0 : map.entries.size;
            pc += 4;
            continue;
          }
          case 133 /* MapNext */: {
            const e = (R[base + code[pc + 2]!] as MapIter).next();
            if (e === undefined) pc = code[pc + 3]!;
            else {
              const to = base + code[pc + 1]!;
              R[to] = e.key;
              R[to + 1] = e.value;
              pc += 4;
            }
            continue;
          }
          case 134 /* StrNext */: {
            const at = base + code[pc + 1]!;
            const s = R[base + code[pc + 2]!] as string;
            const i = R[at] as number;
            if (i >= s.length) pc = code[pc + 3]!;
            else {
              const c = s.charCodeAt(i);
              R[at + 1] = i;
              if (c < 0x80) {
                R[at + 2] = c;
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
            R[base + code[pc + 1]!] = new Iface(k[code[pc + 3]!] as RType, R[base + code[pc + 2]!]);
            pc += 4;
            continue;
          case 136 /* Assert */: {
            const i = R[base + code[pc + 2]!] as Iface | null;
            const info = k[code[pc + 3]!] as AssertInfo;
            R[base + code[pc + 1]!] = i !== null && i.type === info.target ? i.value : assertTo(i, info);
            pc += 4;
            continue;
          }
          case 137 /* Assert2 */: {
            const i = R[base + code[pc + 2]!] as Iface | null;
            const info = k[code[pc + 3]!] as AssertInfo;
            const to = base + code[pc + 1]!;
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
            const c = k[code[pc + 2]!] as Code;
            const from = base + code[pc + 3]!;
            m.memory += 32;
            R[base + code[pc + 1]!] = new FuncClass(
              c.name,
              c,
              undefined,
              R.slice(from, from + (k[code[pc + 2]! + 1] as number)),
            );
            pc += 4;
            continue;
          }
          case 139 /* Call */: {
            frame.pc = pc + 4;
            fn = k[code[pc + 2]!] as Code;
            base += code[pc + 1]!;
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
            const f = k[code[pc + 2]!] as Func;
            const at = base + code[pc + 1]!;
            const n = code[pc + 3]!;
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
            const f = R[base + code[pc + 2]!] as Func | null;
            if (f === null) throw nilDereference();
            frame.pc = pc + 4;
            if (f.native !== undefined) {
              const at = base + code[pc + 1]!;
              const n = code[pc + 3]!;
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
            base += code[pc + 1]!;
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
            const at = base + code[pc + 1]!;
            const i = R[at] as Iface | null;
            if (i === null) throw nilDereference();
            const site = k[code[pc + 2]!] as IfaceSite;
            const f = site.type === i.type ? site.fn! : findMethod(site, i.type);
            R[at] = i.value;
            frame.pc = pc + 4;
            if (f.native !== undefined) {
              const n = code[pc + 3]!;
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
            const at = base + code[pc + 1]!;
            frame.pc = pc;
            g.depth = depth;
            m.go(g, R[base + code[pc + 2]!] as Func | null, R.slice(at, at + code[pc + 3]!));
            pc += 4;
            continue;
          }
          case 144 /* Defer */: {
            const at = base + code[pc + 1]!;
            m.memory += 48;
            frame.defers = {
              fn: R[base + code[pc + 2]!] as Func | null,
              args: R.slice(at, at + code[pc + 3]!),
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
            R[base] = R[base + code[pc + 1]!];
            frame = frames[--depth]!;
            fn = frame.fn;
            code = fn.code;
            k = fn.k;
            pc = frame.pc;
            base = frame.base;
            continue;
          case 148 /* RetN */: {
            const from = base + code[pc + 1]!;
            const n = code[pc + 2]!;
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
            throw m.panicWith(R[base + code[pc + 1]!] as Iface | null);
          case 150 /* Recover */:
            g.depth = depth;
            R[base + code[pc + 1]!] = m.recover(g);
            pc += 4;
            continue;
          case 151 /* Send */: {
            frame.pc = pc + 4;
            g.depth = depth;
            if (!chanSend(m, g, R[base + code[pc + 1]!], R[base + code[pc + 2]!])) return fuel;
            pc += 4;
            continue;
          }
          case 152 /* Recv */: {
            frame.pc = pc + 4;
            g.depth = depth;
            if (!chanRecv(m, g, R[base + code[pc + 2]!], base + code[pc + 1]!, -1)) return fuel;
            pc += 4;
            continue;
          }
          case 153 /* Recv2 */: {
            frame.pc = pc + 4;
            g.depth = depth;
            const to = base + code[pc + 1]!;
            if (!chanRecv(m, g, R[base + code[pc + 2]!], to, to + 1)) return fuel;
            pc += 4;
            continue;
          }
          case 154 /* Select */: {
            frame.pc = pc + 4;
            g.depth = depth;
            if (!selectGo(m, g, k[code[pc + 2]!], base, base + code[pc + 1]!)) return fuel;
            pc += 4;
            continue;
          }
          case 155 /* Helper */: {
            R[base + code[pc + 1]!] = k[code[pc + 3]!](g, R, base + code[pc + 2]!);
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
            const o = R[base + code[pc + 2]!];
            if (o === null) throw nilDereference();
            const s = o[code[pc + 3]!];
            const i = R[base + code[pc + 4]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 8;
            continue;
          }
          case 162 /* JTable */: {
            const to = (k[code[pc + 2]!] as Map<Value, number>).get(R[base + code[pc + 1]!]);
            pc = to === undefined ? code[pc + 3]! : to;
            continue;
          }
          case 163 /* AndNotInt */:
            R[base + code[pc + 1]!] = int.bitInt(3, R[base + code[pc + 2]!], R[base + code[pc + 3]!], false);
            pc += 4;
            continue;
          case 166 /* Low32 */: {
            const x = R[base + code[pc + 2]!];
            R[base + code[pc + 1]!] = typeof x === 'number' ? x | 0 : int.low32(x);
            pc += 4;
            continue;
          }
          case 167 /* IntToF */: {
            const x = R[base + code[pc + 2]!];
            R[base + code[pc + 1]!] = typeof x === 'number' ? x : Number(x);
            pc += 4;
            continue;
          }
          case 168 /* FToInt */: {
            const x = R[base + code[pc + 2]!] as number;
            R[base + code[pc + 1]!] = x < MAX && x > -MAX ? Math.trunc(x) + 0 : int.floatToInt(x);
            pc += 4;
            continue;
          }
          case 169 /* MulAddInt */: {
            const x = R[base + code[pc + 2]!];
            const y = R[base + code[pc + 3]!];
            const z = R[base + code[pc + 4]!];
            if (typeof x === 'number' && typeof y === 'number' && typeof z === 'number') {
              const p = x * y;
              const s = p + z;
              R[base + code[pc + 1]!] = p <= MAX && p >= -MAX && s <= MAX && s >= -MAX ? s : mulAdd(x, y, z);
            } else R[base + code[pc + 1]!] = mulAdd(x, y, z);
            pc += 8;
            continue;
          }
          case 170 /* GetMulAdd */: {
            const s = R[base + code[pc + 2]!];
            const x = R[base + code[pc + 3]!];
            const y = R[base + code[pc + 4]!];
            const z = R[base + code[pc + 5]!];
            const i = typeof x === 'number' && typeof y === 'number' && typeof z === 'number' ? x * y + z : -1;
            if (s === null || i < 0 || i >= s.len) throw sliceIndexError(s, mulAdd(x, y, z));
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 8;
            continue;
          }
          case 171 /* Get2 */: {
            const o = R[base + code[pc + 2]!];
            const j = R[base + code[pc + 3]!];
            if (o === null || typeof j !== 'number' || j < 0 || j >= o.len) throw sliceIndexError(o, j);
            const s = o.arr[o.off + j];
            const i = R[base + code[pc + 4]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 8;
            continue;
          }
          case 172 /* GetOff */: {
            const s = R[base + code[pc + 2]!];
            const x = R[base + code[pc + 3]!];
            const i = typeof x === 'number' ? x + code[pc + 4]! : -1;
            if (s === null || i < 0 || i >= s.len) throw sliceIndexError(s, typeof x === 'number' ? i : x);
            R[base + code[pc + 1]!] = s.arr[s.off + i];
            pc += 8;
            continue;
          }
          case 173 /* AddGet */: {
            const x = R[base + code[pc + 2]!];
            const s = R[base + code[pc + 3]!];
            const i = R[base + code[pc + 4]!];
            if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
            const y = s.arr[s.off + i];
            if (typeof x === 'number' && typeof y === 'number') {
              const t = x + y;
              R[base + code[pc + 1]!] = t <= MAX && t >= -MAX ? t : int.addBig(x, y, false);
            } else R[base + code[pc + 1]!] = int.addBig(x, y, false);
            pc += 8;
            continue;
          }
          case 174 /* Swap */: {
            const s = R[base + code[pc + 1]!];
            const i = R[base + code[pc + 2]!];
            const j = R[base + code[pc + 3]!];
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
