/** The calls that led to a native: file and line for logs, runtime.Caller and the like. */
import { Goroutine } from '../../machine/goroutine';
import type { Thread } from '../../machine/native';
import { stackOf, traceText, type TraceEntry } from '../../machine/trace';

/** The calls, innermost first, beginning with the Go function that called the native. */
export function callsOf(t: Thread): TraceEntry[] {
  return t instanceof Goroutine ? stackOf(t.machine.program.fset, t) : [];
}

/** How many goroutines live, without those of the machine itself and those that only wait for a timer. */
export function goroutineCount(t: Thread): number {
  if (!(t instanceof Goroutine)) return 1;
  let n = 0;
  for (const g of t.machine.goroutines.values()) {
    if (!g.system && !/^time\.run(Alarm|Ticker)$/.test(g.frames[1]?.fn.name ?? '')) n++;
  }
  return n;
}

/** Bytes accounted for so far. */
export function memoryUsed(t: Thread): number {
  return t instanceof Goroutine ? t.machine.memory : 0;
}

/** The trace of the calling goroutine as a crash would print it, and those of the others behind it if `all`. */
export function stackText(t: Thread, all: boolean): string {
  if (!(t instanceof Goroutine)) return '';
  const { goroutines, program } = t.machine;
  const own = traceText(program.fset, t, 'running').replace(/^runtime\.Stack\(.*\n\t.*\n/m, '');
  if (!all) return own;
  const others = [...goroutines.values()].filter((g) => g !== t && !g.system);
  return [own, ...others.map((g) => traceText(program.fset, g, g.waitReason || 'runnable'))].join('\n');
}
