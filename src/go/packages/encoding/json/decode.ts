/**
 * JSON into Go values, with what encoding/json promises (package documentation, Unmarshal): a value that does not fit
 * is skipped and reported in the end; what is there is filled, not replaced. The text has been checked before, so
 * reading it needs no error handling of its own.
 */
import { hashKey } from '../../../machine/hash';
import type { Thread } from '../../../machine/native';
import { Kind, type RType } from '../../../machine/rtype';
import { cloneValue, makeStorage } from '../../../machine/structs';
import { GoMap, Iface, Slice, type FuncValue, type Value } from '../../../machine/values';
import { byteSlice, sliceOf } from '../../kit/slices';
import { parseFloat64 } from '../../strconv/atof';
import { parseInt64, parseUint } from '../../strconv/atoi';
import { quoteString } from '../../strconv/quote';
import type { Walk } from './drive';
import { JsonFault } from './fault';
import { fieldsOf, type JsonField } from './fields';
import { get, newPointer, pointee, pointerTo, readsItself, set, type Place } from './place';
import { Reader } from './reader';
import { checkValid, isNumber, skipSpace } from './syntax';
import { unquote } from './text';

interface Unmarshal {
  name: 'UnmarshalJSON' | 'UnmarshalText';
  fn: FuncValue;
  receiver: Value;
}

const isNumberType = (t: RType): boolean => t.typeName === 'Number' && t.pkgPath === 'encoding/json';
const isEmptyInterface = (t: RType): boolean => t.kind === Kind.Interface && t.methodNames.length === 0;
const isInt = (k: number): boolean => k >= Kind.Int && k <= Kind.Int64;
const isUint = (k: number): boolean => k >= Kind.Uint && k <= Kind.Uintptr;
const BITS: Partial<Record<number, number>> = {
  [Kind.Int8]: 8, [Kind.Int16]: 16, [Kind.Int32]: 32, [Kind.Uint8]: 8, [Kind.Uint16]: 16, [Kind.Uint32]: 32,
}; // prettier-ignore

export class Decoder extends Reader {
  private saved: JsonFault | undefined;
  /** The field being read, for errors. */
  private struct: RType | undefined;
  private readonly path: string[] = [];

  constructor(
    private readonly t: Thread,
    s: string,
    private readonly useNumber: boolean,
    private readonly strict: boolean,
  ) {
    super(s);
  }

  /** Reads the text into what `v` points to. @throws JsonFault, JsonSyntax */
  *decode(v: Iface | null): Walk<void> {
    checkValid(this.s);
    if (!v || v.type.kind !== Kind.Pointer || v.value === null)
      throw new JsonFault('target', v ? { type: v.type } : {});
    this.i = skipSpace(this.s, 0);
    yield this.value({ type: v.type, obj: [v.value], key: 0 }, true);
    if (this.saved) throw this.saved;
  }

  private fault(kind: 'mismatch' | 'text' | 'cause', parts: ConstructorParameters<typeof JsonFault>[1]): JsonFault {
    const context = this.path.length > 0 ? { struct: this.struct?.typeName ?? '', field: this.path.join('.') } : {};
    return new JsonFault(kind, { ...parts, ...context });
  }

  private save(f: JsonFault): void {
    this.saved ??= f;
  }

  private mismatch(value: string, type: RType, offset: number): void {
    this.save(this.fault('mismatch', { text: value, type, offset }));
  }

  /**
   * Goes through pointers, allocating them, to the value itself or to somebody who reads it on his own.
   * @param fixed the place's own pointer may not be set
   */
  private locate(p: Place, isNull: boolean, fixed: boolean): Place | Unmarshal {
    for (;;) {
      const { type } = p;
      if (type.kind !== Kind.Pointer) {
        const found = type.typeName === '' ? undefined : this.own(type.ptrTo(), () => pointerTo(p), isNull);
        if (found) return found;
        if (type.kind !== Kind.Interface) return p;
        const inner = get(p) as Iface | null;
        const leads = inner?.type.kind === Kind.Pointer && inner.value !== null;
        if (!leads || (isNull && inner.type.elem!.kind !== Kind.Pointer)) return p;
        p = { type: inner.type, obj: [inner.value], key: 0 };
        fixed = true;
        continue;
      }
      if (isNull && !fixed) return p;
      let pointer = get(p);
      if (pointer === null) set(p, (pointer = newPointer(type.elem!)));
      const found = this.own(type, () => pointer, isNull);
      if (found) return found;
      p = pointee(type.elem!, pointer);
      fixed = false;
    }
  }

  private own(pointerType: RType, receiver: () => Value, isNull: boolean): Unmarshal | undefined {
    for (const name of ['UnmarshalJSON', 'UnmarshalText'] as const) {
      if (isNull && name === 'UnmarshalText') return undefined;
      const fn = pointerType.method(name);
      if (fn) return { name, fn, receiver: receiver() };
    }
    return undefined;
  }

  private *call(u: Unmarshal, text: string): Walk<void> {
    const err = (yield { do: 'call', fn: u.fn, args: [u.receiver, byteSlice(text)] }) as Iface | null;
    if (err) throw this.fault('cause', { err });
  }

  /** Reads the next value into a place if that needs neither the walk of a part nor a method; false if it does. */
  private direct(p: Place): boolean {
    const { type } = p;
    if (type.kind === Kind.Interface) {
      if (!isEmptyInterface(type) || get(p) !== null || (type.pkgPath !== '' && readsItself(type))) return false;
      set(p, this.any());
      return true;
    }
    if (this.opens() || type.kind === Kind.Pointer) return false;
    if (type.pkgPath !== '' && readsItself(type)) return false;
    this.literal(this.skip(), p, false);
    return true;
  }

  /** Reads the next value into a place. `fixed`: a pointer that cannot be replaced, such as the argument of Unmarshal. */
  private *value(p: Place, fixed = false): Walk<void> {
    const c = this.s[this.i];
    if (c !== '{' && c !== '[') {
      const { type } = p;
      if (type.pkgPath === '' && type.kind !== Kind.Pointer && type.kind !== Kind.Interface)
        this.literal(this.skip(), p, false);
      else yield this.store(this.skip(), p, false, fixed);
      return;
    }
    const at = this.locate(p, false, fixed);
    if ('fn' in at) {
      if (at.name === 'UnmarshalJSON') yield this.call(at, this.skip());
      else {
        this.mismatch(c === '[' ? 'array' : 'object', p.type, this.i + 1);
        this.skip();
      }
      return;
    }
    if (isEmptyInterface(at.type)) set(at, this.any());
    else if (c === '[' && (at.type.kind === Kind.Slice || at.type.kind === Kind.Array)) yield this.array(at);
    else if (c === '{' && at.type.kind === Kind.Struct) yield this.object(at);
    else if (c === '{' && at.type.kind === Kind.Map) yield this.map(at);
    else {
      this.mismatch(c === '[' ? 'array' : 'object', at.type, this.i + 1);
      this.skip();
    }
  }

  private *array(p: Place): Walk<void> {
    const elem = p.type.elem!;
    this.i++;
    if (p.type.kind === Kind.Array) {
      const arr = get(p) as Value[];
      let n = 0;
      for (; this.next(']'); n++) {
        const at: Place = { type: elem, obj: arr, key: n };
        if (n >= p.type.len) this.skip();
        else if (!this.direct(at)) yield this.value(at);
      }
      const zero = makeStorage(elem, Math.max(0, p.type.len - n));
      for (let k = n; k < p.type.len; k++) arr[k] = zero[k - n];
      return;
    }
    let slice = (get(p) as Slice | null) ?? sliceOf([]);
    let own = false;
    let n = 0;
    while (this.next(']')) {
      if (n >= slice.cap) {
        const cap = Math.max(4, slice.cap + (slice.cap >> 1));
        this.t.charge((cap - slice.cap) * 16);
        const arr = makeStorage(elem, cap, 0) as Value[];
        for (let k = 0; k < n; k++) {
          const v = (slice.arr as Value[])[slice.off + k];
          arr[k] = own ? v : cloneValue(v, elem);
        }
        slice = new Slice(arr, 0, slice.len, cap);
        own = true;
      }
      const arr = slice.arr as Value[];
      const key = slice.off + n;
      if (arr[key] === undefined) arr[key] = elem.zero();
      if (n >= slice.len) slice = new Slice(arr, slice.off, n + 1, slice.cap);
      set(p, slice);
      const at: Place = { type: elem, obj: arr, key };
      if (!this.direct(at)) yield this.value(at);
      n++;
    }
    set(p, n === 0 ? new Slice(makeStorage(elem, 0), 0, 0, 0) : new Slice(slice.arr, slice.off, n, slice.cap));
  }

  private *object(p: Place): Walk<void> {
    const fields = fieldsOf(p.type);
    const outer = this.struct;
    const depth = this.path.length;
    this.i++;
    while (this.next('}')) {
      const { text } = this.key();
      const f = fields.find(text);
      if (!f) {
        if (this.strict) this.save(this.fault('text', { text: `json: unknown field ${quoteString(text)}` }));
        this.skip();
        continue;
      }
      const at = this.fieldPlace(p, f);
      this.path.push(f.name);
      this.struct = p.type;
      if (!at) this.skip();
      else if (f.quoted) yield this.quoted(at);
      else if (!this.direct(at)) yield this.value(at);
      this.path.length = depth;
      this.struct = outer;
    }
  }

  /** A field, through embedded structs; undefined if an embedded pointer is nil and cannot be set. */
  private fieldPlace(p: Place, f: JsonField): Place | undefined {
    let type = p.type;
    let at = get(p) as Value[];
    const last = f.index.length - 1;
    for (let n = 0; n < last; n++) {
      const field = type.fields[f.index[n]!]!;
      type = field.type;
      if (type.kind === Kind.Pointer) {
        type = type.elem!;
        if (at[f.index[n]!] === null) {
          if (!field.exported) {
            this.save(
              this.fault('text', { text: `json: cannot set embedded pointer to unexported struct: ${type.name}` }),
            );
            return undefined;
          }
          at[f.index[n]!] = newPointer(type);
        }
      }
      at = at[f.index[n]!];
    }
    return { type: type.fields[f.index[last]!]!.type, obj: at, key: f.index[last]! };
  }

  /** A value that stands in a string, by the tag option `string`. */
  private *quoted(p: Place): Walk<void> {
    const text = this.skip();
    if (text === 'null') yield this.store(text, p, false, false);
    else if (text.startsWith('"')) yield this.store(unquote(text), p, true, false);
    else {
      this.save(
        this.fault('text', {
          text: `json: invalid use of ,string struct tag, trying to unmarshal unquoted value into ${p.type.name}`,
        }),
      );
    }
  }

  private *map(p: Place): Walk<void> {
    const keyType = p.type.key!;
    const elem = p.type.elem!;
    const textKey = keyType.ptrTo().method('UnmarshalText');
    if (!textKey && keyType.kind !== Kind.String && !isInt(keyType.kind) && !isUint(keyType.kind)) {
      this.mismatch('object', p.type, this.i + 1);
      this.skip();
      return;
    }
    let m = get(p) as GoMap | null;
    if (m === null) set(p, (m = new GoMap(keyType)));
    this.i++;
    while (this.next('}')) {
      const { text, at } = this.key();
      const into: Place = { type: elem, obj: [elem.zero()], key: 0 };
      if (!this.direct(into)) yield this.value(into);
      let key: Value = text;
      if (textKey) {
        const pointer = newPointer(keyType);
        yield this.call({ name: 'UnmarshalText', fn: textKey, receiver: pointer }, text);
        key = get(pointee(keyType, pointer));
      } else if (keyType.kind !== Kind.String) {
        const got = this.integer(text, keyType);
        if (got === undefined) {
          this.mismatch('number ' + text, keyType, at + 1);
          continue;
        }
        key = got;
      }
      this.t.charge(64);
      const hash = hashKey(key, keyType);
      const entry = m.entries.get(hash);
      if (entry) entry.value = get(into);
      else m.entries.set(hash, { key, value: get(into), live: true });
    }
  }

  private integer(text: string, type: RType): Value | undefined {
    const got = isInt(type.kind)
      ? parseInt64(text, 10, BITS[type.kind] ?? 64)
      : parseUint(text, 10, BITS[type.kind] ?? 64);
    return got.error === undefined ? got.value : undefined;
  }

  private misuse(item: string, type: RType): JsonFault {
    return this.fault('text', {
      text: `json: invalid use of ,string struct tag, trying to unmarshal ${quoteString(item)} into ${type.name}`,
    });
  }

  /** A value that is neither list nor object, into a place that pointers or methods may lead away from. */
  private *store(item: string, p: Place, fromString: boolean, fixed: boolean): Walk<void> {
    if (item === '') {
      this.save(this.misuse(item, p.type));
      return;
    }
    const at = this.locate(p, item[0] === 'n', fixed);
    if (!('fn' in at)) {
      this.literal(item, at, fromString);
      return;
    }
    if (at.name === 'UnmarshalJSON') yield this.call(at, item);
    else if (item[0] === '"') {
      if (fromString && !isString(item)) throw this.misuse(item, p.type);
      yield this.call(at, unquote(item));
    } else if (fromString) this.save(this.misuse(item, p.type));
    else this.mismatch({ n: 'null', t: 'bool', f: 'bool' }[item[0]!] ?? 'number', p.type, this.i);
  }

  private literal(item: string, p: Place, fromString: boolean): void {
    const { type } = p;
    const { kind } = type;
    switch (item[0]) {
      case 'n':
        if (fromString && item !== 'null') this.save(this.misuse(item, type));
        else if (kind === Kind.Interface || kind === Kind.Pointer || kind === Kind.Map || kind === Kind.Slice)
          set(p, null);
        return;
      case 't':
      case 'f':
        if (fromString && item !== 'true' && item !== 'false') this.save(this.misuse(item, type));
        else if (kind === Kind.Bool) set(p, item === 'true');
        else if (isEmptyInterface(type)) set(p, new Iface(this.t.typeOf('bool'), item === 'true'));
        else if (fromString && kind !== Kind.Interface) this.save(this.misuse(item, type));
        else this.mismatch('bool', type, this.i);
        return;
      case '"':
        if (fromString && !isString(item)) throw this.misuse(item, type);
        this.string(item, p);
        return;
    }
    if (!/^[-0-9]/.test(item)) throw this.misuse(item, type);
    this.number(item, p, fromString);
  }

  private string(item: string, p: Place): void {
    const { type } = p;
    const s = unquote(item);
    if (type.kind === Kind.String) {
      if (isNumberType(type) && !isNumber(s)) {
        throw this.fault('text', {
          text: `json: invalid number literal, trying to unmarshal ${quoteString(item)} into Number`,
        });
      }
      set(p, s);
    } else if (type.kind === Kind.Slice && type.elem!.kind === Kind.Uint8) {
      const clean = s.replace(/[\r\n]/g, '');
      if (/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(clean))
        set(p, byteSlice(atob(clean)));
      else this.save(new JsonFault('base64', { text: s }));
    } else if (isEmptyInterface(type)) set(p, new Iface(this.t.typeOf('string'), s));
    else this.mismatch('string', type, this.i);
  }

  private number(item: string, p: Place, fromString: boolean): void {
    const { type } = p;
    const { kind } = type;
    if (isInt(kind) || isUint(kind)) {
      const got = this.integer(item, type);
      if (got === undefined) this.mismatch('number ' + item, type, this.i);
      else set(p, got);
    } else if (kind === Kind.Float32 || kind === Kind.Float64) {
      const got = parseFloat64(item, kind === Kind.Float32 ? 32 : 64);
      if (got.error !== undefined) this.mismatch('number ' + item, type, this.i);
      else set(p, got.value);
    } else if (kind === Kind.Interface) {
      const n = this.float(item);
      if (!n) return;
      if (type.methodNames.length > 0) this.mismatch('number', type, this.i);
      else set(p, n);
    } else if (isNumberType(type)) set(p, item);
    else if (fromString) throw this.misuse(item, type);
    else this.mismatch('number', type, this.i);
  }

  /** A number as it comes into an interface{}; undefined, with the error saved, if it is too large. */
  private float(item: string): Iface | undefined {
    if (this.useNumber) return new Iface(this.t.type('encoding/json', 'Number'), item);
    const got = parseFloat64(item, 64);
    const type = this.t.typeOf('float64');
    if (got.error === undefined) return new Iface(type, got.value);
    this.mismatch('number ' + item, type, this.i + 1);
    return undefined;
  }

  /** The next value as it comes into an interface{}; whatever its depth, without recursion. */
  private any(): Iface | null {
    const { t } = this;
    const open: (Value[] | GoMap)[] = [];
    const keys: string[] = [];
    for (;;) {
      const c = this.s[this.i]!;
      if (c === '{' || c === '[') {
        open.push(c === '[' ? [] : new GoMap(this.mapType().key!));
        this.i++;
      } else {
        const value = this.plain(c);
        if (open.length === 0) return value;
        this.put(open[open.length - 1]!, keys, value);
      }
      // Goes on with the innermost list or object; closes those that end here.
      for (;;) {
        const top = open[open.length - 1]!;
        const list = Array.isArray(top);
        if (this.next(list ? ']' : '}')) {
          if (!list) keys.push(this.key().text);
          break;
        }
        open.pop();
        t.charge(list ? top.length * 16 : 48);
        const value = list ? new Iface(t.typeOf('[]interface{}'), sliceOf(top)) : new Iface(this.mapType(), top);
        if (open.length === 0) return value;
        this.put(open[open.length - 1]!, keys, value);
      }
    }
  }

  private mapType(): RType {
    return this.t.typeOf('map[string]interface{}');
  }

  private put(into: Value[] | GoMap, keys: string[], value: Iface | null): void {
    if (Array.isArray(into)) {
      into.push(value);
      return;
    }
    const key = keys.pop()!;
    const entry = into.entries.get(key);
    if (entry) entry.value = value;
    else {
      this.t.charge(64);
      into.entries.set(key, { key, value, live: true });
    }
  }

  private plain(c: string): Iface | null {
    const text = this.skip();
    if (c === '"') return new Iface(this.t.typeOf('string'), unquote(text));
    if (c === 't' || c === 'f') return new Iface(this.t.typeOf('bool'), c === 't');
    return c === 'n' ? null : (this.float(text) ?? null);
  }
}

/** Whether the text that a string held is a string literal itself. */
function isString(item: string): boolean {
  try {
    checkValid(item);
    return item.endsWith('"');
  } catch {
    return false;
  }
}
