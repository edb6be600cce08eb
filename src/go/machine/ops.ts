/**
 * The machine's instructions. Code is an Int32Array; an instruction takes four words (op, A, B, C), a wide one eight
 * (op, A, B, C, D, E, F, G). `r` marks a register of the frame's window, `k` an index into the function's table of
 * objects, `n` a plain number, `pc` a jump target. Every instruction costs one unit of fuel.
 *
 * The loop (loop.ts) is written with the numbers, so that the switch becomes a jump table whatever the bundler
 * does; a test holds the two together.
 */
export const Op = {
  // ---- moving values
  /** Compiles the function at its first call; costs no fuel. */
  Lazy: 0,
  /** rA = rB */
  Move: 1,
  /** rA = kB */
  LoadK: 2,
  /** rA = nB */
  LoadInt: 3,
  /** rA = package variable nB */
  LoadG: 4,
  /** package variable nA = rB */
  StoreG: 5,
  /** rA = new Box(rB) */
  NewBox: 6,
  /** rA = rB.v */
  LoadBox: 7,
  /** rA.v = rB */
  StoreBox: 8,
  /** rA = *rB */
  LoadPtr: 9,
  /** *rA = rB */
  StorePtr: 10,
  /** rA = &rB[nC], rB a struct */
  RefField: 11,
  /** rA = &rB[rC], rB a slice (elements neither struct nor array) */
  RefElem: 12,
  /** rA = &rB[rC], rB an array */
  RefArr: 13,
  /** rA = &package variable nB */
  RefG: 14,
  /** Panics if rA is nil. */
  NilCheck: 15,

  // ---- jumps
  Jmp: 16, // pcA
  JTrue: 17, // rA pcB
  JFalse: 18,
  JNull: 19,
  JNotNull: 20,
  /** if rA < rB goto pcC; integers of every kind */
  JLtInt: 21,
  JLeInt: 22,
  JEqInt: 23,
  JNeInt: 24,
  /** the same with nB */
  JLtImm: 25,
  JLeImm: 26,
  JGtImm: 27,
  JGeImm: 28,
  JEqImm: 29,
  JNeImm: 30,
  /** rA++; if rA < rB goto pcC; int only */
  IncJLt: 31,
  IncJLtImm: 32,
  JEqStr: 33,
  JNeStr: 34,
  /** if dynamic type of rA is not kB goto pcC */
  JTypeNe: 35,

  // ---- int, int64
  AddInt: 36,
  SubInt: 37,
  MulInt: 38,
  DivInt: 39,
  RemInt: 40,
  AndInt: 41,
  OrInt: 42,
  XorInt: 43,
  /** rA = rB << rC */
  ShlInt: 44,
  ShrInt: 45,
  /** rA = rB + nC */
  AddIntImm: 46,
  /** rA = rB * nC */
  MulIntImm: 47,
  DivIntImm: 48,
  RemIntImm: 49,
  ShlIntImm: 50,
  ShrIntImm: 51,
  AndIntImm: 52,
  // ---- uint, uint64, uintptr
  AddUint: 53,
  SubUint: 54,
  MulUint: 55,
  DivUint: 56,
  RemUint: 57,
  /** rA = rB op rC; nD: 0 and, 1 or, 2 xor, 3 and not (wide) */
  BitUint: 58,
  /** rA = rB shifted by rC */
  ShlUint: 59,
  ShrUint: 60,
  // ---- int32 and, with a wrap after it, the smaller kinds
  AddI32: 61,
  SubI32: 62,
  MulI32: 63,
  DivI32: 64,
  RemI32: 65,
  AndI32: 66,
  OrI32: 67,
  XorI32: 68,
  ShlI32: 69,
  ShrI32: 70,
  AndNotI32: 71,
  DivU32: 72,
  RemU32: 73,
  ShrU32: 74,
  /** rA = rB wrapped */
  ToU32: 75,
  ToI8: 76,
  ToI16: 77,
  ToU8: 78,
  ToU16: 79,
  // ---- floats
  AddF: 80,
  SubF: 81,
  MulF: 82,
  DivF: 83,
  NegF: 84,
  ToF32: 85,
  // ---- comparisons with a result
  LtInt: 86,
  LeInt: 87,
  EqInt: 88,
  NeInt: 89,
  LtF: 90,
  LeF: 91,
  EqF: 92,
  NeF: 93,
  LtStr: 94,
  LeStr: 95,
  EqStr: 96,
  NeStr: 97,
  /** rA = rB === rC: booleans, channels, pointers that are never Ref */
  EqRef: 98,
  NeRef: 99,
  Not: 100,
  NegInt: 101,

  // ---- strings
  Concat: 102,
  LenStr: 103,
  /** rA = rB[rC] */
  IndexStr: 104,
  // ---- slices and arrays
  LenSlice: 105,
  CapSlice: 106,
  /** rA = rB[rC] for elements kept in plain arrays */
  Get: 107,
  GetU8: 108,
  GetI32: 109,
  GetF64: 110,
  /** any other typed array */
  GetT: 111,
  /** rA[rB] = rC */
  Set: 112,
  SetU8: 113,
  SetI32: 114,
  SetF64: 115,
  SetT: 116,
  /** rA = rB[rC], rB an array or a pointer to one */
  GetArr: 117,
  GetArrT: 118,
  SetArr: 119,
  SetArrT: 120,
  /** rA = append(rB, rC) with element type kD (wide) */
  Append: 121,
  /** rA = rB[rC:rD] with element type kE; register -1 for a missing bound (wide) */
  Slice: 122,
  // ---- structs
  /** rA = rB[nC] */
  Field: 123,
  /** rA[nB] = rC */
  SetField: 124,
  /** rA = struct of the nC registers from rB on */
  MakeStruct: 125,
  /** rA = zero value of type kB */
  Zero: 126,
  /** rA = copy of rB of type kC */
  Clone: 127,
  /** rA gets the contents of rB, of type kC */
  CopyInto: 128,
  // ---- maps; kD says how (wide)
  /** rA = rB[rC] */
  MapGet: 129,
  /** rA, rA+1 = rB[rC] */
  MapGet2: 130,
  /** rA[rB] = rC */
  MapSet: 131,
  LenMap: 132,
  /** rA, rA+1 = next key and value of iterator rB, or goto pcC */
  MapNext: 133,
  /** rA+1, rA+2 = index and rune of string rB at byte rA, rA goes on; or goto pcC */
  StrNext: 134,
  // ---- interfaces
  /** rA = interface of type kC with value rB */
  MakeIface: 135,
  /** rA = rB.(T), kC says what */
  Assert: 136,
  /** rA, rA+1 = rB.(T) */
  Assert2: 137,
  // ---- functions
  /** rA = closure of code kB over the registers from rC on */
  Closure: 138,
  /** Calls code kB; its window starts at rA. */
  Call: 139,
  /** Calls native kB with nC arguments from rA on. */
  CallNative: 140,
  /** Calls function value rB with nC arguments from rA on. */
  CallFunc: 141,
  /** Calls method kB of the interface in rA, with nC arguments (receiver included). */
  CallIface: 142,
  /** go rB(nC arguments from rA on) */
  Go: 143,
  /** defer rB(nC arguments from rA on) */
  Defer: 144,
  /** Runs the deferred functions of the frame, one at a time. */
  RunDefers: 145,
  Ret0: 146,
  /** Returns rA. */
  Ret1: 147,
  /** Returns the nB registers from rA on. */
  RetN: 148,
  /** panic(rA) */
  Panic: 149,
  /** rA = recover() */
  Recover: 150,
  // ---- channels
  /** rA <- rB */
  Send: 151,
  /** rA = <-rB */
  Recv: 152,
  /** rA, rA+1 = <-rB */
  Recv2: 153,
  /** rA = index of the chosen case of kB */
  Select: 154,
  // ---- anything rare: rA = kC(goroutine, stack, index of rB)
  Helper: 155,
  // ---- the machine's own frames
  /** End of a goroutine. */
  GoEnd: 156,
  /** Hands a native generator its answer. */
  NativeResume: 157,
  /** After a deferred function that a panic has run. */
  PanicNext: 158,
  /** The program ends. */
  Exit: 159,
  // ---- frequent pairs
  /** rA = rB + rC where rC = nC… field access then call etc. are kept separate; these are the ones that pay: */
  /** rA = rB - nC is AddIntImm; rA[nB] += … has none. rA = (rB[nC])[rD] (wide): element of a slice in a field */
  FieldGet: 160,
  /** Panics: no return statement was reached (cannot happen in checked code). */
  Unreachable: 161,
  /** switch over rA with a table kB (Map from value to pc) and default pcC */
  JTable: 162,
  /** rA = rB &^ rC, int */
  AndNotInt: 163,
  /** rA = append(rB, rC...) element type kD (wide) */
  AppendSlice: 164,
  /** rA[rB] += nC for map with info kD, int values (wide) */
  MapAddImm: 165,
  /** rA = low 32 bits of the 64-bit integer rB, signed */
  Low32: 166,
  /** rA = float64(rB), rB a 64-bit integer */
  IntToF: 167,
  /** rA = int(rB), rB a float */
  FToInt: 168,
  /** rA = rB * rC + rD, int (wide) */
  MulAddInt: 169,
  /** rA = rB[rC * rD + rE], int, plain elements (wide) */
  GetMulAdd: 170,
  /** rA = rB[rC][rD], plain elements (wide) */
  Get2: 171,
  /** rA = rB[rC + nD], plain elements (wide) */
  GetOff: 172,
  /** rA = rB + rC[rD], int (wide) */
  AddGet: 173,
  /** rA[rB], rA[rC] = rA[rC], rA[rB], plain elements */
  Swap: 174,
} as const;
