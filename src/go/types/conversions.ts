/** Conversions T(x) (Go spec, "Conversions"). */
import { encodeRune } from '../syntax/runes';
import { refuseAssign, type Cause } from './assignability';
import type { Checker } from './checker';
import { constText, makeString, toInt, type ConstValue } from './constant';
import { identical, identicalIgnoreTags } from './identical';
import { Operand } from './operand';
import { allString, defaultType, isBytesOrRunes, isComplex, isConstType, isInteger, isIntegerOrFloat, isNonTypeParamInterface, isString, isTypeParam, isUnsafePointer, isUntyped } from './predicates'; // prettier-ignore
import { representable } from './representable';
import type { Type } from './types';
import { typeSet } from './typeset';
import { constraintInterface, typeSetUnder, under } from './under';
import { updateExprType } from './untyped';
import { Typ } from './universe';

/** The constant x as a value of T, or undefined. */
function constConvert(x: Operand, T: Type): ConstValue | undefined {
  const u = under(T);
  if (u.kind !== 'Basic') return undefined;
  const v = representable(x.val!, u);
  if (v) return v;
  if (!isInteger(x.type) || !isString(u)) return undefined;
  const n = x.val!.kind === 'int' ? x.val!.value : -1n;
  const valid = n >= 0n && n <= 0x10ffffn && !(n >= 0xd800n && n <= 0xdfffn);
  return makeString(encodeRune(valid ? Number(n) : 0xfffd));
}

export function conversion(c: Checker, x: Operand, T: Type): void {
  const constArg = x.mode === 'constant';
  let ok = false;
  let cause: Cause | undefined;
  const ts = c.str(T);
  let xs = c.str(x);
  if (constArg && isConstType(T)) {
    const v = constConvert(x, T);
    ok = !!v;
    // gc has turned a whole number into an integer by the time it complains about its size.
    const int = toInt(x.val!);
    if (isInteger(T) && int.kind === 'int') x.val = int;
    xs = c.str(x);
    if (v) x.val = v;
    else if (isInteger(x.type) && isInteger(T)) {
      c.error(x, `constant ${constText(x.val!)} overflows ${ts}`, `cannot convert ${xs} to type ${ts}`);
      return x.fail();
    }
  } else if (constArg && T.kind === 'TypeParam') {
    ok = typeSetUnder(T, (u) => {
      if (!u) {
        const text = `${ts} does not contain specific types`;
        cause = { text, old: text };
        return false;
      }
      if ((isString(x.type) && isBytesOrRunes(u)) || constConvert(x, u)) return true;
      const text = `cannot convert ${xs} to type ${c.str(u)} (in ${ts})`;
      cause = { text, old: `cannot convert ${xs} to ${c.str(u)} (in ${ts})` };
      return false;
    });
    // Type parameters are not constants.
    x.mode = 'value';
    xs = c.str(x);
  } else {
    const r = convertible(c, x, T);
    ok = r === true;
    if (r !== true) cause = r;
    else x.mode = 'value';
  }
  if (!ok) {
    const s = `cannot convert ${xs} to type ${ts}`;
    c.error(x, s + (cause ? `: ${cause.text}` : ''), s + (cause ? `:\n\t${cause.old}` : ''));
    return x.fail();
  }
  if (isUntyped(x.type)) {
    let final = T;
    if (x.type === Typ.untypedNil) final = T;
    else if (isNonTypeParamInterface(T) || (constArg && !isConstType(T))) final = defaultType(x.type);
    // string(65): the argument keeps its own type.
    else if (x.mode === 'constant' && isInteger(x.type) && allString(T)) final = x.type;
    updateExprType(c, x.expr!, final, true);
  }
  x.type = T;
}

/** True, or the reason why x cannot be converted (undefined: none worth telling). */
function convertible(c: Checker | undefined, x: Operand, T: Type): true | Cause | undefined {
  const no = refuseAssign(c, x, T);
  if (!no) return true;
  const cause = no.reason;
  const V = x.type;
  const vu = under(V);
  const tu = under(T);
  const vp = V.kind === 'TypeParam' ? V : undefined;
  const tp = T.kind === 'TypeParam' ? T : undefined;
  if (!vp && !tp && identicalIgnoreTags(vu, tu)) return true;
  if (V.kind === 'Pointer' && T.kind === 'Pointer' && !isTypeParam(V.elem) && !isTypeParam(T.elem)) {
    if (identicalIgnoreTags(under(V.elem), under(T.elem))) return true;
  }
  if (isIntegerOrFloat(vu) && isIntegerOrFloat(tu)) return true;
  if (isComplex(vu) && isComplex(tu)) return true;
  if ((isInteger(vu) || isBytesOrRunes(vu)) && isString(tu)) return true;
  if (isString(vu) && isBytesOrRunes(tu)) return true;
  const pointerLike = (t: Type) => t.kind === 'Pointer' || (t.kind === 'Basic' && t.basic === 'uintptr');
  if ((pointerLike(vu) && isUnsafePointer(tu)) || (isUnsafePointer(vu) && pointerLike(tu))) return true;
  if (vu.kind === 'Slice') {
    // To an array pointer since Go 1.17, to an array since 1.20.
    const target = tu.kind === 'Pointer' ? under(tu.elem) : tu;
    if (target.kind === 'Array' && identical(vu.elem, target.elem)) return true;
  }
  if (!vp && !tp) return cause;
  const text = (t: Type) => (c ? c.str(t) : '');
  const wrap = (from: string, to: string, inner: Cause | undefined): Cause => {
    const all = inner ?? cause;
    const text = `cannot convert ${from} to type ${to}` + (all ? `\n\t${all.text}` : '');
    return { text, old: `cannot convert ${from} to ${to}` + (all ? `\n\t${all.old}` : '') };
  };
  const vterms = vp ? typeSet(constraintInterface(vp)).terms : undefined;
  const tterms = tp ? typeSet(constraintInterface(tp)).terms : undefined;
  if ((vp && !vterms?.length) || (tp && !tterms?.length)) return cause;
  for (const v of vterms ?? [{ type: V }]) {
    for (const t of tterms ?? [{ type: T }]) {
      const r = convertible(c, vp ? Operand.of(x.mode, x.expr, v.type, x.val) : x, t.type);
      if (r === true) continue;
      const from = vp ? `${text(v.type)} (in ${text(vp)})` : text(V);
      const to = tp ? `${text(t.type)} (in ${text(tp)})` : text(T);
      return wrap(from, to, r);
    }
  }
  return true;
}
