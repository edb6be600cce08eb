/** Parses types, and the parts of declarations that look like types (Go specification, "Types"). */
import type {
  ArrayType,
  BasicLit,
  ChanType,
  Expr,
  Field,
  FuncType,
  Ident,
  IndexExpr,
  InterfaceType,
  MapType,
  SliceType,
  StarExpr,
  StructType,
} from './ast';
import type { Pos } from './source';
import { SignatureParser } from './signatureParser';

/** An embedded element or method of an interface; a method has a name. */
interface Element {
  name?: Ident;
  type: Expr;
}

export abstract class TypeParser extends SignatureParser {
  protected abstract expr(): Expr;
  /** `expr { "," type } [ "," ]`: array length, type arguments or index; `comma` if there was any comma. */
  protected abstract typeList(): { list: Expr[]; comma: boolean };

  /** A type; reports an error if there is none. */
  protected type(): Expr {
    const type = this.typeOrNone();
    if (type) return type;
    const bad = this.badExpr();
    this.syntaxError('expecting type');
    this.advance(',', ':', ';', ')', ']', '}');
    return bad;
  }

  /** A type if one begins here. Parentheses around it are not kept. */
  protected typeOrNone(): Expr | undefined {
    this.enter();
    const type = this.typeHere();
    this.leave();
    return type;
  }

  private typeHere(): Expr | undefined {
    const pos = this.pos;
    switch (this.tok) {
      case 'name':
        return this.qualifiedName();
      case '*':
        this.next();
        return this.pointer(pos, this.type());
      case '[':
        this.next();
        return this.got(']') ? this.sliceType(pos) : this.arrayType(pos);
      case 'map':
        return this.mapType();
      case 'chan': {
        this.next();
        const dir = this.got('<-') ? 'send' : 'both';
        return this.chanType(pos, dir);
      }
      case '<-':
        this.next();
        this.want('chan');
        return this.chanType(pos, 'recv');
      case 'func':
        this.next();
        return this.signature('function type').type;
      case 'struct':
        return this.structType();
      case 'interface':
        return this.interfaceType();
      case '(': {
        this.next();
        const type = this.type();
        this.want(')');
        return type;
      }
    }
    return undefined;
  }

  protected pointer(pos: Pos, x: Expr): StarExpr {
    return { kind: 'StarExpr', pos, end: this.prevEnd, x };
  }

  private mapType(): MapType {
    const pos = this.pos;
    this.next();
    this.want('[');
    const key = this.type();
    this.want(']');
    const value = this.type();
    return { kind: 'MapType', pos, end: this.prevEnd, key, value };
  }

  private chanType(pos: Pos, dir: ChanType['dir']): ChanType {
    let elem = this.typeOrNone();
    if (!elem) {
      elem = this.badExpr();
      this.syntaxError('missing channel element type');
    }
    return { kind: 'ChanType', pos, end: this.prevEnd, dir, elem };
  }

  /** The rest of an array type after `[`, or after `[` and the length. */
  protected arrayType(pos: Pos, len?: Expr): ArrayType {
    if (!len && !this.got('...')) {
      this.exprDepth++;
      len = this.expr();
      this.exprDepth--;
    }
    if (this.tok === ',') {
      this.syntaxError('unexpected comma; expecting ]');
      this.next();
    }
    this.want(']');
    const elem = this.type();
    return { kind: 'ArrayType', pos, end: this.prevEnd, len, elem };
  }

  /** The rest of a slice type after `[]`. */
  protected sliceType(pos: Pos): SliceType {
    const elem = this.type();
    return { kind: 'SliceType', pos, end: this.prevEnd, elem };
  }

  /** A name, perhaps of a package's member, perhaps with type arguments. */
  protected qualifiedName(name?: Ident): Expr {
    let x: Expr;
    if (name) x = name;
    else if (this.tok === 'name') x = this.name();
    else {
      x = { kind: 'Ident', pos: this.pos, end: this.pos, name: '_' };
      this.syntaxError('expecting name');
      this.advance('.', ';', '}');
    }
    if (this.tok === '.') {
      const pos = this.pos;
      this.next();
      const sel = this.name();
      x = { kind: 'SelectorExpr', pos, end: this.prevEnd, x, sel };
    }
    return this.tok === '[' ? this.instance(x) : x;
  }

  private instance(x: Expr): IndexExpr {
    const pos = this.pos;
    this.next();
    let indices: Expr[];
    if (this.tok === ']') {
      this.syntaxError('expecting type');
      indices = [this.badExpr()];
    } else indices = this.typeList().list;
    this.want(']');
    return { kind: 'IndexExpr', pos, end: this.prevEnd, x, indices };
  }

  /**
   * After a name, at `[`: an array or slice type of what the name names (`a [n]T`), or the name's type arguments
   * (`T[A, B]`, the only case that gives an IndexExpr).
   */
  protected arrayOrInstance(name: Ident): ArrayType | SliceType | IndexExpr {
    const pos = this.pos;
    this.next();
    if (this.got(']')) return this.sliceType(pos);
    const { list, comma } = this.typeList();
    this.want(']');
    if (!comma) {
      const elem = this.typeOrNone();
      if (elem) return { kind: 'ArrayType', pos, end: this.prevEnd, len: list[0], elem };
    }
    return { kind: 'IndexExpr', pos, end: this.prevEnd, x: name, indices: list };
  }

  // ---- Structs ----

  private structType(): StructType {
    const pos = this.pos;
    const fields: Field[] = [];
    this.next();
    this.want('{');
    this.list('struct type', ';', '}', () => {
      this.fieldDecl(fields);
      return false;
    });
    return { kind: 'StructType', pos, end: this.prevEnd, fields };
  }

  private fieldDecl(fields: Field[]): void {
    const pos = this.pos;
    const embed = (type: Expr): void => {
      const tag = this.literalOrNone();
      fields.push({ pos, end: this.prevEnd, type, tag, embedded: true });
    };
    switch (this.tok) {
      case 'name': {
        const name = this.name();
        const tok = this.tok as string;
        if (tok === '.' || tok === 'literal' || tok === ';' || tok === '}') {
          embed(this.qualifiedName(name));
          return;
        }
        const names = this.nameList(name);
        const type = names.length === 1 && tok === '[' ? this.arrayOrInstance(name) : this.type();
        if (type.kind === 'IndexExpr' && type.x === name) {
          embed(type);
          return;
        }
        const tag = this.literalOrNone();
        for (const n of names) fields.push({ pos, end: this.prevEnd, name: n, type, tag });
        return;
      }
      case '*': {
        this.next();
        if (this.gotWrongParen()) {
          const type = this.qualifiedName();
          this.got(')');
          embed(this.pointer(pos, type));
        } else embed(this.pointer(pos, this.qualifiedName()));
        return;
      }
      case '(': {
        this.gotWrongParen();
        const star = this.pos;
        const type = this.got('*') ? this.pointer(star, this.qualifiedName()) : this.qualifiedName();
        this.got(')');
        embed(type);
        return;
      }
      default:
        this.syntaxError('expecting field name or embedded type');
        this.advance(';', '}');
    }
  }

  /** Takes the parenthesis before an embedded type, which is an error. */
  private gotWrongParen(): boolean {
    if (this.tok !== '(') return false;
    this.syntaxError('cannot parenthesize embedded type');
    this.next();
    return true;
  }

  protected literalOrNone(): BasicLit | undefined {
    if (this.tok !== 'literal') return undefined;
    const { pos, kind, lit, bad } = this;
    this.next();
    const node: BasicLit = { kind: 'BasicLit', pos, end: this.prevEnd, lit: kind, value: lit };
    if (bad) node.bad = true;
    return node;
  }

  // ---- Interfaces ----

  private interfaceType(): InterfaceType {
    const node: InterfaceType = { kind: 'InterfaceType', pos: this.pos, end: 0, methods: [], embeds: [] };
    this.next();
    this.want('{');
    this.list('interface type', ';', '}', () => {
      const method = this.tok === 'name' ? this.method() : undefined;
      if (method?.name) node.methods.push({ name: method.name, type: method.type as FuncType });
      else node.embeds.push(this.embedded(method).type);
      return false;
    });
    return this.closed(node);
  }

  /** What a name begins in an interface: a method, or an embedded type. */
  private method(): Element {
    const name = this.name();
    const context = 'interface method';
    if (this.tok === '(') return { name, type: this.signature(context).type };
    if (this.tok !== '[') return { type: this.qualifiedName(name) };

    // `m[T C](x T)`, which is an error, or the embedded `T[A, B]`.
    const pos = this.pos;
    this.next();
    if (this.at(']')) {
      const empty = this.pos;
      this.next();
      const isMethod = this.at('(');
      this.errorAt(empty, `empty type ${isMethod ? 'parameter' : 'argument'} list`);
      return isMethod ? { name, type: this.signature(context).type } : { type: name };
    }
    const list = this.paramList(']', false);
    if (list.length === 0) return this.at('(') ? { name, type: this.signature(context).type } : { type: name };
    if (list[0]!.name) {
      const type = this.signature(context).type;
      this.errorAt(pos, 'interface method must have no type parameters');
      return { name, type };
    }
    return { type: { kind: 'IndexExpr', pos, end: this.prevEnd, x: name, indices: list.map((p) => p.type) } };
  }

  /** `term { "|" term }`, of which the first may have been read. */
  private embedded(first?: Element): Element {
    return { type: this.union(first ? first.type : this.term()) };
  }

  protected union(x: Expr): Expr {
    while (this.gotOp('|')) {
      const pos = this.pos;
      this.next();
      const y = this.term();
      x = { kind: 'BinaryExpr', pos, end: this.prevEnd, op: '|', x, y };
    }
    return x;
  }

  protected term(): Expr {
    const pos = this.pos;
    if (this.gotOp('~')) {
      this.next();
      const x = this.type();
      return { kind: 'UnaryExpr', pos, end: this.prevEnd, op: '~', x };
    }
    const type = this.typeOrNone();
    if (type) return type;
    const bad = this.badExpr();
    this.syntaxError('expecting ~ term or type');
    this.advance('op', ';', ')', ']', '}');
    return bad;
  }
}
