/**
 * Source files and positions.
 *
 * Go counts columns in bytes, so source text is kept as a *byte string*: a JS string whose code units are
 * the UTF-8 bytes 0–255. Names and string literals in the tree are byte strings too; text becomes Unicode
 * again only at the edges, with `fromBytes`.
 */

import { lineDirectives, type LineDirective } from './lines';

/** A place in the source: 0 means "no place"; otherwise the file's base plus a byte offset. */
export type Pos = number;

/** One file of Go source. */
export class SourceFile {
  /** Byte offset of the start of each line, in order. */
  readonly lines: number[] = [0];
  private directives: LineDirective[] | undefined;

  /**
   * @param name the name shown in messages, for example `main.go`
   * @param text the source as a byte string
   * @param base what is added to a byte offset to make a `Pos`; at least 1
   */
  constructor(
    readonly name: string,
    readonly text: string,
    readonly base: number,
  ) {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.lines.push(i + 1);
  }

  pos(offset: number): Pos {
    return this.base + offset;
  }

  /** The line directive that rules at a byte offset. */
  directive(offset: number): LineDirective | undefined {
    this.directives ??= lineDirectives(this.text);
    return this.directives.findLast((d) => d.offset <= offset);
  }
}

/** A place as people read it. Line and column count from 1, the column in bytes. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** All files of one program, so that a single number can name any place in it. */
export class FileSet {
  private readonly files: SourceFile[] = [];
  private next: number;

  /**
   * @param start the first position given out
   * @param below another set, which knows the positions below `start`: that of packages shared by many programs
   */
  constructor(
    private readonly start = 1,
    private readonly below?: FileSet,
  ) {
    this.next = start;
  }

  /** Adds a file. `text` is a byte string; see `toBytes`. */
  add(name: string, text: string): SourceFile {
    const file = new SourceFile(name, text, this.next);
    this.files.push(file);
    this.next += text.length + 2;
    return file;
  }

  /** The file a position lies in, or undefined for 0. */
  file(pos: Pos): SourceFile | undefined {
    if (pos < this.start) return this.below?.file(pos);
    let lo = 0;
    let hi = this.files.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (this.files[mid]!.base <= pos) lo = mid + 1;
      else hi = mid;
    }
    return pos > 0 && lo > 0 ? this.files[lo - 1] : undefined;
  }

  place(pos: Pos): Place {
    const file = this.file(pos);
    if (!file) return { file: '', line: 0, column: 0 };
    const offset = pos - file.base;
    let lo = 0;
    let hi = file.lines.length;
    while (lo < hi) {
      const mid = (lo + hi) >> 1;
      if (file.lines[mid]! <= offset) lo = mid + 1;
      else hi = mid;
    }
    return { file: file.name, line: lo, column: offset - file.lines[lo - 1]! + 1 };
  }

  /** The place as line directives (see lines.ts) name it; no file, or column 0: not known. */
  named(pos: Pos): Place {
    const real = this.place(pos);
    const file = this.file(pos);
    const d = file?.directive(pos - file.base);
    if (!file || !d) return real;
    const start = this.place(file.pos(d.offset));
    const sameLine = real.line === start.line;
    return {
      file: d.file ?? real.file,
      line: d.line + real.line - start.line,
      column: d.column === 0 ? 0 : sameLine ? d.column + real.column - start.column : real.column,
    };
  }

  /** The place as gc prints it: a file of the folder with `./`, a column only if it is known and below 255. */
  text(pos: Pos): string {
    const { file, line, column } = this.named(pos);
    const own = file !== '' && file === this.file(pos)!.name && !file.includes('/');
    return `${own ? './' : ''}${file}:${line}${column > 0 && column < 255 ? `:${column}` : ''}`;
  }
}

/** A message of the scanner, parser or checker, worded and placed as gc does. */
export interface Diagnostic {
  pos: Pos;
  /** A byte string, without file and line; may have several lines (gc indents the later ones with a tab). */
  message: string;
  /** True for errors of scanner and parser, which gc prints with the prefix `syntax error: ` where it does. */
  syntax?: boolean;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Unicode text to a byte string. */
export function toBytes(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return bytesToString(encoder.encode(text));
}

/** A byte string to Unicode text; what is not UTF-8 becomes U+FFFD. */
export function fromBytes(bytes: string): string {
  if (/^[\0-\x7f]*$/.test(bytes)) return bytes;
  return decoder.decode(stringToBytes(bytes));
}

/** Bytes to a byte string. */
export function bytesToString(bytes: Uint8Array): string {
  let s = '';
  for (let i = 0; i < bytes.length; i += 8192) s += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return s;
}

/** A byte string to bytes. */
export function stringToBytes(s: string): Uint8Array {
  const out = new Uint8Array(s.length);
  for (let i = 0; i < s.length; i++) out[i] = s.charCodeAt(i);
  return out;
}
