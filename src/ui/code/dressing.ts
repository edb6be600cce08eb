/**
 * What the code pane shows around the text: marks of calls, the trail of what has run, the line that runs next, words
 * behind lines. The running code says which lines; the text in the editor may have changed since, so they are looked up there.
 */
import type { ShownFrame } from '../../go/machine/inspect';
import type { CompileError, Dropped, Held, View } from '../../world/trace';
import type { MarkName } from '../parts/marks';
import { callMark, type RequestView } from '../trace/requests';
import { shownText } from '../variables/shown';
import { lineMap } from './lineMap';

/** Lines count from 1, each at most once in a list, in order. */
export interface Dressing {
  /** Shapes in the gutter. */
  marks: { line: number; mark: MarkName; word: string }[];
  /** Words behind the line. */
  notes: { line: number; text: string }[];
  /** The line that runs next, or the one from which the next frame was called. */
  at?: { line: number; isTop: boolean };
  ran: { line: number; isFirst: boolean; isLast: boolean }[];
  /** Lines that touched what the learner points at. */
  lit: number[];
}

export interface Situation {
  file: string;
  /** The file as it runs, and as it stands in the editor. */
  running: string;
  edited: string;
  errors: readonly CompileError[];
  /** The request sent last. */
  request?: RequestView;
  held?: Held;
  /** The frame that is looked at, and whether it is the innermost. */
  frame?: ShownFrame;
  isTop?: boolean;
  ran?: View['ran'];
  dropped: readonly Dropped[];
  /** Virtual seconds, whole. */
  seconds: number;
  /** Lines of the running code. */
  lit: readonly number[];
}

export function dressing(s: Situation): Dressing {
  const map = lineMap(s.running, s.edited);
  const marks = new Map<number, Dressing['marks'][number]>();
  const notes = new Map<number, string[]>();
  const note = (line: number | undefined, text: string) => {
    if (line !== undefined && text !== '') notes.set(line, [...(notes.get(line) ?? []), text]);
  };
  const isHeld = s.held !== undefined && s.held.request === s.request?.id;

  let at: Dressing['at'];
  if (s.held && s.frame?.file === s.file) {
    const line = map(s.frame.line);
    const isTop = s.isTop ?? true;
    if (line !== undefined) at = { line, isTop };
    note(line, isTop ? 'runs next' : 'called from here');
  }
  for (const call of s.request?.calls ?? []) {
    if (call.place?.file !== s.file) continue;
    const line = map(call.place.line);
    const mark = callMark(call);
    if (line === undefined || !mark) continue;
    const age = isHeld && call.reply ? s.seconds - Math.floor(call.reply.at / 1000) : 0;
    marks.set(line, { line, ...mark });
    // The latest call of a line speaks for it.
    notes.set(line, at?.line === line ? notes.get(line)!.slice(0, 1) : []);
    note(line, age > 0 ? `${mark.word} ${age} s ago` : mark.word);
  }
  for (const d of s.dropped) if (d.file === s.file) note(map(d.line), droppedText(d));
  for (const { place } of s.errors)
    if (place.file === s.file) {
      marks.set(place.line, { line: place.line, mark: 'error', word: '' });
      notes.delete(place.line);
    }

  const began = new Set(
    (s.ran?.lines ?? []).flatMap((l) => (l.file === s.file ? [map(l.line)] : [])).filter((l) => l !== undefined),
  );
  const lines = s.edited.split('\n');
  const ran = trail(lines, began);
  // It reaches down to the line that runs next, if only empty lines are between.
  const last = ran.filter((l) => at && l < at.line).at(-1);
  if (at && last !== undefined && lines.slice(last, at.line - 1).every((l) => l.trim() === '')) {
    for (let l = last + 1; l < at.line; l++) ran.push(l);
    ran.sort((a, b) => a - b);
  }
  const byLine = <T extends { line: number }>(list: Iterable<T>) => [...list].sort((x, y) => x.line - y.line);
  return {
    marks: byLine(marks.values()),
    notes: byLine([...notes].map(([line, texts]) => ({ line, text: texts.join(', ') }))).filter((n) => n.text !== ''),
    ...(at ? { at } : {}),
    ran: ran.map((line, i) => ({ line, isFirst: ran[i - 1] !== line - 1, isLast: ran[i + 1] !== line + 1 })),
    lit: [...new Set(s.lit.map(map).filter((l) => l !== undefined))].sort((a, b) => a - b),
  };
}

/** `error ignored here: memcache: cache miss`; '' for nothing worth a word. */
export function droppedText({ value, blank }: Dropped): string {
  if (value.text === 'nil') return blank ? '_ = nil' : '';
  const isError = !blank || /error|Err/.test(value.type);
  return isError ? `error ignored here: ${shownText(value)}` : `_ = ${shownText(value)}`;
}

/** The lines of the statements that began on these, with blank lines between one and the next. */
export function trail(lines: readonly string[], began: ReadonlySet<number>): number[] {
  const out = new Set<number>();
  for (const line of began) for (let l = line; l <= lastLine(lines, line); l++) out.add(l);
  for (const line of [...out].sort((a, b) => a - b)) {
    let next = line + 1;
    while (/^\s*(\/\/.*)?$/.test(lines[next - 1] ?? 'x')) next++;
    if (out.has(next)) for (let l = line + 1; l < next; l++) out.add(l);
  }
  return [...out].sort((a, b) => a - b);
}

/** The last line of the statement that begins on a line: where the brackets are closed that it opens, unless they hold statements. */
function lastLine(lines: readonly string[], first: number): number {
  const opens = (line: string): number => {
    const plain = line.replace(/"(?:[^"\\]|\\.)*"|`[^`]*`|'(?:[^'\\]|\\.)+'|\/\/.*/g, '');
    return (plain.match(/[([{]/g)?.length ?? 0) - (plain.match(/[)\]}]/g)?.length ?? 0);
  };
  const head = lines[first - 1] ?? '';
  const isBlock =
    /^\s*(?:\}\s*)?(?:if|for|switch|select|else|case|default|go|defer)\b.*\{\s*$|func\s*\([^)]*\).*\{\s*$/;
  if (isBlock.test(head)) return first;
  let depth = opens(head);
  let line = first;
  while (depth > 0 && line < lines.length) depth += opens(lines[line++]!);
  return line;
}
