/** What a page brought along, as the trace tells it. */
import type { Resource } from '../../browser/page';
import { headerOf } from '../../browser/request';
import type { RequestView } from '../trace/requests';

/** Pictures and style sheets that a tab asked for after a page, by path; only those that were answered with success. */
export function resourcesOf(page: RequestView, requests: readonly RequestView[]): Map<string, Resource> {
  const found = new Map<string, Resource>();
  const ofTab = requests.filter((r) => r.client === page.client && r.tab === page.tab);
  for (const r of ofTab.slice(ofTab.indexOf(page) + 1)) {
    if (!r.as) break;
    if (r.outcome?.kind !== 'answer' || r.outcome.status !== 200) continue;
    found.set(r.path, { type: headerOf(r.outcome.headers, 'Content-Type') ?? '', bytes: r.outcome.body });
  }
  return found;
}
