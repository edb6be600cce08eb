/** One opened lesson: its world, its clock, its editor and its browser, and what a learner can do with them. */
import { readAddress, showAddress } from '../../browser/address';
import { canTravel, emptyHistory, here, travel, visit, type History } from '../../browser/history';
import { Jar } from '../../browser/jar';
import { getRequest, headersOf, redirectOf } from '../../browser/request';
import { stepsDone } from '../../lessons/checks';
import type { Lesson } from '../../lessons/lesson';
import { sameFiles, type Work } from '../../share/work';
import type { Client } from '../../worker/protocol';
import type { Action, SourceText } from '../../world/demo';
import { record } from '../../world/record';
import type { StepMode } from '../../world/stepping';
import type { TraceEvent } from '../../world/trace';
import { Editor } from '../code/editor.svelte';
import { livesOf } from '../trace/lives';
import { requestsOf } from '../trace/requests';
import { Clock } from './clock.svelte';
import { Driver } from './driver';
import { Session } from './session.svelte';
import { Stepper, type Breakpoint } from './stepper.svelte';

export type ConsoleEvent = Extract<TraceEvent, { kind: 'console' }>;

/** The browser that the page shows; its name in the script. */
const client = 'default';
const maxRedirects = 10;

export interface BenchOptions {
  lesson: Lesson;
  work: Work;
  client: Client;
  /** Called when there is something new to keep. */
  changed?: () => void;
  clock?: Clock;
  calm?: () => boolean;
  breakpoints?: readonly Breakpoint[];
}

export class Bench {
  readonly lesson: Lesson;
  readonly session: Session;
  readonly clock: Clock;
  readonly editor: Editor;
  readonly host: string;
  readonly stepper: Stepper;
  readonly #driver: Driver;
  readonly #epoch: number;
  #jar: Jar;
  #baked = 0;
  /** Times in a row that answers have sent the browser on. */
  #redirects = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** The text in the address bar. */
  address = $state('');
  #refusal = $state('');
  #history = $state.raw<History>(emptyHistory);
  #refusedByCompiler = $state(false);

  readonly requests = $derived.by(() => requestsOf(this.session.events));
  readonly lives = $derived.by(() => livesOf(this.session.events));
  /** How many of the lesson's steps are done. */
  readonly done = $derived.by(() => stepsDone(this.lesson.steps.map((s) => s.check), this.session.events)); // prettier-ignore
  /** The requests of the browser that is shown. */
  readonly #mine = $derived.by(() => this.requests.filter((r) => r.client === client));
  /** The last request that came to an end: what the browser shows. */
  readonly shown = $derived.by(() => this.#mine.findLast((r) => r.outcome));
  readonly waiting = $derived.by(() =>
    this.#mine.findLast((r) => !r.outcome && this.session.view.waiting.includes(r.id)),
  );
  /** What the learner points at, so that a line and the items it touched light each other up. */
  pointed = $state.raw<{ key: string } | { file: string; line: number }>();
  /** Calls of the code that runs now, by what they touched: the request that was sent last comes first. */
  readonly #touched = $derived.by(() => {
    const since = this.session.events.findLast((e) => e.kind === 'compiled' && e.ok)?.seq ?? 0;
    return this.session.events.flatMap((e) =>
      e.kind === 'rpc' && e.seq > since && e.place ? [{ keys: e.keys, file: e.place.file, line: e.place.line }] : [],
    );
  });
  /** Lines of the running code that touched the item that is pointed at. */
  readonly litLines = $derived.by(() => {
    const at = this.pointed;
    return at && 'key' in at ? this.#touched.filter((t) => t.keys.includes(at.key)) : [];
  });
  /** Keys that the line that is pointed at touched; byte strings. */
  readonly litKeys = $derived.by<readonly string[]>(() => {
    const at = this.pointed;
    if (!at || 'key' in at) return [];
    return this.#touched.filter((t) => t.file === at.file && t.line === at.line).flatMap((t) => t.keys);
  });
  /** The code that runs. */
  readonly running = $derived.by<SourceText[]>(() => {
    const last = this.session.events.findLast((e) => e.kind === 'compiled' && e.ok);
    return last?.kind === 'compiled' ? last.files : this.session.demo.files;
  });

  constructor(options: BenchOptions) {
    const { lesson, work } = options;
    const changed = options.changed ?? (() => undefined);
    this.lesson = lesson;
    this.host = work.demo.settings.host;
    this.clock = options.clock ?? new Clock();
    this.session = new Session(options.client, work.demo, changed);
    this.editor = new Editor(lesson.files, work.editor, (files) => this.session.check(files), changed);
    this.#driver = new Driver(this.session, this.clock, options.calm);
    this.#epoch = work.demo.settings.epoch;
    this.#jar = this.#emptyJar();
    this.stepper = new Stepper(this, options.breakpoints ?? [], changed);
    for (const input of work.demo.script)
      if (input.do === 'request' && input.client === client && input.method === 'GET')
        this.#history = visit(this.#history, input.path);
    this.address = showAddress(here(this.#history) ?? '/', this.host);
  }

  /** Makes the world. The clock stands until `resume`. */
  open(): Promise<void> {
    const opening = this.session.open().then(() => {
      this.clock.start(this.session.view.now);
      this.#bake();
      if (!sameFiles(this.editor.files, this.running)) void this.editor.checkNow();
      void this.stepper.follow();
    });
    this.#last = opening;
    return opening;
  }

  resume(): void {
    this.#driver.start();
  }
  rest(): void {
    this.#driver.stop();
  }
  close(): void {
    this.#driver.stop();
    this.editor.close();
    this.session.close();
  }

  /** Why the last thing asked for was not sent; '' when it was, or when the reason is gone. */
  get refusal(): string {
    return this.#refusedByCompiler && this.editor.errors.length === 0 ? '' : this.#refusal;
  }
  get canGoBack(): boolean {
    return canTravel(this.#history, -1);
  }
  get canGoForward(): boolean {
    return canTravel(this.#history, 1);
  }

  /**
   * Sends what the address bar says: goes there, or loads it again. Where there are breakpoints it is held at the first
   * of them that it comes to.
   * @param held hold it before its first statement
   */
  send(held = false): Promise<void> {
    const to = readAddress(this.address, this.host);
    if (!to.ok) {
      this.#refuse(to.sentence);
      return Promise.resolve();
    }
    return this.#navigate(to.path, visit(this.#history, to.path), held);
  }

  /** Goes back (-1) or forward (1) and asks again for what was there. */
  travel(by: 1 | -1): Promise<void> {
    const history = travel(this.#history, by);
    return this.#navigate(here(history) ?? '/', history);
  }

  /** Loads again what is shown, whatever stands in the address bar. */
  reload(): Promise<void> {
    return this.#navigate(here(this.#history) ?? '/', this.#history);
  }

  /** Uses the Memcache Viewer. Gives what it answered; undefined if the world could not. */
  async console(
    action: Extract<Action, { do: 'display' | 'save' | 'delete' | 'flush' }>,
  ): Promise<ConsoleEvent | undefined> {
    const update = await this.session.act(action, this.clock.read());
    this.clock.reach(this.session.view.now);
    return update?.events.find((e): e is TraceEvent & ConsoleEvent => e.kind === 'console');
  }

  skip(ms: number): Promise<void> {
    return this.#driver.skip(ms);
  }

  /** All that is worth keeping, as of this moment. */
  snapshot(): Work {
    const { demo } = this.session;
    const at = this.clock.read();
    const script = at > this.session.view.now ? record(demo.script, { at: Math.ceil(at), do: 'pass' }) : demo.script;
    return { demo: { ...demo, script }, editor: this.editor.files };
  }

  /** One navigation at a time, in the order they were asked for. */
  #navigate(path: string, history: History, held = false): Promise<void> {
    return this.inTurn(async () => {
      if (!(await this.#load())) return;
      // The one that is held is answered first: there is one instance, and it stands still.
      if (this.session.view.held) await this.stepper.release();
      this.#redirects = 0;
      await this.#request(path, history, held);
    });
  }

  /** One thing at a time, in the order in which they were asked for. */
  inTurn(run: () => Promise<void>): Promise<void> {
    const next = this.#last.then(run);
    // One that failed must not keep the next from being done.
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Lets the request that is held go on, up to where it is held again or to its end. False when the world could not. */
  async step(mode: StepMode): Promise<boolean> {
    const request = this.session.view.held?.request;
    const update = await this.session.act({ do: 'step', mode }, this.clock.read());
    this.clock.reach(this.session.view.now);
    if (!update) return false;
    await this.#driver.settle();
    await this.#answered(request);
    return true;
  }

  /** The world is that of an earlier moment: so are the clock and the cookies. */
  rewound(): void {
    this.#jar = this.#emptyJar();
    this.#baked = 0;
    this.#bake();
    this.clock.start(this.session.view.now);
  }

  /** Makes the code in the editor the code that runs. False when it does not compile. */
  async #load(): Promise<boolean> {
    this.#refuse('');
    const { files } = this.editor;
    if (sameFiles(files, this.running)) return true;
    const [error] = await this.editor.checkNow();
    if (error) {
      this.#refuse(`Not sent: the code does not compile, see line ${error.place.line}.`, true);
      return false;
    }
    await this.session.act({ do: 'code', files }, this.clock.read());
    if (sameFiles(files, this.running)) return true;
    this.#refuse(this.session.notice || 'Not sent: the code does not compile.');
    return false;
  }

  async #request(path: string, history: History, held: boolean): Promise<void> {
    this.#history = history;
    this.address = showAddress(path, this.host);
    this.#bake();
    const at = this.clock.read();
    const request = getRequest(client, path, this.#jar.header(path, at));
    const holds = held || this.stepper.stops.length > 0;
    const update = await this.session.act(holds ? { ...request, hold: 0 } : request, at);
    if (!update) {
      this.#refuse(this.session.notice);
      return;
    }
    this.clock.reach(this.session.view.now);
    await this.#driver.settle();
    const asked = update.events.find((e) => e.kind === 'request');
    if (asked?.kind === 'request') await this.#answered(asked.request);
    if (this.session.view.held) await this.stepper.begun(!held);
    else void this.stepper.follow();
  }

  /** If the request has its answer, does what the answer asks of a browser. */
  async #answered(request: number | undefined): Promise<void> {
    this.#bake();
    const asked = this.#mine.find((r) => r.id === request);
    if (asked?.outcome?.kind !== 'answer') return;
    const { status, headers } = asked.outcome;
    const next = redirectOf(status, headers, asked.path, this.host);
    if (next === undefined) return;
    if (this.#redirects++ === maxRedirects)
      this.#refuse(`The app sent the browser on ${maxRedirects} times in a row; it stopped there.`);
    else await this.#request(next, visit(this.#history, next), false);
  }

  #emptyJar(): Jar {
    return new Jar(this.host.replace(/:\d+$/, ''), this.#epoch);
  }

  #refuse(sentence: string, byCompiler = false): void {
    this.#refusal = sentence;
    this.#refusedByCompiler = byCompiler;
  }

  /** Puts the cookies of the answers since the last time into the jar. */
  #bake(): void {
    const { events } = this.session;
    for (; this.#baked < events.length; this.#baked++) {
      const e = events[this.#baked]!;
      if (e.kind !== 'response' || e.client !== client) continue;
      const path = this.#mine.find((r) => r.id === e.request)?.path ?? '/';
      this.#jar.set(path, headersOf(e.headers, 'Set-Cookie'), e.at);
    }
  }
}
