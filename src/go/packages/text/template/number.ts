/** Number constants of templates: each is all the kinds of number that it can be. */
import { Complex } from '../../../machine/values';
import { norm, uint64, type Int } from '../../kit/ints';
import { parseFloat64 } from '../../strconv/atof';
import { parseInt64, parseUint } from '../../strconv/atoi';
import { quoteString, unquoteChar } from '../../strconv/quote';
import type { NumberNode } from './nodes';

type Parts = Pick<NumberNode, 'int' | 'uint' | 'float' | 'complex'>;

/** The whole number that a float is, if it is one that an int64 (or uint64) holds. */
function whole(f: number, signed: boolean): Int | undefined {
  if (!Number.isInteger(f)) return undefined;
  if (signed ? f < -(2 ** 63) || f >= 2 ** 63 : f < 0 || f >= 2 ** 64) return undefined;
  return norm(BigInt(f));
}

function fromComplex(c: Complex): Parts {
  if (c.im !== 0) return { complex: c };
  return { complex: c, float: c.re, int: whole(c.re, true), uint: whole(c.re, false) };
}

/** `1+2i`: two numbers, the second with its sign. */
function parseSum(text: string): Complex | undefined {
  const at = /^(.[^+-]*(?:[eEpP][+-][^+-]*)?)([+-].*)i$/.exec(text);
  if (!at) return undefined;
  const re = parseFloat64(at[1]!, 64);
  const im = parseFloat64(at[2]!, 64);
  return re.error || im.error ? undefined : new Complex(re.value, im.value);
}

/** Reads a constant; a string is the text of an error. */
export function parseNumber(text: string, kind: 'charConstant' | 'complex' | 'number'): Parts | string {
  if (kind === 'charConstant') {
    const got = unquoteChar(text.slice(1), "'");
    if (!got) return 'invalid syntax';
    if (text.slice(1 + got.size) !== "'") return `malformed character constant: ${text}`;
    return { int: got.rune, uint: uint64(BigInt(got.rune)), float: got.rune };
  }
  if (kind === 'complex') {
    const c = parseSum(text);
    return c ? fromComplex(c) : 'syntax error scanning complex number';
  }
  if (text.endsWith('i')) {
    const im = parseFloat64(text.slice(0, -1), 64);
    if (!im.error) return fromComplex(new Complex(0, im.value));
  }
  const n: Parts = {};
  const u = parseUint(text, 0, 64);
  const i = parseInt64(text, 0, 64);
  if (!u.error) n.uint = u.value;
  if (!i.error) {
    n.int = i.value;
    if (i.value === 0) n.uint = 0;
  }
  if (n.int !== undefined) n.float = Number(n.int);
  else if (n.uint !== undefined) n.float = Number(n.uint);
  else {
    const f = parseFloat64(text, 64);
    if (f.error) return `illegal number syntax: ${quoteString(text)}`;
    if (!/[.eEpP]/.test(text)) return `integer overflow: ${quoteString(text)}`;
    n.float = f.value;
    n.int = whole(f.value, true);
    n.uint = whole(f.value, false);
  }
  return n;
}
