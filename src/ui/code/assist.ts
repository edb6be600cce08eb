/** What the editor says about the text and what it suggests: values of a held request first, else what the compiler knows. */
import type { Bench } from '../bench/bench.svelte';
import { lookUp, shownText, readableText } from '../variables/shown';
import type { Hint } from './codeHint';
import type { Suggestions } from './codemirror';

/** The names of `a.b.c` up to the one at the offset, and where that one stands. */
export function namesAt(text: string, offset: number): { names: string[]; from: number; to: number } | undefined {
  const letters = /[\p{L}\p{N}_]/u;
  let from = offset;
  let to = offset;
  while (from > 0 && letters.test(text[from - 1]!)) from--;
  while (to < text.length && letters.test(text[to]!)) to++;
  const name = text.slice(from, to);
  if (!/^[\p{L}_]/u.test(name)) return undefined;
  const before = /((?:[\p{L}_][\p{L}\p{N}_]*\.)*)$/u.exec(text.slice(0, from))?.[1] ?? '';
  return { names: [...before.split('.').filter((n) => n !== ''), name], from, to };
}

export async function hintAt(bench: Bench, file: string, offset: number): Promise<Hint | undefined> {
  const text = bench.editor.files.find((f) => f.name === file)?.text ?? '';
  const at = namesAt(text, offset);
  const { frame } = bench.stepper;
  if (at && frame?.file === file) {
    const value = lookUp(frame, at.names);
    if (value)
      return {
        from: at.from,
        to: at.to,
        code: `${at.names.join('.')} ${readableText(value.type)} = ${shownText(value)}`,
      };
  }
  const said = await bench.session.describe(bench.editor.files, file, offset);
  return said && { from: said.from, to: said.to, code: said.declaration, ...(said.doc ? { doc: said.doc } : {}) };
}

export async function suggestionsAt(bench: Bench, file: string, offset: number): Promise<Suggestions | undefined> {
  return bench.session.complete(bench.editor.files, file, offset);
}
