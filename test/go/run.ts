/** Runs a Go program in a machine, for tests. */
import { toolLimits, type Limits } from '../../src/go/machine/limits';
import { Machine, type MachineOptions, type Outcome } from '../../src/go/machine/machine';
import type { GoPackage, Host } from '../../src/go/machine/native';
import { compileProgram } from '../../src/go/program';
import { fromBytes } from '../../src/go/syntax/source';
import { gcReport } from '../../src/go/types/report';

/** The least that a program needs: how errors are made. */
export const errorsPackage: GoPackage = {
  path: 'errors',
  files: [
    {
      name: 'errors.go',
      text: 'package errors\n\ntype errorString struct{ s string }\n\nfunc (e *errorString) Error() string { return e.s }\n\nfunc New(text string) error { return &errorString{text} }\n',
    },
  ],
  natives: {},
};

export function newMachine(
  source: string,
  packages: GoPackage[] = [],
  limits: Partial<Limits> = {},
  options: MachineOptions = {},
  onWrite: (fd: 1 | 2, bytes: string) => void = () => undefined,
): { machine: Machine; host: Host & { time: bigint } } {
  const all = new Map([errorsPackage, ...packages].map((p) => [p.path, p]));
  const { program, errors, fset } = compileProgram({
    files: [{ name: 'main.go', text: source }],
    packages: (path) => all.get(path),
  });
  if (!program) throw new Error(gcReport(errors, fset).join('\n'));
  let seed = 1;
  const host = {
    time: 0n,
    now: () => host.time,
    random: () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0),
    write: onWrite,
  };
  return { machine: new Machine(program, host, { ...toolLimits, steps: 200_000_000, ...limits }, options), host };
}

/** Runs main to its end; `shown` is both streams, without traces, and the exit status when it is not 0. */
export function runGo(
  source: string,
  packages: GoPackage[] = [],
  limits: Partial<Limits> = {},
): { shown: string; outcome: Outcome } {
  let shown = '';
  const { machine, host } = newMachine(source, packages, limits, {}, (_fd, bytes) => (shown += bytes));
  machine.start(true);
  let outcome = machine.run(Infinity);
  while (outcome.kind === 'idle' && outcome.nextWake !== undefined) {
    host.time = outcome.nextWake;
    outcome = machine.run(Infinity);
  }
  if (outcome.kind === 'crashed') {
    shown += outcome.text.replace(/^\[signal SIGSEGV.*\n/m, '').replace(/\n+goroutine \d+ \[[^]*$/, '\n');
    shown += `exit status ${outcome.exitCode}\n`;
  } else if (outcome.kind === 'stopped')
    shown += `${outcome.stop.sentence}\n${String((machine.failure as Error | undefined)?.stack ?? '')}`;
  return { shown: fromBytes(shown), outcome };
}
