/** Errors on their way to Go: json.go's `fault` makes error values of them. */
import type { RType } from '../../../machine/rtype';
import { Iface, type Value } from '../../../machine/values';
import { JsonSyntax } from './syntax';

export type FaultKind =
  'syntax' | 'mismatch' | 'target' | 'type' | 'value' | 'method' | 'key' | 'cause' | 'base64' | 'text';

export class JsonFault extends Error {
  text = '';
  type: RType | undefined;
  value: Iface | null = null;
  err: Iface | null = null;
  offset = 0;
  struct = '';
  field = '';

  constructor(
    readonly kind: FaultKind,
    parts: Partial<Pick<JsonFault, 'text' | 'type' | 'value' | 'err' | 'offset' | 'struct' | 'field'>>,
  ) {
    super(parts.text);
    Object.assign(this, parts);
  }

  /** The Go struct, field by field as json.go declares it. */
  toGo(): Value[] {
    const typ = this.type ? new Iface(this.type.ptrTo(), null) : null;
    return [this.kind, this.text, typ, this.value, this.err, this.offset, this.struct, this.field];
  }
}

/** A caught fault in Go's form; anything else is thrown on. */
export function faultToGo(e: unknown): Value[] {
  if (e instanceof JsonSyntax) return new JsonFault('syntax', { text: e.text, offset: e.offset }).toGo();
  if (e instanceof JsonFault) return e.toGo();
  throw e;
}
