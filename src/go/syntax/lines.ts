/**
 * Line directives: comments of generated code that say which file and line the text behind them came from (the command
 * compile's documentation, "Line directives"). Messages and traces name those places; whoever shows the text itself
 * stays with the real ones.
 */

/** From `offset` on, text counts as that of another place. */
export interface LineDirective {
  offset: number;
  /** Undefined: the file's own name. Empty: none is known. */
  file: string | undefined;
  line: number;
  /** 0: columns are not known. */
  column: number;
}

/** Comments, and what only looks as if it had one inside. */
const tokens = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`[^`]*`|\/\/[^\n]*|\/\*[^]*?\*\//g;

/** The directives in a source text (a byte string), in order; those that make no sense are left out. */
export function lineDirectives(text: string): LineDirective[] {
  const out: LineDirective[] = [];
  if (!/\/[/*]line /.test(text)) return out;
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const block = token.startsWith('/*line ');
    // The short form counts only at the very start of a line, and for the next one.
    if (!block && !(token.startsWith('//line ') && (index === 0 || text[index - 1] === '\n'))) continue;
    const parts = /^(?:([^]*?):)??(\d+)(?::(\d+))?$/.exec(
      (block ? token.slice(7, -2) : token.slice(7)).replace(/\r$/, ''),
    );
    const name = parts?.[1];
    if (!parts || name === undefined) continue;
    const line = Number(parts[2]);
    const column = Number(parts[3] ?? 0);
    if (line === 0 || (parts[3] !== undefined && column === 0)) continue;
    const before = out.at(-1);
    out.push({
      offset: index + token.length + (block ? 0 : 1),
      // With a column, no name means the one there was.
      file: name === '' && column > 0 ? before && before.file : name,
      line,
      column,
    });
  }
  return out;
}
