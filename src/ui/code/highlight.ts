/** Go in the lesson's dress, without the editor: what is shown until the editor is there. */

export interface Piece {
  text: string;
  /** Class: keyword, literal, comment; '' for all else. */
  kind: '' | 'kw' | 'st' | 'co';
}

const keywords =
  'break|case|chan|const|continue|default|defer|else|fallthrough|for|func|go|goto|if|import|interface|map|package|range|return|select|struct|switch|type|var';
const token = new RegExp(
  [
    '(?<co>//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|$))',
    '(?<st>"(?:[^"\\\\\\n]|\\\\.)*"?|`[^`]*`?|\'(?:[^\'\\\\\\n]|\\\\.)*\'?|\\b\\d[\\w.]*)',
    `(?<kw>\\b(?:${keywords})\\b)`,
    '(?<id>[\\p{L}_][\\p{L}\\p{N}_]*)',
  ].join('|'),
  'gu',
);

/** The lines of a text, each in pieces. */
export function highlight(text: string): Piece[][] {
  const lines: Piece[][] = [[]];
  const add = (part: string, kind: Piece['kind']) => {
    for (const [i, line] of part.split('\n').entries()) {
      if (i > 0) lines.push([]);
      if (line !== '') lines.at(-1)!.push({ text: line, kind });
    }
  };
  let at = 0;
  for (const m of text.matchAll(token)) {
    if (m.groups?.id !== undefined) continue;
    add(text.slice(at, m.index), '');
    const kind = m.groups?.co !== undefined ? 'co' : m.groups?.st !== undefined ? 'st' : 'kw';
    add(m[0], kind);
    at = m.index + m[0].length;
  }
  add(text.slice(at), '');
  return lines;
}
