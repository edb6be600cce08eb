/**
 * Splits Go source into tokens, line breaks turned into semicolons where the specification says so. Usable
 * alone: `next()` until `tok` is `EOF`.
 */
import type { BinaryOp } from './ast';
import { Literals, isDecimal } from './literals';
import { describeRune, isDigit, isLetter } from './runes';
import type { Pos, SourceFile } from './source';
import { type Token, endsStatement, keywords } from './tokens';

/** Binding strength of binary operators, from the specification; unary operators have 0. */
const [OR, AND, COMPARE, ADD, MULTIPLY] = [1, 2, 3, 4, 5] as const;

function isAsciiLetter(ch: number): boolean {
  const low = ch | 32;
  return (low >= 97 && low <= 122 && ch > 0) || ch === 95;
}

export class Scanner extends Literals {
  tok: Token = 'EOF';
  /** Place of the current token, and the byte after the token before it. */
  pos: Pos;
  prevEnd: Pos;
  /** Operator of `op`, `op=`, `opop` and `*`. */
  op: BinaryOp | '!' | '~' = '+';
  /** Its binding strength. */
  prec = 0;
  /** Byte offsets of the last group of comments that stand alone on their lines; -1 when there is none. */
  protected commentStart = -1;
  protected commentEnd = -1;
  /** True if a line break here ends a statement. */
  private breaks = false;

  constructor(file: SourceFile, lazy = false) {
    super(file, lazy);
    this.pos = this.base;
    this.prevEnd = this.base;
  }

  /** Goes to the token after a statement that ends at a byte offset. */
  protected goAfter(offset: number): void {
    this.goTo(offset);
    this.breaks = true;
    this.next();
  }

  /** Goes to the next token. */
  next(): void {
    const breaks = this.breaks;
    this.breaks = false;
    this.prevEnd = this.base + this.off;
    for (;;) {
      while (this.ch === 32 || this.ch === 9 || this.ch === 13 || (this.ch === 10 && !breaks)) this.advanceChar();
      this.start = this.off;
      this.pos = this.base + this.off;
      if (isAsciiLetter(this.ch) || (this.ch >= 0x80 && this.isIdentChar(true))) {
        this.identifier();
        return;
      }
      if (isDecimal(this.ch)) {
        this.number(false);
        this.setBreaking('literal');
        return;
      }
      if (this.ch === 47) {
        this.advanceChar();
        if (this.take(47)) {
          this.lineComment();
          continue;
        }
        if (this.take(42)) {
          if (this.blockComment() && breaks) {
            this.semicolon('newline');
            return;
          }
          continue;
        }
        this.operator('/', MULTIPLY);
        return;
      }
      if (this.scan(breaks)) return;
    }
  }

  /** Scans the token that starts here, unless it is a name, a number or begins with a slash. False if there is none. */
  private scan(breaks: boolean): boolean {
    const ch = this.ch;
    if (ch < 0) {
      if (breaks) this.semicolon('EOF');
      else this.tok = 'EOF';
      return true;
    }
    switch (ch) {
      case 34: // "
        this.string();
        return this.setBreaking('literal');
      case 96: // `
        this.rawString();
        return this.setBreaking('literal');
      case 39: // '
        this.rune();
        return this.setBreaking('literal');
    }
    this.advanceChar();
    switch (ch) {
      case 10:
        return this.semicolon('newline');
      case 59: // ;
        return this.semicolon('semicolon');
      case 40: // (
        return this.set('(');
      case 91: // [
        return this.set('[');
      case 123: // {
        return this.set('{');
      case 44: // ,
        return this.set(',');
      case 41: // )
        return this.setBreaking(')');
      case 93: // ]
        return this.setBreaking(']');
      case 125: // }
        return this.setBreaking('}');
      case 58: // :
        return this.set(this.take(61) ? ':=' : ':');
      case 46: // .
        if (isDecimal(this.ch)) {
          this.number(true);
          return this.setBreaking('literal');
        }
        if (this.ch !== 46 || this.text.charCodeAt(this.off + 1) !== 46) return this.set('.');
        this.advanceChar();
        this.advanceChar();
        return this.set('...');
      case 43: // +
        return this.take(43) ? this.double('+') : this.operator('+', ADD);
      case 45: // -
        return this.take(45) ? this.double('-') : this.operator('-', ADD);
      case 42: // *
        this.operator('*', MULTIPLY);
        if (this.tok === 'op') this.tok = '*';
        return true;
      case 37: // %
        return this.operator('%', MULTIPLY);
      case 94: // ^
        return this.operator('^', ADD);
      case 38: // &
        if (this.take(38)) return this.comparison('&&', AND);
        return this.operator(this.take(94) ? '&^' : '&', MULTIPLY);
      case 124: // |
        return this.take(124) ? this.comparison('||', OR) : this.operator('|', ADD);
      case 60: // <
        if (this.take(61)) return this.comparison('<=', COMPARE);
        if (this.take(60)) return this.operator('<<', MULTIPLY);
        return this.take(45) ? this.set('<-') : this.comparison('<', COMPARE);
      case 62: // >
        if (this.take(61)) return this.comparison('>=', COMPARE);
        return this.take(62) ? this.operator('>>', MULTIPLY) : this.comparison('>', COMPARE);
      case 61: // =
        return this.take(61) ? this.comparison('==', COMPARE) : this.set('=');
      case 33: // !
        return this.take(61) ? this.comparison('!=', COMPARE) : this.comparison('!', 0);
      case 126: // ~
        return this.comparison('~', 0);
    }
    this.errorAt(this.pos, `invalid character ${describeRune(ch)}`);
    return false;
  }

  private set(tok: Token): true {
    this.tok = tok;
    return true;
  }

  /** Sets a token after which a line break ends the statement. */
  private setBreaking(tok: Token): true {
    this.breaks = true;
    this.tok = tok;
    return true;
  }

  private semicolon(lit: string): true {
    this.lit = lit;
    this.tok = ';';
    return true;
  }

  private take(ch: number): boolean {
    if (this.ch !== ch) return false;
    this.advanceChar();
    return true;
  }

  private double(op: '+' | '-'): true {
    this.op = op;
    this.prec = ADD;
    return this.setBreaking('opop');
  }

  /** An operator that forms no assignment. */
  private comparison(op: Scanner['op'], prec: number): true {
    this.op = op;
    this.prec = prec;
    return this.set('op');
  }

  /** An operator that a following `=` makes an assignment. */
  private operator(op: BinaryOp, prec: number): true {
    this.op = op;
    this.prec = prec;
    return this.set(this.take(61) ? 'op=' : 'op');
  }

  private identifier(): void {
    this.advanceChar();
    while (isAsciiLetter(this.ch) || isDecimal(this.ch)) this.advanceChar();
    if (this.ch >= 0x80) while (this.ch >= 0 && this.isIdentChar(false)) this.advanceChar();
    const lit = this.text.slice(this.start, this.off);
    const keyword = lit.length > 1 && lit.length < 12 ? keywords.get(lit) : undefined;
    if (keyword) {
      this.tok = keyword;
      this.breaks = endsStatement.has(keyword);
      return;
    }
    this.lit = lit;
    this.setBreaking('name');
  }

  /** Whether the current character belongs to a name. Any other beyond ASCII does, too, after a complaint: the name stays whole. */
  private isIdentChar(first: boolean): boolean {
    const ch = this.ch;
    if (ch < 0x80) return isAsciiLetter(ch) || isDecimal(ch);
    if (isLetter(ch)) return true;
    if (!isDigit(ch)) this.errorHere(`invalid character ${describeRune(ch)} in identifier`);
    else if (first) this.errorHere(`identifier cannot begin with digit ${describeRune(ch)}`);
    return true;
  }

  private lineComment(): void {
    if (this.lazy) return this.goTo(this.text.indexOf('\n', this.off));
    while (this.ch >= 0 && this.ch !== 10) this.advanceChar();
    this.noteComment();
  }

  /** Skips the rest of a comment after its opening; true if it had a line break. */
  private blockComment(): boolean {
    let breaks = false;
    for (;;) {
      if (this.ch < 0) {
        this.errorAt(this.pos, 'comment not terminated');
        return breaks;
      }
      const star = this.ch === 42;
      if (this.ch === 10) breaks = true;
      this.advanceChar();
      if (star && this.take(47)) break;
    }
    this.noteComment();
    return breaks;
  }

  /** Remembers the comment just read, for `docBefore`: with the one above it if that ended on the line before. */
  private noteComment(): void {
    let i = this.start - 1;
    while (i >= 0 && /[ \t]/.test(this.text[i]!)) i--;
    const alone = i < 0 || this.text[i] === '\n';
    if (!alone) {
      this.commentStart = -1;
      return;
    }
    const joined = this.commentStart >= 0 && /^[ \t\r]*\n[ \t]*$/.test(this.text.slice(this.commentEnd, this.start));
    if (!joined) this.commentStart = this.start;
    this.commentEnd = this.off;
  }
}
