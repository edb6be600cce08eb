/** What is drawn beside and on the lines: marks of calls, the trail of what ran, the line that is next, breakpoints. */
import { EditorState, RangeSet, RangeSetBuilder, StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView as View, gutterLineClass, GutterMarker, type DecorationSet } from '@codemirror/view';
import { marks as shapes, type MarkName } from '../parts/marks';
import type { Dressing } from './dressing';

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

export const setDressing = StateEffect.define<Dressing>();

/** What is drawn moves with its lines while the text is edited. */
export const drawnField = StateField.define<Drawn>({
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

export const setBreakpoints = StateEffect.define<readonly number[]>();
const breakpointClass = new LineClass('breakpoint');
export const breakpointField = StateField.define<RangeSet<GutterMarker>>({
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

/** Lines with a breakpoint, from 1. */
export function breakpointLines(state: EditorState): number[] {
  const lines: number[] = [];
  for (let i = state.field(breakpointField).iter(); i.value; i.next()) lines.push(state.doc.lineAt(i.from).number);
  return [...new Set(lines)];
}
