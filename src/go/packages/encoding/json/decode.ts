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
import { quoteString } from '../../strconv/quote';
import type { Walk } from './drive';
import { JsonFault } from './fault';
import { fieldsOf, type JsonField } from './fields';
import { isEmptyInterface, isInt, isString, isUint, Literals } from './literals';
import { get, newPointer, pointee, pointerTo, readsItself, set, type Place } from './place';
import { checkValid, skipSpace } from './syntax';
import { unquote } from './text';

interface Unmarshal {
  name: 'UnmarshalJSON' | 'UnmarshalText';
  fn: FuncValue;
  receiver: Value;
}

export class Decoder extends Literals {
  constructor(
    t: Thread,
    s: string,
    useNumber: boolean,
    private readonly strict: boolean,
  ) {
    super(t, s, useNumber);
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
    // A pointer to an interface has no methods, whatever those of the interface are.
    if (pointerType.elem?.kind === Kind.Interface) return undefined;
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
      // Read as for an interface{} first: a number may be too large for that, and is then taken for a null.
      if (/^[-0-9]/.test(text) && this.float(text) === undefined) {
        yield this.store('null', p, false, false);
        return;
      }
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
}
