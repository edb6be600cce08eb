/**
 * What the lessons' own programs use of the worker: opens each and sends its requests. A program of its own, built with notes in
 * every function (functions.ts): the scenes come on standard input, a Profile goes to standard output.
 */
import { readFileSync } from 'node:fs';
import type { Linker } from '../../../src/go/compile/link';
import { Linker as Link } from '../../../src/go/compile/link';
import { getRequest } from '../../../src/browser/request';
import { Packages } from '../../../src/worker/packages';
import { handler, rehearseCompiling, rehearseRequest } from '../../../src/worker/rehearsal';
import { Session } from '../../../src/worker/session';
import { defaultSettings, type SourceText } from '../../../src/world/demo';

/** A program and what is asked of it. */
export interface Scene {
  files: SourceText[];
  steps: { path: string; advance?: number; evict?: string[] }[];
}

export interface Profile {
  /** Functions of TypeScript that were called, `module:number`. */
  called: string[];
  /** Declarations of Go whose bodies were compiled, `path/file.go:line`. */
  bodies: string[];
  /** All that was compiled. */
  programs: string[];
  /** Packages that were loaded. */
  packages: string[];
}

async function profile(scenes: readonly Scene[]): Promise<Profile> {
  const bodies = new Set<string>();
  // The first thing that is asked for when a body is compiled, and asked for by nothing else.
  const escapeOf = Reflect.get(Link.prototype, 'escapeOf') as Linker['escapeOf'];
  Reflect.set(Link.prototype, 'escapeOf', function (this: Linker, ...args: Parameters<Linker['escapeOf']>) {
    const { file, line } = this.fset.place(args[1].pos);
    bodies.add(`${file}:${line}`);
    return escapeOf.apply(this, args);
  });
  const packages = new Packages();
  await packages.loadFor(handler);
  rehearseCompiling(packages.source);
  rehearseRequest(packages.source);
  for (const { files, steps } of scenes) {
    const session = new Session(packages);
    let { view } = await session.open({
      version: 1,
      lesson: '',
      files,
      settings: defaultSettings,
      seed: 1,
      script: [],
    });
    let clock = 0;
    for (const step of steps) {
      clock += (step.advance ?? 0) * 1000;
      if (step.evict) ({ view } = await session.act(Math.max(clock, view.now), { do: 'evict', keys: step.evict }));
      ({ view } = await session.act(Math.max(clock, view.now), getRequest('default', step.path, '')));
      for (let i = 0; view.waiting.length > 0 && view.nextAt !== null && i < 1000; i++)
        ({ view } = await session.act(view.nextAt, { do: 'pass' }));
      // The page asks for the way of a request as soon as that is answered.
      await session.path();
      while (session.prepare());
    }
    await session.act(view.now + 60_000, { do: 'pass' });
    await session.act(view.now + 60_000, { do: 'code', files });
    await session.check(files);
  }
  return {
    // The build puts it before everything else.
    called: [...(Reflect.get(globalThis, 'called') as Set<string>)],
    bodies: [...bodies],
    programs: [handler, ...scenes.map((scene) => scene.files)].flat().map((file) => file.text),
    packages: packages.source.known.filter((path) => packages.source.get(path)),
  };
}

const scenes = JSON.parse(readFileSync(0, 'utf8')) as Scene[];
console.log(JSON.stringify(await profile(scenes)));
