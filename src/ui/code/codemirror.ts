/** The editor itself, loaded when there is something to edit. Everything CodeMirror is in this file. */
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
  RangeSetBuilder,
  StateEffect,
  StateField,
  Transaction,
  type Extension,
  type RangeSet,
} from '@codemirror/state';
import {
  Decoration,
  EditorView as View,
  gutter,
  GutterMarker,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { SourceText } from '../../world/demo';
import type { CompileError } from '../../world/trace';
import { marks as shapes, type MarkName } from '../parts/marks';
import { placeInText, type EditorView } from './editor.svelte';
import type { LineMark } from './lineMarks';

export interface CodeMirrorOptions {
  parent: HTMLElement;
  files: SourceText[];
  active: string;
  /** Id of the element that says how to leave the editor with the keyboard. */
  describedBy: string;
  onedit: (name: string, text: string) => void;
}

export interface CodeMirror extends EditorView {
  show(name: string): void;
  setErrors(name: string, errors: CompileError[]): void;
  setMarks(name: string, marks: LineMark[]): void;
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

interface Marks {
  gutter: RangeSet<GutterMarker>;
  lines: DecorationSet;
}

const setMarks = StateEffect.define<LineMark[]>();

/** Marks move with their lines while the text is edited. */
const marksField = StateField.define<Marks>({
  create: () => ({ gutter: new RangeSetBuilder<GutterMarker>().finish(), lines: Decoration.none }),
  update(value, transaction) {
    let next = transaction.docChanged
      ? { gutter: value.gutter.map(transaction.changes), lines: value.lines.map(transaction.changes) }
      : value;
    for (const effect of transaction.effects) {
      if (!effect.is(setMarks)) continue;
      const gutterMarks = new RangeSetBuilder<GutterMarker>();
      const lines = new RangeSetBuilder<Decoration>();
      for (const { line, mark, word } of [...effect.value].sort((a, b) => a.line - b.line)) {
        if (line < 1 || line > transaction.state.doc.lines) continue;
        const { from } = transaction.state.doc.line(line);
        gutterMarks.add(from, from, new Shape(mark, word));
        // Drawn by the style sheet, so that it is no part of the text.
        lines.add(from, from, Decoration.line({ attributes: { 'data-note': word } }));
      }
      next = { gutter: gutterMarks.finish(), lines: lines.finish() };
    }
    return next;
  },
  provide: (field) => View.decorations.from(field, (value) => value.lines),
});

const dress = View.theme({
  '&': { flex: '1', minHeight: '0', backgroundColor: 'transparent', color: 'var(--ink)', fontSize: 'var(--fs-code)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '-2px' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: 'var(--lh-code)', fontFeatureSettings: '"zero" 0' },
  '.cm-content': { padding: '4px 0 3px', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 12px 0 0' },
  '&.narrow .cm-line': { paddingLeft: '14px', textIndent: '-14px' },
  '&.narrow .cm-marks': { width: '20px' },
  '&.narrow .cm-marks .cm-gutterElement': { paddingLeft: '5px' },
  '&.narrow .cm-lineNumbers .cm-gutterElement': { minWidth: '27px', paddingRight: '10px', fontSize: '11px' },
  '.cm-gutters': { backgroundColor: 'transparent', border: '0', color: 'var(--ink-3)' },
  '.cm-marks': { width: '26px' },
  '.cm-marks .cm-gutterElement': { paddingLeft: '10px', lineHeight: 'var(--lh-code)' },
  '.cm-marks .mark': { verticalAlign: '-2px' },
  '.cm-lineNumbers .cm-gutterElement': { minWidth: '34px', padding: '0 22px 0 0', fontSize: '11.5px' },
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

  const extensions = (name: string): Extension => [
    history(),
    keymap.of([...defaultKeymap, ...historyKeymap, indentWithTab]),
    gutter({ class: 'cm-marks', markers: (v) => v.state.field(marksField).gutter }),
    lineNumbers(),
    marksField,
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
      if (update.docChanged) options.onedit(name, update.state.doc.toString());
    }),
  ];
  const stateOf = (name: string): EditorState => {
    const text = options.files.find((f) => f.name === name)?.text ?? '';
    const state = states.get(name) ?? EditorState.create({ doc: text, extensions: extensions(name) });
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
    setMarks(name, marks) {
      if (name === current) view.dispatch({ effects: setMarks.of(marks) });
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
