/** What the machine needs of a compiled program; made by compile/link.ts. */
import type { FileSet } from '../syntax/source';
import type { Code, Func } from './code';
import type { FaultKind } from './errors';
import type { RType, TypeMaker } from './rtype';
import type { Iface, Value } from './values';

/** Positions of library packages lie below, those of the program's own files from here on. */
export const programStart = 500_000_000;

export interface Program {
  fset: FileSet;
  /** Runs the initialisers of all packages, in order of dependency. */
  init: Code;
  /** main.main; absent in a package that is served. */
  main: Code | undefined;
  /** Package variables with their zero values: one array per machine. */
  newGlobals(): Value[];
  /** Package variables for the debugger: path, name, type and index. */
  globals(): { pkg: string; name: string; type: RType; index: number }[];
  globalIndex(pkg: string, name: string): number;
  namedType(pkg: string, name: string): RType;
  parseType(source: string): RType;
  readonly types: TypeMaker;
  funcByName(pkg: string, name: string): Func;
  /** Function by its declaration's place, compiled: for breakpoints. */
  compileAll(pkg: string): Code[];
  /** As errors.New makes it. */
  makeError(text: string): Iface;
  stringIface(text: string): Iface;
  /** A run-time panic's value: a type of package runtime. */
  faultValue(kind: FaultKind, text: string): Iface;
}
