/** Predeclared functions (Go spec, "Built-in functions"). */
import { chanClose, Chan } from '../machine/chan';
import { Code, Func } from '../machine/code';
import { plainError } from '../machine/errors';
import { mapClear, mapDelete } from '../machine/maps';
import { Op } from '../machine/ops';
import { runtimeText } from '../machine/print';
import { Kind, type RType } from '../machine/rtype';
import { appendString, copySlice, copyString, makeSlice, sizeOf } from '../machine/slices';
import { copyInto, isAggregate } from '../machine/structs';
import { Complex, GoMap } from '../machine/values';
import type { CallExpr, Expr } from '../syntax/ast';
import type { BuiltinName } from '../types/universe';
import { compare } from './arith';
import { multi } from './assign';
import { expr, implicit, valueTo } from './expr';
import { typeAndValue, constOf, isNil, unparen } from './facts';
import { Gen, type Helper } from './gen';
import { pack } from './call';

function builtinName(f: Gen, e: CallExpr): BuiltinName {
  const fun = unparen(e.fun);
  const id = fun.kind === 'SelectorExpr' ? fun.sel : fun;
  const o = id.kind === 'Ident' ? f.info.uses.get(id) : undefined;
  return o!.name as BuiltinName;
}

/** Types of the arguments as the function takes them; an operand that is a type has none. */
function argTypes(f: Gen, e: CallExpr): RType[] {
  return e.args.map((a) => f.type(typeAndValue(f, a)!.type));
}

/** Evaluates a call of a predeclared function into rDst. */
export function builtinTo(f: Gen, e: CallExpr, dst: number): void {
  const name = builtinName(f, e);
  f.place(e.pos);
  switch (name) {
    case 'make':
      makeTo(f, e, dst);
      return;
    case 'new': {
      const rt = f.type(typeAndValue(f, e.args[0]!)!.type);
      if (isAggregate(rt)) f.emit(Op.Zero, dst, f.konst(rt));
      else {
        f.loadK(dst, rt.zero());
        f.emit(Op.NewBox, dst, dst);
      }
      return;
    }
    case 'append':
      appendTo(f, e, dst);
      return;
    case 'panic': {
      const r = f.alloc();
      valueTo(f, e.args[0]!, r, f.link.types.emptyInterface());
      f.place(e.pos);
      f.emit(Op.Panic, r);
      return;
    }
    case 'recover':
      f.emit(Op.Recover, dst);
      return;
    case 'len':
    case 'cap': {
      const rt = f.typeOf(e.args[0]!);
      lengthTo(f, name, rt, dst, expr(f, e.args[0]!));
      return;
    }
    case 'min':
    case 'max': {
      const rt = f.typeOf(e);
      const first = f.alloc();
      valueTo(f, e.args[0]!, first, rt);
      for (const a of e.args.slice(1)) {
        const { top } = f;
        const y = f.alloc();
        valueTo(f, a, y, rt);
        minMax(f, name, rt, first, y);
        f.top = top;
      }
      f.emit(Op.Move, dst, first);
      return;
    }
    default: {
      const at = f.top;
      const types = evaluate(f, e, name);
      onRegisters(f, name, types, dst, at);
    }
  }
}

/** Evaluates arguments into the next registers. */
function evaluate(f: Gen, e: CallExpr, name: BuiltinName): RType[] {
  const only = e.args.length === 1 ? unparen(e.args[0]!) : undefined;
  if (only?.kind === 'CallExpr' && typeAndValue(f, only)?.type.kind === 'Tuple') return multi(f, only).types;
  const types = argTypes(f, e);
  e.args.forEach((a, i) => {
    let want = types[i]!;
    if (name === 'delete' && i === 1) want = types[0]!.key!;
    if (name === 'complex') want = complexPart(f, e);
    if (name === 'panic') want = f.link.types.emptyInterface();
    types[i] = want;
    const r = f.alloc();
    valueTo(f, a, r, want);
  });
  return types;
}

const complexPart = (f: Gen, e: CallExpr): RType =>
  f.link.types.basic(f.typeOf(e).kind === Kind.Complex64 ? 'float32' : 'float64');

/** The functions whose arguments are plain values in registers from rAt on. */
function onRegisters(f: Gen, name: BuiltinName, types: RType[], dst: number, at: number): void {
  switch (name) {
    case 'close':
      f.helper(at, at, (g, R, i) => chanClose(g.machine, R[i]));
      return;
    case 'delete': {
      const key = types[0]!.key!;
      f.helper(at, at, (_g, R, i) => mapDelete(R[i], R[i + 1], key));
      return;
    }
    case 'clear':
      if (types[0]!.kind === Kind.Map) f.helper(at, at, (_g, R, i) => mapClear(R[i]));
      else f.helper(at, at, clearSlice(types[0]!.elem!));
      return;
    case 'copy': {
      const elem = types[0]!.elem!;
      if (types[1]!.kind === Kind.String) f.helper(dst, at, (_g, R, i) => copyString(R[i], R[i + 1]));
      else
        f.helper(dst, at, (g, R, i) => {
          const n = copySlice(R[i], R[i + 1], elem);
          g.spend(n >> 4);
          return n;
        });
      return;
    }
    case 'complex':
      f.helper(dst, at, (_g, R, i) => new Complex(R[i], R[i + 1]));
      return;
    case 'real':
      f.helper(dst, at, (_g, R, i) => R[i].re);
      return;
    case 'imag':
      f.helper(dst, at, (_g, R, i) => R[i].im);
      return;
    case 'print':
    case 'println': {
      const line = name === 'println';
      f.helper(at, at, (g, R, i) => {
        const texts = types.map((t, j) => runtimeText(R[i + j], t));
        g.host.write(2, line ? texts.join(' ') + '\n' : texts.join(''));
        return null;
      });
      return;
    }
    case 'panic':
      f.emit(Op.Panic, at);
      return;
    case 'recover':
      // A deferred recover() is not called by a deferred function: it has no effect.
      return;
    default:
      throw new Error(`${name} cannot stand here`);
  }
}

function clearSlice(elem: RType): Helper {
  return (_g, R, i) => {
    const s = R[i];
    if (s !== null)
      for (let j = s.off; j < s.off + s.len; j++) {
        if (isAggregate(elem)) copyInto(s.arr[j], elem.zero(), elem);
        else s.arr[j] = elem.zero();
      }
    return null;
  };
}

function minMax(f: Gen, name: 'min' | 'max', rt: RType, x: number, y: number): void {
  if (rt.kind === Kind.Float32 || rt.kind === Kind.Float64) {
    const at = f.alloc(2);
    f.emit(Op.Move, at, x);
    f.emit(Op.Move, at + 1, y);
    f.helper(x, at, name === 'min' ? (_g, R, i) => Math.min(R[i], R[i + 1]) : (_g, R, i) => Math.max(R[i], R[i + 1]));
    return;
  }
  const t = f.alloc();
  compare(f, '<', rt, t, name === 'min' ? y : x, name === 'min' ? x : y);
  const skip = f.label();
  f.jump(Op.JFalse, skip, 2, t);
  f.emit(Op.Move, x, y);
  f.bind(skip);
}

function lengthTo(f: Gen, name: 'len' | 'cap', rt: RType, dst: number, x: number): void {
  switch (rt.kind) {
    case Kind.String:
      f.emit(Op.LenStr, dst, x);
      return;
    case Kind.Slice:
      f.emit(name === 'len' ? Op.LenSlice : Op.CapSlice, dst, x);
      return;
    case Kind.Map:
      f.emit(Op.LenMap, dst, x);
      return;
    case Kind.Chan:
      f.helper(dst, x, (_g, R, i) => {
        const ch = R[i] as Chan | null;
        return ch === null ? 0 : name === 'len' ? ch.len : ch.cap;
      });
      return;
    case Kind.Pointer:
      f.loadK(dst, rt.elem!.len);
      return;
    default:
      f.loadK(dst, rt.len);
  }
}

function makeTo(f: Gen, e: CallExpr, dst: number): void {
  const rt = f.type(typeAndValue(f, e.args[0]!)!.type);
  const at = f.alloc(2);
  const size = (i: number, a: Expr | undefined) => {
    if (!a) f.loadK(at + i, i === 0 ? 0 : undefined);
    else {
      const c = constOf(f, a);
      if (c) valueTo(f, a, at + i, f.link.types.basic('int'));
      else f.emit(Op.Move, at + i, expr(f, a));
    }
  };
  size(0, e.args[1]);
  size(1, e.args[2]);
  f.place(e.pos);
  switch (rt.kind) {
    case Kind.Slice: {
      const elem = rt.elem!;
      const bytes = Math.max(1, sizeOf(elem));
      f.helper(dst, at, (g, R, i) => {
        const len = R[i];
        const cap = R[i + 1] === undefined ? len : R[i + 1];
        if (typeof cap === 'number' && cap > 0 && cap * bytes < 2 ** 47) {
          g.charge(cap * bytes + 24);
          g.spend(cap >> 6);
          if (cap > 2 ** 28) throw g.machine.outOfMemory(cap * bytes);
        }
        return makeSlice(elem, len, cap);
      });
      return;
    }
    case Kind.Map: {
      const key = rt.key!;
      f.helper(dst, at, (g) => {
        g.charge(48);
        return new GoMap(key);
      });
      return;
    }
    default: {
      const elem = rt.elem!;
      f.helper(dst, at, (g, R, i) => {
        const n = R[i];
        if (typeof n !== 'number' || n < 0 || n * sizeOf(elem) > 2 ** 47)
          throw plainError('makechan: size out of range');
        g.charge(96 + n * 8);
        return new Chan(elem, n);
      });
    }
  }
}

function appendTo(f: Gen, e: CallExpr, dst: number): void {
  const rt = f.typeOf(e);
  const elem = rt.elem!;
  const only = unparen(e.args[0]!);
  if (e.args.length === 1 && only.kind === 'CallExpr' && typeAndValue(f, only)?.type.kind === 'Tuple') {
    const { at, types } = multi(f, only);
    types.slice(1).forEach((t, i) => implicit(f, at + 1 + i, t, elem));
    pack(f, at + 1, types.length - 1, elem);
    f.emitWide(Op.AppendSlice, dst, at, at + 1, f.konst(elem));
    return;
  }
  const s = isNil(f, e.args[0]!) ? f.alloc() : -1;
  if (s >= 0) f.loadK(s, null);
  const base = s >= 0 ? s : expr(f, e.args[0]!);
  if (e.args.length === 1) {
    f.emit(Op.Move, dst, base);
    return;
  }
  if (e.spread) {
    const more = e.args[1]!;
    const r = expr(f, more);
    if (f.typeOf(more).kind === Kind.String && !isNil(f, more)) {
      const at = f.alloc(2);
      f.emit(Op.Move, at, base);
      f.emit(Op.Move, at + 1, r);
      f.helper(dst, at, (g, R, i) => {
        g.charge(R[i + 1].length);
        return appendString(R[i], R[i + 1], elem);
      });
    } else f.emitWide(Op.AppendSlice, dst, base, r, f.konst(elem));
    return;
  }
  if (e.args.length === 2) {
    const v = f.alloc();
    valueTo(f, e.args[1]!, v, elem);
    f.place(e.pos);
    f.emitWide(Op.Append, dst, base, v, f.konst(elem));
    return;
  }
  const at = f.alloc();
  e.args.slice(1).forEach((a, i) => valueTo(f, a, i === 0 ? at : f.alloc(), elem));
  pack(f, at, e.args.length - 1, elem);
  f.emitWide(Op.AppendSlice, dst, base, at, f.konst(elem));
}

/** go or defer of a predeclared function: arguments into the next registers, a function that does it into rFn. */
export function deferredBuiltin(f: Gen, e: CallExpr, fn: number): number {
  const name = builtinName(f, e);
  const at = f.top;
  const types = evaluate(f, e, name);
  const n = f.top - at;
  const code = new Code(name, n, 0, (self) => {
    const inner = new Gen(f.link, f.unit, f.env, f.escape, self, undefined);
    inner.alloc(n + 1);
    onRegisters(inner, name, types, n, 0);
    inner.emit(Op.Ret0);
    inner.finish(self);
  });
  f.loadK(fn, new Func(name, code));
  return n;
}
