/**
 * Panics, recover and Goexit (Go spec, "Handling panics"). Frames that panic stay on the stack while their deferred
 * functions run above them; a runner frame in between belongs to the panic. recover cuts the stack back to the
 * frame whose deferred function recovered, and lets that frame return.
 */
import { trampoline, type Func } from './code';
import { Fault, FatalError, OverBudget } from './errors';
import { type Frame, type Goroutine, type PanicState } from './goroutine';
import type { Machine } from './machine';
import { GoPanic, ProgramExit } from './native';
import { driveNative } from './natives';
import { Op } from './ops';
import { panicText } from './print';
import { traceText } from './trace';
import type { Iface } from './values';

const runner = trampoline('panic', Op.PanicNext);

/** Whatever was thrown while g ran: panics go on in g, everything else ends the program. */
export function raise(m: Machine, g: Goroutine, e: unknown): void {
  try {
    if (e instanceof GoPanic) startPanic(m, g, e.value, e.goexit, m.memoryFaults.has(e));
    else if (e instanceof Fault) startPanic(m, g, m.program.faultValue(e.kind, e.text), false, e.kind === 'memory');
    else if (e instanceof ProgramExit) m.exit(e.code);
    else if (e instanceof OverBudget) m.stop(g, e.reason, e.limit);
    else if (e instanceof FatalError)
      m.crash(`fatal error: ${e.text}\n\n${traceText(m.program.fset, g, 'running')}`, 2);
    else m.fail(g, e);
  } catch (second) {
    // Raising ran Go code itself (a deferred native, an Error method): that one may fail in all the same ways.
    if (second === e || second instanceof RangeError || m.ended !== undefined) m.fail(g, second);
    else raise(m, g, second);
  }
}

/** Anything thrown, as the panic that natives may catch; what is not a panic is thrown on. */
export function toPanic(m: Machine, e: unknown): GoPanic {
  if (e instanceof GoPanic) return e;
  if (!(e instanceof Fault)) throw e;
  const p = new GoPanic(m.program.faultValue(e.kind, e.text));
  if (e.kind === 'memory') m.memoryFaults.add(p);
  return p;
}

function startPanic(m: Machine, g: Goroutine, value: Iface | null, goexit: boolean, memory: boolean): void {
  const p: PanicState = {
    value,
    goexit,
    recovered: false,
    aborted: false,
    scan: g.depth,
    runner: -1,
    prev: g.panicking,
    thrown: null,
    memory,
    trace: '',
  };
  g.panicking = p;
  unwind(m, g, p);
}

/** Looks for the next deferred function, from the top of the stack down, and starts it. */
function unwind(m: Machine, g: Goroutine, start: PanicState): void {
  let p = start;
  for (let d = p.scan; d >= 0; d--) {
    const f = g.frames[d]!;
    if (f.panic !== null && f.panic !== p) f.panic.aborted = true;
    if (f.gen !== null) {
      // A native generator sees the panic as an exception; if it catches it, it goes on.
      if (p.trace === '' && !p.goexit) p.trace = traceText(m.program.fset, g, 'running');
      cut(g, d);
      if (p.thrown === null) p.thrown = new GoPanic(p.value, p.goexit);
      if (p.memory) m.memoryFaults.add(p.thrown);
      let thrown: GoPanic;
      try {
        const before = g.panicking;
        dropAborted(g, d);
        if (!driveNative(m, g, f, p.thrown, true) || g.depth !== d) {
          forget(g, before, p);
          return;
        }
        forget(g, before, p);
        return;
      } catch (e) {
        thrown = toPanic(m, e);
      }
      if (thrown !== p.thrown) {
        p.aborted = true;
        p = {
          ...p,
          value: thrown.value,
          goexit: thrown.goexit,
          aborted: false,
          recovered: false,
          thrown,
          prev: g.panicking,
          memory: m.memoryFaults.has(thrown),
        };
        g.panicking = p;
      }
      continue;
    }
    const deferred = f.defers;
    if (deferred === null) continue;
    f.defers = deferred.next;
    p.scan = d;
    const top = g.frames[g.depth]!;
    const at = ++g.depth;
    if (at === g.frames.length) m.growFrames(g, top, top.pc, at);
    const r = g.frames[at]!;
    r.fn = runner;
    r.pc = 0;
    r.base = top.base + Math.max(top.fn.nregs, 1);
    r.panic = p;
    r.owner = d;
    p.runner = at;
    try {
      m.enter(g, deferred.fn, deferred.args, r.base + 1);
    } catch (e) {
      raise(m, g, e);
    }
    return;
  }
  if (p.goexit) m.finish(g);
  else fatalPanic(m, g, p);
}

/** A native caught panic p: it is over. */
function forget(g: Goroutine, before: PanicState | null, p: PanicState): void {
  if (g.panicking === before && before === p) g.panicking = p.prev;
}

function reset(f: Frame): void {
  f.defers = null;
  f.gen = null;
  f.panic = null;
  f.callBase = -1;
}

/** Drops the frames above d. */
function cut(g: Goroutine, d: number): void {
  for (let i = g.depth; i > d; i--) reset(g.frames[i]!);
  g.depth = d;
}

/** Drops panics that were overtaken and whose runner has been cut off; tells whether a Goexit was among them. */
function dropAborted(g: Goroutine, d: number): boolean {
  let goexit = false;
  let p = g.panicking;
  const keep: PanicState[] = [];
  for (; p; p = p.prev) {
    if (p.aborted && p.runner > d) goexit ||= p.goexit;
    else keep.push(p);
  }
  keep.forEach((q, i) => (q.prev = keep[i + 1] ?? null));
  g.panicking = keep[0] ?? null;
  return goexit;
}

/** A deferred function that a panic ran has returned. */
export function panicNext(m: Machine, g: Goroutine): void {
  const r = g.frames[g.depth]!;
  const p = r.panic!;
  if (!p.recovered) {
    reset(r);
    g.depth--;
    p.runner = -1;
    unwind(m, g, p);
    return;
  }
  const owner = r.owner;
  p.aborted = true;
  cut(g, owner);
  const exiting = dropAborted(g, owner);
  const f = g.frames[owner]!;
  f.pc = f.fn.epilogue;
  if (exiting) startPanic(m, g, null, true, false);
}

/** recover(), called by the function of the top frame: works only if a panic called that function. */
export function recover(g: Goroutine): Iface | null {
  const p = g.panicking;
  if (p === null || p.goexit || p.recovered) return null;
  let d = g.depth - 1;
  while (d > 0 && g.frames[d]!.fn.wrapper && g.frames[d]!.panic === null) d--;
  if (g.frames[d]!.panic !== p) return null;
  p.recovered = true;
  return p.value;
}

/** No deferred function is left: the program dies with Go's text. */
function fatalPanic(m: Machine, g: Goroutine, p: PanicState): void {
  let text = '';
  const chain: PanicState[] = [];
  for (let q: PanicState | null = p; q; q = q.prev) chain.unshift(q);
  let first = true;
  for (const q of chain) {
    if (q.goexit) continue;
    text += `${first ? '' : '\t'}panic: ${valueText(m, q.value)}${q.recovered ? ' [recovered]' : ''}\n`;
    first = false;
  }
  if (p.memory) text += '[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x0]\n';
  m.crash(`${text}\n${p.trace || traceText(m.program.fset, g, 'running')}`, 2);
}

/** The value as a crash shows it: by its Error or String method if it has one. */
function valueText(m: Machine, v: Iface | null): string {
  if (v === null) return 'nil';
  const method = (v.type.method('Error') ?? stringMethod(v)) as Func | undefined;
  if (method && method.code.nparams === 1 && method.code.nresults === 1) {
    try {
      const text = m.callNow(method, [v.value]);
      if (typeof text === 'string') return text;
    } catch {
      // As Go does when the method itself panics: the bare value.
    }
  }
  return panicText(v.value, v.type);
}

function stringMethod(v: Iface): unknown {
  const m = v.type.method('String') as Func | undefined;
  return m && m.code.nresults === 1 ? m : undefined;
}
