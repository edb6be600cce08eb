/**
 * Execution (package documentation of text/template, "Actions", "Arguments", "Pipelines", "Variables"). Calls of Go
 * functions and of the writer may suspend; everything is a generator therefore.
 */
import { GoPanic, type Thread } from '../../../machine/native';
import { nilDereference } from '../../../machine/errors';
import { Kind, type RType } from '../../../machine/rtype';
import type { FuncValue, GoMap, Iface, Slice, Value } from '../../../machine/values';
import { sortedEntries } from '../../fmt/mapsort';
import { specialMethods } from '../../fmt/methods';
import { print } from '../../fmt/printf';
import { callMethod } from '../../kit/interfaces';
import { byteSlice, sliceOf } from '../../kit/slices';
import { quoteString } from '../../strconv/quote';
import { Arguments, isReflectValue, type Param } from './arguments';
import { builtins } from './builtins';
import { CallFault, ExecFault, WriteFault, type Gen } from './fault';
import type { ActionNode, BranchNode, ChainNode, CommandNode, Node, NumberNode, PipeNode, TemplateNode } from './nodes';
import { location, nodeText } from './nodes';
import type { TextTemplate } from './template';
import { Types } from './types';
import {
  converted,
  fieldByName,
  followIndex,
  indirect,
  indirectInterface,
  isTrue,
  makeSlice,
  methodByName,
  NONE,
  Val,
  valueOf,
} from '../../kit/reflection';

/** A function that a template can call. */
export interface Callable {
  params: Param[];
  variadic: boolean;
  /** How many results it has, and whether the second is an error. */
  results: number;
  /** @throws CallFault for an error it returns */
  call(x: Exec, args: Val[]): Gen<Val> | Val;
}

/** Templates within templates: Go stops at this depth; our own stack is shorter, but says the same. */
const MAX_DEPTH = 100000;
const OUR_DEPTH = 4000;

type Jump = 'break' | 'continue' | undefined;

interface Variable {
  name: string;
  value: Val;
}

/** No final argument: distinct from a final argument that is no value. */
const MISSING = new Val(undefined, undefined);

export class Exec {
  readonly types: Types;
  private readonly args: Arguments;
  private node: Node | undefined;
  private vars: Variable[] = [];

  constructor(
    readonly t: Thread,
    private readonly tmpl: TextTemplate,
    private readonly writer: Iface | null,
    private readonly depth = 0,
    types?: Types,
  ) {
    this.types = types ?? new Types(t);
    this.args = new Arguments(this);
  }

  /** Runs the template on data. @throws ExecFault, WriteFault */
  *run(data: Val): Gen<void> {
    this.vars = [{ name: '$', value: data }];
    const root = this.tmpl.tree?.root;
    if (!root) throw this.fault(`${quoteString(this.tmpl.name)} is an incomplete or empty template`);
    yield* this.walk(data, root);
  }

  /** An error at the node being evaluated. */
  fault(text: string, cause: Iface | null = null): ExecFault {
    const { name, tree } = this.tmpl;
    if (!this.node) return new ExecFault(name, `template: ${name}: ${text}`, cause);
    const at = `${location(this.node, tree)}: executing ${quoteString(name)} at <${nodeText(this.node)}>`;
    return new ExecFault(name, `template: ${at}: ${text}`, cause);
  }

  at(node: Node): void {
    this.node = node;
  }

  private *write(text: string): Gen<void> {
    if (!this.writer) throw nilDereference();
    this.t.charge(text.length);
    const [, err] = (yield* callMethod(this.writer, 'Write', byteSlice(text))) as [number, Iface | null];
    if (err) throw new WriteFault(err);
  }

  private *walk(dot: Val, node: Node): Gen<Jump> {
    this.at(node);
    this.t.spend(4);
    switch (node.kind) {
      case 'text':
        yield* this.write(node.text);
        return undefined;
      case 'action': {
        const v = yield* this.pipeline(dot, node.pipe);
        if (node.pipe.decl.length === 0) yield* this.print(node, v);
        return undefined;
      }
      case 'list':
        for (const n of node.nodes) {
          const jump = yield* this.walk(dot, n);
          if (jump) return jump;
        }
        return undefined;
      case 'if':
      case 'with':
        return yield* this.branch(dot, node);
      case 'range':
        return yield* this.range(dot, node);
      case 'break':
      case 'continue':
        return node.kind;
      case 'template':
        yield* this.invoke(dot, node);
        return undefined;
    }
    throw this.fault(`unknown node: ${nodeText(node)}`);
  }

  private *branch(dot: Val, node: BranchNode): Gen<Jump> {
    const mark = this.vars.length;
    const v = yield* this.pipeline(dot, node.pipe);
    const truth = isTrue(indirectInterface(v));
    if (truth === undefined) throw this.fault(`if/with can't use ${(yield* this.show(v)) as string}`);
    let jump: Jump;
    if (truth) jump = yield* this.walk(node.kind === 'with' ? v : dot, node.list);
    else if (node.elseList) jump = yield* this.walk(dot, node.elseList);
    this.vars.length = mark;
    return jump;
  }

  /** A value as %v shows it. */
  private *show(v: Val): Gen<string> {
    if (!v.type) return '<invalid reflect.Value>';
    return (yield* print(this.t, sliceOf([v.iface()]))) as string;
  }

  private *range(dot: Val, node: BranchNode): Gen<Jump> {
    const mark = this.vars.length;
    const [v] = indirect(yield* this.pipeline(dot, node.pipe));
    const inner = this.vars.length;
    let any = false;
    for (const next = this.items(v); ;) {
      const item = yield* next();
      if (!item) break;
      any = true;
      const { decl } = node.pipe;
      if (decl.length > 0) this.vars[this.vars.length - 1]!.value = item[1];
      if (decl.length > 1) this.vars[this.vars.length - 2]!.value = item[0];
      const jump = yield* this.walk(item[1], node.list);
      this.vars.length = inner;
      if (jump === 'break') break;
    }
    let jump: Jump;
    if (!any && node.elseList) jump = yield* this.walk(dot, node.elseList);
    this.vars.length = mark;
    // A break in the else part has nothing to leave but this range.
    return jump === 'break' ? undefined : jump;
  }

  /** What a range goes over: a function that gives the next index and element, or undefined at the end. */
  private items(v: Val): () => Gen<[Val, Val] | undefined> {
    let i = 0;
    const { types } = this;
    switch (v.kind) {
      case Kind.Array:
      case Kind.Slice:
        return function* () {
          return i < v.length ? [types.int(i), v.index(i++, () => types.of('uint8'))] : undefined;
        };
      case Kind.Map: {
        const key = v.type!.key!;
        const list = v.isNil ? [] : sortedEntries(this.t.host, v.v as GoMap, key);
        return function* () {
          const e = list[i++];
          return e && [new Val(key, e.key), new Val(v.type!.elem, e.value)];
        };
      }
      case Kind.Chan: {
        const receive = this.t.func('text/template', 'receive');
        if (v.isNil) break;
        const sendOnly = v.type!.dir === 'send';
        const fault = (text: string): ExecFault => this.fault(`range over send-only channel ${text}`);
        const show = (): Gen<string> => this.show(v);
        return function* () {
          if (sendOnly) throw fault(yield* show());
          const [elem, ok] = (yield { do: 'call', fn: receive, args: [v.v] }) as [Value, boolean];
          return ok ? [types.int(i++), new Val(v.type!.elem, elem)] : undefined;
        };
      }
      case Kind.Invalid:
        break;
      default: {
        const show = (): Gen<string> => this.show(v);
        const fault = (text: string): ExecFault => this.fault(`range can't iterate over ${text}`);
        return function* () {
          throw fault(yield* show());
        };
      }
    }
    return function* () {
      return undefined;
    };
  }

  private *invoke(dot: Val, node: TemplateNode): Gen<void> {
    const tmpl = this.tmpl.lookup(node.name);
    if (!tmpl) throw this.fault(`template ${quoteString(node.name)} not defined`);
    if (this.depth >= OUR_DEPTH) throw this.fault(`exceeded maximum template depth (${MAX_DEPTH})`);
    const data = node.pipe ? yield* this.pipeline(dot, node.pipe) : NONE;
    const inner = new Exec(this.t, tmpl, this.writer, this.depth + 1, this.types);
    inner.vars = [{ name: '$', value: data }];
    inner.node = this.node;
    if (!tmpl.tree?.root) throw nilDereference();
    yield* inner.walk(data, tmpl.tree.root);
  }

  *pipeline(dot: Val, pipe: PipeNode): Gen<Val> {
    this.at(pipe);
    let v = MISSING;
    for (const cmd of pipe.cmds) {
      v = yield* this.command(dot, cmd, v);
      if (v.kind === Kind.Interface && v.type!.methodNames.length === 0) v = valueOf(v.v as Iface | null);
    }
    for (const { ident } of pipe.decl) {
      const name = ident[0]!;
      if (pipe.assign) this.find(name).value = v;
      else this.vars.push({ name, value: v });
    }
    return v;
  }

  private find(name: string): Variable {
    for (let i = this.vars.length - 1; i >= 0; i--) if (this.vars[i]!.name === name) return this.vars[i]!;
    throw this.fault(`undefined variable: ${name}`);
  }

  private noArguments(args: Node[], final: Val): void {
    if (args.length > 1 || final !== MISSING) {
      throw this.fault(`can't give argument to non-function ${nodeText(args[0]!)}`);
    }
  }

  private *command(dot: Val, cmd: CommandNode, final: Val): Gen<Val> {
    const first = cmd.args[0]!;
    switch (first.kind) {
      case 'field':
      case 'chain':
      case 'variable':
        return yield* this.chain(dot, first, cmd.args, final);
      case 'identifier':
        return yield* this.function(dot, first.ident, first, cmd, cmd.args, final);
      case 'pipe':
        this.noArguments(cmd.args, final);
        return yield* this.pipeline(dot, first);
    }
    this.at(first);
    this.noArguments(cmd.args, final);
    const v = this.constant(dot, first);
    if (v) return v;
    if (first.kind === 'nil') throw this.fault('nil is not a command');
    throw this.fault(`can't evaluate command ${quoteString(nodeText(first))}`);
  }

  /** The value of a word that needs no evaluation. */
  constant(dot: Val, n: Node): Val | undefined {
    switch (n.kind) {
      case 'bool':
        return this.types.bool(n.value);
      case 'dot':
        return dot;
      case 'string':
        return this.types.string(n.text);
      case 'number':
        return this.number(n);
      default:
        return undefined;
    }
  }

  /** A number where no type is asked for. */
  private number(n: NumberNode): Val {
    this.at(n);
    if (n.complex) return new Val(this.types.of('complex128'), n.complex);
    const { text } = n;
    const hex = /^0[xX][^pP]+$/.test(text);
    if (n.float !== undefined && !hex && text[0] !== "'" && /[.eEpP]/.test(text)) {
      return new Val(this.types.of('float64'), n.float);
    }
    if (n.int !== undefined) return new Val(this.types.of('int'), n.int);
    throw this.fault(`${text} overflows int`);
  }

  /** Fields and methods, one after the other. */
  *chain(dot: Val, n: ChainNode | Extract<Node, { ident: string[] }>, args: Node[], final: Val): Gen<Val> {
    this.at(n);
    let receiver = dot;
    let names: string[];
    if (n.kind === 'chain') {
      if (n.node.kind === 'nil') throw this.fault(`indirection through explicit nil in ${nodeText(n)}`);
      receiver = yield* this.args.eval(dot, undefined, n.node);
      names = n.field;
    } else if (n.kind === 'variable') {
      receiver = this.find(n.ident[0]!).value;
      if (n.ident.length === 1) {
        this.noArguments(args, final);
        return receiver;
      }
      names = n.ident.slice(1);
    } else names = n.ident;
    const last = names.length - 1;
    for (let i = 0; i < last; i++) receiver = yield* this.field(dot, names[i]!, n, [], MISSING, receiver);
    return yield* this.field(dot, names[last]!, n, args, final, receiver);
  }

  /** The same without arguments. */
  plainChain(dot: Val, n: ChainNode | Extract<Node, { ident: string[] }>): Gen<Val> {
    return this.chain(dot, n, [n], MISSING);
  }

  /** A call without arguments. */
  plainCall(dot: Val, n: Extract<Node, { kind: 'identifier' }>): Gen<Val> {
    return this.function(dot, n.ident, n, n, [], MISSING);
  }

  private *function(dot: Val, name: string, at: Node, cmd: Node, args: Node[], final: Val): Gen<Val> {
    this.at(at);
    const own = this.tmpl.common?.funcs.get(name);
    const fn = own ?? builtins.get(name);
    if (!fn) throw this.fault(`${quoteString(name)} is not a defined function`);
    return yield* this.call(dot, fn, !own, cmd, name, args, final);
  }

  private *field(dot: Val, name: string, node: Node, args: Node[], final: Val, from: Val): Gen<Val> {
    const missing = this.tmpl.common?.missingKey ?? 'invalid';
    if (!from.type) {
      if (missing === 'error') throw this.fault(`nil data; no entry for key ${quoteString(name)}`);
      return NONE;
    }
    const shown = from.type.name;
    const [receiver, isNil] = indirect(from);
    if (receiver.kind === Kind.Interface && isNil) throw this.fault(`nil pointer evaluating ${shown}.${name}`);
    const called = this.method(receiver, name);
    if (called) return yield* this.call(dot, called, false, node, name, args, final);

    const hasArgs = args.length > 1 || final !== MISSING;
    const type = receiver.type!;
    if (type.kind === Kind.Struct) {
      const found = fieldByName(type, name);
      if (found) {
        const v = followIndex(receiver, found.index);
        if (!found.exported) throw this.fault(`${name} is an unexported field of struct type ${shown}`);
        if (typeof v === 'string') {
          throw this.fault(`reflect: indirection through nil pointer to embedded struct field ${v}`);
        }
        if (hasArgs) throw this.fault(`${name} has arguments but cannot be invoked as function`);
        return v;
      }
    } else if (type.kind === Kind.Map) {
      const key = type.key!;
      if (key === this.types.of('string') || (key.kind === Kind.Interface && key.methodNames.length === 0)) {
        if (hasArgs) throw this.fault(`${name} is not a method but has arguments`);
        const s = this.types.string(name);
        const v = receiver.mapEntry(key.kind === Kind.Interface ? s.iface() : name);
        if (v.type || missing === 'invalid') return v;
        if (missing === 'error') throw this.fault(`map has no entry for key ${quoteString(name)}`);
        return new Val(type.elem, type.elem!.zero());
      }
    } else if (type.kind === Kind.Pointer && isNil) {
      const elem = type.elem!;
      if (elem.kind !== Kind.Struct || fieldByName(elem, name)) {
        throw this.fault(`nil pointer evaluating ${shown}.${name}`);
      }
    }
    throw this.fault(`can't evaluate field ${name} in type ${shown}`);
  }

  /** A method of the value, or of its address if it has one. */
  private method(receiver: Val, name: string): Callable | undefined {
    const { type } = receiver;
    const byAddress = receiver.ptr !== undefined && type!.kind !== Kind.Pointer && type!.kind !== Kind.Interface;
    const m = methodByName(byAddress ? type!.ptrTo() : type!, name);
    if (!m) return undefined;
    return goCallable(m.type, m.fn, [byAddress ? receiver.ptr : receiver.v], this.types);
  }

  private *call(
    dot: Val,
    fn: Callable,
    builtin: boolean,
    node: Node,
    name: string,
    words: Node[],
    final: Val,
  ): Gen<Val> {
    const args = words.slice(1);
    const { params, variadic } = fn;
    const given = args.length + (final === MISSING ? 0 : 1);
    let fixed = args.length;
    if (variadic) {
      fixed = params.length - 1;
      if (given < fixed) {
        throw this.fault(`wrong number of args for ${name}: want at least ${fixed} got ${args.length}`);
      }
    } else if (given !== params.length) {
      throw this.fault(`wrong number of args for ${name}: want ${params.length} got ${given}`);
    }
    if (fn.results < 0)
      throw this.fault(`can't call method/function ${quoteString(name)} with ${-1 - fn.results} results`);
    const rest = params[params.length - 1];
    if (builtin && (name === 'and' || name === 'or')) {
      let v = NONE;
      for (const arg of args) {
        v = yield* this.args.eval(dot, 'value', arg);
        if ((isTrue(indirectInterface(v)) ?? false) === (name === 'or')) return v;
      }
      return final === MISSING ? v : this.args.fit(final, 'value');
    }
    const values: Val[] = [];
    for (const [i, arg] of args.entries()) {
      values.push(yield* this.args.eval(dot, i < fixed ? params[i] : rest, arg));
    }
    if (final !== MISSING) {
      values.push(this.args.fit(final, variadic && given - 1 < fixed ? params[given - 1] : rest));
    }
    try {
      const got = fn.call(this, values);
      return got instanceof Val ? got : yield* got;
    } catch (e) {
      if (!(e instanceof CallFault)) throw e;
      this.at(node);
      throw this.fault(`error calling ${name}: ${e.text}`, e.cause);
    }
  }

  private *print(node: ActionNode, v: Val): Gen<void> {
    this.at(node);
    const [value, ok] = printable(v, this.types);
    if (!ok) throw this.fault(`can't print ${nodeText(node)} of type ${v.type!.name}`);
    // Strings are by far the most of it.
    const plain = value?.type === this.types.of('string');
    yield* this.write(plain ? (value!.value as string) : ((yield* print(this.t, sliceOf([value]))) as string));
  }
}

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

/** reflect.Value as package reflect keeps it: type, value, and more that only matters to reflect. */
function reflectValue(v: Val): Value {
  return [v.type ?? null, v.v, null];
}

function* callGo(x: Exec, type: RType, fn: FuncValue | null, args: Value[]): Gen<Val> {
  let out: Value;
  if (!fn) throw new CallFault('reflect.Value.Call: call of nil function');
  try {
    out = yield { do: 'call', fn, args };
  } catch (e) {
    if (!(e instanceof GoPanic) || e.goexit) throw e;
    const { value } = e;
    if (value && specialMethods(value.type).error) throw new CallFault('', value);
    throw new CallFault((yield* print(x.t, sliceOf([value]))) as string);
  }
  const several = type.results.length === 2;
  const err = several ? ((out as Value[])[1] as Iface | null) : null;
  if (err) throw new CallFault('', err);
  const result = new Val(type.results[0], several ? (out as Value[])[0] : out);
  if (isReflectValue(type.results[0]!)) {
    const [inner, v] = result.v as [RType | null, Value];
    return inner ? new Val(inner, v) : NONE;
  }
  return result;
}

/** The text of Go's fmt.Sprint for values. */
export function* sprint(t: Thread, values: (Iface | null)[]): Gen<string> {
  return (yield* print(t, sliceOf(values) as Slice)) as string;
}
