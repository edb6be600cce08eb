/** Calls of predeclared functions (Go spec, "Built-in functions"). */
import type { CallExpr } from '../syntax/ast';
import { refuseAssign } from './assignability';
import { assignment } from './assignments';
import { callArguments, exprList, use } from './call';
import type { Checker } from './checker';
import { compareConst, imagPart, makeComplex, makeInt, realPart, sign, toFloat, unknown } from './constant';
import { identical } from './identical';
import { constIndex } from './index';
import { newVar } from './objects';
import { Operand } from './operand';
import { allOrdered, defaultType, isInvalid, isNumeric, isString, isTypeParam, isUntyped } from './predicates';
import { Pointer, Signature, Slice, type Type } from './types';
import { coreString, coreType, emptyInterface, everyUnder, typeSetUnder, under } from './under';
import { convertUntyped, maxUntyped } from './untyped';
import { Typ, builtins, universeByte, type BuiltinName } from './universe';
import { varType } from './typexpr';

function makeSig(result: Type | undefined, ...params: Type[]): Signature {
  const vars = params.map((t) => newVar(0, undefined, '', defaultType(t)));
  return new Signature(vars, result ? [newVar(0, undefined, '', result)] : [], false);
}

/** An array behind a pointer counts as the array, for len, cap and range. */
function derefArray(t: Type): Type {
  const e = t.kind === 'Pointer' ? under(t.elem) : t;
  return e.kind === 'Array' ? e : t;
}

/** Checks a call of a predeclared function; false after an error. */
export function builtinCall(c: Checker, x: Operand, call: CallExpr, name: BuiltinName): boolean {
  const b = builtins[name];
  if (call.spread && name !== 'append') {
    c.error(call, `invalid operation: invalid use of ... with built-in ${name}`);
    use(c, call.args);
    return false;
  }
  // len and cap of an array are constant unless the argument has calls or receives in it.
  const saved = c.env.hasCallOrRecv;
  if (name === 'len' || name === 'cap') c.env.hasCallOrRecv = false;
  const ok = checkCall(c, x, call, name, b);
  if (name === 'len' || name === 'cap') c.env.hasCallOrRecv = saved;
  return ok;
}

function checkCall(
  c: Checker,
  x: Operand,
  call: CallExpr,
  name: BuiltinName,
  b: { nargs: number; variadic: boolean },
): boolean {
  let args: Operand[] = [];
  let nargs = call.args.length;
  if (name !== 'make' && name !== 'new') {
    args = exprList(c, call.args, false).list;
    nargs = args.length;
    if (nargs > 0) {
      x.set(args[0]!);
      if (args.some((a) => a.mode === 'invalid')) return false;
    }
  }
  const how = nargs < b.nargs ? 'not enough' : !b.variadic && nargs > b.nargs ? 'too many' : '';
  if (how) {
    c.error(call, `invalid operation: ${how} arguments for ${c.str(call)} (expected ${b.nargs}, found ${nargs})`);
    return false;
  }
  const bad = (message: string, old?: string) => {
    c.error(x, message, old);
    return false;
  };
  const done = (mode: 'value' | 'novalue', type: Type | undefined, ...params: Type[]) => {
    c.recordBuiltin(call.fun, makeSig(type, ...params));
    x.mode = mode;
    if (type) x.type = type;
    x.val = undefined;
    return true;
  };

  switch (name) {
    case 'append':
      return append(c, x, call, args);
    case 'cap':
    case 'len':
      return length(c, x, call, name);
    case 'clear': {
      const ok = everyUnder(x.type, (u) => u?.kind === 'Map' || u?.kind === 'Slice');
      if (!ok) return bad(`invalid argument: clear ${c.str(x)} must be a map or slice`);
      return done('novalue', undefined, x.type);
    }
    case 'close': {
      const ok = everyUnder(x.type, (u) => {
        if (u?.kind !== 'Chan') return bad(`invalid operation: cannot close non-channel ${c.str(x)}`);
        if (u.dir === 'recv') return bad(`invalid operation: cannot close receive-only channel ${c.str(x)}`);
        return true;
      });
      return ok && done('novalue', undefined, x.type);
    }
    case 'complex':
      return complex(c, x, call, args[1]!);
    case 'copy': {
      const y = args[1]!;
      const dst = coreType(x.type);
      let src: Type | undefined = coreString(y.type);
      if (src && isString(src)) src = new Slice(universeByte);
      if (dst?.kind !== 'Slice' || src?.kind !== 'Slice') {
        return bad(`invalid argument: copy expects slice arguments; found ${c.str(x)} and ${c.str(y)}`);
      }
      if (!identical(dst.elem, src.elem)) {
        return bad(
          `invalid argument: arguments to copy ${c.str(x)} and ${c.str(y)} have different element types ${c.str(dst.elem)} and ${c.str(src.elem)}`,
        );
      }
      if (isUntyped(y.type)) convertUntyped(c, y, Typ.string);
      return done('value', Typ.int, x.type, y.type);
    }
    case 'delete': {
      const m = x.type;
      let key: Type | undefined;
      const ok = everyUnder(m, (u) => {
        if (u?.kind !== 'Map') return bad(`invalid argument: ${c.str(x)} is not a map`);
        if (key && !identical(u.key, key))
          return bad(`invalid argument: maps of ${c.str(x)} must have identical key types`);
        key = u.key;
        return true;
      });
      if (!ok) return false;
      x.set(args[1]!);
      assignment(c, x, key, 'argument to delete');
      return x.mode !== 'invalid' && done('novalue', undefined, m, key!);
    }
    case 'imag':
    case 'real':
      return complexPart(c, x, call, name);
    case 'make':
      return make(c, x, call, nargs);
    case 'max':
    case 'min':
      return minMax(c, x, call, args, name);
    case 'new': {
      const T = varType(c, call.args[0]!);
      if (isInvalid(T)) return false;
      return done('value', new Pointer(T), T);
    }
    case 'panic':
      if (c.env.sig && c.env.sig.results.length > 0) c.env.panics.add(call);
      assignment(c, x, emptyInterface, 'argument to panic');
      return x.mode !== 'invalid' && done('novalue', undefined, emptyInterface);
    case 'print':
    case 'println': {
      const types: Type[] = [];
      for (const a of args) {
        assignment(c, a, undefined, `argument to ${name}`);
        if (a.mode === 'invalid') return false;
        types.push(a.type);
      }
      return done('novalue', undefined, ...types);
    }
    case 'recover':
      return done('value', emptyInterface);
  }
}

function append(c: Checker, x: Operand, call: CallExpr, args: Operand[]): boolean {
  const S = x.type;
  const core = coreType(S);
  if (core?.kind !== 'Slice') {
    const xs = c.str(x);
    const cause = x.isNil
      ? 'have untyped nil'
      : isTypeParam(S)
        ? core
          ? `${xs} has core type ${c.str(core)}`
          : `${xs} has no core type`
        : `have ${xs}`;
    const text = x.isNil
      ? 'first argument to append must be a typed slice; have untyped nil'
      : isTypeParam(S)
        ? `invalid argument: ${cause}`
        : `invalid argument: ${xs} is not a slice`;
    c.error(x, text, `first argument to append must be a slice; ${cause}`);
    return false;
  }
  const second = args[1];
  // append([]byte, string...)
  if (args.length === 2 && call.spread && second && !refuseAssign(c, x, new Slice(universeByte))) {
    const t = coreString(second.type);
    if (t && isString(t)) {
      if (isUntyped(second.type)) convertUntyped(c, second, Typ.string);
      const sig = new Signature(makeSig(undefined, S, second.type).params, makeSig(S).results, true);
      c.recordBuiltin(call.fun, sig);
      x.mode = 'value';
      x.type = S;
      return true;
    }
  }
  const sig = new Signature(makeSig(undefined, S, new Slice(core.elem)).params, makeSig(S).results, true);
  callArguments(c, call, sig, [], args, []);
  c.recordBuiltin(call.fun, sig);
  x.mode = 'value';
  x.type = S;
  x.val = undefined;
  return true;
}

function length(c: Checker, x: Operand, call: CallExpr, name: 'len' | 'cap'): boolean {
  const t = x.type.kind === 'TypeParam' ? x.type : derefArray(under(x.type));
  const isLen = name === 'len';
  const has = (u: Type | undefined): boolean => {
    const d = u && derefArray(u);
    if (!d) return false;
    if (d.kind === 'Basic' && isString(d)) return isLen;
    return d.kind === 'Array' || d.kind === 'Slice' || d.kind === 'Chan' || (d.kind === 'Map' && isLen);
  };
  const ok = t.kind === 'TypeParam' ? typeSetUnder(t, has) : has(t);
  if (!ok) {
    if (!isInvalid(under(x.type))) {
      c.error(x, `invalid argument: ${c.str(x)} for built-in ${name}`, `invalid argument: ${c.str(x)} for ${name}`);
    }
    return false;
  }
  let val;
  if (t.kind === 'Basic' && x.mode === 'constant' && x.val!.kind === 'string') val = makeInt(x.val!.value.length);
  else if (t.kind === 'Array' && !c.env.hasCallOrRecv) val = t.len >= 0 ? makeInt(t.len) : unknown;
  if (!val) c.recordBuiltin(call.fun, makeSig(Typ.int, x.type));
  x.mode = val ? 'constant' : 'value';
  x.type = Typ.int;
  x.val = val;
  return true;
}

function complex(c: Checker, x: Operand, call: CallExpr, y: Operand): boolean {
  const [ux, uy] = [isUntyped(x.type), isUntyped(y.type)];
  if (ux && !uy) convertUntyped(c, x, y.type);
  else if (!ux && uy) convertUntyped(c, y, x.type);
  else if (ux && uy) {
    if (x.mode === 'constant' && y.mode === 'constant') {
      for (const o of [x, y]) if (isNumeric(o.type) && sign(imagPart(o.val!)) === 0) o.type = Typ.untypedFloat;
    } else {
      convertUntyped(c, x, Typ.float64);
      convertUntyped(c, y, Typ.float64);
    }
  }
  if (x.mode === 'invalid' || y.mode === 'invalid') return false;
  if (!identical(x.type, y.type)) {
    c.error(x, `invalid operation: ${c.str(call)} (mismatched types ${c.str(x.type)} and ${c.str(y.type)})`);
    return false;
  }
  if (unsupported(c, x, 'complex', 'float')) return false;
  const u = under(x.type);
  const result =
    u.kind !== 'Basic' ? undefined
    : u.basic === 'float32' ? Typ.complex64
    : u.basic === 'float64' ? Typ.complex128
    : u.basic === 'untyped float' ? Typ.untypedComplex : undefined; // prettier-ignore
  if (!result) {
    c.error(x, `invalid argument: arguments have type ${c.str(x.type)}, expected floating-point`);
    return false;
  }
  const [re, im] = [toFloat(x.val ?? unknown), toFloat(y.val ?? unknown)];
  if (x.mode === 'constant' && y.mode === 'constant' && re.kind === 'float' && im.kind === 'float') {
    x.val = makeComplex(re.value, im.value);
  } else {
    x.mode = 'value';
    x.val = undefined;
    c.recordBuiltin(call.fun, makeSig(result, x.type, x.type));
  }
  x.type = result;
  return true;
}

function complexPart(c: Checker, x: Operand, call: CallExpr, name: 'real' | 'imag'): boolean {
  if (isUntyped(x.type)) {
    if (x.mode === 'constant') {
      if (isNumeric(x.type)) x.type = Typ.untypedComplex;
    } else {
      convertUntyped(c, x, Typ.complex128);
      if (x.mode === 'invalid') return false;
    }
  }
  if (unsupported(c, x, name, 'complex')) return false;
  const u = under(x.type);
  const result =
    u.kind !== 'Basic' ? undefined
    : u.basic === 'complex64' ? Typ.float32
    : u.basic === 'complex128' ? Typ.float64
    : u.basic === 'untyped complex' ? Typ.untypedFloat : undefined; // prettier-ignore
  if (!result) {
    c.error(x, `invalid argument: argument has type ${c.str(x.type)}, expected complex type`);
    return false;
  }
  if (x.mode === 'constant') x.val = name === 'real' ? realPart(x.val!) : imagPart(x.val!);
  else {
    x.mode = 'value';
    c.recordBuiltin(call.fun, makeSig(result, x.type));
  }
  x.type = result;
  return true;
}

/** Type parameters would do here by the specification, but gc does not take them. */
function unsupported(c: Checker, x: Operand, name: string, kind: string): boolean {
  if (x.type.kind !== 'TypeParam') return false;
  if (!typeSetUnder(x.type, (u) => u?.kind === 'Basic' && u.basic.startsWith(kind))) return false;
  c.error(x, `${c.str(x)} not supported as argument to built-in ${name} for go1.18 (see go.dev/issue/50937)`,
    `${c.str(x)} not supported as argument to ${name} for go1.18 (see issue #50937)`); // prettier-ignore
  return true;
}

function make(c: Checker, x: Operand, call: CallExpr, nargs: number): boolean {
  const arg0 = call.args[0]!;
  const T = varType(c, arg0);
  if (isInvalid(T)) return false;
  const core = coreType(T);
  const min = core?.kind === 'Slice' ? 2 : core?.kind === 'Map' || core?.kind === 'Chan' ? 1 : 0;
  if (min === 0) {
    const why = core ? '; type must be slice, map, or channel' : ': no core type';
    c.error(arg0, `invalid argument: cannot make ${c.str(arg0)}${why}`);
    return false;
  }
  if (nargs < min || min + 1 < nargs) {
    c.error(call, `invalid operation: ${c.str(call)} expects ${min} or ${min + 1} arguments; found ${nargs}`);
    return false;
  }
  const sizes = call.args.slice(1).map((a) => constIndex(c, a, -1));
  const known = sizes.filter((s): s is number => s !== undefined && s >= 0);
  if (known.length === 2 && known[0]! > known[1]!) {
    c.error(call.args[1]!, 'invalid argument: length and capacity swapped');
  }
  c.recordBuiltin(call.fun, makeSig(T, T, ...sizes.map(() => Typ.int)));
  x.mode = 'value';
  x.type = T;
  return true;
}

function minMax(c: Checker, x: Operand, call: CallExpr, args: Operand[], name: 'min' | 'max'): boolean {
  const op = name === 'max' ? '>' : '<';
  for (const [i, a] of args.entries()) {
    if (!allOrdered(a.type)) {
      c.error(a, `invalid argument: ${c.str(a)} cannot be ordered`);
      return false;
    }
    if (i === 0) continue;
    // Untyped operands first agree on a kind, as those of an operator do.
    if (isUntyped(x.type) && isUntyped(a.type)) {
      const max = maxUntyped(x.type, a.type);
      if (!max) return mismatch(a);
      convertUntyped(c, x, max);
      convertUntyped(c, a, max);
    } else {
      if (isString(x.type) !== isString(a.type)) return mismatch(a);
      convertUntyped(c, x, a.type);
      if (x.mode === 'invalid') return false;
      convertUntyped(c, a, x.type);
      if (a.mode === 'invalid') return false;
    }
    if (!identical(x.type, a.type)) return mismatch(a);
    if (x.mode === 'constant' && a.mode === 'constant') {
      if (compareConst(a.val!, op, x.val!)) x.val = a.val;
    } else x.mode = 'value';
  }
  if (x.mode !== 'constant') {
    x.mode = 'value';
    x.val = undefined;
    // Nothing was known about the untyped ones until here.
    for (const a of args) if (isUntyped(a.type)) convertUntyped(c, a, x.type);
    c.env.hasCallOrRecv = true;
    c.recordBuiltin(call.fun, makeSig(x.type, ...args.map((a) => a.type)));
  }
  return true;

  function mismatch(a: Operand): boolean {
    c.error(
      a,
      `invalid argument: mismatched types ${c.str(x.type)} (previous argument) and ${c.str(a.type)} (type of ${c.str(a.expr!)})`,
    );
    return false;
  }
}
