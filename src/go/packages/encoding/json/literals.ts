/**
 * JSON values that are no lists or objects, into places of any type; lists and objects only where they come into an
 * interface{}. What does not fit is kept as the first error and passed over.
 */
import type { Thread } from '../../../machine/native';
import { Kind, type RType } from '../../../machine/rtype';
import { GoMap, Iface, type Value } from '../../../machine/values';
import { byteSlice, sliceOf } from '../../kit/slices';
import { parseFloat64 } from '../../strconv/atof';
import { parseInt64, parseUint } from '../../strconv/atoi';
import { quoteString } from '../../strconv/quote';
import { JsonFault } from './fault';
import { set, type Place } from './place';
import { Reader } from './reader';
import { checkValid, isNumber } from './syntax';
import { unquote } from './text';

const isNumberType = (t: RType): boolean => t.typeName === 'Number' && t.pkgPath === 'encoding/json';
export const isEmptyInterface = (t: RType): boolean => t.kind === Kind.Interface && t.methodNames.length === 0;
export const isInt = (k: number): boolean => k >= Kind.Int && k <= Kind.Int64;
export const isUint = (k: number): boolean => k >= Kind.Uint && k <= Kind.Uintptr;
const BITS: Partial<Record<number, number>> = {
  [Kind.Int8]: 8, [Kind.Int16]: 16, [Kind.Int32]: 32, [Kind.Uint8]: 8, [Kind.Uint16]: 16, [Kind.Uint32]: 32,
}; // prettier-ignore

export class Literals extends Reader {
  /** The first error. */
  protected saved: JsonFault | undefined;
  /** The field being read, for errors. */
  protected struct: RType | undefined;
  protected readonly path: string[] = [];

  constructor(
    protected readonly t: Thread,
    s: string,
    private readonly useNumber: boolean,
  ) {
    super(s);
  }

  protected fault(kind: 'mismatch' | 'text' | 'cause', parts: ConstructorParameters<typeof JsonFault>[1]): JsonFault {
    const context = this.path.length > 0 ? { struct: this.struct?.typeName ?? '', field: this.path.join('.') } : {};
    return new JsonFault(kind, { ...parts, ...context });
  }

  protected save(f: JsonFault): void {
    this.saved ??= f;
  }

  protected mismatch(value: string, type: RType, offset: number): void {
    this.save(this.fault('mismatch', { text: value, type, offset }));
  }

  protected integer(text: string, type: RType): Value | undefined {
    const got = isInt(type.kind)
      ? parseInt64(text, 10, BITS[type.kind] ?? 64)
      : parseUint(text, 10, BITS[type.kind] ?? 64);
    return got.error === undefined ? got.value : undefined;
  }

  protected misuse(item: string, type: RType): JsonFault {
    return this.fault('text', {
      text: `json: invalid use of ,string struct tag, trying to unmarshal ${quoteString(item)} into ${type.name}`,
    });
  }

  protected literal(item: string, p: Place, fromString: boolean): void {
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

  protected string(item: string, p: Place): void {
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

  protected number(item: string, p: Place, fromString: boolean): void {
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
  protected float(item: string): Iface | undefined {
    if (this.useNumber) return new Iface(this.t.type('encoding/json', 'Number'), item);
    const got = parseFloat64(item, 64);
    const type = this.t.typeOf('float64');
    if (got.error === undefined) return new Iface(type, got.value);
    this.mismatch('number ' + item, type, this.i + 1);
    return undefined;
  }

  /** The next value as it comes into an interface{}; whatever its depth, without recursion. */
  protected any(): Iface | null {
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

  protected mapType(): RType {
    return this.t.typeOf('map[string]interface{}');
  }

  protected put(into: Value[] | GoMap, keys: string[], value: Iface | null): void {
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

  protected plain(c: string): Iface | null {
    const text = this.skip();
    if (c === '"') return new Iface(this.t.typeOf('string'), unquote(text));
    if (c === 't' || c === 'f') return new Iface(this.t.typeOf('bool'), c === 't');
    return c === 'n' ? null : (this.float(text) ?? null);
  }
}

/** Whether the text that a string held is a string literal itself. */
export function isString(item: string): boolean {
  try {
    checkValid(item);
    return item.endsWith('"');
  } catch {
    return false;
  }
}
