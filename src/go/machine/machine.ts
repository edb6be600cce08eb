/**
 * One running program (an app instance): package variables, goroutines, the scheduler. Deterministic: the same
 * program, host answers and calls of `run` give the same run, instruction by instruction, however the steps are
 * cut into calls. Nothing here blocks; what has to come from outside is an outcome of `run`.
 */
import { Func, trampoline, type Code } from './code';
import { FatalError, nilDereference, OverBudget, type FaultKind, type Stop } from './errors';
import { DEAD, Frame, Goroutine, READY, RUNNING } from './goroutine';
import { limitSentence, type Limits } from './limits';
import { runLoop } from './loop';
import { GoPanic, type Host } from './native';
import { callNative, nativeResume, nativeStart } from './natives';
import { Op } from './ops';
import { panicNext, raise, recover } from './panics';
import type { Program } from './program';
import { Scheduler, type Chooser } from './scheduler';
import { createdBy, ownPlaceOf, traceText, waitingText } from './trace';
import type { Iface, Value } from './values';
import type { RType } from './rtype';

/** A call that a native left for the world. */
export interface Rpc {
  goroutineId: number;
  service: string;
  method: string;
  request: unknown;
  requestId: number;
  /** What a person reads: `memcache.Get`. */
  about: string;
  /** Where in the program's own code the call stands. */
  place: { file: string; line: number; function: string };
}

export type Outcome =
  /** All goroutines wait. `nextWake`: virtual time at which the first sleeper wakes; RPCs may be under way. */
  | { kind: 'idle'; nextWake: bigint | undefined; rpcs: number }
  /** main returned, or os.Exit. */
  | { kind: 'done'; exitCode: number }
  /** A budget is used up. */
  | { kind: 'stopped'; stop: Stop; goText: string | undefined }
  /** Go's own death: panic or fatal error; text as Go prints it on standard error, without `exit status`. */
  | { kind: 'crashed'; text: string; exitCode: number }
  /** The steps given to `run` are used up; there is more to do. */
  | { kind: 'fuel' };

export interface MachineOptions {
  /** Picks who runs next, by goroutine id, when several can. Without: order of arrival, as Go's scheduler with one processor. */
  chooser?: Chooser;
  /** The program is a server: when all goroutines wait, somebody may still come. */
  serves?: boolean;
}

/**
 * Instructions the loop does before it is entered anew. Without this V8 would have to replace the loop while it runs, which
 * costs a second compilation and gives worse code; entering takes next to nothing.
 */
const portion = 4_000;

const bottom = trampoline('runtime.goexit', Op.GoEnd);
const goexitAtEnd = trampoline('runtime.main', Op.Exit);

export class Machine {
  readonly host: Host;
  readonly globals: Value[];
  readonly goroutines = new Map<number, Goroutine>();
  /** Calls for the world, oldest first; the driver takes them out. */
  readonly outbox: Rpc[] = [];
  /** Goroutines whose call has not been answered. */
  readonly rpcs = new Map<number, Goroutine>();
  /** Goroutines that ended since the driver last emptied this list. */
  readonly finished: Goroutine[] = [];
  /** Panics of memory faults, for the extra line when they kill the program. */
  readonly memoryFaults = new WeakSet<GoPanic>();
  steps = 0;
  memory = 0;
  readonly memoryLimit: number;
  output = 0;
  /** Steps that natives spent since the loop last looked. */
  extraFuel = 0;
  /** Results of calls that the program's own code threw away, the latest of each place, by position. */
  readonly dropped = new Map<number, { value: Value; type: RType; blank: boolean; requestId: number }>();
  ended: Outcome | undefined;
  /** An error of the machine itself, kept for whoever debugs it. */
  failure: unknown;

  readonly scheduler: Scheduler;
  private nextId = 1;
  private mainId = 0;
  private mainExited = false;

  constructor(
    readonly program: Program,
    host: Host,
    readonly limits: Limits,
    private readonly options: MachineOptions = {},
  ) {
    this.memoryLimit = limits.memory;
    this.globals = program.newGlobals();
    this.host = Object.create(host) as Host;
    this.host.write = (fd, bytes) => {
      this.output += bytes.length;
      if (this.output > limits.output) throw new OverBudget('output', limits.output);
      host.write(fd, bytes);
    };
    this.scheduler = new Scheduler(() => this.host.now(), options.chooser);
  }

  // ---- What the driver calls

  /** Starts the program: initialisers, then main if `main` is true. */
  start(main: boolean): Goroutine {
    const g = this.newGoroutine(0);
    const codes = main && this.program.main ? [this.program.main, this.program.init] : [this.program.init];
    if (main) {
      this.mainId = g.id;
      g.frames[0]!.fn = goexitAtEnd;
    }
    // The frames return into each other: init on top, then main, then the end.
    for (const code of codes) this.pushFrame(g, code);
    this.scheduler.enqueue(g);
    return g;
  }

  /** Starts a function in a goroutine of its own. */
  spawn(fn: Func, args: Value[], requestId: number): Goroutine {
    const g = this.newGoroutine(requestId);
    try {
      this.enter(g, fn, args, 1);
    } catch (e) {
      raise(this, g, e);
    }
    if ((g.status as number) === READY) this.scheduler.enqueue(g);
    return g;
  }

  /** Wakes those whose time has come, and runs for at most so many instructions. */
  run(maxSteps: number): Outcome {
    this.wakeSleepers();
    return this.runOn(maxSteps);
  }

  /** Goes on with a stretch that `wakeSleepers` or `run` began: however it is cut, the same happens. */
  runOn(maxSteps: number): Outcome {
    const { scheduler } = this;
    let left = maxSteps;
    while (this.ended === undefined) {
      if (this.steps >= this.limits.steps) {
        const g = this.scheduler.first;
        if (g) this.stop(g, 'steps', this.limits.steps);
        break;
      }
      if (left <= 0) return { kind: 'fuel' };
      const g = scheduler.pick();
      if (!g) return this.idle();
      const n = Math.min(left, scheduler.left, this.limits.steps - this.steps, portion);
      const used = n - runLoop(this, g, n);
      left -= used;
      this.steps += used;
      scheduler.spent(g, used);
    }
    return this.ended!;
  }

  /**
   * Decides whose the next instruction is, as `runOn` would; undefined if all wait. With `runOn(1)` in turn, every
   * instruction can be looked at before it happens.
   */
  turn(): Goroutine | undefined {
    return this.ended === undefined ? this.scheduler.pick() : undefined;
  }

  private idle(): Outcome {
    const { nextWake } = this.scheduler;
    if (nextWake !== undefined) return { kind: 'idle', nextWake, rpcs: this.rpcs.size };
    if (this.mainId !== 0 && this.rpcs.size === 0 && !this.options.serves) {
      const why = this.mainExited ? 'no goroutines (main called runtime.Goexit)' : 'all goroutines are asleep';
      return this.crash(
        `fatal error: ${why} - deadlock!\n${waitingText(this.program.fset, this.goroutines.values())}`,
        2,
      );
    }
    return { kind: 'idle', nextWake: undefined, rpcs: this.rpcs.size };
  }

  /** Answers a call from the outbox. */
  resume(goroutineId: number, answer: Value): void {
    const g = this.rpcs.get(goroutineId);
    if (!g) return;
    this.rpcs.delete(goroutineId);
    g.answer = answer;
    g.waitReason = '';
    this.scheduler.enqueue(g);
  }

  /** The goroutine that the next instruction belongs to, if that is decided. */
  get running(): Goroutine | undefined {
    return this.scheduler.running;
  }

  /** The goroutine that ran last. */
  get last(): Goroutine | undefined {
    return this.scheduler.current;
  }

  /** Lets only others run until `thaw`: the goroutines of this request stand still, whatever becomes of their calls. */
  freeze(requestId: number): void {
    this.scheduler.freeze(requestId);
  }

  /** The frozen ones may run again, and do so first. */
  thaw(): void {
    this.scheduler.thaw();
  }

  /** Wakes those whose time has come. */
  wakeSleepers(): void {
    this.scheduler.wakeSleepers();
  }

  /** Compiles the function that g is about to enter, as its first instruction would, so that it can be looked at. */
  prepare(g: Goroutine): void {
    const { fn, base } = g.frames[g.depth]!;
    if (fn.compiled || !fn.compile) return;
    fn.compile(fn);
    if (base + fn.nregs > g.stack.length) this.growStack(g, base + fn.nregs);
  }

  // ---- Goroutines and frames

  private newGoroutine(requestId: number): Goroutine {
    if (this.goroutines.size >= this.limits.goroutines) throw new OverBudget('goroutines', this.limits.goroutines);
    const g = new Goroutine(this.nextId++, this);
    g.requestId = requestId;
    g.frames[0]!.fn = bottom;
    this.goroutines.set(g.id, g);
    return g;
  }

  /** The `go` statement. */
  go(parent: Goroutine, fn: Func | null, args: Value[]): void {
    if (fn === null) throw nilDereference();
    this.charge(2048);
    const g = this.newGoroutine(parent.requestId);
    g.createdBy = createdBy(this.program.fset, parent);
    this.enter(g, fn, args, 1);
    if ((g.status as number) === READY) this.scheduler.ready(g);
  }

  /** Puts a call on top of g's stack, arguments from index `base` on. */
  enter(g: Goroutine, fn: Func | null, args: Value[], base: number): void {
    if (fn === null) throw nilDereference();
    if (base + args.length + fn.captures.length + fn.code.nregs >= g.stack.length) {
      this.growStack(g, base + args.length + fn.captures.length + fn.code.nregs + 1);
    }
    for (let i = 0; i < args.length; i++) g.stack[base + i] = args[i];
    if (fn.native !== undefined) {
      if (g.status === READY) {
        // A native started by `go`: it must not run before the goroutine does, so it gets a frame that calls it.
        this.pushFrame(g, nativeStart(fn, args.length), base);
        return;
      }
      callNative(this, g, fn, base, args.length);
      return;
    }
    for (let i = 0; i < fn.captures.length; i++) g.stack[base + fn.code.nparams + i] = fn.captures[i];
    this.pushFrame(g, fn.code, base);
  }

  private pushFrame(g: Goroutine, code: Code, base = 1): void {
    const top = g.frames[g.depth]!;
    const depth = ++g.depth;
    if (depth === g.frames.length) this.growFrames(g, top, top.pc, depth);
    const f = g.frames[depth]!;
    f.fn = code;
    f.pc = 0;
    f.base = base;
  }

  growStack(g: Goroutine, size: number): void {
    const R = g.stack;
    const to = Math.max(size + 64, R.length * 2);
    while (R.length < to) R.push(undefined);
  }

  growFrames(g: Goroutine, top: Frame, pc: number, depth: number): void {
    g.frames.push(new Frame());
    if (depth > this.limits.depth) {
      top.pc = pc;
      g.depth = depth - 1;
      throw new OverBudget('depth', this.limits.depth);
    }
  }

  callNative(g: Goroutine, f: Func, at: number, n: number): boolean {
    return callNative(this, g, f, at, n);
  }
  nativeResume(g: Goroutine): void {
    nativeResume(this, g);
  }

  /** A goroutine's function has returned. */
  finish(g: Goroutine): void {
    g.status = DEAD;
    g.depth = 0;
    g.panicking = null;
    this.goroutines.delete(g.id);
    this.finished.push(g);
    if (g.id === this.mainId) this.mainExited = true;
  }

  /** Runs a function at once, apart from all goroutines: for the text of a panic's value. Must not wait. */
  callNow(fn: Func, args: Value[]): Value {
    const keep = this.ended;
    const g = new Goroutine(0, this);
    g.frames[0]!.fn = bottom;
    g.status = RUNNING;
    this.ended = undefined;
    try {
      this.enter(g, fn, args, 1);
      runLoop(this, g, 1_000_000);
      if (this.ended !== undefined || (g.status as number) !== DEAD) return undefined;
      return g.stack[1];
    } finally {
      this.ended = keep;
      const i = this.finished.indexOf(g);
      if (i >= 0) this.finished.splice(i, 1);
    }
  }

  // ---- Panics, ends and budgets

  raise(g: Goroutine, e: unknown): void {
    raise(this, g, e);
  }
  panicNext(g: Goroutine): void {
    panicNext(this, g);
  }
  recover(g: Goroutine): Iface | null {
    return recover(g);
  }
  panicWith(value: Iface | null): GoPanic {
    return new GoPanic(
      value ?? this.program.faultValue('plain', 'panic called with nil argument (use GODEBUG=panicnil=1 to disable)'),
    );
  }
  faultPanic(kind: FaultKind, text: string): GoPanic {
    return new GoPanic(this.program.faultValue(kind, text));
  }

  exit(code: number): void {
    this.ended = { kind: 'done', exitCode: code };
  }

  crash(text: string, exitCode: number): Outcome {
    return (this.ended = { kind: 'crashed', text, exitCode });
  }

  stop(g: Goroutine, reason: Stop['reason'], limit: number): void {
    const at = ownPlaceOf(this.program.fset, g);
    const where = at.line ? `${at.file}:${at.line}` : at.function;
    const goText =
      reason === 'depth'
        ? `runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n\n${traceText(this.program.fset, g, 'running')}`
        : undefined;
    const named = reason === 'steps' ? (this.limits.stepsAtOnce ?? limit) : limit;
    const sentence = limitSentence(reason, named, where);
    this.ended = { kind: 'stopped', stop: { reason, limit, sentence, ...at }, goText };
  }

  /** The machine itself failed: a bug of ours, shown as a stop. */
  fail(g: Goroutine, error: unknown): void {
    if (error instanceof RangeError && /call stack/.test(error.message)) {
      this.stop(g, 'depth', this.limits.depth);
      return;
    }
    this.failure = error;
    this.stop(g, 'internal', 0);
  }

  /** What Go dies of when it is asked for more memory than there can be. */
  outOfMemory(bytes: number): FatalError {
    return new FatalError(`runtime: out of memory: cannot allocate ${bytes}-byte block`);
  }

  charge(bytes: number): void {
    this.memory += bytes;
    if (this.memory > this.memoryLimit) throw new OverBudget('memory', this.memoryLimit);
  }

  spend(steps: number): void {
    this.extraFuel += steps;
    if (this.steps + this.extraFuel > this.limits.steps) throw new OverBudget('steps', this.limits.steps);
  }
}
