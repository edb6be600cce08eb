/** The browsers on the desk: each has tabs, and shows in each the answer to what was asked for there last. */
import { showAddress } from '../../browser/address';
import { canTravel, emptyHistory, here, instead, visit, type History, type Visited } from '../../browser/history';
import { iconOf } from '../../browser/favicon';
import { pageOf } from '../../browser/page';
import { headerOf, redirectOf } from '../../browser/request';
import type { RequestView } from '../trace/requests';

/** Names of the browsers in the script, in the order in which they come to the desk. */
export const clients: readonly string[] = ['default', 'second', 'third'];
/** How a browser is called on the page. */
export function labelOf(client: string): string {
  const at = clients.indexOf(client);
  return at < 0 ? client : `Browser ${at + 1}`;
}
const mostTabs = 9;

export class Tab {
  /** The text in the address bar. */
  address = $state('');
  #history = $state.raw<History>(emptyHistory);
  /** Times in a row that answers have sent the browser on. */
  redirects = 0;
  /** All navigations of this tab, oldest first. */
  readonly #navigations = $derived.by(() => this.#requests().filter((r) => r.tab === this.id && !r.as));
  /** The last one that came to an end, or is on its way and shows something already; what it redirected to comes instead. */
  readonly shown: RequestView | undefined = $derived.by(() =>
    this.#navigations.findLast((r, i) => r.outcome && !(i < this.#navigations.length - 1 && this.#redirects(r))),
  );
  /** The last one, while it has no answer yet. */
  readonly pending: RequestView | undefined = $derived.by(() => {
    const last = this.#navigations.at(-1);
    return last && !last.outcome ? last : undefined;
  });

  constructor(
    readonly client: string,
    /** Its number in the script, from 0. */
    readonly id: number,
    private readonly host: string,
    /** The requests of its browser. */
    private readonly requests: () => readonly RequestView[],
  ) {
    this.address = showAddress('/', host);
  }

  get history(): History {
    return this.#history;
  }
  set history(history: History) {
    this.#history = history;
    this.address = showAddress(here(history)?.path ?? '/', this.host);
  }
  get here(): Visited {
    return here(this.#history) ?? { path: '/', method: 'GET' };
  }
  get canGoBack(): boolean {
    return canTravel(this.#history, -1);
  }
  get canGoForward(): boolean {
    return canTravel(this.#history, 1);
  }
  /** The icon that the app gave it, a data: URL; undefined for none. */
  readonly icon: string | undefined = $derived.by(() => {
    const { outcome, path } = this.shown ?? {};
    if (outcome?.kind !== 'answer' || path === undefined) return undefined;
    return iconOf(this.#requests(), pageOf(outcome.headers, outcome.body, path));
  });
  /** What stands on its handle. */
  get title(): string {
    return this.shown ? this.shown.path : 'New tab';
  }

  #requests(): readonly RequestView[] {
    return this.requests();
  }
  #redirects(r: RequestView): boolean {
    return r.outcome?.kind === 'answer' && typeof redirectOf(r, r.outcome, this.host) === 'object';
  }
}

export class Browser {
  #tabs = $state.raw<readonly Tab[]>([]);
  #picked = $state(0);
  #made = 0;

  constructor(
    readonly client: string,
    private readonly host: string,
    readonly requests: () => readonly RequestView[],
  ) {
    this.open();
  }

  get label(): string {
    return labelOf(this.client);
  }
  /** From 1. */
  get number(): number {
    return clients.indexOf(this.client) + 1;
  }
  get tabs(): readonly Tab[] {
    return this.#tabs;
  }
  get tab(): Tab {
    return this.#tabs.find((t) => t.id === this.#picked) ?? this.#tabs[0]!;
  }
  get canOpen(): boolean {
    return this.#tabs.length < mostTabs;
  }

  pick(id: number): void {
    this.#picked = id;
  }

  /** Opens a tab of that number, or the next free one, and shows it; one that is there is only shown. */
  open(id = this.#made): Tab {
    const there = this.#tabs.find((t) => t.id === id);
    const tab = there ?? new Tab(this.client, id, this.host, this.requests);
    if (!there) this.#tabs = [...this.#tabs, tab].sort((a, b) => a.id - b.id);
    this.#made = Math.max(this.#made, id + 1);
    this.#picked = id;
    return tab;
  }

  /** Closes a tab; the last one stays. */
  close(id: number): void {
    if (this.#tabs.length < 2) return;
    const at = this.#tabs.findIndex((t) => t.id === id);
    this.#tabs = this.#tabs.filter((t) => t.id !== id);
    if (this.#picked === id) this.#picked = this.#tabs[Math.max(0, at - 1)]!.id;
  }
}

export class Browsers {
  #list = $state.raw<readonly Browser[]>([]);
  #picked = $state(clients[0]!);

  constructor(
    private readonly host: string,
    private readonly requests: () => readonly RequestView[],
  ) {
    this.show(clients[0]!);
  }

  get list(): readonly Browser[] {
    return this.#list;
  }
  get current(): Browser {
    return this.#list.find((b) => b.client === this.#picked) ?? this.#list[0]!;
  }
  get tab(): Tab {
    return this.current.tab;
  }
  get canAdd(): boolean {
    return this.#list.length < clients.length;
  }

  /** Puts a browser on the desk, if it is not there, and in front. */
  show(client: string): Browser {
    this.#picked = client;
    const there = this.#list.find((b) => b.client === client);
    if (there) return there;
    const made = new Browser(client, this.host, () => this.requests().filter((r) => r.client === client));
    this.#list = [...this.#list, made].sort((a, b) => clients.indexOf(a.client) - clients.indexOf(b.client));
    return made;
  }

  /** Puts the next browser on the desk. */
  add(): Browser {
    return this.show(clients.find((c) => !this.#list.some((b) => b.client === c)) ?? clients[0]!);
  }

  /** Takes a browser off the desk; the first one stays. */
  remove(client: string): void {
    if (client === clients[0]) return;
    this.#list = this.#list.filter((b) => b.client !== client);
    if (this.#picked === client) this.#picked = clients[0]!;
  }

  /** Browsers, tabs and their histories as the requests left them; in front is what was in front last. */
  restore(): void {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- lives no longer than this call
    const redirecting = new Set<Tab>();
    for (const r of this.requests()) {
      if (r.as || !clients.includes(r.client)) continue;
      const tab = this.show(r.client).open(r.tab);
      const place = placeOf(r);
      tab.history = redirecting.has(tab) ? instead(tab.history, place) : visit(tab.history, place);
      const isOn = r.outcome?.kind === 'answer' && typeof redirectOf(r, r.outcome, this.host) === 'object';
      if (isOn) redirecting.add(tab);
      else redirecting.delete(tab);
    }
  }
}

/** What a request was, as a place to come back to. */
function placeOf(r: RequestView): Visited {
  if (r.method !== 'POST') return { path: r.path, method: 'GET' };
  return { path: r.path, method: 'POST', body: r.body, type: headerOf(r.headers, 'Content-Type') ?? '' };
}
