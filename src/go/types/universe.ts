/** The universe block: predeclared types, constants, functions and nil (Go spec, "Predeclared identifiers"). */
import { makeBool, makeInt } from './constant';
import { newConst, newFunc, newTypeName, newVar } from './objects';
import { Basic, Interface, Named, Scope, Signature, type BasicName, type Builtin, type Nil, type Type } from './types';

const basic = (name: BasicName) => new Basic(name);

export const Typ = {
  invalid: basic('invalid type'),
  bool: basic('bool'),
  int: basic('int'),
  int8: basic('int8'),
  int16: basic('int16'),
  int32: basic('int32'),
  int64: basic('int64'),
  uint: basic('uint'),
  uint8: basic('uint8'),
  uint16: basic('uint16'),
  uint32: basic('uint32'),
  uint64: basic('uint64'),
  uintptr: basic('uintptr'),
  float32: basic('float32'),
  float64: basic('float64'),
  complex64: basic('complex64'),
  complex128: basic('complex128'),
  string: basic('string'),
  unsafePointer: basic('unsafe.Pointer'),
  untypedBool: basic('untyped bool'),
  untypedInt: basic('untyped int'),
  untypedRune: basic('untyped rune'),
  untypedFloat: basic('untyped float'),
  untypedComplex: basic('untyped complex'),
  untypedString: basic('untyped string'),
  untypedNil: basic('untyped nil'),
} as const;

export const universeByte = new Basic('uint8', 'byte');
export const universeRune = new Basic('int32', 'rune');

export const universe = new Scope(undefined);

const predeclared = [
  'bool', 'int', 'int8', 'int16', 'int32', 'int64', 'uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr',
  'float32', 'float64', 'complex64', 'complex128', 'string',
] as const; // prettier-ignore

function declareType(name: string, type: Type, alias = false): void {
  universe.names.set(name, newTypeName(0, undefined, name, type, alias));
}
for (const name of predeclared) declareType(name, Typ[name]);
declareType('byte', universeByte, true);
declareType('rune', universeRune, true);

/** The interface that prints as `any`. */
export const universeAny = new Interface([], []);
declareType('any', universeAny, true);

makeError();
function makeError(): void {
  const obj = newTypeName(0, undefined, 'error', undefined, false);
  const named = new Named(obj);
  obj.type = named;
  const sig = new Signature([], [newVar(0, undefined, '', Typ.string)], false);
  sig.recv = newVar(0, undefined, '', named);
  named.underlying = new Interface([newFunc(0, undefined, 'Error', sig)], []);
  named.declared = named.underlying;
  universe.names.set('error', obj);
}

/** What `comparable` is an interface of; its type set is set by hand. */
export const comparableInterface = new Interface([], []);
comparableInterface.tset = { methods: [], terms: undefined, comparable: true };
export const universeComparable = makeComparable();
function makeComparable(): Named {
  const obj = newTypeName(0, undefined, 'comparable', undefined, false);
  const named = new Named(obj);
  obj.type = named;
  named.underlying = comparableInterface;
  named.declared = comparableInterface;
  universe.names.set('comparable', obj);
  return named;
}

universe.names.set('true', newConst(0, undefined, 'true', Typ.untypedBool, makeBool(true)));
universe.names.set('false', newConst(0, undefined, 'false', Typ.untypedBool, makeBool(false)));
/** Its value depends on the declaration it stands in. */
export const universeIota = newConst(0, undefined, 'iota', Typ.untypedInt, makeInt(0));
universe.names.set('iota', universeIota);

const nil: Nil = { kind: 'Nil', name: 'nil', pos: 0, pkg: undefined };
universe.names.set('nil', nil);

/** Predeclared functions: number of arguments, whether more may follow, and what a call is good for. */
export const builtins = {
  append: { nargs: 1, variadic: true, kind: 'expression' },
  cap: { nargs: 1, variadic: false, kind: 'expression' },
  clear: { nargs: 1, variadic: false, kind: 'statement' },
  close: { nargs: 1, variadic: false, kind: 'statement' },
  complex: { nargs: 2, variadic: false, kind: 'expression' },
  copy: { nargs: 2, variadic: false, kind: 'statement' },
  delete: { nargs: 2, variadic: false, kind: 'statement' },
  imag: { nargs: 1, variadic: false, kind: 'expression' },
  len: { nargs: 1, variadic: false, kind: 'expression' },
  make: { nargs: 1, variadic: true, kind: 'expression' },
  max: { nargs: 1, variadic: true, kind: 'expression' },
  min: { nargs: 1, variadic: true, kind: 'expression' },
  new: { nargs: 1, variadic: false, kind: 'expression' },
  panic: { nargs: 1, variadic: false, kind: 'statement' },
  print: { nargs: 0, variadic: true, kind: 'statement' },
  println: { nargs: 0, variadic: true, kind: 'statement' },
  real: { nargs: 1, variadic: false, kind: 'expression' },
  recover: { nargs: 0, variadic: false, kind: 'statement' },
} as const;
export type BuiltinName = keyof typeof builtins;

for (const name of Object.keys(builtins)) {
  const obj: Builtin = { kind: 'Builtin', name, pos: 0, pkg: undefined };
  universe.names.set(name, obj);
}
