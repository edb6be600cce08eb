/** An example of the reference: a small handler of its own, and the requests that are sent to it. */
import type { PackageReference } from '../go/assist/reference';
import { defaultSettings, type Demo, type SourceText } from '../world/demo';

/** A request, and what happens before it: a step of the oracle's scripts. */
export interface ExampleStep {
  path: string;
  /** Seconds that pass. */
  advance?: number;
  /** Keys that the cache loses. */
  evict?: string[];
}

export interface Example {
  file: SourceText;
  /** The lines that say something, from 1; what stands above them is much the same in all examples. */
  from: number;
  steps: ExampleStep[];
}

/** All that a package's page shows. */
export interface PackagePage extends PackageReference {
  /** By id of what they show, `Codec.Get`. */
  examples: Record<string, Example>;
}

const stepFields = ['path', 'advance', 'evict'];

/**
 * Reads an example.
 * @param name for messages
 * @param json its request script in the oracle's form; undefined for one request of `/`
 * @throws Error with a sentence
 */
export function parseExample(name: string, text: string, json: string | undefined): Example {
  const lines = text.split('\n');
  const init = lines.findIndex((l) => l.startsWith('func init() {'));
  const end = lines.indexOf('}', init);
  if (init < 0 || end < 0)
    throw new Error(`reference/${name}.go: has no func init, above which nothing needs to be shown`);
  const from = lines.findIndex((l, i) => i > end && l !== '') + 1;
  const script = json === undefined ? { steps: [{ path: '/' }] } : (JSON.parse(json) as { steps?: unknown });
  if (!Array.isArray(script.steps) || script.steps.length === 0)
    throw new Error(`reference/${name}.json: "steps" must be a list with something in it`);
  const steps = script.steps as ExampleStep[];
  for (const step of steps) {
    if (typeof step.path !== 'string') throw new Error(`reference/${name}.json: each step has a path`);
    for (const field of Object.keys(step))
      if (!stepFields.includes(field)) throw new Error(`reference/${name}.json: there is an unknown field "${field}"`);
  }
  return { file: { name: 'main.go', text }, from, steps };
}

/** The demo in which an example runs. */
export function demoOf(example: Example): Demo {
  return { version: 1, lesson: '', files: [example.file], settings: defaultSettings, seed: 1, script: [] };
}
