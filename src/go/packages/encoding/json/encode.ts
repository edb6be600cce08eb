/**
 * Go values to JSON. Values without methods of their own are written in plain recursion; only where a type may bring
 * its own MarshalJSON or MarshalText does the walk go through generators, because those call back into Go.
 */
import type { Thread } from '../../../machine/native';
import { Kind, type RType } from '../../../machine/rtype';
import { Box, Iface, Ref, type FuncValue, type GoMap, type Slice, type Value } from '../../../machine/values';
import { load } from '../../kit/pointers';
import { byteString } from '../../kit/slices';
import { formatFloat as formatG } from '../../strconv/ftoa';
import { quoteString } from '../../strconv/quote';
import type { Walk } from './drive';
import { JsonFault } from './fault';
import { fieldsOf } from './fields';
import { isNumber, JsonSyntax } from './syntax';
import { compact, formatFloat, htmlEscape, quote } from './text';

/** How deep values may nest before the walk looks out for one that contains itself; Go waits longer. */
const SUSPICIOUS_DEPTH = 100;
const GO_DEPTH = 1000;

type TextWalk = Walk<string>;

interface Marshal {
  name: 'MarshalJSON' | 'MarshalText';
  fn: FuncValue;
  /** The method takes the value's address, so that it counts only where the value has one. */
  pointer: boolean;
}

const MARSHAL_NAMES = ['MarshalJSON', 'MarshalText'] as const;
const marshals = new WeakMap<RType, Marshal[]>();

/** The methods by which a type writes itself; the first that can be called counts. */
function marshalsOf(type: RType): Marshal[] {
  let list = marshals.get(type);
  if (list) return list;
  list = [];
  if (type.kind !== Kind.Interface) {
    for (const name of MARSHAL_NAMES) {
      const own = type.method(name);
      const fn =
        own ??
        (type.kind === Kind.Pointer || (type.typeName === '' && type.kind !== Kind.Struct)
          ? undefined
          : type.ptrTo().method(name));
      if (fn) list.push({ name, fn, pointer: !own });
    }
  }
  marshals.set(type, list);
  return list;
}

/** Where a value lives, if it can be pointed at. */
export type Home = Value[] | Box | undefined;

const addressOf = (type: RType, v: Value, home: Home, key: number): Value =>
  type.kind === Kind.Struct || type.kind === Kind.Array ? v : home instanceof Box ? home : new Ref(home!, key);

export class Encoder {
  private depth = 0;
  private readonly above: { identity: unknown; type: RType; v: Value }[] = [];
  constructor(
    private readonly t: Thread,
    private readonly html: boolean,
  ) {}

  /** The text of an interface value. */
  *encode(v: Iface | null): TextWalk {
    if (v === null) return 'null';
    return (yield this.value(v.type, v.value, undefined, 0, false)) as string;
  }

  /** Text of a value without methods and without parts; undefined for any other. */
  private plain(type: RType, v: Value, quoted: boolean): string | undefined {
    let s: string;
    switch (type.kind) {
      case Kind.Bool:
      case Kind.Int:
      case Kind.Int8:
      case Kind.Int16:
      case Kind.Int32:
      case Kind.Int64:
      case Kind.Uint:
      case Kind.Uint8:
      case Kind.Uint16:
      case Kind.Uint32:
      case Kind.Uint64:
      case Kind.Uintptr: // prettier-ignore
        if (type.pkgPath !== '' && marshalsOf(type).length > 0) return undefined;
        s = String(v);
        break;
      case Kind.Float32:
      case Kind.Float64:
        if (type.pkgPath !== '' && marshalsOf(type).length > 0) return undefined;
        s = this.float(type, v);
        break;
      case Kind.String:
        if (type.pkgPath !== '') {
          if (marshalsOf(type).length > 0) return undefined;
          if (type.typeName === 'Number' && type.pkgPath === 'encoding/json') {
            s = v === '' ? '0' : v;
            if (!isNumber(s)) throw new JsonFault('text', { text: `json: invalid number literal ${quoteString(s)}` });
            break;
          }
        }
        return quoted ? quote(quote(v, this.html), false) : quote(v, this.html);
      case Kind.Interface:
      case Kind.Pointer:
        return v === null ? 'null' : undefined;
      default:
        return undefined;
    }
    return quoted ? `"${s}"` : s;
  }

  private float(type: RType, v: number): string {
    const bits = type.kind === Kind.Float32 ? 32 : 64;
    if (!Number.isFinite(v))
      throw new JsonFault('value', { text: formatG(v, 'g', -1, bits), value: new Iface(type, v) });
    return formatFloat(v, bits);
  }

  private *value(type: RType, v: Value, home: Home, key: number, quoted: boolean): TextWalk {
    const plain = this.plain(type, v, quoted);
    if (plain !== undefined) return plain;
    for (const m of marshalsOf(type)) {
      if (m.pointer && home === undefined) continue;
      return (yield this.own(type, m, v, home, key)) as string;
    }
    switch (type.kind) {
      case Kind.Interface: {
        const inner = v as Iface;
        // An interface that has the method calls it whatever is inside, a nil pointer too.
        const name = MARSHAL_NAMES.find((n) => type.methodNames.includes(n));
        if (name) {
          const fn = inner.type.method(name)!;
          return (yield this.own(type, { name, fn, pointer: false }, inner.value, home, key)) as string;
        }
        return (yield this.value(inner.type, inner.value, undefined, 0, quoted)) as string;
      }
      case Kind.Pointer: {
        this.enter(type, v, v);
        const elem = type.elem!;
        const [at, k]: [Home, number] = v instanceof Ref ? [v.obj, v.key] : [v, 0];
        const s = (yield this.value(elem, load(v), at, k, quoted)) as string;
        this.leave();
        return s;
      }
      case Kind.Struct:
        return (yield this.struct(type, v, home !== undefined)) as string;
      case Kind.Map:
        return (yield this.map(type, v)) as string;
      case Kind.Slice: {
        const slice = v as Slice | null;
        if (slice === null) return 'null';
        const elem = type.elem!;
        if (elem.kind === Kind.Uint8 && marshalsOf(elem).length === 0) return `"${btoa(byteString(slice))}"`;
        this.enter(type, slice.arr, v);
        const s = (yield this.list(elem, slice.arr as Value[], slice.off, slice.len, true, quoted)) as string;
        this.leave();
        return s;
      }
      case Kind.Array:
        return (yield this.list(type.elem!, v, 0, type.len, home !== undefined, quoted)) as string;
    }
    throw new JsonFault('type', { type });
  }

  /** What a type's own method writes. */
  private *own(type: RType, m: Marshal, v: Value, home: Home, key: number): TextWalk {
    if (type.kind === Kind.Pointer && v === null) return 'null';
    const receiver = m.pointer ? addressOf(type, v, home, key) : v;
    const [bytes, err] = (yield { do: 'call', fn: m.fn, args: [receiver] }) as [Slice | null, Iface | null];
    if (err) throw new JsonFault('method', { type, text: m.name, err });
    const text = byteString(bytes);
    if (m.name === 'MarshalText') return quote(text, this.html);
    try {
      const short = compact(text);
      return this.html ? htmlEscape(short) : short;
    } catch (e) {
      if (e instanceof JsonSyntax) throw new JsonFault('method', { type, text: m.name, field: text });
      throw e;
    }
  }

  private *struct(type: RType, v: Value[], addressable: boolean): TextWalk {
    let out = '';
    next: for (const f of fieldsOf(type).list) {
      let at = v;
      let inHome = addressable;
      const last = f.index.length - 1;
      for (let i = 0; i < last; i++) {
        at = at[f.index[i]!] as Value[];
        if (at === null) continue next;
        // An embedded pointer leads to a struct that has an address, whatever the outer one has.
        inHome ||= this.isPointer(type, f.index, i);
      }
      const k = f.index[last]!;
      const fv = at[k];
      if (f.omitEmpty && isEmpty(f.type, fv)) continue;
      out += (out === '' ? '' : ',') + (this.html ? f.htmlKey : f.key);
      out +=
        this.plain(f.type, fv, f.quoted) ??
        ((yield this.value(f.type, fv, inHome ? at : undefined, k, f.quoted)) as string);
    }
    return `{${out}}`;
  }

  private isPointer(type: RType, index: number[], upTo: number): boolean {
    let t = type;
    for (let i = 0; i <= upTo; i++) {
      if (t.kind === Kind.Pointer) t = t.elem!;
      t = t.fields[index[i]!]!.type;
    }
    return t.kind === Kind.Pointer;
  }

  private *list(elem: RType, arr: Value[], off: number, len: number, addressable: boolean, quoted: boolean): TextWalk {
    let out = '[';
    for (let i = 0; i < len; i++) {
      if (i > 0) out += ',';
      const v = arr[off + i];
      out +=
        this.plain(elem, v, quoted) ??
        ((yield this.value(elem, v, addressable ? arr : undefined, off + i, quoted)) as string);
    }
    this.t.charge(out.length);
    return out + ']';
  }

  private *map(type: RType, m: GoMap | null): TextWalk {
    const keyType = type.key!;
    const text = keyType.kind === Kind.String ? undefined : keyType.method('MarshalText');
    if (keyType.kind !== Kind.String && !text && !(keyType.kind >= Kind.Int && keyType.kind <= Kind.Uintptr)) {
      throw new JsonFault('type', { type });
    }
    if (m === null) return 'null';
    this.enter(type, m, m);
    const entries: [key: string, value: Value][] = [];
    for (const { key, value } of m.entries.values()) {
      let name = String(key);
      if (text) name = (yield this.keyText(type, keyType, text, key)) as string;
      entries.push([name, value]);
    }
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    let out = '{';
    const elem = type.elem!;
    for (const [name, value] of entries) {
      if (out !== '{') out += ',';
      out +=
        quote(name, this.html) +
        ':' +
        (this.plain(elem, value, false) ?? ((yield this.value(elem, value, undefined, 0, false)) as string));
    }
    this.leave();
    this.t.charge(out.length);
    return out + '}';
  }

  private *keyText(type: RType, keyType: RType, fn: FuncValue, key: Value): TextWalk {
    if (key === null && keyType.kind === Kind.Interface) throw this.t.panic('unexpected map key type');
    const [receiver, own] = keyType.kind === Kind.Interface ? [key?.value, key?.type.method('MarshalText')] : [key, fn];
    if (receiver === null || receiver === undefined) return '';
    const [bytes, err] = (yield { do: 'call', fn: own, args: [receiver] }) as [Slice | null, Iface | null];
    if (err) throw new JsonFault('key', { type, err });
    return byteString(bytes);
  }

  private enter(type: RType, identity: unknown, v: Value): void {
    if (++this.depth <= SUSPICIOUS_DEPTH) return;
    const { above } = this;
    const first = above.findIndex((a) => a.identity === identity);
    above.push({ identity, type, v });
    if (first < 0) return;
    // Go would have gone on to a deeper level, and names what it meets there: the cycle, turned.
    const length = above.length - 1 - first;
    const ahead = GO_DEPTH - SUSPICIOUS_DEPTH - first;
    const named = above[first + (((ahead % length) + length) % length)]!;
    throw new JsonFault('value', {
      text: `encountered a cycle via ${named.type.name}`,
      value: new Iface(named.type, named.v),
    });
  }

  private leave(): void {
    if (this.depth-- > SUSPICIOUS_DEPTH) this.above.pop();
  }
}

/** Whether `omitempty` leaves a value out. */
function isEmpty(type: RType, v: Value): boolean {
  switch (type.kind) {
    case Kind.Array:
      return type.len === 0;
    case Kind.Map:
      return v === null || (v as GoMap).entries.size === 0;
    case Kind.Slice:
      return v === null || (v as Slice).len === 0;
    case Kind.Struct:
    case Kind.Func:
    case Kind.Chan:
      return false;
    default:
      return v === null || v === false || v === 0 || v === '';
  }
}
