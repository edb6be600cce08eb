/**
 * Style sheets without what they would load: @import, and every url(), image() and the like that is not a data: image. The
 * frame's policy forbids loading anyway; this keeps it out of the page. Written after the tokens of CSS Syntax, so that
 * escapes ("u\72l(") hide nothing.
 */

/** Functions that name something to load; a bare string is enough for some. */
const loading = new Set(['url', 'src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade', 'expression']); // prettier-ignore
const token =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\\n])*(?:"|(?=\n)|$)|'(?:\\[^]|[^'\\\n])*(?:'|(?=\n)|$)|(@)?-{0,2}(?:[a-z_0-9\u0080-\uffff-]|\\[0-9a-f]{1,6}\s?|\\[^\n])+(\()?|[^]/gi;
/** `data:` images, plain or in quotes: the only ones that load nothing. */
const harmless = /^\s*(["']?)data:image\/[a-z+.-]+[;,][^"'()\\\s]*\1\s*\)/i;

/** A style sheet, or the declarations of a style attribute. */
export function cleanCss(css: string): string {
  let out = '';
  let at = 0;
  while (at < css.length) {
    token.lastIndex = at;
    const found = token.exec(css)!;
    const text = found[0];
    const begin = at;
    at = token.lastIndex;
    const name = unescape(text.replace(/^@|\($/g, '')).toLowerCase();
    // A space stands for what is gone, so that what stood on both sides does not become one name.
    if (text.startsWith('/*')) out += ' ';
    else if (found[1] && (name === 'import' || name === 'charset' || name === 'namespace')) {
      at = endOf(css, at, ';');
      out += ' ';
    } else if (found[2] && loading.has(name)) {
      const argument = name === 'url' ? harmless.exec(css.slice(at)) : null;
      at = argument ? at + argument[0].length : endOf(css, at, ')');
      out += argument ? css.slice(begin, at) : 'none';
    } else out += text;
  }
  return out;
}

/** The index behind the end of a statement or of a function's arguments. */
function endOf(css: string, from: number, end: ';' | ')'): number {
  let depth = 0;
  for (let at = from; at < css.length;) {
    token.lastIndex = at;
    const [text, , opens] = token.exec(css)!;
    at = token.lastIndex;
    if (text === end && depth === 0) return at;
    if (text === '(' || opens) depth++;
    else if (text === ')') depth--;
  }
  return css.length;
}

function unescape(name: string): string {
  return name.replace(/\\([0-9a-f]{1,6})\s?|\\([^])/gi, (_, hex?: string, char?: string) => {
    const code = hex === undefined ? 0 : parseInt(hex, 16);
    return char ?? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd');
  });
}
