/**
 * The datastore: entities in memory, in groups. A group is what a transaction may rely on: its version counts the
 * changes to any entity of it, and a transaction is committed only if no group it has touched has changed since. What
 * it reads is the group as it was when it first touched it, and its own writes wait for the commit.
 *
 * Groups are as large as their root: all entities with the same first path element. A transaction may touch any number
 * of them, as in Firestore's Datastore mode (the older datastore wanted to be asked for several).
 */
import type { Entity } from './entity';
import { isIncomplete, keyId, rootOf, withId, type Key } from './key';
import { runQuery, type Hits, type Query } from './query';

interface Group {
  version: number;
  /** By key id. Never changed once a transaction has seen it. */
  entities: Map<string, Entity>;
  seen: boolean;
}

/** One change of an entity; `entity` is null when it was deleted. */
export interface Change {
  readonly key: Key;
  readonly entity: Entity | null;
}

interface Transaction {
  /** By root key id: the group as first touched. */
  readonly groups: Map<string, { version: number; entities: ReadonlyMap<string, Entity> }>;
  readonly writes: Change[];
}

/** There is no such transaction: it has ended. */
export class UnknownTransaction extends Error {}

const nothing: ReadonlyMap<string, Entity> = new Map();

export class Datastore {
  private readonly groups = new Map<string, Group>();
  private readonly transactions = new Map<number, Transaction>();
  private nextId = 1;
  private nextTransaction = 1;

  /** All entities, in the order their groups and they themselves were first put. */
  *entities(): Generator<Entity> {
    for (const group of this.groups.values()) yield* group.entities.values();
  }

  /**
   * Takes numbers for keys: 1, 2, 3, whatever the kind.
   * @returns the first of them
   */
  allocate(count: number): number {
    const first = this.nextId;
    this.nextId += count;
    return first;
  }

  /** The same key, with a number if it lacks one. */
  complete(key: Key): Key {
    return isIncomplete(key) ? withId(key, this.allocate(1)) : key;
  }

  /**
   * Writes entities with complete keys, and deletes those that are null. In a transaction that comes with the commit.
   * @param transaction null for none
   * @returns what has changed by now
   * @throws UnknownTransaction
   */
  write(changes: readonly Change[], transaction: number | null): Change[] {
    if (transaction === null) return changes.filter((change) => this.apply(change));
    for (const change of changes) this.touch(transaction, change.key);
    this.transaction(transaction).writes.push(...changes);
    return [];
  }

  /** @throws UnknownTransaction */
  get(key: Key, transaction: number | null): Entity | undefined {
    return this.groupOf(key, transaction).get(keyId(key));
  }

  /** @throws UnknownTransaction */
  query(query: Query, transaction: number | null): Hits {
    if (!query.ancestor) return runQuery(this.entities(), query);
    return runQuery(this.groupOf(query.ancestor, transaction).values(), query);
  }

  begin(): number {
    this.transactions.set(this.nextTransaction, { groups: new Map(), writes: [] });
    return this.nextTransaction++;
  }

  /**
   * Ends a transaction and makes its writes, all or none.
   * @returns what has changed, or null when a group it touched was changed in the meantime
   * @throws UnknownTransaction
   */
  commit(id: number): Change[] | null {
    const transaction = this.transaction(id);
    this.transactions.delete(id);
    for (const [root, { version }] of transaction.groups) {
      if ((this.groups.get(root)?.version ?? 0) !== version) return null;
    }
    return transaction.writes.filter((change) => this.apply(change));
  }

  rollback(id: number): void {
    this.transactions.delete(id);
  }

  private transaction(id: number): Transaction {
    const transaction = this.transactions.get(id);
    if (!transaction) throw new UnknownTransaction();
    return transaction;
  }

  private groupOf(key: Key, transaction: number | null): ReadonlyMap<string, Entity> {
    if (transaction !== null) return this.touch(transaction, key);
    return this.groups.get(keyId(rootOf(key)))?.entities ?? nothing;
  }

  /** The group of a key as this transaction sees it. */
  private touch(id: number, key: Key): ReadonlyMap<string, Entity> {
    const transaction = this.transaction(id);
    const root = keyId(rootOf(key));
    const known = transaction.groups.get(root);
    if (known) return known.entities;
    const group = this.groups.get(root);
    if (group) group.seen = true;
    const entities = group?.entities ?? nothing;
    transaction.groups.set(root, { version: group?.version ?? 0, entities });
    return entities;
  }

  /** Makes one change; false if there was nothing to delete (the group's version goes up all the same). */
  private apply({ key, entity }: Change): boolean {
    const root = keyId(rootOf(key));
    let group = this.groups.get(root);
    if (!group) this.groups.set(root, (group = { version: 0, entities: new Map(), seen: false }));
    group.version++;
    if (group.seen) {
      group.entities = new Map(group.entities);
      group.seen = false;
    }
    if (!entity) return group.entities.delete(keyId(key));
    group.entities.set(keyId(key), entity);
    return true;
  }
}
