/** The requests that a browser sends, and where their answers send it on. */
import type { Action, Subresource } from '../world/demo';
import { leadsOut } from './address';
import { toText } from './bytes';
import type { Visited } from './history';

export { readSubmission, type Submission } from './submission';

type RequestAction = Extract<Action, { do: 'request' }>;

const accepts: Record<Subresource | 'page', string> = {
  page: 'text/html,*/*;q=0.8',
  image: 'image/*,*/*;q=0.8',
  icon: 'image/*,*/*;q=0.8',
  style: 'text/css,*/*;q=0.1',
};

export interface Circumstances {
  /** The Cookie header, '' for none. */
  cookie: string;
  /** Of the app, with its port. */
  host: string;
  /** Path of the page that the request comes from; none when a person typed the address. */
  from?: string;
  /** What a page brings along; absent for a navigation. */
  as?: Subresource;
  /** Asked for again by Reload. */
  reload?: boolean;
}

/**
 * The request that a browser sends for a place: the headers that matter to an app, in the order in which Chrome sends
 * them. Host and Content-Length are the connection's business.
 */
export function requestFor(client: string, place: Visited, how: Circumstances): RequestAction {
  const { path, method, body = '', type } = place;
  const headers: [string, string][] = [];
  if (how.reload) headers.push(['Cache-Control', 'max-age=0']);
  if (method === 'POST') headers.push(['Origin', `http://${how.host}`]);
  if (type) headers.push(['Content-Type', type]);
  headers.push(['Accept', accepts[how.as ?? 'page']]);
  if (how.from !== undefined) headers.push(['Referer', `http://${how.host}${how.from}`]);
  if (how.cookie !== '') headers.push(['Cookie', how.cookie]);
  const as = how.as ? { as: how.as } : {};
  return { do: 'request', client, ...as, method, path, headers, body };
}

/** The GET that a browser sends for an address that was typed. */
export function getRequest(client: string, path: string, cookie: string): RequestAction {
  return requestFor(client, { path, method: 'GET' }, { cookie, host: '' });
}

/**
 * Where an answer sends the browser on to, and how it asks there (Fetch standard, "HTTP-redirect fetch"): after 301, 302
 * a POST becomes a GET, after 303 everything does, after 307 and 308 it is sent again. Undefined when the answer does
 * not send it on; a sentence when it leads where this browser cannot go.
 */
export function redirectOf(
  asked: { method: string; path: string; body?: string; headers?: readonly [string, string][]; fragment?: string },
  answer: { status: number; headers: readonly [string, string][] },
  host: string,
): Visited | string | undefined {
  const { status } = answer;
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const location = headerOf(answer.headers, 'Location');
  if (location === undefined) return undefined;
  let url: URL;
  try {
    url = new URL(toText(location), `http://${host}${asked.path}`);
  } catch {
    return `The answer sends the browser on to “${toText(location)}”, which is not an address.`;
  }
  if (url.host !== host || url.protocol !== 'http:') return leadsOut('The answer', url, host);
  const { method } = asked;
  const path = url.pathname + url.search;
  const fragment = url.hash === '' ? asked.fragment : url.hash.slice(1);
  const there = fragment === undefined ? { path } : { path, fragment };
  const turns = status === 303 ? method !== 'HEAD' : status < 303 && method === 'POST';
  if (turns) return { ...there, method: 'GET' };
  if (method !== 'POST') return { ...there, method };
  return { ...there, method, body: asked.body ?? '', type: headerOf(asked.headers ?? [], 'Content-Type') ?? '' };
}

/** The first header of that name, in any case. */
export function headerOf(headers: readonly [string, string][], name: string): string | undefined {
  const wanted = name.toLowerCase();
  return headers.find(([n]) => n.toLowerCase() === wanted)?.[1];
}

/** All headers of that name. */
export function headersOf(headers: readonly [string, string][], name: string): string[] {
  const wanted = name.toLowerCase();
  return headers.filter(([n]) => n.toLowerCase() === wanted).map(([, value]) => value);
}
