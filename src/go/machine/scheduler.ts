/**
 * Whose turn it is: one processor, as Go's scheduler treats one. Those made runnable by the running one go next, in the
 * rest of its time; all others queue. Sleepers and parked goroutines stand aside until time or a `wake` brings them back.
 */
import { READY, RUNNING, WAITING, type Goroutine } from './goroutine';
import type { Value } from './values';

/** Picks who runs next, by goroutine id, when several can. */
export type Chooser = (runnable: number[]) => number;

/** Instructions a goroutine runs before others get their turn. */
const slice = 20_000;

export class Scheduler {
  /** Instructions left of the running one's time. */
  left = 0;
  /** The goroutine that ran last. */
  current: Goroutine | undefined;
  private next: Goroutine | undefined;
  private readonly queue: Goroutine[] = [];
  /** Goroutines that could run but must stand still; see `freeze`. */
  private frozen: { requestId: number; shelf: Goroutine[] } | undefined;
  private readonly sleepers: Goroutine[] = [];
  private readonly parked = new Map<object, Goroutine[]>();

  /** `now`: virtual time in nanoseconds. Without a chooser: order of arrival. */
  constructor(
    private readonly now: () => bigint,
    private readonly chooser: Chooser | undefined,
  ) {}

  /** Whether any goroutine can run now. */
  get runnable(): boolean {
    return this.running !== undefined || this.next !== undefined || this.queue.length > 0;
  }

  /** The goroutine that the next instruction belongs to, if that is decided. */
  get running(): Goroutine | undefined {
    return this.current?.status === RUNNING ? this.current : undefined;
  }

  /** The one that runs, else the first that waits for its turn. */
  get first(): Goroutine | undefined {
    return this.current ?? this.queue[0];
  }

  /** Virtual time at which the first sleeper wakes. */
  get nextWake(): bigint | undefined {
    return this.sleepers[0]?.wakeAt;
  }

  /** Puts a goroutine at the end of the queue. */
  enqueue(g: Goroutine): void {
    g.status = READY;
    (this.frozen && g.requestId === this.frozen.requestId ? this.frozen.shelf : this.queue).push(g);
  }

  /** Makes a waiting goroutine runnable; like Go, it runs next, in the rest of the running one's time. */
  ready(g: Goroutine): void {
    g.status = READY;
    g.waitReason = '';
    g.waitOn = null;
    if (this.frozen?.requestId === g.requestId) {
      this.frozen.shelf.push(g);
      return;
    }
    this.queueNext();
    this.next = g;
  }

  /** Counts instructions done; whoever has used up their time goes to the end of the queue. */
  spent(g: Goroutine, steps: number): void {
    this.left -= steps;
    if (g.status === RUNNING && this.left <= 0) {
      g.status = READY;
      this.queue.push(g);
    }
  }

  /** Decides whose the next instruction is; undefined if all wait. */
  pick(): Goroutine | undefined {
    const { current } = this;
    if (current?.status === RUNNING) return current;
    let g: Goroutine | undefined;
    if (this.chooser) g = this.choose(this.chooser);
    else if (this.next !== undefined && this.left > 0) {
      g = this.next;
      this.next = undefined;
    } else {
      this.queueNext();
      g = this.queue.shift();
      this.left = slice;
    }
    if (g) g.status = RUNNING;
    this.current = g;
    return g;
  }

  private choose(chooser: Chooser): Goroutine | undefined {
    this.queueNext();
    this.left = slice;
    if (this.queue.length <= 1) return this.queue.shift();
    const id = chooser(this.queue.map((g) => g.id));
    const i = this.queue.findIndex((g) => g.id === id);
    return this.queue.splice(Math.max(i, 0), 1)[0];
  }

  private queueNext(): void {
    if (this.next !== undefined) this.queue.push(this.next);
    this.next = undefined;
  }

  // ---- Requests that stand still

  /** Lets only others run until `thaw`: the goroutines of this request stand still, whatever becomes of their calls. */
  freeze(requestId: number): void {
    const isFrozen = (g: Goroutine) => g.requestId === requestId;
    const runnable = [this.running, this.next, ...this.queue].filter((g) => g !== undefined);
    this.frozen = { requestId, shelf: runnable.filter(isFrozen) };
    for (const g of runnable) g.status = READY;
    this.current = undefined;
    this.next = undefined;
    this.queue.splice(0, Infinity, ...runnable.filter((g) => !isFrozen(g)));
  }

  /** The frozen ones may run again, and do so first, in the order in which they would have. */
  thaw(): void {
    this.queue.unshift(...(this.frozen?.shelf ?? []));
    this.frozen = undefined;
    this.left = 0;
  }

  // ---- Those that wait

  /** Waits until `ns` from now; `wake` of the token, if there is one, ends it sooner. */
  sleep(g: Goroutine, ns: bigint, token: object | undefined): void {
    g.status = WAITING;
    g.waitReason = 'sleep';
    g.wakeAt = this.now() + (ns > 0n ? ns : 0n);
    let i = this.sleepers.length;
    while (i > 0 && this.sleepers[i - 1]!.wakeAt > g.wakeAt) i--;
    this.sleepers.splice(i, 0, g);
    if (token) this.addParked(g, token);
  }

  /** Waits until `wake` of the token; `why` as Go's traces name it. */
  park(g: Goroutine, why: string, token: object): void {
    g.status = WAITING;
    g.waitReason = why;
    this.addParked(g, token);
  }

  /** Wakes the first goroutine parked (or sleeping) on a token; false if there is none. */
  wake(token: object, answer?: Value): boolean {
    const g = this.parked.get(token)?.[0];
    if (!g) return false;
    this.unpark(g);
    const i = this.sleepers.indexOf(g);
    if (i >= 0) this.sleepers.splice(i, 1);
    g.answer = answer;
    this.ready(g);
    return true;
  }

  /** Wakes those whose time has come. */
  wakeSleepers(): void {
    if (this.sleepers.length === 0) return;
    const now = this.now();
    while (this.sleepers.length > 0 && this.sleepers[0]!.wakeAt <= now) {
      const g = this.sleepers.shift()!;
      this.unpark(g);
      g.waitReason = '';
      this.enqueue(g);
    }
  }

  private addParked(g: Goroutine, token: object): void {
    g.waitOn = token;
    const list = this.parked.get(token);
    if (list) list.push(g);
    else this.parked.set(token, [g]);
  }

  private unpark(g: Goroutine): void {
    const list = g.waitOn && this.parked.get(g.waitOn);
    if (list) {
      list.splice(list.indexOf(g), 1);
      if (list.length === 0) this.parked.delete(g.waitOn!);
    }
    g.waitOn = null;
  }
}
