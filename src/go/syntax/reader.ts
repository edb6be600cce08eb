/**
 * Reads a source file character by character and keeps the list of errors. Characters that Go forbids anywhere
 * (NUL, bytes that are not UTF-8, a byte order mark after the start) are reported here and skipped, so nothing
 * above ever sees them.
 */
import type { Diagnostic, Pos, SourceFile } from './source';
import { decodeRune, runeLength } from './runes';

const BYTE_ORDER_MARK = 0xfeff;

/** So many errors are kept, many times what is ever shown: a large file of rubbish shall not fill the memory. */
const MAX_ERRORS = 1000;

export class Reader {
  /** Errors in the order found. */
  readonly errors: Diagnostic[] = [];
  /** How many of them are of scanner or parser; the branch checker's do not count. */
  errorCount = 0;
  protected readonly text: string;
  protected readonly base: number;
  /** The current character, -1 at the end of the file. */
  protected ch = 32;
  /** Byte offset of the current character, and of the one after it. */
  protected off = 0;
  private ahead = 0;

  /** @param lazy the file is one of ours: only what is needed first is read (see `parseFile`) */
  constructor(
    readonly file: SourceFile,
    protected readonly lazy = false,
  ) {
    this.text = file.text;
    this.base = file.base;
    this.advanceChar();
  }

  /** Reports an error of scanner or parser. */
  errorAt(pos: Pos, message: string): void {
    this.errorCount++;
    if (this.errors.length < MAX_ERRORS) this.errors.push({ pos, message, syntax: true });
  }

  /** Reports an error at the current character. */
  protected errorHere(message: string): void {
    this.errorAt(this.base + this.off, message);
  }

  /** Goes to the character at a byte offset. */
  protected goTo(offset: number): void {
    this.ahead = offset;
    this.advanceChar();
  }

  /** Goes to the next character. */
  protected advanceChar(): void {
    const at = this.ahead;
    if (at < this.text.length) {
      const c = this.text.charCodeAt(at);
      if (c < 0x80 && c !== 0) {
        this.off = at;
        this.ch = c;
        this.ahead = at + 1;
        return;
      }
    }
    this.advanceSlowly();
  }

  private advanceSlowly(): void {
    for (;;) {
      const at = this.ahead;
      this.off = at;
      if (at >= this.text.length) {
        this.ch = -1;
        return;
      }
      this.ch = decodeRune(this.text, at);
      this.ahead = at + (this.ch < 0 ? 1 : runeLength(this.ch));
      // As in gc, whose first read takes another way: a NUL right at the start is a character like any other.
      if (this.ch === 0 && at > 0) this.errorHere('invalid NUL character');
      else if (this.ch < 0) this.errorHere('invalid UTF-8 encoding');
      else if (this.ch === BYTE_ORDER_MARK) {
        if (at > 0) this.errorHere('invalid BOM in the middle of the file');
      } else return;
    }
  }
}
