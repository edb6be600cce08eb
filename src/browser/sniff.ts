/** What an answer is when its headers do not say (MIME Sniffing standard), and in which characters its text is written. */
import { raw, toTextStrictly } from './bytes';

const images: [type: string, begin: RegExp][] = [
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/gif', /^GIF8[79]a/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/webp', /^RIFF[^]{4}WEBPVP/],
  ['image/bmp', /^BM/],
  ['image/x-icon', /^\x00\x00[\x01\x02]\x00/],
];
const htmlBegin =
  /^[\t\n\f\r ]*<(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--)(?=[ >])/i;
const commentBegin = /^[\t\n\f\r ]*<!--/;
const binary = /[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/;
/** Browsers look no further. */
const looked = 1445;

/** The type of the first bytes of an image of a known kind. */
export function imageType(body: string): string | undefined {
  return images.find(([, begin]) => begin.test(body))?.[0];
}

/** Whether a text/plain answer is no text at all, so that a browser saves it instead. */
export const isBinary = (body: string): boolean => binary.test(body.slice(0, looked));

/** The type of an answer without a Content-Type. */
export function sniff(body: string): string {
  const start = body.slice(0, looked);
  if (htmlBegin.test(start) || commentBegin.test(start)) return 'text/html';
  if (/^[\t\n\f\r ]*<\?xml/.test(start)) return 'text/xml';
  if (start.startsWith('%PDF-')) return 'application/pdf';
  return imageType(start) ?? (isBinary(body) ? 'application/octet-stream' : 'text/plain');
}

/**
 * The text of a body: a byte order mark goes first, then the charset of the Content-Type, then that of the page's own
 * meta element; where nothing is said it is UTF-8 if it can be, else windows-1252.
 */
export function decode(body: string, contentType: string): string {
  const said = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
  const meta = /<meta[^>]*charset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(body.slice(0, 1024))?.[1];
  const marked = body.startsWith('\xef\xbb\xbf') ? 'utf-8' : body.startsWith('\xff\xfe') ? 'utf-16le' : undefined;
  const declared = marked ?? said ?? (/html/i.test(contentType) ? meta : undefined);
  const guessed = toTextStrictly(body) === undefined ? 'windows-1252' : 'utf-8';
  return decoder(declared, guessed).decode(raw(body));
}

function decoder(label: string | undefined, otherwise: string): TextDecoder {
  try {
    return new TextDecoder(label ?? otherwise);
  } catch {
    return new TextDecoder(otherwise);
  }
}
