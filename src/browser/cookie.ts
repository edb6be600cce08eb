/**
 * A cookie, and how a browser reads one out of a Set-Cookie line: RFC 6265bis, section 5.6 and 5.7, as Chrome does it.
 * Lines, names and values are byte strings; times are virtual milliseconds.
 */
import { readCookieDate } from './cookieDate';

export type SameSite = 'Strict' | 'Lax' | 'None';
export type Priority = 'Low' | 'Medium' | 'High';

/** What a server or a person says of a cookie. */
export interface CookieEdit {
  name: string;
  /** As it came over the wire: a browser does not take off quotes. */
  value: string;
  path: string;
  /** Virtual ms at which it goes; null for a session cookie. */
  expiresAt: number | null;
  httpOnly: boolean;
  secure: boolean;
  /** '' when nothing was said, which acts as Lax. */
  sameSite: SameSite | '';
  /** Who is thrown out first when there are too many; Chrome's own attribute. */
  priority: Priority;
}

export interface Cookie extends CookieEdit {
  /** The host; no cookie here is for a whole domain, as `localhost` has none above it. */
  domain: string;
  /** Bytes of name and value: what the limit of 4096 is held against. */
  size: number;
  createdAt: number;
  /** When it was last sent or set. */
  usedAt: number;
}

/** A session cookie for the whole site, as a person adds one. */
export function plainCookie(name: string): CookieEdit {
  return {
    name,
    value: '',
    path: '/',
    expiresAt: null,
    httpOnly: false,
    secure: false,
    sameSite: '',
    priority: 'Medium',
  };
}

/** Bytes that name and value may have together. */
export const maxCookieSize = 4096;
const maxAttributeSize = 1024;
/** Chrome and RFC 6265bis let no cookie live longer. */
const longestLife = 400 * 24 * 60 * 60 * 1000;

export interface Place {
  /** Host name without port. */
  host: string;
  /** Path of the request that the line answers, query allowed. */
  path: string;
  now: number;
  /** Unix time in ms of virtual time 0. */
  epoch: number;
}

/** Reads a Set-Cookie line. A string is the reason why a browser refuses it. */
export function readSetCookie(line: string, place: Place): CookieEdit | string {
  // Tabs, too, but not where white space is taken off.
  if (line.split(/[;=]/).some((part) => hasControls(trim(part)))) return 'There is a control character in it.';
  const [pair = '', ...attributes] = line.split(';');
  const eq = pair.indexOf('=');
  const cookie: CookieEdit = {
    name: eq < 0 ? '' : trim(pair.slice(0, eq)),
    value: trim(pair.slice(eq + 1)),
    path: defaultPath(pathOf(place.path)),
    expiresAt: null,
    httpOnly: false,
    secure: false,
    sameSite: '',
    priority: 'Medium',
  };
  let byAge: number | undefined;
  let byDate: number | undefined;
  let domain = '';
  let isPartitioned = false;
  let saysRoot = false;
  for (const attribute of attributes) {
    const i = attribute.indexOf('=');
    const key = trim(i < 0 ? attribute : attribute.slice(0, i)).toLowerCase();
    const value = i < 0 ? '' : trim(attribute.slice(i + 1));
    if (value.length > maxAttributeSize) continue;
    if (key === 'path') {
      cookie.path = value.startsWith('/') ? value : defaultPath(pathOf(place.path));
      saysRoot = value === '/';
    } else if (key === 'domain') domain = value.replace(/^\./, '').toLowerCase();
    else if (key === 'max-age') {
      if (/^[+-]?\d+$/.test(value)) byAge = Number(value) <= 0 ? -Infinity : place.now + Number(value) * 1000;
    } else if (key === 'expires') {
      const date = readCookieDate(value);
      if (date !== undefined) byDate = date - place.epoch;
    } else if (key === 'httponly') cookie.httpOnly = true;
    else if (key === 'secure') cookie.secure = true;
    else if (key === 'partitioned') isPartitioned = true;
    else if (key === 'samesite') cookie.sameSite = known(['Strict', 'Lax', 'None'] as const, value) ?? '';
    else if (key === 'priority') cookie.priority = known(['Low', 'Medium', 'High'] as const, value) ?? 'Medium';
  }
  const expiresAt = byAge ?? byDate;
  if (expiresAt !== undefined) cookie.expiresAt = Math.min(expiresAt, place.now + longestLife);
  if (domain !== '' && domain !== place.host)
    return `Its Domain is ${domain}, but it comes from ${place.host}, which may not set cookies for others.`;
  if (isPartitioned && !cookie.secure) return 'Partitioned needs Secure.';
  return faultOf(cookie, { hasDomain: domain !== '', saysRoot }) ?? cookie;
}

/** Why a browser does not keep such a cookie, whoever sets it; undefined when it does. */
export function faultOf(
  cookie: CookieEdit,
  said: { hasDomain: boolean; saysRoot: boolean } = { hasDomain: false, saysRoot: cookie.path === '/' },
): string | undefined {
  const { name, value, secure, httpOnly } = cookie;
  if ([name, value, cookie.path].some(hasControls)) return 'There is a control character in it.';
  if (name === '' && value === '') return 'It has neither a name nor a value.';
  if (/[;=]/.test(name) || value.includes(';')) return 'A name cannot hold “=” or “;”, a value no “;”.';
  if (name !== trim(name) || value !== trim(value)) return 'Spaces around a name or a value are taken off.';
  const size = name.length + value.length;
  if (size > maxCookieSize) return `Name and value have ${size} bytes; a browser takes ${maxCookieSize} at most.`;
  if (cookie.sameSite === 'None' && !secure) return 'SameSite=None needs Secure.';
  const prefixed = (prefix: string) => name.toLowerCase().startsWith(prefix);
  // A cookie without a name is sent as its value alone, and could pass for one with such a name.
  if (name === '' && /^__(secure|host|http|host-http)-/i.test(value))
    return 'It has no name, and its value begins like the name of a protected cookie.';
  if (prefixed('__secure-') && !secure) return 'A name that begins with __Secure- needs Secure.';
  if (prefixed('__http-') && !(secure && httpOnly)) return 'A name that begins with __Http- needs Secure and HttpOnly.';
  if (prefixed('__host-') && !(secure && said.saysRoot && !said.hasDomain))
    return 'A name that begins with __Host- needs Secure and Path=/, and no Domain.';
  if (prefixed('__host-http-') && !httpOnly) return 'A name that begins with __Host-Http- needs HttpOnly.';
  return undefined;
}

/** RFC 6265bis, 5.1.4: whether a cookie of that path goes with a request for a path (query allowed). */
export function pathMatches(request: string, of: string): boolean {
  const path = pathOf(request);
  if (path === of) return true;
  return path.startsWith(of) && (of.endsWith('/') || path[of.length] === '/');
}

/** The path of a request target. */
function pathOf(target: string): string {
  return target.split(/[?#]/, 1)[0]!;
}

/** RFC 6265bis, 5.1.4: the request's folder. */
function defaultPath(path: string): string {
  const i = path.lastIndexOf('/');
  return !path.startsWith('/') || i === 0 ? '/' : path.slice(0, i);
}

/** Spaces and tabs only; other white space is part of the text, or a control character. */
const trim = (text: string) => text.replace(/^[ \t]+|[ \t]+$/g, '');
const hasControls = (text: string) => /[\0-\x1f\x7f]/.test(text);

function known<T extends string>(words: readonly T[], value: string): T | undefined {
  return words.find((word) => word.toLowerCase() === value.toLowerCase());
}
