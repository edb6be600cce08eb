/**
 * Guessing a media type from the first bytes, by the tables of mimesniff.spec.whatwg.org as far as Go's
 * DetectContentType follows them. The order decides: the first signature that fits wins.
 */

type Signature = [type: string, pattern: RegExp];

const HTML_TAGS = '!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|!--';

/** Patterns over byte strings; `[^]` is any byte. */
const SIGNATURES: Signature[] = [
  ['text/html; charset=utf-8', new RegExp(`^[\\t\\n\\f\\r ]*<(${HTML_TAGS})[ >]`, 'i')],
  ['text/xml; charset=utf-8', /^[\t\n\f\r ]*<\?xml/],
  ['application/pdf', /^%PDF-/],
  ['application/postscript', /^%!PS-Adobe-/],
  ['text/plain; charset=utf-16be', /^\xfe\xff[^]{2}/],
  ['text/plain; charset=utf-16le', /^\xff\xfe[^]{2}/],
  ['text/plain; charset=utf-8', /^\xef\xbb\xbf[^]/],
  ['image/x-icon', /^\0\0[\x01\x02]\0/],
  ['image/bmp', /^BM/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF[^]{4}WEBPVP/],
  ['image/png', /^\x89PNG\r\n\x1a\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['audio/aiff', /^FORM[^]{4}AIFF/],
  ['audio/mpeg', /^ID3/],
  ['application/ogg', /^OggS\0/],
  ['audio/midi', /^MThd\0\0\0\x06/],
  ['video/avi', /^RIFF[^]{4}AVI /],
  ['audio/wave', /^RIFF[^]{4}WAVE/],
  ['video/mp4', /^[^]{4}ftyp/],
  ['video/webm', /^\x1a\x45\xdf\xa3/],
  ['application/vnd.ms-fontobject', /^[^]{34}LP/],
  ['font/ttf', /^\0\x01\0\0/],
  ['font/otf', /^OTTO/],
  ['font/collection', /^ttcf/],
  ['font/woff', /^wOFF/],
  ['font/woff2', /^wOF2/],
  ['application/x-gzip', /^\x1f\x8b\x08/],
  ['application/zip', /^PK\x03\x04/],
  ['application/x-rar-compressed', /^Rar!\x1a\x07(\0|\x01\0)/],
  ['application/wasm', /^\0asm/],

  ['text/plain; charset=utf-8', /^[\t\n\f\r ]*[^\0-\x08\x0b\x0e-\x1a\x1c-\x1f]*$/],
];

/** @param data byte string; only its first 512 bytes count */
export function detectContentType(data: string): string {
  const head = data.slice(0, 512);
  for (const [type, pattern] of SIGNATURES) {
    if (pattern.test(head) && (type !== 'video/mp4' || isMp4(head))) return type;
  }
  return 'application/octet-stream';
}

/** An "ftyp" box that names a brand of the mp4 family. */
function isMp4(head: string): boolean {
  if (head.length < 12) return false;
  const size = [0, 1, 2, 3].reduce((n, i) => n * 256 + head.charCodeAt(i), 0);
  if (size > head.length || size % 4 !== 0) return false;
  for (let i = 8; i < size; i += 4) if (i !== 12 && head.startsWith('mp4', i)) return true;
  return false;
}
