/** The functions that every template has (package documentation of text/template, "Functions"). */
import { equalIfaces } from '../../../machine/structs';
import { Kind } from '../../../machine/rtype';
import type { Iface, Slice, Value } from '../../../machine/values';
import { Formatter, println } from '../../fmt/printf';
import { sliceOf } from '../../kit/slices';
import { escape as urlEscape } from '../../net/url/escape';
import { canBeNil, type Param } from './arguments';
import { htmlEscape, jsEscape } from './escape';
import { goCallable, type Callable } from './callable';
import type { Evaluator } from './eval';
import { CallFault, type Gen } from './fault';
import { printable, sprint } from './printable';
import {
  assignable,
  indirect,
  indirectInterface,
  isComplex,
  isFloat,
  isInt,
  isTrue,
  isUint,
  NONE,
  sliced,
  Val,
} from '../../kit/reflection';

type Body = (x: Evaluator, args: Val[]) => Val | Gen<Val>;

const fail = (text: string): CallFault => new CallFault(text);

/** Functions of values; the last parameter of a variadic one may be missing. */
const onValues = (n: number, variadic: boolean, call: Body): Callable => ({
  params: new Array<Param>(n).fill('value'),
  variadic,
  results: 1,
  call,
});

/** Functions of anything: their arguments are interface values. */
const onAny = (run: (x: Evaluator, args: (Iface | null)[]) => Gen<string>, format = false): Callable => ({
  params: format ? ['string', 'any'] : ['any'],
  variadic: true,
  results: 1,
  *call(x, args) {
    const values = args.map((a) => a.iface());
    return x.types.string(yield* run(x, values));
  },
});

/** What the escapers make one text of. */
export function* textOf(x: Evaluator, args: (Iface | null)[]): Gen<string> {
  const [first] = args;
  if (args.length === 1 && first?.type === x.types.of('string')) return first.value as string;
  const shown = args.map((a) => {
    const [value, ok] = printable(a ? new Val(a.type, a.value) : NONE, x.types);
    return ok ? value : a;
  });
  return yield* sprint(x.t, shown);
}

function indexOf(v: Val, cap: number): number {
  if (!v.type) throw fail('cannot index slice/array with nil');
  if (!isInt(v.kind) && !isUint(v.kind)) throw fail(`cannot index slice/array with type ${v.type.name}`);
  const n = BigInt.asIntN(64, BigInt(v.v as number | bigint));
  if (n < 0n || n > BigInt(cap)) throw fail(`index out of range: ${n}`);
  return Number(n);
}

/** An argument as a parameter (or map key) of a Go type: integers are converted. */
function prepared(v: Val, type: NonNullable<Val['type']>): Val {
  if (!v.type) {
    if (!canBeNil(type)) throw fail(`value is nil; should be of type ${type.name}`);
    return new Val(type, type.zero());
  }
  if (assignable(v.type, type)) return v;
  const whole = (k: number): boolean => isInt(k) || isUint(k);
  if (whole(v.kind) && whole(type.kind)) return new Val(type, wrap(v.v as number | bigint, type.kind));
  throw fail(`value has type ${v.type.name}; should be ${type.name}`);
}

const WIDTH: Record<number, number> = {
  [Kind.Int8]: 8, [Kind.Int16]: 16, [Kind.Int32]: 32, [Kind.Uint8]: 8, [Kind.Uint16]: 16, [Kind.Uint32]: 32,
}; // prettier-ignore

function wrap(n: number | bigint, kind: number): number | bigint {
  const bits = WIDTH[kind] ?? 64;
  const b = isInt(kind) ? BigInt.asIntN(bits, BigInt(n)) : BigInt.asUintN(bits, BigInt(n));
  return b <= BigInt(Number.MAX_SAFE_INTEGER) && b >= BigInt(Number.MIN_SAFE_INTEGER) ? Number(b) : b;
}

function index(x: Evaluator, [first, ...rest]: Val[]): Val {
  let item = indirectInterface(first!);
  if (!item.type) throw fail('index of untyped nil');
  for (const arg of rest) {
    const at = indirectInterface(arg);
    const [inner, isNil] = indirect(item);
    if (isNil) throw fail('index of nil pointer');
    item = inner;
    switch (item.kind) {
      case Kind.Array:
      case Kind.Slice:
      case Kind.String: {
        const i = indexOf(at, item.length);
        // As in Go, where the length itself passes the check and the access panics.
        if (i === item.length) throw outOfRange(item);
        item = item.index(i, () => x.types.of('uint8'));
        break;
      }
      case Kind.Map: {
        const { key, elem } = item.type!;
        const k = prepared(at, key!);
        const found = item.mapEntry(key!.kind === Kind.Interface ? k.iface() : k.v);
        item = found.type ? found : new Val(elem, elem!.zero());
        break;
      }
      default:
        throw fail(`can't index item of type ${item.type!.name}`);
    }
  }
  return item;
}

function outOfRange(v: Val): CallFault {
  const what = v.kind === Kind.String ? 'string' : v.kind === Kind.Array ? 'array' : 'slice';
  return fail(`reflect: ${what} index out of range`);
}

function slice(x: Evaluator, [first, ...rest]: Val[]): Val {
  const item = indirectInterface(first!);
  if (!item.type) throw fail('slice of untyped nil');
  if (rest.length > 3) throw fail(`too many slice indexes: ${rest.length}`);
  if (item.kind === Kind.String) {
    if (rest.length === 3) throw fail('cannot 3-index slice a string');
  } else if (item.kind !== Kind.Array && item.kind !== Kind.Slice) {
    throw fail(`can't slice item of type ${item.type.name}`);
  }
  const cap = item.kind === Kind.Slice ? ((item.v as Slice | null)?.cap ?? 0) : item.length;
  const at = [0, item.length, cap];
  rest.forEach((v, i) => (at[i] = indexOf(v, cap)));
  const [lo, hi, max] = at as [number, number, number];
  if (lo > hi) throw fail(`invalid slice index: ${lo} > ${hi}`);
  if (rest.length === 3 && hi > max) throw fail(`invalid slice index: ${hi} > ${max}`);
  if (item.kind === Kind.Array && item.ptr === undefined)
    throw fail('reflect.Value.Slice: slice of unaddressable array');
  const type = item.kind === Kind.Array ? x.types.sliceOf(item.type.elem!) : item.type;
  return sliced(item, lo, hi, rest.length === 3 ? max : undefined, type);
}

function length(x: Evaluator, [first]: Val[]): Val {
  const [item, isNil] = indirect(first!);
  if (isNil) throw fail('len of nil pointer');
  switch (item.kind) {
    case Kind.Array:
    case Kind.Chan:
    case Kind.Map:
    case Kind.Slice:
    case Kind.String:
      return x.types.int(item.length);
  }
  if (!item.type) throw fail('reflect: call of reflect.Value.Type on zero Value');
  throw fail(`len of type ${item.type.name}`);
}

function* call(x: Evaluator, [first, ...args]: Val[]): Gen<Val> {
  const fn = indirectInterface(first!);
  if (!fn.type) throw fail('call of nil');
  const { type } = fn;
  if (type.kind !== Kind.Func) throw fail(`non-function of type ${type.name}`);
  const callable = goCallable(type, fn.v, [], x.types);
  if (callable.results < 0) throw fail(`function called with ${type.results.length} args; should be 1 or 2`);
  const n = type.params.length;
  if (type.variadic ? args.length < n - 1 : args.length !== n) {
    throw fail(`wrong number of args: got ${args.length} want ${type.variadic ? `at least ${n - 1}` : n}`);
  }
  const values = args.map((arg, i) => {
    const at = type.variadic && i >= n - 1 ? type.params[n - 1]!.elem! : type.params[i]!;
    try {
      return prepared(indirectInterface(arg), at);
    } catch (e) {
      throw e instanceof CallFault ? fail(`arg ${i}: ${e.text}`) : e;
    }
  });
  const got = callable.call(x, values);
  return got instanceof Val ? got : yield* got;
}

type Basic = 'bool' | 'int' | 'uint' | 'float' | 'complex' | 'string' | undefined;

function basicKind(v: Val): Basic {
  const k = v.kind;
  if (k === Kind.Bool) return 'bool';
  if (k === Kind.String) return 'string';
  return isInt(k) ? 'int' : isUint(k) ? 'uint' : isFloat(k) ? 'float' : isComplex(k) ? 'complex' : undefined;
}

const isNilValue = (v: Val): boolean => !v.type || (v.kind >= Kind.Chan && v.kind <= Kind.Slice && v.isNil);

function* describe(x: Evaluator, format: string, ...values: (Val | string)[]): Gen<string> {
  const args: Value[] = values.map((v) => (typeof v === 'string' ? x.types.string(v).iface() : v.iface()));
  return (yield* new Formatter(x.t, format, sliceOf(args)).run()) as string;
}

function* equal(x: Evaluator, a: Val, b: Val): Gen<boolean> {
  const ka = basicKind(a);
  const kb = basicKind(b);
  if (ka !== kb) {
    // Signed and unsigned compare by value, which is what their common form does.
    if ((ka === 'int' && kb === 'uint') || (ka === 'uint' && kb === 'int')) return a.v === b.v;
    if (a.type && b.type) throw fail('incompatible types for comparison');
    return false;
  }
  if (ka === 'complex') return a.v.re === b.v.re && a.v.im === b.v.im;
  if (ka) return a.v === b.v;
  if (a.type && b.type && a.kind !== b.kind) {
    throw fail(yield* describe(x, 'non-comparable types %s: %v, %s: %v', a, a.type.name, b.type.name, b));
  }
  if (isNilValue(a) || isNilValue(b)) return isNilValue(a) === isNilValue(b);
  if (!b.type!.comparable) throw fail(yield* describe(x, 'non-comparable type %s: %v', b, b.type!.name));
  return equalIfaces(a.iface(), b.iface());
}

function* eq(x: Evaluator, [first, ...rest]: Val[]): Gen<Val> {
  if (rest.length === 0) throw fail('missing argument for comparison');
  const a = indirectInterface(first!);
  for (const other of rest) if (yield* equal(x, a, indirectInterface(other))) return x.types.bool(true);
  return x.types.bool(false);
}

function less(first: Val, second: Val): boolean {
  const a = indirectInterface(first);
  const b = indirectInterface(second);
  const ka = basicKind(a);
  const kb = basicKind(b);
  if (!ka || !kb) throw fail('invalid type for comparison');
  const mixed = (ka === 'int' && kb === 'uint') || (ka === 'uint' && kb === 'int');
  if (ka !== kb && !mixed) throw fail('incompatible types for comparison');
  if (ka === 'bool' || ka === 'complex') throw fail('invalid type for comparison');
  return a.v < b.v;
}

function* lessOrEqual(x: Evaluator, a: Val, b: Val): Gen<boolean> {
  return less(a, b) || (yield* equal(x, indirectInterface(a), indirectInterface(b)));
}

const unreachable: Body = () => NONE;

export const builtins = new Map<string, Callable>([
  // Exec.call evaluates these two itself, argument by argument.
  ['and', onValues(2, true, unreachable)],
  ['or', onValues(2, true, unreachable)],
  ['not', onValues(1, false, (x, [v]) => x.types.bool(!(isTrue(indirectInterface(v!)) ?? false)))],
  ['call', onValues(2, true, call)],
  ['index', onValues(2, true, index)],
  ['slice', onValues(2, true, slice)],
  ['len', onValues(1, false, length)],
  ['print', onAny((x, args) => sprint(x.t, args))],
  [
    'println',
    onAny(function* (x, args) {
      return (yield* println(x.t, sliceOf(args))) as string;
    }),
  ],
  [
    'printf',
    onAny(function* (x, [format, ...args]) {
      return (yield* new Formatter(x.t, format!.value as string, sliceOf(args)).run()) as string;
    }, true),
  ],
  [
    'html',
    onAny(function* (x, args) {
      return htmlEscape(yield* textOf(x, args));
    }),
  ],
  [
    'js',
    onAny(function* (x, args) {
      return jsEscape(yield* textOf(x, args));
    }),
  ],
  [
    'urlquery',
    onAny(function* (x, args) {
      return urlEscape(yield* textOf(x, args), 'query');
    }),
  ],
  ['eq', onValues(2, true, eq)],
  [
    'ne',
    onValues(2, false, function* (x, [a, b]) {
      return x.types.bool(!(yield* equal(x, indirectInterface(a!), indirectInterface(b!))));
    }),
  ],
  ['lt', onValues(2, false, (x, [a, b]) => x.types.bool(less(a!, b!)))],
  [
    'le',
    onValues(2, false, function* (x, [a, b]) {
      return x.types.bool(yield* lessOrEqual(x, a!, b!));
    }),
  ],
  [
    'gt',
    onValues(2, false, function* (x, [a, b]) {
      return x.types.bool(!(yield* lessOrEqual(x, a!, b!)));
    }),
  ],
  ['ge', onValues(2, false, (x, [a, b]) => x.types.bool(!less(a!, b!)))],
]);
