/**
 * Templates to items. Made on demand, one action at a time: the parser may find an error before the end, and the
 * first one in the text is the one to be reported.
 */
import { isDigit, isLetter, isPrint } from '../../kit/unicode';
import { decode, decodeLast, encode } from '../../kit/utf8';
import { quoteString } from '../../strconv/quote';

export type ItemKind =
  | 'error'
  | 'bool'
  | 'char'
  | 'charConstant'
  | 'complex'
  | 'assign'
  | 'declare'
  | 'EOF'
  | 'field'
  | 'identifier'
  | 'leftDelim'
  | 'leftParen'
  | 'number'
  | 'pipe'
  | 'rawString'
  | 'rightDelim'
  | 'rightParen'
  | 'space'
  | 'string'
  | 'text'
  | 'variable'
  | Keyword;
type Keyword =
  'block' | 'break' | 'continue' | 'dot' | 'define' | 'else' | 'end' | 'if' | 'nil' | 'range' | 'template' | 'with';

const KEYWORDS = new Set<string>([
  'block', 'break', 'continue', 'define', 'else', 'end', 'if', 'nil', 'range', 'template', 'with',
]); // prettier-ignore

export interface Item {
  kind: ItemKind;
  pos: number;
  /** For an error, its text. */
  text: string;
  /** Line of its start. */
  line: number;
}

/** An item as error messages show it. */
export function itemText(item: Item): string {
  if (item.kind === 'EOF') return 'EOF';
  if (item.kind === 'error') return item.text;
  if (item.kind === 'dot' || KEYWORDS.has(item.kind)) return `<${item.text}>`;
  return item.text.length > 10 ? `${quoteString(firstRunes(item.text, 10))}...` : quoteString(item.text);
}

/** The first n runes, as a precision cuts a string. */
export function firstRunes(s: string, n: number): string {
  let i = 0;
  for (; n > 0 && i < s.length; n--) i += decode(s, i) & 7;
  return s.slice(0, i);
}

const EOF = -1;
const isSpace = (r: number): boolean => r === 32 || r === 9 || r === 13 || r === 10;
const isAlphaNumeric = (r: number): boolean => r === 95 || isLetter(r) || isDigit(r);
const trimsLeft = (s: string, i: number): boolean => s[i] === '-' && isSpace(s.charCodeAt(i + 1));
const trimsRight = (s: string, i: number): boolean => isSpace(s.charCodeAt(i)) && s[i + 1] === '-';
/** Length of the marker with its blank. */
const MARKER = 2;

/** `U+0024 '$'`, as %#U prints. */
const unicodeText = (r: number): string =>
  `U+${r.toString(16).toUpperCase().padStart(4, '0')}${isPrint(r) ? ` '${encode(r)}'` : ''}`;

type State = () => State | undefined;

export class Lexer {
  private pos = 0;
  private start = 0;
  private line = 1;
  private startLine = 1;
  private atEOF = false;
  private parens = 0;
  private state: State | undefined = () => this.text();
  private readonly queue: Item[] = [];
  private readonly left: string;
  private readonly right: string;

  /**
   * @param left,right delimiters; '' for {{ and }}
   * @param jumps which of break and continue are keywords: not those that are functions of the user
   */
  constructor(
    private readonly input: string,
    left: string,
    right: string,
    private readonly jumps: { break: boolean; continue: boolean },
  ) {
    this.left = left || '{{';
    this.right = right || '}}';
  }

  /** The next item. After EOF and errors there is nothing but empty errors. */
  next(): Item {
    while (this.queue.length === 0 && this.state) this.state = this.state();
    return this.queue.shift() ?? { kind: 'error', pos: 0, text: '', line: 0 };
  }

  private read(): number {
    if (this.pos >= this.input.length) {
      this.atEOF = true;
      return EOF;
    }
    const got = decode(this.input, this.pos);
    this.pos += got & 7;
    if (got >> 3 === 10) this.line++;
    return got >> 3;
  }

  private back(): void {
    if (this.atEOF || this.pos === 0) return;
    const got = decodeLast(this.input, this.pos);
    this.pos -= got & 7;
    if (got >> 3 === 10) this.line--;
  }

  private peek(): number {
    const r = this.read();
    this.back();
    return r;
  }

  private emit(kind: ItemKind): void {
    this.queue.push({ kind, pos: this.start, text: this.input.slice(this.start, this.pos), line: this.startLine });
    this.start = this.pos;
    this.startLine = this.line;
  }

  private countLines(): void {
    for (let i = this.start; i < this.pos; i++) if (this.input.charCodeAt(i) === 10) this.line++;
  }

  /** Drops what has been read; its line breaks have not been counted yet. */
  private ignore(): void {
    this.countLines();
    this.start = this.pos;
    this.startLine = this.line;
  }

  private fail(text: string): undefined {
    this.queue.push({ kind: 'error', pos: this.start, text, line: this.startLine });
    return undefined;
  }

  private text(): State | undefined {
    const at = this.input.indexOf(this.left, this.pos);
    if (at >= 0) {
      let end = at;
      if (trimsLeft(this.input, at + this.left.length)) {
        while (end > this.start && isSpace(this.input.charCodeAt(end - 1))) end--;
      }
      this.pos = end;
      if (this.pos > this.start) {
        this.countLines();
        this.emit('text');
      }
      this.pos = at;
      this.ignore();
      return () => this.leftDelim();
    }
    this.pos = this.input.length;
    if (this.pos > this.start) {
      this.countLines();
      this.emit('text');
    }
    this.emit('EOF');
    return undefined;
  }

  private leftDelim(): State {
    this.pos += this.left.length;
    const trim = trimsLeft(this.input, this.pos) ? MARKER : 0;
    if (this.input.startsWith('/*', this.pos + trim)) {
      this.pos += trim;
      this.ignore();
      return () => this.comment();
    }
    this.emit('leftDelim');
    this.pos += trim;
    this.ignore();
    this.parens = 0;
    return () => this.inside();
  }

  private comment(): State | undefined {
    const end = this.input.indexOf('*/', this.pos + 2);
    if (end < 0) return this.fail('unclosed comment');
    this.pos = end + 2;
    const delim = this.atRight();
    if (!delim) return this.fail('comment ends before closing delimiter');
    this.pos += (delim === 'trim' ? MARKER : 0) + this.right.length;
    if (delim === 'trim') this.skipBlanks();
    this.ignore();
    return () => this.text();
  }

  private skipBlanks(): void {
    while (isSpace(this.input.charCodeAt(this.pos))) this.pos++;
  }

  private atRight(): 'trim' | 'plain' | undefined {
    if (trimsRight(this.input, this.pos) && this.input.startsWith(this.right, this.pos + MARKER)) return 'trim';
    return this.input.startsWith(this.right, this.pos) ? 'plain' : undefined;
  }

  private rightDelim(): State {
    const trim = trimsRight(this.input, this.pos);
    if (trim) {
      this.pos += MARKER;
      this.ignore();
    }
    this.pos += this.right.length;
    this.emit('rightDelim');
    if (trim) {
      this.skipBlanks();
      this.ignore();
    }
    return () => this.text();
  }

  private readonly again: State = () => this.inside();

  private inside(): State | undefined {
    if (this.atRight()) return this.parens === 0 ? () => this.rightDelim() : this.fail('unclosed left paren');
    const r = this.read();
    const c = r < 0 ? '' : String.fromCharCode(r);
    if (r === EOF) return this.fail('unclosed action');
    if (isSpace(r)) {
      this.back();
      return () => this.space();
    }
    switch (c) {
      case '=':
        this.emit('assign');
        return this.again;
      case ':':
        if (this.read() !== 61) return this.fail('expected :=');
        this.emit('declare');
        return this.again;
      case '|':
        this.emit('pipe');
        return this.again;
      case '"':
        return () => this.quoted(34, 'string', 'quoted string');
      case '`':
        return () => this.raw();
      case '$':
        return () => this.name('variable');
      case "'":
        return () => this.quoted(39, 'charConstant', 'character constant');
      case '(':
        this.emit('leftParen');
        this.parens++;
        return this.again;
      case ')':
        this.emit('rightParen');
        if (--this.parens < 0) return this.fail(`unexpected right paren ${unicodeText(r)}`);
        return this.again;
    }
    if (c === '.' && this.pos < this.input.length && !/[0-9]/.test(this.input[this.pos]!))
      return () => this.name('field');
    if (/[.+\-0-9]/.test(c)) {
      this.back();
      return () => this.number();
    }
    if (isAlphaNumeric(r)) {
      this.back();
      return () => this.identifier();
    }
    if (r < 0x80 && isPrint(r)) {
      this.emit('char');
      return this.again;
    }
    return this.fail(`unrecognized character in action: ${unicodeText(r)}`);
  }

  private space(): State {
    let n = 0;
    for (; isSpace(this.peek()); n++) this.read();
    // The last blank may belong to a marker: " -}}".
    if (trimsRight(this.input, this.pos - 1) && this.input.startsWith(this.right, this.pos - 1 + MARKER)) {
      this.back();
      if (n === 1) return () => this.rightDelim();
    }
    this.emit('space');
    return this.again;
  }

  private atTerminator(): boolean {
    const r = this.peek();
    return (
      r === EOF ||
      isSpace(r) ||
      '.,|:)('.includes(String.fromCharCode(r)) ||
      this.input.startsWith(this.right, this.pos)
    );
  }

  private word(): number {
    for (;;) {
      const r = this.read();
      if (isAlphaNumeric(r)) continue;
      this.back();
      return r;
    }
  }

  private badCharacter(r: number): undefined {
    return this.fail(`bad character ${unicodeText(r)}`);
  }

  private identifier(): State | undefined {
    const r = this.word();
    const word = this.input.slice(this.start, this.pos);
    if (!this.atTerminator()) return this.badCharacter(r);
    if (KEYWORDS.has(word)) {
      const plain = (word === 'break' || word === 'continue') && !this.jumps[word];
      this.emit(plain ? 'identifier' : (word as Keyword));
    } else this.emit(word === 'true' || word === 'false' ? 'bool' : 'identifier');
    return this.again;
  }

  /** A field or variable, whose first character has been read. */
  private name(kind: 'field' | 'variable'): State | undefined {
    if (this.atTerminator()) {
      this.emit(kind === 'field' ? 'dot' : kind);
      return this.again;
    }
    const r = this.word();
    if (!this.atTerminator()) return this.badCharacter(r);
    this.emit(kind);
    return this.again;
  }

  private quoted(quote: number, kind: ItemKind, what: string): State | undefined {
    for (;;) {
      let r = this.read();
      if (r === quote) break;
      if (r === 92) {
        r = this.read();
        if (r !== EOF && r !== 10) continue;
      }
      if (r === EOF || r === 10) return this.fail(`unterminated ${what}`);
    }
    this.emit(kind);
    return this.again;
  }

  private raw(): State | undefined {
    for (let r = this.read(); r !== 96; r = this.read()) {
      if (r === EOF) return this.fail('unterminated raw quoted string');
    }
    this.emit('rawString');
    return this.again;
  }

  private accept(valid: string): boolean {
    const r = this.read();
    if (r >= 0 && r < 0x80 && valid.includes(String.fromCharCode(r))) return true;
    this.back();
    return false;
  }

  private number(): State | undefined {
    const bad = (): undefined => this.fail(`bad number syntax: ${quoteString(this.input.slice(this.start, this.pos))}`);
    if (!this.scanNumber()) return bad();
    const sign = this.peek();
    if (sign === 43 || sign === 45) {
      if (!this.scanNumber() || this.input[this.pos - 1] !== 'i') return bad();
      this.emit('complex');
    } else this.emit('number');
    return this.again;
  }

  private scanNumber(): boolean {
    this.accept('+-');
    let digits = '0123456789_';
    let exponent = 'eE';
    if (this.accept('0')) {
      if (this.accept('xX')) [digits, exponent] = ['0123456789abcdefABCDEF_', 'pP'];
      else if (this.accept('oO')) [digits, exponent] = ['01234567_', ''];
      else if (this.accept('bB')) [digits, exponent] = ['01_', ''];
    }
    while (this.accept(digits));
    if (this.accept('.')) while (this.accept(digits));
    if (exponent && this.accept(exponent)) {
      this.accept('+-');
      while (this.accept('0123456789_'));
    }
    this.accept('i');
    if (!isAlphaNumeric(this.peek())) return true;
    this.read();
    return false;
  }
}
