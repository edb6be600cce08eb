/**
 * Stepping: a request that is held stands still between two statements of the learner's code, while the clock goes on.
 * Where it stands is counted in statements since the request began, so that going back is replaying to a smaller
 * number.
 */
import type { Input } from './demo';

/** How far a held request goes on. */
export type StepMode =
  /** To the next statement, whatever function it is in. */
  | { how: 'into' }
  /** To the next statement of this function, or of its caller. */
  | { how: 'over' }
  /** Until this function has returned. */
  | { how: 'out' }
  /** To the next statement on one of these lines (`main.go:24`), or to the end. */
  | { how: 'run'; lines: string[] }
  /** Past so many statements. */
  | { how: 'count'; count: number };

/** A statement about to run. */
export interface Stop {
  /** Statements that the request has begun before it. */
  statement: number;
  /** Goroutine, and calls on its stack. */
  goroutine: number;
  depth: number;
  file: string;
  line: number;
}

/** Whether a request that set out at `from` is to be held at `here`. `from` is undefined at the request's beginning. */
export function holdsAt(mode: StepMode, from: Stop | undefined, here: Stop): boolean {
  switch (mode.how) {
    case 'into':
      return true;
    case 'over':
      return !from || (here.goroutine === from.goroutine && here.depth <= from.depth);
    case 'out':
      return !from || (here.goroutine === from.goroutine && here.depth < from.depth);
    case 'run':
      return mode.lines.includes(`${here.file}:${here.line}`);
    case 'count':
      return here.statement >= (from?.statement ?? 0) + mode.count;
  }
}

/**
 * The statement to go back to: the last one before `at` at which a step backwards of this mode ends; 0 if there is none.
 * @param path the statements of the request, in order
 * @param at index into the path where the request stands; its length when it has ended
 */
export function backTarget(mode: StepMode, path: readonly Stop[], at: number): number {
  if (mode.how === 'count') return Math.max(0, at - mode.count);
  const from = path[at];
  for (let i = at - 1; i > 0; i--) if (holdsAt(mode, from, path[i]!)) return i;
  return 0;
}

/**
 * The script that leads to statement `target` of the last request: whatever came after that moment is dropped.
 * @param stands for each input, the statement at which the last request stood after it; undefined for inputs before it
 */
export function rewind(script: readonly Input[], stands: readonly (number | undefined)[], target: number): Input[] {
  const request = script.findLastIndex((input) => input.do === 'request');
  if (request < 0) return [...script];
  let last = request;
  const isStep = (i: number) => script[i]!.do === 'step' && stands[i] !== undefined && stands[i]! <= target;
  for (let i = script.length - 1; i > request; i--) {
    if (isStep(i)) {
      last = i;
      break;
    }
  }
  const kept = script.slice(0, last + 1);
  if (last === request) {
    kept[request] = { ...(script[request] as Input & { do: 'request' }), hold: target };
    return kept;
  }
  const more = target - stands[last]!;
  return more > 0 ? [...kept, { at: kept.at(-1)!.at, do: 'step', mode: { how: 'count', count: more } }] : kept;
}
