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

/**
 * The statements that a request has begun, and the machine's count of steps before each. A world that is made again
 * from the same inputs can be told of it: then it need not look for statements, and runs from one to the next at once.
 */
export interface Trail {
  path: Stop[];
  steps: number[];
  /** There were more statements, which nobody looked at. */
  isCut?: true;
}

/** Whether an input is a request that can be gone through: not what a page brings along, nor what runs beside a held one. */
export function isFollowable(input: Input | undefined): input is Input & { do: 'request' } {
  return input?.do === 'request' && input.as === undefined && !input.beside;
}

/** The beginning of a trail: its first `count` statements. */
export function trailUpTo(trail: Trail, count: number): Trail {
  return { path: trail.path.slice(0, count), steps: trail.steps.slice(0, count) };
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
 * The script that leads to statement `target` of the last request: whatever came after that moment is dropped, and what
 * came before it stays, such as time that passed while the request stood still.
 * @param stands for each input, the statement at which the last request stood after it; undefined for inputs before it
 *   and where it was not held
 */
export function rewind(script: readonly Input[], stands: readonly (number | undefined)[], target: number): Input[] {
  const request = script.findLastIndex(isFollowable);
  if (request < 0) return [...script];
  // Where it stood last without having gone too far, and the input with which it came there.
  let arrived = -1;
  for (let i = request; i < script.length; i++) {
    const stand = stands[i];
    if (stand === undefined) continue;
    if (stand > target) break;
    if (arrived < 0 || stand > stands[arrived]!) arrived = i;
  }
  if (arrived < 0) {
    const sent = script[request] as Input & { do: 'request' };
    return [...script.slice(0, request), { ...sent, hold: target }];
  }
  const more = target - stands[arrived]!;
  if (more === 0) return script.slice(0, arrived + 1);
  // The step that went too far goes less far, at the moment at which it set out.
  const step = script.findIndex((input, i) => i > arrived && input.do === 'step');
  const kept = script.slice(0, step < 0 ? arrived + 1 : step);
  return [...kept, { at: (script[step] ?? kept.at(-1)!).at, do: 'step', mode: { how: 'count', count: more } }];
}
