/**
 * How an answer is shown. Its bytes are not trusted: text is text, a picture is only a picture, and HTML goes into a frame
 * without scripts (see frame.ts).
 */
import { defaultSettings } from '../world/demo';
import { dataUrl } from './bytes';
import { readHtml, type HtmlFacts } from './html';
import { headerOf } from './request';
import { decode, imageType, isBinary, sniff } from './sniff';

export type HtmlPage = {
  as: 'html';
  /** The source. */ html: string;
  /** Address of the page. */ url: string;
} & HtmlFacts;

/** In every form, `text` is what can be said of it in words. */
export type Page =
  | { as: 'text'; text: string }
  | HtmlPage
  /** `src` is a data: URL. */
  | { as: 'image'; type: string; src: string; text: string }
  /** Nothing that is shown: a browser would save it as `name`. */
  | { as: 'other'; type: string; name: string; text: string };

/** A picture or a style sheet that the app answered with; `bytes` is a byte string. */
export interface Resource {
  type: string;
  bytes: string;
}

/**
 * Decides by the Content-Type; without one it looks at the bytes, as browsers do. An empty answer is an empty page.
 * @param path of the request that was answered
 */
export function pageOf(
  headers: readonly [string, string][],
  body: string,
  path = '/',
  host = defaultSettings.host,
): Page {
  const said = headerOf(headers, 'Content-Type') ?? '';
  const isExact = (headerOf(headers, 'X-Content-Type-Options') ?? '').trim().toLowerCase() === 'nosniff';
  let type = (said.split(';')[0] ?? '').trim().toLowerCase();
  if (!/^[^/\s]+\/[^/\s]+$/.test(type) || type === '*/*') type = sniff(body);
  // A server that knows no better says text/plain of everything.
  else if (type === 'text/plain' && !isExact && isBinary(body)) type = 'application/octet-stream';
  const disposition = headerOf(headers, 'Content-Disposition') ?? '';
  if (/^\s*attachment/i.test(disposition)) return toSave(type, disposition, path);
  if (type === 'text/html' || type === 'application/xhtml+xml') {
    const html = decode(body, said || type);
    const url = `http://${host}${path}`;
    return { as: 'html', html, url, ...readHtml(html, url) };
  }
  if (type.startsWith('image/')) {
    const shown = isExact || type === 'image/svg+xml' ? type : (imageType(body) ?? type);
    const src = /^image\/[a-z0-9.+-]+$/.test(shown) ? dataUrl(shown, body) : '';
    return { as: 'image', type: shown, src, text: `a picture of the type ${shown}` };
  }
  if (type.startsWith('text/') || /[/+](json|xml|javascript|ecmascript)$/.test(type))
    return { as: 'text', text: decode(body, said) };
  return body === '' ? { as: 'text', text: '' } : toSave(type, disposition, path);
}

function toSave(type: string, disposition: string, path: string): Page {
  const named = /filename\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s;]+))/i.exec(disposition);
  const last = path.split(/[?#]/, 1)[0]!.split('/').at(-1);
  const name = (named?.[1]?.replace(/\\(.)/g, '$1') ?? named?.[2] ?? '').replace(/^.*[/\\]/, '') || last || 'download';
  return { as: 'other', type, name, text: `an answer of the type ${type}` };
}
