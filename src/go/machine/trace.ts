/** Stack traces as Go prints them; addresses and arguments are left out. */
import type { FileSet, Pos } from '../syntax/source';
import { DEAD, pcAt, type Goroutine } from './goroutine';
import { programStart } from './program';

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
    const at = fset.named(f.fn.posAt(pcAt(g, d)));
    out.push({ function: f.fn.name, file: at.line > 0 ? at.file || '??' : '', line: at.line });
  }
  return out;
}

/** The innermost place in g that lies in the program's own files; else the innermost there is (natives and wrappers have none). */
export function ownPlaceOf(fset: FileSet, g: Goroutine): TraceEntry {
  const own = placeOf(fset, g, programStart);
  return own.line > 0 ? own : placeOf(fset, g);
}

/** The innermost place in g that has one, at or after position `from`. */
function placeOf(fset: FileSet, g: Goroutine, from = 1): TraceEntry {
  const { fn, pos } = innermost(g, from);
  const { file, line } = fset.place(pos);
  return { file, line, function: fn };
}

/** What a trace says of the `go` statement that g is at. */
export function createdBy(fset: FileSet, g: Goroutine): string {
  const { fn, pos } = innermost(g, 1);
  const { file, line } = fset.named(pos);
  return `created by ${fn}\n\t${file || '??'}:${line}\n`;
}

function innermost(g: Goroutine, from: number): { fn: string; pos: Pos } {
  for (let d = g.depth; d > 0; d--) {
    const { fn, pc } = g.frames[d]!;
    const pos = fn.posAt(d === g.depth ? pc : pc - 1);
    if (pos >= from) return { fn: fn.name, pos };
  }
  return { fn: g.frames[g.depth]?.fn.name ?? '', pos: 0 };
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
