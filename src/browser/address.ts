/** What a person types into the address bar, and where it leads: to the app, or to a sentence. */

/** Path and query of a place in the app, or why there is no such place. */
export type Destination = { ok: true; path: string; fragment?: string } | { ok: false; sentence: string };

/**
 * Reads an address: `localhost:8080/a?b`, with or without `http://`, or only the path. `host` is the app's.
 * Spaces and non-ASCII are percent-encoded, `..` is resolved, as a browser does; `fragment` is what stands behind the #.
 */
export function readAddress(text: string, host: string): Destination {
  const typed = text.trim();
  if (/^https:\/\//i.test(typed))
    return { ok: false, sentence: `The app answers at http://${host}/ only, without the s.` };
  const rest = typed.replace(/^http:\/\//i, '');
  const full =
    rest === '' || rest.startsWith('/') || rest.startsWith('?')
      ? `${host}${rest.startsWith('/') ? '' : '/'}${rest}`
      : rest;
  let url: URL;
  try {
    url = new URL(`http://${full}`);
  } catch {
    return { ok: false, sentence: `“${typed}” is not an address. Try ${host}/.` };
  }
  if (url.host !== host)
    return {
      ok: false,
      sentence: `This browser reaches only the app, at ${host}; the rest of the web is out of reach.`,
    };
  const path = url.pathname + url.search;
  return url.hash === '' ? { ok: true, path } : { ok: true, path, fragment: url.hash.slice(1) };
}

/** The address of a path, as the bar shows it. */
export function showAddress(path: string, host: string): string {
  return host + path;
}

/** Why the browser does not go there. `what` begins the sentence: "The form". */
export function leadsOut(what: string, url: URL, host: string): string {
  if (url.host === host)
    return `${what} leads to ${url.protocol}//${host}/, but the app answers at http://${host}/ only.`;
  const to = url.host === '' ? `a ${url.protocol} address` : url.host;
  return `${what} leads to ${to}; this browser reaches only the app, at ${host}.`;
}
