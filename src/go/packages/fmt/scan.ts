/** The Scan family (package fmt, "Scanning"). */
import type { NativeGen, Thread } from '../../machine/native';
import { Kind, type RType } from '../../machine/rtype';
import { Complex, Iface, type FuncValue, type Value } from '../../machine/values';
import { norm, type Int } from '../kit/ints';
import { callMethod, implementsInterface } from '../kit/interfaces';
import { store } from '../kit/pointers';
import { byteSlice } from '../kit/slices';
import { isSpace } from '../kit/unicode';
import { decode, encode } from '../kit/utf8';
import { parseFloat64 } from '../strconv/atof';
import { parseInt64, parseUint, type Parsed } from '../strconv/atoi';
import { unquote } from '../strconv/quote';
import { EOF, ScanFailure, type RuneSource } from './input';

export type Mode = 'scan' | 'line' | 'format';

const DECIMAL = '0123456789';
const HEX = DECIMAL + 'abcdefABCDEF';

const fail = (text: string): ScanFailure => new ScanFailure({ text });

export class Scan {
  /** Runes read so far, and how many may be read for the field at hand. */
  private count = 0;
  private limit = Infinity;
  private wid: number | undefined;
  private atEof = false;
  private text = '';

  constructor(
    private readonly t: Thread,
    private readonly source: RuneSource,
    private readonly mode: Mode,
  ) {}

  *get(): NativeGen {
    if (this.atEof || this.count >= this.limit) return EOF;
    const r = yield* this.source.read();
    if (r === EOF) this.atEof = this.mode === 'line';
    else {
      this.count++;
      if (this.mode === 'line' && r === 10) this.atEof = false;
    }
    return r;
  }

  *unget(): NativeGen {
    yield* this.source.unread();
    this.atEof = false;
    this.count--;
    return undefined;
  }

  width(): number | undefined {
    return this.wid;
  }

  /** Fails at the end of the input. */
  private *notEof(): NativeGen {
    if ((yield* this.get()) === EOF) throw new ScanFailure({ io: 'EOF' });
    yield* this.unget();
  }

  private *peek(chars: string): NativeGen {
    const r = yield* this.get();
    if (r === EOF) return false;
    yield* this.unget();
    return r < 0x80 && chars.includes(String.fromCharCode(r));
  }

  /** Takes the next rune into `text` if it is one of `chars`. */
  private *accept(chars: string): NativeGen {
    const r = yield* this.get();
    if (r === EOF) return false;
    if (r < 0x80 && chars.includes(String.fromCharCode(r))) {
      this.text += encode(r);
      return true;
    }
    yield* this.unget();
    return false;
  }

  *skipSpace(): NativeGen {
    for (;;) {
      const r = yield* this.get();
      if (r === EOF) return;
      if (r === 13 && (yield* this.peek('\n'))) continue;
      if (r === 10) {
        if (this.mode === 'scan') continue;
        throw fail('unexpected newline');
      }
      if (!isSpace(r)) {
        yield* this.unget();
        return;
      }
    }
  }

  /** Runes up to white space, or for which `f` holds. */
  *token(skip: boolean, f: FuncValue | null): NativeGen {
    if (skip) yield* this.skipSpace();
    let out = '';
    for (;;) {
      const r = yield* this.get();
      if (r === EOF) return out;
      const fits = f ? yield { do: 'call', fn: f, args: [r] } : !isSpace(r);
      if (!fits) {
        yield* this.unget();
        return out;
      }
      out += encode(r);
    }
  }

  /** Scan and Scanln. Answers with how many values were stored, through `done`. */
  *values(args: (Iface | null)[], done: (n: number) => void): NativeGen {
    let n = 0;
    for (const arg of args) {
      yield* this.one('v', arg);
      done(++n);
    }
    while (this.mode === 'line') {
      const r = yield* this.get();
      if (r === 10 || r === EOF) return;
      if (!isSpace(r)) throw fail('expected newline');
    }
  }

  /** Scanf. */
  *formatted(format: string, args: (Iface | null)[], done: (n: number) => void): NativeGen {
    let n = 0;
    for (let i = 0; i < format.length;) {
      const step = (yield* this.advance(format, i)) as number;
      if (step > i) {
        i = step;
        continue;
      }
      if (format[i] !== '%') {
        if (step < 0) throw fail('input does not match format');
        break;
      }
      const digits = /^\d*/.exec(format.slice(i + 1))![0];
      i += 1 + digits.length;
      this.wid = digits ? Number(digits) : undefined;
      const size = decode(format, i) & 7;
      const verb = format.slice(i, i + size);
      i += size;
      if (verb !== 'c') yield* this.skipSpace();
      if (verb === '%') {
        yield* this.skipSpace();
        yield* this.notEof();
        if (!(yield* this.accept('%'))) throw fail('missing literal %');
        continue;
      }
      this.limit = this.count + (this.wid ?? Infinity);
      if (n >= args.length) throw fail("too few operands for format '%" + format.slice(i - size) + "'");
      yield* this.one(verb, args[n]!);
      done(++n);
      this.limit = Infinity;
    }
    if (n < args.length) throw fail('too many operands');
  }

  /** Matches format text from `i` on; where it stopped, or -1 when the input differs at once. */
  private *advance(format: string, i: number): NativeGen {
    while (i < format.length) {
      const got = decode(format, i);
      let c = got >> 3;
      let size = got & 7;
      if (isSpace(c)) {
        i = yield* this.advanceSpace(format, i);
        continue;
      }
      if (c === 37) {
        if (i + 1 === format.length) throw fail('missing verb: % at end of format string');
        if (format[i + 1] !== '%') return i;
        i++;
        c = 37;
        size = 1;
      }
      const r = yield* this.get();
      if (r === EOF) throw new ScanFailure({ io: 'ErrUnexpectedEOF' });
      if (r !== c) {
        yield* this.unget();
        return -1;
      }
      i += size;
    }
    return i;
  }

  /** A run of white space in the format: newlines match newlines, other space matches at least one space. */
  private *advanceSpace(format: string, i: number): NativeGen {
    let newlines = 0;
    let trailing = false;
    while (i < format.length) {
      const got = decode(format, i);
      if (!isSpace(got >> 3)) break;
      if (got >> 3 === 10) newlines++;
      trailing = got >> 3 !== 10;
      i += got & 7;
    }
    for (let k = 0; k < newlines; k++) {
      let r = yield* this.get();
      while (r !== 10 && r !== EOF && isSpace(r)) r = yield* this.get();
      if (r !== 10 && r !== EOF) throw fail('newline in format does not match input');
    }
    if (trailing) {
      let r = yield* this.get();
      if (newlines === 0) {
        if (r !== EOF && !isSpace(r)) throw fail('expected space in input to match format');
        if (r === 10) throw fail('newline in input does not match format');
      }
      while (r !== 10 && r !== EOF && isSpace(r)) r = yield* this.get();
      if (r !== EOF) yield* this.unget();
    }
    return i;
  }

  /** Reads one value into what `arg` points to. */
  private *one(verb: string, arg: Iface | null): NativeGen {
    this.text = '';
    if (arg && implementsInterface(arg.type, this.t.type('fmt', 'Scanner'))) {
      const state = new Iface(this.t.type('fmt', 'ss').ptrTo(), [this]);
      const err = (yield* callMethod(arg, 'Scan', state, verb.codePointAt(0)!)) as Iface | null;
      if (!err) return;
      const eof = this.t.getVar('io', 'EOF') as Iface;
      throw new ScanFailure(err.value === eof.value ? { io: 'ErrUnexpectedEOF' } : { error: err });
    }
    if (!arg || arg.type.kind !== Kind.Pointer) throw fail('type not a pointer: ' + (arg ? arg.type.name : '<nil>'));
    const type = arg.type.elem!;
    store(arg.value, type, yield* this.read(verb, type, arg.type));
  }

  private *read(verb: string, type: RType, pointer: RType): NativeGen {
    const k = type.kind;
    if (k === Kind.Bool) return yield* this.bool(verb);
    if (k >= Kind.Int && k <= Kind.Int64) return yield* this.integer(verb, intBits[k]!, true);
    if (k >= Kind.Uint && k <= Kind.Uintptr) return yield* this.integer(verb, intBits[k]!, false);
    if (k === Kind.Float32 || k === Kind.Float64) {
      this.check(verb, 'beEfFgGv', k === Kind.Float32 ? 'float32' : 'float64');
      yield* this.skipSpace();
      yield* this.notEof();
      return this.float(yield* this.floatToken(), k === Kind.Float32 ? 32 : 64);
    }
    if (k === Kind.Complex64 || k === Kind.Complex128) return yield* this.complex(verb, k === Kind.Complex64 ? 32 : 64);
    if (k === Kind.String) return yield* this.string(verb);
    if (k === Kind.Slice && type.elem!.kind === Kind.Uint8) return byteSlice(yield* this.string(verb));
    throw fail("can't scan type: " + pointer.name);
  }

  private check(verb: string, allowed: string, type: string): void {
    if (!allowed.includes(verb)) throw fail("bad verb '%" + verb + "' for " + type);
  }

  private *bool(verb: string): NativeGen {
    yield* this.skipSpace();
    yield* this.notEof();
    this.check(verb, 'tv', 'boolean');
    const r = yield* this.get();
    if (r === 48) return false;
    if (r === 49) return true;
    const word =
      r === 116 || r === 84 ? ['rR', 'uU', 'eE'] : r === 102 || r === 70 ? ['aA', 'lL', 'sS', 'eE'] : undefined;
    // Anything else reads as false, as in Go.
    if (!word) return false;
    if (yield* this.accept(word[0]!)) {
      for (const chars of word.slice(1)) if (!(yield* this.accept(chars))) throw fail('syntax error scanning boolean');
    }
    return word.length === 3;
  }

  private *integer(verb: string, bits: number, signed: boolean): NativeGen {
    if (verb === 'c') {
      yield* this.notEof();
      const r = (yield* this.get()) as number;
      // Go looks at the bits as a signed number's, whatever the type.
      if (bits < 32 && r >= 2 ** (bits - 1)) throw fail('overflow on character value ' + encode(r));
      return r;
    }
    yield* this.skipSpace();
    yield* this.notEof();
    this.check(verb, 'bdoUxXv', 'integer');
    let base = { b: 2, o: 8, x: 16, X: 16, U: 16 }[verb] ?? 10;
    let digits = base === 2 ? '01' : base === 8 ? '01234567' : base === 16 ? HEX : DECIMAL;
    let have = false;
    if (verb === 'U') {
      for (const c of 'U+') if (!(yield* this.accept(c))) throw fail('bad unicode format ');
      this.text = '';
    } else {
      if (signed) yield* this.accept('+-');
      if (verb === 'v') {
        base = 0;
        digits = DECIMAL + '_';
        if (yield* this.accept('0')) {
          have = true;
          if (yield* this.accept('bB')) digits = '01_';
          else if (yield* this.accept('oO')) digits = '01234567_';
          else if (yield* this.accept('xX')) digits = HEX + '_';
          else digits = '01234567_';
        }
      }
    }
    if (!have) {
      yield* this.notEof();
      if (!(yield* this.accept(digits))) throw fail('expected integer');
    }
    while (yield* this.accept(digits));
    const token = this.text;
    const parsed = signed ? parseInt64(token, base, 64) : parseUint(token, base, 64);
    if (parsed.error) throw this.numError(signed ? 'ParseInt' : 'ParseUint', token, parsed.error);
    const n = BigInt(parsed.value);
    const fits = signed ? BigInt.asIntN(bits, n) === n : BigInt.asUintN(bits, n) === n;
    if (!fits) throw fail((signed ? '' : 'unsigned ') + 'integer overflow on token ' + token);
    return norm(n) as Int;
  }

  private numError(fn: string, token: string, error: NonNullable<Parsed['error']>): ScanFailure {
    const reason: Value =
      typeof error === 'string'
        ? this.t.getVar('strconv', error === 'range' ? 'ErrRange' : 'ErrSyntax')
        : this.t.error(error.text);
    return new ScanFailure({ error: new Iface(this.t.type('strconv', 'NumError').ptrTo(), [fn, token, reason]) });
  }

  private *floatToken(): NativeGen {
    this.text = '';
    if ((yield* this.accept('nN')) && (yield* this.accept('aA')) && (yield* this.accept('nN'))) return this.text;
    yield* this.accept('+-');
    if ((yield* this.accept('iI')) && (yield* this.accept('nN')) && (yield* this.accept('fF'))) return this.text;
    let digits = DECIMAL + '_';
    let exponent = 'eEpP';
    if ((yield* this.accept('0')) && (yield* this.accept('xX'))) {
      digits = HEX + '_';
      exponent = 'pP';
    }
    while (yield* this.accept(digits));
    if (yield* this.accept('.')) while (yield* this.accept(digits));
    if (yield* this.accept(exponent)) {
      yield* this.accept('+-');
      while (yield* this.accept(DECIMAL + '_'));
    }
    return this.text;
  }

  private float(token: string, size: 32 | 64): number {
    // Decimal digits with a binary exponent, which ParseFloat does not take.
    const p = /^(.*)p(.*)$/.exec(token);
    if (p && !/x/i.test(token)) {
      const exp = parseInt64(p[2]!, 10, 64);
      return this.float(p[1]!, size) * 2 ** Number(exp.value);
    }
    const got = parseFloat64(token, size);
    if (got.error) throw this.numError('ParseFloat', token, got.error);
    return got.value;
  }

  private *complex(verb: string, size: 32 | 64): NativeGen {
    this.check(verb, 'beEfFgGv', 'complex');
    yield* this.skipSpace();
    yield* this.notEof();
    const bad = 'syntax error scanning complex number';
    const parens = yield* this.accept('(');
    const re = (yield* this.floatToken()) as string;
    this.text = '';
    if (!(yield* this.accept('+-'))) throw fail(bad);
    const sign = this.text;
    const im = (yield* this.floatToken()) as string;
    if (!(yield* this.accept('i')) || (parens && !(yield* this.accept(')')))) throw fail(bad);
    return new Complex(this.float(re, size), this.float(sign + im, size));
  }

  private *string(verb: string): NativeGen {
    this.check(verb, 'svqxX', 'string');
    yield* this.skipSpace();
    yield* this.notEof();
    if (verb === 'q') return yield* this.quoted();
    if (verb !== 'x' && verb !== 'X') return yield* this.token(false, null);
    let out = '';
    while (yield* this.accept(HEX)) {
      const first = this.text.slice(-1);
      if (!(yield* this.accept(HEX))) throw fail('illegal hex digit');
      out += String.fromCharCode(parseInt(first + this.text.slice(-1), 16));
    }
    if (out === '') throw fail('no hex data for %x string');
    return out;
  }

  private *quoted(): NativeGen {
    const quote = yield* this.get();
    if (quote !== 34 && quote !== 96) throw fail('expected quoted string');
    let out = encode(quote);
    for (;;) {
      const r = yield* this.get();
      if (r === EOF) throw new ScanFailure({ io: 'ErrUnexpectedEOF' });
      out += encode(r);
      if (r === quote) break;
      if (r === 92 && quote === 34) out += encode(yield* this.get());
    }
    const text = quote === 96 ? out.slice(1, -1) : unquote(out);
    if (text === undefined) throw new ScanFailure({ error: this.t.getVar('strconv', 'ErrSyntax') as Iface });
    return text;
  }
}

const intBits: Record<number, number> = {
  [Kind.Int]: 64,
  [Kind.Int8]: 8,
  [Kind.Int16]: 16,
  [Kind.Int32]: 32,
  [Kind.Int64]: 64,
  [Kind.Uint]: 64,
  [Kind.Uint8]: 8,
  [Kind.Uint16]: 16,
  [Kind.Uint32]: 32,
  [Kind.Uint64]: 64,
  [Kind.Uintptr]: 64,
};
