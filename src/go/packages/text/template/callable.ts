/** Functions that templates call: Go's, and those of this package. */
import { GoPanic } from '../../../machine/native';
import type { RType } from '../../../machine/rtype';
import type { FuncValue, Iface, Pointer, Value } from '../../../machine/values';
import { specialMethods } from '../../fmt/methods';
import { load } from '../../kit/pointers';
import { converted, makeSlice, NONE, Val } from '../../kit/reflection';
import { isReflectValue, type Param } from './arguments';
import type { Evaluator } from './eval';
import { CallFault, type Gen } from './fault';
import { sprint } from './printable';
import type { Types } from './types';

/** A function that a template can call. */
export interface Callable {
  params: Param[];
  variadic: boolean;
  /** How many results it has; -1 less their number if they are not what templates take. */
  results: number;
  /** @throws CallFault for an error it returns */
  call(x: Evaluator, args: Val[]): Gen<Val> | Val;
}

/** A Go function, with arguments that come before those of the template (a receiver). */
export function goCallable(type: RType, fn: FuncValue | null, before: Value[], types: Types): Callable {
  const { params, variadic } = type;
  const list: Param[] = params.map((p, i) => {
    const one = variadic && i === params.length - 1 ? p.elem! : p;
    return isReflectValue(one) ? 'value' : one;
  });
  const good = type.results.length === 1 || (type.results.length === 2 && type.results[1] === types.error);
  return {
    params: list,
    variadic,
    results: good ? type.results.length : -1 - type.results.length,
    *call(x, args) {
      const fixed = variadic ? params.length - 1 : params.length;
      const values = args.slice(0, fixed).map((a, i) => toGo(a, params[i]!));
      if (variadic) {
        const elem = params[fixed]!.elem!;
        values.push(makeSlice(elem, args.slice(fixed).map((a) => toGo(a, elem)))); // prettier-ignore
      }
      return yield* callGo(x, type, fn, [...before, ...values]);
    },
  };
}

function toGo(v: Val, type: RType): Value {
  if (isReflectValue(type)) return reflectValue(v);
  return converted(v, type);
}

/** reflect.Value as package reflect keeps it: type, value, where it is stored, flags; 0 for what is not there. */
function reflectValue(v: Val): Value {
  return [v.type ?? 0, v.type ? v.v : 0, 0, 0];
}

function* callGo(x: Evaluator, type: RType, fn: FuncValue | null, args: Value[]): Gen<Val> {
  let out: Value;
  if (!fn) throw new CallFault('reflect.Value.Call: call of nil function');
  try {
    out = yield { do: 'call', fn, args };
  } catch (e) {
    if (!(e instanceof GoPanic) || e.goexit) throw e;
    const { value } = e;
    if (value && specialMethods(value.type).error) throw new CallFault('', value);
    throw new CallFault(yield* sprint(x.t, [value]));
  }
  const several = type.results.length === 2;
  const err = several ? ((out as Value[])[1] as Iface | null) : null;
  if (err) throw new CallFault('', err);
  const result = new Val(type.results[0], several ? (out as Value[])[0] : out);
  if (isReflectValue(type.results[0]!)) {
    const [inner, v, at] = result.v as [RType | 0, Value, Pointer | 0];
    if (inner === 0) return NONE;
    return at === 0 ? new Val(inner, v) : new Val(inner, load(at), at);
  }
  return result;
}
