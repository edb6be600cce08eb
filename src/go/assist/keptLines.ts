/** Cuts parts out of a declaration, line by line, so that what stays looks as it was written. */

export interface Part {
  /** Byte offsets. */
  from: number;
  to: number;
  keep: boolean;
  /** What it declares. */
  ids: string[];
  /** Where a value begins that is too long to show; of a composite literal, its brace. */
  elide?: number;
}

/**
 * The text from `from` to `to` without the parts that are not kept and the comments above them.
 * @param parts in any order; several may share a line, which stays when one of them is kept
 * @param note said in a comment where something is missing; '' for nothing
 */
export function keptLines(
  text: string,
  from: number,
  to: number,
  parts: readonly Part[],
  note: string,
): { text: string; ids: [line: number, id: string][] } {
  const lineOf = (at: number) => text.slice(from, at).split('\n').length - 1;
  const eol = text.indexOf('\n', to);
  const rest = text.slice(to, eol < 0 ? text.length : eol);
  const lines = (text.slice(from, to) + (/^[ \t]*\/\//.test(rest) ? rest : '')).split('\n');
  const dropsAny = parts.some((p) => !p.keep);
  if (parts.length === 0) return { text: lines.join('\n'), ids: [] };
  if (lines.length === 1) {
    if (dropsAny && note !== '') {
      const [head = ''] = lines[0]!.split('{');
      return { text: `${head.trimEnd()} {\n\t// ${note}\n}`, ids: [] };
    }
    const [only] = parts;
    const ids = parts.flatMap((p) => p.ids.map((id): [number, string] => [0, id]));
    return only?.elide === undefined
      ? { text: lines[0]!, ids }
      : { text: text.slice(from, only.elide) + inPlaceOf(text, only.elide), ids };
  }

  const owner = new Map<number, Part[]>();
  for (const p of parts)
    for (let i = lineOf(p.from); i <= lineOf(p.to); i++) owner.set(i, [...(owner.get(i) ?? []), p]);
  const kept: string[] = [];
  const ids: [number, string][] = [];
  let above: string[] = [];
  lines.forEach((line, i) => {
    const here = owner.get(i);
    const isEdge = i === 0 || i === lines.length - 1;
    if (!here && !isEdge) {
      above.push(line);
      return;
    }
    const stays = here?.filter((p) => p.keep) ?? [];
    if (isEdge && i > 0) {
      if (dropsAny && note !== '') kept.push(...(kept.length > 1 ? [''] : []), `\t// ${note}`);
    }
    if (isEdge || stays.length > 0) {
      // Comments at the very end belong to nothing that is shown.
      if (!isEdge || here) kept.push(...above);
      for (const p of stays) if (lineOf(p.from) === i) for (const id of p.ids) ids.push([kept.length, id]);
      const cut = stays.find((p) => p.elide !== undefined);
      if (!cut) kept.push(line);
      else if (lineOf(cut.elide!) === i)
        kept.push(
          text.slice(Math.max(from, text.lastIndexOf('\n', cut.elide!) + 1), cut.elide!) + inPlaceOf(text, cut.elide!),
        );
    }
    above = [];
  });
  return { text: tidy(kept, ids), ids };
}

/** What is shown in place of a value: dots, as bytes. */
function inPlaceOf(text: string, at: number): string {
  const dots = '\xe2\x80\xa6';
  return text[at] === '{' ? `{${dots}}` : dots;
}

/** No empty line after the opening, none twice; the lines of `ids` move along. */
function tidy(lines: string[], ids: [number, string][]): string {
  const out: string[] = [];
  const moved = new Map<number, number>();
  lines.forEach((line, i) => {
    const last = out.at(-1);
    moved.set(i, out.length);
    if (line.trim() === '' && (last === undefined || last.trim() === '' || /[({]$/.test(last))) return;
    out.push(line);
  });
  for (const mark of ids) mark[0] = moved.get(mark[0])!;
  return out.join('\n');
}
