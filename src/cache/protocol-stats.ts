// `stats` and the dumps of all keys. Figures of memcached's memory, threads and connections that have no counterpart in
// the store are left out, rather than made up.
import { type ItemState, itemName } from './item';
import { BAD_FORMAT, type Call, type Command, ERROR, VERSION } from './protocol-server';
import { CHUNK_BYTES, PAGE_BYTES, slabClass } from './slabs';
import { parseUint64 } from './uint64';

type Rows = readonly (readonly [string, string | number])[];

function stats(rows: Rows): string {
  return `${rows.map(([name, value]) => `STAT ${name} ${value}\r\n`).join('')}END\r\n`;
}

function general({ server, now }: Call): string {
  const { store } = server;
  const c = store.counters;
  const second = Math.floor(now / 1000);
  return stats([
    ['pid', server.pid],
    ['uptime', second - Math.floor(server.startedAt / 1000)],
    ['time', second],
    ['version', VERSION],
    ['pointer_size', 64],
    ['curr_connections', server.connections],
    ['total_connections', server.totalConnections],
    ['cmd_get', c.cmd_get],
    ['cmd_set', c.cmd_set],
    ['cmd_flush', c.cmd_flush],
    ['cmd_touch', c.cmd_touch],
    ['get_hits', c.get_hits],
    ['get_misses', c.get_misses],
    ['get_expired', c.get_expired],
    ['delete_misses', c.delete_misses],
    ['delete_hits', c.delete_hits],
    ['incr_misses', c.incr_misses],
    ['incr_hits', c.incr_hits],
    ['decr_misses', c.decr_misses],
    ['decr_hits', c.decr_hits],
    ['cas_misses', c.cas_misses],
    ['cas_hits', c.cas_hits],
    ['cas_badval', c.cas_badval],
    ['touch_hits', c.touch_hits],
    ['touch_misses', c.touch_misses],
    ['store_too_large', c.store_too_large],
    ['store_no_memory', c.store_no_memory],
    ['bytes_read', server.bytesRead],
    ['bytes_written', server.bytesWritten],
    ['limit_maxbytes', store.limitBytes],
    ['accepting_conns', 1],
    ['threads', 1],
    ['bytes', store.bytes],
    ['curr_items', store.size],
    ['total_items', c.total_items],
    ['expired_unfetched', c.expired_unfetched],
    ['evicted_unfetched', c.evicted_unfetched],
    ['evictions', c.evictions],
    ['reclaimed', c.reclaimed],
  ]);
}

/** The items by slab class, each newest first. Only those that the text protocol can name. */
function byClass({ server, now }: Call): ReadonlyMap<number, readonly ItemState[]> {
  const classes = new Map<number, ItemState[]>();
  for (const item of server.store.items(now)) {
    if (item.id.includes('\0')) continue;
    const cls = slabClass(item.bytes);
    const list = classes.get(cls);
    if (list) list.push(item);
    else classes.set(cls, [item]);
  }
  return new Map([...classes].sort(([a], [b]) => a - b));
}

function sum(items: readonly ItemState[]): number {
  return items.reduce((total, item) => total + item.bytes, 0);
}

function items(call: Call): string {
  const rows: [string, number][] = [];
  for (const [cls, list] of byClass(call)) {
    const oldest = list[list.length - 1] as ItemState;
    rows.push([`items:${cls}:number`, list.length]);
    rows.push([`items:${cls}:age`, Math.floor(call.now / 1000) - Math.floor(oldest.lastAccess / 1000)]);
    rows.push([`items:${cls}:mem_requested`, sum(list)]);
  }
  return stats(rows);
}

function slabs(call: Call): string {
  const rows: [string, number][] = [];
  const classes = byClass(call);
  let pagesInAll = 0;
  for (const [cls, list] of classes) {
    const size = CHUNK_BYTES[cls] as number;
    const perPage = Math.floor(PAGE_BYTES / size);
    const pages = Math.ceil(list.length / perPage);
    pagesInAll += pages;
    rows.push([`${cls}:chunk_size`, size]);
    rows.push([`${cls}:chunks_per_page`, perPage]);
    rows.push([`${cls}:total_pages`, pages]);
    rows.push([`${cls}:total_chunks`, pages * perPage]);
    rows.push([`${cls}:used_chunks`, list.length]);
    rows.push([`${cls}:free_chunks`, pages * perPage - list.length]);
  }
  rows.push(['active_slabs', classes.size], ['total_malloced', pagesInAll * PAGE_BYTES]);
  return stats(rows);
}

function settings({ server }: Call): string {
  return stats([
    ['maxbytes', server.store.limitBytes],
    ['evictions', 'on'],
    ['growth_factor', '1.25'],
    ['chunk_size', 48],
    ['num_threads', 1],
    ['cas_enabled', 'yes'],
    ['item_size_max', PAGE_BYTES],
    ['flush_enabled', 'yes'],
    ['dump_enabled', 'yes'],
  ]);
}

function cacheDump(call: Call, tokens: readonly string[]): string {
  if (tokens.length < 4) return 'CLIENT_ERROR bad command line\r\n';
  const cls = parseUint64(tokens[2] as string);
  const limit = parseUint64(tokens[3] as string);
  if (cls === null || limit === null) return BAD_FORMAT;
  if (cls > 63) return 'CLIENT_ERROR Illegal slab id\r\n';
  const list = byClass(call).get(Number(cls)) ?? [];
  const shown = limit === 0 ? list : list.slice(0, Number(limit));
  const lines = shown.map((item) => {
    const end = item.expiresAt === null ? 0 : Math.floor(item.expiresAt / 1000);
    return `ITEM ${item.id} [${item.value.length} b; ${end} s]\r\n`;
  });
  return `${lines.join('')}END\r\n`;
}

function detail(tokens: readonly string[]): string {
  if (tokens[2] === 'on' || tokens[2] === 'off') return 'OK\r\n';
  // Figures per key prefix are not kept.
  return tokens[2] === 'dump' ? 'END\r\n' : 'CLIENT_ERROR usage: stats detail on|off|dump\r\n';
}

/** Resets what `stats reset` resets: counters, not contents. */
function reset({ server }: Call): string {
  const { counters } = server.store;
  for (const name of Object.keys(counters) as (keyof typeof counters)[]) counters[name] = 0;
  server.bytesRead = server.bytesWritten = server.totalConnections = 0;
  return 'RESET\r\n';
}

const statsCommand: Command = (call, tokens) => {
  switch (tokens[1]) {
    case undefined:
      return general(call);
    case 'items':
      return items(call);
    case 'slabs':
      return slabs(call);
    case 'settings':
      return settings(call);
    case 'sizes':
      return stats([['sizes_status', 'disabled']]);
    case 'conns':
      return stats([]);
    case 'reset':
      return reset(call);
    case 'detail':
      return detail(tokens);
    case 'cachedump':
      return cacheDump(call, tokens);
    default:
      return ERROR;
  }
};

/** A key as dumps show it: what is not a letter, a digit or one of -._~ as %XX. */
function percent(key: string): string {
  return key.replace(/[^A-Za-z0-9\-._~]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

const crawler: Command = (call, tokens) => {
  const what = tokens[2];
  if (tokens[1] !== 'metadump' || what === undefined) return ERROR;
  const all = what === 'all' || what === 'hash';
  const classes = all ? null : what.split(',').map(Number);
  if (classes?.some((cls) => !(cls > 0 && cls < 64))) return 'BADCLASS invalid class id\r\n';
  let reply = '';
  for (const [cls, list] of byClass(call)) {
    if (classes && !classes.includes(cls)) continue;
    for (const item of list) {
      const end = item.expiresAt === null ? -1 : Math.floor(item.expiresAt / 1000);
      const used = Math.floor(item.lastAccess / 1000);
      const fetch = item.fetched ? 'yes' : 'no';
      const key = percent(itemName(item.id).key);
      reply += `key=${key} exp=${end} la=${used} cas=${item.cas} fetch=${fetch} cls=${cls} size=${item.bytes}\n`;
    }
  }
  return `${reply}END\r\n`;
};

export const STATS: readonly (readonly [string, Command])[] = [
  ['stats', statsCommand],
  ['lru_crawler', crawler],
];
