import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join, basename } from 'node:path';
import { toolLimits } from '../src/go/machine/limits';
import { Machine } from '../src/go/machine/machine';
import type { Host } from '../src/go/machine/native';
import { importsOf, load } from '../src/go/packages/index';
import { compileProgram } from '../src/go/program';
import { fromBytes, bytesToString } from '../src/go/syntax/source';
import { wording119 } from '../src/go/types/wordings';
import { gcReport } from '../src/go/types/report';
const trim = (s: string) => s.replace(/^\[signal SIGSEGV.*\n/m, '').replace(/\n+goroutine \d+ \[[^]*$/, '\n');
async function ours(file: string): Promise<string> {
  const text = readFileSync(file, 'utf8');
  const packages = await load(['errors', 'runtime', ...importsOf(text)]);
  let out = '';
  let r;
  try {
    r = compileProgram({ files: [{ name: basename(file), text: bytesToString(readFileSync(file)), raw: true } as never], packages: (p) => packages.get(p) });
  } catch (e) { return 'INTERNAL ' + String((e as Error).stack); }
  if (!r.program) return fromBytes(gcReport(r.errors.map((d) => ({ ...d, message: wording119(d) })), r.fset).join('\n') + '\nexit status C\n');
  let seed = 1, now = 1_600_000_000_000_000_000n;
  const host: Host = { now: () => now, random: () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0), write: (_f, b) => { out += b; } };
  const m = new Machine(r.program, host, { ...toolLimits, steps: 500_000_000 });
  m.start(true);
  for (;;) {
    const o = m.run(1_000_000);
    now += 10_000_000n;
    if (o.kind === 'fuel') continue;
    if (o.kind === 'idle') { if (o.nextWake === undefined) return 'hangs'; if (o.nextWake > now) now = o.nextWake; continue; }
    if (o.kind === 'stopped') { out += o.stop.sentence + '\n' + (o.goText ?? '') + (m.failure ? 'INTERNAL ' + String((m.failure as Error).stack) : ''); break; }
    if (o.kind === 'crashed') { out += trim(o.text) + `exit status ${o.exitCode}\n`; break; }
    if (o.exitCode !== 0) out += `exit status ${o.exitCode}\n`;
    break;
  }
  return fromBytes(out);
}
const dir = process.argv[2]!;
const only = process.argv[3];
mkdirSync(join(dir, 'bin'), { recursive: true });
let same = 0;
for (const f of readdirSync(dir).filter((x) => x.endsWith('.go')).sort()) {
  if (only && !f.includes(only)) continue;
  const path = join(dir, f);
  const src = readFileSync(path, 'utf8');
  const wantFile = path.replace(/\.go$/, '.want');
  const stamp = path.replace(/\.go$/, '.src');
  if (!existsSync(wantFile) || !existsSync(stamp) || readFileSync(stamp, 'utf8') !== src) {
    const bin = join(dir, 'bin', 'x');
    const b = spawnSync('go', ['build', '-gcflags=-e', '-o', bin, path], { encoding: 'utf8', env: { ...process.env, GO111MODULE: 'off' }, cwd: dir });
    let w: string;
    if (b.status !== 0) w = (b.stdout + b.stderr).replace(/^# .*\n/gm, '').replace(/^\.\//gm, './') + 'exit status C\n';
    else {
      const r = spawnSync('sh', ['-c', `timeout 20 ${bin} 2>&1`], { encoding: 'utf8' });
      w = trim(r.stdout);
      if (r.status !== 0) w += `exit status ${r.status}\n`;
    }
    writeFileSync(wantFile, w);
    writeFileSync(stamp, src);
  }
  const want = readFileSync(wantFile, 'utf8');
  const got = await ours(path).catch((e) => 'INTERNAL ' + String((e as Error).stack));
  if (got === want) same++;
  else {
    const a = want.split('\n'), b = got.split('\n');
    console.log(`--- ${f}`);
    let n = 0;
    for (let i = 0; i < Math.max(a.length, b.length) && n < 8; i++) if (a[i] !== b[i]) { n++; console.log(`  ${i + 1} go:   ${a[i]}\n  ${i + 1} ours: ${b[i]}`); }
  }
}
console.log(`${same} same`);
