/**
 * A page of HTML made safe for the frame that shows it. Three walls stand one behind the other: what could run or load is
 * taken out here (by DOMPurify, and by our own rules for what is ours: pictures, styles, addresses); the document's own
 * policy lets nothing run, load or be sent; and the frame has no permission for scripts.
 */
import type { Config } from 'dompurify';
import { dataUrl } from './bytes';
import { cleanCss } from './css';
import {
  attribute,
  attributeNames,
  find,
  findAll,
  nameOf,
  namespaceOf,
  newElement,
  removeAttribute,
  removeElement,
  rootOf,
  setAttribute,
  sourceText,
} from './dom';
import { imageSelector, ownPath, resolve, sourceOf, styleSelector } from './html';
import type { HtmlPage, Resource } from './page';
import { decode, imageType } from './sniff';

/** First in the document, before anything that it could forbid. */
const policy = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'">`;

/** Elements that run, load, send the reader away or open another document; templates hide such things. */
const forbidden =
  'script,base,meta,iframe,frame,frameset,object,embed,applet,portal,fencedframe,template,audio,video,source,track,picture>source,foreignObject,use,animate,set';

const rules: Config & { RETURN_DOM?: false } = {
  WHOLE_DOCUMENT: true,
  // It would take away fields with ordinary names such as "title"; the frame's keeper reads nothing by such names.
  SANITIZE_DOM: false,
  ADD_ATTR: ['target', 'form', 'formaction', 'formmethod', 'formenctype', 'formnovalidate', 'formtarget', 'download'],
  ADD_DATA_URI_TAGS: ['input'],
  FORBID_TAGS: ['template', 'audio', 'video', 'source', 'track', 'link', 'dialog'],
  FORBID_ATTR: ['srcset', 'sizes', 'poster', 'autofocus', 'popover', 'popovertarget'],
};

/** The document for the frame. `resources`: by path, what the app answered when it was asked for what the page wants. */
export async function frameOf(page: HtmlPage, resources: ReadonlyMap<string, Resource>): Promise<string> {
  // Loaded when there is a page to show: most lessons begin without one.
  const { default: purify } = await import('dompurify');
  const doc = new DOMParser().parseFromString(page.html, 'text/html');
  const isPlain = !hasColours(doc) && ![...resources.values()].some((r) => /css/i.test(r.type));
  // No script runs here, so what stands for it is shown.
  for (const e of findAll(doc, 'noscript')) e.replaceWith(...e.childNodes);
  inlineStyles(doc, page.url, resources);
  for (const e of findAll(doc, forbidden)) removeElement(e);
  inlineImages(doc, page.url, resources);
  for (const e of findAll(doc, 'style')) e.textContent = cleanCss(e.textContent ?? '');
  for (const e of findAll(doc, '*')) cleanAttributes(e, page.url);
  const safe = purify.sanitize(sourceText(rootOf(doc)), rules);
  // A page without colours of its own follows the reader's; one with colours was made for a white ground.
  const scheme = `<meta name="color-scheme" content="${isPlain ? 'light dark' : 'light'}">`;
  return policy + scheme + safe;
}

function inlineStyles(doc: Document, url: string, resources: ReadonlyMap<string, Resource>): void {
  for (const link of findAll(doc, styleSelector)) {
    const path = ownPath(attribute(link, 'href') ?? '', url);
    const sheet = path === undefined ? undefined : resources.get(path);
    if (!sheet || !/^\s*text\/css/i.test(sheet.type)) continue;
    const style = newElement(doc, 'style');
    // Browsers read UTF-8 here; "<" begins a tag for those who look for one, and in CSS it can be written otherwise.
    style.textContent = decode(sheet.bytes, sheet.type).replace(/</g, '\\3c ');
    const media = attribute(link, 'media');
    if (media !== null) setAttribute(style, 'media', media);
    link.replaceWith(style);
  }
  for (const link of findAll(doc, 'link')) removeElement(link);
}

function inlineImages(doc: Document, url: string, resources: ReadonlyMap<string, Resource>): void {
  for (const image of findAll(doc, imageSelector)) {
    const address = sourceOf(image) ?? '';
    if (isImageData(address)) continue;
    const path = ownPath(address, url);
    const found = path === undefined ? undefined : resources.get(path);
    const type = found && (imageType(found.bytes) ?? (/^\s*(image\/[a-z0-9.+-]+)/i.exec(found.type) ?? [])[1]);
    removeAttribute(image, 'href');
    removeAttribute(image, 'xlink:href');
    removeAttribute(image, 'src');
    if (found && type) setAttribute(image, nameOf(image) === 'image' ? 'href' : 'src', dataUrl(type, found.bytes));
  }
}

const isImageData = (address: string) => /^\s*data:image\/[a-z0-9.+-]+[;,]/i.test(address);
const loads = new Set(['srcset', 'imagesrcset', 'poster', 'ping', 'manifest', 'lowsrc', 'dynsrc', 'srcdoc', 'data', 'classid', 'codebase', 'archive', 'profile', 'longdesc', 'cite']); // prettier-ignore

/** Addresses become whole, so that the browser shows where a link really leads; what runs or loads is taken off. */
function cleanAttributes(element: Element, url: string): void {
  for (const name of attributeNames(element)) {
    const value = attribute(element, name) ?? '';
    const plain = name.toLowerCase().replace(/^.*:/, '');
    if (plain.startsWith('on') || loads.has(plain)) removeAttribute(element, name);
    else if (plain === 'src' || plain === 'background') {
      if (!isImageData(value)) removeAttribute(element, name);
    } else if (plain === 'href') cleanHref(element, name, value, url);
    else if (plain === 'action' || plain === 'formaction') cleanAction(element, name, value, url);
    else if (plain === 'style') setAttribute(element, name, cleanCss(value));
    else if (
      /url\s*\(|\\/i.test(value) &&
      namespaceOf(element)?.endsWith('/svg') &&
      !/^url\(\s*["']?#/.test(value.trim())
    )
      removeAttribute(element, name);
  }
}

function cleanHref(element: Element, name: string, value: string, url: string): void {
  const isLink = nameOf(element) === 'a' || nameOf(element) === 'area';
  if (value.trim().startsWith('#')) return;
  const to = isLink ? resolve(value, url) : undefined;
  if (to && /^(https?|mailto|tel|ftp):$/.test(to.protocol)) setAttribute(element, name, to.href);
  else if (nameOf(element) !== 'image' || !isImageData(value)) removeAttribute(element, name);
}

/** Where a form leads that is not the app's is kept for the sentence about it; the form itself leads nowhere. */
function cleanAction(element: Element, name: string, value: string, url: string): void {
  const to = resolve(value, url);
  if (to && /^https?:$/.test(to.protocol)) setAttribute(element, name, to.href);
  else {
    setAttribute(element, name, 'http://nowhere.invalid/');
    setAttribute(element, 'data-leads-to', value);
  }
  if (ownPath(value, url) === undefined)
    setAttribute(element, 'title', `Leads to ${to?.host || value}, out of reach here`);
}

function hasColours(doc: Document): boolean {
  const has = (selector: string) => find(doc, selector) !== null;
  if (has('[bgcolor],[background],[text],font[color],body[link]')) return true;
  return findAll(doc, 'style,[style]').some((e) =>
    /color|background/i.test(`${nameOf(e) === 'style' ? e.textContent : ''} ${attribute(e, 'style') ?? ''}`),
  );
}
