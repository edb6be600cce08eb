/**
 * Keys as protocol buffers (`Reference`: 13 app, 14 path, 20 name space; path: group 1 of 2 kind, 3 id, 4 name), which
 * Go's Key.Encode writes in base64. The texts of errors are those of golang/protobuf 1.3.
 */
import type { Key, PathElement } from './key';

const VARINT = 0;
const FIXED64 = 1;
const BYTES = 2;
const START = 3;
const END = 4;
const FIXED32 = 5;

const EOF = 'unexpected EOF';

/** A key that nobody has checked yet: its path may be empty, its application missing. */
interface Reference {
  app: string;
  namespace: string;
  path: PathElement[];
}

function varint(n: bigint): string {
  let out = '';
  for (let rest = BigInt.asUintN(64, n); ; rest >>= 7n) {
    if (rest < 0x80n) return out + String.fromCharCode(Number(rest));
    out += String.fromCharCode(Number(rest & 0x7fn) | 0x80);
  }
}

const tag = (num: number, wire: number): string => varint(BigInt(num * 8 + wire));
const text = (num: number, s: string): string => tag(num, BYTES) + varint(BigInt(s.length)) + s;

/** Byte string. */
export function encodeReference({ app, namespace, path }: Key): string {
  let elements = '';
  for (const { kind, id, name } of path) {
    const own = name !== '' ? text(4, name) : id !== 0 ? tag(3, VARINT) + varint(BigInt(id)) : '';
    elements += tag(1, START) + text(2, kind) + own + tag(1, END);
  }
  return text(13, app) + text(14, elements) + (namespace === '' ? '' : text(20, namespace));
}

class Failure extends Error {}

/** Reads one message; a group's end is its own. */
class Reader {
  private at = 0;
  constructor(private readonly bytes: string) {}

  get done(): boolean {
    return this.at >= this.bytes.length;
  }

  varint(): bigint {
    let n = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      if (this.done) break;
      const b = this.bytes.charCodeAt(this.at++);
      // The tenth byte has room for one bit.
      if (shift === 63n && b > 1) break;
      n |= BigInt(b & 0x7f) << shift;
      if (b < 0x80) return n;
    }
    throw new Failure(EOF);
  }

  take(n: bigint): string {
    if (n > BigInt(this.bytes.length - this.at)) throw new Failure(EOF);
    const from = this.at;
    this.at += Number(n);
    return this.bytes.slice(from, this.at);
  }

  text(): string {
    return this.take(this.varint());
  }

  /** What lies between here and the end of the group. */
  group(): string {
    const from = this.at;
    for (;;) {
      const start = this.at;
      const wire = Number(this.varint() & 7n);
      if (wire === END) return this.bytes.slice(from, start);
      if (wire > FIXED32) throw new Failure(EOF);
      this.skip(wire);
    }
  }

  skip(wire: number): void {
    if (wire === VARINT) this.varint();
    else if (wire === FIXED64) this.take(8n);
    else if (wire === FIXED32) this.take(4n);
    else if (wire === BYTES) this.text();
    else if (wire === START) this.group();
    else throw new Failure(`proto: can't skip unknown wire type ${wire}`);
  }

  /** Each field; `read` tells whether it wanted that one. */
  fields(read: (num: number, wire: number) => boolean): void {
    while (!this.done) {
      const x = this.varint();
      const wire = Number(x & 7n);
      if (!read(Number(x >> 3n), wire)) this.skip(wire);
    }
  }
}

const missing = (field: string): string => `proto: required field ${JSON.stringify(field)} not set`;

/** The reference that a byte string holds, or the text of the error. */
export function decodeReference(bytes: string): Reference | string {
  const ref: Reference = { app: '', namespace: '', path: [] };
  let hasApp = false;
  let hasPath = false;
  /** A required field that is missing shows only if the rest can be read. */
  let later = '';
  const element = (inside: string): PathElement => {
    const r = new Reader(inside);
    const e = { kind: '', id: 0 as number | bigint, name: '' };
    let hasKind = false;
    r.fields((num, wire) => {
      if (num === 2 && wire === BYTES) e.kind = r.text();
      else if (num === 4 && wire === BYTES) e.name = r.text();
      else if (num === 3 && wire === VARINT) {
        const id = BigInt.asIntN(64, r.varint());
        e.id = Number.isSafeInteger(Number(id)) ? Number(id) : id;
      } else return false;
      hasKind ||= num === 2;
      return true;
    });
    if (!hasKind) later ||= missing('path.Element.type');
    return e;
  };
  try {
    const r = new Reader(bytes);
    r.fields((num, wire) => {
      if (wire !== BYTES) return false;
      if (num === 13) {
        ref.app = r.text();
        hasApp = true;
      } else if (num === 20) ref.namespace = r.text();
      else if (num === 14) {
        hasPath = true;
        const path = new Reader(r.text());
        path.fields((n, w) => n === 1 && w === START && ref.path.push(element(path.group())) > 0);
      } else return false;
      return true;
    });
  } catch (e) {
    if (e instanceof Failure) return e.message;
    throw e;
  }
  if (later === '' && !hasPath) later = missing('path');
  if (later === '' && !hasApp) later = missing('app');
  return later === '' ? ref : later;
}
