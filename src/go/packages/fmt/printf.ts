/** Reading format strings, and the rules of Print and Println. */
import type { NativeGen, Thread } from '../../machine/native';
import { Kind } from '../../machine/rtype';
import type { Iface, Slice } from '../../machine/values';
import { elements } from '../kit/slices';
import { decode, encode } from '../kit/utf8';
import { Printer } from './printer';

type Arg = Iface | null;

const TOO_LARGE = 1e6;

/** Digits from `i` on: the number (undefined for none or too large) and where they end. */
function number(format: string, i: number, end: number): { n: number | undefined; i: number } {
  const start = i;
  while (i < end && format.charCodeAt(i) >= 48 && format.charCodeAt(i) <= 57) {
    if (Number(format.slice(start, i + 1)) > TOO_LARGE && i > start) return { n: undefined, i: end };
    i++;
  }
  return { n: i > start ? Number(format.slice(start, i)) : undefined, i };
}

/** Formats as Printf does. Answers with the text; `wrapped` gets the operands of %w by index. */
export class Formatter {
  private readonly p: Printer;
  private readonly args: Arg[];
  private reordered = false;
  private good = true;
  /** Operand indexes of the %w verbs, in order. */
  readonly wrapped: number[] = [];

  constructor(
    t: Thread,
    private readonly format: string,
    args: Slice | null,
    wrapping = false,
  ) {
    this.p = new Printer(t);
    this.p.wrapping = wrapping;
    this.args = elements(args);
  }

  get wasReordered(): boolean {
    return this.reordered;
  }

  /** `[n]` at `i`: the operand it names. */
  private index(argNum: number, i: number): { argNum: number; i: number; found: boolean } {
    const { format } = this;
    if (format[i] !== '[') return { argNum, i, found: false };
    this.reordered = true;
    const close = format.indexOf(']', i + 1);
    if (close < 0 || format.length - i < 3) {
      this.good = false;
      return { argNum, i: i + 1, found: false };
    }
    const got = number(format, i + 1, close);
    if (got.n === undefined || got.i !== close) {
      this.good = false;
      return { argNum, i: close + 1, found: false };
    }
    if (got.n >= 1 && got.n <= this.args.length) return { argNum: got.n - 1, i: close + 1, found: true };
    this.good = false;
    return { argNum, i: close + 1, found: true };
  }

  /** A width or precision given as `*`. */
  private star(argNum: number): number | undefined {
    const arg = this.args[argNum];
    if (!arg || arg.type.kind < Kind.Int || arg.type.kind > Kind.Uintptr) return undefined;
    const n = Number(arg.value);
    return Math.abs(n) > TOO_LARGE ? undefined : n;
  }

  *run(): NativeGen {
    const { p, format, args } = this;
    const f = p.flags;
    const end = format.length;
    let argNum = 0;
    for (let i = 0; i < end;) {
      const percent = format.indexOf('%', i);
      if (percent < 0) {
        p.out += format.slice(i);
        break;
      }
      p.out += format.slice(i, percent);
      i = percent + 1;
      f.clear();
      this.good = true;
      flags: for (; i < end; i++) {
        switch (format.charCodeAt(i)) {
          case 35:
            f.sharp = true;
            break;
          case 48:
            f.zero = !f.minus;
            break;
          case 43:
            f.plus = true;
            break;
          case 45:
            f.minus = true;
            f.zero = false;
            break;
          case 32:
            f.space = true;
            break;
          default:
            break flags;
        }
      }
      let at = this.index(argNum, i);
      ({ argNum, i } = at);
      let afterIndex = at.found;
      if (format[i] === '*') {
        i++;
        f.wid = this.star(argNum);
        if (argNum < args.length) argNum++;
        if (f.wid === undefined) p.out += '%!(BADWIDTH)';
        else if (f.wid < 0) {
          f.wid = -f.wid;
          f.minus = true;
          f.zero = false;
        }
        afterIndex = false;
      } else {
        const got = number(format, i, end);
        f.wid = got.n;
        i = got.i;
        if (afterIndex && f.wid !== undefined) this.good = false;
      }
      if (format[i] === '.' && i + 1 < end) {
        i++;
        if (afterIndex) this.good = false;
        at = this.index(argNum, i);
        ({ argNum, i } = at);
        afterIndex = at.found;
        if (format[i] === '*') {
          i++;
          f.prec = this.star(argNum);
          if (argNum < args.length) argNum++;
          if (f.prec !== undefined && f.prec < 0) f.prec = undefined;
          if (f.prec === undefined) p.out += '%!(BADPREC)';
          afterIndex = false;
        } else {
          const got = number(format, i, end);
          f.prec = got.n ?? 0;
          i = got.i;
        }
      }
      if (!afterIndex) {
        at = this.index(argNum, i);
        ({ argNum, i } = at);
      }
      if (i >= end) {
        p.out += '%!(NOVERB)';
        break;
      }
      const got = decode(format, i);
      const verb = encode(got >> 3);
      i += got & 7;
      if (verb === '%') p.out += '%';
      else if (!this.good) p.out += '%!' + verb + '(BADINDEX)';
      else if (argNum >= args.length) p.out += '%!' + verb + '(MISSING)';
      else {
        if (verb === 'w') this.wrapped.push(argNum);
        if (verb === 'v' || verb === 'w') {
          f.sharpV = f.sharp;
          f.sharp = false;
          f.plusV = f.plus;
          f.plus = false;
        }
        const more = p.arg(args[argNum]!, verb);
        if (more) yield* more;
        argNum++;
      }
    }
    if (!this.reordered && argNum < args.length) yield* this.extra(argNum);
    return p.out;
  }

  private *extra(argNum: number): NativeGen {
    const { p } = this;
    p.flags.clear();
    p.out += '%!(EXTRA ';
    for (let i = argNum; i < this.args.length; i++) {
      if (i > argNum) p.out += ', ';
      const arg = this.args[i];
      if (!arg) p.out += '<nil>';
      else {
        p.out += arg.type.name + '=';
        const more = p.arg(arg, 'v');
        if (more) yield* more;
      }
    }
    p.out += ')';
  }
}

/** As Print: a space between operands when neither is a string. */
export function* print(t: Thread, args: Slice | null): NativeGen {
  const p = new Printer(t);
  let wasString = false;
  let i = 0;
  for (const arg of elements(args) as Arg[]) {
    const isString = arg !== null && arg.type.kind === Kind.String;
    if (i++ > 0 && !isString && !wasString) p.out += ' ';
    const more = p.arg(arg, 'v');
    if (more) yield* more;
    wasString = isString;
  }
  return p.out;
}

/** As Println: spaces between all operands, and a newline. */
export function* println(t: Thread, args: Slice | null): NativeGen {
  const p = new Printer(t);
  let i = 0;
  for (const arg of elements(args) as Arg[]) {
    if (i++ > 0) p.out += ' ';
    const more = p.arg(arg, 'v');
    if (more) yield* more;
  }
  return p.out + '\n';
}
