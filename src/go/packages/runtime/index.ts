import { GoPanic, type GoPackage, type Host, type NativeGen, type Thread } from '../../machine/native';
import type { TraceEntry } from '../../machine/trace';
import { callsOf, goroutineCount, memoryUsed, stackText } from '../kit/stack';
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
      const calls = callsOf(t).filter((e) => !/^runtime\.(Callers?|caller)$/.test(e.function));
      const entry = skip < 0 ? undefined : calls[skip];
      if (!entry) return [0, '', '', 0, false];
      // Traces print Go's own function for panics as the predeclared one.
      const known = entry.function === 'panic' ? { ...entry, function: 'runtime.gopanic' } : entry;
      return [counterOf(t, known), known.function, known.file, known.line, true];
    },
    forPC: (t, pc: number) => {
      const entry = places.get(t.host)?.[Number(pc) - FIRST];
      return entry ? [entry.function, entry.file, entry.line] : ['', '', 0];
    },
    stack: (t, all: boolean) => stackText(t, all),
    allocated: (t) => memoryUsed(t),
  },
};
