/**
 * The grammar of JSON (RFC 8259) as Go's encoding/json checks it: what is wrong is said in Go's words, at the byte that
 * Go stops at. Reading and writing values both rely on text that has passed here.
 */
import { inClass } from '../../kit/unicode';
import { encode } from '../../kit/utf8';

/** Malformed text. `offset` counts the bytes up to and with the offending one. */
export class JsonSyntax extends Error {
  constructor(
    readonly text: string,
    readonly offset: number,
  ) {
    super(text);
  }
}

/** Text that ends before its value does. `text`: what Go says of it, which takes the end for a space. */
class Incomplete extends Error {
  constructor(readonly text = 'unexpected end of JSON input') {
    super(text);
  }
}

const MAX_DEPTH = 10000;

/** A byte as messages show it. */
export function quoteChar(byte: number): string {
  if (byte === 0x27) return "'\\''";
  if (byte === 0x22) return `'"'`;
  if (byte === 0x5c) return "'\\\\'";
  const named = '\x07a\bb\ff\nn\rr\tt\vv';
  const i = named.indexOf(String.fromCharCode(byte));
  if (i >= 0 && i % 2 === 0) return `'\\${named[i + 1]}'`;
  if (byte < 0x20 || byte === 0x7f) return `'\\x${byte.toString(16).padStart(2, '0')}'`;
  const shown = byte < 0x7f || (byte !== 0xad && ['L', 'N', 'P', 'S'].some((c) => inClass(byte, c)));
  return shown ? `'${encode(byte)}'` : `'\\u${byte.toString(16).padStart(4, '0')}'`;
}

/** A byte that does not belong there, where spaces may stand. */
const wrong = (s: string, i: number, context: string): Error =>
  i >= s.length
    ? new Incomplete()
    : new JsonSyntax(`invalid character ${quoteChar(s.charCodeAt(i))} ${context}`, i + 1);

/** A byte that does not belong there, inside a literal. */
const wrongInside = (s: string, i: number, context: string): Error =>
  i >= s.length ? new Incomplete(`invalid character ' ' ${context}`) : wrong(s, i, context);

const isSpace = (c: number): boolean => c === 32 || c === 10 || c === 13 || c === 9;
const isDigit = (c: number): boolean => c >= 48 && c <= 57;

export function skipSpace(s: string, i: number): number {
  while (isSpace(s.charCodeAt(i))) i++;
  return i;
}

/** Past the closing quote of a string whose opening one is at `i`. */
function scanString(s: string, i: number): number {
  for (i++; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c === 0x22) return i + 1;
    if (c < 0x20) throw wrongInside(s, i, 'in string literal');
    if (c !== 0x5c) continue;
    const e = s[++i];
    if (e === 'u') {
      for (let n = 0; n < 4; n++) {
        i++;
        if (i >= s.length || !/[0-9a-fA-F]/.test(s[i]!)) throw wrongInside(s, i, 'in \\u hexadecimal character escape');
      }
    } else if (e === undefined || !'bfnrt\\/"'.includes(e)) throw wrongInside(s, i, 'in string escape code');
  }
  throw new Incomplete();
}

function scanDigits(s: string, i: number, context: string): number {
  if (!isDigit(s.charCodeAt(i))) throw wrongInside(s, i, context);
  while (isDigit(s.charCodeAt(i))) i++;
  return i;
}

function scanNumber(s: string, i: number): number {
  if (s.charCodeAt(i) === 0x2d) i++;
  if (s.charCodeAt(i) === 48) i++;
  else i = scanDigits(s, i, 'in numeric literal');
  if (s[i] === '.') i = scanDigits(s, i + 1, 'after decimal point in numeric literal');
  if (s[i] === 'e' || s[i] === 'E') {
    i++;
    if (s[i] === '+' || s[i] === '-') i++;
    i = scanDigits(s, i, 'in exponent of numeric literal');
  }
  return i;
}

function scanWord(s: string, i: number, word: string): number {
  for (let n = 1; n < word.length; n++) {
    if (s[i + n] !== word[n]) throw wrongInside(s, i + n, `in literal ${word} (expecting '${word[n]}')`);
  }
  return i + word.length;
}

function scanLiteral(s: string, i: number): number {
  switch (s[i]) {
    case '"':
      return scanString(s, i);
    case 't':
      return scanWord(s, i, 'true');
    case 'f':
      return scanWord(s, i, 'false');
    case 'n':
      return scanWord(s, i, 'null');
  }
  const c = s.charCodeAt(i);
  if (c === 0x2d || isDigit(c)) return scanNumber(s, i);
  throw wrong(s, i, 'looking for beginning of value');
}

/** A key and its colon; `i` is at the key. */
function scanKey(s: string, i: number): number {
  if (s[i] !== '"') throw wrong(s, i, 'looking for beginning of object key string');
  i = skipSpace(s, scanString(s, i));
  if (s[i] !== ':') throw wrong(s, i, 'after object key');
  return i + 1;
}

/** Past the value that starts, after spaces, at `i`. Without recursion: nesting may be 10000 deep. */
function scanValue(s: string, i: number): number {
  const open: boolean[] = []; // true for an object
  for (;;) {
    i = skipSpace(s, i);
    const c = s[i];
    if (c === '{' || c === '[') {
      open.push(c === '{');
      if (open.length > MAX_DEPTH) throw wrong(s, i, 'exceeded max depth');
      i = skipSpace(s, i + 1);
      if (s[i] !== (c === '{' ? '}' : ']')) {
        if (c === '{') i = scanKey(s, i);
        continue;
      }
      open.pop();
      i++;
    } else i = scanLiteral(s, i);
    // A value has ended: what follows closes what is open or goes on with it.
    for (;;) {
      if (open.length === 0) return i;
      i = skipSpace(s, i);
      const object = open[open.length - 1]!;
      if (s[i] === ',') {
        i++;
        if (object) i = scanKey(s, skipSpace(s, i));
        break;
      }
      if (s[i] !== (object ? '}' : ']'))
        throw wrong(s, i, object ? 'after object key:value pair' : 'after array element');
      open.pop();
      i++;
    }
  }
}

/** Throws JsonSyntax unless the text is one value. */
export function checkValid(s: string): void {
  try {
    const i = skipSpace(s, scanValue(s, 0));
    if (i < s.length) throw wrong(s, i, 'after top-level value');
  } catch (e) {
    if (e instanceof Incomplete) throw new JsonSyntax(e.text, s.length);
    throw e;
  }
}

/**
 * The length of the first value, with the spaces before it; -1 if there is no whole one yet.
 * @param end nothing will follow, so that a number at the end is whole
 */
export function valueLength(s: string, end: boolean): number {
  try {
    const i = scanValue(s, 0);
    const number = isDigit(s.charCodeAt(i - 1));
    return number && i === s.length && !end ? -1 : i;
  } catch (e) {
    if (e instanceof Incomplete) return -1;
    throw e;
  }
}

/** Whether a text is a JSON number as json.Number must be. */
export function isNumber(s: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(s);
}
