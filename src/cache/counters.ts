/** What a store has counted since it was made. The names are those of memcached's `stats` (protocol.txt). */
export interface Counters {
  cmd_get: number;
  cmd_set: number;
  cmd_flush: number;
  cmd_touch: number;
  get_hits: number;
  get_misses: number;
  get_expired: number;
  delete_hits: number;
  delete_misses: number;
  incr_hits: number;
  incr_misses: number;
  decr_hits: number;
  decr_misses: number;
  cas_hits: number;
  cas_misses: number;
  cas_badval: number;
  touch_hits: number;
  touch_misses: number;
  store_too_large: number;
  store_no_memory: number;
  total_items: number;
  evictions: number;
  evicted_unfetched: number;
  expired_unfetched: number;
  reclaimed: number;
  /** App Engine's figure, which memcached lacks: bytes of key and value of all hits. */
  byte_hits: number;
}

export function newCounters(): Counters {
  return {
    cmd_get: 0,
    cmd_set: 0,
    cmd_flush: 0,
    cmd_touch: 0,
    get_hits: 0,
    get_misses: 0,
    get_expired: 0,
    delete_hits: 0,
    delete_misses: 0,
    incr_hits: 0,
    incr_misses: 0,
    decr_hits: 0,
    decr_misses: 0,
    cas_hits: 0,
    cas_misses: 0,
    cas_badval: 0,
    touch_hits: 0,
    touch_misses: 0,
    store_too_large: 0,
    store_no_memory: 0,
    total_items: 0,
    evictions: 0,
    evicted_unfetched: 0,
    expired_unfetched: 0,
    reclaimed: 0,
    byte_hits: 0,
  };
}
