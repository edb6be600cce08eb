import type { CompileError } from '../../world/trace';
import type { MarkName } from '../parts/marks';
import { callMark, type RequestView } from '../trace/requests';

/** A mark in the gutter and its word behind the line. */
export interface LineMark {
  line: number;
  mark: MarkName;
  word: string;
}

/** One mark for each line of a file that called something in the request, or that does not compile. */
export function lineMarks(file: string, request: RequestView | undefined, errors: readonly CompileError[]): LineMark[] {
  const found = new Map<number, LineMark>();
  for (const call of request?.calls ?? []) {
    const mark = callMark(call);
    if (mark && call.place?.file === file) found.set(call.place.line, { line: call.place.line, ...mark });
  }
  for (const { place } of errors)
    if (place.file === file) found.set(place.line, { line: place.line, mark: 'error', word: '' });
  return [...found.values()];
}
