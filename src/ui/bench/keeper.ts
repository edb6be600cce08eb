/** Keeps what the learner does: soon after each change, and once more when the page goes. */
import type { Kept, WorkStore } from '../../storage/work';

/** Real ms after a change. */
const delay = 150;

export class Keeper {
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly store: WorkStore,
    private readonly name: string,
    private readonly snapshot: () => Kept,
    /** Gets '' when it was kept, else why not. */
    private readonly report: (sentence: string) => void,
  ) {}

  /** Something changed. */
  touch(): void {
    this.#timer ??= setTimeout(() => void this.flush(), delay);
  }

  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.report(await this.store.save(this.name, this.snapshot()));
  }

  /** Forgets what was kept, and does not keep what was about to be. */
  async forget(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.store.forget(this.name);
  }

  close(): void {
    if (this.#timer !== undefined) void this.flush();
  }
}
