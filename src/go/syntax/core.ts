/**
 * What every production of the parser needs: looking at tokens, reporting, finding the way after an error.
 *
 * The parser decides as gc's does, token by token, because a learner must read gc's sentence at gc's place, and
 * which sentence that is follows from the order in which the productions try things and from how far they skip
 * after an error. The productions are methods of one chain of classes (types, expressions, statements,
 * declarations), as they call each other in all directions.
 */
import type { BadExpr, Ident, Node } from './ast';
import { commentText } from './doc';
import { Scanner } from './scanner';
import type { Pos } from './source';
import { type Token, tokenText } from './tokens';

/** Keywords that begin a statement: good places to go on after an error inside a function. */
const statementStarts: ReadonlySet<Token> = new Set<Token>([
  'break', 'const', 'continue', 'defer', 'fallthrough', 'for', 'go', 'goto', 'if', 'return', 'select', 'switch', 'type', 'var',
]); // prettier-ignore

/** Nesting of expressions, types and statements that we follow; gc knows no bound, but our stack has one. */
const MAX_DEPTH = 1000;

/** The same for operators in a row, as `a + b + c`: such trees are deep on their left side only, where a loop can follow. */
const MAX_CHAIN = 10_000;

/** Thrown (and caught in `parseFile`) when the source nests too deep. */
export class TooDeep extends Error {}

export type ListItem = () => boolean;

export abstract class Core extends Scanner {
  /** Functions around the current token. */
  protected functionDepth = 0;
  /** Below 0 in the header of a statement, where `{` opens a block and not a composite literal. */
  protected exprDepth = 0;
  private depth = 0;
  protected chain = 0;

  // ---- Tokens ----

  /** `tok === …` where TypeScript thinks it knows better: it does not see that a call has moved on. */
  protected at(tok: Token): boolean {
    return this.tok === tok;
  }

  protected got(tok: Token): boolean {
    if (this.tok !== tok) return false;
    this.next();
    return true;
  }

  protected want(tok: Token): void {
    if (this.got(tok)) return;
    this.syntaxError(`expecting ${tokenText(tok)}`);
    this.skipOne();
  }

  /** Takes `=`; takes `:=`, too, with a complaint. */
  protected gotAssign(): boolean {
    if (this.tok === ':=') this.syntaxError('expecting =');
    else if (this.tok !== '=') return false;
    this.next();
    return true;
  }

  protected gotOp(op: Scanner['op']): boolean {
    return this.tok === 'op' && this.op === op;
  }

  /** Enters one level of nesting. */
  protected enter(): void {
    if (++this.depth > MAX_DEPTH) throw new TooDeep();
  }

  /** Enters one level of a chain of operators. */
  protected enterChain(): void {
    if (++this.chain > MAX_CHAIN) throw new TooDeep();
  }

  protected leave(levels = 1): void {
    this.depth -= levels;
  }

  // ---- Errors ----

  protected syntaxError(message: string): void {
    this.syntaxErrorAt(this.pos, message);
  }

  /**
   * Reports `syntax error: ` and the message. One that begins with `in`, `at`, `after` or `expecting`, or is
   * empty, gets the current token put before it. At the end of the file only a first error is reported.
   */
  protected syntaxErrorAt(pos: Pos, message: string): void {
    if (this.tok === 'EOF' && this.errorCount > 0) return;
    if (/^(in|at|after) /.test(message)) message = `unexpected ${this.tokenHere()} ${message}`;
    else if (message.startsWith('expecting ')) message = `unexpected ${this.tokenHere()}, ${message}`;
    this.errorAt(pos, `syntax error: ${message}`);
  }

  private tokenHere(): string {
    switch (this.tok) {
      case 'name':
      case ';':
        return this.lit;
      case 'literal':
        return `literal ${this.lit}`;
      case 'op':
        return this.op;
      case 'op=':
        return `${this.op}=`;
      case 'opop':
        return this.op + this.op;
      default:
        return tokenText(this.tok);
    }
  }

  /** Skips to one of the tokens; inside a function also to the start of a statement. */
  protected advance(...follow: Token[]): void {
    while (this.tok !== 'EOF' && !follow.includes(this.tok)) {
      if (this.functionDepth > 0 && statementStarts.has(this.tok)) return;
      this.next();
    }
  }

  /** Skips a token that nothing wants, so that parsing comes to an end. */
  private skipOne(): void {
    if (this.tok !== 'EOF') this.next();
  }

  // ---- Common productions ----

  /**
   * `[ item { sep item } [ sep ] ] close`. An item that returns true is the last. Returns the place of `close`;
   * `context` names the list in messages.
   */
  protected list(context: string, sep: ',' | ';', close: ')' | ']' | '}', item: ListItem): Pos {
    let done = false;
    while (this.tok !== 'EOF' && this.tok !== close && !done) {
      done = item();
      if (this.got(sep) || this.tok === close) continue;
      this.syntaxError(`in ${context}; possibly missing ${tokenText(sep)} or ${tokenText(close)}`);
      this.advance(')', ']', '}');
      if (this.tok !== close) return this.pos;
    }
    const pos = this.pos;
    this.want(close);
    return pos;
  }

  protected name(): Ident {
    const pos = this.pos;
    if (this.tok === 'name') {
      const name = this.lit;
      this.next();
      return { kind: 'Ident', pos, end: this.prevEnd, name };
    }
    this.syntaxError('expecting name');
    this.skipOne();
    return { kind: 'Ident', pos, end: pos, name: '_' };
  }

  protected nameList(first: Ident): Ident[] {
    const names = [first];
    while (this.got(',')) names.push(this.name());
    return names;
  }

  protected badExpr(pos = this.pos): BadExpr {
    return { kind: 'BadExpr', pos, end: pos };
  }

  /** Sets the end of a node to the end of the last token taken. */
  protected closed<T extends Node>(node: T): T {
    node.end = this.prevEnd;
    return node;
  }

  /** The comment that stands right above the current token. */
  protected docHere(): string | undefined {
    if (this.commentStart < 0 || this.commentEnd > this.start) return undefined;
    if (!/^[ \t\r]*\n[ \t]*$/.test(this.text.slice(this.commentEnd, this.start))) return undefined;
    return commentText(this.text.slice(this.commentStart, this.commentEnd)) || undefined;
  }
}
