/** What the worker does for the page: holds one world, made from a demo, and lets inputs happen in it. */
import type { Described, Suggested } from '../go/assist/answers';
import { complete } from '../go/assist/complete';
import { describe } from '../go/assist/describe';
import { build } from '../world/build';
import type { Action, Demo, Input, SourceText } from '../world/demo';
import type { CompileError } from '../world/trace';
import { record } from '../world/record';
import { backTarget, rewind, trailUpTo, type StepMode, type Stop, type Trail } from '../world/stepping';
import { World } from '../world/world';
import { Packages } from './packages';
import type { Rewound, Update, WorkerApi } from './protocol';

export class Session implements WorkerApi {
  private world: World | undefined;
  private demo: Demo | undefined;
  /** For each input of the script, the statement at which a request was held after it. */
  private stands: (number | undefined)[] = [];
  /** A world that has come as far as the last request: what a step backwards begins with. */
  private spare: { inputs: readonly Input[]; world: World; stands: (number | undefined)[] } | undefined;
  /** Events the page has already. */
  private sent = 0;

  constructor(private readonly packages = new Packages()) {}

  async open(demo: Demo): Promise<Update> {
    const texts = demo.script.flatMap((input) => (input.do === 'code' ? input.files : []));
    await this.packages.loadFor([...demo.files, ...texts]);
    this.demo = demo;
    this.spare = undefined;
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
    this.stands[script.length - 1] = world.heldAt;
    return this.update(input);
  }

  async back(mode: StepMode): Promise<Rewound> {
    if (!this.demo || !this.world) throw new Error('back before open');
    if (!this.demo.script.some((input) => input.do === 'request')) return { ...this.begin(this.demo.script), script: this.demo.script }; // prettier-ignore
    // Follow the last request statement by statement, if it was not sent to be held.
    const script = watched(this.demo.script);
    if (script !== this.demo.script) this.begin(script, this.world.trails);
    const { world, stands } = this;
    const at = world.heldAt ?? world.path.length;
    const target = backTarget(mode, world.path, at);
    // What comes after that moment may come otherwise.
    const trails = new Map(world.trails);
    const last = [...trails.keys()].at(-1);
    if (last !== undefined) trails.set(last, trailUpTo(trails.get(last)!, target + 1));
    const rewound = rewind(script, stands, target);
    return { ...this.begin(rewound, trails), script: rewound };
  }

  async path(): Promise<Stop[]> {
    if (!this.demo || !this.world) return [];
    const toTheEnd = [...watched(this.demo.script)];
    if (this.world.heldAt !== undefined)
      toTheEnd.push({ at: this.world.now, do: 'step', mode: { how: 'count', count: mostStatements } });
    return [...this.play(toTheEnd, this.world.trails).world.path];
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
   * Makes ready what the next step backwards would have to make first, if a request is held: to be called when nobody waits.
   * It shows in nothing but the time that the step takes.
   */
  prepare(): void {
    if (this.spare || !this.demo || this.world?.heldAt === undefined) return;
    const last = this.demo.script.findLastIndex((input) => input.do === 'request');
    const inputs = this.demo.script.slice(0, last);
    this.spare = { inputs, ...this.play(inputs, this.world.trails) };
  }

  /** A world where a script has happened, and for each input the statement at which the last request was held after it. */
  private play(
    script: readonly Input[],
    trails?: ReadonlyMap<number, Trail>,
  ): { world: World; stands: (number | undefined)[] } {
    const { spare } = this;
    this.spare = undefined;
    const fits = spare && spare.inputs.length <= script.length && spare.inputs.every((input, i) => input === script[i]);
    const world = fits ? spare.world : new World(this.demo!, this.packages.source);
    world.known = trails;
    const stands = fits ? [...spare.stands] : [];
    for (const input of script.slice(stands.length)) {
      world.apply(input);
      stands.push(world.heldAt);
    }
    return { world, stands };
  }

  /** Makes the world of this script, and tells all of it. */
  private begin(script: readonly Input[], trails?: ReadonlyMap<number, Trail>): Update {
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

/** Statements of a request that can be gone through one by one; what runs longer is held there. */
const mostStatements = 50_000;

/** The script with its last request followed statement by statement; the same one if that is so already. */
function watched(script: Input[]): Input[] {
  const last = script.findLastIndex((input) => input.do === 'request');
  const sent = script[last];
  if (sent?.do !== 'request' || sent.hold !== undefined) return script;
  return script.with(last, { ...sent, hold: mostStatements });
}
