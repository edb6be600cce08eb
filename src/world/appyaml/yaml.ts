/**
 * YAML as app.yaml needs it: blocks, lists and texts, each with its place. Every plain value is the text that was written,
 * because what `on` or `1.10` mean depends on who reads it. The library is `yaml`: js-yaml has half its size, but does not
 * tell where things stand, and a message without a line helps nobody.
 */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml';

/** Counted from 1. */
interface YamlPlace {
  line: number;
  column: number;
}

export type YamlProblem = YamlPlace & { message: string };

export interface Field {
  value: string | Field[] | Fields;
  place: YamlPlace;
  /** Where its name stands, if it has one. */
  keyPlace: YamlPlace;
}

export type Fields = Map<string, Field>;

export class NotYaml extends Error {
  constructor(readonly problems: YamlProblem[]) {
    super('not YAML');
  }
}

const mostChars = 50_000;
const deepest = 20;

/** Without a place: how deep the library can follow is not the same everywhere. */
const tooDeep = () => new NotYaml([{ line: 1, column: 1, message: 'app.yaml is nested too deep' }]);

/** @throws NotYaml */
export function readYaml(text: string): Fields {
  if (text.length > mostChars)
    throw new NotYaml([{ line: 1, column: 1, message: `app.yaml is longer than ${mostChars} characters` }]);
  const lines = new LineCounter();
  const at = (offset: number): YamlPlace => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { version: '1.1', lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  } catch {
    throw tooDeep();
  }
  const [error] = document.errors;
  if (error && /call stack/i.test(error.message)) throw tooDeep();
  if (error)
    throw new NotYaml([{ ...at(error.pos[0]), message: `app.yaml is no YAML from here on: ${error.message}` }]);

  const field = (node: unknown, keyPlace: YamlPlace, depth: number): Field => {
    const parsed = node as ParsedNode | null;
    const place = parsed ? at(parsed.range[0]) : keyPlace;
    const refuse = (message: string): never => {
      throw new NotYaml([{ ...place, message }]);
    };
    if (depth > deepest) throw tooDeep();
    if (!parsed) return { value: '', place, keyPlace };
    if (isAlias(parsed)) return refuse('app.yaml cannot repeat a piece of itself by “*”');
    if (isScalar(parsed)) return { value: parsed.source ?? '', place, keyPlace };
    if (isSeq(parsed))
      return {
        value: parsed.items.map((n) => field(n, at((n as ParsedNode | null)?.range[0] ?? parsed.range[0]), depth + 1)),
        place,
        keyPlace,
      };
    if (!isMap(parsed)) return refuse('app.yaml cannot hold this');
    const fields: Fields = new Map();
    for (const { key, value } of parsed.items) {
      const here = at((key as ParsedNode).range[0]);
      if (!isScalar(key)) throw new NotYaml([{ ...here, message: 'a name is one plain text' }]);
      fields.set((key as { source?: string }).source ?? '', field(value, here, depth + 1));
    }
    return { value: fields, place, keyPlace };
  };
  const { value, place } = field(document.contents, { line: 1, column: 1 }, 0);
  if (!(value instanceof Map))
    throw new NotYaml([{ ...place, message: 'app.yaml is a block of names and values: “runtime: go”' }]);
  return value;
}
