/** The rehearsal does what it is for and leaves no trace. */
import { expect, it } from 'vitest';
import { Packages } from '../../src/worker/packages';
import { handler, rehearseCompiling, rehearseRequest } from '../../src/worker/rehearsal';
import { build } from '../../src/world/build';
import { defaultSettings } from '../../src/world/demo';
import { World } from '../../src/world/world';

it('compiles and answers, and a world after it has the same trace as one before', async () => {
  const packages = new Packages();
  await packages.loadFor(handler);
  expect(build(handler, packages.source).errors).toEqual([]);
  const play = (): unknown[] => {
    const world = new World({ files: handler, settings: defaultSettings, seed: 7 }, packages.source);
    world.apply({ at: 0, do: 'request', client: 'default', method: 'GET', path: '/', headers: [], body: '' });
    world.apply({ at: 1000, do: 'pass' });
    return [...world.trace];
  };
  const before = play();
  rehearseCompiling(packages.source);
  rehearseRequest(packages.source);
  expect(play()).toEqual(before);
  expect(before).toContainEqual(expect.objectContaining({ kind: 'response', status: 200, body: 'v\n' }));
});
