/** Slices: growth, append, slicing, copy (Go spec, "Appending to and copying slices", "Slice expressions"). */
import { nilDereference, runtimeError } from './errors';
import { Kind, type RType } from './rtype';
import { cloneValue, copyInto, isAggregate, makeStorage } from './structs';
import { Slice, type Storage, type Value } from './values';

/** Bytes a value of the type takes on amd64; capacities after append depend on it. */
export function sizeOf(rt: RType): number {
  switch (rt.kind) {
    case Kind.Bool:
    case Kind.Int8:
    case Kind.Uint8:
      return 1;
    case Kind.Int16:
    case Kind.Uint16:
      return 2;
    case Kind.Int32:
    case Kind.Uint32:
    case Kind.Float32:
      return 4;
    case Kind.String:
    case Kind.Interface:
    case Kind.Complex128:
      return 16;
    case Kind.Slice:
      return 24;
    case Kind.Array:
      return rt.len * sizeOf(rt.elem!);
    case Kind.Struct: {
      let size = 0;
      let align = 1;
      for (let i = 0; i < rt.fields.length; i++) {
        const t = rt.fields[i]!.type;
        const a = alignOf(t);
        align = Math.max(align, a);
        size = Math.ceil(size / a) * a;
        const s = sizeOf(t);
        // A last field of no size gets a byte, so that its address stays inside.
        size += s === 0 && i === rt.fields.length - 1 && size > 0 ? 1 : s;
      }
      return Math.ceil(size / align) * align;
    }
    default:
      return 8;
  }
}

export function alignOf(rt: RType): number {
  if (rt.kind === Kind.Array) return alignOf(rt.elem!);
  if (rt.kind === Kind.Struct) return rt.fields.reduce((a, f) => Math.max(a, alignOf(f.type)), 1);
  return rt.kind === Kind.Complex64 ? 4 : Math.min(8, sizeOf(rt));
}

// Sizes in which Go's allocator hands out small objects (a fact of its runtime that cap() shows).
const classes = [
  8, 16, 24, 32, 48, 64, 80, 96, 112, 128, 144, 160, 176, 192, 208, 224, 240, 256, 288, 320, 352, 384, 416, 448, 480, 512,
  576, 640, 704, 768, 896, 1024, 1152, 1280, 1408, 1536, 1792, 2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144,
  6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288, 13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264,
  28672, 32768,
]; // prettier-ignore

function roundUp(bytes: number): number {
  if (bytes > 32768) return Math.ceil(bytes / 8192) * 8192;
  return classes.find((c) => c >= bytes) ?? bytes;
}

/** The capacity append gives a slice of capacity `old` that needs `need`. */
function grownCap(elem: RType, old: number, need: number): number {
  let cap = old;
  if (need > old * 2) cap = need;
  else if (old < 256) cap = old * 2;
  else while (cap < need) cap += Math.floor((cap + 3 * 256) / 4);
  const size = sizeOf(elem);
  return size === 0 ? need : Math.floor(roundUp(cap * size) / size);
}

/** Room for at least `need` elements: the same slice's storage, or a larger copy. Length is not changed yet. */
function grow(s: Slice | null, need: number, elem: RType): { arr: Storage; off: number; cap: number } {
  if (s !== null && need <= s.cap) return s;
  const cap = grownCap(elem, s === null ? 0 : s.cap, need);
  const arr = makeStorage(elem, cap, 0);
  if (s !== null) {
    // Pointers into the old storage stay with it, so structs and arrays get a copy each.
    if (isAggregate(elem)) for (let i = 0; i < s.len; i++) arr[i] = cloneValue(s.arr[s.off + i], elem);
    else if (arr instanceof Array) for (let i = 0; i < s.len; i++) arr[i] = s.arr[s.off + i];
    else arr.set((s.arr as Uint8Array).subarray(s.off, s.off + s.len));
  }
  return { arr, off: 0, cap };
}

/** Stores an element; a struct or array that is there already keeps its identity, since something may point at it. */
function put(arr: Storage, at: number, v: Value, elem: RType): void {
  if (isAggregate(elem) && arr[at] !== undefined) copyInto(arr[at] as unknown as Value[], v, elem);
  else arr[at] = v;
}

/** append(s, v): v is already a copy of its own. */
export function append1(s: Slice | null, v: Value, elem: RType): Slice {
  const len = s === null ? 0 : s.len;
  if (s !== null && len < s.cap) {
    put(s.arr, s.off + len, v, elem);
    return new Slice(s.arr, s.off, len + 1, s.cap);
  }
  const g = grow(s, len + 1, elem);
  g.arr[len] = v;
  return new Slice(g.arr, 0, len + 1, g.cap);
}

/** append(s, more...) */
export function appendSlice(s: Slice | null, more: Slice | null, elem: RType): Slice | null {
  if (more === null || more.len === 0) return s;
  const len = s === null ? 0 : s.len;
  const g = grow(s, len + more.len, elem);
  copyElements(g.arr, g.off + len, more.arr, more.off, more.len, elem);
  return new Slice(g.arr, g.off, len + more.len, g.cap);
}

/** append(s, text...) for byte slices. */
export function appendString(s: Slice | null, text: string, elem: RType): Slice | null {
  if (text.length === 0) return s;
  const len = s === null ? 0 : s.len;
  const g = grow(s, len + text.length, elem);
  for (let i = 0; i < text.length; i++) g.arr[g.off + len + i] = text.charCodeAt(i);
  return new Slice(g.arr, g.off, len + text.length, g.cap);
}

function copyElements(dst: Storage, to: number, src: Storage, from: number, n: number, elem: RType): void {
  if (!(dst instanceof Array)) {
    (dst as Uint8Array).set((src as Uint8Array).subarray(from, from + n), to);
  } else if (isAggregate(elem)) {
    const copies: Value[] = [];
    for (let i = 0; i < n; i++) copies.push(cloneValue((src as Value[])[from + i], elem));
    for (let i = 0; i < n; i++) put(dst, to + i, copies[i], elem);
  } else if (dst === src && from < to) {
    for (let i = n - 1; i >= 0; i--) dst[to + i] = (src as Value[])[from + i];
  } else {
    for (let i = 0; i < n; i++) dst[to + i] = (src as Value[])[from + i];
  }
}

/** copy(dst, src) for two slices. */
export function copySlice(dst: Slice | null, src: Slice | null, elem: RType): number {
  if (dst === null || src === null) return 0;
  const n = Math.min(dst.len, src.len);
  copyElements(dst.arr, dst.off, src.arr, src.off, n, elem);
  return n;
}

export function copyString(dst: Slice | null, src: string): number {
  if (dst === null) return 0;
  const n = Math.min(dst.len, src.length);
  for (let i = 0; i < n; i++) dst.arr[dst.off + i] = src.charCodeAt(i);
  return n;
}

/** s[lo:hi:max]; undefined for a bound that is left out. `what` is 's' in Go's texts: length or capacity. */
export function sliceSlice(s: Slice | null, lo: Value, hi: Value, max: Value, elem: RType): Slice | null {
  const cap = s === null ? 0 : s.cap;
  const h = hi === undefined ? (s === null ? 0 : s.len) : hi;
  const l = lo === undefined ? 0 : lo;
  const m = checkBounds(l, h, max, cap, 'capacity', max === undefined && hi === undefined);
  if (s === null) return null;
  if (h > s.len && isAggregate(elem)) {
    for (let i = s.off + s.len; i < s.off + h; i++) if (s.arr[i] === undefined) s.arr[i] = elem.zero();
  }
  return new Slice(s.arr, s.off + l, h - l, m - l);
}

/** a[lo:hi:max] for an array or a pointer to one. */
export function sliceArray(a: Storage | null, lo: Value, hi: Value, max: Value): Slice {
  if (a === null) throw nilDereference();
  const h = hi === undefined ? a.length : hi;
  const l = lo === undefined ? 0 : lo;
  const m = checkBounds(l, h, max, a.length, 'length', hi === undefined);
  return new Slice(a, l, h - l, m - l);
}

export function sliceString(s: string, lo: Value, hi: Value): string {
  const h = hi === undefined ? s.length : hi;
  const l = lo === undefined ? 0 : lo;
  checkBounds(l, h, undefined, s.length, 'length', hi === undefined);
  return s.substring(l, h);
}

const outside = (v: Value, limit: Value): boolean => v < 0 || v > limit;

function checkBounds(l: Value, h: Value, max: Value, cap: number, what: string, plain: boolean): number {
  const bad = (text: string) => runtimeError(`slice bounds out of range ${text}`);
  if (max !== undefined) {
    if (outside(max, cap)) throw bad(max < 0 ? `[::${max}]` : `[::${max}] with ${what} ${cap}`);
    if (outside(h, max)) throw bad(h < 0 ? `[:${h}:]` : `[:${h}:${max}]`);
    if (outside(l, h)) throw bad(l < 0 ? `[${l}::]` : `[${l}:${h}:]`);
    return max as number;
  }
  if (!plain && outside(h, cap)) throw bad(h < 0 ? `[:${h}]` : `[:${h}] with ${what} ${cap}`);
  if (outside(l, h)) throw bad(l < 0 ? `[${l}:]` : `[${l}:${h}]`);
  return cap;
}

/** make([]T, len, cap) */
export function makeSlice(elem: RType, len: Value, cap: Value): Slice {
  const size = Math.max(1, sizeOf(elem));
  if (typeof len !== 'number' || len < 0 || len * size > 2 ** 47) throw runtimeError('makeslice: len out of range');
  if (typeof cap !== 'number' || cap < len || cap * size > 2 ** 47) throw runtimeError('makeslice: cap out of range');
  return new Slice(makeStorage(elem, cap, len), 0, len, cap);
}
