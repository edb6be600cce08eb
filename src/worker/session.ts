/** What the worker does for the page: holds one world, made from a demo, and lets inputs happen in it. */
import type { Described, Suggested } from '../go/assist/answers';
import { complete } from '../go/assist/complete';
import { describe } from '../go/assist/describe';
import { build } from '../world/build';
import type { Action, Demo, Input, SourceText } from '../world/demo';
import type { CompileError } from '../world/trace';
import { record } from '../world/record';
import { fits, replay, type Replayed } from '../world/replay';
import { backTarget, isFollowable, rewind, trailUpTo, type StepMode, type Stop, type Trail } from '../world/stepping';
import type { World } from '../world/world';
import { Packages } from './packages';
import type { Rewound, Update, WorkerApi } from './protocol';

export class Session implements WorkerApi {
  private world: World | undefined;
  private demo: Demo | undefined;
  /** For each input of the script, the statement at which a request was held after it. */
  private stands: (number | undefined)[] = [];
  /** A world that has come as far as the last request: what a step backwards begins with. */
  private base: Replayed | undefined;
  /** The world to which the next step backwards leads, if it is like the last. */
  private next: Replayed | undefined;
  private mode: StepMode = { how: 'over' };
  /** Events the page has already. */
  private sent = 0;

  constructor(private readonly packages = new Packages()) {}

  async open(demo: Demo): Promise<Update> {
    const texts = demo.script.flatMap((input) => (input.do === 'code' ? input.files : []));
    await this.packages.loadFor([...demo.files, ...texts]);
    this.demo = demo;
    this.base = this.next = undefined;
    return this.begin(demo.script);
  }

  async act(at: number, action: Action): Promise<Update> {
    if (action.do === 'code') await this.packages.loadFor(action.files);
    const { world, demo } = this;
    if (!world || !demo) throw new Error('act before open');
    const input: Input = { ...action, at: Math.max(at, world.now) };
    world.apply(input);
    const script = record(demo.script, input);
    this.demo = { ...demo, script };
    // A pass of time may have taken the place of the one before it.
    this.stands[script.length - 1] = world.following.heldAt;
    return this.update(input);
  }

  async back(mode: StepMode): Promise<Rewound> {
    if (!this.demo || !this.world) throw new Error('back before open');
    // Follow the last request statement by statement, if it was not sent to be held.
    const script = watched(this.demo.script);
    if (script !== this.demo.script) this.begin(script, this.world.following.trails);
    this.mode = mode;
    const { script: rewound, trails } = this.rewound();
    const update = this.begin(rewound, trails);
    // Everything before the last request is as the page has it.
    const kept = Math.max(0, update.events.findLastIndex((e) => e.kind === 'request' && !e.as)); // prettier-ignore
    return { ...update, events: update.events.slice(kept), kept, script: rewound };
  }

  async path(): Promise<Stop[]> {
    if (!this.demo || !this.world) return [];
    const toTheEnd = [...watched(this.demo.script)];
    if (this.world.following.heldAt !== undefined)
      toTheEnd.push({ at: this.world.now, do: 'step', mode: { how: 'count', count: mostStatements } });
    return [...this.play(toTheEnd, this.world.following.trails).world.following.path];
  }

  async check(files: SourceText[]): Promise<CompileError[]> {
    await this.packages.loadFor(files);
    return build(files, this.packages.source).errors;
  }

  async describe(files: SourceText[], file: string, offset: number): Promise<Described | undefined> {
    await this.packages.loadFor(files);
    return describe({ files, packages: this.packages.source.get }, file, offset);
  }

  async complete(files: SourceText[], file: string, offset: number): Promise<Suggested | undefined> {
    await this.packages.loadFor(files);
    return complete({ files, packages: this.packages.source.get }, file, offset);
  }

  /**
   * Makes ready a piece of what the next step backwards needs, while a request is gone through: to be called when nobody
   * waits, until it says that there is no more to do. It shows in nothing but the time that the step takes.
   */
  prepare(): boolean {
    const { demo, world } = this;
    if (!demo || !world) return false;
    const last = demo.script.findLastIndex(isFollowable);
    const sent = demo.script[last];
    if (!isFollowable(sent) || sent.hold === undefined) return false;
    const before = demo.script.slice(0, last);
    if (!fits(this.base, before)) {
      this.base = this.play(before, world.following.trails);
      return true;
    }
    const { script, trails } = this.rewound();
    if (script.length === this.next?.script.length && fits(this.next, script)) return false;
    // What takes long is made when it is asked for.
    if (
      before.length > readyInputs ||
      (world.following.trails.get(world.following.last)?.steps.at(-1) ?? 0) > readySteps
    )
      return false;
    this.next = undefined;
    this.next = this.play(script, trails);
    return true;
  }

  /** Where the next step backwards leads, and what is known of the way. */
  private rewound(): { script: Input[]; trails: ReadonlyMap<number, Trail> } {
    const { world, stands, demo } = this;
    const { path, heldAt, last: request, trails: known } = world!.following;
    const target = backTarget(this.mode, path, heldAt ?? path.length);
    // What comes after that moment may come otherwise.
    const trails = new Map(known);
    const last = trails.get(request);
    if (last) trails.set(request, trailUpTo(last, target + 1));
    return { script: rewind(demo!.script, stands, target), trails };
  }

  /** The world of another script of the demo, made from one that is ready if that helps. */
  private play(script: Input[], trails?: ReadonlyMap<number, Trail>): Replayed {
    const begun = [this.next, this.base].find((ready) => fits(ready, script));
    if (begun === this.base) this.base = undefined;
    if (begun === this.next) this.next = undefined;
    return replay({ ...this.demo!, script: [...script] }, this.packages.source, begun, trails);
  }

  /** Makes the world of this script, and tells all of it. */
  private begin(script: Input[], trails?: ReadonlyMap<number, Trail>): Update {
    this.demo = { ...this.demo!, script: [...script] };
    ({ world: this.world, stands: this.stands } = this.play(script, trails));
    this.sent = 0;
    return this.update();
  }

  private update(input?: Input): Update {
    const world = this.world!;
    const events = world.trace.slice(this.sent);
    this.sent = world.trace.length;
    return { ...(input ? { input } : {}), events, view: world.view() };
  }
}

/** Longer scripts and requests of more machine steps are not gone through again before somebody asks. */
const readyInputs = 100;
const readySteps = 2_000_000;

/** Statements of a request that can be gone through one by one; what runs longer is held there. */
const mostStatements = 50_000;

/** The script with its last request followed statement by statement; the same one if that is so already. */
function watched(script: Input[]): Input[] {
  const last = script.findLastIndex(isFollowable);
  const sent = script[last];
  if (!isFollowable(sent) || sent.hold !== undefined) return script;
  return script.with(last, { ...sent, hold: mostStatements });
}
