/** Values as text: what fmt makes of them. */
import type { Thread } from '../../../machine/native';
import { Kind, type RType } from '../../../machine/rtype';
import type { Iface } from '../../../machine/values';
import { specialMethods } from '../../fmt/methods';
import { print } from '../../fmt/printf';
import { indirect, Val } from '../../kit/reflection';
import { sliceOf } from '../../kit/slices';
import type { Gen } from './fault';
import type { Types } from './types';

/** What fmt is to print for a value; not ok: channels and functions. */
export function printable(value: Val, types: Types): [Iface | null, ok: boolean] {
  const v = value.kind === Kind.Pointer ? indirect(value)[0] : value;
  if (!v.type) return [types.string('<no value>').iface(), true];
  if (!hasText(v.type)) {
    if (v.ptr !== undefined && hasText(v.type.ptrTo())) return [new Val(v.type.ptrTo(), v.ptr).iface(), true];
    if (v.kind === Kind.Chan || v.kind === Kind.Func) return [null, false];
  }
  return [v.iface(), true];
}

/** Whether a type is an error or a fmt.Stringer. */
export function hasText(type: RType): boolean {
  if (type.kind === Kind.Interface) return type.methodNames.includes('Error') || type.methodNames.includes('String');
  const special = specialMethods(type);
  return special.error !== undefined || special.string !== undefined;
}

/** The text of Go's fmt.Sprint for values. */
export function* sprint(t: Thread, values: (Iface | null)[]): Gen<string> {
  return (yield* print(t, sliceOf(values))) as string;
}
