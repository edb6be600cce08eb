/** What a person does in a page: follows a link, sends a form, drops a file. */
import { attribute, closest, find, rootOf } from './dom';
import { resolve } from './html';
import type { Submission } from './submission';

export interface Followed {
  /** The whole address. */
  url: string;
  newTab: boolean;
}

/** The link that was clicked, if it was one: the element. */
export function linkAt(target: EventTarget | null): Element | undefined {
  if ((target as Node | null)?.nodeType !== 1) return undefined;
  return closest(target as Element, 'a[href],area[href],a[*|href]') ?? undefined;
}

/** The fragment of a link that stays on its page, '' for its top; undefined for a link that leads elsewhere. */
export function fragmentOf(link: Element): string | undefined {
  const href = hrefOf(link).trim();
  if (!href.startsWith('#') || opensTab(link)) return undefined;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Where a link leads. `event` tells of the keys that open a tab. */
export function followed(
  link: Element,
  event: Pick<MouseEvent, 'button' | 'ctrlKey' | 'metaKey' | 'shiftKey'>,
  url: string,
): Followed | undefined {
  const to = resolve(hrefOf(link), url);
  const newTab = event.button === 1 || event.ctrlKey || event.metaKey || event.shiftKey || opensTab(link);
  return to && { url: to.href, newTab };
}

/** What a form sends when it is sent by that button. Undefined when it sends nothing (a dialog's form). */
export function submissionOf(
  form: HTMLFormElement,
  submitter: HTMLElement | null,
  url: string,
): Submission | undefined {
  const said = (name: string) =>
    (submitter && attribute(submitter, `form${name}`)) ?? attribute(form, name === 'action' ? 'action' : name) ?? '';
  const method = said('method').trim().toLowerCase();
  if (method === 'dialog') return undefined;
  const wished = said('enctype').trim().toLowerCase();
  const enctype =
    wished === 'multipart/form-data' || wished === 'text/plain' ? wished : 'application/x-www-form-urlencoded';
  const from = submitter && attribute(submitter, 'formaction') !== null ? submitter : form;
  const action = attribute(from, 'data-leads-to') ?? said('action');
  const data = submitter ? new FormData(form, submitter) : new FormData(form);
  return {
    method: method === 'post' ? 'POST' : 'GET',
    url: (action === '' ? undefined : resolve(action, url)?.href) ?? (action || url),
    enctype,
    entries: [...data.entries()],
  };
}

/** Scrolls to a fragment, as the address bar does: an id, else a named anchor, else the top. */
export function scrollTo(doc: Document, fragment: string): void {
  const quoted = CSS.escape(fragment);
  const there = fragment === '' ? null : find(doc, `[id="${quoted}"],a[name="${quoted}"]`);
  if (there) {
    there.scrollIntoView();
    (there as HTMLElement).focus?.({ preventScroll: true });
  } else if (fragment === '' || fragment.toLowerCase() === 'top') rootOf(doc).scrollIntoView();
}

/** Puts dropped files into the field they were dropped on, else into the page's first. False when there is none. */
export function dropInto(doc: Document, target: EventTarget | null, files: FileList): boolean {
  const selector = 'input[type=file i]';
  const on = (target as Node | null)?.nodeType === 1 ? closest(target as Element, selector) : null;
  const field = (on ?? find(doc, selector)) as HTMLInputElement | null;
  if (!field || files.length === 0) return false;
  if (files.length === 1 || field.multiple) field.files = files;
  else {
    const one = new DataTransfer();
    one.items.add(files[0]!);
    field.files = one.files;
  }
  return true;
}

function hrefOf(link: Element): string {
  return attribute(link, 'href') ?? attribute(link, 'xlink:href') ?? '';
}

function opensTab(link: Element): boolean {
  return !['', '_self', '_top', '_parent'].includes((attribute(link, 'target') ?? '').trim().toLowerCase());
}
