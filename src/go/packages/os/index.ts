import { ProgramExit, type GoPackage, type Thread } from '../../machine/native';
import type { Slice } from '../../machine/values';
import { byteString, sliceOf } from '../kit/slices';
import dir from './dir.go?raw';
import file from './file.go?raw';
import source from './os.go?raw';
import tree from './tree.go?raw';

/** The host knows files by clean paths; programs may write ./name or a//b. */
function clean(path: string): string {
  const rooted = path.startsWith('/');
  const out: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') out.pop();
    else if (part !== '' && part !== '.') out.push(part);
  }
  return (rooted ? '/' : '') + out.join('/');
}

/** By the name as given first, then as a path from the instance's root. */
function readFile(t: Thread, name: string): string | undefined {
  const path = clean(name);
  return t.host.readFile?.(path) ?? t.host.readFile?.(path.startsWith('/') ? path.slice(1) : '/' + path);
}

export const pkg: GoPackage = {
  path: 'os',
  files: [
    { name: 'os.go', text: source },
    { name: 'tree.go', text: tree },
    { name: 'file.go', text: file },
    { name: 'dir.go', text: dir },
  ],
  natives: {
    output: (t, fd: number, data: Slice | null) => t.host.write(fd === 2 ? 2 : 1, byteString(data)),
    outputString: (t, fd: number, s: string) => t.host.write(fd === 2 ? 2 : 1, s),
    readFile: (t, name: string) => {
      const data = readFile(t, name);
      return [data ?? '', data !== undefined];
    },
    list: (t) => sliceOf([...(t.host.listFiles?.() ?? [])].sort()),
    random: (t) => t.host.random() >>> 0,
    Exit: (_t, code: number) => {
      throw new ProgramExit(Number(code));
    },
  },
};
