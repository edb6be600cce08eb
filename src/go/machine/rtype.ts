/**
 * Types at run time: what an interface value carries, and what packages such as fmt and encoding/json look at
 * (they have no other reflection). Every Go type has exactly one RType per program, so `===` is type identity.
 * Made by the compiler from the checker's types; see compile/rtypes.ts.
 */
import type { FuncValue, Value } from './values';

/** The numbers are reflect.Kind's. */
export const Kind = {
  Invalid: 0, Bool: 1, Int: 2, Int8: 3, Int16: 4, Int32: 5, Int64: 6,
  Uint: 7, Uint8: 8, Uint16: 9, Uint32: 10, Uint64: 11, Uintptr: 12,
  Float32: 13, Float64: 14, Complex64: 15, Complex128: 16,
  Array: 17, Chan: 18, Func: 19, Interface: 20, Map: 21, Pointer: 22, Slice: 23, String: 24, Struct: 25,
  UnsafePointer: 26,
} as const; // prettier-ignore
export type Kind = (typeof Kind)[keyof typeof Kind];

export interface RField {
  name: string;
  type: RType;
  tag: string;
  embedded: boolean;
  exported: boolean;
  /** Import path of the declaring package; matters for unexported names only. */
  pkg: string;
}

/** A method as found in a type's method set. `fn` takes the receiver (exactly a value of this type) first. */
export interface RMethod {
  name: string;
  /** For unexported methods the package path, else ''. */
  pkg: string;
  type: RType;
  fn: FuncValue;
}

export class RType {
  /** Element of array, chan, pointer, slice; value of map. */
  elem: RType | undefined;
  /** Key of a map. */
  key: RType | undefined;
  len = 0;
  fields: RField[] = [];
  params: RType[] = [];
  results: RType[] = [];
  variadic = false;
  dir: 'both' | 'send' | 'recv' = 'both';
  /** Interface: names of its methods, sorted, unexported ones as `pkg.name`. */
  methodNames: string[] = [];
  /** Whether == works on it without a run-time panic (interfaces are comparable here). */
  comparable = true;

  constructor(
    /** Unique per program, in order of creation. */
    readonly id: number,
    readonly kind: Kind,
    /** As %T and %v print it: `main.Item`, `*memcache.Item`, `map[string]int`. */
    readonly name: string,
    /** Import path and bare name of a defined type; '' for type literals (predeclared types have a name, no path). */
    readonly pkgPath: string,
    readonly typeName: string,
  ) {}

  /** Pointer to this type; made on demand by the compiler's type table. */
  ptrTo!: () => RType;
  /** Method by name (unexported: `pkg.name`), compiled on first use; undefined when the method set lacks it. Promoted methods included. */
  method!: (name: string) => FuncValue | undefined;
  /** Signature of a method by name, whatever receiver it wants; for an interface type, of its own method. */
  methodType!: (name: string) => RType | undefined;
  /** All exported methods in name order. */
  methods!: () => RMethod[];

  /** Zero value; fresh for structs and arrays. Set by the type table. */
  zero!: () => Value;
}

/** Makes types out of others, for package reflect; what is identical is the same object. */
export interface TypeMaker {
  sliceOf(elem: RType): RType;
  arrayOf(elem: RType, len: number): RType;
  mapOf(key: RType, elem: RType): RType;
  chanOf(elem: RType, dir: RType['dir']): RType;
  funcOf(params: RType[], results: RType[], variadic: boolean): RType;
  structOf(fields: RField[]): RType;
}
