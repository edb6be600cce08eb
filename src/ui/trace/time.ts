/** Virtual milliseconds as people read them. */

/** `0:21`, `12:05`, `1:02:05`: whole seconds, cut. */
export function clockText(ms: number): string {
  const s = Math.floor(ms / 1000);
  const two = (n: number) => String(n).padStart(2, '0');
  const h = Math.floor(s / 3600);
  return h > 0 ? `${h}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}` : `${Math.floor(s / 60)}:${two(s % 60)}`;
}

/** `0:21.0`: with tenths, cut. */
export function clockTenths(ms: number): string {
  return `${clockText(ms)}.${Math.floor(ms / 100) % 10}`;
}

/** Whole seconds left, rounded up, so that 0 means gone. The third decimal is the trace's; a rounding error below it is not time. */
export function secondsLeft(ms: number): number {
  return Math.max(0, Math.ceil(ms / 1000 - 1e-6));
}

/** `3 ms`, `4.0 s`. */
export function durationText(ms: number): string {
  return ms < 1000 ? `${ms < 10 ? Math.round(ms * 10) / 10 : Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** `1 byte`, `3 bytes`, `1.2 KB`. */
export function bytesText(n: number): string {
  return n === 1 ? '1 byte' : n < 10_000 ? `${n} bytes` : `${(n / 1024).toFixed(1)} KB`;
}

/** `1 item`, `2 items`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
