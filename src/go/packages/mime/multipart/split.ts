/** Splitting a multipart body (RFC 2046, section 5.1.1), with the errors of Go's mime/multipart. */
import { canonicalKey, trimAscii } from '../../net/textproto/token';

export interface FoundPart {
  /** Names and values in turn. */
  header: string[];
  content: string;
  next: number;
  /** '' for a part; "unexpected EOF" for one that does not end; else no part: "EOF", "NextPart: EOF", or an error's text. */
  problem: string;
}

const none = (problem: string, next: number): FoundPart => ({ header: [], content: '', next, problem });

/** @param parts how many parts were found before: text before the first one is skipped, later it is an error */
export function nextPart(body: string, boundary: string, at: number, parts: number): FoundPart {
  const dash = '--' + boundary;
  let blank = false;
  for (;;) {
    const end = body.indexOf('\n', at);
    const line = end < 0 ? body.slice(at) : body.slice(at, end + 1);
    const rest = line.startsWith(dash) ? line.slice(dash.length) : undefined;
    if (rest !== undefined && /^--[ \t]*(\r?\n)?$/.test(rest)) return none('EOF', body.length);
    if (end < 0) return none('NextPart: EOF', body.length);
    at = end + 1;
    if (rest !== undefined && /^[ \t]*\r?\n$/.test(rest)) return readPart(body, dash, at);
    if (blank) return none(`multipart: expecting a new Part; got line ${JSON.stringify(line)}`, at);
    if (parts === 0) continue;
    if (/^\r?\n$/.test(line)) {
      blank = true;
      continue;
    }
    return none(`multipart: unexpected line in Next(): ${JSON.stringify(line)}`, at);
  }
}

function readPart(body: string, dash: string, at: number): FoundPart {
  const header: string[] = [];
  for (;;) {
    const end = body.indexOf('\n', at);
    if (end < 0) return none('unexpected EOF', body.length);
    const line = body.slice(at, end).replace(/\r$/, '');
    at = end + 1;
    if (line === '') break;
    if (/^[ \t]/.test(line) && header.length > 0) {
      header[header.length - 1] += ' ' + trimAscii(line);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 0) return none(`malformed MIME header: missing colon: ${JSON.stringify(line)}`, at);
    header.push(canonicalKey(line.slice(0, colon)), trimAscii(line.slice(colon + 1)));
  }
  // An empty part's boundary may follow its headers at once.
  if (endsHere(body, dash, at)) return { header, content: '', next: at, problem: '' };
  for (let i = at; ; i++) {
    i = body.indexOf('\n' + dash, i);
    if (i < 0) return { header, content: body.slice(at), next: body.length, problem: 'unexpected EOF' };
    if (!endsHere(body, dash, i + 1)) continue;
    const stop = body[i - 1] === '\r' && i > at ? i - 1 : i;
    return { header, content: body.slice(at, stop), next: i + 1, problem: '' };
  }
}

/** Whether a boundary stands here, and not a text that only begins like it. */
function endsHere(body: string, dash: string, at: number): boolean {
  if (!body.startsWith(dash, at)) return false;
  const after = body.slice(at + dash.length, at + dash.length + 2);
  return after === '' || /^[ \t\r\n]/.test(after) || after === '--' || after === '-';
}
