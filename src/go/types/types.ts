/**
 * Types and objects of the checker (Go spec, "Types"). Types are compared with `identical` (identical.ts),
 * never with `===`, except that a Named type without type arguments is one object per declaration, and
 * instances of a generic type are shared per list of type arguments.
 */
import type { Decl, Expr, Ident } from '../syntax/ast';
import type { Pos } from '../syntax/source';
import type { ConstValue } from './constant';
import type { TypeSetReporter } from './typeset';

export type BasicName =
  | 'bool' | 'int' | 'int8' | 'int16' | 'int32' | 'int64' | 'uint' | 'uint8' | 'uint16' | 'uint32' | 'uint64' | 'uintptr'
  | 'float32' | 'float64' | 'complex64' | 'complex128' | 'string' | 'unsafe.Pointer'
  | 'untyped bool' | 'untyped int' | 'untyped rune' | 'untyped float' | 'untyped complex' | 'untyped string' | 'untyped nil'
  | 'invalid type'; // prettier-ignore

/** `byte` and `rune` are the same objects as uint8 and int32 but remember how they were written, as gc prints them. */
export class Basic {
  readonly kind = 'Basic';
  constructor(
    readonly basic: BasicName,
    /** Name as gc prints it: differs from `basic` for byte and rune. */
    readonly name: string = basic,
  ) {}
}
export class Pointer {
  readonly kind = 'Pointer';
  constructor(readonly elem: Type) {}
}
export class Slice {
  readonly kind = 'Slice';
  constructor(readonly elem: Type) {}
}
export class ArrayT {
  readonly kind = 'Array';
  constructor(
    readonly elem: Type,
    /** -1 while unknown (after an error). */
    readonly len: number,
  ) {}
}
export class MapT {
  readonly kind = 'Map';
  constructor(
    readonly key: Type,
    readonly elem: Type,
  ) {}
}
export class Chan {
  readonly kind = 'Chan';
  constructor(
    readonly dir: 'both' | 'send' | 'recv',
    readonly elem: Type,
  ) {}
}
export class Struct {
  readonly kind = 'Struct';
  constructor(
    readonly fields: Var[],
    /** Tags by field index, unquoted; '' for none. */
    readonly tags: string[],
  ) {}
  /** Checker only: the fields are still being looked at. */
  pending = false;
}
export class Tuple {
  readonly kind = 'Tuple';
  constructor(readonly vars: Var[]) {}
}
export class Signature {
  readonly kind = 'Signature';
  /** Receiver of a method. */
  recv?: Var;
  tparams: TypeParam[] = [];
  /** Type parameters of the receiver's type, as the method names them. */
  recvTparams: TypeParam[] = [];
  constructor(
    readonly params: Var[],
    readonly results: Var[],
    /** The last parameter has type []T and was written ...T. */
    readonly variadic: boolean,
  ) {}
}
export class Interface {
  readonly kind = 'Interface';
  /** Methods declared here; the full set, sorted by name, comes from `typeSet(iface)` in typeset.ts. */
  constructor(
    readonly methods: Func[],
    readonly embeds: Type[],
    readonly embedPos: Pos[] = [],
    /** Made for a constraint literal such as `[T ~int]`. */
    public implicit = false,
  ) {}
  /** Checker only: the type set once computed (see typeset.ts), and whether methods and embeds are all there. */
  tset?: TypeSet;
  /** Checker only: who is told about duplicate methods when the type set is computed. */
  reporter?: TypeSetReporter;
  complete = true;
}
/** A term of a type set; `tilde`: all types with this underlying type. */
export interface Term {
  tilde: boolean;
  type: Type;
}
/** What an interface demands (Go spec, "Interface types"). */
export interface TypeSet {
  /** All methods, sorted by name. */
  methods: Func[];
  /** Undefined: all types; an empty list: no type at all. */
  terms: Term[] | undefined;
  comparable: boolean;
}
/** `~int | string`, only inside constraints. */
export class Union {
  readonly kind = 'Union';
  constructor(readonly terms: { tilde: boolean; type: Type }[]) {}
}
export class TypeParam {
  readonly kind = 'TypeParam';
  constraint: Type | undefined;
  /** Checker only: the constraint as an interface (see `constraintInterface` in under.ts). */
  iface?: Interface;
  constructor(
    readonly obj: TypeName,
    readonly index: number,
  ) {}
}
/** A defined type, or an instance of a generic one. `underlying` is filled in once known (use `under(t)`). */
export class Named {
  readonly kind = 'Named';
  underlying: Type | undefined;
  /** Declared methods in source order; for an instance, see `methodsOf` in lookup.ts. */
  methods: Func[] = [];
  tparams: TypeParam[] = [];
  /** For an instance: the generic type and its arguments. */
  origin?: Named;
  targs: Type[] = [];
  /** Checker only: instances made of this generic type; the type as declared, before taking its underlying type. */
  instances?: Named[];
  /** For an instance: where it was first written. */
  instancePos?: Pos;
  declared?: Type;
  constructor(readonly obj: TypeName) {}
}

export type Type =
  Basic | Pointer | Slice | ArrayT | MapT | Chan | Struct | Tuple | Signature | Interface | Union | TypeParam | Named;

// ---- Objects: what names stand for ----

export interface Package {
  /** Import path; `main` for the program's own package. */
  path: string;
  name: string;
  scope: Scope;
  imports: Package[];
}

interface Common {
  name: string;
  pos: Pos;
  pkg: Package | undefined;
}
export interface Var extends Common {
  kind: 'Var';
  type: Type;
  isField: boolean;
  embedded: boolean;
  isParam: boolean;
  used: boolean;
  /** Declared at package level. */
  isGlobal: boolean;
}
export interface Const extends Common {
  kind: 'Const';
  type: Type;
  value: ConstValue;
}
export interface TypeName extends Common {
  kind: 'TypeName';
  type: Type;
  isAlias: boolean;
}
/** A function or method. `decl` is there for declared ones; interface methods have none. */
export interface Func extends Common {
  kind: 'Func';
  type: Signature;
  decl?: Decl & { kind: 'FuncDecl' };
  /** For a method: receiver is a pointer. */
  ptrRecv: boolean;
  /** For a method of an instantiated type: the method of the generic type. */
  origin?: Func;
  /** Checker only: fills in `type` when the declaration has not been looked at yet (see `signatureOf`). */
  resolve?: () => void;
}
export interface PkgName extends Common {
  kind: 'PkgName';
  imported: Package;
  used: boolean;
}
export interface Builtin extends Common {
  kind: 'Builtin';
}
export interface Nil extends Common {
  kind: 'Nil';
}
export interface Label extends Common {
  kind: 'Label';
  used: boolean;
}
export type Obj = Var | Const | TypeName | Func | PkgName | Builtin | Nil | Label;

export class Scope {
  readonly names = new Map<string, Obj>();
  constructor(
    readonly parent: Scope | undefined,
    /** The stretch of source the scope covers; 0 and 0 for package and universe. */
    readonly pos: Pos = 0,
    readonly end: Pos = 0,
  ) {
    parent?.children.push(this);
  }
  readonly children: Scope[] = [];
}

// ---- What the checker finds out ----

export type Mode =
  'novalue' | 'builtin' | 'type' | 'constant' | 'var' | 'mapindex' | 'value' | 'nilvalue' | 'commaok' | 'cgofunc';

export interface TypeAndValue {
  mode: Mode;
  /** Final type: untyped expressions carry the type they were converted to. A Tuple for calls with several results and for comma-ok uses. */
  type: Type;
  /** For constants. */
  value?: ConstValue;
}

/** `x.f`: a field, a method value or call, or a method expression. */
export interface Selection {
  kind: 'field' | 'method' | 'methodExpr';
  /** Type of x. */
  recv: Type;
  obj: Var | Func;
  /** Path of field indices through embedded fields; the last one is the field, or the index of the method. */
  index: number[];
  /** A pointer was followed on the way (embedded pointers included). */
  indirect: boolean;
}

/** Side tables, keyed by node. */
export interface Info {
  types: Map<Expr, TypeAndValue>;
  /** Identifiers at the place where they are declared. The symbolic variable of a type switch has none: see implicits. */
  defs: Map<Ident, Obj>;
  uses: Map<Ident, Obj>;
  selections: Map<Expr, Selection>;
  /** Objects without an identifier of their own: per-clause variable of a type switch (CaseClause), import without name (ImportDecl). */
  implicits: Map<object, Obj>;
  /** Generic functions and types at the place of use, with inferred arguments. */
  instances: Map<Ident, { targs: Type[]; type: Type }>;
  /** Scope of each function, block, clause, if, for and switch. */
  scopes: Map<object, Scope>;
  /** Package variables in the order in which they must be initialised. */
  initOrder: { lhs: Var[]; rhs: Expr }[];
}
