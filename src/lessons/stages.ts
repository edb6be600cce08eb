/**
 * What becomes of a lesson's files as its steps are done. A stage holds only what it changes and is laid over what is in
 * the editor, so the app of a stage is known only by walking there.
 */
import type { SourceText } from '../world/demo';
import type { Doing } from './doing';
import type { Lesson } from './lesson';

/** The files with others laid over them: those of the same name are replaced, the rest is added behind. */
export function overlay(files: readonly SourceText[], changed: readonly SourceText[]): SourceText[] {
  const kept = files.map((f) => changed.find((c) => c.name === f.name) ?? f);
  return [...kept, ...changed.filter((c) => !files.some((f) => f.name === c.name))];
}

/** The editor's files after one doing. Throws an Error with a sentence when it cannot be done to these files. */
export function filesAfter(lesson: Pick<Lesson, 'stages'>, files: readonly SourceText[], doing: Doing): SourceText[] {
  if ('code' in doing) {
    const stage = Object.hasOwn(lesson.stages, doing.code) ? lesson.stages[doing.code] : undefined;
    if (!stage) throw new Error(`there is no folder steps/${doing.code}/`);
    return overlay(files, stage);
  }
  if (!('edit' in doing)) return [...files];
  const name = doing.file ?? 'main.go';
  const [from, to] = doing.edit;
  const file = files.find((f) => f.name === name);
  if (!file) throw new Error(`there is no file ${name}`);
  const times = from === '' ? 0 : file.text.split(from).length - 1;
  if (times !== 1)
    throw new Error(`${JSON.stringify(from)} must stand once in ${name}, and it stands there ${times} times`);
  return files.map((f) => (f === file ? { name, text: f.text.replace(from, () => to) } : f));
}

/** The editor's files when everything before the doing `at` of a step (from 0) was done as "Show me" does it. */
export function filesBefore(lesson: Lesson, step: number, at: number): SourceText[] {
  const before = [...lesson.steps.slice(0, step).flatMap((s) => s.show), ...lesson.steps[step]!.show.slice(0, at)];
  return before.reduce((files, doing) => filesAfter(lesson, files, doing), lesson.files);
}

/** Names of the stages, in the order in which the steps come to them; those that no step comes to last. */
export function stageOrder(lesson: Pick<Lesson, 'steps' | 'stages'>): string[] {
  const used = lesson.steps.flatMap((s) => s.show).flatMap((d) => ('code' in d ? [d.code] : []));
  return [...new Set([...used, ...Object.keys(lesson.stages)])];
}

/** The app of a stage: the lesson's files with the stages up to this one laid over them. */
export function filesOfStage(lesson: Lesson, name: string): SourceText[] {
  const order = stageOrder(lesson);
  return order
    .slice(0, order.indexOf(name) + 1)
    .reduce((files, stage) => overlay(files, lesson.stages[stage]!), lesson.files);
}
