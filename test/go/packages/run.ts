/** Runs one Go program to its end in a machine of its own, with a clock at a fixed time. */
import { Machine } from '../../../src/go/machine/machine';
import type { Limits } from '../../../src/go/machine/limits';
import type { Host } from '../../../src/go/machine/native';
import { importsOf, load } from '../../../src/go/packages';
import { compileProgram } from '../../../src/go/program';

export interface Ran {
  /** Standard output and error, byte strings. */
  out: string;
  err: string;
  /** `exited N`, or what went wrong. */
  end: string;
}

export async function runProgram(text: string, limits: Limits, files: Record<string, string> = {}): Promise<Ran> {
  const packages = await load(['errors', ...importsOf(text)]);
  const { program, errors, fset } = compileProgram({
    files: [{ name: 'main.go', text }],
    packages: (path) => packages.get(path),
  });
  const ran: Ran = { out: '', err: '', end: '' };
  if (!program) {
    ran.end = errors.map((e) => `${fset.place(e.pos).line}: ${e.message}`).join('\n');
    return ran;
  }
  const written = new Map(Object.entries(files));
  let now = 1_700_000_000_000_000_000n;
  let random = 1;
  const host: Host = {
    now: () => now,
    random: () => (random = Math.imul(random, 1664525) + 1013904223) >>> 0,
    write: (fd, bytes) => {
      if (fd === 1) ran.out += bytes;
      else ran.err += bytes;
    },
    readFile: (path) => written.get(path),
    writeFile: (path, content) => {
      written.set(path, content);
      return true;
    },
    listFiles: () => [...written.keys()],
  };
  const machine = new Machine(program, host, limits);
  machine.start(true);
  for (;;) {
    const o = machine.run(50_000_000);
    if (o.kind === 'idle' && o.nextWake !== undefined) now = o.nextWake;
    else if (o.kind !== 'fuel') {
      ran.end =
        o.kind === 'done'
          ? `exited ${o.exitCode}`
          : o.kind === 'crashed'
            ? o.text
            : o.kind === 'stopped'
              ? String(machine.failure ?? o.stop.sentence)
              : o.kind;
      return ran;
    }
  }
}
