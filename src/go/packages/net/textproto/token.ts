/** Tokens of HTTP and MIME (RFC 7230, section 3.2.6): names of headers, methods, cookies, parameters. */

const TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

export function isToken(s: string): boolean {
  return TOKEN.test(s);
}

/** A header's name in canonical form, "Content-Type"; what is no token stays as it is. */
export function canonicalKey(s: string): string {
  if (!isToken(s)) return s;
  return s.toLowerCase().replace(/(^|-)[a-z]/g, (c) => c.toUpperCase());
}

/** Without spaces, tabs, CR and LF at the ends. */
export function trimAscii(s: string): string {
  return s.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}
