/**
 * How Go values look in JS. Decided for speed and exactness:
 *
 * | Go                                   | JS                                                                      |
 * | ------------------------------------ | ----------------------------------------------------------------------- |
 * | bool                                 | boolean                                                                 |
 * | int8…int32, uint8…uint32             | number                                                                  |
 * | int, int64, uint, uint64, uintptr    | number while it is a safe integer, else bigint; never -0                |
 * | float32, float64                     | number (float32 rounded with Math.fround)                               |
 * | complex64, complex128                | Complex, immutable                                                      |
 * | string                               | byte string: code units 0–255                                           |
 * | struct                               | array of field values; the array is the struct's identity               |
 * | array                                | JS array, or a typed array for 8/16/32-bit integers and floats          |
 * | *struct, *array                      | that very array (a pointer to a variable of these types is the variable) |
 * | any other pointer                    | Box for a variable, Ref for a field or an element; null for nil         |
 * | slice                                | Slice, immutable; null for nil                                          |
 * | map, chan, func                      | GoMap, Chan, FuncValue; null for nil                                    |
 * | interface                            | Iface (dynamic type and value); null for nil                            |
 *
 * Structs and arrays have value semantics: whoever stores one stores a copy (`cloneValue`), and assignment to a
 * variable, field or element of such a type that something may point to copies into it (`copyInto`), so
 * that pointers keep pointing at it.
 */
import type { RType } from './rtype';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a machine register holds any of the above
export type Value = any;

/** The storage of arrays and slices. */
export type Storage =
  Value[] | Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array | Float32Array | Float64Array;

export class Complex {
  constructor(
    readonly re: number,
    readonly im: number,
  ) {}
}

/** A variable that is captured or whose address is taken (and is neither struct nor array). */
export class Box {
  constructor(public v: Value) {}
}

/** A pointer to a field (`obj` a struct) or to an element (`obj` the storage). */
export class Ref {
  constructor(
    readonly obj: Value[],
    readonly key: number,
  ) {}
}

export type Pointer = Box | Ref | Value[] | null;

export class Slice {
  constructor(
    readonly arr: Storage,
    readonly off: number,
    readonly len: number,
    readonly cap: number,
  ) {}
}

export class Iface {
  constructor(
    readonly type: RType,
    readonly value: Value,
  ) {}
}

export interface MapEntry {
  key: Value;
  value: Value;
  /** False once deleted, so that a running `range` skips it. */
  live: boolean;
}

/** A map: entries by hash key (see hash.ts), in order of insertion. */
export class GoMap {
  readonly entries = new Map<unknown, MapEntry>();
  constructor(readonly keyType: RType) {}
}

/** A function of the program, or one written in TypeScript; see code.ts and native.ts. */
export interface FuncValue {
  readonly isFunc: true;
  /** As traces print it: `main.handler`, `main.(*T).Method`, `main.main.func1`. */
  readonly name: string;
}
