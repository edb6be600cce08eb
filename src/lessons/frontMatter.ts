/**
 * The head of a lesson.md: lines `name: value` between two lines of three dashes; a value may stand in single quotes.
 * A small piece of YAML, so that editors and formatters leave it as it is. Strict: a slip is an error.
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
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error(`line ${i + 1}: "${line}" is not of the form name: value`);
    const name = line.slice(0, colon).trim();
    const value = line.slice(colon + 1).trim();
    if (fields.has(name)) throw new Error(`line ${i + 1}: "${name}" is given twice`);
    if (value === '') throw new Error(`line ${i + 1}: "${name}" has no value`);
    fields.set(name, /^'.*'$/.test(value) ? value.slice(1, -1).replaceAll("''", "'") : value);
  }
  return { fields, body: lines.slice(end + 1).join('\n') };
}
