/** Which page an address asks for. All addresses are relative to the site's root, which may be any folder of any host. */

export type Route =
  | { page: 'list' }
  | { page: 'lesson'; slug: string; payload: string }
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
  if (asked !== null) return lost(asked);
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
