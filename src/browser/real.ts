/**
 * The page's own cookie store as a mirror of a jar, so that the browser's own inspector shows what the app set, and what a
 * person changes there counts. The jar stays the truth where a page cannot follow it: each cookie is either real or
 * simulated for a reason. Virtual and real time run apart, so a real cookie lives as long as the virtual one has left, and
 * whatever the real clock ends too early is written again.
 */
import { toBytes, toTextStrictly } from './bytes';
import type { Cookie, Jar } from './jar';
import type { OwnedNames, Written } from './owned';

/** The page's document, or what acts like it. */
export interface CookieDocument {
  cookie: string;
}

export interface RealOptions {
  /** The site's own folder, with a slash at its end: the Path of every cookie that is written. */
  path: string;
  owned: OwnedNames;
  /** Real Unix time in ms. */
  now: () => number;
}

/** Where a cookie lives; `simulated` says why it is not in the page's store. */
export type CookiePlace = 'real' | { simulated: string };

const probe = 'playground-probe';
const gone = 'Expires=Thu, 01 Jan 1970 00:00:00 GMT';
/** Real and virtual ends may differ by this many ms before a cookie is written anew. */
const drift = 5_000;

export class RealCookies {
  /** False when the browser lets this page keep no cookies at all. */
  readonly available: boolean;
  /** Why not; '' when it does. */
  readonly sentence: string;
  readonly #written = new Map<string, Written>();
  /** What the jar's cookie said when it was written or refused: it is not tried again until that changes. */
  readonly #tried = new Map<string, string>();
  readonly #reasons = new Map<string, string>();
  #hasBegun = false;

  constructor(
    private readonly doc: CookieDocument,
    private readonly options: RealOptions,
  ) {
    this.sentence = this.#tryOne();
    this.available = this.sentence === '';
  }

  /** Makes the page's store what the jar is. The first time, what an earlier demo left there is cleared away. */
  push(jar: Jar, now: number): void {
    const wanted = this.#wanted(jar.list(now));
    if (!this.available) return;
    if (!this.#hasBegun) this.#begin(wanted);
    for (const name of [...this.#written.keys()]) if (!wanted.has(name)) this.#erase(name);
    for (const name of [...this.#tried.keys()]) if (!wanted.has(name)) this.#tried.delete(name);
    for (const [name, cookie] of wanted) this.#write(name, cookie, now);
  }

  /** Brings what a person did to the page's cookies into the jar: deleted ones, and changed values. */
  pull(jar: Jar, now: number): void {
    if (!this.available || this.#written.size === 0) return;
    const wanted = this.#wanted(jar.list(now));
    const there = this.#read();
    for (const [name, written] of [...this.#written]) {
      const cookie = wanted.get(name);
      // What the app has changed since is newer than what lies there.
      if (!cookie || cookie.path !== written.path || toTextStrictly(cookie.value) !== written.value) continue;
      const values = there.get(name) ?? [];
      if (values.length > 1 || values[0] === written.value) continue;
      const [value] = values;
      if (value === undefined) {
        const hasEnded = written.expires !== null && this.options.now() >= written.expires;
        this.#forget(name);
        if (!hasEnded) jar.remove(cookie.name, cookie.path);
      } else if (jar.put({ ...cookie, value: toBytes(value) }, now) === '') {
        this.#remember(name, { ...written, value });
        this.#tried.set(name, signature({ ...cookie, value: toBytes(value) }));
      }
    }
  }

  /** Where a cookie of the jar lives, as of the last push. */
  placeOf(cookie: Cookie): CookiePlace {
    if (!this.available) return { simulated: this.sentence };
    const reason = this.#reasons.get(`${cookie.path}\n${cookie.name}`);
    return reason === undefined ? 'real' : { simulated: reason };
  }

  /** Calls back when the page's cookies may have changed. Gives a function that ends it. */
  listen(onchange: () => void, view: Window = window): () => void {
    // Not everywhere: where it is missing, coming back from the inspector is the occasion.
    const store = (view as Window & { cookieStore?: EventTarget }).cookieStore;
    store?.addEventListener('change', onchange);
    view.addEventListener('focus', onchange);
    view.document.addEventListener('visibilitychange', onchange);
    return () => {
      store?.removeEventListener('change', onchange);
      view.removeEventListener('focus', onchange);
      view.document.removeEventListener('visibilitychange', onchange);
    };
  }

  /** The cookies that can be real, by name as text; the others get their reason. */
  #wanted(cookies: readonly Cookie[]): Map<string, Cookie> {
    this.#reasons.clear();
    const wanted = new Map<string, Cookie>();
    for (const cookie of [...cookies].sort((a, b) => a.path.length - b.path.length)) {
      const name = toTextStrictly(cookie.name);
      const fault = faultOf(cookie, name, wanted);
      if (fault !== undefined || name === undefined) this.#simulate(cookie, fault ?? '');
      else wanted.set(name, cookie);
    }
    return wanted;
  }

  #simulate(cookie: Cookie, reason: string): void {
    this.#reasons.set(`${cookie.path}\n${cookie.name}`, reason);
  }

  #begin(wanted: ReadonlyMap<string, Cookie>): void {
    this.#hasBegun = true;
    for (const name of this.options.owned.names()) {
      const left = this.options.owned.get(name)!;
      const cookie = wanted.get(name);
      this.#written.set(name, left);
      // The same work was opened again: what a person did to this cookie meanwhile is for `pull` to see.
      if (cookie && cookie.path === left.path && toTextStrictly(cookie.value) === left.value)
        this.#tried.set(name, signature(cookie));
      else if (!cookie) this.#erase(name);
    }
  }

  #write(name: string, cookie: Cookie, now: number): void {
    const { owned, path } = this.options;
    const real = this.options.now();
    const written = this.#written.get(name);
    const said = signature(cookie);
    // Dates have whole seconds; it should rather go a moment late than before its time.
    const expires = cookie.expiresAt === null ? null : Math.ceil((real + cookie.expiresAt - now) / 1000) * 1000;
    const there = this.#read().get(name) ?? [];
    // Another cookie of that name, with a longer or shorter path, or one that was there before: leave it alone.
    if (there.length > 1 || (there.length === 1 && !owned.get(name))) {
      if (written) this.#erase(name);
      this.#simulate(cookie, 'The name is taken: something else on this site has a cookie that is called so.');
      return;
    }
    if (this.#tried.get(name) === said) {
      if (!written) {
        this.#simulate(cookie, refusal(cookie, path));
        return;
      }
      const hasEnded = there.length === 0 && written.expires !== null && real >= written.expires;
      const isOff = expires !== null && written.expires !== null && Math.abs(expires - written.expires) > drift;
      // Gone or changed by a person: `pull` will see it.
      if (!hasEnded && !(isOff && there[0] === written.value)) return;
    }
    this.#tried.set(name, said);
    const value = toTextStrictly(cookie.value)!;
    const parts = [`${name}=${value}`, `Path=${path}`];
    if (expires !== null) parts.push(`Expires=${new Date(expires).toUTCString()}`);
    if (cookie.secure) parts.push('Secure');
    if (cookie.sameSite !== '') parts.push(`SameSite=${cookie.sameSite}`);
    this.doc.cookie = parts.join('; ');
    const read = this.#read().get(name) ?? [];
    if (read.length === 1 && read[0] === value) {
      this.#remember(name, {
        path: cookie.path,
        value,
        expires,
        secure: cookie.secure,
      });
      return;
    }
    // What is there now instead is what was there before, or a part of what was written.
    if (read.length > 0) this.#erase(name);
    else this.#forget(name);
    this.#tried.set(name, said);
    this.#simulate(cookie, refusal(cookie, path));
  }

  #remember(name: string, written: Written): void {
    this.#written.set(name, written);
    this.options.owned.set(name, written);
  }

  #forget(name: string): void {
    this.#written.delete(name);
    this.#tried.delete(name);
    this.options.owned.delete(name);
  }

  /** Deletes the cookie of that name with our path; one with another path stays. */
  #erase(name: string): void {
    const secure = this.#written.get(name)?.secure ? '; Secure' : '';
    this.doc.cookie = `${name}=; Path=${this.options.path}; ${gone}${secure}`;
    this.#forget(name);
  }

  /** What the page's store holds: a name may stand there more than once, with different paths. */
  #read(): Map<string, string[]> {
    const all = new Map<string, string[]>();
    for (const pair of this.doc.cookie.split('; ')) {
      const eq = pair.indexOf('=');
      if (eq < 1) continue;
      const name = pair.slice(0, eq);
      all.set(name, [...(all.get(name) ?? []), pair.slice(eq + 1)]);
    }
    return all;
  }

  /** Whether a cookie can be written at all. Gives '' or why not. */
  #tryOne(): string {
    const blocked =
      'Cookies are blocked for this page, so those of this browser are simulated like those of the others.';
    try {
      this.doc.cookie = `${probe}=1; Path=${this.options.path}; SameSite=Strict`;
      const sticks = this.#read().has(probe);
      this.doc.cookie = `${probe}=; Path=${this.options.path}; ${gone}`;
      return sticks ? '' : blocked;
    } catch {
      return blocked;
    }
  }
}

/** Why a cookie cannot be written by a page, before it is tried. */
function faultOf(cookie: Cookie, name: string | undefined, taken: ReadonlyMap<string, Cookie>): string | undefined {
  if (cookie.httpOnly) return 'A page cannot set an HttpOnly cookie, nor see it.';
  if (name === undefined || toTextStrictly(cookie.value) === undefined)
    return 'It is not UTF-8 text, and a page can write nothing else.';
  if (name === '') return 'It has no name, and could not be told from others.';
  const other = taken.get(name);
  if (other)
    return `In the page’s own store all cookies have the site’s folder as Path, so there is room for one of this name: that with Path=${other.path}.`;
  return undefined;
}

/** Why a browser did not keep what was written. */
function refusal(cookie: Cookie, path: string): string {
  if (/^__host-/i.test(cookie.name) && path !== '/')
    return `A name that begins with __Host- needs Path=/, and here the Path is the site’s folder, ${path}.`;
  if (cookie.secure) return 'The browser refused it: perhaps because this page was not loaded over https.';
  return 'The browser refused it.';
}

const signature = (c: Cookie): string => JSON.stringify([c.path, c.value, c.expiresAt, c.secure, c.sameSite]);
