/** What the running goroutine has on its stack, for log lines. */
import type { Goroutine } from '../../../machine/goroutine';
import type { Thread } from '../../../machine/native';
import { stackOf, type TraceEntry } from '../../../machine/trace';

/** Frames that bring a request to its handler and catch its panics: they tell a learner nothing. */
const MACHINERY =
  /^(panic$|net\/http\.(\(\*response\)\.run|playgroundServe)|google\.golang\.org\/appengine\/internal\.)/;

function entries(t: Thread): TraceEntry[] {
  const g = t as Goroutine;
  return stackOf(g.machine.program.fset, g);
}

/** As Go's traces print it: `goroutine 7 [running]:` and the calls, innermost first. */
export function traceOf(t: Thread): string {
  const calls = entries(t).filter((e) => !MACHINERY.test(e.function));
  const lines = calls.map((e) => `${e.function}(...)\n` + (e.line ? `\t${e.file}:${e.line}\n` : ''));
  return `goroutine ${(t as Goroutine).id} [running]:\n${lines.join('')}`;
}

/** ` from main.handler (x.go:12)` for the innermost function that is not of that package. */
export function callerOf(t: Thread, pkg: string): string {
  const found = entries(t).find((e) => !e.function.startsWith(pkg + '.'));
  if (!found) return '';
  return ` from ${found.function} (${found.file.slice(found.file.lastIndexOf('/') + 1)}:${found.line})`;
}
