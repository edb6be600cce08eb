/** One opened lesson: its world, its clock, its editor and its browsers, and what a learner can do with them. */
import { readAddress } from '../../browser/address';
import { travel, visit, type History, type Visited } from '../../browser/history';
import type { RealCookies } from '../../browser/real';
import type { Submission } from '../../browser/submission';
import { stepsDone } from '../../lessons/checks';
import type { Lesson } from '../../lessons/lesson';
import { sameFiles, type Work } from '../../share/work';
import type { Client } from '../../worker/protocol';
import type { Action, SourceText } from '../../world/demo';
import { record } from '../../world/record';
import type { StepMode } from '../../world/stepping';
import type { TraceEvent } from '../../world/trace';
import { Editor } from '../code/editor.svelte';
import { ConsoleState } from '../console/console.svelte';
import { Viewer } from '../console/viewer.svelte';
import { livesOf } from '../trace/lives';
import { requestsOf } from '../trace/requests';
import { Browsers, type Tab } from './browsers.svelte';
import { Clock } from './clock.svelte';
import { Cookies } from './cookies.svelte';
import { Driver } from './driver';
import { Pointing } from './pointing.svelte';
import { Session } from './session.svelte';
import { Stepper, type Breakpoint } from './stepper.svelte';
import { Surfer } from './surfer';

export type ConsoleEvent = Extract<TraceEvent, { kind: 'console' }>;
type ConsoleAction = Extract<
  Action,
  { do: 'display' | 'save' | 'delete' | 'flush' | 'evict' | 'restart' | 'entity-put' | 'entity-delete' }
>;

export interface BenchOptions {
  lesson: Lesson;
  work: Work;
  client: Client;
  /** Called when there is something new to keep. */
  changed?: () => void;
  clock?: Clock;
  calm?: () => boolean;
  breakpoints?: readonly Breakpoint[];
  /** The page's own cookies, for the first browser; its cookies are only simulated without. */
  realCookies?: RealCookies;
}

export class Bench {
  readonly lesson: Lesson;
  readonly session: Session;
  readonly clock: Clock;
  readonly editor: Editor;
  readonly host: string;
  /** Unix time in ms of virtual time 0. */
  readonly epoch: number;
  readonly browsers: Browsers;
  readonly cookies: Cookies;
  readonly stepper: Stepper;
  readonly pointing: Pointing;
  /** What the development console shows. */
  readonly looks = new ConsoleState();
  /** Its Memcache Viewer. */
  readonly viewer = new Viewer(this);
  readonly #driver: Driver;
  readonly #surfer: Surfer;
  #last: Promise<unknown> = Promise.resolve();
  /** Browsers ask for /favicon.ico. */
  #favicon = $state(false);
  #refusal = $state('');
  #refusedByCompiler = $state(false);

  readonly requests = $derived.by(() => requestsOf(this.session.events));
  readonly lives = $derived.by(() => livesOf(this.session.events));
  /** How many of the lesson's steps are done. */
  readonly done = $derived.by(() => stepsDone(this.lesson.steps.map((s) => s.check), this.session.events)); // prettier-ignore
  /** The code that runs. */
  readonly running = $derived.by<SourceText[]>(() => {
    const last = this.session.events.findLast((e) => e.kind === 'compiled' && e.ok);
    return last?.kind === 'compiled' ? last.files : this.session.demo.files;
  });

  constructor(options: BenchOptions) {
    const { lesson, work } = options;
    const changed = options.changed ?? (() => undefined);
    const { host, epoch, favicon } = work.demo.settings;
    this.lesson = lesson;
    this.host = host;
    this.epoch = epoch;
    this.#favicon = favicon ?? false;
    this.clock = options.clock ?? new Clock();
    this.session = new Session(options.client, work.demo, changed);
    this.editor = new Editor(lesson.files, work.editor, (files) => this.session.check(files), changed);
    this.editor.begin(lesson.focus);
    this.browsers = new Browsers(host, () => this.requests);
    this.cookies = new Cookies(host, epoch, options.realCookies);
    this.#driver = new Driver(this.session, this.clock, options.calm);
    this.#surfer = new Surfer(this, this.#driver);
    this.pointing = new Pointing(this.session);
    this.stepper = new Stepper(this, options.breakpoints ?? [], changed);
  }

  /** Makes the world. The clock stands until `resume`. */
  open(): Promise<void> {
    const opening = this.session.open().then(() => {
      this.clock.start(this.session.view.now);
      this.browsers.restore();
      this.cookies.follow(this.session.events, this.session.view.now, false);
      // A lesson may begin with code that does not compile.
      const runs = this.session.events.some((e) => e.kind === 'compiled' && e.ok);
      if (!runs || !sameFiles(this.editor.files, this.running)) void this.editor.checkNow();
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
  refuse(sentence: string, byCompiler = false): void {
    this.#refusal = sentence;
    this.#refusedByCompiler = byCompiler;
  }

  get favicon(): boolean {
    return this.#favicon;
  }
  set favicon(on: boolean) {
    this.#favicon = on;
    this.session.set({ favicon: on });
  }

  // ---- What a person does in the browser that is in front

  /**
   * Sends what the address bar says: goes there, or loads it again. Where there are breakpoints it is held at the first
   * of them that it comes to.
   * @param held hold it before its first statement
   */
  send(held = false): Promise<void> {
    const { tab } = this.browsers;
    const to = readAddress(tab.address, this.host);
    if (!to.ok) {
      this.refuse(to.sentence);
      return Promise.resolve();
    }
    const place: Visited = { path: to.path, method: 'GET', ...fragmentOf(to) };
    return this.#navigate(tab, place, visit(tab.history, place), { held });
  }

  /** Goes back (-1) or forward (1) and asks again for what was there. */
  travel(by: 1 | -1): Promise<void> {
    const { tab } = this.browsers;
    const history = travel(tab.history, by);
    return this.#navigate(tab, history.places[history.at] ?? tab.here, history);
  }

  /** Loads again what is shown, whatever stands in the address bar; a form that was sent is sent again. */
  reload(): Promise<void> {
    const { tab } = this.browsers;
    return this.#navigate(tab, tab.here, tab.history, { reload: true });
  }

  /** Follows a link of the page, in this tab or a new one. */
  async follow(url: string, newTab = false): Promise<void> {
    const to = readAddress(url, this.host);
    if (!to.ok) return this.refuse(to.sentence);
    const { current } = this.browsers;
    const tab = newTab && current.canOpen ? current.open() : current.tab;
    const place: Visited = { path: to.path, method: 'GET', ...fragmentOf(to) };
    return this.#navigate(tab, place, visit(tab.history, place));
  }

  /** Sends a form of the page. */
  async submit(submission: Submission): Promise<void> {
    const { tab } = this.browsers;
    const sent = await this.#surfer.encode(submission, tab.here.path);
    if (typeof sent === 'string') return this.refuse(sent);
    return this.#navigate(tab, sent, visit(tab.history, sent));
  }

  /** Uses the development console. Gives what it answered; undefined if it answers nothing or the world could not. */
  async console(action: ConsoleAction): Promise<ConsoleEvent | undefined> {
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
  #navigate(tab: Tab, place: Visited, history: History, how: { held?: boolean; reload?: boolean } = {}): Promise<void> {
    return this.inTurn(async () => {
      if (!(await this.load())) return;
      // A tab that goes elsewhere does not wait for its old page: the request that is held goes on to its end.
      if (this.heldIn(tab)) await this.stepper.release();
      await this.#surfer.go(tab, place, history, how);
    });
  }

  /** The request that is held is this tab's. */
  heldIn(tab: Tab): boolean {
    const held = this.session.view.held?.request;
    const r = held === undefined ? undefined : this.requests.find((q) => q.id === held);
    return r !== undefined && r.client === tab.client && r.tab === tab.id;
  }

  /** One thing at a time, in the order in which they were asked for. */
  inTurn(run: () => Promise<void>): Promise<void> {
    const next = this.#last.then(run);
    // One that failed must not keep the next from being done.
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Lets the request that is held go on, up to where it is held again or to its end. False when the world could not. */
  async step(mode: StepMode, landing?: () => void): Promise<boolean> {
    const request = this.session.view.held?.request;
    const update = await this.session.act({ do: 'step', mode }, this.clock.read(), landing);
    this.clock.reach(this.session.view.now);
    if (!update) return false;
    await this.#driver.settle();
    await this.#surfer.answered(request);
    return true;
  }

  /** The world is that of an earlier moment: so are the clock and the cookies. */
  rewound(): void {
    this.cookies.forget();
    this.cookies.follow(this.session.events, this.session.view.now, false);
    this.clock.start(this.session.view.now);
  }

  /** Makes the code in the editor the code that runs. False when it does not compile. */
  async load(): Promise<boolean> {
    this.refuse('');
    const { files } = this.editor;
    if (sameFiles(files, this.running)) return true;
    const [error] = await this.editor.checkNow();
    if (error) {
      this.refuse(`Not sent: the code does not compile, see line ${error.place.line}.`, true);
      return false;
    }
    await this.session.act({ do: 'code', files }, this.clock.read());
    if (sameFiles(files, this.running)) return true;
    this.refuse(this.session.notice || 'Not sent: the code does not compile.');
    return false;
  }
}

const fragmentOf = (to: { fragment?: string }) => (to.fragment === undefined ? {} : { fragment: to.fragment });
