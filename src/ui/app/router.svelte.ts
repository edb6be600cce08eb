/** Where the learner is, kept in step with the browser's address bar; moving on loads no page. */
import { lessonAddress, limitsAddress, readRoute, referenceAddress, type Route } from './route';

export class Router {
  #route = $state.raw<Route>({ page: 'list' });

  constructor(
    readonly root: URL,
    private readonly slugs: readonly string[],
  ) {
    this.#read();
  }

  get route(): Route {
    return this.#route;
  }

  /** The address of a lesson, or of the list. */
  to(slug?: string): string {
    return slug === undefined ? this.root.href : lessonAddress(this.root, slug);
  }

  /** The address of a package's page in the reference, perhaps at one of its names; or of the list. */
  toReference(path?: string, name?: string): string {
    return referenceAddress(this.root, path, name);
  }

  /** The address of the page of what is not supported. */
  toLimits(): string {
    return limitsAddress(this.root);
  }

  /** Follows the browser's buttons and our own links. Gives a function that stops it. */
  listen(): () => void {
    const read = () => this.#read();
    const click = (e: MouseEvent) => {
      const link = e.target instanceof Element ? e.target.closest('a') : null;
      if (!link || e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
      if (link.target !== '' || !link.href.startsWith(this.root.href)) return;
      // A place on this page: the browser goes there.
      if (link.hash !== '' && link.href.startsWith(`${location.href.replace(/#.*/, '')}#`)) return;
      e.preventDefault();
      this.go(link.href);
    };
    addEventListener('popstate', read);
    addEventListener('hashchange', read);
    document.addEventListener('click', click);
    return () => {
      removeEventListener('popstate', read);
      removeEventListener('hashchange', read);
      document.removeEventListener('click', click);
    };
  }

  go(address: string): void {
    history.pushState(null, '', address);
    this.#read();
    scrollTo(0, 0);
  }

  #read(): void {
    // eslint-disable-next-line svelte/prefer-svelte-reactivity -- read once, never changed
    const route = readRoute(new URL(location.href), this.root, this.slugs);
    // Other spellings of a lesson's address become the one that can be kept.
    if (route.page === 'lesson' && !location.pathname.includes(`/lessons/${route.slug}`))
      history.replaceState(null, '', this.to(route.slug));
    const same = JSON.stringify(route) === JSON.stringify(this.#route);
    if (!same) this.#route = route;
  }
}
