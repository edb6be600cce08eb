/** Stack traces as Go prints them; addresses and arguments are left out. */
import type { FileSet } from '../syntax/source';
import { DEAD, pcAt, type Goroutine } from './goroutine';

/** One call on a goroutine's stack, innermost first. */
export interface TraceEntry {
  function: string;
  file: string;
  line: number;
}

/** What Go's own frame of a panic that runs deferred functions looks like. */
const panicEntry: TraceEntry = { function: 'panic', file: '/usr/local/go/src/runtime/panic.go', line: 884 };

export function stackOf(fset: FileSet, g: Goroutine): TraceEntry[] {
  const out: TraceEntry[] = [];
  for (let d = g.depth; d > 0; d--) {
    const f = g.frames[d]!;
    if (f.panic !== null) out.push(panicEntry);
    if (f.fn.wrapper) continue;
    const at = fset.place(f.fn.posAt(pcAt(g, d)));
    out.push({ function: f.fn.name, file: at.file, line: at.line });
  }
  return out;
}

/** `goroutine 1 [running]:` and its calls. */
export function traceText(fset: FileSet, g: Goroutine, state: string): string {
  let s = `goroutine ${g.id} [${state}]:\n`;
  const entries = stackOf(fset, g);
  const shown = entries.length > 100 ? [...entries.slice(0, 50), undefined, ...entries.slice(-50)] : entries;
  for (const e of shown) {
    if (!e) s += `...${entries.length - 100} frames elided...\n`;
    else s += `${e.function}(...)\n` + (e.line ? `\t${e.file}:${e.line}\n` : '');
  }
  if (g.createdBy) s += g.createdBy;
  return s;
}

/** All goroutines that wait, as the report of a deadlock lists them. */
export function waitingText(fset: FileSet, all: Iterable<Goroutine>): string {
  let s = '';
  for (const g of all) if (g.status !== DEAD && !g.system) s += '\n' + traceText(fset, g, g.waitReason);
  return s;
}
