/** Natives that seldom need to call back into Go. */
import type { NativeGen, NativeRequest } from '../../machine/native';
import type { Value } from '../../machine/values';

/**
 * Runs a generator until it asks for something. One that never does gives its result at once and costs the machine no
 * suspension; any other goes on as a generator, with the request that was already taken from it.
 */
export function start(gen: NativeGen): Value | NativeGen {
  const first = gen.next();
  return first.done ? first.value : resume(gen, first.value);
}

function* resume(gen: NativeGen, request: NativeRequest): NativeGen {
  for (;;) {
    let answer: Value;
    let failed = false;
    try {
      answer = yield request;
    } catch (e) {
      failed = true;
      answer = e;
    }
    const next = failed ? gen.throw(answer) : gen.next(answer);
    if (next.done) return next.value;
    request = next.value;
  }
}
