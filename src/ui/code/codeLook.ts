/** How code looks in the editor: set in ink, by weight and slant. */
import { HighlightStyle, StreamLanguage } from '@codemirror/language';
import { go } from '@codemirror/legacy-modes/mode/go';
import { EditorView as View } from '@codemirror/view';
import { tags } from '@lezer/highlight';

/** The mode makes the names of types keywords, and of built-in values something like it; the lessons set them as names. */
const typeNames = /^(?:bool|byte|complex(?:64|128)|error|float(?:32|64)|u?int(?:8|16|32|64|ptr)?|rune|string)$/;
export const goMode = StreamLanguage.define<unknown>({
  ...go,
  token(stream, state) {
    const kind = go.token(stream, state);
    return kind === 'atom' || (kind === 'keyword' && typeNames.test(stream.current())) ? 'variable' : kind;
  },
});

export const ink = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '600', color: 'var(--code-key)' },
  { tag: [tags.string, tags.number, tags.character], color: 'var(--code-str)' },
  { tag: tags.comment, color: 'var(--code-note)', fontStyle: 'italic' },
]);

/** The parts of the editor, in the page's own colours. */
export const dress = View.theme({
  '&': { flex: '1', minHeight: '0', backgroundColor: 'transparent', color: 'var(--ink)', fontSize: 'var(--fs-code)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: 'var(--lh-code)', fontFeatureSettings: '"zero" 0' },
  '.cm-content': { padding: '4px 0 3px', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 0' },
  '&.narrow .cm-line': { paddingLeft: '14px', textIndent: '-14px' },
  '&.narrow .cm-marks': { width: '20px' },
  '&.narrow .cm-marks .cm-gutterElement': { paddingLeft: '5px' },
  '&.narrow .cm-lineNumbers .cm-gutterElement': { fontSize: '11px' },
  '&.narrow .cm-trail': { width: '17px' },
  '&.narrow .cm-trail .ran::after': { right: '6px' },
  '&.narrow .cm-trail .at::before': { right: '2px' },
  '.cm-gutters': { backgroundColor: 'var(--sheet)', border: '0', color: 'var(--ink-3)' },
  '.cm-marks': { width: '26px' },
  '.cm-marks .cm-gutterElement': { paddingLeft: '10px', lineHeight: 'var(--lh-code)' },
  '.cm-marks .mark': { verticalAlign: '-2px' },
  '.cm-lineNumbers .cm-gutterElement': {
    minWidth: '17px',
    padding: '0 2px 0 0',
    fontSize: '11.5px',
    cursor: 'pointer',
  },
  '.cm-lineNumbers .cm-gutterElement.breakpoint:not(.at)': {
    color: 'var(--sheet)',
    backgroundColor: 'var(--ink)',
    borderRadius: '2px',
  },
  '.cm-lineNumbers .cm-gutterElement.breakpoint': {
    outline: '1px solid var(--ink)',
    outlineOffset: '-1px',
    borderRadius: '2px',
  },
  '.cm-trail': { width: '20px' },
  '.cm-trail .cm-gutterElement': { position: 'relative' },
  '.cm-trail .ran::after': {
    content: '""',
    position: 'absolute',
    right: '9px',
    top: '0',
    bottom: '0',
    width: '2px',
    backgroundColor: 'var(--ink-3)',
  },
  '.cm-trail .ran.first::after': { top: '5px' },
  '.cm-gutters .at': { backgroundColor: 'var(--accent-wash)', color: 'var(--accent)', fontWeight: '600' },
  '.cm-trail .at::before': {
    content: '""',
    position: 'absolute',
    right: '4px',
    top: '3px',
    width: '13px',
    height: '13px',
    zIndex: '1',
    backgroundColor: 'var(--accent)',
    clipPath: 'polygon(0 15%, 54% 15%, 92% 50%, 54% 85%, 0 85%)',
  },
  '.cm-line.at': { backgroundColor: 'var(--accent-wash)' },
  '.cm-line.caller, .cm-gutters .caller': { backgroundColor: 'var(--well)' },
  '.cm-line.lit:not(.at), .cm-gutters .lit:not(.at)': { backgroundColor: 'var(--well)' },
  '.cm-line.lit': { boxShadow: 'inset 0 -1px var(--ink-3)' },
  '.cm-line.at[data-note]::after': { color: 'var(--ink-2)' },
  '.cm-hint': { maxWidth: 'min(520px, 90vw)', maxHeight: '40vh', overflow: 'auto', padding: '6px 10px 7px' },
  '.cm-hint code': { font: '400 12.5px/18px var(--mono)', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  '.cm-hint p': { margin: '5px 0 0', font: '400 13px/19px var(--sans)', color: 'var(--ink-2)', whiteSpace: 'pre-line' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', fontSize: '12.5px', maxHeight: '15em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--ink) !important',
    color: 'var(--sheet) !important',
  },
  '.cm-tooltip-autocomplete li[aria-selected] .cm-completionDetail': { color: 'inherit' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--ink-3)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
  '.cm-completionInfo': { font: '400 12.5px/18px var(--sans)', whiteSpace: 'pre-line', maxWidth: '340px' },
  '.cm-line[data-note]::after': {
    content: 'attr(data-note)',
    marginLeft: '20px',
    font: '400 12px/1 var(--sans)',
    color: 'var(--ink-3)',
  },
  '.cm-lintRange-error': {
    backgroundImage: 'none',
    textDecoration: 'underline wavy var(--error) 1px',
    textUnderlineOffset: '3px',
    textDecorationSkipInk: 'none',
  },
  '.cm-lintPoint::after': { borderBottomColor: 'var(--error)' },
  '.cm-tooltip': {
    backgroundColor: 'var(--sheet)',
    border: '1px solid var(--ink)',
    borderRadius: 'var(--radius)',
    color: 'var(--ink)',
  },
  '.cm-diagnostic': { padding: '6px 10px', borderLeft: '0', font: '400 12.5px/18px var(--mono)' },
  '.cm-matchingBracket, &.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--well)',
    outline: '1px solid var(--rule-2)',
  },
  '.cm-nonmatchingBracket, &.cm-focused .cm-nonmatchingBracket': { backgroundColor: 'transparent' },
});
