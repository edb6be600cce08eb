/** Parses simple statements, and the headers of `if`, `for` and `switch` that are made of them. */
import type { AssignStmt, BinaryOp, Expr, Stmt, TypeAssertExpr } from './ast';
import { ExprParser } from './exprParser';
import { printExprs, printSimple } from './print';
import type { Pos } from './source';
import { tokenText } from './tokens';

/** `range x` with what is left of it, in the header of a `for`. */
interface RangeClause {
  kind: 'RangeClause';
  pos: Pos;
  lhs: Expr[];
  define: boolean;
  x: Expr;
}

interface Header {
  init?: Stmt | RangeClause;
  cond?: Expr;
  post?: Stmt;
}

type HeaderKeyword = 'if' | 'for' | 'switch';

export abstract class SimpleParser extends ExprParser {
  // ---- Simple statements ----

  /** A simple statement, of which the left side may have been read. `keyword` is that of the header it stands in. */
  protected simple(lhs?: Expr[]): Stmt;
  protected simple(lhs: Expr[] | undefined, keyword?: HeaderKeyword): Stmt | RangeClause;
  protected simple(lhs?: Expr[], keyword?: HeaderKeyword): Stmt | RangeClause {
    if (!lhs && keyword === 'for' && this.tok === 'range') return this.rangeClause([], false);
    lhs ??= this.exprList();
    const x = lhs[0]!;
    const pos = this.pos;
    if (this.tok === '=' || this.tok === ':=') {
      const define = this.tok === ':=';
      this.next();
      if (keyword === 'for' && this.at('range')) return this.rangeClause(lhs, define);
      const rhs = this.exprList();
      const guard = rhs.length === 1 && keyword === 'switch' && define ? rhs[0]! : undefined;
      if (guard && isGuard(guard) && lhs.length === 1 && x.kind === 'Ident') {
        guard.lhs = x;
        return { kind: 'ExprStmt', pos: guard.pos, end: this.prevEnd, x: guard };
      }
      return this.assign(pos, lhs, rhs, define);
    }
    if (lhs.length > 1) {
      this.syntaxError('expecting := or = or comma');
      this.advance(';', '}');
      return { kind: 'ExprStmt', pos: x.pos, end: x.end, x };
    }
    switch (this.tok) {
      case 'op=': {
        const op = this.op as BinaryOp;
        this.next();
        return this.assign(pos, lhs, [this.expr()], false, op);
      }
      case 'opop': {
        const op = this.op === '+' ? '++' : '--';
        this.next();
        return { kind: 'IncDecStmt', pos, end: this.prevEnd, x, op };
      }
      case '<-': {
        this.next();
        const value = this.expr();
        return { kind: 'SendStmt', pos, end: this.prevEnd, chan: x, value };
      }
    }
    return { kind: 'ExprStmt', pos: x.pos, end: this.prevEnd, x };
  }

  private assign(pos: Pos, lhs: Expr[], rhs: Expr[], define: boolean, op?: BinaryOp): AssignStmt {
    return { kind: 'AssignStmt', pos, end: this.prevEnd, lhs, rhs, define, op, opPos: pos };
  }

  private rangeClause(lhs: Expr[], define: boolean): RangeClause {
    const pos = this.pos;
    this.next();
    return { kind: 'RangeClause', pos, lhs, define, x: this.expr() };
  }

  // ---- Headers: what stands between the keyword and `{` ----

  protected header(keyword: HeaderKeyword): Header {
    this.want(keyword);
    if (this.tok === '{') {
      if (keyword !== 'if') return {};
      this.syntaxError('missing condition in if statement');
      return { cond: this.badExpr() };
    }
    const outer = this.exprDepth;
    this.exprDepth = -1;
    const header = this.headerParts(keyword);
    this.exprDepth = outer;
    return header;
  }

  private headerParts(keyword: HeaderKeyword): Header {
    let init: Stmt | RangeClause | undefined;
    if (this.tok !== ';') {
      if (this.got('var')) this.syntaxError(`var declaration not allowed in ${tokenText(keyword)} initializer`);
      init = this.simple(undefined, keyword);
      if (init.kind === 'RangeClause') return { init };
    }
    if (this.at('{')) return { cond: this.condition(keyword, init as Stmt | undefined) };

    let semi: { pos: Pos; lit: string } | undefined;
    if (this.at(';')) {
      semi = { pos: this.pos, lit: this.lit };
      this.next();
    } else {
      // Asking for a brace and not for a semicolon makes the better message.
      this.want('{');
      if (!this.at('{')) this.advance('{', '}');
    }
    let cond: Stmt | undefined;
    let post: Stmt | undefined;
    if (keyword !== 'for') {
      if (!this.at('{')) cond = this.simple(undefined, keyword) as Stmt;
    } else {
      if (!this.at(';')) {
        if (this.at('{')) {
          this.syntaxError('expecting for loop condition');
          return { init, cond: this.condition(keyword, undefined, semi) };
        }
        cond = this.simple();
      }
      this.want(';');
      if (!this.at('{')) {
        post = this.simple();
        if (post.kind === 'AssignStmt' && post.define) {
          this.syntaxErrorAt(post.pos, 'cannot declare in post statement of for loop');
        }
      }
    }
    return { init, cond: this.condition(keyword, cond, semi), post };
  }

  /** The expression of a header's condition; complains about any other statement there. */
  private condition(keyword: HeaderKeyword, stmt?: Stmt, semi?: { pos: Pos; lit: string }): Expr | undefined {
    if (!stmt) {
      if (keyword !== 'if' || !semi) return undefined;
      if (semi.lit === 'semicolon') this.syntaxErrorAt(semi.pos, 'missing condition in if statement');
      else this.syntaxErrorAt(semi.pos, `unexpected ${semi.lit}, expecting { after if clause`);
      return this.badExpr(semi.pos);
    }
    if (stmt.kind === 'ExprStmt') return stmt.x;
    // The usual slip is `=` for `==`: parentheses show where the assignment splits.
    const text =
      stmt.kind === 'AssignStmt' && !stmt.define && !stmt.op
        ? `assignment (${printExprs(stmt.lhs)}) = (${printExprs(stmt.rhs)})`
        : printSimple(stmt);
    this.syntaxErrorAt(stmt.pos, `cannot use ${text} as value`);
    return undefined;
  }
}

/** Whether this is `x.(type)`. */
export function isGuard(x: Expr): x is TypeAssertExpr {
  return x.kind === 'TypeAssertExpr' && !x.type;
}
