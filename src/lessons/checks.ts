/**
 * When a step of a lesson is done: a question to the trace, never to the text that was typed. A check is data, so
 * that it can stand in a lesson's front matter. Steps are done in order: each looks only at what happened after
 * the one before it was done.
 */
import { toBytes } from '../browser/bytes';
import type { TraceEvent } from '../world/trace';
import { Past } from './past';

export type Check =
  | {
      /**
       * An answer; to a navigation unless `as` names what a page asked for. `calls` names all RPCs its request made, in
       * order; `header` is `Name: part of the value`; a `path` without a query fits with any query.
       */
      response: {
        is?: string;
        contains?: string;
        status?: number;
        header?: string;
        calls?: string[];
        path?: string;
        method?: string;
        client?: string;
        as?: string;
      };
    }
  | {
      /** A request, answered or not; `cookie` names one that it sends, `without` one that it does not send. */
      request: {
        path?: string;
        method?: string;
        client?: string;
        login?: string;
        cookie?: string;
        without?: string;
        as?: string;
      };
    }
  /** What a call of the app met. */
  | {
      rpc: {
        service?: string;
        method?: string;
        namespace?: string;
        key?: string;
        result?: string;
        client?: string;
      };
    }
  /** A change of an item; `life` is the stay it was stored with, in whole seconds, 0 for ever. */
  | { item: { key?: string; change?: string; by?: string; life?: number } }
  /** A use of the Memcache Viewer. */
  | { console: { op?: string; key?: string; found?: boolean } }
  /** A change of an entity; `key` as Go prints it, `kind` the last of its kinds. */
  | { entity: { change?: string; kind?: string; key?: string } }
  /** An answer that sets a cookie, or takes one away (`gone`). */
  | { cookie: { name?: string; client?: string; gone?: boolean } }
  /** A line of the log, or of what the app printed. */
  | { log: { level?: string; contains?: string } }
  /** The app died. */
  | { crash: { contains?: string } }
  | { instance: { state?: string } }
  /** The code was compiled again. */
  | { compiled: { ok?: boolean } }
  /** All of these, in any order. */
  | { all: Check[] }
  /** One of these. */
  | { any: Check[] }
  /** These, one after the other. */
  | { then: Check[] }
  /** The same so many times. */
  | { times: [n: number, check: Check] };

/** Index of the event that settles the check, among those from `from` on; -1 while it is not settled. */
export function settledAt(
  check: Check,
  events: readonly TraceEvent[],
  from: number,
  past: Past = new Past(events),
): number {
  const inTurn = (checks: readonly Check[]) => {
    let next = from;
    for (const c of checks) {
      const at = settledAt(c, events, next, past);
      if (at < 0) return -1;
      next = at + 1;
    }
    return next - 1;
  };
  if ('all' in check) {
    const at = check.all.map((c) => settledAt(c, events, from, past));
    return at.includes(-1) ? -1 : Math.max(from, ...at);
  }
  if ('any' in check) {
    const at = check.any.map((c) => settledAt(c, events, from, past)).filter((i) => i >= 0);
    return at.length ? Math.min(...at) : -1;
  }
  if ('then' in check) return inTurn(check.then);
  if ('times' in check) return inTurn(Array<Check>(check.times[0]).fill(check.times[1]));
  const [[name, wants]] = Object.entries(check) as [[keyof typeof readers, Record<string, unknown>]];
  for (let i = from; i < events.length; i++)
    if (readers[name].of(events[i]!, past).some((facts) => holds(wants, facts))) return i;
  return -1;
}

/** How many of the steps are done. */
export function stepsDone(checks: readonly Check[], events: readonly TraceEvent[]): number {
  const past = new Past(events);
  let from = 0;
  for (const [done, check] of checks.entries()) {
    const at = settledAt(check, events, from, past);
    if (at < 0) return done;
    from = at + 1;
  }
  return checks.length;
}

/** What a field of a check looks at. */
type Facts = Record<string, unknown>;
type Takes = 'string' | 'number' | 'boolean' | 'strings';

interface Reader {
  /** The facts that an event has to offer; several where it tells of several things, none where it is another event. */
  of(e: TraceEvent, past: Past): Facts[];
  takes: Record<string, Takes>;
}

const readers = {
  response: {
    of: (e, past) =>
      e.kind === 'response'
        ? [{ ...past.asked(e.request), is: trimmed(e.body), contains: e.body, status: e.status, header: e.headers, calls: past.calls(e.request, e.seq) }] // prettier-ignore
        : [],
    takes: {
      is: 'string', contains: 'string', status: 'number', header: 'string', calls: 'strings', path: 'string', method: 'string',
      client: 'string', as: 'string',
    }, // prettier-ignore
  },
  request: {
    of(e, past) {
      if (e.kind !== 'request') return [];
      const sent = cookiesOf(e.headers);
      return [{ ...past.asked(e.request), login: e.login, cookie: sent, without: sent }];
    },
    takes: {
      path: 'string', method: 'string', client: 'string', login: 'string', cookie: 'string', without: 'string', as: 'string',
    }, // prettier-ignore
  },
  rpc: {
    of(e, past) {
      if (e.kind !== 'reply') return [];
      const call = past.call(e.rpc);
      const { service, method, namespace } = call ?? {};
      const facts = { service, method, namespace, client: past.asked(e.request)?.client, as: undefined };
      return e.outcomes.length === 0 ? [facts] : e.outcomes.map(({ key, result }) => ({ ...facts, key, result }));
    },
    takes: { service: 'string', method: 'string', namespace: 'string', key: 'string', result: 'string', client: 'string' }, // prettier-ignore
  },
  item: {
    of: (e) => (e.kind === 'item' ? [{ key: e.key, change: e.change, by: e.by, life: lifeOf(e) }] : []),
    takes: { key: 'string', change: 'string', by: 'string', life: 'number' },
  },
  console: {
    of: (e) => (e.kind === 'console' ? [{ op: e.op, key: e.key, found: e.found }] : []),
    takes: { op: 'string', key: 'string', found: 'boolean' },
  },
  entity: {
    of: (e) => (e.kind === 'entity' ? [{ change: e.change, key: e.key, kind: kindOf(e.key) }] : []),
    takes: { change: 'string', kind: 'string', key: 'string' },
  },
  cookie: {
    of: (e, past) =>
      e.kind === 'response'
        ? setCookiesOf(e.headers).map((c) => ({ ...c, client: past.asked(e.request)?.client }))
        : [],
    takes: { name: 'string', client: 'string', gone: 'boolean' },
  },
  log: {
    of: (e) => (e.kind === 'log' ? [{ level: e.level, contains: e.message }] : []),
    takes: { level: 'string', contains: 'string' },
  },
  crash: {
    of: (e) => (e.kind === 'crash' ? [{ contains: e.text }] : []),
    takes: { contains: 'string' },
  },
  instance: {
    of: (e) => (e.kind === 'instance' ? [{ state: e.state }] : []),
    takes: { state: 'string' },
  },
  compiled: {
    // The first one is the lesson's own code.
    of: (e, past) => (e.kind === 'compiled' && e !== past.first ? [{ ok: e.ok }] : []),
    takes: { ok: 'boolean' },
  },
} satisfies Record<string, Reader>;

/** How a field compares what is wanted with the fact, where it is not by being the same. Texts are byte strings. */
const fitting: Record<string, (want: never, fact: never) => boolean> = {
  contains: (want: string, fact: string) => fact.includes(want),
  calls: (want: string[], fact: string[]) => want.length === fact.length && want.every((x, i) => x === fact[i]),
  path: (want: string, fact: string | undefined) => want === (want.includes('?') ? fact : fact?.replace(/\?.*/s, '')),
  header(want: string, fact: [string, string][]) {
    const [, name, part] = /^([^:]*):? *(.*)$/s.exec(want)!;
    return fact.some(([n, v]) => n.toLowerCase() === name!.toLowerCase() && v.includes(part!));
  },
  cookie: (want: string, fact: string[]) => fact.includes(want),
  without: (want: string, fact: string[]) => !fact.includes(want),
};

function holds(wants: Record<string, unknown>, facts: Facts): boolean {
  // What a page asks for by itself counts only where it is asked about.
  if (facts.as !== wants.as) return false;
  return Object.entries(wants).every(([field, value]) => {
    const want = typeof value === 'string' ? toBytes(value) : value;
    const fits = fitting[field] as ((want: unknown, fact: unknown) => boolean) | undefined;
    return fits ? fits(want, facts[field]) : want === facts[field];
  });
}

/** Not trim(): in a byte string that would cut the last byte off an `à`. */
const trimmed = (body: string) => body.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');

/** Memcache's clock has whole seconds: an item with N seconds to live stays for N - 1 to N of them. */
const lifeOf = (e: { at: number; expiresAt?: number | null }) =>
  e.expiresAt == null ? 0 : Math.ceil((e.expiresAt - e.at) / 1000);

/** `/Blog,main/Photo,7` is of the kind Photo. */
const kindOf = (key: string) => key.slice(key.lastIndexOf('/') + 1).replace(/,.*/s, '');

const valuesOf = (headers: readonly [string, string][], name: string) =>
  headers.filter(([n]) => n.toLowerCase() === name).map(([, value]) => value);

/** Names of the cookies that a request sends. */
const cookiesOf = (headers: readonly [string, string][]) =>
  valuesOf(headers, 'cookie').flatMap((v) => v.split(';').map((c) => c.replace(/=.*/s, '').trim()));

/** RFC 6265: Max-Age wins over Expires. A cookie that had ended when it was set is how an app deletes one. */
function setCookiesOf(headers: readonly [string, string][]): { name: string; gone: boolean }[] {
  const now = Date.parse(valuesOf(headers, 'date')[0] ?? '1 Jan 1970 00:00:01 GMT');
  return valuesOf(headers, 'set-cookie').map((line) => {
    const [pair = '', ...attributes] = line.split(';').map((a) => a.trim());
    const attribute = (name: string) =>
      attributes.find((a) => a.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1);
    const age = attribute('max-age');
    const expires = attribute('expires');
    const gone = age !== undefined ? Number(age) <= 0 : expires !== undefined && Date.parse(expires) <= now;
    return { name: pair.replace(/=.*/s, '').trim(), gone };
  });
}

const groups = ['all', 'any', 'then'];

/** Reads a check from JSON text. Throws an Error whose message is a sentence. */
export function parseCheck(text: string): Check {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error(`the check ${text} is not JSON`);
  }
  readCheck(value);
  return value as Check;
}

function readCheck(value: unknown): void {
  const entries = typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
  const [name, body] = (entries[0] ?? []) as [string | undefined, unknown];
  if (entries.length !== 1 || name === undefined)
    throw new Error(`a check is an object with one name, not ${JSON.stringify(value)}`);
  if (groups.includes(name)) {
    if (!Array.isArray(body) || body.length === 0) throw new Error(`the check "${name}" takes a list of checks`);
    return body.forEach(readCheck);
  }
  if (name === 'times') {
    if (!Array.isArray(body) || body.length !== 2 || !Number.isInteger(body[0]) || (body[0] as number) < 1)
      throw new Error('the check "times" takes a number from 1 on and a check, in a list');
    return readCheck(body[1]);
  }
  const known = Object.hasOwn(readers, name) ? readers[name as keyof typeof readers].takes : undefined;
  if (!known)
    throw new Error(
      `there is no check "${name}"; there are ${[...Object.keys(readers), ...groups, 'times'].join(', ')}`,
    );
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Error(`the check "${name}" takes an object`);
  for (const [field, v] of Object.entries(body)) {
    const want = (known as Record<string, Takes>)[field];
    if (!want) throw new Error(`the check "${name}" has no field "${field}"; it has ${Object.keys(known).join(', ')}`);
    const fits = want === 'strings' ? Array.isArray(v) && v.every((x) => typeof x === 'string') : typeof v === want;
    if (!fits) throw new Error(`the field "${field}" of the check "${name}" takes ${want}`);
  }
}
