/**
 * Addresses of things, as %p and %v show them. JavaScript has none, so each thing gets one when it is first shown: in
 * order, and counted per world, so that a replay prints the same.
 */
import type { Host } from '../../machine/native';
import { Ref, Slice, type FuncValue, type Value } from '../../machine/values';

class Addresses {
  private readonly known = new WeakMap<object, number>();
  private readonly code = new Map<string, number>();
  private next = 0xc000012000;

  of(thing: object): number {
    let at = this.known.get(thing);
    if (at === undefined) {
      at = this.next;
      const size = 'length' in thing && typeof thing.length === 'number' ? thing.length * 8 : 8;
      this.next += Math.max(16, (size + 15) & ~15);
      this.known.set(thing, at);
    }
    return at;
  }

  ofFunc(fn: FuncValue): number {
    let at = this.code.get(fn.name);
    if (at === undefined) this.code.set(fn.name, (at = 0x481000 + this.code.size * 0x40));
    return at;
  }
}

const worlds = new WeakMap<Host, Addresses>();

/** The address of a pointer, map, chan, func or slice; 0 for nil. */
export function addressOf(host: Host, v: Value): number {
  if (v === null || v === undefined) return 0;
  let all = worlds.get(host);
  if (!all) worlds.set(host, (all = new Addresses()));
  if (v instanceof Ref) return all.of(v.obj) + 8 * v.key;
  if (v instanceof Slice) return all.of(v.arr) + v.off * (Array.isArray(v.arr) ? 8 : v.arr.BYTES_PER_ELEMENT);
  if (v.isFunc === true) return all.ofFunc(v as FuncValue);
  return all.of(v as object);
}
