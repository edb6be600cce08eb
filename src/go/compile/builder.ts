/** Writes one function's instructions: registers, jumps, the table of objects, positions. */
import type { Code, DebugVar } from '../machine/code';
import type { RType } from '../machine/rtype';
import type { Value } from '../machine/values';
import type { Pos } from '../syntax/source';

/** A jump target; `at` is set by `bind`. */
export interface Label {
  at: number;
  refs: number[];
}

export class Builder {
  private readonly code: number[] = [];
  readonly k: Value[] = [];
  private readonly known = new Map<Value, number>();
  private readonly pcs: number[] = [];
  private readonly places: Pos[] = [];
  private readonly vars: DebugVar[] = [];
  /** The next free register; registers are taken and given back like a stack. */
  top = 0;
  /** Registers below hold variables. */
  locals = 0;
  private max = 0;
  private readonly last: (() => void)[] = [];

  get pc(): number {
    return this.code.length;
  }

  alloc(n = 1): number {
    const r = this.top;
    this.top += n;
    if (this.top > this.max) this.max = this.top;
    return r;
  }

  /** Makes sure that the window reaches past register r. */
  reserve(r: number): void {
    if (r > this.max) this.max = r;
  }

  emit(op: number, a = 0, b = 0, c = 0): number {
    const pc = this.code.length;
    this.code.push(op, a, b, c);
    return pc;
  }

  emitWide(op: number, a: number, b: number, c: number, d: number, e = 0): void {
    this.code.push(op, a, b, c, d, e, 0, 0);
  }

  label(): Label {
    return { at: -1, refs: [] };
  }

  bind(l: Label): void {
    l.at = this.code.length;
    for (const ref of l.refs) this.code[ref] = l.at;
  }

  /** Emits an instruction whose operand number `where` (1 = A) is a jump target. */
  jump(op: number, target: Label, where: 1 | 2 | 3, a = 0, b = 0, c = 0): void {
    const pc = this.emit(op, a, b, c);
    if (target.at >= 0) this.code[pc + where] = target.at;
    else target.refs.push(pc + where);
  }

  /** The index of an object in the table. */
  konst(v: Value): number {
    // A Map holds 0 and -0 for the same.
    const key = v === 0 && Object.is(v, -0) ? minusZero : v;
    let i = this.known.get(key);
    if (i === undefined) {
      i = this.k.push(v) - 1;
      this.known.set(key, i);
    }
    return i;
  }

  /** Says where in the source the following instructions come from. */
  place(pos: Pos, stmt = false): void {
    if (pos === 0) return;
    const p = stmt ? -pos : pos;
    const last = this.pcs.length - 1;
    if (this.pcs[last] === this.code.length) {
      if (this.places[last]! >= 0 || stmt) this.places[last] = p;
      return;
    }
    if (Math.abs(this.places[last] ?? 0) === pos && !stmt) return;
    this.pcs.push(this.code.length);
    this.places.push(p);
  }

  /** Notes a variable for the debugger, in scope from here; the answer ends the scope. */
  variable(name: string, type: RType, register: number, boxed: boolean): DebugVar {
    const v: DebugVar = { name, type, register, boxed, from: this.code.length, to: Infinity };
    this.vars.push(v);
    return v;
  }

  /** Something to do once all labels are bound. */
  atEnd(fn: () => void): void {
    this.last.push(fn);
  }

  /** Hands everything over. */
  finish(into: Code): void {
    for (const fn of this.last) fn();
    for (const v of this.vars) if (v.to === Infinity) v.to = this.code.length;
    into.k = this.k;
    into.nregs = Math.max(this.max, into.nparams, into.nresults) + 1;
    into.pcs = this.pcs;
    into.places = this.places;
    into.vars = this.vars;
    into.code = Int32Array.from(this.code);
  }
}

const minusZero = Symbol('-0');
