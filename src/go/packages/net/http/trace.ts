/** What the running goroutine has on its stack, for log lines. */
import type { Goroutine } from '../../../machine/goroutine';
import type { Thread } from '../../../machine/native';
import { stackOf, traceText } from '../../../machine/trace';

/** As Go's traces print it: `goroutine 7 [running]:` and the calls. */
export function traceOf(t: Thread): string {
  const g = t as Goroutine;
  return traceText(g.machine.program.fset, g, 'running');
}

/** ` from main.handler (x.go:12)` for the innermost function that is not of that package. */
export function callerOf(t: Thread, pkg: string): string {
  const g = t as Goroutine;
  const found = stackOf(g.machine.program.fset, g).find((e) => !e.function.startsWith(pkg + '.'));
  if (!found) return '';
  return ` from ${found.function} (${found.file.slice(found.file.lastIndexOf('/') + 1)}:${found.line})`;
}
