import type { SourceText } from '../world/demo';
import type { Check } from './checks';
import type { Doing } from './doing';

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

/** Asked before an answer appears. All texts are markup, made from our own Markdown. */
export interface Question {
  ask: string;
  choices: string[];
  /** Index of the right one. */
  right: number;
  /** Said once the learner has chosen. */
  because: string;
}

export interface Step {
  /** Markup made from our own Markdown. */
  html: string;
  /** When the step is done. */
  check: Check;
  /** Markup, shown on demand. */
  hint?: string;
  /** What "Show me" does; after it the step is done. */
  show: Doing[];
  question?: Question;
}

export interface Lesson extends LessonMeta {
  /** Name of the function the page scrolls to first. */
  focus: string;
  /** Markup before the steps. */
  intro: string;
  steps: Step[];
  /** Markup after the steps: the small print. */
  outro: string;
  /** The app as the learner finds it: Go files, then the others, each by name. */
  files: SourceText[];
  /** Changed files by the name of their folder under `steps/`. */
  stages: Record<string, SourceText[]>;
  /** Files to upload, base64 by name. */
  uploads: Record<string, string>;
  /** Browsers ask for /favicon.ico in this lesson. */
  favicon: boolean;
}

/** The parts of the course, by number. */
export const parts: Readonly<Record<number, string>> = {
  1: 'Why memcache',
  2: 'The API',
  3: 'Sessions with memcache',
  4: 'Photoblog with memcache',
};
