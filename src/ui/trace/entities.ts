/** What the datastore holds, from the trace: every entity as it was put last. */
import type { EntityView, TraceEvent } from '../../world/trace';

/** All entities in the order of namespace and key. Keys are byte strings. */
export function entitiesOf(events: readonly TraceEvent[]): EntityView[] {
  const held = new Map<string, EntityView>();
  for (const e of events) {
    if (e.kind !== 'entity') continue;
    const id = `${e.namespace}\n${e.key}`;
    if (e.change === 'deleted') held.delete(id);
    else held.set(id, { namespace: e.namespace, key: e.key, group: e.group, properties: e.properties });
  }
  return [...held.values()].sort((a, b) => order(a.namespace, b.namespace) || compareKeyTexts(a.key, b.key));
}

/** The last element of a key's text, `/Parent,name/Kind,7`: what the entity is, and its number or name. */
export function identity(key: string): { kind: string; id: string; isNumber: boolean } {
  const own = key.slice(key.lastIndexOf('/') + 1);
  const comma = own.indexOf(',');
  const id = own.slice(comma + 1);
  return { kind: own.slice(0, comma), id, isNumber: /^[1-9]\d*$/.test(id) };
}

/** The key without the namespace that its text begins with. */
export function pathOf({ namespace, key }: Pick<EntityView, 'namespace' | 'key'>): string {
  return namespace !== '' && key.startsWith(`[${namespace}]`) ? key.slice(namespace.length + 2) : key;
}

/** Kinds of these entities with how many there are of each, by name. */
export function kindsOf(entities: readonly EntityView[]): [kind: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { key } of entities) counts.set(identity(key).kind, (counts.get(identity(key).kind) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => order(a, b));
}

/** Names of the properties of these entities, each once, in the order in which they are first met. */
export function columnsOf(entities: readonly EntityView[]): string[] {
  return [...new Set(entities.flatMap((e) => e.properties.map((p) => p.name)))];
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** As the datastore sorts them: by kind, then numbers before names, numbers by value. */
function compareKeyTexts(a: string, b: string): number {
  const x = a.split('/');
  const y = b.split('/');
  for (let i = 0; i < x.length && i < y.length; i++) {
    const [p, q] = [identity(x[i]!), identity(y[i]!)];
    const first = order(p.kind, q.kind) || Number(q.isNumber) - Number(p.isNumber);
    const numbers = p.isNumber ? order(p.id.padStart(20, '0'), q.id.padStart(20, '0')) : order(p.id, q.id);
    if (first || numbers) return first || numbers;
  }
  return x.length - y.length;
}
