import type { Item } from './item';

/**
 * Items in the order of their last use, as a doubly linked list through the items: every step takes the same short time
 * however many there are. (memcached keeps several such lists and moves items between them in the background; one list
 * shows the same idea and always evicts the same item.)
 */
export class LruList {
  newest: Item | null = null;
  oldest: Item | null = null;

  /** Takes in an item that is not in the list, as the most recently used. */
  add(item: Item): void {
    item.newer = null;
    item.older = this.newest;
    if (this.newest) this.newest.newer = item;
    else this.oldest = item;
    this.newest = item;
  }

  /** Takes an item of the list out. */
  remove(item: Item): void {
    if (item.newer) item.newer.older = item.older;
    else this.newest = item.older;
    if (item.older) item.older.newer = item.newer;
    else this.oldest = item.newer;
    item.newer = item.older = null;
  }

  /** Makes an item of the list the most recently used. */
  bump(item: Item): void {
    if (this.newest === item) return;
    this.remove(item);
    this.add(item);
  }
}
