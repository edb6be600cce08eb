/** Items to trees (package documentation of text/template, "Actions", "Arguments", "Nested template definitions"). */
import { quoteString, unquote } from '../../strconv/quote';
import { itemText, Lexer, type Item, type ItemKind } from './lex';
import {
  isEmpty,
  nodeText,
  type BranchNode,
  type ChainNode,
  type CommandNode,
  type ListNode,
  type MarkNode,
  type Node,
  type NumberNode,
  type PipeNode,
  type TemplateNode,
  type Tree,
  type VariableNode,
} from './nodes';
import { parseNumber } from './number';

/** A template that cannot be parsed; the text is complete. */
export class ParseFault extends Error {
  constructor(readonly text: string) {
    super(text);
  }
}

const OPERANDS = new Set<ItemKind>([
  'bool', 'charConstant', 'complex', 'dot', 'field', 'identifier', 'number', 'nil', 'rawString', 'string', 'variable',
  'leftParen',
]); // prettier-ignore
const NOT_EXECUTABLE = new Set<string>(['bool', 'dot', 'nil', 'number', 'string']);

/** How deep actions and parentheses may nest; far beyond any template, near enough to keep our own stack. */
const MAX_NESTING = 1000;

/** What the trees of one text share. */
interface Source {
  text: string;
  parseName: string;
  lex: Lexer;
  hasFunction: (name: string) => boolean;
  trees: Map<string, Tree>;
}

class Parser {
  readonly tree: Tree;
  private readonly token: Item[] = [];
  private peeked = 0;
  private vars = ['$'];
  /** Line of the action's left delimiter; 0 outside of actions. */
  private actionLine = 0;
  private ranges = 0;
  private nesting = 0;

  constructor(
    private readonly source: Source,
    name: string,
  ) {
    this.tree = { name, parseName: source.parseName, root: undefined, text: source.text };
  }

  private next(): Item {
    if (this.peeked > 0) this.peeked--;
    else this.token[0] = this.source.lex.next();
    return this.token[this.peeked]!;
  }

  private back(): void {
    this.peeked++;
  }

  /** Puts back the items given before the one that is next. */
  private push(...items: Item[]): void {
    items.forEach((item, i) => (this.token[items.length - i] = item));
    this.peeked = items.length + 1;
  }

  private peek(): Item {
    const item = this.next();
    this.back();
    return item;
  }

  private nextNonSpace(): Item {
    let item = this.next();
    while (item.kind === 'space') item = this.next();
    return item;
  }

  private peekNonSpace(): Item {
    const item = this.nextNonSpace();
    this.back();
    return item;
  }

  private fail(text: string): ParseFault {
    return new ParseFault(`template: ${this.source.parseName}:${this.token[0]?.line ?? 0}: ${text}`);
  }

  private unexpected(item: Item, context: string): ParseFault {
    if (item.kind !== 'error') return this.fail(`unexpected ${itemText(item)} in ${context}`);
    let extra = '';
    if (this.actionLine !== 0 && this.actionLine !== item.line) {
      extra = ` in action started at ${this.source.parseName}:${this.actionLine}`;
      if (item.text.endsWith(' action')) extra = extra.slice(' in action'.length);
    }
    return this.fail(item.text + extra);
  }

  private expect(context: string, ...kinds: ItemKind[]): Item {
    const item = this.nextNonSpace();
    if (!kinds.includes(item.kind)) throw this.unexpected(item, context);
    return item;
  }

  /** The whole text. */
  parse(): void {
    const root: ListNode = this.list(this.peek().pos);
    this.tree.root = root;
    while (this.peek().kind !== 'EOF') {
      if (this.peek().kind === 'leftDelim') {
        const delim = this.next();
        if (this.nextNonSpace().kind === 'define') {
          const definition = new Parser(this.source, 'definition');
          definition.define();
          continue;
        }
        this.push(delim);
      }
      const n = this.textOrAction();
      if (n.kind === 'end' || n.kind === 'else') throw this.fail(`unexpected ${nodeText(n)}`);
      root.nodes.push(n);
    }
    this.add();
  }

  private define(): void {
    const context = 'define clause';
    this.tree.name = this.unquote(this.expect(context, 'string', 'rawString'));
    this.expect(context, 'rightDelim');
    this.body(context, this);
  }

  /** The content of a definition or block, up to its end. A wrong end is reported by `outer`, at its line. */
  private body(context: string, outer: Parser): void {
    const [list, end] = this.itemList();
    this.tree.root = list;
    if (end.kind !== 'end') throw outer.fail(`unexpected ${nodeText(end)} in ${context}`);
    this.add();
  }

  private add(): void {
    const { trees } = this.source;
    const { name, root } = this.tree;
    const old = trees.get(name);
    if (!old || isEmpty(old.root)) trees.set(name, this.tree);
    else if (!isEmpty(root)) throw this.fail(`template: multiple definition of template ${quoteString(name)}`);
  }

  private list(pos: number): ListNode {
    return { kind: 'list', pos, tree: this.tree, nodes: [] };
  }

  private itemList(): [ListNode, MarkNode] {
    const list = this.list(this.peekNonSpace().pos);
    while (this.peekNonSpace().kind !== 'EOF') {
      const n = this.textOrAction();
      if (n.kind === 'end' || n.kind === 'else') return [list, n];
      list.nodes.push(n);
    }
    throw this.fail('unexpected EOF');
  }

  private textOrAction(): Node {
    const item = this.nextNonSpace();
    if (item.kind === 'text') return { kind: 'text', pos: item.pos, tree: this.tree, text: item.text };
    if (item.kind !== 'leftDelim') throw this.unexpected(item, 'input');
    this.actionLine = item.line;
    if (++this.nesting > MAX_NESTING) throw this.fail('actions are nested too deep');
    const n = this.action();
    this.nesting--;
    this.actionLine = 0;
    return n;
  }

  private action(): Node {
    const item = this.nextNonSpace();
    const { pos, line } = item;
    switch (item.kind) {
      case 'block':
        return this.block();
      case 'break':
      case 'continue': {
        const word = `{{${item.kind}}}`;
        this.expect(word, 'rightDelim');
        if (this.ranges === 0) throw this.fail(`${word} outside {{range}}`);
        return { kind: item.kind, pos, tree: this.tree, line };
      }
      case 'else':
        return this.elseMark();
      case 'end':
        return { kind: 'end', pos: this.expect('end', 'rightDelim').pos, tree: this.tree, line };
      case 'if':
      case 'range':
      case 'with':
        return this.control(item.kind);
      case 'template':
        return this.template();
    }
    this.back();
    const first = this.peek();
    const pipe = this.pipeline('command', 'rightDelim');
    return { kind: 'action', pos: first.pos, tree: this.tree, line: first.line, pipe };
  }

  private elseMark(): MarkNode {
    const item = this.peekNonSpace();
    const at = item.kind === 'if' ? item : this.expect('else', 'rightDelim');
    return { kind: 'else', pos: at.pos, tree: this.tree, line: at.line };
  }

  private control(kind: BranchNode['kind']): BranchNode {
    const scope = this.vars.length;
    const line = this.peekNonSpace().line;
    const pipe = this.pipeline(kind, 'rightDelim');
    if (kind === 'range') this.ranges++;
    const [list, mark] = this.itemList();
    if (kind === 'range') this.ranges--;
    let elseList: ListNode | undefined;
    if (mark.kind === 'else') {
      if (kind === 'if' && this.peek().kind === 'if') {
        this.next();
        elseList = this.list(mark.pos);
        elseList.nodes.push(this.control('if'));
      } else {
        const [other, end] = this.itemList();
        elseList = other;
        if (end.kind !== 'end') throw this.fail(`expected end; found ${nodeText(end)}`);
      }
    }
    this.vars.length = scope;
    return { kind, pos: pipe.pos, tree: this.tree, line, pipe, list, elseList };
  }

  private block(): TemplateNode {
    const context = 'block clause';
    const item = this.nextNonSpace();
    const name = this.templateName(item, context);
    const pipe = this.pipeline(context, 'rightDelim');
    const inner = new Parser(this.source, name);
    inner.body(context, this);
    return { kind: 'template', pos: item.pos, tree: this.tree, line: item.line, name, pipe };
  }

  private template(): TemplateNode {
    const context = 'template clause';
    const item = this.nextNonSpace();
    const name = this.templateName(item, context);
    let pipe: PipeNode | undefined;
    if (this.nextNonSpace().kind !== 'rightDelim') {
      this.back();
      pipe = this.pipeline(context, 'rightDelim');
    }
    return { kind: 'template', pos: item.pos, tree: this.tree, line: item.line, name, pipe };
  }

  private templateName(item: Item, context: string): string {
    if (item.kind !== 'string' && item.kind !== 'rawString') throw this.unexpected(item, context);
    return this.unquote(item);
  }

  private unquote(item: Item): string {
    const s = unquote(item.text);
    if (s === undefined) throw this.fail('invalid syntax');
    return s;
  }

  private pipeline(context: string, end: ItemKind): PipeNode {
    const { pos } = this.peekNonSpace();
    if (++this.nesting > MAX_NESTING) throw this.fail('pipelines are nested too deep');
    const pipe: PipeNode = { kind: 'pipe', pos, tree: this.tree, assign: false, decl: [], cmds: [] };
    this.declarations(pipe, context);
    for (;;) {
      const item = this.nextNonSpace();
      if (item.kind === end) break;
      if (!OPERANDS.has(item.kind)) throw this.unexpected(item, context);
      this.back();
      pipe.cmds.push(this.command());
    }
    this.check(pipe, context);
    this.nesting--;
    return pipe;
  }

  /** `$x :=`, `$x =`, and in ranges `$i, $x :=`. */
  private declarations(pipe: PipeNode, context: string): void {
    for (;;) {
      const v = this.peekNonSpace();
      if (v.kind !== 'variable') return;
      this.next();
      // What follows may be a blank that separates arguments: it must be seen again if this is no declaration.
      const after = this.peek();
      const next = this.peekNonSpace();
      if (next.kind === 'assign' || next.kind === 'declare') {
        pipe.assign = next.kind === 'assign';
        this.nextNonSpace();
        this.declare(pipe, v);
        return;
      }
      if (next.kind === 'char' && next.text === ',') {
        this.nextNonSpace();
        this.declare(pipe, v);
        if (context !== 'range' || pipe.decl.length >= 2) throw this.fail(`too many declarations in ${context}`);
        const { kind } = this.peekNonSpace();
        if (kind === 'variable' || kind === 'rightDelim' || kind === 'rightParen') continue;
        throw this.fail('range can only initialize variables');
      }
      if (after.kind === 'space') this.push(v, after);
      else this.push(v);
      return;
    }
  }

  private declare(pipe: PipeNode, v: Item): void {
    pipe.decl.push(this.variable(v));
    this.vars.push(v.text);
  }

  private variable(v: Item | { pos: number; text: string }): VariableNode {
    return { kind: 'variable', pos: v.pos, tree: this.tree, ident: v.text.split('.') };
  }

  private check(pipe: PipeNode, context: string): void {
    if (pipe.cmds.length === 0) throw this.fail(`missing value for ${context}`);
    pipe.cmds.forEach((c, i) => {
      if (i > 0 && NOT_EXECUTABLE.has(c.args[0]!.kind)) {
        throw this.fail(`non executable command in pipeline stage ${i + 1}`);
      }
    });
  }

  private command(): CommandNode {
    const cmd: CommandNode = { kind: 'command', pos: this.peekNonSpace().pos, tree: this.tree, args: [] };
    for (;;) {
      this.peekNonSpace();
      const operand = this.operand();
      if (operand) cmd.args.push(operand);
      const item = this.next();
      if (item.kind === 'space') continue;
      if (item.kind === 'rightDelim' || item.kind === 'rightParen') this.back();
      else if (item.kind !== 'pipe') throw this.unexpected(item, 'operand');
      break;
    }
    if (cmd.args.length === 0) throw this.fail('empty command');
    return cmd;
  }

  private operand(): Node | undefined {
    const node = this.term();
    if (!node || this.peek().kind !== 'field') return node;
    const chain: ChainNode = { kind: 'chain', pos: this.peek().pos, tree: this.tree, node, field: [] };
    while (this.peek().kind === 'field') chain.field.push(this.next().text.slice(1));
    switch (node.kind) {
      case 'field':
        return { kind: 'field', pos: chain.pos, tree: this.tree, ident: [...node.ident, ...chain.field] };
      case 'variable':
        return { kind: 'variable', pos: chain.pos, tree: this.tree, ident: [...node.ident, ...chain.field] };
      case 'bool':
      case 'string':
      case 'number':
      case 'nil':
      case 'dot':
        throw this.fail(`unexpected . after term ${quoteString(nodeText(node))}`);
    }
    return chain;
  }

  private term(): Node | undefined {
    const item = this.nextNonSpace();
    const { pos, text } = item;
    const { tree } = this;
    switch (item.kind) {
      case 'identifier':
        if (!this.source.hasFunction(text)) throw this.fail(`function ${quoteString(text)} not defined`);
        return { kind: 'identifier', pos, tree, ident: text };
      case 'dot':
      case 'nil':
        return { kind: item.kind, pos, tree };
      case 'variable': {
        const v = this.variable(item);
        if (!this.vars.includes(v.ident[0]!)) throw this.fail(`undefined variable ${quoteString(v.ident[0]!)}`);
        return v;
      }
      case 'field':
        return { kind: 'field', pos, tree, ident: text.slice(1).split('.') };
      case 'bool':
        return { kind: 'bool', pos, tree, value: text === 'true' };
      case 'charConstant':
      case 'complex':
      case 'number': {
        const parts = parseNumber(text, item.kind);
        if (typeof parts === 'string') throw this.fail(parts);
        const n: NumberNode = { kind: 'number', pos, tree, text, ...parts };
        return n;
      }
      case 'leftParen':
        return this.pipeline('parenthesized pipeline', 'rightParen');
      case 'string':
      case 'rawString':
        return { kind: 'string', pos, tree, quoted: text, text: this.unquote(item) };
    }
    this.back();
    return undefined;
  }
}

/**
 * Parses a text: the template itself and all that it defines, by name.
 * @param hasFunction which functions exist
 * @throws ParseFault
 */
export function parse(
  name: string,
  text: string,
  left: string,
  right: string,
  hasFunction: (name: string) => boolean,
): Map<string, Tree> {
  // The keywords break and continue came late: a user's functions of these names hide them.
  const lex = new Lexer(text, left, right, { break: !hasFunction('break'), continue: !hasFunction('continue') });
  const trees = new Map<string, Tree>();
  new Parser({ text, parseName: name, lex, hasFunction, trees }, name).parse();
  return trees;
}
