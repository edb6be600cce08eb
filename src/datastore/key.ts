/** Keys of entities: a path of kinds and identifiers from the root of an entity group down. Names are byte strings. */

export interface PathElement {
  readonly kind: string;
  /** 64-bit; 0 when the element has a name, or none yet. A number while it is a safe integer, else a bigint. */
  readonly id: number | bigint;
  /** '' when the element has a number. */
  readonly name: string;
}

export interface Key {
  /** Full ID of the application, `dev~playground`. */
  readonly app: string;
  readonly namespace: string;
  /** Never empty; the last element is the entity's own. */
  readonly path: readonly PathElement[];
}

/** As Go's client prints it, `/Parent,name/Kind,7`; the namespace, if any, in front: `[space]/Kind,7`. */
export function keyText(key: Key): string {
  const path = key.path.map((e) => `/${e.kind},${e.name !== '' ? e.name : e.id}`).join('');
  return key.namespace === '' ? path : `[${key.namespace}]${path}`;
}

/** Tells any two keys apart, which the text does not (the name "7" and the number 7). */
export function keyId(key: Key): string {
  const { app, namespace, path } = key;
  return JSON.stringify([app, namespace, ...path.flatMap((e) => [e.kind, e.name, String(e.id)])]);
}

/** The key at the top of the path: it names the entity group. */
export function rootOf(key: Key): Key {
  return key.path.length === 1 ? key : { ...key, path: key.path.slice(0, 1) };
}

export function lastOf(key: Key): PathElement {
  return key.path.at(-1)!;
}

/** Whether the datastore has yet to give the key a number. */
export function isIncomplete(key: Key): boolean {
  const { id, name } = lastOf(key);
  return id === 0 && name === '';
}

/** The same key with a number in its last element. */
export function withId(key: Key, id: number): Key {
  return { ...key, path: [...key.path.slice(0, -1), { ...lastOf(key), id }] };
}

/** Whether the key is that of `ancestor` or lies below it. */
export function isWithin(key: Key, ancestor: Key): boolean {
  const above = { ...key, path: key.path.slice(0, ancestor.path.length) };
  return key.path.length >= ancestor.path.length && compareKeys(above, ancestor) === 0;
}

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The datastore's order: element by element, by kind, then numbers before names; an ancestor before its children. */
export function compareKeys(a: Key, b: Key): number {
  for (let i = 0; i < a.path.length && i < b.path.length; i++) {
    const x = a.path[i]!;
    const y = b.path[i]!;
    if (x.kind !== y.kind) return compareTexts(x.kind, y.kind);
    if ((x.name === '') !== (y.name === '')) return x.name === '' ? -1 : 1;
    if (x.name !== y.name) return compareTexts(x.name, y.name);
    if (x.id !== y.id) return x.id < y.id ? -1 : 1;
  }
  return a.path.length - b.path.length;
}
