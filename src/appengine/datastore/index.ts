import type { Entity, Property } from '../../datastore/entity';
import type { Key, PathElement } from '../../datastore/key';
import type { Filter, Operator, Order, Position } from '../../datastore/query';
import { decodeReference, encodeReference } from '../../datastore/reference';
import type * as rpc from '../../datastore/rpc';
import type { Value as Datum } from '../../datastore/value';
import type { GoPackage, NativeGen, NativeRequest, Thread } from '../../go/machine/native';
import type { Slice, Value } from '../../go/machine/values';
import { fromBytes, toBytes } from '../../go/syntax/source';
import { callService, elements, sliceOf } from '../values';
import datastoreSource from './datastore.go?raw';
import keySource from './key.go?raw';
import loadSource from './load.go?raw';
import propertySource from './property.go?raw';
import querySource from './query.go?raw';
import saveSource from './save.go?raw';
import transactionSource from './transaction.go?raw';

/** Structs of the Go files, field by field. */
type GoKey = [
  kind: string,
  stringID: string,
  intID: number | bigint,
  parent: GoKey | null,
  appID: string,
  space: string,
];
type GoValue = [
  kind: Datum['type'],
  n: number | bigint,
  b: boolean,
  s: string,
  f: number,
  g: number,
  key: GoKey | null,
];
type GoProperty = [name: string, indexed: boolean, multiple: boolean, value: GoValue];
type GoEntity = [key: GoKey, props: Slice | null, before: string, after: string];
type GoQuery = [
  kind: string,
  ancestor: GoKey | null,
  filter: Slice | null,
  order: Slice | null,
  keysOnly: boolean,
  limit: number,
  offset: number,
  start: string,
  end: string,
  project: Slice | null,
  distinct: Slice | null,
];

function keyFrom(key: GoKey): Key {
  const path: PathElement[] = [];
  for (let k: GoKey | null = key; k; k = k[3]) path.unshift({ kind: k[0], id: k[1] === '' ? k[2] : 0, name: k[1] });
  return { app: key[4], namespace: key[5], path };
}

function keyToGo({ app, namespace, path }: Key): GoKey | null {
  return path.reduce<GoKey | null>((parent, e) => [e.kind, e.name, e.id, parent, app, namespace], null);
}

function valueFrom([type, n, b, s, f, g, key]: GoValue): Datum {
  switch (type) {
    case 'null':
      return { type };
    case 'int':
    case 'time':
      return { type, value: n };
    case 'bool':
      return { type, value: b };
    case 'float':
      return { type, value: f };
    case 'point':
      return { type, lat: f, lng: g };
    case 'key':
      return { type, value: keyFrom(key!) };
    default:
      return { type, value: s };
  }
}

function valueToGo(value: Datum): GoValue {
  const go: GoValue = [value.type, 0, false, '', 0, 0, null];
  switch (value.type) {
    case 'null':
      break;
    case 'int':
    case 'time':
      go[1] = value.value;
      break;
    case 'bool':
      go[2] = value.value;
      break;
    case 'float':
      go[4] = value.value;
      break;
    case 'point':
      go[4] = value.lat;
      go[5] = value.lng;
      break;
    case 'key':
      go[6] = keyToGo(value.value);
      break;
    default:
      go[3] = value.value;
  }
  return go;
}

function propertyFrom([name, indexed, multiple, value]: GoProperty): Property {
  return { name, indexed, multiple, value: valueFrom(value) };
}

function entityFrom([key, props]: GoEntity): Entity {
  return { key: keyFrom(key), properties: (elements(props) as GoProperty[]).map(propertyFrom) };
}

function entityToGo({ key, properties }: Entity, before = '', after = ''): Value[] {
  const props = properties.map((p): GoProperty => [p.name, p.indexed, p.multiple, valueToGo(p.value)]);
  return [keyToGo(key), sliceOf(props), before, after];
}

type Answer<M extends rpc.Response['method']> = Extract<rpc.Response, { method: M }>;

function call<M extends Answer<rpc.Request['method']>['method']>(
  id: number,
  request: Extract<rpc.Request, { method: M }>,
): Generator<NativeRequest, { reply: Answer<M>; failure: null } | { reply: null; failure: Value[] }, Value> {
  return callService<Answer<M>>(id, 'datastore_v3', request.method, request);
}

const BEGINNING = 'start';

/** A place between results as text; JSON, in which whole numbers beyond a float's are {"n": "…"}. */
const placeToGo = (place: Position | null): string =>
  place ? toBytes(JSON.stringify(place, (_, v: unknown) => (typeof v === 'bigint' ? { n: String(v) } : v))) : BEGINNING;

/** @throws SyntaxError if it is no place's text */
function placeFrom(text: string): Position | null {
  if (text === BEGINNING) return null;
  const place = JSON.parse(fromBytes(text), (_, v: unknown) =>
    v && typeof v === 'object' && 'n' in v && Object.keys(v).length === 1 ? BigInt(String(v.n)) : v,
  ) as Position;
  if (!Array.isArray(place.by) || !Array.isArray(place.key?.path)) throw new SyntaxError('not a place');
  return place;
}

function validPlace(text: string): boolean {
  try {
    placeFrom(text);
    return true;
  } catch {
    return false;
  }
}

/** A transaction's handle; Go says 0 for none. */
const within = (tx: number): number | null => (tx === 0 ? null : tx);
const keysFrom = (keys: Slice | null): Key[] => (elements(keys) as GoKey[]).map(keyFrom);

function* get(_t: Thread, id: number, tx: number, keys: Slice): NativeGen {
  const { reply, failure } = yield* call<'Get'>(id, { method: 'Get', keys: keysFrom(keys), transaction: within(tx) });
  return failure ? [null, failure] : [sliceOf(reply.entities.map((e) => e && entityToGo(e))), null];
}

function* put(_t: Thread, id: number, tx: number, list: Slice): NativeGen {
  const entities = (elements(list) as GoEntity[]).map(entityFrom);
  const { reply, failure } = yield* call<'Put'>(id, { method: 'Put', entities, transaction: within(tx) });
  return failure ? [null, failure] : [sliceOf(reply.keys.map(keyToGo)), null];
}

function* remove(_t: Thread, id: number, tx: number, keys: Slice): NativeGen {
  const request = { method: 'Delete', keys: keysFrom(keys), transaction: within(tx) } as const;
  return (yield* callService<Answer<'Delete'>>(id, 'datastore_v3', 'Delete', request)).failure;
}

function* query(_t: Thread, id: number, tx: number, namespace: string, q: GoQuery, where: Slice | null): NativeGen {
  const [kind, ancestor, , order, keysOnly, limit, offset, start, end, project, distinct] = q;
  const filters = (elements(where) as [string, Operator, GoValue][]).map(([property, op, value]): Filter => ({
    property,
    op,
    value: valueFrom(value),
  }));
  const orders = (elements(order) as [string, boolean][]).map(([property, descending]): Order => ({
    property,
    descending,
  }));
  const request = {
    method: 'RunQuery',
    query: {
      namespace,
      kind,
      ancestor: ancestor && keyFrom(ancestor),
      filters,
      orders,
      keysOnly,
      limit: limit < 0 ? null : limit,
      offset,
      ...(project && { projection: elements(project) as string[] }),
      ...(distinct && { distinct: elements(distinct) as string[] }),
      ...(start && { start: placeFrom(start) }),
      ...(end && { end: placeFrom(end) ?? ('start' as const) }),
    },
    transaction: within(tx),
  } as const;
  const { reply, failure } = yield* call<'RunQuery'>(id, request);
  if (failure) return [null, 0, failure];
  const places = reply.positions.map(placeToGo);
  return [sliceOf(reply.entities.map((e, i) => entityToGo(e, places[i], places[i + 1]))), reply.skipped, null];
}

function* allocate(_t: Thread, id: number, size: number): NativeGen {
  const { reply, failure } = yield* call<'AllocateIds'>(id, { method: 'AllocateIds', size });
  return failure ? [0, 0, failure] : [reply.start, reply.end, null];
}

function* begin(_t: Thread, id: number): NativeGen {
  const { reply, failure } = yield* call<'BeginTransaction'>(id, { method: 'BeginTransaction' });
  return failure ? [0, failure] : [reply.transaction, null];
}

function* end(_t: Thread, id: number, method: 'Commit' | 'Rollback', transaction: number): NativeGen {
  return (yield* callService<Answer<'Commit'>>(id, 'datastore_v3', method, { method, transaction })).failure;
}

export const pkg: GoPackage = {
  path: 'google.golang.org/appengine/datastore',
  files: [
    { name: 'key.go', text: keySource },
    { name: 'datastore.go', text: datastoreSource },
    { name: 'property.go', text: propertySource },
    { name: 'load.go', text: loadSource },
    { name: 'save.go', text: saveSource },
    { name: 'query.go', text: querySource },
    { name: 'transaction.go', text: transactionSource },
  ],
  natives: {
    encodeKey: (_t, key: GoKey) => encodeReference(keyFrom(key)),
    decodeKey: (_t, bytes: string) => {
      const ref = decodeReference(bytes);
      return typeof ref === 'string' ? [null, ref] : [keyToGo(ref), ''];
    },
    rpcGet: get,
    rpcPut: put,
    rpcDelete: remove,
    rpcQuery: query,
    validPlace: (_t, text: string) => validPlace(text),
    rpcAllocate: allocate,
    rpcBegin: begin,
    rpcEnd: end,
  },
};
