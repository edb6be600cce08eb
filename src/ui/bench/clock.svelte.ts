/** The virtual clock as the page runs it: real time times a speed, from the last moment the world has reached. */

export type Speed = 1 | 10;

export class Clock {
  #paused = $state(false);
  #speed = $state<Speed>(1);
  #now = $state(0);
  /** The page is hidden or the world is not there yet: the clock stands, though nobody paused it. */
  #held = true;
  #anchor = 0;
  #since = 0;

  constructor(
    /** Real milliseconds from any start. */
    private readonly real: () => number = () => performance.now(),
  ) {}

  /** Virtual ms, as of the last tick: what is drawn. */
  get now(): number {
    return this.#now;
  }
  get paused(): boolean {
    return this.#paused;
  }
  get speed(): Speed {
    return this.#speed;
  }
  get running(): boolean {
    return !this.#paused && !this.#held;
  }

  /** Virtual ms this moment. */
  read(): number {
    return this.running ? this.#anchor + (this.real() - this.#since) * this.#speed : this.#anchor;
  }

  /** Moves what is drawn to this moment. */
  tick(): void {
    this.#now = this.read();
  }

  /** The world has reached `at`; the clock goes on from there, never backwards. */
  reach(at: number): void {
    if (at > this.read()) this.#set(at);
    else this.tick();
  }

  /** The clock stands at `at`, whatever it showed before. */
  start(at: number): void {
    this.#set(at);
  }

  set paused(paused: boolean) {
    this.#set(this.read());
    this.#paused = paused;
  }
  set speed(speed: Speed) {
    this.#set(this.read());
    this.#speed = speed;
  }
  hold(held: boolean): void {
    this.#set(this.read());
    this.#held = held;
  }

  #set(at: number): void {
    this.#anchor = at;
    this.#since = this.real();
    this.#now = at;
  }
}
