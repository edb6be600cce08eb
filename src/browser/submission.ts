/**
 * What a form sends, in the three encodings of HTML ("Form submission" in the standard): from the list of its entries
 * to a place with a body.
 */
import { fileBytes, toBytes } from './bytes';
import type { Visited } from './history';
import { leadsOut } from './address';

export interface Submission {
  method: 'GET' | 'POST';
  /** Where it goes; may be relative to the page. */
  url: string;
  enctype: 'application/x-www-form-urlencoded' | 'multipart/form-data' | 'text/plain';
  /** Name and value in the order of the form, as FormData gives them. */
  entries: [name: string, value: string | File][];
}

/** A form may send this many bytes. */
export const maxUpload = 10 * 1024 * 1024;

/**
 * The place that a form leads to, with what it sends; or a sentence when it cannot be sent. Files that are too big
 * are refused before a byte of them is read.
 * @param from path of the page with the form
 */
export async function readSubmission(submission: Submission, from: string, host: string): Promise<Visited | string> {
  const { method, enctype, entries } = submission;
  let url: URL;
  try {
    url = new URL(submission.url, `http://${host}${from}`);
  } catch {
    return `The form leads to “${submission.url}”, which is not an address.`;
  }
  if (url.protocol !== 'http:' || url.host !== host) return leadsOut('The form', url, host);
  const fragment = url.hash === '' ? {} : { fragment: url.hash.slice(1) };
  if (method === 'GET') return { path: `${url.pathname}?${urlencoded(entries)}`, method, ...fragment };
  const tooBig = sizeFault(enctype === 'multipart/form-data' ? entries : []);
  if (tooBig) return tooBig;
  const path = url.pathname + url.search;
  if (enctype === 'text/plain') return { path, method, body: plain(entries), type: 'text/plain', ...fragment };
  if (enctype !== 'multipart/form-data')
    return { path, method, body: urlencoded(entries), type: 'application/x-www-form-urlencoded', ...fragment };
  const parts: [head: string, content: string][] = [];
  for (const [name, value] of entries) {
    if (typeof value === 'string') {
      parts.push([`name="${quoted(crlf(name))}"`, toBytes(crlf(value))]);
      continue;
    }
    const content = await fileBytes(value).catch(() => undefined);
    if (content === undefined) return `The file “${value.name}” cannot be read any more. Choose it again.`;
    const type = value.type || 'application/octet-stream';
    parts.push([`name="${quoted(crlf(name))}"; filename="${quoted(value.name)}"\r\nContent-Type: ${type}`, content]);
  }
  const boundary = boundaryFor(parts);
  const body = parts.map(([head, content]) => `--${boundary}\r\nContent-Disposition: form-data; ${toBytes(head)}\r\n\r\n${content}\r\n`); // prettier-ignore
  return { path, method, body: `${body.join('')}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}`, ...fragment }; // prettier-ignore
}

function sizeFault(entries: Submission['entries']): string | undefined {
  const sizes = entries.map(([, value]) => (typeof value === 'string' ? value.length : value.size));
  const sum = sizes.reduce((a, b) => a + b, 0);
  if (sum <= maxUpload) return undefined;
  const biggest = entries[sizes.indexOf(Math.max(...sizes))]![1];
  const limit = `this browser sends ${megabytes(maxUpload)} at most`;
  return typeof biggest === 'string' || biggest.size <= maxUpload
    ? `Not sent: the form has ${megabytes(sum)}, and ${limit}.`
    : `Not sent: “${biggest.name}” has ${megabytes(biggest.size)}, and ${limit}. Choose a smaller file.`;
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 102.4) / 10} MB`;

function urlencoded(entries: Submission['entries']): string {
  return new URLSearchParams(entries.map(([name, value]) => [crlf(name), crlf(textOf(value))])).toString();
}

function plain(entries: Submission['entries']): string {
  return toBytes(entries.map(([name, value]) => `${crlf(name)}=${crlf(textOf(value))}\r\n`).join(''));
}

/** Where bytes have no place, a file is its name. */
const textOf = (value: string | File) => (typeof value === 'string' ? value : value.name);
/** Line ends as forms send them. */
const crlf = (text: string) => text.replace(/\r\n?|\n/g, '\r\n');
const quoted = (text: string) => text.replace(/\n/g, '%0A').replace(/\r/g, '%0D').replace(/"/g, '%22');

function boundaryFor(parts: readonly [string, string][]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  for (;;) {
    const chance = crypto.getRandomValues(new Uint8Array(16));
    const boundary = `----WebKitFormBoundary${[...chance].map((b) => letters[b % letters.length]).join('')}`;
    if (!parts.some(([head, content]) => head.includes(boundary) || content.includes(boundary))) return boundary;
  }
}
