/** All lessons, in the order of the course. The bodies are loaded when a lesson is opened. */
import type { Lesson, LessonMeta } from './lesson';

// Both are made from the folders when the site is built: see tools/vite/lessons.ts.
const metas = import.meta.glob<LessonMeta>('./*/lesson.md', { eager: true, query: '?meta', import: 'default' });
const bodies = import.meta.glob<Lesson>('./*/lesson.md', { import: 'default' });

export const lessons: readonly LessonMeta[] = Object.values(metas).sort((a, b) => a.part - b.part || a.order - b.order);

/** The lesson of that slug with text, code and steps; undefined when there is none. */
export async function loadLesson(slug: string): Promise<Lesson | undefined> {
  const load = Object.hasOwn(bodies, `./${slug}/lesson.md`) ? bodies[`./${slug}/lesson.md`] : undefined;
  return load?.();
}
