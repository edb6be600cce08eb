/**
 * What happens to the variables of a function: which ones closures capture, which have their address taken, which
 * are assigned again. Decides where a variable lives: in a register, in a Box, or (structs and arrays) as an array
 * that keeps its identity.
 */
import type { Expr, FuncDecl, FuncLit, Ident } from '../syntax/ast';
import type { Info, Type, Var } from '../types/types';
import { under } from '../types/under';

export interface VarUse {
  captured: boolean;
  /** &x, x[:] of an array, x.M() with a pointer receiver; also of a part of x. */
  addressed: boolean;
  /** Assigned after its declaration. */
  reassigned: boolean;
  /** It or a part of it is assigned. */
  mutated: boolean;
}

export interface FuncUse {
  /** Variables of outer functions, in order of first use. */
  captures: Var[];
  hasDefer: boolean;
}

type FuncNode = FuncDecl | FuncLit;

export class Escape {
  private readonly vars = new Map<Var, VarUse>();
  private readonly funcs = new Map<object, FuncUse>();
  private readonly owner = new Map<Var, FuncNode>();
  private stack: FuncNode[] = [];

  constructor(
    private readonly info: Info,
    /** A function declaration, or the expression that initialises a package variable. */
    root: FuncDecl | readonly Expr[],
  ) {
    this.visit(root);
  }

  use(v: Var): VarUse {
    let u = this.vars.get(v);
    if (!u) this.vars.set(v, (u = { captured: false, addressed: false, reassigned: false, mutated: false }));
    return u;
  }
  func(node: object): FuncUse {
    let f = this.funcs.get(node);
    if (!f) this.funcs.set(node, (f = { captures: [], hasDefer: false }));
    return f;
  }

  /** Whether a variable that is neither struct nor array needs a Box. */
  boxed(v: Var): boolean {
    const u = this.use(v);
    return u.addressed || (u.captured && u.reassigned);
  }
  /** Whether a struct or array may be reached in another way than by its variable's name. */
  shared(v: Var): boolean {
    const u = this.use(v);
    return u.addressed || u.captured;
  }

  private visit(node: unknown): void {
    if (Array.isArray(node)) {
      for (const n of node) this.visit(n);
      return;
    }
    if (node === null || typeof node !== 'object' || !('kind' in node)) {
      // Fields of lists such as interface methods have no kind of their own.
      if (node !== null && typeof node === 'object')
        for (const v of Object.values(node)) if (typeof v === 'object') this.visit(v);
      return;
    }
    const n = node as { kind: string } & Record<string, unknown>;
    switch (n.kind) {
      case 'FuncDecl':
      case 'FuncLit': {
        const f = node as FuncNode;
        this.stack.push(f);
        this.func(f);
        this.visit((f as { recv?: unknown }).recv);
        this.visit(f.type);
        // A return statement assigns the result variables.
        for (const r of f.type.results) {
          const v = r.name && this.info.defs.get(r.name);
          if (v?.kind === 'Var') this.use(v).reassigned = true;
        }
        this.visit(f.body);
        this.stack.pop();
        return;
      }
      case 'Ident':
        this.ident(node as Ident);
        return;
      case 'DeferStmt':
        this.func(this.stack.at(-1)!).hasDefer = true;
        break;
      case 'UnaryExpr':
        if (n['op'] === '&') this.address(n['x'] as Expr);
        break;
      case 'SliceExpr':
        if (this.isArray(n['x'] as Expr)) this.address(n['x'] as Expr);
        break;
      case 'IncDecStmt':
        this.assign(n['x'] as Expr);
        break;
      case 'AssignStmt':
        for (const e of n['lhs'] as Expr[]) this.assign(e);
        break;
      case 'RangeStmt':
        if (!n['define']) {
          if (n['key']) this.assign(n['key'] as Expr);
          if (n['value']) this.assign(n['value'] as Expr);
        }
        break;
      case 'SelectorExpr':
        this.selector(node as Expr & { kind: 'SelectorExpr' });
        break;
      case 'ConstDecl':
        return;
    }
    for (const key in n) {
      if (key === 'inherited' || key === 'doc') continue;
      const v = n[key];
      if (typeof v === 'object' && v !== null) this.visit(v);
    }
  }

  private ident(id: Ident): void {
    const f = this.stack.at(-1);
    if (!f) return;
    const def = this.info.defs.get(id);
    if (def?.kind === 'Var') {
      if (!this.owner.has(def)) this.owner.set(def, f);
      return;
    }
    const v = this.info.uses.get(id);
    if (v?.kind !== 'Var' || v.isGlobal || v.isField) return;
    // The variable of a type switch has no identifier: it belongs where it is first used, or further out.
    const owner = this.owner.get(v) ?? this.implicitOwner(v, f);
    if (owner === f) return;
    this.use(v).captured = true;
    for (let i = this.stack.length - 1; i >= 0 && this.stack[i] !== owner; i--) {
      const list = this.func(this.stack[i]!).captures;
      if (!list.includes(v)) list.push(v);
    }
  }

  private implicitOwner(v: Var, f: FuncNode): FuncNode {
    let best = this.stack[0] ?? f;
    for (const g of this.stack) if (v.pos >= g.pos && v.pos <= g.end) best = g;
    this.owner.set(v, best);
    return best;
  }

  private typeOf(e: Expr): Type | undefined {
    return this.info.types.get(e)?.type;
  }
  private isArray(e: Expr): boolean {
    const t = this.typeOf(e);
    return !!t && (t.kind === 'TypeParam' || under(t).kind === 'Array');
  }
  private isPointer(e: Expr): boolean {
    const t = this.typeOf(e);
    return !!t && t.kind !== 'TypeParam' && under(t).kind === 'Pointer';
  }

  /** A method with a pointer receiver called on a variable takes its address. */
  private selector(e: Expr & { kind: 'SelectorExpr' }): void {
    const s = this.info.selections.get(e);
    if (!s || s.kind !== 'method') return;
    if (s.recv.kind === 'TypeParam') {
      this.address(e.x);
      return;
    }
    if (s.obj.kind === 'Func' && s.obj.ptrRecv && !s.indirect && !this.isPointer(e.x)) this.address(e.x);
  }

  private address(e: Expr): void {
    this.root(e, (v) => {
      const u = this.use(v);
      u.addressed = true;
      u.mutated = true;
    });
  }

  private assign(e: Expr): void {
    let x = e;
    while (x.kind === 'ParenExpr') x = x.x;
    if (x.kind === 'Ident') {
      const v = this.info.uses.get(x);
      if (v?.kind === 'Var') {
        const u = this.use(v);
        u.reassigned = true;
        u.mutated = true;
      }
      return;
    }
    this.root(x, (v) => (this.use(v).mutated = true));
  }

  /** The variable that e is a part of. */
  private root(e: Expr, found: (v: Var) => void): void {
    let x = e;
    for (;;) {
      switch (x.kind) {
        case 'ParenExpr':
          x = x.x;
          break;
        case 'Ident': {
          const v = this.info.uses.get(x);
          if (v?.kind === 'Var' && !v.isGlobal) found(v);
          return;
        }
        case 'SelectorExpr': {
          const s = this.info.selections.get(x);
          if (!s || s.indirect || this.isPointer(x.x)) return;
          x = x.x;
          break;
        }
        case 'IndexExpr':
          if (!this.isArray(x.x)) return;
          x = x.x;
          break;
        default:
          return;
      }
    }
  }
}
