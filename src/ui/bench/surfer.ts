/**
 * What a browser does for the person at it: it sends the request with its cookies, follows redirects, and then brings
 * along what the page names: pictures, style sheets, the icon of its tab.
 */
import { iconToAsk } from '../../browser/favicon';
import { instead, type History, type Visited } from '../../browser/history';
import { pageOf } from '../../browser/page';
import { readSubmission, redirectOf, requestFor, type Submission } from '../../browser/request';
import type { Subresource } from '../../world/demo';
import type { Bench } from './bench.svelte';
import type { Tab } from './browsers.svelte';
import type { Driver } from './driver';

/** As real browsers have it. */
const maxRedirects = 20;
/** A page may bring this many files along. */
const maxResources = 60;

export class Surfer {
  constructor(
    private readonly bench: Bench,
    private readonly driver: Driver,
  ) {}

  /** What a form sends, as a place to go to; a sentence if it cannot be sent. */
  encode(submission: Submission, from: string): Promise<Visited | string> {
    return readSubmission(submission, from, this.bench.host);
  }

  /** Goes to a place in a tab. */
  async go(tab: Tab, place: Visited, history: History, how: { held?: boolean; reload?: boolean }): Promise<void> {
    tab.redirects = 0;
    await this.#navigate(tab, place, history, how);
  }

  async #navigate(
    tab: Tab,
    place: Visited,
    history: History,
    { held = false, reload = false }: { held?: boolean; reload?: boolean },
  ): Promise<void> {
    const { session, stepper } = this.bench;
    const from = tab.shown?.path;
    tab.history = history;
    const holds = (held || stepper.stops.length > 0) && !session.view.held;
    const request = await this.#send(tab, place, { from, hold: holds, reload });
    if (request === undefined) {
      this.bench.refuse(session.notice);
      return;
    }
    await this.answered(request);
    if (session.view.held?.request === request) await stepper.begun(!held);
    else void stepper.follow();
  }

  /** If the request has its answer, does what the answer asks of a browser. */
  async answered(request: number | undefined): Promise<void> {
    const { bench } = this;
    bench.cookies.follow(bench.session.events, bench.session.view.now, true);
    const asked = bench.requests.find((r) => r.id === request);
    const tab = bench.browsers.list
      .find((b) => b.client === asked?.client)
      ?.tabs.find((t) => t.id === asked?.tab && !asked?.as);
    if (!tab || asked?.outcome?.kind !== 'answer') return;
    const next = redirectOf(asked, asked.outcome, bench.host);
    if (next === undefined) return this.#bringAlong(tab, asked.path, asked.outcome);
    if (typeof next === 'string') bench.refuse(next);
    else if (tab.redirects++ === maxRedirects)
      bench.refuse(`The app sent the browser on ${maxRedirects} times in a row; it stopped there.`);
    else await this.#navigate(tab, next, instead(tab.history, next), {});
  }

  /** Asks for what the page needs to be seen whole. */
  async #bringAlong(tab: Tab, path: string, answer: { headers: [string, string][]; body: string }): Promise<void> {
    const page = pageOf(answer.headers, answer.body, path);
    const wants = page.as === 'html' ? page.wants : { images: [], styles: [] };
    const files: [Subresource, string][] = [
      ...wants.styles.map((p): [Subresource, string] => ['style', p]),
      ...wants.images.map((p): [Subresource, string] => ['image', p]),
    ];
    for (const [as, file] of files.slice(0, maxResources)) await this.#fetch(tab, as, file, path);
    if (!this.bench.favicon) return;
    const icon = iconToAsk(this.bench.requests.filter((r) => r.client === tab.client), page); // prettier-ignore
    if (icon !== undefined) await this.#fetch(tab, 'icon', icon, path);
  }

  async #fetch(tab: Tab, as: Subresource, path: string, from: string): Promise<void> {
    await this.#send(tab, { path, method: 'GET' }, { from, as });
    this.bench.cookies.follow(this.bench.session.events, this.bench.session.view.now, true);
  }

  /** Sends one request and waits for its answer or the end of patience. Gives its number. */
  async #send(
    tab: Tab,
    place: Visited,
    how: { from?: string; as?: Subresource; hold?: boolean; reload?: boolean },
  ): Promise<number | undefined> {
    const { session, clock, cookies, host } = this.bench;
    cookies.follow(session.events, session.view.now, true);
    const at = clock.read();
    const cookie = cookies.header(tab.client, place.path, at);
    const request = requestFor(tab.client, place, { cookie, host, from: how.from, as: how.as, reload: how.reload });
    const update = await session.act(
      {
        ...request,
        ...(tab.id ? { tab: tab.id } : {}),
        ...(how.as ? { as: how.as } : {}),
        ...(how.hold ? { hold: 0 } : session.view.held && !how.as ? { beside: true } : {}),
      },
      at,
    );
    if (!update) return undefined;
    clock.reach(session.view.now);
    await this.driver.settle();
    return update.events.find((e) => e.kind === 'request')?.request;
  }
}
