/**
 * A look at a running program between two instructions, as plain data: frames with their variables, and goroutines.
 * Nothing is run for it: values are shown by their types, never through their own String methods.
 */
import type { Frame, Goroutine } from './goroutine';
import { DEAD, pcAt, READY, RUNNING } from './goroutine';
import type { Machine } from './machine';
import { programStart } from './program';
import { Kind, type RType } from './rtype';
import { Box, Complex, GoMap, Iface, Ref, Slice, type FuncValue, type Value } from './values';

/** A value as a person sees it. */
export interface Shown {
  /** Go's name of the (dynamic) type. */
  type: string;
  /** One line: `"bar"`, `nil`, `3 of 8`, `memcache.Item`. Byte string. */
  text: string;
  /** Number of the object this value points to or is stored in, for arrows; the same object has the same number. */
  target?: number;
  /** Which part of the target it points at: a field or an element, by index; for a slice the element it begins with. */
  at?: number;
  /** Number of this object itself, if something shown may point to it. */
  id?: number;
  len?: number;
  cap?: number;
  /** Fields, elements or entries, those past the limit left out. */
  parts?: { name: string; value: Shown }[];
  /** How many parts were left out. */
  more?: number;
}

export interface ShownVar {
  name: string;
  /** The type it is declared with; that of its value may say more. */
  type: string;
  value: Shown;
}

export interface ShownFrame {
  function: string;
  file: string;
  line: number;
  vars: ShownVar[];
}

export interface ShownGoroutine {
  id: number;
  /** `running`, `runnable`, or what it waits for in Go's words: `chan receive`, `sleep`. */
  state: string;
  requestId: number;
  /** Innermost first; only frames of the program's own code. */
  frames: ShownFrame[];
}

const limits = { parts: 64, depth: 4, text: 200 };

/** All goroutines of the program's own that live, the given one first. */
export function inspect(machine: Machine, first: Goroutine | undefined): ShownGoroutine[] {
  const viewer = new Viewer();
  const all = [...machine.goroutines.values()].filter((g) => g.status !== DEAD && !g.system);
  all.sort((a, b) => Number(b === first) - Number(a === first) || a.id - b.id);
  return all
    .map((g): ShownGoroutine => {
      const state = g.status === RUNNING ? 'running' : g.status === READY ? 'runnable' : g.waitReason;
      return { id: g.id, state, requestId: g.requestId, frames: framesOf(machine, g, viewer) };
    })
    .filter((g) => g.frames.length > 0);
}

/** What a request threw away, in the order of its doing so. */
export function inspectDropped(
  machine: Machine,
  requestId: number,
): { file: string; line: number; blank: boolean; value: Shown }[] {
  const viewer = new Viewer();
  return [...machine.dropped]
    .filter(([, d]) => d.requestId === requestId)
    .map(([pos, d]) => {
      const { file, line } = machine.program.fset.place(pos);
      return { file, line, blank: d.blank, value: viewer.show(d.value, d.type, 0) };
    });
}

function framesOf(machine: Machine, g: Goroutine, viewer: Viewer): ShownFrame[] {
  const out: ShownFrame[] = [];
  for (let d = g.depth; d > 0; d--) {
    const frame = g.frames[d]!;
    const pc = pcAt(g, d);
    const pos = frame.fn.posAt(pc);
    if (frame.fn.wrapper || pos < programStart) continue;
    const at = machine.program.fset.place(pos);
    out.push({ function: frame.fn.name, file: at.file, line: at.line, vars: varsOf(g, frame, pc, viewer) });
  }
  return out;
}

function varsOf(g: Goroutine, frame: Frame, pc: number, viewer: Viewer): ShownVar[] {
  const seen = new Map<string, ShownVar>();
  for (const v of frame.fn.vars) {
    if (pc < v.from || pc >= v.to || v.name === '' || v.name === '_') continue;
    const held = g.stack[frame.base + v.register] as Value;
    // A register may not have been filled yet where a declaration has only begun.
    if (held === undefined) continue;
    const value = v.boxed ? (held as Box).v : held;
    // A later declaration of the same name hides the earlier one.
    seen.delete(v.name);
    const shown = viewer.show(value, v.type, 0);
    // What the variable itself is, for pointers to it.
    if (v.boxed && shown.id === undefined) shown.id = viewer.idOf(held as Box);
    seen.set(v.name, { name: v.name, type: v.type.name, value: shown });
  }
  return [...seen.values()];
}

class Viewer {
  private readonly ids = new Map<object, number>();

  idOf(object: object): number {
    let id = this.ids.get(object);
    if (id === undefined) this.ids.set(object, (id = this.ids.size + 1));
    return id;
  }

  show(value: Value, type: RType, depth: number): Shown {
    const name = type.name;
    switch (type.kind) {
      case Kind.String:
        return { type: name, text: quoted(value as string) };
      case Kind.Complex64:
      case Kind.Complex128: {
        const c = value as Complex;
        return { type: name, text: `(${c.re}${c.im < 0 ? '' : '+'}${c.im}i)` };
      }
      case Kind.Struct:
        return this.struct(value as Value[], type, depth);
      case Kind.Array:
        return {
          ...this.elements(value as Value[], 0, type.len, type, depth),
          id: this.idOf(value as object),
          len: type.len,
        };
      case Kind.Slice:
        return this.slice(value as Slice | null, type, depth);
      case Kind.Map:
        return this.map(value as GoMap | null, type, depth);
      case Kind.Pointer:
        return this.pointer(value as object | null, type, depth);
      case Kind.Interface: {
        const held = value as Iface | null;
        return held === null ? { type: name, text: 'nil' } : this.show(held.value, held.type, depth);
      }
      case Kind.Func:
        return { type: name, text: value === null ? 'nil' : (value as FuncValue).name };
      case Kind.Chan:
        return value === null
          ? { type: name, text: 'nil' }
          : { type: name, text: name, target: this.idOf(value as object) };
      default:
        return { type: name, text: String(value) };
    }
  }

  private struct(fields: Value[], type: RType, depth: number): Shown {
    const shown: Shown = { type: type.name, text: type.name, id: this.idOf(fields) };
    if (depth >= limits.depth) return shown;
    return {
      ...shown,
      parts: type.fields.map((f, i) => ({ name: f.name, value: this.show(fields[i], f.type, depth + 1) })),
    };
  }

  private elements(storage: ArrayLike<Value>, from: number, len: number, type: RType, depth: number): Shown {
    const shown: Shown = { type: type.name, text: type.name };
    if (depth >= limits.depth) return shown;
    const n = Math.min(len, limits.parts);
    const parts = Array.from({ length: n }, (_, i) => ({
      name: String(i),
      value: this.show(storage[from + i], type.elem!, depth + 1),
    }));
    return { ...shown, parts, ...(len > n ? { more: len - n } : {}) };
  }

  private slice(s: Slice | null, type: RType, depth: number): Shown {
    if (s === null) return { type: type.name, text: 'nil', len: 0, cap: 0 };
    // Slices without room share an array only by chance.
    const base = { len: s.len, cap: s.cap, ...(s.cap > 0 ? { target: this.idOf(s.arr), at: s.off } : {}) };
    if (type.elem!.kind !== Kind.Uint8)
      return { ...this.elements(s.arr as Value[], s.off, s.len, type, depth), ...base };
    let bytes = '';
    for (let i = 0; i < Math.min(s.len, limits.text); i++) bytes += String.fromCharCode(Number(s.arr[s.off + i]));
    const more = s.len - bytes.length;
    return { type: type.name, text: quoted(bytes), ...base, ...(more > 0 ? { more } : {}) };
  }

  private map(m: GoMap | null, type: RType, depth: number): Shown {
    if (m === null) return { type: type.name, text: 'nil', len: 0 };
    const shown: Shown = { type: type.name, text: type.name, target: this.idOf(m), len: m.entries.size };
    if (depth >= limits.depth) return shown;
    const parts = [...m.entries.values()].slice(0, limits.parts).map((e) => ({
      name: this.show(e.key, type.key!, limits.depth).text,
      value: this.show(e.value, type.elem!, depth + 1),
    }));
    const more = m.entries.size - parts.length;
    return { ...shown, parts, ...(more > 0 ? { more } : {}) };
  }

  private pointer(p: object | null, type: RType, depth: number): Shown {
    if (p === null) return { type: type.name, text: 'nil' };
    const target = p instanceof Ref ? this.idOf(p.obj) : this.idOf(p);
    const at = p instanceof Ref ? { at: p.key } : {};
    const shown: Shown = { type: type.name, text: `&${type.elem!.name}`, target, ...at };
    if (depth >= limits.depth) return shown;
    const value: Value = p instanceof Box ? p.v : p instanceof Ref ? p.obj[p.key] : p;
    return { ...shown, parts: [{ name: '*', value: this.show(value, type.elem!, depth + 1) }] };
  }
}

/** As Go would quote it, cut when long. */
function quoted(bytes: string): string {
  const cut = bytes.slice(0, limits.text);
  const text = cut.replace(/["\\\n\r\t\0-\x1f\x7f]/g, (c) => {
    const known: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
    return known[c] ?? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
  });
  return `"${text}"${bytes.length > cut.length ? '…' : ''}`;
}
