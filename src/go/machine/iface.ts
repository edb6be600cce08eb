/** Interfaces at run time: finding methods, type assertions (Go spec, "Type assertions", "Method sets"). */
import type { Func } from './code';
import { Fault } from './errors';
import type { RType } from './rtype';
import type { Iface, Value } from './values';

/** A place that calls a method of an interface, with the last type seen there. */
export interface IfaceSite {
  /** As RType.method wants it. */
  name: string;
  type: RType | undefined;
  fn: Func | undefined;
}

export function findMethod(site: IfaceSite, type: RType): Func {
  const fn = type.method(site.name) as Func | undefined;
  if (!fn) throw new Error(`${type.name} has no method ${site.name}`);
  site.type = type;
  site.fn = fn;
  return fn;
}

export interface AssertInfo {
  target: RType;
  toIface: boolean;
  /** Static type of the operand, for messages. */
  from: RType;
  /** For interfaces: what was found out about dynamic types. */
  known: Map<RType, boolean>;
}

/** The first method that a type lacks to implement an interface; undefined if it has all. */
function missingMethod(type: RType, iface: RType): string | undefined {
  return iface.methodNames.find((name) => type.methodType(name) !== iface.methodType(name) || !type.method(name));
}

export function implementsIface(type: RType, info: AssertInfo): boolean {
  let ok = info.known.get(type);
  if (ok === undefined) info.known.set(type, (ok = missingMethod(type, info.target) === undefined));
  return ok;
}

export function assertOk(i: Iface | null, info: AssertInfo): boolean {
  if (i === null) return false;
  return info.toIface ? implementsIface(i.type, info) : i.type === info.target;
}

/** x.(T) when the dynamic type is not simply T: an interface, or a panic. */
export function assertTo(i: Iface | null, info: AssertInfo): Value {
  if (assertOk(i, info)) return info.toIface ? i : i!.value;
  throw assertError(i, info);
}

function assertError(i: Iface | null, info: AssertInfo): Fault {
  const { from, target } = info;
  if (i === null) {
    return new Fault(
      'assertion',
      info.toIface
        ? `interface conversion: interface is nil, not ${target.name}`
        : `interface conversion: ${ifaceName(from)} is nil, not ${target.name}`,
    );
  }
  if (info.toIface) {
    const missing = missingMethod(i.type, target)!;
    return new Fault(
      'assertion',
      `interface conversion: ${i.type.name} is not ${target.name}: missing method ${missing.slice(missing.lastIndexOf('.') + 1)}`,
    );
  }
  const same = i.type.name === target.name;
  const why = !same
    ? ''
    : i.type.pkgPath !== target.pkgPath
      ? ' (types from different packages)'
      : ' (types from different scopes)';
  return new Fault('assertion', `interface conversion: ${ifaceName(from)} is ${i.type.name}, not ${target.name}${why}`);
}

const ifaceName = (t: RType): string => (t.name === 'any' ? 'interface {}' : t.name);
