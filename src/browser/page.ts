/**
 * How an answer is shown. Its bytes are not trusted: text is text, and HTML goes into a frame without scripts, whose
 * own policy lets nothing be fetched, so that looking at it can do nothing.
 */
import { toText } from './bytes';
import { headerOf } from './request';

export type Page =
  | { as: 'text'; text: string }
  /** `frame` is the srcdoc; `text` is what it says, for those who do not see it. */
  | { as: 'html'; frame: string; text: string }
  | { as: 'other'; type: string };

/** Decides by the Content-Type; without one a browser would sniff, and an empty answer is an empty page. */
export function pageOf(headers: readonly [string, string][], body: string): Page {
  const type = (headerOf(headers, 'Content-Type') ?? 'text/plain').toLowerCase();
  const media = (type.split(';')[0] ?? '').trim();
  if (media === 'text/html' || media === 'application/xhtml+xml') {
    const html = toText(body);
    return { as: 'html', frame: policy + html, text: plainText(html) };
  }
  if (media.startsWith('text/') || /[/+](json|xml|javascript)$/.test(media)) return { as: 'text', text: toText(body) };
  return body === '' ? { as: 'text', text: '' } : { as: 'other', type: media };
}

const policy = `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"><meta name="color-scheme" content="light dark">`;

/** The text of HTML. The parser's document runs and fetches nothing. */
function plainText(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of parsed.querySelectorAll('script,style,template,title')) hidden.remove();
  return (parsed.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}
