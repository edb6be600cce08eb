/** The datastore of the data centre: its calls as the trace and the transcripts show them, and its entities to look at. */
import { fromBytes } from '../go/syntax/source';
import type { Entity } from '../datastore/entity';
import { compareKeys, keyText, rootOf } from '../datastore/key';
import {
  BAD_REQUEST,
  CONCURRENT_TRANSACTION,
  handle,
  type Handled,
  type Request,
  type Response,
} from '../datastore/rpc';
import { Datastore } from '../datastore/store';
import { valueText } from '../datastore/value';
import type { PropertyText } from './demo';
import { BadText, checkSize, readKey, readProperties } from './entityText';
import type { PlainRecord } from './rpcs';
import type { EntityView, RpcOutcome, What } from './trace';

const NUMBERED = "the oracle hands out ids 1, 2, 3 ...; Google's are large and scattered";
const ERRORS: Record<number, string> = {
  [BAD_REQUEST]: 'BAD_REQUEST',
  [CONCURRENT_TRANSACTION]: 'CONCURRENT_TRANSACTION',
};
/** Values are shown up to this many bytes. */
const SHOWN_BYTES = 200;

interface Answered {
  response: Response;
  outcomes: RpcOutcome[];
  /** Name of the error, or ''. */
  error: string;
  record: PlainRecord;
}

export class EntityStore {
  private readonly store = new Datastore();

  constructor(
    /** Full ID of the application, which is part of every key. */
    private readonly app: string,
    private readonly emit: (what: What) => void,
  ) {}

  /** What a call is about: its keys, or the kind of a query. Byte strings. */
  namesIn(request: Request): string[] {
    switch (request.method) {
      case 'Get':
      case 'Delete':
        return request.keys.map(keyText);
      case 'Put':
        return request.entities.map(({ key }) => keyText(key));
      case 'RunQuery':
        return [request.query.kind];
      default:
        return [];
    }
  }

  answer(request: Request): Answered {
    const handled = handle(this.store, request);
    this.changed(handled.changes, {});
    const { response } = handled;
    return {
      response,
      outcomes: outcomesOf(request, response),
      error: response.method === 'error' ? (ERRORS[response.error.code] ?? '') : '',
      record: recordOf(request, handled, this.namesIn(request)),
    };
  }

  /**
   * The Datastore Viewer stores an entity, whole. The key is of one that is there, if it reads like one.
   * @returns its key; `error` when nothing was stored
   */
  put(namespace: string, key: string, properties: readonly PropertyText[]): { key: string; error?: string } {
    try {
      const old = this.find(namespace, key);
      const fresh = {
        key: old?.key ?? readKey(key, this.app, namespace),
        properties: readProperties(properties, old, this.app),
      };
      checkSize(fresh.properties);
      const entity = { ...fresh, key: this.store.complete(fresh.key) };
      this.changed(this.store.write([{ key: entity.key, entity }], null), { by: 'console' });
      return { key: keyText(entity.key) };
    } catch (e) {
      if (!(e instanceof BadText)) throw e;
      return { key, error: e.message };
    }
  }

  /** The Datastore Viewer deletes an entity; false if there is none. */
  delete(namespace: string, key: string): boolean {
    const old = this.find(namespace, key);
    if (old) this.changed(this.store.write([{ key: old.key, entity: null }], null), { by: 'console' });
    return old !== undefined;
  }

  /** What two keys share a text with (the name "7" and the number 7): the one that was put first. */
  private find(namespace: string, key: string): Entity | undefined {
    for (const entity of this.store.entities()) {
      if (
        entity.key.namespace === namespace &&
        [keyText(entity.key), keyText({ ...entity.key, namespace: '' })].includes(key)
      )
        return entity;
    }
    return undefined;
  }

  private changed(changes: Handled['changes'], by: { by?: 'console' }): void {
    for (const { key, entity } of changes) {
      if (entity) this.emit({ kind: 'entity', change: 'put', ...by, ...viewOf(entity) });
      else this.emit({ kind: 'entity', change: 'deleted', ...by, namespace: key.namespace, key: keyText(key) });
    }
  }

  /** All entities in the order of their keys, namespace by namespace. */
  entities(): EntityView[] {
    const all = [...this.store.entities()];
    const namespaces = (a: Entity, b: Entity) => (a.key.namespace < b.key.namespace ? -1 : 1);
    all.sort((a, b) => (a.key.namespace === b.key.namespace ? compareKeys(a.key, b.key) : namespaces(a, b)));
    return all.map(viewOf);
  }
}

function viewOf({ key, properties }: Entity): EntityView {
  return {
    namespace: key.namespace,
    key: keyText(key),
    group: keyText(rootOf(key)),
    properties: properties.map(({ name, value, indexed }) => {
      const text = valueText(value);
      const cut = text.length > SHOWN_BYTES ? { bytes: text.length } : {};
      return { name, type: value.type, value: text.slice(0, SHOWN_BYTES), ...cut, indexed };
    }),
  };
}

/** What each key of a call met, in the words of the trace. */
function outcomesOf(request: Request, response: Response): RpcOutcome[] {
  switch (response.method) {
    case 'Get':
      return (request as Request & { method: 'Get' }).keys.map((key, i) => {
        return { key: keyText(key), result: response.entities[i] ? 'hit' : 'miss' };
      });
    case 'Put':
      return response.keys.map((key) => ({ key: keyText(key), result: 'stored' }));
    case 'Delete':
      return (request as Request & { method: 'Delete' }).keys.map((key) => ({ key: keyText(key), result: 'deleted' }));
    case 'RunQuery':
      return response.entities.map(({ key }) => ({ key: keyText(key), result: 'hit' }));
    default:
      return [];
  }
}

/** The call as tools/oracle writes it. */
function recordOf(request: Request, { response, numbered }: Handled, names: string[]): PlainRecord {
  const { method } = request;
  const failed = response.method === 'error';
  const keys = response.method === 'Put' ? response.keys.map(keyText) : names;
  const result =
    response.method === 'Get'
      ? { found: response.entities.map((e) => e !== null) }
      : response.method === 'RunQuery'
        ? { keys: response.entities.map((e) => fromBytes(keyText(e.key))), skipped: response.skipped }
        : undefined;
  // A refused call names no keys: the oracle notes each when it is done with it.
  const named = !failed || method === 'RunQuery' ? keys.map(fromBytes) : [];
  return {
    service: 'datastore_v3',
    method,
    ...(named.length > 0 ? { keys: named } : {}),
    ...(result ? { result } : {}),
    ...(failed ? { error: `ApplicationError ${response.error.code} ${response.error.detail}` } : {}),
    ...(numbered ? { assumed: NUMBERED } : {}),
  };
}
