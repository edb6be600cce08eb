/**
 * Which fields of a struct are members of its JSON object. Fields of embedded structs count as the struct's own; where
 * several have the same name, the one least deep wins, then one with a tag; else none of them does (package
 * documentation of encoding/json, Marshal).
 */
import { Kind, type RType } from '../../../machine/rtype';
import { inClass } from '../../kit/unicode';
import { equalFold } from '../../kit/cases';
import { runesOf } from '../../kit/utf8';
import { unquote } from '../../strconv/quote';
import { quote } from './text';

export interface JsonField {
  name: string;
  tagged: boolean;
  /** Which field of which embedded struct, outermost first. */
  index: number[];
  type: RType;
  omitEmpty: boolean;
  /** Tag option `string`: numbers and such stand in a string. */
  quoted: boolean;
  /** `"name":`, with and without < > & escaped. */
  key: string;
  htmlKey: string;
}

/** The value of a key in a struct tag: `json:"name"`. */
function tagValue(tag: string, key: string): string {
  for (let rest = tag.replace(/^ +/, ''); rest !== ''; rest = rest.replace(/^ +/, '')) {
    const found = /^([^\0-\x20:"\x7f]+):("(?:[^"\\]|\\[^])*")/.exec(rest);
    if (!found) return '';
    if (found[1] === key) return unquote(found[2]!) ?? '';
    rest = rest.slice(found[0].length);
  }
  return '';
}

function validName(name: string): boolean {
  return runesOf(name).every((r) =>
    r < 0x80 ? !/[\0-\x1f"'\\,`\x7f]/.test(String.fromCharCode(r)) : inClass(r, 'L') || inClass(r, 'Nd'),
  );
}

const QUOTABLE = (k: number): boolean => (k >= Kind.Bool && k <= Kind.Float64) || k === Kind.String;

function collect(root: RType): JsonField[] {
  const found: JsonField[] = [];
  const visited = new Set<RType>();
  let level: { type: RType; index: number[] }[] = [{ type: root, index: [] }];
  let count = new Map<RType, number>();
  while (level.length > 0) {
    const next: typeof level = [];
    const nextCount = new Map<RType, number>();
    for (const { type, index } of level) {
      if (visited.has(type)) continue;
      visited.add(type);
      type.fields.forEach((f, i) => {
        const inner = f.type.kind === Kind.Pointer && f.embedded ? f.type.elem! : f.type;
        if (!f.exported && !(f.embedded && inner.kind === Kind.Struct)) return;
        const tag = tagValue(f.tag, 'json');
        if (tag === '-') return;
        const [first = '', ...options] = tag.split(',');
        const given = validName(first) ? first : '';
        const bare = f.type.kind === Kind.Pointer && f.type.typeName === '' ? f.type.elem! : f.type;
        const path = [...index, i];
        if (given === '' && f.embedded && bare.kind === Kind.Struct) {
          const n = (nextCount.get(bare) ?? 0) + 1;
          nextCount.set(bare, n);
          if (n === 1) next.push({ type: bare, index: path });
          return;
        }
        const name = given || f.name;
        const field: JsonField = {
          name,
          tagged: given !== '',
          index: path,
          type: f.type,
          omitEmpty: options.includes('omitempty'),
          quoted: options.includes('string') && QUOTABLE(bare.kind),
          key: `"${name}":`,
          htmlKey: quote(name, true) + ':',
        };
        found.push(field);
        // A type embedded twice at this depth makes its fields ambiguous; two copies are enough to tell.
        if ((count.get(type) ?? 0) > 1) found.push(field);
      });
    }
    level = next;
    count = nextCount;
  }
  return found;
}

function byIndex(a: JsonField, b: JsonField): number {
  for (let i = 0; i < a.index.length && i < b.index.length; i++) {
    if (a.index[i] !== b.index[i]) return a.index[i]! - b.index[i]!;
  }
  return a.index.length - b.index.length;
}

export class Fields {
  readonly list: JsonField[];
  private readonly byName = new Map<string, JsonField>();

  constructor(type: RType) {
    const groups = new Map<string, JsonField[]>();
    for (const f of collect(type)) {
      const group = groups.get(f.name);
      if (group) group.push(f);
      else groups.set(f.name, [f]);
    }
    const winners: JsonField[] = [];
    for (const group of groups.values()) {
      const rank = (f: JsonField): number => f.index.length * 2 - (f.tagged ? 1 : 0);
      group.sort((a, b) => rank(a) - rank(b));
      const [first, second] = group as [JsonField, JsonField | undefined];
      if (!second || rank(first) !== rank(second)) winners.push(first);
    }
    this.list = winners.sort(byIndex);
    for (const f of this.list) this.byName.set(f.name, f);
  }

  /** The field for an object's key: the same name, else one that differs in case only. */
  find(key: string): JsonField | undefined {
    return this.byName.get(key) ?? this.list.find((f) => equalFold(f.name, key));
  }
}

const cache = new WeakMap<RType, Fields>();

export function fieldsOf(type: RType): Fields {
  let fields = cache.get(type);
  if (!fields) cache.set(type, (fields = new Fields(type)));
  return fields;
}
