import type { GoPackage } from '../../machine/native';
import { Complex } from '../../machine/values';
import type { Int } from '../kit/ints';
import { isGraphic, isPrint } from '../kit/unicode';
import { parseFloat64 } from './atof';
import { parseInt64, parseUint, type Parsed } from './atoi';
import { formatFloat } from './ftoa';
import { canBackquote, quoteRune, quoteString, quotedPrefix, unquote, unquoteChar } from './quote';
import source from './strconv.go?raw';

const result = (p: Parsed): [Int, string] => [
  p.value,
  p.error === undefined ? '' : typeof p.error === 'string' ? p.error : p.error.text,
];

/** Reads N, Ni or N±Ni, in parentheses or not. */
function parseComplex(s: string, size: 32 | 64): [Complex, string] {
  const bad: [Complex, string] = [new Complex(0, 0), 'syntax'];
  let body = s.length >= 2 && s.startsWith('(') && s.endsWith(')') ? s.slice(1, -1) : s;
  const number =
    /^[+-]?(?:0[xX][0-9a-fA-F_]*\.?[0-9a-fA-F_]*[pP][+-]?\d[\d_]*|(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][+-]?\d[\d_]*)?|inf(?:inity)?|nan)/i;
  let over = '';
  const take = (): number | undefined => {
    const m = number.exec(body);
    if (!m) return undefined;
    const got = parseFloat64(m[0], size);
    if (got.error === 'syntax') return undefined;
    if (got.error) over = got.error;
    body = body.slice(m[0].length);
    return got.value;
  };
  const re = take();
  if (re === undefined) return bad;
  if (body === '') return [new Complex(re, 0), over];
  if (body === 'i') return [new Complex(0, re), over];
  if (/^\+[^+]/.test(body)) body = body.slice(1);
  else if (!/^[+-]/.test(body)) return bad;
  const im = take();
  if (im === undefined || body !== 'i') return bad;
  return [new Complex(re, im), over];
}

export const pkg: GoPackage = {
  path: 'strconv',
  files: [{ name: 'strconv.go', text: source }],
  natives: {
    parseInt: (_t, s: string, base: Int, size: Int) => result(parseInt64(s, Number(base), Number(size))),
    parseUint: (_t, s: string, base: Int, size: Int) => result(parseUint(s, Number(base), Number(size))),
    parseFloat: (_t, s: string, size: Int) => {
      const got = parseFloat64(s, size === 32 ? 32 : 64);
      return [got.value, got.error ?? ''];
    },
    parseComplex: (_t, s: string, size: Int) => parseComplex(s, size === 64 ? 32 : 64),
    FormatInt: (t, i: Int, base: Int) => {
      if (base < 2 || base > 36) throw t.panic('strconv: illegal AppendInt/FormatInt base');
      return i.toString(Number(base));
    },
    FormatUint: (t, i: Int, base: Int) => {
      if (base < 2 || base > 36) throw t.panic('strconv: illegal AppendInt/FormatInt base');
      return i.toString(Number(base));
    },
    Itoa: (_t, i: Int) => String(i),
    FormatFloat: (t, f: number, format: number, prec: Int, size: Int) => {
      if (size !== 32 && size !== 64) throw t.panic('strconv: illegal AppendFloat/FormatFloat bitSize');
      return formatFloat(size === 32 ? Math.fround(f) : f, String.fromCharCode(format), Number(prec), size);
    },
    Quote: (_t, s: string) => quoteString(s),
    QuoteToASCII: (_t, s: string) => quoteString(s, 'ascii'),
    QuoteToGraphic: (_t, s: string) => quoteString(s, 'graphic'),
    QuoteRune: (_t, r: number) => quoteRune(r),
    QuoteRuneToASCII: (_t, r: number) => quoteRune(r, 'ascii'),
    QuoteRuneToGraphic: (_t, r: number) => quoteRune(r, 'graphic'),
    CanBackquote: (_t, s: string) => canBackquote(s),
    IsPrint: (_t, r: number) => isPrint(r),
    IsGraphic: (_t, r: number) => isGraphic(r),
    unquote: (_t, s: string) => {
      const value = unquote(s);
      return [value ?? '', value !== undefined];
    },
    quotedPrefix: (_t, s: string) => {
      const got = quotedPrefix(s);
      return [got ? s.slice(0, got.size) : '', got !== undefined];
    },
    unquoteChar: (_t, s: string, quote: number) => {
      const got = unquoteChar(s, quote ? String.fromCharCode(quote) : '');
      return got ? [got.rune, got.multibyte, got.size] : [0, false, 0];
    },
  },
};
