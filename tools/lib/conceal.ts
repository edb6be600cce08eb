/**
 * Replaces what differs from run to run by placeholders, exactly as the oracle does: equal texts get equal
 * placeholders, numbered in the order of the transcript.
 */
import type { Mask } from './script';

const volatile = [
  { as: 'uuid', pattern: String.raw`\b[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}\b` },
  { as: 'pointer', pattern: String.raw`\b0xc[0-9a-f]{9}\b` },
];
const expires = /\b(Expires=)(\w{3}, \d\d[ -]\w{3}[ -](\d{4}) \d\d:\d\d:\d\d GMT)/gi;

/** A function that conceals one text after the other; it remembers what it has seen. */
export function concealer(masks: Mask[]): (text: string) => string {
  const rules = [...masks, ...volatile].map((m: Mask) => ({ ...m, re: new RegExp(m.pattern, 'g') }));
  const seen = new Map<string, string>();
  const count = new Map<string, number>();
  return (text) => {
    let s = text;
    for (const rule of rules) {
      s = s.replace(rule.re, (found) => {
        if (rule.same) return `<${rule.as}>`;
        const id = `${rule.as}\0${found}`;
        let name = seen.get(id);
        if (!name) {
          count.set(rule.as, (count.get(rule.as) ?? 0) + 1);
          name = `<${rule.as}-${count.get(rule.as)}>`;
          seen.set(id, name);
        }
        return name;
      });
    }
    return s.replace(expires, (found, label: string, _date: string, year: string) =>
      year < '2000' ? found : `${label}<date>`,
    );
  };
}

/** Conceals every string inside a value, in order; object keys are visited as they stand. */
export function concealAll<T>(value: T, conceal: (text: string) => string): T {
  if (typeof value === 'string') return conceal(value) as T;
  if (Array.isArray(value)) return value.map((v: unknown) => concealAll(v, conceal)) as T;
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, concealAll(v, conceal)])) as T;
  }
  return value;
}
