/**
 * Percent-encoding as net/url does it. Which bytes stay as they are depends on the part of the URL ("mode"), and Go
 * is stricter or looser than RFC 3986 in places: those are in the table, so that printed URLs agree with Go's.
 */

export const MODES = ['path', 'segment', 'host', 'zone', 'user', 'query', 'fragment'] as const;
export type Mode = (typeof MODES)[number];

/** A URL that cannot be read. `kind` tells which Go error it becomes. */
export class UrlFault extends Error {
  constructor(
    readonly kind: 'text' | 'escape' | 'host',
    readonly text: string,
  ) {
    super(text);
  }
}

const HOST = '!$&\'()*+,;=:[]<>"';
/** Punctuation that stays, besides `-_.~`. */
const KEPT: Record<Mode, string> = {
  path: '$&+,/:;=@',
  segment: '$&+:=@',
  host: HOST,
  zone: HOST,
  user: '$&+,;=',
  query: '',
  fragment: '$&+,/:;=?@!()*',
};

const tables = new Map<Mode, boolean[]>();

function stays(mode: Mode): boolean[] {
  let table = tables.get(mode);
  if (!table) {
    const kept = '-_.~' + KEPT[mode];
    table = Array.from(
      { length: 256 },
      (_, b) => /[a-zA-Z0-9]/.test(String.fromCharCode(b)) || kept.includes(String.fromCharCode(b)),
    );
    tables.set(mode, table);
  }
  return table;
}

function mustEscape(byte: number, mode: Mode): boolean {
  return !stays(mode)[byte];
}

export function escape(s: string, mode: Mode): string {
  const table = stays(mode);
  let out = '';
  let from = 0;
  for (let i = 0; i < s.length; i++) {
    const b = s.charCodeAt(i);
    if (table[b]) continue;
    out +=
      s.slice(from, i) + (b === 32 && mode === 'query' ? '+' : '%' + b.toString(16).toUpperCase().padStart(2, '0'));
    from = i + 1;
  }
  return from === 0 ? s : out + s.slice(from);
}

/** @throws UrlFault */
export function unescape(s: string, mode: Mode): string {
  const authority = mode === 'host' || mode === 'zone';
  let out = '';
  let from = 0;
  for (let i = 0; i < s.length; i++) {
    const b = s.charCodeAt(i);
    if (b === 0x25) {
      const code = s.slice(i, i + 3);
      if (!/^%[0-9a-fA-F]{2}$/.test(code)) throw new UrlFault('escape', code);
      const value = parseInt(code.slice(1), 16);
      // A host is never percent-encoded ASCII, but for the % before a zone; a zone only where it must be.
      if (mode === 'host' && value < 0x80 && code !== '%25') throw new UrlFault('escape', code);
      if (mode === 'zone' && code !== '%25' && value !== 32 && mustEscape(value, 'host'))
        throw new UrlFault('escape', code);
      out += s.slice(from, i) + String.fromCharCode(value);
      i += 2;
      from = i + 1;
    } else if (b === 0x2b && mode === 'query') {
      out += s.slice(from, i) + ' ';
      from = i + 1;
    } else if (authority && b < 0x80 && mustEscape(b, mode)) throw new UrlFault('host', s[i]!);
  }
  return from === 0 ? s : out + s.slice(from);
}

/** Whether a text may stand for a path or fragment as it is, if somebody wrote it that way. */
export function validEncoded(s: string, mode: Mode): boolean {
  for (let i = 0; i < s.length; i++) {
    if (!"!$&'()*+,;=:@[]%".includes(s[i]!) && mustEscape(s.charCodeAt(i), mode)) return false;
  }
  return true;
}
