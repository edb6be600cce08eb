/** Functions and types that a program makes at run time: MakeFunc, bound methods, ArrayOf and the like. */
import { Func, nativeCode } from '../../machine/code';
import { Goroutine } from '../../machine/goroutine';
import type { NativeGen, Thread } from '../../machine/native';
import { Kind, type RField, type RType, type TypeMaker } from '../../machine/rtype';
import type { FuncValue, Slice, Value } from '../../machine/values';
import { copyOf } from '../kit/pointers';
import { elements, sliceOf } from '../kit/slices';
import { adapted, current, typeOfValue, type Reflected } from './value';

/** The program's table of types. */
export function typesOf(t: Thread): TypeMaker {
  if (!(t instanceof Goroutine)) throw new Error('no program to make types in');
  return t.machine.program.types;
}

/** A function of the type whose calls go to `body`, a func([]Value) []Value. */
export function makeFunc(type: RType, body: FuncValue): Reflected {
  const code = nativeCode('reflect.makeFuncStub', type.params.length, type.results.length);
  // The body may recover as if it had been called itself.
  code.wrapper = true;
  const fn = new Func(code.name, code, (t, ...args) => callBody(t, type, body, args));
  return [type, fn, 0, 0];
}

function* callBody(t: Thread, type: RType, body: FuncValue, args: Value[]): NativeGen {
  const given = args.map((v, i): Reflected => [type.params[i]!, v, 0, 0]);
  const answer = elements((yield { do: 'call', fn: body, args: [sliceOf(given)] }) as Slice | null) as Reflected[];
  if (answer.length !== type.results.length)
    throw t.panic('reflect: wrong return count from function created by MakeFunc');
  const results = type.results.map((want, i) => {
    const r = answer[i]!;
    if (r[0] === 0) throw t.panic('reflect: function created by MakeFunc using closure returned zero Value');
    return copyOf(adapted(r, want), want);
  });
  return results.length === 1 ? results[0] : results;
}

/** The i'th exported method with its receiver, as a function like any other. */
export function boundMethod(v: Reflected, i: number): Reflected {
  const type = typeOfValue(v);
  const value = current(v);
  const m = type.methods()[i]!;
  const receiver = type.kind === Kind.Interface ? (value as { value: Value }).value : copyOf(value, type);
  const target = type.kind === Kind.Interface ? (value as { type: RType }).type.method(m.name)! : m.fn;
  const code = nativeCode(`${m.fn.name}-fm`, m.type.params.length, m.type.results.length);
  code.wrapper = true;
  const fn = new Func(code.name, code, (_t, ...args) => forward(target, [receiver, ...args]));
  return [m.type, fn, 0, v[3]];
}

function* forward(fn: FuncValue, args: Value[]): NativeGen {
  return yield { do: 'call', fn, args };
}

/** The type of the function that takes the receiver first. */
export function methodFuncType(t: Thread, recv: RType, method: RType): RType {
  return typesOf(t).funcOf([recv, ...method.params], method.results, method.variadic);
}

/** A struct type; each field as [name, package, tag, type, embedded]. */
export function structOf(t: Thread, fields: [string, string, string, [RType], boolean][]): RType {
  return typesOf(t).structOf(
    fields.map(([name, pkg, tag, [type], embedded]): RField => ({
      name,
      type,
      tag,
      embedded,
      exported: pkg === '',
      pkg,
    })),
  );
}
