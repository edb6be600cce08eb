/** Media types and their parameters (RFC 2045, section 5.1; RFC 2231 for long and non-ASCII values), as Go reads them. */
import { isToken } from '../net/textproto/token';

export interface MediaType {
  type: string;
  params: Map<string, string>;
}

const BAD_PARAMETER = 'mime: invalid media parameter';
const SPACE = /^[\s\x85\xa0]*/;
const TSPECIAL = '()<>@,;:\\"/[]?=';

/** What is wrong with a type or disposition; '' if nothing is. */
function typeProblem(s: string): string {
  const [major = '', rest] = cutToken(s);
  if (major === '') return 'mime: no media type';
  if (rest === '') return '';
  if (!rest.startsWith('/')) return 'mime: expected slash after first token';
  const [minor, left] = cutToken(rest.slice(1));
  if (minor === '') return 'mime: expected token after slash';
  return left === '' ? '' : 'mime: unexpected content after media subtype';
}

function cutToken(s: string): [token: string, rest: string] {
  const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]*/.exec(s)![0];
  return [token, s.slice(token.length)];
}

const skipSpace = (s: string): string => s.replace(SPACE, '');

/** A parameter's value, plain or in quotes; undefined if there is none. */
function cutValue(s: string): [value: string, rest: string] | undefined {
  if (!s.startsWith('"')) {
    const [token, rest] = cutToken(s);
    return token === '' ? undefined : [token, rest];
  }
  let value = '';
  for (let i = 1; i < s.length; i++) {
    const c = s[i]!;
    if (c === '"') return [value, s.slice(i + 1)];
    if (c === '\r' || c === '\n') return undefined;
    // Old browsers send C:\dir\file unescaped: a backslash before an ordinary character stands for itself.
    if (c === '\\' && i + 1 < s.length && TSPECIAL.includes(s[i + 1]!)) i++;
    value += s[i]!;
  }
  return undefined;
}

function cutParameter(s: string): [name: string, value: string, rest: string] | undefined {
  let rest = skipSpace(s);
  if (!rest.startsWith(';')) return undefined;
  const [name, after] = cutToken(skipSpace(rest.slice(1)));
  rest = skipSpace(after);
  if (name === '' || !rest.startsWith('=')) return undefined;
  const found = cutValue(skipSpace(rest.slice(1)));
  return found && [name.toLowerCase(), ...found];
}

/** The type and what is wrong (''if nothing); with BAD_PARAMETER the type is good all the same. */
export function parseMediaType(v: string): MediaType & { problem: string } {
  const base = v.split(';', 1)[0]!;
  const type = base.replace(/[A-Z]+/g, (c) => c.toLowerCase()).replace(/^\s+|\s+$/g, '');
  const params = new Map<string, string>();
  const problem = typeProblem(type);
  if (problem !== '') return { type: '', params, problem };
  const pieces = new Map<string, Map<string, string>>();
  for (let rest = skipSpace(v.slice(base.length)); rest !== ''; rest = skipSpace(rest)) {
    const found = cutParameter(rest);
    if (!found) {
      if (rest.trim() === ';') break;
      return { type, params: new Map(), problem: BAD_PARAMETER };
    }
    const [name, value, after] = found;
    let into = params;
    if (name.includes('*')) {
      const key = name.slice(0, name.indexOf('*'));
      into = pieces.get(key) ?? new Map<string, string>();
      pieces.set(key, into);
    }
    if (into.has(name)) return { type: '', params: new Map(), problem: 'mime: duplicate parameter name' };
    into.set(name, value);
    rest = after;
  }
  for (const [name, parts] of pieces) {
    const whole = join(name, parts);
    if (whole !== undefined) params.set(name, whole);
  }
  return { type, params, problem: '' };
}

/** Puts the pieces `name*`, or `name*0`, `name*1*` … together. */
function join(name: string, parts: Map<string, string>): string | undefined {
  const single = parts.get(name + '*');
  if (single !== undefined) return decode(single);
  let whole: string | undefined;
  for (let n = 0; ; n++) {
    const plain = parts.get(`${name}*${n}`);
    const encoded = parts.get(`${name}*${n}*`);
    if (plain === undefined && encoded === undefined) return whole;
    whole = (whole ?? '') + (plain ?? (n === 0 ? decode(encoded!) : unescape(encoded!)) ?? '');
  }
}

/** charset'language'percent-encoded; only ASCII and UTF-8 are understood. */
function decode(s: string): string | undefined {
  const found = /^(us-ascii|utf-8)'[^']*'([^]*)$/i.exec(s);
  return found ? unescape(found[2]!) : undefined;
}

function unescape(s: string): string | undefined {
  if (/%(?![0-9a-fA-F]{2})/.test(s)) return undefined;
  return s.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** `=value` as FormatMediaType writes it: bare, in quotes, or percent-encoded (then `*=`). */
export function formatValue(value: string): string {
  if (/[^\t\x20-\x7e]/.test(value)) {
    const encoded = value.replace(
      /[^!#$&+\-.^_`|~0-9A-Za-z{}]/g,
      (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0'),
    );
    return `*=utf-8''${encoded}`;
  }
  return isToken(value) ? '=' + value : `="${value.replace(/["\\]/g, '\\$&')}"`;
}
