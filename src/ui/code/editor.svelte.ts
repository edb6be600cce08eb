/** The text in the editor: the learner's files, what the compiler says of them, and what became of the lesson's code. */
import { sameFiles } from '../../share/work';
import type { SourceText } from '../../world/demo';
import type { CompileError } from '../../world/trace';

/** What the editor on the screen must be able to do; the text lives here, its undo history there. */
export interface EditorView {
  /** Replaces the text of a file in one step that can be undone. */
  replace(name: string, text: string): void;
  /** Puts the cursor there. Line and column count from 1, the column in UTF-16 units. */
  reveal(line: number, column: number): void;
}

/** Real ms after the last key until the compiler is asked. */
const pause = 200;

export class Editor {
  #files = $state.raw<SourceText[]>([]);
  #errors = $state.raw<CompileError[]>([]);
  #active = $state(0);
  #wasReset = $state(false);
  #view: EditorView | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(
    /** The lesson's own code. */
    readonly original: SourceText[],
    files: SourceText[],
    private readonly check: (files: SourceText[]) => Promise<CompileError[]>,
    /** Called when the text has changed. */
    private readonly changed: () => void = () => undefined,
  ) {
    this.#files = files;
  }

  get files(): SourceText[] {
    return this.#files;
  }
  get errors(): CompileError[] {
    return this.#errors;
  }
  /** Index of the file that is shown. */
  get active(): number {
    return this.#active;
  }
  get file(): SourceText {
    return this.#files[this.#active] ?? { name: 'main.go', text: '' };
  }
  get isOriginal(): boolean {
    return sameFiles(this.#files, this.original);
  }
  /** The last thing that happened to the text was Reset code. */
  get wasReset(): boolean {
    return this.#wasReset;
  }

  /** Opens the file with a function of that name, if there is one. */
  begin(name: string): void {
    const index = this.#files.findIndex((f) => lineOf(f.text, name) > 0);
    if (index >= 0) this.#active = index;
  }

  /** The editor on the screen; undefined when it goes. */
  attach(view: EditorView | undefined): void {
    this.#view = view;
  }

  show(index: number): void {
    if (index in this.#files) this.#active = index;
  }

  /** Gives a file another text, in one step that can be undone; a file that is not there is added. */
  put(name: string, text: string): void {
    const index = this.#files.findIndex((f) => f.name === name);
    if (index < 0) {
      this.#files = [...this.#files, { name, text }];
      this.changed();
      return;
    }
    this.show(index);
    if (this.#view) this.#view.replace(name, text);
    else this.edit(name, text);
  }

  /** Takes over what was typed. */
  edit(name: string, text: string): void {
    const old = this.#files.find((f) => f.name === name);
    if (!old || old.text === text) return;
    this.#files = this.#files.map((f) => (f === old ? { name, text } : f));
    this.#wasReset = false;
    this.changed();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.checkNow(), pause);
  }

  /** Asks the compiler at once. Gives its errors; an answer that came too late is not shown. */
  async checkNow(): Promise<CompileError[]> {
    clearTimeout(this.#timer);
    const mine = ++this.#asked;
    const errors = await this.check(this.#files).catch((e: unknown): CompileError[] => [
      {
        place: { file: this.file.name, line: 1, column: 1, func: '' },
        message: e instanceof Error ? e.message : String(e),
      },
    ]);
    if (mine === this.#asked) this.#errors = errors;
    return errors;
  }

  /** Brings the lesson's code back, as one edit of each file. */
  reset(): void {
    if (this.isOriginal) return;
    const extra = this.#files.filter((f) => !this.original.some((o) => o.name === f.name));
    if (extra.length > 0) {
      const { name } = this.file;
      this.#files = this.#files.filter((f) => !extra.includes(f));
      this.#active = Math.max(0, this.#files.findIndex((f) => f.name === name)); // prettier-ignore
      this.changed();
    }
    for (const { name, text } of this.original) {
      if (this.#view) this.#view.replace(name, text);
      else this.edit(name, text);
    }
    this.#wasReset = true;
  }

  /** Shows the place of an error. */
  reveal(error: CompileError): void {
    const index = this.#files.findIndex((f) => f.name === error.place.file);
    if (index >= 0) this.show(index);
    const { line, column } = placeInText(this.file.text, error);
    this.#view?.reveal(line, column);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#asked++;
  }
}

/** The line on which a function of that name is declared, from 1; 0 if it is not. */
export function lineOf(text: string, name: string): number {
  return text.split('\n').findIndex((line) => new RegExp(`^func (\\([^)]*\\) )?${name}\\b`).test(line)) + 1;
}

/**
 * An error's place in UTF-16 units: Go counts columns in bytes. `length` reaches to the end of the word there, and is at
 * least 1 unless the line ends.
 */
export function placeInText(text: string, error: CompileError): { line: number; column: number; length: number } {
  const lines = text.split('\n');
  const number = Math.min(Math.max(1, error.place.line), lines.length);
  const line = lines[number - 1]!;
  let bytes = 1;
  let column = 1;
  for (const character of line) {
    if (bytes >= error.place.column) break;
    bytes += new TextEncoder().encode(character).length;
    column += character.length;
  }
  const word = /^(?:[\p{L}\p{N}_]+|"[^"]*"|\s+$|.)/u.exec(line.slice(column - 1));
  return { line: number, column, length: word?.[0].length ?? 0 };
}
