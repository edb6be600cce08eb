/** Splitting a multipart body (RFC 2046, section 5.1.1), with the errors of Go's mime/multipart. */
import { canonicalKey, trimAscii } from '../../net/textproto/token';
import { quoteString } from '../../strconv/quote';

export interface FoundPart {
  /** Names and values in turn. */
  header: string[];
  content: string;
  next: number;
  /** '' for a part; "unexpected EOF" for one that does not end; else no part: "EOF", "header EOF", "NextPart: EOF", or an error's text. */
  problem: string;
  /** How lines end, told by the first boundary. */
  lineEnd: string;
}

const spaceAround = (s: string): string => s.replace(/^[ \t]+/, '');

/**
 * @param parts how many parts were found before: text before the first one is skipped, later it is an error
 * @param lineEnd that of the part before, CR LF at first
 */
export function nextPart(body: string, boundary: string, at: number, parts: number, lineEnd: string): FoundPart {
  const dash = '--' + boundary;
  const none = (problem: string, next: number): FoundPart => ({ header: [], content: '', next, problem, lineEnd });
  let blank = false;
  for (;;) {
    const end = body.indexOf('\n', at);
    const line = end < 0 ? body.slice(at) : body.slice(at, end + 1);
    const last = line.startsWith(dash + '--') ? spaceAround(line.slice(dash.length + 2)) : undefined;
    const isLast = last === '' || last === lineEnd;
    if (end < 0) return none(isLast ? 'EOF' : 'NextPart: EOF', body.length);
    at = end + 1;
    if (line.startsWith(dash)) {
      const rest = spaceAround(line.slice(dash.length));
      if (parts === 0 && rest === '\n') lineEnd = '\n';
      if (rest === lineEnd) return readPart(body, dash, at, lineEnd);
    }
    if (isLast) return none('EOF', body.length);
    if (blank) return none(`multipart: expecting a new Part; got line ${quoteString(line)}`, at);
    if (parts === 0) continue;
    if (line !== lineEnd) return none(`multipart: unexpected line in Next(): ${quoteString(line)}`, at);
    blank = true;
  }
}

function readPart(body: string, dash: string, at: number, lineEnd: string): FoundPart {
  const header: string[] = [];
  const found = (content: string, next: number, problem = ''): FoundPart => {
    return { header, content, next, problem, lineEnd };
  };
  for (;;) {
    if (at >= body.length) return found('', body.length, 'header EOF');
    const end = body.indexOf('\n', at);
    const line = body.slice(at, end < 0 ? undefined : end).replace(/\r$/, '');
    at = end < 0 ? body.length : end + 1;
    if (line === '') break;
    if (/^[ \t]/.test(line) && header.length > 0) {
      header[header.length - 1] += ' ' + trimAscii(line);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 0) return found('', at, `malformed MIME header: missing colon: ${quoteString(line)}`);
    header.push(canonicalKey(line.slice(0, colon)), trimAscii(line.slice(colon + 1)));
  }
  // An empty part's boundary may follow its headers at once.
  if (endsHere(body, dash, at)) return found('', at);
  const mark = lineEnd + dash;
  for (let i = at; ; i += mark.length) {
    i = body.indexOf(mark, i);
    if (i < 0) break;
    if (endsHere(body, mark, i)) return found(body.slice(at, i), i + lineEnd.length);
  }
  // What could be the beginning of a boundary does not count as content.
  let stop = body.length;
  const start = body.lastIndexOf(lineEnd[0]!);
  if (start >= at && mark.startsWith(body.slice(start))) stop = start;
  else if (dash.startsWith(body.slice(at))) stop = at;
  return found(body.slice(at, stop), body.length, 'unexpected EOF');
}

/** Whether a boundary stands here, and not a text that only begins like it. */
function endsHere(body: string, mark: string, at: number): boolean {
  if (!body.startsWith(mark, at)) return false;
  const after = body.slice(at + mark.length, at + mark.length + 2);
  return after === '' || /^[ \t\r\n]/.test(after) || after === '--';
}
