/**
 * The wire format to Go values. What a value is made of is compared with the Go type before any of it is read, so that
 * a mismatch is found even in parts that are not there.
 */
import { hashKey } from '../../../machine/hash';
import type { Thread } from '../../../machine/native';
import { Kind, type RType } from '../../../machine/rtype';
import { makeStorage } from '../../../machine/structs';
import { sizeOf } from '../../../machine/slices';
import { Box, Complex, GoMap, Iface, Slice, type FuncValue, type Value } from '../../../machine/values';
import { callMethod } from '../../kit/interfaces';
import { copyOf, load, store } from '../../kit/pointers';
import { assignable, fieldByName, followIndex, isComplex, isFloat, isInt, isUint, Val } from '../../kit/reflection';
import { byteSlice, byteString } from '../../kit/slices';
import { quoteString } from '../../strconv/quote';
import { compatible } from './compatible';
import { GobFault, gobFault, type Gen } from './fault';
import { Message, TOO_BIG } from './message';
import { Skipper } from './skip';
import { Id, type GobTypes, type UserType, type WireType } from './types';

const FIRST_USER_ID = 64;
const MAX_DEPTH = 1000;

/** Reads one value into a place; `overflow` names it for errors. */
type Op = (v: Val, overflow: string) => Gen | void;

interface Engine {
  /** By number of field in the stream; index undefined: not wanted. */
  fields: { op: Op; index: number[] | undefined; name: string }[];
  single: Op | undefined;
  wanted: number;
}

const overflow = (name: string): GobFault => new GobFault(`value for "${name}" out of range`);
const BITS: Partial<Record<number, bigint>> = {
  [Kind.Int8]: 8n, [Kind.Int16]: 16n, [Kind.Int32]: 32n, [Kind.Uint8]: 8n, [Kind.Uint16]: 16n, [Kind.Uint32]: 32n,
}; // prettier-ignore

const newPointer = (type: RType): Value =>
  type.kind === Kind.Struct || type.kind === Kind.Array ? type.zero() : new Box(type.zero());

/** A place that holds a zero value. */
function fresh(type: RType): Val {
  const ptr = newPointer(type) as Value;
  return new Val(type, load(ptr), ptr);
}

/** Goes through pointers, allocating them, to the value itself. */
function alloc(from: Val): Val {
  let v = from;
  while (v.kind === Kind.Pointer) {
    let p: Value = load(v.ptr);
    if (p === null) {
      p = newPointer(v.type!.elem!);
      store(v.ptr, v.type!, p);
    }
    v = new Val(v.type!.elem, load(p), p);
  }
  return v;
}

const set = (v: Val, x: Value): void => store(v.ptr, v.type!, x);

export class GobDecoder {
  private readonly wires = new Map<number, WireType>();
  private readonly engines = new Map<RType, Map<number, Engine>>();
  private depth = 0;
  private t!: Thread;
  private read!: FuncValue;
  private readonly in = new Message(() => this.t.getVar('io', 'EOF') as Iface);

  private readonly skipper: Skipper;

  constructor(private readonly types: GobTypes) {
    this.skipper = new Skipper(this.in, this.wires, types, () => this.sequence(true));
  }

  /**
   * Reads the next value.
   * @param read gives the next message: bytes, error
   * @param target a pointer, or nil to skip the value
   * @throws GobFault
   */
  *decode(t: Thread, read: FuncValue, target: Iface | null): Gen {
    this.t = t;
    this.read = read;
    this.in.set('');
    this.depth = 0;
    if (target && target.type.kind !== Kind.Pointer) throw gobFault('attempt to decode into a non-pointer');
    if (target && target.value === null) throw gobFault('DecodeValue of unassignable value');
    const id = yield* this.sequence(false);
    if (!target) yield* this.skipper.value(id);
    else yield* this.value(id, new Val(target.type, target.value, new Box(target.value)));
  }

  private *message(): Gen {
    const [bytes, err] = (yield { do: 'call', fn: this.read, args: [] }) as [Slice | null, Iface | null];
    if (err) throw new GobFault('', err);
    const data = byteString(bytes);
    this.in.set(data);
    this.t.charge(data.length);
    this.t.spend(data.length >> 2);
  }

  /** Reads type definitions, up to the number of a value's type. */
  private *sequence(inInterface: boolean): Gen<number> {
    for (let first = true; ; first = false) {
      if (this.in.left === 0) {
        try {
          yield* this.message();
        } catch (e) {
          const eof = this.t.getVar('io', 'EOF') as Iface;
          if (!first && e instanceof GobFault && e.error?.value === eof.value) {
            throw new GobFault('', this.t.getVar('io', 'ErrUnexpectedEOF') as Iface);
          }
          throw e;
        }
      }
      const id = Number(this.in.int());
      if (id >= 0) return id;
      this.define(-id);
      if (this.in.left > 0) {
        if (!inInterface) throw new GobFault('extra data in buffer');
        this.in.uint();
      }
    }
  }

  private define(id: number): void {
    if (id < FIRST_USER_ID || this.wires.has(id)) throw gobFault('duplicate type received');
    this.wires.set(id, this.in.wire());
  }

  private *value(id: number, from: Val): Gen {
    const ut = this.types.userType(from.type!);
    const engine = this.engine(id, ut);
    const v = ut.dec && ut.decIndir >= 0 ? allocTo(from, ut.decIndir) : alloc(from);
    if (v.kind === Kind.Struct && !ut.dec) {
      if (engine.wanted === 0 && v.type!.fields.length > 0 && (this.wires.get(id)?.fields.length ?? 0) > 0) {
        throw gobFault(`type mismatch: no fields matched compiling decoder for ${v.type!.typeName}`);
      }
      yield* this.struct(engine, v);
    } else {
      this.zeroDelta();
      yield* run(engine.single!, v, from.type!.name);
    }
  }

  private zeroDelta(): void {
    if (this.in.uint() !== 0) throw gobFault('decode: corrupted data: non-zero delta for singleton');
  }

  private *struct(engine: Engine, v: Val): Gen {
    if (++this.depth > MAX_DEPTH) throw gobFault('value is nested too deep');
    for (const n of this.in.structFields(engine.fields.length)) {
      const { op, index, name } = engine.fields[n]!;
      let place = NOTHING;
      if (index) {
        const found = followIndex(v, index);
        if (typeof found === 'string') throw gobFault(`nil pointer to embedded struct field ${found}`);
        place = found;
      }
      yield* run(op, place, name);
    }
    this.depth--;
  }

  /** How to read a type of the stream into a type of the program. */
  private engine(id: number, ut: UserType): Engine {
    let known = this.engines.get(ut.user);
    if (!known) this.engines.set(ut.user, (known = new Map<number, Engine>()));
    let engine = known.get(id);
    if (engine) return engine;
    engine = { fields: [], single: undefined, wanted: 0 };
    known.set(id, engine);
    try {
      this.compile(engine, id, ut);
    } catch (e) {
      known.delete(id);
      throw e;
    }
    return engine;
  }

  private compile(engine: Engine, id: number, ut: UserType): void {
    const { base } = ut;
    if (base.kind !== Kind.Struct || ut.dec) {
      const { name } = ut.user;
      if (!compatible(this.types, this.wires, ut.user, id, new Map())) {
        const remote = this.describe(id);
        throw gobFault(
          base.kind === Kind.Interface && id !== Id.interface
            ? `local interface type ${name} can only be decoded from remote interface type; received concrete type ${remote}`
            : `decoding into local type ${name}, received remote type ${remote}`,
        );
      }
      engine.single = this.op(id, ut.user, name, new Map());
      engine.wanted = 1;
      return;
    }
    const wire = this.wires.get(id);
    if (!wire && id > Id.interface) throw gobFault('unknown type id or corrupted data');
    if (wire?.kind !== 'struct')
      throw gobFault(`type mismatch in decoder: want struct type ${base.name}; got non-struct`);
    const seen = new Map<RType, Op>();
    for (const { name, id: fieldId } of wire.fields) {
      if (name === '') throw gobFault(`empty name for remote field of type ${wire.name}`);
      const local = fieldByName(base, name);
      if (!local?.exported) {
        engine.fields.push({ op: this.skipper.op(fieldId), index: undefined, name });
        continue;
      }
      const type = typeAt(base, local.index);
      if (!compatible(this.types, this.wires, type, fieldId, new Map())) {
        throw gobFault(`wrong type (${type.name}) for received field ${wire.name}.${name}`);
      }
      engine.fields.push({ op: this.op(fieldId, type, name, seen), index: local.index, name });
      engine.wanted++;
    }
  }

  private describe(id: number): string {
    return this.types.describe(id) ?? this.wires.get(id)?.name ?? 'unknown type';
  }

  private op(id: number, type: RType, name: string, seen: Map<RType, Op>): Op {
    const ut = this.types.userType(type);
    if (ut.dec) return (v) => this.external(ut, v);
    const known = seen.get(type);
    if (known) return known;
    const { base } = ut;
    const basic = this.basic(base);
    if (basic) return (v, over) => set(alloc(v), basic(over));
    // Types may contain themselves: the op exists before it knows what it does.
    let inner: Op | undefined;
    const op: Op = (v, over) => inner!(alloc(v), over);
    seen.set(type, op);
    const wire = this.wires.get(id);
    const element = `element of ${name}`;
    switch (base.kind) {
      case Kind.Array: {
        const elem = this.op(wire!.elem, base.elem!, element, seen);
        inner = (v) => this.array(v, elem, element);
        break;
      }
      case Kind.Map: {
        const key = this.op(wire!.key, base.key!, `key of ${name}`, seen);
        const elem = this.op(wire!.elem, base.elem!, element, seen);
        inner = (v) => this.map(v, key, elem, name);
        break;
      }
      case Kind.Slice: {
        if (base.elem!.kind === Kind.Uint8) {
          inner = (v) => set(v, byteSlice(this.in.text(base.name)));
          break;
        }
        const elem = this.op(wire!.elem, base.elem!, element, seen);
        inner = (v) => this.slice(v, elem, element);
        break;
      }
      case Kind.Struct: {
        const engine = this.engine(id, this.types.userType(base));
        inner = (v) => this.struct(engine, v);
        break;
      }
      case Kind.Interface:
        inner = (v) => this.interface(v);
        break;
      default:
        throw gobFault(`decode can't handle type ${type.name}`);
    }
    return op;
  }

  /** Reads a value that has no parts. */
  private basic(type: RType): ((over: string) => Value) | undefined {
    const k = type.kind;
    const bits = BITS[k];
    if (k === Kind.Bool) return () => this.in.uint() !== 0;
    if (isInt(k)) {
      return (over) => {
        const n = this.in.int();
        if (bits && BigInt.asIntN(Number(bits), BigInt(n)) !== BigInt(n)) throw overflow(over);
        return n;
      };
    }
    if (isUint(k)) {
      return (over) => {
        const n = this.in.uint();
        if (bits && BigInt(n) >> bits) throw overflow(over);
        return n;
      };
    }
    const float = (single: boolean, over: string): number => {
      const f = this.in.float();
      if (!single) return f;
      if (Math.abs(f) > 3.4028234663852886e38 && Number.isFinite(f)) throw overflow(over);
      return Math.fround(f);
    };
    if (isFloat(k)) return (over) => float(k === Kind.Float32, over);
    if (isComplex(k)) {
      return (over) => {
        const re = float(k === Kind.Complex64, over);
        return new Complex(re, float(k === Kind.Complex64, over));
      };
    }
    return k === Kind.String ? () => this.in.text(type.name) : undefined;
  }

  private *elements(v: Val, n: number, elem: Op, over: string): Gen {
    for (let i = 0; i < n; i++) {
      if (this.in.left === 0) throw gobFault(`decoding array or slice: length exceeds input size (${n} elements)`);
      yield* run(
        elem,
        v.index(i, () => v.type!),
        over,
      );
    }
  }

  private *array(v: Val, elem: Op, over: string): Gen {
    if (this.in.uint() !== v.type!.len) throw gobFault('length mismatch in decodeArray');
    yield* this.elements(v, v.type!.len, elem, over);
  }

  private *slice(v: Val, elem: Op, over: string): Gen {
    const n = Number(this.in.uint());
    const type = v.type!.elem!;
    const size = sizeOf(type);
    if (n * size > TOO_BIG || n >= 2 ** 53)
      throw gobFault(`${type.name} slice too big: ${n} elements of ${size} bytes`);
    // More elements than bytes cannot be: found out before they are allocated, with what reading them would have said.
    const old = load(v.ptr) as Slice | null;
    this.t.charge(Math.min(n, this.in.left) * Math.max(size, 8));
    let s: Slice;
    if (old && old.cap >= n) {
      s = new Slice(old.arr, old.off, n, old.cap);
      for (let i = 0; i < n; i++) if (s.arr[s.off + i] === undefined) s.arr[s.off + i] = type.zero();
    } else {
      const live = Math.min(n, this.in.left);
      s = new Slice(makeStorage(type, live), 0, live, live);
    }
    set(v, s);
    yield* this.elements(new Val(v.type, s), n, elem, over);
  }

  private *map(v: Val, key: Op, elem: Op, over: string): Gen {
    const n = Number(this.in.uint());
    const type = v.type!;
    let m = load(v.ptr) as GoMap | null;
    if (!m) set(v, (m = new GoMap(type.key!)));
    for (let i = 0; i < n; i++) {
      const k = fresh(type.key!);
      yield* run(key, k, over);
      const e = fresh(type.elem!);
      yield* run(elem, e, over);
      this.t.charge(64);
      const at = copyOf(load(k.ptr), type.key!) as Value;
      const hash = hashKey(at, type.key!);
      const known = m.entries.get(hash);
      if (known) known.value = load(e.ptr);
      else m.entries.set(hash, { key: at, value: load(e.ptr), live: true });
    }
  }

  private *interface(v: Val): Gen {
    const length = this.in.uint();
    const n = Number(length);
    if (n > 2 ** 31) throw gobFault(`invalid type name length ${length}`);
    if (n > this.in.left) throw gobFault(`invalid type name length ${n}: exceeds input size`);
    const name = this.in.take(n);
    if (name === '') {
      set(v, null);
      return;
    }
    if (n > 1024) throw gobFault(`name too long (${n} bytes): ${quoteString(name.slice(0, 20))}...`);
    const type = this.types.typeNamed(name);
    if (!type) throw gobFault(`name not registered for interface: ${quoteString(name)}`);
    const id = yield* this.sequence(true);
    this.in.uint(); // length of the message
    const inner = fresh(type);
    yield* this.value(id, inner);
    if (!assignable(type, v.type!)) throw gobFault(`${type.name} is not assignable to type ${v.type!.name}`);
    set(v, new Iface(type, load(inner.ptr)));
  }

  private *external(ut: UserType, from: Val): Gen {
    const n = this.in.length();
    if (n === undefined) throw gobFault('GobDecoder: length too large for buffer');
    const data = byteSlice(this.in.take(n));
    const method = ut.dec === 'gob' ? 'GobDecode' : 'UnmarshalBinary';
    let v = from;
    if (ut.decIndir === -1) v = alloc(v);
    else if (v.kind === Kind.Pointer && load(v.ptr) === null) {
      set(v, newPointer(v.type!.elem!));
    }
    const receiver =
      ut.decIndir === -1
        ? new Iface(v.type!.ptrTo(), v.ptr)
        : new Iface(v.type!, v.ptr === undefined ? v.v : load(v.ptr));
    const err = (yield* callMethod(receiver, method, data)) as Iface | null;
    if (err) throw new GobFault('', err);
  }
}

const NOTHING = new Val(undefined, null);

function* run(op: Op, v: Val, over: string): Gen {
  const g = op(v, over);
  if (g) yield* g;
}

/** The place of a receiver of GobDecode: not all pointers are to be gone through. */
function allocTo(from: Val, keep: number): Val {
  return keep === 0 ? from : alloc(from);
}

function typeAt(type: RType, index: number[]): RType {
  let t = type;
  for (const i of index) {
    if (t.kind === Kind.Pointer) t = t.elem!;
    t = t.fields[i]!.type;
  }
  return t;
}
