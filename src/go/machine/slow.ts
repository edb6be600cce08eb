/**
 * Instructions in full: whatever the loop (loop.ts) does not do itself, because it is rare, waits, panics or leaves the
 * range of small numbers. Costs and results are those of the instruction, whichever of the two does it.
 */
import { chanRecv, chanSend, selectGo } from './chan';
import type { Code, Func } from './code';
import { Func as FuncClass } from './code';
import { indexError, nilDereference } from './errors';
import type { Frame, Goroutine } from './goroutine';
import { assertOk, assertTo, findMethod, type AssertInfo, type IfaceSite } from './iface';
import * as int from './int';
import type { Machine } from './machine';
import { mapGet, mapSet, type MapInfo, type MapIter } from './maps';
import { callNative } from './natives';
import type { RType } from './rtype';
import { slowNumber } from './slowNumbers';
import { append1, appendSlice, sizeOf, sliceSlice } from './slices';
import { cloneValue, copyInto } from './structs';
import { Ref, type Iface, type Slice, type Value } from './values';

const MAX = Number.MAX_SAFE_INTEGER;

/**
 * Does the instruction at pc of g's top frame. Returns where to go on, or -1 when the goroutine has to be looked at
 * again: it waits, has ended, or stands in another frame.
 */
export function slow(m: Machine, g: Goroutine, frame: Frame, pc: number): number {
  const { fn, base } = frame;
  const { code, k } = fn;
  const R = g.stack;
  const A = code[pc + 1]!;
  const B = code[pc + 2]!;
  const C = code[pc + 3]!;
  const a = base + A;
  const b = base + B;
  const c = base + C;
  switch (code[pc]) {
    case 9 /* LoadPtr */:
      throw nilDereference();
    case 10 /* StorePtr */:
      throw nilDereference();
    case 11 /* RefField */: {
      const o = R[b];
      if (o === null) throw nilDereference();
      R[a] = new Ref(o, C);
      return pc + 4;
    }
    case 12 /* RefElem */: {
      const s = R[b];
      const i = R[c];
      if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
      R[a] = new Ref(s.arr, s.off + i);
      return pc + 4;
    }
    case 13 /* RefArr */: {
      const arr = R[b];
      const i = R[c];
      if (arr === null) throw nilDereference();
      if (typeof i !== 'number' || i < 0 || i >= arr.length) throw indexError(i, arr.length);
      R[a] = new Ref(arr, i);
      return pc + 4;
    }
    case 14 /* RefG */:
      R[a] = new Ref(m.globals, B);
      return pc + 4;
    case 15 /* NilCheck */:
      throw nilDereference();
    case 104 /* IndexStr */:
      throw indexError(R[c], (R[b] as string).length);
    case 106 /* CapSlice */: {
      const s = R[b];
      R[a] = s === null ? 0 : s.cap;
      return pc + 4;
    }
    case 107 /* Get */:
    case 108 /* GetU8 */:
    case 109 /* GetI32 */:
    case 110 /* GetF64 */:
      throw sliceIndexError(R[b], R[c]);
    case 111 /* GetT */: {
      const s = R[b];
      const i = R[c];
      if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
      R[a] = s.arr[s.off + i];
      return pc + 4;
    }
    case 112 /* Set */:
    case 113 /* SetU8 */:
    case 114 /* SetI32 */:
    case 115 /* SetF64 */:
      throw sliceIndexError(R[a], R[b]);
    case 116 /* SetT */: {
      const s = R[a];
      const i = R[b];
      if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
      s.arr[s.off + i] = R[c];
      return pc + 4;
    }
    case 117 /* GetArr */:
      throw R[b] === null ? nilDereference() : indexError(R[c], R[b].length);
    case 118 /* GetArrT */: {
      const arr = R[b];
      const i = R[c];
      if (arr === null) throw nilDereference();
      if (typeof i !== 'number' || i < 0 || i >= arr.length) throw indexError(i, arr.length);
      R[a] = arr[i];
      return pc + 4;
    }
    case 119 /* SetArr */:
      throw R[a] === null ? nilDereference() : indexError(R[b], R[a].length);
    case 120 /* SetArrT */: {
      const arr = R[a];
      const i = R[b];
      if (arr === null) throw nilDereference();
      if (typeof i !== 'number' || i < 0 || i >= arr.length) throw indexError(i, arr.length);
      arr[i] = R[c];
      return pc + 4;
    }
    case 121 /* Append */: {
      const s = append1(R[b], R[c], k[code[pc + 4]!] as RType);
      R[a] = s;
      m.memory += s.len === s.cap ? 24 + s.cap * 8 : 24;
      if (m.memory > m.memoryLimit) m.charge(0);
      return pc + 8;
    }
    case 122 /* Slice */: {
      const lo = C;
      const hi = code[pc + 4]!;
      R[a] = sliceSlice(
        R[b],
        lo < 0 ? undefined : R[base + lo],
        hi < 0 ? undefined : R[base + hi],
        undefined,
        k[code[pc + 5]!] as RType,
      );
      return pc + 8;
    }
    case 123 /* Field */:
    case 124 /* SetField */:
      throw nilDereference();
    case 126 /* Zero */: {
      const rt = k[B] as RType;
      m.charge(sizeOf(rt));
      R[a] = rt.zero();
      return pc + 4;
    }
    case 127 /* Clone */:
      m.memory += 32;
      R[a] = cloneValue(R[b], k[C] as RType);
      return pc + 4;
    case 128 /* CopyInto */: {
      const d = R[a];
      const s = R[b];
      if (d === null || s === null) throw nilDereference();
      copyInto(d, s, k[C] as RType);
      return pc + 4;
    }
    case 129 /* MapGet */: {
      const map = R[b];
      const info = k[code[pc + 4]!] as MapInfo;
      const e = mapGet(map, R[c], info);
      R[a] = e === undefined ? info.zero() : e.value;
      return pc + 8;
    }
    case 130 /* MapGet2 */: {
      const info = k[code[pc + 4]!] as MapInfo;
      const e = mapGet(R[b], R[c], info);
      const to = a;
      R[to] = e === undefined ? info.zero() : e.value;
      R[to + 1] = e !== undefined;
      return pc + 8;
    }
    case 131 /* MapSet */: {
      mapSet(m, R[a], R[b], R[c], k[code[pc + 4]!] as MapInfo);
      return pc + 8;
    }
    case 132 /* LenMap */: {
      const map = R[b];
      R[a] = map === null ? 0 : map.entries.size;
      return pc + 4;
    }
    case 133 /* MapNext */: {
      const e = (R[b] as MapIter).next();
      if (e === undefined) return C;
      R[a] = e.key;
      R[a + 1] = e.value;
      return pc + 4;
    }
    case 136 /* Assert */: {
      const i = R[b] as Iface | null;
      const info = k[C] as AssertInfo;
      R[a] = i !== null && i.type === info.target ? i.value : assertTo(i, info);
      return pc + 4;
    }
    case 137 /* Assert2 */: {
      const i = R[b] as Iface | null;
      const info = k[C] as AssertInfo;
      const to = a;
      if (assertOk(i, info)) {
        R[to] = info.toIface ? i : i!.value;
        R[to + 1] = true;
      } else {
        R[to] = info.target.zero();
        R[to + 1] = false;
      }
      return pc + 4;
    }
    case 138 /* Closure */: {
      const inner = k[B] as Code;
      const from = c;
      m.memory += 32;
      R[a] = new FuncClass(inner.name, inner, undefined, R.slice(from, from + (k[B + 1] as number)));
      return pc + 4;
    }
    case 141 /* CallFunc */: {
      const f = R[b] as Func | null;
      if (f === null) throw nilDereference();
      frame.pc = pc + 4;
      return callNative(m, g, f, a, C) ? pc + 4 : -1;
    }
    case 142 /* CallIface */: {
      const i = R[a] as Iface | null;
      if (i === null) throw nilDereference();
      const f = findMethod(k[B] as IfaceSite, i.type);
      R[a] = i.value;
      frame.pc = pc + 4;
      return callNative(m, g, f, a, C) ? pc + 4 : -1;
    }
    case 143 /* Go */:
      m.go(g, R[b] as Func | null, R.slice(a, a + C));
      return pc + 4;
    case 144 /* Defer */: {
      const at = a;
      m.memory += 48;
      frame.defers = {
        fn: R[b] as Func | null,
        args: R.slice(at, at + C),
        next: frame.defers,
      };
      return pc + 4;
    }
    case 145 /* RunDefers */: {
      const d = frame.defers;
      if (d === null) return pc + 4;
      frame.defers = d.next;
      m.enter(g, d.fn, d.args, base + fn.nregs);
      return -1;
    }
    case 149 /* Panic */:
      throw m.panicWith(R[a] as Iface | null);
    case 150 /* Recover */:
      R[a] = m.recover(g);
      return pc + 4;
    case 151 /* Send */:
      frame.pc = pc + 4;
      return chanSend(m, g, R[a], R[b]) ? pc + 4 : -1;
    case 152 /* Recv */:
      frame.pc = pc + 4;
      return chanRecv(m, g, R[b], a, -1) ? pc + 4 : -1;
    case 153 /* Recv2 */:
      frame.pc = pc + 4;
      return chanRecv(m, g, R[b], a, a + 1) ? pc + 4 : -1;
    case 154 /* Select */:
      frame.pc = pc + 4;
      return selectGo(m, g, k[B], base, a) ? pc + 4 : -1;
    case 156 /* GoEnd */:
      m.finish(g);
      return -1;
    case 157 /* NativeResume */:
      m.nativeResume(g);
      return -1;
    case 158 /* PanicNext */:
      m.panicNext(g);
      return -1;
    case 159 /* Exit */:
      m.exit(0);
      return -1;
    case 160 /* FieldGet */: {
      const o = R[b];
      if (o === null) throw nilDereference();
      const s = o[C];
      const i = R[base + code[pc + 4]!];
      if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
      R[a] = s.arr[s.off + i];
      return pc + 8;
    }
    case 162 /* JTable */: {
      const to = (k[B] as Map<Value, number>).get(R[a]);
      return to === undefined ? C : to;
    }
    case 164 /* AppendSlice */: {
      const more = R[c];
      R[a] = appendSlice(R[b], more, k[code[pc + 4]!] as RType);
      if (more !== null) m.charge(24 + more.len * 8);
      return pc + 8;
    }
    case 165 /* MapAddImm */: {
      const map = R[a];
      const key = R[b];
      const info = k[code[pc + 4]!] as MapInfo;
      const e = mapGet(map, key, info);
      const x = e === undefined ? 0 : e.value;
      const s = typeof x === 'number' ? x + C : MAX + 1;
      const v = s <= MAX && s >= -MAX ? s : int.addBig(x, C, false);
      if (e === undefined) mapSet(m, map, key, v, info);
      else e.value = v;
      return pc + 8;
    }
    case 170 /* GetMulAdd */:
      throw sliceIndexError(R[b], int.mulAdd(R[c], R[base + code[pc + 4]!], R[base + code[pc + 5]!]));
    case 171 /* Get2 */: {
      const o = R[b];
      const j = R[c];
      if (o === null || typeof j !== 'number' || j < 0 || j >= o.len) throw sliceIndexError(o, j);
      const s = o.arr[o.off + j];
      const i = R[base + code[pc + 4]!];
      if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
      R[a] = s.arr[s.off + i];
      return pc + 8;
    }
    case 172 /* GetOff */:
      throw sliceIndexError(R[b], int.addBig(R[c], code[pc + 4]!, false));
    case 173 /* AddGet */: {
      const x = R[b];
      const s = R[c];
      const i = R[base + code[pc + 4]!];
      if (s === null || typeof i !== 'number' || i < 0 || i >= s.len) throw sliceIndexError(s, i);
      const y = s.arr[s.off + i];
      if (typeof x === 'number' && typeof y === 'number') {
        const t = x + y;
        R[a] = t <= MAX && t >= -MAX ? t : int.addBig(x, y, false);
      } else R[a] = int.addBig(x, y, false);
      return pc + 8;
    }
    case 174 /* Swap */: {
      const s = R[a] as Slice | null;
      const i = R[b];
      const inside = s !== null && typeof i === 'number' && i >= 0 && i < s.len;
      throw sliceIndexError(s, inside ? R[c] : i);
    }
    default:
      return slowNumber(g, frame, pc);
  }
}

const sliceIndexError = (s: Slice | null, i: Value): Error => indexError(i, s === null ? 0 : s.len);
