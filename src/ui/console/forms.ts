/** A value in the three forms of the x-ray. Values are byte strings. */
import { toTextStrictly } from '../../browser/bytes';

/** Characters and bytes beyond these are not drawn: a value may have a megabyte. */
export const mostShown = 16_384;

/** UTF-8 as it is, anything else with its bytes as Go would escape them. */
export function asText(value: string): { text: string; isText: boolean } {
  const text = toTextStrictly(value);
  if (text !== undefined && !/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(text)) return { text, isText: true };
  const escaped = value.replace(/[^\x20-\x7e]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  return { text: escaped, isText: false };
}

export interface JsonPart {
  text: string;
  kind: 'key' | 'value' | 'rest';
}

/**
 * JSON, indented; undefined when the value is none. Numbers and escapes stay as they are written: reading and writing
 * them again would round large numbers.
 */
export function asJson(value: string): JsonPart[] | undefined {
  const text = toTextStrictly(value);
  if (text === undefined) return undefined;
  try {
    JSON.parse(text);
  } catch {
    return undefined;
  }
  const tokens = text.match(/"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+/g) ?? [];
  const parts: JsonPart[] = [];
  let depth = 0;
  const line = () => `\n${'  '.repeat(depth)}`;
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const before = tokens[i - 1];
    if (token === '{' || token === '[') {
      depth++;
      parts.push({ text: token + (next === '}' || next === ']' ? '' : line()), kind: 'rest' });
    } else if (token === '}' || token === ']') {
      depth--;
      parts.push({ text: (before === '{' || before === '[' ? '' : line()) + token, kind: 'rest' });
    } else if (token === ',') parts.push({ text: `,${line()}`, kind: 'rest' });
    else if (token === ':') parts.push({ text: ': ', kind: 'rest' });
    else parts.push({ text: token, kind: next === ':' ? 'key' : 'value' });
  });
  return parts;
}

export interface HexRow {
  offset: string;
  hex: string;
  ascii: string;
}

/** As hexdump prints it: offset, bytes, and what of them is printable ASCII. */
export function asHex(value: string, perRow: number): HexRow[] {
  const rows: HexRow[] = [];
  for (let at = 0; at < value.length; at += perRow) {
    const bytes = value.slice(at, at + perRow);
    rows.push({
      offset: at.toString(16).padStart(value.length > 0xffff ? 6 : 4, '0'),
      hex: [...bytes].map((c) => c.charCodeAt(0).toString(16).padStart(2, '0')).join(' '),
      ascii: bytes.replace(/[^\x20-\x7e]/g, '.'),
    });
  }
  return rows;
}
