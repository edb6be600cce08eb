/**
 * Writes src/go/packages/absent.json: what the real packages export and ours lack, so that the checker can say "not in
 * this playground" instead of "undefined". Needs Go and the packages of install-oracle.sh.
 * Run: node tools/run.mjs goldens/absent
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { loaders as platform } from '../../src/appengine';
import { load, loaders as standard } from '../../src/go/packages';
import { parseFile } from '../../src/go/syntax/parse';
import { FileSet, toBytes } from '../../src/go/syntax/source';
import { checkPackage } from '../../src/go/types/check';
import { lookupFieldOrMethod } from '../../src/go/types/lookup';
import type { Package } from '../../src/go/types/types';

const paths = [...Object.keys(standard), ...Object.keys(platform)]
  .filter((p) => !/(^|\/)internal(\/|$)/.test(p))
  .sort();
const { stdout } = spawnSync('go', ['run', 'tools/goldens/exported/main.go'], {
  input: paths.join('\n'),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
  env: { ...process.env, GO111MODULE: 'off', CGO_ENABLED: '0', GOPATH: '/usr/share/gocode' },
});

const sources = await load(paths, platform);
const checked = new Map<string, Package>();
const fset = new FileSet();
function check(path: string): Package | undefined {
  const source = sources.get(path);
  if (!source || checked.has(path)) return checked.get(path);
  const files = source.files.map((f) => parseFile(fset.add(f.name, toBytes(f.text))).file);
  const { pkg } = checkPackage({ path, files, fset, importPackage: check, allowNoBody: true, lazy: true });
  checked.set(path, pkg);
  return pkg;
}

function has(pkg: Package, name: string): boolean {
  const [top = '', member] = name.split('.');
  const obj = pkg.scope.names.get(top);
  if (!obj || member === undefined) return obj !== undefined;
  return obj.kind === 'TypeName' && lookupFieldOrMethod(obj.type, true, pkg, member).obj !== undefined;
}

const absent: Record<string, string[]> = {};
for (const line of stdout.trim().split('\n')) {
  const { path, names } = JSON.parse(line) as { path: string; names: string[] };
  const pkg = check(path);
  if (!pkg) continue;
  const lacks = names.filter((n) => !has(pkg, n));
  // A type that is absent says it for its members.
  const types = new Set(lacks.filter((n) => !n.includes('.')));
  const list = lacks.filter((n) => !n.includes('.') || !types.has(n.slice(0, n.indexOf('.'))));
  if (list.length > 0) absent[path] = list;
}
writeFileSync('src/go/packages/absent.json', `${JSON.stringify(absent, null, 1)}\n`);
console.log(`${Object.values(absent).flat().length} names in ${Object.keys(absent).length} packages`);
