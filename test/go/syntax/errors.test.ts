import { describe, expect, it } from 'vitest';
import { lineStart, reportErrors } from '../../../src/go/syntax/errors';
import { FileSet } from '../../../src/go/syntax/source';

const set = new FileSet();
const first = set.add('a.go', 'x\n'.repeat(20));
const second = set.add('b.go', 'x\n'.repeat(20));
const lineOf = (pos: number): number => lineStart(set.file(pos)!, pos);
const at = (pos: number, message: string) => ({ pos, message });

describe('reportErrors', () => {
  it('sorts, and keeps one syntax error per line and equal others once', () => {
    const [l1, l2] = [first.pos(2), first.pos(4)];
    const list = [
      at(l2, 'b'),
      at(l1 + 1, 'syntax error: one'),
      at(l1, 'syntax error: two'),
      at(l1, 'a'),
      at(l1 + 1, 'a'),
      at(l1 + 1, 'c'),
    ];
    expect(reportErrors(list, lineOf)).toEqual([
      at(l1, 'a'),
      at(l1 + 1, 'syntax error: one'),
      at(l1 + 1, 'c'),
      at(l2, 'b'),
    ]);
  });

  it('stops at the tenth error, counted over files', () => {
    const lines = (n: number, file: typeof first) =>
      Array.from({ length: n }, (_, i) => at(file.pos(2 * i), 'syntax error: x'));
    const one = reportErrors(lines(7, first), lineOf);
    expect(one).toHaveLength(7);
    const both = reportErrors([...one, ...lines(7, second)], lineOf);
    expect(both).toHaveLength(11);
    expect(both[10]).toEqual(at(second.pos(4), 'too many errors'));
    expect(reportErrors([...both, at(second.pos(30), 'late')], lineOf)).toEqual(both);
  });
});
