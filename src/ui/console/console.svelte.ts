/** What the development console shows: which tab, and what is picked in it. Kept apart so that other panes can point it at something. */
import type { Level } from '../trace/logs';

export type ConsoleTab = 'memcache' | 'datastore' | 'rpcs' | 'instances' | 'logs';

export interface ItemName {
  /** Byte strings. */
  namespace: string;
  key: string;
}

export class ConsoleState {
  tab = $state<ConsoleTab>('memcache');
  /** The Memcache tab: the SDK's viewer, or the x-ray. */
  memcache = $state<'viewer' | 'xray'>('viewer');
  /** The item looked at in the x-ray. It may have left the cache since. */
  item = $state.raw<ItemName>();
  /** The Logs tab: lines of this level and graver, '' for all; of this instance only, 0 for all; with this text. */
  level = $state<Level | ''>('');
  instance = $state(0);
  logText = $state('');

  /** Opens the x-ray at an item. */
  showItem(item: ItemName): void {
    this.tab = 'memcache';
    this.memcache = 'xray';
    this.item = item;
  }

  /** Opens the logs of one instance. */
  showLogs(instance: number): void {
    this.tab = 'logs';
    this.instance = instance;
    this.level = '';
    this.logText = '';
  }
}
