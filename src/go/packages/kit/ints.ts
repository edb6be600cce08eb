/** 64-bit integers as the machine keeps them: a number while it is a safe integer, else a bigint. */
export type Int = number | bigint;

const MAX = BigInt(Number.MAX_SAFE_INTEGER);

/** A bigint in the machine's form. Does not wrap. */
export function norm(n: bigint): Int {
  return n <= MAX && n >= -MAX ? Number(n) : n;
}

/** Wraps to int64 and brings into the machine's form. */
export function int64(n: bigint): Int {
  return norm(BigInt.asIntN(64, n));
}

/** Wraps to uint64 and brings into the machine's form. */
export function uint64(n: bigint): Int {
  return norm(BigInt.asUintN(64, n));
}

export const MAX_INT64 = 0x7fffffffffffffffn;
export const MIN_INT64 = -0x8000000000000000n;
