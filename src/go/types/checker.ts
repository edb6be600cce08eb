/**
 * The state of checking one package: side tables, the scope being looked at, errors. The rules of the language are
 * functions in the other files, one file per notion of the specification; each takes the checker first.
 *
 * Errors come out in the order in which gc finds them, because gc stops at the tenth: package-level declarations
 * first (types, aliases, the rest), then what was put off with `later`, function bodies among it.
 */
import type { Expr, FuncDecl, Ident, ImportDecl, SelectorExpr, Stmt, TypeDecl, CallExpr } from '../syntax/ast';
import { printExpr } from '../syntax/print';
import type { Diagnostic, FileSet, Pos } from '../syntax/source';
import { startPos } from '../syntax/walk';
import type { ConstValue } from './constant';
import { typeOf } from './objects';
import { Operand, operandString } from './operand';
import { defaultType, isBoolean, isString, isUntyped } from './predicates';
import { Scope, Tuple, type Basic, type Func, type Info, type Mode, type Obj, type Package, type PkgName, type Signature, type Type, type TypeName, type TypeParam, type Var } from './types'; // prettier-ignore
import { maxTerms, type TypeSetReporter } from './typeset';
import { typeString } from './typestring';
import { Typ } from './universe';
import { newVar } from './objects';
import { identical } from './identical';
import { signatureOf } from './under';

/** A message of the checker. */
export interface TypeError extends Diagnostic {
  /** The words of Go 1.19 where they differ. */
  old?: string;
}

/** What a package-level declaration consists of. */
export interface DeclInfo {
  scope: Scope;
  /** Variables of `var a, b = f()`. */
  lhs?: Var[];
  type?: Expr;
  init?: Expr;
  /** The initial value is repeated from an earlier constant of the group. */
  inherited?: boolean;
  tdecl?: TypeDecl;
  fdecl?: FuncDecl;
  iota?: bigint;
  deps: Set<Obj>;
}

/** What holds around the expression or statement being checked. */
export interface Environment {
  decl: DeclInfo | undefined;
  scope: Scope;
  iota: ConstValue | undefined;
  /** Where errors in a repeated constant expression are shown. */
  errpos: Pos;
  inTypeParams: boolean;
  sig: Signature | undefined;
  /** Calls of the predeclared panic, for the analysis of missing returns. */
  panics: Set<CallExpr>;
  hasCallOrRecv: boolean;
}

interface UntypedInfo {
  /** The expression is the left operand of a shift whose type comes from outside. */
  shifted: boolean;
  mode: Mode;
  type: Basic;
  val: ConstValue | undefined;
}

export interface Options {
  fset: FileSet;
  importPackage: (path: string) => Package | undefined;
  unknownImport: (path: string) => string;
  absent: (path: string, name: string) => boolean;
  allowNoBody: boolean;
  lazy: boolean;
  alsoImports: ((path: string) => readonly string[]) | undefined;
}

/** Where an error is shown: an operand's or node's start, or a place. */
export type At = Operand | Expr | Stmt | Pos;
/** One line of a message; lines after the first show their place, if they have one. */
export type Line = [at: At, text: string];

export class Checker implements TypeSetReporter {
  readonly errors: TypeError[] = [];
  readonly info: Info = {
    types: new Map(),
    defs: new Map(),
    uses: new Map(),
    selections: new Map(),
    implicits: new Map(),
    instances: new Map(),
    scopes: new Map(),
    initOrder: [],
  };
  /** Package-level objects and methods in source order. */
  readonly objects = new Map<Obj, DeclInfo>();
  /** Methods not yet put into their type. */
  readonly methods = new Map<TypeName, Func[]>();
  readonly imports: { name: PkgName; decl: ImportDecl }[] = [];
  /** Names that came in by `import .`. */
  readonly dotImports = new Map<Scope, Map<string, PkgName>>();
  /** Objects being declared, outermost first, and where each stands in that path; done ones have -1. */
  readonly path: Obj[] = [];
  readonly progress = new Map<Obj, number>();
  readonly untyped = new Map<Expr, UntypedInfo>();
  readonly brokenAliases = new Set<TypeName>();
  /** Receiver type parameters written `_`. */
  readonly blankTypeParams = new Map<Ident, TypeParam>();
  /** Scopes of functions, which report their unused variables themselves. */
  readonly functionScopes = new Set<Scope>();
  readonly signatureScopes = new Map<Signature, Scope>();
  /** Places of functions that have no body. */
  readonly missingBodies: Pos[] = [];
  /** What checks the body of a function, while that is left until the function is needed. */
  readonly bodies = new Map<FuncDecl, () => void>();
  private done = false;
  /** Nothing is being checked. */
  private idle = false;
  env: Environment;
  private delayed: (() => void)[] = [];
  private qualified: Map<string, Set<string>> | undefined;

  constructor(
    readonly pkg: Package,
    readonly options: Options,
  ) {
    this.env = this.freshEnv(pkg.scope);
  }

  freshEnv(scope: Scope): Environment {
    return {
      decl: undefined, scope, iota: undefined, errpos: 0, inTypeParams: false, sig: undefined, panics: new Set(),
      hasCallOrRecv: false,
    }; // prettier-ignore
  }

  // ---- Errors ----

  readonly qualifier = (pkg: Package): string => {
    if (pkg === this.pkg) return '';
    if (!this.qualified) {
      this.qualified = new Map();
      this.markImports(this.pkg, new Set());
    }
    return (this.qualified.get(pkg.name)?.size ?? 0) > 1 ? `"${pkg.path}"` : pkg.name;
  };

  private markImports(pkg: Package, seen: Set<Package>): void {
    if (seen.has(pkg)) return;
    seen.add(pkg);
    const paths = this.qualified!.get(pkg.name) ?? new Set();
    paths.add(pkg.path);
    this.qualified!.set(pkg.name, paths);
    for (const p of pkg.imports) this.markImports(p, seen);
    for (const path of this.options.alsoImports?.(pkg.path) ?? []) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      this.qualified!.set(name, new Set(this.qualified!.get(name)).add(path));
    }
  }

  /** An operand, type, expression or name as messages show it. */
  str(x: Operand | Type | Expr): string {
    if (x instanceof Operand) return operandString(x, this.qualifier);
    return 'pos' in x ? printExpr(x) : typeString(x, this.qualifier);
  }

  posOf(at: At): Pos {
    if (typeof at === 'number') return at;
    if (at instanceof Operand) return at.expr ? startPos(at.expr) : 0;
    return startPos(at);
  }

  /** A place as gc writes it inside a message. */
  placeText(pos: Pos): string {
    return this.options.fset.text(pos);
  }

  /**
   * Reports an error.
   * @param old the words of Go 1.19 where they differ
   */
  error(at: At, message: string, old?: string): void {
    // Follow-on errors tell the reader nothing.
    const followOn = (text: string) => text.indexOf('invalid operand') > 0 || text.indexOf('invalid type') > 0;
    if (this.errors.length > 0 && (followOn(message) || followOn(old ?? ''))) return;
    const pos = this.env.errpos || this.posOf(at);
    this.errors.push(old !== undefined && old !== message ? { pos, message, old } : { pos, message });
  }

  /** Reports an error of several lines. */
  report(lines: Line[], old?: Line[]): void {
    this.error(lines[0]![0], this.lines(lines), old && this.lines(old));
  }

  private lines(lines: Line[]): string {
    return lines
      .map(([at, text], i) => {
        const pos = i > 0 ? this.posOf(at) : 0;
        return (i > 0 ? '\n\t' : '') + (pos ? this.placeText(pos) + ': ' : '') + text;
      })
      .join('');
  }

  duplicate(m: Func, pos: number, other: Func, otherPos: number, explicit: boolean): void {
    const report = () =>
      this.report([
        [pos, `duplicate method ${m.name}`],
        [otherPos, `other declaration of ${m.name}`],
      ]);
    if (explicit) report();
    else
      this.later(() => {
        if (!identical(signatureOf(m), signatureOf(other))) report();
      });
  }

  tooManyTerms(pos: number): void {
    this.error(pos, `cannot handle more than ${maxTerms} union terms (implementation limitation)`);
  }

  // ---- Work put off ----

  later(f: () => void): void {
    this.delayed.push(f);
  }

  get pending(): number {
    return this.delayed.length;
  }

  /** Does what has been put off since `pending` was `top`. */
  processDelayed(top: number): void {
    for (let i = top; i < this.delayed.length; i++) this.delayed[i]!();
    this.delayed.length = top;
  }

  // ---- Work left until somebody needs it: functions of lazy packages ----

  /** Does it: in the middle of a check, or as one of its own when the package has been checked. */
  demand(work: () => void): void {
    const outermost = this.idle;
    this.idle = false;
    const top = this.pending;
    work();
    if (!this.done) return;
    this.processDelayed(top);
    if (!outermost) return;
    this.recordUntyped();
    this.idle = true;
  }

  /** The package has been checked, but for what is left. */
  finish(): void {
    this.recordUntyped();
    this.done = true;
    this.idle = true;
  }

  /** Checks the body of a function if that has been left. */
  checkBody(decl: FuncDecl | undefined): void {
    const check = decl && this.bodies.get(decl);
    if (!check) return;
    this.bodies.delete(decl);
    this.demand(() => {
      this.syntaxErrors(decl.readBody?.());
      const top = this.pending;
      check();
      this.processDelayed(top);
    });
  }

  syntaxErrors(errors: Diagnostic[] = []): void {
    for (const { pos, message } of errors) this.error(pos, message);
  }

  // ---- Scopes ----

  openScope(node: object, pos: Pos, end: Pos): Scope {
    const scope = new Scope(this.env.scope, pos, end);
    this.info.scopes.set(node, scope);
    this.env.scope = scope;
    return scope;
  }

  closeScope(): void {
    this.env.scope = this.env.scope.parent!;
  }

  /** The object a name stands for here, and the scope that has it. */
  lookupParent(name: string): [Scope, Obj] | undefined {
    for (let s: Scope | undefined = this.env.scope; s; s = s.parent) {
      const obj = s.names.get(name);
      if (obj) return [s, obj];
    }
    return undefined;
  }

  lookup(name: string): Obj | undefined {
    return this.lookupParent(name)?.[1];
  }

  declare(scope: Scope, id: Ident | undefined, obj: Obj): void {
    if (obj.name !== '_') {
      const alt = scope.names.get(obj.name);
      if (alt) {
        this.report([[obj.pos, `${obj.name} redeclared in this block`], ...this.otherDeclaration(alt)]);
        return;
      }
      scope.names.set(obj.name, obj);
    }
    if (id) this.info.defs.set(id, obj);
  }

  otherDeclaration(alt: Obj): Line[] {
    return alt.pos ? [[alt.pos, `other declaration of ${alt.name}`]] : [];
  }

  addDependency(to: Obj): void {
    if (this.env.decl && this.objects.has(to)) this.env.decl.deps.add(to);
  }

  // ---- Records ----

  record(x: Operand): void {
    if (x.mode === 'invalid') return this.recordType(x.expr!, 'invalid', Typ.invalid);
    if (x.mode === 'novalue') return this.recordType(x.expr!, 'novalue', new Tuple([]));
    if (isUntyped(x.type)) {
      const val = x.mode === 'constant' ? x.val : undefined;
      this.untyped.set(x.expr!, { shifted: false, mode: x.mode, type: x.type, val });
    } else this.recordType(x.expr!, x.mode, x.type, x.mode === 'constant' ? x.val : undefined);
  }

  recordType(e: Expr, mode: Mode | 'invalid', type: Type, value?: ConstValue): void {
    if (mode === 'invalid') return;
    this.info.types.set(e, value ? { mode, type, value } : { mode, type });
  }

  /**
   * At the very end: what never found another type. Numeric constants stay untyped, for they may be too large for
   * any type (they are parts of constant expressions); conditions and the like get their default type.
   */
  recordUntyped(): void {
    for (const [e, i] of this.untyped) {
      const keep = i.mode === 'nilvalue' || (i.mode === 'constant' && !isBoolean(i.type) && !isString(i.type));
      this.recordType(e, i.mode, keep ? i.type : defaultType(i.type), i.val);
    }
    this.untyped.clear();
  }

  recordBuiltin(f: Expr, sig: Signature): void {
    for (let e = f; ; e = e.x) {
      this.recordType(e, 'builtin', sig);
      if (e.kind !== 'ParenExpr') return;
    }
  }

  recordCommaOk(e0: Expr, a: Type | undefined, b: Type | undefined): void {
    if (!a || !b) return;
    for (let e = e0; ; e = e.x) {
      const tv = this.info.types.get(e);
      if (tv) {
        const vars = [newVar(e.pos, this.pkg, '', a), newVar(e.pos, this.pkg, '', b)];
        this.info.types.set(e, { mode: tv.mode, type: new Tuple(vars) });
      }
      if (e.kind !== 'ParenExpr') return;
    }
  }

  recordInstance(e: Expr, targs: Type[], type: Type): void {
    let x = e;
    while (x.kind === 'ParenExpr' || x.kind === 'IndexExpr') x = x.x;
    const id = x.kind === 'SelectorExpr' ? x.sel : x;
    if (id.kind === 'Ident') this.info.instances.set(id, { targs, type });
  }

  recordSelection(
    e: SelectorExpr,
    kind: 'field' | 'method' | 'methodExpr',
    recv: Type,
    obj: Var | Func,
    index: number[],
    indirect: boolean,
  ): void {
    this.info.uses.set(e.sel, obj);
    this.info.selections.set(e, { kind, recv, obj, index, indirect });
  }

  /** Whether an object's declaration is still to be looked at. */
  isPending(obj: Obj): boolean {
    return !typeOf(obj) && this.objects.has(obj);
  }
}
