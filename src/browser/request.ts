import type { Action } from '../world/demo';

type RequestAction = Extract<Action, { do: 'request' }>;

/** The GET that a browser sends for a path. `cookie` is the Cookie header, '' for none. */
export function getRequest(client: string, path: string, cookie: string): RequestAction {
  const headers: [string, string][] = [['Accept', 'text/html,*/*;q=0.8']];
  if (cookie !== '') headers.push(['Cookie', cookie]);
  return { do: 'request', client, method: 'GET', path, headers, body: '' };
}

/**
 * Where an answer sends the browser on to, as path and query on the same host; undefined when it does not, or
 * when it leads elsewhere.
 */
export function redirectOf(
  status: number,
  headers: readonly [string, string][],
  path: string,
  host: string,
): string | undefined {
  if (![301, 302, 303, 307, 308].includes(status)) return undefined;
  const location = headerOf(headers, 'Location');
  if (location === undefined) return undefined;
  try {
    const url = new URL(location, `http://${host}${path}`);
    return url.host === host && url.protocol === 'http:' ? url.pathname + url.search : undefined;
  } catch {
    return undefined;
  }
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
