/** Parses expressions (Go specification, "Expressions"). */
import type { BinaryOp, BlockStmt, CallExpr, CompositeLit, Expr, TypeAssertExpr, UnaryExpr } from './ast';
import { printExpr } from './print';
import { TypeParser } from './typeParser';

export abstract class ExprParser extends TypeParser {
  protected abstract functionBody(): BlockStmt;

  protected expr(): Expr {
    return this.binary(this.unary(), 0);
  }

  protected exprList(): Expr[] {
    const list = [this.expr()];
    while (this.got(',')) list.push(this.expr());
    return list;
  }

  protected typeList(): { list: Expr[]; comma: boolean } {
    this.exprDepth++;
    const list = [this.expr()];
    let comma = false;
    while (this.got(',')) {
      comma = true;
      const type = this.typeOrNone();
      if (!type) break;
      list.push(type);
    }
    this.exprDepth--;
    return { list, comma };
  }

  /** Operators stronger than `prec` after the operand `x`. */
  protected binary(x: Expr, prec: number): Expr {
    let count = 0;
    while ((this.tok === 'op' || this.tok === '*') && this.prec > prec) {
      count++;
      this.enterChain();
      const { pos, prec: own } = this;
      const op = this.op as BinaryOp;
      this.next();
      const y = this.binary(this.unary(), own);
      x = { kind: 'BinaryExpr', pos, end: this.prevEnd, op, x, y };
    }
    this.chain -= count;
    return x;
  }

  private unary(): Expr {
    this.enter();
    const x = this.unaryHere();
    this.leave();
    return x;
  }

  private unaryHere(): Expr {
    const pos = this.pos;
    if (this.tok === '*') {
      this.next();
      return this.pointer(pos, this.unary());
    }
    if (this.tok === '<-') return this.receive();
    if (this.tok !== 'op' || !/^[-+!^~&]$/.test(this.op)) return this.primary();
    const op = this.op as UnaryExpr['op'];
    this.next();
    let x = this.unary();
    if (op === '&') x = unparen(x);
    return { kind: 'UnaryExpr', pos, end: this.prevEnd, op, x };
  }

  /**
   * `<-x`, or a type that begins with an arrow. Only the end of the operand tells: in `<-chan int` the arrow
   * belongs to the type, and in `<-chan<- chan int` every arrow moves one channel to the left.
   */
  private receive(): Expr {
    const pos = this.pos;
    this.next();
    const x = this.unary();
    if (x.kind !== 'ChanType') return { kind: 'UnaryExpr', pos, end: this.prevEnd, op: '<-', x };
    let type: Expr = x;
    let dir = 'send';
    while (dir === 'send' && type.kind === 'ChanType') {
      dir = type.dir;
      if (dir === 'recv') this.syntaxError('unexpected <-, expecting chan');
      type.dir = 'recv';
      type = type.elem;
    }
    if (dir === 'send') this.syntaxError(`unexpected ${printExpr(type)}, expecting chan`);
    return x;
  }

  private operand(): Expr {
    const pos = this.pos;
    switch (this.tok) {
      case 'name':
        return this.name();
      case 'literal':
        return this.literalOrNone()!;
      case '(': {
        this.next();
        this.exprDepth++;
        const x = this.expr();
        this.exprDepth--;
        this.want(')');
        return { kind: 'ParenExpr', pos, end: this.prevEnd, x };
      }
      case 'func': {
        this.next();
        const { type } = this.signature('function type');
        if (!this.at('{')) return type;
        this.exprDepth++;
        const body = this.functionBody();
        this.exprDepth--;
        return { kind: 'FuncLit', pos, end: this.prevEnd, type, body };
      }
      case '[':
      case 'chan':
      case 'map':
      case 'struct':
      case 'interface':
        return this.type();
    }
    const bad = this.badExpr();
    this.syntaxError('expecting expression');
    this.advance(')', ']', '}');
    return bad;
  }

  /** An operand and all that may follow it; `x` is an operand already read. */
  protected primary(x: Expr = this.operand()): Expr {
    for (let count = 0; ; count++) {
      this.enter();
      switch (this.tok) {
        case '.':
          x = this.selector(x);
          break;
        case '[':
          x = this.index(x);
          break;
        case '(':
          x = this.call(x);
          break;
        case '{': {
          const type = unparen(x);
          if (!this.opensLiteral(type)) {
            this.leave(count + 1);
            return x;
          }
          if (type !== x) this.syntaxError('cannot parenthesize type in composite literal');
          x = this.compositeLit(x);
          break;
        }
        default:
          this.leave(count + 1);
          return x;
      }
    }
  }

  /** Whether `{` after this belongs to a composite literal. In the header of a statement only after a type that cannot be a value. */
  private opensLiteral(type: Expr): boolean {
    switch (type.kind) {
      case 'Ident':
      case 'SelectorExpr':
        return this.exprDepth >= 0;
      case 'IndexExpr':
        return this.exprDepth >= 0 && !isValue(type);
      case 'ArrayType':
      case 'SliceType':
      case 'StructType':
      case 'MapType':
        return true;
    }
    return false;
  }

  private selector(x: Expr): Expr {
    const pos = this.pos;
    this.next();
    if (this.tok === 'name') {
      const sel = this.name();
      return { kind: 'SelectorExpr', pos, end: this.prevEnd, x, sel };
    }
    if (!this.got('(')) {
      this.syntaxError('expecting name or (');
      this.advance(';', ')');
      return x;
    }
    const node: TypeAssertExpr = { kind: 'TypeAssertExpr', pos, end: 0, x, type: undefined };
    if (!this.got('type')) node.type = this.type();
    this.want(')');
    return this.closed(node);
  }

  private index(x: Expr): Expr {
    const pos = this.pos;
    this.next();
    if (this.tok === ']') {
      this.syntaxError('expecting operand');
      this.next();
      return x;
    }
    let lo: Expr | undefined;
    if (this.tok !== ':') {
      const { list, comma } = this.typeList();
      if (comma || this.at(']')) {
        this.want(']');
        return { kind: 'IndexExpr', pos, end: this.prevEnd, x, indices: list };
      }
      lo = list[0];
    }
    if (!this.got(':')) {
      this.syntaxError('expecting comma, : or ]');
      this.advance(',', ':', ']');
    }
    this.exprDepth++;
    let hi: Expr | undefined;
    let max: Expr | undefined;
    if (!this.at(':') && !this.at(']')) hi = this.expr();
    const full = this.at(':');
    if (full) {
      if (!hi) {
        this.errorAt(this.pos, 'middle index required in 3-index slice');
        hi = this.badExpr();
      }
      this.next();
      if (!this.at(']')) max = this.expr();
      else {
        this.errorAt(this.pos, 'final index required in 3-index slice');
        max = this.badExpr();
      }
    }
    this.exprDepth--;
    this.want(']');
    return { kind: 'SliceExpr', pos, end: this.prevEnd, x, lo, hi, max, full };
  }

  private call(fun: Expr): CallExpr {
    const pos = this.pos;
    const args: Expr[] = [];
    let spread = false;
    this.next();
    this.exprDepth++;
    const rparen = this.list('argument list', ',', ')', () => {
      args.push(this.expr());
      spread = this.got('...');
      return spread;
    });
    this.exprDepth--;
    return { kind: 'CallExpr', pos, end: this.prevEnd, fun, args, spread, rparen };
  }

  /** `{…}` of a composite literal. */
  private compositeLit(type?: Expr): CompositeLit {
    const pos = this.pos;
    const elts: Expr[] = [];
    this.exprDepth++;
    this.next();
    const rbrace = this.list('composite literal', ',', '}', () => {
      const x = this.element();
      const colon = this.pos;
      if (this.got(':')) {
        const value = this.element();
        elts.push({ kind: 'KeyValueExpr', pos: colon, end: this.prevEnd, key: x, value });
      } else elts.push(x);
      return false;
    });
    this.exprDepth--;
    return { kind: 'CompositeLit', pos, end: this.prevEnd, type, elts, lbrace: pos, rbrace };
  }

  private element(): Expr {
    if (this.tok !== '{') return this.expr();
    this.enter();
    const x = this.compositeLit();
    this.leave();
    return x;
  }
}

export function unparen(x: Expr): Expr {
  while (x.kind === 'ParenExpr') x = x.x;
  return x;
}

/** Whether an expression can only be a value, not a type. */
function isValue(x: Expr): boolean {
  switch (x.kind) {
    case 'BasicLit':
    case 'CompositeLit':
    case 'FuncLit':
    case 'SliceExpr':
    case 'TypeAssertExpr':
    case 'CallExpr':
    case 'UnaryExpr':
    case 'BinaryExpr':
      return true;
    case 'ParenExpr':
      return isValue(x.x);
    case 'IndexExpr':
      return isValue(x.x) || (x.indices.length === 1 && isValue(x.indices[0]!));
  }
  return false;
}
