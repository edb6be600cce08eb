/** The page's side of one world: the demo that made it, and the trace and view that came of it. */
import type { Described, Suggested } from '../../go/assist/answers';
import type { Client, Update } from '../../worker/protocol';
import type { Action, Demo, Input, Settings, SourceText } from '../../world/demo';
import { record } from '../../world/record';
import type { StepMode, Stop } from '../../world/stepping';
import type { CompileError, TraceEvent, View } from '../../world/trace';

const emptyView: View = {
  now: 0,
  items: [],
  stats: { hits: 0, misses: 0, byteHits: 0, items: 0, bytes: 0, oldestSeconds: 0 },
  instance: {
    id: 0,
    state: 'none',
    requests: 0,
    startedAt: 0,
    averageMs: 0,
    minuteMs: 0,
    qps: 0,
    runtime: 'go',
    allocatedBytes: 0,
  },
  waiting: [],
  dropped: [],
  nextAt: null,
};

export class Session {
  #demo: Demo;
  #events = $state.raw<TraceEvent[]>([]);
  #view = $state.raw<View>(emptyView);
  /** A sentence about the world itself, such as that it had to be made again; '' mostly. */
  notice = $state('');
  #last: Promise<unknown> = Promise.resolve();
  #restarted = false;

  constructor(
    private readonly client: Client,
    demo: Demo,
    /** Called when the demo has grown. */
    private readonly changed: () => void = () => undefined,
  ) {
    this.#demo = demo;
    client.onRestart = (sentence, update) => {
      this.#restarted = true;
      this.#events = update.events;
      this.#view = update.view;
      this.notice = sentence;
    };
  }

  get demo(): Demo {
    return this.#demo;
  }
  get events(): TraceEvent[] {
    return this.#events;
  }
  get view(): View {
    return this.#view;
  }

  /** Makes the world of the demo. */
  open(): Promise<void> {
    this.#restarted = false;
    const opening = this.client.open(this.#demo).then((update) => {
      // The worker died of the script, and the world began without it.
      if (this.#restarted) this.#demo = { ...this.#demo, script: [] };
      this.#events = update.events;
      this.#view = update.view;
    });
    this.#last = opening;
    return opening;
  }

  /**
   * Does one action, after those asked for before it, at the virtual time `at` or as soon after as the world allows.
   * Undefined when the world could not: then `notice` says why and the demo is as before.
   * @param landing called when the answer is there, before anything of it shows
   */
  act(action: Action, at: number, landing?: () => void): Promise<Update | undefined> {
    const run = async (): Promise<Update | undefined> => {
      try {
        const update = await this.client.act(Math.max(at, this.#view.now), action);
        landing?.();
        if (update.events.length > 0) this.#events = [...this.#events, ...update.events];
        this.#view = update.view;
        if (update.input) {
          this.#demo = { ...this.#demo, script: record(this.#demo.script, update.input) };
          this.changed();
        }
        return update;
      } catch (e) {
        this.notice = e instanceof Error ? e.message : String(e);
        return undefined;
      }
    };
    const next = this.#last.then(run);
    this.#last = next;
    return next;
  }

  /** Changes settings that the world itself does not look at. */
  set(settings: Pick<Settings, 'favicon'>): void {
    this.#demo = { ...this.#demo, settings: { ...this.#demo.settings, ...settings } };
    this.changed();
  }

  /** Takes the last request back by a step: trace, view and script become those of that moment. False when that failed. */
  back(mode: StepMode, landing?: () => void): Promise<boolean> {
    return this.#instead(async () => {
      const rewound = await this.client.back(mode);
      return { ...rewound, events: [...this.#events.slice(0, rewound.kept), ...rewound.events] };
    }, landing);
  }

  /** Makes the world of another script of the same demo. False when that failed. */
  replay(script: Input[], landing?: () => void): Promise<boolean> {
    return this.#instead(async () => ({ ...(await this.client.open({ ...this.#demo, script })), script }), landing);
  }

  /** All statements of the last request, were it to run to its end from where it stands. */
  path(): Promise<Stop[]> {
    return this.client.path();
  }

  #instead(make: () => Promise<Update & { script: Input[] }>, landing?: () => void): Promise<boolean> {
    const run = async (): Promise<boolean> => {
      this.#restarted = false;
      try {
        const { script, events, view } = await make();
        // The worker died of it, and the sentence is there already.
        if (this.#restarted) return false;
        landing?.();
        this.#demo = { ...this.#demo, script };
        this.#events = events;
        this.#view = view;
        this.changed();
        return true;
      } catch (e) {
        this.notice = e instanceof Error ? e.message : String(e);
        return false;
      }
    };
    const next = this.#last.then(run);
    this.#last = next;
    return next;
  }

  /** What the compiler says about these files. */
  async check(files: SourceText[]): Promise<CompileError[]> {
    return this.client.check(files);
  }

  /** What stands at an offset; nothing when the worker cannot say. */
  describe(files: SourceText[], file: string, offset: number): Promise<Described | undefined> {
    return this.client.describe(files, file, offset).catch(() => undefined);
  }
  complete(files: SourceText[], file: string, offset: number): Promise<Suggested | undefined> {
    return this.client.complete(files, file, offset).catch(() => undefined);
  }

  close(): void {
    this.client.close();
  }
}
