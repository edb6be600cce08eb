/**
 * What the Instances page tells of an instance: how many requests it has had, how long they took, how many there are a
 * second. The last minute is counted as the development server counts it (its instance.py): requests that ended in it.
 */
const minuteMs = 60_000;

export class Figures {
  /** Ended requests: when (virtual ms), and how long each took. Those older than a minute go. */
  private readonly recent: { end: number; took: number }[] = [];
  private count = 0;
  private total = 0;

  /** A request has its answer. Virtual ms. */
  ended(start: number, end: number): void {
    this.count++;
    this.total += end - start;
    this.recent.push({ end, took: end - start });
    // Looking does not change what is kept: what was long ago goes when something new comes.
    while (this.recent[0]!.end < end - minuteMs) this.recent.shift();
  }

  /** Average time of all requests, in ms; 0 before the first. */
  get averageMs(): number {
    return this.count > 0 ? this.total / this.count : 0;
  }

  /** Average time of the last minute's requests, in ms, 0 without any; and how many they are for each of its seconds. */
  lastMinute(now: number): { minuteMs: number; qps: number } {
    const recent = this.recent.filter(({ end }) => end >= now - minuteMs);
    const total = recent.reduce((sum, { took }) => sum + took, 0);
    return { minuteMs: recent.length > 0 ? total / recent.length : 0, qps: recent.length / 60 };
  }
}
