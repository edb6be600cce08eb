/**
 * What a person types into the Datastore Viewer becomes keys and values, or a sentence that says what is wrong with it.
 * Whatever the viewer shows of a value reads back as that value, as long as it shows it whole. Limits are the
 * datastore's (cloud.google.com/datastore/docs/concepts/limits). All texts are byte strings.
 */
import type { Entity, Property } from '../datastore/entity';
import { isIncomplete, type Key, type PathElement } from '../datastore/key';
import type { Value } from '../datastore/value';
import { fromBytes, toBytes } from '../go/syntax/source';
import type { PropertyText } from './demo';

/** The message is a whole sentence, as a byte string. */
export class BadText extends Error {}

const wrong = (sentence: string): never => {
  throw new BadText(toBytes(sentence));
};
const quoted = (bytes: string): string => `“${fromBytes(bytes.length > 60 ? `${bytes.slice(0, 60)}...` : bytes)}”`;

const mostBytes = 1_048_572;
const mostIndexed = 1_500;
const reserved = /^__.*__$/s;

/**
 * Reads `/Parent,name/Kind,7`, with or without the namespace before it. The last element may lack its name or number.
 * Numbers are taken for numbers, so a name of digits cannot be written.
 */
export function readKey(text: string, app: string, namespace: string): Key {
  const plain = text.startsWith(`[${namespace}]/`) ? text.slice(namespace.length + 2) : text;
  const parts = plain.split('/').slice(1);
  if (!plain.startsWith('/') || parts.length > 100)
    wrong(`A key takes the form /Kind,name or /Kind,7, and ${quoted(text)} does not.`);
  const path = parts.map((part, i): PathElement => {
    const comma = part.indexOf(',');
    const kind = comma < 0 ? part : part.slice(0, comma);
    const own = comma < 0 ? '' : part.slice(comma + 1);
    if (kind === '' || kind.length > mostIndexed || reserved.test(kind))
      wrong(`${quoted(kind)} cannot be the kind of an entity.`);
    if (own.length > mostIndexed || reserved.test(own)) wrong(`${quoted(own)} cannot be the name in a key.`);
    const id = /^\d+$/.test(own) ? whole(own, 'The number in a key') : 0;
    const isOpen = own === '' || id === 0 && /^\d+$/.test(own); // prettier-ignore
    if (isOpen && i < parts.length - 1)
      wrong(`In the key ${quoted(text)} the parent ${quoted(kind)} has neither a name nor a number.`);
    return { kind, id, name: isOpen || id !== 0 ? '' : own };
  });
  return { app, namespace, path };
}

/** Reads the properties of an entity that is stored whole. `old` is the one that is there now. */
export function readProperties(texts: readonly PropertyText[], old: Entity | undefined, app: string): Property[] {
  const seen = new Map<string, number>();
  const count = new Map<string, number>();
  for (const { name } of texts) count.set(name, (count.get(name) ?? 0) + 1);
  const properties = texts.map(({ name, type, value: text, indexed }): Property => {
    if (name === '' || name.length > mostIndexed || reserved.test(name))
      wrong(`${quoted(name)} cannot be the name of a property.`);
    const before = old?.properties.filter((p) => p.name === name) ?? [];
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    const kept = before[nth]?.value;
    const value = text !== undefined ? readValue(name, type, text, app) : kept?.type === type ? kept : undefined;
    if (!value) return wrong(`The property ${quoted(name)} has no value to keep.`);
    if (indexed && 'value' in value && typeof value.value === 'string' && value.value.length > mostIndexed) {
      wrong(
        `The property ${quoted(name)} is longer than ${mostIndexed} bytes, which is too long for an index: store it without.`,
      );
    }
    // A list of one value stays a list: Go reads it into a slice.
    return { name, value, indexed, multiple: count.get(name)! > 1 || before.some((p) => p.multiple) };
  });
  return [...properties.filter((p) => p.indexed), ...properties.filter((p) => !p.indexed)];
}

/** An entity may have so many bytes. */
export function checkSize(properties: readonly Property[]): void {
  const bytes = properties.reduce((sum, { name, value }) => {
    return sum + name.length + ('value' in value && typeof value.value === 'string' ? value.value.length : 8);
  }, 0);
  if (bytes > mostBytes) wrong(`An entity has at most ${mostBytes} bytes; this one would have ${bytes}.`);
}

function readValue(name: string, type: string, text: string, app: string): Value {
  const no = (form: string): never => wrong(`The property ${quoted(name)} cannot be ${quoted(text)}: ${form}.`);
  const plain = text.trim();
  switch (type) {
    case 'null':
      return { type };
    case 'string':
    case 'bytes':
    case 'byteString':
    case 'blobKey':
      return { type, value: text };
    case 'int':
      if (!/^[+-]?\d+$/.test(plain)) no('an int is a whole number such as 42');
      return { type, value: whole(plain, `The property ${quoted(name)}`) };
    case 'float': {
      const named = /^([+-]?)(inf|infinity|nan)$/i.exec(plain);
      if (named)
        return { type, value: named[2]!.toLowerCase() === 'nan' ? NaN : named[1] === '-' ? -Infinity : Infinity };
      if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) no('a float is a number such as 1.5');
      return { type, value: Number(plain) };
    }
    case 'bool':
      if (/^(true|yes|on|1)$/i.test(plain)) return { type, value: true };
      if (/^(false|no|off|0)$/i.test(plain)) return { type, value: false };
      return no('a bool is true or false');
    case 'time': {
      const micros = readTime(plain);
      return micros === undefined ? no('a time takes the form 2026-01-31T12:00:00Z') : { type, value: exact(micros) };
    }
    case 'point': {
      const found = /^([+-]?\d+(?:\.\d*)?(?:e-?\d+)?)\s*,\s*([+-]?\d+(?:\.\d*)?(?:e-?\d+)?)$/i.exec(plain);
      const [lat, lng] = [Number(found?.[1]), Number(found?.[2])];
      if (!found || Math.abs(lat) > 90 || Math.abs(lng) > 180)
        no('a point is a latitude and a longitude in degrees, such as 52.5, 13.4');
      return { type, lat, lng };
    }
    case 'key': {
      const [, namespace = ''] = /^\[([^\]]*)\]\//.exec(text) ?? [];
      const key = readKey(text, app, namespace);
      if (isIncomplete(key)) no('a key ends in a name or a number');
      return { type, value: key };
    }
    default:
      return wrong(`The datastore has no type ${quoted(type)}.`);
  }
}

const exact = (n: bigint): number | bigint => (Number.isSafeInteger(Number(n)) ? Number(n) : n);

function whole(text: string, what: string): number | bigint {
  const n = BigInt(text.replace('+', ''));
  if (BigInt.asIntN(64, n) !== n) wrong(`${what} is beyond the 64 bits of a whole number.`);
  return exact(n);
}

/** Microseconds since 1970 of a moment in UTC, down to the day or finer; undefined if it is none. */
function readTime(text: string): bigint | undefined {
  const form = /^([+-]\d{6}|\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,6}))?)?Z?)?$/;
  const micros = /^([+-]?\d{1,19}) \xc2\xb5s$/.exec(text);
  if (micros) {
    const total = BigInt(micros[1]!.replace('+', ''));
    return BigInt.asIntN(64, total) === total ? total : undefined;
  }
  const found = form.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((n) => (n === undefined ? undefined : Number(n)));
  const ms = Date.UTC(2000, month! - 1, day, hour, minute, second);
  const date = new Date(ms);
  // By way of setters, because Date takes the years below 100 for those of the last century.
  date.setUTCFullYear(year!, month! - 1, day);
  const same = date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
  if (!same || hour > 23 || minute > 59 || second > 59) return undefined;
  return BigInt(date.getTime()) * 1000n + BigInt((found[7] ?? '').padEnd(6, '0'));
}
