import type { Uint64 } from './uint64';

/** The longest key in bytes (protocol.txt, "Keys"). */
export const MAX_KEY_BYTES = 250;
/** The largest item in bytes, header included: memcached's default for -I. */
export const MAX_ITEM_BYTES = 1 << 20;

const HEADER_BYTES = 48;
const CAS_BYTES = 8;
const FLAG_BYTES = 4;

/**
 * One item as plain data. Times are milliseconds of virtual Unix time. `id` is the item's name in the store (see
 * itemId); key and value are byte strings.
 */
export interface ItemState {
  readonly id: string;
  readonly value: string;
  /** 32 bits that belong to the client. */
  readonly flags: number;
  /** The number of the change that made this value. */
  readonly cas: number;
  /** From this time on the item is gone; null: it lives until somebody removes it. */
  readonly expiresAt: number | null;
  /** When a set, add, replace, cas or initial value made it. */
  readonly createdAt: number;
  /** When its value last changed. */
  readonly storedAt: number;
  /** When it was last read, written or touched. */
  readonly lastAccess: number;
  /** Whether a client has read it. */
  readonly fetched: boolean;
  /** Marked by a meta delete or meta set with the flag I: may be served while somebody fetches a new one. */
  readonly stale: boolean;
  /** Whether a client has been told to fetch a new one. */
  readonly tokenSent: boolean;
  /** Whether the key came base64-encoded, and is shown so. */
  readonly binaryKey: boolean;
  /** What it takes of the store's limit, see itemBytes. */
  readonly bytes: number;
}

/** An item in the store: mutable, and linked with its neighbours in the order of use. */
export interface Item {
  readonly id: string;
  value: string;
  flags: number;
  cas: number;
  expiresAt: number | null;
  createdAt: number;
  storedAt: number;
  lastAccess: number;
  fetched: boolean;
  stale: boolean;
  tokenSent: boolean;
  binaryKey: boolean;
  bytes: number;
  /** Towards the most recently used. */
  newer: Item | null;
  /** Towards the least recently used. */
  older: Item | null;
}

/** A copy that later operations do not change. */
export function snapshot(item: ItemState): ItemState {
  return {
    id: item.id,
    value: item.value,
    flags: item.flags,
    cas: item.cas,
    expiresAt: item.expiresAt,
    createdAt: item.createdAt,
    storedAt: item.storedAt,
    lastAccess: item.lastAccess,
    fetched: item.fetched,
    stale: item.stale,
    tokenSent: item.tokenSent,
    binaryKey: item.binaryKey,
    bytes: item.bytes,
  };
}

/**
 * What an item takes in memcached 1.6 on a 64-bit machine: 48 bytes of header, 8 of CAS id, the key and a zero byte, 4
 * more when it has flags, the value and its line end. Key and value are counted in bytes.
 */
export function itemBytes(keyBytes: number, valueBytes: number, flags: number): number {
  return HEADER_BYTES + CAS_BYTES + keyBytes + 1 + (flags === 0 ? 0 : FLAG_BYTES) + valueBytes + 2;
}

/**
 * The name under which a store holds an item. Items without a namespace are held under their own key, so that the text
 * protocol finds them; a zero byte, which the text protocol cannot send, separates a namespace from its key.
 */
export function itemId(namespace: string, key: string): string {
  if (namespace !== '') return `${namespace}\0${key}`;
  return key.includes('\0') ? `\0${key}` : key;
}

/** The opposite of itemId. */
export function itemName(id: string): { namespace: string; key: string } {
  const zero = id.indexOf('\0');
  return zero < 0 ? { namespace: '', key: id } : { namespace: id.slice(0, zero), key: id.slice(zero + 1) };
}

/** Length of the key in an id, in bytes. */
export function keyBytes(id: string): number {
  return id.length - (id.indexOf('\0') + 1);
}

/** Whole seconds an item has left by memcached's clock, null when it lives for ever. */
export function secondsLeft(item: ItemState, now: number): number | null {
  return item.expiresAt === null ? null : Math.floor(item.expiresAt / 1000) - Math.floor(now / 1000);
}

/**
 * The time at which an item with `seconds` to live is gone. memcached's clock has whole seconds: what is stored within
 * second T with N seconds to live is gone when second T + N begins, after N - 1 to N seconds. `seconds` may be 0 or
 * negative: gone at once.
 */
export function expiryAfter(seconds: number, now: number): number {
  return (Math.floor(now / 1000) + seconds) * 1000;
}

/** Whether a CAS id named by a client, any 64-bit number, is the item's. */
export function sameCas(item: ItemState, cas: Uint64): boolean {
  return item.cas === cas;
}
