/** Calls of TypeScript bodies: plain ones return at once, generators get a frame and may wait or call back. */
import { trampoline, type Code, type Func } from './code';
import { nilDereference } from './errors';
import { WAITING, type Frame, type Goroutine } from './goroutine';
import type { Machine } from './machine';
import type { GoPanic, NativeGen, NativeRequest } from './native';
import { Op } from './ops';
import { toPanic } from './panics';
import { ownPlaceOf } from './trace';
import type { Value } from './values';

// What generators have in common: lets `instanceof` tell them from other objects.
const Generator = function () {} as unknown as new () => NativeGen;
Generator.prototype = Object.getPrototypeOf(function* () {}).prototype as NativeGen;

type Native = NonNullable<Func['native']>;

function invoke(g: Goroutine, native: Native, at: number, n: number): Value {
  const R = g.stack;
  switch (n) {
    case 0:
      return native(g);
    case 1:
      return native(g, R[at]);
    case 2:
      return native(g, R[at], R[at + 1]);
    case 3:
      return native(g, R[at], R[at + 1], R[at + 2]);
    default:
      return native(g, ...R.slice(at, at + n));
  }
}

/** A body that stumbles over its nil receiver has dereferenced it, as the Go it stands for would have. */
function callWithNil(g: Goroutine, native: Native, args: Value[]): Value {
  try {
    const r = native(g, ...args);
    return typeof r === 'object' && r !== null && r instanceof Generator ? guarded(r) : r;
  } catch (e) {
    throw e instanceof TypeError ? nilDereference() : e;
  }
}

function* guarded(body: NativeGen): NativeGen {
  try {
    return yield* body;
  } catch (e) {
    throw e instanceof TypeError ? nilDereference() : e;
  }
}

/** Calls f with n arguments at index `at` of the stack; results go there. False: it waits or called back. */
export function callNative(m: Machine, g: Goroutine, f: Func, at: number, n: number): boolean {
  const R = g.stack;
  const native = f.native!;
  const r = n > 0 && R[at] === null ? callWithNil(g, native, R.slice(at, at + n)) : invoke(g, native, at, n);
  if (typeof r === 'object' && r !== null && r instanceof Generator) {
    const top = g.frames[g.depth]!;
    const depth = ++g.depth;
    if (depth === g.frames.length) m.growFrames(g, top, top.pc, depth);
    const frame = g.frames[depth]!;
    frame.fn = f.code;
    frame.pc = 0;
    frame.base = at;
    frame.gen = r;
    frame.callBase = -1;
    return driveNative(m, g, frame, undefined, false);
  }
  store(m, g, f.code.nresults, at, r);
  return true;
}

function store(m: Machine, g: Goroutine, n: number, at: number, r: Value): void {
  const R = g.stack;
  if (at + n >= R.length) m.growStack(g, at + n + 1);
  if (n === 1) R[at] = r;
  else for (let i = 0; i < n; i++) R[at + i] = r[i];
}

function collect(g: Goroutine, frame: Frame): Value {
  const { callBase, callResults } = frame;
  frame.callBase = -1;
  if (callResults === 0) return undefined;
  return callResults === 1 ? g.stack[callBase] : g.stack.slice(callBase, callBase + callResults);
}

/** The goroutine's top frame is a native whose answer has come. */
export function nativeResume(m: Machine, g: Goroutine): void {
  const frame = g.frames[g.depth]!;
  let answer: Value;
  if (frame.callBase >= 0) answer = collect(g, frame);
  else {
    answer = g.answer;
    g.answer = undefined;
  }
  driveNative(m, g, frame, answer, false);
}

/**
 * Runs the generator of the top frame with an answer (or a panic thrown into it) until it ends or has to wait.
 * True: it ended, its results are in place, the frame is gone.
 */
export function driveNative(m: Machine, g: Goroutine, frame: Frame, input: Value, isThrow: boolean): boolean {
  const gen = frame.gen!;
  let answer = input;
  let failing = isThrow;
  for (;;) {
    let step: IteratorResult<NativeRequest, Value>;
    try {
      step = failing ? gen.throw(answer) : gen.next(answer);
    } catch (e) {
      frame.gen = null;
      throw e;
    }
    failing = false;
    if (step.done) {
      frame.gen = null;
      g.depth--;
      store(m, g, frame.fn.nresults, frame.base, step.value);
      return true;
    }
    const request = step.value;
    switch (request.do) {
      case 'call': {
        const f = request.fn as Func | null;
        const base = frame.base + frame.fn.nregs;
        try {
          if (f === null) throw nilDereference();
          frame.callBase = base;
          frame.callResults = f.code.nresults;
          frame.pc = 0;
          const depth = g.depth;
          m.enter(g, f, request.args, base);
          if (g.depth !== depth || g.status !== 0) return false;
          answer = collect(g, frame);
        } catch (e) {
          frame.callBase = -1;
          g.depth = g.frames.indexOf(frame);
          const p: GoPanic = toPanic(m, e);
          answer = p;
          failing = true;
        }
        continue;
      }
      case 'rpc':
        m.outbox.push({
          goroutineId: g.id,
          service: request.service,
          method: request.method,
          request: request.request,
          requestId: request.requestId,
          about: `${request.service}.${request.method}`,
          place: ownPlaceOf(m.program.fset, g),
        });
        m.rpcs.set(g.id, g);
        g.status = WAITING;
        g.waitReason = 'IO wait';
        return false;
      case 'sleep':
        m.scheduler.sleep(g, BigInt(request.ns), request.token);
        return false;
      case 'park':
        m.scheduler.park(g, request.why, request.token);
        return false;
      case 'yield':
        m.scheduler.enqueue(g);
        return false;
    }
  }
}

const starters = new WeakMap<Func, Code>();
/** Code of a frame that calls a native with the arguments in its window, then returns. */
export function nativeStart(fn: Func, n: number): Code {
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
