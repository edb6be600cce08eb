/**
 * Follows the request that was sent last statement by statement, and holds it where it is to be held. Requests that were not
 * sent to be held are followed too, for a while: the page shows which lines they ran.
 */
import type { Input } from './demo';
import type { Instance, InstanceOutcome } from './instance';
import { holdsAt, isFollowable, type StepMode, type Stop, type Trail } from './stepping';
import type { View } from './trace';

const neverHeld: StepMode = { how: 'run', lines: [] };

/** Machine steps for which a request is followed, once nothing can hold it any more. */
const most = { held: 2_000_000, free: 100_000 };

interface Watch {
  request: number;
  trail: Trail;
  /** Machine steps at its beginning. */
  began: number;
  /** It was not sent to be held: only what it ran is wanted. */
  isFree: boolean;
  mode: StepMode;
  /** Where it was held last. */
  from?: Stop;
  /** Where it is held now; the instance stands still. */
  held?: Stop;
}

export class Following {
  /** Follow requests that were not sent to be held, too. It shows in the view and in nothing else. */
  free = true;
  /** Trails of a world that was made from the same demo and had the same inputs, as far as these go. */
  known: ReadonlyMap<number, Trail> | undefined;
  /** What the last request has begun, and those that were sent to be held, by request. */
  readonly trails = new Map<number, Trail>();
  private latest = 0;
  private watch: Watch | undefined;

  /** Number of the request sent last, 0 before the first; what pages bring along with them does not count. */
  get last(): number {
    return this.latest;
  }

  /** The statements that the request sent last has begun. */
  get path(): readonly Stop[] {
    return this.trails.get(this.latest)?.path ?? [];
  }

  /** The request that is held, and where. */
  get held(): { request: number; stop: Stop } | undefined {
    const { watch } = this;
    return watch?.held && { request: watch.request, stop: watch.held };
  }

  /** Number of the statement before which a request is held; undefined if none is. */
  get heldAt(): number | undefined {
    return this.watch?.held?.statement;
  }

  /** Lines on which the last request has begun a statement; nothing if it had more than was followed. */
  ran(): Pick<View, 'ran'> {
    const trail = this.trails.get(this.latest);
    if (!trail || trail.isCut) return {};
    const { path } = trail;
    const count = this.held?.request === this.latest ? path.length - 1 : path.length;
    const files = new Map<string, Set<number>>();
    for (let i = 0; i < count; i++) {
      const { file, line } = path[i]!;
      const lines = files.get(file);
      if (lines) lines.add(line);
      else files.set(file, new Set([line]));
    }
    const lines = [...files].flatMap(([file, numbers]) => [...numbers].map((line) => ({ file, line })));
    return { ran: { request: this.latest, lines } };
  }

  /** A request has come, whoever will answer it. */
  came(input: Input, request: number): void {
    if (!isFollowable(input)) return;
    if (this.watch?.isFree) this.trails.delete(this.watch.request);
    if (!this.held) this.watch = undefined;
    this.latest = request;
  }

  /** The app gets to work on it, at so many machine steps. One that is held goes before those after it. */
  begin(input: Input & { do: 'request' }, request: number, began: number): void {
    const isFree = input.hold === undefined;
    if (!isFollowable(input) || this.held || (isFree && !this.free)) return;
    const mode: StepMode = isFree ? neverHeld : { how: 'count', count: input.hold! };
    this.watch = { request, trail: { path: [], steps: [] }, began, isFree, mode };
    this.trails.set(request, this.watch.trail);
  }

  /** The held request goes on for a step; false if none is held. */
  step(mode: StepMode): boolean {
    const { watch } = this;
    if (!watch?.held) return false;
    watch.from = watch.held;
    watch.held = undefined;
    watch.mode = mode;
    return true;
  }

  /** Lets the instance compute, the request that is followed statement by statement as long as it waits for its answer. */
  run(instance: Instance, waits: (request: number) => boolean): InstanceOutcome | { kind: 'held'; stop: Stop } {
    const { watch } = this;
    if (!watch || !waits(watch.request)) return instance.run();
    const { request, trail, began, isFree, mode, from } = watch;
    const canBeHeld = mode.how !== 'run' || mode.lines.length > 0;
    const until = canBeHeld ? Infinity : began + (isFree ? most.free : most.held);
    const outcome = instance.runStepwise(request, trail, (stop) => holdsAt(mode, from, stop), until, this.known?.get(request)); // prettier-ignore
    if (outcome.kind === 'held') watch.held = outcome.stop;
    return outcome;
  }

  /** The instance has gone. */
  end(): void {
    if (this.watch) this.watch.held = undefined;
  }
}
