// Puts the numbers of src/go/machine/ops.ts into the case labels of src/go/machine/loop.ts, slow.ts and slowNumbers.ts.
import { readFileSync, writeFileSync } from 'node:fs';

const ops = readFileSync('src/go/machine/ops.ts', 'utf8');
const number = new Map([...ops.matchAll(/^ {2}(\w+): (\d+),/gm)].map((m) => [m[1], m[2]]));
for (const name of ['loop', 'slow', 'slowNumbers']) {
  const file = `src/go/machine/${name}.ts`;
  const text = readFileSync(file, 'utf8').replace(/case \d+ \/\* (\w+) \*\/:/g, (_, op) => {
    if (!number.has(op)) throw new Error(`no instruction ${op}`);
    return `case ${number.get(op)} /* ${op} */:`;
  });
  writeFileSync(file, text);
}
