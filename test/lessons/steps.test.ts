// @vitest-environment jsdom
/** Each lesson, shown step by step as "Show me" does it: after each step's doings, and not before, the step is done. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { readLessons } from '../../tools/vite/lessons';
import { walk } from './walk';

describe.each(readLessons())('$slug', (lesson) => {
  test('can be shown from its first step to its last', async () => {
    const walker = await walk(lesson);
    onTestFinished(() => walker.close());
    for (const [i, { show }] of lesson.steps.entries()) {
      expect(walker.done(), `before step ${i + 1}`).toBe(i);
      for (const doing of show) await walker.perform(doing);
      expect(walker.done(), `after step ${i + 1}`).toBe(i + 1);
    }
  });
});
