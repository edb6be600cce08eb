/** Opening a lesson: from a link, from what was kept, or from its start. */
import type { RealCookies } from '../../browser/real';
import type { Lesson } from '../../lessons/lesson';
import { fromPayload, startOf } from '../../share/link';
import type { Work } from '../../share/work';
import type { Kept, WorkStore } from '../../storage/work';
import type { Client } from '../../worker/protocol';
import { Bench } from './bench.svelte';
import { Keeper } from './keeper';
import type { Breakpoint } from './stepper.svelte';

export interface OpenOptions {
  lesson: Lesson;
  /** What stood behind `#d=` in the address; '' for none. */
  payload: string;
  store: WorkStore;
  createClient: () => Client;
  /** The page's own cookies, if it may use them. */
  realCookies?: RealCookies;
  calm?: () => boolean;
  /** From the lesson's start, whatever was kept or linked. */
  afresh?: boolean;
  /** Sentences to begin with, when it opens afresh. */
  notices?: string[];
}

export class Opened {
  readonly bench: Bench;
  readonly start: Work;
  readonly #keeper: Keeper;
  /** Sentences for the learner about how the lesson opened and whether it is kept. */
  notices = $state.raw<string[]>([]);
  #unkept = '';

  private constructor(options: OpenOptions, work: Work, notices: string[], breakpoints: readonly Breakpoint[]) {
    this.start = startOf(options.lesson);
    this.notices = notices;
    this.bench = new Bench({
      lesson: options.lesson,
      work,
      client: options.createClient(),
      changed: () => this.#keeper.touch(),
      calm: options.calm,
      breakpoints,
      realCookies: options.realCookies,
    });
    const kept = (): Kept => ({
      ...this.bench.snapshot(),
      paused: this.bench.clock.paused,
      speed: this.bench.clock.speed,
      link: options.payload,
      breakpoints: [...this.bench.stepper.breakpoints],
    });
    this.#keeper = new Keeper(options.store, keptAs(options), kept, (sentence) => {
      if (sentence !== '' && sentence !== this.#unkept) this.notices = [...this.notices, sentence];
      this.#unkept = sentence;
    });
  }

  /** Finds out what to open with. The world is not made yet: `bench.open()` does that, and fails if it cannot. */
  static async open(options: OpenOptions): Promise<Opened> {
    const start = startOf(options.lesson);
    const notices: string[] = [];
    let work = start;
    let clock: { paused: boolean; speed: 1 | 10 } = { paused: false, speed: 1 };
    let breakpoints: readonly Breakpoint[] = [];
    const kept = options.afresh ? undefined : await options.store.load(keptAs(options));
    if (options.afresh) notices.push(...(options.notices ?? []));
    else if (typeof kept === 'string') notices.push(kept);
    else if (kept && kept.link === options.payload) {
      work = kept;
      clock = kept;
      breakpoints = kept.breakpoints;
    } else if (options.payload !== '') {
      const link = await fromPayload(options.payload, start);
      if (link.ok) {
        work = link.work;
        // Whoever opens a link stands where it was made; the clock waits until they have looked around.
        clock = { paused: true, speed: 1 };
      } else notices.push(link.sentence);
    }
    const opened = new Opened(options, work, notices, breakpoints);
    opened.bench.clock.paused = clock.paused;
    opened.bench.clock.speed = clock.speed;
    return opened;
  }

  /** Forgets what was kept of it. */
  forget(): Promise<void> {
    return this.#keeper.forget();
  }

  keep(): void {
    void this.#keeper.flush();
  }

  dismiss(notice: string): void {
    this.notices = this.notices.filter((n) => n !== notice);
    if (this.bench.session.notice === notice) this.bench.session.notice = '';
  }

  close(): void {
    this.#keeper.close();
    this.bench.close();
  }
}

/** A link's work is kept apart, so that opening one never costs the learner their own. */
const keptAs = ({ lesson, payload }: OpenOptions) => (payload === '' ? lesson.slug : `${lesson.slug}#link`);
