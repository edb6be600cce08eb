/** Text of comments. */

/** Comments as written, one or more in a row, to the text a reader wants: no marks, no directives, no blank ends. */
export function commentText(source: string): string {
  const lines: string[] = [];
  for (const comment of source.match(/\/\/[^\n]*|\/\*[^]*?\*\//g) ?? []) {
    if (comment.startsWith('/*')) lines.push(...comment.slice(2, -2).split('\n'));
    else if (!/^\/\/(go:|line |export |[a-z0-9]+:[a-z0-9])/.test(comment))
      lines.push(comment.slice(2).replace(/^ /, ''));
  }
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}
