/** Parses declarations and the file around them (Go specification, "Declarations", "Packages"). */
import type {
  BasicLit,
  ConstDecl,
  Decl,
  Doc,
  Expr,
  Field,
  File,
  FuncDecl,
  FuncType,
  Ident,
  ImportDecl,
  TypeDecl,
  VarDecl,
} from './ast';
import type { Diagnostic, Pos } from './source';
import { StmtParser } from './stmtParser';

type GroupKeyword = 'import' | 'const' | 'type' | 'var';

/** What the constants of a group have in common. */
interface ConstGroup {
  iota: number;
  last?: ConstDecl;
}

export class Parser extends StmtParser {
  /** The whole file. After an error in the package clause nothing more is read, as in gc. */
  parse(): File {
    const pos = this.base;
    const file: File = {
      kind: 'File',
      pos,
      end: pos + this.text.length,
      pkgName: { kind: 'Ident', pos, end: pos, name: '_' },
      decls: [],
      name: this.file.name,
    };
    this.next();
    if (!this.got('package')) {
      this.syntaxError('package statement must be first');
      return file;
    }
    file.pkgName = this.name();
    this.want(';');
    if (this.errorCount > 0) return file;
    while (this.tok === 'import') {
      file.decls.push(...this.declarations('import'));
      this.want(';');
    }
    while (!this.at('EOF')) this.topLevel(file.decls);
    return file;
  }

  private topLevel(decls: Decl[]): void {
    switch (this.tok) {
      case 'const':
      case 'type':
      case 'var':
        decls.push(...this.declarations(this.tok));
        break;
      case 'func': {
        const decl = this.funcDecl();
        if (decl) decls.push(decl);
        break;
      }
      default: {
        const last = decls.at(-1);
        const orphan = this.tok === '{' && last?.kind === 'FuncDecl' && !last.body;
        if (orphan) this.syntaxError('unexpected semicolon or newline before {');
        else this.syntaxError('non-declaration statement outside function body');
        this.advance('const', 'type', 'var', 'func');
        return;
      }
    }
    if (!this.at('EOF') && !this.got(';')) {
      this.syntaxError('after top level declaration');
      this.advance('const', 'type', 'var', 'func');
    }
  }

  protected declarations(keyword: GroupKeyword): Decl[] {
    const doc = this.docHere();
    const group: ConstGroup = { iota: 0 };
    this.next();
    if (this.tok !== '(') return [this.spec(keyword, group, doc)];
    const decls: Decl[] = [];
    this.next();
    this.list('grouped declaration', ';', ')', () => {
      decls.push(this.spec(keyword, group, this.docHere()));
      return false;
    });
    return decls;
  }

  private spec(keyword: GroupKeyword, group: ConstGroup, doc: Doc | undefined): Decl {
    switch (keyword) {
      case 'import':
        return this.importSpec();
      case 'const':
        return this.constSpec(group, doc);
      case 'type':
        return this.typeSpec(doc);
      case 'var':
        return this.varSpec(doc);
    }
  }

  private importSpec(): ImportDecl {
    const pos = this.pos;
    let name: Ident | undefined;
    if (this.tok === 'name') name = this.name();
    else if (this.got('.')) name = { kind: 'Ident', pos, end: this.prevEnd, name: '.' };
    let path: BasicLit | undefined = this.literalOrNone();
    if (!path) {
      path = { kind: 'BasicLit', pos: this.pos, end: this.pos, lit: 'STRING', value: '""', bad: true };
      this.syntaxError('missing import path');
      this.advance(';', ')');
    } else if (!path.bad && path.lit !== 'STRING') {
      this.syntaxErrorAt(this.pos, 'import path must be a string');
      path.bad = true;
    }
    return { kind: 'ImportDecl', pos, end: path.end, name, path };
  }

  private constSpec(group: ConstGroup, doc: Doc | undefined): ConstDecl {
    const pos = this.pos;
    const names = this.nameList(this.name());
    const node: ConstDecl = {
      kind: 'ConstDecl', pos, end: 0, names, type: undefined, values: [], iota: group.iota++, inherited: undefined, doc,
    }; // prettier-ignore
    if (!this.at('EOF') && !this.at(';') && !this.at(')')) {
      node.type = this.typeOrNone();
      if (this.gotAssign()) node.values = this.exprList();
    }
    if (node.type || node.values.length > 0) group.last = node;
    node.inherited = group.last;
    return this.closed(node);
  }

  private varSpec(doc: Doc | undefined): VarDecl {
    const pos = this.pos;
    const names = this.nameList(this.name());
    const node: VarDecl = { kind: 'VarDecl', pos, end: 0, names, type: undefined, values: [], doc };
    if (!this.at('=') && !this.at(':=')) node.type = this.type();
    if (this.gotAssign()) node.values = this.exprList();
    return this.closed(node);
  }

  private typeSpec(doc: Doc | undefined): TypeDecl {
    const pos = this.pos;
    const name = this.name();
    let tparams: Field[] = [];
    let alias = false;
    let type: Expr | undefined;
    const open = this.pos;
    let first: { name: Ident; type?: Expr } | undefined;
    if (this.got('[')) {
      if (this.at('name')) {
        // A list of type parameters or the length of an array: read an expression and see whether it splits.
        let x: Expr = this.name();
        if (!this.at('[')) {
          this.exprDepth++;
          x = this.binary(this.primary(x), 0);
          this.exprDepth--;
        }
        first = splitParam(x, this.at(','));
        if (first && !first.type && this.at(']')) first = undefined;
        if (!first) type = this.arrayType(open, x);
      } else type = this.got(']') ? this.sliceType(open) : this.arrayType(open);
    }
    if (first) tparams = this.paramList(']', true, first.name, first.type);
    if (!type) {
      alias = this.gotAssign();
      type = this.typeOrNone();
    }
    if (!type) {
      type = this.badExpr();
      this.syntaxError('in type declaration');
      this.advance(';', ')');
    }
    return { kind: 'TypeDecl', pos, end: this.prevEnd, name, tparams, alias, type, doc };
  }

  private funcDecl(): FuncDecl | undefined {
    const doc = this.docHere();
    this.next();
    const pos = this.pos;
    let recv: Field | undefined;
    if (this.got('(')) {
      const receivers = this.paramList(')', false);
      recv = receivers[0];
      if (!recv) this.errorAt(this.pos, 'method has no receiver');
      else if (receivers.length > 1) this.errorAt(this.pos, 'method has multiple receivers');
    }
    if (!this.at('name')) {
      this.syntaxError('expecting name or (');
      this.advance('{', ';');
      return undefined;
    }
    const name = this.name();
    // An init is needed at once.
    if (this.lazy && (recv || name.name !== 'init')) return this.lazyFunc(pos, recv, name);
    const { tparams, type } = this.signature(recv ? 'method' : '');
    const body = this.at('{') ? this.functionBody() : undefined;
    return { kind: 'FuncDecl', pos, end: this.prevEnd, recv, name, tparams, type, body, doc };
  }

  // ---- Functions that are read when they are needed

  private lazyFunc(pos: Pos, recv: Field | undefined, name: Ident): FuncDecl {
    const { start } = this;
    const type: FuncType = { kind: 'FuncType', pos: this.pos, end: this.pos, params: [], results: [] };
    const decl: FuncDecl = { kind: 'FuncDecl', pos, end: 0, recv, name, tparams: [], type };
    this.goAfter(this.endOfDecl());
    decl.readSignature = () => new Parser(this.file, true).readSignature(decl, start);
    return this.closed(decl);
  }

  /** Where the declaration that the current token is in ends: its lines are those that gofmt makes. */
  private endOfDecl(): number {
    let at = this.start;
    for (;;) {
      const line = this.text.indexOf('\n', at);
      switch (this.text[line - 1]) {
        case '{':
          return this.text.indexOf('\n}', line - 1) + 2;
        case '(':
        case '[':
          // Parameters on lines of their own.
          at = this.text.indexOf(this.text[line - 1] === '(' ? '\n)' : '\n]', line - 1) + 2;
          break;
        default:
          return line;
      }
    }
  }

  private readSignature(decl: FuncDecl, start: number): Diagnostic[] {
    delete decl.readSignature;
    this.goTo(start);
    this.next();
    const { tparams, type } = this.signature(decl.recv ? 'method' : '');
    decl.tparams = tparams;
    decl.type = type;
    if (this.at('{')) {
      const brace = this.start;
      const { pos } = this;
      decl.body = { kind: 'BlockStmt', pos, end: decl.end, stmts: [], lbrace: pos, rbrace: decl.end - 1 };
      decl.readBody = () => new Parser(this.file, false).readBody(decl, brace);
    }
    return this.errors;
  }

  private readBody(decl: FuncDecl, brace: number): Diagnostic[] {
    delete decl.readBody;
    this.goTo(brace);
    this.next();
    decl.body!.stmts = this.functionBody().stmts;
    return this.errors;
  }
}

/**
 * Splits an expression that may be a type parameter and its constraint, as in `P *T` read as a product. Only a
 * constraint that must be a type splits, unless `force` is set.
 */
function splitParam(x: Expr, force: boolean): { name: Ident; type?: Expr } | undefined {
  if (x.kind === 'Ident') return { name: x };
  if (x.kind === 'BinaryExpr' && x.op === '*') {
    if (x.x.kind !== 'Ident' || !(force || isTypeElement(x.y))) return undefined;
    return { name: x.x, type: { kind: 'StarExpr', pos: x.pos, end: x.end, x: x.y } };
  }
  if (x.kind === 'BinaryExpr' && x.op === '|') {
    const left = splitParam(x.x, force || isTypeElement(x.y));
    return left?.type && { name: left.name, type: { ...x, x: left.type } };
  }
  if (x.kind === 'CallExpr' && x.fun.kind === 'Ident' && x.args.length === 1 && !x.spread) {
    const arg = x.args[0]!;
    if (force || isTypeElement(arg)) return { name: x.fun, type: arg };
  }
  return undefined;
}

/** Whether an expression can only be a type element, not a value. */
function isTypeElement(x: Expr): boolean {
  switch (x.kind) {
    case 'ArrayType':
    case 'StructType':
    case 'FuncType':
    case 'InterfaceType':
    case 'SliceType':
    case 'MapType':
    case 'ChanType':
      return true;
    case 'UnaryExpr':
      return x.op === '~' || isTypeElement(x.x);
    case 'BinaryExpr':
      return isTypeElement(x.x) || isTypeElement(x.y);
    case 'StarExpr':
    case 'ParenExpr':
      return isTypeElement(x.x);
  }
  return false;
}
