/** Maps (Go spec, "Map types", "For statements with range clause"). */
import { Fault } from './errors';
import { hashKey, isSimpleKey } from './hash';
import type { Machine } from './machine';
import type { RType } from './rtype';
import { zeroOf } from './structs';
import { GoMap, type MapEntry, type Value } from './values';

/** What an instruction on maps needs to know of the map's type. */
export interface MapInfo {
  key: RType;
  /** The key is its own hash key. */
  simple: boolean;
  zero: () => Value;
}

export function mapInfo(key: RType, elem: RType): MapInfo {
  return { key, simple: isSimpleKey(key), zero: () => zeroOf(elem) };
}

export function mapGet(m: GoMap | null, key: Value, info: MapInfo): MapEntry | undefined {
  const h = info.simple ? key : hashKey(key, info.key);
  return m === null ? undefined : m.entries.get(h);
}

export function mapSet(machine: Machine, m: GoMap | null, key: Value, value: Value, info: MapInfo): void {
  if (m === null) throw new Fault('plain', 'assignment to entry in nil map');
  const h = info.simple ? key : hashKey(key, info.key);
  const e = m.entries.get(h);
  if (e !== undefined) {
    e.value = value;
    // Equal, but not the same: the sign of a zero is the last one set.
    if (key === 0) e.key = key;
  } else {
    machine.charge(64);
    m.entries.set(h, { key, value, live: true });
  }
}

export function mapDelete(m: GoMap | null, key: Value, rt: RType): void {
  const h = hashKey(key, rt);
  if (m === null) return;
  const e = m.entries.get(h);
  if (e === undefined) return;
  e.live = false;
  m.entries.delete(h);
}

export function mapClear(m: GoMap | null): void {
  if (m === null) return;
  for (const e of m.entries.values()) e.live = false;
  m.entries.clear();
}

/**
 * A range over a map: begins at a random entry, goes round once. Entries deleted meanwhile are skipped; those added
 * meanwhile are not visited (Go leaves that open).
 */
export class MapIter {
  private readonly list: MapEntry[];
  private at: number;
  private left: number;
  constructor(m: GoMap | null, random: () => number) {
    this.list = m === null ? [] : [...m.entries.values()];
    this.left = this.list.length;
    this.at = this.left > 1 ? random() % this.left : 0;
  }
  next(): MapEntry | undefined {
    while (this.left > 0) {
      this.left--;
      const e = this.list[this.at]!;
      if (++this.at === this.list.length) this.at = 0;
      if (e.live) return e;
    }
    return undefined;
  }
}
