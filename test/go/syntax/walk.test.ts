import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { AnyNode } from '../../../src/go/syntax/ast';
import { parseFile } from '../../../src/go/syntax/parse';
import { Scanner } from '../../../src/go/syntax/scanner';
import { FileSet, bytesToString } from '../../../src/go/syntax/source';
import { forEachChild } from '../../../src/go/syntax/walk';
import { readCases } from './cases';

const cases = readCases(bytesToString(readFileSync(new URL('cases/accept.txt', import.meta.url))));

describe('forEachChild', () => {
  it.each(cases)('meets every name and literal once, in order, within its parent: $name', ({ source }) => {
    const file = new FileSet().add('x.go', source);
    const met: string[] = [];
    const visit = (node: AnyNode): void => {
      if (node.kind === 'Ident' || node.kind === 'BasicLit') {
        const text = node.kind === 'Ident' ? node.name : node.value;
        met.push(text);
        expect(source.slice(node.pos - file.base, node.end - file.base)).toBe(text);
      }
      forEachChild(node, (child) => {
        expect(child.end).toBeLessThanOrEqual(node.end);
        visit(child);
      });
    };
    visit(parseFile(file).file);

    const wanted: string[] = [];
    const scanner = new Scanner(file);
    for (scanner.next(); scanner.tok !== 'EOF'; scanner.next()) {
      if (scanner.tok === 'name' || scanner.tok === 'literal') wanted.push(scanner.lit);
    }
    // The name `.` of an import is none to the scanner.
    expect(met.filter((text) => text !== '.')).toEqual(wanted);
  });

  it('leaves no kind of node out', () => {
    const kinds = new Set<string>();
    const visit = (node: AnyNode): void => {
      kinds.add(node.kind);
      forEachChild(node, visit);
    };
    for (const { source } of cases) visit(parseFile(new FileSet().add('x.go', source)).file);
    expect([...kinds].sort()).toEqual(
      `ArrayType AssignStmt BasicLit BinaryExpr BlockStmt BranchStmt CallExpr CaseClause ChanType CommClause CompositeLit
      ConstDecl DeclStmt DeferStmt Ellipsis EmptyStmt ExprStmt File ForStmt FuncDecl FuncLit FuncType GoStmt Ident IfStmt
      ImportDecl IncDecStmt IndexExpr InterfaceType KeyValueExpr LabeledStmt MapType ParenExpr RangeStmt ReturnStmt
      SelectStmt SelectorExpr SendStmt SliceExpr SliceType StarExpr StructType SwitchStmt TypeAssertExpr TypeDecl
      TypeSwitchStmt UnaryExpr VarDecl`.split(/\s+/),
    );
  });
});
