/** Queries: which entities match, and in what order. Every property that is indexed can be asked for in any combination. */
import { compareKeys, isWithin, lastOf, type Key } from './key';
import type { Entity, Property } from './entity';
import { compareValues, rankOf, type Value } from './value';

export type Operator = '<' | '<=' | '=' | '>=' | '>';

export interface Filter {
  readonly property: string;
  readonly op: Operator;
  readonly value: Value;
}

export interface Order {
  readonly property: string;
  readonly descending: boolean;
}

/** A place between results: behind the one with these values of the orders, that key and these projected values. */
export interface Position {
  readonly by: readonly Value[];
  readonly key: Key;
}

export interface Query {
  readonly namespace: string;
  /** '' for all kinds. */
  readonly kind: string;
  readonly ancestor: Key | null;
  readonly filters: readonly Filter[];
  readonly orders: readonly Order[];
  readonly keysOnly: boolean;
  /** null for all. */
  readonly limit: number | null;
  readonly offset: number;
  /** Only these properties; one result for each combination of their values. */
  readonly projection?: readonly string[];
  /** Only the first result for each combination of values of these. */
  readonly distinct?: readonly string[];
  /** Results behind a place only; null for all. */
  readonly start?: Position | null;
  /** Results up to a place only: 'start' for none, null for all. */
  readonly end?: Position | 'start' | null;
}

export interface Hits {
  readonly entities: readonly Entity[];
  /** How many matched in front of them, for the sake of the offset. */
  readonly skipped: number;
  /** Where each result lies, behind that where they begin; null for the very beginning. */
  readonly positions: readonly (Position | null)[];
}

/** The values a query sees of a property; `__key__` is the key itself. */
function valuesOf(entity: Entity, property: string): Value[] {
  if (property === '__key__') return [{ type: 'key', value: entity.key }];
  return entity.properties.flatMap((p) => (p.indexed && p.name === property ? [p.value] : []));
}

function holds(op: Operator, order: number): boolean {
  switch (op) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '=':
      return order === 0;
    case '>=':
      return order >= 0;
    case '>':
      return order > 0;
  }
}

/** A range is within one type: no string is above a number. */
function satisfies(value: Value, { op, value: bound }: Filter): boolean {
  return (op === '=' || rankOf(value) === rankOf(bound)) && holds(op, compareValues(value, bound));
}

/** Each equality needs some value of the property; all inequalities of a property need one and the same. */
function passes(entity: Entity, filters: readonly Filter[]): boolean {
  return filters.every((filter) => {
    const together =
      filter.op === '=' ? [filter] : filters.filter((f) => f.op !== '=' && f.property === filter.property);
    return valuesOf(entity, filter.property).some((value) => together.every((f) => satisfies(value, f)));
  });
}

/** What an entity sorts by: of several values the first in that direction. */
function sortValue(entity: Entity, { property, descending }: Order): Value {
  const values = valuesOf(entity, property);
  return values.reduce((best, v) =>
    (descending ? compareValues(v, best) > 0 : compareValues(v, best) < 0) ? v : best,
  );
}

/** An entity as a projection sees it. None if it lacks one of the properties. */
function projected(entity: Entity, names: readonly string[]): Entity[] {
  let rows: Property[][] = [[]];
  for (const name of names) {
    rows = rows.flatMap((row) =>
      valuesOf(entity, name).map((value) => [...row, { name, indexed: true, multiple: false, value }]),
    );
  }
  return rows.map((properties) => ({ key: entity.key, properties }));
}

/** Runs a query over all entities given. Ties are broken by key. */
export function runQuery(all: Iterable<Entity>, query: Query): Hits {
  const { namespace, kind, ancestor, filters } = query;
  // Without an order of its own, a query comes in that of its inequality.
  const range = filters.find((f) => f.op !== '=');
  const orders = query.orders.length > 0 || !range ? query.orders : [{ property: range.property, descending: false }];
  let found: { entity: Entity; key: Key; by: Value[] }[] = [];
  for (const entity of all) {
    const { key } = entity;
    if (key.namespace !== namespace || (kind !== '' && lastOf(key).kind !== kind)) continue;
    if (ancestor && !isWithin(key, ancestor)) continue;
    if (!passes(entity, filters)) continue;
    // An entity without the property is not in the index that the order reads.
    if (orders.some((o) => valuesOf(entity, o.property).length === 0)) continue;
    const rows = query.projection ? projected(entity, query.projection) : [entity];
    for (const row of rows) {
      // A projected value sorts by itself, not by the entity's other values.
      const from = (o: Order): Entity => (query.projection?.includes(o.property) ? row : entity);
      found.push({
        entity: row,
        key,
        by: [...orders.map((o) => sortValue(from(o), o)), ...(query.projection ?? []).map((p) => valuesOf(row, p)[0]!)],
      });
    }
  }
  const compare = (a: Position, b: Position): number => {
    for (const [i, value] of a.by.entries()) {
      const order = compareValues(value, b.by[i]!);
      if (order !== 0) return orders[i]?.descending ? -order : order;
    }
    return compareKeys(a.key, b.key);
  };
  const { start, end: last, distinct } = query;
  found.sort(compare);
  if (start && start.by.length === (found[0]?.by.length ?? 0)) found = found.filter((f) => compare(f, start) > 0);
  if (last === 'start') found = [];
  else if (last) found = found.filter((f) => compare(f, last) <= 0);
  if (distinct) {
    const same = (a: Entity, b: Entity): boolean =>
      distinct.every((p) => {
        const [x, y] = [valuesOf(a, p)[0], valuesOf(b, p)[0]];
        return x && y ? compareValues(x, y) === 0 : x === y;
      });
    found = found.filter((f, i) => !found.slice(0, i).some((g) => same(f.entity, g.entity)));
  }
  const skipped = Math.min(query.offset, found.length);
  const end = query.limit === null ? found.length : skipped + query.limit;
  const hits = found.slice(skipped, end);
  return {
    entities: hits.map(({ entity }) => (query.keysOnly ? { key: entity.key, properties: [] } : entity)),
    skipped,
    positions: [skipped > 0 ? found[skipped - 1]! : (start ?? null), ...hits].map((p) => p && { by: p.by, key: p.key }),
  };
}
