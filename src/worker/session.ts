/** What the worker does for the page: holds one world, made from a demo, and lets inputs happen in it. */
import { build } from '../world/build';
import type { Action, Demo, Input, SourceText } from '../world/demo';
import type { CompileError } from '../world/trace';
import { record } from '../world/record';
import { backTarget, rewind, type StepMode, type Stop } from '../world/stepping';
import { World } from '../world/world';
import { Packages } from './packages';
import type { Rewound, Update, WorkerApi } from './protocol';

export class Session implements WorkerApi {
  private readonly packages = new Packages();
  private world: World | undefined;
  private demo: Demo | undefined;
  /** Events the page has already. */
  private sent = 0;

  async open(demo: Demo): Promise<Update> {
    const texts = demo.script.flatMap((input) => (input.do === 'code' ? input.files : []));
    await this.packages.loadFor([...demo.files, ...texts]);
    this.demo = demo;
    this.world = this.play(demo.script).world;
    this.sent = 0;
    return this.update();
  }

  async act(at: number, action: Action): Promise<Update> {
    if (action.do === 'code') await this.packages.loadFor(action.files);
    const { world, demo } = this;
    if (!world || !demo) throw new Error('act before open');
    const input: Input = { ...action, at: Math.max(at, world.now) };
    world.apply(input);
    this.demo = { ...demo, script: record(demo.script, input) };
    return this.update(input);
  }

  async back(mode: StepMode): Promise<Rewound> {
    if (!this.demo) throw new Error('back before open');
    // Follow the last request statement by statement, whether or not it was sent to be held.
    const script = watched(this.demo.script);
    const { world, stands } = this.play(script);
    const at = world.heldAt ?? world.path.length;
    const target = backTarget(mode, world.path, at);
    const rewound = rewind(script, stands, target);
    return { ...(await this.open({ ...this.demo, script: rewound })), script: rewound };
  }

  async path(): Promise<Stop[]> {
    if (!this.demo) return [];
    const script = watched(this.demo.script);
    const last = script.findLastIndex((input) => input.do === 'request');
    const toTheEnd = script.slice(0, last + 1).map((input, i) => (i === last ? { ...input, hold: never } : input));
    return [...this.play(toTheEnd).world.path];
  }

  async check(files: SourceText[]): Promise<CompileError[]> {
    await this.packages.loadFor(files);
    return build(files, this.packages.source).errors;
  }

  /** A world where a script has happened, and for each input the statement at which the last request was held after it. */
  private play(script: readonly Input[]): { world: World; stands: (number | undefined)[] } {
    const world = new World(this.demo!, this.packages.source);
    const stands = script.map((input) => {
      world.apply(input);
      return world.heldAt;
    });
    return { world, stands };
  }

  private update(input?: Input): Update {
    const world = this.world!;
    const events = world.trace.slice(this.sent);
    this.sent = world.trace.length;
    return { ...(input ? { input } : {}), events, view: world.view() };
  }
}

/** More statements than any request has: it is followed, never held. */
const never = Number.MAX_SAFE_INTEGER;

/** The script with its last request followed statement by statement. */
function watched(script: readonly Input[]): Input[] {
  const last = script.findLastIndex((input) => input.do === 'request');
  return script.map((input, i) =>
    i === last && input.do === 'request' ? { ...input, hold: input.hold ?? never } : input,
  );
}
