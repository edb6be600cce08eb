/**
 * One running program (an app instance): package variables, goroutines, the scheduler. Deterministic: the same
 * program, host answers and calls of `run` give the same run, instruction by instruction, however the steps are
 * cut into calls. Nothing here blocks; what has to come from outside is an outcome of `run`.
 */
import { Func, trampoline, type Code } from './code';
import { FatalError, nilDereference, OverBudget, type FaultKind, type Stop } from './errors';
import { DEAD, Frame, Goroutine, READY, RUNNING, WAITING } from './goroutine';
import { limitSentence, type Limits } from './limits';
import { runLoop } from './loop';
import { GoPanic, type Host } from './native';
import { callNative, nativeResume } from './natives';
import { Op } from './ops';
import { panicNext, raise, recover } from './panics';
import { programStart, type Program } from './program';
import { traceText, waitingText } from './trace';
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
  chooser?: (runnable: number[]) => number;
  /** The program is a server: when all goroutines wait, somebody may still come. */
  serves?: boolean;
}

/** Instructions a goroutine runs before others get their turn. */
const slice = 20_000;

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
  readonly queue: Goroutine[] = [];
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

  private nextId = 1;
  private current: Goroutine | undefined;
  private next: Goroutine | undefined;
  private sliceLeft = 0;
  /** Goroutines that could run but must stand still; see `freeze`. */
  private frozen: { requestId: number; shelf: Goroutine[] } | undefined;
  private readonly sleepers: Goroutine[] = [];
  private readonly parked = new Map<object, Goroutine[]>();
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
    this.enqueue(g);
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
    if ((g.status as number) === READY) this.enqueue(g);
    return g;
  }

  /** Wakes those whose time has come, and runs for at most so many instructions. */
  run(maxSteps: number): Outcome {
    this.wakeSleepers();
    return this.runOn(maxSteps);
  }

  /** Goes on with a stretch that `wakeSleepers` or `run` began: however it is cut, the same happens. */
  runOn(maxSteps: number): Outcome {
    let left = maxSteps;
    while (this.ended === undefined) {
      if (this.steps >= this.limits.steps) {
        const g = this.current ?? this.queue[0];
        if (g) this.stop(g, 'steps', this.limits.steps);
        break;
      }
      if (left <= 0) return { kind: 'fuel' };
      const g = this.pick();
      if (!g) return this.idle();
      const n = Math.min(left, this.sliceLeft, this.limits.steps - this.steps, portion);
      const used = n - runLoop(this, g, n);
      left -= used;
      this.steps += used;
      this.sliceLeft -= used;
      if (g.status === RUNNING && this.sliceLeft <= 0) {
        g.status = READY;
        this.queue.push(g);
      }
    }
    return this.ended!;
  }

  /**
   * Decides whose the next instruction is, as `runOn` would; undefined if all wait. With `runOn(1)` in turn, every
   * instruction can be looked at before it happens.
   */
  turn(): Goroutine | undefined {
    return this.ended === undefined ? this.pick() : undefined;
  }

  /** Answers a call from the outbox. */
  resume(goroutineId: number, answer: Value): void {
    const g = this.rpcs.get(goroutineId);
    if (!g) return;
    this.rpcs.delete(goroutineId);
    g.answer = answer;
    g.waitReason = '';
    this.enqueue(g);
  }

  /** Whether any goroutine can run now. */
  get runnable(): boolean {
    return this.current?.status === RUNNING || this.next !== undefined || this.queue.length > 0;
  }

  /** The goroutine that the next instruction belongs to, if that is decided. */
  get running(): Goroutine | undefined {
    return this.current?.status === RUNNING ? this.current : undefined;
  }

  /** The goroutine that ran last. */
  get last(): Goroutine | undefined {
    return this.current;
  }

  /** Compiles the function that g is about to enter, as its first instruction would, so that it can be looked at. */
  prepare(g: Goroutine): void {
    const { fn, base } = g.frames[g.depth]!;
    if (fn.compiled || !fn.compile) return;
    fn.compile(fn);
    if (base + fn.nregs > g.stack.length) this.growStack(g, base + fn.nregs);
  }

  // ---- Scheduling

  private newGoroutine(requestId: number): Goroutine {
    if (this.goroutines.size >= this.limits.goroutines) throw new OverBudget('goroutines', this.limits.goroutines);
    const g = new Goroutine(this.nextId++, this);
    g.requestId = requestId;
    g.frames[0]!.fn = bottom;
    this.goroutines.set(g.id, g);
    return g;
  }

  private enqueue(g: Goroutine): void {
    g.status = READY;
    (this.frozen && g.requestId === this.frozen.requestId ? this.frozen.shelf : this.queue).push(g);
  }

  /** Lets only others run until `thaw`: the goroutines of this request stand still, whatever becomes of their calls. */
  freeze(requestId: number): void {
    const isFrozen = (g: Goroutine) => g.requestId === requestId;
    const runnable = [this.running, this.next, ...this.queue].filter((g) => g !== undefined);
    this.frozen = { requestId, shelf: runnable.filter(isFrozen) };
    for (const g of runnable) g.status = READY;
    this.current = undefined;
    this.next = undefined;
    this.queue.splice(0, Infinity, ...runnable.filter((g) => !isFrozen(g)));
  }

  /** The frozen ones may run again, and do so first, in the order in which they would have. */
  thaw(): void {
    this.queue.unshift(...(this.frozen?.shelf ?? []));
    this.frozen = undefined;
    this.sliceLeft = 0;
  }

  /** Makes a waiting goroutine runnable; like Go, it runs next, in the rest of the running one's time. */
  ready(g: Goroutine): void {
    g.status = READY;
    g.waitReason = '';
    g.waitOn = null;
    if (this.frozen?.requestId === g.requestId) {
      this.frozen.shelf.push(g);
      return;
    }
    if (this.next !== undefined) this.queue.push(this.next);
    this.next = g;
  }

  private pick(): Goroutine | undefined {
    const current = this.current;
    if (current?.status === RUNNING) return current;
    let g: Goroutine | undefined;
    if (this.options.chooser) g = this.choose(this.options.chooser);
    else if (this.next !== undefined && this.sliceLeft > 0) {
      g = this.next;
      this.next = undefined;
    } else {
      if (this.next !== undefined) this.queue.push(this.next);
      this.next = undefined;
      g = this.queue.shift();
      this.sliceLeft = slice;
    }
    if (g) g.status = RUNNING;
    this.current = g;
    return g;
  }

  private choose(chooser: (runnable: number[]) => number): Goroutine | undefined {
    if (this.next !== undefined) this.queue.push(this.next);
    this.next = undefined;
    this.sliceLeft = slice;
    if (this.queue.length <= 1) return this.queue.shift();
    const id = chooser(this.queue.map((g) => g.id));
    const i = this.queue.findIndex((g) => g.id === id);
    return this.queue.splice(Math.max(i, 0), 1)[0];
  }

  private idle(): Outcome {
    if (this.sleepers.length > 0) return { kind: 'idle', nextWake: this.sleepers[0]!.wakeAt, rpcs: this.rpcs.size };
    if (this.mainId !== 0 && this.rpcs.size === 0 && !this.options.serves) {
      const why = this.mainExited ? 'no goroutines (main called runtime.Goexit)' : 'all goroutines are asleep';
      return this.crash(
        `fatal error: ${why} - deadlock!\n${waitingText(this.program.fset, this.goroutines.values())}`,
        2,
      );
    }
    return { kind: 'idle', nextWake: undefined, rpcs: this.rpcs.size };
  }

  wakeSleepers(): void {
    if (this.sleepers.length === 0) return;
    const now = this.host.now();
    while (this.sleepers.length > 0 && this.sleepers[0]!.wakeAt <= now) {
      const g = this.sleepers.shift()!;
      this.unpark(g);
      g.waitReason = '';
      this.enqueue(g);
    }
  }

  sleep(g: Goroutine, ns: bigint, token: object | undefined): void {
    g.status = WAITING;
    g.waitReason = 'sleep';
    g.wakeAt = this.host.now() + (ns > 0n ? ns : 0n);
    let i = this.sleepers.length;
    while (i > 0 && this.sleepers[i - 1]!.wakeAt > g.wakeAt) i--;
    this.sleepers.splice(i, 0, g);
    if (token) this.addParked(g, token);
  }

  park(g: Goroutine, why: string, token: object): void {
    g.status = WAITING;
    g.waitReason = why;
    this.addParked(g, token);
  }

  private addParked(g: Goroutine, token: object): void {
    g.waitOn = token;
    const list = this.parked.get(token);
    if (list) list.push(g);
    else this.parked.set(token, [g]);
  }

  private unpark(g: Goroutine): void {
    const list = g.waitOn && this.parked.get(g.waitOn);
    if (list) {
      list.splice(list.indexOf(g), 1);
      if (list.length === 0) this.parked.delete(g.waitOn!);
    }
    g.waitOn = null;
  }

  /** Wakes the first goroutine parked (or sleeping) on a token; false if there is none. */
  wake(token: object, answer?: Value): boolean {
    const g = this.parked.get(token)?.[0];
    if (!g) return false;
    this.unpark(g);
    const i = this.sleepers.indexOf(g);
    if (i >= 0) this.sleepers.splice(i, 1);
    g.answer = answer;
    this.ready(g);
    return true;
  }

  // ---- Goroutines and frames

  /** The `go` statement. */
  go(parent: Goroutine, fn: Func | null, args: Value[]): void {
    if (fn === null) throw nilDereference();
    this.charge(2048);
    const g = this.newGoroutine(parent.requestId);
    const at = this.placeOf(parent);
    g.createdBy = `created by ${at.function}\n\t${at.file}:${at.line}\n`;
    this.enter(g, fn, args, 1);
    if ((g.status as number) === READY) this.ready(g);
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
    const at = this.ownPlaceOf(g);
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

  /** The innermost place in g that lies in the program's own files; else the innermost there is (natives and wrappers have none). */
  ownPlaceOf(g: Goroutine): { file: string; line: number; function: string } {
    const own = this.placeOf(g, programStart);
    return own.line > 0 ? own : this.placeOf(g);
  }

  /** The innermost place in g that has one, at or after position `from`. */
  placeOf(g: Goroutine, from = 1): { file: string; line: number; function: string } {
    for (let d = g.depth; d > 0; d--) {
      const f = g.frames[d]!;
      const pos = f.fn.posAt(d === g.depth ? f.pc : f.pc - 1);
      if (pos < from) continue;
      const at = this.program.fset.place(pos);
      return { file: at.file, line: at.line, function: f.fn.name };
    }
    return { file: '', line: 0, function: g.frames[g.depth]?.fn.name ?? '' };
  }
}

const starters = new WeakMap<Func, Code>();
/** Code of a frame that calls a native with the arguments in its window, then returns. */
function nativeStart(fn: Func, n: number): Code {
  let code = starters.get(fn);
  if (!code) {
    code = trampoline(fn.name, Op.CallNative);
    code.code = Int32Array.of(Op.CallNative, 0, 0, n, Op.Ret0, 0, 0, 0);
    code.k = [fn];
    code.nregs = Math.max(n, fn.code.nresults, 1);
    starters.set(fn, code);
  }
  return code;
}
