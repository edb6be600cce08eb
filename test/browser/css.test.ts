import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanCss } from '../../src/browser/css';

test.each([
  ['p { color: red }', 'p { color: red }'],
  ['@media (min-width: 1px) { p { margin: calc(1px + (2px)) } }', '@media (min-width: 1px) { p { margin: calc(1px + (2px)) } }'],
  ['a::before { content: "@import url(x)" }', 'a::before { content: "@import url(x)" }'],
  ['@import "http://evil.example/x.css"; p{}', ' p{}'],
  ['@import url(http://evil.example/x.css) screen; p{}', ' p{}'],
  ['@IMPORT url("a;b"); p{}', ' p{}'],
  ['@\\69mport "x"; p{}', ' p{}'],
  ['@import "x"', ''],
  ['p { background: url(http://evil.example/x.png) red }', 'p { background: none red }'],
  ['p { background: URL( "http://evil.example/)" ) red }', 'p { background: none red }'],
  ['p { background: u\\72l(http://evil.example/x.png) }', 'p { background: none }'],
  ['p { background: \\75 rl(x) }', 'p { background: none }'],
  ['p { background: url(x', 'p { background: none'],
  ['p { background: image-set("x.png" 1x, url(y) 2x) }', 'p { background: none }'],
  ['p { background: -webkit-image-set(url(y) 2x) }', 'p { background: none }'],
  ['p { width: expression(alert(1)) }', 'p { width: none }'],
  ['p { background: url(data:image/png;base64,AAAA) }', 'p { background: url(data:image/png;base64,AAAA) }'],
  ['p { background: url("data:image/gif;base64,AAAA") }', 'p { background: url("data:image/gif;base64,AAAA") }'],
  ['p { background: url(data:text/html,x) }', 'p { background: none }'],
  ['p { background: url(data:image/svg+xml,x);@import "y";', 'p { background: url(data:image/svg+xml,x);'],
  ['/* url( */ p{}', ' p{}'],
  ['p { background: ur/**/l(x) }', 'p { background: ur l(x) }'],
  ['u@import;rl(x)', 'u rl(x)'],
  ['@font-face { src: url(x.woff) }', '@font-face { src: none }'],
  ['src: url(#g)', 'src: none'],
])('%s', (css, want) => {
  expect(cleanCss(css).replace(/ +/g, ' ').trim()).toBe(want.trim());
}); // prettier-ignore

test('nothing that loads is left, whatever comes, and a second cleaning changes nothing', () => {
  const piece = fc.constantFrom('url(', 'u\\72l(', '@import ', 'u', 'rl(', '\\75 ', '"', "'", ')', ';', 'x', '/*', '*/', '\\', '\n', ' ', '{', '}', '(', 'data:image/png,a'); // prettier-ignore
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const clean = cleanCss(pieces.join(''));
      expect(cleanCss(clean)).toBe(clean);
      // An escaped sign is part of a name.
      const outside = clean
        .replace(/\\(?:[0-9a-f]{1,6}\s?|[^\n])/gi, '_')
        .replace(/"(?:\\[^]|[^"\\\n])*("|\n|$)|'(?:\\[^]|[^'\\\n])*('|\n|$)/g, ' ');
      expect(outside).not.toMatch(/@import/i);
      expect(outside.replaceAll('url(data:image/png,a', '')).not.toMatch(/(?<![\w-])url\(/i);
    }),
    { numRuns: 3000 },
  );
});
