/**
 * The development console's viewers: what a person does there to the cache and to the datastore. They reach both directly,
 * without an instance and without a way between them, and the trace tells it apart from what the app does.
 */
import type { Action } from './demo';
import type { EntityStore } from './entities';
import type { CacheNode } from './node';
import type { RpcRouter } from './rpcs';
import type { What } from './trace';

interface Reached {
  node: CacheNode;
  router: RpcRouter;
  datastore: EntityStore;
  /** Virtual ms. */
  now: number;
}

type ConsoleAction = Extract<Action, { do: 'display' | 'save' | 'delete' | 'flush' | 'entity-put' | 'entity-delete' }>;

/** Does it; the event that tells what came of it. */
export function useConsole(
  action: ConsoleAction,
  { node, router, datastore, now }: Reached,
): What & { kind: 'console' } {
  const kind = 'console';
  const op = action.do;
  switch (action.do) {
    case 'display': {
      const item = node.display(action.key, now);
      const seen = item ? { value: item.value, flags: item.flags } : {};
      return { kind, op, key: action.key, found: item !== undefined, ...seen };
    }
    case 'save': {
      const error = node.save(action.key, action.value, action.flags, now);
      return { kind, op, key: action.key, found: error === '', ...(error ? { error } : {}) };
    }
    case 'delete':
      return { kind, op, key: action.key, found: node.delete(action.key, now) };
    case 'flush':
      router.flushByConsole(now);
      return { kind, op, key: '', found: true };
    case 'entity-put': {
      const { key, error } = datastore.put(action.namespace, action.key, action.properties);
      return { kind, op, key, found: error === undefined, ...(error ? { error } : {}) };
    }
    case 'entity-delete':
      return { kind, op, key: action.key, found: datastore.delete(action.namespace, action.key) };
  }
}
