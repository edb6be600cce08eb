/** What a page of HTML is about, read without running it: a parser's document runs and fetches nothing. */
import { attribute, attributeNames, find, findAll, removeElement } from './dom';

export interface HtmlFacts {
  title: string;
  /** Path of the icon that it names; null when that is not the app's; undefined when it names none. */
  icon: string | null | undefined;
  /** Paths of what is to be fetched from the app for it, each once. */
  wants: { images: string[]; styles: string[] };
  /** Sentences: what a browser would do here that this one does not. */
  notices: string[];
  /** What it says, for those who do not see it. */
  text: string;
}

/** @param url address of the page */
export function readHtml(html: string, url: string): HtmlFacts {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  const all = (selector: string) => findAll(doc, selector);
  const named = all('link[rel~=icon i][href]').at(-1);
  const icon = named && attribute(named, 'href');
  const images = all(imageSelector).map((e) => sourceOf(e) ?? '');
  const styles = all(styleSelector).map((e) => attribute(e, 'href') ?? '');
  return {
    title: (find(doc, 'head > title')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
    icon: icon === undefined || icon === null ? undefined : (ownPath(icon, url) ?? null),
    wants: { images: ownPaths(images, url), styles: ownPaths(styles, url) },
    notices: noticesOf(doc, [...images, ...styles], url),
    text: plainText(doc),
  };
}

export const styleSelector = 'link[rel~=stylesheet i][href]:not([rel~=alternate i])';
export const imageSelector = 'img[src], input[type=image i][src], svg image';

/** The address in an element that shows a picture. */
export function sourceOf(element: Element): string | null {
  return attribute(element, 'src') ?? attribute(element, 'href') ?? attribute(element, 'xlink:href');
}

/** Path and query of an address that is the app's; undefined otherwise. */
export function ownPath(address: string, url: string): string | undefined {
  const to = resolve(address, url);
  return to && to.protocol === 'http:' && to.host === new URL(url).host ? to.pathname + to.search : undefined;
}

/** An address as seen from the page; undefined when it is none. */
export function resolve(address: string, url: string): URL | undefined {
  try {
    return new URL(address.trim(), url);
  } catch {
    return undefined;
  }
}

function ownPaths(addresses: readonly string[], url: string): string[] {
  return [...new Set(addresses.flatMap((a) => (a === '' ? [] : (ownPath(a, url) ?? []))))];
}

function noticesOf(doc: Document, loads: readonly string[], url: string): string[] {
  const notices: string[] = [];
  const has = (selector: string) => find(doc, selector) !== null;
  const hasHandlers = findAll(doc, '*').some((e) => attributeNames(e).some((name) => /^on/i.test(name)));
  const isScript = (address: string | null) => /^\s*(javascript|vbscript):/i.test(address ?? '');
  const hasScriptLinks = findAll(doc, 'a[href],area[href],form[action]').some((e) =>
    isScript(attribute(e, 'href') ?? attribute(e, 'action')),
  );
  if (has('script') || hasHandlers || hasScriptLinks) notices.push('The page has scripts; this browser runs none.');
  const asking = find(doc, 'meta[http-equiv=refresh i]');
  const refresh = asking && attribute(asking, 'content');
  if (refresh !== null) {
    const to = /url\s*=\s*["']?\s*([^"']*)/i.exec(refresh)?.[1]?.trim();
    const what = to ? `to go on to ${to}` : 'to be loaded again';
    notices.push(`The page asks ${what} by itself (meta refresh); this browser leaves that to you.`);
  }
  if (has('base[href]')) notices.push('The page has a base element; addresses here are seen from the page itself.');
  if (has('iframe,frame,object,embed')) notices.push('The page has frames or plug-ins; they are left out.');
  if (loads.some((a) => a !== '' && !/^\s*data:/i.test(a) && ownPath(a, url) === undefined))
    notices.push('Pictures and style sheets from other sites are not loaded.');
  return notices;
}

function plainText(doc: Document): string {
  for (const hidden of findAll(doc, 'script,style,template,title')) removeElement(hidden);
  return (find(doc, 'body')?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
