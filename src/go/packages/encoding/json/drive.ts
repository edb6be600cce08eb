/**
 * Recursion without the host's stack: JSON may nest 10000 deep, Go values deeper still. A walk is a generator that
 * yields the walk of a part where a function would call itself, and is resumed with that one's result.
 */
import type { NativeGen, NativeRequest } from '../../../machine/native';
import type { Value } from '../../../machine/values';

export type Walk<T = Value> = Generator<NativeRequest | Walk, T, Value>;

/** Runs a walk with all its parts; requests for the machine pass through. */
export function* drive(root: Walk): NativeGen {
  const stack = [root];
  let input: Value;
  let failure: { error: unknown } | undefined;
  for (;;) {
    const top = stack[stack.length - 1]!;
    let step: IteratorResult<NativeRequest | Walk, Value>;
    try {
      if (failure) {
        const { error } = failure;
        failure = undefined;
        step = top.throw(error);
      } else step = top.next(input);
    } catch (error) {
      stack.pop();
      if (stack.length === 0) throw error;
      failure = { error };
      continue;
    }
    if (step.done) {
      stack.pop();
      if (stack.length === 0) return step.value;
      input = step.value;
    } else if ('next' in step.value) {
      stack.push(step.value);
      input = undefined;
    } else {
      try {
        input = yield step.value;
      } catch (error) {
        failure = { error };
      }
    }
  }
}
