const units: [seconds: number, one: string, many: string][] = [
  [86_400, 'day', 'days'],
  [3_600, 'hour', 'hours'],
  [60, 'minute', 'minutes'],
  [1, 'second', 'seconds'],
];

/** How long a cookie still lives, in its largest whole unit; times are virtual ms, null is the end of the session. */
export function lifeText(expiresAt: number | null, now: number): string {
  if (expiresAt === null) return 'until the browser closes';
  const left = Math.max(0, Math.ceil((expiresAt - now) / 1000));
  const [seconds, one, many] = units.find(([s]) => left >= s) ?? units.at(-1)!;
  const n = Math.floor(left / seconds);
  return `${n} ${n === 1 ? one : many}`;
}
