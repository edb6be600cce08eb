/** Questions about types (Go spec, "Types", "Comparison operators", "Assignability"). */
import type { Basic, Type } from './types';
import { isEmptySet, setIsComparable, typeSet } from './typeset';

import { typeSetUnder, under } from './under';
import { Typ, universeRune } from './universe';

const integers = new Set<string>([
  'int', 'int8', 'int16', 'int32', 'int64', 'uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr',
  'untyped int', 'untyped rune',
]); // prettier-ignore
const unsigneds = new Set<string>(['uint', 'uint8', 'uint16', 'uint32', 'uint64', 'uintptr']);
const floats = new Set<string>(['float32', 'float64', 'untyped float']);
const complexes = new Set<string>(['complex64', 'complex128', 'untyped complex']);

type Test = (b: Basic) => boolean;
const boolean: Test = (b) => b.basic === 'bool' || b.basic === 'untyped bool';
const string: Test = (b) => b.basic === 'string' || b.basic === 'untyped string';
const integer: Test = (b) => integers.has(b.basic);
const unsigned: Test = (b) => unsigneds.has(b.basic);
const float: Test = (b) => floats.has(b.basic);
const complex: Test = (b) => complexes.has(b.basic);
const numeric: Test = (b) => integer(b) || float(b) || complex(b);

const is = (t: Type, test: Test): boolean => {
  if (t.kind === 'TypeParam') return false;
  const u = under(t);
  return u.kind === 'Basic' && test(u);
};
/** For a type parameter: holds for all types of its type set. */
const all = (t: Type, test: Test): boolean =>
  t.kind === 'TypeParam' ? typeSetUnder(t, (u) => !!u && u.kind === 'Basic' && test(u)) : is(t, test);

export const isBoolean = (t: Type): boolean => is(t, boolean);
export const isString = (t: Type): boolean => is(t, string);
export const isInteger = (t: Type): boolean => is(t, integer);
export const isUnsigned = (t: Type): boolean => is(t, unsigned);
export const isFloat = (t: Type): boolean => is(t, float);
export const isComplex = (t: Type): boolean => is(t, complex);
export const isNumeric = (t: Type): boolean => is(t, numeric);
export const isIntegerOrFloat = (t: Type): boolean => is(t, (b) => integer(b) || float(b));
export const isConstType = (t: Type): boolean => is(t, (b) => boolean(b) || string(b) || numeric(b));

export const allBoolean = (t: Type): boolean => all(t, boolean);
export const allString = (t: Type): boolean => all(t, string);
export const allInteger = (t: Type): boolean => all(t, integer);
export const allNumeric = (t: Type): boolean => all(t, numeric);
export const allNumericOrString = (t: Type): boolean => all(t, (b) => numeric(b) || string(b));
export const allOrdered = (t: Type): boolean => all(t, (b) => integer(b) || float(b) || string(b));

export const isInvalid = (t: Type | undefined): boolean => t?.kind === 'Basic' && t.basic === 'invalid type';
export const isUntyped = (t: Type): t is Basic => t.kind === 'Basic' && t.basic.startsWith('untyped');
export const isTyped = (t: Type): boolean => !isUntyped(t);
export const isTypeParam = (t: Type): boolean => t.kind === 'TypeParam';
/** A generic type that has not been instantiated. */
export const isGeneric = (t: Type): boolean => t.kind === 'Named' && !t.origin && t.tparams.length > 0;
export const isInterface = (t: Type): boolean => under(t).kind === 'Interface';
export const isNonTypeParamInterface = (t: Type): boolean => !isTypeParam(t) && isInterface(t);
export const isUnsafePointer = (t: Type): boolean => is(t, (b) => b.basic === 'unsafe.Pointer');

/** Predeclared and defined types and type parameters have names; literals do not. */
export const hasName = (t: Type): boolean => t.kind === 'Basic' || t.kind === 'Named' || t.kind === 'TypeParam';

export function hasNil(t: Type): boolean {
  if (t.kind === 'TypeParam') return typeSetUnder(t, (u) => !!u && hasNil(u));
  const u = under(t);
  switch (u.kind) {
    case 'Basic':
      return u.basic === 'unsafe.Pointer';
    case 'Slice':
    case 'Pointer':
    case 'Signature':
    case 'Map':
    case 'Chan':
    case 'Interface':
      return true;
    default:
      return false;
  }
}

/**
 * Whether values can be compared with ==.
 * @param dynamic interfaces count as comparable (the comparison may panic)
 * @param report called with the reason when it is no; `%` in it stands for the type
 */
export function comparableType(
  t: Type,
  dynamic: boolean,
  seen = new Set<Type>(),
  report?: (why: string, t?: Type) => void,
): boolean {
  if (seen.has(t)) return true;
  seen.add(t);
  const u = under(t);
  switch (u.kind) {
    case 'Basic':
      return u.basic !== 'untyped nil';
    case 'Pointer':
    case 'Chan':
      return true;
    case 'Interface':
      if ((dynamic && t.kind !== 'TypeParam') || setIsComparable(typeSet(u), seen)) return true;
      report?.(isEmptySet(typeSet(u)) ? 'empty type set' : 'incomparable types in type set');
      return false;
    case 'Struct':
      for (const f of u.fields) {
        if (!comparableType(f.type, dynamic, seen)) {
          report?.('struct containing % cannot be compared', f.type);
          return false;
        }
      }
      return true;
    case 'Array':
      if (!comparableType(u.elem, dynamic, seen)) {
        report?.('% cannot be compared', u);
        return false;
      }
      return true;
    default:
      return false;
  }
}
/** == is defined for the type's values. */
export const comparable = (t: Type): boolean => comparableType(t, true);

/** The type an untyped value gets by itself (Go spec, "Constants"). */
export function defaultType(t: Type): Type {
  if (t.kind !== 'Basic') return t;
  switch (t.basic) {
    case 'untyped bool':
      return Typ.bool;
    case 'untyped int':
      return Typ.int;
    case 'untyped rune':
      return universeRune;
    case 'untyped float':
      return Typ.float64;
    case 'untyped complex':
      return Typ.complex128;
    case 'untyped string':
      return Typ.string;
    default:
      return t;
  }
}

/** The type a pointer literal points to, and whether it is one. */
export function deref(t: Type): [Type, boolean] {
  return t.kind === 'Pointer' ? [t.elem, true] : [t, false];
}

export function isBytesOrRunes(t: Type): boolean {
  const u = under(t);
  if (u.kind !== 'Slice') return false;
  const e = under(u.elem);
  return e.kind === 'Basic' && (e.basic === 'uint8' || e.basic === 'int32');
}

/** A pointer to an interface or to a type parameter: a common mistake with messages of its own. */
export function isInterfacePtr(t: Type): boolean {
  const u = under(t);
  return u.kind === 'Pointer' && isInterface(u.elem);
}
