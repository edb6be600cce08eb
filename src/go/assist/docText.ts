/** The text of a doc comment in blocks, as gofmt reads it: paragraphs, headings, lists, and what is indented as code. */

export type Block =
  | { as: 'text'; text: string }
  | { as: 'heading'; text: string }
  | { as: 'code'; text: string }
  | { as: 'list'; items: string[] };

const item = /^\s+(?:[-*+•]|\d+[.)])\s+/;

/** @param text without comment marks, as `commentText` gives it; Unicode */
export function docBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  for (let i = 0; i < lines.length;) {
    const line = lines[i]!;
    if (line.trim() === '') {
      i++;
      continue;
    }
    const indented = /^\s/.test(line);
    const from = i;
    // Indented lines go on over empty ones, other lines end there.
    while (i < lines.length && (indented ? /^(\s|$)/.test(lines[i]!) : /^\S/.test(lines[i]!))) i++;
    const run = lines.slice(from, i);
    while (run.at(-1)!.trim() === '') run.pop();
    if (!indented) {
      const heading = run.length === 1 ? /^# (.+)/.exec(line)?.[1] : undefined;
      blocks.push(heading === undefined ? { as: 'text', text: run.join(' ') } : { as: 'heading', text: heading });
    } else if (item.test(line)) {
      const items: string[] = [];
      for (const l of run) {
        if (item.test(l)) items.push(l.replace(item, ''));
        else if (l.trim() !== '') items.push(`${items.pop()} ${l.trim()}`);
      }
      blocks.push({ as: 'list', items });
    } else {
      const margins = run.filter((l) => l.trim() !== '').map((l) => /^\s*/.exec(l)![0].length);
      blocks.push({ as: 'code', text: run.map((l) => l.slice(Math.min(...margins))).join('\n') });
    }
  }
  return blocks;
}

/** The first sentence: what a list of packages says. */
export function synopsis(blocks: readonly Block[]): string {
  const first = blocks[0];
  if (first?.as !== 'text') return '';
  return /^.*?[.:](?=\s|$)/s.exec(first.text)?.[0].replace(/:$/, '.') ?? first.text;
}
