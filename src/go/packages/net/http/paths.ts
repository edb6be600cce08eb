/** Paths and addresses as the server treats them. */

/** Without empty elements, "." and "..", lexically, as path.Clean does. */
export function shortPath(path: string): string {
  const rooted = path.startsWith('/');
  const out: string[] = [];
  for (const element of path.split('/')) {
    if (element === '' || element === '.') continue;
    if (element !== '..') out.push(element);
    else if (out.length > 0 && out[out.length - 1] !== '..') out.pop();
    else if (!rooted) out.push('..');
  }
  return (rooted ? '/' : '') + out.join('/') || '.';
}

/** A request's path in canonical form: rooted, short, with its slash at the end if it had one. */
export function cleanPath(path: string): string {
  const short = shortPath(path.startsWith('/') ? path : '/' + path);
  return path.endsWith('/') && short !== '/' ? short + '/' : short;
}

/** Location headers are ASCII: other bytes are percent-encoded, in small letters. */
export function percentEncode(url: string): string {
  return url.replace(/[\x80-\xff]/g, (c) => '%' + c.charCodeAt(0).toString(16));
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };

export function escapeHtml(s: string): string {
  return s.replace(/[&<>"']/g, (c) => ENTITIES[c]!);
}

/** Whether a cookie may have this domain: a host name, perhaps after a dot, or an IPv4 address. */
export function validCookieDomain(s: string): boolean {
  if (/^(\d{1,3}\.){3}\d{1,3}$/.test(s)) return s.split('.').every((n) => Number(n) < 256 && String(Number(n)) === n);
  if (s === '' || s.length > 255 || !/[a-zA-Z]/.test(s)) return false;
  const labels = s.replace(/^\./, '').split('.');
  if (labels.length > 1 && labels[labels.length - 1] === '') labels.pop();
  return labels.every((label) => /^[a-zA-Z0-9]([a-zA-Z0-9-]*[a-zA-Z0-9])?$/.test(label) && label.length <= 63);
}
