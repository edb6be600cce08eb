import type { NativeRequest } from '../../../machine/native';
import type { Iface, Value } from '../../../machine/values';

export type Gen<T = void> = Generator<NativeRequest, T, Value>;

/** An error of encoding or decoding: a text, or an error of somebody else that is passed on. */
export class GobFault extends Error {
  constructor(
    readonly text: string,
    readonly error: Iface | null = null,
  ) {
    super(text);
  }
}

/** A fault whose text gets the package's prefix. */
export const gobFault = (text: string): GobFault => new GobFault(`gob: ${text}`);
