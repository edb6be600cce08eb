/**
 * The syntax tree. Shape and names follow the Go specification; every node is a plain object told apart by
 * `kind`. The tree is never changed after parsing: what the checker finds out goes to side tables.
 *
 * `pos` is where gc places a message about the node (the operator of a binary expression, the first byte of
 * nearly everything else); `startPos` in `walk.ts` gives where gc's checker says an expression starts, and `end`
 * is the byte after the node's last.
 */
import type { Diagnostic, Pos } from './source';

export interface Node {
  pos: Pos;
  end: Pos;
}

// ---- Expressions and types (types are expressions, as in the grammar) ----

export interface Ident extends Node {
  kind: 'Ident';
  name: string;
}
/** A literal: `value` is its text as written. */
export interface BasicLit extends Node {
  kind: 'BasicLit';
  lit: 'INT' | 'FLOAT' | 'IMAG' | 'CHAR' | 'STRING';
  value: string;
  /** True if the text is not a valid literal (reported by the scanner): it has no value, and no more to complain about. */
  bad?: boolean;
}
/** `T{…}`; `type` is missing where an outer literal implies it. */
export interface CompositeLit extends Node {
  kind: 'CompositeLit';
  type?: Expr;
  elts: Expr[];
  lbrace: Pos;
  rbrace: Pos;
}
export interface KeyValueExpr extends Node {
  kind: 'KeyValueExpr';
  key: Expr;
  value: Expr;
}
export interface FuncLit extends Node {
  kind: 'FuncLit';
  type: FuncType;
  body: BlockStmt;
}
export interface ParenExpr extends Node {
  kind: 'ParenExpr';
  x: Expr;
}
export interface SelectorExpr extends Node {
  kind: 'SelectorExpr';
  x: Expr;
  sel: Ident;
}
/** `x[i]`, or an instantiation `x[T1, T2]`: one node, since the parser cannot tell. */
export interface IndexExpr extends Node {
  kind: 'IndexExpr';
  x: Expr;
  indices: Expr[];
}
export interface SliceExpr extends Node {
  kind: 'SliceExpr';
  x: Expr;
  lo?: Expr;
  hi?: Expr;
  max?: Expr;
  full: boolean;
}
/** `x.(T)`, or `x.(type)` when `type` is missing. */
export interface TypeAssertExpr extends Node {
  kind: 'TypeAssertExpr';
  x: Expr;
  type?: Expr;
  /** The name in `switch name := x.(type); …`, where the guard stands in place of the first statement. */
  lhs?: Ident;
}
export interface CallExpr extends Node {
  kind: 'CallExpr';
  fun: Expr;
  args: Expr[];
  /** True for `f(x...)`. */
  spread: boolean;
  rparen: Pos;
}
/** `*x`: a pointer type or an indirection. */
export interface StarExpr extends Node {
  kind: 'StarExpr';
  x: Expr;
}
/** Unary operators, `&` and `<-` included; `~` in constraints. */
export interface UnaryExpr extends Node {
  kind: 'UnaryExpr';
  op: '+' | '-' | '!' | '^' | '&' | '<-' | '~';
  x: Expr;
}
export type BinaryOp =
  | '||' | '&&'
  | '==' | '!=' | '<' | '<=' | '>' | '>='
  | '+' | '-' | '|' | '^'
  | '*' | '/' | '%' | '&' | '&^' | '<<' | '>>'; // prettier-ignore
export interface BinaryExpr extends Node {
  kind: 'BinaryExpr';
  op: BinaryOp;
  x: Expr;
  y: Expr;
}
/** `[N]T`; `len` is missing for `[...]T`. */
export interface ArrayType extends Node {
  kind: 'ArrayType';
  len?: Expr;
  elem: Expr;
}
export interface SliceType extends Node {
  kind: 'SliceType';
  elem: Expr;
}
export interface StructType extends Node {
  kind: 'StructType';
  fields: Field[];
}
export interface FuncType extends Node {
  kind: 'FuncType';
  params: Field[];
  results: Field[];
}
/** Methods and embedded elements (types, unions, `~T`). */
export interface InterfaceType extends Node {
  kind: 'InterfaceType';
  methods: { name: Ident; type: FuncType }[];
  embeds: Expr[];
}
export interface MapType extends Node {
  kind: 'MapType';
  key: Expr;
  value: Expr;
}
export interface ChanType extends Node {
  kind: 'ChanType';
  dir: 'both' | 'send' | 'recv';
  elem: Expr;
}
/** `...T`, last parameter only. */
export interface Ellipsis extends Node {
  kind: 'Ellipsis';
  elem: Expr;
}
/** Stands where something could not be parsed; a syntax error has been reported. */
export interface BadExpr extends Node {
  kind: 'BadExpr';
}
/** One parameter, result, type parameter or struct field: one name at most, so `a, b int` is two fields sharing `type`. */
export interface Field extends Node {
  name?: Ident;
  type: Expr;
  /** Struct tag literal. */
  tag?: BasicLit;
  /** Struct field without a name. */
  embedded?: boolean;
}

export type Expr =
  | Ident | BasicLit | CompositeLit | KeyValueExpr | FuncLit | ParenExpr | SelectorExpr | IndexExpr | SliceExpr
  | TypeAssertExpr | CallExpr | StarExpr | UnaryExpr | BinaryExpr | ArrayType | SliceType | StructType | FuncType
  | InterfaceType | MapType | ChanType | Ellipsis | BadExpr; // prettier-ignore

// ---- Statements ----

export interface BlockStmt extends Node {
  kind: 'BlockStmt';
  stmts: Stmt[];
  lbrace: Pos;
  rbrace: Pos;
}
export interface EmptyStmt extends Node {
  kind: 'EmptyStmt';
}
export interface ExprStmt extends Node {
  kind: 'ExprStmt';
  x: Expr;
}
export interface SendStmt extends Node {
  kind: 'SendStmt';
  chan: Expr;
  value: Expr;
}
export interface IncDecStmt extends Node {
  kind: 'IncDecStmt';
  x: Expr;
  op: '++' | '--';
}
/** `=`, `:=` (define) or an operation such as `+=`. `opPos` is the place of the operator. */
export interface AssignStmt extends Node {
  kind: 'AssignStmt';
  lhs: Expr[];
  rhs: Expr[];
  define: boolean;
  op?: BinaryOp;
  opPos: Pos;
}
export interface GoStmt extends Node {
  kind: 'GoStmt';
  call: Expr;
}
export interface DeferStmt extends Node {
  kind: 'DeferStmt';
  call: Expr;
}
export interface ReturnStmt extends Node {
  kind: 'ReturnStmt';
  results: Expr[];
}
export interface BranchStmt extends Node {
  kind: 'BranchStmt';
  tok: 'break' | 'continue' | 'goto' | 'fallthrough';
  label?: Ident;
}
export interface LabeledStmt extends Node {
  kind: 'LabeledStmt';
  label: Ident;
  stmt: Stmt;
}
export interface IfStmt extends Node {
  kind: 'IfStmt';
  init?: Stmt;
  cond: Expr;
  body: BlockStmt;
  else?: IfStmt | BlockStmt;
}
export interface CaseClause extends Node {
  kind: 'CaseClause';
  /** Undefined for `default`. */
  exprs?: Expr[];
  colon: Pos;
  body: Stmt[];
}
export interface SwitchStmt extends Node {
  kind: 'SwitchStmt';
  init?: Stmt;
  tag?: Expr;
  cases: CaseClause[];
  lbrace: Pos;
  rbrace: Pos;
}
/** `switch name := x.(type)`. */
export interface TypeSwitchStmt extends Node {
  kind: 'TypeSwitchStmt';
  init?: Stmt;
  name?: Ident;
  x: Expr;
  /** Place of the `.` before `(type)`. */
  guardPos: Pos;
  cases: CaseClause[];
  lbrace: Pos;
  rbrace: Pos;
}
export interface CommClause extends Node {
  kind: 'CommClause';
  /** Undefined for `default`; else SendStmt, ExprStmt or AssignStmt around a receive. */
  comm?: Stmt;
  colon: Pos;
  body: Stmt[];
}
export interface SelectStmt extends Node {
  kind: 'SelectStmt';
  cases: CommClause[];
  lbrace: Pos;
  rbrace: Pos;
}
export interface ForStmt extends Node {
  kind: 'ForStmt';
  init?: Stmt;
  cond?: Expr;
  post?: Stmt;
  body: BlockStmt;
}
export interface RangeStmt extends Node {
  kind: 'RangeStmt';
  key?: Expr;
  value?: Expr;
  /** A third variable, which the checker refuses. */
  extra?: Expr;
  define: boolean;
  x: Expr;
  body: BlockStmt;
  /** Place of the keyword `range`. */
  rangePos: Pos;
}
export interface DeclStmt extends Node {
  kind: 'DeclStmt';
  decls: Decl[];
}
export interface BadStmt extends Node {
  kind: 'BadStmt';
}
export type Stmt =
  | BlockStmt | EmptyStmt | ExprStmt | SendStmt | IncDecStmt | AssignStmt | GoStmt | DeferStmt | ReturnStmt
  | BranchStmt | LabeledStmt | IfStmt | SwitchStmt | TypeSwitchStmt | SelectStmt | ForStmt | RangeStmt | DeclStmt
  | BadStmt; // prettier-ignore

// ---- Declarations ----

/** The comment right above a declaration, without comment marks; used for hover help and the reference. */
export type Doc = string;

export interface ImportDecl extends Node {
  kind: 'ImportDecl';
  name?: Ident;
  path: BasicLit;
}
export interface ConstDecl extends Node {
  kind: 'ConstDecl';
  names: Ident[];
  type?: Expr;
  /** Empty when the previous specification of the group repeats. */
  values: Expr[];
  iota: number;
  /** The declaration whose type and values hold here: itself, or an earlier one of the group. */
  inherited?: ConstDecl;
  doc?: Doc;
}
export interface VarDecl extends Node {
  kind: 'VarDecl';
  names: Ident[];
  type?: Expr;
  values: Expr[];
  doc?: Doc;
}
export interface TypeDecl extends Node {
  kind: 'TypeDecl';
  name: Ident;
  tparams: Field[];
  /** True for `type A = B`. */
  alias: boolean;
  type: Expr;
  doc?: Doc;
}
export interface FuncDecl extends Node {
  kind: 'FuncDecl';
  recv?: Field;
  name: Ident;
  tparams: Field[];
  type: FuncType;
  /** Missing for a function whose body is native. */
  body?: BlockStmt;
  /**
   * There while parts of the declaration have not been read (see `parseFile`), the body after the signature. Each fills
   * in its part and returns the errors in it.
   */
  readSignature?: () => Diagnostic[];
  readBody?: () => Diagnostic[];
  doc?: Doc;
}
export type Decl = ImportDecl | ConstDecl | VarDecl | TypeDecl | FuncDecl;

export interface File extends Node {
  kind: 'File';
  pkgName: Ident;
  decls: Decl[];
  /** Name as shown in messages. */
  name: string;
}

export type AnyNode = Expr | Stmt | Decl | CaseClause | CommClause | File;
