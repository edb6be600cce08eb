/** Values of the learner's program as words and rows: what the Variables pane and the words behind lines say. */
import { toTextStrictly } from '../../browser/bytes';
import type { Shown, ShownFrame } from '../../go/machine/inspect';
import { linkWords } from './links';

/** A row of the Variables pane. */
export interface Row {
  /** Where it is: names from the variable on, joined by `/`. Tells rows apart from step to step. */
  path: string;
  name: string;
  depth: number;
  value: Shown;
  type: string;
  text: string;
  /** A second, quieter way to say it: the bytes of a text. */
  aside: string;
  canOpen: boolean;
  isOpen: boolean;
  hasChanged: boolean;
  /** Object that this row is, and object that it points at, by number. */
  id?: number;
  target?: number;
  /** What it points at or shares, in words (links.ts); '' if nothing that is shown. */
  pointsAt: string;
}

/** Go's own names of types, with `any` for what is spelt out. */
const typeText = (type: string) =>
  type
    .replaceAll('interface {}', 'any')
    .replaceAll('[]uint8', '[]byte')
    // As the learner's own code names them.
    .replace(/(?<![\w/.])(?:main|playground)\.(?=[\p{L}_])/gu, '');

/** Byte strings of the machine as text. */
export const readableText = (bytes: string) => toTextStrictly(bytes) ?? bytes;

/** `1h2m3s`, `10s`, `1.5s`, `300ms`: nanoseconds as time.Duration prints them. */
export function durationWords(text: string): string {
  const ns = BigInt(text);
  if (ns === 0n) return '0s';
  const abs = ns < 0n ? -ns : ns;
  const sign = ns < 0n ? '-' : '';
  const fraction = (unit: bigint, name: string) => {
    const rest = String(abs % unit)
      .padStart(String(unit).length - 1, '0')
      .replace(/0+$/, '');
    return `${abs / unit}${unit > 1n && rest !== '' ? `.${rest}` : ''}${name}`;
  };
  if (abs < 1_000n) return `${sign}${abs}ns`;
  if (abs < 1_000_000n) return sign + fraction(1_000n, 'µs');
  if (abs < 1_000_000_000n) return sign + fraction(1_000_000n, 'ms');
  const hours = abs / 3_600_000_000_000n;
  const minutes = (abs / 60_000_000_000n) % 60n;
  const tail = abs % 60_000_000_000n;
  const rest = String(tail % 1_000_000_000n)
    .padStart(9, '0')
    .replace(/0+$/, '');
  const seconds = `${tail / 1_000_000_000n}${rest === '' ? '' : `.${rest}`}s`;
  return sign + (hours > 0n ? `${hours}h${minutes}m` : minutes > 0n ? `${minutes}m` : '') + seconds;
}

/** The text of an error made by errors.New, fmt.Errorf and the like: the first string in what it points at. */
function errorText(value: Shown): string | undefined {
  if (!/(^|[.*])(errors\.|fmt\.wrap|.*Error$|.*errorString$)/.test(value.type)) return undefined;
  const inner = value.type.startsWith('*') ? value.parts?.[0]?.value : value;
  const said = inner?.parts?.find((p) => p.value.text.startsWith('"'))?.value.text;
  return said === undefined
    ? undefined
    : readableText(said.slice(1, said.endsWith('…') ? -2 : -1).replaceAll('\\"', '"'));
}

/** A value on one line: what is in it, as far as that fits. */
export function shownText(value: Shown, depth = 0): string {
  const { type, text, parts } = value;
  if (text === 'nil') return 'nil';
  if (type === 'time.Duration' && /^-?\d+$/.test(text)) return durationWords(text);
  const error = errorText(value);
  if (error !== undefined) return error;
  // Too deep to have been looked into.
  if (!parts && text === type) return type.startsWith('[') || type.startsWith('map[') ? '[…]' : /^chan|^<-chan/.test(type) ? typeText(text) : '{…}'; // prettier-ignore
  if (!parts) return text.startsWith('&') ? typeText(readableText(text)) : readableText(text);
  if (type.startsWith('*')) {
    const pointed = parts[0]?.value;
    return pointed && depth === 0
      ? `&${pointed.parts ? brief(pointed, depth) : shownText(pointed, 1)}`
      : typeText(readableText(text));
  }
  return brief(value, depth);
}

/** Fields that are not empty, elements, entries: as many as fit on a line. */
function brief(value: Shown, depth: number): string {
  const { type, parts = [], more = 0, len } = value;
  if (type.startsWith('[') || type.startsWith('map[')) {
    if (len === 0) return 'empty';
    if (depth > 1) return `${len} ${len === 1 ? 'entry' : 'entries'}`;
    const isMap = type.startsWith('map[');
    const words = parts
      .slice(0, 6)
      .map((p) => (isMap ? `${readableText(p.name)}: ` : '') + shownText(p.value, depth + 1));
    return `[${words.join(isMap ? ', ' : ' ')}${parts.length > 6 || more > 0 ? ' …' : ''}]`;
  }
  if (depth > 1) return '{…}';
  const said = visible(value).filter(
    ({ value: v }) => !['nil', '0', '""', 'false', '0s'].includes(v.text) && v.len !== 0,
  );
  const words = said.slice(0, 4).map((p) => `${p.name} ${shownText(p.value, depth + 1)}`);
  if (words.length === 0) return parts.length === 0 ? '{}' : 'all zero';
  return words.join(', ') + (said.length > 4 ? ' …' : '');
}

/** Bytes in hexadecimal, the first eight. */
function hex(text: string, len: number): string {
  const bytes = [
    ...text
      .slice(1, -1)
      .replace(/\\x(..)|\\(.)/g, (_, x: string | undefined, c: string) =>
        x === undefined ? ({ n: '\n', t: '\t', r: '\r' }[c] ?? c) : String.fromCharCode(parseInt(x, 16)),
      ),
  ];
  const shown = bytes.slice(0, 8).map((c) => c.charCodeAt(0).toString(16).padStart(2, '0'));
  return shown.join(' ') + (len > 8 ? ' …' : '');
}

/**
 * What is inside a value that a row can be opened for: through a pointer at once. Of structs of other packages only what
 * the learner's code could name.
 */
function inside(value: Shown): { name: string; value: Shown }[] {
  if (!value.parts) return [];
  const pointed = value.type.startsWith('*') ? value.parts[0]?.value : undefined;
  if (!pointed) return visible(value);
  return pointed.parts ? visible(pointed) : [{ name: '*', value: pointed }];
}

const ownPackages = /^\*?(main|playground)\./;
function visible({ type, parts = [] }: Shown): { name: string; value: Shown }[] {
  const isForeign = /^[\w/]+\./.test(type) && !ownPackages.test(type);
  return isForeign ? parts.filter((p) => /^[A-Z]/.test(p.name)) : parts;
}

/** What stands for a whole request says which. */
function requestWords(declared: string, value: Shown, request: string): string | undefined {
  if (value.text === 'nil') return undefined;
  if (declared === 'context.Context')
    return `${request}, ${/timerCtx/.test(value.type) ? 'with a deadline' : 'no deadline'}`;
  if (declared === '*http.Request') return request;
  if (declared === 'http.ResponseWriter') return `the answer to ${request}`;
  return undefined;
}

/** All values of a frame by path, to tell what a step has changed. */
function flat(frame: ShownFrame): Map<string, string> {
  const out = new Map<string, string>();
  const add = (path: string, value: Shown) => {
    out.set(path, `${value.type} ${value.text} ${value.len ?? ''}`);
    for (const part of inside(value)) add(`${path}/${part.name}`, part.value);
  };
  for (const v of frame.vars) add(v.name, v.value);
  return out;
}

/**
 * The rows of a frame.
 * @param request the request that it answers, `GET /`
 * @param before the same frame before the last step; without, nothing counts as changed
 */
export function rowsOf(frame: ShownFrame, open: ReadonlySet<string>, request: string, before?: ShownFrame): Row[] {
  const rows: Row[] = [];
  const old = before && before.function === frame.function ? flat(before) : undefined;
  const now = flat(frame);
  const changed = (path: string) => {
    if (!old) return false;
    // Of what is new the variable is marked, not all that is in it.
    const variable = path.split('/', 1)[0]!;
    if (!old.has(variable)) return path === variable;
    if (old.get(path) !== now.get(path)) return true;
    // Closed, a row speaks for what is inside.
    return !open.has(path) && [...now].some(([p, text]) => p.startsWith(`${path}/`) && old.get(p) !== text);
  };
  const add = (name: string, path: string, value: Shown, depth: number, declared = value.type) => {
    const parts = inside(value);
    const isOpen = open.has(path) && parts.length > 0;
    const isBytes = value.type === '[]byte' || value.type === '[]uint8';
    const size =
      value.len === undefined || value.text === 'nil'
        ? ''
        : value.cap === undefined
          ? `len ${value.len}`
          : `len ${value.len}, cap ${value.cap}`;
    rows.push({
      path, name, depth, value, type: typeText(readableText(declared)),
      text: requestWords(declared, value, request) ?? (isOpen ? '' : shownText(value)),
      aside: isBytes && value.text !== 'nil' ? `${hex(value.text, value.len ?? 0)}${value.len === value.cap ? '' : `, ${size}`}` : size,
      canOpen: parts.length > 0, isOpen, hasChanged: changed(path), id: value.id, target: value.target, pointsAt: '',
    }); // prettier-ignore
    if (!isOpen) return;
    for (const part of parts) add(readableText(part.name), `${path}/${part.name}`, part.value, depth + 1);
    if (value.more) rows.push({ path: `${path}/…`, name: '…', depth: depth + 1, value, type: '', text: `${value.more} more`, aside: '', canOpen: false, isOpen: false, hasChanged: false, pointsAt: '' }); // prettier-ignore
  };
  for (const v of frame.vars) add(readableText(v.name), v.name, v.value, 0, v.type);
  const words = linkWords(rows);
  return rows.map((row, i) => ({ ...row, pointsAt: words[i]! }));
}

/** Names that the statement on this line is going to make; none if it makes none that are not there yet. */
export function namesToCome(line: string, frame: ShownFrame): string[] {
  const made = /^\s*(?:(?:if|for|switch)\s+)?([\p{L}_][\p{L}\p{N}_]*(?:\s*,\s*[\p{L}_][\p{L}\p{N}_]*)*)\s*:=/u.exec(line)?.[1] ??
    /^\s*var\s+([\p{L}_][\p{L}\p{N}_]*(?:\s*,\s*[\p{L}_][\p{L}\p{N}_]*)*)/u.exec(line)?.[1]; // prettier-ignore
  return (made ?? '')
    .split(',')
    .map((n) => n.trim())
    .filter((n) => n !== '' && n !== '_' && !frame.vars.some((v) => v.name === n));
}

/** The value of `a.b.c` in a frame, if it is there. */
export function lookUp(frame: ShownFrame, names: readonly string[]): Shown | undefined {
  let value = frame.vars.find((v) => v.name === names[0])?.value;
  for (const name of names.slice(1)) value = value && inside(value).find((p) => p.name === name)?.value;
  return value;
}
