/** A request and its answer as they went over the wire, for people: text as text, other bytes as their number. */
import { toText, toTextStrictly } from '../../browser/bytes';
import { statusText, type RequestView } from '../trace/requests';
import { bytesText } from '../trace/time';

/** More of a body than this is cut, in characters. */
const most = 20_000;

export function requestText(r: RequestView, host: string): string {
  const lines = [`${r.method} ${r.path} HTTP/1.1`, `Host: ${host}`, ...r.headers.map(([n, v]) => `${n}: ${toText(v)}`)];
  return `${lines.join('\n')}\n${bodyText(r.body)}`;
}

export function answerText(status: number, headers: readonly [string, string][], body: string): string {
  const lines = [`HTTP/1.1 ${statusText(status)}`, ...headers.map(([n, v]) => `${n}: ${toText(v)}`)];
  return `${lines.join('\n')}\n${bodyText(body)}`;
}

/** The source of an answer. */
export function sourceText(body: string): string {
  return body === '' ? '(no body)' : bodyText(body).slice(1);
}

function bodyText(body: string): string {
  if (body === '') return '';
  // Parts of a form may be pictures: what is not text between two line ends is told by its length.
  const text = toTextStrictly(body) ?? body.split('\r\n').map(lineText).join('\r\n');
  if (isBinary(text)) return `\n(${bytesText(body.length)} that are not text)`;
  return `\n${text.length > most ? `${text.slice(0, most)}\n… and ${bytesText(body.length - most)} more` : text}`;
}

function lineText(line: string): string {
  const text = toTextStrictly(line);
  return text === undefined || isBinary(text) ? `(${bytesText(line.length)} that are not text)` : text;
}

const isBinary = (text: string) => /[\x00-\x08\x0e-\x1a]/.test(text.slice(0, 2_000));
