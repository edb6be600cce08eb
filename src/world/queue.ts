/** What will happen by itself, in order of virtual time; things due at the same time happen in the order they were put in. */
export class EventQueue {
  private readonly waiting: { at: number; order: number; run: () => void }[] = [];
  private order = 0;

  /** @param at virtual time in microseconds */
  put(at: number, run: () => void): void {
    const entry = { at, order: this.order++, run };
    // Queues here hold a handful of entries: a sorted array beats a heap.
    let i = this.waiting.length;
    while (i > 0 && this.waiting[i - 1]!.at > at) i--;
    this.waiting.splice(i, 0, entry);
  }

  /** Time of the next entry in microseconds, or null. */
  get nextAt(): number | null {
    return this.waiting[0]?.at ?? null;
  }

  take(): { at: number; run: () => void } | undefined {
    return this.waiting.shift();
  }
}
