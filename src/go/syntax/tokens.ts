/**
 * Tokens. A token is named by the text gc's messages use for it, so that a message needs no second table; the
 * classes with many members are `name`, `literal`, `op` (binary and unary operators except `*` and `<-`),
 * `op=` and `opop` (`++`, `--`).
 */
export type Keyword =
  | 'break' | 'case' | 'chan' | 'const' | 'continue' | 'default' | 'defer' | 'else' | 'fallthrough' | 'for' | 'func'
  | 'go' | 'goto' | 'if' | 'import' | 'interface' | 'map' | 'package' | 'range' | 'return' | 'select' | 'struct'
  | 'switch' | 'type' | 'var'; // prettier-ignore

export type Token =
  | 'EOF' | 'name' | 'literal' | 'op' | 'op=' | 'opop' | '=' | ':=' | '<-' | '*' | '(' | '[' | '{' | ')' | ']' | '}'
  | ',' | ';' | ':' | '.' | '...' | Keyword; // prettier-ignore

const words: Keyword[] = [
  'break', 'case', 'chan', 'const', 'continue', 'default', 'defer', 'else', 'fallthrough', 'for', 'func',
  'go', 'goto', 'if', 'import', 'interface', 'map', 'package', 'range', 'return', 'select', 'struct',
  'switch', 'type', 'var',
]; // prettier-ignore

/** The keywords by their text. */
export const keywords: ReadonlyMap<string, Keyword> = new Map(words.map((word) => [word, word]));

/** Keywords after which a line break ends the statement (Go specification, "Semicolons"). */
export const endsStatement: ReadonlySet<Token> = new Set<Token>(['break', 'continue', 'fallthrough', 'return']);

/** A token as messages name it. */
export function tokenText(tok: Token): string {
  return tok === ',' ? 'comma' : tok === ';' ? 'semicolon or newline' : tok;
}
