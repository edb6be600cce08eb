import { toTextStrictly } from '../../browser/bytes';

/**
 * Bytes of a key or a value as one line that a person reads: UTF-8 as text, control characters and anything that is
 * not UTF-8 as Go would escape it. Cut after `most` characters.
 */
export function readable(bytes: string, most = 60): string {
  const text = toTextStrictly(bytes);
  const line =
    text === undefined
      ? bytes.replace(/[^\x20-\x7e]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`)
      : text
          .replaceAll('\n', '\\n')
          .replaceAll('\t', '\\t')
          .replaceAll('\r', '\\r')
          .replace(/\p{Cc}/gu, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
  const characters = [...line.slice(0, most * 2 + 2)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : line;
}
