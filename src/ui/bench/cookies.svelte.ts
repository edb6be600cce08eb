/**
 * The cookie jars of all browsers, as the trace tells them: what answers set, and what requests sent, since a person may
 * have changed something between two requests. The first browser's jar is mirrored in the page's own cookie store.
 */
import { plainCookie, type Cookie, type CookieEdit } from '../../browser/cookie';
import { Jar, type Refused } from '../../browser/jar';
import type { RealCookies } from '../../browser/real';
import { headerOf, headersOf } from '../../browser/request';
import type { TraceEvent } from '../../world/trace';

/** The browser whose cookies are the page's own. */
const first = 'default';

export class Cookies {
  /* eslint-disable svelte/prefer-svelte-reactivity -- #version tells of their changes */
  readonly #jars = new Map<string, Jar>();
  readonly #paths = new Map<number, string>();
  /** What a browser did not take of the answer that came last. */
  readonly #refused = new Map<string, Refused[]>();
  /* eslint-enable svelte/prefer-svelte-reactivity */
  #read = 0;
  /** What the work was kept with is in the jars: an empty one before that must not clear the page's own store. */
  #hasBegun = false;
  /** Counts changes, so that what is drawn of the jars follows them. */
  #version = $state(0);

  constructor(
    private readonly host: string,
    private readonly epoch: number,
    /** The page's own cookies; none where there is no page. */
    private readonly real?: RealCookies,
  ) {}

  /** Puts in what the events say that are new. `live`: they have just happened here, so what was sent is what was there. */
  follow(events: readonly TraceEvent[], now: number, live: boolean): void {
    const from = this.#read;
    for (; this.#read < events.length; this.#read++) {
      const e = events[this.#read]!;
      if (e.kind === 'request') {
        this.#paths.set(e.request, e.path);
        if (!live) adopt(this.#jar(e.client), headerOf(e.headers, 'Cookie') ?? '', e.path, e.at);
      } else if (e.kind === 'response') {
        const lines = headersOf(e.headers, 'Set-Cookie');
        this.#refused.set(e.client, this.#jar(e.client).set(this.#paths.get(e.request) ?? '/', lines, e.at));
      }
    }
    const isFirst = !this.#hasBegun;
    this.#hasBegun = true;
    if (this.#read > from || isFirst) this.#changed(now);
    // What a person did to the page's cookies while it was closed.
    if (isFirst) this.look(now);
  }

  /** All jars are empty again; `follow` fills them anew. */
  forget(): void {
    this.#jars.clear();
    this.#paths.clear();
    this.#refused.clear();
    this.#read = 0;
  }

  /** The Cookie header of a browser's request, '' for none. What a person did in the inspector counts. */
  header(client: string, path: string, now: number): string {
    if (client === first) this.look(now);
    return this.#jar(client).header(path, now);
  }

  /** Takes over what a person did to the page's own cookies, and what time has ended. */
  look(now: number): void {
    if (!this.real || !this.#hasBegun) return;
    this.real.pull(this.#jar(first), now);
    this.#changed(now);
  }

  list(client: string, now: number): Cookie[] {
    void this.#version;
    return this.#jars.get(client)?.list(now) ?? [];
  }

  /** Set-Cookie lines of the last answer that the browser refused. */
  refused(client: string): readonly Refused[] {
    void this.#version;
    return this.#refused.get(client) ?? [];
  }

  /** Why a cookie is not in the page's own store; '' when it is there, undefined where the question does not arise. */
  whyOnlyHere(client: string, cookie: Cookie): string | undefined {
    void this.#version;
    if (client !== first || !this.real) return undefined;
    const place = this.real.placeOf(cookie);
    return place === 'real' ? '' : place.simulated;
  }

  /** The first browser's cookies are the page's own. */
  get isReal(): boolean {
    return this.real !== undefined;
  }

  /** A sentence when the page has no cookies of its own at all; '' otherwise. */
  get blocked(): string {
    return this.real && !this.real.available ? this.real.sentence : '';
  }

  /** A person sets a cookie, or changes one. Gives '' or why not. */
  put(client: string, cookie: CookieEdit, now: number): string {
    const why = this.#jar(client).put(cookie, now);
    this.#changed(now);
    return why ?? '';
  }

  remove(client: string, name: string, path: string, now: number): void {
    this.#jar(client).remove(name, path);
    this.#changed(now);
  }

  /** Watches the page's own cookies. Gives a function that stops it. */
  listen(now: () => number): () => void {
    return this.real?.listen(() => this.look(now())) ?? (() => undefined);
  }

  #changed(now: number): void {
    if (this.#hasBegun) this.real?.push(this.#jar(first), now);
    this.#version++;
  }

  #jar(client: string): Jar {
    const known = this.#jars.get(client);
    if (known) return known;
    const jar = new Jar(this.host.replace(/:\d+$/, ''), this.epoch);
    this.#jars.set(client, jar);
    return jar;
  }
}

/** Makes a jar one that would have sent this header: a person put in what it lacks and took out what it has too many. */
function adopt(jar: Jar, sent: string, path: string, now: number): void {
  if (jar.header(path, now) === sent) return;
  const pairs = sent === '' ? [] : sent.split('; ').map((pair) => splitPair(pair));
  const reach = jar.matching(path, now);
  for (const c of reach) if (!pairs.some(([name]) => name === c.name)) jar.remove(c.name, c.path);
  for (const [name, value] of pairs) {
    const old = reach.find((c) => c.name === name);
    if (old?.value !== value) jar.put({ ...(old ?? plainCookie(name)), value }, now);
  }
}

function splitPair(pair: string): [name: string, value: string] {
  const eq = pair.indexOf('=');
  return eq < 0 ? ['', pair] : [pair.slice(0, eq), pair.slice(eq + 1)];
}
