/** Where traces say that goroutines stand and were made; from real Go (tools/goldens/traces.mjs). */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runGo } from '../run';

const folder = 'test/go/machine/traces';

it.each(readdirSync(folder).filter((f) => f.endsWith('.go')))('%s', (name) => {
  const { outcome } = runGo(readFileSync(`${folder}/${name}`, 'utf8'));
  const lines = (outcome.kind === 'crashed' ? outcome.text : '').split('\n');
  const said = lines.flatMap((line, i) => {
    const head = /^goroutine \d+ \[(.*)\]:$/.exec(line);
    if (head) return [`[${head[1]}]`];
    const at = /^\t.*:(\d+)$/.exec(lines[i + 1] ?? '');
    return at && /^(created by )?main\./.test(line) ? [`${line.replace('(...)', '')} ${at[1]}`] : [];
  });
  expect(said.join('\n') + '\n').toBe(readFileSync(`${folder}/${name.replace('.go', '.trace')}`, 'utf8'));
});
