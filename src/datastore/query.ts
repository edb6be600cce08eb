/** Queries: which entities match, and in what order. Every property that is indexed can be asked for in any combination. */
import { compareKeys, isWithin, lastOf, type Key } from './key';
import type { Entity } from './entity';
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
}

export interface Hits {
  readonly entities: readonly Entity[];
  /** How many matched in front of them, for the sake of the offset. */
  readonly skipped: number;
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

/** Runs a query over all entities given. Ties are broken by key. */
export function runQuery(all: Iterable<Entity>, query: Query): Hits {
  const { namespace, kind, ancestor, filters } = query;
  // Without an order of its own, a query comes in that of its inequality.
  const range = filters.find((f) => f.op !== '=');
  const orders = query.orders.length > 0 || !range ? query.orders : [{ property: range.property, descending: false }];
  const found: { entity: Entity; by: Value[] }[] = [];
  for (const entity of all) {
    const { key } = entity;
    if (key.namespace !== namespace || (kind !== '' && lastOf(key).kind !== kind)) continue;
    if (ancestor && !isWithin(key, ancestor)) continue;
    if (!passes(entity, filters)) continue;
    // An entity without the property is not in the index that the order reads.
    if (orders.some((o) => valuesOf(entity, o.property).length === 0)) continue;
    found.push({ entity, by: orders.map((o) => sortValue(entity, o)) });
  }
  found.sort((a, b) => {
    for (const [i, o] of orders.entries()) {
      const order = compareValues(a.by[i]!, b.by[i]!);
      if (order !== 0) return o.descending ? -order : order;
    }
    return compareKeys(a.entity.key, b.entity.key);
  });
  const skipped = Math.min(query.offset, found.length);
  const end = query.limit === null ? found.length : skipped + query.limit;
  const entities = found.slice(skipped, end).map((f) => f.entity);
  return { entities: query.keysOnly ? entities.map(({ key }) => ({ key, properties: [] })) : entities, skipped };
}
