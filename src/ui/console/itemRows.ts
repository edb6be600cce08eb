/** The x-ray's table: one row for each item of the cache, sorted and filtered. */
import type { ItemView } from '../../world/trace';
import { readable } from '../trace/text';

export interface ItemRow extends ItemView {
  id: string;
  /** Length of the value in bytes. */
  size: number;
  /** Place in the order of use: 1 was used last, the highest is pushed out first. */
  place: number;
  /** Number of the node that holds it. */
  node: number;
}

export type Column = 'key' | 'namespace' | 'size' | 'flags' | 'cas' | 'expiresAt' | 'usedAt' | 'place' | 'node';

/** All items there are at `now` (virtual ms), in the order of use. There is one node so far. */
export function rowsOf(items: readonly ItemView[], now: number): ItemRow[] {
  return items
    .filter((item) => item.expiresAt === null || item.expiresAt > now)
    .map((item, i) => ({ ...item, id: idOf(item), size: item.value.length, place: i + 1, node: 1 }));
}

export const idOf = ({ namespace, key }: { namespace: string; key: string }) => `${namespace}\n${key}`;

/** By a column, up or down; equal ones by key. An item that stays comes after all that leave. */
export function sorted(rows: readonly ItemRow[], by: Column, isDown: boolean): ItemRow[] {
  const value = (row: ItemRow) => (by === 'expiresAt' ? (row.expiresAt ?? Infinity) : row[by]);
  const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  const sign = isDown ? -1 : 1;
  return [...rows].sort((a, b) => sign * order(value(a), value(b)) || order(a.key, b.key) || order(a.id, b.id));
}

/** Those with the text in their key, namespace or value, in any case. */
export function matching(rows: readonly ItemRow[], text: string): ItemRow[] {
  const sought = text.trim().toLowerCase();
  if (sought === '') return [...rows];
  return rows.filter((row) =>
    [row.key, row.namespace, row.value].some((part) => readable(part, Infinity).toLowerCase().includes(sought)),
  );
}
