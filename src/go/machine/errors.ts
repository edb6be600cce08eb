/**
 * Run-time panics before they are Go values: helpers that know no machine throw these; the loop turns them into a
 * Go panic with a value of a type of package runtime (Go spec, "Run-time panics").
 */

/** Which type of package runtime the value gets. */
export type FaultKind = 'error' | 'memory' | 'assertion' | 'plain';

/** `runtime error: ` is not part of `text` (nor wanted for kind 'assertion'). */
export class Fault extends Error {
  constructor(
    readonly kind: FaultKind,
    readonly text: string,
  ) {
    super(text);
  }
}

export const runtimeError = (text: string): Fault => new Fault('error', text);
export const nilDereference = (): Fault => new Fault('memory', 'invalid memory address or nil pointer dereference');
/** Panics of channels: runtime errors whose text has no prefix. */
export const plainError = (text: string): Fault => new Fault('plain', text);

export const indexError = (i: unknown, len: number): Fault =>
  runtimeError(
    typeof i !== 'number' && typeof i !== 'bigint'
      ? 'index out of range'
      : i < 0
        ? `index out of range [${i}]`
        : `index out of range [${i}] with length ${len}`,
  );

/** Why the machine stopped a program: a budget is used up. */
export interface Stop {
  reason: 'steps' | 'memory' | 'goroutines' | 'output' | 'depth' | 'internal';
  limit: number;
  /** What a person reads, in plain words; names line and limit. */
  sentence: string;
  file: string;
  line: number;
  /** The Go function that was running. */
  function: string;
}

/** Thrown inside the machine when a budget is used up. */
export class OverBudget extends Error {
  constructor(
    readonly reason: Stop['reason'],
    readonly limit: number,
  ) {
    super(`budget: ${reason}`);
  }
}

/** `fatal error: …`: ends the program, cannot be recovered. */
export class FatalError extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}
