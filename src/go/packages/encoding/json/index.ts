import type { GoPackage, NativeGen, Thread } from '../../../machine/native';
import type { Iface, Slice, Value } from '../../../machine/values';
import { byteSlice, byteString } from '../../kit/slices';
import { Decoder } from './decode';
import { drive } from './drive';
import { Encoder } from './encode';
import { faultToGo } from './fault';
import source from './json.go?raw';
import stream from './stream.go?raw';
import { checkValid, quoteChar, valueLength } from './syntax';
import { compact, htmlEscape, indent } from './text';

/** A result and a nil fault, or no result and the fault. */
function attempt<T>(none: T, step: () => T): [T, Value[] | null] {
  try {
    return [step(), null];
  } catch (e) {
    return [none, faultToGo(e)];
  }
}

function* encode(t: Thread, v: Iface | null, html: boolean): NativeGen {
  try {
    const text = (yield* drive(new Encoder(t, html).encode(v))) as string;
    t.charge(text.length);
    return [byteSlice(text), null];
  } catch (e) {
    return [null, faultToGo(e)];
  }
}

function* decode(t: Thread, data: string, v: Iface | null, number: boolean, strict: boolean): NativeGen {
  try {
    t.spend(data.length >> 3);
    yield* drive(new Decoder(t, data, number, strict).decode(v));
    return null;
  } catch (e) {
    return faultToGo(e);
  }
}

export const pkg: GoPackage = {
  path: 'encoding/json',
  files: [
    { name: 'json.go', text: source },
    { name: 'stream.go', text: stream },
  ],
  natives: {
    encode,
    decode,
    check: (_t, data: string) => attempt(undefined, () => checkValid(data))[1],
    scan: (_t, data: Slice | null, end: boolean) => attempt(0, () => valueLength(byteString(data), end)),
    compacted: (_t, data: string) => attempt('', () => compact(data)),
    indented: (_t, data: string, prefix: string, step: string) => attempt('', () => indent(data, prefix, step)),
    htmlEscaped: (_t, data: string) => htmlEscape(data),
    quoteChar: (_t, c: number) => quoteChar(c),
  },
};
