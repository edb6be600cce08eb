// Makes src/go/packages/unicode/sets.json and the text in src/go/packages/kit/unicode13.ts from the tables of real Go:
// the sets that engines do not have or know otherwise, and the runes that they have and Go lacks. The engine's Unicode
// must be at least as new as any that the page may meet. Run: node tools/goldens/unicode.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = `package main

import (
	"encoding/json"
	"os"
	"unicode"
)

func ranges(sets map[string]*unicode.RangeTable) map[string][][2]rune {
	out := map[string][][2]rune{}
	for name, set := range sets {
		list := [][2]rune{}
		for r := rune(0); r <= unicode.MaxRune; r++ {
			if !unicode.Is(set, r) {
				continue
			}
			if n := len(list); n > 0 && list[n-1][1] == r-1 {
				list[n-1][1] = r
			} else {
				list = append(list, [2]rune{r, r})
			}
		}
		out[name] = list
	}
	return out
}

func main() {
	json.NewEncoder(os.Stdout).Encode([]interface{}{ranges(unicode.Categories), ranges(unicode.Properties)})
}
`;
const folder = mkdtempSync(join(tmpdir(), 'unicode-'));
writeFileSync(join(folder, 'main.go'), program);
const env = { ...process.env, GO111MODULE: 'off' };
const { stdout } = spawnSync('go', ['run', join(folder, 'main.go')], { env, encoding: 'utf8', maxBuffer: 1 << 28 });
rmSync(folder, { recursive: true });
const [categories, properties] = JSON.parse(stdout);

const last = 0x10ffff;
function pack(ranges) {
  let at = 0;
  return ranges
    .map(([from, to]) => {
      const text = (from - at).toString(36) + (to > from ? `+${(to - from).toString(36)}` : '');
      at = to;
      return text;
    })
    .join(' ');
}

const assigned = new Uint8Array(last + 1);
for (const ranges of Object.values(categories)) for (const [from, to] of ranges) assigned.fill(1, from, to + 1);
const newer = [];
const isNewer = new Uint8Array(last + 1);
for (let r = 0; r <= last; r++) {
  if (assigned[r] || (r >= 0xd800 && r < 0xe000) || /^\p{Cn}$/u.test(String.fromCodePoint(r))) continue;
  isNewer[r] = 1;
  if (newer.at(-1)?.[1] === r - 1) newer.at(-1)[1] = r;
  else newer.push([r, r]);
}

/** Whether the engine has the property, and as Go has it. */
function agrees(name, ranges) {
  let re;
  try {
    re = new RegExp(`^\\p{${name}}$`, 'u');
  } catch {
    return false;
  }
  const set = new Uint8Array(last + 1);
  for (const [from, to] of ranges) set.fill(1, from, to + 1);
  for (let r = 0; r <= last; r++)
    if (Boolean(set[r]) !== (!isNewer[r] && re.test(String.fromCodePoint(r)))) return false;
  return true;
}

const sets = {};
for (const [name, ranges] of Object.entries(properties)) if (!agrees(name, ranges)) sets[name] = pack(ranges);
writeFileSync('src/go/packages/unicode/sets.json', `${JSON.stringify(sets, null, 1)}\n`);

const file = 'src/go/packages/kit/unicode13.ts';
const lines = pack(newer).match(/.{1,100}(?: |$)/g);
const text = lines.map((line) => `  '${line}'`).join(' +\n');
writeFileSync(file, readFileSync(file, 'utf8').replace(/(const added =\n)[^;]*;/, `$1${text};`));
