/** Values that nobody wants: read over, by what the stream says of their types. */
import { GobFault, gobFault, type Gen } from './fault';
import type { Message } from './message';
import { Id, type GobTypes, type WireType } from './types';

/** Reads over one value. */
type Skip = () => Gen | void;

function* run(op: Skip): Gen {
  const g = op();
  if (g) yield* g;
}

export class Skipper {
  private readonly structs = new Map<number, Skip[]>();

  constructor(
    private readonly in_: Message,
    private readonly wires: ReadonlyMap<number, WireType>,
    private readonly types: GobTypes,
    /** Reads type definitions, up to the number of a value's type. */
    private readonly sequence: () => Gen<number>,
  ) {}

  /** A whole value. */
  *value(id: number): Gen {
    if (this.wires.get(id)?.kind === 'struct') {
      yield* this.struct(this.fields(id));
      return;
    }
    const op = this.op(id);
    if (this.in_.uint() !== 0) throw gobFault('decode: corrupted data: non-zero delta for singleton');
    yield* run(op);
  }

  private fields(id: number): Skip[] {
    let fields = this.structs.get(id);
    if (fields) return fields;
    this.structs.set(id, (fields = []));
    for (const f of this.wires.get(id)!.fields) fields.push(this.op(f.id));
    return fields;
  }

  private *struct(fields: Skip[]): Gen {
    for (const n of this.in_.structFields(fields.length)) yield* run(fields[n]!);
  }

  /** Reads over a value that nobody wants. */
  op(id: number, seen = new Map<number, Skip>(), depth = 0): Skip {
    if (depth > 10000) throw new GobFault('invalid nesting depth');
    if (id === Id.bytes || id === Id.string) {
      return () => {
        const n = this.in_.length();
        if (n === undefined) throw gobFault('slice length too large');
        this.in_.take(n);
      };
    }
    if (id === Id.complex) return () => void (this.in_.uint(), this.in_.uint());
    if (id > 0 && id < Id.bytes) return () => void this.in_.uint();
    if (id === Id.interface) return () => this.ignoreInterface();
    const known = seen.get(id);
    if (known) return known;
    let inner: Skip | undefined;
    const op: Skip = () => inner!();
    seen.set(id, op);
    const wire = this.wires.get(id);
    if (!wire) throw gobFault(`bad data: undefined type ${this.types.describe(id) ?? '<nil>'}`);
    switch (wire.kind) {
      case 'array':
      case 'slice': {
        const elem = this.op(wire.elem, seen, depth + 1);
        inner = () => this.ignoreList(wire, elem);
        break;
      }
      case 'map': {
        const key = this.op(wire.key, seen, depth + 1);
        const elem = this.op(wire.elem, seen, depth + 1);
        inner = () => this.ignoreMap(key, elem);
        break;
      }
      case 'struct': {
        const fields = this.fields(id);
        inner = () => this.struct(fields);
        break;
      }
      case 'basic':
        throw gobFault(`bad data: ignore can't handle type ${wire.name}`);
      default:
        inner = () => {
          const n = this.in_.length();
          if (n === undefined) throw gobFault('GobDecoder: length too large for buffer');
          this.in_.take(n);
        };
    }
    return op;
  }

  private *ignoreList(wire: WireType, elem: Skip): Gen {
    const n = Number(this.in_.uint());
    if (wire.kind === 'array' && n !== wire.len) throw gobFault('length mismatch in ignoreArray');
    for (let i = 0; i < n; i++) {
      if (this.in_.left === 0) throw gobFault(`decoding array or slice: length exceeds input size (${n} elements)`);
      yield* run(elem);
    }
  }

  private *ignoreMap(key: Skip, elem: Skip): Gen {
    for (let n = Number(this.in_.uint()); n > 0; n--) {
      yield* run(key);
      yield* run(elem);
    }
  }

  private *ignoreInterface(): Gen {
    const name = this.in_.length();
    if (name === undefined) throw gobFault('bad interface encoding: name too large for buffer');
    this.in_.take(name);
    yield* this.sequence();
    const n = this.in_.length();
    if (n === undefined) throw gobFault('bad interface encoding: data length too large for buffer');
    this.in_.take(n);
  }
}
