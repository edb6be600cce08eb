/**
 * Prints expressions as gc's messages show them: on one line, bodies of function literals and elements of
 * composite literals left out, parentheses only where the source has them.
 */
import type { BinaryExpr, Expr, Field, FuncType, InterfaceType, Stmt, StructType } from './ast';

/** `…` in UTF-8, as all text here is bytes. */
const LEFT_OUT = '\xe2\x80\xa6';

/** An expression or type as messages show it, as a byte string. */
export function printExpr(x: Expr): string {
  switch (x.kind) {
    case 'BadExpr':
      return '<bad expr>';
    case 'Ident':
      return x.name;
    case 'BasicLit':
      return x.value;
    case 'FuncLit':
      return `${printExpr(x.type)} {${x.body.stmts.length > 0 ? LEFT_OUT : ''}}`;
    case 'CompositeLit':
      return `${x.type ? printExpr(x.type) : ''}{${x.elts.length > 0 ? LEFT_OUT : ''}}`;
    case 'ParenExpr':
      return `(${printExpr(x.x)})`;
    case 'SelectorExpr':
      return `${printExpr(x.x)}.${x.sel.name}`;
    case 'IndexExpr':
      return `${printExpr(x.x)}[${printExprs(x.indices)}]`;
    case 'SliceExpr': {
      const [lo, hi] = [x.lo, x.hi].map((i) => (i ? printExpr(i) : ''));
      return `${printExpr(x.x)}[${lo}:${hi}${x.max ? `:${printExpr(x.max)}` : ''}]`;
    }
    case 'TypeAssertExpr':
      if (x.type) return `${printExpr(x.x)}.(${printExpr(x.type)})`;
      return `${x.lhs ? `${x.lhs.name} := ` : ''}${printExpr(x.x)}.(type)`;
    case 'CallExpr':
      return `${printExpr(x.fun)}(${printExprs(x.args)}${x.spread ? '...' : ''})`;
    case 'StarExpr':
      return `*${printExpr(x.x)}`;
    case 'UnaryExpr':
      return x.op + printExpr(x.x);
    case 'BinaryExpr':
      return printChain(x);
    case 'KeyValueExpr':
      return `${printExpr(x.key)}: ${printExpr(x.value)}`;
    case 'ArrayType':
      return `[${x.len ? printExpr(x.len) : '...'}]${printExpr(x.elem)}`;
    case 'SliceType':
      return `[]${printExpr(x.elem)}`;
    case 'Ellipsis':
      return `...${printExpr(x.elem)}`;
    case 'StructType':
      return `struct{${structFields(x)}}`;
    case 'FuncType':
      return `func${signature(x)}`;
    case 'InterfaceType':
      return `interface{${elements(x)}}`;
    case 'MapType':
      return `map[${printExpr(x.key)}]${printExpr(x.value)}`;
    case 'ChanType': {
      const elem = printExpr(x.elem);
      if (x.dir === 'recv') return `<-chan ${elem}`;
      if (x.dir === 'send') return `chan<- ${elem}`;
      return x.elem.kind === 'ChanType' && x.elem.dir === 'recv' ? `chan (${elem})` : `chan ${elem}`;
    }
  }
}

/** `a + b + c`, which may be too long for recursion. */
function printChain(x: BinaryExpr): string {
  const parts: string[] = [];
  let left: Expr = x;
  for (; left.kind === 'BinaryExpr'; left = left.x) parts.push(` ${left.op} ${printExpr(left.y)}`);
  return printExpr(left) + parts.reverse().join('');
}

/** Expressions with commas between. */
export function printExprs(list: readonly Expr[]): string {
  return list.map(printExpr).join(', ');
}

/** A simple statement as messages show it; other statements are never shown. */
export function printSimple(stmt: Stmt): string {
  switch (stmt.kind) {
    case 'ExprStmt':
      return printExpr(stmt.x);
    case 'SendStmt':
      return `${printExpr(stmt.chan)} <- ${printExpr(stmt.value)}`;
    case 'IncDecStmt':
      return printExpr(stmt.x) + stmt.op;
    case 'AssignStmt':
      return `${printExprs(stmt.lhs)} ${stmt.define ? ':' : (stmt.op ?? '')}= ${printExprs(stmt.rhs)}`;
  }
  return '';
}

function structFields(x: StructType): string {
  const groups: string[] = [];
  let names: string[] = [];
  x.fields.forEach((field, i) => {
    if (field.name) names.push(field.name.name);
    const next = x.fields[i + 1];
    if (field.name && next?.name && next.type === field.type) return;
    const type = printExpr(field.type);
    const tag = field.tag ? ` ${field.tag.value}` : '';
    groups.push((names.length > 0 ? `${names.join(', ')} ${type}` : type) + tag);
    names = [];
  });
  return groups.join('; ');
}

function signature(type: FuncType): string {
  const [only] = type.results;
  const params = parameters(type.params);
  if (!only) return params;
  if (type.results.length === 1 && !only.name) return `${params} ${printExpr(only.type)}`;
  return `${params} ${parameters(type.results)}`;
}

function parameters(list: readonly Field[]): string {
  const parts = list.map((field, i) => {
    const next = list[i + 1];
    if (field.name && next?.name && next.type === field.type) return field.name.name;
    return (field.name ? `${field.name.name} ` : '') + printExpr(field.type);
  });
  return `(${parts.join(', ')})`;
}

function elements(x: InterfaceType): string {
  const methods = x.methods.map((m) => ({ end: m.type.end, text: m.name.name + signature(m.type) }));
  const embeds = x.embeds.map((e) => ({ end: e.end, text: printExpr(e) }));
  return [...methods, ...embeds]
    .sort((a, b) => a.end - b.end)
    .map((e) => e.text)
    .join('; ');
}
