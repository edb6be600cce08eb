import type { GoPackage, NativeGen, Thread } from '../../../machine/native';
import type { FuncValue, Iface } from '../../../machine/values';
import { start } from '../../kit/start';
import { GobDecoder } from './decode';
import { GobEncoder } from './encode';
import { GobFault, type Gen } from './fault';
import source from './gob.go?raw';
import { GobTypes } from './types';

/** The Go struct `stream` holds one of ours. */
type Stream<T> = [T];

/** Runs to the end; answers with what gob.go's `failure` makes an error of. */
function* outcome(gen: Gen): NativeGen {
  try {
    yield* gen;
    return ['', null];
  } catch (e) {
    if (e instanceof GobFault) return [e.text, e.error];
    throw e;
  }
}

export const pkg: GoPackage = {
  path: 'encoding/gob',
  files: [{ name: 'gob.go', text: source }],
  natives: {
    newTypes: () => [new GobTypes()],
    newEncoder: (_t, types: Stream<GobTypes>) => [new GobEncoder(types[0])],
    newDecoder: (_t, types: Stream<GobTypes>) => [new GobDecoder(types[0])],
    'stream.encode': (t: Thread, s: Stream<GobEncoder>, w: Iface | null, v: Iface | null) =>
      start(outcome(s[0].encode(t, w, v))),
    'stream.decode': (t: Thread, s: Stream<GobDecoder>, read: FuncValue, v: Iface | null) =>
      start(outcome(s[0].decode(t, read, v))),
    'stream.register': (_t, s: Stream<GobTypes>, name: string, v: Iface) => s[0].register(name, v.type) ?? '',
  },
};
