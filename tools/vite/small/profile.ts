/**
 * What the lessons' own programs use of the worker: opens each and sends its requests. A program of its own, built with notes in
 * every function (functions.ts): the scenes come on standard input, a Profile goes to standard output.
 */
import { readFileSync } from 'node:fs';
import type { Linker } from '../../../src/go/compile/link';
import { Linker as Link } from '../../../src/go/compile/link';
import type { FuncDecl } from '../../../src/go/syntax/ast';
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
  const compileBody = Reflect.get(Link.prototype, 'compileBody') as (this: Linker, ...args: unknown[]) => void;
  Reflect.set(Link.prototype, 'compileBody', function (this: Linker, ...args: unknown[]) {
    const { file, line } = this.fset.place((args[2] as FuncDecl).pos);
    bodies.add(`${file}:${line}`);
    compileBody.apply(this, args);
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
