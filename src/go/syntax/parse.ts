/** The way into the parser. */
import type { File } from './ast';
import { TooDeep } from './core';
import { Parser } from './declParser';
import { lineStart, reportErrors } from './errors';
import type { Diagnostic, SourceFile } from './source';

/**
 * Parses one file. The tree is there even after errors, with BadExpr where nothing better is known. The errors are
 * those gc prints for the file alone, in its order, `too many errors` last where it gives up: of the scanner, the
 * parser and the branch checker (those have no `syntax`). When none begins with `syntax error`, gc goes on to
 * check types, so its list may be longer.
 * @param lazy for files formatted by gofmt, our own: of a function only receiver and name are read, the rest by its
 *   `readSignature` and `readBody` when it is needed; doc comments are left out
 */
export function parseFile(file: SourceFile, lazy = false): { file: File; errors: Diagnostic[] } {
  const parser = new Parser(file, lazy);
  let tree: File;
  try {
    tree = parser.parse();
  } catch (e) {
    if (!(e instanceof TooDeep)) throw e;
    parser.errorAt(parser.pos, 'syntax error: nesting is too deep');
    const pos = file.base;
    const pkgName = { kind: 'Ident' as const, pos, end: pos, name: '_' };
    tree = { kind: 'File', pos, end: pos + file.text.length, pkgName, decls: [], name: file.name };
  }
  return { file: tree, errors: reportErrors(parser.errors, (pos) => lineStart(file, pos)) };
}
