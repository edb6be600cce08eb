/** What the packages' TypeScript bodies share: slices, and calls to the world's services. */
import type { NativeRequest } from '../go/machine/native';
import { Slice, type Value } from '../go/machine/values';
import type { RpcFailure } from './services';

/** The elements of a slice of anything but small numbers. */
export function elements(s: Slice | null): Value[] {
  return s ? (s.arr as Value[]).slice(s.off, s.off + s.len) : [];
}

export function sliceOf(values: Value[]): Slice {
  return new Slice(values, 0, values.length, values.length);
}

/** An internal.Failure of Go, as internal.go declares it. */
function failureToGo(service: string, { error }: RpcFailure): Value[] {
  return [service, error.code, error.detail ?? '', error.layer ?? false, error.timeout ?? false];
}

/**
 * Leaves a call for the world, for use with `yield*`: the reply, or Go's Failure.
 * @param id number of the request that calls
 */
export function* callService<Reply extends object>(
  id: number,
  service: string,
  method: string,
  request: unknown,
): Generator<NativeRequest, { reply: Reply; failure: null } | { reply: null; failure: Value[] }, Value> {
  const reply = (yield { do: 'rpc', service, method, request, requestId: id }) as Reply | RpcFailure;
  if ('error' in reply) return { reply: null, failure: failureToGo(service, reply) };
  return { reply, failure: null };
}
