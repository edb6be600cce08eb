/** time.Parse. */
import { daysBefore, daysIn, daysOf, isLeap } from './civil';
import { makeTime, type Location, type TimeValue } from './instant';
import { chunksOf, MONTHS, WEEKDAYS, type Chunk } from './layout';

/** The fields of a *time.ParseError after Layout and Value. */
export class ParseFailure {
  constructor(
    readonly layoutElem: string,
    readonly valueElem: string,
    readonly message: string,
  ) {}
}

/** An element that the value does not fit. */
class Bad {}
const bad = new Bad();

/** As time's own errors quote: not as strconv does. */
export function quoteValue(s: string): string {
  let out = '"';
  for (const c of s) {
    if (c === '"' || c === '\\') out += '\\' + c;
    else if (c < ' ' || c >= '\x80') out += '\\x' + c.charCodeAt(0).toString(16).padStart(2, '0');
    else out += c;
  }
  return out + '"';
}

/** A number with or without a sign. */
function integer(text: string): number {
  if (!/^[+-]?[0-9]*$/.test(text)) throw bad;
  return Number(text.replace(/^[+-]$/, '0'));
}

const isDigit = (s: string, i: number): boolean => s.charCodeAt(i) >= 48 && s.charCodeAt(i) <= 57;

class Parser {
  year = 0;
  month = -1;
  day = -1;
  yday = -1;
  hour = 0;
  minute = 0;
  second = 0;
  nano = 0;
  half: 'am' | 'pm' | undefined;
  utc = false;
  offset: number | undefined;
  zone = '';
  /** Name of a field whose number is out of range. */
  range = '';

  constructor(public value: string) {}

  /** One or two digits; two if `fixed`. */
  private number(fixed: boolean): number {
    if (!isDigit(this.value, 0)) throw bad;
    if (!isDigit(this.value, 1)) {
      if (fixed) throw bad;
      return Number(this.take(1));
    }
    return Number(this.take(2));
  }

  private take(n: number): string {
    const s = this.value.slice(0, n);
    this.value = this.value.slice(n);
    return s;
  }

  private name(names: string[], short: boolean): number {
    const lower = this.value.toLowerCase();
    const i = names.findIndex((n) => lower.startsWith((short ? n.slice(0, 3) : n).toLowerCase()));
    if (i < 0) throw bad;
    this.take(short ? 3 : names[i]!.length);
    return i;
  }

  private fraction(size: number): void {
    const text = this.take(size);
    if (text[0] !== '.' && text[0] !== ',') throw bad;
    const part = text.slice(1, 10);
    // A sign counts as a digit.
    this.nano = integer(part) * 10 ** (9 - part.length);
    if (this.nano < 0) this.range = 'fractional second';
  }

  private blank(): void {
    if (this.value[0] === ' ') this.take(1);
  }

  /** Takes one element off the value. */
  element({ kind, digits, suffix }: Chunk): void {
    switch (kind) {
      case '06': {
        if (this.value.length < 2) throw bad;
        const y = integer(this.value.slice(0, 2));
        this.take(2);
        this.year = y + (y >= 69 ? 1900 : 2000);
        return;
      }
      case '2006': {
        if (this.value.length < 4 || !isDigit(this.value, 0)) throw bad;
        this.year = integer(this.take(4));
        return;
      }
      case 'Jan':
      case 'January':
        this.month = this.name(MONTHS, kind === 'Jan') + 1;
        return;
      case '1':
      case '01':
        this.month = this.number(kind === '01');
        if (this.month <= 0 || this.month > 12) this.range = 'month';
        return;
      case 'Mon':
      case 'Monday':
        this.name(WEEKDAYS, kind === 'Mon');
        return;
      case '_2':
        this.blank();
        this.day = this.number(false);
        return;
      case '2':
      case '02':
        this.day = this.number(kind === '02');
        return;
      case '__2':
      case '002': {
        if (kind === '__2') {
          this.blank();
          this.blank();
        }
        const m = /^[0-9]{1,3}/.exec(this.value);
        if (!m || (kind === '002' && m[0].length !== 3)) throw bad;
        this.yday = Number(this.take(m[0].length));
        return;
      }
      case '15':
        this.hour = this.number(false);
        if (this.hour >= 24) this.range = 'hour';
        return;
      case '3':
      case '03':
        this.hour = this.number(kind === '03');
        if (this.hour > 12) this.range = 'hour';
        return;
      case '4':
      case '04':
        this.minute = this.number(kind === '04');
        if (this.minute >= 60) this.range = 'minute';
        return;
      case '5':
      case '05':
        // A fraction in the value that the layout does not mention belongs to the second; Go takes one alone, too.
        if (!/^[.,][0-9]/.test(this.value)) this.second = this.number(kind === '05');
        else if (chunksOf(suffix)[0]!.kind.startsWith('.')) throw bad;
        if (this.second >= 60) this.range = 'second';
        else if (/^[.,][0-9]/.test(this.value) && !chunksOf(suffix)[0]!.kind.startsWith('.')) {
          this.fraction(/^.[0-9]+/.exec(this.value)![0].length);
        }
        return;
      case 'PM':
      case 'pm': {
        if (this.value.length < 2) throw bad;
        const half = this.take(2);
        if (half !== (kind === 'PM' ? half.toUpperCase() : half.toLowerCase())) throw bad;
        if (!/^[ap]m$/i.test(half)) throw bad;
        this.half = half.toLowerCase() as 'am' | 'pm';
        return;
      }
      case 'MST':
        this.zoneName();
        return;
      case '.0':
        if (this.value.length < digits + 1) throw bad;
        this.fraction(digits + 1);
        return;
      case '.9': {
        const m = /^[.,][0-9]{1,9}/.exec(this.value);
        if (m) this.fraction(m[0].length);
        return;
      }
      default:
        this.zoneOffset(kind);
    }
  }

  private zoneOffset(kind: string): void {
    // Not where the layout has seconds: the offsets that Go reads so must be numbers.
    if (kind[0] === 'Z' && this.value[0] === 'Z' && kind.length <= 6) {
      this.take(1);
      this.utc = true;
      return;
    }
    const hasColon = kind.includes(':');
    if (this.value.length < kind.length) throw bad;
    if (hasColon && (this.value[3] !== ':' || (kind.length === 9 && this.value[6] !== ':'))) throw bad;
    const text = this.take(kind.length);
    const parts = hasColon ? text.slice(1).split(':') : text.slice(1).match(/../g)!;
    const [h = 0, m = 0, s = 0] = parts.map(integer);
    if (text[0] !== '+' && text[0] !== '-') throw bad;
    this.offset = ((h * 60 + m) * 60 + s) * (text[0] === '-' ? -1 : 1);
  }

  private zoneName(): void {
    if (this.value.startsWith('UTC')) {
      this.take(3);
      this.utc = true;
      return;
    }
    const n = zoneNameLength(this.value);
    if (!n) throw bad;
    this.zone = this.take(n);
  }
}

/** Length of a signed hour offset such as +3 or -11, or 0. */
function signedOffset(s: string): number {
  const m = /^[+-]([0-9]+)/.exec(s);
  return m && Number(m[1]) <= 23 ? m[0].length : 0;
}

/** Length of what looks like a zone's abbreviation, or 0. */
function zoneNameLength(s: string): number {
  if (s.length < 3) return 0;
  if (s.startsWith('ChST') || s.startsWith('MeST')) return 4;
  if (s.startsWith('GMT')) return 3 + signedOffset(s.slice(3));
  if (s[0] === '+' || s[0] === '-') return signedOffset(s);
  const upper = /^[A-Z]{0,6}/.exec(s)![0].length;
  if (upper === 5) return s[4] === 'T' ? 5 : 0;
  if (upper === 4) return s[3] === 'T' || s.startsWith('WITA') ? 4 : 0;
  return upper === 3 ? 3 : 0;
}

/** Matches literal text; runs of spaces match runs of spaces. */
function skip(value: string, prefix: string): { value: string; ok: boolean } {
  while (prefix.length > 0) {
    if (prefix[0] === ' ') {
      if (value.length > 0 && value[0] !== ' ') return { value, ok: false };
      prefix = prefix.replace(/^ +/, '');
      value = value.replace(/^ +/, '');
      continue;
    }
    if (value[0] !== prefix[0]) return { value, ok: false };
    prefix = prefix.slice(1);
    value = value.slice(1);
  }
  return { value, ok: true };
}

/**
 * Reads a time by a layout.
 * @param fallback the zone of a value that names none
 * @param local the zone whose offset and abbreviation are known
 */
export function parseTime(
  layout: string,
  value: string,
  fallback: Location | null,
  local: Location,
): TimeValue | ParseFailure {
  const p = new Parser(value);
  for (const chunk of chunksOf(layout)) {
    const skipped = skip(p.value, chunk.prefix);
    p.value = skipped.value;
    if (!skipped.ok) return new ParseFailure(chunk.prefix, p.value, '');
    if (chunk.elem === '') {
      if (p.value !== '') return new ParseFailure('', p.value, ': extra text: ' + quoteValue(p.value));
      break;
    }
    try {
      p.element(chunk);
    } catch (e) {
      if (!(e instanceof Bad)) throw e;
      if (!p.range) return new ParseFailure(chunk.elem, p.value, '');
    }
    if (p.range) return new ParseFailure(chunk.elem, p.value, ': ' + p.range + ' out of range');
  }
  if (p.half === 'pm' && p.hour < 12) p.hour += 12;
  else if (p.half === 'am' && p.hour === 12) p.hour = 0;
  const wrong = settleDay(p);
  if (wrong) return new ParseFailure('', p.value, wrong);
  return place(p, fallback, local);
}

/** Fills in month and day; the message of what does not fit. */
function settleDay(p: Parser): string {
  if (p.yday >= 0) {
    let yday = p.yday;
    let m = 0;
    let d = 0;
    if (isLeap(p.year)) {
      if (yday === 60) [m, d] = [2, 29];
      else if (yday > 60) yday--;
    }
    if (yday < 1 || yday > 365) return ': day-of-year out of range';
    if (m === 0) {
      m = Math.floor((yday - 1) / 31) + 1;
      if (daysBefore(m + 1) < yday) m++;
      d = yday - daysBefore(m);
    }
    if (p.month >= 0 && p.month !== m) return ': day-of-year does not match month';
    if (p.day >= 0 && p.day !== d) return ': day-of-year does not match day';
    [p.month, p.day] = [m, d];
  } else {
    if (p.month < 0) p.month = 1;
    if (p.day < 0) p.day = 1;
  }
  return p.day < 1 || p.day > daysIn(p.month, p.year) ? ': day out of range' : '';
}

function place(p: Parser, fallback: Location | null, local: Location): TimeValue {
  const sec = BigInt(daysOf(p.year, p.month, p.day)) * 86400n + BigInt(p.hour * 3600 + p.minute * 60 + p.second);
  const at = (offset: number, loc: Location | null): TimeValue => makeTime(sec - BigInt(offset), BigInt(p.nano), loc);
  if (p.utc) return at(0, null);
  if (p.offset !== undefined) {
    const known = p.offset === Number(local[1]) && (p.zone === '' || p.zone === local[2]);
    return at(p.offset, known ? local : [p.zone, p.offset, p.zone]);
  }
  if (p.zone !== '') {
    if (p.zone === local[2]) return at(Number(local[1]), local);
    // Unknown abbreviations get offset 0, but GMT+3 says its own: it does not move the clock.
    const hours = p.zone.length > 3 && p.zone.startsWith('GMT') ? Number(p.zone.slice(3)) : 0;
    return at(0, [p.zone, hours * 3600, p.zone]);
  }
  return at(fallback ? Number(fallback[1]) : 0, fallback);
}
