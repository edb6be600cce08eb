/**
 * The types of the development server's Memcache Viewer: which one an item has follows from its flags, as the Python client
 * sets them. Values are byte strings; what is displayed and typed is text.
 */
import { toBytes, toTextStrictly } from '../../browser/bytes';

export type TypeName = 'String' | 'Unicode String' | 'Boolean' | 'Integer' | 'Unknown Type';

interface ItemType {
  name: TypeName;
  flags: number;
  /** The text of a value; undefined when the value is not of this type. */
  show(value: string): string | undefined;
  /** The value of a text. Throws an Error that says why there is none. */
  read(text: string): string;
}

/** In the order of the viewer's list; a new key begins as the first. */
export const itemTypes: readonly ItemType[] = [
  { name: 'String', flags: 0, show: escaped, read: unescaped },
  { name: 'Unicode String', flags: 1, show: toTextStrictly, read: toBytes },
  {
    name: 'Boolean',
    flags: 5,
    show: (value) => ({ '0': 'false', '1': 'true' })[value],
    read(text) {
      const word = text.trim().toLowerCase();
      if (['true', 'yes', 'on', '1'].includes(word)) return '1';
      if (['false', 'no', 'off', '0'].includes(word)) return '0';
      throw new Error('a Boolean is true, yes, on or 1, or else false, no, off or 0');
    },
  },
  {
    name: 'Integer',
    flags: 3,
    show: (value) => (/^-?\d+$/.test(value) ? value : undefined),
    read(text) {
      const digits = text.trim();
      if (!/^[+-]?\d+$/.test(digits)) throw new Error('an Integer is written in decimal digits');
      return String(BigInt(digits));
    },
  },
];

export interface Shown {
  type: TypeName;
  text: string;
}

/** How the viewer shows an item. */
export function showValue(flags: number, value: string): Shown {
  const type = itemTypes.find((t) => t.flags === flags);
  const text = type?.show(value);
  return type && text !== undefined ? { type: type.name, text } : { type: 'Unknown Type', text: escaped(value) };
}

/** Bytes as Python's string-escape writes them. */
function escaped(value: string): string {
  const named: Record<string, string> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\', "'": "\\'" };

  return value.replace(/[^\x20-\x7e]|[\\']/g, (c) => named[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

function unescaped(text: string): string {
  if (!/^[\x00-\x7f]*$/.test(text))
    throw new Error(
      'a String is made of bytes: write characters beyond ASCII as escapes such as \\xc3\\xa9, or choose Unicode String',
    );
  const named: Record<string, string> = {
    n: '\n',
    r: '\r',
    t: '\t',
    '\\': '\\',
    "'": "'",
    '"': '"',
    a: '\x07',
    b: '\b',
    f: '\f',
    v: '\v',
  };
  return text.replace(
    /\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|([\s\S])|$)/g,
    (all, hex?: string, octal?: string, one?: string) => {
      if (hex !== undefined) return String.fromCharCode(parseInt(hex, 16));
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8) & 255);
      if (one === 'x') throw new Error('\\x takes two hexadecimal digits');
      if (one === undefined) throw new Error('it ends in a lone \\');
      return named[one] ?? all;
    },
  );
}
