/** The editor itself, loaded when there is something to edit. CodeMirror is in this file and in code*.ts beside it. */
import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab, isolateHistory } from '@codemirror/commands';
import { bracketMatching, indentOnInput, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Compartment, EditorState, Transaction, type Extension } from '@codemirror/state';
import { EditorView as View, gutter, hoverTooltip, keymap, lineNumbers, type BlockInfo } from '@codemirror/view';
import type { SourceText } from '../../world/demo';
import type { CompileError } from '../../world/trace';
import { hintField, hintTooltip, setHint, type Hint } from './codeHint';
import { dress, goMode, ink } from './codeLook';
import { breakpointField, breakpointLines, drawnField, setBreakpoints, setDressing } from './codeMarks';
import type { Dressing } from './dressing';
import { placeInText, type EditorView } from './editor.svelte';

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
