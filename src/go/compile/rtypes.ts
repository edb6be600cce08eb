/**
 * The types of a program at run time: one RType per identical type, so that `===` is identity. Types are told
 * apart by a key made of the ids of their parts; defined types by their declaration and type arguments.
 */
import { Kind, RType, type RField, type TypeMaker } from '../machine/rtype';
import { zeroOf } from '../machine/structs';
import { idOf, isExported } from '../types/objects';
import type { BasicName, Func, Interface, Named, Signature, Struct, Type } from '../types/types';
import { typeSet } from '../types/typeset';
import { signatureOf, under } from '../types/under';
import { Env, makeEnv, noEnv } from './env';

const basicKinds: Record<BasicName, Kind> = {
  bool: Kind.Bool, int: Kind.Int, int8: Kind.Int8, int16: Kind.Int16, int32: Kind.Int32, int64: Kind.Int64,
  uint: Kind.Uint, uint8: Kind.Uint8, uint16: Kind.Uint16, uint32: Kind.Uint32, uint64: Kind.Uint64,
  uintptr: Kind.Uintptr, float32: Kind.Float32, float64: Kind.Float64, complex64: Kind.Complex64,
  complex128: Kind.Complex128, string: Kind.String, 'unsafe.Pointer': Kind.UnsafePointer,
  'untyped bool': Kind.Bool, 'untyped int': Kind.Int, 'untyped rune': Kind.Int32, 'untyped float': Kind.Float64,
  'untyped complex': Kind.Complex128, 'untyped string': Kind.String, 'untyped nil': Kind.UnsafePointer,
  'invalid type': Kind.Invalid,
}; // prettier-ignore
const basicNames: Partial<Record<BasicName, BasicName>> = {
  'untyped bool': 'bool', 'untyped int': 'int', 'untyped rune': 'int32', 'untyped float': 'float64',
  'untyped complex': 'complex128', 'untyped string': 'string', 'untyped nil': 'unsafe.Pointer',
}; // prettier-ignore

/** How a defined type came about: its declaration and what stands for its parameters. */
export interface NamedInfo {
  named: Named;
  targs: RType[];
}

export class TypeTable implements TypeMaker {
  private readonly byKey = new Map<string, RType>();
  private readonly plain = noEnv();
  private readonly namedIds = new Map<Named, number>();
  private readonly named = new Map<RType, NamedInfo>();
  private readonly ifaceMethods = new Map<RType, Map<string, RType>>();
  private nextId = 1;

  constructor(
    /** Finds methods; see methods.ts. */
    private readonly attach: (rt: RType) => void,
  ) {}

  /** The type t with env's arguments put in. */
  of(t: Type, env: Env = this.plain): RType {
    const known = env.cache.get(t);
    if (known) return known;
    const rt = this.make(t, env);
    env.cache.set(t, rt);
    return rt;
  }

  namedInfo(rt: RType): NamedInfo | undefined {
    return this.named.get(rt);
  }

  /** Methods of an interface type: key as in RType.methodNames, and their signature. */
  methodsOfInterface(rt: RType): Map<string, RType> {
    return this.ifaceMethods.get(rt) ?? new Map<string, RType>();
  }

  /** All defined types made so far; for looking types up by name. */
  basic(name: BasicName): RType {
    const real = basicNames[name] ?? name;
    return this.intern(real, () => {
      const rt = this.create(basicKinds[real], real, '', real);
      return rt;
    });
  }

  pointerTo(elem: RType): RType {
    return this.intern(`*${elem.id}`, () => {
      const rt = this.create(Kind.Pointer, `*${elem.name}`);
      rt.elem = elem;
      return rt;
    });
  }

  sliceOf(elem: RType): RType {
    return this.intern(`[]${elem.id}`, () => {
      const rt = this.create(Kind.Slice, `[]${elem.name}`);
      rt.elem = elem;
      rt.comparable = false;
      return rt;
    });
  }

  arrayOf(elem: RType, len: number): RType {
    return this.intern(`[${len}]${elem.id}`, () => {
      const rt = this.create(Kind.Array, `[${len}]${elem.name}`);
      rt.elem = elem;
      rt.len = len;
      rt.comparable = elem.comparable;
      return rt;
    });
  }

  mapOf(key: RType, elem: RType): RType {
    return this.intern(`map[${key.id}]${elem.id}`, () => {
      const rt = this.create(Kind.Map, `map[${key.name}]${elem.name}`);
      rt.key = key;
      rt.elem = elem;
      rt.comparable = false;
      return rt;
    });
  }

  chanOf(elem: RType, dir: 'both' | 'send' | 'recv'): RType {
    return this.intern(`chan ${dir} ${elem.id}`, () => {
      const word = dir === 'both' ? 'chan ' : dir === 'send' ? 'chan<- ' : '<-chan ';
      const inner = elem.kind === Kind.Chan && elem.dir === 'recv' && dir !== 'recv' ? `(${elem.name})` : elem.name;
      const rt = this.create(Kind.Chan, word + inner);
      rt.elem = elem;
      rt.dir = dir;
      return rt;
    });
  }

  funcOf(params: RType[], results: RType[], variadic: boolean): RType {
    const ids = (list: RType[]) => list.map((t) => t.id).join(',');
    return this.intern(`func(${ids(params)}${variadic ? '...' : ''})(${ids(results)})`, () => {
      const names = params.map((t, i) => (variadic && i === params.length - 1 ? `...${t.elem!.name}` : t.name));
      const out = results.map((t) => t.name).join(', ');
      const name =
        `func(${names.join(', ')})` + (results.length === 0 ? '' : results.length === 1 ? ` ${out}` : ` (${out})`);
      const rt = this.create(Kind.Func, name);
      rt.params = params;
      rt.results = results;
      rt.variadic = variadic;
      rt.comparable = false;
      return rt;
    });
  }

  signature(sig: Signature, env: Env = this.plain): RType {
    return this.funcOf(
      sig.params.map((v) => this.of(v.type, env)),
      sig.results.map((v) => this.of(v.type, env)),
      sig.variadic,
    );
  }

  emptyInterface(): RType {
    return this.intern('interface{}', () => this.create(Kind.Interface, 'interface {}'));
  }

  private intern(key: string, make: () => RType): RType {
    let rt = this.byKey.get(key);
    if (!rt) this.byKey.set(key, (rt = make()));
    return rt;
  }

  private create(kind: Kind, name: string, pkgPath = '', typeName = ''): RType {
    const rt = new RType(this.nextId++, kind, name, pkgPath, typeName);
    rt.ptrTo = () => this.pointerTo(rt);
    rt.zero = () => zeroOf(rt);
    this.attach(rt);
    return rt;
  }

  private make(t: Type, env: Env): RType {
    switch (t.kind) {
      case 'Basic':
        return this.basic(t.basic);
      case 'Pointer':
        return this.pointerTo(this.of(t.elem, env));
      case 'Slice':
        return this.sliceOf(this.of(t.elem, env));
      case 'Array':
        return this.arrayOf(this.of(t.elem, env), t.len);
      case 'Map':
        return this.mapOf(this.of(t.key, env), this.of(t.elem, env));
      case 'Chan':
        return this.chanOf(this.of(t.elem, env), t.dir);
      case 'Signature':
        return this.signature(t, env);
      case 'Struct':
        return this.struct(t, env);
      case 'Interface':
        return this.interface(t, env);
      case 'Named':
        return this.defined(t, env);
      case 'TypeParam': {
        const arg = env.args.get(t);
        if (!arg) throw new Error(`no argument for type parameter ${t.obj.name}`);
        return arg;
      }
      case 'Tuple':
      case 'Union':
        throw new Error(`${t.kind} has no value`);
    }
  }

  private struct(t: Struct, env: Env): RType {
    return this.structOf(fieldsOf(t, (x) => this.of(x, env)));
  }

  structOf(fields: RField[]): RType {
    const key = fields.map(
      (f) => `${f.exported ? '' : f.pkg}.${f.name} ${f.type.id}${f.embedded ? '!' : ''} ${JSON.stringify(f.tag)}`,
    );
    return this.intern(`struct{${key.join(';')}}`, () => {
      const text = fields.map((f) => {
        const tag = f.tag ? ` ${JSON.stringify(f.tag)}` : '';
        return (f.embedded ? f.type.name : `${f.name} ${f.type.name}`) + tag;
      });
      const rt = this.create(Kind.Struct, text.length ? `struct { ${text.join('; ')} }` : 'struct {}');
      fillStruct(rt, fields);
      return rt;
    });
  }

  private interface(t: Interface, env: Env): RType {
    const list = methodKeys(t);
    if (list.length === 0) return this.emptyInterface();
    const sigs = list.map(({ m }) => this.signature(signatureOf(m), env));
    return this.intern(`interface{${list.map(({ key }, i) => `${key} ${sigs[i]!.id}`).join(';')}}`, () => {
      const text = list.map(({ m }, i) => m.name + sigs[i]!.name.slice(4));
      const rt = this.create(Kind.Interface, `interface { ${text.join('; ')} }`);
      rt.methodNames = list.map(({ key }) => key);
      this.ifaceMethods.set(rt, new Map(list.map(({ key }, i) => [key, sigs[i]!])));
      return rt;
    });
  }

  private defined(t: Named, env: Env): RType {
    const origin = t.origin ?? t;
    const targs = t.targs.map((a) => this.of(a, env));
    return this.instance(origin, targs, env);
  }

  /** A defined type, with type arguments if it is generic. */
  instance(origin: Named, targs: RType[], env: Env = this.plain): RType {
    const obj = origin.obj;
    let id = this.namedIds.get(origin);
    if (id === undefined) this.namedIds.set(origin, (id = this.namedIds.size + 1));
    // A type declared inside a generic function is another one for each list of arguments.
    const local = obj.pkg !== undefined && obj.pkg.scope.names.get(obj.name) !== obj;
    const inside = local && targs.length === 0 && env.args.size > 0 ? `@${env.key}` : '';
    const key = `named ${id}[${targs.map((a) => a.id).join(',')}]${inside}`;
    const known = this.byKey.get(key);
    if (known) return known;

    const u = under(origin);
    const inner = inside ? env : targs.length > 0 ? makeEnv(origin.tparams, targs) : this.plain;
    const args = targs.length > 0 ? `[${targs.map((a) => fullName(a)).join(',')}]` : '';
    const path = obj.pkg?.path ?? '';
    const name = (obj.pkg ? `${obj.pkg.name}.` : '') + obj.name + args;
    const rt = this.create(kindOf(u), name, path, obj.name + args);
    this.byKey.set(key, rt);
    this.named.set(rt, { named: origin, targs });
    this.fill(rt, u, inner);
    return rt;
  }

  /** Gives a defined type the parts of its underlying type; only now may they refer to it. */
  private fill(rt: RType, u: Type, env: Env): void {
    switch (u.kind) {
      case 'Struct':
        fillStruct(
          rt,
          fieldsOf(u, (x) => this.of(x, env)),
        );
        return;
      case 'Interface': {
        const list = methodKeys(u);
        rt.methodNames = list.map(({ key }) => key);
        // Signatures may mention the type itself.
        const sigs = new Map<string, RType>();
        this.ifaceMethods.set(rt, sigs);
        for (const { key, m } of list) sigs.set(key, this.signature(signatureOf(m), env));
        return;
      }
      default: {
        const shape = this.of(u, env);
        rt.elem = shape.elem;
        rt.key = shape.key;
        rt.len = shape.len;
        rt.params = shape.params;
        rt.results = shape.results;
        rt.variadic = shape.variadic;
        rt.dir = shape.dir;
        rt.comparable = shape.comparable;
      }
    }
  }
}

function fieldsOf(t: Struct, of: (t: Type) => RType): RField[] {
  return t.fields.map((f, i) => ({
    name: f.name,
    type: of(f.type),
    tag: t.tags[i] ?? '',
    embedded: f.embedded,
    exported: isExported(f.name),
    pkg: f.pkg?.path ?? '',
  }));
}

function fillStruct(rt: RType, fields: RField[]): void {
  rt.fields = fields;
  rt.comparable = fields.every((f) => f.type.comparable);
}

/** Methods of an interface in the order of their keys: exported names first as they are, others with their package. */
function methodKeys(t: Interface): { key: string; m: Func }[] {
  return typeSet(t)
    .methods.map((m) => ({ key: methodKey(m), m }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** A method's name as RType.method takes it. */
export function methodKey(m: { name: string; pkg: Func['pkg'] }): string {
  return idOf(m);
}

function fullName(rt: RType): string {
  return rt.pkgPath ? `${rt.pkgPath}.${rt.typeName}` : rt.name;
}

function kindOf(u: Type): Kind {
  switch (u.kind) {
    case 'Basic':
      return basicKinds[u.basic];
    case 'Pointer':
      return Kind.Pointer;
    case 'Slice':
      return Kind.Slice;
    case 'Array':
      return Kind.Array;
    case 'Map':
      return Kind.Map;
    case 'Chan':
      return Kind.Chan;
    case 'Signature':
      return Kind.Func;
    case 'Struct':
      return Kind.Struct;
    default:
      return Kind.Interface;
  }
}
