import { describe, expect, it } from 'vitest';
import { Scanner } from '../../../src/go/syntax/scanner';
import { FileSet } from '../../../src/go/syntax/source';

/** Tokens as `kind` or `kind:text`, without the end of the file. */
function scan(source: string): string[] {
  const scanner = new Scanner(new FileSet().add('x.go', source));
  const tokens: string[] = [];
  for (scanner.next(); scanner.tok !== 'EOF'; scanner.next()) {
    const { tok, lit, op, kind } = scanner;
    if (tok === 'name' || tok === ';') tokens.push(`${tok}:${lit}`);
    else if (tok === 'literal') tokens.push(`${kind}:${lit}`);
    else if (tok === 'op' || tok === 'op=' || tok === 'opop') tokens.push(`${tok}:${op}`);
    else tokens.push(tok);
  }
  return tokens;
}

/** Operators and punctuation of the specification, in its order, by what they are for the parser. */
const operators = `
  + op:+    & op:&    += op=:+   &= op=:&    && op:&&   == op:==   != op:!=    ( (    ) )
  - op:-    | op:|    -= op=:-   |= op=:|    || op:||   < op:<     <= op:<=    [ [    ] ]
  * *       ^ op:^    *= op=:*   ^= op=:^    <- <-      > op:>     >= op:>=    { {    } }
  / op:/    << op:<<  /= op=:/   <<= op=:<<  ++ opop:+  = =        := :=       , ,
  % op:%    >> op:>>  %= op=:%   >>= op=:>>  -- opop:-  ! op:!     ... ...     . .    : :
  &^ op:&^  &^= op=:&^  ~ op:~
`
  .trim()
  .split(/\s+/);
const pairs = operators.flatMap((text, i) => (i % 2 === 0 ? [[text, operators[i + 1]!] as const] : []));

describe('operators', () => {
  it.each(pairs)('%s is %s', (text, token) => {
    expect(scan(`${text} `)[0]).toBe(token);
    expect(scan(`a${text}b`)).toEqual(['name:a', token, 'name:b', ';:EOF']);
  });
});

describe('semicolons (specification, "Semicolons", rule 1)', () => {
  it.each([
    ['a\nb', ['name:a', ';:newline', 'name:b', ';:EOF']],
    ['1\n', ['INT:1', ';:newline']],
    ['1.\n2i\n', ['FLOAT:1.', ';:newline', 'IMAG:2i', ';:newline']],
    ['\'a\'\n"b"\n`c`\n', ["CHAR:'a'", ';:newline', 'STRING:"b"', ';:newline', 'STRING:`c`', ';:newline']],
    [
      'break\ncontinue\nfallthrough\nreturn\n',
      ['break', ';:newline', 'continue', ';:newline', 'fallthrough', ';:newline', 'return', ';:newline'],
    ],
    ['i++\ni--\n', ['name:i', 'opop:+', ';:newline', 'name:i', 'opop:-', ';:newline']],
    [')\n]\n}\n', [')', ';:newline', ']', ';:newline', '}', ';:newline']],
    ['goto\nif\n+\n,\n(\n[\n{\n\n', ['goto', 'if', 'op:+', ',', '(', '[', '{']],
    ['a // b\nc', ['name:a', ';:newline', 'name:c', ';:EOF']],
    ['a /* b */ c', ['name:a', 'name:c', ';:EOF']],
    ['a /* b\n */ c', ['name:a', ';:newline', 'name:c', ';:EOF']],
    ['a;\n\n;b', ['name:a', ';:semicolon', ';:semicolon', 'name:b', ';:EOF']],
    ['a\r\n\t\n  b', ['name:a', ';:newline', 'name:b', ';:EOF']],
  ])('%j', (source, tokens) => {
    expect(scan(source)).toEqual(tokens);
  });
});

it('points to tokens and to the end of the one before', () => {
  const file = new FileSet().add('x.go', 'ab  <<= /* c */ "d"\n');
  const scanner = new Scanner(file);
  const places: number[][] = [];
  for (let i = 0; i < 4; i++) {
    scanner.next();
    places.push([scanner.pos - file.base, scanner.prevEnd - file.base]);
  }
  expect(places).toEqual([
    [0, 0],
    [4, 2],
    [16, 7],
    [19, 19],
  ]);
});
