/** What stops an execution, on its way to template.go, which makes errors of it. */
import type { NativeRequest } from '../../../machine/native';
import type { Iface, Value } from '../../../machine/values';

export type Gen<T> = Generator<NativeRequest, T, Value>;

/** An error at a place in a template. `cause` is the error that the text ends with and that Unwrap finds. */
export class ExecFault extends Error {
  constructor(
    readonly template: string,
    readonly text: string,
    override readonly cause: Iface | null = null,
  ) {
    super(text);
  }
}

/** The writer has failed. */
export class WriteFault extends Error {
  constructor(readonly error: Iface) {
    super('write');
  }
}

/** What a function of the template has returned as its error: a text, then perhaps the error that it wraps. */
export class CallFault extends Error {
  constructor(
    readonly text: string,
    override readonly cause: Iface | null = null,
  ) {
    super(text);
  }
}
