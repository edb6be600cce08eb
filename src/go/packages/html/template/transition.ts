/** How a stretch of text changes the context: from where it begins to the next boundary in it. Byte strings. */
import { firstRunes } from '../../text/template/lex';
import { quoteString } from '../../strconv/quote';
import { attrKind } from './attrs';
import { attrStart, Code, context, failed, type Attr, type Context, type Element, type State } from './context';
import { decodeCSS, endsWithCSSKeyword } from './css';
import { nextJSCtx } from './js';

/** The context after the part that was read, and how many bytes that was. */
export type Step = [Context, number];

const BLANK = /[ \t\n\f\r]/;

function skipBlanks(s: string, i = 0): number {
  while (i < s.length && BLANK.test(s[i]!)) i++;
  return i;
}

function search(s: string, re: RegExp, from = 0): number {
  const i = s.slice(from).search(re);
  return i < 0 ? -1 : from + i;
}

const bad = (text: string): Context => failed(Code.BadHTML, undefined, 0, text);

function text(c: Context, s: string): Step {
  for (let k = 0; ;) {
    let i = s.indexOf('<', k);
    if (i < 0 || i + 1 === s.length) return [c, s.length];
    if (s.startsWith('<!--', i)) return [context({ state: 'stateHTMLCmt' }), i + 4];
    i++;
    let end = false;
    if (s[i] === '/') {
      if (i + 1 === s.length) return [c, s.length];
      end = true;
      i++;
    }
    const [j, element] = tagName(s, i);
    if (j !== i) return [context({ state: 'stateTag', element: end ? 'elementNone' : element }), j];
    k = j;
  }
}

const ELEMENTS: Record<string, Element> = {
  script: 'elementScript',
  style: 'elementStyle',
  textarea: 'elementTextarea',
  title: 'elementTitle',
};
const NAMES = new Map(Object.entries(ELEMENTS).map(([name, element]) => [element, name]));

function tagName(s: string, i: number): [end: number, Element] {
  const m = /^[A-Za-z](?:[A-Za-z0-9]|[:-][A-Za-z0-9])*/.exec(s.slice(i));
  if (!m) return [i, 'elementNone'];
  const name = m[0].toLowerCase();
  return [i + m[0].length, Object.hasOwn(ELEMENTS, name) ? ELEMENTS[name]! : 'elementNone'];
}

const CONTENT: Record<Element, State> = {
  elementNone: 'stateText',
  elementScript: 'stateJS',
  elementStyle: 'stateCSS',
  elementTextarea: 'stateRCDATA',
  elementTitle: 'stateRCDATA',
};
const ATTRS: Partial<Record<string, Attr>> = {
  url: 'attrURL',
  css: 'attrStyle',
  js: 'attrScript',
  srcset: 'attrSrcset',
};

function tag(c: Context, s: string): Step {
  const i = skipBlanks(s);
  if (i === s.length) return [c, s.length];
  if (s[i] === '>') return [context({ state: CONTENT[c.element], element: c.element }), i + 1];
  const j = attrName(s, i);
  if (typeof j !== 'number') return [j, s.length];
  if (i === j) {
    return [bad(`expected space, attr name, or end of tag, but got ${quoteString(s.slice(i))}`), s.length];
  }
  const name = s.slice(i, j).toLowerCase();
  const attr: Attr =
    c.element === 'elementScript' && name === 'type' ? 'attrScriptType' : (ATTRS[attrKind(name)] ?? 'attrNone');
  const state: State = j === s.length ? 'stateAttrName' : 'stateAfterName';
  return [context({ state, element: c.element, attr }), j];
}

/** Where an attribute's name ends, or what is wrong with it. */
function attrName(s: string, i: number): number | Context {
  const j = search(s, /[ \t\n\f\r=>'"<]/, i);
  if (j < 0) return s.length;
  if (!/['"<]/.test(s[j]!)) return j;
  return bad(`${quoteString(s[j]!)} in attribute name: ${quoteString(firstRunes(s, 32))}`);
}

function inAttrName(c: Context, s: string): Step {
  const i = attrName(s, 0);
  if (typeof i !== 'number') return [i, s.length];
  return [i === s.length ? c : { ...c, state: 'stateAfterName' }, i];
}

function afterName(c: Context, s: string): Step {
  const i = skipBlanks(s);
  if (i === s.length) return [c, s.length];
  return s[i] === '=' ? [{ ...c, state: 'stateBeforeValue' }, i + 1] : [{ ...c, state: 'stateTag' }, i];
}

function beforeValue(c: Context, s: string): Step {
  const i = skipBlanks(s);
  if (i === s.length) return [c, s.length];
  const state = attrStart[c.attr];
  if (s[i] === "'") return [{ ...c, state, delim: 'delimSingleQuote' }, i + 1];
  if (s[i] === '"') return [{ ...c, state, delim: 'delimDoubleQuote' }, i + 1];
  return [{ ...c, state, delim: 'delimSpaceOrTagEnd' }, i];
}

function htmlComment(c: Context, s: string): Step {
  const i = s.indexOf('-->');
  return i < 0 ? [c, s.length] : [context(), i + 3];
}

/** The end tag of an element whose content is no HTML. */
export function specialTagEnd(c: Context, s: string): Step {
  const name = NAMES.get(c.element);
  const i = name ? s.search(new RegExp(`</${name}[> \\t\\n\\f/]`, 'i')) : -1;
  return i < 0 ? [c, s.length] : [context(), i];
}

function url(c: Context, s: string): Step {
  if (/[#?]/.test(s)) return [{ ...c, urlPart: 'urlPartQueryOrFrag' }, s.length];
  if (skipBlanks(s) !== s.length && c.urlPart === 'urlPartNone')
    return [{ ...c, urlPart: 'urlPartPreQuery' }, s.length];
  return [c, s.length];
}

function js(c: Context, s: string): Step {
  const i = s.search(/["`'/]/);
  if (i < 0) return [{ ...c, jsCtx: nextJSCtx(s, c.jsCtx) }, s.length];
  const jsCtx = nextJSCtx(s.slice(0, i), c.jsCtx);
  const string = (state: State): Step => [{ ...c, state, jsCtx: 'jsCtxRegexp' }, i + 1];
  switch (s[i]) {
    case '"':
      return string('stateJSDqStr');
    case "'":
      return string('stateJSSqStr');
    case '`':
      return string('stateJSBqStr');
  }
  if (s[i + 1] === '/') return [{ ...c, state: 'stateJSLineCmt', jsCtx }, i + 2];
  if (s[i + 1] === '*') return [{ ...c, state: 'stateJSBlockCmt', jsCtx }, i + 2];
  if (jsCtx === 'jsCtxRegexp') return [{ ...c, state: 'stateJSRegexp', jsCtx }, i + 1];
  if (jsCtx === 'jsCtxDivOp') return [{ ...c, jsCtx: 'jsCtxRegexp' }, i + 1];
  const shown = quoteString(firstRunes(s.slice(i), 32));
  return [failed(Code.SlashAmbig, undefined, 0, `'/' could start a division or regexp: ${shown}`), s.length];
}

const JS_ENDS: Partial<Record<State, RegExp>> = {
  stateJSDqStr: /[\\"]/,
  stateJSSqStr: /[\\']/,
  stateJSBqStr: /[`\\]/,
  stateJSRegexp: /[\\/[\]]/,
};

function jsDelimited(c: Context, s: string): Step {
  const ends = JS_ENDS[c.state]!;
  let inSet = false;
  for (let i = search(s, ends); i >= 0; i = search(s, ends, i + 1)) {
    if (s[i] === '\\') {
      if (++i === s.length) {
        const why = `unfinished escape sequence in JS string: ${quoteString(s)}`;
        return [failed(Code.PartialEscape, undefined, 0, why), s.length];
      }
    } else if (s[i] === '[') inSet = true;
    else if (s[i] === ']') inSet = false;
    else if (!inSet) return [{ ...c, state: 'stateJS', jsCtx: 'jsCtxDivOp' }, i + 1];
  }
  if (!inSet) return [c, s.length];
  return [failed(Code.PartialCharset, undefined, 0, `unfinished JS regexp charset: ${quoteString(s)}`), s.length];
}

function blockComment(c: Context, s: string): Step {
  const i = s.indexOf('*/');
  if (i < 0) return [c, s.length];
  return [{ ...c, state: c.state === 'stateJSBlockCmt' ? 'stateJS' : 'stateCSS' }, i + 2];
}

function lineComment(c: Context, s: string): Step {
  const isJS = c.state === 'stateJSLineCmt';
  const i = s.search(isJS ? /[\n\r]|\xe2\x80[\xa8\xa9]/ : /[\n\f\r]/);
  return i < 0 ? [c, s.length] : [{ ...c, state: isJS ? 'stateJS' : 'stateCSS' }, i];
}

function css(c: Context, s: string): Step {
  for (let i = search(s, /[("'/]/); i >= 0; i = search(s, /[("'/]/, i + 1)) {
    switch (s[i]) {
      case '(': {
        if (!endsWithCSSKeyword(s.slice(0, i).replace(/[\t\n\f\r ]+$/, ''), 'url')) break;
        const j = skipBlanks(s, i + 1);
        if (s[j] === '"') return [{ ...c, state: 'stateCSSDqURL' }, j + 1];
        if (s[j] === "'") return [{ ...c, state: 'stateCSSSqURL' }, j + 1];
        return [{ ...c, state: 'stateCSSURL' }, j];
      }
      case '/':
        if (s[i + 1] === '/') return [{ ...c, state: 'stateCSSLineCmt' }, i + 2];
        if (s[i + 1] === '*') return [{ ...c, state: 'stateCSSBlockCmt' }, i + 2];
        break;
      case '"':
        return [{ ...c, state: 'stateCSSDqStr' }, i + 1];
      default:
        return [{ ...c, state: 'stateCSSSqStr' }, i + 1];
    }
  }
  return [c, s.length];
}

const CSS_ENDS: Partial<Record<State, RegExp>> = {
  stateCSSDqStr: /[\\"]/,
  stateCSSDqURL: /[\\"]/,
  stateCSSSqStr: /[\\']/,
  stateCSSSqURL: /[\\']/,
  stateCSSURL: /[\\\t\n\f\r )]/,
};

function cssString(from: Context, s: string): Step {
  const ends = CSS_ENDS[from.state]!;
  let c = from;
  for (let k = 0; ;) {
    let i = search(s, ends, k);
    if (i < 0) {
      // How far to go on is counted in decoded bytes, as in Go; the rest is then read as the string's next part.
      const [d, n] = url(c, decodeCSS(s.slice(k)));
      return [d, k + n];
    }
    if (s[i] !== '\\') return [{ ...c, state: 'stateCSS' }, i + 1];
    if (++i === s.length) {
      const why = `unfinished escape sequence in CSS string: ${quoteString(s)}`;
      return [failed(Code.PartialEscape, undefined, 0, why), s.length];
    }
    [c] = url(c, decodeCSS(s.slice(0, i + 1)));
    k = i + 1;
  }
}

const stay = (c: Context, s: string): Step => [c, s.length];

export const transitions: Record<State, (c: Context, s: string) => Step> = {
  stateText: text,
  stateTag: tag,
  stateAttrName: inAttrName,
  stateAfterName: afterName,
  stateBeforeValue: beforeValue,
  stateHTMLCmt: htmlComment,
  stateRCDATA: specialTagEnd,
  stateAttr: stay,
  stateURL: url,
  stateSrcset: url,
  stateJS: js,
  stateJSDqStr: jsDelimited,
  stateJSSqStr: jsDelimited,
  stateJSBqStr: jsDelimited,
  stateJSRegexp: jsDelimited,
  stateJSBlockCmt: blockComment,
  stateJSLineCmt: lineComment,
  stateCSS: css,
  stateCSSDqStr: cssString,
  stateCSSSqStr: cssString,
  stateCSSDqURL: cssString,
  stateCSSSqURL: cssString,
  stateCSSURL: cssString,
  stateCSSBlockCmt: blockComment,
  stateCSSLineCmt: lineComment,
  stateError: stay,
  stateDead: stay,
};
