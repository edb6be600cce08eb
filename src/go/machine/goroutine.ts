/** Goroutines and frames as data: everything a running program is can be looked at between two instructions. */
import type { Waiter } from './chan';
import { trampoline, type Code, type Func } from './code';
import { GoPanic, type Host, type NativeGen, type Thread } from './native';
import type { Machine } from './machine';
import { Op } from './ops';
import type { RType } from './rtype';
import type { FuncValue, Iface, Value } from './values';

export interface Deferred {
  fn: Func | null;
  args: Value[];
  next: Deferred | null;
}

/** A panic (or Goexit) on its way; the newest first. */
export interface PanicState {
  value: Iface | null;
  goexit: boolean;
  recovered: boolean;
  /** A newer panic has overtaken it. */
  aborted: boolean;
  /** Index of the frame where the search for deferred functions goes on. */
  scan: number;
  /** Index of the frame that runs its deferred function. */
  runner: number;
  prev: PanicState | null;
  /** What native frames get thrown. */
  thrown: GoPanic | null;
  /** Trace taken before frames were cut. */
  trace: string;
  /** For the line that Go prints for faults of memory. */
  memory: boolean;
}

const none = trampoline('', Op.Unreachable);

/** A frame: pooled, one object per depth. */
export class Frame {
  fn: Code = none;
  pc = 0;
  base = 0;
  defers: Deferred | null = null;
  /** A native generator at work. */
  gen: NativeGen | null = null;
  /** What the generator waits for: results of a call at this register index with that many values, or (-1) g.answer. */
  callBase = -1;
  callResults = 0;
  /** This frame runs a deferred function for a panic. */
  panic: PanicState | null = null;
  /** The frame whose deferred function that is. */
  owner = 0;
}

export const RUNNING = 0;
export const WAITING = 1;
export const DEAD = 2;
/** Could run, is in the queue. */
export const READY = 3;

export class Goroutine implements Thread {
  readonly stack: Value[] = [];
  readonly frames: Frame[] = [];
  depth = 0;
  status: number = READY;
  /** As Go's traces name it: `chan receive`, `select`, `sleep`. */
  waitReason = '';
  /** What it waits on, for display and deadlock reports. */
  waitOn: object | null = null;
  /** Stands for it in the queues of channels. */
  waiter: Waiter | null = null;
  /** The newest panic under way. */
  panicking: PanicState | null = null;
  /** Thrown when it runs next (a channel was closed under a sender). */
  pending: Error | null = null;
  /** The answer for a native generator that waited. */
  answer: Value = undefined;
  requestId = 0;
  /** Does not keep the program alive nor count for deadlocks. */
  system = false;
  /** Virtual time to wake at, while sleeping. */
  wakeAt = 0n;
  /** Where the `go` statement was: function name and place. */
  createdBy = '';

  constructor(
    readonly id: number,
    readonly machine: Machine,
  ) {
    for (let i = 0; i < 64; i++) this.stack.push(undefined);
    this.frames.push(new Frame());
  }

  // ---- Thread

  get host(): Host {
    return this.machine.host;
  }
  type(pkg: string, name: string): RType {
    return this.machine.program.namedType(pkg, name);
  }
  typeOf(source: string): RType {
    return this.machine.program.parseType(source);
  }
  func(pkg: string, name: string): FuncValue {
    return this.machine.program.funcByName(pkg, name);
  }
  getVar(pkg: string, name: string): Value {
    return this.machine.globals[this.machine.program.globalIndex(pkg, name)];
  }
  setVar(pkg: string, name: string, value: Value): void {
    this.machine.globals[this.machine.program.globalIndex(pkg, name)] = value;
  }
  error(text: string): Iface {
    return this.machine.program.makeError(text);
  }
  runtimeError(text: string): GoPanic {
    return this.machine.faultPanic('error', text);
  }
  panic(text: string): GoPanic {
    return new GoPanic(this.machine.program.stringIface(text));
  }
  charge(bytes: number): void {
    this.machine.charge(bytes);
  }
  spend(steps: number): void {
    this.machine.spend(steps);
  }
  wake(token: object, answer?: Value): boolean {
    return this.machine.scheduler.wake(token, answer);
  }
}

/**
 * The instruction that the frame at depth `d` of g is at: frames that have called another, and goroutines that wait, stand
 * behind it, but those that run their deferred calls stand on it.
 */
export function pcAt(g: Goroutine, d: number): number {
  const { pc, fn } = g.frames[d]!;
  return (d === g.depth && g.status !== WAITING) || fn.code[pc] === Op.RunDefers ? pc : pc - 1;
}
