// What operations see and change, as closed unions of plain data: a console, a trace and a history render these and
// never read text. Operations return their changes; there are no callbacks.
import type { ItemState } from './item';
import type { Uint64 } from './uint64';

/** Why an item left the store. */
export type LeaveReason = 'expired' | 'evicted' | 'flushed' | 'deleted' | 'replaced';

/** Which operation made a value. */
export type StoreHow =
  'set' | 'add' | 'replace' | 'cas' | 'append' | 'prepend' | 'increment' | 'decrement' | 'vivify' | 'invalidate';

/** An item got this value (or, for 'invalidate', this CAS id). */
export interface Stored {
  readonly kind: 'stored';
  readonly at: number;
  readonly how: StoreHow;
  readonly item: ItemState;
}

/** An item left; it is shown as it last was. */
export interface Left {
  readonly kind: 'left';
  readonly at: number;
  readonly reason: LeaveReason;
  readonly item: ItemState;
  /** For 'evicted' by lack of room: the id of the item that needed the room. */
  readonly forItem?: string;
}

/** An item's end was moved, its value stays. */
export interface Touched {
  readonly kind: 'touched';
  readonly at: number;
  readonly item: ItemState;
}

/** Everything stored until now is void; the items that left by it precede. */
export interface Flushed {
  readonly kind: 'flushed';
  readonly at: number;
  readonly items: number;
}

export type Change = Stored | Left | Touched | Flushed;

/** Why a key was not found: it was not there, or it was and its time turned out to be over. */
export type MissReason = 'absent' | 'expired';

interface WithChanges {
  readonly changes: readonly Change[];
}

/** What a read saw. `item` is live: copy it with snapshot() to keep it. */
export type GetResult = WithChanges &
  ({ readonly seen: 'hit'; readonly item: ItemState } | { readonly seen: 'miss'; readonly why: MissReason });

/**
 * What a store operation saw. not-stored: the condition of add, replace, append or prepend did not hold; exists: the
 * item has another CAS id; not-found: nothing to compare with; too-large: above the size limit of an item; no-memory:
 * above the limit of the whole store.
 */
export type SetResult = WithChanges &
  (
    | { readonly seen: 'stored'; readonly item: ItemState }
    | { readonly seen: 'not-stored' | 'exists' | 'not-found' | 'too-large' | 'no-memory' }
  );

export type DeleteResult = WithChanges & { readonly seen: 'deleted' | 'not-found' | 'exists' };

/** What an increment or decrement saw; not-a-number: the value is no decimal number below 2^64. */
export type CountResult = WithChanges &
  (
    | { readonly seen: 'counted'; readonly value: Uint64; readonly item: ItemState }
    | { readonly seen: 'not-found' | 'not-a-number' | 'exists' | 'no-memory' }
  );

export type TouchResult = WithChanges &
  ({ readonly seen: 'touched'; readonly item: ItemState } | { readonly seen: 'not-found' });
