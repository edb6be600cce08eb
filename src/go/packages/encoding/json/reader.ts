/** Moving over JSON text that has been checked before: where values, keys and elements begin and end. */
import { skipSpace } from './syntax';
import { unquote } from './text';

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

export class Reader {
  /** Where the next byte is. */
  protected i = 0;
  /** Where the next backslash is, from the last string on; 2^32 - 1 if there is none. */
  private escape = -1;

  constructor(protected readonly s: string) {}

  /** Past the value at `from`. */
  private end(from: number): number {
    const { s } = this;
    const c = s.charCodeAt(from);
    if (c === QUOTE) {
      for (let i = from + 1; ;) {
        i = s.indexOf('"', i);
        if (this.escape < from) this.escape = s.indexOf('\\', from) >>> 0;
        if (this.escape > i) return i + 1;
        // An escape sequence has one character after the backslash that could be a quote; look on behind it.
        const after = this.escape + 2;
        this.escape = s.indexOf('\\', after) >>> 0;
        i = Math.max(after, from + 1);
      }
    }
    let i = from;
    if (c !== OPEN_OBJECT && c !== OPEN_LIST) {
      for (; i < s.length; i++) {
        const b = s.charCodeAt(i);
        if (b === COMMA || b === CLOSE_OBJECT || b === CLOSE_LIST || b <= 32) break;
      }
      return i;
    }
    for (let depth = 0; ;) {
      const b = s[i];
      if (b === '"') {
        i = this.end(i);
        continue;
      }
      i++;
      if (b === '{' || b === '[') depth++;
      else if ((b === '}' || b === ']') && --depth === 0) return i;
    }
  }

  protected skip(): string {
    const from = this.i;
    this.i = this.end(from);
    return this.s.slice(from, this.i);
  }

  /** Moves past a comma and tells whether an element follows; at the closing bracket moves past that. */
  protected next(close: string): boolean {
    this.i = skipSpace(this.s, this.i);
    if (this.s[this.i] === ',') this.i = skipSpace(this.s, this.i + 1);
    else if (this.s[this.i] === close) {
      this.i++;
      return false;
    }
    return true;
  }

  /** A key, up to the value after its colon. */
  protected key(): { text: string; at: number } {
    const at = this.i;
    const text = unquote(this.skip());
    this.i = skipSpace(this.s, skipSpace(this.s, this.i) + 1);
    return { text, at };
  }

  /** Whether a list or an object is next. */
  protected opens(): boolean {
    const c = this.s.charCodeAt(this.i);
    return c === OPEN_OBJECT || c === OPEN_LIST;
  }
}
