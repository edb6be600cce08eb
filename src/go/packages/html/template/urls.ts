/** URLs: which schemes are let through, and percent escapes. Byte strings. */
export const FAILSAFE = 'ZgotmplZ';

/** Whether a URL has no scheme, or one that runs nothing. */
export function isSafeURL(s: string): boolean {
  const colon = s.indexOf(':');
  if (colon < 0) return true;
  const scheme = s.slice(0, colon);
  return scheme.includes('/') || /^(?:https?|mailto)$/i.test(scheme);
}

/**
 * Escapes what may not stand in a URL.
 * @param norm leave alone what has a meaning in URLs, escapes included; else it is text for one part
 */
export function processURL(s: string, norm: boolean): string {
  const hex = (c: string): string => `%${c.charCodeAt(0).toString(16).padStart(2, '0')}`;
  if (!norm) return s.replace(/[^-._~a-zA-Z0-9]/g, hex);
  return s.replace(/%(?![0-9a-fA-F]{2})|[^-._~a-zA-Z0-9!#$&*+,/:;=?@[\]%]/g, hex);
}

function srcsetElement(part: string): string {
  const m = /^([\t\n\f\r ]*)([^\t\n\f\r ]*)([^]*)$/.exec(part)!;
  const [, before, url, meta] = m as unknown as [string, string, string, string];
  if (!isSafeURL(url) || !/^[\t\n\f\r a-zA-Z0-9]*$/.test(meta)) return `#${FAILSAFE}`;
  return before + processURL(url, true) + meta;
}

/** The value of a srcset attribute: URLs with sizes, separated by commas. */
export const filterSrcset = (s: string): string => s.split(',').map(srcsetElement).join(',');
