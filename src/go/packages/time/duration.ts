/** time.Duration as text. */
import { norm, type Int } from '../kit/ints';
import { quoteValue } from './parse';

const units: Record<string, bigint> = {
  ns: 1n,
  us: 1000n,
  '\xc2\xb5s': 1000n,
  '\xce\xbcs': 1000n,
  ms: 1000000n,
  s: 1000000000n,
  m: 60000000000n,
  h: 3600000000000n,
};

/** n/scale with the digits after the point that are needed. */
function decimal(n: bigint, scale: bigint, places: number): string {
  const rest = n % scale;
  const fraction = rest ? '.' + rest.toString().padStart(places, '0').replace(/0+$/, '') : '';
  return n / scale + fraction;
}

/** As Duration.String: 1h2m3.5s, 300ms, 1.5µs, 0s (a byte string). */
export function durationString(d: Int): string {
  if (d == 0) return '0s';
  const big = BigInt(d);
  const abs = big < 0n ? -big : big;
  const sign = big < 0n ? '-' : '';
  if (abs < 1000n) return `${sign}${abs}ns`;
  if (abs < 1000000n) return sign + decimal(abs, 1000n, 3) + '\xc2\xb5s';
  if (abs < 1000000000n) return sign + decimal(abs, 1000000n, 6) + 'ms';
  const minutes = abs / units['m']!;
  const text = decimal(abs % units['m']!, 1000000000n, 9) + 's';
  if (minutes === 0n) return sign + text;
  if (minutes < 60n) return `${sign}${minutes}m${text}`;
  return `${sign}${minutes / 60n}h${minutes % 60n}m${text}`;
}

/** As ParseDuration: nanoseconds, or the text of the error. */
export function parseDuration(original: string): { value: Int } | { error: string } {
  const invalid = { error: 'time: invalid duration ' + quoteValue(original) };
  let s = original;
  const negative = s[0] === '-';
  if (negative || s[0] === '+') s = s.slice(1);
  if (s === '0') return { value: 0 };
  if (s === '') return invalid;
  let total = 0n;
  const limit = 1n << 63n;
  while (s !== '') {
    const m = /^([0-9]*)(\.?)([0-9]*)/.exec(s)!;
    const [, whole, , fraction] = m;
    if (whole === '' && fraction === '') return invalid;
    s = s.slice(m[0].length);
    const unitName = /^[^.0-9]*/.exec(s)![0];
    if (unitName === '') return { error: 'time: missing unit in duration ' + quoteValue(original) };
    s = s.slice(unitName.length);
    const unit = units[unitName];
    if (unit === undefined) {
      return { error: 'time: unknown unit ' + quoteValue(unitName) + ' in duration ' + quoteValue(original) };
    }
    let v = BigInt(whole || '0');
    if (v > limit / unit) return invalid;
    v *= unit;
    // Digits past what an int64 holds are dropped; the product is a float64's.
    let f = 0n;
    let scale = 1;
    for (const digit of fraction!) {
      const next = f * 10n + BigInt(digit);
      if (f > (limit - 1n) / 10n || next > limit) break;
      f = next;
      scale *= 10;
    }
    if (f > 0n) v += BigInt(Math.trunc(Number(f) * (Number(unit) / scale)));
    total += v;
    if (v > limit || total > limit) return invalid;
  }
  if (negative) return { value: norm(-total) };
  return total > limit - 1n ? invalid : { value: norm(total) };
}
