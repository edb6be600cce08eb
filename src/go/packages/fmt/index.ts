import type { GoPackage, NativeGen, Thread } from '../../machine/native';
import type { FuncValue, Iface, Slice } from '../../machine/values';
import { byteSlice, elements, sliceOf } from '../kit/slices';
import { start } from '../kit/start';
import { encode } from '../kit/utf8';
import source from './fmt.go?raw';
import { EOF, ReaderSource, ScanFailure, StringSource, type RuneSource } from './input';
import { Formatter, print, println } from './printf';
import { Scan, type Mode } from './scan';
import scanSource from './scan.go?raw';

function* sprintf(t: Thread, format: string, args: Slice | null): NativeGen {
  const text = (yield* new Formatter(t, format, args).run()) as string;
  t.charge(text.length);
  return text;
}

function* errorf(t: Thread, format: string, args: Slice | null): NativeGen {
  const f = new Formatter(t, format, args, true);
  const text = (yield* f.run()) as string;
  const order = f.wasReordered ? [...f.wrapped].sort((a, b) => a - b) : f.wrapped;
  const once = order.filter((n, i) => i === 0 || order[i - 1] !== n);
  return [text, once.length ? sliceOf(once) : null];
}

const modes: Mode[] = ['scan', 'line', 'format'];

function* scan(t: Thread, source: RuneSource, mode: Mode, format: string, args: Slice | null): NativeGen {
  let n = 0;
  const done = (count: number): void => void (n = count);
  const s = new Scan(t, source, mode);
  try {
    if (mode === 'format') yield* s.formatted(format, elements(args), done);
    else yield* s.values(elements(args), done);
    return [n, null];
  } catch (e) {
    if (!(e instanceof ScanFailure)) throw e;
    return [n, failure(t, e)];
  }
}

function failure(t: Thread, e: ScanFailure): Iface {
  if ('text' in e.why) return t.error(e.why.text);
  if ('error' in e.why) return e.why.error;
  return t.getVar('io', e.why.io) as Iface;
}

/** The Go type ss is a struct whose only field holds the Scan. */
type State = [Scan];

export const pkg: GoPackage = {
  path: 'fmt',
  files: [
    { name: 'fmt.go', text: source },
    { name: 'scan.go', text: scanSource },
  ],
  natives: {
    Sprintf: (t, format: string, args: Slice | null) => start(sprintf(t, format, args)),
    Sprint: (t, args: Slice | null) => start(print(t, args)),
    Sprintln: (t, args: Slice | null) => start(println(t, args)),
    errorf: (t, format: string, args: Slice | null) => start(errorf(t, format, args)),
    scanString: (t, s: string, mode: number, format: string, args: Slice | null) =>
      start(scan(t, new StringSource(s), modes[mode]!, format, args)),
    scanReader: (t, r: Iface, mode: number, format: string, args: Slice | null) =>
      start(scan(t, new ReaderSource(r, t.getVar('io', 'EOF') as Iface), modes[mode]!, format, args)),
    'ss.ReadRune': function* (t, s: State): NativeGen {
      const r = (yield* s[0].get()) as number;
      return r === EOF ? [0, 0, t.getVar('io', 'EOF')] : [r, encode(r).length, null];
    },
    'ss.UnreadRune': function* (_t, s: State): NativeGen {
      yield* s[0].unget();
      return null;
    },
    'ss.SkipSpace': (_t, s: State) => start(s[0].skipSpace()),
    'ss.token': function* (t, s: State, skip: boolean, f: FuncValue | null): NativeGen {
      try {
        return [byteSlice((yield* s[0].token(skip, f)) as string), null];
      } catch (e) {
        if (!(e instanceof ScanFailure)) throw e;
        return [null, failure(t, e)];
      }
    },
    'ss.Width': (_t, s: State) => [s[0].width() ?? 0, s[0].width() !== undefined],
  },
};
