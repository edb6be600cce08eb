/**
 * Demo to world: the one way in which scripts happen. The same demo always gives the same trace, to the byte; a world in
 * which the beginning of the script has happened already may stand for that beginning.
 */
import type { PackageSource } from './build';
import type { Demo, Input } from './demo';
import { isFollowable, type Trail } from './stepping';
import { World } from './world';

/** A world, and what has happened in it. */
export interface Replayed {
  world: World;
  script: readonly Input[];
  /** For each input the statement at which the last request was held after it; undefined where none was. */
  stands: (number | undefined)[];
}

/** Whether a world can stand for the beginning of this script of its demo. */
export function fits(begun: Replayed | undefined, script: readonly Input[]): boolean {
  const same = (a: Input, b: Input | undefined) => a === b || JSON.stringify(a) === JSON.stringify(b);
  return (
    begun !== undefined && begun.script.length <= script.length && begun.script.every((a, i) => same(a, script[i]))
  );
}

/**
 * Makes the world of a demo and lets its script happen.
 *
 * @param packages the Go packages that the demo's code imports, loaded beforehand
 * @param begun a world of the same demo to go on from, which fits its script; it is used up
 * @param known what the requests that are held are known to begin; see Following
 */
export function replay(
  demo: Demo,
  packages: PackageSource,
  begun?: Replayed,
  known?: ReadonlyMap<number, Trail>,
): Replayed {
  const { script } = demo;
  const world = begun?.world ?? new World(demo, packages);
  const stands = [...(begun?.stands ?? [])];
  world.following.known = known;
  const last = script.findLastIndex(isFollowable);
  for (let i = stands.length; i < script.length; i++) {
    // What earlier ones ran is of no use to anybody.
    world.following.free = i >= last;
    world.apply(script[i]!);
    stands.push(world.following.heldAt);
  }
  world.following.free = true;
  return { world, script, stands };
}
