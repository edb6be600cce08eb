/** The bytes of one message, and how numbers, texts and type definitions stand in them. */
import type { Iface } from '../../../machine/values';
import { norm, type Int } from '../../kit/ints';
import { GobFault, gobFault } from './fault';
import type { WireType } from './types';

/** Longer things are not believed. */
export const TOO_BIG = 2 ** 33;

export class Message {
  private data = '';
  private i = 0;

  constructor(
    /** io.EOF: the error for a number that is not there. */
    private readonly eof: () => Iface,
  ) {}

  set(data: string): void {
    this.data = data;
    this.i = 0;
  }

  get left(): number {
    return this.data.length - this.i;
  }

  uint(): Int {
    const b = this.data.charCodeAt(this.i);
    if (Number.isNaN(b)) throw new GobFault('', this.eof());
    this.i++;
    if (b <= 0x7f) return b;
    const n = 256 - b;
    if (n > 8) throw gobFault('encoded unsigned integer out of range');
    if (this.left < n) throw gobFault(`invalid uint data length ${n}: exceeds input size ${this.left}`);
    if (n <= 6) {
      let x = 0;
      for (const end = this.i + n; this.i < end; this.i++) x = x * 256 + this.data.charCodeAt(this.i);
      return x;
    }
    let x = 0n;
    for (const end = this.i + n; this.i < end; this.i++) x = (x << 8n) | BigInt(this.data.charCodeAt(this.i));
    return norm(x);
  }

  int(): Int {
    const x = this.uint();
    if (typeof x === 'number' && x < 2 ** 52) return x % 2 === 0 ? x / 2 : -(x - 1) / 2 - 1;
    const b = BigInt(x);
    return norm(b & 1n ? ~(b >> 1n) : b >> 1n);
  }

  float(): number {
    const view = new DataView(new ArrayBuffer(8));
    view.setBigUint64(0, BigInt(this.uint()), false);
    return view.getFloat64(0, true);
  }

  /** A length of bytes that are there; undefined if they are not. */
  length(): number | undefined {
    const n = Number(this.uint());
    return n > this.left || n >= TOO_BIG ? undefined : n;
  }

  take(n: number): string {
    const s = this.data.slice(this.i, this.i + n);
    this.i += n;
    return s;
  }

  /** The fields of a struct that are there, by number. */
  *structFields(count: number): Generator<number, void, void> {
    for (let field = -1; this.left > 0;) {
      const delta = Number(this.uint());
      if (delta === 0) return;
      field += delta;
      if (field >= count) throw gobFault('bad data: field numbers out of bounds');
      yield field;
    }
  }

  text(what: string): string {
    const n = this.length();
    if (n === undefined) throw gobFault(`bad ${what} slice length: 0`);
    return this.take(n);
  }

  /** A type's number, which has 32 bits. */
  private typeId(field: string): number {
    const n = Number(this.int());
    if (n !== (n | 0)) throw new GobFault(`value for "${field}" out of range`);
    return n;
  }

  /** A type definition: the struct wireType. */
  wire(): WireType {
    const kinds = ['array', 'slice', 'struct', 'map', 'gob', 'binary', 'text'] as const;
    const w: WireType = { kind: 'basic', name: '', id: 0, elem: 0, key: 0, len: 0, fields: [] };
    for (const n of this.structFields(7)) {
      w.kind = kinds[n]!;
      for (const part of this.structFields(
        { array: 3, slice: 2, struct: 2, map: 3, gob: 1, binary: 1, text: 1 }[w.kind],
      )) {
        if (part === 0) {
          for (const f of this.structFields(2)) {
            if (f === 0) w.name = this.text('string');
            else w.id = this.typeId('Id');
          }
        } else if (w.kind === 'struct') {
          const count = Number(this.uint());
          for (let i = 0; i < count; i++) {
            if (this.left === 0) {
              throw gobFault(`decoding array or slice: length exceeds input size (${count} elements)`);
            }
            const field = { name: '', id: 0 };
            for (const f of this.structFields(2)) {
              if (f === 0) field.name = this.text('string');
              else field.id = this.typeId('Id');
            }
            w.fields.push(field);
          }
        } else {
          if (w.kind === 'map' && part === 1) w.key = this.typeId('Key');
          else if (w.kind === 'array' && part === 2) w.len = Number(this.int());
          else w.elem = this.typeId('Elem');
        }
      }
    }
    return w;
  }
}
