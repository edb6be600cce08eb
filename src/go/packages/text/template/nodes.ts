/**
 * The parts of a parsed template, and their text: error messages quote a part as it would be written anew, not as it
 * stood in the source (blanks and `else if` come out in one form).
 */
import type { Complex } from '../../../machine/values';
import type { Int } from '../../kit/ints';
import { fields } from '../../kit/search';
import { isSpace } from '../../kit/unicode';
import { quoteString } from '../../strconv/quote';

/** One template's text, parsed. */
export interface Tree {
  name: string;
  /** The template whose source this stood in: where errors say it is. */
  parseName: string;
  root: ListNode | undefined;
  /** The whole source text. */
  text: string;
}

interface At {
  /** Offset in the source text. */
  pos: number;
  /** Undefined for what the HTML escaper has put in. */
  tree: Tree | undefined;
}

export interface ListNode extends At {
  kind: 'list';
  nodes: Node[];
}
export interface TextNode extends At {
  kind: 'text';
  text: string;
}
export interface ActionNode extends At {
  kind: 'action';
  line: number;
  pipe: PipeNode;
}
export interface BranchNode extends At {
  kind: 'if' | 'range' | 'with';
  line: number;
  pipe: PipeNode;
  list: ListNode;
  elseList: ListNode | undefined;
}
export interface TemplateNode extends At {
  kind: 'template';
  line: number;
  name: string;
  pipe: PipeNode | undefined;
}
interface JumpNode extends At {
  kind: 'break' | 'continue';
  line: number;
}
/** Ends of lists; they appear in error messages only. */
export interface MarkNode extends At {
  kind: 'end' | 'else';
  line: number;
}
export interface PipeNode extends At {
  kind: 'pipe';
  assign: boolean;
  decl: VariableNode[];
  cmds: CommandNode[];
}
export interface CommandNode extends At {
  kind: 'command';
  args: Node[];
}
interface FieldNode extends At {
  kind: 'field';
  ident: string[];
}
export interface VariableNode extends At {
  kind: 'variable';
  ident: string[];
}
export interface ChainNode extends At {
  kind: 'chain';
  node: Node;
  field: string[];
}
interface IdentifierNode extends At {
  kind: 'identifier';
  ident: string;
}
interface BoolNode extends At {
  kind: 'bool';
  value: boolean;
}
export interface NumberNode extends At {
  kind: 'number';
  /** What the number can be; several at once. */
  int?: Int;
  uint?: Int;
  float?: number;
  complex?: Complex;
  text: string;
}
interface StringNode extends At {
  kind: 'string';
  quoted: string;
  text: string;
}
interface PlainNode extends At {
  kind: 'dot' | 'nil';
}

export type Node =
  | ListNode
  | TextNode
  | ActionNode
  | BranchNode
  | TemplateNode
  | JumpNode
  | MarkNode
  | PipeNode
  | CommandNode
  | FieldNode
  | VariableNode
  | ChainNode
  | IdentifierNode
  | BoolNode
  | NumberNode
  | StringNode
  | PlainNode;

const inParens = (n: Node): string => (n.kind === 'pipe' ? `(${nodeText(n)})` : nodeText(n));

/** The node as template source. */
export function nodeText(n: Node): string {
  switch (n.kind) {
    case 'list':
      return n.nodes.map(nodeText).join('');
    case 'text':
      return n.text;
    case 'action':
      return `{{${nodeText(n.pipe)}}}`;
    case 'if':
    case 'range':
    case 'with':
      return `{{${n.kind} ${nodeText(n.pipe)}}}${nodeText(n.list)}${n.elseList ? `{{else}}${nodeText(n.elseList)}` : ''}{{end}}`;
    case 'template':
      return `{{template ${quoteString(n.name)}${n.pipe ? ` ${nodeText(n.pipe)}` : ''}}}`;
    case 'break':
    case 'continue':
    case 'end':
    case 'else':
      return `{{${n.kind}}}`;
    case 'pipe':
      return (n.decl.length ? `${n.decl.map(nodeText).join(', ')} := ` : '') + n.cmds.map(nodeText).join(' | ');
    case 'command':
      return n.args.map(inParens).join(' ');
    case 'field':
      return n.ident.map((name) => `.${name}`).join('');
    case 'variable':
      return n.ident.join('.');
    case 'chain':
      return inParens(n.node) + n.field.map((name) => `.${name}`).join('');
    case 'identifier':
      return n.ident;
    case 'bool':
      return String(n.value);
    case 'number':
      return n.text;
    case 'string':
      return n.quoted;
    case 'dot':
      return '.';
    case 'nil':
      return 'nil';
  }
}

/** A copy that can be changed on its own, down to whatever the HTML escaper edits. */
export function copyNode<T extends Node>(node: T): T {
  const n: Node = node;
  let copy: Node;
  switch (n.kind) {
    case 'list':
      copy = { ...n, nodes: n.nodes.map(copyNode) };
      break;
    case 'action':
      copy = { ...n, pipe: copyNode(n.pipe) };
      break;
    case 'if':
    case 'range':
    case 'with':
      copy = { ...n, pipe: copyNode(n.pipe), list: copyNode(n.list), elseList: n.elseList && copyNode(n.elseList) };
      break;
    case 'template':
      copy = { ...n, pipe: n.pipe && copyNode(n.pipe) };
      break;
    case 'pipe':
      copy = { ...n, cmds: n.cmds.map(copyNode) };
      break;
    case 'command':
      copy = { ...n, args: n.args.map(copyNode) };
      break;
    default:
      copy = { ...n };
  }
  return copy as T;
}

/** Whether there is nothing but blanks and definitions in it: such a text does not redefine a template. */
export function isEmpty(n: Node | undefined): boolean {
  if (!n) return true;
  if (n.kind === 'list') return n.nodes.every(isEmpty);
  return n.kind === 'text' && fields(n.text, isSpace).length === 0;
}

/** `name:line:column` of a node, the column counted in bytes from 0. `fallback` is for nodes without a tree. */
export function location(n: Node, fallback: Tree | undefined): string {
  const tree = n.tree ?? fallback;
  if (!tree) return '';
  const before = tree.text.slice(0, n.pos);
  const newline = before.lastIndexOf('\n');
  let lines = 1;
  for (let i = before.indexOf('\n'); i >= 0; i = before.indexOf('\n', i + 1)) lines++;
  return `${tree.parseName}:${lines}:${newline < 0 ? n.pos : n.pos - newline - 1}`;
}
