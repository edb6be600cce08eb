/** Errors as gc prints them: sorted by place, each once, ten at most. */
import { toBytes, type Diagnostic, type FileSet } from '../syntax/source';

/** How many errors gc prints before it gives up. */
const limit = 10;

/**
 * Which errors gc prints, in its order: ten at most, sorted by place; after the tenth comes one more, `too many errors`.
 * @param errors in the order in which they were found: gc stops at the tenth, so the order decides which are shown
 */
export function reported(errors: readonly Diagnostic[], fset: FileSet): Diagnostic[] {
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
  const out: Diagnostic[] = [];
  for (const d of taken.slice().sort((a, b) => a.pos - b.pos)) {
    const before = out.at(-1);
    if (!before || before.pos !== d.pos || before.message !== d.message) out.push(d);
  }
  if (stop) out.push({ pos: stop.pos, message: 'too many errors' });
  return out;
}

/** The lines that gc prints (byte strings), without line ends; a message may bring several. See `reported`. */
export function gcReport(errors: readonly Diagnostic[], fset: FileSet): string[] {
  return reported(errors, fset)
    .map((d) => {
      // The linker's complaint has no place but a symbol.
      if (d.pos === 0) return toBytes(`runtime.main_main·f: ${d.message}`);
      return `${fset.text(d.pos)}: ${d.message}`;
    })
    .flatMap((s) => s.split('\n'));
}
