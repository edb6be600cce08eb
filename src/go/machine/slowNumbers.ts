/**
 * The part of slow.ts that is about numbers and strings in order: arithmetic, comparisons and jumps on operands that are
 * not both small (a bigint stands for an integer that a number cannot hold exactly).
 */
import { runtimeError } from './errors';
import type { Frame, Goroutine } from './goroutine';
import * as int from './int';

/** Does the instruction at pc of g's top frame, like `slow`; never waits, returns where to go on. */
export function slowNumber(g: Goroutine, frame: Frame, pc: number): number {
  const { fn, base } = frame;
  const { code } = fn;
  const R = g.stack;
  const B = code[pc + 2]!;
  const C = code[pc + 3]!;
  const a = base + code[pc + 1]!;
  const b = base + B;
  const c = base + C;
  switch (code[pc]) {
    case 21 /* JLtInt */:
      return R[a] < R[b] ? C : pc + 4;
    case 22 /* JLeInt */:
      return R[a] <= R[b] ? C : pc + 4;
    case 23 /* JEqInt */:
      return R[a] === R[b] ? C : pc + 4;
    case 24 /* JNeInt */:
      return R[a] !== R[b] ? C : pc + 4;
    case 25 /* JLtImm */:
      return R[a] < B ? C : pc + 4;
    case 26 /* JLeImm */:
      return R[a] <= B ? C : pc + 4;
    case 27 /* JGtImm */:
      return R[a] > B ? C : pc + 4;
    case 28 /* JGeImm */:
      return R[a] >= B ? C : pc + 4;
    case 29 /* JEqImm */:
      return R[a] === B ? C : pc + 4;
    case 30 /* JNeImm */:
      return R[a] !== B ? C : pc + 4;
    case 31 /* IncJLt */:
      R[a] = int.addBig(R[a], 1, false);
      return R[a] < R[b] ? C : pc + 4;
    case 32 /* IncJLtImm */:
      R[a] = int.addBig(R[a], 1, false);
      return R[a] < B ? C : pc + 4;
    case 36 /* AddInt */:
      R[a] = int.addBig(R[b], R[c], false);
      return pc + 4;
    case 37 /* SubInt */:
      R[a] = int.subBig(R[b], R[c], false);
      return pc + 4;
    case 38 /* MulInt */:
      R[a] = int.mulBig(R[b], R[c], false);
      return pc + 4;
    case 39 /* DivInt */:
      R[a] = int.divInt(R[b], R[c], false);
      return pc + 4;
    case 40 /* RemInt */:
      R[a] = int.remInt(R[b], R[c], false);
      return pc + 4;
    case 41 /* AndInt */:
      R[a] = int.bitInt(0, R[b], R[c], false);
      return pc + 4;
    case 42 /* OrInt */:
      R[a] = int.bitInt(1, R[b], R[c], false);
      return pc + 4;
    case 43 /* XorInt */:
      R[a] = int.bitInt(2, R[b], R[c], false);
      return pc + 4;
    case 44 /* ShlInt */:
      R[a] = int.shl(R[b], R[c], false);
      return pc + 4;
    case 45 /* ShrInt */:
      R[a] = int.shr(R[b], R[c]);
      return pc + 4;
    case 46 /* AddIntImm */:
      R[a] = int.addBig(R[b], C, false);
      return pc + 4;
    case 47 /* MulIntImm */:
      R[a] = int.mulBig(R[b], C, false);
      return pc + 4;
    case 48 /* DivIntImm */:
      R[a] = int.divInt(R[b], C, false);
      return pc + 4;
    case 49 /* RemIntImm */:
      R[a] = int.remInt(R[b], C, false);
      return pc + 4;
    case 50 /* ShlIntImm */:
      R[a] = int.shl(R[b], C, false);
      return pc + 4;
    case 51 /* ShrIntImm */:
      R[a] = int.shr(R[b], C);
      return pc + 4;
    case 52 /* AndIntImm */:
      R[a] = int.bitInt(0, R[b], C, false);
      return pc + 4;
    case 53 /* AddUint */:
      R[a] = int.addBig(R[b], R[c], true);
      return pc + 4;
    case 54 /* SubUint */:
      R[a] = int.subBig(R[b], R[c], true);
      return pc + 4;
    case 55 /* MulUint */:
      R[a] = int.mulBig(R[b], R[c], true);
      return pc + 4;
    case 56 /* DivUint */:
      R[a] = int.divInt(R[b], R[c], true);
      return pc + 4;
    case 57 /* RemUint */:
      R[a] = int.remInt(R[b], R[c], true);
      return pc + 4;
    case 58 /* BitUint */:
      R[a] = int.bitInt(code[pc + 4]!, R[b], R[c], true);
      return pc + 8;
    case 59 /* ShlUint */:
      R[a] = int.shl(R[b], R[c], true);
      return pc + 4;
    case 60 /* ShrUint */:
      R[a] = int.shr(R[b], R[c]);
      return pc + 4;
    case 64 /* DivI32 */:
      throw runtimeError('integer divide by zero');
    case 65 /* RemI32 */:
      throw runtimeError('integer divide by zero');
    case 69 /* ShlI32 */:
      R[a] = int.shl32(R[b], R[c]);
      return pc + 4;
    case 70 /* ShrI32 */:
      R[a] = int.shr32(R[b], R[c]);
      return pc + 4;
    case 72 /* DivU32 */:
      throw runtimeError('integer divide by zero');
    case 73 /* RemU32 */:
      throw runtimeError('integer divide by zero');
    case 74 /* ShrU32 */:
      R[a] = int.shrU32(R[b], R[c]);
      return pc + 4;
    case 84 /* NegF */:
      R[a] = -(R[b] as number);
      return pc + 4;
    case 85 /* ToF32 */:
      R[a] = Math.fround(R[b]);
      return pc + 4;
    case 86 /* LtInt */:
      R[a] = R[b] < R[c];
      return pc + 4;
    case 87 /* LeInt */:
      R[a] = R[b] <= R[c];
      return pc + 4;
    case 88 /* EqInt */:
      R[a] = R[b] === R[c];
      return pc + 4;
    case 89 /* NeInt */:
      R[a] = R[b] !== R[c];
      return pc + 4;
    case 94 /* LtStr */:
      R[a] = (R[b] as string) < R[c];
      return pc + 4;
    case 95 /* LeStr */:
      R[a] = (R[b] as string) <= R[c];
      return pc + 4;
    case 101 /* NegInt */:
      R[a] = int.subBig(0, R[b], false);
      return pc + 4;
    case 163 /* AndNotInt */:
      R[a] = int.bitInt(3, R[b], R[c], false);
      return pc + 4;
    case 166 /* Low32 */:
      R[a] = int.low32(R[b]);
      return pc + 4;
    case 167 /* IntToF */:
      R[a] = Number(R[b]);
      return pc + 4;
    case 168 /* FToInt */:
      R[a] = int.floatToInt(R[b]);
      return pc + 4;
    case 169 /* MulAddInt */:
      R[a] = int.mulAdd(R[b], R[c], R[base + code[pc + 4]!]);
      return pc + 8;
    default:
      throw new Error(`no instruction ${code[pc]} at ${pc} of ${fn.name}`);
  }
}
