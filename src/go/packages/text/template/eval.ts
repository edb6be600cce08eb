/**
 * Evaluation (package documentation of text/template, "Arguments", "Pipelines", "Variables", "Functions"). Calls of Go
 * functions may suspend; everything is a generator therefore.
 */
import { Kind } from '../../../machine/rtype';
import type { Thread } from '../../../machine/native';
import type { Iface } from '../../../machine/values';
import {
  fieldByName,
  followIndex,
  indirect,
  indirectInterface,
  isTrue,
  methodByName,
  NONE,
  Val,
  valueOf,
} from '../../kit/reflection';
import { quoteString } from '../../strconv/quote';
import { Arguments } from './arguments';
import { builtins } from './builtins';
import { goCallable, type Callable } from './callable';
import { CallFault, ExecFault, type Gen } from './fault';
import {
  location,
  nodeText,
  type ChainNode,
  type CommandNode,
  type Node,
  type NumberNode,
  type PipeNode,
} from './nodes';
import type { TextTemplate } from './template';
import { Types } from './types';

interface Variable {
  name: string;
  value: Val;
}

/** No final argument: distinct from a final argument that is no value. */
const MISSING = new Val(undefined, undefined);

export class Evaluator {
  readonly types: Types;
  private readonly args: Arguments;
  protected node: Node | undefined;
  protected vars: Variable[] = [];

  constructor(
    readonly t: Thread,
    protected readonly tmpl: TextTemplate,
    types?: Types,
  ) {
    this.types = types ?? new Types(t);
    this.args = new Arguments(this);
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
}
