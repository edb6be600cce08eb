/** Go values to the wire format (package documentation of encoding/gob, "Encoding Details"). */
import type { Thread } from '../../../machine/native';
import { Kind, type RType } from '../../../machine/rtype';
import type { Complex, GoMap, Iface, Slice, Value } from '../../../machine/values';
import { callMethod } from '../../kit/interfaces';
import type { Int } from '../../kit/ints';
import { isComplex, isFloat, isInt, isUint, Val, valueOf } from '../../kit/reflection';
import { byteSlice, byteString } from '../../kit/slices';
import { GobFault, gobFault, type Gen } from './fault';
import { isSent, type GobTypes, type UserType, type WireType } from './types';

/** The bytes of a message. Its length goes before it when it is complete. */
class Buffer {
  data = '';

  uint(x: Int): void {
    if (x <= 0x7f) {
      this.data += String.fromCharCode(Number(x));
      return;
    }
    let hex = BigInt(x).toString(16);
    if (hex.length & 1) hex = '0' + hex;
    let bytes = '';
    for (let i = 0; i < hex.length; i += 2) bytes += String.fromCharCode(parseInt(hex.slice(i, i + 2), 16));
    this.data += String.fromCharCode(256 - bytes.length) + bytes;
  }

  int(i: Int): void {
    const n = BigInt(i);
    this.uint(n < 0n ? (~n << 1n) | 1n : n << 1n);
  }

  string(s: string): void {
    this.uint(s.length);
    this.data += s;
  }

  /** A float's bytes in reverse, as a number: small numbers have few bytes that are not 0. */
  float(f: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, f, true);
    this.uint(view.getBigUint64(0, false));
  }
}

/** Where a value of a struct is: fields that are zero are left out, and others have their number before them. */
interface At {
  b: Buffer;
  sendZero: boolean;
  last: number;
  field: number | undefined;
}

function update(at: At): void {
  if (at.field === undefined) return;
  at.b.uint(at.field - at.last);
  at.last = at.field;
}

export class GobEncoder {
  private readonly sent = new Map<RType, number>();
  private readonly checked = new Set<RType>();
  /** Interfaces write their messages into the one around them. */
  private readonly outer: Buffer[] = [];
  private t!: Thread;
  private writer: Iface | null = null;

  constructor(private readonly types: GobTypes) {}

  /** Writes a value, and before it the types that the other side does not know yet. @throws GobFault */
  *encode(t: Thread, writer: Iface | null, v: Iface | null): Gen {
    this.t = t;
    this.writer = writer;
    this.outer.length = 0;
    if (!v) throw gobFault('cannot encode nil value');
    if (v.type.kind === Kind.Pointer && v.value === null) {
      throw t.panic(`gob: cannot encode nil pointer of type ${v.type.name}`);
    }
    const ut = this.types.userType(v.type);
    const b = new Buffer();
    yield* this.describe(b, ut);
    b.int(this.sent.get(ut.base)!);
    yield* this.value(b, valueOf(v), ut);
    yield* this.message(b);
  }

  /** Ends a message: its length, its bytes. */
  private *message(b: Buffer): Gen {
    const head = new Buffer();
    head.uint(b.data.length);
    const bytes = head.data + b.data;
    b.data = '';
    const around = this.outer.at(-1);
    if (around) {
      around.data += bytes;
      return;
    }
    this.t.charge(bytes.length * 2);
    this.t.spend(bytes.length >> 3);
    const [, err] = (yield* callMethod(this.writer!, 'Write', byteSlice(bytes))) as [number, Iface | null];
    if (err) throw new GobFault('', err);
  }

  /** Sends a type, unless it has been sent or needs not be. */
  private *describe(b: Buffer, ut: UserType): Gen {
    const type = ut.enc ? ut.user : ut.base;
    if (this.sent.has(type)) return;
    if (!(yield* this.sendType(b, type))) this.sent.set(type, this.types.info(ut).id);
  }

  private *sendType(b: Buffer, type: RType): Gen<boolean> {
    const ut = this.types.userType(type);
    const { base } = ut;
    if (!ut.enc) {
      if (![Kind.Slice, Kind.Array, Kind.Map, Kind.Struct].some((k) => k === base.kind)) return false;
      if (base.kind === Kind.Slice && base.elem!.kind === Kind.Uint8) return false;
    }
    if (this.sent.has(base)) return false;
    const info = this.types.info(ut);
    b.int(-info.id);
    writeWire(b, info.wire!);
    yield* this.message(b);
    this.sent.set(base, info.id);
    if (ut.user !== base) this.sent.set(ut.user, info.id);
    const parts =
      base.kind === Kind.Struct
        ? base.fields.filter((f) => f.exported).map((f) => f.type)
        : base.kind === Kind.Map
          ? [base.key!, base.elem!]
          : base.elem
            ? [base.elem]
            : [];
    for (const part of parts) yield* this.sendType(b, part);
    return true;
  }

  /** Structs that have fields but none to send cannot be encoded, wherever they are. */
  private check(type: RType): void {
    const { base, enc } = this.types.userType(type);
    if (enc || this.checked.has(base)) return;
    this.checked.add(base);
    if (base.kind === Kind.Struct) {
      const sent = base.fields.filter(isSent);
      for (const f of sent) this.check(f.type);
      if (base.fields.length > 0 && sent.length === 0) {
        this.checked.delete(base);
        throw gobFault(`type ${base.name} has no exported fields`);
      }
    } else {
      if (base.key) this.check(base.key);
      if (base.elem) this.check(base.elem);
    }
  }

  /** A whole value: a struct, or anything else as field 0 of nothing. */
  private *value(b: Buffer, v: Val, ut: UserType): Gen {
    if (!ut.enc) this.check(ut.user);
    const indir = ut.enc ? Math.max(ut.encIndir, 0) : ut.indir;
    const inner = follow(v, indir);
    if (!inner) return;
    if (!ut.enc && inner.kind === Kind.Struct) yield* this.struct(b, inner);
    else
      yield* this.op(inner, ut.enc ? ut : this.types.userType(inner.type!), { b, sendZero: true, last: 0, field: 0 });
  }

  private *struct(b: Buffer, v: Val): Gen {
    const at: At = { b, sendZero: false, last: -1, field: 0 };
    let n = 0;
    for (const [i, f] of v.type!.fields.entries()) {
      if (!isSent(f)) continue;
      at.field = n++;
      const ut = this.types.userType(f.type);
      const inner = follow(v.field(i), ut.enc ? Math.max(ut.encIndir, 0) : ut.indir);
      if (inner) yield* this.op(inner, ut, at);
    }
    b.uint(0);
  }

  private *op(v: Val, ut: UserType, at: At): Gen {
    if (ut.enc) {
      yield* this.external(v, ut, at);
      return;
    }
    const { b, sendZero } = at;
    const k = v.kind;
    const x = v.v as Value;
    if (k === Kind.Bool) {
      if (!x && !sendZero) return;
      update(at);
      b.uint(x ? 1 : 0);
    } else if (isInt(k)) {
      if (x === 0 && !sendZero) return;
      update(at);
      b.int(x as Int);
    } else if (isUint(k)) {
      if (x === 0 && !sendZero) return;
      update(at);
      b.uint(x as Int);
    } else if (isFloat(k)) {
      if (x === 0 && !sendZero) return;
      update(at);
      b.float(x as number);
    } else if (isComplex(k)) {
      const c = x as Complex;
      if (c.re === 0 && c.im === 0 && !sendZero) return;
      update(at);
      b.float(c.re);
      b.float(c.im);
    } else if (k === Kind.String) {
      if (x === '' && !sendZero) return;
      update(at);
      b.string(x as string);
    } else if (k === Kind.Slice) {
      if (v.length === 0 && !sendZero) return;
      update(at);
      if (v.type!.elem!.kind === Kind.Uint8) b.string(byteString(x as Slice | null));
      else yield* this.list(b, v);
    } else if (k === Kind.Array) {
      update(at);
      yield* this.list(b, v);
    } else if (k === Kind.Map) {
      if (v.isNil && !sendZero) return;
      update(at);
      yield* this.map(b, v);
    } else if (k === Kind.Struct) {
      update(at);
      yield* this.struct(b, v);
    } else if (k === Kind.Interface) {
      if (v.isNil && !sendZero) return;
      update(at);
      yield* this.interface(b, v);
    } else throw gobFault(`can't happen: encode type ${v.type!.name}`);
  }

  private part(b: Buffer, v: Val, what: string): Gen {
    const ut = this.types.userType(v.type!);
    const inner = follow(v, ut.enc ? Math.max(ut.encIndir, 0) : ut.indir);
    if (!inner) throw gobFault(`${what}: nil element`);
    return this.op(inner, ut, { b, sendZero: true, last: -1, field: undefined });
  }

  private *list(b: Buffer, v: Val): Gen {
    const n = v.length;
    b.uint(n);
    this.t.spend(n);
    for (let i = 0; i < n; i++)
      yield* this.part(
        b,
        v.index(i, () => v.type!),
        'encodeArray',
      );
  }

  private *map(b: Buffer, v: Val): Gen {
    const entries = v.isNil ? [] : [...(v.v as GoMap).entries.values()];
    b.uint(entries.length);
    this.t.spend(entries.length);
    for (const e of entries) {
      yield* this.part(b, new Val(v.type!.key, e.key), 'encodeReflectValue');
      yield* this.part(b, new Val(v.type!.elem, e.value), 'encodeReflectValue');
    }
  }

  /** The name of the type inside, its number, and a message with the value. */
  private *interface(b: Buffer, v: Val): Gen {
    const inner = v.elem();
    if (inner.kind === Kind.Pointer && inner.isNil) {
      throw gobFault(`gob: cannot encode nil pointer of type ${inner.type!.name} inside interface`);
    }
    if (!inner.type) {
      b.uint(0);
      return;
    }
    const ut = this.types.userType(inner.type);
    const name = this.types.nameOf(ut.base);
    if (name === undefined) throw gobFault(`type not registered for interface: ${ut.base.name}`);
    b.string(name);
    yield* this.describe(b, ut);
    b.int(this.sent.get(ut.base)!);
    this.outer.push(b);
    const data = new Buffer();
    yield* this.value(data, inner, ut);
    yield* this.message(data);
    this.outer.pop();
  }

  /** A type that writes itself. */
  private *external(from: Val, ut: UserType, at: At): Gen {
    let v = from;
    if (ut.encIndir === -1) {
      const pointer = v.type!.ptrTo();
      if (v.ptr === undefined) throw gobFault(`unaddressable value of type ${pointer.name}`);
      v = new Val(pointer, v.ptr);
    }
    if (!at.sendZero && isZero(v)) return;
    update(at);
    const method = ut.enc === 'gob' ? 'GobEncode' : 'MarshalBinary';
    const [bytes, err] = (yield* callMethod(v.iface()!, method)) as [Slice | null, Iface | null];
    if (err) throw new GobFault('', err);
    at.b.string(byteString(bytes));
  }
}

/** Through so many pointers; undefined if one of them is nil. */
function follow(v: Val, indir: number): Val | undefined {
  for (; indir > 0; indir--) {
    if (v.isNil) return undefined;
    v = v.elem();
  }
  return v.kind === Kind.Pointer && v.isNil ? undefined : v;
}

function isZero(v: Val): boolean {
  switch (v.kind) {
    case Kind.Array:
      for (let i = 0; i < v.length; i++) if (!isZero(v.index(i, () => v.type!))) return false;
      return true;
    case Kind.Struct:
      return v.type!.fields.every((_, i) => isZero(v.field(i)));
    case Kind.Complex64:
    case Kind.Complex128:
      return v.v.re === 0 && v.v.im === 0;
    case Kind.Map:
    case Kind.Slice:
    case Kind.String:
      return v.length === 0;
    default:
      return v.v === null || v.v === 0 || v.v === false;
  }
}

const KINDS: WireType['kind'][] = ['array', 'slice', 'struct', 'map', 'gob', 'binary', 'text'];

/** A type's description: the struct wireType, with the one field that fits. */
function writeWire(b: Buffer, w: WireType): void {
  b.uint(KINDS.indexOf(w.kind) + 1);
  // CommonType: name and number.
  b.uint(1);
  let last = -1;
  const field = (i: number, present: boolean, write: () => void): void => {
    if (!present) return;
    b.uint(i - last);
    last = i;
    write();
  };
  field(0, w.name !== '', () => b.string(w.name));
  field(1, w.id !== 0, () => b.int(w.id));
  b.uint(0);
  last = 0;
  const number = (i: number, n: number): void => field(i, n !== 0, () => b.int(n));
  if (w.kind === 'struct') {
    field(1, w.fields.length > 0, () => {
      b.uint(w.fields.length);
      for (const f of w.fields) {
        b.uint(1);
        b.string(f.name);
        b.uint(1);
        b.int(f.id);
        b.uint(0);
      }
    });
  } else if (w.kind === 'map') {
    number(1, w.key);
    number(2, w.elem);
  } else if (w.kind === 'slice' || w.kind === 'array') {
    number(1, w.elem);
    number(2, w.len);
  }
  b.uint(0);
  b.uint(0);
}
