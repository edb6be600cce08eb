/** Errors as gc prints them: sorted by place, each once, ten at most. */
import type { Diagnostic, FileSet } from '../syntax/source';

/** How many errors gc prints before it gives up. */
const limit = 10;

/**
 * The lines that gc prints (byte strings), without line ends; a message may bring several.
 * @param errors in the order in which they were found: gc stops at the tenth, so the order decides which are shown
 */
export function gcReport(errors: readonly Diagnostic[], fset: FileSet): string[] {
  const text = (pos: number) => {
    const p = fset.place(pos);
    return `${p.file.includes('/') ? '' : './'}${p.file}:${p.line}:${p.column}`;
  };
  const lineOf = (pos: number) => {
    const p = fset.place(pos);
    return `${p.file}:${p.line}`;
  };
  const taken: Diagnostic[] = [];
  let last = '';
  let stop: Diagnostic | undefined;
  for (const d of errors) {
    // The same message twice on a line is one message.
    const key = `${lineOf(d.pos)} ${d.message}`;
    if (key === last) continue;
    last = key;
    taken.push(d);
    if (taken.length === limit) {
      stop = d;
      break;
    }
  }
  const sorted = taken.slice().sort((a, b) => a.pos - b.pos);
  const out: string[] = [];
  sorted.forEach((d) => {
    const lines = `${text(d.pos)}: ${d.message}`;
    if (out[out.length - 1] !== lines) out.push(lines);
  });
  if (stop) out.push(`${text(stop.pos)}: too many errors`);
  return out.flatMap((s) => s.split('\n'));
}
