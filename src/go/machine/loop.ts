/**
 * The instruction loop: one switch, kept in one function so that V8 compiles it as one. Only what is frequent
 * and goes well is done here; a case that meets anything else leaves the switch by `break`, and slow.ts does the
 * instruction. That keeps the function small (V8 optimises it sooner, and compiles it in a fraction of the time) and free of
 * calls and throws, which would make every register live across them. Case labels are the numbers of ops.ts
 * (`node tools/ops.mjs` puts them in, a test compares), so that the switch is a jump table.
 *
 * State is kept in local variables while a goroutine runs and written back (`frame.pc`, `g.depth`) before anything
 * that looks at the goroutine; `continue outer` reads it again.
 */
import type { Code, Func } from './code';
import { DEAD, RUNNING, type Goroutine } from './goroutine';
import { findMethod, type AssertInfo, type IfaceSite } from './iface';
import { pow2 } from './int';
import type { Machine } from './machine';
import type { MapInfo } from './maps';
import { callNative } from './natives';
import type { RType } from './rtype';
import { slow } from './slow';
import { decodeRune } from './utf8';
import { Box, Iface, Ref, Slice } from './values';

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
            else break;
            pc += 4;
            continue;
          }
          case 10 /* StorePtr */: {
            const p = R[a];
            if (p instanceof Box) p.v = R[b];
            else if (p instanceof Ref) p.obj[p.key] = R[b];
            else break;
            pc += 4;
            continue;
          }
          case 15 /* NilCheck */: {
            if (R[a] !== null) {
              pc += 4;
              continue;
            }
            break;
          }
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
            if (typeof x === 'number' && typeof y === 'number') {
              pc = x < y ? C : pc + 4;
              continue;
            }
            break;
          }
          case 22 /* JLeInt */: {
            const x = R[a];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number') {
              pc = x <= y ? C : pc + 4;
              continue;
            }
            break;
          }
          case 23 /* JEqInt */: {
            const x = R[a];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number') {
              pc = x === y ? C : pc + 4;
              continue;
            }
            break;
          }
          case 24 /* JNeInt */: {
            const x = R[a];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number') {
              pc = x !== y ? C : pc + 4;
              continue;
            }
            break;
          }
          case 25 /* JLtImm */: {
            const x = R[a];
            if (typeof x === 'number') {
              pc = x < B ? C : pc + 4;
              continue;
            }
            break;
          }
          case 26 /* JLeImm */: {
            const x = R[a];
            if (typeof x === 'number') {
              pc = x <= B ? C : pc + 4;
              continue;
            }
            break;
          }
          case 27 /* JGtImm */: {
            const x = R[a];
            if (typeof x === 'number') {
              pc = x > B ? C : pc + 4;
              continue;
            }
            break;
          }
          case 28 /* JGeImm */: {
            const x = R[a];
            if (typeof x === 'number') {
              pc = x >= B ? C : pc + 4;
              continue;
            }
            break;
          }
          case 29 /* JEqImm */: {
            const x = R[a];
            if (typeof x === 'number') {
              pc = x === B ? C : pc + 4;
              continue;
            }
            break;
          }
          case 30 /* JNeImm */: {
            const x = R[a];
            if (typeof x === 'number') {
              pc = x !== B ? C : pc + 4;
              continue;
            }
            break;
          }
          case 31 /* IncJLt */: {
            const x = R[a];
            const y = R[b];
            if (typeof x === 'number' && typeof y === 'number' && x < MAX) {
              const s = x + 1;
              R[a] = s;
              pc = s < y ? C : pc + 4;
              continue;
            }
            break;
          }
          case 32 /* IncJLtImm */: {
            const x = R[a];
            if (typeof x === 'number' && x < MAX) {
              const s = x + 1;
              R[a] = s;
              pc = s < B ? C : pc + 4;
              continue;
            }
            break;
          }
          case 33 /* JEqStr */:
            if ((R[a] as string) === R[b]) pc = C;
            else pc += 4;
            continue;
          case 34 /* JNeStr */:
            if ((R[a] as string) === R[b]) pc += 4;
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
              if (s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 37 /* SubInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x - y;
              if (s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 38 /* MulInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x * y + 0;
              if (s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 39 /* DivInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && y !== 0) {
              R[a] = Math.trunc(x / y) + 0;
              pc += 4;
              continue;
            }
            break;
          }
          case 40 /* RemInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && y !== 0) {
              R[a] = x - Math.trunc(x / y) * y;
              pc += 4;
              continue;
            }
            break;
          }
          case 41 /* AndInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y) {
              R[a] = x & y;
              pc += 4;
              continue;
            }
            break;
          }
          case 42 /* OrInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y) {
              R[a] = x | y;
              pc += 4;
              continue;
            }
            break;
          }
          case 43 /* XorInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && (y | 0) === y) {
              R[a] = x ^ y;
              pc += 4;
              continue;
            }
            break;
          }
          case 44 /* ShlInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && y >= 0 && y < 53) {
              const s = x * pow2[y]!;
              if (s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 45 /* ShrInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && y >= 0 && y < 32) {
              R[a] = x >> y;
              pc += 4;
              continue;
            }
            break;
          }
          case 46 /* AddIntImm */: {
            const x = R[b];
            if (typeof x === 'number') {
              const s = x + C;
              if (s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 47 /* MulIntImm */: {
            const x = R[b];
            if (typeof x === 'number') {
              const s = x * C + 0;
              if (s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 48 /* DivIntImm */: {
            const x = R[b];
            if (typeof x === 'number') {
              R[a] = Math.trunc(x / C) + 0;
              pc += 4;
              continue;
            }
            break;
          }
          case 49 /* RemIntImm */: {
            const x = R[b];
            if (typeof x === 'number') {
              R[a] = x - Math.trunc(x / C) * C;
              pc += 4;
              continue;
            }
            break;
          }
          case 50 /* ShlIntImm */: {
            const x = R[b];
            if (typeof x === 'number' && C < 53) {
              const s = x * pow2[C]!;
              if (s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 51 /* ShrIntImm */: {
            const x = R[b];
            if (typeof x === 'number' && (x | 0) === x && C < 32) {
              R[a] = x >> C;
              pc += 4;
              continue;
            }
            break;
          }
          case 52 /* AndIntImm */: {
            const x = R[b];
            if (typeof x === 'number' && (x | 0) === x) {
              R[a] = x & C;
              pc += 4;
              continue;
            }
            break;
          }
          case 53 /* AddUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x + y;
              if (s <= MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 54 /* SubUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x - y;
              if (s >= 0) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 55 /* MulUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              const s = x * y;
              if (s <= MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 56 /* DivUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && y !== 0) {
              R[a] = Math.trunc(x / y) + 0;
              pc += 4;
              continue;
            }
            break;
          }
          case 57 /* RemUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && y !== 0) {
              R[a] = x - Math.trunc(x / y) * y;
              pc += 4;
              continue;
            }
            break;
          }
          case 59 /* ShlUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && y >= 0 && y < 53) {
              const s = x * pow2[y]!;
              if (s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 4;
                continue;
              }
            }
            break;
          }
          case 60 /* ShrUint */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number' && (x | 0) === x && y >= 0 && y < 32) {
              R[a] = x >> y;
              pc += 4;
              continue;
            }
            break;
          }
          case 61 /* AddI32 */:
            R[a] = ((R[b] | 0) + (R[c] | 0)) | 0;
            pc += 4;
            continue;
          case 62 /* SubI32 */:
            R[a] = ((R[b] | 0) - (R[c] | 0)) | 0;
            pc += 4;
            continue;
          case 63 /* MulI32 */:
            R[a] = Math.imul(R[b], R[c]);
            pc += 4;
            continue;
          case 64 /* DivI32 */: {
            const x = R[b];
            const y = R[c];
            if (y !== 0) {
              R[a] = ((x | 0) / (y | 0)) | 0;
              pc += 4;
              continue;
            }
            break;
          }
          case 65 /* RemI32 */: {
            const x = R[b];
            const y = R[c];
            if (y !== 0) {
              R[a] = ((x | 0) % (y | 0)) | 0;
              pc += 4;
              continue;
            }
            break;
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
          case 69 /* ShlI32 */: {
            const x = R[b];
            const y = R[c];
            if (y >= 0 && y < 32) {
              R[a] = x << y;
              pc += 4;
              continue;
            }
            break;
          }
          case 70 /* ShrI32 */: {
            const x = R[b];
            const y = R[c];
            if (y >= 0 && y < 32) {
              R[a] = x >> y;
              pc += 4;
              continue;
            }
            break;
          }
          case 71 /* AndNotI32 */:
            R[a] = R[b] & ~R[c];
            pc += 4;
            continue;
          case 72 /* DivU32 */: {
            const x = R[b];
            const y = R[c];
            if (y !== 0) {
              R[a] = ((x >>> 0) / (y >>> 0)) >>> 0;
              pc += 4;
              continue;
            }
            break;
          }
          case 73 /* RemU32 */: {
            const x = R[b];
            const y = R[c];
            if (y !== 0) {
              R[a] = ((x >>> 0) % (y >>> 0)) >>> 0;
              pc += 4;
              continue;
            }
            break;
          }
          case 74 /* ShrU32 */: {
            const x = R[b];
            const y = R[c];
            if (y >= 0 && y < 32) {
              R[a] = x >>> y;
              pc += 4;
              continue;
            }
            break;
          }
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
          case 86 /* LtInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              R[a] = x < y;
              pc += 4;
              continue;
            }
            break;
          }
          case 87 /* LeInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              R[a] = x <= y;
              pc += 4;
              continue;
            }
            break;
          }
          case 88 /* EqInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              R[a] = x === y;
              pc += 4;
              continue;
            }
            break;
          }
          case 89 /* NeInt */: {
            const x = R[b];
            const y = R[c];
            if (typeof x === 'number' && typeof y === 'number') {
              R[a] = x !== y;
              pc += 4;
              continue;
            }
            break;
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
          case 96 /* EqStr */:
            R[a] = (R[b] as string) === R[c];
            pc += 4;
            continue;
          case 97 /* NeStr */:
            R[a] = (R[b] as string) !== R[c];
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
            if (typeof x === 'number') {
              R[a] = 0 - x;
              pc += 4;
              continue;
            }
            break;
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
            if (typeof i === 'number' && i >= 0 && i < s.length) {
              R[a] = s.charCodeAt(i);
              pc += 4;
              continue;
            }
            break;
          }
          case 105 /* LenSlice */: {
            const s = R[b];
            R[a] = s === null ? 0 : s.len;
            pc += 4;
            continue;
          }
          case 107 /* Get */: {
            const s = R[b];
            const i = R[c];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              R[a] = s.arr[s.off + i];
              pc += 4;
              continue;
            }
            break;
          }
          case 108 /* GetU8 */: {
            const s = R[b];
            const i = R[c];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              R[a] = s.arr[s.off + i];
              pc += 4;
              continue;
            }
            break;
          }
          case 109 /* GetI32 */: {
            const s = R[b];
            const i = R[c];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              R[a] = s.arr[s.off + i];
              pc += 4;
              continue;
            }
            break;
          }
          case 110 /* GetF64 */: {
            const s = R[b];
            const i = R[c];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              R[a] = s.arr[s.off + i];
              pc += 4;
              continue;
            }
            break;
          }
          case 112 /* Set */: {
            const s = R[a];
            const i = R[b];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              s.arr[s.off + i] = R[c];
              pc += 4;
              continue;
            }
            break;
          }
          case 113 /* SetU8 */: {
            const s = R[a];
            const i = R[b];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              s.arr[s.off + i] = R[c];
              pc += 4;
              continue;
            }
            break;
          }
          case 114 /* SetI32 */: {
            const s = R[a];
            const i = R[b];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              s.arr[s.off + i] = R[c];
              pc += 4;
              continue;
            }
            break;
          }
          case 115 /* SetF64 */: {
            const s = R[a];
            const i = R[b];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              s.arr[s.off + i] = R[c];
              pc += 4;
              continue;
            }
            break;
          }
          case 117 /* GetArr */: {
            const arr = R[b];
            const i = R[c];
            if (arr !== null && typeof i === 'number' && i >= 0 && i < arr.length) {
              R[a] = arr[i];
              pc += 4;
              continue;
            }
            break;
          }
          case 119 /* SetArr */: {
            const arr = R[a];
            const i = R[b];
            if (arr !== null && typeof i === 'number' && i >= 0 && i < arr.length) {
              arr[i] = R[c];
              pc += 4;
              continue;
            }
            break;
          }
          case 121 /* Append */: {
            const s = R[b];
            if (s !== null && s.len < s.cap && s.arr instanceof Array) {
              const len = s.len + 1;
              const cost = len === s.cap ? 24 + s.cap * 8 : 24;
              const at = s.off + s.len;
              const kind = (k[code[pc + 4]!] as RType).kind;
              // A struct or array that is there already is written into.
              if (m.memory + cost <= m.memoryLimit && ((kind !== 25 && kind !== 17) || s.arr[at] === undefined)) {
                s.arr[at] = R[c];
                R[a] = new Slice(s.arr, s.off, len, s.cap);
                m.memory += cost;
                pc += 8;
                continue;
              }
            }
            break;
          }
          case 123 /* Field */: {
            const o = R[b];
            if (o !== null) {
              R[a] = o[C];
              pc += 4;
              continue;
            }
            break;
          }
          case 124 /* SetField */: {
            const o = R[a];
            if (o !== null) {
              o[B] = R[c];
              pc += 4;
              continue;
            }
            break;
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
          case 129 /* MapGet */: {
            const map = R[b];
            const info = k[code[pc + 4]!] as MapInfo;
            if (info.simple && map !== null) {
              const e = map.entries.get(R[c]);
              if (e !== undefined) {
                R[a] = e.value;
                pc += 8;
                continue;
              }
            }
            break;
          }
          case 130 /* MapGet2 */: {
            const map = R[b];
            if ((k[code[pc + 4]!] as MapInfo).simple && map !== null) {
              const e = map.entries.get(R[c]);
              if (e !== undefined) {
                R[a] = e.value;
                R[a + 1] = true;
                pc += 8;
                continue;
              }
            }
            break;
          }
          case 165 /* MapAddImm */: {
            const map = R[a];
            if ((k[code[pc + 4]!] as MapInfo).simple && map !== null) {
              const e = map.entries.get(R[b]);
              if (e !== undefined && typeof e.value === 'number') {
                const s = e.value + C;
                if (s <= MAX && s >= -MAX) {
                  e.value = s;
                  pc += 8;
                  continue;
                }
              }
            }
            break;
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
            if (i !== null && i.type === (k[C] as AssertInfo).target) {
              R[a] = i.value;
              pc += 4;
              continue;
            }
            break;
          }
          case 137 /* Assert2 */: {
            const i = R[b] as Iface | null;
            if (i !== null && i.type === (k[C] as AssertInfo).target) {
              R[a] = i.value;
              R[a + 1] = true;
              pc += 4;
              continue;
            }
            break;
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
            frame.pc = pc + 4;
            g.depth = depth;
            if (!callNative(m, g, k[B] as Func, a, C)) continue outer;
            pc += 4;
            if (m.extraFuel > 0) {
              fuel -= m.extraFuel;
              m.extraFuel = 0;
            }
            continue;
          }
          case 141 /* CallFunc */: {
            const f = R[b] as Func | null;
            if (f !== null && f.native === undefined) {
              const caps = f.captures;
              frame.pc = pc + 4;
              fn = f.code;
              base = a;
              depth++;
              if (depth === frames.length) m.growFrames(g, frame, pc, depth);
              frame = frames[depth]!;
              frame.fn = fn;
              frame.base = base;
              const to = base + fn.nparams;
              if (to + caps.length >= R.length || base + fn.nregs > R.length)
                m.growStack(g, to + caps.length + fn.nregs);
              for (let i = 0; i < caps.length; i++) R[to + i] = caps[i];
              code = fn.code;
              k = fn.k;
              pc = 0;
              continue;
            }
            break;
          }
          case 142 /* CallIface */: {
            const i = R[a] as Iface | null;
            if (i !== null) {
              const site = k[B] as IfaceSite;
              const f = site.type === i.type ? site.fn! : findMethod(site, i.type);
              if (f.native === undefined) {
                R[a] = i.value;
                frame.pc = pc + 4;
                fn = f.code;
                base = a;
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
            }
            break;
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
          case 155 /* Helper */: {
            R[a] = k[C](g, R, b);
            pc += 4;
            continue;
          }
          case 160 /* FieldGet */: {
            const o = R[b];
            if (o !== null) {
              const s = o[C];
              const i = R[base + code[pc + 4]!];
              if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
                R[a] = s.arr[s.off + i];
                pc += 8;
                continue;
              }
            }
            break;
          }
          case 166 /* Low32 */: {
            const x = R[b];
            if (typeof x === 'number' && (x | 0) === x) {
              R[a] = x;
              pc += 4;
              continue;
            }
            break;
          }
          case 167 /* IntToF */: {
            const x = R[b];
            if (typeof x === 'number') {
              R[a] = x;
              pc += 4;
              continue;
            }
            break;
          }
          case 168 /* FToInt */: {
            const x = R[b];
            if (x < MAX && x > -MAX) {
              R[a] = Math.trunc(x) + 0;
              pc += 4;
              continue;
            }
            break;
          }
          case 169 /* MulAddInt */: {
            const x = R[b];
            const y = R[c];
            const z = R[base + code[pc + 4]!];
            if (typeof x === 'number' && typeof y === 'number' && typeof z === 'number') {
              const p = x * y;
              const s = p + z;
              if (p <= MAX && p >= -MAX && s <= MAX && s >= -MAX) {
                R[a] = s;
                pc += 8;
                continue;
              }
            }
            break;
          }
          case 170 /* GetMulAdd */: {
            const s = R[b];
            const x = R[c];
            const y = R[base + code[pc + 4]!];
            const z = R[base + code[pc + 5]!];
            if (s !== null && typeof x === 'number' && typeof y === 'number' && typeof z === 'number') {
              const i = x * y + z;
              if (i >= 0 && i < s.len) {
                R[a] = s.arr[s.off + i];
                pc += 8;
                continue;
              }
            }
            break;
          }
          case 171 /* Get2 */: {
            const o = R[b];
            const j = R[c];
            if (o !== null && typeof j === 'number' && j >= 0 && j < o.len) {
              const s = o.arr[o.off + j];
              const i = R[base + code[pc + 4]!];
              if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
                R[a] = s.arr[s.off + i];
                pc += 8;
                continue;
              }
            }
            break;
          }
          case 172 /* GetOff */: {
            const s = R[b];
            const x = R[c];
            if (s !== null && typeof x === 'number') {
              const i = x + code[pc + 4]!;
              if (i >= 0 && i < s.len) {
                R[a] = s.arr[s.off + i];
                pc += 8;
                continue;
              }
            }
            break;
          }
          case 173 /* AddGet */: {
            const x = R[b];
            const s = R[c];
            const i = R[base + code[pc + 4]!];
            if (s !== null && typeof i === 'number' && i >= 0 && i < s.len) {
              const y = s.arr[s.off + i];
              if (typeof x === 'number' && typeof y === 'number') {
                const t = x + y;
                if (t <= MAX && t >= -MAX) {
                  R[a] = t;
                  pc += 8;
                  continue;
                }
              }
            }
            break;
          }
          case 174 /* Swap */: {
            const s = R[a];
            const i = R[b];
            const j = R[c];
            if (
              s !== null &&
              typeof i === 'number' &&
              i >= 0 &&
              i < s.len &&
              typeof j === 'number' &&
              j >= 0 &&
              j < s.len
            ) {
              const x = s.arr[s.off + i];
              s.arr[s.off + i] = s.arr[s.off + j];
              s.arr[s.off + j] = x;
              pc += 4;
              continue;
            }
            break;
          }
        }
        frame.pc = pc;
        g.depth = depth;
        pc = slow(m, g, frame, pc);
        if (m.extraFuel > 0) {
          fuel -= m.extraFuel;
          m.extraFuel = 0;
        }
        if (pc < 0) continue outer;
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
