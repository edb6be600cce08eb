/**
 * The whole contract between the page and the worker: plain data both ways. The page holds the demo; the
 * worker holds a world made from it, and can be thrown away and made again at any time.
 */
import type { Action, Demo, Input, SourceText } from '../world/demo';
import type { StepMode, Stop } from '../world/stepping';
import type { Described, Suggested } from '../go/assist/answers';
import type { CompileError, TraceEvent, View } from '../world/trace';

/** What came of an input. */
export interface Update {
  /** The input as it was recorded: `at` filled in. Absent for `open`. */
  input?: Input;
  /** New events since the last update, in order (all of them after `open`). */
  events: TraceEvent[];
  view: View;
}

/** What came of going back: the world as it was then, and the shorter script that leads there. */
export interface Rewound extends Update {
  /** So many of the events that the page has stay; `events` come after them. */
  kept: number;
  script: Input[];
}

export interface WorkerApi {
  /** Makes the world of this demo and replays its script; replaces any earlier world. */
  open(demo: Demo): Promise<Update>;
  /** Lets the clock move to `at` (virtual ms; never backwards) and does the action there. */
  act(at: number, action: Action): Promise<Update>;
  /**
   * Takes the last request back by one step of that mode, from where it is held or from its end; what came after that
   * moment is dropped.
   */
  back(mode: StepMode): Promise<Rewound>;
  /** All statements the last request begins if it runs to its end, in order. */
  path(): Promise<Stop[]>;
  /** Compiles without running: the errors, in order, none if all is well. Loads packages as needed. */
  check(files: SourceText[]): Promise<CompileError[]>;
  /** What stands at an offset of a file: declaration and doc of a name; undefined for nothing worth a word. */
  describe(files: SourceText[], file: string, offset: number): Promise<Described | undefined>;
  /** What can stand after the dot before an offset: fields, methods, a package's names. */
  complete(files: SourceText[], file: string, offset: number): Promise<Suggested | undefined>;
}

/** The page's side (worker/client.ts). */
export interface Client extends WorkerApi {
  /** Called after the worker died and was replaced by replay; the sentence says what happened and what was left out. */
  onRestart?: (sentence: string, update: Update) => void;
  close(): void;
}
