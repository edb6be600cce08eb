/**
 * When a step of a lesson is done: a question to the trace, never to the text that was typed. A check is data, so
 * that it can stand in a lesson's front matter. Steps are done in order: each looks only at what happened after
 * the one before it was done.
 */
import type { TraceEvent } from '../world/trace';

export type Check =
  /** An answer. `calls` names all RPCs its request made, in order. */
  | { response: { is?: string; contains?: string; status?: number; calls?: string[] } }
  /** What a call of the app met. */
  | { rpc: { method?: string; key?: string; result?: string } }
  /** A change of an item; `life` is the stay it was stored with, in whole seconds, 0 for ever. */
  | { item: { key?: string; change?: string; by?: string; life?: number } }
  /** A use of the Memcache Viewer. */
  | { console: { op?: string; key?: string; found?: boolean } }
  /** The code was compiled again. */
  | { compiled: { ok: boolean } }
  /** All of these, in any order. */
  | { all: Check[] }
  /** One of these. */
  | { any: Check[] }
  /** These, one after the other. */
  | { then: Check[] };

/** Index of the event that settles the check, among those from `from` on; -1 while it is not settled. */
export function settledAt(check: Check, events: readonly TraceEvent[], from: number): number {
  if ('all' in check) {
    const at = check.all.map((c) => settledAt(c, events, from));
    return at.includes(-1) ? -1 : Math.max(from, ...at);
  }
  if ('any' in check) {
    const at = check.any.map((c) => settledAt(c, events, from)).filter((i) => i >= 0);
    return at.length ? Math.min(...at) : -1;
  }
  if ('then' in check) {
    let next = from;
    for (const c of check.then) {
      const at = settledAt(c, events, next);
      if (at < 0) return -1;
      next = at + 1;
    }
    return next - 1;
  }
  for (let i = from; i < events.length; i++) if (holds(check, events, i)) return i;
  return -1;
}

/** How many of the steps are done. */
export function stepsDone(checks: readonly Check[], events: readonly TraceEvent[]): number {
  let from = 0;
  for (const [done, check] of checks.entries()) {
    const at = settledAt(check, events, from);
    if (at < 0) return done;
    from = at + 1;
  }
  return checks.length;
}

type Simple = Exclude<Check, { all: Check[] } | { any: Check[] } | { then: Check[] }>;

function holds(check: Simple, events: readonly TraceEvent[], i: number): boolean {
  const e = events[i]!;
  if ('response' in check) {
    if (e.kind !== 'response') return false;
    const { is, contains, status, calls } = check.response;
    return (
      (is === undefined || e.body.trim() === is) &&
      (contains === undefined || e.body.includes(contains)) &&
      (status === undefined || e.status === status) &&
      (calls === undefined || sameList(calls, callsOf(e.request, events, i)))
    );
  }
  if ('rpc' in check) {
    if (e.kind !== 'reply') return false;
    const { method, key, result } = check.rpc;
    const call = events.find((c) => c.kind === 'rpc' && c.rpc === e.rpc);
    return (
      (method === undefined || (call?.kind === 'rpc' && call.method === method)) &&
      e.outcomes.some((o) => (key === undefined || o.key === key) && (result === undefined || o.result === result))
    );
  }
  if ('item' in check) {
    if (e.kind !== 'item') return false;
    const { key, change, by, life } = check.item;
    return (
      (key === undefined || e.key === key) &&
      (change === undefined || e.change === change) &&
      (by === undefined || e.by === by) &&
      (life === undefined || lifeOf(e) === life)
    );
  }
  if ('console' in check) {
    if (e.kind !== 'console') return false;
    const { op, key, found } = check.console;
    return (
      (op === undefined || e.op === op) &&
      (key === undefined || e.key === key) &&
      (found === undefined || e.found === found)
    );
  }
  return e.kind === 'compiled' && i > 0 && e.ok === check.compiled.ok;
}

function callsOf(request: number, events: readonly TraceEvent[], upTo: number): string[] {
  const calls: string[] = [];
  for (let i = 0; i < upTo; i++) {
    const e = events[i]!;
    if (e.kind === 'rpc' && e.request === request) calls.push(e.method);
  }
  return calls;
}

const sameList = (a: string[], b: string[]) => a.length === b.length && a.every((x, i) => x === b[i]);

/** Memcache's clock has whole seconds: an item with N seconds to live stays for N - 1 to N of them. */
const lifeOf = (e: { at: number; expiresAt?: number | null }) =>
  e.expiresAt == null ? 0 : Math.ceil((e.expiresAt - e.at) / 1000);

const fields: Record<string, Record<string, 'string' | 'number' | 'boolean' | 'strings'>> = {
  response: { is: 'string', contains: 'string', status: 'number', calls: 'strings' },
  rpc: { method: 'string', key: 'string', result: 'string' },
  item: { key: 'string', change: 'string', by: 'string', life: 'number' },
  console: { op: 'string', key: 'string', found: 'boolean' },
  compiled: { ok: 'boolean' },
};

/** Reads a check from JSON text. Throws an Error whose message is a sentence. */
export function parseCheck(text: string): Check {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`the check ${text} is not JSON`);
  }
  return readCheck(value);
}

function readCheck(value: unknown): Check {
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const [name, body] = entries[0] ?? [];
  if (entries.length !== 1 || name === undefined)
    throw new Error(`a check is an object with one name, not ${JSON.stringify(value)}`);
  if (name === 'all' || name === 'any' || name === 'then') {
    if (!Array.isArray(body) || body.length === 0) throw new Error(`the check "${name}" takes a list of checks`);
    const list = body.map(readCheck);
    return name === 'all' ? { all: list } : name === 'any' ? { any: list } : { then: list };
  }
  const known = fields[name];
  if (!known)
    throw new Error(
      `there is no check "${name}"; there are ${[...Object.keys(fields), 'all', 'any', 'then'].join(', ')}`,
    );
  if (typeof body !== 'object' || body === null) throw new Error(`the check "${name}" takes an object`);
  for (const [field, v] of Object.entries(body)) {
    const want = known[field];
    if (!want) throw new Error(`the check "${name}" has no field "${field}"; it has ${Object.keys(known).join(', ')}`);
    const fits = want === 'strings' ? Array.isArray(v) && v.every((x) => typeof x === 'string') : typeof v === want;
    if (!fits) throw new Error(`the field "${field}" of the check "${name}" takes ${want}`);
  }
  return value as Check;
}
