/** Ways through the syntax tree. */
import type { AnyNode, Expr, Field, Stmt } from './ast';
import type { Pos } from './source';

/**
 * Where gc's checker says that a node starts: the leftmost operand of an operator, selector, index, call or
 * assignment. As in gc it is not the first byte of a slice expression (the bracket), a key with value (the colon),
 * a function type (its parameters) or a labeled statement (the colon).
 */
export function startPos(node: Expr | Stmt): Pos {
  let n: Expr | Stmt = node;
  for (;;) {
    switch (n.kind) {
      case 'CompositeLit':
        if (!n.type) return n.pos;
        n = n.type;
        break;
      case 'SelectorExpr':
      case 'IndexExpr':
      case 'BinaryExpr':
      case 'IncDecStmt':
        n = n.x;
        break;
      case 'TypeAssertExpr':
        n = n.lhs ?? n.x;
        break;
      case 'CallExpr':
        n = n.fun;
        break;
      case 'SendStmt':
        n = n.chan;
        break;
      case 'AssignStmt':
        n = n.lhs[0]!;
        break;
      default:
        return n.pos;
    }
  }
}

type Visit = (child: AnyNode) => void;

function each(list: readonly (AnyNode | undefined)[], fn: Visit): void {
  for (const node of list) if (node) fn(node);
}

/** Names, types and tags of fields; a type that several names share comes once, after the last of them. */
function fields(list: readonly Field[], fn: Visit): void {
  list.forEach((field, i) => {
    if (field.name) fn(field.name);
    if (list[i + 1]?.type !== field.type) each([field.type, field.tag], fn);
  });
}

/** Calls `fn` with every node right below, in the order of the source. */
export function forEachChild(node: AnyNode, fn: Visit): void {
  switch (node.kind) {
    case 'Ident':
    case 'BasicLit':
    case 'BadExpr':
    case 'EmptyStmt':
    case 'BadStmt':
      return;
    case 'CompositeLit':
      return each([node.type, ...node.elts], fn);
    case 'KeyValueExpr':
      return each([node.key, node.value], fn);
    case 'FuncLit':
      return each([node.type, node.body], fn);
    case 'ParenExpr':
    case 'StarExpr':
    case 'UnaryExpr':
    case 'ExprStmt':
    case 'IncDecStmt':
      return fn(node.x);
    case 'SelectorExpr':
      return each([node.x, node.sel], fn);
    case 'IndexExpr':
      return each([node.x, ...node.indices], fn);
    case 'SliceExpr':
      return each([node.x, node.lo, node.hi, node.max], fn);
    case 'TypeAssertExpr':
      return each([node.lhs, node.x, node.type], fn);
    case 'CallExpr':
      return each([node.fun, ...node.args], fn);
    case 'BinaryExpr':
      return each([node.x, node.y], fn);
    case 'ArrayType':
      return each([node.len, node.elem], fn);
    case 'SliceType':
    case 'ChanType':
    case 'Ellipsis':
      return fn(node.elem);
    case 'StructType':
      return fields(node.fields, fn);
    case 'FuncType':
      fields(node.params, fn);
      return fields(node.results, fn);
    case 'InterfaceType': {
      const methods = node.methods.flatMap((m) => [m.name, m.type]);
      return each([...methods, ...node.embeds].sort((a, b) => a.end - b.end), fn); // prettier-ignore
    }
    case 'MapType':
      return each([node.key, node.value], fn);
    case 'BlockStmt':
      return each(node.stmts, fn);
    case 'SendStmt':
      return each([node.chan, node.value], fn);
    case 'AssignStmt':
      each(node.lhs, fn);
      return each(node.rhs, fn);
    case 'GoStmt':
    case 'DeferStmt':
      return fn(node.call);
    case 'ReturnStmt':
      return each(node.results, fn);
    case 'BranchStmt':
      return each([node.label], fn);
    case 'LabeledStmt':
      return each([node.label, node.stmt], fn);
    case 'IfStmt':
      return each([node.init, node.cond, node.body, node.else], fn);
    case 'CaseClause':
      each(node.exprs ?? [], fn);
      return each(node.body, fn);
    case 'SwitchStmt':
      return each([node.init, node.tag, ...node.cases], fn);
    case 'TypeSwitchStmt':
      return each([node.init, node.name, node.x, ...node.cases], fn);
    case 'CommClause':
      return each([node.comm, ...node.body], fn);
    case 'SelectStmt':
      return each(node.cases, fn);
    case 'ForStmt':
      return each([node.init, node.cond, node.post, node.body], fn);
    case 'RangeStmt':
      return each([node.key, node.value, node.extra, node.x, node.body], fn);
    case 'DeclStmt':
    case 'File':
      if (node.kind === 'File') fn(node.pkgName);
      return each(node.decls, fn);
    case 'ImportDecl':
      return each([node.name, node.path], fn);
    case 'ConstDecl':
    case 'VarDecl':
      return each([...node.names, node.type, ...node.values], fn);
    case 'TypeDecl':
      fn(node.name);
      fields(node.tparams, fn);
      return fn(node.type);
    case 'FuncDecl':
      if (node.recv) fields([node.recv], fn);
      fn(node.name);
      fields(node.tparams, fn);
      return each([node.type, node.body], fn);
  }
}
