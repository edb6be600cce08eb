import { GoPanic, type GoPackage, type Host, type NativeGen, type Thread } from '../../machine/native';
import type { TraceEntry } from '../../machine/trace';
import { callsOf, goroutineCount, memoryUsed } from '../kit/stack';
import source from './runtime.go?raw';

/** Program counters given out so far: JavaScript has none, so places get one when they are asked for. */
const places = new WeakMap<Host, TraceEntry[]>();
const FIRST = 0x480000;

function counterOf(t: Thread, entry: TraceEntry): number {
  let known = places.get(t.host);
  if (!known) places.set(t.host, (known = []));
  let i = known.findIndex((e) => e.function === entry.function && e.line === entry.line && e.file === entry.file);
  if (i < 0) i = known.push(entry) - 1;
  return FIRST + i;
}

function* gosched(): NativeGen {
  yield { do: 'yield' };
  return undefined;
}

export const pkg: GoPackage = {
  path: 'runtime',
  files: [{ name: 'runtime.go', text: source }],
  natives: {
    Gosched: () => gosched(),
    Goexit: () => {
      throw new GoPanic(null, true);
    },
    NumGoroutine: (t) => goroutineCount(t),
    caller: (t, skip: number) => {
      const calls = callsOf(t).filter((e) => !/^runtime\.Callers?$/.test(e.function));
      const entry = skip < 0 ? undefined : calls[skip];
      return entry ? [counterOf(t, entry), entry.function, entry.file, entry.line, true] : [0, '', '', 0, false];
    },
    forPC: (t, pc: number) => {
      const entry = places.get(t.host)?.[Number(pc) - FIRST];
      return entry ? [entry.function, entry.file, entry.line] : ['', '', 0];
    },
    allocated: (t) => memoryUsed(t),
  },
};
