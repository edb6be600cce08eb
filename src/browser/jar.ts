/**
 * A cookie jar in memory for one host, as Chrome keeps one today (RFC 6265bis). Times are virtual milliseconds; where a
 * date is meant (Expires), the caller says what Unix time the clock's zero is. `http://localhost` counts as
 * trustworthy, so Secure cookies are taken and sent; no request here comes from another site, so SameSite holds none back.
 */
import { faultOf, pathMatches, readSetCookie, type Cookie, type CookieEdit, type Priority } from './cookie';

export type { Cookie, CookieEdit } from './cookie';

export interface Refused {
  /** The Set-Cookie line, a byte string. */
  line: string;
  /** Why a browser does not take it: a sentence. */
  reason: string;
}

/** More cookies of one host than this, and Chrome throws out until `keptCookies` are left. */
const maxCookies = 180;
const keptCookies = 150;

export class Jar {
  /** In the order of their creation. */
  #cookies: Cookie[] = [];

  constructor(
    /** Host name without port. */
    private readonly host: string,
    /** Unix time in ms of virtual time 0. */
    private readonly epoch: number,
  ) {}

  /** Takes the Set-Cookie lines of an answer to a request for `path` (query allowed). Gives those that a browser refuses. */
  set(path: string, lines: readonly string[], now: number): Refused[] {
    const refused: Refused[] = [];
    for (const line of lines) {
      const cookie = readSetCookie(line, { host: this.host, path, now, epoch: this.epoch });
      if (typeof cookie === 'string') refused.push({ line, reason: cookie });
      else this.#keep(cookie, now);
    }
    return refused;
  }

  /** The Cookie header for a request, '' for none; longer paths first, then older cookies. */
  header(path: string, now: number): string {
    const sent = this.#reach(path, now);
    for (const c of sent) c.usedAt = now;
    return sent.map((c) => (c.name === '' ? c.value : `${c.name}=${c.value}`)).join('; ');
  }

  /** The cookies that a request for a path would send, in the order of the header; this does not count as use. */
  matching(path: string, now: number): Cookie[] {
    return this.#reach(path, now).map((c) => ({ ...c }));
  }

  /** All cookies, oldest first. */
  list(now: number): Cookie[] {
    this.#expire(now);
    return this.#cookies.map((c) => ({ ...c }));
  }

  /** A person adds or changes a cookie. Gives the reason why a browser would not keep it, or ''. */
  put(cookie: CookieEdit, now: number): string {
    const { name, value, path, expiresAt, httpOnly, secure, sameSite, priority } = cookie;
    const edit = { name, value, path, expiresAt, httpOnly, secure, sameSite, priority };
    if (!path.startsWith('/')) return 'A path begins with “/”.';
    const fault = faultOf(edit);
    if (fault === undefined) this.#keep(edit, now);
    return fault ?? '';
  }

  /** A person deletes a cookie. */
  remove(name: string, path: string): void {
    this.#cookies = this.#cookies.filter((c) => c.name !== name || c.path !== path);
  }

  #reach(path: string, now: number): Cookie[] {
    this.#expire(now);
    return this.#cookies
      .filter((c) => pathMatches(path, c.path))
      .sort((a, b) => b.path.length - a.path.length || a.createdAt - b.createdAt);
  }

  #keep(edit: CookieEdit, now: number): void {
    const old = this.#cookies.findIndex((c) => c.name === edit.name && c.path === edit.path);
    // Chrome lets it keep its age, and with it its place in the header, only when the value stays the same.
    const isSame = old >= 0 && this.#cookies[old]!.value === edit.value;
    const cookie: Cookie = {
      ...edit,
      domain: this.host,
      size: edit.name.length + edit.value.length,
      createdAt: isSame ? this.#cookies[old]!.createdAt : now,
      usedAt: now,
    };
    if (isSame) this.#cookies[old] = cookie;
    else {
      if (old >= 0) this.#cookies.splice(old, 1);
      this.#cookies.push(cookie);
    }
    this.#expire(now);
    if (this.#cookies.length > maxCookies) this.#evict();
  }

  #expire(now: number): void {
    if (this.#cookies.some((c) => c.expiresAt !== null && c.expiresAt <= now))
      this.#cookies = this.#cookies.filter((c) => c.expiresAt === null || c.expiresAt > now);
  }

  /**
   * Chrome's order: low priority before medium before high, and without Secure before with it; in each round those
   * that were not used for the longest time, but some of each priority are spared.
   */
  #evict(): void {
    const rounds: [priority: Priority, withSecure: boolean][] = [
      ['Low', false], ['Low', true], ['Medium', false], ['High', false], ['Medium', true], ['High', true],
    ]; // prettier-ignore
    const spared: Record<Priority, number> = { Low: 30, Medium: 50, High: 70 };
    const byUse = [...this.#cookies].sort((a, b) => a.usedAt - b.usedAt);
    const gone = new Set<Cookie>();
    for (const [priority, withSecure] of rounds) {
      const there = byUse.filter((c) => c.priority === priority && !gone.has(c));
      const secure = withSecure ? 0 : there.filter((c) => c.secure).length;
      let most = there.length - Math.max(secure, spared[priority]);
      for (const c of there) {
        if (most <= 0 || this.#cookies.length - gone.size <= keptCookies) break;
        if (c.secure && !withSecure) continue;
        gone.add(c);
        most--;
      }
    }
    this.#cookies = this.#cookies.filter((c) => !gone.has(c));
  }
}
