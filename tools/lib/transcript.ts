/**
 * Plays a request script against a handler in the world and writes the transcript in the oracle's form
 * (tools/oracle/README.md), without its fields `oracle` and `wire`.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { itemId } from '../../src/cache/item';
import { shownText } from '../../src/cache/rpc-record';
import { Jar } from '../../src/browser/jar';
import { fromBytes, stringToBytes, toBytes } from '../../src/go/syntax/source';
import { build, type PackageSource } from '../../src/world/build';
import { defaultSettings, type Action, type Settings, type SourceText } from '../../src/world/demo';
import type { RpcObserver } from '../../src/world/rpcs';
import type { TraceEvent } from '../../src/world/trace';
import { World } from '../../src/world/world';
import { concealAll, concealer } from './conceal';
import { gcOutput } from './gcOutput';
import { methodOf, payload, type Script, type Step } from './script';

type Json = Record<string, unknown>;
type Of<K extends TraceEvent['kind']> = TraceEvent & { kind: K };

/** Response headers that do not come from the handler. */
const ours = new Set(['Date', 'Content-Length', 'Connection', 'X-Appengine-Log-Flush-Count']);

/** Bytes as the transcript writes them. */
function blob(bytes: string): unknown {
  if (bytes.length > 8 << 10) {
    const sum = sha256(stringToBytes(bytes));
    return { length: bytes.length, sha256: [...sum].map((b) => b.toString(16).padStart(2, '0')).join('') };
  }
  const text = fromBytes(bytes);
  return toBytes(text) === bytes ? text : { base64: btoa(bytes) };
}

/** What the app wrote to one of its streams. */
/** A line that the app wrote to one of its standard outputs. */
type Streamed = Of<'log'> & { level: 'STDERR' | 'STDOUT' };
const isStream = (e: TraceEvent): e is Streamed => e.kind === 'log' && (e.level === 'STDERR' || e.level === 'STDOUT');

/** A panic message without its stack traces. */
function trimCrash(text: string): string {
  const i = text.indexOf('\n\ngoroutine ');
  return (i < 0 ? text : `${text.slice(0, i)}\n\n<stack>`).replace(/\n+$/, '');
}

/** A header's name as Go's client reports it: `X-Requested-With`; a name that is no token stays. */
function canonicalName(name: string): string {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return name;
  return name.toLowerCase().replace(/(^|-)[a-z]/g, (c) => c.toUpperCase());
}

/** Drops what is undefined, empty or false, as Go's omitempty does. */
function omitEmpty(fields: Json): Json {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, v]) => v !== undefined && v !== '' && v !== false && v !== 0 && !(Array.isArray(v) && v.length === 0),
    ),
  );
}

class Player {
  private readonly jars = new Map<string, Jar>();
  private readonly touched: { namespace: string; key: string }[] = [];
  private records: { request: number; record: unknown }[] = [];
  private readonly world: World;
  /** Whole seconds of the script that have passed. */
  private clock = 0;
  private requests = 0;

  constructor(
    files: SourceText[],
    packages: PackageSource,
    private readonly script: Script,
  ) {
    const observer: RpcObserver = (record, request) => this.observe(record, request);
    // Calls take no time, so that a script's seconds are whole ones, as the oracle's are.
    const settings: Settings = { ...defaultSettings, host: script.host, appId: 'dev~oracle', hopMicros: [0, 0] };
    this.world = new World({ files, settings, seed: 1 }, packages, observer);
  }

  play(): Json {
    if (!this.world.boot()) {
      return { start: { output: this.ending(0) } };
    }
    return { steps: this.script.steps.map((step, i) => this.step(step, i + 1)) };
  }

  private step(step: Step, n: number): Json {
    this.clock += step.advance ?? 0;
    this.apply({ do: 'pass' });
    if (step.evict?.length) this.apply({ do: 'evict', keys: step.evict.map(toBytes) });
    if (step.restart) {
      this.apply({ do: 'restart' });
    }
    const client = step.client || 'default';
    const jar = this.jars.get(client) ?? new Jar(this.script.host.replace(/:.*/, ''), defaultSettings.epoch);
    this.jars.set(client, jar);
    this.records = [];
    // What the app printed as it came up belongs to the first request.
    const from = this.requests === 0 ? 0 : this.world.trace.length;
    const asked = step.path ? this.request(step, client, jar) : { method: '', cookie: '' };
    const answer: Json = {
      n,
      ...omitEmpty({ note: step.note }),
      request: omitEmpty({
        method: asked.method,
        path: step.path,
        client,
        login: step.login,
        cookie: fromBytes(asked.cookie),
        advance: step.advance,
        evict: step.evict,
        restart: step.restart,
      }),
      ...(step.path ? this.answered(step.path, jar, from) : { headers: null }),
      cookies: this.cookies(jar),
      memcache: this.memcache(),
      rpcs: this.records.map((r) => r.record),
    };
    return { ...answer, ...(step.path ? this.logged(from) : {}) };
  }

  private request(step: Step, client: string, jar: Jar): { method: string; cookie: string } {
    const method = methodOf(step);
    const { body, contentType } = payload(step);
    const cookie = jar.header(step.path!, this.world.now);
    // The oracle's client asks for one answer per connection.
    const headers = new Map<string, string>([
      ['User-Agent', 'oracle'],
      ['Connection', 'close'],
    ]);
    if (contentType) headers.set('Content-Type', contentType);
    if (cookie) headers.set('Cookie', cookie);
    let host: string | undefined;
    for (const [name, value] of Object.entries(step.headers ?? {})) {
      if (name.toLowerCase() === 'host') host = value;
      else {
        for (const old of headers.keys()) if (old.toLowerCase() === name.toLowerCase()) headers.delete(old);
        headers.set(name, toBytes(value));
      }
    }
    if (host) headers.set('Host', host);
    this.requests++;
    const who = step.login ? { login: step.login, admin: step.admin ?? false } : {};
    this.apply({ do: 'request', client, method, path: step.path!, headers: [...headers], body: body ?? '', ...who });
    this.waitForAnswer();
    return { method, cookie };
  }

  /** A handler that sleeps longer than the world runs ahead: let time pass until it is done. */
  private waitForAnswer(): void {
    for (let i = 0; i < 1000; i++) {
      const { waiting, nextAt } = this.world.view();
      if (waiting.length === 0 || nextAt === null) return;
      this.world.apply({ do: 'pass', at: nextAt });
    }
  }

  private answered(path: string, jar: Jar, from: number): Json {
    const events = this.world.trace.slice(from);
    const response = events.find((e): e is Of<'response'> => e.kind === 'response');
    if (!response) {
      return { headers: null, crash: { output: this.ending(from) } };
    }
    const headers: Record<string, string[]> = {};
    const canonical = response.headers.map(([name, value]): [string, string] => [canonicalName(name), value]);
    for (const [name, value] of canonical.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0))) {
      if (!ours.has(name)) (headers[name] ??= []).push(fromBytes(value));
    }
    const setCookies = response.headers.filter(([name]) => name === 'Set-Cookie').map(([, value]) => value);
    jar.set(path, setCookies, this.world.now);
    return { status: response.status, headers, body: blob(response.body) };
  }

  /** What an app left that ended: all it printed since then, and its last words. */
  private ending(from: number): string {
    const events = this.world.trace.slice(from);
    const end = events.find((e): e is Of<'crash'> | Of<'stopped'> => e.kind === 'crash' || e.kind === 'stopped');
    if (!end) return 'no answer';
    if (end.kind === 'stopped') return end.sentence;
    const text = fromBytes(end.text);
    if (text.startsWith('no answer:')) return text;
    const printed = events.filter(isStream).map((e) => fromBytes(e.message));
    return trimCrash(printed.join('') + (end.exited ? '' : text));
  }

  private logged(from: number): Json {
    const since = this.world.trace.slice(from);
    const crashed = since.some((e) => e.kind === 'crash');
    const logs = since
      .filter((e): e is Of<'log'> => e.kind === 'log' && !isStream(e))
      .map((e) => ({ level: e.level, message: trimCrash(fromBytes(e.message)) }));
    const text = since
      .filter(isStream)
      .map((e) => fromBytes(e.message))
      .join('');
    if (crashed) return omitEmpty({ logs });
    const stderr = trimCrash(text.replace(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d /gm, ''));
    return omitEmpty({ logs, stderr });
  }

  private cookies(jar: Jar): Json[] {
    const { now } = this.world;
    return jar.list(now).map((c) => ({
      name: fromBytes(c.name),
      value: fromBytes(c.value),
      path: fromBytes(c.path),
      ...(c.expiresAt === null ? {} : { expiresIn: Math.round((c.expiresAt - now) / 1000) }),
      ...omitEmpty({ httpOnly: c.httpOnly, secure: c.secure, sameSite: c.sameSite }),
    }));
  }

  /** Every key the app has named so far, in the order of first use. */
  private memcache(): Json[] {
    const at = defaultSettings.epoch + this.world.now;
    return this.touched.map(({ namespace, key }) => {
      const got = this.world.node.store.peek(itemId(namespace, key), at);
      const name = { ...(namespace ? { namespace: shownText(namespace) } : {}), key: shownText(key) };
      if (got.seen === 'miss') return { ...name, missing: true };
      const { value, flags, cas, expiresAt } = got.item;
      const ttl = expiresAt === null ? null : Math.floor(expiresAt / 1000) - Math.floor(at / 1000);
      return { ...name, value: blob(value), flags, ttl, cas };
    });
  }

  private observe(record: Parameters<RpcObserver>[0], request: number): void {
    this.records.push({ request, record });
  }

  /** Notes a key that the app named (raw bytes). */
  touch(namespace: string, key: string): void {
    if (key === '' || key.length > 250) return;
    if (!this.touched.some((t) => t.namespace === namespace && t.key === key)) this.touched.push({ namespace, key });
  }

  private apply(action: Action): void {
    // A request takes some virtual milliseconds; the script's seconds count from its start, as the oracle's do.
    const from = this.world.trace.length;
    this.world.apply({ ...action, at: Math.max(this.clock * 1000, this.world.now) });
    for (const e of this.world.trace.slice(from)) {
      if (e.kind === 'rpc' && e.service === 'memcache') for (const key of e.keys) this.touch(e.namespace, key);
    }
  }
}

/**
 * What the real packages import and ours do not, where two of those share a name: gc then writes types with their whole
 * path. `main` is the handler's own package, to which the oracle adds a file that imports appengine.
 */
const imported: Record<string, string[]> = {
  main: ['context', 'golang.org/x/net/context', 'log'],
  'crypto/rand': ['math/rand'],
  'github.com/gorilla/sessions': ['context', 'log', 'math/rand'],
  'golang.org/x/net/context': ['context'],
  'google.golang.org/appengine': ['context', 'golang.org/x/net/context'],
  'google.golang.org/appengine/datastore': ['context', 'google.golang.org/appengine/internal/datastore'],
  'google.golang.org/appengine/log': ['context', 'google.golang.org/appengine/internal/log'],
  'google.golang.org/appengine/memcache': ['context', 'google.golang.org/appengine/internal/memcache'],
  'google.golang.org/appengine/user': ['context'],
  'html/template': ['text/template'],
  'net/http': ['context', 'log', 'math/rand'],
};
const realImports = (path: string): readonly string[] => imported[path] ?? [];

/** The transcript of a handler and a script. */
export function transcript(files: SourceText[], packages: PackageSource, script: Script): Json {
  const { code, errors } = build(files, packages, realImports);
  if (!code) return { compile: { ok: false, output: gcOutput(files, errors) } };
  const player = new Player(files, packages, script);
  const conceal = concealer(script.mask);
  return { compile: { ok: true }, ...concealAll(player.play(), conceal) };
}
