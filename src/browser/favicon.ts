/**
 * The icon of a tab. After each page a browser asks for the icon that the page names, or else for /favicon.ico. What it
 * learns it remembers until it is closed: an image is not fetched again, and what was not found (404, 410) is not asked
 * for again. Anything else, such as a handler for every path that answers with text, is asked for after every page. All of
 * this is read off the requests that were sent: nothing is kept here.
 */
import { pageOf, type Page } from './page';

/** A request as the trace tells of it. */
interface Asked {
  as?: string;
  path: string;
  outcome?: { kind: string; status?: number; headers?: [string, string][]; body?: string };
}

const byDefault = '/favicon.ico';

/** The path to ask for now that the page is there; undefined for none. `requests`: all of this browser, oldest first. */
export function iconToAsk(requests: readonly Asked[], page: Page): string | undefined {
  const path = pathOf(page);
  if (path === undefined) return undefined;
  const asked = requests.filter((r) => r.as === 'icon' && r.path === path);
  const isSettled = asked.some((r) => {
    if (!r.outcome) return true;
    return r.outcome.status === 404 || r.outcome.status === 410 || imageOf(r) !== undefined;
  });
  return isSettled ? undefined : path;
}

/** The address of the image that the tab shows, a data: URL; undefined for none. */
export function iconOf(requests: readonly Asked[], page: Page): string | undefined {
  const path = pathOf(page);
  for (let i = requests.length - 1; i >= 0; i--) {
    const r = requests[i]!;
    const image = r.as === 'icon' && r.path === path ? imageOf(r) : undefined;
    if (image !== undefined) return image;
  }
  return undefined;
}

function pathOf(page: Page): string | undefined {
  if (page.as !== 'html' || page.icon === undefined) return byDefault;
  return page.icon ?? undefined;
}

function imageOf(r: Asked): string | undefined {
  const { outcome } = r;
  if (outcome?.status !== 200) return undefined;
  const page = pageOf(outcome.headers ?? [], outcome.body ?? '', r.path);
  return page.as === 'image' ? page.src : undefined;
}
