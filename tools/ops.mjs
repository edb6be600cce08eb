// Puts the numbers of src/go/machine/ops.ts into the case labels of src/go/machine/loop.ts and slow.ts.
import { readFileSync, writeFileSync } from 'node:fs';

const ops = readFileSync('src/go/machine/ops.ts', 'utf8');
const number = new Map([...ops.matchAll(/^ {2}(\w+): (\d+),/gm)].map((m) => [m[1], m[2]]));
for (const file of ['src/go/machine/loop.ts', 'src/go/machine/slow.ts']) {
  const text = readFileSync(file, 'utf8').replace(/case \d+ \/\* (\w+) \*\/:/g, (_, name) => {
    if (!number.has(name)) throw new Error(`no instruction ${name}`);
    return `case ${number.get(name)} /* ${name} */:`;
  });
  writeFileSync(file, text);
}
