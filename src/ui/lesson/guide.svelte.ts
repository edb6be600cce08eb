/**
 * What goes on beside a lesson's text: answers given and hints opened, which are kept in the browser if it keeps
 * anything, and "Show me". One for the text and for the step that a phone repeats above the code.
 */
import type { Lesson } from '../../lessons/lesson';
import type { LessonNotes, WorkStore } from '../../storage/work';
import { saidOf } from './said';

export interface GuideOptions {
  lesson: Lesson;
  /** Without one nothing is kept. */
  store?: Pick<WorkStore, 'loadNotes' | 'saveNotes'>;
  /** Does a step (from 0) on the page; rejects with a sentence when it cannot. Steps cannot be shown without. */
  show?: (step: number) => Promise<void>;
  /** How many of the steps are done. */
  done: () => number;
}

const none: LessonNotes = { answers: {}, hints: [] };

export class Guide {
  #kept = $state.raw<LessonNotes>(none);
  #showing = $state<number>();
  #said = $state.raw({ step: -1, shown: '', spoken: '' });

  constructor(private readonly options: GuideOptions) {}

  /** Brings back what was kept. What was done before it came stays. */
  async load(): Promise<void> {
    const { store, lesson } = this.options;
    const { answers, hints } = (await store?.loadNotes(lesson.slug)) ?? none;
    const now = this.#kept;
    this.#kept = {
      answers: { ...answers, ...now.answers },
      hints: [...hints.filter((h) => !now.hints.includes(h)), ...now.hints],
    };
  }

  get canShow(): boolean {
    return this.options.show !== undefined;
  }
  /** The step that is being shown. */
  get showing(): number | undefined {
    return this.#showing;
  }
  /** What was said last, of which step: to be seen, and to be heard. */
  get said(): { step: number; shown: string; spoken: string } {
    return this.#said;
  }

  /** Shows a step; nothing while another one is being shown. */
  async show(step: number): Promise<void> {
    const { lesson, show, done } = this.options;
    if (!show || this.#showing !== undefined) return;
    this.#showing = step;
    this.#said = { step, shown: '', spoken: '' };
    let sentence = saidOf(lesson.steps[step]!.show);
    try {
      await show(step);
      if (done() <= step) sentence += ' That was not all the step asks for: start the lesson over, and it will be.';
    } catch (e) {
      sentence = e instanceof Error ? e.message : String(e);
    }
    this.#showing = undefined;
    this.#said = { step, shown: sentence, spoken: sentence };
  }

  /** The choice made at a step, if any. */
  answerTo(step: number): number | undefined {
    return this.#kept.answers[step];
  }

  /** The first answer counts. */
  answer(step: number, choice: number): void {
    const { question } = this.options.lesson.steps[step]!;
    if (!question || this.answerTo(step) !== undefined) return;
    this.#keep({ ...this.#kept, answers: { ...this.#kept.answers, [step]: choice } });
    const because = new DOMParser().parseFromString(question.because, 'text/html').body.textContent ?? '';
    this.#said = { step, shown: '', spoken: `${choice === question.right ? 'Right.' : 'Not so.'} ${because}` };
  }

  isOpen(step: number): boolean {
    return this.#kept.hints.includes(step);
  }

  toggle(step: number): void {
    const { hints } = this.#kept;
    this.#keep({ ...this.#kept, hints: this.isOpen(step) ? hints.filter((h) => h !== step) : [...hints, step] });
  }

  forget(): void {
    this.#keep(none);
  }

  #keep(notes: LessonNotes): void {
    this.#kept = notes;
    void this.options.store?.saveNotes(this.options.lesson.slug, notes);
  }
}
