/**
 * Stepping as the learner does it: forwards and backwards through the statements of one request, with breakpoints.
 * Going back drops what came after that moment; the last thing dropped can be brought back once.
 */
import type { Input } from '../../world/demo';
import { isFollowable, type StepMode, type Stop } from '../../world/stepping';
import type { Held } from '../../world/trace';
import { lineMap } from '../code/lineMap';
import { callMark } from '../trace/requests';
import { readable } from '../trace/text';
import type { Bench } from './bench.svelte';

/** A line of the editor's text, from 1. */
export interface Breakpoint {
  file: string;
  line: number;
}

export class Stepper {
  #breakpoints = $state.raw<readonly Breakpoint[]>([]);
  #path = $state.raw<readonly Stop[]>([]);
  #before = $state.raw<Held>();
  #dropped = $state.raw<Input[]>();
  #said = $state('');
  #goal: number | undefined;
  /** Which frame of which goroutine is looked at; the innermost of the held one at first. */
  #frame = $state(0);
  #goroutine = $state<number>();

  constructor(
    private readonly bench: Bench,
    breakpoints: readonly Breakpoint[],
    /** Called when the breakpoints have changed. */
    private readonly changed: () => void,
  ) {
    this.#breakpoints = breakpoints;
  }

  get held(): Held | undefined {
    return this.bench.session.view.held;
  }
  get breakpoints(): readonly Breakpoint[] {
    return this.#breakpoints;
  }
  /** What happened last, as a sentence. */
  get said(): string {
    return this.#said;
  }
  /** What was shown before the last step, to tell what has changed. */
  get before(): Held | undefined {
    return this.#before;
  }
  get canRedo(): boolean {
    return this.#dropped !== undefined;
  }
  /** All statements of the request that was stepped through last; empty for none. */
  get path(): readonly Stop[] {
    return this.#path;
  }
  /** Statements it has begun; all of them when it is answered. */
  readonly position = $derived.by(() => this.held?.stop.statement ?? this.#path.length);
  /** There is something to go back through: a request that is held after its first statement, or the last one, ended. */
  readonly canGoBack = $derived.by(() =>
    this.held ? this.held.stop.statement > 0 : this.bench.requests.at(-1)?.outcome !== undefined,
  );
  readonly goroutine = $derived.by(
    () => this.held?.goroutines.find((g) => g.id === this.#goroutine) ?? this.held?.goroutines[0],
  );
  /** Index of the frame that is looked at. */
  readonly frameIndex = $derived.by(() => Math.min(this.#frame, (this.goroutine?.frames.length ?? 1) - 1));
  readonly frame = $derived.by(() => this.goroutine?.frames[this.frameIndex]);
  /** The breakpoints as lines of the code that runs. */
  readonly stops = $derived.by(() =>
    this.#breakpoints.flatMap(({ file, line }) => {
      const edited = this.bench.editor.files.find((f) => f.name === file)?.text ?? '';
      const running = this.bench.running.find((f) => f.name === file)?.text ?? '';
      const at = lineMap(edited, running)(line);
      return at === undefined ? [] : [`${file}:${at}`];
    }),
  );

  /** Looks at another frame, by its index in its goroutine, by its id. */
  look(frame: number, goroutine: number): void {
    this.#frame = frame;
    this.#goroutine = goroutine;
  }

  toggle(file: string, line: number): void {
    const isThere = this.#breakpoints.some((b) => b.file === file && b.line === line);
    this.#breakpoints = isThere
      ? this.#breakpoints.filter((b) => b.file !== file || b.line !== line)
      : [...this.#breakpoints, { file, line }];
    this.#said = isThere ? `No breakpoint on line ${line} any more.` : `Breakpoint on line ${line}.`;
    this.changed();
  }

  /** The breakpoints of a file have moved with its text. */
  moved(file: string, lines: readonly number[]): void {
    const others = this.#breakpoints.filter((b) => b.file !== file);
    if (lines.length + others.length === 0 && this.#breakpoints.length === 0) return;
    this.#breakpoints = [...others, ...lines.map((line) => ({ file, line }))];
    this.changed();
  }

  /** A step forwards. With nothing held the next request is sent, and held before its first statement. */
  step(how: 'into' | 'over' | 'out'): Promise<void> {
    return this.held ? this.#forwards({ how }) : this.bench.send(true);
  }

  /** The same step backwards. */
  back(how: 'into' | 'over' | 'out'): Promise<void> {
    return this.#backwards({ how });
  }

  /** To the next breakpoint, or to the end. */
  runOn(): Promise<void> {
    return this.held ? this.#forwards({ how: 'run', lines: this.stops }) : this.bench.send();
  }

  /** To the breakpoint before, or to the first statement. */
  runBack(): Promise<void> {
    return this.#backwards({ how: 'run', lines: this.stops });
  }

  /** To the next time that this line of the editor is about to run; sends a request if none is held. */
  async runTo(file: string, line: number): Promise<void> {
    if (!this.held) await this.bench.send(true);
    const lines = this.#running(file, line);
    if (this.held && !lines.includes(`${this.held.stop.file}:${this.held.stop.line}`) && lines.length > 0)
      await this.#forwards({ how: 'run', lines });
  }

  /** To the last time that this line was about to run. */
  runBackTo(file: string, line: number): Promise<void> {
    const lines = this.#running(file, line);
    return lines.length > 0 ? this.#backwards({ how: 'run', lines }) : Promise.resolve();
  }

  /** To statement `n` of the path; its length is the end. Of many asked for in a row the last counts. */
  async goTo(n: number): Promise<void> {
    const isGoing = this.#goal !== undefined;
    this.#goal = n;
    if (isGoing) return;
    while (this.#goal !== this.position) {
      const goal: number = this.#goal;
      const at = this.position;
      if (goal > at && !this.held) break;
      await (goal > at
        ? this.#forwards({ how: 'count', count: goal - at })
        : this.#backwards({ how: 'count', count: at - goal }));
      if (this.position === at) break;
    }
    this.#goal = undefined;
  }

  /** Does again what the last step backwards dropped. */
  redo(): Promise<void> {
    const script = this.#dropped;
    if (!script) return Promise.resolve();
    this.#dropped = undefined;
    return this.#inTurn(async () => {
      const { held } = this;
      if (!(await this.bench.session.replay(script, () => (this.#before = held)))) return;
      this.bench.rewound();
      this.#said = `Done again. ${this.#whereItStands()}`;
      await this.follow();
    });
  }

  /** A request has been sent and is held before its first statement. */
  async begun(toBreakpoint: boolean): Promise<void> {
    this.#before = undefined;
    this.#dropped = undefined;
    const { stop } = this.held!;
    if (toBreakpoint && !this.stops.includes(`${stop.file}:${stop.line}`))
      await this.bench.step({ how: 'run', lines: this.stops });
    this.#said = this.#whereItStands();
    void this.follow();
  }

  /** Lets the held request run to its end, without stopping anywhere. */
  async release(): Promise<void> {
    await this.bench.step({ how: 'run', lines: [] });
    this.#before = undefined;
  }

  #running(file: string, line: number): string[] {
    const edited = this.bench.editor.files.find((f) => f.name === file)?.text ?? '';
    const running = this.bench.running.find((f) => f.name === file)?.text ?? '';
    const at = lineMap(edited, running)(line);
    return at === undefined ? [] : [`${file}:${at}`];
  }

  #forwards(mode: StepMode): Promise<void> {
    return this.#inTurn(async () => {
      const { held } = this;
      if (!held) return;
      const from = this.bench.session.events.length;
      const landing = () => {
        this.#before = held;
        this.#dropped = undefined;
      };
      if (!(await this.bench.step(mode, landing))) return;
      this.#said = [this.#happened(held.request, from), this.#whereItStands()].filter((s) => s !== '').join(' ');
      void this.follow();
    });
  }

  #backwards(mode: StepMode): Promise<void> {
    return this.#inTurn(async () => {
      const { session } = this.bench;
      const { script } = session.demo;
      const { held } = this;
      if (held?.stop.statement === 0) {
        this.#said = 'This is the first statement of the request; there is nothing before it.';
        return;
      }
      const landing = () => {
        this.#before = held;
        this.#dropped = script;
      };
      if (!(await session.back(mode, landing))) return;
      this.bench.rewound();
      this.#said = `Back. ${this.#whereItStands()} What came after is dropped; Redo brings it back.`;
      await this.follow();
    });
  }

  #inTurn(run: () => Promise<void>): Promise<void> {
    return this.bench.inTurn(async () => {
      this.#frame = 0;
      this.#goroutine = undefined;
      await run();
    });
  }

  /** Gets the statements to come, if what is known of them does not lead to where the request stands. */
  async follow(): Promise<void> {
    const { held } = this;
    const isFollowed = this.bench.session.demo.script.findLast(isFollowable)?.hold !== undefined;
    if (!held) {
      if (!isFollowed) this.#path = [];
      else if (this.#path.length === 0) this.#path = await this.bench.session.path();
      return;
    }
    const { stop } = held;
    const known = this.#path[stop.statement];
    if (stop.statement > 0 && known?.line === stop.line && known.depth === stop.depth && known.file === stop.file)
      return;
    this.#path = await this.bench.session.path();
  }

  /** What the calls met since an event. */
  #happened(request: number, from: number): string {
    const calls = this.bench.requests.find((r) => r.id === request)?.calls ?? [];
    const replies = this.bench.session.events.slice(from).flatMap((e) => (e.kind === 'reply' ? [e.rpc] : []));
    return calls
      .filter((c) => replies.includes(c.rpc))
      .map((c) => `${c.method} ${c.keys.map((k) => readable(k, 24)).join(', ')}: ${callMark(c)?.word ?? ''}.`)
      .join(' ');
  }

  #whereItStands(): string {
    const { held } = this;
    if (held) {
      const text = this.bench.running.find((f) => f.name === held.stop.file)?.text.split('\n')[held.stop.line - 1];
      return `Paused on line ${held.stop.line}: ${(text ?? '').trim()}`;
    }
    const last = this.bench.requests.at(-1);
    if (!last?.outcome) return last ? `Request ${last.id} runs on.` : '';
    return last.outcome.kind === 'answer'
      ? `Request ${last.id} is answered: status ${last.outcome.status}.`
      : `Request ${last.id} has ended: ${last.outcome.text.split('\n', 1)[0]}`;
  }
}
