/**
 * The types of a stream (package documentation of encoding/gob, "Types and Values", "Encoding Details"). Each Go type
 * that is sent gets a number, in the order of first use in the whole program: the bytes depend on it.
 */
import { Kind, type RType } from '../../../machine/rtype';
import { isInt, isUint } from '../../kit/reflection';
import { GobFault } from './fault';

/** Numbers of the types that every stream knows. */
export const Id = { bool: 1, int: 2, uint: 3, float: 4, bytes: 5, string: 6, complex: 7, interface: 8 } as const;
const FIRST_USER_ID = 65;

type External = 'gob' | 'binary' | undefined;

/** A type as its user has it: what pointers lead to, and whether it writes and reads itself. */
export interface UserType {
  user: RType;
  base: RType;
  /** How many pointers lead from `user` to `base`. */
  indir: number;
  enc: External;
  dec: External;
  /** How many pointers lead from `user` to the receiver of its methods; -1: its address is the receiver. */
  encIndir: number;
  decIndir: number;
}

/** What the stream says of a type. */
export interface WireType {
  kind: 'array' | 'slice' | 'struct' | 'map' | 'gob' | 'binary' | 'text' | 'basic';
  name: string;
  id: number;
  elem: number;
  key: number;
  len: number;
  fields: { name: string; id: number }[];
}

const wire = (kind: WireType['kind'], name: string): WireType => ({
  kind,
  name,
  id: 0,
  elem: 0,
  key: 0,
  len: 0,
  fields: [],
});

/** A type, ready to be sent. */
interface TypeInfo {
  id: number;
  wire: WireType | undefined;
}

const isBytes = (t: RType): boolean => t.kind === Kind.Slice && t.elem!.kind === Kind.Uint8;

/** Whether a struct's field goes into the stream. */
export function isSent(f: { name: string; exported: boolean; type: RType }): boolean {
  let t = f.type;
  while (t.kind === Kind.Pointer) t = t.elem!;
  return f.exported && t.kind !== Kind.Chan && t.kind !== Kind.Func;
}

function receiver(type: RType, method: string): number | undefined {
  let indir = 0;
  for (let t = type; ; t = t.elem!) {
    if (t.kind === Kind.Interface ? t.methodNames.includes(method) : t.method(method)) return indir;
    if (t.kind !== Kind.Pointer || ++indir > 100) break;
  }
  return type.kind !== Kind.Pointer && type.ptrTo().method(method) ? -1 : undefined;
}

export class GobTypes {
  private nextId = FIRST_USER_ID;
  private readonly users = new Map<RType, UserType>();
  private readonly types = new Map<RType, WireType>();
  private readonly byId = new Map<number, WireType>();
  private readonly infos = new Map<RType, TypeInfo>();
  /** Types registered for interfaces, both ways. */
  private readonly named = new Map<string, RType>();
  private readonly names = new Map<RType, string>();

  constructor() {
    for (const [name, id] of Object.entries(Id)) this.byId.set(id, { ...wire('basic', name), id });
  }

  userType(type: RType): UserType {
    let ut = this.users.get(type);
    if (ut) return ut;
    let base = type;
    let indir = 0;
    const seen = new Set<RType>();
    for (; base.kind === Kind.Pointer; indir++) {
      if (seen.has(base)) throw new GobFault(`can't represent recursive pointer type ${base.name}`);
      seen.add(base);
      base = base.elem!;
    }
    ut = { user: type, base, indir, enc: undefined, dec: undefined, encIndir: 0, decIndir: 0 };
    for (const [enc, dec, how] of [
      ['GobEncode', 'GobDecode', 'gob'],
      ['MarshalBinary', 'UnmarshalBinary', 'binary'],
    ] as const) {
      const e = ut.enc ? undefined : receiver(type, enc);
      if (e !== undefined) [ut.enc, ut.encIndir] = [how, e];
      const d = ut.dec ? undefined : receiver(type, dec);
      if (d !== undefined) [ut.dec, ut.decIndir] = [how, d];
    }
    this.users.set(type, ut);
    return ut;
  }

  private number(w: WireType): void {
    if (w.id !== 0) return;
    w.id = this.nextId++;
    this.byId.set(w.id, w);
  }

  private make(name: string, ut: UserType, type: RType): WireType {
    if (ut.enc) {
      const w = wire('gob', name);
      this.number(w);
      return w;
    }
    const k = type.kind;
    const basic = (id: number): WireType => this.byId.get(id)!;
    if (k === Kind.Bool) return basic(Id.bool);
    if (isInt(k)) return basic(Id.int);
    if (isUint(k)) return basic(Id.uint);
    switch (k) {
      case Kind.Float32:
      case Kind.Float64:
        return basic(Id.float);
      case Kind.Complex64:
      case Kind.Complex128:
        return basic(Id.complex);
      case Kind.String:
        return basic(Id.string);
      case Kind.Interface:
        return basic(Id.interface);
      case Kind.Array:
      case Kind.Map:
      case Kind.Slice:
        if (isBytes(type)) return basic(Id.bytes);
        return this.composite(name, type);
      case Kind.Struct:
        return this.struct(name, type);
    }
    throw new GobFault(`gob NewTypeObject can't handle type: ${type.name}`);
  }

  private composite(name: string, type: RType): WireType {
    const w = wire(type.kind === Kind.Array ? 'array' : type.kind === Kind.Map ? 'map' : 'slice', name);
    this.types.set(type, w);
    try {
      const key = w.kind === 'map' ? this.base('', type.key!) : undefined;
      const elem = this.base(w.kind === 'slice' ? type.elem!.typeName : '', type.elem!);
      // Only now: what it is made of comes first.
      this.number(w);
      if (w.kind === 'slice') this.number(elem);
      w.key = key?.id ?? 0;
      w.elem = elem.id;
      w.len = w.kind === 'array' ? type.len : 0;
    } catch (e) {
      this.types.delete(type);
      throw e;
    }
    return w;
  }

  private struct(name: string, type: RType): WireType {
    const w = wire('struct', name);
    this.number(w);
    this.types.set(type, w);
    for (const f of type.fields) {
      if (!isSent(f)) continue;
      const { base } = this.userType(f.type);
      const inner = this.base(base.typeName || base.name, f.type);
      this.number(inner);
      w.fields.push({ name: f.name, id: inner.id });
    }
    return w;
  }

  private base(name: string, type: RType): WireType {
    const ut = this.userType(type);
    return this.get(name, ut, ut.base);
  }

  private get(name: string, ut: UserType, type: RType): WireType {
    const known = this.types.get(type);
    if (known) return known;
    const w = this.make(name, ut, type);
    this.types.set(type, w);
    return w;
  }

  /** @throws GobFault for types that cannot be sent */
  info(ut: UserType): TypeInfo {
    const type = ut.enc ? ut.user : ut.base;
    const known = this.infos.get(type);
    if (known) return known;
    const w = this.base(type.typeName, type);
    const info: TypeInfo = { id: w.id, wire: w.kind === 'basic' ? undefined : w };
    if (ut.enc) info.wire = { ...this.get(type.typeName, ut, type), kind: ut.enc };
    this.infos.set(type, info);
    return info;
  }

  /** A type that the program knows by that number, as messages describe it. */
  describe(id: number, seen = new Set<number>()): string | undefined {
    const w = this.byId.get(id);
    if (!w) return undefined;
    if (w.kind === 'basic' || w.kind === 'gob' || seen.has(id)) return w.name;
    seen.add(id);
    const of = (inner: number): string => this.describe(inner, seen) ?? '<nil>';
    switch (w.kind) {
      case 'array':
        return `[${w.len}]${of(w.elem)}`;
      case 'slice':
        return `[]${of(w.elem)}`;
      case 'map':
        return `map[${of(w.key)}]${of(w.elem)}`;
      default:
        return `${w.name} = struct { ${w.fields.map((f) => `${f.name} ${of(f.id)}; `).join('')}}`;
    }
  }

  /** Registers a type for interfaces. A string is why that cannot be. */
  register(name: string, type: RType): string | undefined {
    const { base } = this.userType(type);
    const other = this.named.get(name);
    if (other && other !== type) {
      return `gob: registering duplicate types for ${JSON.stringify(name)}: ${other.name} != ${type.name}`;
    }
    this.named.set(name, type);
    const known = this.names.get(base);
    if (known !== undefined && known !== name) {
      this.named.delete(name);
      return `gob: registering duplicate names for ${type.name}: ${JSON.stringify(known)} != ${JSON.stringify(name)}`;
    }
    this.names.set(base, name);
    return undefined;
  }

  nameOf(base: RType): string | undefined {
    return this.names.get(base);
  }

  typeNamed(name: string): RType | undefined {
    return this.named.get(name);
  }
}
