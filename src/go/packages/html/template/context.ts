/**
 * Where in an HTML document an action stands. The names are those that Go's error messages show, so that a context
 * prints as it does there.
 */
import type { Node } from '../../text/template/nodes';

export type State =
  | 'stateText'
  | 'stateTag'
  | 'stateAttrName'
  | 'stateAfterName'
  | 'stateBeforeValue'
  | 'stateHTMLCmt'
  | 'stateRCDATA'
  | 'stateAttr'
  | 'stateURL'
  | 'stateSrcset'
  | 'stateJS'
  | 'stateJSDqStr'
  | 'stateJSSqStr'
  | 'stateJSBqStr'
  | 'stateJSRegexp'
  | 'stateJSBlockCmt'
  | 'stateJSLineCmt'
  | 'stateCSS'
  | 'stateCSSDqStr'
  | 'stateCSSSqStr'
  | 'stateCSSDqURL'
  | 'stateCSSSqURL'
  | 'stateCSSURL'
  | 'stateCSSBlockCmt'
  | 'stateCSSLineCmt'
  | 'stateError'
  | 'stateDead';

/** What ends an attribute's value; delimNone outside of one. */
type Delim = 'delimNone' | 'delimDoubleQuote' | 'delimSingleQuote' | 'delimSpaceOrTagEnd';
type UrlPart = 'urlPartNone' | 'urlPartPreQuery' | 'urlPartQueryOrFrag' | 'urlPartUnknown';
/** What a slash in JavaScript would begin here: a regular expression or a division. */
export type JsCtx = 'jsCtxRegexp' | 'jsCtxDivOp' | 'jsCtxUnknown';
export type Attr = 'attrNone' | 'attrScript' | 'attrScriptType' | 'attrStyle' | 'attrURL' | 'attrSrcset';
export type Element = 'elementNone' | 'elementScript' | 'elementStyle' | 'elementTextarea' | 'elementTitle';

/** Why a template cannot be escaped. The numbers are ErrorCode's. */
export const Code = {
  AmbigContext: 1, BadHTML: 2, BranchEnd: 3, EndContext: 4, NoSuchTemplate: 5, OutputContext: 6, PartialCharset: 7,
  PartialEscape: 8, RangeLoopReentry: 9, SlashAmbig: 10, PredefinedEscaper: 11, JSTemplate: 12,
} as const; // prettier-ignore
export type Code = (typeof Code)[keyof typeof Code];

export class EscapeError {
  name = '';
  constructor(
    readonly code: Code,
    readonly node: Node | undefined,
    public line: number,
    public description: string,
  ) {}
}

export interface Context {
  readonly state: State;
  readonly delim: Delim;
  readonly urlPart: UrlPart;
  readonly jsCtx: JsCtx;
  readonly attr: Attr;
  readonly element: Element;
  /** The break or continue that left a loop here. */
  readonly node?: Node;
  readonly err?: EscapeError;
}

const START: Context = {
  state: 'stateText',
  delim: 'delimNone',
  urlPart: 'urlPartNone',
  jsCtx: 'jsCtxRegexp',
  attr: 'attrNone',
  element: 'elementNone',
};

/** The context of plain text, but for the given parts. */
export const context = (parts: Partial<Context> = {}): Context => ({ ...START, ...parts });

export function failed(code: Code, node: Node | undefined, line: number, text: string): Context {
  return context({ state: 'stateError', err: new EscapeError(code, node, line, text) });
}

export function same(a: Context, b: Context): boolean {
  return (
    a.state === b.state &&
    a.delim === b.delim &&
    a.urlPart === b.urlPart &&
    a.jsCtx === b.jsCtx &&
    a.attr === b.attr &&
    a.element === b.element &&
    a.err === b.err
  );
}

export function contextText(c: Context): string {
  return `{${c.state} ${c.delim} ${c.urlPart} ${c.jsCtx} ${c.attr} ${c.element} <nil>}`;
}

/** The name of a template's copy that is escaped for a context other than plain text. */
export function mangle(c: Context, name: string): string {
  if (c.state === 'stateText') return name;
  let s = `${name}$htmltemplate_${c.state}`;
  for (const part of ['delim', 'urlPart', 'jsCtx', 'attr', 'element'] as const) {
    if (c[part] !== START[part]) s += `_${c[part]}`;
  }
  return s;
}

const COMMENTS = new Set<State>([
  'stateHTMLCmt', 'stateJSBlockCmt', 'stateJSLineCmt', 'stateCSSBlockCmt', 'stateCSSLineCmt',
]); // prettier-ignore
export const isComment = (s: State): boolean => COMMENTS.has(s);

const TAGS = new Set<State>(['stateTag', 'stateAttrName', 'stateAfterName', 'stateBeforeValue', 'stateAttr']);
export const isInTag = (s: State): boolean => TAGS.has(s);

/** What an attribute's value begins as. */
export const attrStart: Record<Attr, State> = {
  attrNone: 'stateAttr',
  attrScript: 'stateJS',
  attrScriptType: 'stateAttr',
  attrStyle: 'stateCSS',
  attrURL: 'stateURL',
  attrSrcset: 'stateSrcset',
};

/** Bytes that end an attribute's value, by its delimiter. */
export const delimEnd: Record<Delim, RegExp> = {
  delimNone: /$^/,
  delimDoubleQuote: /"/,
  delimSingleQuote: /'/,
  delimSpaceOrTagEnd: /[ \t\n\f\r>]/,
};
