import type { PackageSource } from './build';
import type { Demo } from './demo';
import { World } from './world';

/**
 * Makes the world of a demo and lets its script happen. The same demo always gives the same trace, to the byte.
 *
 * @param packages the Go packages that the demo's code imports, loaded beforehand
 */
export function replay(demo: Demo, packages: PackageSource): World {
  const world = new World(demo, packages);
  for (const input of demo.script) world.apply(input);
  return world;
}
