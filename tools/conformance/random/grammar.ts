/** Small words for fast-check arbitraries of text: sequences, alternatives, repetitions, mistakes. */
import fc from 'fast-check';

export type Text = fc.Arbitrary<string>;

const lift = (part: string | Text): Text => (typeof part === 'string' ? fc.constant(part) : part);
const joined = (parts: readonly string[]): string => parts.join('');

export const seq = (...parts: (string | Text)[]): Text => fc.tuple(...parts.map(lift)).map(joined);

/** One of them, each as likely. */
export const pick = (...parts: (string | Text)[]): Text =>
  parts.every((p) => typeof p === 'string') ? fc.constantFrom(...parts) : fc.oneof(...parts.map(lift));

/** One of the words between spaces. */
export const words = (list: string): Text => fc.constantFrom(...list.split(' '));

export const many = (part: Text, maxLength: number, minLength = 0): Text =>
  fc.array(part, { minLength, maxLength, size: 'max' }).map(joined);

/** Most of the time nothing. */
export const rarely = (part: string | Text, odds = 8): Text =>
  fc.oneof({ weight: odds, arbitrary: fc.constant('') }, { weight: 1, arbitrary: lift(part) });

/** A text in which, in one of `odds` cases, some characters are missing, doubled, or others. */
export const spoilt = (text: Text, others: Text, odds = 4): Text => {
  const change = fc.tuple(fc.nat(9999), fc.nat(3), others);
  return fc
    .tuple(text, fc.nat(odds - 1), fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([value, luck, changes]) => {
      if (luck > 0) return value;
      for (const [at, kind, other] of changes) {
        const i = at % (value.length + 1);
        const rest = kind === 0 ? value.slice(i) : kind === 3 ? '' : value.slice(i + 1);
        value = value.slice(0, i) + (kind === 2 ? '' : other) + rest;
      }
      return value;
    });
};

/** Bytes from which a Go program makes a value, as a byte string in the private use area: see `bytesOf`. */
export const entropy = (maxLength: number): Text =>
  fc
    .array(fc.nat(255), { maxLength, size: 'max' })
    .map((bytes) => bytes.map((b) => String.fromCharCode(0xf700 + b)).join(''));

/** UTF-8, but U+F700 to U+F7FF are single bytes: so a text can hold what is not UTF-8. */
export function bytesOf(text: string): Uint8Array {
  const parts: number[] = [];
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (code >= 0xf700 && code < 0xf800) parts.push(code - 0xf700);
    else if (code < 0x80) parts.push(code);
    else parts.push(...Buffer.from(char));
  }
  return Uint8Array.from(parts);
}

/** Text that packages treat in special ways, and text that is not UTF-8. */
export const odd = pick(
  ...'a|b|Z|0|7| |<|>|&|"|\'|\\|\n|\t|\r|\x00|\x1f|\x7f|é|世|😀|\u2028|\ufeff|\ufffd|\uf7ff|\uf7c3|\uf7ed\uf7a0\uf780|/|:|%|+|`|$|{|}|*|,|=|-|#|?|@|!|;|('.split(
    '|',
  ),
  ')',
  '[',
  ']',
  '\u00ad',
  '\u200b',
  '%41',
  '%zz',
  '%e4%b8',
  '\\u0041',
  '\\x41',
  '\\101',
  '\\n',
  '\\"',
  'ab',
  'xyz',
);
