/** `npm run -s play -- DIR-or-FILE.go REQUESTS.json`: serves a handler in the world and prints the transcript as JSON. */
import { readFileSync } from 'node:fs';
import { Packages } from '../src/worker/packages';
import { readHandler } from './lib/handler';
import { layout } from './lib/layout';
import { readScript } from './lib/script';
import { transcript } from './lib/transcript';

const [source, requests] = process.argv.slice(2);
if (!source || !requests) {
  console.error('usage: npm run -s play -- DIR-or-FILE.go REQUESTS.json');
  process.exit(2);
}
try {
  const files = readHandler(source);
  const script = readScript(readFileSync(requests, 'utf8'));
  const packages = new Packages();
  await packages.loadFor(files);
  console.log(layout(transcript(files, packages.source, script)));
} catch (error) {
  console.error(`play: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
