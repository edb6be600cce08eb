import type { SourceText } from '../world/demo';
import type { Check } from './checks';

/** What the list of lessons shows; small, so that all of them are loaded at once. */
export interface LessonMeta {
  /** The last part of its address, `lessons/<slug>/`; never changes. */
  slug: string;
  title: string;
  /** A key of `parts`. */
  part: number;
  /** Place within the part. */
  order: number;
  /** One sentence: what it shows. */
  summary: string;
}

export interface Step {
  /** Markup made from our own Markdown. */
  html: string;
  /** When the step is done. */
  check: Check;
}

/** A list of requests in the oracle's form, played against the lesson's code by the tests. */
export interface RequestScript {
  steps: RequestStep[];
}

export interface RequestStep {
  path?: string;
  method?: string;
  /** Seconds that pass before the request. */
  advance?: number;
  evict?: string[];
  restart?: boolean;
  client?: string;
}

/** The changed files of a step that asks for a change, and what they answer. */
export interface Solution {
  files: SourceText[];
  script: RequestScript;
}

export interface Lesson extends LessonMeta {
  /** Name of the function the page scrolls to first. */
  focus: string;
  /** Markup before the steps. */
  intro: string;
  steps: Step[];
  /** Markup after the steps: the small print. */
  outro: string;
  files: SourceText[];
  script: RequestScript;
  solution?: Solution;
}

/** The parts of the course, by number. */
export const parts: Readonly<Record<number, string>> = {
  1: 'Why memcache',
  2: 'The API',
  3: 'Sessions with memcache',
  4: 'Photoblog with memcache',
};
