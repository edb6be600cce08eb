import type { Demo, SourceText } from '../world/demo';
import { BadData, readDemo, readFiles } from './readDemo';

/** What a learner has made of a lesson: what happened, and the text in the editor, which may not have run yet. */
export interface Work {
  demo: Demo;
  editor: SourceText[];
}

/** Reads a work kept elsewhere. Throws BadData. */
export function readWork(value: unknown): Work {
  if (typeof value !== 'object' || value === null) throw new BadData('it is empty');
  const { demo, editor } = value as Record<string, unknown>;
  return { demo: readDemo(demo), editor: readFiles(editor) };
}

/** The code that runs at the end of the script, as far as the script says. */
export function codeAtEnd(demo: Demo): SourceText[] {
  for (let i = demo.script.length - 1; i >= 0; i--) {
    const input = demo.script[i]!;
    if (input.do === 'code') return input.files;
  }
  return demo.files;
}

export function sameFiles(a: readonly SourceText[], b: readonly SourceText[]): boolean {
  return a.length === b.length && a.every((f, i) => f.name === b[i]?.name && f.text === b[i]?.text);
}
