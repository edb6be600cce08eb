/**
 * How a package's TypeScript bodies meet the machine.
 *
 * A native function takes the thread and its Go arguments (a receiver first; a variadic parameter as one
 * Slice or null) and returns its result; several results as a JS array; none as undefined. One that has to wait or
 * to call back into Go returns a generator instead, which yields requests and is resumed with their answers.
 * Nothing else may suspend: no promises, no callbacks.
 */
import type { RType } from './rtype';
import type { FuncValue, Iface, Value } from './values';

/** What a native generator may ask of the machine. */
export type NativeRequest =
  /** Call a Go function; answered with its result (several as an array). A panic in it is thrown into the generator as GoPanic. */
  | { do: 'call'; fn: FuncValue; args: Value[] }
  /** Leave a call for the world; the goroutine waits; answered with the reply. `about` is what a person reads ("memcache.Get"). */
  | { do: 'rpc'; service: string; method: string; request: unknown; requestId: number }
  /** Let virtual time pass, in nanoseconds. With a token, `wake(token, answer)` ends the sleep early; answered with undefined when time is up. */
  | { do: 'sleep'; ns: number | bigint; token?: object }
  /** Wait until `machine.wake(token, answer)`; `why` is the wait reason as Go's traces name it ("semacquire"). */
  | { do: 'park'; why: string; token: object }
  /** Let other goroutines run (runtime.Gosched). */
  | { do: 'yield' };

export type NativeGen = Generator<NativeRequest, Value, Value>;
export type Native = (t: Thread, ...args: Value[]) => Value | NativeGen;

/** A Go panic on its way up; thrown by natives, caught by the machine. */
export class GoPanic extends Error {
  constructor(
    /** The value given to panic(): an interface value. */
    readonly value: Iface | null,
    /** Set for runtime errors and panics that print in their own way. */
    readonly goexit = false,
  ) {
    super('go panic');
  }
}

/** Thrown by os.Exit and the like: ends the whole program at once, deferred functions are not run. */
export class ProgramExit extends Error {
  constructor(readonly code: number) {
    super('exit');
  }
}

/** What a native sees of the machine and the goroutine that called it. */
export interface Thread {
  readonly host: Host;
  /** The request this goroutine works for (inherited by `go`); 0 for none. Set with `setRequest`. */
  requestId: number;
  /** The type with that name in a package: `t.type('encoding/json', 'SyntaxError')`. The package must be loaded. */
  type(pkg: string, name: string): RType;
  /** Any type as Go writes it, predeclared names and loaded packages only: `t.typeOf('map[string]interface{}')`. */
  typeOf(source: string): RType;
  /** A package-level Go function, to be called with a 'call' request. */
  func(pkg: string, name: string): FuncValue;
  /** Reads or writes a package variable. */
  getVar(pkg: string, name: string): Value;
  setVar(pkg: string, name: string, value: Value): void;
  /** An error as errors.New makes it; each call makes a new one. */
  error(text: string): Iface;
  /** Panics as the Go runtime does: `runtime error: ` + text. */
  runtimeError(text: string): GoPanic;
  /** Panics with a string. */
  panic(text: string): GoPanic;
  /** Accounts for memory about to be allocated, in bytes; throws when over the budget. */
  charge(bytes: number): void;
  /** Accounts for time spent in long native loops, in machine steps; throws when over the budget. */
  spend(steps: number): void;
  /** Wakes a goroutine parked on `token` with an answer; false if none waits. */
  wake(token: object, answer?: Value): boolean;
}

/** The world around a machine: the only way to time, chance, output and other services. */
export interface Host {
  /** Virtual time, nanoseconds since the Unix epoch. */
  now(): bigint;
  /** 32 random bits of the world's generator. */
  random(): number;
  /** Bytes written to standard output (1) or error (2). */
  write(fd: 1 | 2, bytes: string): void;
  /** Files of the instance, byte strings by absolute or relative path; undefined when absent. Optional: none then. */
  readFile?(path: string): string | undefined;
  writeFile?(path: string, content: string): boolean;
  listFiles?(): string[];
  /** Anything else a platform package asks synchronously (the world's own vocabulary; see appengine/services.ts). */
  ask?(service: string, question: string, arg: unknown, requestId: number): unknown;
}

/** A package: Go declarations with docs, and TypeScript bodies for the functions that have none in Go. */
export interface GoPackage {
  /** Import path. Aliases (`appengine/memcache`) are listed where packages are registered. */
  path: string;
  /** Go source; `name` ends in .go. Unicode text (turned into byte strings by the loader). */
  files: { name: string; text: string }[];
  /** By function name, methods as `Type.Method` whatever the receiver (pointer or not). */
  natives: Record<string, Native>;
}
