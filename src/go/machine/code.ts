/** Compiled functions and function values. */
import type { Pos } from '../syntax/source';
import type { Native } from './native';
import { Op } from './ops';
import type { RType } from './rtype';
import type { FuncValue, Value } from './values';

/** A variable of the source and where it lives, for the debugger. */
export interface DebugVar {
  name: string;
  type: RType;
  register: number;
  /** The register holds a Box. */
  boxed: boolean;
  /** Where it is in scope: from ≤ pc < to. */
  from: number;
  to: number;
}

const lazy = Int32Array.of(Op.Lazy, 0, 0, 0);

/** One function's code. Parameters (receiver first) arrive in registers 0…, results leave there; captured values follow the parameters. */
export class Code {
  code: Int32Array = lazy;
  k: Value[] = [];
  /** Registers of the window. */
  nregs = 1;
  /** Where a function with deferred calls finishes: runs them, then returns its result variables; -1 without. */
  epilogue = -1;
  /** Made by the compiler around a method: recover looks through it, traces leave it out. */
  wrapper = false;
  /** The receiver or any other struct parameter is never changed nor kept, so that callers need not copy it: by parameter. */
  readonlyRecv = false;
  /** Positions: `places[i]` holds from `pcs[i]` on. Negative places start a statement (the debugger stops there). */
  pcs: number[] = [];
  places: Pos[] = [];
  vars: DebugVar[] = [];

  constructor(
    /** As traces print it. */
    readonly name: string,
    readonly nparams: number,
    readonly nresults: number,
    /** Fills this object in; called by the first execution. */
    readonly compile: ((self: Code) => void) | undefined,
  ) {}

  get compiled(): boolean {
    return this.code !== lazy;
  }

  /** The place of the instruction at pc; 0 if unknown. */
  posAt(pc: number): Pos {
    let lo = 0;
    let hi = this.pcs.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.pcs[mid]! <= pc) lo = mid + 1;
      else hi = mid;
    }
    return lo > 0 ? Math.abs(this.places[lo - 1]!) : 0;
  }

  /** Whether a statement starts exactly at pc. */
  isStmt(pc: number): boolean {
    // A function just called, which the machine has not compiled yet.
    if (!this.compiled) this.compile?.(this);
    const i = this.pcs.lastIndexOf(pc);
    return i >= 0 && this.places[i]! < 0;
  }
}

const noCaptures: Value[] = [];

/** A function value: code with what it captured, or a native. */
export class Func implements FuncValue {
  readonly isFunc = true as const;
  constructor(
    readonly name: string,
    /** For a native: stands for it in frames and traces. */
    readonly code: Code,
    readonly native: Native | undefined = undefined,
    readonly captures: Value[] = noCaptures,
  ) {}
}

/** Code that stands for a native in frames. */
export function nativeCode(name: string, nparams: number, nresults: number): Code {
  const code = new Code(name, nparams, nresults, undefined);
  code.code = Int32Array.of(Op.NativeResume, 0, 0, 0);
  code.nregs = Math.max(nparams, nresults, 1);
  return code;
}

/** Code of the machine's own frames: a single instruction. */
export function trampoline(name: string, op: number): Code {
  const code = new Code(name, 0, 0, undefined);
  code.code = Int32Array.of(op, 0, 0, 0);
  code.wrapper = true;
  return code;
}
