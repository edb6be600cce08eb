/** Which page an address asks for. All addresses are relative to the site's root, which may be any folder of any host. */

export type Route =
  | { page: 'list' }
  | { page: 'lesson'; slug: string; payload: string }
  /** A package's page in the reference, `net/http`; '' for the list of packages. Whether there is one is not known here. */
  | { page: 'reference'; path: string }
  /** What is not supported. */
  | { page: 'limits' }
  /** No such address; `asked` is what was asked for. */
  | { page: 'lost'; asked: string };

/**
 * Reads an address. Besides `lessons/<slug>/` the front page takes `?lesson=<slug>` and `#/lessons/<slug>`. Any page takes
 * `?lost=…`, with which the page for unknown addresses leads to the next one above it that exists.
 */
export function readRoute(address: URL, root: URL, slugs: readonly string[]): Route {
  const inside = address.pathname.startsWith(root.pathname)
    ? address.pathname.slice(root.pathname.length)
    : address.pathname;
  const rest = inside.replace(/(^|\/)index\.html$/, '$1').replace(/\/+$/, '');
  const lost = (asked: string): Route => ({ page: 'lost', asked: asked.slice(0, 200) });
  const lesson = (asked: string, payload: string): Route => {
    const slug = /^lessons\/([^/]+)$/.exec(asked)?.[1];
    return slug !== undefined && slugs.includes(slug) ? { page: 'lesson', slug, payload } : lost(asked);
  };
  const asked = address.searchParams.get('lost');
  if (asked !== null) {
    // A package that has no page of its own here: another spelling of one, or none at all; the reference tells.
    const path = /^reference\/(.+?)\/*$/.exec(
      /^reference(\/|$)/.test(rest) && !asked.startsWith('reference/') ? `${rest}/${asked}` : asked,
    )?.[1];
    return path === undefined ? lost(asked) : { page: 'reference', path: path.slice(0, 200) };
  }
  if (rest === 'limits') return { page: 'limits' };
  const reference = /^reference(?:\/(.+))?$/.exec(decoded(rest));
  if (reference) return { page: 'reference', path: reference[1] ?? '' };
  if (rest !== '' && rest !== '404.html') return lesson(decoded(rest), /^#d=(.*)$/.exec(address.hash)?.[1] ?? '');

  const named = address.searchParams.get('lesson');
  if (named !== null) return lesson(`lessons/${named.replace(/^\/*(lessons\/)?|\/+$/g, '')}`, '');
  const inHash = decoded(address.hash).replace(/^#!?\/?|\/+$/g, '');
  if (inHash.startsWith('lessons/')) return lesson(inHash, '');
  return rest === '404.html' ? lost(rest) : { page: 'list' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The address of a lesson. */
export function lessonAddress(root: URL, slug: string): string {
  return new URL(`lessons/${slug}/`, root).href;
}

/** The address of a package's page in the reference, perhaps at one of its names; that of the list without a path. */
export function referenceAddress(root: URL, path = '', name = ''): string {
  return new URL(`reference/${path === '' ? '' : `${path}/`}`, root).href + (name === '' ? '' : `#${name}`);
}

/** The address of the page of what is not supported. */
export function limitsAddress(root: URL): string {
  return new URL('limits/', root).href;
}
