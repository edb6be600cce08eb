/** Flags, padding, and how one number, string or truth value is laid out. All texts are byte strings. */
import type { Int } from '../kit/ints';
import { isPrint } from '../kit/unicode';
import { decode, encode, RUNE_ERROR, runeCount } from '../kit/utf8';
import { formatFloat } from '../strconv/ftoa';
import { canBackquote, quoteRune, quoteString } from '../strconv/quote';

/** What stands between `%` and the verb. */
export class Flags {
  minus = false;
  plus = false;
  sharp = false;
  space = false;
  zero = false;
  /** %+v and %#v: as `plus` and `sharp`, which the parts of a value then do not see. */
  plusV = false;
  sharpV = false;
  wid: number | undefined;
  prec: number | undefined;

  clear(): void {
    this.minus = this.plus = this.sharp = this.space = this.zero = this.plusV = this.sharpV = false;
    this.wid = this.prec = undefined;
  }

  /** Whether nothing is asked for, so that most layouts are the plain text. */
  get none(): boolean {
    return (
      this.wid === undefined &&
      this.prec === undefined &&
      !(this.minus || this.plus || this.sharp || this.space || this.zero || this.plusV || this.sharpV)
    );
  }

  /** The flags as fmt.State's Flag answers for them. */
  get text(): string {
    return (
      (this.minus ? '-' : '') +
      (this.plus || this.plusV ? '+' : '') +
      (this.sharp || this.sharpV ? '#' : '') +
      (this.space ? ' ' : '') +
      (this.zero ? '0' : '')
    );
  }
}

function padding(f: Flags, n: number, zero = f.zero): string {
  return n > 0 ? (zero ? '0' : ' ').repeat(n) : '';
}

/** Fills up to the width, counted in runes. */
export function pad(f: Flags, s: string, zero = f.zero): string {
  if (!f.wid) return s;
  const fill = padding(f, f.wid - runeCount(s), zero);
  return f.minus ? s + fill : fill + s;
}

/** At most as many runes as the precision says. */
function truncate(f: Flags, s: string): string {
  if (f.prec === undefined) return s;
  let n = f.prec;
  for (let i = 0; i < s.length;) {
    if (--n < 0) return s.slice(0, i);
    i += decode(s, i) & 7;
  }
  return s;
}

export function layString(f: Flags, s: string): string {
  return pad(f, truncate(f, s));
}

export function layQuoted(f: Flags, s: string): string {
  s = truncate(f, s);
  if (f.sharp && canBackquote(s)) return pad(f, '`' + s + '`');
  return pad(f, quoteString(s, f.plus ? 'ascii' : 'print'));
}

/** %x and %X of strings and bytes. */
export function layHex(f: Flags, s: string, upper: boolean): string {
  const n = f.prec !== undefined && f.prec < s.length ? f.prec : s.length;
  if (n <= 0) return padding(f, f.wid ?? 0);
  const prefix = f.sharp ? (upper ? '0X' : '0x') : '';
  let out = prefix;
  for (let i = 0; i < n; i++) {
    if (f.space && i > 0) out += ' ' + prefix;
    const byte = s.charCodeAt(i).toString(16).padStart(2, '0');
    out += upper ? byte.toUpperCase() : byte;
  }
  return pad(f, out);
}

/** An integer in a base; `verb` O adds 0o, X makes capitals. */
export function layInteger(f: Flags, v: Int, base: number, verb: string): string {
  const negative = v < 0;
  let digits = (negative ? -v : v).toString(base);
  if (verb === 'X') digits = digits.toUpperCase();
  let min = 0;
  if (f.prec !== undefined) {
    min = f.prec;
    if (min === 0 && v == 0) return padding(f, f.wid ?? 0, false);
  } else if (f.zero && f.wid !== undefined) {
    min = f.wid - (negative || f.plus || f.space ? 1 : 0);
  }
  digits = digits.padStart(min, '0');
  if (f.sharp) {
    if (base === 2) digits = '0b' + digits;
    else if (base === 8 && digits[0] !== '0') digits = '0' + digits;
    else if (base === 16) digits = (verb === 'X' ? '0X' : '0x') + digits;
  }
  if (verb === 'O') digits = '0o' + digits;
  return pad(f, (negative ? '-' : f.plus ? '+' : f.space ? ' ' : '') + digits, false);
}

/** %U. */
export function layUnicode(f: Flags, v: Int): string {
  let s =
    'U+' +
    BigInt.asUintN(64, BigInt(v))
      .toString(16)
      .toUpperCase()
      .padStart(Math.max(4, f.prec ?? 4), '0');
  if (f.sharp && v >= 0 && v <= 0x10ffff && isPrint(Number(v))) s += " '" + encode(Number(v)) + "'";
  return pad(f, s, false);
}

const rune = (v: Int): number => (v < 0 || v > 0x10ffff ? RUNE_ERROR : Number(v));

/** %c. */
export function layRune(f: Flags, v: Int): string {
  return pad(f, encode(rune(v)));
}

/** %q of an integer. */
export function layQuotedRune(f: Flags, v: Int): string {
  return pad(f, quoteRune(rune(v), f.plus ? 'ascii' : 'print'));
}

/** A float; `prec` is what holds when the flags give none (-1: as many digits as needed). */
export function layFloat(f: Flags, v: number, bitSize: 32 | 64, verb: string, prec: number): string {
  if (f.prec !== undefined) prec = f.prec;
  let num = formatFloat(v, verb, prec, bitSize);
  if (num[0] !== '-' && num[0] !== '+') num = '+' + num;
  if (f.space && num[0] === '+' && !f.plus) num = ' ' + num.slice(1);
  if (num[1] === 'I' || num[1] === 'N') {
    if (num[1] === 'N' && !f.space && !f.plus) num = num.slice(1);
    return pad(f, num, false);
  }
  if (f.sharp && verb !== 'b') num = withAllDigits(num, verb, prec);
  if (f.plus || num[0] !== '+') {
    if (f.zero && f.wid !== undefined && f.wid > num.length) {
      return num[0] + padding(f, f.wid - num.length) + num.slice(1);
    }
    return pad(f, num);
  }
  return pad(f, num.slice(1));
}

/** The `#` flag of floats: always a point, and for %g the zeros at the end that %g drops. */
function withAllDigits(num: string, verb: string, prec: number): string {
  let digits = /[gGxX]/.test(verb) && verb !== 'X' ? (prec === -1 ? 6 : prec) : 0;
  const at = num.search(verb === 'x' || verb === 'X' ? /[pP]/ : /[eEpP]/);
  const tail = at < 0 ? '' : num.slice(at);
  let body = at < 0 ? num : num.slice(0, at);
  const significant = body.slice(1).replace('.', '').replace(/^0+/, '');
  digits -= significant.length;
  if (!body.includes('.')) {
    if (body.length === 2 && body[1] === '0') digits--;
    body += '.';
  }
  return body + '0'.repeat(Math.max(0, digits)) + tail;
}
