/** Channels and select (Go spec, "Channel types", "Send statements", "Receive operator", "Select statements"). */
import { plainError } from './errors';
import { WAITING, type Goroutine } from './goroutine';
import type { Machine } from './machine';
import type { RType } from './rtype';
import type { Value } from './values';

/** A select statement that waits: shared by its waiters, done once one has been served. */
interface Selecting {
  done: boolean;
  /** Index in the stack that gets the number of the chosen case. */
  choice: number;
}

/** A goroutine that waits to send or to receive. */
export interface Waiter {
  g: Goroutine;
  /** Receiving: where the value goes (index in the stack), -1 for nowhere. */
  to: number;
  /** Receiving: where "not closed" goes, -1 for nowhere. */
  ok: number;
  /** Sending: the value. */
  value: Value;
  select: Selecting | null;
  index: number;
}

export class Chan {
  readonly buffer: Value[] = [];
  readonly receivers: Waiter[] = [];
  readonly senders: Waiter[] = [];
  closed = false;
  constructor(
    readonly elem: RType,
    readonly cap: number,
  ) {}
  get len(): number {
    return this.buffer.length;
  }
}

/** Takes the first waiter whose select has not been served by another channel. */
function take(queue: Waiter[]): Waiter | undefined {
  if (queue.length === 0) return undefined;
  for (let w = queue.shift(); w; w = queue.shift()) {
    if (w.select === null) return w;
    if (!w.select.done) {
      w.select.done = true;
      w.g.stack[w.select.choice] = w.index;
      return w;
    }
  }
  return undefined;
}

function deliver(m: Machine, w: Waiter, value: Value, ok: boolean): void {
  if (w.to >= 0) w.g.stack[w.to] = value;
  if (w.ok >= 0) w.g.stack[w.ok] = ok;
  m.scheduler.ready(w.g);
}

function wait(g: Goroutine, why: string, on: object | null): false {
  g.status = WAITING;
  g.waitReason = why;
  g.waitOn = on;
  return false;
}

/** The waiter of a goroutine outside a select: always the same object, as it can stand in one queue only. */
function waiter(g: Goroutine, value: Value, to: number, ok: number): Waiter {
  const w = g.waiter;
  if (w === null) return (g.waiter = { g, to, ok, value, select: null, index: 0 });
  w.value = value;
  w.to = to;
  w.ok = ok;
  return w;
}

/** Sends if that is possible at once. */
function trySend(m: Machine, ch: Chan, value: Value): boolean {
  if (ch.closed) throw plainError('send on closed channel');
  const w = take(ch.receivers);
  if (w) {
    deliver(m, w, value, true);
    return true;
  }
  if (ch.buffer.length < ch.cap) {
    ch.buffer.push(value);
    return true;
  }
  return false;
}

/** Receives if that is possible at once. */
function tryRecv(m: Machine, g: Goroutine, ch: Chan, to: number, ok: number): boolean {
  let value: Value;
  let open = true;
  if (ch.buffer.length > 0) {
    value = ch.buffer.shift();
    const w = take(ch.senders);
    if (w) {
      ch.buffer.push(w.value);
      m.scheduler.ready(w.g);
    }
  } else {
    const w = take(ch.senders);
    if (w) {
      value = w.value;
      m.scheduler.ready(w.g);
    } else if (ch.closed) {
      value = ch.elem.zero();
      open = false;
    } else return false;
  }
  if (to >= 0) g.stack[to] = value;
  if (ok >= 0) g.stack[ok] = open;
  return true;
}

/** ch <- value; false: g waits. */
export function chanSend(m: Machine, g: Goroutine, ch: Chan | null, value: Value): boolean {
  if (ch === null) return wait(g, 'chan send (nil chan)', null);
  if (trySend(m, ch, value)) return true;
  ch.senders.push(waiter(g, value, -1, -1));
  return wait(g, 'chan send', ch);
}

/** <-ch into the stack at `to` and, unless -1, `ok`; false: g waits. */
export function chanRecv(m: Machine, g: Goroutine, ch: Chan | null, to: number, ok: number): boolean {
  if (ch === null) return wait(g, 'chan receive (nil chan)', null);
  if (tryRecv(m, g, ch, to, ok)) return true;
  ch.receivers.push(waiter(g, null, to, ok));
  return wait(g, 'chan receive', ch);
}

export function chanClose(m: Machine, ch: Chan | null): void {
  if (ch === null) throw plainError('close of nil channel');
  if (ch.closed) throw plainError('close of closed channel');
  ch.closed = true;
  for (let w = take(ch.receivers); w; w = take(ch.receivers)) deliver(m, w, ch.elem.zero(), false);
  for (let w = take(ch.senders); w; w = take(ch.senders)) {
    w.g.pending = plainError('send on closed channel');
    m.scheduler.ready(w.g);
  }
}

/** A case of a select: registers hold the channel, the value to send, and get what is received. */
export interface SelectCase {
  send: boolean;
  chan: number;
  /** Sending: register of the value. Receiving: register for it, -1 for none. */
  value: number;
  /** Receiving: register for "not closed", -1 for none. */
  ok: number;
}
export interface SelectInfo {
  cases: SelectCase[];
  /** There is a default clause; it is chosen as -1. */
  hasDefault: boolean;
}

/** Chooses a case at random among those that can go on; false: g waits. */
export function selectGo(m: Machine, g: Goroutine, info: SelectInfo, base: number, choice: number): boolean {
  const R = g.stack;
  const n = info.cases.length;
  const start = n > 1 ? m.host.random() % n : 0;
  for (let j = 0; j < n; j++) {
    const i = (start + j) % n;
    const c = info.cases[i]!;
    const ch = R[base + c.chan] as Chan | null;
    if (ch === null) continue;
    const done = c.send
      ? trySend(m, ch, R[base + c.value])
      : tryRecv(m, g, ch, c.value < 0 ? -1 : base + c.value, c.ok < 0 ? -1 : base + c.ok);
    if (done) {
      R[choice] = i;
      return true;
    }
  }
  if (info.hasDefault) {
    R[choice] = -1;
    return true;
  }
  const select: Selecting = { done: false, choice };
  const on: Chan[] = [];
  info.cases.forEach((c, index) => {
    const ch = R[base + c.chan] as Chan | null;
    if (ch === null) return;
    on.push(ch);
    if (c.send) ch.senders.push({ g, to: -1, ok: -1, value: R[base + c.value], select, index });
    else {
      const to = c.value < 0 ? -1 : base + c.value;
      ch.receivers.push({ g, to, ok: c.ok < 0 ? -1 : base + c.ok, value: null, select, index });
    }
  });
  return wait(g, n === 0 ? 'select (no cases)' : 'select', on);
}
