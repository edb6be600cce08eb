import type { GoPackage, NativeGen, Thread } from '../../machine/native';
import { int64, norm, MAX_INT64, MIN_INT64, type Int } from '../kit/ints';
import { daysOf, isoWeek } from './civil';
import { durationString, parseDuration } from './duration';
import { formatTime, timeGoString, timeString } from './format';
import {
  add,
  compareTimes,
  fieldsOf,
  hasMono,
  makeMono,
  makeTime,
  nanoseconds,
  seconds,
  SINCE_1970,
  stripped,
  totalNanos,
  unixSeconds,
  type Fields,
  type Location,
  type TimeValue,
} from './instant';
import { MONTHS, WEEKDAYS } from './layout';
import { ParseFailure, parseTime, quoteValue } from './parse';
import sleepSource from './sleep.go?raw';
import source from './time.go?raw';

type Alarm = [at: Int, state: number];

const field =
  (name: Exclude<keyof Fields, 'zone'>) =>
  (_t: Thread, time: TimeValue): number =>
    fieldsOf(time)[name];

const unixNano = (t: TimeValue): bigint => totalNanos(t) - SINCE_1970 * 1000000000n;

/** What is left over a multiple of `d` nanoseconds since the zero time. */
function remainder(t: TimeValue, d: bigint): bigint {
  const r = totalNanos(t) % d;
  return r < 0n ? r + d : r;
}

function sub(t: TimeValue, u: TimeValue): Int {
  const both = hasMono(t) && hasMono(u);
  const d = both ? BigInt(t[1]) - BigInt(u[1]) : totalNanos(t) - totalNanos(u);
  return norm(d > MAX_INT64 ? MAX_INT64 : d < MIN_INT64 ? MIN_INT64 : d);
}

function* wait(t: Thread, a: Alarm): NativeGen {
  if (a[1] === 2) return false;
  const left = BigInt(a[0]) - t.host.now();
  yield { do: 'sleep', ns: left > 0n ? left : 0n, token: a };
  if ((a[1] as number) === 2) return false;
  a[1] = 1;
  return true;
}

function* sleep(ns: Int): NativeGen {
  yield { do: 'sleep', ns };
  return undefined;
}

export const pkg: GoPackage = {
  path: 'time',
  files: [
    { name: 'time.go', text: source },
    { name: 'sleep.go', text: sleepSource },
  ],
  natives: {
    'Duration.String': (_t, d: Int) => durationString(d),
    parseDuration: (_t, s: string) => {
      const got = parseDuration(s);
      return 'error' in got ? [0, got.error] : [got.value, ''];
    },
    'Month.String': (_t, m: Int) => MONTHS[Number(m) - 1] ?? `%!Month(${BigInt.asUintN(64, BigInt(m))})`,
    'Weekday.String': (_t, d: Int) => WEEKDAYS[Number(d)] ?? `%!Weekday(${BigInt.asUintN(64, BigInt(d))})`,
    nanotime: (t) => norm(t.host.now()),
    now: (t, start: Int, loc: Location) => {
      const ns = t.host.now();
      return makeMono(SINCE_1970 + ns / 1000000000n, ns % 1000000000n, ns - BigInt(start), loc);
    },
    date: (_t, y: Int, month: Int, d: Int, h: Int, min: Int, s: Int, ns: Int, loc: Location | null) => {
      const days = daysOf(Number(y), Number(month), 1) + Number(d) - 1;
      const sec = BigInt(days) * 86400n + BigInt(h) * 3600n + BigInt(min) * 60n + BigInt(s);
      return makeTime(sec - (loc ? BigInt(loc[1]) : 0n), BigInt(ns), loc);
    },
    unix: (_t, sec: Int, nsec: Int, loc: Location | null) => makeTime(BigInt(sec) + SINCE_1970, BigInt(nsec), loc),
    parse: (_t, layout: string, value: string, fallback: Location | null, local: Location) => {
      const got = parseTime(layout, value, fallback, local);
      if (got instanceof ParseFailure) return [[0, 0, null], got.layoutElem, got.valueElem, got.message, false];
      return [got, '', '', '', true];
    },
    quote: (_t, s: string) => quoteValue(s),
    'Time.After': (_t, a: TimeValue, b: TimeValue) => compareTimes(a, b) > 0,
    'Time.Before': (_t, a: TimeValue, b: TimeValue) => compareTimes(a, b) < 0,
    'Time.Compare': (_t, a: TimeValue, b: TimeValue) => compareTimes(a, b),
    'Time.Equal': (_t, a: TimeValue, b: TimeValue) => compareTimes(a, b) === 0,
    'Time.IsZero': (_t, t: TimeValue) => seconds(t) === 0n && nanoseconds(t) === 0,
    'Time.Date': (_t, t: TimeValue) => {
      const f = fieldsOf(t);
      return [f.year, f.month, f.day];
    },
    'Time.Clock': (_t, t: TimeValue) => {
      const f = fieldsOf(t);
      return [f.hour, f.minute, f.second];
    },
    'Time.Year': field('year'),
    'Time.Month': field('month'),
    'Time.Day': field('day'),
    'Time.Weekday': field('weekday'),
    'Time.ISOWeek': (_t, t: TimeValue) => {
      const { year, week } = isoWeek(fieldsOf(t).days);
      return [year, week];
    },
    'Time.YearDay': field('yearDay'),
    'Time.Hour': field('hour'),
    'Time.Minute': field('minute'),
    'Time.Second': field('second'),
    'Time.Nanosecond': (_t, t: TimeValue) => nanoseconds(t),
    'Time.Add': (_t, t: TimeValue, d: Int) => add(t, BigInt(d)),
    'Time.Sub': (_t, t: TimeValue, u: TimeValue) => sub(t, u),
    'Time.Unix': (_t, t: TimeValue) => norm(unixSeconds(t)),
    'Time.UnixMilli': (_t, t: TimeValue) => int64(unixSeconds(t) * 1000n + BigInt(nanoseconds(t)) / 1000000n),
    'Time.UnixMicro': (_t, t: TimeValue) => int64(unixSeconds(t) * 1000000n + BigInt(nanoseconds(t)) / 1000n),
    'Time.UnixNano': (_t, t: TimeValue) => int64(unixNano(t)),
    'Time.Truncate': (_t, t: TimeValue, d: Int) => {
      const plain = stripped(t);
      return d <= 0 ? plain : add(plain, -remainder(plain, BigInt(d)));
    },
    'Time.Round': (_t, t: TimeValue, d: Int) => {
      const plain = stripped(t);
      if (d <= 0) return plain;
      const r = remainder(plain, BigInt(d));
      return add(plain, r + r < BigInt(d) ? -r : BigInt(d) - r);
    },
    'Time.String': (_t, t: TimeValue) => timeString(t),
    'Time.GoString': (_t, t: TimeValue) => timeGoString(t),
    'Time.Format': (_t, t: TimeValue, layout: string) => formatTime(t, layout),
    Sleep: (_t, ns: Int) => (ns <= 0 ? undefined : sleep(ns)),
    'alarm.wait': (t, a: Alarm) => wait(t, a),
    'alarm.stop': (t, a: Alarm) => {
      if (a[1] !== 0) return false;
      a[1] = 2;
      t.wake(a);
      return true;
    },
  },
};
