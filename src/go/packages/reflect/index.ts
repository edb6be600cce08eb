import type { GoPackage, NativeGen, Thread } from '../../machine/native';
import { Kind, type RType } from '../../machine/rtype';
import { Iface, type FuncValue, type Slice, type Value } from '../../machine/values';
import { addressOf } from '../kit/addresses';
import { assignable } from '../kit/reflection';
import { elements, sliceOf } from '../kit/slices';
import { deepEqual } from './equal';
import { swapperOf } from '../kit/swapper';
import * as make from './make';
import fields from './fields.go?raw';
import source from './reflect.go?raw';
import * as val from './value';
import { current, typeOfValue, type Reflected } from './value';

/** A *rtype: one per type, so that == on reflect.Type is type identity. */
type Handle = [RType];
const handles = new WeakMap<RType, Handle>();

function handle(type: RType | undefined): Handle | null {
  if (!type) return null;
  let h = handles.get(type);
  if (!h) handles.set(type, (h = [type]));
  return h;
}

const bits: Record<number, number> = {
  [Kind.Int8]: 8, [Kind.Int16]: 16, [Kind.Int32]: 32, [Kind.Uint8]: 8, [Kind.Uint16]: 16, [Kind.Uint32]: 32,
  [Kind.Float32]: 32, [Kind.Complex128]: 128,
}; // prettier-ignore

/** By the numbers of reflect.ChanDir. */
const dirs: RType['dir'][] = ['both', 'recv', 'send', 'both'];

function* call(v: Reflected, args: Slice | null): NativeGen {
  return sliceOf((yield* val.call(v, elements(args))) as Reflected[]);
}

export const pkg: GoPackage = {
  path: 'reflect',
  files: [
    { name: 'reflect.go', text: source },
    { name: 'fields.go', text: fields },
  ],
  natives: {
    typeOf: (_t, i: Iface | null) => handle(i?.type),
    pointerTo: (_t, [type]: Handle) => handle(type.ptrTo()),
    DeepEqual: (_t, a: Iface | null, b: Iface | null) =>
      !a || !b ? a === b : a.type === b.type && deepEqual(a.value, b.value, a.type),
    sliceOf: (t, [type]: Handle) => handle(make.typesOf(t).sliceOf(type)),
    arrayOf: (t, n: number, [type]: Handle) => handle(make.typesOf(t).arrayOf(type, n)),
    mapOf: (t, [key]: Handle, [type]: Handle) => handle(make.typesOf(t).mapOf(key, type)),
    chanOf: (t, dir: number, [type]: Handle) => handle(make.typesOf(t).chanOf(type, dirs[dir]!)),
    funcOf: (t, params: Slice | null, results: Slice | null, variadic: boolean) => {
      const types = (s: Slice | null) => (elements(s) as Handle[]).map(([type]) => type);
      return handle(make.typesOf(t).funcOf(types(params), types(results), variadic));
    },
    structOf: (t, fields: Slice | null) => handle(make.structOf(t, elements(fields))),
    makeFunc: (_t, [type]: Handle, body: FuncValue) => make.makeFunc(type, body),
    Swapper: (t, x: Iface | null) => swapperOf(t, x),
    'rtype.dir': (_t, [type]: Handle) => dirs.lastIndexOf(type.dir),
    'rtype.Name': (_t, [type]: Handle) => type.typeName,
    'rtype.PkgPath': (_t, [type]: Handle) => type.pkgPath,
    'rtype.String': (_t, [type]: Handle) => type.name,
    'rtype.Kind': (_t, [type]: Handle) => type.kind,
    'rtype.elem': (_t, [type]: Handle) => handle(type.elem),
    'rtype.key': (_t, [type]: Handle) => handle(type.key),
    'rtype.Len': (_t, [type]: Handle) => type.len,
    'rtype.NumField': (_t, [type]: Handle) => type.fields.length,
    'rtype.field': (_t, [type]: Handle, i: number) => {
      const f = type.fields[i]!;
      return [f.name, f.exported ? '' : f.pkg, f.tag, handle(f.type), f.embedded];
    },
    'rtype.NumMethod': (_t, [type]: Handle) =>
      (type.kind === Kind.Interface ? type.methodNames.length : type.methods().length) as number,
    'rtype.method': (t, [type]: Handle, i: number) => {
      const m = type.methods()[i]!;
      if (type.kind === Kind.Interface) return [m.name, handle(m.type), [0, 0, 0, 0]];
      const full = make.methodFuncType(t, type, m.type);
      return [m.name, handle(full), [full, m.fn, 0, 0]];
    },
    'rtype.NumIn': (_t, [type]: Handle) => type.params.length,
    'rtype.in': (_t, [type]: Handle, i: number) => handle(type.params[i]),
    'rtype.NumOut': (_t, [type]: Handle) => type.results.length,
    'rtype.out': (_t, [type]: Handle, i: number) => handle(type.results[i]),
    'rtype.IsVariadic': (_t, [type]: Handle) => type.variadic,
    'rtype.assignable': (_t, [a]: Handle, [b]: Handle) => assignable(a, b),
    'rtype.Comparable': (_t: Thread, [type]: Handle): boolean => type.comparable,
    'rtype.Bits': (_t, [type]: Handle) => bits[type.kind] ?? 64,
    valueOf: (_t: Thread, i: Iface | null) => val.fromIface(i),
    newValue: (_t, [type]: Handle, pointer: boolean) => val.newValue(type, pointer),
    makeSlice: (_t, [type]: Handle, len: number, cap: number) => val.emptySlice(type, len, cap),
    makeMap: (_t, [type]: Handle) => val.emptyMap(type),
    appendValues: (_t, s: Reflected, more: Slice | null) => val.appended(s, elements(more)),
    'Value.rtype': (_t, v: Reflected) => handle(typeOfValue(v)),
    'Value.raw': (_t, v: Reflected) => val.toIface(v),
    'Value.set': (_t, v: Reflected, x: Reflected) => val.set(v, x),
    'Value.setRaw': (_t, v: Reflected, x: Iface) => val.setRaw(v, x),
    'Value.elem': (_t, v: Reflected) => val.elem(v),
    'Value.fieldAt': (_t, v: Reflected, i: number) => val.field(v, i),
    'Value.index': (t, v: Reflected, i: number) => val.index(t, v, i),
    'Value.length': (_t, v: Reflected) => val.length(v),
    'Value.capacity': (_t, v: Reflected) => val.capacity(v),
    'Value.mapKeys': (_t, v: Reflected) => sliceOf(val.mapKeys(v)),
    'Value.mapIndex': (_t, v: Reflected, key: Reflected) => val.mapIndex(v, key),
    'Value.setMapIndex': (_t, v: Reflected, key: Reflected, x: Reflected) => val.setMapIndex(v, key, x),
    'Value.slice': (_t, v: Reflected, i: number, j: number) => val.slice(v, i, j),
    'Value.methodAt': (_t, v: Reflected, i: number) => make.boundMethod(v, i),
    'Value.address': (t, v: Reflected) => addressOf(t.host, current(v)),
    'Value.toInt': (_t, v: Reflected) => current(v) as Value,
    'Value.toUint': (_t, v: Reflected) => current(v) as Value,
    'Value.toFloat': (_t, v: Reflected) => current(v) as Value,
    'Value.toComplex': (_t, v: Reflected) => current(v) as Value,
    'Value.toString': (_t, v: Reflected) => current(v) as Value,
    'Value.toBool': (_t, v: Reflected) => current(v) as Value,
    'Value.toBytes': (_t, v: Reflected) => current(v) as Value,
    'Value.isNil': (_t, v: Reflected) => val.isNil(v),
    'Value.addr': (_t, v: Reflected) => val.addr(v),
    'Value.convert': (_t, v: Reflected, [type]: Handle) => val.convert(v, type),
    'Value.call': (_t, v: Reflected, args: Slice | null) => call(v, args),
    'Value.IsValid': (_t, v: Reflected) => v[0] !== 0,
    'Value.Kind': (_t, v: Reflected) => (v[0] === 0 ? 0 : v[0].kind),
    'Value.CanAddr': (_t, v: Reflected) => v[2] !== 0,
  },
};
