/** What the worker does for the page: holds one world, made from a demo, and lets inputs happen in it. */
import { build } from '../world/build';
import type { Action, Demo, Input, SourceText } from '../world/demo';
import { replay } from '../world/replay';
import type { CompileError } from '../world/trace';
import type { World } from '../world/world';
import { Packages } from './packages';
import type { Update, WorkerApi } from './protocol';

export class Session implements WorkerApi {
  private readonly packages = new Packages();
  private world: World | undefined;
  /** Events the page has already. */
  private sent = 0;

  async open(demo: Demo): Promise<Update> {
    const texts = demo.script.flatMap((input) => (input.do === 'code' ? input.files : []));
    await this.packages.loadFor([...demo.files, ...texts]);
    this.world = replay(demo, this.packages.source);
    this.sent = 0;
    return this.update();
  }

  async act(at: number, action: Action): Promise<Update> {
    if (action.do === 'code') await this.packages.loadFor(action.files);
    const { world } = this;
    if (!world) throw new Error('act before open');
    const input: Input = { ...action, at: Math.max(at, world.now) };
    world.apply(input);
    return this.update(input);
  }

  async check(files: SourceText[]): Promise<CompileError[]> {
    await this.packages.loadFor(files);
    return build(files, this.packages.source).errors;
  }

  private update(input?: Input): Update {
    const world = this.world!;
    const events = world.trace.slice(this.sent);
    this.sent = world.trace.length;
    return { ...(input ? { input } : {}), events, view: world.view() };
  }
}
