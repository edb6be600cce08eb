/**
 * A memcache node of the data centre: the emulated cache behind App Engine's RPCs and the Memcache Viewer. It turns
 * what the cache says into trace events and keeps the figures the viewer shows.
 */
import type { Change } from '../cache/change';
import { itemId, itemName, type ItemState } from '../cache/item';
import { Store } from '../cache/store';
import type { ItemView, View, What } from './trace';

/** Values are shown in the trace up to this many bytes. */
const SHOWN_BYTES = 200;

export type By = 'app' | 'console' | 'node';

export class CacheNode {
  readonly store: Store;

  constructor(
    limitBytes: number,
    /** Unix time in ms of virtual time 0; the cache counts Unix milliseconds. */
    private readonly epoch: number,
    private readonly emit: (what: What) => void,
  ) {
    this.store = new Store({ limitBytes });
  }

  /** Records what an operation changed. */
  record(changes: readonly Change[], by: By): void {
    for (const change of changes) {
      if (change.kind === 'flushed') continue;
      const { namespace, key } = itemName(change.item.id);
      if (change.kind === 'stored') {
        if (change.how === 'invalidate') continue;
        this.emit({
          kind: 'item',
          namespace,
          key,
          change: 'stored',
          by,
          value: change.item.value.slice(0, SHOWN_BYTES),
          bytes: change.item.value.length,
          expiresAt: this.virtual(change.item.expiresAt),
        });
      } else if (change.kind === 'touched') {
        const expiresAt = this.virtual(change.item.expiresAt);
        this.emit({ kind: 'item', namespace, key, change: 'touched', by, expiresAt });
      } else if (change.reason !== 'replaced') {
        this.emit({ kind: 'item', namespace, key, change: change.reason, by: leftBy(change.reason, by) });
      }
    }
  }

  /** Lets go what is over; `now` in virtual ms. */
  expire(now: number): void {
    this.record(this.store.expire(this.epoch + now), 'node');
  }

  /** Virtual ms at which the next item goes, or null. */
  nextExpiry(): number | null {
    return this.virtual(this.store.nextExpiry());
  }

  evict(keys: string[], now: number): void {
    for (const key of keys) this.record(this.store.evict(itemId('', key), this.epoch + now), 'node');
  }

  /** The viewer's Display: a normal read, which counts. */
  display(key: string, now: number): ItemState | undefined {
    const result = this.store.get(itemId('', key), this.epoch + now);
    this.record(result.changes, 'console');
    return result.seen === 'hit' ? result.item : undefined;
  }

  /** The viewer's Save: no expiration, whatever the item had. Returns why it failed, or ''. */
  save(key: string, value: string, flags: number, now: number): string {
    const request = { how: 'set', id: itemId('', key), value, flags, expiresAt: null } as const;
    const result = this.store.set(request, this.epoch + now);
    this.record(result.changes, 'console');
    return result.seen === 'stored' ? '' : 'the value is too large for the cache';
  }

  delete(key: string, now: number): boolean {
    const result = this.store.delete(itemId('', key), this.epoch + now);
    this.record(result.changes, 'console');
    return result.seen === 'deleted';
  }

  items(now: number): ItemView[] {
    return [...this.store.items(this.epoch + now)].map((item) => ({
      ...itemName(item.id),
      value: item.value,
      flags: item.flags,
      cas: item.cas,
      storedAt: item.storedAt - this.epoch,
      usedAt: item.lastAccess - this.epoch,
      expiresAt: this.virtual(item.expiresAt),
    }));
  }

  private virtual(at: number | null): number | null {
    return at === null ? null : at - this.epoch;
  }
}

/** Expiry and eviction are the node's own doing. */
function leftBy(reason: string, by: By): By {
  return reason === 'expired' || reason === 'evicted' ? 'node' : by;
}

export type Stats = View['stats'];
