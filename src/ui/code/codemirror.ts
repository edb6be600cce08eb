/** The editor itself, loaded when there is something to edit. Everything CodeMirror is in this file. */
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  StreamLanguage,
  syntaxHighlighting,
} from '@codemirror/language';
import { go } from '@codemirror/legacy-modes/mode/go';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import {
  Compartment,
  EditorState,
  RangeSet,
  RangeSetBuilder,
  StateEffect,
  StateField,
  Transaction,
  type Extension,
} from '@codemirror/state';
import {
  Decoration,
  EditorView as View,
  gutter,
  gutterLineClass,
  GutterMarker,
  hoverTooltip,
  keymap,
  lineNumbers,
  showTooltip,
  type BlockInfo,
  type DecorationSet,
  type Tooltip,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { SourceText } from '../../world/demo';
import type { CompileError } from '../../world/trace';
import { marks as shapes, type MarkName } from '../parts/marks';
import { placeInText, type EditorView } from './editor.svelte';
import type { Dressing } from './dressing';

export interface CodeMirrorOptions {
  parent: HTMLElement;
  files: SourceText[];
  active: string;
  /** Id of the element that says how to leave the editor with the keyboard. */
  describedBy: string;
  onedit: (name: string, text: string) => void;
  /** Breakpoints of each file, lines from 1. */
  breakpoints: (name: string) => readonly number[];
  /** Breakpoints have moved with their lines. */
  onmove: (name: string, lines: number[]) => void;
  /** The gutter beside a line was picked; `goes`: to run to that line. */
  ongutter: (name: string, line: number, goes: boolean) => void;
  /** The line that the learner points at, with the pointer or else the cursor; undefined for none. */
  onpoint: (name: string, line: number | undefined) => void;
  /** What to say about the text at an offset. */
  onhover: (name: string, offset: number) => Promise<Hint | undefined>;
  /** What can follow at an offset. */
  oncomplete: (name: string, offset: number) => Promise<Suggestions | undefined>;
}

/** What is said about a stretch of the text. */
export interface Hint {
  /** Offsets in UTF-16 units. */
  from: number;
  to: number;
  /** Go: a value, a declaration. */
  code: string;
  doc?: string;
}

export interface Suggestions {
  /** Where the text begins that one of them takes the place of. */
  from: number;
  list: {
    label: string;
    detail: string;
    kind: 'function' | 'variable' | 'constant' | 'type' | 'property' | 'method';
    doc?: string;
  }[];
}

export interface CodeMirror extends EditorView {
  show(name: string): void;
  setErrors(name: string, errors: CompileError[]): void;
  setDressing(name: string, dressing: Dressing): void;
  setBreakpoints(name: string, lines: readonly number[]): void;
  /** Moves a line into view without taking the focus. */
  scrollTo(line: number): void;
  /** Begins at a line: it stands at the top if not everything can be seen at once. 0 for none. */
  begin(line: number): void;
  /** Says what is at the cursor, as hovering does. */
  hint(): void;
  readonly cursor: { line: number; offset: number };
  setWrapping(wrap: boolean): void;
  focus(): void;
  destroy(): void;
}

/** The mode makes the names of types keywords, and of built-in values something like it; the lessons set them as names. */
const typeNames = /^(?:bool|byte|complex(?:64|128)|error|float(?:32|64)|u?int(?:8|16|32|64|ptr)?|rune|string)$/;
const goMode = StreamLanguage.define<unknown>({
  ...go,
  token(stream, state) {
    const kind = go.token(stream, state);
    return kind === 'atom' || (kind === 'keyword' && typeNames.test(stream.current())) ? 'variable' : kind;
  },
});

const ink = HighlightStyle.define([
  { tag: tags.keyword, fontWeight: '600', color: 'var(--code-key)' },
  { tag: [tags.string, tags.number, tags.character], color: 'var(--code-str)' },
  { tag: tags.comment, color: 'var(--code-note)', fontStyle: 'italic' },
]);

class Shape extends GutterMarker {
  constructor(
    private readonly name: MarkName,
    private readonly word: string,
  ) {
    super();
  }
  override eq(other: Shape): boolean {
    return other.name === this.name && other.word === this.word;
  }
  override toDOM(): Node {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', `mark c-${this.name}`);
    svg.setAttribute('viewBox', '0 0 12 12');
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    path.setAttribute('d', shapes[this.name]);
    if (this.name === 'miss') path.setAttribute('style', 'fill:none;stroke:currentColor;stroke-width:1.9');
    else path.setAttribute('fill-rule', 'evenodd');
    svg.append(path);
    svg.append(
      Object.assign(document.createElementNS('http://www.w3.org/2000/svg', 'title'), { textContent: this.word }),
    );
    return svg;
  }
}

/** Gives the cells of the gutters beside a line a class. */
class LineClass extends GutterMarker {
  override readonly elementClass: string;
  constructor(name: string) {
    super();
    this.elementClass = name;
  }
  override eq(other: LineClass): boolean {
    return other.elementClass === this.elementClass;
  }
}

interface Drawn {
  shapes: RangeSet<GutterMarker>;
  cells: RangeSet<GutterMarker>;
  lines: DecorationSet;
}

const setDressing = StateEffect.define<Dressing>();

/** What is drawn moves with its lines while the text is edited. */
const drawnField = StateField.define<Drawn>({
  create: () => ({ shapes: RangeSet.empty, cells: RangeSet.empty, lines: Decoration.none }),
  update(value, transaction) {
    let next = transaction.docChanged
      ? {
          shapes: value.shapes.map(transaction.changes),
          cells: value.cells.map(transaction.changes),
          lines: value.lines.map(transaction.changes),
        }
      : value;
    for (const effect of transaction.effects) if (effect.is(setDressing)) next = draw(effect.value, transaction.state);
    return next;
  },
  provide: (field) => [
    View.decorations.from(field, (value) => value.lines),
    gutterLineClass.from(field, (value) => value.cells),
  ],
});

function draw(d: Dressing, state: EditorState): Drawn {
  const shapes = new RangeSetBuilder<GutterMarker>();
  const cells = new RangeSetBuilder<GutterMarker>();
  const lines = new RangeSetBuilder<Decoration>();
  for (let line = 1; line <= state.doc.lines; line++) {
    const mark = d.marks.find((m) => m.line === line);
    const note = d.notes.find((n) => n.line === line);
    const ran = d.ran.find((r) => r.line === line);
    const at = d.at?.line === line ? (d.at.isTop ? 'at' : 'caller') : '';
    const lit = d.lit.includes(line) ? 'lit' : '';
    const cell = [at, lit, ran ? `ran${ran.isFirst ? ' first' : ''}${ran.isLast ? ' last' : ''}` : ''];
    if (!mark && !note && cell.every((c) => c === '')) continue;
    const { from } = state.doc.line(line);
    if (mark) shapes.add(from, from, new Shape(mark.mark, mark.word));
    const names = cell.filter((c) => c !== '').join(' ');
    if (names !== '') cells.add(from, from, new LineClass(names));
    const attributes: Record<string, string> = {};
    // Drawn by the style sheet, so that it is no part of the text.
    if (note) attributes['data-note'] = note.text;
    if (at === 'at') attributes['aria-current'] = 'true';
    const own = [at, lit].filter((c) => c !== '').join(' ');
    if (own !== '') attributes.class = own;
    lines.add(from, from, Decoration.line({ attributes }));
  }
  return { shapes: shapes.finish(), cells: cells.finish(), lines: lines.finish() };
}

const setBreakpoints = StateEffect.define<readonly number[]>();
const breakpointClass = new LineClass('breakpoint');
const breakpointField = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(value, transaction) {
    let next = transaction.docChanged ? value.map(transaction.changes) : value;
    for (const effect of transaction.effects)
      if (effect.is(setBreakpoints)) next = breakpointsAt(effect.value, transaction.state);
    return next;
  },
  provide: (field) => gutterLineClass.from(field),
});

function breakpointsAt(lines: readonly number[], { doc }: EditorState): RangeSet<GutterMarker> {
  const there = [...new Set(lines)].filter((l) => l >= 1 && l <= doc.lines).sort((a, b) => a - b);
  return RangeSet.of(there.map((l) => breakpointClass.range(doc.line(l).from)));
}

function breakpointLines(state: EditorState): number[] {
  const lines: number[] = [];
  for (let i = state.field(breakpointField).iter(); i.value; i.next()) lines.push(state.doc.lineAt(i.from).number);
  return [...new Set(lines)];
}

/** What is said at the cursor when it is asked for by key; it goes with the next move or change. */
const setHint = StateEffect.define<Tooltip | null>();
const hintField = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setHint)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

function hintTooltip(hint: Hint): Tooltip {
  return {
    pos: hint.from,
    end: hint.to,
    above: true,
    create: () => {
      const dom = document.createElement('div');
      dom.className = 'cm-hint';
      dom.setAttribute('role', 'status');
      dom.append(Object.assign(document.createElement('code'), { textContent: hint.code }));
      if (hint.doc) dom.append(Object.assign(document.createElement('p'), { textContent: hint.doc }));
      return { dom };
    },
  };
}

const dress = View.theme({
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

export function createCodeMirror(options: CodeMirrorOptions): CodeMirror {
  const wrapping = new Compartment();
  let wrap: Extension = EditorState.tabSize.of(4);
  let current = options.active;
  const states = new Map<string, EditorState>();

  const pick = (name: string) => ({
    click: (v: View, line: BlockInfo) => {
      options.ongutter(name, v.state.doc.lineAt(line.from).number, false);
      return true;
    },
    contextmenu: (v: View, line: BlockInfo, e: Event) => {
      e.preventDefault();
      options.ongutter(name, v.state.doc.lineAt(line.from).number, true);
      return true;
    },
  });
  const extensions = (name: string): Extension => [
    history(),
    // The keys of stepping and hints are the page's.
    keymap.of([
      ...completionKeymap,
      ...defaultKeymap.filter((k) => k.key !== 'Mod-i'),
      ...historyKeymap,
      indentWithTab,
    ]),
    gutter({ class: 'cm-marks', markers: (v) => v.state.field(drawnField).shapes, domEventHandlers: pick(name) }),
    lineNumbers({ domEventHandlers: pick(name) }),
    gutter({ class: 'cm-trail', renderEmptyElements: true, domEventHandlers: pick(name) }),
    drawnField,
    breakpointField,
    hintField,
    hoverTooltip(
      async (_, pos) => {
        const hint = await options.onhover(name, pos);
        return hint ? hintTooltip(hint) : null;
      },
      { hideOnChange: true },
    ),
    autocompletion({
      icons: false,
      override: [
        async (context) => {
          const word = context.matchBefore(/\.[\p{L}\p{N}_]*$/u);
          if (!word) return null;
          const found = await options.oncomplete(name, context.pos);
          if (!found || context.aborted) return null;
          const choices = found.list.map((o) => ({
            label: o.label,
            detail: o.detail,
            type: o.kind,
            ...(o.doc ? { info: o.doc } : {}),
          }));
          return { from: found.from, options: choices, validFor: /^[\p{L}\p{N}_]*$/u };
        },
      ],
    }),
    View.domEventHandlers({
      mousemove: (e, v) => {
        const at = v.posAtCoords({ x: e.clientX, y: e.clientY });
        options.onpoint(name, at === null ? undefined : v.state.doc.lineAt(at).number);
      },
      mouseleave: (_, v) =>
        options.onpoint(name, v.hasFocus ? v.state.doc.lineAt(v.state.selection.main.head).number : undefined),
      blur: () => options.onpoint(name, undefined),
    }),
    goMode,
    syntaxHighlighting(ink),
    indentOnInput(),
    indentUnit.of('\t'),
    bracketMatching(),
    wrapping.of(wrap),
    dress,
    View.contentAttributes.of({
      'aria-label': name,
      'aria-describedby': options.describedBy,
      spellcheck: 'false',
      autocapitalize: 'off',
    }),
    View.updateListener.of((update) => {
      if (update.docChanged) {
        options.onedit(name, update.state.doc.toString());
        const lines = breakpointLines(update.state);
        if (lines.join() !== breakpointLines(update.startState).join()) options.onmove(name, lines);
      }
      if ((update.selectionSet || update.focusChanged) && update.view.hasFocus)
        options.onpoint(name, update.state.doc.lineAt(update.state.selection.main.head).number);
    }),
  ];
  const stateOf = (name: string): EditorState => {
    const text = options.files.find((f) => f.name === name)?.text ?? '';
    let state = states.get(name);
    if (!state) {
      state = EditorState.create({ doc: text, extensions: extensions(name) });
      state = state.update({ effects: setBreakpoints.of(options.breakpoints(name)) }).state;
    }
    states.set(name, state);
    return state;
  };
  const view = new View({ state: stateOf(current), parent: options.parent });
  const keep = () => states.set(current, view.state);
  const show = (name: string) => {
    if (name === current) return;
    keep();
    current = name;
    view.setState(stateOf(name));
    view.dispatch({ effects: wrapping.reconfigure(wrap) });
  };

  return {
    show,
    replace(name, text) {
      const doc = name === current ? view.state.doc : stateOf(name).doc;
      if (doc.toString() === text) return;
      const change = {
        changes: { from: 0, to: doc.length, insert: text },
        // One step of its own, whatever was typed just before or comes after.
        annotations: [isolateHistory.of('full'), Transaction.userEvent.of('input.reset')],
      };
      if (name === current) view.dispatch(change);
      else {
        states.set(name, stateOf(name).update(change).state);
        options.onedit(name, text);
      }
    },
    reveal(line, column) {
      const at = view.state.doc.line(Math.min(line, view.state.doc.lines));
      view.dispatch({ selection: { anchor: Math.min(at.from + column - 1, at.to) }, scrollIntoView: true });
      view.focus();
    },
    setErrors(name, errors) {
      if (name !== current) return;
      const text = view.state.doc.toString();
      const diagnostics = errors.map((error): Diagnostic => {
        const { line, column, length } = placeInText(text, error);
        const at = view.state.doc.line(line);
        const from = Math.min(at.from + column - 1, at.to);
        return { from, to: Math.min(from + length, at.to), severity: 'error', message: error.message };
      });
      view.dispatch(setDiagnostics(view.state, diagnostics));
    },
    setDressing(name, dressing) {
      if (name === current) view.dispatch({ effects: setDressing.of(dressing) });
    },
    setBreakpoints(name, lines) {
      if (name === current && breakpointLines(view.state).join() !== [...lines].sort((a, b) => a - b).join())
        view.dispatch({ effects: setBreakpoints.of(lines) });
    },
    scrollTo(line) {
      const { doc } = view.state;
      if (line <= doc.lines)
        view.dispatch({ effects: View.scrollIntoView(doc.line(line).from, { y: 'nearest', yMargin: 76 }) });
    },
    begin(line) {
      const { doc } = view.state;
      if (line > 0 && line <= doc.lines)
        view.dispatch({ effects: View.scrollIntoView(doc.line(line).from, { y: 'start', yMargin: 19 }) });
    },
    hint() {
      const name = current;
      void options.onhover(name, view.state.selection.main.head).then((hint) => {
        if (name === current) view.dispatch({ effects: setHint.of(hint ? hintTooltip(hint) : null) });
      });
    },
    get cursor() {
      const offset = view.state.selection.main.head;
      return { line: view.state.doc.lineAt(offset).number, offset };
    },
    setWrapping(on) {
      wrap = on
        ? [View.lineWrapping, EditorState.tabSize.of(2), View.editorAttributes.of({ class: 'narrow' })]
        : EditorState.tabSize.of(4);
      view.dispatch({ effects: wrapping.reconfigure(wrap) });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}
