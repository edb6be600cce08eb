/**
 * Go's time.Time as the fields of its struct. The encoding is Go's own, since it shows when a struct with an unexported
 * Time is printed: either seconds since the year 1 in `ext` and nanoseconds in `wall`; or, with a monotonic reading, a
 * top bit, 33 bits of seconds since 1885 and 30 bits of nanoseconds in `wall`, and the reading in `ext`.
 */
import { int64, uint64, type Int } from '../kit/ints';
import { dateOf, weekdayOf, type Civil } from './civil';

/** [name, offset in seconds]. */
export type Location = [name: string, offset: Int, abbreviation: string];

/** The fields of time.Time. */
export type TimeValue = [wall: Int, ext: Int, loc: Location | null];

const MONOTONIC = 1n << 63n;
/** Seconds from the year 1 to 1885, and to 1970. */
const SINCE_1885 = 59453308800n;
export const SINCE_1970 = 62135596800n;
const BILLION = 1000000000n;

export function hasMono(t: TimeValue): boolean {
  return typeof t[0] === 'bigint' && t[0] >= MONOTONIC;
}

/** Seconds since the year 1. */
export function seconds(t: TimeValue): bigint {
  if (hasMono(t)) return SINCE_1885 + ((BigInt(t[0]) & (MONOTONIC - 1n)) >> 30n);
  return BigInt(t[1]);
}

export function nanoseconds(t: TimeValue): number {
  return typeof t[0] === 'number' ? t[0] % 0x40000000 : Number(t[0] & 0x3fffffffn);
}

export const unixSeconds = (t: TimeValue): bigint => BigInt.asIntN(64, seconds(t) - SINCE_1970);
export const totalNanos = (t: TimeValue): bigint => seconds(t) * BILLION + BigInt(nanoseconds(t));

/** A time without monotonic reading; `nsec` may be out of range and carries over. */
export function makeTime(sec: bigint, nsec: bigint, loc: Location | null): TimeValue {
  let carry = nsec / BILLION;
  let rest = nsec % BILLION;
  if (rest < 0n) {
    rest += BILLION;
    carry -= 1n;
  }
  return [Number(rest), int64(sec + carry), loc];
}

/** A time with a monotonic reading, while 33 bits of seconds allow one. */
export function makeMono(sec: bigint, nsec: bigint, mono: bigint, loc: Location | null): TimeValue {
  const plain = makeTime(sec, nsec, loc);
  const since = BigInt(plain[1]) - SINCE_1885;
  if (since < 0n || since >= 1n << 33n) return plain;
  return [uint64(MONOTONIC | (since << 30n) | BigInt(plain[0])), int64(mono), loc];
}

/** Without the monotonic reading. */
export function stripped(t: TimeValue): TimeValue {
  return hasMono(t) ? makeTime(seconds(t), BigInt(nanoseconds(t)), t[2]) : [...t];
}

const offsetOf = (t: TimeValue): number => (t[2] ? Number(t[2][1]) : 0);

export interface Fields extends Civil {
  yearDay: number;
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  nano: number;
  /** Day number, see civil.ts. */
  days: number;
  zone: string;
  offset: number;
}

/** Date and clock in the time's own zone. */
export function fieldsOf(t: TimeValue): Fields {
  const offset = offsetOf(t);
  const local = seconds(t) + BigInt(offset);
  let days = local / 86400n;
  let rest = local % 86400n;
  if (rest < 0n) {
    rest += 86400n;
    days -= 1n;
  }
  const clock = Number(rest);
  const dayNumber = Number(days);
  return {
    ...dateOf(dayNumber),
    weekday: weekdayOf(dayNumber),
    days: dayNumber,
    hour: Math.floor(clock / 3600),
    minute: Math.floor(clock / 60) % 60,
    second: clock % 60,
    nano: nanoseconds(t),
    zone: t[2] ? t[2][2] : 'UTC',
    offset,
  };
}

/** The same moment, `ns` later; both clocks move. */
export function add(t: TimeValue, ns: bigint): TimeValue {
  const nano = BigInt(nanoseconds(t)) + ns;
  if (!hasMono(t)) return makeTime(seconds(t), nano, t[2]);
  const mono = BigInt(t[1]) + ns;
  if (BigInt.asIntN(64, mono) !== mono) return makeTime(seconds(t), nano, t[2]);
  return makeMono(seconds(t), nano, mono, t[2]);
}

/** Order of two times: by their monotonic readings if both have one. */
export function compareTimes(a: TimeValue, b: TimeValue): number {
  const [x, y] = hasMono(a) && hasMono(b) ? [BigInt(a[1]), BigInt(b[1])] : [totalNanos(a), totalNanos(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}
