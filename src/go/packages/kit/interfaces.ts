/** Interface values from the natives' side. */
import type { NativeGen } from '../../machine/native';
import { Kind, type RType } from '../../machine/rtype';
import type { FuncValue, Iface, Value } from '../../machine/values';

/** The method of an interface value's dynamic type. */
export function methodOf(v: Iface, name: string): FuncValue | undefined {
  return v.type.method(name);
}

/** Calls a method that is known to be there; for use with `yield*`. */
export function* callMethod(v: Iface, name: string, ...args: Value[]): NativeGen {
  return yield { do: 'call', fn: v.type.method(name)!, args: [v.value, ...args] };
}

/** Whether values of a type fit an interface type. Compares names only: no two methods of a name differ in our uses. */
export function implementsInterface(type: RType, iface: RType): boolean {
  return iface.methodNames.every((name) => type.method(name));
}

/** Whether a value of type `from` is assignable to a variable of type `to` for errors.As and the like. */
export function assignable(from: RType, to: RType): boolean {
  return from === to || (to.kind === Kind.Interface && implementsInterface(from, to));
}
