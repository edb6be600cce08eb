/**
 * The printing core: one value under one verb. Numbers, strings and the like are laid out at once; only composite
 * values and values with methods go through generators, since only these can call back into Go.
 */
import { GoPanic, type NativeGen, type Thread } from '../../machine/native';
import { Kind, type RType } from '../../machine/rtype';
import { Iface, type Complex, type FuncValue, type GoMap, type Slice, type Value } from '../../machine/values';
import { bytesToString } from '../../syntax/source';
import { addressOf } from '../kit/addresses';
import type { Int } from '../kit/ints';
import { load } from '../kit/pointers';
import { byteSlice, byteString, elements } from '../kit/slices';
import { current, type Reflected } from '../reflect/value';
import * as lay from './format';
import { sortedEntries } from './mapsort';
import { hasSpecial, specialMethods } from './methods';

const NIL = '<nil>';

export class Printer {
  readonly flags = new lay.Flags();
  out = '';
  /** Errorf takes %w; elsewhere it is a bad verb. */
  wrapping = false;
  /** While a bad verb is shown, methods are left alone. */
  private erroring = false;
  private panicking = false;

  constructor(readonly t: Thread) {}

  /** Prints an operand: an interface value. Returns a generator only when one is needed. */
  arg(arg: Iface | null, verb: string): NativeGen | undefined {
    if (!arg) {
      if (verb === 'T' || verb === 'v') this.out += lay.pad(this.flags, NIL);
      else return this.badVerb(verb, null, undefined);
      return undefined;
    }
    const { type, value } = arg;
    if (verb === 'T') {
      this.out += lay.layString(this.flags, type.name);
      return undefined;
    }
    if (verb === 'p') return this.pointer(value, type, 'p');
    if (type.pkgPath === '' && type.kind !== Kind.Struct && type.kind !== Kind.Pointer) {
      if (verb !== 'w' && this.leaf(value, type, verb)) return undefined;
      if (type.kind === Kind.Slice && type.elem!.kind === Kind.Uint8) return this.value(value, type, verb, 0, true);
    }
    if (type.typeName === 'Value' && type.pkgPath === 'reflect') return this.reflected(value, verb);
    return this.operand(value, type, verb);
  }

  private *operand(value: Value, type: RType, verb: string): NativeGen {
    if (yield* this.methods(value, type, verb)) return;
    if (this.leaf(value, type, verb)) return;
    yield* this.value(value, type, verb, 0, true);
  }

  /** A reflect.Value prints as what it holds. */
  private *reflected(v: Reflected, verb: string): NativeGen {
    if (v[0] === 0) {
      this.out += '<invalid reflect.Value>';
      return;
    }
    const open = v[3] === 0;
    const inner = current(v);
    if (open && v[0].kind !== Kind.Interface && (yield* this.methods(inner, v[0], verb))) return;
    yield* this.value(inner, v[0], verb, 0, open);
  }

  /** Lays out a value without parts; false if it has some, or if the verb does not fit. */
  private leaf(v: Value, type: RType, verb: string): boolean {
    const f = this.flags;
    switch (type.kind) {
      case Kind.String:
        if (verb === 'v' ? !f.sharpV : verb === 's') this.out += f.none ? v : lay.layString(f, v);
        else return this.text(v, verb);
        return true;
      case Kind.Int:
      case Kind.Int8:
      case Kind.Int16:
      case Kind.Int32:
      case Kind.Int64:
        if ((verb === 'v' || verb === 'd') && f.none) {
          this.out += String(v);
          return true;
        }
        return this.integer(v, true, verb);
      case Kind.Uint:
      case Kind.Uint8:
      case Kind.Uint16:
      case Kind.Uint32:
      case Kind.Uint64:
      case Kind.Uintptr:
        return this.integer(v, false, verb);
      case Kind.Bool:
        if (verb !== 't' && verb !== 'v') return false;
        this.out += lay.pad(f, v ? 'true' : 'false');
        return true;
      case Kind.Float32:
        return this.float(v, 32, verb);
      case Kind.Float64:
        return this.float(v, 64, verb);
      case Kind.Complex64:
        return this.complex(v, 32, verb);
      case Kind.Complex128:
        return this.complex(v, 64, verb);
      case Kind.Slice:
        if (type.elem!.kind !== Kind.Uint8 || type.pkgPath !== '' || type.elem!.pkgPath !== '') return false;
        return this.bytes(v as Slice | null, verb, '[]byte');
      default:
        return false;
    }
  }

  /** Text under s, q, x, X, v. */
  private text(s: string, verb: string): boolean {
    const f = this.flags;
    if (verb === 'v') this.out += f.sharpV ? lay.layQuoted(f, s) : lay.layString(f, s);
    else if (verb === 's') this.out += lay.layString(f, s);
    else if (verb === 'x' || verb === 'X') this.out += lay.layHex(f, s, verb === 'X');
    else if (verb === 'q') this.out += lay.layQuoted(f, s);
    else return false;
    return true;
  }

  private hex64(v: Int, prefix: boolean): void {
    const sharp = this.flags.sharp;
    this.flags.sharp = prefix;
    this.out += lay.layInteger(this.flags, v, 16, 'v');
    this.flags.sharp = sharp;
  }

  private integer(v: Int, signed: boolean, verb: string): boolean {
    const f = this.flags;
    switch (verb) {
      case 'v':
        if (f.sharpV && !signed) this.hex64(v, true);
        else this.out += lay.layInteger(f, v, 10, verb);
        return true;
      case 'd':
        this.out += lay.layInteger(f, v, 10, verb);
        return true;
      case 'b':
        this.out += lay.layInteger(f, v, 2, verb);
        return true;
      case 'o':
      case 'O':
        this.out += lay.layInteger(f, v, 8, verb);
        return true;
      case 'x':
      case 'X':
        this.out += lay.layInteger(f, v, 16, verb);
        return true;
      case 'c':
        this.out += lay.layRune(f, v);
        return true;
      case 'q':
        this.out += lay.layQuotedRune(f, v);
        return true;
      case 'U':
        this.out += lay.layUnicode(f, v);
        return true;
      default:
        return false;
    }
  }

  private float(v: number, size: 32 | 64, verb: string): boolean {
    if (verb === 'v') this.out += lay.layFloat(this.flags, v, size, 'g', -1);
    else if ('bgGxX'.includes(verb)) this.out += lay.layFloat(this.flags, v, size, verb, -1);
    else if ('feEF'.includes(verb)) this.out += lay.layFloat(this.flags, v, size, verb === 'F' ? 'f' : verb, 6);
    else return false;
    return true;
  }

  private complex(v: Complex, size: 32 | 64, verb: string): boolean {
    if (!'vbgGxXfFeE'.includes(verb)) return false;
    this.out += '(';
    const plus = this.flags.plus;
    this.float(v.re, size, verb);
    this.flags.plus = true;
    this.float(v.im, size, verb);
    this.out += 'i)';
    this.flags.plus = plus;
    return true;
  }

  private bytes(v: Slice | null, verb: string, typeName: string): boolean {
    if (verb !== 'v' && verb !== 'd') return this.text(byteString(v), verb);
    const list = elements(v) as number[];
    if (this.flags.sharpV) {
      this.out += typeName;
      if (!v) {
        this.out += '(nil)';
        return true;
      }
      list.forEach((byte, i) => {
        this.out += i ? ', ' : '{';
        this.hex64(byte, true);
      });
      this.out += list.length ? '}' : '{}';
      return true;
    }
    if (this.flags.none) this.out += '[' + list.join(' ') + ']';
    else this.out += '[' + list.map((byte) => lay.layInteger(this.flags, byte, 10, verb)).join(' ') + ']';
    return true;
  }

  /** Pointers, maps, channels, functions and slices by address. */
  private pointer(v: Value, type: RType, verb: string): NativeGen | undefined {
    const kinds: number[] = [Kind.Chan, Kind.Func, Kind.Map, Kind.Pointer, Kind.Slice, Kind.UnsafePointer];
    if (!kinds.includes(type.kind)) return this.badVerb(verb, v, type);
    const address = addressOf(this.t.host, v);
    const f = this.flags;
    if (verb === 'v') {
      if (f.sharpV) {
        this.out += '(' + type.name + ')(';
        if (address) this.hex64(address, true);
        else this.out += 'nil';
        this.out += ')';
      } else if (address) this.hex64(address, !f.sharp);
      else this.out += lay.pad(f, NIL);
    } else if (verb === 'p') this.hex64(address, !f.sharp);
    else if ('bodxX'.includes(verb)) this.integer(address, false, verb);
    else return this.badVerb(verb, v, type);
    return undefined;
  }

  /** `%!verb(type=value)`. */
  *badVerb(verb: string, v: Value, type: RType | undefined): NativeGen {
    this.erroring = true;
    this.out += '%!' + verb + '(';
    if (type) {
      this.out += type.name + '=';
      if (!this.leaf(v, type, 'v')) yield* this.value(v, type, 'v', 0, false);
    } else this.out += NIL;
    this.out += ')';
    this.erroring = false;
  }

  /** Prints with the value's own Format, GoString, Error or String; false if there is none that fits. */
  private *methods(v: Value, type: RType, verb: string): NativeGen {
    if (this.erroring) return false;
    const special = specialMethods(type);
    if (verb === 'w') {
      if (!special.error || !this.wrapping) {
        yield* this.badVerb(verb, v, type);
        return true;
      }
      verb = 'v';
    }
    if (special.format) {
      yield* this.guarded(v, type, verb, 'Format', this.format(special.format, v, verb));
      return true;
    }
    if (this.flags.sharpV) {
      if (!special.goString) return false;
      yield* this.guarded(v, type, verb, 'GoString', this.ask(special.goString, v, 's', true));
      return true;
    }
    const fn = special.error ?? special.string;
    if (!fn || !'vsxXq'.includes(verb)) return false;
    yield* this.guarded(v, type, verb, special.error ? 'Error' : 'String', this.ask(fn, v, verb, false));
    return true;
  }

  private *ask(fn: FuncValue, v: Value, verb: string, plain: boolean): NativeGen {
    const text = (yield { do: 'call', fn, args: [v] }) as string;
    if (plain) this.out += lay.layString(this.flags, text);
    else this.text(text, verb);
  }

  private *format(fn: FuncValue, v: Value, verb: string): NativeGen {
    const f = this.flags;
    // Fields of the Go type pp: buf, wid, prec, hasWid, hasPrec, flags.
    const pp: Value[] = [null, f.wid ?? 0, f.prec ?? 0, f.wid !== undefined, f.prec !== undefined, f.text];
    const state = new Iface(this.t.type('fmt', 'pp').ptrTo(), pp);
    try {
      yield { do: 'call', fn, args: [v, state, verb.codePointAt(0)!] };
    } finally {
      this.out += byteString(pp[0] as Slice | null);
    }
  }

  /** Runs a method; its panic becomes part of the output, or <nil> when the receiver is a nil pointer. */
  private *guarded(v: Value, type: RType, verb: string, name: string, body: NativeGen): NativeGen {
    try {
      yield* body;
    } catch (e) {
      if (!(e instanceof GoPanic) || e.goexit) throw e;
      if (type.kind === Kind.Pointer && v === null) {
        this.out += NIL;
        return;
      }
      if (this.panicking) throw e;
      const saved = Object.assign(new lay.Flags(), this.flags);
      this.flags.clear();
      this.out += '%!' + verb + '(PANIC=' + name + ' method: ';
      this.panicking = true;
      const shown = this.arg(e.value, 'v');
      if (shown) yield* shown;
      this.panicking = false;
      this.out += ')';
      Object.assign(this.flags, saved);
    }
  }

  /** A part of a value. `open` is false below an unexported field: its methods are not asked then. */
  private *part(v: Value, type: RType, verb: string, depth: number, open: boolean): NativeGen {
    if (open && (verb === 'w' || hasSpecial(type)) && (yield* this.methods(v, type, verb))) return;
    if (type.kind !== Kind.Slice && this.leaf(v, type, verb)) return;
    yield* this.value(v, type, verb, depth, open);
  }

  /** A value by its kind. */
  private *value(v: Value, type: RType, verb: string, depth: number, open: boolean): NativeGen {
    const f = this.flags;
    this.t.spend(1);
    switch (type.kind) {
      case Kind.Map:
        yield* this.map(v, type, verb, depth, open);
        return;
      case Kind.Struct: {
        if (f.sharpV) this.out += type.name;
        this.out += '{';
        for (let i = 0; i < type.fields.length; i++) {
          const field = type.fields[i]!;
          if (i > 0) this.out += f.sharpV ? ', ' : ' ';
          if (f.plusV || f.sharpV) this.out += field.name + ':';
          const inner = (v as Value[])[i];
          const opened = open && field.exported;
          if (field.type.kind === Kind.Interface && inner) {
            const { type: dynamic, value } = inner as Iface;
            yield* this.part(value, dynamic, verb, depth + 1, opened);
          } else yield* this.part(inner, field.type, verb, depth + 1, opened);
        }
        this.out += '}';
        return;
      }
      case Kind.Interface: {
        const inner = v as Iface | null;
        if (inner) yield* this.part(inner.value, inner.type, verb, depth + 1, open);
        else this.out += f.sharpV ? type.name + '(nil)' : NIL;
        return;
      }
      case Kind.Array:
      case Kind.Slice:
        yield* this.list(v, type, verb, depth, open);
        return;
      case Kind.Pointer: {
        const kind = type.elem!.kind;
        if (
          depth === 0 &&
          v &&
          (kind === Kind.Array || kind === Kind.Slice || kind === Kind.Struct || kind === Kind.Map)
        ) {
          this.out += '&';
          yield* this.part(load(v), type.elem!, verb, depth + 1, open);
          return;
        }
        const bad = this.pointer(v, type, verb);
        if (bad) yield* bad;
        return;
      }
      case Kind.Chan:
      case Kind.Func:
      case Kind.UnsafePointer: {
        const bad = this.pointer(v, type, verb);
        if (bad) yield* bad;
        return;
      }
      default:
        if (!this.leaf(v, type, verb)) yield* this.badVerb(verb, v, type);
    }
  }

  private *list(v: Value, type: RType, verb: string, depth: number, open: boolean): NativeGen {
    const f = this.flags;
    const elem = type.elem!;
    const isSlice = type.kind === Kind.Slice;
    if (elem.kind === Kind.Uint8 && 'sqxX'.includes(verb)) {
      this.text(isSlice ? byteString(v) : bytesToString(v as Uint8Array), verb);
      return;
    }
    if (f.sharpV) {
      this.out += type.name;
      if (isSlice && !v) {
        this.out += '(nil)';
        return;
      }
    }
    const all = isSlice ? elements(v) : (v as Value[]);
    // The flags change while a bad verb is shown, but are back afterwards.
    this.out += f.sharpV ? '{' : '[';
    const special = open && (verb === 'w' || hasSpecial(elem));
    for (let i = 0; i < all.length; i++) {
      if (i > 0) this.out += f.sharpV ? ', ' : ' ';
      if (special || elem.kind === Kind.Slice || !this.leaf(all[i], elem, verb)) {
        yield* this.part(all[i], elem, verb, depth + 1, open);
      }
    }
    this.out += f.sharpV ? '}' : ']';
  }

  private *map(m: GoMap | null, type: RType, verb: string, depth: number, open: boolean): NativeGen {
    const f = this.flags;
    if (f.sharpV) {
      this.out += type.name;
      if (!m) {
        this.out += '(nil)';
        return;
      }
      this.out += '{';
    } else this.out += 'map[';
    let first = true;
    for (const { key, value } of m ? sortedEntries(this.t.host, m, type.key!) : []) {
      if (!first) this.out += f.sharpV ? ', ' : ' ';
      first = false;
      yield* this.part(key, type.key!, verb, depth + 1, open);
      this.out += ':';
      yield* this.part(value, type.elem!, verb, depth + 1, open);
    }
    this.out += f.sharpV ? '}' : ']';
  }

  /** The output as a fresh []byte. */
  slice(): Slice {
    return byteSlice(this.out);
  }
}
