/** Makers of objects. A type left out is filled in when the declaration is looked at. */
import type { Pos } from '../syntax/source';
import type { ConstValue } from './constant';
import type { Const, Func, Obj, Package, Signature, Type, TypeName, Var } from './types';

/** Marks a type that is not known yet; `typeOf` gives undefined for it. */
const pending = undefined as unknown;

export function newVar(pos: Pos, pkg: Package | undefined, name: string, type?: Type): Var {
  return {
    kind: 'Var', name, pos, pkg, type: (type ?? pending) as Type, isField: false, embedded: false, isParam: false,
    used: false, isGlobal: false,
  }; // prettier-ignore
}

export function newParam(pos: Pos, pkg: Package | undefined, name: string, type: Type): Var {
  // Parameters are never reported as unused.
  return { ...newVar(pos, pkg, name, type), isParam: true, used: true };
}

export function newField(pos: Pos, pkg: Package | undefined, name: string, type: Type, embedded: boolean): Var {
  return { ...newVar(pos, pkg, name, type), isField: true, embedded };
}

export function newConst(
  pos: Pos,
  pkg: Package | undefined,
  name: string,
  type: Type | undefined,
  value: ConstValue,
): Const {
  return { kind: 'Const', name, pos, pkg, type: (type ?? pending) as Type, value };
}

export function newTypeName(
  pos: Pos,
  pkg: Package | undefined,
  name: string,
  type: Type | undefined,
  isAlias: boolean,
): TypeName {
  return { kind: 'TypeName', name, pos, pkg, type: (type ?? pending) as Type, isAlias };
}

export function newFunc(pos: Pos, pkg: Package | undefined, name: string, type?: Signature): Func {
  return { kind: 'Func', name, pos, pkg, type: (type ?? pending) as Signature, ptrRecv: false };
}

/** The object's type, undefined while its declaration has not been looked at. */
export function typeOf(obj: Obj): Type | undefined {
  return 'type' in obj ? (obj.type as Type | undefined) : undefined;
}

/** Exported names start with an upper-case letter (Go spec, "Exported identifiers"). `name` is a byte string. */
export function isExported(name: string): boolean {
  const b = name.charCodeAt(0);
  if (b < 0x80) return b >= 65 && b <= 90;
  const text = new TextDecoder().decode(Uint8Array.from(name, (c) => c.charCodeAt(0)));
  return /^\p{Lu}/u.test(text);
}

/** Whether an object's name is the one meant by `name` written in `pkg`: unexported names differ between packages. */
export function sameId(
  obj: { name: string; pkg: Package | undefined },
  pkg: Package | undefined,
  name: string,
): boolean {
  if (obj.name !== name) return false;
  return isExported(name) || obj.pkg === pkg || (!!obj.pkg && !!pkg && obj.pkg.path === pkg.path);
}

/** A key under which names that are the same identifier meet. */
export function idOf(obj: { name: string; pkg: Package | undefined }): string {
  return isExported(obj.name) ? obj.name : `${obj.pkg?.path ?? '_'}.${obj.name}`;
}
