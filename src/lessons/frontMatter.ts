/**
 * The head of a lesson.md: lines `name: value` between two lines of three dashes; a value may stand in single quotes, and
 * a line that begins with a space goes on with the one before. A small piece of YAML, so that editors and formatters leave
 * it as it is. Strict: a slip is an error.
 */

export interface FrontMatter {
  fields: Map<string, string>;
  /** The text after the head. */
  body: string;
}

/** Splits a text. Throws an Error whose message is a sentence that names the line. */
export function splitFrontMatter(text: string): FrontMatter {
  const lines = text.replace(/\r\n/g, '\n').split('\n');
  if (lines[0] !== '---') throw new Error('line 1: the file must begin with a line of three dashes');
  const end = lines.indexOf('---', 1);
  if (end < 0) throw new Error('the head has no closing line of three dashes');
  const fields = new Map<string, string>();
  for (let i = 1; i < end; i++) {
    const line = lines[i]!;
    const at = `line ${i + 1}`;
    const colon = line.indexOf(':');
    if (colon < 1 || line.startsWith(' ')) throw new Error(`${at}: "${line}" is not of the form name: value`);
    const name = line.slice(0, colon).trim();
    let value = line.slice(colon + 1).trim();
    while (i + 1 < end && lines[i + 1]!.startsWith(' ')) value = `${value} ${lines[++i]!.trim()}`.trim();
    if (fields.has(name)) throw new Error(`${at}: "${name}" is given twice`);
    if (value === '') throw new Error(`${at}: "${name}" has no value`);
    if (value.startsWith("'") && !/^'([^']|'')*'$/.test(value))
      throw new Error(`${at}: "${name}" needs one closing quote; a quote inside is written twice`);
    fields.set(name, value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value);
  }
  return { fields, body: lines.slice(end + 1).join('\n') };
}
