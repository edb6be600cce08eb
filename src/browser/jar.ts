/**
 * A cookie jar in memory, for one host, after RFC 6265. Times are virtual milliseconds; where a date is
 * meant (Expires), the caller says what Unix time the clock's zero is.
 */

export interface Cookie {
  name: string;
  /** As it came over the wire: a browser does not take off quotes. */
  value: string;
  path: string;
  /** Virtual ms at which it goes; null for a session cookie. */
  expiresAt: number | null;
  httpOnly: boolean;
  secure: boolean;
  /** As written; '' when absent. */
  sameSite: string;
}

export class Jar {
  private cookies: Cookie[] = [];

  constructor(
    /** Host name without port. */
    private readonly host: string,
    /** Unix time in ms of virtual time 0. */
    private readonly epoch: number,
  ) {}

  /** Takes the Set-Cookie lines of an answer to a request for `path` (query allowed). Lines a browser refuses are dropped. */
  set(path: string, lines: string[], now: number): void {
    for (const line of lines) {
      const cookie = this.parse(line, path, now);
      if (!cookie) continue;
      const old = this.cookies.findIndex((c) => c.name === cookie.name && c.path === cookie.path);
      if (old >= 0) this.cookies[old] = cookie;
      else this.cookies.push(cookie);
    }
    this.expire(now);
  }

  /** The Cookie header for a request, '' for none; longer paths first, then older cookies. */
  header(path: string, now: number): string {
    this.expire(now);
    const at = pathOf(path);
    return this.cookies
      .filter((c) => pathMatches(at, c.path))
      .sort((a, b) => b.path.length - a.path.length)
      .map((c) => `${c.name}=${c.value}`)
      .join('; ');
  }

  /** All cookies, oldest first. */
  list(now: number): Cookie[] {
    this.expire(now);
    return [...this.cookies];
  }

  private expire(now: number): void {
    this.cookies = this.cookies.filter((c) => c.expiresAt === null || c.expiresAt > now);
  }

  private parse(line: string, requestPath: string, now: number): Cookie | undefined {
    const [pair = '', ...attributes] = line.split(';');
    const eq = pair.indexOf('=');
    if (eq < 0) return undefined;
    const name = pair.slice(0, eq).trim();
    if (name === '') return undefined;
    const cookie: Cookie = {
      name,
      value: pair.slice(eq + 1).trim(),
      path: defaultPath(pathOf(requestPath)),
      expiresAt: null,
      httpOnly: false,
      secure: false,
      sameSite: '',
    };
    let byAge = false;
    for (const attribute of attributes) {
      const i = attribute.indexOf('=');
      const key = (i < 0 ? attribute : attribute.slice(0, i)).trim().toLowerCase();
      const value = i < 0 ? '' : attribute.slice(i + 1).trim();
      if (key === 'path') {
        if (value.startsWith('/')) cookie.path = value;
      } else if (key === 'domain') {
        const domain = value.replace(/^\./, '').toLowerCase();
        if (domain !== '' && domain !== this.host && !this.host.endsWith(`.${domain}`)) return undefined;
      } else if (key === 'max-age') {
        if (/^-?\d+$/.test(value)) {
          byAge = true;
          cookie.expiresAt = Number(value) <= 0 ? -1 : now + Number(value) * 1000;
        }
      } else if (key === 'expires') {
        const date = Date.parse(value.replace(/-/g, ' '));
        if (!byAge && !Number.isNaN(date)) cookie.expiresAt = date - this.epoch;
      } else if (key === 'httponly') cookie.httpOnly = true;
      else if (key === 'secure') cookie.secure = true;
      else if (key === 'samesite') cookie.sameSite = value;
    }
    return cookie;
  }
}

function pathOf(target: string): string {
  return target.split(/[?#]/, 1)[0]!;
}

/** RFC 6265, 5.1.4: the request's folder. */
function defaultPath(path: string): string {
  const i = path.lastIndexOf('/');
  return !path.startsWith('/') || i === 0 ? '/' : path.slice(0, i);
}

function pathMatches(request: string, of: string): boolean {
  if (request === of) return true;
  return request.startsWith(of) && (of.endsWith('/') || request[of.length] === '/');
}
