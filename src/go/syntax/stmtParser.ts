/** Parses statements (Go specification, "Statements"). */
import type {
  BlockStmt,
  BranchStmt,
  CaseClause,
  CommClause,
  Decl,
  ForStmt,
  Ident,
  IfStmt,
  RangeStmt,
  SelectStmt,
  Stmt,
  SwitchStmt,
  TypeSwitchStmt,
} from './ast';
import { checkBranches } from './branches';
import { unparen } from './exprParser';
import { SimpleParser, isGuard } from './simpleParser';
import type { Pos } from './source';
import type { Token } from './tokens';

export abstract class StmtParser extends SimpleParser {
  /** One declaration after its keyword, or a group of them. */
  protected abstract declarations(keyword: 'const' | 'type' | 'var'): Decl[];

  protected functionBody(): BlockStmt {
    this.functionDepth++;
    const before = this.errorCount;
    const body = this.block('');
    this.functionDepth--;
    // After an error the labels we saw may not be those that were meant.
    if (before === this.errorCount) this.errors.push(...checkBranches(body, this.file));
    return body;
  }

  /** `{ … }`. `context` says in a message what it should follow; empty where `{` is known to be there. */
  protected block(context: string): BlockStmt {
    const pos = this.pos;
    const node: BlockStmt = { kind: 'BlockStmt', pos, end: 0, stmts: [], lbrace: pos, rbrace: 0 };
    if (!this.got('{')) {
      this.syntaxError(`expecting { after ${context}`);
      this.advance('name', '}');
      node.rbrace = this.pos;
      if (this.got('}')) return this.closed(node);
    }
    node.stmts = this.stmtList();
    node.rbrace = this.pos;
    this.want('}');
    return this.closed(node);
  }

  protected stmtList(): Stmt[] {
    const list: Stmt[] = [];
    while (this.tok !== 'EOF' && this.tok !== '}' && this.tok !== 'case' && this.tok !== 'default') {
      const stmt = this.stmtOrNone();
      if (!stmt) break;
      list.push(stmt);
      if (this.got(';') || this.at('}')) continue;
      this.syntaxError('at end of statement');
      this.advance(';', '}', 'case', 'default');
      this.got(';');
    }
    return list;
  }

  /** A statement if one begins here. */
  private stmtOrNone(): Stmt | undefined {
    this.enter();
    const stmt = this.stmtHere();
    this.leave();
    return stmt;
  }

  private stmtHere(): Stmt | undefined {
    const pos = this.pos;
    switch (this.tok) {
      case 'name': {
        const lhs = this.exprList();
        const first = lhs[0]!;
        if (lhs.length === 1 && first.kind === 'Ident' && this.at(':')) return this.labeled(first);
        return this.simple(lhs);
      }
      case 'const':
      case 'type':
      case 'var': {
        const decls = this.declarations(this.tok);
        return { kind: 'DeclStmt', pos, end: this.prevEnd, decls };
      }
      case '{':
        return this.block('');
      case 'op':
        return /^[-+&^!]$/.test(this.op) ? this.simple() : undefined;
      case '*':
      case 'literal':
      case 'func':
      case '(':
      case '[':
      case 'struct':
      case 'map':
      case 'chan':
      case 'interface':
      case '<-':
        return this.simple();
      case 'for':
        return this.forStmt();
      case 'switch':
        return this.switchStmt();
      case 'select':
        return this.selectStmt();
      case 'if':
        return this.ifStmt();
      case 'break':
      case 'continue':
      case 'fallthrough':
      case 'goto':
        return this.branch(this.tok);
      case 'go':
      case 'defer':
        return this.callStmt(this.tok);
      case 'return': {
        this.next();
        const results = this.at(';') || this.at('}') ? [] : this.exprList();
        return { kind: 'ReturnStmt', pos, end: this.prevEnd, results };
      }
      case ';':
        return { kind: 'EmptyStmt', pos, end: pos };
    }
    return undefined;
  }

  private branch(tok: BranchStmt['tok']): BranchStmt {
    const pos = this.pos;
    this.next();
    let label: Ident | undefined;
    if (tok === 'goto' || (tok !== 'fallthrough' && this.at('name'))) label = this.name();
    return { kind: 'BranchStmt', pos, end: this.prevEnd, tok, label };
  }

  private labeled(label: Ident): Stmt | undefined {
    const pos = this.pos;
    this.next();
    const end = this.pos;
    const stmt: Stmt | undefined = this.at('}') ? { kind: 'EmptyStmt', pos: end, end } : this.stmtOrNone();
    if (stmt) return { kind: 'LabeledStmt', pos, end: stmt.end, label, stmt };
    this.syntaxErrorAt(pos, 'missing statement after label');
    return undefined;
  }

  private callStmt(tok: 'go' | 'defer'): Stmt {
    const pos = this.pos;
    this.next();
    const x = this.primary();
    const call = unparen(x);
    if (call !== x) this.errorAt(x.pos, `expression in ${tok} must not be parenthesized`);
    if (call.kind !== 'CallExpr') this.errorAt(call.pos, `expression in ${tok} must be function call`);
    return { kind: tok === 'go' ? 'GoStmt' : 'DeferStmt', pos, end: this.prevEnd, call };
  }

  // ---- Compound statements ----

  private ifStmt(): IfStmt {
    const pos = this.pos;
    const { init, cond } = this.header('if');
    const body = this.block('if clause');
    const node: IfStmt = {
      kind: 'IfStmt',
      pos,
      end: 0,
      init: init as Stmt | undefined,
      cond: cond ?? this.badExpr(pos),
      body,
    };
    if (this.got('else')) {
      if (this.tok === 'if') {
        this.enter();
        node.else = this.ifStmt();
        this.leave();
      } else if (this.tok === '{') node.else = this.block('');
      else {
        this.syntaxError('else must be followed by if or statement block');
        this.advance('name', '}');
      }
    }
    return this.closed(node);
  }

  private forStmt(): ForStmt | RangeStmt {
    const pos = this.pos;
    const { init, cond, post } = this.header('for');
    const body = this.block('for clause');
    if (init?.kind !== 'RangeClause') return { kind: 'ForStmt', pos, end: this.prevEnd, init, cond, post, body };
    const [key, value, extra] = init.lhs;
    const { define, x, pos: rangePos } = init;
    return { kind: 'RangeStmt', pos, end: this.prevEnd, key, value, extra, define, x, body, rangePos };
  }

  private switchStmt(): SwitchStmt | TypeSwitchStmt {
    const pos = this.pos;
    const { init, cond: tag } = this.header('switch');
    const lbrace = this.clausesStart('switch');
    const cases: CaseClause[] = [];
    while (!this.at('EOF') && !this.at('}')) cases.push(this.caseClause());
    const rbrace = this.pos;
    this.want('}');
    const common = { pos, end: this.prevEnd, init: init as Stmt | undefined };
    if (!tag || !isGuard(tag)) return { kind: 'SwitchStmt', ...common, tag, cases, lbrace, rbrace };
    return { kind: 'TypeSwitchStmt', ...common, name: tag.lhs, x: tag.x, guardPos: tag.pos, cases, lbrace, rbrace };
  }

  private selectStmt(): SelectStmt {
    const pos = this.pos;
    this.next();
    const lbrace = this.clausesStart('select');
    const cases: CommClause[] = [];
    while (!this.at('EOF') && !this.at('}')) cases.push(this.commClause());
    const rbrace = this.pos;
    this.want('}');
    return { kind: 'SelectStmt', pos, end: this.prevEnd, cases, lbrace, rbrace };
  }

  private clausesStart(keyword: Token): Pos {
    const pos = this.pos;
    if (!this.got('{')) {
      this.syntaxError(`missing { after ${keyword} clause`);
      this.advance('case', 'default', '}');
    }
    return pos;
  }

  private caseClause(): CaseClause {
    const pos = this.pos;
    const exprs = this.clauseStart() ? this.exprList() : undefined;
    const colon = this.pos;
    this.want(':');
    const body = this.stmtList();
    return { pos, end: this.prevEnd, kind: 'CaseClause', exprs, colon, body };
  }

  private commClause(): CommClause {
    const pos = this.pos;
    const comm = this.clauseStart() ? this.simple() : undefined;
    const colon = this.pos;
    this.want(':');
    const body = this.stmtList();
    return { pos, end: this.prevEnd, kind: 'CommClause', comm, colon, body };
  }

  /** Takes `case` (true) or `default`. */
  private clauseStart(): boolean {
    if (this.got('case')) return true;
    if (!this.got('default')) {
      this.syntaxError('expecting case or default or }');
      this.advance(':', 'case', 'default', '}');
    }
    return false;
  }
}
