/** The state of compiling one function body for one list of type arguments. */
import type { Code, DebugVar } from '../machine/code';
import { Op } from '../machine/ops';
import { programStart } from '../machine/program';
import { Kind, type RType } from '../machine/rtype';
import { isAggregate } from '../machine/structs';
import type { Value } from '../machine/values';
import type { Expr } from '../syntax/ast';
import type { Pos } from '../syntax/source';
import type { Info, Type, Var } from '../types/types';
import { Builder, type Label } from './builder';
import type { Env } from './env';
import type { Escape } from './escape';
import type { Linker, Unit } from './link';

/** Where a local variable lives. */
export interface Local {
  register: number;
  boxed: boolean;
  type: RType;
  /** A struct or array that something else may point at: assigned in place. */
  shared: boolean;
  /** A parameter that the caller may share: copied when returned. */
  borrowed: boolean;
  debug?: DebugVar;
}

/** A statement that break or continue may leave. */
export interface Target {
  label: string | undefined;
  breakTo: Label;
  continueTo: Label | undefined;
}

/** What a native helper sees: the goroutine, its stack, and the index of the operand's register. */
export type Helper = (g: import('../machine/goroutine').Goroutine, R: Value[], at: number) => Value;

export class Gen extends Builder {
  readonly locals_ = new Map<Var, Local>();
  /** Values that have been evaluated ahead of their turn, and where they are; see order.ts. */
  readonly hoisted = new Map<Expr, number>();
  readonly targets: Target[] = [];
  readonly labels = new Map<string, Label>();
  results: Local[] = [];
  resultTypes: RType[] = [];
  hasDefer = false;
  epilogue: Label | undefined;
  fallthroughTo: Label | undefined;
  /** Number of closures so far, for their names. */
  closures = 0;

  constructor(
    readonly link: Linker,
    readonly unit: Unit,
    readonly env: Env,
    readonly escape: Escape,
    readonly self: Code,
    readonly parent: Gen | undefined,
  ) {
    super();
  }

  get info(): Info {
    return this.unit.info;
  }

  type(t: Type): RType {
    return this.link.types.of(t, this.env);
  }

  /** The type of an expression's value. */
  typeOf(e: Expr): RType {
    const tv = this.info.types.get(e);
    if (!tv) throw new Error(`no type for ${e.kind} at ${this.where(e.pos)}`);
    return this.type(tv.type);
  }

  /** The types of an expression that may have several values. */
  typesOf(e: Expr): RType[] {
    const tv = this.info.types.get(e);
    if (!tv || tv.mode === 'novalue') return [];
    return tv.type.kind === 'Tuple' ? tv.type.vars.map((v) => this.type(v.type)) : [this.type(tv.type)];
  }

  where(pos: number): string {
    const at = this.link.fset.place(pos);
    return `${at.file}:${at.line}:${at.column}`;
  }

  /** Emits a call of a helper: rA = helper(g, stack, index of rB). */
  helper(dst: number, operand: number, fn: Helper): void {
    this.emit(Op.Helper, dst, operand, this.konst(fn));
  }

  /** Notes for whoever looks at the run that the program's own code throws this value away; not `blank`: by not asking. */
  drop(register: number, type: RType, pos: Pos, blank = true): void {
    if (pos < programStart) return;
    const note: Helper = (g, R, at) => {
      const { dropped } = g.machine;
      // The latest last.
      dropped.delete(pos);
      dropped.set(pos, { value: R[at], type, blank, requestId: g.requestId });
      return R[at];
    };
    this.helper(register, register, note);
  }

  loadK(dst: number, v: Value): void {
    if (typeof v === 'number' && (v | 0) === v && !Object.is(v, -0)) this.emit(Op.LoadInt, dst, v);
    else this.emit(Op.LoadK, dst, this.konst(v));
  }

  /** Declares a variable that lives in `register`, which already holds its first value (not yet boxed). */
  declare(v: Var, register: number, type: RType): Local {
    const aggregate = isAggregate(type);
    const boxed = !aggregate && this.escape.boxed(v);
    const local: Local = { register, boxed, type, shared: aggregate && this.escape.shared(v), borrowed: false };
    this.locals_.set(v, local);
    if (boxed) this.emit(Op.NewBox, register, register);
    if (v.name !== '_' && v.name !== '') local.debug = this.variable(v.name, type, register, boxed);
    if (register >= this.locals) this.locals = register + 1;
    return local;
  }

  local(v: Var): Local {
    const l = this.locals_.get(v);
    if (!l) throw new Error(`no place for variable ${v.name} at ${this.where(v.pos)}`);
    return l;
  }

  /** Runs `body` with its variables and registers given back afterwards. */
  scope(body: () => void): void {
    const { top, locals } = this;
    const before = [...this.locals_.keys()].length;
    body();
    let i = 0;
    for (const l of this.locals_.values()) if (i++ >= before && l.debug?.to === Infinity) l.debug.to = this.pc;
    this.top = top;
    this.locals = locals;
  }

  /** A label of the source, for goto. */
  labelFor(name: string): Label {
    let l = this.labels.get(name);
    if (!l) this.labels.set(name, (l = this.label()));
    return l;
  }
}

export const isInterface = (rt: RType): boolean => rt.kind === Kind.Interface;
