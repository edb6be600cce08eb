/** Taking a URL apart, in the order and with the errors of Go's net/url. */
import { quoteString } from '../../strconv/quote';
import { escape, unescape, UrlFault } from './escape';

export interface Parts {
  scheme: string;
  opaque: string;
  user: [name: string, password: string, passwordSet: boolean] | null;
  host: string;
  path: string;
  rawPath: string;
  omitHost: boolean;
  forceQuery: boolean;
  rawQuery: string;
}

const fault = (text: string): UrlFault => new UrlFault('text', text);
const cut = (s: string, sep: string): [before: string, after: string] => {
  const i = s.indexOf(sep);
  return i < 0 ? [s, ''] : [s.slice(0, i), s.slice(i + sep.length)];
};

function cutScheme(raw: string): [scheme: string, rest: string] {
  if (raw.startsWith(':')) throw fault('missing protocol scheme');
  const found = /^([a-zA-Z][a-zA-Z0-9+.-]*):([^]*)$/.exec(raw);
  return found ? [found[1]!.toLowerCase(), found[2]!] : ['', raw];
}

/**
 * @param raw without a fragment
 * @param request as it stands in a request line: absolute, or a path
 * @throws UrlFault
 */
export function parseUrl(raw: string, request: boolean): Parts {
  if (/[\0-\x1f\x7f]/.test(raw)) throw fault('net/url: invalid control character in URL');
  if (raw === '' && request) throw fault('empty url');
  const url: Parts = {
    scheme: '', opaque: '', user: null, host: '', path: '', rawPath: '', omitHost: false, forceQuery: false, rawQuery: '',
  }; // prettier-ignore
  if (raw === '*') return { ...url, path: '*' };
  let rest: string;
  [url.scheme, rest] = cutScheme(raw);
  if (rest.endsWith('?') && rest.indexOf('?') === rest.length - 1) {
    url.forceQuery = true;
    rest = rest.slice(0, -1);
  } else [rest, url.rawQuery] = cut(rest, '?');

  if (!rest.startsWith('/')) {
    if (url.scheme !== '') return { ...url, opaque: rest };
    if (request) throw fault('invalid URI for request');
    if (cut(rest, '/')[0].includes(':')) throw fault('first path segment in URL cannot contain colon');
  }
  if (rest.startsWith('//') && (url.scheme !== '' || (!request && !rest.startsWith('///')))) {
    const slash = rest.indexOf('/', 2);
    const authority = slash < 0 ? rest.slice(2) : rest.slice(2, slash);
    rest = slash < 0 ? '' : rest.slice(slash);
    [url.user, url.host] = parseAuthority(authority);
  } else if (url.scheme !== '' && rest.startsWith('/')) url.omitHost = true;
  [url.path, url.rawPath] = parsePath(rest);
  return url;
}

/** The decoded path, and the path as written where encoding the decoded one would not give it back. */
export function parsePath(written: string): [path: string, rawPath: string] {
  const path = unescape(written, 'path');
  return [path, escape(path, 'path') === written ? '' : written];
}

export function parseFragment(written: string): [fragment: string, rawFragment: string] {
  const fragment = unescape(written, 'fragment');
  return [fragment, escape(fragment, 'fragment') === written ? '' : written];
}

function parseAuthority(authority: string): [user: Parts['user'], host: string] {
  const at = authority.lastIndexOf('@');
  const host = parseHost(authority.slice(at + 1));
  if (at < 0) return [null, host];
  const info = authority.slice(0, at);
  if (!/^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(info)) throw fault('net/url: invalid userinfo');
  if (!info.includes(':')) return [[unescape(info, 'user'), '', false], host];
  const [name, password] = cut(info, ':');
  return [[unescape(name, 'user'), unescape(password, 'user'), true], host];
}

function parseHost(host: string): string {
  const checkPort = (port: string): void => {
    if (!validPort(port)) throw fault(`invalid port ${quoteString(port)} after host`);
  };
  if (host.startsWith('[')) {
    const end = host.lastIndexOf(']');
    if (end < 0) throw fault("missing ']' in host");
    checkPort(host.slice(end + 1));
    const zone = host.slice(0, end).indexOf('%25');
    if (zone >= 0) {
      return (
        unescape(host.slice(0, zone), 'host') +
        unescape(host.slice(zone, end), 'zone') +
        unescape(host.slice(end), 'host')
      );
    }
  } else if (host.includes(':')) checkPort(host.slice(host.lastIndexOf(':')));
  return unescape(host, 'host');
}

/** Whether a text is empty or a colon and digits. */
function validPort(port: string): boolean {
  return port === '' || /^:[0-9]*$/.test(port);
}

/** The path that `ref`, seen from `base`, leads to (RFC 3986, section 5.2). */
export function resolvePath(base: string, ref: string): string {
  const full = ref === '' ? base : ref.startsWith('/') ? ref : base.slice(0, base.lastIndexOf('/') + 1) + ref;
  if (full === '') return '';
  const elements = full.split('/');
  const out: string[] = [];
  let fresh = true;
  let text = '';
  for (const element of elements) {
    if (element === '.') fresh = false;
    else if (element === '..') {
      const slash = text.lastIndexOf('/');
      fresh = slash < 0;
      text = slash < 0 ? '' : text.slice(0, slash);
    } else {
      text += (fresh ? '' : '/') + element;
      fresh = false;
    }
  }
  out.push('/', text);
  const last = elements[elements.length - 1];
  if (last === '.' || last === '..') out.push('/');
  const path = out.join('');
  return path.startsWith('//') ? path.slice(1) : path;
}
