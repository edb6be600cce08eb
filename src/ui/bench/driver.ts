/**
 * Lets time pass: moves the clock that is drawn, and asks the world to catch up when something is due there. Never
 * five times a second more than needed: a world in which nothing is due is left alone.
 */
import type { Clock } from './clock.svelte';
import type { Session } from './session.svelte';

/** How often the picture moves, in real ms. */
const frame = 50;
/** How often the world is asked at most, in real ms. */
const ask = 200;
/** A request may take this much virtual time at once, before its answer is waited for in real time. */
const atOnce = 1_000;
/** While the clock is paused it may take this much. */
const whilePaused = 60_000;

export class Driver {
  #timer: ReturnType<typeof setInterval> | undefined;
  #asking = false;
  #frames = 0;

  constructor(
    private readonly session: Session,
    private readonly clock: Clock,
    /** One picture a second is enough for those who asked for less motion. */
    private readonly calm: () => boolean = () => false,
  ) {}

  start(): void {
    this.clock.hold(false);
    this.#timer ??= setInterval(() => this.#frame(), frame);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.clock.hold(true);
  }

  /** Lets the time pass that the waiting requests need; more than `atOnce` only if the clock stands. */
  async settle(): Promise<void> {
    const from = this.session.view.now;
    for (;;) {
      const { waiting, nextAt, held } = this.session.view;
      // A request that is held waits for the learner, not for time.
      if (waiting.every((id) => id === held?.request) || nextAt === null) return;
      if (nextAt > from + (this.clock.paused ? whilePaused : atOnce)) return;
      if (!(await this.session.act({ do: 'pass' }, nextAt))) return;
      this.clock.reach(this.session.view.now);
    }
  }

  /** Lets `ms` pass at once. */
  async skip(ms: number): Promise<void> {
    await this.session.act({ do: 'pass' }, this.clock.read() + ms);
    this.clock.reach(this.session.view.now);
  }

  #frame(): void {
    if (!this.clock.running) return;
    this.#frames++;
    if (!this.calm() || this.#frames % Math.round(1000 / frame) === 0) this.clock.tick();
    const { nextAt } = this.session.view;
    const due = nextAt !== null && this.clock.read() >= nextAt;
    if (!due || this.#asking) return;
    this.#asking = true;
    void this.session.act({ do: 'pass' }, this.clock.read()).then(() => {
      setTimeout(() => (this.#asking = false), ask);
    });
  }
}
