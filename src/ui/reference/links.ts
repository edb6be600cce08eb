/** Names in declarations and docs that lead to where they are declared. */
import type { Piece } from '../code/highlight';

/** Where a name is declared, as an address; undefined if it is not known. `pkg` is '' for the page's own package. */
export type Resolve = (pkg: string, name: string) => string | undefined;

export interface LinkedPiece extends Piece {
  href?: string;
}

const typeName = /(?:\b([a-z_]\w*)\.)?\b([A-Z]\w*)\b(?!\()/g;

/** Links the types in lines of Go: neither what stands first on a line, which is being declared, nor what is called. */
export function linkCode(lines: Piece[][], resolve: Resolve, self = ''): LinkedPiece[][] {
  return lines.map((pieces) =>
    pieces.flatMap((piece, i) => {
      if (piece.kind !== '') return [piece];
      return cut(piece.text, typeName, (m) => {
        const [, pkg = '', name = ''] = m;
        const isFirst = i === 0 && piece.text.slice(0, m.index).trim() === '';
        if (pkg === '' && (isFirst || name === self)) return undefined;
        return resolve(pkg, name);
      }).map((p) => ({ ...p, kind: '' as const }));
    }),
  );
}

const word = /\b(?:([a-z]\w*)\.)?([A-Z]\w*(?:\.[A-Z]\w*)?)\b/g;

/**
 * Links the names in a sentence. A word that could be plain English (`Get`, `Item`) is left alone, unless a package or a
 * type stands before it.
 */
export function linkProse(text: string, resolve: Resolve, self = ''): { text: string; href?: string }[] {
  return cut(text, word, ([, pkg = '', name = '']) => {
    if (pkg === '' && (name === self || !/[a-z\d][A-Z]|\.|[A-Z]{2}/.test(name))) return undefined;
    return resolve(pkg, name);
  });
}

/** Cuts a text where a pattern matches and the match leads somewhere. */
function cut(
  text: string,
  pattern: RegExp,
  href: (m: RegExpExecArray) => string | undefined,
): { text: string; href?: string }[] {
  const out: { text: string; href?: string }[] = [];
  let at = 0;
  for (const m of text.matchAll(pattern)) {
    const to = href(m);
    if (to === undefined) continue;
    if (m.index > at) out.push({ text: text.slice(at, m.index) });
    out.push({ text: m[0], href: to });
    at = m.index + m[0].length;
  }
  if (at < text.length) out.push({ text: text.slice(at) });
  return out;
}
