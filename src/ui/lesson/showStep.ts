/** "Show me": does a step of the lesson on the page. */
import { filesAfter, filesBefore } from '../../lessons/stages';
import type { Bench } from '../bench/bench.svelte';
import { perform } from '../bench/perform';

/**
 * Does all that a step (from 0) shows. Where the learner's own code has no place for an edit, the code becomes what it
 * would be had the steps before been shown. Throws an Error with a sentence when something cannot be done.
 */
export async function showStep(bench: Bench, step: number): Promise<void> {
  const { lesson, editor } = bench;
  for (const [at, doing] of lesson.steps[step]!.show.entries()) {
    if ('edit' in doing && !canEdit()) for (const f of filesBefore(lesson, step, at)) editor.put(f.name, f.text);
    await perform(bench, doing);

    function canEdit(): boolean {
      try {
        filesAfter(lesson, editor.files, doing);
        return true;
      } catch {
        return false;
      }
    }
  }
}
