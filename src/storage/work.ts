/**
 * What a learner did, kept in this browser. Storage may be missing, forbidden or full: then everything works as
 * before, only not for long, and a sentence says so.
 */
import { createStore, del, get, set } from 'idb-keyval';
import { BadData } from '../share/readDemo';
import { readWork, type Work } from '../share/work';

/** Where values are kept: any map that answers later. */
export interface KeyValueStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
}

/** The browser's IndexedDB. Its operations reject where there is none. */
function indexedDbStore(): KeyValueStore {
  let store: ReturnType<typeof createStore> | undefined;
  // Made at the first use, so that a browser which forbids it fails inside a promise.
  const open = () => (store ??= createStore('memcache-playground', 'kept'));
  return {
    get: async (key) => get(key, open()),
    set: async (key, value) => set(key, value, open()),
    delete: async (key) => del(key, open()),
  };
}

export interface Kept extends Work {
  paused: boolean;
  speed: 1 | 10;
  /** The link it was opened from; '' for the learner's own. */
  link: string;
  /** Lines of the editor's text, from 1. */
  breakpoints: { file: string; line: number }[];
}

/** What a learner did in a lesson's text. Steps and choices count from 0. */
export interface LessonNotes {
  /** The choice they made, by step. */
  answers: Readonly<Record<number, number>>;
  /** Steps whose hint is open. */
  hints: readonly number[];
}

/** Those that are as they should be; work kept before there were breakpoints has none. */
function readBreakpoints(value: unknown): Kept['breakpoints'] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, 1000).flatMap((b: unknown) => {
    const { file, line } = (typeof b === 'object' && b !== null ? b : {}) as Record<string, unknown>;
    return typeof file === 'string' && Number.isInteger(line) && (line as number) > 0
      ? [{ file, line: line as number }]
      : [];
  });
}

export class WorkStore {
  constructor(private readonly store: KeyValueStore = indexedDbStore()) {}

  /** What is kept under this name: undefined if nothing, or a sentence if it cannot be used. */
  async load(name: string): Promise<Kept | string | undefined> {
    let value: unknown;
    try {
      value = await this.store.get(`work:${name}`);
    } catch {
      return 'This browser keeps nothing for this page, so edits last until you leave it.';
    }
    if (value === undefined) return undefined;
    try {
      const work = readWork(value);
      const { paused, speed, link, breakpoints } = value as Partial<Kept>;
      return {
        ...work,
        paused: paused === true,
        speed: speed === 10 ? 10 : 1,
        link: typeof link === 'string' ? link : '',
        breakpoints: readBreakpoints(breakpoints),
      };
    } catch (e) {
      const why = e instanceof BadData ? e.message : 'it is damaged';
      return `What was kept of this lesson cannot be read: ${why}. Here is its start.`;
    }
  }

  /** Keeps it. Gives '' when it did, else a sentence. */
  async save(name: string, kept: Kept): Promise<string> {
    return this.#put(`work:${name}`, kept);
  }

  /** Forgets it; failing to is the same as never having kept it. */
  async forget(name: string): Promise<void> {
    await this.store.delete(`work:${name}`).catch(() => undefined);
  }

  /** Slugs of the lessons whose steps are all done. */
  async loadProgress(): Promise<string[]> {
    const value = await this.store.get('progress').catch(() => undefined);
    return Array.isArray(value) ? value.filter((slug) => typeof slug === 'string') : [];
  }

  async saveProgress(done: readonly string[]): Promise<void> {
    await this.#put('progress', [...done]);
  }

  /** What is kept of a lesson's text; nothing where it cannot be read. */
  async loadNotes(slug: string): Promise<LessonNotes> {
    const value: unknown = await this.store.get(`notes:${slug}`).catch(() => undefined);
    const { answers, hints } = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
    const isIndex = (v: unknown): v is number => Number.isInteger(v) && (v as number) >= 0 && (v as number) < 100;
    const pairs = typeof answers === 'object' && answers !== null ? Object.entries(answers) : [];
    return {
      answers: Object.fromEntries(pairs.filter(([step, choice]) => isIndex(Number(step)) && isIndex(choice))),
      hints: Array.isArray(hints) ? hints.filter(isIndex) : [],
    };
  }

  /** Keeps it; failing to costs a learner little. */
  async saveNotes(slug: string, notes: LessonNotes): Promise<void> {
    await this.#put(`notes:${slug}`, notes);
  }

  async #put(key: string, value: unknown): Promise<string> {
    try {
      await this.store.set(key, value);
      return '';
    } catch (e) {
      return e instanceof Error && e.name === 'QuotaExceededError'
        ? 'This browser’s storage is full, so the latest edits last only until you leave this page.'
        : 'This browser keeps nothing for this page, so edits last until you leave it.';
    }
  }
}
