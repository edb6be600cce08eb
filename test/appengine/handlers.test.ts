/**
 * Every handler below handlers/ answers its requests as it does under real Go with the real App Engine client and a
 * real memcached. The expected transcripts are the oracle's: `tools/oracle/run.sh -handlers test/appengine/handlers update`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Packages } from '../../src/worker/packages';
import { readHandler } from '../../tools/lib/handler';
import { readScript } from '../../tools/lib/script';
import { transcript } from '../../tools/lib/transcript';

const root = join(import.meta.dirname, 'handlers');
const packages = new Packages();

/** A transcript without what only the oracle has: its versions, and the lines it exchanged with memcached. */
function comparable(x: unknown): unknown {
  return JSON.parse(JSON.stringify(x), (key, value: unknown) =>
    key === 'wire' || key === 'oracle' ? undefined : value,
  );
}

describe('handlers answer as they do on App Engine', () => {
  it.each(readdirSync(root))('%s', async (name) => {
    const read = (ending: string): string => readFileSync(join(root, name, name + ending), 'utf8');
    const files = readHandler(join(root, name));
    await packages.loadFor(files);
    const played = transcript(files, packages.source, readScript(read('.requests.json')));
    expect(comparable(played)).toEqual(comparable(JSON.parse(read('.expected.json'))));
  });
});
