/**
 * Execution (package documentation of text/template, "Actions"). Calls of the writer and of Go functions may suspend;
 * everything is a generator therefore.
 */
import type { NativeRequest, Thread } from '../../../machine/native';
import { nilDereference } from '../../../machine/errors';
import { Kind } from '../../../machine/rtype';
import type { GoMap, Iface, Value } from '../../../machine/values';
import { sortedEntries } from '../../fmt/mapsort';
import { callMethod } from '../../kit/interfaces';
import { indirect, indirectInterface, isTrue, NONE, Val } from '../../kit/reflection';
import { byteSlice } from '../../kit/slices';
import { quoteString } from '../../strconv/quote';
import { Evaluator } from './eval';
import { WriteFault, type ExecFault, type Gen } from './fault';
import { nodeText, type ActionNode, type BranchNode, type Node, type TemplateNode } from './nodes';
import { printable, sprint } from './printable';
import type { TextTemplate } from './template';
import type { Types } from './types';

/** How deep templates may call one another. */
const MAX_DEPTH = 100000;
/** What such a call is worth in memory. */
const BYTES_PER_TEMPLATE = 2000;

type Jump = 'break' | 'continue' | undefined;

/** A walk below the one that yields it; see `run`. */
class Deeper {
  constructor(readonly walk: Walk<unknown>) {}
}
type Walk<T> = Generator<NativeRequest | Deeper, T, Value>;

function* deeper<T>(walk: Walk<T>): Walk<T> {
  return (yield new Deeper(walk)) as T;
}

/**
 * Runs a walk to its end. Walks within walks are kept on a stack of our own: a template may call itself more often than
 * the engine's stack could bear.
 */
function* run(first: Walk<unknown>): Gen<void> {
  const stack = [first];
  let input: Value;
  let failing = false;
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    try {
      const step = failing ? top.throw(input) : top.next(input);
      failing = false;
      if (step.done) {
        stack.pop();
        input = step.value;
      } else if (step.value instanceof Deeper) {
        stack.push(step.value.walk);
        input = undefined;
      } else {
        try {
          input = yield step.value;
        } catch (e) {
          input = e;
          failing = true;
        }
      }
    } catch (e) {
      stack.pop();
      if (stack.length === 0) throw e;
      input = e;
      failing = true;
    }
  }
}

export class Exec extends Evaluator {
  constructor(
    t: Thread,
    tmpl: TextTemplate,
    private readonly writer: Iface | null,
    private readonly depth = 0,
    types?: Types,
  ) {
    super(t, tmpl, types);
  }

  /** Runs the template on data. @throws ExecFault, WriteFault */
  *run(data: Val): Gen<void> {
    this.vars = [{ name: '$', value: data }];
    const root = this.tmpl.tree?.root;
    if (!root) throw this.fault(`${quoteString(this.tmpl.name)} is an incomplete or empty template`);
    yield* run(this.walk(data, root));
  }

  private *write(text: string): Gen<void> {
    if (!this.writer) throw nilDereference();
    this.t.charge(text.length);
    const [, err] = (yield* callMethod(this.writer, 'Write', byteSlice(text))) as [number, Iface | null];
    if (err) throw new WriteFault(err);
  }

  private *walk(dot: Val, node: Node): Walk<Jump> {
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
          const jump = yield* deeper(this.walk(dot, n));
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

  private *branch(dot: Val, node: BranchNode): Walk<Jump> {
    const mark = this.vars.length;
    const v = yield* this.pipeline(dot, node.pipe);
    const truth = isTrue(indirectInterface(v));
    if (truth === undefined) throw this.fault(`if/with can't use ${(yield* this.show(v)) as string}`);
    let jump: Jump;
    if (truth) jump = yield* deeper(this.walk(node.kind === 'with' ? v : dot, node.list));
    else if (node.elseList) jump = yield* deeper(this.walk(dot, node.elseList));
    this.vars.length = mark;
    return jump;
  }

  /** A value as %v shows it. */
  private *show(v: Val): Gen<string> {
    if (!v.type) return '<invalid reflect.Value>';
    return yield* sprint(this.t, [v.iface()]);
  }

  private *range(dot: Val, node: BranchNode): Walk<Jump> {
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
      const jump = yield* deeper(this.walk(item[1], node.list));
      this.vars.length = inner;
      if (jump === 'break') break;
    }
    let jump: Jump;
    if (!any && node.elseList) jump = yield* deeper(this.walk(dot, node.elseList));
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

  private *invoke(dot: Val, node: TemplateNode): Walk<void> {
    const tmpl = this.tmpl.lookup(node.name);
    if (!tmpl) throw this.fault(`template ${quoteString(node.name)} not defined`);
    if (this.depth === MAX_DEPTH) throw this.fault(`exceeded maximum template depth (${MAX_DEPTH})`);
    const data = node.pipe ? yield* this.pipeline(dot, node.pipe) : NONE;
    this.t.charge(BYTES_PER_TEMPLATE);
    const inner = new Exec(this.t, tmpl, this.writer, this.depth + 1, this.types);
    inner.vars = [{ name: '$', value: data }];
    inner.node = this.node;
    if (!tmpl.tree?.root) throw nilDereference();
    yield* deeper(inner.walk(data, tmpl.tree.root));
  }

  private *print(node: ActionNode, v: Val): Gen<void> {
    this.at(node);
    const [value, ok] = printable(v, this.types);
    if (!ok) throw this.fault(`can't print ${nodeText(node)} of type ${v.type!.name}`);
    // Strings are by far the most of it.
    const plain = value?.type === this.types.of('string');
    yield* this.write(plain ? (value!.value as string) : yield* sprint(this.t, [value]));
  }
}
