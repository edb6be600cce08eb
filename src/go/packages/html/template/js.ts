/** JavaScript: what a slash means, and how text stands in strings and regular expressions. Byte strings. */
import { decode } from '../../kit/utf8';
import type { JsCtx } from './context';

const BEFORE_REGEXP = new Set([
  'break', 'case', 'continue', 'delete', 'do', 'else', 'finally', 'in', 'instanceof', 'return', 'throw', 'try',
  'typeof', 'void',
]); // prettier-ignore

/** What a slash after this code begins; `before` is what it would have begun before the code. */
export function nextJSCtx(code: string, before: JsCtx): JsCtx {
  const s = code.replace(/(?:[\t\n\f\r ]|\xe2\x80[\xa8\xa9])+$/, '');
  if (s === '') return before;
  const last = s[s.length - 1]!;
  if (last === '+' || last === '-') {
    // a++ / 2, but a + +/x/
    const run = (last === '+' ? /\++$/ : /-+$/).exec(s)![0];
    return run.length & 1 ? 'jsCtxRegexp' : 'jsCtxDivOp';
  }
  if (last === '.') return /[0-9]\.$/.test(s) ? 'jsCtxDivOp' : 'jsCtxRegexp';
  if (',<>=*%&|^?!~([:;{}'.includes(last)) return 'jsCtxRegexp';
  const word = /[$0-9A-Z_a-z]*$/.exec(s)![0];
  return BEFORE_REGEXP.has(word) ? 'jsCtxRegexp' : 'jsCtxDivOp';
}

const hex4 = (n: number): string => `\\u${n.toString(16).padStart(4, '0')}`;
const CONTROL: Record<string, string> = { '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' };

function table(plain: string, short: Record<string, string>): Map<string, string> {
  const map = new Map(Object.entries(short));
  for (const c of plain) map.set(c, hex4(c.charCodeAt(0)));
  return map;
}

/** For strings; the second for text that has its escapes already. */
export const jsString = table('"`&\'+<>', { '/': '\\/', '\\': '\\\\' });
export const jsStringNorm = table('"`&\'+<>', { '/': '\\/' });
export const jsRegexp = table('"&\'+<>', {
  '/': '\\/', $: '\\$', '(': '\\(', ')': '\\)', '*': '\\*', '-': '\\-', '.': '\\.', '?': '\\?', '[': '\\[',
  '\\': '\\\\', ']': '\\]', '^': '\\^', '{': '\\{', '|': '\\|', '}': '\\}',
}); // prettier-ignore

/** Replaces by a table, and what no JavaScript string may hold. */
export function replaceJS(s: string, by: Map<string, string>): string {
  return s.replace(/[\0-\x7f]|\xe2\x80[\xa8\xa9]/g, (c) => {
    if (c.length > 1) return hex4(decode(c, 0) >> 3);
    if (c < ' ') return CONTROL[c] ?? hex4(c.charCodeAt(0));
    return by.get(c) ?? c;
  });
}

/** A JSON text as a value in JavaScript: apart from names before and after it, without line ends of JavaScript. */
export function jsValue(json: string): string {
  if (json === '') return ' null ';
  const part = /^[$0-9A-Z_a-z]$/;
  const pad = part.test(json[0]!) || part.test(json[json.length - 1]!);
  const s = json.replace(/\xe2\x80[\xa8\xa9]/g, (c) => hex4(decode(c, 0) >> 3));
  return pad ? ` ${s} ` : s;
}

const JS_TYPES = new Set([
  'application/ecmascript', 'application/javascript', 'application/json', 'application/ld+json',
  'application/x-ecmascript', 'application/x-javascript', 'module', 'text/ecmascript', 'text/javascript',
  'text/javascript1.0', 'text/javascript1.1', 'text/javascript1.2', 'text/javascript1.3', 'text/javascript1.4',
  'text/javascript1.5', 'text/jscript', 'text/livescript', 'text/x-ecmascript', 'text/x-javascript',
]); // prettier-ignore

/** Whether a script element's type attribute means JavaScript. */
export function isJSType(mime: string): boolean {
  return JS_TYPES.has(mime.split(';')[0]!.toLowerCase().trim());
}
