/** Scans literals: numbers, characters, strings (Go specification, "Lexical elements"), with gc's messages. */
import type { BasicLit } from './ast';
import { Reader } from './reader';
import { MAX_RUNE, describeRune, quoteRune } from './runes';

const baseNames: Record<number, string> = { 2: 'binary', 8: 'octal', 10: 'decimal', 16: 'hexadecimal' };

export function isDecimal(ch: number): boolean {
  return ch >= 48 && ch <= 57;
}

/** The value of a hexadecimal digit, 16 for anything else. */
function digitValue(ch: number): number {
  if (isDecimal(ch)) return ch - 48;
  const low = ch | 32;
  return low >= 97 && low <= 102 ? low - 87 : 16;
}

/** What a run of digits held. */
const DIGIT = 1;
const SEPARATOR = 2;

export class Literals extends Reader {
  /** Byte offset where the current token starts. */
  protected start = 0;
  /** Text of a name or literal; for `;` what stood for it: `semicolon`, `newline` or `EOF`. */
  lit = '';
  /** Kind of the current literal. */
  kind: BasicLit['lit'] = 'INT';
  /** True if the current literal has an error (already reported). */
  bad = false;
  /** Offset of the first digit too large for its base, or -1. */
  private wrongDigit = -1;

  private setLiteral(kind: BasicLit['lit'], ok: boolean): void {
    this.kind = kind;
    this.lit = this.text.slice(this.start, this.off);
    this.bad = !ok;
  }

  private errorAtStart(message: string): void {
    this.errorAt(this.base + this.start, message);
  }

  /** Skips digits and `_`. For bases up to ten every decimal digit is taken, and the first wrong one noted. */
  private digits(base: number): number {
    let seen = 0;
    for (;;) {
      if (this.ch === 95) seen |= SEPARATOR;
      else {
        const value = digitValue(this.ch);
        if (value >= (base <= 10 ? 10 : 16)) return seen;
        if (value >= base && this.wrongDigit < 0) this.wrongDigit = this.off;
        seen |= DIGIT;
      }
      this.advanceChar();
    }
  }

  /** Scans a number; `afterPoint` when a leading `.` has been read. */
  protected number(afterPoint: boolean): void {
    let ok = true;
    const fail = (message: string): void => {
      if (ok) this.errorHere(message);
      ok = false;
    };
    let kind: BasicLit['lit'] = afterPoint ? 'FLOAT' : 'INT';
    let base = 10;
    let prefix = '';
    let seen = 0;
    this.wrongDigit = -1;
    if (!afterPoint) {
      if (this.ch === 48) {
        this.advanceChar();
        prefix = String.fromCharCode(this.ch | 32);
        if (this.ch > 0 && (prefix === 'x' || prefix === 'o' || prefix === 'b')) {
          this.advanceChar();
          base = prefix === 'x' ? 16 : prefix === 'o' ? 8 : 2;
        } else {
          prefix = '0';
          base = 8;
          seen = DIGIT;
        }
      }
      seen |= this.digits(base);
      if (this.ch === 46) {
        if (prefix === 'o' || prefix === 'b') fail(`invalid radix point in ${baseNames[base]} literal`);
        this.advanceChar();
        kind = 'FLOAT';
      }
    }
    if (kind === 'FLOAT') seen |= this.digits(base);
    if (!(seen & DIGIT)) fail(`${baseNames[base]} literal has no digits`);

    const exponent = this.ch | 32;
    if (this.ch > 0 && (exponent === 101 || exponent === 112)) {
      if (exponent === 101 && prefix !== '' && prefix !== '0') {
        fail(`${quoteRune(this.ch)} exponent requires decimal mantissa`);
      } else if (exponent === 112 && prefix !== 'x') {
        fail(`${quoteRune(this.ch)} exponent requires hexadecimal mantissa`);
      }
      this.advanceChar();
      kind = 'FLOAT';
      if (this.ch === 43 || this.ch === 45) this.advanceChar();
      const digits = this.digits(10);
      seen = digits | (seen & SEPARATOR);
      if (!(digits & DIGIT)) fail('exponent has no digits');
    } else if (prefix === 'x' && kind === 'FLOAT') {
      fail("hexadecimal mantissa requires a 'p' exponent");
    }
    if (this.ch === 105) {
      kind = 'IMAG';
      this.advanceChar();
    }
    this.setLiteral(kind, ok);

    if (ok && kind === 'INT' && this.wrongDigit >= 0) {
      const digit = quoteRune(this.text.charCodeAt(this.wrongDigit));
      this.errorAt(this.base + this.wrongDigit, `invalid digit ${digit} in ${baseNames[base]} literal`);
      this.bad = true;
    } else if (ok && seen & SEPARATOR) {
      const at = misplacedSeparator(this.lit);
      if (at >= 0) {
        this.errorAt(this.base + this.start + at, "'_' must separate successive digits");
        this.bad = true;
      }
    }
  }

  /** Scans a character literal. */
  protected rune(): void {
    let ok = true;
    this.advanceChar();
    for (let n = 0; ; n++) {
      if (this.ch === 39) {
        if (ok && n === 0) {
          this.errorHere("empty rune literal or unescaped '");
          ok = false;
        } else if (ok && n !== 1) {
          this.errorAtStart('more than one character in rune literal');
          ok = false;
        }
        this.advanceChar();
        break;
      }
      if (this.ch === 92) {
        this.advanceChar();
        if (!this.escape(39)) ok = false;
      } else if (this.ch === 10 || this.ch < 0) {
        if (ok && this.ch < 0) this.errorAtStart('rune literal not terminated');
        else if (ok) this.errorHere('newline in rune literal');
        ok = false;
        break;
      } else this.advanceChar();
    }
    this.setLiteral('CHAR', ok);
  }

  /** Scans a string in double quotes. */
  protected string(): void {
    let ok = true;
    this.advanceChar();
    for (;;) {
      if (this.ch === 34) {
        this.advanceChar();
        break;
      }
      if (this.ch === 92) {
        this.advanceChar();
        if (!this.escape(34)) ok = false;
      } else if (this.ch === 10 || this.ch < 0) {
        if (this.ch < 0) this.errorAtStart('string not terminated');
        else this.errorHere('newline in string');
        ok = false;
        break;
      } else this.advanceChar();
    }
    this.setLiteral('STRING', ok);
  }

  /** Scans a string in back quotes; carriage returns stay in the text. */
  protected rawString(): void {
    this.advanceChar();
    while (this.ch >= 0 && this.ch !== 96) this.advanceChar();
    const ok = this.ch >= 0;
    if (ok) this.advanceChar();
    else this.errorAtStart('string not terminated');
    this.setLiteral('STRING', ok);
  }

  /** Skips what follows a backslash. False after an error; the end of the file is left to the caller. */
  private escape(quote: number): boolean {
    let count = 0;
    let base = 16;
    switch (this.ch) {
      case quote:
      case 97: // a
      case 98: // b
      case 102: // f
      case 110: // n
      case 114: // r
      case 116: // t
      case 118: // v
      case 92:
        this.advanceChar();
        return true;
      case 120: // x
        count = 2;
        break;
      case 117: // u
        count = 4;
        break;
      case 85: // U
        count = 8;
        break;
      case -1:
        return true;
      default:
        if (this.ch < 48 || this.ch > 55) {
          this.errorHere('unknown escape');
          return false;
        }
        count = 3;
        base = 8;
    }
    const wide = count > 3;
    if (base === 16) this.advanceChar();
    let value = 0;
    for (; count > 0; count--) {
      if (this.ch < 0) return true;
      const digit = digitValue(this.ch);
      if (digit >= base) {
        this.errorHere(`invalid character ${quoteRune(this.ch)} in ${baseNames[base]} escape`);
        return false;
      }
      value = value * base + digit;
      this.advanceChar();
    }
    if (base === 8 && value > 255) {
      this.errorHere(`octal escape value ${value} > 255`);
      return false;
    }
    if (wide && (value > MAX_RUNE || (value >= 0xd800 && value < 0xe000))) {
      this.errorHere(`escape is invalid Unicode code point ${describeRune(value)}`);
      return false;
    }
    return true;
  }
}

/** Index of the first `_` that does not stand between two digits (a prefix counts as a digit), or -1. */
function misplacedSeparator(lit: string): number {
  const hex = /^0x/i.test(lit);
  const from = /^0[xob]/i.test(lit) ? 2 : 0;
  const isDigitAt = (i: number): boolean =>
    i < lit.length && (hex ? digitValue(lit.charCodeAt(i)) < 16 : isDecimal(lit.charCodeAt(i)));
  let before = from > 0;
  for (let i = from; i < lit.length; i++) {
    if (lit[i] !== '_') {
      before = isDigitAt(i);
      continue;
    }
    if (!before || !isDigitAt(i + 1)) {
      // A run of several: gc blames the second, as the first has a digit before it.
      return before && lit[i + 1] === '_' ? i + 1 : i;
    }
  }
  return -1;
}
