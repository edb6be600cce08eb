/** Parses signatures of functions and lists of parameters (Go specification, "Function types", "Type parameter declarations"). */
import type { ArrayType, Expr, Field, FuncType, Ident, IndexExpr, SliceType } from './ast';
import { Core } from './core';
import type { Pos } from './source';
import { startPos } from './walk';

/** A parameter while its list is being read: a name alone may turn out to be a type. */
interface Param {
  pos: Pos;
  name?: Ident;
  type?: Expr;
}

export interface Signature {
  tparams: Field[];
  type: FuncType;
}

export abstract class SignatureParser extends Core {
  protected abstract typeOrNone(): Expr | undefined;
  protected abstract qualifiedName(name?: Ident): Expr;
  protected abstract arrayOrInstance(name: Ident): ArrayType | SliceType | IndexExpr;
  /** `{ "|" term }` after the first term of a union. */
  protected abstract union(first: Expr): Expr;
  /** `~T` or a type. */
  protected abstract term(): Expr;

  /**
   * `[ TypeParameters ] Parameters [ Result ]`. With a `context`, type parameters are an error that names it.
   */
  protected signature(context: string): Signature {
    const pos = this.pos;
    let tparams: Field[] = [];
    if (this.got('[')) {
      if (context) this.syntaxErrorAt(pos, `${context} must have no type parameters`);
      if (this.tok === ']') {
        this.syntaxError('empty type parameter list');
        this.next();
      } else tparams = this.paramList(']', true);
    }
    this.want('(');
    const params = this.paramList(')', false);
    const results = this.result();
    return { tparams, type: { kind: 'FuncType', pos, end: this.prevEnd, params, results } };
  }

  private result(): Field[] {
    if (this.got('(')) return this.paramList(')', false);
    const pos = this.pos;
    const type = this.typeOrNone();
    return type ? [{ pos, end: this.prevEnd, type }] : [];
  }

  /**
   * Parameters after the opening bracket. `named`: a list of type parameters, which must have names. `name` and
   * `type` are what has been read of the first one.
   */
  protected paramList(close: ')' | ']', named: boolean, name?: Ident, type?: Expr): Field[] {
    if (name && type && this.tok === close) {
      this.next();
      return [{ pos: name.pos, end: type.end, name, type }];
    }
    const params: Param[] = [];
    const end = this.list('parameter list', ',', close, () => {
      const param = name && type ? { pos: name.pos, name, type } : this.paramOrNone(close, name);
      name = undefined;
      type = undefined;
      if (param) params.push(param);
      return false;
    });
    return this.completeParams(params, named, end);
  }

  /** Decides what lone names are, and gives every parameter of `a, b int` its type. */
  private completeParams(params: Param[], named: boolean, close: Pos): Field[] {
    const full = params.filter((p) => p.name && p.type).length;
    if (full === 0 && !named) {
      for (const p of params) {
        if (!p.name) continue;
        p.type = p.name;
        p.name = undefined;
      }
    } else if (full < params.length) {
      const typed = params.filter((p) => p.type).length;
      let wrong: Pos = 0;
      let type: Expr | undefined;
      for (const p of [...params].reverse()) {
        if (p.type) {
          type = p.type;
          if (p.name) continue;
          wrong = startPos(type);
          p.name = { kind: 'Ident', pos: wrong, end: wrong, name: '_' };
        } else if (type) p.type = type;
        else if (p.name) {
          wrong = p.name.pos;
          p.type = this.badExpr(wrong);
        }
      }
      if (wrong) {
        if (!named) this.syntaxErrorAt(wrong, 'mixed named and unnamed parameters');
        else if (full === typed) this.syntaxErrorAt(close, 'missing type constraint');
        else this.syntaxErrorAt(wrong, 'type parameters must be named');
      }
    }
    return params.map(({ pos, name, type }) => {
      const t = type ?? this.badExpr(pos);
      return { pos, end: Math.max(t.end, name?.end ?? 0), name, type: t };
    });
  }

  private paramOrNone(close: ')' | ']', name?: Ident): Param | undefined {
    // In a list of type parameters, a type may be a union or have a tilde.
    const sets = close === ']';
    const pos = name ? name.pos : this.pos;
    if (!name && sets && this.gotOp('~')) return { pos, type: this.union(this.term()) };
    if (!name && this.tok === 'name') name = this.name();
    if (name) {
      let type: Expr | undefined;
      let keep = false;
      if (this.tok === '[') {
        type = this.arrayOrInstance(name);
        keep = type.kind !== 'IndexExpr';
      } else if (this.tok === '.') type = this.qualifiedName(name);
      else if (sets && this.gotOp('|')) type = name;
      if (type) {
        if (sets && this.gotOp('|')) type = this.union(type);
        return { pos, name: keep ? name : undefined, type };
      }
    }
    if (this.tok === '...') {
      const dots = this.pos;
      this.next();
      let elem = this.typeOrNone();
      if (!elem) {
        elem = this.badExpr();
        this.syntaxError('... is missing type');
      }
      return { pos, name, type: { kind: 'Ellipsis', pos: dots, end: this.prevEnd, elem } };
    }
    if (sets && this.gotOp('~')) return { pos, name, type: this.union(this.term()) };
    let type = this.typeOrNone();
    if (type && sets && this.gotOp('|')) type = this.union(type);
    if (name || type) return { pos, name, type };
    this.syntaxError(`expecting ${close}`);
    this.advance(',', close);
    return undefined;
  }
}
