/** What the editor says about the text at the cursor. */
import { StateEffect, StateField } from '@codemirror/state';
import { showTooltip, type Tooltip } from '@codemirror/view';

/** What is said about a stretch of the text. */
export interface Hint {
  /** Offsets in UTF-16 units. */
  from: number;
  to: number;
  /** Go: a value, a declaration. */
  code: string;
  doc?: string;
}

/** What is said at the cursor when it is asked for by key; it goes with the next move or change. */
export const setHint = StateEffect.define<Tooltip | null>();
export const hintField = StateField.define<Tooltip | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(setHint)) return effect.value;
    return transaction.docChanged || transaction.selection ? null : value;
  },
  provide: (field) => showTooltip.from(field),
});

export function hintTooltip(hint: Hint): Tooltip {
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
