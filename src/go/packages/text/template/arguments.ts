/** Arguments of functions: constants in the type that the function wants, values that must fit. */
import { Kind, type RType } from '../../../machine/rtype';
import type { Evaluator } from './eval';
import type { Gen } from './fault';
import { nodeText, type Node } from './nodes';
import { assignable, isComplex, isFloat, isInt, isUint, NONE, Val } from '../../kit/reflection';

/**
 * The type of a parameter. 'value' takes anything as it is (reflect.Value); 'any' and 'string' are those types, for
 * functions that are there before any program is; undefined asks for nothing.
 */
export type Param = RType | 'value' | 'any' | 'string' | undefined;
/** The same with the names looked up. */
type Known = RType | 'value' | undefined;

export const isReflectValue = (type: RType): boolean => type.typeName === 'Value' && type.pkgPath === 'reflect';

const BITS: Partial<Record<number, number>> = {
  [Kind.Int8]: 8, [Kind.Int16]: 16, [Kind.Int32]: 32, [Kind.Uint8]: 8, [Kind.Uint16]: 16, [Kind.Uint32]: 32,
}; // prettier-ignore

export function canBeNil(type: RType | 'value'): boolean {
  if (type === 'value') return true;
  switch (type.kind) {
    case Kind.Chan:
    case Kind.Func:
    case Kind.Interface:
    case Kind.Map:
    case Kind.Pointer:
    case Kind.Slice:
      return true;
    default:
      return false;
  }
}

const nameOf = (p: Known): string => (p === 'value' ? 'reflect.Value' : (p?.name ?? '<nil>'));
const zero = (p: RType | 'value'): Val => (p === 'value' ? NONE : new Val(p, p.zero()));

export class Arguments {
  constructor(private readonly x: Evaluator) {}

  private known(param: Param): Known {
    return param === 'any' ? this.x.types.any : param === 'string' ? this.x.types.of('string') : param;
  }

  /** The value, if a parameter can take it: perhaps what it points to, or a pointer to it. */
  fit(v: Val, wanted: Param): Val {
    const param = this.known(wanted);
    if (!v.type) {
      if (param === undefined) return NONE;
      if (canBeNil(param)) return zero(param);
      throw this.x.fault(`invalid value; expected ${nameOf(param)}`);
    }
    if (param === undefined || param === 'value' || assignable(v.type, param)) return v;
    if (v.kind === Kind.Interface && !v.isNil) {
      v = v.elem();
      if (assignable(v.type!, param)) return v;
    }
    if (v.kind === Kind.Pointer && assignable(v.type!.elem!, param)) {
      if (v.isNil) throw this.x.fault(`dereference of nil pointer of type ${nameOf(param)}`);
      return v.elem();
    }
    if (v.ptr !== undefined && assignable(v.type!.ptrTo(), param)) return new Val(v.type!.ptrTo(), v.ptr);
    throw this.x.fault(`wrong type for value; expected ${nameOf(param)}; got ${v.type!.name}`);
  }

  *eval(dot: Val, wanted: Param, n: Node): Gen<Val> {
    const { x } = this;
    const param = this.known(wanted);
    x.at(n);
    switch (n.kind) {
      case 'dot':
        return this.fit(dot, param);
      case 'nil':
        if (param && canBeNil(param)) return zero(param);
        throw x.fault(`cannot assign nil to ${nameOf(param)}`);
      case 'field':
      case 'variable':
      case 'chain':
        return this.fit(yield* x.plainChain(dot, n), param);
      case 'pipe':
        return this.fit(yield* x.pipeline(dot, n), param);
      case 'identifier':
        return this.fit(yield* x.plainCall(dot, n), param);
    }
    return this.word(dot, param, n);
  }

  /** A constant as a value of the type. */
  private word(dot: Val, param: Known, n: Node): Val {
    const { x } = this;
    const kind = param === undefined ? Kind.Invalid : param === 'value' ? Kind.Interface : param.kind;
    const type = param as RType;
    const expected = (what: string): Error => x.fault(`expected ${what}; found ${nodeText(n)}`);
    if (kind === Kind.Interface && (param === 'value' || type.methodNames.length === 0)) {
      const v = x.constant(dot, n);
      if (v) return v;
      throw x.fault(`can't handle assignment of ${nodeText(n)} to empty interface argument`);
    }
    if (kind === Kind.Bool) {
      if (n.kind === 'bool') return new Val(type, n.value);
      throw expected('bool');
    }
    if (kind === Kind.String) {
      if (n.kind === 'string') return new Val(type, n.text);
      throw expected('string');
    }
    if (isInt(kind)) {
      if (n.kind !== 'number' || n.int === undefined) throw expected('integer');
      const bits = BITS[kind];
      return new Val(type, bits ? Number(BigInt.asIntN(bits, BigInt(n.int))) : n.int);
    }
    if (isUint(kind)) {
      if (n.kind !== 'number' || n.uint === undefined) throw expected('unsigned integer');
      const bits = BITS[kind];
      return new Val(type, bits ? Number(BigInt.asUintN(bits, BigInt(n.uint))) : n.uint);
    }
    if (isFloat(kind)) {
      if (n.kind !== 'number' || n.float === undefined) throw expected('float');
      return new Val(type, kind === Kind.Float32 ? Math.fround(n.float) : n.float);
    }
    if (isComplex(kind)) {
      if (n.kind !== 'number' || n.complex === undefined) throw expected('complex');
      return new Val(type, n.complex);
    }
    throw x.fault(`can't handle ${nodeText(n)} for arg of type ${nameOf(param)}`);
  }
}
