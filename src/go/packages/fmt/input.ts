/** Where the Scan functions read: runes one by one from a string or an io.Reader, with one taken back at most. */
import type { NativeGen } from '../../machine/native';
import type { Iface, Slice } from '../../machine/values';
import { callMethod, methodOf } from '../kit/interfaces';
import { byteSlice, bytesOf } from '../kit/slices';
import { decode } from '../kit/utf8';

export const EOF = -1;

/** A failure on its way to the caller of Scan. */
export class ScanFailure {
  constructor(
    /** What becomes the Go error: a text, an error value, or one of io's two. */
    readonly why: { text: string } | { error: Iface } | { io: 'EOF' | 'ErrUnexpectedEOF' },
  ) {}
}

export interface RuneSource {
  /** The next rune, or EOF; other read errors are thrown. */
  read(): NativeGen;
  /** Takes back the rune last read. */
  unread(): NativeGen;
}

export class StringSource implements RuneSource {
  private at = 0;
  private last = 0;

  constructor(private readonly text: string) {}

  *read(): NativeGen {
    this.last = this.at;
    if (this.at >= this.text.length) return EOF;
    const got = decode(this.text, this.at);
    this.at += got & 7;
    return got >> 3;
  }

  *unread(): NativeGen {
    this.at = this.last;
    return undefined;
  }
}

export class ReaderSource implements RuneSource {
  private readonly runes: boolean;
  private back: number | undefined;
  private last = EOF;
  private pending = '';

  constructor(
    private readonly reader: Iface,
    private readonly eof: Iface,
  ) {
    this.runes = methodOf(reader, 'ReadRune') !== undefined && methodOf(reader, 'UnreadRune') !== undefined;
  }

  *read(): NativeGen {
    if (this.runes) {
      const [r, , err] = yield* callMethod(this.reader, 'ReadRune');
      if (err) return this.failed(err);
      return r;
    }
    if (this.back !== undefined) {
      const r = this.back;
      this.back = undefined;
      return (this.last = r);
    }
    while (this.pending === '' || (this.pending.length < 4 && !this.whole())) {
      const buffer: Slice = byteSlice('\0');
      const [n, err] = yield* callMethod(this.reader, 'Read', buffer);
      if (n > 0) this.pending += String.fromCharCode(bytesOf(buffer)[0]!);
      else if (err) {
        if (this.pending !== '') break;
        return (this.last = this.failed(err));
      }
    }
    const got = decode(this.pending, 0);
    this.pending = this.pending.slice(got & 7);
    return (this.last = got >> 3);
  }

  *unread(): NativeGen {
    if (this.runes) return yield* callMethod(this.reader, 'UnreadRune');
    if (this.last !== EOF) this.back = this.last;
    return undefined;
  }

  private whole(): boolean {
    const first = this.pending.charCodeAt(0);
    const need = first < 0xc2 || first > 0xf4 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
    return this.pending.length >= need || this.pending.charCodeAt(this.pending.length - 1) < 0x80;
  }

  private failed(err: Iface): number {
    if (err.type === this.eof.type && err.value === this.eof.value) return EOF;
    throw new ScanFailure({ error: err });
  }
}
