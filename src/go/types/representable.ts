/** Constants as values of a type: ranges and rounding (Go spec, "Representability"). */
import { constBits, makeComplex, roundFloat, toComplex, toFloat, toInt, unknown, type ConstValue } from './constant';
import { isComplex, isFloat, isInteger, isNumeric, isString, isBoolean } from './predicates';
import type { Basic } from './types';
import type { Checker } from './checker';
import type { Operand } from './operand';
import type { Type } from './types';

/** Size of a basic type in bits; int and pointers have 64. 0 for types without a fixed size. */
export function bitsOf(t: Basic): number {
  const m = /(8|16|32|64|128)$/.exec(t.basic);
  if (m) return Number(m[1]);
  return t.basic === 'int' || t.basic === 'uint' || t.basic === 'uintptr' ? 64 : 0;
}

/** The value as t holds it (floats rounded, integers as integers), or undefined if t cannot. */
export function representable(v: ConstValue, t: Basic): ConstValue | undefined {
  if (v.kind === 'unknown') return v;
  if (isInteger(t)) {
    const i = toInt(v);
    if (i.kind !== 'int') return undefined;
    const bits = bitsOf(t);
    if (bits === 0) return i;
    const n = i.value;
    const size = BigInt(bits);
    const ok = t.basic.startsWith('u')
      ? n >= 0n && constBits(i) <= bits
      : n >= -(1n << (size - 1n)) && n < 1n << (size - 1n);
    return ok ? i : undefined;
  }
  if (isFloat(t)) {
    const f = toFloat(v);
    if (f.kind !== 'float') return undefined;
    const bits = bitsOf(t);
    return bits === 0 ? f : roundFloat(f, bits as 32 | 64);
  }
  if (isComplex(t)) {
    const z = toComplex(v);
    if (z.kind !== 'complex') return undefined;
    const bits = bitsOf(t);
    if (bits === 0) return z;
    const re = roundFloat({ kind: 'float', value: z.re }, bits === 64 ? 32 : 64);
    const im = roundFloat({ kind: 'float', value: z.im }, bits === 64 ? 32 : 64);
    return re?.kind === 'float' && im?.kind === 'float' ? makeComplex(re.value, im.value) : undefined;
  }
  if (isString(t)) return v.kind === 'string' ? v : undefined;
  if (isBoolean(t)) return v.kind === 'bool' ? v : undefined;
  return undefined;
}

/** Why a value does not go into a type. */
export type Misfit = 'truncated' | 'overflows' | 'wrong';

export function representation(x: Operand, t: Basic): ConstValue | Misfit {
  const v = representable(x.val ?? unknown, t);
  if (v) return v;
  if (isNumeric(x.type) && isNumeric(t)) return !isInteger(x.type) && isInteger(t) ? 'truncated' : 'overflows';
  return 'wrong';
}

export function reportMisfit(c: Checker, why: Misfit, x: Operand, target: Type): void {
  const [a, b] = [c.str(x), c.str(target)];
  if (why === 'truncated') c.error(x, `${a} truncated to ${b}`);
  else if (why === 'overflows') c.error(x, `${a} overflows ${b}`);
  else c.error(x, `cannot convert ${a} to type ${b}`, `cannot convert ${a} to ${b}`);
}

/** Makes the constant x a value of t, or reports and fails. */
export function makeRepresentable(c: Checker, x: Operand, t: Basic): void {
  const v = representation(x, t);
  if (typeof v === 'string') {
    reportMisfit(c, v, x, t);
    x.fail();
  } else x.val = v;
}
