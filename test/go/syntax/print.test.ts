import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../../src/go/syntax/parse';
import { printExpr } from '../../../src/go/syntax/print';
import { FileSet, fromBytes, toBytes } from '../../../src/go/syntax/source';
import { startPos } from '../../../src/go/syntax/walk';

const golden = JSON.parse(readFileSync(new URL('cases/exprs.golden.json', import.meta.url), 'utf8')) as Record<
  string,
  { column: number; printed: string }
>;

describe('expressions print and start as in the compiler', () => {
  it.each(Object.entries(golden))('%s', (text, { column, printed }) => {
    const set = new FileSet();
    const { file, errors } = parseFile(set.add('x.go', toBytes(`package p\nvar _ never = ${text}\n`)));
    expect(errors).toEqual([]);
    const decl = file.decls[0];
    const x = decl?.kind === 'VarDecl' ? decl.values[0]! : undefined;
    expect(x && { column: set.place(startPos(x)).column, printed: fromBytes(printExpr(x)) }).toEqual({
      column,
      printed,
    });
  });
});
