/** Compares one of our transcripts with the oracle's, field by field; `wire`, `oracle` and what the oracle assumed are left out. */

type Json = unknown;

/** Removes what is not compared. An assumed RPC keeps its name only. */
export function comparable(value: Json): Json {
  if (Array.isArray(value)) return value.map(comparable);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as Record<string, Json>).filter(([k]) => k !== 'wire' && k !== 'oracle');
  if (entries.some(([k]) => k === 'assumed')) {
    return Object.fromEntries(entries.filter(([k]) => k === 'service' || k === 'method'));
  }
  return Object.fromEntries(entries.map(([k, v]) => [k, comparable(v)]));
}

/** The first places where two transcripts differ, as sentences; empty if they are the same. */
export function differences(want: Json, got: Json, path = '', most = 5): string[] {
  const found: string[] = [];
  const visit = (a: Json, b: Json, at: string): void => {
    if (found.length >= most) return;
    if (
      a !== null &&
      b !== null &&
      typeof a === 'object' &&
      typeof b === 'object' &&
      Array.isArray(a) === Array.isArray(b)
    ) {
      const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
      for (const k of keys) visit((a as Record<string, Json>)[k], (b as Record<string, Json>)[k], `${at}/${k}`);
      return;
    }
    if (a !== b) found.push(`${at}: expected ${JSON.stringify(a)}, got ${JSON.stringify(b)}`);
  };
  visit(want, got, path);
  return found;
}
